"""How a table of sentences says what should be read in each, and how far a language's table is met.

A table is a language's examination: what is read wrongly stays in it, and is named when the test falls below its floor.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.reading import Certainty
from tests.editorial.reading import MONDAY, outlooks, shown

SCHEDULED, EXPECTED, POSSIBLE = Certainty.SCHEDULED, Certainty.EXPECTED, Certainty.POSSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence, the day it was published on, and what it announces.

    dues: as `reading.shown` writes them; empty for an outlook without a date. certainty: None for no outlook at all.
    """

    text: str
    day: dt.date
    dues: tuple[str, ...] = ()
    certainty: Certainty | None = None
    speaker: str | None = None


def ahead(text: str, *dues: str, certainty: Certainty, speaker: str | None = None, day: dt.date = MONDAY) -> Told:
    """A sentence that announces something."""
    return Told(text=text, day=day, dues=dues, certainty=certainty, speaker=speaker)


def nothing(text: str, *, day: dt.date = MONDAY) -> Told:
    """A sentence that announces nothing, though it may sound like it."""
    return Told(text=text, day=day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How a table is met. whole: sentences with nothing wrong in them, of all; the others are shares of one kind.

    dues, certainty, speaker: of the outlooks that were found.
    """

    precision: float
    recall: float
    dues: float
    certainty: float
    speaker: float
    whole: float
    misses: tuple[str, ...]


def score(table: Sequence[Told], *, language: str) -> Score:
    hits = wrong = right_dues = right_certainty = right_speaker = 0
    misses: list[str] = []
    for row in table:
        found = outlooks(row.text, day=row.day, language=language)
        if row.certainty is None or len(found) != 1:
            wrong += row.certainty is None and bool(found)
            if bool(found) or row.certainty is not None:
                misses.append(f"{'missed' if row.certainty else 'taken for an outlook'}: {row.text}")
            continue
        (one,) = found
        hits += 1
        dues = tuple(shown(due) for due in one.dues)
        right_dues += dues == row.dues
        right_certainty += one.certainty is row.certainty
        right_speaker += one.speaker == row.speaker
        if (dues, one.certainty, one.speaker) != (row.dues, row.certainty, row.speaker):
            misses.append(f"read as {dues}, {one.certainty.value}, {one.speaker}: {row.text}")
    outlook_rows = sum(row.certainty is not None for row in table)
    return Score(
        precision=hits / max(hits + wrong, 1),
        recall=hits / outlook_rows,
        dues=right_dues / max(hits, 1),
        certainty=right_certainty / max(hits, 1),
        speaker=right_speaker / max(hits, 1),
        whole=1 - len(misses) / len(table),
        misses=tuple(misses),
    )
