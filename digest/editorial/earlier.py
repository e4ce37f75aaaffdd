"""The one line that reminds readers of what an earlier issue told, above what is new (rule 16)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from digest.editorial.novelty import OURS, said
from digest.editorial.present import opening, quote
from digest.model.issues import Quote
from digest.model.stories import Candidate, Thread

MOST_WORDS = 30
LEANS = re.compile(r"\W*(?:\S+\s+){0,7}(?:it|its|they|them|their|he|him|his|she|her)\b", re.IGNORECASE)
"""Says whose so early that it can only be somebody of the sentence before."""

OWNER = re.compile(r"(\w+)\s(?:\S+\s+){1,6}?its\b")
"""Says whose of what it opens with: "Lindmark will close its inner ring road"."""

CONDITION = re.compile(r"(?:If|Should|Unless|Falls|Wenn|Sollten?|Si)\b")
OF_HEADLINE = 2
"""Content words that a line shares with the headline under which the thread was told, if it is of what that says."""

REPEATS = 0.6
"""Share of its content words in a new point that makes the line say nothing more."""
REPEATS_ANNOUNCED = 0.5
"""The same for what announced a thing: that it came is told in fewer of its words."""


def earlier_line(thread: Thread, *, new: Sequence[Quote], today: dt.date, language: str) -> Quote | None:
    """A point that the thread has shown, told again as of `today`: one whole sentence of at most 30 words, or None.

    First comes what the latest issue opened with; then what opened an article or speaks of the headline, the latest
    issue's before earlier ones'; then the rest, in their order. Nothing is taken that a new point says itself, or that
    only announced what should be over by now.
    """
    places = {_own(text): place for place, text in reversed(list(enumerate(thread.told)))}
    latest = places.get(_own(thread.earlier.text), 0) if thread.earlier else 0
    lines: list[tuple[tuple[bool, bool, bool, int], Quote]] = []
    for candidate in thread.articles:
        over = _over(candidate, today)
        top = said(thread.headline, candidate.reading.language)
        told = [said(one.text, candidate.reading.language) for one in new]
        for point in candidate.reading.points:
            line = quote(candidate, point, today=today, language=language)
            # a point may have been shown with the sentence that goes on from it
            place = next((at for own, at in places.items() if own.startswith(_own(line.text))), None) if line else None
            if line is None or place is None or not _stands(line, thread):
                continue
            at = (point.block, point.start)
            if at in over and place != latest:
                continue
            about = said(line.text, candidate.reading.language)
            if any(about.share_in(one) >= (REPEATS_ANNOUNCED if at in over else REPEATS) for one in told):
                continue
            minor = at != opening(candidate) and len(about.content & top.content) < OF_HEADLINE
            lines.append(((place != latest, minor, place < latest, place), line))
    return min(lines, key=lambda each: each[0])[1] if lines else None


def _over(candidate: Candidate, today: dt.date) -> frozenset[tuple[int, int]]:
    """Places of the sentences that announce what was due by now."""
    return frozenset(
        (outlook.block, outlook.start)
        for outlook in candidate.reading.outlooks
        if outlook.dues and all(due.end <= today for due in outlook.dues)
    )


def _stands(line: Quote, thread: Thread) -> bool:
    own = _own(line.text)
    if len(line.places) > 1 or line.pieces[0].ours or len(own.split()) > MOST_WORDS or CONDITION.match(own):
        return False
    owner = OWNER.match(own)
    return not LEANS.match(own) or (owner is not None and owner.group(1) in thread.headline.split())


def _own(text: str) -> str:
    """The source's own words: what stands in brackets is ours, and changes from day to day."""
    return " ".join(OURS.sub("", text).split())
