"""What belongs to the past of a source, and is no news though it comes only now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

OLD = dt.timedelta(days=14)
"""From this age on an unknown entry speaks for a feed that shows its past again."""
UNDATED = 10
"""So many undated entries, the first in the document, count as of when they were first seen."""
LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def shows_its_past(new: Sequence[dt.datetime | None], *, entries: int, now: dt.datetime) -> bool:
    """Whether most of a document's entries are unknown and old. new: when those that are unknown were published."""
    return sum(time is not None and time < now - OLD for time in new) * 2 > entries


def horizons(published: Sequence[dt.datetime | None], *, now: dt.datetime) -> list[dt.datetime]:
    """The time by which an edition's horizon judges each of these entries of a past, in the document's order."""
    found: list[dt.datetime] = []
    undated = 0
    for time in published:
        if time is None:
            undated += 1
            found.append(now if undated <= UNDATED else LONG_AGO)
        else:
            found.append(time)
    return found
