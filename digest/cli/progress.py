"""How a round of sending is shown: a table that lives on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.live import Live
from rich.table import Table

from digest.actions.tally import Tally
from digest.cli.common import err

_LIVELY = 0.25
_NOW_AND_THEN = 10.0
"""Seconds between two looks on a terminal, and between two lines elsewhere."""

Watch = Callable[[Tally], None]


@contextmanager
def watching(queued: int, *, quiet: bool) -> Iterator[Watch | None]:
    """Give what is to be told how far it is; None where nothing is to be shown. queued: when it begins."""
    if quiet:
        yield None
    elif err.is_terminal:
        with Live(table(Tally(), queued=queued, seconds=0.0), console=err, transient=True, auto_refresh=False) as live:
            yield _every(_LIVELY, queued, lambda shown: live.update(shown, refresh=True), table)
    else:
        yield _every(_NOW_AND_THEN, queued, err.print, line)


def table(tally: Tally, *, queued: int, seconds: float) -> Table:
    """The state of a round in columns."""
    made = Table(box=None, padding=(0, 3, 0, 0), header_style="dim")
    cells = _cells(tally, queued=queued, seconds=seconds)
    for name in cells:
        made.add_column(name, justify="right")
    made.add_row(*cells.values())
    return made


def line(tally: Tally, *, queued: int, seconds: float) -> str:
    """The same in one line."""
    return ", ".join(f"{name} {cell}" for name, cell in _cells(tally, queued=queued, seconds=seconds).items())


def _cells(tally: Tally, *, queued: int, seconds: float) -> dict[str, str]:
    done = tally.sent + tally.deferred + tally.failed + tally.held + tally.cancelled
    left = max(queued - done, 0)
    rate = done / seconds if seconds else 0.0
    numbers = {
        "queued": left,
        "sent": tally.sent,
        "deferred": tally.deferred,
        "failed": tally.failed,
        "uncertain": tally.uncertain + tally.held,
    }
    cells = {name: f"{number:,}" for name, number in numbers.items()}
    return cells | {"a second": f"{rate:,.0f}", "time left": _spelled(left / rate) if rate else "…"}


def _spelled(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _every(seconds: float, queued: int, show: Callable[[Table | str], None], how: Callable[..., Table | str]) -> Watch:
    start = last = time.monotonic()

    def watch(tally: Tally) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= seconds:
            last = now
            show(how(tally, queued=queued, seconds=now - start))

    return watch
