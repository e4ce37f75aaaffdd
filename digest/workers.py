"""The service in one process: APScheduler ticks, each tick does what is due, and the site is served beside it."""

from __future__ import annotations

import datetime as dt
import signal
import threading
from collections.abc import Callable
from types import FrameType

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from digest.actions.app import App
from digest.actions.deliver import forget_answers
from digest.actions.tick import tick
from digest.errors import DigestError

log = structlog.get_logger()

_MISFIRE_GRACE = 3600
"""Seconds that a late tick is still run: a machine that slept owes one tick, not none."""


class Service:
    """Ticks an App until it is stopped. One tick at a time; stopping waits for the one under way."""

    def __init__(self, app: App, *, every: float, on_tick: Callable[[], None] | None = None) -> None:
        self._app = app
        self._on_tick = on_tick
        self._stopping = threading.Event()
        self._scheduler = BackgroundScheduler(
            jobstores={"default": MemoryJobStore()}, executors={"default": ThreadPoolExecutor(1)}, timezone=dt.UTC
        )
        self._scheduler.add_job(
            self._tick,
            IntervalTrigger(seconds=every, timezone=dt.UTC),
            id="tick",
            next_run_time=dt.datetime.now(dt.UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=_MISFIRE_GRACE,
        )

        self._scheduler.add_job(
            self._tidy,
            IntervalTrigger(days=1, timezone=dt.UTC),
            id="tidy",
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
        _logged("tick_failed", lambda: tick(self._app, stopping=self._stopping.is_set))
        if self._on_tick is not None:
            self._on_tick()

    def _tidy(self) -> None:
        """Once a day, and when the service starts."""
        _logged("tidying_failed", lambda: forget_answers(self._app))


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
