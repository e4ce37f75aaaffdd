"""Finds date expressions in a text and reads their parts; what day they mean is `resolve`'s business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.editorial.dates.language import Grammar

_DETERMINER = re.compile(r"(?<!\w)(?i:the|a|its|their|his|her)\s$")
_RALLY = re.compile(r"\s(?:for|on|of)\s[A-Z]")
_DAYS = re.compile(r"[-–][A-Z]")
_THROUGH = re.compile(r"\sthrough\s[A-Z][a-z]+day\b")
_HABIT = re.compile(r",\s[A-Z][a-z]+day\sthrough\s$")
_NIGHT = re.compile(r"\s(?:Night|Morning|Afternoon|Evening)\s[A-Z]")
_RESULTS = re.compile(
    r"\s(?:earnings|results|profits?|loss(?:es)?|sales|revenues?|reports?|figures|growth|forecast|GDP)\b"
)
"""Behind a quarter of the year: it says which ones, not when they come."""
_GROUP = re.compile(r"\s[A-Z][a-z]+\b")
_SHOW = re.compile(
    r"['’”\"»]?\s(?i:show|programme|program|newspaper|magazine|host|anchor|Times|Telegraph|Mirror|Mail|Express|Herald)\b"
)
_PUT_OUT = re.compile(r"\b(?:\w+ed|made\spublic)\s(?:on\s|late\s|early\s)?$")
"""Before a day behind which "show" is a verb: "documents released Tuesday show"."""
_PAPER = re.compile(r"\b(?:Fox\sNews|Mail\son|USA|CBS|ABC|NBC|CNN)\s$")
_OPEN, _CLOSE = frozenset("“‘\"'«„"), frozenset("”’\"'»“,")
_MID = re.compile(r"[a-z0-9,’'][”’]?\s[“‘\"']?$")
_FEAST = re.compile(
    r"\s(?:shopping|shoppers?|trees?|lights|dinners?|parties|party|season|gifts?|presents?|cards?|carols?|sales?|holidays?"
    r"|break|recess|vacation|message|markets?|music|movies?|songs?|spirit|meals?|parade|traditions?)\b"
)
"""Behind a feast: a thing of its time, not the day."""
_NAMES = frozenset({"may", "april", "june", "august"})
_PERSON = re.compile(r"\b(?:according\sto|(?:Mr|Mrs|Ms)\.?|minister|secretary)\s$")
_HABITUAL = re.compile(r"\s(?:services?|mass|school|talk\sshows?|newspapers?|brunch|morning\stalk)\b")
_NOUN = re.compile(r"\s(?!(?:for|of|on|in|to|from|by|and|or|was|is|will|has)\b)[a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date.

    kind: the phrase's, less its variant. parts: the phrase's groups, in lower case and without a full stop.
    """

    start: int
    end: int
    kind: str
    parts: Mapping[str, str]


def find_expressions(text: str, grammar: Grammar) -> Iterator[Expression]:
    """All date expressions of a text, in order, none over another. "24 and 25 April" are two."""
    for found in grammar.anything.finditer(f" {text}"):
        kind, start, end = found.lastgroup or "", found.start(), found.end() - 1
        read = grammar.kinds[kind].match(text, start)
        if read is None or not _stands(kind, text, start, end, grammar):
            continue
        parts = {name: value.lower().rstrip(".") for name, value in read.groupdict().items() if value is not None}
        kind = kind.partition("_")[0]
        for second, first in (("day2", "day"), ("month2", "month")):
            if second in parts:
                later = {**parts, first: parts.pop(second)}
                later.pop(second, None)
                later.pop("weekday", None)
                yield Expression(start=read.start(), end=read.end(first), kind=kind, parts=parts)
                yield Expression(start=read.start(second), end=read.end(), kind=kind, parts=later)
                break
        else:
            yield Expression(start=read.start(), end=read.end(), kind=kind, parts=parts)


def _stands(kind: str, text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether words that can be a date are one here: "Black Friday" is not, nor is "may", "April Smith",
    "the Tuesday Group", or "Monday-Friday".
    """
    before = text[max(0, start - 24) : start]
    named = text[start:end].casefold() in _NAMES and kind == "bare" and _PERSON.search(before) is not None
    if (
        named
        or (kind == "weekday" and _is_no_day(text, before, end))
        or (kind in {"weekday", "days", "unit_turn"} and _is_title(text, start, end, before))
        or (kind == "holiday" and _FEAST.match(text, end))
        or (kind == "quarter" and _RESULTS.match(text, end))
    ):
        return False
    if (
        kind == "days"
        and text[start].isupper()
        and before.endswith(" ")
        and before[:-1].rpartition(" ")[2][:1].isupper()
    ):
        return False
    if kind in {"weekday", "year", "days"}:
        return not grammar.never_after.search(before)
    return kind != "bare" or _stands_alone(text, before, start, end, grammar)


def _is_title(text: str, start: int, end: int, before: str) -> bool:
    """Whether capitals are those of a programme or a paper: NBC's “Today”, the Sunday Times, "This Week"."""
    if not text[start].isupper():
        return False
    named = text[start:end]
    if (_SHOW.match(text, end) and not _PUT_OUT.search(before)) or _PAPER.search(before):
        return not named[-1:].isdigit()
    quoted = before[-1:] in _OPEN and text[end : end + 1] in _CLOSE
    if quoted and (before[-1:] not in "'’" or text[end : end + 1] in "'’"):
        return True
    words = named.split()
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    relative = words[0] in {"Today", "Tonight", "Tomorrow", "This", "Last", "Next"}
    return relative and _MID.search(before) is not None and (capitals or len(words) == 1)


def _stands_alone(text: str, before: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a month without a day or a year is one: not "may", nor "April Smith"."""
    name = text[start:end].removesuffix("'s").removesuffix("’s")
    led = grammar.lead.search(before) is not None or " " in name or "-" in name
    if _RALLY.match(text, end):
        return False
    if name.lower() in grammar.language.doubtful:
        led = led or (_DETERMINER.search(before) is not None and _NOUN.match(text, end) is not None)
        return led and not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())
    return led or not (grammar.language.capitalised and _name_around(text, start, end))


def _is_no_day(text: str, before: str, end: int) -> bool:
    """Whether a weekday is of a habit ("Monday-Friday") or of a name ("the Tuesday Group", "Friday Night Lights")."""
    if _NIGHT.match(text, end) or (_HABITUAL.match(text, end) and not _DETERMINER.search(before)):
        return True
    ranged = (
        _DAYS.match(text, end) is not None
        or (before[-1:] in {"-", "–"} and before[-2:-1].isalpha())
        or _HABIT.search(before) is not None
        or (before.endswith(", ") and _THROUGH.match(text, end) is not None)
    )
    return ranged or (before.endswith("the ") and _GROUP.match(text, end) is not None)


def _name_around(text: str, start: int, end: int) -> bool:
    """Whether a month stands in a run of capitalised words, which is a name ("August Strindberg")."""
    follows = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    before = text[:start].rstrip(" ").rpartition(" ")[2]
    return follows or (before[:1].isupper() and not before.endswith((".", "!", "?", ",")))
