"""The machine's clock, behind the port, so that nothing else ever asks for the time."""

from __future__ import annotations

import datetime as dt


class SystemClock:
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)


class GivenClock:
    """The time that it is told: for a build as of another time, the demo, and the tests."""

    def __init__(self, at: dt.datetime) -> None:
        self.at = at.astimezone(dt.UTC)

    def now(self) -> dt.datetime:
        return self.at

    def move(self, at: dt.datetime) -> None:
        self.at = at.astimezone(dt.UTC)
