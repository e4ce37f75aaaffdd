"""What the commands share: their options, the console, and how progress is shown."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from digest.cli.closing import at_end
from digest.cli.late import loading

if TYPE_CHECKING:
    from rich.table import Table

    from digest.actions.app import App

Config = Annotated[
    Path | None,
    typer.Option("--config", "-c", help="The digest.toml to use, or its folder (else DIGEST_CONFIG, else here)."),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document, for machines.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]

T = TypeVar("T")

_WIDE = 10_000
"""Columns: more than any table has."""

out = Console(highlight=False, emoji=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)


def open_app(config: Path | None, *, at: dt.datetime | None = None) -> App:
    """The service that digest.toml describes, its store checked and its editions synced. at: another time than now."""
    with loading():
        from digest import bootstrap  # noqa: PLC0415  (late: a command that opens no store loads none)

    return closed_at_end(bootstrap.open_app(bootstrap.load_settings(config), at=at))


def show_table(table: Table) -> None:
    """A table, as wide as its terminal; into a pipe or file a line a row, whole, for what reads it there."""
    if out.is_terminal:
        out.print(table)
        return
    for column in table.columns:
        column.no_wrap = True
    Console(file=out.file, highlight=False, emoji=False, width=_WIDE).print(table)


def closed_at_end(app: App) -> App:
    """The same, its connections closed when the command ends, and its log set up."""
    with loading():
        from digest.cli import logs  # noqa: PLC0415  (late: only what opens a store logs)

    logs.configure()
    at_end.callback(app.close)
    return app


def progress(items: Iterable[T], *, what: str, total: int | None = None, quiet: bool = False) -> Iterator[T]:
    """Go through items under a bar on a terminal; elsewhere, and under --quiet, without."""
    if quiet or not err.is_terminal:
        yield from items
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(what, total=total)
        for item in items:
            yield item
            bar.advance(task)


def count(number: int, what: str) -> str:
    """A number with its noun: "1 article", "2 stories"."""
    if number == 1:
        return f"1 {what}"
    if what.endswith("y"):
        return f"{number} {what[:-1]}ies"
    return f"{number} {what}es" if what.endswith("s") else f"{number} {what}s"


def as_json(value: Any) -> None:
    """One JSON document on standard output; values of the model become objects with their fields' names."""
    from pydantic_core import to_json  # noqa: PLC0415  (late: few commands need it)

    sys.stdout.write(to_json(value, indent=2).decode("utf-8") + "\n")


def moment(text: str | None, *, name: str) -> dt.datetime | None:
    """A time as a person types it: ISO 8601; without an offset it is UTC."""
    if text is None:
        return None
    try:
        said = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no time; write 2026-02-17T07:00+01:00", param_hint=name) from error
    return (said if said.tzinfo else said.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
