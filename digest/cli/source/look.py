"""digest source add, check: an address or a source looked at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter, ValidationError
from rich.markup import escape

from digest.actions.app import App
from digest.actions.source_changes import Added, Outcome, Wanted, add_look
from digest.actions.source_state import choose
from digest.actions.sources import Found, Look, look
from digest.cli.common import AsJson, Config, Quiet, as_json, count, err, open_app, out
from digest.cli.source.listing import Tags
from digest.cli.telling import ago, language_name
from digest.errors import DigestError, NotFound
from digest.model.articles import FullText, QuotePolicy, SourceKind
from digest.model.polling import PollState, SourceRecord
from digest.settings.kinds import Language, TimeZone

app = typer.Typer()

Page = Annotated[bool, typer.Option("--page", help="The page itself is the article, not a feed.")]


@app.command("add", epilog="Example: digest source add https://example.org/feed.xml --tag world")
def add_source(
    url: Annotated[str, typer.Argument(help="A feed, or a page that has one.")],
    *,
    tag: Tags = None,
    name: Annotated[str, typer.Option(help="What it is called (else as it says itself).")] = "",
    timezone: Annotated[str | None, typer.Option(help="Of its dates, where they name none: Europe/London.")] = None,
    language: Annotated[str | None, typer.Option(help="Of its articles, in two letters.")] = None,
    full_text: Annotated[FullText, typer.Option(help="Fetch the articles' pages for their text.")] = FullText.AUTO,
    quote: Annotated[QuotePolicy, typer.Option(help="How much of it may be quoted.")] = QuotePolicy.FULL,
    page: Page = False,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Look at a feed, or find the one of a page, and have it fetched from now on."""
    service = open_app(config)
    wanted = Wanted(
        url=url,
        name=name,
        tags=tuple(tag or ()),
        timezone=_read(TimeZone, timezone, option="--timezone"),
        language=_read(Language, language, option="--language"),
        full_text=full_text,
        quote=quote,
    )
    seen = look(service, url, page=page)
    added = add_look(service, seen, wanted)
    if json:
        as_json({"look": seen, "added": added})
    elif not quiet:
        _say_found(seen)
        out.print(f"[bold]{escape(_summary(_as_wanted(seen, added), now=service.clock.now()))}[/bold]")
        _say_added(service, added)


@app.command(
    "check", epilog="Example: digest source check https://example.org/    all that you have: digest source check"
)
def check(
    names: Annotated[
        list[str] | None, typer.Argument(help="Addresses, or sources you have; none: all of these.")
    ] = None,
    *,
    page: Page = False,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Fetch once and show what would be taken; nothing is stored. Exit code 1 where a source cannot be read."""
    service = open_app(config)
    with service.database.read() as store:
        records = store.polls.records()
    todo = names or [r.source.slug for r in records if r.poll is not None and r.poll.state is PollState.ACTIVE]
    found: list[dict[str, object]] = []
    failed = 0
    for name in todo:
        try:
            seen = _check(service, records, name, page=page)
        except DigestError as error:
            failed += 1
            found.append({"asked": name, "error": str(error)})
            if not json:
                said = str(error) if str(error).startswith(name) else f"{name}: {error}"
                err.print(f"[red]{escape(said)}[/red]")
            continue
        found.append({"asked": name, "look": seen})
        if not json:
            _say_look(service, seen)
    if json:
        as_json(found)
    elif not todo:
        out.print("There is no source yet. Next: [bold]digest source add URL[/bold]")
    if failed:
        raise typer.Exit(1)


def _check(service: App, records: tuple[SourceRecord, ...], name: str, *, page: bool) -> Look:
    try:
        record = choose(records, name)
    except NotFound:
        if "." not in name and "/" not in name:
            raise
        return look(service, name, page=page)
    if record.poll is None:
        raise NotFound(
            f"{record.source.slug} is a source of files: there is nothing to fetch.", hint="digest ingest FILE"
        )
    return look(service, record.poll.url, page=record.source.kind is SourceKind.PAGE, known=record.source)


def _read(kind: Any, text: str | None, *, option: str) -> str | None:
    """A value as digest.toml would take it; else wrong use, saying what to write."""
    if text is None:
        return None
    try:
        said: str = TypeAdapter(kind).validate_python(text)
    except ValidationError as error:
        why = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise typer.BadParameter(why, param_hint=option) from error
    return said


def _say_found(seen: Look) -> None:
    if seen.found in {Found.NAMED, Found.TRIED}:
        out.print(f"{escape(seen.asked)} is a page; its feed is {escape(seen.url)} ({seen.found.value}).")
    elif seen.moved_to:
        out.print(f"{escape(seen.asked)} has moved for good, to {escape(seen.url)}.")
    for other in seen.others[:5]:
        out.print(f"  [dim]also: {escape(other.title or other.kind.value)}  {escape(other.url)}[/dim]")


def _as_wanted(seen: Look, added: Added) -> Look:
    source = added.source
    if source is None:
        return seen
    return replace(seen, name=source.name, full_text=source.full_text, language=source.language or seen.language)


def _say_added(service: App, added: Added) -> None:
    assert added.source is not None
    slug, tags = added.source.slug, ", ".join(added.source.tags)
    tagged = f", tagged {escape(tags)}" if tags else ""
    if added.outcome is Outcome.THERE:
        out.print(f"It is there already, as [bold]{slug}[/bold]{tagged}. See: [bold]digest source show {slug}[/bold]")
        return
    said = {Outcome.ADDED: "Added", Outcome.TAGGED: "It was there; now", Outcome.BACK: "Taken up again"}[added.outcome]
    out.print(f"{said} as [bold]{slug}[/bold]{tagged}.")
    takers = [one for one in service.editions if not one.tags or set(one.tags) & set(added.source.tags)]
    if not takers:
        wanted = sorted({tag for edition in service.editions for tag in edition.tags})
        out.print(
            f"[yellow]No edition takes it:[/yellow] they take {escape(', '.join(wanted))}. "
            f"Next: [bold]digest source add {escape(added.url)} --tag {escape(wanted[0])}[/bold]"
        )
        return
    out.print("Next: [bold]digest preview[/bold]")


def _say_look(service: App, seen: Look) -> None:
    now = service.clock.now()
    _say_found(seen)
    out.print(f"[bold]{escape(seen.name)}[/bold]  {escape(seen.url)}")
    if seen.document is not None:
        document = seen.document
        out.print(f"  a page, taken as one article: {escape(document.title)}, {count(document.words, 'word')}")
        return
    assert seen.feed is not None
    entries = count(seen.entries, "entry")
    out.print(f"  {seen.feed.kind.value} {escape(seen.feed.version)}, {entries}, newest {ago(seen.newest, now)}")
    said = [_full_text_line(seen), language_name(seen.language)]
    out.print("  " + escape(", ".join(part for part in said if part)))
    if seen.problems:
        out.print(f"  [yellow]problems:[/yellow] {', '.join(problem.value for problem in seen.problems)}")
    for entry in seen.first:
        when = f"{entry.published:%d %b %H:%M}" if entry.published else "no date"
        cut = ", an excerpt" if entry.excerpt else ""
        out.print(f"  [dim]{when:<13}[/dim]{escape(entry.title)}  [dim]{count(entry.words, 'word')}{cut}[/dim]")


def _full_text_line(seen: Look) -> str:
    """As "excerpts → full text auto": what the feed has, and what is done about it."""
    has = "excerpts" if seen.has_excerpts else "full text in the feed"
    does = {
        FullText.AUTO: " → full text auto" if seen.has_excerpts else "",
        FullText.ALWAYS: " → full text of every page",
        FullText.NEVER: " as they are" if seen.has_excerpts else "",
    }
    return has + does[seen.full_text]


def _summary(seen: Look, *, now: dt.datetime) -> str:
    """As "Example World · 40 entries, newest 2 h ago · excerpts → full text auto · English"."""
    if seen.found is Found.PAGE:
        parts = [seen.name, "a page, taken as one article", language_name(seen.language)]
    elif not seen.entries:
        parts = [seen.name, "no entries yet"]
    else:
        entries = "1 entry" if seen.entries == 1 else count(seen.entries, "entry")
        newest = f"newest {ago(seen.newest, now)}" if seen.newest else "without dates"
        parts = [seen.name, f"{entries}, {newest}", _full_text_line(seen), language_name(seen.language)]
    return " · ".join(part for part in parts if part)
