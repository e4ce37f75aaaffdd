"""The reader's hour: when an issue is due for somebody, by their own clock, days and pause.

A day on which the clocks change has the hour once, like any other: one that is left out falls on the next valid minute,
one that comes twice on the first. A reader gets an issue before the next one is due, or not at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from zoneinfo import ZoneInfo

from digest.model.people import EVERY_DAY, When, Wish

_DAY = dt.timedelta(days=1)
_WEEK = 8 * _DAY  # in which every day of the week has its hour, whatever the clocks do
_MINUTE = dt.timedelta(minutes=1)
_NAMES = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


def when(
    wish: Wish, *, published_at: dt.datetime, next_at: dt.datetime | None, paused_until: dt.date | None = None
) -> When:
    """When an issue is due for a reader, and whether they want it then.

    At once, where they name no hour, or where their hour comes round only when the next issue is due (next_at; None:
    there is none to come). Else at the first of their hours from publication on that falls on one of their days; where
    none does before the next issue, they do not want this one. Days and pause go by their local date.
    """
    place = ZoneInfo(wish.timezone)
    at = published_at
    if wish.hour is not None:
        end = published_at + _WEEK if next_at is None else min(next_at, published_at + _WEEK)
        hours = tuple(takewhile(lambda each: each < end, _occurrences(wish.hour, place, published_at)))
        at = next((each for each in hours if _is_wanted(each, wish, place)), hours[0] if hours else published_at)
    day = at.astimezone(place).date()
    if not _is_wanted(at, wish, place):
        return When(at=at, unwanted=f"the reader wants none on {_NAMES[day.isoweekday() - 1]}")
    if paused_until is not None and day < paused_until:
        return When(at=at, unwanted=f"the reader paused it until {paused_until}")
    return When(at=at)


def _is_wanted(at: dt.datetime, wish: Wish, place: ZoneInfo) -> bool:
    return wish.weekdays == EVERY_DAY or str(at.astimezone(place).isoweekday()) in wish.weekdays


def _occurrences(hour: dt.time, place: ZoneInfo, start: dt.datetime) -> Iterator[dt.datetime]:
    """The instants at which a day's clock shows `hour`, in order, from `start` on."""
    day = start.astimezone(place).date() - _DAY
    while True:
        at = _instant(dt.datetime.combine(day, hour), place)
        if at >= start:
            yield at
        day += _DAY


@lru_cache(maxsize=4_096)
def _instant(wall: dt.datetime, place: ZoneInfo) -> dt.datetime:
    """The first instant at which the clocks of `place` show `wall`, or the end of the gap that leaves it out."""
    while True:
        at = wall.replace(tzinfo=place, fold=0).astimezone(dt.UTC)
        if at.astimezone(place).replace(tzinfo=None, fold=0) == wall:
            return at
        wall += _MINUTE
