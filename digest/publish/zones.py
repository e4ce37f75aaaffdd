"""Time zones as readers call them: by their city."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import get_timezone_location

from digest.publish.date_words import locale_of
from digest.publish.words import words_of


def times_are(timezone: str, *, language: str) -> str:
    """As in "Times are Berlin time.", "Times are UTC."."""
    words = words_of(language)
    form = words.times_are if has_city(timezone) else words.times_are_zone
    return form.format(zone=zone_name(timezone, language=language))


def zone_name(timezone: str, *, language: str) -> str:
    """A zone by its city, as readers call it: "Berlin", "Buenos Aires"; one without a city by its own name.

    "Etc/GMT-2" is two hours ahead of UTC (the sign is the wrong way round in the zones' names): "UTC+2".
    """
    if not has_city(timezone):
        name = timezone.removeprefix("Etc/")
        fixed = re.fullmatch(r"GMT([+-])([1-9]\d?)", name)
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}" if fixed else name
    place: str = get_timezone_location(timezone, locale=locale_of(words_of(language)), return_city=True)
    return place.rpartition("/")[2]


def has_city(timezone: str) -> bool:
    return "/" in timezone and not timezone.startswith("Etc/")


def zone_of(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
