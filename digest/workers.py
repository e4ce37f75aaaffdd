"""The service in one process: APScheduler ticks, each tick does what is due, and the site is served beside it.

Sources are asked in a thread of their own, so that a slow round holds up no issue and no mail.
"""

from __future__ import annotations

import datetime as dt
import logging
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import FrameType

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from digest.actions.app import App
from digest.actions.deliver import forget_answers
from digest.actions.reread import refresh_readings
from digest.actions.rounds import Patience, ask_until
from digest.actions.source_status import forget_history
from digest.actions.tick import tick
from digest.editions import schedule
from digest.errors import DigestError

log = structlog.get_logger()

_MISFIRE_GRACE = 3600
"""Seconds that a late tick is still run: a machine that slept owes one tick, not none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling:
    """How a service asks its sources. cron: when, in UTC, as digest.toml says it.

    ask: one round: the sources that are due by a time, until told to stop. behind: see `rounds.Patience`.
    """

    cron: str
    ask: Callable[[dt.datetime, Callable[[], bool]], object]
    behind: Callable[[dt.datetime], int]


class Service:
    """Ticks an App until it is stopped. One tick at a time; stopping waits for the one under way.

    polling: None: it asks no sources. on_tick, on_round: called after each.
    """

    def __init__(
        self,
        app: App,
        *,
        every: float,
        polling: Polling | None = None,
        on_tick: Callable[[], None] | None = None,
        on_round: Callable[[], None] | None = None,
    ) -> None:
        self._app = app
        self._polling = polling
        self._patience = Patience(polling.behind) if polling else None
        self._asked_at: dt.datetime | None = None
        self._on_tick = on_tick
        self._on_round = on_round
        self._stopping = threading.Event()
        logging.getLogger("apscheduler").setLevel(
            logging.ERROR
        )  # that a turn is left out, for one takes long, is no news
        self._scheduler = BackgroundScheduler(
            jobstores={"default": MemoryJobStore()},
            executors={"default": ThreadPoolExecutor(1), "sources": ThreadPoolExecutor(1)},
            timezone=dt.UTC,
        )
        self._add(self._tick, "tick", IntervalTrigger(seconds=every, timezone=dt.UTC))
        self._add(self._tidy, "tidy", IntervalTrigger(days=1, timezone=dt.UTC))
        if polling is not None:
            self._add(self._ask, "sources", IntervalTrigger(seconds=every, timezone=dt.UTC), executor="sources")

    def _add(self, work: Callable[[], None], name: str, trigger: IntervalTrigger, *, executor: str = "default") -> None:
        self._scheduler.add_job(
            work,
            trigger,
            id=name,
            executor=executor,
            next_run_time=dt.datetime.now(dt.UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=_MISFIRE_GRACE,
        )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        """Take no new work, and wait until what is under way is finished or rolled back."""
        self._stopping.set()
        self._scheduler.shutdown(wait=True)

    def _tick(self) -> None:
        _logged("tick_failed", lambda: tick(self._app, stopping=self._stopping.is_set, patience=self._patience))
        if self._on_tick is not None:
            self._on_tick()

    def _ask(self) -> None:
        """A round, if it is time for one, and then the reading of what it brought."""
        app, polling, stopping = self._app, self._polling, self._stopping.is_set
        if polling is None or stopping():
            return
        now = app.clock.now()
        issues = [schedule.next_time(edition.schedule, edition.timezone, now) for edition in app.editions]
        until = ask_until(polling.cron, last=self._asked_at, now=now, issues=issues)
        if until is None:
            return
        self._asked_at = now
        _logged("round_failed", lambda: polling.ask(until, stopping))
        _logged("reading_failed", lambda: refresh_readings(app, stopping=stopping))
        if self._on_round is not None:
            self._on_round()

    def _tidy(self) -> None:
        """Once a day, and when the service starts."""
        for forget in (forget_answers, forget_history):
            _logged("tidying_failed", partial(forget, self._app))


def _logged(name: str, work: Callable[[], object]) -> None:
    """Do it; what fails is logged, for a fault of ours must not end the service, and the next time tries again."""
    try:
        work()
    except DigestError as error:
        log.warning(name, error=str(error))
    except Exception:
        log.exception(name)


def swallow_signals() -> None:
    """Let SIGTERM and SIGINT stop the web server alone; it hands them on when it is down, and by then all is well."""

    def handler(number: int, frame: FrameType | None) -> None:
        del number, frame

    signal.signal(signal.SIGTERM, handler)
    signal.signal(signal.SIGINT, handler)
