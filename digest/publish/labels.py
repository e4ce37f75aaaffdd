"""What an outlook's flag says: its day, how certain it is, and the time on the reader's clock.

A label says no more than its Due: an outlook for a week is not put on a day, and a time whose zone is known is told in
the issue's zone only where that leaves it on the same day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.model.reading import Bound, Due, Precision
from digest.publish.date_words import LONG_AGO, capital, dated, formatted
from digest.publish.words import Words, words_of
from digest.publish.zones import has_city, zone_name, zone_of

Kind = Literal["firm", "soft", "open", "was"]
FEW_DAYS = 4


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
    return tuple(Chip(text=capital(text), kind=_kind(due, today)) for text, due in zip(texts, dues, strict=True))


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
    return (f" {words.alternative} " if differ else f", {words.then} ").join([capital(texts[0]), *texts[1:]])


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
        return Chip(text=capital(formatted(due.start, words.strip_pattern, words)), kind="firm")
    form = {Bound.BY: words.by, Bound.UNTIL: words.until, Bound.NOT_BEFORE: words.not_before}.get(due.bound)
    if form and _is_day(due) and 0 <= (due.start - today).days <= 1:
        return Chip(text=form.format(day=formatted(due.start, words.strip_pattern, words)), kind=_kind(due, today))
    if due.precision is Precision.WEEK and due.bound is Bound.ON:
        return Chip(text=capital(_span(due, today, words)), kind=_kind(due, today))
    return Chip(text=capital(_text(due, today=today, words=words, named=False)), kind=_kind(due, today))


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
    zone = zone_of(due.zone or "")
    if zone is None:
        return f"{due.clock} {due.zone}"
    there = dt.datetime.combine(due.start, dt.time.fromisoformat(due.clock), zone)
    here = there.astimezone(zone_of(timezone) or dt.UTC)
    if here.date() == due.start:
        return f"{here:%H:%M}"
    name = zone_name(due.zone or "", language=language)
    return words.zone_time.format(clock=due.clock, zone=name) if has_city(due.zone or "") else f"{due.clock} {name}"


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
    inner = words.the_week.format(day=formatted(due.start, words.date_pattern, words)) if _is_week(due) else day
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
        return form.format(day=dated(due.start, words.date_pattern, today, words))
    match due.precision:
        case Precision.MONTH if (due.start.year, due.start.month) == (due.end.year, due.end.month):
            return (words.by_month if by else words.until_month).format(day=day)
        case Precision.YEAR:
            return (words.by_year if by else words.until_year).format(day=day)
        case Precision.QUARTER:
            return (words.by_quarter if by else words.until_quarter).format(day=day)
        case _:
            form = words.by if by else words.until
            return form.format(day=dated(due.end, words.day_pattern, today, words))


def _day(due: Due, today: dt.date, words: Words, *, following: Due | None, weekday: bool, named: bool) -> str:
    if _is_day(due):
        if due.start == today and named:
            return words.today
        if following is not None and _same_month(due, following):
            return formatted(due.start, words.strip_pattern, words)
        return dated(due.start, words.day_pattern if weekday else words.date_pattern, today, words)
    if _is_week(due) and weekday:
        return words.week.format(day=dated(due.start, words.date_pattern, today, words))
    return _period(due, today, words)


def _period(due: Due, today: dt.date, words: Words) -> str:
    """More than a week: by its name where it has one."""
    match due.precision:
        case Precision.MONTH if (due.start.year, due.start.month) == (due.end.year, due.end.month):
            return dated(due.start, words.month_pattern, today, words)
        case Precision.QUARTER:
            return dated(due.start, words.quarter_pattern, today, words)
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
    first = dated(due.start, head, today, words) if other_year else formatted(due.start, head, words)
    return words.span.format(first=first, last=dated(due.end, pattern, today, words))


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
