"""What stands in brackets behind a date that goes stale: "on Friday [13 Feb]" (presentation, rule 5)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton

from digest.editorial.dates import FUTURE, PAST, UNKNOWN, Clause, grammar_of
from digest.model.reading import DateMention, Due, Precision

NEAR: Mapping[str, tuple[str, str]] = {
    "en": ("today", "tomorrow"),
    "de": ("heute", "morgen"),
    "es": ("hoy", "mañana"),
    "fr": ("aujourd’hui", "demain"),
    "it": ("oggi", "domani"),
    "pt": ("hoje", "amanhã"),
    "nl": ("vandaag", "morgen"),
}
SPAN = re.compile(
    r"\d|\b(?:few|several|couple|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|dos|tres|cuatro"
    r"|cinco|seis|ago|vor|hace)\b",
    re.IGNORECASE,
)
"""A stretch of time ("the next three weeks") is no day that a bracket could name."""
WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    re.IGNORECASE,
)
NOW = re.compile(r"\b(?:this|current|diese[snr]?|est[ea]|cette|ce|quest[oa]|esse|deze|dit)\b", re.IGNORECASE)
STRETCH = re.compile(r"\b(?:in|over|during|for|within|of)\sthe past (?:week|month|year)\b", re.IGNORECASE)
"""The days until then, and no week of the calendar."""
REVISED = re.compile(r"\brevised (?:up|down|lower|higher|slightly|sharply|upward|downward|from|to)\b", re.IGNORECASE)
"""Beside a new figure "last week's" is the one before it, of the week before that."""
THIS = re.compile(r"\b(?:this|last|next|past|coming|previous|following)\b", re.IGNORECASE)
IN_FULL = re.compile(r"\s?\((?:\d{1,2}\.?\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b")
"""Behind a day: its date, as the source itself gives it."""


def bracket(
    mention: DateMention,
    *,
    sentence: str,
    at: int,
    behind: str,
    published: dt.date | None,
    today: dt.date,
    language: str,
    source_language: str,
    dues: Sequence[Due],
) -> str | None:
    """`[today]`, `[13 Feb]`, `[2025]` for a date that another day would read wrongly; None where it needs none.

    sentence: what it stands in, at offset `at`; behind: what follows it. dues: the dates on the line's own label.
    None: a date in full or a stretch of time; what cannot be resolved; the period of a figure that was revised; a date
    on the label; "this week" within that week; a possessive ("Tuesday's") that is not long past; a weekday gone by
    where the words look ahead, for it may have been read wrongly; the day before `today` in what its source wrote on
    that very day ("ended on Tuesday").
    """
    due = mention.due
    if STRETCH.search(sentence[max(0, at - 8) : at + len(mention.text)]):
        return None
    if REVISED.search(sentence) and due is not None and not _is_day(due):
        return None
    if due is None or not mention.relative or not _needs_one(mention, due, behind, today, source_language):
        return None
    if any(due.start == other.start and due.end == other.end for other in dues):
        return None
    if published is not None and WEEKDAY.search(mention.text):
        way = _direction(sentence, at, mention, source_language)
        told = way == PAST or _follows_past(sentence, at, source_language)
        told |= way == UNKNOWN and _tells_the_past(sentence, source_language)
        yesterday = due.start == published == today - dt.timedelta(days=1) and told
        misread = way == FUTURE or (way == UNKNOWN and not _tells_the_past(sentence, source_language))
        if yesterday or (due.end < published and misread):
            return None
    words = said(due, today=today, language=language)
    return None if words.casefold() in mention.text.casefold() else f"[{words}]"


def _needs_one(mention: DateMention, due: Due, behind: str, today: dt.date, language: str) -> bool:
    """Whether the words, whatever they stand in, mean one day or period, and another when the issue is read."""
    if IN_FULL.match(behind):
        return False
    owned = re.match(r"['’]s\b", behind) is not None or mention.text.endswith(("'s", "’s"))
    if owned and due.end >= today - dt.timedelta(days=1):
        return False
    if not _is_day(due) and due.start <= today <= due.end and NOW.search(mention.text):
        return False
    stretch = SPAN.search(mention.text) is not None
    return not stretch and (_is_day(due) or language != "en" or THIS.search(mention.text) is not None)


def said(due: Due, *, today: dt.date, language: str) -> str:
    """A date in few words as seen from `today`: "tomorrow", "13 Feb", "2–8 Mar", "January", "2025"."""
    code = language.partition("-")[0].lower()
    days = (due.start - today).days
    if _is_day(due):
        near = NEAR.get(code, NEAR["en"])
        return near[days] if days in (0, 1) else _day(due.start, today, code)
    if due.precision in {Precision.DAY, Precision.WEEK}:
        return _days(due, today, code)
    if due.precision is Precision.YEAR:
        return f"{due.start.year}"
    if due.precision is Precision.QUARTER:
        return f"{_month(due.start, None, code)} – {_month(due.end, due.end, code)}"
    return _month(due.start, None if due.start.year == today.year else due.start, code)


def _direction(sentence: str, at: int, mention: DateMention, language: str) -> int:
    grammar = grammar_of(language)
    if grammar is None:
        return UNKNOWN
    return Clause(sentence, grammar).direction(at, at + len(mention.text))


def _tells_the_past(sentence: str, language: str) -> bool:
    """Whether verbs of the past stand in it, and none that look ahead."""
    grammar = grammar_of(language)
    if grammar is None:
        return True
    found = {cue.lastgroup for cue in grammar.cues.finditer(sentence)}
    return "past" in found and "future" not in found


def _follows_past(sentence: str, at: int, language: str) -> bool:
    """Whether the last verb before the date is of the past: "told them on Monday that it is so"."""
    grammar = grammar_of(language)
    if grammar is None:
        return False
    return next((cue.lastgroup for cue in reversed(list(grammar.cues.finditer(sentence, 0, at)))), None) == "past"


def _is_day(due: Due) -> bool:
    return due.precision is Precision.DAY and due.start == due.end


def _day(day: dt.date, today: dt.date, language: str) -> str:
    skeleton = "MMMd" if day.year == today.year else "yMMMd"
    return format_skeleton(skeleton, day, locale=_locale(language))


def _days(due: Due, today: dt.date, language: str) -> str:
    skeleton = "MMMd" if due.start.year == due.end.year == today.year else "yMMMd"
    text: str = format_interval(due.start, due.end, skeleton, locale=_locale(language))
    return text.replace("\u2009", " ")


def _month(month: dt.date, year: dt.date | None, language: str) -> str:
    name = format_date(month, "LLLL", locale=_locale(language))
    return f"{name} {year.year}" if year else name


@lru_cache
def _locale(language: str) -> Locale:
    """English dates are written day first, as everywhere else in an issue."""
    try:
        return Locale.parse("en_GB" if language == "en" else language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")
