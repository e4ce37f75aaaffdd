"""Which dates of a sentence lie ahead and belong to what it says is coming."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.editorial.cues import Cues
from digest.editorial.dates import FUTURE, Clause, Grammar
from digest.model.articles import Published
from digest.model.reading import Bound, DateMention, Due, Precision

_BREAK = re.compile(r"[,;:]\s|\b(?:and|but|that|und|aber|dass|y|pero|que)\b")

_TO = re.compile(r"\s?[-–—]\s?|,?\s(?:to|through|until|till|bis)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A date ahead at [start, end) of its sentence.

    direction: which way the verb turns it. today: it has begun on the day of publication.
    """

    start: int
    end: int
    due: Due
    direction: int
    today: bool


def dates_ahead(
    text: str,
    low: str,
    mentions: Sequence[DateMention],
    *,
    offset: int,
    cues: Cues,
    grammar: Grammar,
    published: Published | None,
) -> tuple[tuple[Ahead, ...], bool]:
    """The dates on or after the day of publication that belong to what is coming, in order.

    And whether there is one on which something does not happen. low: the text in lower case, its dates written over
    with underscores. offset: of the text, in the mentions' block.
    """
    clause = Clause(text, grammar)
    condition = low.find(",") + 1 if cues.condition.match(low) else 0
    doubtful = condition and cues.temporal.match(low) is None
    main = any(mention.start - offset >= condition for mention in mentions)
    found: list[Ahead] = []
    off = False
    for mention in mentions:
        start, end, due = mention.start - offset, mention.end - offset, mention.due
        if due is None or (main and start < condition) or _is_attribute(due, low, start, end, cues):
            continue
        direction = clause.direction(start, end)
        if _is_behind(due, direction, published) or _is_replaced(low, start, end, cues):
            continue
        if _is_of_clause(low, start, end, cues) or _is_aside(
            low, start, cues, first=not found, ahead=direction == FUTURE
        ):
            continue
        if found and (_is_counted(mention, found[-1].due, grammar) or _is_by_the_way(due, low[:start], found, cues)):
            continue
        if due.bound is not Bound.NOT_BEFORE and _is_off(low, start, end, cues):
            off = True
            continue
        if due.bound is Bound.ON and (doubtful or _is_perhaps(low, start, end, cues)):
            due = replace(due, bound=Bound.PERHAPS)
        today = published is not None and due.start <= published.day
        if found and (whole := _range(found[-1].due, due, low[found[-1].end : start])) is not None:
            found[-1] = replace(found[-1], end=end, due=whole)
            continue
        found.append(Ahead(start=start, end=end, due=due, direction=direction, today=today))
    return tuple(date for date in found if not _is_narrowed(date, found)), off


def _range(first: Due, last: Due, between: str) -> Due | None:
    """Two dates that are the ends of one ("7-8 June", "Monday through Friday") as the days from one to the other."""
    if first.precision is not last.precision or first.end >= last.start or not _TO.fullmatch(between):
        return None
    if first.precision not in {Precision.DAY, Precision.MONTH}:
        return None
    return replace(first, end=last.end, bound=Bound.ON)


def _is_of_clause(low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a date belongs to a clause that only names, asks or supposes something, or is told by the way."""
    lead = low[:start]
    return (
        cues.held.search(lead) is not None
        or (cues.supposed.search(lead) is not None and cues.main.match(low, end) is not None)
        or (cues.related.search(lead) is not None and cues.main_behind.match(low, end) is not None)
    )


def _is_aside(low: str, start: int, cues: Cues, *, first: bool, ahead: bool) -> bool:
    """Whether a date only says more of a thing that the sentence names, or when something was said."""
    return (
        cues.by_the_way.search(low, 0, start) is not None
        or cues.spoken.search(low, 0, start) is not None
        or (first and cues.between.search(low, 0, start) is not None)
        or (not ahead and cues.owned.search(low, 0, start) is not None)
    )


def _is_narrowed(date: Ahead, found: Sequence[Ahead]) -> bool:
    """Whether the sentence names a year and, within it, when ("this year's fair is set for 4 May")."""
    return date.due.precision is Precision.YEAR and any(
        other.due.precision is not Precision.YEAR and date.due.start <= other.due.start <= date.due.end
        for other in found
    )


def _is_behind(due: Due, direction: int, published: Published | None) -> bool:
    """Whether a date is over, or is the day on which somebody said the rest."""
    if published is None:
        return direction != FUTURE
    return due.start <= published.day and (due.end < published.day or direction != FUTURE)


def _is_counted(mention: DateMention, before: Due, grammar: Grammar) -> bool:
    """Whether a span of time counts from a date before it ("opens on Monday and will be full within a week")."""
    if before.precision is not Precision.DAY:
        return False
    spans = (grammar.kinds[kind] for kind in ("within", "in") if kind in grammar.kinds)
    return any(span.fullmatch(mention.text) for span in spans)


def _is_by_the_way(due: Due, lead: str, found: Sequence[Ahead], cues: Cues) -> bool:
    """Whether a further date says again when, or until when the thing lasts that the sentence is of."""
    again = any((due.start, due.end) == (date.due.start, date.due.end) for date in found)
    return again or (due.bound is Bound.UNTIL and cues.purpose.search(lead) is not None)


def _is_perhaps(low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether the clause up to a date is only possible ("could meet on Friday"), or words farther off say so."""
    return (
        cues.possible.search(_last_clause(low[:start], cues)) is not None
        or cues.perhaps_before.search(low, 0, start) is not None
        or cues.perhaps_behind.match(low, end) is not None
    )


def _is_replaced(low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether the sentence names a date only to say that another holds, or that what was due then is over."""
    lead = low[:start]
    return (
        cues.compared.search(lead) is not None
        or (cues.superseded.search(lead) is not None and cues.moved.search(low, end) is not None)
        or (cues.moved_from.search(lead) is not None and cues.moved_to.match(low, end) is not None)
        or (cues.aside.search(lead) is not None and cues.aside_behind.match(low, end) is not None)
    )


def _is_off(low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether the words around a date say that something does not happen on it."""
    clause = _last_clause(low[:start], cues)
    return cues.off_before.search(clause) is not None or cues.off_behind.match(low, end) is not None


def _last_clause(lead: str, cues: Cues) -> str:
    return (cues.breaks or _BREAK).split(lead)[-1]


def _is_attribute(due: Due, low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a bare year or month is part of a name ("the 2026 budget", "the May figures") and no date of its own."""
    if due.precision is Precision.MONTH and cues.counted.match(low, end) is not None:
        return cues.dated.search(low, max(0, start - 12), start) is None
    if due.precision is not Precision.YEAR or end - start != 4 or low[end : end + 1] != " ":
        return False
    return low[end + 1 : end + 2].isalpha() and cues.dated.search(low, max(0, start - 12), start) is None
