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
from digest.editorial.dates import FUTURE, Clause, Grammar, grammar_of
from digest.editorial.sections import lead_in
from digest.editorial.speakers import find_speaker
from digest.model.articles import Block, BlockKind, Published
from digest.model.reading import Bound, Certainty, DateMention, Due, Outlook, Precision, Section, Sentence

_QUOTED = re.compile(r"[\"“«„][^\"”»“]{0,600}(?:[\"”»“]|$)")
_BREAK = re.compile(r"[,;:]\s|\b(?:and|but|that|und|aber|dass|y|pero|que)\b")
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
    reader = _Reader(CUES.get(language.partition("-")[0].lower()), grammar_of(language), published, language)
    inside = {block for section in sections for block in range(section.first, section.last)}
    leads = {section.first for section in sections if section.first == section.heading}
    mentions: defaultdict[int, list[DateMention]] = defaultdict(list)
    for mention in dates:
        if mention.due is not None:
            mentions[mention.block].append(mention)
    found = []
    for sentence in sentences:
        if blocks[sentence.block].kind in {BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PREFORMATTED}:
            continue
        led = sentence.block in leads and sentence.start == 0
        start = lead_in(blocks[sentence.block].text) if led else sentence.start
        text = blocks[sentence.block].text[start : sentence.end] if led else sentence.text
        own = [m for m in mentions[sentence.block] if start <= m.start < sentence.end]
        outlook = reader.read(text, own, start, in_section=sentence.block in inside)
        if outlook is not None:
            found.append(replace(outlook, block=sentence.block, start=start, end=sentence.end))
    return tuple(found)


class _Reader:
    """Reads one sentence after the other of an article: its language and its day are the same for all."""

    def __init__(self, cues: Cues | None, grammar: Grammar | None, published: Published | None, language: str) -> None:
        self._cues = cues
        self._grammar = grammar
        self._published = published
        self._language = language

    def read(self, text: str, mentions: Sequence[DateMention], offset: int, *, in_section: bool) -> Outlook | None:
        """The sentence as an outlook (placed nowhere yet), or None. offset: of the text, in the mentions' block."""
        low = text.lower()
        low = low if len(low) == len(text) else text
        words = text.count(" ") + 1
        if words < _FEWEST_WORDS or (words > _MOST_WORDS and not in_section):
            return None
        if self._cues is None:
            return self._outlook(text, low, (), in_section=True) if in_section else None
        hinted = self._cues.hint.search(low) is not None
        if not in_section and not hinted and not mentions:
            return None
        for mention in mentions:  # "in May" is no "may"
            start, end = mention.start - offset, mention.end - offset
            low = low[:start] + "_" * (end - start) + low[end:]
        dues, off = self._ahead(text, low, mentions, offset) if mentions else ((), False)
        if off and not dues:
            return None
        if in_section:
            tells = not low.rstrip("\"”’')").endswith(("?", ":"))
        else:
            tells = self._is_concrete(text, low, dues, hinted=hinted)
        if not tells or self._cues.never.search(low) or self._cues.filler.search(low):
            return None
        return self._outlook(text, low, dues, in_section=in_section)

    def _outlook(self, text: str, low: str, dues: tuple[Due, ...], *, in_section: bool) -> Outlook:
        return Outlook(
            block=0,
            start=0,
            end=len(text),
            text=text,
            in_section=in_section,
            certainty=_certainty(low, self._cues, dated=bool(dues)),
            dues=dues,
            speaker=find_speaker(text, self._language),
        )

    def _ahead(self, text: str, low: str, mentions: Sequence[DateMention], offset: int) -> tuple[tuple[Due, ...], bool]:
        """The dates on or after the day of publication that belong to what is coming, in order.

        And whether there is one on which something does not happen.
        """
        if self._grammar is None or self._cues is None:
            return (), False
        clause = Clause(text, self._grammar)
        condition = low.find(",") + 1 if self._cues.condition.match(low) else 0
        main = any(mention.start - offset >= condition for mention in mentions)
        dues: list[Due] = []
        off = False
        for mention in mentions:
            start, end = mention.start - offset, mention.end - offset
            if mention.due is None or (main and start < condition) or self._is_behind(mention.due, clause, start, end):
                continue
            if _is_attribute(mention.due, low, start, end, self._cues):
                continue
            if _is_replaced(low, start, end, self._cues) or (dues and self._is_counted(mention, dues)):
                continue
            due = mention.due
            if due.bound is not Bound.NOT_BEFORE and _is_off(low, start, end, self._cues):
                off = True
                continue
            if due.bound is Bound.ON and (
                condition or self._is_possible(low[:start]) or self._is_perhaps(low, start, end)
            ):
                due = replace(due, bound=Bound.PERHAPS)
            if due not in dues:
                dues.append(due)
        return tuple(dues), off

    def _is_counted(self, mention: DateMention, dues: Sequence[Due]) -> bool:
        """Whether a span of time counts from a date before it ("opens on Monday and will be full within a week")."""
        if self._grammar is None or dues[-1].precision is not Precision.DAY:
            return False
        spans = (self._grammar.kinds[kind] for kind in ("within", "in") if kind in self._grammar.kinds)
        return any(span.fullmatch(mention.text) for span in spans)

    def _is_behind(self, due: Due, clause: Clause, start: int, end: int) -> bool:
        """Whether a date is over, or is the day on which somebody said the rest."""
        if self._published is None:
            return clause.direction(start, end) != FUTURE
        if due.start > self._published.day:
            return False
        return due.end < self._published.day or clause.direction(start, end) != FUTURE

    def _is_possible(self, lead: str) -> bool:
        """Whether the clause that leads up to a date is only possible ("could meet on Friday")."""
        return self._cues is not None and self._cues.possible.search(_last_clause(lead, self._cues)) is not None

    def _is_perhaps(self, low: str, start: int, end: int) -> bool:
        """Whether words around a date, farther off, make it possible only ("On Friday could …" in other languages)."""
        if self._cues is None:
            return False
        return self._cues.perhaps_before.search(low, 0, start) is not None or (
            self._cues.perhaps_behind.match(low, end) is not None
        )

    def _is_concrete(self, text: str, low: str, dues: Sequence[Due], *, hinted: bool) -> bool:
        """Whether a sentence of the body is a concrete expectation."""
        if self._cues is None:
            return False
        told = _QUOTED.sub(" ", low)
        quoted = len(told) < len(low)
        if quoted and (dues or told.count(" ") * 3 < low.count(" ")) and find_speaker(text, self._language):
            told = low  # somebody is named who says what stands in the quotation
        firm = self._cues.firm.search(told) if hinted else None
        if dues and self._published is not None and all(due.start <= self._published.day for due in dues):
            return firm is not None or self._cues.scheduled.search(told) is not None
        if dues:
            return firm is not None or self._cues.soft.search(told) is not None
        if not firm or self._cues.self.search(told) or self._cues.doubt.search(told):
            return False
        return self._cues.possible.search(told, 0, firm.start()) is None


def _is_replaced(low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether the sentence names a date only to say that another holds, or that what was due then is over."""
    lead = low[:start]
    return (
        cues.compared.search(lead) is not None
        or (cues.superseded.search(lead) is not None and cues.moved.search(low, end) is not None)
        or (cues.moved_from.search(lead) is not None and cues.moved_to.match(low, end) is not None)
        or (cues.aside.search(lead) is not None and cues.aside_behind.match(low, end) is not None)
    )


def _is_off(low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether the words around a date say that something does not happen on it."""
    return (
        cues.off_before.search(_last_clause(low[:start], cues)) is not None
        or cues.off_behind.match(low, end) is not None
    )


def _last_clause(lead: str, cues: Cues) -> str:
    return (cues.breaks or _BREAK).split(lead)[-1]


def _is_attribute(due: Due, low: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a bare year is part of a name ("the 2026 budget", "2020 candidates") and no date of its own."""
    if due.precision is not Precision.YEAR or end - start != 4 or low[end : end + 1] != " ":
        return False
    return low[end + 1 : end + 2].isalpha() and cues.dated.search(low, max(0, start - 12), start) is None


def _certainty(low: str, cues: Cues | None, *, dated: bool) -> Certainty:
    if cues is None or cues.possible.search(low):
        return Certainty.POSSIBLE
    if cues.expected.search(low):
        return Certainty.EXPECTED
    if dated and cues.timed is not None and cues.timed.search(low):
        return Certainty.SCHEDULED
    return Certainty.SCHEDULED if cues.scheduled.search(low) else Certainty.EXPECTED
