"""One round of polling: every source that is due is fetched, read in a child process and stored, many at a time.

The round is one thread that takes in what is done, whatever that is: a fetch, a reading, a page. The web and the
children work beside it. What is ready is written in groups, each in one transaction with the claims of its sources.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from digest.actions.app import App
from digest.actions.settle import Writer
from digest.actions.visits import Visit, Visits
from digest.model.articles import SourceSlug

log = structlog.get_logger()

LEASE = dt.timedelta(minutes=15)
"""Of a claim; renewed while the round lives. A round that was killed is made up for after it."""
CLAIMED = 250
"""Sources in one claim."""
PARKED = 2_000
"""Sources that may wait for their host's turn before no more are claimed."""
YOUNG = 50_000
"""Objects that are made before the garbage collector looks whether they are still held."""
PATIENCE = 0.25
"""Seconds that nothing may happen before the round looks whether it is to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What one visit to a source came to. trouble: why it failed, else ""."""

    source: SourceSlug
    name: str
    unchanged: bool = False
    new: int = 0
    revised: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PollReport:
    """What a round came to. left: sources that are due still, because it was stopped; others may have taken some."""

    polled: int = 0
    unchanged: int = 0
    failed: int = 0
    new: int = 0
    revised: int = 0
    left: int = 0


def poll(
    app: App,
    *,
    everything: bool = False,
    only: Collection[SourceSlug] | None = None,
    due_by: dt.datetime | None = None,
    stopping: Callable[[], bool] = lambda: False,
    on_polled: Callable[[Polled], None] = lambda _: None,
    seconds: float | None = None,
) -> PollReport:
    """Visit to every source that is due, and keep what is new; what one source does never stops another.

    everything: those too that are not due. only: none but these. due_by: those too whose turn is by then. seconds: the
    round ends then; what is under way is left to the next. Raises StoreError where the store cannot be written; nothing
    is lost then, for nothing is settled that was not stored.
    """
    if everything or due_by is not None:
        with app.database.begin(durable=False) as store:
            store.polls.hurry(app.clock.now(), only, by=None if everything else due_by)
    began = app.clock.elapsed()
    round_ = _Round(app, only=only, on_polled=on_polled)
    try:
        with garbage_seldom_looked_for():
            while round_.goes_on():
                if stopping() or (seconds is not None and app.clock.elapsed() - began >= seconds):
                    round_.stop()
                    break
                round_.step()
    finally:
        round_.leave()
    return round_.report()


@contextmanager
def garbage_seldom_looked_for() -> Iterator[None]:
    """Articles by the thousand set the garbage collector off often, and there is next to no garbage among them.

    A seventh of the round's time went into it.
    """
    before = gc.get_threshold()
    gc.set_threshold(YOUNG if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _Round:
    """What a round is in the middle of."""

    def __init__(self, app: App, *, only: Collection[SourceSlug] | None, on_polled: Callable[[Polled], None]) -> None:
        self._app = app
        self._only = only
        self._on_polled = on_polled
        self._visits = Visits(app)
        self._writer = Writer(app)
        self._all_claimed = False
        self._renewed_at = app.clock.elapsed()
        self._counts = {"polled": 0, "unchanged": 0, "failed": 0, "new": 0, "revised": 0, "left": 0}

    def goes_on(self) -> bool:
        return not self._all_claimed or self._visits.under_way > 0 or self._writer.waiting > 0

    def step(self) -> None:
        """Claim what there is room for, take in what is done, write what is ready."""
        self._claim()
        self._renew()
        for visit in self._visits.done(patience=0.0 if self._writer.is_due(self._visits.under_way) else PATIENCE):
            self._writer.add(visit)
        if self._writer.is_due(self._visits.under_way):
            self._write()

    def stop(self) -> None:
        """Write what is ready, and leave the rest to the next round."""
        self._write()
        now = self._app.clock.now()
        with self._app.database.begin() as store:
            store.polls.give_back(self._visits.abandon())
            self._counts["left"] = store.polls.due(now)

    def leave(self) -> None:
        """Whatever is still under way is not waited for; its claims run out."""
        self._visits.abandon()

    def report(self) -> PollReport:
        return PollReport(**self._counts)

    def _claim(self) -> None:
        while not self._all_claimed and self._visits.room() > 0 and self._visits.parked < PARKED:
            with self._app.database.begin(durable=False) as store:
                now = self._app.clock.now()
                claims = store.polls.claim(now, LEASE, CLAIMED, self._app.tokens.token(), self._only)
            self._all_claimed = len(claims) < CLAIMED
            for claim in claims:
                self._visits.start(Visit(claim=claim, at=now))

    def _renew(self) -> None:
        """Hold what takes long; the time of the steady clock, for the other one may be set."""
        if self._app.clock.elapsed() - self._renewed_at < LEASE.total_seconds() / 3:
            return
        self._renewed_at = self._app.clock.elapsed()
        claims = [visit.claim for visit in (*self._visits.all(), *self._writer.all())]
        with self._app.database.begin(durable=False) as store:
            store.polls.renew(claims, self._app.clock.now() + LEASE)

    def _write(self) -> None:
        for visit, settled in self._writer.write():
            self._counts["polled"] += 1
            self._counts["unchanged"] += settled.unchanged
            self._counts["failed"] += settled.failed
            self._counts["new"] += settled.new
            self._counts["revised"] += settled.revised
            self._on_polled(
                Polled(
                    source=visit.claim.source.slug,
                    name=settled.name or visit.claim.source.name,
                    unchanged=settled.unchanged,
                    new=settled.new,
                    revised=settled.revised,
                    trouble=settled.poll.trouble,
                )
            )
