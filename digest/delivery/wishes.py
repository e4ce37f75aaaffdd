"""A reader's wish as they, or a list, write it: an hour, a time zone, days of the week."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from functools import lru_cache
from zoneinfo import available_timezones

from digest.errors import RefusedWish
from digest.model.people import EVERY_DAY, Wish

_HOUR = re.compile(r"(\d{1,2})(?::([0-5]\d))?", re.ASCII)


@lru_cache(maxsize=65_536)
def read_wish(hour: str, timezone: str, weekdays: str) -> Wish:
    """A wish of texts like 7:30, Europe/Berlin and 12345 (1 is Monday).

    Where nothing is said it is at once, in UTC, every day. Raises RefusedWish.
    """
    return Wish(hour=_hour(hour.strip()), timezone=_timezone(timezone.strip()), weekdays=_weekdays(weekdays.strip()))


def say_hour(hour: dt.time | None) -> str:
    """An hour as `read_wish` reads it."""
    return "" if hour is None else hour.strftime("%H:%M")


def _hour(text: str) -> dt.time | None:
    if not text:
        return None
    found = _HOUR.fullmatch(text)
    if found is None or int(found[1]) > 23:
        raise RefusedWish(f"{text!r} is no hour of the day.", hint="Write it like 07:30.")
    return dt.time(int(found[1]), int(found[2] or 0))


def _timezone(text: str) -> str:
    if not text:
        return "UTC"
    if text not in available_zones():
        near = difflib.get_close_matches(text, sorted(available_zones()), n=1)
        raise RefusedWish(
            f"No time zone is called {text!r}.",
            hint=f"Did you mean {near[0]}?" if near else "Write it like Europe/Berlin.",
        )
    return text


def _weekdays(text: str) -> str:
    if not text:
        return EVERY_DAY
    days = {day for day in text if not day.isspace() and day != ","}
    if not days or not days <= set(EVERY_DAY):
        raise RefusedWish(f"{text!r} names no days of the week.", hint="Write 12345 for Monday to Friday.")
    return "".join(sorted(days))


@lru_cache(maxsize=1)
def available_zones() -> frozenset[str]:
    """The names of all time zones."""
    return frozenset(available_timezones())
