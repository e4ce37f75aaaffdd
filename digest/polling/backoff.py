"""When to try a source again that could not be read: later each time, and when its server says."""

from __future__ import annotations

from digest.errors import DigestError, FetchFailed, FetchFault

MINUTE = 60.0
LONGEST = 24 * 3600.0
SOON = 5 * MINUTE
"""For what passes by itself: a name that is not found, a connection that breaks, a server in trouble."""
LATER = 60 * MINUTE
"""For what somebody has to mend: an address that leads nowhere, a feed that is none."""
BUSY = 15 * MINUTE
SPREAD = 0.25
"""Either way, so that what failed together is not tried together."""

PASSING = frozenset({FetchFault.DNS, FetchFault.CONNECT, FetchFault.TIMEOUT, FetchFault.BROKEN})


def wait(error: Exception, *, failures: int, chance: float) -> float:
    """Seconds until the next look after a failure, twice as long each time, a day at most.

    failures: in a row, with this one. chance: 0 to 1, at random. A server that says when (Retry-After) is not asked
    sooner, though after a day in any case.
    """
    first = _first(error)
    own = min(first * 2.0 ** min(failures - 1, 20), LONGEST)
    spread = own * (1 + SPREAD * (2 * chance - 1))
    asked = error.retry_after if isinstance(error, FetchFailed) and error.retry_after is not None else 0.0
    if asked > 0:
        return min(max(asked * (1 + SPREAD * chance), MINUTE), LONGEST)
    return min(spread, LONGEST)


def is_gone(error: Exception) -> bool:
    """Whether its server says that it will not come back."""
    return isinstance(error, FetchFailed) and error.fault is FetchFault.GONE


def _first(error: Exception) -> float:
    if isinstance(error, FetchFailed):
        if error.fault is FetchFault.BUSY:
            return BUSY
        passing = error.fault in PASSING or (error.fault is FetchFault.STATUS and (error.status or 0) >= 500)
        return SOON if passing else LATER
    return LATER if isinstance(error, DigestError) else SOON
