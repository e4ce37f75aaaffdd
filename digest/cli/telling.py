"""How sources are told of in words: how long ago, in which language, and in one line what a look has found."""

from __future__ import annotations

import datetime as dt

from digest.actions.sources import Found, Look
from digest.cli.common import count
from digest.model.articles import FullText

_UNITS = ((86400 * 365, "y"), (86400 * 7, "weeks"), (86400, "d"), (3600, "h"), (60, "min"))
_BAR = " ▁▂▃▄▅▆▇█"


def ago(moment: dt.datetime | None, now: dt.datetime) -> str:
    """As "2 h ago", "just now", "in 15 h"; "never" for none."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    if abs(seconds) < 60:
        return "just now"
    said = spell(abs(seconds))
    return f"{said} ago" if seconds > 0 else f"in {said}"


def spell(seconds: float) -> str:
    """A length of time in its largest unit: "15 h", "3 d", "2 weeks"."""
    for size, unit in _UNITS:
        if seconds >= size * (2 if unit == "weeks" else 1):
            return f"{int(seconds // size)} {unit}"
    return f"{int(seconds)} s"


def language_name(code: str | None) -> str:
    """A language by its English name; the code where it has none, "" for none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (late: few commands need it)

    if not code or code == "und":
        return "language not known" if code else ""
    try:
        return Locale.parse(code.replace("-", "_")).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def full_text_line(seen: Look) -> str:
    """As "excerpts → full text auto": what the feed has, and what is done about it."""
    has = "excerpts" if seen.has_excerpts else "full text in the feed"
    does = {
        FullText.AUTO: " → full text auto" if seen.has_excerpts else "",
        FullText.ALWAYS: " → full text of every page",
        FullText.NEVER: " as they are" if seen.has_excerpts else "",
    }
    return has + does[seen.full_text]


def summary(seen: Look, *, now: dt.datetime) -> str:
    """As "Example World · 40 entries, newest 2 h ago · excerpts → full text auto · English"."""
    if seen.found is Found.PAGE:
        parts = [seen.name, "a page, taken as one article", language_name(seen.language)]
    elif not seen.entries:
        parts = [seen.name, "no entries yet"]
    else:
        entries = "1 entry" if seen.entries == 1 else count(seen.entries, "entry")
        newest = f"newest {ago(seen.newest, now)}" if seen.newest else "without dates"
        parts = [seen.name, f"{entries}, {newest}", full_text_line(seen), language_name(seen.language)]
    return " · ".join(part for part in parts if part)


def bar(numbers: list[int]) -> str:
    """Numbers as a row of columns, the highest full; nothing is a space."""
    most = max(numbers, default=0)
    return "".join(_BAR[0 if not number else max(1, round(8 * number / most))] for number in numbers)
