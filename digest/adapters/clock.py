"""The machine's clock, behind the port, so that nothing else ever asks for the time."""

from __future__ import annotations

import datetime as dt
import time

_STEADY = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""On Linux the one that goes on in a machine that sleeps."""


class SystemClock:
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def elapsed(self) -> float:
        return time.clock_gettime(_STEADY)


class GivenClock:
    """The time that it is told: for a build as of another time, the demo, and the tests."""

    def __init__(self, at: dt.datetime) -> None:
        self.at = at.astimezone(dt.UTC)

    def now(self) -> dt.datetime:
        return self.at

    def elapsed(self) -> float:
        return time.clock_gettime(_STEADY)

    def move(self, at: dt.datetime) -> None:
        self.at = at.astimezone(dt.UTC)
