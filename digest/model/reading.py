"""What Digest reads in one article: verbatim sentences with their place, and the dates they name.

Every `start` and `end` counts code points of one block's text, and text == block.text[start:end].
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Bound(StrEnum):
    """How a date binds what is said of it: on it, by it, lasting until it, not before it, or only perhaps then."""

    ON = "on"
    BY = "by"
    UNTIL = "until"
    NOT_BEFORE = "not_before"
    PERHAPS = "perhaps"


class Certainty(StrEnum):
    """Three grades, from the words themselves."""

    SCHEDULED = "scheduled"
    EXPECTED = "expected"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When something falls due, no finer than it was said.

    value: as TIMEX3 writes it: 2026-03-09, 2026-W11, 2026-03, 2026-Q1, 2026.
    start, end: the days it covers, both included.
    clock: "HH:MM" where the words give a time of day; never made up.
    zone: of the clock: "UTC" or an IANA name, "local" for "local time", None where not said.
    """

    value: str
    start: dt.date
    end: dt.date
    precision: Precision
    bound: Bound = Bound.ON
    clock: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date expression in the text. `due` is None where it cannot be resolved; unknown stays unknown."""

    block: int
    start: int
    end: int
    text: str
    due: Due | None
    relative: bool
    """True where the words mean another day tomorrow: "Tuesday", "today", "next week", "last year"."""
    read_as: str = ""
    """How the words were read, for a person: "weekday, of a future clause"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A sentence that carries the story; `score` ranks it within its article (higher is better)."""

    block: int
    start: int
    end: int
    text: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A forward-looking sentence: what the source says is coming.

    in_section: it stands under a forward heading ("What happens next").
    dues: every date ahead that the sentence gives, in the order of its words; empty: undated.
    speaker: who says so, in the sentence's own words ("Oman's foreign ministry"); None where unnamed.
    """

    block: int
    start: int
    end: int
    text: str
    in_section: bool
    certainty: Certainty
    dues: tuple[Due, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section with a forward heading: its heading's block and the blocks [first, last) under it."""

    heading: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article revision as the engine read it; remade when the engine's version changes.

    points: ranked, best first, more of them than any issue shows.
    outlooks, dates, sections: in the order of the text.
    """

    engine: str
    language: str
    points: tuple[KeyPoint, ...]
    outlooks: tuple[Outlook, ...]
    sections: tuple[Section, ...]
    dates: tuple[DateMention, ...]
