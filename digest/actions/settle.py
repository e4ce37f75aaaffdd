"""Visits that are ready are written: what they brought, and how their sources stand from now on, in groups."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace

import structlog

from digest.actions.app import App
from digest.actions.arrive import Arrived, Look, arrive
from digest.actions.bring import Brought
from digest.actions.visits import Visit
from digest.errors import StoreAway, StoreBusy, StoreError, StoreFull, StoreMissing, StoreReadOnly
from digest.ingest.naming import name_of_address
from digest.model.articles import Source
from digest.model.polling import Event, EventKind, PollState, Settled
from digest.polling import backoff, rhythm, wording
from digest.store.database import Store

log = structlog.get_logger()

SOURCES = 250
ITEMS = 800
SECONDS = 1.0
"""A group is written when it has so many sources or items, or is so old."""

_FATAL = (StoreAway, StoreBusy, StoreFull, StoreMissing, StoreReadOnly)


class Writer:
    """The visits of a round that are ready and not written."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._ready: list[Visit] = []
        self._items = 0
        self._since = 0.0

    @property
    def waiting(self) -> int:
        return len(self._ready)

    def all(self) -> tuple[Visit, ...]:
        return tuple(self._ready)

    def add(self, visit: Visit) -> None:
        if not self._ready:
            self._since = self._app.clock.elapsed()
        self._ready.append(visit)
        self._items += len(visit.brought.items) if visit.brought is not None else 0

    def is_due(self, under_way: int) -> bool:
        """Whether a group is to be written. under_way: visits that may still join it."""
        if not self._ready:
            return False
        full = len(self._ready) >= SOURCES or self._items >= ITEMS or under_way == 0
        return full or self._app.clock.elapsed() - self._since >= SECONDS

    def write(self) -> list[tuple[Visit, Settled]]:
        """Write what is ready. Returns it, less what was lost to others."""
        visits, self._ready, self._items = self._ready, [], 0
        if not visits:
            return []
        try:
            return self._together(visits)
        except _FATAL:
            raise
        except Exception:
            if len(visits) > 1:
                log.debug("group_not_written", sources=len(visits), exc_info=True)
                return [done for visit in visits for done in self._alone(visit)]
            return self._alone(visits[0])

    def _alone(self, visit: Visit) -> list[tuple[Visit, Settled]]:
        """One visit in a transaction of its own; what cannot be written is a failure of its source."""
        try:
            return self._together([visit])
        except _FATAL:
            raise
        except Exception as error:
            known = isinstance(error, StoreError)
            log.warning("source_not_written", source=visit.claim.source.slug, error=str(error), exc_info=not known)
            visit.trouble, visit.brought = error, None
            return self._together([visit])

    def _together(self, visits: Sequence[Visit]) -> list[tuple[Visit, Settled]]:
        now = self._app.clock.now()
        with self._app.database.begin() as store:
            held = store.polls.held([visit.claim for visit in visits])
            mine = [visit for visit in visits if visit.claim.source.slug in held]
            settled = _settle(store, mine, now=now)
            store.polls.settle(settled, now)
        for visit in visits:
            if visit.claim.source.slug not in held:
                log.info("look_lost", source=visit.claim.source.slug)
        for one in settled:
            if one.failed:
                log.info("source_failed", source=one.claim.source.slug, error=one.poll.trouble)
        return list(zip(mine, settled, strict=True))


def _settle(store: Store, visits: Sequence[Visit], *, now: dt.datetime) -> list[Settled]:
    """What each of these visits came to, in their order, with what they brought kept."""
    looks = {
        visit.claim.source.slug: Look(
            source=visit.claim.source,
            items=visit.brought.items,
            texts=visit.texts,
            first=visit.claim.poll.imported_at is None,
        )
        for visit in visits
        if visit.trouble is None and visit.brought is not None
    }
    arrived = dict(zip(looks, arrive(store, tuple(looks.values()), now=now), strict=True)) if looks else {}
    settled: list[Settled] = []
    for visit in visits:
        if visit.trouble is not None:
            settled.append(failed(visit, visit.trouble, now=now))
        elif visit.brought is None:
            settled.append(unchanged(visit, now=now))
        else:
            settled.append(read(visit, arrived[visit.claim.source.slug], now=now))
    return settled


def failed(visit: Visit, error: Exception, *, now: dt.datetime) -> Settled:
    """A visit that failed: later each time, or never again."""
    before = visit.claim.poll
    gone = backoff.is_gone(error)
    failures = before.failures + 1
    chance = _chance(visit, failures)
    words = wording.trouble(error)
    after = replace(
        before,
        state=PollState.GONE if gone else before.state,
        due_at=now + dt.timedelta(seconds=backoff.wait(error, failures=failures, chance=chance)),
        failures=failures,
        trouble=words,
        polled_at=now,
    )
    kind = EventKind.GONE if gone else EventKind.FAILED
    told = Event(at=now, kind=kind, detail=words)
    return Settled(claim=visit.claim, poll=after, at=now, failed=True, events=(told,))


def unchanged(visit: Visit, *, now: dt.datetime) -> Settled:
    """A visit to what is as it was."""
    before, response = visit.claim.poll, visit.response
    every = rhythm.unchanged(
        now=now,
        before=before.every,
        news_at=before.news_at,
        fresh_for=response.fresh_for if response is not None else None,
    )
    return _well(visit, every, now=now, unchanged=True)


def read(visit: Visit, arrived: Arrived, *, now: dt.datetime) -> Settled:
    """A visit that was read."""
    before, brought, response = visit.claim.poll, visit.brought, visit.response
    assert brought is not None
    every = rhythm.after_reading(
        [time for item in brought.items if (time := item.published_at) is not None],
        now=now,
        before=before.every,
        new=arrived.new,
        news_at=before.news_at,
        fresh_for=response.fresh_for if response is not None else None,
        asked=brought.every,
    )
    well = _well(visit, every, now=now)
    after = replace(
        well.poll,
        body_hash=visit.body_hash,
        imported_at=before.imported_at or now,
        news_at=now if arrived.new or before.news_at is None else before.news_at,
    )
    events = well.events
    if arrived.churned or arrived.reset:
        words = wording.renamed() if arrived.churned else wording.reset()
        events = (*events, Event(at=now, kind=EventKind.CHANGED, detail=words))
    return replace(
        well,
        poll=after,
        new=arrived.new,
        revised=arrived.revised,
        events=events,
        name=_name(visit.claim.source, brought),
    )


def _name(source: Source, brought: Brought) -> str | None:
    """A source that nobody named is called as it calls itself."""
    is_named = source.name != name_of_address(source.url or "")
    return None if is_named or not brought.name or brought.name == source.name else brought.name


def _well(visit: Visit, every: float, *, now: dt.datetime, unchanged: bool = False) -> Settled:
    """What every visit that went well has in common."""
    before, response = visit.claim.poll, visit.response
    url = _moved(visit) or before.url
    # what a server says of its own copy says nothing of another's
    here = response if response is not None and url in {before.url, response.moved_to} else None
    after = replace(
        before,
        url=url,
        etag=None if here is None else here.etag or _kept(visit, before.etag),
        last_modified=None if here is None else here.last_modified or _kept(visit, before.last_modified),
        due_at=max(visit.at + dt.timedelta(seconds=every), now + dt.timedelta(seconds=every / 2)),
        every=round(every),
        failures=0,
        trouble="",
        polled_at=now,
        succeeded_at=now,
    )
    events = []
    if url != before.url:
        events.append(Event(at=now, kind=EventKind.MOVED, detail=wording.moved(url)))
    if before.failures:
        events.append(Event(at=now, kind=EventKind.RECOVERED, detail=wording.recovered(before.failures)))
    return Settled(claim=visit.claim, poll=after, at=now, unchanged=unchanged, events=tuple(events))


def _kept(visit: Visit, validator: str | None) -> str | None:
    """A 304 may leave out what it confirms; a new body without a validator has none."""
    is_same = visit.response is not None and visit.response.status == 304
    return validator if is_same else None


def _moved(visit: Visit) -> str | None:
    """Where the source lives from now on: as its server says, else as the feed itself does."""
    if visit.response is not None and visit.response.moved_to:
        return visit.response.moved_to
    said = visit.brought.moved_to if visit.brought is not None else None
    return said if said != visit.claim.source.url else None


def _chance(visit: Visit, failures: int) -> float:
    """0 to 1: another for each source and failure, the same whoever works it out."""
    raw = hashlib.sha256(f"{visit.claim.source.slug}\x1d{failures}\x1d{visit.claim.token}".encode()).digest()
    return int.from_bytes(raw[:4]) / 2**32
