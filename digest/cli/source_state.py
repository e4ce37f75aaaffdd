"""digest source pause, resume, retry, remove, history: how a source stands, and what a person does about it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.poll import poll
from digest.actions.source_changes import Removal, find, pause, remove, removing, resume
from digest.cli.common import AsJson, Config, Quiet, Yes, as_json, count, open_app, out
from digest.cli.poll import report, watch
from digest.cli.telling import ago, bar
from digest.errors import Conflict
from digest.model.polling import Event, EventKind, PollState

Name = Annotated[str, typer.Argument(help="The source: its slug, address or name (digest source list).")]

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


def pause_source(name: Name, *, config: Config = None) -> None:
    """Fetch a source no more until it is resumed; its articles stay."""
    service = open_app(config)
    record = find(service, name)
    slug = record.source.slug
    changed = pause(service, record)
    said = "Paused" if changed else "It was paused already:"
    out.print(f"{said} {slug}. Back: [bold]digest source resume {slug}[/bold]")


def resume_source(name: Name, *, config: Config = None) -> None:
    """Fetch a paused source again; it is due at once."""
    service = open_app(config)
    record = find(service, name)
    slug = record.source.slug
    if not resume(service, record):
        out.print(f"{slug} is fetched already. At once: [bold]digest source retry {slug}[/bold]")
        return
    out.print(f"Resumed {slug}; it is due now. Next: [bold]digest poll {slug}[/bold]")


def retry_source(name: Name, *, config: Config = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Fetch a source at once, whatever it waits for; one that was given up is taken up again."""
    service = open_app(config)
    record = find(service, name)
    if record.poll is None:
        raise Conflict(
            f"{record.source.slug} is a source of files: there is nothing to fetch.", hint="digest ingest FILE"
        )
    if record.poll.state is not PollState.ACTIVE:
        resume(service, record)
    with watch(1, quiet=quiet or json) as seen:
        done = poll(service, everything=True, only=[record.source.slug], on_polled=seen)
    report(done, json=json, quiet=quiet)


def remove_source(
    name: Name,
    *,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take its articles down everywhere, too.")] = False,
    yes: Yes = False,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Fetch a source no more. Its articles are kept, unless --withdraw takes them down; asks, saying which."""
    service = open_app(config)
    record = find(service, name)
    planned = removing(service, record, withdraw=withdraw)
    if not yes and not typer.confirm(_question(planned)):
        raise typer.Exit(1)
    done = remove(service, record, withdraw=withdraw)
    if json:
        as_json(done)
        return
    slug = done.source.slug
    out.print(f"Removed {slug}. Back: [bold]digest source add {escape(done.source.url or slug)}[/bold]")
    if done.withdrawn is not None:
        issues = count(len(done.withdrawn.issues), "issue")
        out.print(f"Took down {count(done.withdrawn.articles, 'article')}; {issues} revised, nothing mailed.")
    elif done.articles:
        out.print(f"Its {count(done.articles, 'article')} stay, in issues and for editions that have not had them.")


def _question(planned: Removal) -> str:
    name, articles = planned.source.name, count(planned.articles, "article")
    if not planned.articles:
        return f"Fetch {name} no more? The store has no article of it."
    if planned.withdrawn is None:
        stay = "stays where it is" if planned.articles == 1 else "stay where they are"
        return f"Fetch {name} no more? Its {articles} {stay} (--withdraw takes down what it brought)."
    issues = count(len(planned.withdrawn.issues), "issue")
    return f"Fetch {name} no more, take its {articles} down everywhere, and revise {issues} that quote them?"


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


COMMANDS = (
    ("history", history, "digest source history example-world"),
    ("pause", pause_source, "digest source pause example-world"),
    ("resume", resume_source, "digest source resume example-world"),
    ("retry", retry_source, "digest source retry example-world"),
    ("remove", remove_source, "digest source remove example-world"),
)
