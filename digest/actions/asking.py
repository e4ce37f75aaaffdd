"""A round over the sources, as the service has one: those whose turn it is, and how many are behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import structlog

from digest.actions.app import App
from digest.actions.poll import PollReport, poll
from digest.actions.rounds import PATIENCE

log = structlog.get_logger()


def ask_sources(app: App, until: dt.datetime, stopping: Callable[[], bool]) -> PollReport:
    """Poll what is due, and what falls due by a time. It ends within the time that a missed issue waits for it."""
    now = app.clock.now()
    if until > now:
        with app.database.begin() as store:
            store.polls.bring_forward(now, until)
    report = poll(app, stopping=stopping, seconds=PATIENCE.total_seconds())
    if report.polled:
        log.info(
            "sources_polled",
            sources=report.polled,
            unchanged=report.unchanged,
            failed=report.failed,
            new=report.new,
            revised=report.revised,
            left=report.left,
        )
    return report


def sources_behind(app: App, since: dt.datetime) -> int:
    """How many sources have been due since a time, or are fetched just now, by whatever process."""
    with app.database.read() as store:
        return store.polls.due(since) + store.polls.in_flight(app.clock.now())
