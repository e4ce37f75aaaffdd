"""digest source history, pause, resume: how a source did, and whether it is fetched."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.source_state import find, pause, resume
from digest.cli.common import AsJson, Config, as_json, count, open_app, out
from digest.cli.source.listing import Name
from digest.cli.telling import ago, bar
from digest.model.polling import Event, EventKind

app = typer.Typer()

DAYS = 14
EVENTS = 12

_TOLD = {
    EventKind.ADDED: "added",
    EventKind.FAILED: "failed",
    EventKind.RECOVERED: "well again",
    EventKind.MOVED: "moved",
    EventKind.GONE: "gone for good",
    EventKind.PAUSED: "paused",
    EventKind.RESUMED: "resumed",
    EventKind.CHANGED: "changed",
    EventKind.REMOVED: "removed",
}


@app.command("pause", epilog="Example: digest source pause example-world")
def pause_source(name: Name, *, config: Config = None) -> None:
    """Fetch a source no more until it is resumed; its articles stay."""
    service = open_app(config)
    record = find(service, name)
    slug = record.source.slug
    changed = pause(service, record)
    said = "Paused" if changed else "It was paused already:"
    out.print(f"{said} {slug}. Back: [bold]digest source resume {slug}[/bold]")


@app.command("resume", epilog="Example: digest source resume example-world")
def resume_source(name: Name, *, config: Config = None) -> None:
    """Fetch a paused source again; it is due at once."""
    service = open_app(config)
    record = find(service, name)
    slug = record.source.slug
    if not resume(service, record):
        out.print(f"{slug} is fetched already. At once: [bold]digest source retry {slug}[/bold]")
        return
    out.print(f"Resumed {slug}; it is due now. Next: [bold]digest poll {slug}[/bold]")


@app.command("history", epilog="Example: digest source history example-world")
def history(
    name: Name,
    *,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days back.")] = DAYS,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """How a source did: its days in numbers, and what happened to it."""
    service = open_app(config)
    record, now = find(service, name), service.clock.now()
    first = now.date() - dt.timedelta(days=days - 1)
    with service.database.read() as store:
        there = {day.day: day for day in store.polls.days(record.source.slug, first)}
        events = store.polls.events(record.source.slug, EVENTS)
    if json:
        as_json({"source": record.source, "poll": record.poll, "days": list(there.values()), "events": events})
        return
    known = record.poll
    out.print(f"[bold]{escape(record.source.name)}[/bold]  {record.source.slug}")
    if known is not None:
        out.print(f"  {known.state}, last success {ago(known.succeeded_at, now)}, last news {ago(known.news_at, now)}")
        if known.trouble:
            often = f" ({known.failures} times in a row)" if known.failures > 1 else ""
            out.print(f"  [red]{escape(known.trouble)}[/red]{often}")
    every = [there.get(first + dt.timedelta(days=number)) for number in range(days)]
    new = [day.new if day else 0 for day in every]
    span = f"{first:%d %b} to {now:%d %b}"
    if any(new):
        out.print(f"  new items a day, {span}:  [cyan]{bar(new)}[/cyan]  {sum(new)} in all")
    else:
        out.print(f"  nothing new, {span}")
    looks = sum(day.polls for day in there.values())
    if looks:
        unchanged, failed = (sum(getattr(day, what) for day in there.values()) for what in ("unchanged", "failed"))
        out.print(f"  {count(looks, 'look')}: {unchanged} found nothing new, {failed} failed")
    for event in events:
        out.print(f"  [dim]{event.at:%Y-%m-%d %H:%M}[/dim]  {_event(event)}")


def _event(event: Event) -> str:
    told, detail = _TOLD[event.kind], escape(event.detail)
    said = detail if detail.startswith(told) else f"{told}: {detail}" if detail else told
    if event.count == 1 or event.last_at is None:
        return said
    return f"{said} ({event.count} times, last {event.last_at:%d %b %H:%M})"
