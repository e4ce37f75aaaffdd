"""What several commands tell of in words: how long ago, in which language, how much was reworded."""

from __future__ import annotations

import datetime as dt

from rich.markup import escape

from digest.cli.common import count
from digest.model.writing import WritingReport

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
    if not code or code == "und":
        return "language not known" if code else ""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (late: few commands need it)

    try:
        return Locale.parse(code.replace("-", "_")).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def bar(numbers: list[int]) -> str:
    """Numbers as a row of columns, the highest full; nothing is a space."""
    most = max(numbers, default=0)
    return "".join(_BAR[0 if not number else max(1, round(8 * number / most))] for number in numbers)


def told_of(writing: WritingReport) -> str:
    """As in "9 of 12 lines, 2 rejected; 3 questions, 1 answered before, 4.1 s"."""
    parts = [f"{writing.reworded} of {count(writing.asked, 'line')}", f"{len(writing.rejected)} rejected"]
    parts += [f"{writing.unanswered} unanswered"] if writing.unanswered else []
    cost = f"{count(writing.calls, 'question')}, {writing.cached} answered before, {writing.seconds:.1f} s"
    return f"{', '.join(parts)}; {cost}" + (f". {escape(writing.trouble)}" if writing.trouble else "")
