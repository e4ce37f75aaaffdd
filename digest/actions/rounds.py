"""When the service asks its sources, what a round of it takes, and when an issue that is late waits for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import structlog

from digest.actions.app import App
from digest.actions.poll import PollReport, poll
from digest.editions import schedule

log = structlog.get_logger()

LEAD = dt.timedelta(minutes=3)
"""So long before an issue is due its sources are asked once more: what most rounds take."""
AHEAD = dt.timedelta(minutes=15)
"""Then also those whose turn would be so soon after the issue."""
LATE = dt.timedelta(minutes=5)
"""An issue that is later than this was missed: nobody was there to build it, nor to ask its sources."""
PATIENCE = dt.timedelta(minutes=10)
"""So long a missed issue waits for its sources at most."""


def ask_until(
    cron: str, *, last: dt.datetime | None, now: dt.datetime, issues: Sequence[dt.datetime]
) -> dt.datetime | None:
    """Whose turn it is: the sources due by this time; None: nobody's, for there is no round now.

    There is a round at every time of `cron` (UTC), one when the service starts (last: None), and one shortly before
    each issue. last: when the last one began. issues: when the next ones are due.
    """
    soon = [due for due in issues if now <= due <= now + LEAD and (last is None or last < due - LEAD)]
    if soon:
        return max(soon) + AHEAD
    if last is None or schedule.due_time(cron, "UTC", since=last, now=now) is not None:
        return now
    return None


class Patience:
    """A missed issue waits until the sources that were due when it was first seen have been asked, but not for ever.

    behind: how many sources are fetched just now, or have been due since a time.
    """

    def __init__(self, behind: Callable[[dt.datetime], int]) -> None:
        self._behind = behind
        self._seen: dict[str, tuple[dt.datetime, dt.datetime]] = {}

    def is_over(self, edition: str, due: dt.datetime, now: dt.datetime) -> bool:
        """Whether an edition's issue may be built that is due."""
        if now - due <= LATE:
            return True
        seen_due, since = self._seen.get(edition, (due, now))
        if seen_due != due:
            since = now
        self._seen[edition] = due, since
        return now - since >= PATIENCE or self._behind(since) == 0

    def since(self, edition: str) -> dt.datetime | None:
        """When an edition's missed issue was first seen; None: none was."""
        return self._seen[edition][1] if edition in self._seen else None


def ask_sources(app: App, until: dt.datetime, stopping: Callable[[], bool]) -> PollReport:
    """Poll what is due, and what falls due by a time. It ends within the time that a missed issue waits for it."""
    report = poll(app, due_by=until, stopping=stopping, seconds=PATIENCE.total_seconds())
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
