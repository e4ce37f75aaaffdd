"""How much of anything one answer may take."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """connect: seconds for a connection, TLS among it. total: seconds for the whole answer, without waiting for a turn.
    form: likewise for a form that is sent; so long they are waited for when all is closed.

    body: bytes, as they come and unpacked. redirects: hops. slow_after: seconds from the first byte on, after which
    fewer than slow_rate bytes a second are too few. A body of more than `large` bytes is one of `large_at_once`:
    the others wait, so that memory has a bound.
    """

    connect: float = 10.0
    total: float = 30.0
    form: float = 5.0
    body: int = 15 * MEGABYTE
    redirects: int = 10
    slow_after: float = 5.0
    slow_rate: int = 256
    large: int = MEGABYTE // 4
    large_at_once: int = 2
