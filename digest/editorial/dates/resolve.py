"""From the parts of a date expression to the days it means, no finer than it was said."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from digest.editorial.dates.grammar import Expression
from digest.editorial.dates.language import Language
from digest.editorial.dates.parts import Anchor, Parts, UnknownDay
from digest.editorial.dates.spans import (
    of_day,
    of_month,
    of_quarter,
    of_week,
    of_weekend,
    of_year,
    thanksgiving,
    unit_from,
)
from digest.editorial.dates.tense import FUTURE, PAST, UNKNOWN
from digest.model.reading import Due

COMING = 2
"""The turn of "this coming": the next one, where "next" may mean next week's."""

_NEAR_MONTHS = 9
"""A bare month without a verb to lean on lies at most so many months back, else ahead."""

_NUMBERED = 13
"""Days on each side of today among which a weekday with its number is looked for; it comes back after four weeks."""

_RELATIVE = frozenset({"days", "weekday", "unit", "close", "ago", "since", "in", "within", "span"})
_LEANING = frozenset(
    {
        "weekday",
        "date",
        "nth",
        "dayof",
        "month",
        "bare",
        "quarter",
        "half",
        "holiday",
        "weekof",
        "weekno",
        "weekendof",
        "unit",
        "in",
    }
)
_NAMES = {
    "date": "day", "nth": "day", "days": "day", "weekof": "week", "bare": "month", "named": "month", "unit": "period",
    "dayof": "day", "weekendof": "weekend", "close": "period", "ago": "span", "since": "span", "in": "span",
    "within": "span",
}  # fmt: skip
_CLAUSES = {PAST: "of a past clause", UNKNOWN: "of a clause without direction", FUTURE: "of a future clause"}


def is_relative(expression: Expression) -> bool:
    """Whether the words mean another day tomorrow."""
    return expression.kind in _RELATIVE or "turn" in expression.parts


def leans(expression: Expression) -> bool:
    """Whether a verb says which day is meant: "on Friday", "in March"; not "tomorrow", "in 2027"."""
    return expression.kind in _LEANING and "year" not in expression.parts


def how_read(expression: Expression, direction: int) -> str:
    """The kind of expression and what chose its day, for a person: "weekday, of a past clause"."""
    name = _NAMES.get(expression.kind, expression.kind)
    if leans(expression) and "turn" not in expression.parts:
        return f"{name}, {_CLAUSES[direction]}"
    return f"{name}, counted from publication" if is_relative(expression) else f"{name}, said in full"


def resolve(expression: Expression, language: Language, anchor: Anchor | None, direction: int) -> Due | None:
    """The days meant, or None where they cannot be known (no anchor, no such day)."""
    try:
        return _KINDS[expression.kind](Parts(expression.parts, language, anchor, direction))
    except (UnknownDay, ValueError, OverflowError):
        return None  # without an anchor, or the thirtieth of February


def _choose(days: Sequence[dt.date], today: dt.date, direction: int) -> dt.date:
    """By the direction, else whichever is nearer. Raises ValueError where there is none."""
    if direction == FUTURE:
        return min(day for day in days if day >= today)
    if direction == PAST:
        return max(day for day in days if day <= today)
    return min(days, key=lambda day: (abs(day - today), day))


def _date(said: Parts) -> Due:
    month, day, year = said.month, said.day, said.year
    if year is not None:
        return of_day(dt.date(year, month, day))
    today, reach = said.today, 8 if (month, day) == (2, 29) else 1
    years = range(today.year - reach, today.year + reach + 1)
    days = [dt.date(year, month, day) for year in years if day <= _length(year, month)]
    if said.weekday is not None and any(day.weekday() == said.weekday for day in days):
        return of_day(_choose([day for day in days if day.weekday() == said.weekday], today, UNKNOWN))
    if "way" in said.parts:  # "3 March last"
        return of_day(_choose(days, today, FUTURE if said.language.turns[said.parts["way"]] > 0 else PAST))
    chosen, nearest = _choose(days, today, said.direction), _choose(days, today, UNKNOWN)
    # A verb may be read wrongly: a day a few weeks off on its other side is likelier than one most of a year away.
    misread = abs(chosen - today).days > 300 and abs(nearest - today).days <= 60
    return of_day(nearest if misread else chosen)


def _day_of(said: Parts) -> Due:
    """As in "on the 24th": of this month, the last or the next."""
    months = [unit_from(said.today, "month", count).start for count in (-1, 0, 1)]
    days = [first.replace(day=said.day) for first in months if said.day <= _length(first.year, first.month)]
    return of_day(_choose(days, said.today, said.direction))


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _week_of(said: Parts) -> Due:
    return of_week(_date(said).start)


def _weekend_of(said: Parts) -> Due:
    return of_weekend(_date(said).start)


def _week_number(said: Parts) -> Due:
    """As in "KW 12": the ISO week of that number, of the year that is said or else the nearest."""
    if said.year is not None:
        return of_week(dt.date.fromisocalendar(said.year, said.number, 1))
    years = range(said.today.year - 1, said.today.year + 2)
    last = {year: dt.date(year, 12, 28).isocalendar().week for year in years}
    mondays = [dt.date.fromisocalendar(year, said.number, 1) for year in years if said.number <= last[year]]
    return of_week(_choose(mondays, said.today - dt.timedelta(days=said.today.weekday()), said.direction))


def _nth(said: Parts) -> Due:
    """As in "the first Monday in October", "the last Friday of May 2027"."""
    month = _month(said)
    days = [month.start + dt.timedelta(days=count) for count in range((month.end - month.start).days + 1)]
    named = [day for day in days if day.weekday() == said.weekday]
    return of_day(named[-1] if said.parts["ordinal"] == "last" else named[said.ordinal - 1])


def _month(said: Parts) -> Due:
    """As in "March 2026", "April next year", "in March"."""
    if said.year is not None:
        return of_month(said.year, said.month)
    ahead = (said.month - said.today.month) % 12
    forward = ahead == 0 or said.direction == FUTURE or (said.direction != PAST and 12 - ahead > _NEAR_MONTHS)
    return unit_from(said.today, "month", ahead if forward else ahead - 12)


def _named(said: Parts) -> Due:
    """As in "last April", "next March", "this May"."""
    ahead = (said.month - said.today.month) % 12
    if not said.turn:
        return of_month(said.today.year, said.month)
    return unit_from(said.today, "month", (ahead or 12) if said.turn > 0 else ahead - 12)


def _weekday(said: Parts) -> Due:
    weekday = said.weekday or 0
    if "day" in said.parts:  # "on Tuesday (17)"
        days = [said.today + dt.timedelta(days=count) for count in range(-_NUMBERED, _NUMBERED + 1)]
        numbered = [day for day in days if (day.weekday(), day.day) == (weekday, said.day)]
        if not numbered:
            raise UnknownDay
        return of_day(numbered[0])
    ahead = (weekday - said.today.weekday()) % 7
    match said.turn:
        case 1:
            count = 7 - said.today.weekday() + weekday
        case 2:
            count = ahead or 7
        case -1:
            count = ahead - 7
        case turn:
            forward = ahead == 0 or said.direction == FUTURE or (turn == 0 and said.direction != PAST)
            count = ahead if forward else ahead - 7
    return of_day(said.today + dt.timedelta(days=count))


def _days(said: Parts) -> Due:
    if said.anchor is None or not said.anchor.today_is_certain:
        raise UnknownDay
    return of_day(said.today + dt.timedelta(days=said.language.days[said.parts["days"]]))


def _unit(said: Parts) -> Due:
    """As in "this week", "early next year", "the end of the month", "the weekend"."""
    today, turn, direction = said.today, said.turn, said.direction
    if said.unit == "weekend":
        return of_weekend(today + dt.timedelta(weeks=_weekends(today, turn, direction)))
    if said.unit == "week" and not turn and direction == FUTURE and today.weekday() >= calendar.SATURDAY:
        return of_week(today + dt.timedelta(days=2))  # at the weekend the week that is ahead is the next
    due = unit_from(today, said.unit, min(turn or 0, 1))
    if said.unit == "month" and said.language.edges.get(said.parts.get("edge", "")) == "end":
        return of_day(due.end)
    return due


def _weekends(today: dt.date, turn: int | None, direction: int) -> int:
    """Weeks from this week's weekend. A bare "the weekend" is the last one unless a verb points ahead."""
    if turn:
        return min(turn, 1)
    behind = direction == PAST or (turn is None and direction != FUTURE)
    return -1 if behind and today.weekday() < calendar.SATURDAY else 0


def _close(said: Parts) -> Due:
    """As in "year-end": its last day."""
    return of_day(unit_from(said.today, said.unit, 0).end)


def _ago(said: Parts) -> Due:
    return unit_from(said.today, said.unit, -said.number)


def _hence(said: Parts) -> Due:
    return unit_from(said.today, said.unit, said.number)


def _quarter(said: Parts) -> Due:
    if said.year is not None:
        return of_quarter(said.year, said.ordinal)
    ahead = (said.ordinal - 1 - (said.today.month - 1) // 3) % 4
    return unit_from(said.today, "quarter", ahead if said.direction == FUTURE or ahead == 0 else ahead - 4)


def _half(said: Parts) -> Due:
    """TIMEX3 has no value for halves that the field agrees on: the year's, with the days of the half."""
    if said.ordinal > 2:
        raise UnknownDay
    year = said.year if said.year is not None else _year_of_half(said.today, said.ordinal, said.direction)
    first, last = of_quarter(year, 2 * said.ordinal - 1), of_quarter(year, 2 * said.ordinal)
    return replace(of_year(year), start=first.start, end=last.end)


def _year_of_half(today: dt.date, half: int, direction: int) -> int:
    """This year, unless the verb points to where this year has no such half."""
    now = (today.month + 5) // 6
    if direction == FUTURE and half < now:
        return today.year + 1
    return today.year - 1 if direction == PAST and half > now else today.year


def _year(said: Parts) -> Due:
    return of_year(int(said.parts["year"]))


def _holiday(said: Parts) -> Due:
    month, day = said.language.holidays[said.parts["holiday"]]
    way = {None: said.direction, 0: UNKNOWN, -1: PAST}.get(said.turn, FUTURE)
    years = range(said.today.year - 1, said.today.year + 2)
    return of_day(_choose([dt.date(year, month, day or thanksgiving(year)) for year in years], said.today, way))


_KINDS: Mapping[str, Callable[[Parts], Due]] = {
    "date": _date,
    "nth": _nth,
    "dayof": _day_of,
    "weekof": _week_of,
    "weekendof": _weekend_of,
    "weekno": _week_number,
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
    "year": _year,
}
