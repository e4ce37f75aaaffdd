"""How a date binds ("by", "until", "not before", "at the earliest"), and the time of day that is said with it."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.editorial.dates.language import Grammar
from digest.editorial.dates.spans import of_day
from digest.editorial.dates.tense import LEAD
from digest.model.reading import Bound, Due, Precision


def bind(due: Due, *, kind: str, edge: str | None, sentence: str, start: int, end: int, grammar: Grammar) -> Due:
    """The due date at [start, end) of its sentence, with its bound and its time of day. edge: "end" of a period."""
    clock, zone = _clock(sentence, start, end, grammar) if due.precision is Precision.DAY else (None, None)
    bound = _bound(kind, sentence, start, end, grammar)
    if bound is Bound.NOT_BEFORE and edge == "end":
        due = of_day(due.end)  # "until at least the end of May" is not over on the first
    return replace(due, bound=bound, clock=clock, zone=zone)


def _bound(kind: str, sentence: str, start: int, end: int, grammar: Grammar) -> Bound:
    lead = sentence[max(0, start - LEAD) : start]
    onward = grammar.onward_lead.search(lead) and grammar.onward.match(sentence, end)
    if onward or grammar.not_before.search(lead) or grammar.earliest.match(sentence, end):
        return Bound.NOT_BEFORE
    if grammar.put_off.search(lead):
        return Bound.ON
    if grammar.until.search(lead) and not grammar.never.search(sentence, 0, start):
        return Bound.BY if grammar.allowed.search(sentence, 0, start) else Bound.UNTIL
    if grammar.before.search(lead):
        return Bound.NOT_BEFORE if grammar.never.search(sentence, 0, start) else Bound.BY
    if kind in {"within", "span"} or grammar.by.search(lead) or grammar.latest.match(sentence, end):
        return Bound.BY
    return Bound.ON


def _clock(sentence: str, start: int, end: int, grammar: Grammar) -> tuple[str | None, str | None]:
    link = grammar.link.match(sentence, end)
    behind = grammar.clock.match(sentence, link.end() if link else end)
    if behind is not None:
        return _read(behind, grammar)
    for found in grammar.clock.finditer(sentence, 0, start):
        if grammar.link.fullmatch(sentence, found.end(), start):
            return _read(found, grammar)
    return None, None


def _read(found: re.Match[str], grammar: Grammar) -> tuple[str, str | None]:
    parts = found.groupdict()
    if parts.get("noon"):
        hour, minute = 12, 0
    elif parts.get("hour24"):
        hour, minute = int(parts["hour24"]), int(parts.get("minute24") or 0)
    else:
        hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
        if parts.get("half"):
            hour = hour % 12 + (12 if parts["half"][0].lower() == "p" else 0)
    zone = parts.get("zone")
    return f"{hour:02}:{minute:02}", grammar.language.zones[zone.lower().split()[0]] if zone else None
