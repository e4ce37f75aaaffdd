"""What a person does with a source: add it, pause it, take it up again, have it tried at once, remove it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from digest.actions.app import App
from digest.actions.sources import Look, address_of
from digest.actions.sync_sources import FIRST_EVERY
from digest.actions.withdraw import Withdrawn, withdraw_articles, withdrawing
from digest.errors import Conflict, DigestError, NotFound
from digest.ingest.identity import canonical_url, match_key
from digest.ingest.lists import Listed, read_list, write_opml
from digest.ingest.naming import mint_slug, name_of_address
from digest.model.articles import FullText, QuotePolicy, Source, SourceKind, SourceSlug
from digest.model.polling import Origin, Poll, PollState, SourceRecord
from digest.store.database import Store

BY_HAND = "by hand"


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


def find(app: App, name: str) -> SourceRecord:
    """A source by its slug, its address, or its name. Raises NotFound, naming those that are like it."""
    with app.database.read() as store:
        records = store.polls.records()
    return choose(records, name)


def choose(records: Sequence[SourceRecord], name: str) -> SourceRecord:
    """The same, of these."""
    said = name.strip()
    for fits in (
        lambda record: record.source.slug == said.lower(),
        lambda record: said in _addresses(record),
        lambda record: record.source.name.casefold() == said.casefold(),
    ):
        found = [record for record in records if fits(record)]
        if len(found) == 1:
            return found[0]
    near = [
        record.source.slug
        for record in records
        if said.casefold() in f"{record.source.slug} {record.source.name}".casefold()
    ]
    hint = f"Like it: {', '.join(near[:6])}." if near else "See those there are: digest source list"
    raise NotFound(f"There is no source {said}.", hint=hint)


def pause(app: App, record: SourceRecord) -> bool:
    """Fetch it no more until it is resumed. Returns False where it was paused. Raises Conflict where it cannot be."""
    state = _state(record)
    if state in {PollState.REMOVED, PollState.GONE}:
        raise Conflict(f"{record.source.slug} is not fetched: it is {state}.", hint="See: digest source list")
    return _change(app, record, PollState.PAUSED)


def resume(app: App, record: SourceRecord) -> bool:
    """Fetch it again, at once. Returns False where it was active. Raises Conflict for one that was removed."""
    if _state(record) is PollState.REMOVED:
        raise Conflict(
            f"{record.source.slug} was removed.", hint=f"Take it up again: digest source add {record.source.url}"
        )
    return _change(app, record, PollState.ACTIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What removing a source would come to, or came to. withdrawn: None where its articles are kept."""

    source: Source
    articles: int
    withdrawn: Withdrawn | None = None


def removing(app: App, record: SourceRecord, *, withdraw: bool) -> Removal:
    """What it would come to; changes nothing. Raises Conflict for one that digest.toml names, or that is removed."""
    if record.origin is Origin.SETTINGS and _state(record) is not PollState.REMOVED:
        raise Conflict(
            f"digest.toml names {record.source.slug}, and the next command would bring it back.",
            hint="Take its [[source]] out of digest.toml; or stop it for a while: digest source pause "
            + record.source.slug,
        )
    with app.database.read() as store:
        keys = store.withdrawals.standing(record.source.slug)
    told = withdrawing(app, keys) if withdraw else None
    return Removal(source=record.source, articles=len(keys), withdrawn=told)


def remove(app: App, record: SourceRecord, *, withdraw: bool) -> Removal:
    """Fetch it no more. Its articles stay as they are, or are taken down everywhere."""
    planned = removing(app, record, withdraw=withdraw)
    if record.poll is not None:
        _change(app, record, PollState.REMOVED)
    if not withdraw:
        return planned
    with app.database.read() as store:
        articles = [store.articles.get(key) for key in store.withdrawals.standing(record.source.slug)]
    return replace(planned, withdrawn=withdraw_articles(app, articles))


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
        for url in _addresses(record):
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


def _addresses(record: SourceRecord) -> tuple[str, ...]:
    """Where it is known to be: as it was given, and where it has moved to."""
    return tuple(dict.fromkeys(filter(None, (record.source.url, record.poll.url if record.poll else None))))


def _page_of(url: str) -> str:
    return match_key(url) or canonical_url(url).partition("://")[2]


def _state(record: SourceRecord) -> PollState | None:
    return record.poll.state if record.poll else None


def _change(app: App, record: SourceRecord, state: PollState) -> bool:
    with app.database.begin() as store:
        return store.polls.change_state(record.source.slug, state, app.clock.now(), BY_HAND)


def tags_without_source(tags: Mapping[str, Sequence[str]], there: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """By edition those of its tags that no source has."""
    missing = {edition: tuple(tag for tag in wanted if tag not in there) for edition, wanted in tags.items()}
    return {edition: gone for edition, gone in missing.items() if gone}
