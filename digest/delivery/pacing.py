"""How fast mail goes, and when: pure, with the time given.

A stock holds what was claimed, in the order in which it is due, and gives out what may go now: so many connections at
once to one domain, so many messages a minute to it and in all.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from zoneinfo import ZoneInfo

from digest.model.mailing import Delivery

_SLACK = 1.0
"""Seconds whose share of a rate may go at once, so that messages which are begun together go together."""

ANY = ""
"""Stands for all domains, among those that a rate holds for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """connections: at once. rate: messages a minute. 0: no limit."""

    connections: int = 0
    rate: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The part of the day in which mail goes, on the wall clock of a zone; it may go over midnight."""

    opens: dt.time
    closes: dt.time
    timezone: str

    @classmethod
    def parse(cls, text: str, timezone: str) -> Window:
        """Read "06:00-22:00"."""
        opens, closes = (dt.time.fromisoformat(part) for part in text.split("-"))
        return cls(opens=opens, closes=closes, timezone=timezone)

    def opens_at(self, now: dt.datetime) -> dt.datetime | None:
        """When mail may go again; None: it may go now."""
        place = ZoneInfo(self.timezone)
        here = now.astimezone(place)
        clock = here.time().replace(tzinfo=None)
        inside = (
            self.opens <= clock < self.closes
            if self.opens < self.closes
            else clock >= self.opens or clock < self.closes
        )
        if inside:
            return None
        day = here.date() if clock < self.opens else here.date() + dt.timedelta(days=1)
        return dt.datetime.combine(day, self.opens, tzinfo=place).astimezone(dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What the settings say. connections: in all. rate: messages a minute in all. per_domain: connections to each."""

    connections: int = 4
    rate: int = 0
    per_domain: int = 0
    domains: Mapping[str, Limit] = field(default_factory=lambda: MappingProxyType({}))
    window: Window | None = None

    def limit(self, domain: str) -> Limit:
        """What holds for one recipient domain."""
        return self.domains.get(domain) or Limit(connections=self.per_domain)

    @property
    def is_free(self) -> bool:
        """Whether every message may go as soon as a connection is free."""
        return not (self.rate or self.per_domain or self.domains)


class Stock:
    """What was claimed and not begun. Times are seconds of a clock that never goes back."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._line: deque[Delivery] = deque()
        self._parked: dict[str, deque[Delivery]] = {}
        self._open: Counter[str] = Counter()
        self._free_at: dict[str, float] = {}

    def __len__(self) -> int:
        return len(self._line) + sum(map(len, self._parked.values()))

    def add(self, claimed: Iterable[Delivery]) -> None:
        """Put more behind what is there."""
        self._line.extend(claimed)

    def take(self, now: float) -> Delivery | None:
        """The first that may go now, which then does; tell `done` when it is over. None: none may."""
        if self._pace.is_free:
            return self._line.popleft() if self._line else None
        if not self._may(ANY, self._pace.rate, now):
            return None
        found = self._from_parked(now) or self._from_line(now)
        if found is not None:
            self._open[found.domain] += 1
            self._count(ANY, self._pace.rate, now)
            self._count(found.domain, self._pace.limit(found.domain).rate, now)
        return found

    def done(self, delivery: Delivery) -> None:
        """Say that a delivery which was taken occupies its connection no more."""
        if not self._pace.is_free:
            self._open[delivery.domain] -= 1

    def wait(self, now: float) -> float | None:
        """Seconds until a rate lets something go; None: nothing waits for one."""
        if not len(self) or self._pace.is_free:
            return None
        all_of_us = self._free_at.get(ANY, now) if self._pace.rate else now
        slow = [self._free_at[name] for name in self._parked if self._pace.limit(name).rate and name in self._free_at]
        times = [max(all_of_us, at) for at in slow] + ([all_of_us] if self._line or all_of_us > now else [])
        return max(min(times) - now, 0.0) if times else None

    def crowded(self, enough: int) -> frozenset[str]:
        """Domains of which so many are here that may not go now; no more of them need be claimed."""
        return frozenset(name for name, waiting in self._parked.items() if len(waiting) >= enough)

    def withdraw(self, which: Callable[[Delivery], bool] | None = None) -> tuple[Delivery, ...]:
        """Take out those that are not to go from here after all: these, or all."""
        out = tuple(one for one in self.all() if which is None or which(one))
        gone = {one.id for one in out}
        self._line = deque(one for one in self._line if one.id not in gone)
        left = {name: deque(one for one in some if one.id not in gone) for name, some in self._parked.items()}
        self._parked = {name: some for name, some in left.items() if some}
        return out

    def all(self) -> tuple[Delivery, ...]:
        """Everything that is here."""
        return (*self._line, *(one for waiting in self._parked.values() for one in waiting))

    def _from_parked(self, now: float) -> Delivery | None:
        for name, waiting in self._parked.items():
            if self._may_go_to(name, now):
                found = waiting.popleft()
                if not waiting:
                    del self._parked[name]
                return found
        return None

    def _from_line(self, now: float) -> Delivery | None:
        while self._line:
            found = self._line.popleft()
            if found.domain not in self._parked and self._may_go_to(found.domain, now):
                return found
            self._parked.setdefault(found.domain, deque()).append(found)
        return None

    def _may_go_to(self, domain: str, now: float) -> bool:
        limit = self._pace.limit(domain)
        return (not limit.connections or self._open[domain] < limit.connections) and self._may(domain, limit.rate, now)

    def _may(self, name: str, rate: int, now: float) -> bool:
        return not rate or self._free_at.get(name, now) <= now

    def _count(self, name: str, rate: int, now: float) -> None:
        if rate:
            self._free_at[name] = max(self._free_at.get(name, -math.inf), now - _SLACK) + 60 / rate
