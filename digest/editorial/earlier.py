"""The one line that reminds readers of what an earlier issue told, above what is new (rule 16)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from digest.editorial.novelty import OURS, said
from digest.editorial.present import quote
from digest.model.issues import Quote
from digest.model.stories import Thread

MOST_WORDS = 30
LEANS = re.compile(r"\W*(?:\S+\s+){0,7}(?:it|its|they|them|their|he|him|his|she|her)\b", re.IGNORECASE)
"""Says whose so early that it can only be somebody of the sentence before."""

CONDITION = re.compile(r"(?:If|Should|Unless|Falls|Wenn|Sollten?|Si)\b")
REPEATS = 0.5
"""Share of its content words in a new point that makes the line say nothing more."""


def earlier_line(thread: Thread, *, new: Sequence[Quote], today: dt.date, language: str) -> Quote | None:
    """A point that the thread has shown, told again as of `today`: one whole sentence of at most 30 words, or None.

    The latest issue's come first, in their order there; nothing is taken that a new point says itself.
    """
    places = {_own(text): place for place, text in reversed(list(enumerate(thread.told)))}
    latest = places.get(_own(thread.earlier.text), 0) if thread.earlier else 0
    lines: list[tuple[tuple[bool, int], Quote]] = []
    for candidate in thread.articles:
        for point in candidate.reading.points:
            line = quote(candidate, point, today=today, language=language)
            place = places.get(_own(line.text)) if line else None
            if line is None or place is None or not _stands(line):
                continue
            about = said(line.text, candidate.reading.language)
            repeats = any(about.share_in(said(one.text, candidate.reading.language)) >= REPEATS for one in new)
            if not repeats:
                lines.append(((place < latest, place), line))
    return min(lines, key=lambda each: each[0])[1] if lines else None


def _stands(line: Quote) -> bool:
    own = _own(line.text)
    if len(line.places) > 1 or line.pieces[0].ours or len(line.text.split()) > MOST_WORDS:
        return False
    return not LEANS.match(own) and not CONDITION.match(own)


def _own(text: str) -> str:
    """The source's own words: what stands in brackets is ours, and changes from day to day."""
    return " ".join(OURS.sub("", text).split())
