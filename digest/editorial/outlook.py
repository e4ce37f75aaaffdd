"""What Happens Next: the sentences of an article that say what is coming, who says so, how surely, and when.

Under a forward heading every sentence counts that tells something. In the body only a concrete expectation does: a
plan, an announcement, a date that is ahead; not opinion, rhetoric, promotion or what the past once expected.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from digest.editorial.cues import CUES, Cues
from digest.editorial.dates import PAST, Clause, grammar_of
from digest.editorial.sections import lead_in
from digest.editorial.speakers import find_speaker
from digest.model.articles import Block, BlockKind, Published
from digest.model.reading import Bound, Certainty, DateMention, Due, Outlook, Section, Sentence

_QUOTED = re.compile(r"[\"“«„][^\"”»“]{0,600}(?:[\"”»“]|$)")
_FEWEST_WORDS = 4
_MOST_WORDS = 60


def find_outlooks(
    blocks: Sequence[Block],
    *,
    sentences: Sequence[Sentence],
    dates: Sequence[DateMention],
    sections: Sequence[Section],
    published: Published | None,
    language: str,
) -> tuple[Outlook, ...]:
    """The outlooks in the order of the text, verbatim; a language without cues here has those of its sections only."""
    cues = CUES.get(language.partition("-")[0].lower())
    inside = {block for section in sections for block in range(section.first, section.last)}
    leads = {section.first for section in sections if section.first == section.heading}
    mentions: defaultdict[int, list[DateMention]] = defaultdict(list)
    for mention in dates:
        mentions[mention.block].append(mention)
    found = []
    for sentence in sentences:
        if blocks[sentence.block].kind in {BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PREFORMATTED}:
            continue
        start = sentence.start
        if sentence.block in leads and start == 0:
            start = lead_in(blocks[sentence.block].text)
        text = blocks[sentence.block].text[start : sentence.end]
        own = [m for m in mentions[sentence.block] if start <= m.start < sentence.end]
        dues = _ahead(text, start, own, cues, published, language)
        if sentence.block in inside:
            if not _tells(text, cues):
                continue
        elif cues is None or not _is_concrete(text, dues, cues, language):
            continue
        found.append(
            Outlook(
                block=sentence.block,
                start=start,
                end=sentence.end,
                text=text,
                in_section=sentence.block in inside,
                certainty=_certainty(text, cues),
                dues=dues,
                speaker=find_speaker(text, language),
            )
        )
    return tuple(found)


def _ahead(
    text: str,
    offset: int,
    mentions: Sequence[DateMention],
    cues: Cues | None,
    published: Published | None,
    language: str,
) -> tuple[Due, ...]:
    """The dates on or after the day of publication that belong to what is coming, in order."""
    grammar = grammar_of(language)
    if grammar is None or cues is None or not mentions:
        return ()
    clause = Clause(text, grammar)
    condition = _condition_end(text, cues)
    main = any(mention.start - offset >= condition for mention in mentions)
    dues: list[Due] = []
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        if mention.due is None or (main and start < condition):
            continue
        direction = clause.direction(start, end)
        if published is None:
            if direction == PAST:
                continue
        elif mention.due.end < published.day or (direction == PAST and mention.due.start <= published.day):
            continue
        if cues.superseded.search(text, 0, start) and cues.moved.search(text, end):
            continue
        due = mention.due
        if due.bound is Bound.ON and (condition or _is_possible(text[:start], cues)):
            due = replace(due, bound=Bound.PERHAPS)
        if due not in dues:
            dues.append(due)
    return tuple(dues)


def _condition_end(text: str, cues: Cues) -> int:
    """Where the clause ends that only sets a condition ("Should Wednesday's attempt be waved off, …"); 0: none."""
    return text.find(",") + 1 if cues.condition.match(text) else 0


def _is_possible(lead: str, cues: Cues) -> bool:
    """Whether the clause that leads up to a date is only possible ("could meet on Friday")."""
    clause = re.split(r"[,;:]\s|\b(?:and|but|that|und|aber|dass|y|pero|que)\b", lead)[-1]
    return cues.possible.search(clause) is not None


def _tells(text: str, cues: Cues | None) -> bool:
    """Whether a sentence under a forward heading says something."""
    words = len(text.split())
    if words < _FEWEST_WORDS or text.rstrip("\"”’')").endswith(("?", ":")):
        return False
    return cues is None or not (cues.filler.search(text) or cues.never.search(text))


def _is_concrete(text: str, dues: Sequence[Due], cues: Cues, language: str) -> bool:
    """Whether a sentence of the body is a concrete expectation."""
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS or not cues.hint.search(text):
        return False
    if cues.never.search(text) or cues.filler.search(text):
        return False
    told = _QUOTED.sub(" ", text)
    if len(told.split()) < len(text.split()) / 3:
        told = text if find_speaker(text, language) else ""
    if dues and (cues.firm.search(told) or cues.soft.search(told)):
        return True
    return cues.firm.search(told) is not None and not cues.self.search(told)


def _certainty(text: str, cues: Cues | None) -> Certainty:
    if cues is None or cues.possible.search(text):
        return Certainty.POSSIBLE
    if cues.expected.search(text):
        return Certainty.EXPECTED
    return Certainty.SCHEDULED if cues.scheduled.search(text) else Certainty.EXPECTED
