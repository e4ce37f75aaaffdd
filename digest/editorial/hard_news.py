"""A lead that tells what was done on a named day: news, whatever the piece under it goes on to say.

How many were killed, whom a court sentenced, what a council voted: a reader is told so, be it by one who then argues
of it. English alone.
"""

from __future__ import annotations

import datetime as dt
import re

from digest.editorial.genre import words as cues
from digest.editorial.genre.signs import FRESH
from digest.editorial.points import TOLD
from digest.editorial.quoting import quote, sentences_of
from digest.model.articles import BlockKind
from digest.model.issues import Quote
from digest.model.reading import KeyPoint, Precision
from digest.model.stories import Candidate

FIRST = 3
"""Sentences at the top of an article one of which is its lead."""
LONGEST = 40
"""Words of a line."""
DEED = re.compile(
    r"\b(?:(?:was|were|has been|have been|had been) (?:\w+ly )?(?:killed|wounded|injured|shot|arrested|charged|indicted"
    r"|convicted|sentenced|acquitted|fired|elected|confirmed|nominated|appointed|named|chosen|seized|rescued|banned"
    r"|suspended|released|struck down|overturned|upheld|blocked|approved|rejected|passed|signed|found dead)"
    r"|died|opened fire|pleaded (?:not )?guilty|resigned|stepped down|fired|arrested|indicted|convicted|sentenced"
    r"|announced (?:\w+day )?that (?:he|she|it|they) (?:has|have|had|will|would)|voted|passed|approved|rejected|vetoed"
    r"|signed|ruled|blocked|overturned|upheld|struck down|confirmed|nominated|appointed|elected|sued|filed|ordered"
    r"|banned|crashed|collapsed|exploded|seized|declared|killed|wounded)\b"
)
"""What was done to people, by law or by those who decide, and is over."""
HYPOTHESIS = re.compile(r"\b(?:if|unless|whether|would have|could have|might|allegedly|rumou?red)\b", re.IGNORECASE)
ASIDE = re.compile(r"^(?:When|While|As|Since|After|Before|Ever since|Just|Well|Imagine|Remember)\b")
"""How one begins who comes to speak of something else."""

REFERS = re.compile(r"\b(?:its|it|their|they|them|this|these|those|such|both)\b", re.IGNORECASE)
"""What a sentence behind the first may say of something in front of it."""


def lead_line(candidate: Candidate, *, today: dt.date) -> Quote | None:
    """Its lead as it may stand alone in brief; None where it tells of no deed on a day close to its publication."""
    if candidate.reading.language != "en" or candidate.article.published is None:
        return None
    for number, place in enumerate(_top(candidate)):
        if not _tells_a_deed(candidate, place) or (number and REFERS.search(place.text)):
            continue
        line = quote(candidate, place, today=today, language="en")
        if line is not None and len(line.places) == 1 and len(line.text.split()) <= LONGEST:
            return line
    return None


def _tells_a_deed(candidate: Candidate, place: KeyPoint) -> bool:
    bare = cues.QUOTED.sub(" ", place.text)
    return (
        DEED.search(bare) is not None
        and _has_its_day(candidate, place)
        and not any(cue.search(bare) for cue in (cues.SCORN, cues.LOADED, cues.HOLDS, cues.ASKS, HYPOTHESIS, ASIDE))
        and cues.PERSON["en"].search(bare) is None
    )


def _has_its_day(candidate: Candidate, place: KeyPoint) -> bool:
    """Whether it names a day of the last ones before its publication."""
    published = candidate.article.published
    return published is not None and any(
        mention.block == place.block
        and place.start <= mention.start < place.end
        and mention.due is not None
        and mention.due.precision is Precision.DAY
        and dt.timedelta(0) <= published.day - mention.due.start <= FRESH
        for mention in candidate.reading.dates
    )


def _top(candidate: Candidate) -> list[KeyPoint]:
    top = [
        KeyPoint(block=number, start=start, end=end, text=block.text[start:end], score=0.0)
        for number, block in enumerate(candidate.article.blocks)
        if block.kind in TOLD and block.kind is not BlockKind.QUOTE
        for start, end in sentences_of(block.text, candidate.reading.language)
    ]
    return top[:FIRST]
