"""digest source: where articles come from. A table of commands, each loaded only when it is called."""

from __future__ import annotations

import typer

from digest.cli.late import Late, late_group

COMMANDS = {
    name: Late(module=f"digest.cli.source.{module}", help=told)
    for name, module, told in (
        ("add", "look", "Look at a feed, or find the one of a page, and have it fetched from now on."),
        ("check", "look", "Fetch once and show what would be taken; nothing is stored."),
        ("list", "listing", "The sources there are, how each stands and when it last had news."),
        ("show", "listing", "All that is set and known of a source."),
        ("history", "state", "How a source did: its days in numbers, and what happened to it."),
        ("pause", "state", "Fetch a source no more until it is resumed; its articles stay."),
        ("resume", "state", "Fetch a paused source again; it is due at once."),
        ("retry", "retry", "Fetch a source at once, whatever it waits for; one that was given up is taken up again."),
        ("remove", "removal", "Fetch a source no more. Its articles are kept, unless --withdraw takes them down."),
        ("import", "lists", "Add every feed of a list, its folders as tags. None is fetched yet."),
        ("export", "lists", "The feeds and pages as OPML, tags as folders, for any feed reader."),
        ("lines", "lines", "The lines that come back in a source's articles and are left out of them."),
        ("rules", "lines", "What each line of mute and keep in digest.toml takes out."),
    )
}

app = typer.Typer(
    cls=late_group(COMMANDS), help="Feeds and pages: look, add, list, pause, remove.", no_args_is_help=True
)


@app.callback()
def source() -> None:
    """Feeds and pages: look, add, list, pause, remove."""
