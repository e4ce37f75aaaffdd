"""digest status: how the service stands."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import typer
from rich.markup import escape
from rich.table import Table

from digest.actions.source_status import SourcesStatus
from digest.actions.status import EditionStatus, Status, status
from digest.cli.common import AsJson, Config, as_json, count, open_app, out, show_table
from digest.cli.telling import told_of

app = typer.Typer()

MOST = 20
"""Lines of one kind."""


@app.command(epilog="Example: digest status || mail -s 'Digest needs you' me@example.org")
def command(*, config: Config = None, json: AsJson = False) -> None:
    """What is due, what ran, what failed; exit code 1 when something needs a person."""
    found = status(open_app(config))
    if json:
        as_json(found)
    else:
        _show(found)
    if found.needs:
        raise typer.Exit(1)


def _show(found: Status) -> None:
    out.print(f"{count(found.articles, 'article')} of {count(found.sources, 'source')}.")
    if line := _fetched(found.fetched):
        out.print(f"Feeds and pages: {line}.")
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("edition", "last issue", "last run", "next", "articles waiting"):
        table.add_column(name)
    for one in found.editions:
        table.add_row(*_row(one))
    show_table(table)
    for one in found.editions:
        if one.latest is not None and one.writing is not None:
            name = f"{one.record.edition.slug}/{one.latest.issue.slug}"
            out.print(f"Reworded in {escape(name)}: {told_of(one.writing)}")
    if found.deliveries:
        out.print("Mail: " + ", ".join(f"{count} {state.value}" for state, count in sorted(found.deliveries.items())))
    for record in found.unfinished:
        out.print(f"Unfinished: {escape(record.issue.edition)}/{record.issue.slug} ({record.state})")
    _tell(found.notes, found.needs)
    if not found.needs:
        out.print("[green]Nothing needs you.[/green]")


def _tell(notes: Sequence[str], needs: Sequence[str]) -> None:
    for note in notes[:MOST]:
        out.print(f"[dim]Note:[/dim] {escape(note)}")
    for need in needs[:MOST]:
        out.print(f"[yellow]Needs you:[/yellow] {escape(need)}")
    more = max(0, len(notes) - MOST) + max(0, len(needs) - MOST)
    if more:
        out.print(f"… and {more} more: digest status --json")


def _fetched(of: SourcesStatus) -> str:
    """As "12 active, 1 paused; 2 failing, 3 due now"; "" where nothing is fetched."""
    states = {"active": of.active, "paused": of.paused, "gone": of.gone}
    told = ", ".join(f"{number} {name}" for name, number in states.items() if number)
    now = ", ".join(f"{number} {name}" for name, number in {"failing": of.failing, "due now": of.due}.items() if number)
    return f"{told}; {now}" if told and now else told


def _row(one: EditionStatus) -> tuple[str, str, str, str, str]:
    edition = one.record.edition
    place = ZoneInfo(edition.timezone)
    latest = f"{one.latest.issue.slug} ({one.latest.state})" if one.latest else "none yet"
    last = f"{one.last.result} {one.last.scheduled_at.astimezone(place):%a %d %b %H:%M}" if one.last else "none yet"
    coming = "now" if one.due else f"{one.next_at.astimezone(place):%a %d %b %H:%M} {edition.timezone}"
    return edition.slug, latest, last, coming, str(one.waiting)
