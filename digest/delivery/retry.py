"""When to try a message again that was not taken for now (RFC 5321, 4.5.4.1): half an hour on, then for four days."""

from __future__ import annotations

import datetime as dt

WAITS = tuple(dt.timedelta(hours=hours) for hours in (0.5, 1, 2, 4, 8, *[12] * 7))
"""How long to wait after the first attempt, after the second, …: four days and three and a half hours in all."""


def wait_after(attempts: int) -> dt.timedelta | None:
    """How long to wait after so many attempts (1 is the first); None: enough, the message has failed."""
    if attempts < 1:
        raise ValueError(f"attempts are counted from 1, not {attempts}")
    return WAITS[attempts - 1] if attempts <= len(WAITS) else None


HOST_WAITS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60))
"""How long a mail server is left alone after its first failure, after its second in a row, …; then an hour each."""


def host_wait(failures: int) -> dt.timedelta:
    """How long to leave a mail server alone after so many failures in a row (1 is the first)."""
    return HOST_WAITS[min(failures, len(HOST_WAITS)) - 1]
