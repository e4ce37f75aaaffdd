"""digest source list, show: how the sources stand."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from digest.actions.app import App
from digest.actions.source_state import find
from digest.cli.common import AsJson, Config, as_json, open_app, out, show_table
from digest.cli.telling import ago, language_name
from digest.model.articles import SourceSlug
from digest.model.polling import Origin, PollState, SourceRecord

app = typer.Typer()

Name = Annotated[str, typer.Argument(help="The source: its slug, address or name (digest source list).")]
Tags = Annotated[list[str] | None, typer.Option("--tag", "-t", help="A tag; editions choose by tags.")]

_BY = {Origin.SETTINGS: "digest.toml", Origin.COMMAND: "added", Origin.FILES: "files"}
_COLOUR = {PollState.ACTIVE: "green", PollState.PAUSED: "yellow", PollState.GONE: "red", PollState.REMOVED: "dim"}


@app.command("list", epilog="Example: digest source list --tag world")
def list_sources(*, tag: Tags = None, config: Config = None, json: AsJson = False) -> None:
    """The sources there are, how each stands and when it last had news."""
    service = open_app(config)
    now = service.clock.now()
    with service.database.read() as store:
        records = [r for r in store.polls.records() if not tag or set(tag) & set(r.source.tags)]
    if json:
        as_json([_record(record) for record in records])
        return
    if not records:
        out.print("There is no source yet. Next: [bold]digest source add URL[/bold]")
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for column in ("source", "name", "state", "articles", "news", "next look", "tags", "by"):
        table.add_column(column, no_wrap=column in {"source", "state"})
    for record in records:
        table.add_row(*_row(record, now=now))
    show_table(table)


@app.command("show", epilog="Example: digest source show example-world")
def show(name: Name, *, config: Config = None, json: AsJson = False) -> None:
    """All that is set and known of a source."""
    service = open_app(config)
    record = find(service, name)
    if json:
        as_json(_record(record))
        return
    source, poll, now = record.source, record.poll, service.clock.now()
    out.print(f"[bold]{escape(source.name)}[/bold]  {source.slug}")
    facts = {
        "address": source.url or "files",
        "fetched from": poll.url if poll and poll.url != source.url else "",
        "named by": _BY[record.origin],
        "tags": ", ".join(source.tags) or "none",
        "language": language_name(source.language) or "as declared, else detected",
        "time zone": source.timezone or "as its dates say",
        "full text": source.full_text.value if poll else "",
        "quoted": source.quote.value,
        "articles": str(record.articles),
    }
    if poll is not None:
        facts |= {
            "state": f"{poll.state}" + (f": {poll.trouble}" if poll.trouble else ""),
            "last look": ago(poll.polled_at, now),
            "last success": ago(poll.succeeded_at, now),
            "last news": ago(poll.news_at, now),
            "next look": ago(poll.due_at, now) if poll.state is PollState.ACTIVE else "none",
        }
    for key, value in facts.items():
        if value:
            out.print(f"  [dim]{key:<13}[/dim]{escape(value)}")
    for line in _rules_of(service, source.slug):
        out.print(f"  [dim]{'rule':<13}[/dim]{escape(line)}")
    out.print(f"Its days: [bold]digest source history {source.slug}[/bold]")


def _row(record: SourceRecord, *, now: dt.datetime) -> tuple[str, ...]:
    source, poll = record.source, record.poll
    tags = escape(", ".join(source.tags))
    if poll is None:
        return source.slug, escape(source.name), "files", str(record.articles), "", "", tags, _BY[record.origin]
    state = f"[{_COLOUR[poll.state]}]{poll.state}[/{_COLOUR[poll.state]}]"
    if poll.trouble and poll.state is PollState.ACTIVE:
        state = f"[red]failing ({poll.failures})[/red]"
    coming = ago(poll.due_at, now) if poll.state is PollState.ACTIVE else ""
    return (
        source.slug,
        escape(source.name),
        state,
        str(record.articles),
        ago(poll.news_at, now),
        "due" if coming.endswith(("ago", "now")) else coming,
        tags,
        _BY[record.origin],
    )


def _record(record: SourceRecord) -> dict[str, object]:
    return {"source": record.source, "origin": record.origin, "articles": record.articles, "poll": record.poll}


def _rules_of(service: App, slug: SourceSlug) -> list[str]:
    """The rules of a source, as they stand in digest.toml."""
    said = service.rules.sources.get(slug)
    return [f"{rule.action.value}: {rule.line}" for rule in (*said.mute, *said.keep)] if said else []
