"""An edition's agenda with each coming thing once, however many issues told of it.

What is told again for the same day joins what was told first, and so keeps its place in readers' calendars; so does
what says the new date of something that moved. Another source's other date stands beside the first: the sources differ.
The same source's other date takes the place of its first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest.editions.coming import content_of
from digest.editions.revised import words_of
from digest.model.reading import Due
from digest.model.stories import AgendaItem, OutlookState

ALIKE, SHARED = 0.5, 2
"""Share of the shorter sentence's words, and their number, that two on one thing and one day have in common."""

SAME, LEAST = 0.6, 3
"""The same of all words of both, for two that give different days: the first and the second hearing are two things."""

# fmt: off
ORDER = frozenset({
    "first", "second", "third", "fourth", "fifth", "last", "next", "final", "erste", "ersten", "erster", "zweite",
    "zweiten", "dritte", "dritten", "letzte", "letzten", "primera", "primer", "primero", "segunda", "segundo",
    "tercera", "tercer", "tercero", "última", "último",
})
# fmt: on


def merged(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Each thing once, as the issue that told it first has it, with later tellings of it in `also`.

    The same whatever the order of `items`; sorted by day, undated ones last.
    """
    groups: list[AgendaItem] = []
    for item in sorted(items, key=lambda each: (each.date, each.issue, each.number, each.item.id)):
        rest: AgendaItem | None = item
        for place in reversed(range(len(groups))):
            joined = _joined(groups[place], item) if groups[place].thread == item.thread else None
            if joined is not None:
                groups[place], rest = joined
                break
        if rest is not None:
            groups.append(rest)
    return tuple(sorted(groups, key=_order))


def _joined(group: AgendaItem, item: AgendaItem) -> tuple[AgendaItem, AgendaItem | None] | None:
    """The group with the item in it, and what of the item it has not; None where they are two things."""
    if not item.item.dues or item.item.differ:
        return None
    if group.now is not None:
        return _with_its_date(group, item, group.now)
    tellings = (group, *group.also)
    apart = group.state is not item.state or not group.item.dues or group.item.differ
    if apart or any(item.issue == each.issue for each in tellings):
        return None
    if any(_same_days(each.item.dues, item.item.dues) for each in tellings):
        joined = _with(group, item) if _alike(group, item) else None
    elif len(group.item.dues) == len(item.item.dues) == 1 and _is_same(group, item):
        joined = _with_other_date(group, item)
    else:
        joined = None
    return (joined, None) if joined else None


def _with(group: AgendaItem, item: AgendaItem) -> AgendaItem:
    """The group with another telling; its sequence rises with that of each, so it never falls."""
    return replace(group, also=(*group.also, item), sequence=group.sequence + item.sequence)


def _with_other_date(group: AgendaItem, item: AgendaItem) -> AgendaItem:
    """The newer of two dates of one source, under the id of the older; two dates of two sources, side by side."""
    if group.also or not _sources(group) & _sources(item):
        return replace(_with(group, item), differ=True)
    return replace(
        item,
        item=replace(item.item, id=group.item.id),
        headline=group.headline,
        sequence=group.sequence + item.sequence + 1,
        before=(*group.before, group.item.id, item.item.id),
    )


def _with_its_date(group: AgendaItem, item: AgendaItem, now: Due) -> tuple[AgendaItem, AgendaItem | None] | None:
    """What moved as it did is of that thing, and so is what tells of the new day; other days of it stay its own."""
    if len(_words(group) & _words(item)) < SHARED:
        return None
    if item.now is not None:
        as_it = item.state is group.state and _same_days((item.now,), (now,))
        return (_with(group, item), None) if as_it else None
    mine = tuple(due for due in item.item.dues if _same_days((due,), (now,)))
    if not mine or item.state not in {OutlookState.AHEAD, group.state}:
        return None
    others = tuple(due for due in item.item.dues if due not in mine)
    rest = replace(item, item=replace(item.item, dues=others)) if others else None
    return _with(group, replace(item, item=replace(item.item, dues=mine))), rest


def _same_days(one: Sequence[Due], other: Sequence[Due]) -> bool:
    return [(due.start, due.end) for due in one] == [(due.start, due.end) for due in other]


def _alike(one: AgendaItem, other: AgendaItem) -> bool:
    first, second = _words(one), _words(other)
    shared = len(first & second)
    return shared >= SHARED and shared >= ALIKE * min(len(first), len(second))


def _is_same(one: AgendaItem, other: AgendaItem) -> bool:
    first, second = _words(one), _words(other)
    shared = len(first & second)
    return shared >= LEAST and shared >= SAME * len(first | second) and _ordinals(one) == _ordinals(other)


def _words(item: AgendaItem) -> set[str]:
    return set(content_of(words_of(item.item)))


def _ordinals(item: AgendaItem) -> frozenset[str]:
    return ORDER & {word.strip(".,;:").casefold() for word in words_of(item.item).split()}


def _sources(item: AgendaItem) -> set[str]:
    return {quote.source for quote in item.item.quotes}


def _order(item: AgendaItem) -> tuple[dt.date, dt.date, str]:
    due = item.now or min(item.item.dues, key=lambda each: (each.start, each.end), default=None)
    return (due.start, due.end, item.item.id) if due else (dt.date.max, dt.date.max, item.item.id)
