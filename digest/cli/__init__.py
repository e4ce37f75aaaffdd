"""The command line: a table of commands, each loaded only when it is called, so that --help is quick."""

from __future__ import annotations

import importlib
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from digest import __version__
from digest.errors import DigestError

COMMANDS: dict[str, tuple[str, str, str]] = {
    # name: (module of this package, what it does, its panel in --help)
    "demo": ("demo", "See it work: five days of sample news, issue by issue, in one command.", "Start here"),
    "init": ("init", "Write a commented digest.toml and make the store.", "Start here"),
    "source": ("source", "Feeds and pages: look, add, list, pause, remove.", "Articles"),
    "poll": ("poll", "Fetch what is due now.", "Articles"),
    "ingest": ("ingest", "Take in articles from files and folders, or one page.", "Articles"),
    "inspect": ("inspect", "Show what Digest reads in a document: blocks, key points, outlook, dates.", "Articles"),
    "article": ("article", "Take an article down everywhere.", "Articles"),
    "preview": ("preview", "See what the next issue would be, as the page and the mail.", "Issues"),
    "build": ("build", "Build and publish an issue now.", "Issues"),
    "show": ("show", "Read an issue in the terminal.", "Issues"),
    "issue": ("issue", "List issues; withdraw or approve one.", "Issues"),
    "explain": ("explain", "Say why each article is in an issue or out of it, with the scores.", "Issues"),
    "publish": ("publish", "Make every page and feed anew from the stored issues.", "Issues"),
    "subscriber": ("subscriber", "People and what they wish; lists of them in and out.", "Mail"),
    "send": ("send", "Send one issue to one address, for a look.", "Mail"),
    "deliver": ("deliver", "Send what is waiting to be sent.", "Mail"),
    "delivery": ("delivery", "Look at deliveries; pause, resume, cancel, retry, release.", "Mail"),
    "bounce": ("bounce", "Take in what came back: delivery reports and complaints.", "Mail"),
    "run": ("run", "Run the service: build on schedule, publish, send, and serve the site.", "Service"),
    "web": ("web", "Serve the site alone.", "Service"),
    "status": ("status", "What is due, what ran, what failed.", "Service"),
    "db": ("db", "Bring the store up to date, check it, copy it, put a copy back.", "Service"),
}


class LateGroup(TyperGroup):
    """A group whose commands are known by name and help, and imported when one is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        _, help_text, panel = COMMANDS[cmd_name]
        return TyperCommand(cmd_name, help=help_text, rich_help_panel=panel)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, known, rest = super().resolve_command(ctx, args)
        if name is None or known is None:
            return name, known, rest
        module = importlib.import_module(f"digest.cli.{COMMANDS[name][0]}")
        command = typer.main.get_command(module.app)
        command.name = name
        return name, command, rest


app = typer.Typer(
    cls=LateGroup,
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
        app()
    except DigestError as error:
        typer.secho(f"digest: {error}", err=True, fg="red")
        sys.exit(1)
    except KeyboardInterrupt:
        typer.secho("digest: stopped.", err=True)
        sys.exit(130)
