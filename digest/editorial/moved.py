"""Whether what a sentence says is ahead was moved to another day by a later article of the same story. English alone.

"She will step down at the end of June" is no news where the article of the day after says that she goes on Friday.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from digest.editorial.folding import folded
from digest.editorial.further import COMMON
from digest.editorial.points import TOLD
from digest.editorial.quoting import Span, sentences_of
from digest.editorial.words import content, names, stems
from digest.model.reading import Sentence
from digest.model.stories import Candidate

MOVES = re.compile(
    r"\b(?:earlier|later|sooner|longer) than (?:\w+ )?(?:planned|expected|announced|scheduled|thought|first said)\b"
    r"|\b(?:postpon|delay|reschedul|advanc)(?:ed?|es|ing)\b"
    r"|\b(?:put|push|mov|brought|call)(?:e?d)? (?:off|back|forward|up)\b"
    r"|\binstead of\b|\bnew date\b|\bcancell?ed\b",
    re.IGNORECASE,
)
"""How it is told that what was ahead comes on another day, or not at all."""
TOP = 4
"""Sentences of an article in which its news stands."""
ALIKE = 3
"""Words that the two share, a name among them."""


def is_moved(candidate: Candidate, place: Span, candidates: Sequence[Candidate]) -> bool:
    """Whether the day that the sentence at `place` gives for what is ahead is not that of a later article."""
    published = candidate.article.published
    if published is None or candidate.reading.language != "en":
        return False
    later = [one for one in candidates if one.article.published and one.article.published.day > published.day]
    days = set(_ahead(candidate, place)) if later else set()
    if not days:
        return False
    text = candidate.article.blocks[place.block].text[place.start : place.end]
    told, called = _words(text), folded(stems(names(text), "en"))
    for other in later:
        for sentence in _news(other):
            shared = told & _words(sentence.text)
            moves = MOVES.search(sentence.text) is not None and days.isdisjoint(_ahead(other, sentence))
            if moves and len(shared) >= ALIKE and shared & called:
                return True
    return False


def tells_what_was_moved(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether the first sentence of an article does so: its headline is no headline for the story."""
    return any(is_moved(candidate, sentence, candidates) for sentence in list(_news(candidate))[:1])


def _news(candidate: Candidate) -> Iterator[Sentence]:
    """Its first sentences."""
    left = TOP
    for number, block in enumerate(candidate.article.blocks):
        if block.kind not in TOLD:
            continue
        for start, end in sentences_of(block.text, "en"):
            if left:
                left -= 1
                yield Sentence(block=number, start=start, end=end, text=block.text[start:end])


def _ahead(candidate: Candidate, place: Span) -> Iterator[tuple[dt.date, dt.date]]:
    """First and last day of each date in a sentence that was ahead when it was written."""
    published = candidate.article.published
    for mention in candidate.reading.dates:
        inside = mention.block == place.block and place.start <= mention.start < place.end
        if inside and mention.due is not None and published is not None and mention.due.end > published.day:
            yield mention.due.start, mention.due.end


def _words(text: str) -> frozenset[str]:
    return folded(word for word in content(text, "en") if not COMMON.fullmatch(word))
