"""Sources that a person adds, one at a time or as a list, and the list of those there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from digest.actions.app import App
from digest.actions.source_state import BY_HAND, addresses
from digest.actions.sources import Look, address_of
from digest.actions.sync_sources import FIRST_EVERY
from digest.errors import DigestError
from digest.ingest.identity import canonical_url, match_key
from digest.ingest.lists import Listed, read_list, write_opml
from digest.ingest.naming import mint_slug, name_of_address
from digest.model.articles import FullText, QuotePolicy, Source, SourceKind, SourceSlug
from digest.model.polling import Origin, Poll, PollState, SourceRecord
from digest.store.database import Store


class Outcome(StrEnum):
    """What became of an address that was to be added."""

    ADDED = "added"
    THERE = "there already"
    TAGGED = "there already, its tags changed"
    BACK = "taken up again"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is said of a source when it is added; a name of "" leaves it to the feed."""

    url: str
    name: str = ""
    kind: SourceKind = SourceKind.FEED
    tags: tuple[str, ...] = ()
    timezone: str | None = None
    language: str | None = None
    full_text: FullText = FullText.AUTO
    quote: QuotePolicy = QuotePolicy.FULL
    publish_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """source: as it stands now. why: it was refused."""

    url: str
    outcome: Outcome
    source: Source | None = None
    why: str = ""


def add(app: App, wanted: Wanted, *, also: Sequence[str] = ()) -> Added:
    """Have an address polled from now on. also: other addresses by which it may be known already."""
    with app.database.begin() as store:
        return _add(_Known(store, now=app.clock.now()), wanted, also=also)


def add_look(app: App, seen: Look, wanted: Wanted) -> Added:
    """Add what a look found, under the name that it has for itself if none is wanted."""
    kind = SourceKind.FEED if seen.document is None else SourceKind.PAGE
    named = replace(wanted, url=seen.url, name=wanted.name or seen.name, kind=kind)
    return add(app, named, also=(seen.asked,))


def import_list(app: App, data: bytes, *, name: str, tags: Sequence[str] = ()) -> tuple[Added, ...]:
    """Add every feed of an OPML or Kite list, its folders as tags; none is fetched yet. Raises RefusedList."""
    listed = read_list(data, name=name)
    with app.database.begin() as store:
        known = _Known(store, now=app.clock.now())
        return tuple(_add_listed(known, each, tags=tags) for each in listed)


def export_list(app: App, *, tags: Sequence[str] = ()) -> bytes:
    """The sources that are polled, as OPML; with tags: those that have any of them."""
    with app.database.read() as store:
        records = store.polls.records()
    chosen = [
        record.source
        for record in records
        if record.poll is not None
        and record.poll.state is not PollState.REMOVED
        and (not tags or set(tags) & set(record.source.tags))
    ]
    return write_opml(chosen, title=app.site.title)


class _Known:
    """What an open transaction knows of sources, kept up while it adds more."""

    def __init__(self, store: Store, *, now: dt.datetime) -> None:
        self.store, self.now = store, now
        self.slugs = set(store.sources.slugs())
        self.by_url: dict[str, SourceRecord] = {}
        self.by_page: dict[tuple[SourceKind, str], SourceRecord] = {}
        for record in reversed(store.polls.records()):
            self.learn(record)

    def learn(self, record: SourceRecord) -> None:
        self.slugs.add(record.source.slug)
        for url in addresses(record):
            self.by_url[url] = record
            self.by_page[record.source.kind, _page_of(url)] = record

    def find(self, kind: SourceKind, urls: Sequence[str]) -> SourceRecord | None:
        """The source that has one of these addresses; else one of its kind at the same page, http or https, with a
        slash or without.
        """
        exact = (self.by_url[url] for url in urls if url in self.by_url)
        pages = (self.by_page.get((kind, _page_of(url))) for url in urls)
        return next(exact, None) or next(filter(None, pages), None)


def _add_listed(known: _Known, each: Listed, *, tags: Sequence[str]) -> Added:
    try:
        url = address_of(each.url)
    except DigestError as error:
        return Added(url=name_of_address(each.url), outcome=Outcome.REFUSED, why=str(error))
    wanted = Wanted(url=url, name=each.title, tags=tuple(dict.fromkeys((*each.tags, *tags))))
    return _add(known, wanted, also=())


def _add(all_known: _Known, wanted: Wanted, *, also: Sequence[str]) -> Added:
    store, now = all_known.store, all_known.now
    known = all_known.find(wanted.kind, (wanted.url, *also))
    if known is None:
        source = _source(wanted, slug=mint_slug(wanted.name or name_of_address(wanted.url), all_known.slugs))
        store.sources.ensure(source, origin=Origin.COMMAND)
        poll = Poll(url=wanted.url, due_at=now, every=FIRST_EVERY)
        store.polls.start(source.slug, poll, now, Origin.COMMAND)
        record = SourceRecord(source=source, origin=Origin.COMMAND, poll=poll, articles=0)
        all_known.learn(record)
        return Added(url=wanted.url, outcome=Outcome.ADDED, source=source)
    tags = tuple(dict.fromkeys((*known.source.tags, *wanted.tags)))
    source, outcome = known.source, Outcome.THERE
    if tags != source.tags and known.origin is not Origin.SETTINGS:
        source, outcome = store.sources.ensure(replace(source, tags=tags)), Outcome.TAGGED
        all_known.learn(replace(known, source=source))
    if known.poll is not None and known.poll.state in {PollState.REMOVED, PollState.GONE}:
        store.sources.ensure(source, origin=Origin.COMMAND)
        store.polls.change_state(source.slug, PollState.ACTIVE, now, BY_HAND)
        outcome = Outcome.BACK
    return Added(url=wanted.url, outcome=outcome, source=source)


def _source(wanted: Wanted, *, slug: SourceSlug) -> Source:
    return Source(
        slug=slug,
        name=wanted.name or name_of_address(wanted.url),
        kind=wanted.kind,
        url=wanted.url,
        tags=tuple(dict.fromkeys(wanted.tags)),
        timezone=wanted.timezone,
        quote=wanted.quote,
        language=wanted.language,
        full_text=wanted.full_text,
        publish_text=wanted.publish_text,
    )


def _page_of(url: str) -> str:
    return match_key(url) or canonical_url(url).partition("://")[2]
