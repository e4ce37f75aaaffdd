"""An edition's agenda as its page is given it: by day, and on two months' tables."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from digest.model.issues import Quote
from digest.model.reading import Bound, Due, Precision
from digest.model.stories import AgendaItem, OutlookState
from digest.publish import addresses, date_words, labels
from digest.publish.addresses import Link
from digest.publish.labels import Chip
from digest.publish.shown import Line, Run, line, runs, settled
from digest.publish.threads import verdict_of
from digest.publish.view import Chrome
from digest.publish.words import words_of

_ORDER = (Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.QUARTER, Precision.YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a day. struck: it will not be then (kind and verdict say why, now where it went).

    differ: another source gives another day.
    """

    headline: tuple[Run, ...]
    href: str
    lines: tuple[Line, ...]
    clock: str | None
    kind: str | None
    verdict: str | None
    struck: bool
    now: Chip | None
    differ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """What is said for one date. state: "today", "undated", "gone" (nothing of it will be then) or ""."""

    anchor: str
    chip: Chip
    rows: tuple[Row, ...]
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    title: str | None
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A day in a month's table. href: to the day; kind: of its flag; week: something is said for the week it is in."""

    day: int | None
    href: str | None = None
    kind: str = ""
    week: bool = False
    today: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    title: str
    heads: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView:
    chrome: Chrome
    from_words: str
    months: tuple[MonthView, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """An item under one of its dates (none: undated), with the words of that date and the day that told them.

    gone: the date is one that it moved away from.
    """

    item: AgendaItem
    due: Due | None
    quotes: tuple[tuple[Quote, dt.date], ...]
    gone: bool = False


def agenda_view(
    items: Sequence[AgendaItem],
    *,
    edition: str,
    timezone: str,
    language: str,
    today: dt.date,
    link: Link,
    chrome: Chrome,
) -> AgendaView:
    """What is ahead of `today`, that day included; what no longer comes stays struck on its day until that is over."""
    said = sorted((each for item in items for each in _said(item, today)), key=_sort_key)
    days = []
    for (due, _), group in groupby(said, key=lambda each: (_place(each.due), each.due is None)):
        rows = [
            _row(each, edition=edition, timezone=timezone, language=language, today=today, link=link) for each in group
        ]
        days.append((due, _day(due, tuple(rows), today=today, language=language)))
    return AgendaView(
        chrome=chrome,
        from_words=words_of(language).agenda_from.format(day=date_words.long_day(today, language=language)),
        months=_months(days, today=today, language=language),
        tables=_tables(days, today=today, language=language),
    )


def _said(item: AgendaItem, today: dt.date) -> list[_Said]:
    over = item.state in {OutlookState.CALLED_OFF, OutlookState.HAPPENED}
    if item.state is OutlookState.MOVED:
        was = [replace(each, gone=True) for each in _dated(item)]
        quotes = tuple(quote for later in item.dated_anew for quote in _told(later))
        now = _Said(item=item, due=item.now, quotes=quotes)
        made = [*was, now] if item.now else was
    elif over and item.now:
        made = [_Said(item=item, due=item.now, quotes=())]
    elif over or item.state is OutlookState.AHEAD:
        made = _dated(item)
        days = [(each.due.start, each.due.end) for each in made if each.due]
        for later in item.also:
            same = [(due.start, due.end) for due in later.item.dues] == days
            if same:
                made = [replace(each, quotes=(*each.quotes, *_told(later))) for each in made]
            else:
                made += [replace(each, item=replace(later, state=item.state, differ=True)) for each in _dated(later)]
        if not made and not over:
            made = [_Said(item=item, due=None, quotes=_told(item))]
    else:
        made = []
    return [each for each in made if each.due is None or each.due.end >= today]


def _dated(item: AgendaItem) -> list[_Said]:
    """An item under each of the dates that it was told with."""
    quotes = _told(item)
    own = item.item.differ and len(quotes) == len(item.item.dues)
    dues = item.item.dues if item.item.differ else labels.following(item.item.dues)
    return [_Said(item=item, due=due, quotes=(quotes[place],) if own else quotes) for place, due in enumerate(dues)]


def _told(item: AgendaItem) -> tuple[tuple[Quote, dt.date], ...]:
    return tuple((quote, item.date) for quote in item.item.quotes)


def _place(due: Due | None) -> Due | None:
    """Dates that read the same, whatever the hour."""
    if due is None:
        return None
    return Due(value=due.value, start=due.start, end=due.end, precision=due.precision, bound=due.bound)


def _sort_key(said: _Said) -> tuple[bool, dt.date, int, str, str, str, str, str]:
    due = said.due
    if due is None:
        return True, dt.date.max, 0, "", "", "", said.item.headline, said.item.item.id
    order = _ORDER.index(due.precision)
    return False, due.start, order, due.value, due.bound, due.clock or "", said.item.headline, said.item.item.id


def _row(said: _Said, *, edition: str, timezone: str, language: str, today: dt.date, link: Link) -> Row:
    item = said.item
    moved = item.state is OutlookState.MOVED
    verdict = verdict_of(item.state, words_of(language)) if said.gone or not moved else None
    now = labels.chips((item.now,), today=today, language=language) if item.now and said.gone else ()
    page = addresses.issue_page(edition, item.issue)
    struck = said.gone or item.state is OutlookState.CALLED_OFF
    lines = tuple(
        line(settled(quote, date_words.brackets(told, today=today, language=language))) for quote, told in said.quotes
    )
    return Row(
        headline=runs(item.headline),
        href=link(f"{page}#{addresses.story_anchor(item.number)}"),
        lines=lines if verdict is None else (),
        clock=labels.clock(said.due, timezone=timezone, language=language) if said.due and not struck else None,
        kind=verdict[0] if verdict else None,
        verdict=verdict[1] if verdict else None,
        struck=struck,
        now=now[0] if now else None,
        differ=verdict is None and (item.differ or item.item.differ),
    )


def _day(due: Due | None, rows: tuple[Row, ...], *, today: dt.date, language: str) -> DayView:
    if due is None:
        return DayView(
            anchor="undated", chip=labels.chips((), today=today, language=language)[0], rows=rows, state="undated"
        )
    chip = labels.chips((due,), today=today, language=language)[0]
    is_today = due.start == due.end == today and due.bound is Bound.ON
    if is_today:
        text = f"{chip.text}, {date_words.day(today, language=language, today=today)}"
        chip = Chip(text=text, kind=chip.kind)
    state = "today" if is_today else ""
    if not is_today and all(row.struck for row in rows):
        state, chip = "gone", Chip(text=chip.text, kind="was")
    return DayView(anchor=_anchor(due), chip=chip, rows=rows, state=state)


def _anchor(due: Due) -> str:
    bound = "" if due.bound is Bound.ON else f"-{due.bound.value.replace('_', '-')}"
    return f"d{due.value}{bound}"


def _months(days: Sequence[tuple[Due | None, DayView]], *, today: dt.date, language: str) -> tuple[MonthView, ...]:
    """This month, the next, and all that is later under one heading; without a date last, under none."""
    following = _next_month(today)

    def heading(due: Due | None) -> str | None:
        if due is None:
            return None
        start = max(due.start, today).replace(day=1)
        if start > following:
            return words_of(language).later
        return date_words.month(start, language=language, today=today)

    titled = [(heading(due), day) for due, day in days]
    return tuple(
        MonthView(title=title, days=tuple(day for _, day in group))
        for title, group in groupby(titled, key=lambda pair: pair[0])
    )


def _tables(days: Sequence[tuple[Due | None, DayView]], *, today: dt.date, language: str) -> tuple[Table, ...]:
    marks: dict[dt.date, DayView] = {}
    weeks: set[dt.date] = set()
    for due, day in days:
        if due is None or due.precision not in {Precision.DAY, Precision.WEEK} or day.state == "gone":
            continue
        marks.setdefault(max(due.start, today), day)
        if due.start != due.end:
            weeks |= {due.start + dt.timedelta(days=each) for each in range((due.end - due.start).days + 1)}
    first = today.replace(day=1)
    return tuple(
        _table(month, marks=marks, weeks=weeks, today=today, language=language) for month in (first, _next_month(today))
    )


def _table(
    month: dt.date, *, marks: Mapping[dt.date, DayView], weeks: set[dt.date], today: dt.date, language: str
) -> Table:
    def cell(date: dt.date) -> Cell:
        if date.month != month.month:
            return Cell(day=None)
        mark = marks.get(date)
        return Cell(
            day=date.day,
            href=f"#{mark.anchor}" if mark else None,
            kind=mark.chip.kind if mark else "",
            week=date in weeks,
            today=date == today,
        )

    rows = calendar.Calendar().monthdatescalendar(month.year, month.month)
    return Table(
        title=f"{date_words.month(month, language=language, today=month)} {month.year}",
        heads=date_words.weekday_names(language),
        weeks=tuple(tuple(cell(date) for date in row) for row in rows),
    )


def _next_month(today: dt.date) -> dt.date:
    return (today.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
