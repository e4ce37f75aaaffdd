"""Looks that are ready are written: what they brought, and how their sources stand from now on, in groups."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace

import structlog

from digest.actions.app import App
from digest.actions.arrive import Arrived, arrive
from digest.actions.look import Look
from digest.errors import StoreAway, StoreBusy, StoreError, StoreFull, StoreMissing, StoreReadOnly
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
    """The looks of a round that are ready and not written."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._ready: list[Look] = []
        self._items = 0
        self._since = 0.0

    @property
    def waiting(self) -> int:
        return len(self._ready)

    def all(self) -> tuple[Look, ...]:
        return tuple(self._ready)

    def add(self, look: Look) -> None:
        if not self._ready:
            self._since = self._app.clock.elapsed()
        self._ready.append(look)
        self._items += len(look.brought.items) if look.brought is not None else 0

    def is_due(self, under_way: int) -> bool:
        """Whether a group is to be written. under_way: looks that may still join it."""
        if not self._ready:
            return False
        full = len(self._ready) >= SOURCES or self._items >= ITEMS or under_way == 0
        return full or self._app.clock.elapsed() - self._since >= SECONDS

    def write(self) -> list[tuple[Look, Settled]]:
        """Write what is ready. Returns it, less what was lost to others."""
        looks, self._ready, self._items = self._ready, [], 0
        if not looks:
            return []
        try:
            return self._together(looks)
        except _FATAL:
            raise
        except Exception:
            if len(looks) > 1:
                log.debug("group_not_written", sources=len(looks), exc_info=True)
                return [done for look in looks for done in self._alone(look)]
            return self._alone(looks[0])

    def _alone(self, look: Look) -> list[tuple[Look, Settled]]:
        """One look in a transaction of its own; what cannot be written is a failure of its source."""
        try:
            return self._together([look])
        except _FATAL:
            raise
        except Exception as error:
            known = isinstance(error, StoreError)
            log.warning("source_not_written", source=look.claim.source.slug, error=str(error), exc_info=not known)
            look.trouble, look.brought = error, None
            return self._together([look])

    def _together(self, looks: Sequence[Look]) -> list[tuple[Look, Settled]]:
        now = self._app.clock.now()
        with self._app.database.begin() as store:
            held = store.polls.held([look.claim for look in looks])
            mine = [look for look in looks if look.claim.source.slug in held]
            settled = [_settle(store, look, now=now) for look in mine]
            store.polls.settle(settled, now)
        for look in looks:
            if look.claim.source.slug not in held:
                log.info("look_lost", source=look.claim.source.slug)
        for one in settled:
            if one.failed:
                log.warning("source_failed", source=one.claim.source.slug, error=one.poll.trouble)
        return list(zip(mine, settled, strict=True))


def _settle(store: Store, look: Look, *, now: dt.datetime) -> Settled:
    if look.trouble is not None:
        return failed(look, look.trouble, now=now)
    if look.brought is None:
        return unchanged(look, now=now)
    source, poll = look.claim.source, look.claim.poll
    arrived = arrive(store, source, look.brought.items, texts=look.texts, first=poll.imported_at is None, now=now)
    return read(look, arrived, now=now)


def failed(look: Look, error: Exception, *, now: dt.datetime) -> Settled:
    """A look that failed: later each time, or never again."""
    before = look.claim.poll
    gone = backoff.is_gone(error)
    failures = before.failures + 1
    chance = _chance(look, failures)
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
    event = Event(at=now, kind=kind, detail=words)
    return Settled(claim=look.claim, poll=after, at=now, failed=True, event=event)


def unchanged(look: Look, *, now: dt.datetime) -> Settled:
    """A look at what is as it was."""
    before, response = look.claim.poll, look.response
    every = rhythm.unchanged(
        now=now,
        before=before.every,
        news_at=before.news_at,
        fresh_for=response.fresh_for if response is not None else None,
    )
    return replace(_well(look, every, now=now), unchanged=True)


def read(look: Look, arrived: Arrived, *, now: dt.datetime) -> Settled:
    """A look that was read."""
    before, brought, response = look.claim.poll, look.brought, look.response
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
    well = _well(look, every, now=now)
    after = replace(
        well.poll,
        body_hash=look.body_hash,
        imported_at=before.imported_at or now,
        news_at=now if arrived.new or before.news_at is None else before.news_at,
    )
    event = well.event
    if event is None and arrived.churned:
        event = Event(at=now, kind=EventKind.CHANGED, detail=wording.renamed())
    elif event is None and arrived.reset:
        event = Event(at=now, kind=EventKind.CHANGED, detail=wording.reset())
    return replace(well, poll=after, new=arrived.new, revised=arrived.revised, event=event)


def _well(look: Look, every: float, *, now: dt.datetime) -> Settled:
    """What every look that went well has in common."""
    before, response = look.claim.poll, look.response
    url = _moved(look) or before.url
    after = replace(
        before,
        url=url,
        etag=(response.etag if response is not None else None) or _kept(look, before.etag),
        last_modified=(response.last_modified if response is not None else None) or _kept(look, before.last_modified),
        due_at=max(now, look.at) + dt.timedelta(seconds=every) - (now - look.at),
        every=round(every),
        failures=0,
        trouble="",
        polled_at=now,
        succeeded_at=now,
    )
    event = None
    if url != before.url:
        event = Event(at=now, kind=EventKind.MOVED, detail=wording.moved(url))
    elif before.failures:
        event = Event(at=now, kind=EventKind.RECOVERED, detail=wording.recovered(before.failures))
    return Settled(claim=look.claim, poll=after, at=now, event=event)


def _kept(look: Look, validator: str | None) -> str | None:
    """A 304 may leave out what it confirms; a new body without a validator has none."""
    is_same = look.response is not None and look.response.status == 304
    return validator if is_same else None


def _moved(look: Look) -> str | None:
    """Where the source lives from now on: as its server says, else as the feed itself does."""
    if look.response is not None and look.response.moved_to:
        return look.response.moved_to
    said = look.brought.moved_to if look.brought is not None else None
    return said if said != look.claim.source.url else None


def _chance(look: Look, failures: int) -> float:
    """0 to 1: another for each source and failure, the same whoever works it out."""
    raw = hashlib.sha256(f"{look.claim.source.slug}\x1d{failures}\x1d{look.claim.token}".encode()).digest()
    return int.from_bytes(raw[:4]) / 2**32
