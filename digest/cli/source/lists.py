"""digest source import, export: sources as lists."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.source_changes import Outcome, export_list, import_list
from digest.cli.common import AsJson, Config, Quiet, as_json, err, open_app, out
from digest.errors import RefusedList

app = typer.Typer()


@app.command("import", epilog="Example: digest source import feeds.opml --tag world")
def import_sources(
    file: Annotated[Path, typer.Argument(help="An OPML file, or Kite's JSON; - for standard input.")],
    *,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", "-t", help="A tag for all of them, besides their folders.")
    ] = None,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Add every feed of a list, its folders as tags. None is fetched yet; those that are there already are left."""
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise RefusedList(f"{file} cannot be read: {error.strerror}.", hint="Name an OPML or Kite file.") from error
    added = import_list(open_app(config), data, name=file.name, tags=tag or ())
    if json:
        as_json(added)
    else:
        for one in added:
            if one.outcome is Outcome.REFUSED:
                err.print(f"[red]refused[/red] {escape(one.url)}: {escape(one.why)}")
        if not quiet:
            counted = Counter(one.outcome for one in added)
            out.print(", ".join(f"{counted[outcome]} {outcome}" for outcome in Outcome if counted[outcome]) + ".")
            out.print("Next: [bold]digest poll[/bold]")
    if any(one.outcome is Outcome.REFUSED for one in added):
        raise typer.Exit(1)


@app.command("export", epilog="Example: digest source export feeds.opml")
def export_sources(
    file: Annotated[Path | None, typer.Argument(help="Where to; else standard output.")] = None,
    *,
    tag: Annotated[list[str] | None, typer.Option("--tag", "-t", help="Only those with any of these.")] = None,
    config: Config = None,
) -> None:
    """The feeds and pages as OPML, tags as folders, for any feed reader."""
    data = export_list(open_app(config), tags=tag or ())
    if file is None:
        sys.stdout.buffer.write(data)
        return
    try:
        file.write_bytes(data)
    except OSError as error:
        raise RefusedList(f"{file} cannot be written: {error.strerror}.", hint="Name another file.") from error
    err.print(f"Wrote {escape(str(file))}.")
