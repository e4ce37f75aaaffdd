"""digest source: what Digest has learnt of a source, and what a person says to it."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.learn import keep_line, lines
from digest.cli.common import AsJson, Config, as_json, count, open_app, out

app = typer.Typer(help="What was learnt of a source.", no_args_is_help=True)

KEY_CHARACTERS = 6


@app.callback()
def source() -> None:
    """Make `lines` a command of the group, though it is the only one."""


@app.command("lines", epilog="Example: digest source lines harbour-post --keep 4kx2ab")
def list_lines(
    slug: Annotated[str, typer.Argument(help="The source: its name in lower case, with hyphens.")],
    *,
    keep: Annotated[str | None, typer.Option(help="The key of a line that is the articles' own: it stays.")] = None,
    drop: Annotated[str | None, typer.Option(help="The key of a kept line that is to be left out again.")] = None,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """The lines that come back in a source's articles and are left out of them, with their keys."""
    service = open_app(config)
    for key, kept in ((keep, True), (drop, False)):
        if key is not None:
            keep_line(service, slug, key, kept=kept)
    found = lines(service, slug)
    if json:
        as_json(found)
        return
    if not found:
        out.print(f"No line comes back in the articles of {escape(slug)} yet.")
    for line in found:
        state = "[green]kept[/green]" if line.kept else "[dim]left out[/dim]"
        out.print(
            f"[cyan]{line.key[:KEY_CHARACTERS]}[/cyan]  {state}  {count(line.articles, 'article')}  {escape(line.text)}"
        )
