"""When to look at a source again: as often as it publishes, within bounds, and no sooner than it asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from digest.model.polling import Day

SHORTEST = 5 * 60.0
LONGEST = 24 * 3600.0
FIRST = 3600.0
"""Of a source that nothing is known of yet. All in seconds."""

LOOKED_AT = 12
"""So many of the newest items tell how often a source publishes now."""
PER_ITEM = 2
"""Looks between two items: one is then found after a quarter of the time between them, on average."""
SLOWER = 1.25
PER_SILENCE = 6
"""A source that is silent is looked at so often in as much time as it has been silent."""
MOST_FOR_CACHES = 3600.0
"""Cache-Control is often set for a whole site at once; it is kept to for so long."""
MOST_ASKED = 6 * 3600.0
"""ttl and sy:updatePeriod are hints, and often a program's default; they are kept to for so long."""

QUIET_DAYS = 2
QUIET_TIMES = 3
QUIET_KNOWN = 5


def after_reading(
    published: Sequence[dt.datetime],
    *,
    now: dt.datetime,
    before: float,
    new: int,
    news_at: dt.datetime | None,
    fresh_for: float | None = None,
    asked: int | None = None,
) -> float:
    """Seconds until the next look at a source that was just read.

    published: of its items, as far as they say it. before: how long it was until this look. new: articles that this
    look brought. news_at: when it had something new before. fresh_for: as `Response` has it; asked: minutes, as `Feed`.
    """
    times = sorted((time for time in published if time <= now), reverse=True)[:LOOKED_AT]
    if len(times) >= 3:
        gaps = [(one - other).total_seconds() for one, other in pairwise(times)]
        whole = (now - times[-1]).total_seconds() / len(times)
        own = min(max(median(gaps), whole / 4), whole) / PER_ITEM
    elif new:
        own = before / (1 + min(new, 4) / 2)
    else:
        return _bounded(_slower(before, now=now, news_at=news_at), fresh_for=fresh_for, asked=asked)
    return _bounded(own, fresh_for=fresh_for, asked=asked)


def unchanged(*, now: dt.datetime, before: float, news_at: dt.datetime | None, fresh_for: float | None = None) -> float:
    """Seconds until the next look at a source that had nothing new: longer, the longer it has been silent."""
    return _bounded(_slower(before, now=now, news_at=news_at), fresh_for=fresh_for, asked=None)


def silent_since(days: Sequence[Day], *, news_at: dt.datetime | None, now: dt.datetime) -> dt.datetime | None:
    """Since when a source is silent against its own rhythm; None: it is not, or its rhythm is not known.

    days: its days up to now, oldest first. It is silent after three times the longest that it was silent before.
    """
    with_news = [day.day for day in days if day.new]
    if news_at is None or len(with_news) < QUIET_KNOWN:
        return None
    longest = max((later - one).days for one, later in pairwise(with_news))
    allowed = dt.timedelta(days=max(QUIET_DAYS, QUIET_TIMES * longest))
    return news_at if now - news_at > allowed else None


def _slower(before: float, *, now: dt.datetime, news_at: dt.datetime | None) -> float:
    if news_at is None:
        return before * SLOWER
    silence = (now - news_at).total_seconds()
    return min(before * SLOWER, max(before, silence / PER_SILENCE))


def _bounded(seconds: float, *, fresh_for: float | None, asked: int | None) -> float:
    least = max(
        SHORTEST,
        min(fresh_for or 0.0, MOST_FOR_CACHES),
        min((asked or 0) * 60.0, MOST_ASKED),
    )
    return min(max(seconds, least), LONGEST)
