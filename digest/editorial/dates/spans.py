"""Days, weeks, months, quarters and years as due dates: their TIMEX3 value and the days they cover."""

from __future__ import annotations

import calendar
import datetime as dt

from digest.model.reading import Due, Precision


def of_day(day: dt.date) -> Due:
    return Due(value=day.isoformat(), start=day, end=day, precision=Precision.DAY)


def of_week(day: dt.date) -> Due:
    """The ISO week of a day, Monday to Sunday."""
    monday = day - dt.timedelta(days=day.weekday())
    return Due(value=_week(monday), start=monday, end=monday + dt.timedelta(days=6), precision=Precision.WEEK)


def of_weekend(day: dt.date) -> Due:
    """Saturday and Sunday of a day's ISO week ("2026-W08-WE")."""
    saturday = day + dt.timedelta(days=5 - day.weekday())
    sunday = saturday + dt.timedelta(days=1)
    return Due(value=f"{_week(saturday)}-WE", start=saturday, end=sunday, precision=Precision.WEEK)


def of_month(year: int, month: int) -> Due:
    first, last = dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return Due(value=f"{year}-{month:02}", start=first, end=last, precision=Precision.MONTH)


def of_quarter(year: int, quarter: int) -> Due:
    first, last = of_month(year, 3 * quarter - 2), of_month(year, 3 * quarter)
    return Due(value=f"{year}-Q{quarter}", start=first.start, end=last.end, precision=Precision.QUARTER)


def of_year(year: int) -> Due:
    return Due(value=str(year), start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), precision=Precision.YEAR)


def unit_from(day: dt.date, unit: str, count: int) -> Due:
    """The unit ("hour", "day", "week", "weekend", "month", "quarter", "year") `count` of them from the day's own.

    Of hours the day is told in which they end: nobody knows at which one an article was written.
    """
    match unit:
        case "hour" | "day":
            return of_day(day + dt.timedelta(days=round(count / 24) if unit == "hour" else count))
        case "week":
            return of_week(day + dt.timedelta(weeks=count))
        case "weekend":
            return of_weekend(day + dt.timedelta(weeks=count))
        case "month":
            months = day.year * 12 + day.month - 1 + count
            return of_month(months // 12, months % 12 + 1)
        case "quarter":
            quarters = day.year * 4 + (day.month - 1) // 3 + count
            return of_quarter(quarters // 4, quarters % 4 + 1)
        case _:
            return of_year(day.year + count)


def thanksgiving(year: int) -> int:
    """The fourth Thursday of November: the one holiday here without a day of its own."""
    return 22 + (calendar.THURSDAY - dt.date(year, 11, 22).weekday()) % 7


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
