from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any

from digest.adapters.http.manners import Manners, Turns


class _Leaping(selectors.SelectSelector):
    """Waits for nothing: the time that it should have waited has passed at once."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(0)
        if not found and timeout:
            self.now += timeout
        return found


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.leaping = _Leaping()
        super().__init__(self.leaping)

    def time(self) -> float:
        return self.leaping.now


def run(work: Coroutine[Any, Any, Any]) -> None:
    """In a loop whose clock leaps to what is next."""
    loop = _Loop()
    try:
        loop.run_until_complete(work)
    finally:
        loop.close()


class Visits:
    """Requests that take a while: when each began, at which host, and how many were under way."""

    def __init__(self, manners: Manners) -> None:
        self.turns = Turns(manners)
        self.loop = asyncio.get_running_loop()
        self.began: list[tuple[str, float]] = []
        self.active: dict[str, int] = {}
        self.most: dict[str, int] = {}
        self.most_in_all = 0
        self.ended = 0
        self.last = 0.0

    def ask(self, host: str, seconds: float) -> None:
        self.turns.ask(host, lambda: self._begin(host, seconds))

    def _begin(self, host: str, seconds: float) -> None:
        self.began.append((host, self.loop.time()))
        self.active[host] = self.active.get(host, 0) + 1
        self.most[host] = max(self.most.get(host, 0), self.active[host])
        self.most_in_all = max(self.most_in_all, sum(self.active.values()))
        self.loop.call_later(seconds, self._end, host)

    def _end(self, host: str) -> None:
        self.active[host] -= 1
        self.ended += 1
        self.last = self.loop.time()
        self.turns.leave(host)

    async def all(self, number: int) -> None:
        while self.ended < number:  # noqa: ASYNC110  (the clock leaps)
            await asyncio.sleep(1)

    def times(self, host: str) -> list[float]:
        return [when for name, when in self.began if name == host]


def test_two_at_once_and_half_a_second_between() -> None:
    async def work() -> None:
        visits = Visits(Manners(per_host=2, delay=0.5, at_once=64))
        for _ in range(6):
            visits.ask("a", 3.0)
        await visits.all(6)
        assert visits.most["a"] == 2
        assert visits.times("a") == [0.0, 0.5, 3.0, 3.5, 6.0, 6.5]

    run(work())


def test_a_slow_host_holds_up_no_other() -> None:
    async def work() -> None:
        visits = Visits(Manners(per_host=2, delay=0.5, at_once=8))
        for _ in range(100):
            visits.ask("slow", 30.0)
        for number in range(40):
            visits.ask(f"quick {number}", 0.2)
        await visits.all(42)
        assert max(when for host, when in visits.began if host != "slow") < 2
        assert visits.most["slow"] == 2

    run(work())


def test_hosts_take_turns() -> None:
    async def work() -> None:
        visits = Visits(Manners(per_host=1, delay=0, at_once=1))
        for _ in range(3):
            visits.ask("a", 1.0)
        for _ in range(3):
            visits.ask("b", 1.0)
        await visits.all(6)
        assert [host for host, _ in visits.began] == ["a", "b", "a", "b", "a", "b"]

    run(work())


def test_ten_thousand_hosts_that_take_a_fifth_of_a_second_are_done_within_a_minute() -> None:
    async def work() -> None:
        visits = Visits(Manners())
        for number in range(10_000):
            visits.ask(f"host {number}", 0.2)
        await visits.all(10_000)
        assert visits.last < 60
        assert visits.most_in_all == 128
        assert len(visits.turns._hosts) == 10_000
        # And they are forgotten when others come.
        for number in range(300):
            visits.ask(f"later {number}", 0.2)
        assert len(visits.turns._hosts) < 600

    run(work())


def test_whoever_goes_on_to_another_host_waits_its_turn_there() -> None:
    async def work() -> None:
        visits = Visits(Manners(per_host=1, delay=0.5, at_once=1))
        visits.ask("b", 2.0)
        visits.ask("b", 2.0)
        entering = asyncio.ensure_future(visits.turns.enter("b"))
        await visits.all(1)
        await entering
        assert visits.ended == 1, "before those that wait from the start, as it is under way"
        visits.turns.leave("b")
        await visits.all(2)

    run(work())


def test_a_turn_that_nobody_takes_any_more_goes_to_the_next() -> None:
    async def work() -> None:
        visits = Visits(Manners(per_host=1, delay=0, at_once=1))
        visits.ask("a", 1.0)
        gone = asyncio.ensure_future(visits.turns.enter("a"))
        await asyncio.sleep(0)
        gone.cancel()
        visits.ask("a", 1.0)
        await visits.all(2)
        assert visits.last < 4

    run(work())
