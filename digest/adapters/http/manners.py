"""Whose turn it is: how many are asked at once, of each host and in all, and how long after one another.

A host that is slow, or has a thousand requests waiting, holds its own places and no others; hosts take turns.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

_MANY = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """per_host: requests at once to one host and port. delay: seconds between two starts there. at_once: in all."""

    per_host: int = 2
    delay: float = 0.5
    at_once: int = 128


@dataclass(slots=True, kw_only=True)
class _Host:
    waiting: deque[Callable[[], None]] = field(default_factory=deque)
    active: int = 0
    next_start: float = 0.0
    listed: bool = False


class Turns:
    """To be used within one event loop."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._loop = asyncio.get_running_loop()
        self._hosts: dict[str, _Host] = {}
        self._ready: deque[_Host] = deque()
        self._active = 0

    def ask(self, host: str, start: Callable[[], None], *, first: bool = False) -> None:
        """Have `start` called when it is its turn; whoever was started calls `leave`. first: before those waiting."""
        one = self._hosts.get(host)
        if one is None:
            self._prune()
            one = self._hosts[host] = _Host()
        (one.waiting.appendleft if first else one.waiting.append)(start)
        self._list(one)
        self._go()

    async def enter(self, host: str) -> None:
        """Wait for one's turn at another host, in the midst of a chain of redirects."""
        turn = self._loop.create_future()
        self.ask(host, lambda: self._give(turn, host), first=True)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.leave(host)
            raise

    def leave(self, host: str) -> None:
        one = self._hosts[host]
        one.active -= 1
        self._active -= 1
        self._list(one)
        self._go()

    def is_awaited(self, host: str) -> bool:
        """Whether more requests to the host wait, so that its connection is worth keeping."""
        return bool(self._hosts[host].waiting)

    def _give(self, turn: asyncio.Future[None], host: str) -> None:
        if turn.done():  # whoever waited is gone
            self.leave(host)
        else:
            turn.set_result(None)

    def _list(self, one: _Host) -> None:
        if one.listed or not one.waiting or one.active >= self._manners.per_host:
            return
        one.listed = True
        if self._loop.time() >= one.next_start:
            self._ready.append(one)
        else:
            self._loop.call_at(one.next_start, self._ripe, one)

    def _ripe(self, one: _Host) -> None:
        self._ready.append(one)
        self._go()

    def _go(self) -> None:
        while self._ready and self._active < self._manners.at_once:
            one = self._ready.popleft()
            one.listed = False
            start = one.waiting.popleft()
            one.active += 1
            self._active += 1
            one.next_start = self._loop.time() + self._manners.delay
            self._list(one)
            start()

    def _prune(self) -> None:
        """Forget hosts that nothing is known of any more, now and then."""
        if len(self._hosts) < _MANY or len(self._hosts) % 256:
            return
        now = self._loop.time()
        idle = [name for name, one in self._hosts.items() if not (one.waiting or one.active) and one.next_start <= now]
        for name in idle:
            del self._hosts[name]
