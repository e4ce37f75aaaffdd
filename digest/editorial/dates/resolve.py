"""From the parts of a date expression to the days it means, no finer than it was said (TIMEX3 values, ISO weeks)."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.editorial.dates.grammar import Expression
from digest.editorial.dates.language import Language
from digest.editorial.dates.tense import FUTURE, PAST, UNKNOWN
from digest.model.reading import Due, Precision

COMING = 2
"""The turn of "this coming": the next one, where "next" may mean next week's."""

_NEAR_MONTHS = 9
"""A bare month without a verb to lean on lies at most so many months back, else ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The day that relative dates count from, and whether "today" is certainly it."""

    day: dt.date
    today_is_certain: bool


def of_day(day: dt.date) -> Due:
    return Due(value=day.isoformat(), start=day, end=day, precision=Precision.DAY)


def of_week(day: dt.date) -> Due:
    monday = day - dt.timedelta(days=day.weekday())
    year, week, _ = monday.isocalendar()
    return Due(value=f"{year}-W{week:02}", start=monday, end=monday + dt.timedelta(days=6), precision=Precision.WEEK)


def of_weekend(day: dt.date) -> Due:
    saturday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(days=5)
    year, week, _ = saturday.isocalendar()
    return Due(
        value=f"{year}-W{week:02}-WE",
        start=saturday,
        end=saturday + dt.timedelta(days=1),
        precision=Precision.WEEK,
    )


def of_month(year: int, month: int) -> Due:
    last = calendar.monthrange(year, month)[1]
    return Due(
        value=f"{year}-{month:02}",
        start=dt.date(year, month, 1),
        end=dt.date(year, month, last),
        precision=Precision.MONTH,
    )


def of_quarter(year: int, quarter: int) -> Due:
    first, last = of_month(year, 3 * quarter - 2), of_month(year, 3 * quarter)
    return Due(value=f"{year}-Q{quarter}", start=first.start, end=last.end, precision=Precision.QUARTER)


def of_year(year: int) -> Due:
    return Due(value=str(year), start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), precision=Precision.YEAR)


def is_relative(expression: Expression) -> bool:
    """Whether the words mean another day tomorrow."""
    if expression.kind in {"days", "weekday", "unit", "close", "ago", "since", "in", "within", "span"}:
        return True
    return "turn" in expression.parts


def leans(expression: Expression) -> bool:
    """Whether a verb says which day is meant: "on Friday", "in March"; not "tomorrow", "in 2027"."""
    if expression.kind in {"weekday", "date", "month", "bare", "quarter", "holiday", "weekof", "unit", "in"}:
        return "year" not in expression.parts
    return False


def resolve(expression: Expression, language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    """The days meant, or None where they cannot be known (no anchor, no such day)."""
    try:
        return _KINDS[expression.kind](expression.parts, language, anchor, direction)
    except (ValueError, OverflowError):
        return None  # the thirtieth of February, or a year before the first


def _turn(parts: Mapping[str, str], language: Language) -> int | None:
    return language.turns[parts["turn"]] if "turn" in parts else None


def _number(word: str, table: Mapping[str, int]) -> int:
    return int(word) if word.isdigit() else table[word]


def _year(parts: Mapping[str, str], language: Language, anchor: Anchor | None) -> int | None:
    """The year that the words name, by number or as "next year"."""
    if "year" in parts:
        return int(parts["year"])
    turn = _turn(parts, language)
    return anchor.day.year + min(turn, 1) if anchor is not None and turn is not None else None


def _month_of(parts: Mapping[str, str], language: Language) -> int:
    word = parts["month"]
    return int(word) if word.isdigit() else {**language.short_months, **language.months}[word]


def _choose(days: Sequence[dt.date], anchor: dt.date, direction: int) -> dt.date:
    """By the direction, else whichever is nearer."""
    if direction == FUTURE:
        return min(day for day in days if day >= anchor)
    if direction == PAST:
        return max(day for day in days if day <= anchor)
    return min(days, key=lambda day: (abs(day - anchor), day))


def _date(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    month, day, year = _month_of(parts, language), int(parts["day"]), _year(parts, language, anchor)
    if year is not None:
        return of_day(dt.date(year, month, day))
    if anchor is None:
        return None
    years = range(anchor.day.year - 8, anchor.day.year + 9) if (month, day) == (2, 29) else _around(anchor.day.year)
    days = [dt.date(y, month, day) for y in years if day <= calendar.monthrange(y, month)[1]]
    if "weekday" in parts:
        weekday = {**language.short_weekdays, **language.weekdays}[parts["weekday"]]
        days = [d for d in days if d.weekday() == weekday] or days
        direction = UNKNOWN
    chosen, nearest = _choose(days, anchor.day, direction), _choose(days, anchor.day, UNKNOWN)
    # A verb may be read wrongly: a day a few weeks off on its other side is likelier than one most of a year away.
    misread = abs(chosen - anchor.day).days > 300 and abs(nearest - anchor.day).days <= 60
    return of_day(nearest if misread else chosen)


def _around(year: int) -> range:
    return range(year - 1, year + 2)


def _week_of(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    day = _date(parts, language, anchor, direction)
    return of_week(day.start) if day is not None else None


def _month(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    """ "March 2026", "April next year", "in March"."""
    month, year = _month_of(parts, language), _year(parts, language, anchor)
    if year is not None:
        return of_month(year, month)
    if anchor is None:
        return None
    ahead = (month - anchor.day.month) % 12
    forward = ahead == 0 or direction == FUTURE or (direction != PAST and 12 - ahead > _NEAR_MONTHS)
    return _months_on(anchor.day, ahead if forward else ahead - 12)


def _named(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    """ "last April", "next March", "this May"."""
    turn = _turn(parts, language)
    if anchor is None or turn is None:
        return None
    month = _month_of(parts, language)
    if turn == 0:
        return of_month(anchor.day.year, month)
    ahead = (month - anchor.day.month) % 12
    return _months_on(anchor.day, (ahead or 12) if turn > 0 else ahead - 12)


def _months_on(day: dt.date, count: int) -> Due:
    months = day.year * 12 + day.month - 1 + count
    return of_month(months // 12, months % 12 + 1)


def _quarters_on(day: dt.date, count: int) -> Due:
    quarters = day.year * 4 + (day.month - 1) // 3 + count
    return of_quarter(quarters // 4, quarters % 4 + 1)


def _weekday(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    if anchor is None:
        return None
    ahead = (language.weekdays[parts["weekday"]] - anchor.day.weekday()) % 7
    turn = _turn(parts, language)
    if turn == 1:
        monday = anchor.day + dt.timedelta(days=7 - anchor.day.weekday())
        return of_day(monday + dt.timedelta(days=language.weekdays[parts["weekday"]]))
    if turn in (COMING, -1):
        days = (ahead or 7) if turn == COMING else (ahead or 7) - 7 if ahead else -7
    else:
        forward = direction == FUTURE or (turn == 0 and direction != PAST)
        days = ahead if forward or ahead == 0 else ahead - 7
    return of_day(anchor.day + dt.timedelta(days=days))


def _days(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    if anchor is None or not anchor.today_is_certain:
        return None
    return of_day(anchor.day + dt.timedelta(days=language.days[parts["days"]]))


def _unit(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    """ "this week", "early next year", "the end of the month", "the weekend"."""
    if anchor is None:
        return None
    unit, turn = language.units[parts["unit"]], _turn(parts, language)
    if unit == "weekend":
        return of_weekend(anchor.day + dt.timedelta(weeks=_weekends(anchor.day, turn, direction)))
    due = _on(anchor.day, unit, min(turn or 0, 1))
    if unit == "week" and not turn and direction == FUTURE and anchor.day.weekday() == 6:
        return of_week(anchor.day + dt.timedelta(days=1))  # on a Sunday the week that is ahead begins tomorrow
    if unit == "month" and language.edges.get(parts.get("edge", "")) == "end":
        return of_day(due.end)
    return due


def _weekends(day: dt.date, turn: int | None, direction: int) -> int:
    """Weeks from this week's weekend. A bare "the weekend" is the last one unless a verb points ahead."""
    if turn:
        return min(turn, 1)
    behind = direction == PAST or (turn is None and direction != FUTURE)
    return -1 if behind and day.weekday() < 5 else 0


def _close(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    """ "year-end": its last day."""
    return of_day(_on(anchor.day, language.units[parts["unit"]], 0).end) if anchor is not None else None


def _on(day: dt.date, unit: str, count: int) -> Due:
    """The unit that lies `count` units from the day."""
    match unit:
        case "day":
            return of_day(day + dt.timedelta(days=count))
        case "week":
            return of_week(day + dt.timedelta(weeks=count))
        case "weekend":
            return of_weekend(day + dt.timedelta(weeks=count))
        case "month":
            return _months_on(day, count)
        case "quarter":
            return _quarters_on(day, count)
        case _:
            return of_year(day.year + count)


def _ago(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    if anchor is None:
        return None
    return _on(anchor.day, _any_unit(parts, language), -_number(parts["number"], language.numbers))


def _hence(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    if anchor is None:
        return None
    return _on(anchor.day, _any_unit(parts, language), _number(parts["number"], language.numbers))


def _any_unit(parts: Mapping[str, str], language: Language) -> str:
    return {**language.plurals, **language.units}[parts["unit"]]


def _quarter(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    quarter, year = _number(parts["ordinal"], language.ordinals), _year(parts, language, anchor)
    if year is not None:
        return of_quarter(year, quarter)
    if anchor is None:
        return None
    ahead = (quarter - 1 - (anchor.day.month - 1) // 3) % 4
    return _quarters_on(anchor.day, ahead if direction == FUTURE or ahead == 0 else ahead - 4)


def _half(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    half, year = _number(parts["ordinal"], language.ordinals), _year(parts, language, anchor)
    if year is None or half > 2:
        return None
    first, last = of_quarter(year, 2 * half - 1), of_quarter(year, 2 * half)
    return replace(of_year(year), start=first.start, end=last.end)


def _year_alone(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    return of_year(int(parts["year"]))


def _holiday(parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    if anchor is None:
        return None
    month, day = language.holidays[parts["holiday"]]
    turn = _turn(parts, language)
    way = {None: direction, 0: 0, -1: PAST}.get(turn, FUTURE)
    days = [dt.date(year, month, day or _fourth_thursday(year)) for year in _around(anchor.day.year)]
    return of_day(_choose(days, anchor.day, way))


def _fourth_thursday(year: int) -> int:
    """Thanksgiving, the one holiday here without a day of its own."""
    return 22 + (3 - dt.date(year, 11, 22).weekday()) % 7


_KINDS: Mapping[str, Callable[[Mapping[str, str], Language, Anchor | None, int], Due | None]] = {
    "date": _date,
    "weekof": _week_of,
    "month": _month,
    "bare": _month,
    "named": _named,
    "quarter": _quarter,
    "half": _half,
    "days": _days,
    "weekday": _weekday,
    "unit": _unit,
    "close": _close,
    "ago": _ago,
    "in": _hence,
    "since": _hence,
    "within": _hence,
    "span": _hence,
    "holiday": _holiday,
    "year": _year_alone,
}
