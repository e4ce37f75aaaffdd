"""The sentence with which an article goes on from a point and which could not stand without it: "He was 68."

Both are shown as one, where the story has few points and the second is a fact. English alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from digest.editorial import further, quotations
from digest.editorial.novelty import adds, said
from digest.editorial.options import Option
from digest.editorial.quoting import LONGEST, LONGEST_OPENING, Part, Span, parts_of, render, sentences_of
from digest.editorial.stale import is_stale
from digest.editorial.standing import balanced, ends, has_verb, leans, words
from digest.editorial.unfit import FIRST_PERSON
from digest.model.articles import BlockKind
from digest.model.issues import Quote
from digest.model.reading import Sentence
from digest.model.stories import Candidate

SHORTEST = 3
"""Words of it."""
PRONOUN = re.compile(r"(?:He|She|They|It|His|Her|Its|Their)\b(?!\s(?:also|then|later|too|again|added)\b)")
"""How it opens: with somebody of whom the point has just told."""


def continued(
    option: Option, chosen: Sequence[Option], candidate: Candidate, *, headline: str, today: dt.date, language: str
) -> Quote | None:
    """The quotation of `option` with the sentence behind it; None where that is no fact, told, or makes it too long."""
    if candidate.reading.language != "en" or len(option.quote.places) > 1:
        return None
    mine = option.quote.places[0]
    behind = _behind(candidate, mine)
    shown = [said(headline, "en"), *(one.said for one in chosen)]
    taken = {(place.article, place.block, place.start) for one in chosen for place in one.quote.places}
    if behind is None or (mine.article, behind.block, behind.start) in taken:
        return None
    if not _is_fact(candidate, behind) or is_stale(candidate, behind, today=today):
        return None
    if not adds(said(behind.text, "en"), shown):
        return None
    parts = (
        *parts_of(candidate, mine),
        Part(block=behind.block, start=behind.start, end=behind.end, begin=behind.start, stop=behind.end),
    )
    length = sum(words(candidate.article.blocks[part.block].text[part.begin : part.stop]) for part in parts)
    if length > (LONGEST_OPENING if option.opens else LONGEST):
        return None
    return render(candidate, parts, today=today, language=language)


def _behind(candidate: Candidate, place: Span) -> Sentence | None:
    """The sentence right behind, in its paragraph or at the head of the next."""
    blocks = candidate.article.blocks
    number, stop = place.block, place.end
    for block in (number, number + 1):
        if block >= len(blocks) or blocks[block].kind is not BlockKind.PARAGRAPH:
            return None
        text = blocks[block].text
        left = [(start, end) for start, end in sentences_of(text, "en") if block > number or start >= stop]
        if left:
            start, end = left[0]
            return Sentence(block=block, start=start, end=end, text=text[start:end])
    return None


def _is_fact(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether it leans by its first word alone and tells what is so: no talk, no quotation, nobody's wish."""
    own = sentence.text
    later = {(outlook.block, outlook.start) for outlook in candidate.reading.outlooks}
    return (
        PRONOUN.match(own) is not None
        and words(own) >= SHORTEST
        and ends(own)
        and balanced(own)
        and has_verb(own, "en")
        and leans(own, "en")
        and not quotations.is_talk(own)
        and further.TALK.search(own) is None
        and further.UNASKED.search(own) is None
        and FIRST_PERSON.search(quotations.QUOTED.sub(" ", own)) is None
        and further.FIGURE.search(own) is not None
        and further.WILL.search(own) is None
        and (sentence.block, sentence.start) not in later
    )
