"""How the sources stand: what broke, went silent against its own rhythm or moved, each with the next command."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.actions.app import App
from digest.model.articles import SourceSlug
from digest.model.polling import EventKind, Origin, PollState, SourceRecord
from digest.polling.rhythm import silent_since
from digest.store.database import Store

BROKEN_AFTER = 3
"""Failures in a row from which on a source is broken, and no more having a bad hour."""
LOOKED_BACK = dt.timedelta(days=60)
TOLD = dt.timedelta(days=7)
"""How long it is told that a source has moved, where nobody needs to do anything."""


KEPT = dt.timedelta(days=400)
"""How long the history of a source is kept: a year, and what it may be set beside."""


class Trouble(StrEnum):
    GONE = "gone"
    BROKEN = "broken"
    FAILING = "failing"
    SILENT = "silent"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTrouble:
    """One source that a person may want to see to. line: in words, with the next command. needs: whether they must."""

    source: SourceSlug
    trouble: Trouble
    line: str
    needs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesStatus:
    """How many feeds and pages there are by state; failing: active ones that failed last. due: to be fetched now."""

    active: int = 0
    paused: int = 0
    gone: int = 0
    failing: int = 0
    due: int = 0
    troubles: tuple[SourceTrouble, ...] = ()


def sources_status(store: Store, *, now: dt.datetime) -> SourcesStatus:
    """Read how the sources stand; what must be seen to comes first."""
    records = store.polls.records()
    polls = [record.poll for record in records if record.poll is not None]
    order = list(Trouble)
    troubles = sorted(_troubles(store, records, now=now), key=lambda one: (order.index(one.trouble), one.source))
    return SourcesStatus(
        active=sum(poll.state is PollState.ACTIVE for poll in polls),
        paused=sum(poll.state is PollState.PAUSED for poll in polls),
        gone=sum(poll.state is PollState.GONE for poll in polls),
        failing=sum(poll.state is PollState.ACTIVE and poll.failures > 0 for poll in polls),
        due=store.polls.due(now),
        troubles=tuple(troubles),
    )


def forget_history(app: App) -> int:
    """Drop what happened to sources longer ago than is kept. Returns how many rows that were."""
    with app.database.begin() as store:
        return store.polls.forget(app.clock.now() - KEPT)


def missing_tags(store: Store) -> Iterator[str]:
    """A line for each tag that an edition takes and no source has."""
    there = store.sources.tags()
    for record in store.editions.all():
        edition = record.edition
        for tag in edition.tags:
            if tag not in there:
                yield (
                    f"{edition.slug} takes the tag {tag}, which no source has: digest source add URL --tag {tag}, "
                    "or mend [[edition]] tags"
                )


def _troubles(store: Store, records: Sequence[SourceRecord], *, now: dt.datetime) -> Iterator[SourceTrouble]:
    days = store.polls.all_days((now - LOOKED_BACK).date())
    for record in records:
        source, poll = record.source, record.poll
        if poll is None or poll.state in {PollState.REMOVED, PollState.PAUSED}:
            continue
        slug, name = source.slug, source.name
        if poll.state is PollState.GONE:
            line = f"{name} is gone for good, says its server: digest source remove {slug}"
            if record.origin is Origin.SETTINGS:
                line = f"{name} is gone for good, says its server: take its [[source]] out of digest.toml"
            yield SourceTrouble(source=slug, trouble=Trouble.GONE, line=line, needs=True)
            continue
        if poll.failures >= BROKEN_AFTER:
            since = f"since {poll.succeeded_at:%d %b %H:%M} UTC" if poll.succeeded_at else "since it was added"
            line = (
                f"{name} fails {since}, {poll.failures} times: {poll.trouble.rstrip('.')}: digest source check {slug}"
            )
            yield SourceTrouble(source=slug, trouble=Trouble.BROKEN, line=line, needs=True)
        elif poll.failures:
            line = f"{name} failed: {poll.trouble.rstrip('.')}; it is tried again by itself: digest source check {slug}"
            yield SourceTrouble(source=slug, trouble=Trouble.FAILING, line=line)
        elif (since_when := silent_since(days.get(slug, ()), news_at=poll.news_at, now=now)) is not None:
            line = (
                f"{name} has had nothing new since {since_when:%d %b}, which is not its way: digest source check {slug}"
            )
            yield SourceTrouble(source=slug, trouble=Trouble.SILENT, line=line)
        if poll.url != source.url and (line := _moved(store, record, now=now)):
            yield SourceTrouble(source=slug, trouble=Trouble.MOVED, line=line)


def _moved(store: Store, record: SourceRecord, *, now: dt.datetime) -> str:
    assert record.poll is not None
    name, slug, url = record.source.name, record.source.slug, record.poll.url
    if record.origin is Origin.SETTINGS:
        return f"{name} has moved to {url}, and is fetched there: digest source history {slug}"
    moved = [event for event in store.polls.events(slug, 20) if event.kind is EventKind.MOVED]
    if moved and now - moved[0].at <= TOLD:
        return f"{name} has moved to {url}, and is fetched there: digest source history {slug}"
    return ""
