"""Days as readers see them: dates, weekdays and months in the reader's language."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

from digest.publish.words import Words, words_of

LONG_AGO = 6
"""Days after which a weekday's name no longer says which one it was."""


def date(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "16 Feb"; with its year where that is not today's."""
    words = words_of(language)
    return dated(day, words.date_pattern, today, words)


def day(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "Thu 19 Feb"; with its year where that is not today's."""
    words = words_of(language)
    return dated(day, words.day_pattern, today, words)


def long_date(day: dt.date, *, language: str) -> str:
    """As in "Tuesday 17 February 2026"."""
    words = words_of(language)
    return capital(formatted(day, words.long_date_pattern, words))


def full_date(day: dt.date, *, language: str) -> str:
    """As in "2 February 2026", inside a sentence."""
    words = words_of(language)
    return formatted(day, words.full_date_pattern, words)


def long_day(day: dt.date, *, language: str) -> str:
    """As in "Tuesday 17 February"."""
    words = words_of(language)
    return formatted(day, words.long_day_pattern, words)


def month(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "February"; with its year where that is not today's."""
    words = words_of(language)
    return capital(dated(day, words.month_pattern, today, words))


def brackets(said: dt.date, *, today: dt.date, language: str) -> dict[str, str]:
    """What "[today]", "[tomorrow]" and "[yesterday]" of an issue of `said` are on another day: "[18 Feb]"."""
    if said == today:
        return {}
    words = words_of(language)
    days = ((words.yesterday, -1), (words.today, 0), (words.tomorrow, 1))
    return {
        f"[{name.lower()}]": f"[{dated(said + dt.timedelta(days=ahead), words.date_pattern, today, words)}]"
        for name, ahead in days
    }


def weekday(day: dt.date, *, language: str, today: dt.date, short: bool = False) -> str:
    """A day of the past as one speaks of it: "Tuesday" ("Tue"), and after six days its date."""
    words = words_of(language)
    if not 0 < (today - day).days <= LONG_AGO:
        return dated(day, words.date_pattern if short else words.month_day_pattern, today, words)
    return formatted(day, words.strip_pattern.partition(" ")[0] if short else words.weekday_pattern, words)


def since(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "new since Tuesday", of an update whose story was last told on `day`."""
    words = words_of(language)
    if day >= today:
        return words.new_since_today
    return words.new_since.format(day=weekday(day, language=language, today=today))


def month_names(language: str) -> tuple[str, ...]:
    """Full and short names of the months, to keep a day together with its month when lines are folded."""
    locale = locale_of(words_of(language))
    names = [*locale.months["format"]["wide"].values(), *locale.months["format"]["abbreviated"].values()]
    return tuple(str(name) for name in names)


def weekday_names(language: str) -> tuple[tuple[str, str], ...]:
    """The heads of a month's table, from Monday: two letters and the whole name."""
    names = locale_of(words_of(language)).days["stand-alone"]
    return tuple((names["short"][number][:2].capitalize(), capital(names["wide"][number])) for number in range(7))


def dated(day: dt.date, pattern: str, today: dt.date, words: Words) -> str:
    return formatted(day, pattern if day.year == today.year else f"{pattern} y", words)


def formatted(day: dt.date, pattern: str, words: Words) -> str:
    text: str = format_date(day, pattern, locale=locale_of(words))
    return text


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache
def locale_of(words: Words) -> Locale:
    return Locale(words.language)
