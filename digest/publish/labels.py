"""Dates as readers see them: the day in a flag, how certain it is, and the time on the reader's clock.

A label says no more than its Due: an outlook for a week is not put on a day, and a time whose zone is known is told in
the issue's zone only where that leaves it on the same day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_date, get_timezone_location

from digest.model.reading import Bound, Due, Precision
from digest.publish.words import Words, words_of

Kind = Literal["firm", "soft", "open", "was"]
FEW_DAYS = 4
LONG_AGO = 6
"""Days after which a weekday's name no longer says which one it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """The text of a flag. firm: a day; soft: not certain, or no day; open: no date given; was: past."""

    text: str
    kind: Kind


def chips(dues: Sequence[Due], *, today: dt.date, language: str, differ: bool = False) -> tuple[Chip, ...]:
    """The flags of an outlook, in the order of its dates; one "No date given" where it has none.

    differ: of sources that differ; days of one month then name it once ("Mon 23", "Tue 24 Feb").
    """
    words = words_of(language)
    dues = dues if differ else following(dues)
    if not dues:
        return (Chip(text=words.no_date, kind="open"),)
    texts = _texts(dues, today=today, words=words, differ=differ)
    return tuple(Chip(text=_capital(text), kind=_kind(due, today)) for text, due in zip(texts, dues, strict=True))


def label(dues: Sequence[Due], *, today: dt.date, language: str, differ: bool = False) -> str:
    """The same as one run of text: "April, then Wed 1 Jul", "Mon 23 or Tue 24 Feb"."""
    words = words_of(language)
    dues = dues if differ else following(dues)
    if not dues:
        return words.no_date
    texts = _texts(dues, today=today, words=words, differ=differ)
    texts[1:] = [
        text[:1].lower() + text[1:] if due.bound in {Bound.BY, Bound.UNTIL} else text
        for text, due in zip(texts[1:], dues[1:], strict=True)
    ]
    return (f" {words.alternative} " if differ else f", {words.then} ").join([_capital(texts[0]), *texts[1:]])


def following(dues: Sequence[Due]) -> tuple[Due, ...]:
    """Dates that follow one another. What a sentence names behind a later date is no "then".

    It is what that date is told from: "on 19 March instead of 12 March", "higher than on Thursday".
    """
    kept: list[Due] = []
    for due in dues:
        if not kept or due.start > kept[-1].start:
            kept.append(due)
    return tuple(kept)


def strip(due: Due, *, today: dt.date, language: str) -> Chip:
    """The flag of a line of "Coming up": today's and tomorrow's without the month, a week as its two ends."""
    words = words_of(language)
    if _is_day(due) and due.bound is Bound.ON and 0 <= (due.start - today).days <= 1:
        return Chip(text=_capital(_format(due.start, words.strip_pattern, words)), kind="firm")
    form = {Bound.BY: words.by, Bound.UNTIL: words.until, Bound.NOT_BEFORE: words.not_before}.get(due.bound)
    if form and _is_day(due) and 0 <= (due.start - today).days <= 1:
        return Chip(text=form.format(day=_format(due.start, words.strip_pattern, words)), kind=_kind(due, today))
    if due.precision is Precision.WEEK and due.bound is Bound.ON:
        return Chip(text=_capital(_span(due, today, words)), kind=_kind(due, today))
    return Chip(text=_capital(_text(due, today=today, words=words, named=False)), kind=_kind(due, today))


def in_words(due: Due, *, today: dt.date, language: str) -> str:
    """A due date inside a sentence of ours, without its weekday: "17 Feb", "26 Feb at the earliest", "by 6 Mar"."""
    words = words_of(language)
    text = _text(due, today=today, words=words, weekday=False, first=False, named=False)
    return text[:1].lower() + text[1:] if due.bound in {Bound.BY, Bound.UNTIL} else text


def clock(due: Due, *, timezone: str, language: str, short: bool = False) -> str | None:
    """The time of a Due as a reader of the issue sees it, or None where its source gives none.

    A time without a zone is the place's own, as the news mean it; so is "local time", and both say so. short: for the
    narrow column of the text part.
    """
    if due.clock is None:
        return None
    words = words_of(language)
    if due.zone in {None, "local"}:
        return (words.local if short else words.local_time).format(clock=due.clock)
    zone = _zone(due.zone or "")
    if zone is None:
        return f"{due.clock} {due.zone}"
    there = dt.datetime.combine(due.start, dt.time.fromisoformat(due.clock), zone)
    here = there.astimezone(_zone(timezone) or dt.UTC)
    if here.date() == due.start:
        return f"{here:%H:%M}"
    name = zone_name(due.zone or "", language=language)
    return words.zone_time.format(clock=due.clock, zone=name) if _has_city(due.zone or "") else f"{due.clock} {name}"


def date(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "16 Feb"; with its year where that is not today's."""
    words = words_of(language)
    return _dated(day, words.date_pattern, today, words)


def day(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "Thu 19 Feb"; with its year where that is not today's."""
    words = words_of(language)
    return _dated(day, words.day_pattern, today, words)


def long_date(day: dt.date, *, language: str) -> str:
    """As in "Tuesday 17 February 2026"."""
    words = words_of(language)
    return _capital(_format(day, words.long_date_pattern, words))


def full_date(day: dt.date, *, language: str) -> str:
    """As in "2 February 2026", inside a sentence."""
    words = words_of(language)
    return _format(day, words.full_date_pattern, words)


def long_day(day: dt.date, *, language: str) -> str:
    """As in "Tuesday 17 February"."""
    words = words_of(language)
    return _format(day, words.long_day_pattern, words)


def month(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "February"; with its year where that is not today's."""
    words = words_of(language)
    return _capital(_dated(day, words.month_pattern, today, words))


def brackets(said: dt.date, *, today: dt.date, language: str) -> dict[str, str]:
    """What "[today]", "[tomorrow]" and "[yesterday]" of an issue of `said` are on another day: "[18 Feb]"."""
    if said == today:
        return {}
    words = words_of(language)
    days = ((words.yesterday, -1), (words.today, 0), (words.tomorrow, 1))
    return {
        f"[{name.lower()}]": f"[{_dated(said + dt.timedelta(days=ahead), words.date_pattern, today, words)}]"
        for name, ahead in days
    }


def weekday(day: dt.date, *, language: str, today: dt.date, short: bool = False) -> str:
    """A day of the past as one speaks of it: "Tuesday" ("Tue"), and after six days its date."""
    words = words_of(language)
    if not 0 < (today - day).days <= LONG_AGO:
        return _dated(day, words.date_pattern if short else words.month_day_pattern, today, words)
    return _format(day, words.strip_pattern.partition(" ")[0] if short else words.weekday_pattern, words)


def since(day: dt.date, *, language: str, today: dt.date) -> str:
    """As in "new since Tuesday", of an update whose story was last told on `day`."""
    words = words_of(language)
    if day >= today:
        return words.new_since_today
    return words.new_since.format(day=weekday(day, language=language, today=today))


def times_are(timezone: str, *, language: str) -> str:
    """As in "Times are Berlin time.", "Times are UTC."."""
    words = words_of(language)
    form = words.times_are if _has_city(timezone) else words.times_are_zone
    return form.format(zone=zone_name(timezone, language=language))


def zone_name(timezone: str, *, language: str) -> str:
    """A zone by its city, as readers call it: "Berlin", "Buenos Aires"; one without a city by its own name.

    "Etc/GMT-2" is two hours ahead of UTC (the sign is the wrong way round in the zones' names): "UTC+2".
    """
    if not _has_city(timezone):
        name = timezone.removeprefix("Etc/")
        fixed = re.fullmatch(r"GMT([+-])([1-9]\d?)", name)
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}" if fixed else name
    place: str = get_timezone_location(timezone, locale=_locale(words_of(language)), return_city=True)
    return place.rpartition("/")[2]


def _has_city(timezone: str) -> bool:
    return "/" in timezone and not timezone.startswith("Etc/")


def month_names(language: str) -> tuple[str, ...]:
    """Full and short names of the months, to keep a day together with its month when lines are folded."""
    locale = _locale(words_of(language))
    names = [*locale.months["format"]["wide"].values(), *locale.months["format"]["abbreviated"].values()]
    return tuple(str(name) for name in names)


def weekday_names(language: str) -> tuple[tuple[str, str], ...]:
    """The heads of a month's table, from Monday: two letters and the whole name."""
    names = _locale(words_of(language)).days["stand-alone"]
    return tuple((names["short"][number][:2].capitalize(), _capital(names["wide"][number])) for number in range(7))


def _texts(dues: Sequence[Due], *, today: dt.date, words: Words, differ: bool) -> list[str]:
    following = [*dues[1:], None] if differ else [None] * len(dues)
    return [
        _text(due, today=today, words=words, following=after, first=place == 0)
        for place, (due, after) in enumerate(zip(dues, following, strict=True))
    ]


def _text(
    due: Due,
    *,
    today: dt.date,
    words: Words,
    following: Due | None = None,
    weekday: bool = True,
    first: bool = True,
    named: bool = True,
) -> str:
    """The date and how it binds. first: not after a "then", where "at the earliest" reads better than "Not before"."""
    day = _day(due, today, words, following=following, weekday=weekday, named=named)
    one_day = due.precision is Precision.DAY
    is_today = named and _is_day(due) and due.start == today
    inner = words.the_week.format(day=_format(due.start, words.date_pattern, words)) if _is_week(due) else day
    match due.bound:
        case Bound.BY | Bound.UNTIL if is_today:
            return words.by_today if due.bound is Bound.BY else words.until_today
        case Bound.BY | Bound.UNTIL:
            return _by(due, day=day, today=today, words=words)
        case Bound.NOT_BEFORE if first and weekday and not is_today:
            return (words.not_before if one_day else words.not_before_period).format(day=inner)
        case Bound.NOT_BEFORE:
            return words.earliest.format(day=day)
        case Bound.PERHAPS:
            return words.perhaps.format(day=day)
        case Bound.ON:
            return day


def _by(due: Due, *, day: str, today: dt.date, words: Words) -> str:
    """A period is over at its end; one without a name has a last day."""
    by = due.bound is Bound.BY
    if _is_day(due):
        return (words.by if by else words.until).format(day=day)
    if _is_week(due):
        form = words.by_week if by else words.until_week
        return form.format(day=_dated(due.start, words.date_pattern, today, words))
    match due.precision:
        case Precision.MONTH if (due.start.year, due.start.month) == (due.end.year, due.end.month):
            return (words.by_month if by else words.until_month).format(day=day)
        case Precision.YEAR:
            return (words.by_year if by else words.until_year).format(day=day)
        case Precision.QUARTER:
            return (words.by_quarter if by else words.until_quarter).format(day=day)
        case _:
            form = words.by if by else words.until
            return form.format(day=_dated(due.end, words.day_pattern, today, words))


def _day(due: Due, today: dt.date, words: Words, *, following: Due | None, weekday: bool, named: bool) -> str:
    if _is_day(due):
        if due.start == today and named:
            return words.today
        if following is not None and _same_month(due, following):
            return _format(due.start, words.strip_pattern, words)
        return _dated(due.start, words.day_pattern if weekday else words.date_pattern, today, words)
    if _is_week(due) and weekday:
        return words.week.format(day=_dated(due.start, words.date_pattern, today, words))
    return _period(due, today, words)


def _period(due: Due, today: dt.date, words: Words) -> str:
    """More than a week: by its name where it has one."""
    match due.precision:
        case Precision.MONTH if (due.start.year, due.start.month) == (due.end.year, due.end.month):
            return _dated(due.start, words.month_pattern, today, words)
        case Precision.QUARTER:
            return _dated(due.start, words.quarter_pattern, today, words)
        case Precision.YEAR:
            return str(due.start.year)
        case _:
            return _span(due, today, words)


def _span(due: Due, today: dt.date, words: Words) -> str:
    """As in "2 to 8 Mar", "30 Mar to 5 Apr", "Jun to Aug"; a weekend as "Sat 28 to Sun 29 Nov"."""
    months = due.precision in {Precision.MONTH, Precision.QUARTER}
    few = due.precision is Precision.DAY and (due.end - due.start).days < FEW_DAYS
    pattern = words.short_month_pattern if months else words.day_pattern if few else words.date_pattern
    head = pattern
    if not months and (due.start.year, due.start.month) == (due.end.year, due.end.month):
        head = words.strip_pattern if few else pattern.partition(" ")[0]
    other_year = due.start.year != due.end.year
    first = _dated(due.start, head, today, words) if other_year else _format(due.start, head, words)
    return words.span.format(first=first, last=_dated(due.end, pattern, today, words))


def _kind(due: Due, today: dt.date) -> Kind:
    if due.end < today:
        return "was"
    if due.bound in {Bound.NOT_BEFORE, Bound.PERHAPS}:
        return "soft"
    return "firm" if due.precision in {Precision.DAY, Precision.WEEK} else "soft"


def _is_week(due: Due) -> bool:
    return due.precision is Precision.WEEK and (due.end - due.start).days == LONG_AGO


def _is_day(due: Due) -> bool:
    return due.precision is Precision.DAY and due.start == due.end


def _same_month(due: Due, other: Due) -> bool:
    plain = all(each.precision is Precision.DAY and each.bound is Bound.ON for each in (due, other))
    return plain and (due.start.year, due.start.month) == (other.start.year, other.start.month)


def _dated(day: dt.date, pattern: str, today: dt.date, words: Words) -> str:
    return _format(day, pattern if day.year == today.year else f"{pattern} y", words)


def _format(day: dt.date, pattern: str, words: Words) -> str:
    text: str = format_date(day, pattern, locale=_locale(words))
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache
def _locale(words: Words) -> Locale:
    return Locale(words.language)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
