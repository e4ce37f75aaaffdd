"""The command line: a table of commands, each loaded only when it is called, so that --help is quick."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from digest import __version__
from digest.cli.closing import at_end
from digest.cli.late import Late, late_group
from digest.errors import DigestError

COMMANDS = {
    name: Late(module=f"digest.cli.{name}", help=told, panel=panel)
    for name, told, panel in (
        ("demo", "See it work: five days of sample news, issue by issue, in one command.", "Start here"),
        ("init", "Write a commented digest.toml and make the store.", "Start here"),
        ("source", "Feeds and pages: look, add, list, pause, remove.", "Articles"),
        ("poll", "Fetch what is due now.", "Articles"),
        ("ingest", "Take in articles from files and folders, or one page.", "Articles"),
        ("inspect", "Show what Digest reads in a document: blocks, key points, outlook, dates.", "Articles"),
        ("article", "Take an article down everywhere.", "Articles"),
        ("preview", "See what the next issue would be, as the page and the mail.", "Issues"),
        ("build", "Build and publish an issue now.", "Issues"),
        ("show", "Read an issue in the terminal.", "Issues"),
        ("issue", "List issues; withdraw or approve one.", "Issues"),
        ("explain", "Say why each article is in an issue or out of it, with the scores.", "Issues"),
        ("publish", "Make every page and feed anew from the stored issues.", "Issues"),
        ("subscriber", "People and what they wish; lists of them in and out.", "Mail"),
        ("send", "Send one issue to one address, for a look.", "Mail"),
        ("deliver", "Send what is waiting to be sent.", "Mail"),
        ("delivery", "Look at deliveries; pause, resume, cancel, retry, release.", "Mail"),
        ("bounce", "Take in what came back: delivery reports and complaints.", "Mail"),
        ("run", "Run the service: build on schedule, publish, send, and serve the site.", "Service"),
        ("web", "Serve the site alone.", "Service"),
        ("status", "What is due, what ran, what failed.", "Service"),
        ("db", "Bring the store up to date, check it, copy it, put a copy back.", "Service"),
    )
}

app = typer.Typer(
    cls=late_group(COMMANDS),
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"digest {__version__}")
        raise typer.Exit


@app.callback(epilog="Try it: [bold]digest demo[/bold]    Your own: [bold]digest init[/bold]")
def digest(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and stop.")
    ] = False,
) -> None:
    """The news digest that tells you what happens next."""
    del version


def main() -> None:
    """Run a command; an error of ours is one line on stderr and exit code 1."""
    try:
        with at_end:
            app()
    except DigestError as error:
        typer.secho(f"digest: {error}", err=True, fg="red")
        sys.exit(1)
    except KeyboardInterrupt:
        typer.secho("digest: stopped.", err=True)
        sys.exit(130)
