"""What an article says is ahead, or just under way, of a day that is over when the issue is read."""

from __future__ import annotations

import datetime as dt
import re

from digest.editorial.dates import FUTURE, PAST, Clause, grammar_of
from digest.editorial.quoting import Span
from digest.model.reading import DateMention, Precision
from digest.model.stories import Candidate

FINE = frozenset({Precision.DAY, Precision.WEEK})
WAS_AHEAD = re.compile(
    r"\b(?:was|were|had been)\s(?:\w+\s)?(?:set|due|expected|scheduled|slated|supposed|planning|about|to)\b"
)
"""What was ahead then reads right on any day."""
ANNOUNCED = re.compile(r"\sthat\b")
"""Behind a day: "her announcement Wednesday that she will go"."""
YEAR = re.compile(r"\d{4}")
UNDER_WAY = re.compile(
    r"\b(?:hears?|meets?|votes?|holds?|heads?|goes|go|faces?|begins?|opens?|returns?|arrives?|is|are|gathers?|speaks?|takes?"
    r"|starts?|kicks?|prepares?|awaits?|braces?|considers?|debates?|decides?|delivers?|visits?|travels?|testif(?:y|ies))\b"
)
"""Verbs in the present that a day of the news stands with."""


CLOCK = re.compile(
    r"\b(?:will|is to|are to|is due|is set|are set|plans to|is expected)\b[^.;]*"
    r"\b(?:at|by|around|until)\s\d{1,2}(?::\d\d)?\s?"
    r"(?:[ap]\.?m\b|[AP]\.?M\b|[ECMP]D?S?T\b|GMT|UTC|local)"
)
"""What comes at an hour of no day is of the day on which it was written."""


def is_stale(candidate: Candidate, place: Span, *, today: dt.date) -> bool:
    """Whether the sentence at `place` tells as coming, or in the present, what was due before `today`.

    "is to speak on Tuesday night" and "hears arguments today" on Thursday; not "said on Tuesday that it will close".
    """
    published, grammar = candidate.article.published, grammar_of(candidate.reading.language)
    if published is None or grammar is None:
        return False
    text = candidate.article.blocks[place.block].text[place.start : place.end]
    over = [
        mention
        for mention in candidate.reading.dates
        if mention.block == place.block
        and place.start <= mention.start < place.end
        and _was_ahead(mention, published.day, today)
    ]
    if published.day < today and CLOCK.search(text) and not _has_date(candidate, place):
        return True
    if not over or WAS_AHEAD.search(text):
        return False
    clause = Clause(text, grammar)
    cues = [(cue.end(), cue.lastgroup == "future") for cue in grammar.cues.finditer(text)]
    past = not all(ahead for _, ahead in cues)
    for mention in over:
        start, end = mention.start - place.start, mention.end - place.start
        before = [ahead for at, ahead in cues if at <= start]
        if (before and not before[-1]) or ANNOUNCED.match(text, end):
            continue
        way = clause.direction(start, end)
        if way == FUTURE or (way != PAST and mention.relative and not past and UNDER_WAY.search(text)):
            return True
    return False


def _has_date(candidate: Candidate, place: Span) -> bool:
    return any(
        mention.block == place.block and place.start <= mention.start < place.end and mention.due is not None
        for mention in candidate.reading.dates
    )


def _was_ahead(mention: DateMention, published: dt.date, today: dt.date) -> bool:
    """Whether its day had not passed when the article came out, and has now; a date in full misleads nobody."""
    due = mention.due
    return (
        due is not None and YEAR.search(mention.text) is None and due.precision in FINE and published <= due.end < today
    )
