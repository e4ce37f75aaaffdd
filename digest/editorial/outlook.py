"""What Happens Next: the sentences of an article that say what is coming, who says so, how surely, and when.

Under a forward heading every sentence counts that tells something. In the body only a concrete expectation does: a
plan, an announcement, a date that is ahead; not opinion, rhetoric, promotion or what the past once expected. English
weighs the signs of that (`forward`), other languages have rules (`cues`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.editorial.ahead import Ahead, dates_ahead
from digest.editorial.cues import Cues, cues_of
from digest.editorial.dates import Grammar, grammar_of
from digest.editorial.forward import BY_SOMEBODY, Signs, score, signs_of, told_by_somebody
from digest.editorial.sections import lead_in
from digest.editorial.speakers import find_speaker
from digest.model.articles import Block, BlockKind, Published
from digest.model.reading import Certainty, DateMention, Due, Outlook, Precision, Section, Sentence

_QUOTED = re.compile(r"[\"“«„][^\"”»“]{0,600}(?:[\"”»“]|$)")
_CLAUSE = re.compile(r"[,;:]\s|\s(?:and|but|that|which|who|while)\s")
_CONDITION = re.compile(r"\b(?:if|unless|in\scase)\b")
_WOULD = re.compile(
    r"\bwould\b(?!\s(?:have|like|prefer|rather|support|consider|favou?r|be\s(?:willing|able|open|happy))\b)"
)
_SILENT = frozenset({BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PREFORMATTED})
_FEWEST_WORDS = 4
_MOST_WORDS = 60
_CERTAIN = float("inf")
_SURE = 0.85
"""The score from which a sentence of an article's body is an outlook: about one in twenty is."""
_SURE_IN_BRIEF = -1.0
"""The same in a text of a few sentences (a feed's teaser), of which about one in five is."""
_BRIEF = 5
"""Sentences."""
_SURE_OF_A_DAY = 0.65
"""The same where it has a day or a week that is ahead."""
_SURER = 0.05
"""By how much each further one of its article must score more."""
_DEADLINE = re.compile(
    r"\b(?:gave|given|gives|giving|has|have|had)\s(?:[\w’'.-]+\s){0,5}?until\s(?:\w+\s)?_+"
    r"|\b(?:demand(?:s|ed|ing)?|request(?:s|ed|ing)?|order(?:s|ed|ing)|urg(?:es|ed|ing)|subpoena(?:s|ed|ing)?)"
    r"\s[^.,;:]{3,70}\bby\s(?:\w+\s)?_+"
)
"""Until when somebody must have done a thing, in a sentence with its dates written over."""
_DUE = 0.9
"""How surely such a sentence is an outlook."""
WEIGHED = "en"
"""The language whose sentences are weighed (`forward`); the others have rules (`cues`)."""


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
    limit = _SURE if len(sentences) > _BRIEF else _SURE_IN_BRIEF
    reader = _Reader(published, language, limit)
    inside = {block for section in sections for block in range(section.first, section.last)}
    leads = {section.first for section in sections if section.first == section.heading}
    mentions = _by_block(dates)
    found: list[tuple[float, Outlook]] = []
    for sentence in sentences:
        if blocks[sentence.block].kind in _SILENT:
            continue
        led = sentence.block in leads and sentence.start == 0
        start = lead_in(blocks[sentence.block].text) if led else sentence.start
        text = blocks[sentence.block].text[start : sentence.end] if led else sentence.text
        own = [m for m in mentions[sentence.block] if start <= m.start < sentence.end]
        read = reader.read(text, own, start, in_section=sentence.block in inside)
        if read is not None:
            found.append((read[0], replace(read[1], block=sentence.block, start=start, end=sentence.end)))
    return tuple(_surest(found, limit))


def _surest(found: Sequence[tuple[float, Outlook]], limit: float) -> Iterator[Outlook]:
    """In the order of the text; the more an article offers, the surer each must be."""
    order = sorted(range(len(found)), key=lambda index: (-found[index][0], index))
    rank = {index: place for place, index in enumerate(order)}
    for index, (sure, outlook) in enumerate(found):
        if sure > _limit_of(outlook.dues, limit) + _SURER * rank[index]:
            yield outlook


def _limit_of(dues: Sequence[Due], limit: float) -> float:
    fine = any(due.precision in {Precision.DAY, Precision.WEEK} for due in dues)
    return min(limit, _SURE_OF_A_DAY) if fine else limit


def find_signs(
    sentences: Sequence[Sentence], *, dates: Sequence[DateMention], published: Published | None, language: str
) -> Iterator[tuple[Sentence, Signs]]:
    """What is weighed for each sentence that could be an outlook, to fit the weights by."""
    reader = _Reader(published, language, _SURE_IN_BRIEF)
    mentions = _by_block(dates)
    for sentence in sentences:
        own = [m for m in mentions[sentence.block] if sentence.start <= m.start < sentence.end]
        signs = reader.signs(sentence.text, own, sentence.start)
        if signs is not None:
            yield sentence, signs


def _by_block(dates: Sequence[DateMention]) -> defaultdict[int, list[DateMention]]:
    found: defaultdict[int, list[DateMention]] = defaultdict(list)
    for mention in dates:
        found[mention.block].append(mention)
    return found


class _Reader:
    """Reads one sentence after the other of an article: its language and its day are the same for all."""

    def __init__(self, published: Published | None, language: str, limit: float) -> None:
        code = language.partition("-")[0].lower()
        self._cues = cues_of(code)
        self._grammar: Grammar | None = grammar_of(language)
        self._weighed = code == WEIGHED
        self._published = published
        self._language = language
        self._limit = limit

    def read(
        self, text: str, mentions: Sequence[DateMention], offset: int, *, in_section: bool
    ) -> tuple[float, Outlook] | None:
        """How surely a sentence is an outlook, and the outlook (placed nowhere yet); or None.

        offset: of the text, in the mentions' block.
        """
        words = text.count(" ") + 1
        if words < _FEWEST_WORDS or (words > _MOST_WORDS and not in_section):
            return None
        low = _lower(text)
        cues = self._cues
        if cues is None:
            return (_CERTAIN, self._outlook(text, low, (), doubtful=False, in_section=True)) if in_section else None
        hinted = cues.hint.search(f" {low}") is not None
        if not in_section and not hinted and not mentions:
            return None
        low = _masked(low, mentions, offset)
        told = _told(low, cues)
        ahead, off = self._ahead(text, told, mentions, offset, cues)
        dues = tuple(dict.fromkeys(date.due for date in ahead))
        sure, head = _CERTAIN, 0
        if self._weighed:
            sure, head = self._weigh(text, self._signs(text, low, ahead, mentions, offset))
            if dues and _DEADLINE.search(low) is not None:
                sure = max(sure, _DUE)
        if in_section:
            past = self._weighed and not ahead and not hinted and self._tells_the_past(text)
            sure, tells = _CERTAIN, not (past or low.rstrip("\"”’')").endswith(("?", ":")))
        elif self._weighed:
            tells = sure > _limit_of(dues, self._limit)
        else:
            tells = self._is_concrete(text, low, dues, cues, hinted=hinted)
        if not tells or (off and not ahead) or cues.never.search(low) or cues.filler.search(low):
            return None
        doubtful = self._weighed and cues.condition.match(low) is not None and cues.temporal.match(low) is None
        clause = _clause(told, head) if head else told
        return sure, self._outlook(text, clause, dues, doubtful=doubtful, in_section=in_section)

    def _tells_the_past(self, text: str) -> bool:
        """Whether all its verbs, as far as they show it, are of the past."""
        ways = {cue.lastgroup for cue in self._grammar.cues.finditer(text)} if self._grammar is not None else set()
        return ways == {"past"}

    def signs(self, text: str, mentions: Sequence[DateMention], offset: int) -> Signs | None:
        """What is weighed for a sentence of the body; None for one that is none whatever the weights."""
        cues = self._cues
        if cues is None or not _FEWEST_WORDS <= text.count(" ") + 1 <= _MOST_WORDS:
            return None
        low = _masked(_lower(text), mentions, offset)
        ahead, off = self._ahead(text, _told(low, cues), mentions, offset, cues)
        if (off and not ahead) or cues.never.search(low) or cues.filler.search(low):
            return None
        signs = self._signs(text, low, ahead, mentions, offset)
        if not signs.heads:
            return None
        return told_by_somebody(signs) if find_speaker(text, self._language) else signs

    def _weigh(self, text: str, signs: Signs) -> tuple[float, int]:
        """How surely a sentence is an outlook, and where its head is; a speaker is only looked for where one counts."""
        sure, head = score(signs)
        if sure + BY_SOMEBODY > self._limit:
            return score(told_by_somebody(signs)) if find_speaker(text, self._language) else (sure, head)
        return sure, head

    def _ahead(
        self, text: str, low: str, mentions: Sequence[DateMention], offset: int, cues: Cues
    ) -> tuple[tuple[Ahead, ...], bool]:
        if not mentions or self._grammar is None:
            return (), False
        return dates_ahead(
            text, low, mentions, offset=offset, cues=cues, grammar=self._grammar, published=self._published
        )

    def _signs(
        self, text: str, low: str, ahead: Sequence[Ahead], mentions: Sequence[DateMention], offset: int
    ) -> Signs:
        return signs_of(
            text,
            low,
            ahead,
            unknown=[mention.start - offset for mention in mentions if mention.due is None],
        )

    def _outlook(self, text: str, clause: str, dues: tuple[Due, ...], *, doubtful: bool, in_section: bool) -> Outlook:
        return Outlook(
            block=0,
            start=0,
            end=len(text),
            text=text,
            in_section=in_section,
            certainty=Certainty.POSSIBLE if doubtful else _certainty(clause, self._cues, dated=bool(dues)),
            dues=dues,
            speaker=find_speaker(text, self._language),
        )

    def _is_concrete(self, text: str, low: str, dues: tuple[Due, ...], cues: Cues, *, hinted: bool) -> bool:
        """Whether a sentence of the body is a concrete expectation, by the rules of its language."""
        told = _QUOTED.sub(" ", low)
        quoted = len(told) < len(low)
        if quoted and (dues or told.count(" ") * 3 < low.count(" ")) and find_speaker(text, self._language):
            told = low  # somebody is named who says what stands in the quotation
        firm = cues.firm.search(told) if hinted else None
        if dues and self._published is not None and all(due.start <= self._published.day for due in dues):
            return firm is not None or cues.scheduled.search(told) is not None
        if dues:
            return firm is not None or cues.soft.search(told) is not None
        if not firm or cues.self.search(told) or cues.doubt.search(told):
            return False
        return cues.possible.search(told, 0, firm.start()) is None


def _lower(text: str) -> str:
    """In lower case where that keeps the length."""
    low = text.lower()
    return low if len(low) == len(text) else text


def _masked(low: str, mentions: Sequence[DateMention], offset: int) -> str:
    """With its dates written over: "in May" is no "may"."""
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        low = low[:start] + "_" * (end - start) + low[end:]
    return low


def _told(low: str, cues: Cues) -> str:
    """As it was told: what somebody "said it would" it will, in the same length."""
    first = cues.reported.search(low) if "would" in low else None
    if first is None:
        return low
    at = first.end() - len("would")
    return low[:at] + _WOULD.sub("will ", low[at:])


def _clause(low: str, head: int) -> str:
    """The clause around its head, and the conditions of the sentence."""
    first = max((cut.end() for cut in _CLAUSE.finditer(low, 0, head)), default=0)
    cut = _CLAUSE.search(low, head)
    last = cut.start() if cut is not None else len(low)
    return low[first:last] + "".join(f" {found.group()} " for found in _CONDITION.finditer(low))


def _certainty(low: str, cues: Cues | None, *, dated: bool) -> Certainty:
    if cues is None or cues.possible.search(low):
        return Certainty.POSSIBLE
    if cues.expected.search(low):
        return Certainty.EXPECTED
    if dated and cues.timed is not None and cues.timed.search(low):
        return Certainty.SCHEDULED
    return Certainty.SCHEDULED if cues.scheduled.search(low) else Certainty.EXPECTED
