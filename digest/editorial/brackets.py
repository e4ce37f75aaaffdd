"""What stands in brackets behind a date that goes stale: "on Friday [13 Feb]" (presentation, rule 5)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton

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
CLAUSE = re.compile(r"[,;:–—]\s|\s[–—-]\s")
SHORT_CLAUSE = 4
"""Words of an opening like "On Friday evening, …": what is told of comes behind its comma."""
PAST: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:\w{2,}ed|said|told|was|were|had|began|rose|fell|met|won|lost|took|made|came|went|left|held|shot|struck|found"
        r"|gave|sent|got|became|spoke|wrote|cut|hit|put|set|sold|bought|brought|kept|led|paid|ran|saw|sank|broke|drew|flew"
        r"|grew|threw|fought|caught)\b"
    ),
    "de": re.compile(r"\b(?:hat|haben|hatte|hatten|wurde|wurden|war|waren|sagte|\w{3,}te|\w{3,}ten)\b"),
    "es": re.compile(r"\b(?:ha|han|fue|fueron|había|dijo|\w{2,}(?:ó|aron|ieron))\b"),
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
THIS = re.compile(r"\b(?:this|last|next|past|coming|previous|following)\b", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:will|would|shall|should|may|might|could|expected|due|scheduled|planned|plans?|set|going|wird|werden|soll|sollen"
    r"|kann|könnte|dürfte|será|serán|podría|prevé|previsto|prevista)\b",
    re.IGNORECASE,
)


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
    None: a date in full or a stretch of time; what cannot be resolved; a date on the label; a possessive
    ("Tuesday's"); a weekday gone by where the words do not tell of the past, for it may have been read wrongly; the day
    before `today` in an account that its source wrote on that very day ("ended on Tuesday").
    """
    due = mention.due
    if due is None or not mention.relative or re.match(r"['’]s\b", behind) or mention.text.endswith(("'s", "’s")):
        return None
    if SPAN.search(mention.text) or not (_is_day(due) or source_language != "en" or THIS.search(mention.text)):
        return None
    if any(due.start == other.start and due.end == other.end for other in dues):
        return None
    if published is not None and WEEKDAY.match(mention.text):
        tense = _tense(sentence, at, source_language)
        if due.start == published == today - dt.timedelta(days=1) and tense == "past":
            return None
        if due.end < published and tense != "past" and source_language in PAST:
            return None
    words = said(due, today=today, language=language)
    return None if words.casefold() in mention.text.casefold() else f"[{words}]"


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


def _tense(sentence: str, at: int, language: str) -> Literal["past", "ahead", "unknown"]:
    """Of the clause around `at`, as far as single words show it."""
    begin = max((found.end() for found in CLAUSE.finditer(sentence, 0, at)), default=0)
    after = CLAUSE.search(sentence, at)
    if after is not None and len(sentence[begin : after.start()].split()) <= SHORT_CLAUSE:
        after = CLAUSE.search(sentence, after.end())
    clause = sentence[begin : after.start() if after else len(sentence)]
    if AHEAD.search(clause):
        return "ahead"
    past = PAST.get(language)
    return "past" if past is not None and past.search(clause) else "unknown"


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
