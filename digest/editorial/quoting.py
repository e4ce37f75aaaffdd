"""How one sentence of a source is shown: whole or with a visible cut, alone or with its neighbour, its dates explained.

Presentation, rules 1 to 5, 10 and 11. What cannot be shown well is not shown: every function says None then.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from digest.editorial.brackets import bracket
from digest.editorial.fragments import fragment
from digest.editorial.sentences import spans
from digest.editorial.standing import DATELINE, balanced, connective, ends, leans, predicates, tail, words
from digest.editorial.words import content
from digest.model.articles import BlockKind, QuotePolicy
from digest.model.issues import Piece, Place, Quote
from digest.model.reading import DateMention, Due
from digest.model.stories import Candidate

LONGEST = 45
"""Words of a quotation, with all that is shown of it."""
LONGEST_OPENING = 55
"""The same of an article's first sentence: it is the news, and often nothing else says it."""
LONGEST_ANSWERED = 55
"""The same of a sentence and the one that says what came of it."""
ANSWERS = re.compile(
    r"(?:But|Yet|However,|Still,|Instead,|All (?:were|are|of)|Neither|None (?:was|were|of)"
    r"|In (?:response|fact|reality))\b"
)
"""How a sentence opens without which the one before it tells half."""
TURNS_ROUND = re.compile(
    r"(?:But|Yet|However,)\s(?:the|th[ai]t|th[eo]se|h[ei]s?|she|her|its?|they|their)\b(?!.* also )"
)
"""The same of one that comes a sentence later, and means what was told before that."""
ALONE = re.compile(r"(?:\bnot|n['’]t) (?:the only|alone)\b")
"""What only promises the next."""
SOFT = re.compile(r"(?:All (?:were|are|of)|Neither|None (?:was|were|of)|In (?:response|fact|reality))\b")
"""Of these the ones without which it tells less, but nothing wrong."""
HELD = re.compile(r"\b(?:held|jailed|detained|in (?:custody|jail)|behind bars|suspended|grounded|closed|shut)\b")
UNDONE = re.compile(r"\b(?:was|were|been)\s(?:\w+\s)?(?:released|freed|bailed|reinstated|cleared to fly|reopened)\b")
"""A state, and how it is told that it is over: the one without the other misleads."""
NEAR = 2
"""Sentences behind one among which that one is."""
SHORTEST = 4
CUT = "[…]"
SHOWN = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM})
CREDIT = re.compile(
    r"(?:This|That|The|It|These|His|Her|Its|Their)\b[^.]{0,80}"
    r"\b(?:was|were|is|are|has been|have been) (?:first |also )?reported by\b"
)


class Span(Protocol):
    """A sentence's place, as KeyPoint, Outlook, Sentence and Place have it."""

    @property
    def block(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sentence that is shown: its words from `begin`, after a leading cut, to `stop`, before a cut tail."""

    block: int
    start: int
    end: int
    begin: int
    stop: int


def quote(candidate: Candidate, span: Span, *, today: dt.date, language: str, dues: Sequence[Due] = ()) -> Quote | None:
    """How the sentence at `span` is shown in an issue of `today` in `language`, or None where it cannot be.

    dues: the dates on the line's own label, which need no bracket.
    """
    if candidate.article.source.quote is QuotePolicy.HEADLINE:
        return None
    parts = parts_of(candidate, span)
    return render(candidate, parts, today=today, language=language, dues=dues) if parts else None


def parts_of(candidate: Candidate, span: Span) -> tuple[Part, ...]:
    """The sentences that show the one at `span`, in order; empty where it cannot be shown."""
    block = candidate.article.blocks[span.block]
    if block.kind not in SHOWN:
        return ()
    if block.kind is BlockKind.ITEM:
        return _item(candidate, span)
    text = block.text
    mine = Part(block=span.block, start=span.start, end=span.end, begin=span.start, stop=span.end)
    if not ends(text[span.start : span.end]):
        return ()
    alone = _alone(candidate, mine)
    if alone is None:
        before = _neighbour(candidate, mine, -1)
        long = before is not None and words(text[before.start : before.end]) >= SHORTEST
        first = _alone(candidate, before) if before is not None and long else None
        return _if_showable(text, (first, mine) if first else ())
    credit = _neighbour(candidate, mine, 1)
    if credit and CREDIT.match(text[credit.start : credit.end]) and (pair := _if_showable(text, (alone, credit))):
        return pair
    return _if_showable(text, (alone,), longest=LONGEST_OPENING if _is_first(candidate, mine) else LONGEST)


def answered(candidate: Candidate, span: Span, *, today: dt.date, language: str) -> Quote | None:
    """The sentence at `span` with the one that answers it ("But …"), as one quotation; None where they are too long.

    Of one that nothing answers, how it is shown by itself; so is an article's first whose answer would be too long.
    """
    shown = quote(candidate, span, today=today, language=language)
    behind = _behind(candidate, shown.places[-1]) if shown is not None else None
    opens = shown is not None and _is_first(candidate, shown.places[0])
    if shown is None or behind is None or (opens and behind.block != shown.places[-1].block):
        return shown
    parts = (*parts_of(candidate, span), behind)
    blocks = candidate.article.blocks
    texts = [blocks[part.block].text[part.begin : part.stop] for part in parts]
    longest = LONGEST_OPENING if opens else LONGEST_ANSWERED
    fits = sum(map(words, texts)) <= longest and all(map(balanced, texts))
    if fits:
        return render(candidate, parts, today=today, language=language)
    return shown if opens or SOFT.match(texts[-1]) else None


def _behind(candidate: Candidate, span: Span) -> Part | None:
    """The sentence right behind, in its paragraph or the next, if it answers the one at `span`; or the one after."""
    blocks, language = candidate.article.blocks, candidate.reading.language
    number = span.block
    left = [(number, start, end) for start, end in sentences_of(blocks[number].text, language) if start >= span.end]
    if len(left) < NEAR and number + 1 < len(blocks) and blocks[number + 1].kind is BlockKind.PARAGRAPH:
        left += [(number + 1, start, end) for start, end in sentences_of(blocks[number + 1].text, language)]
    own = blocks[span.block].text[span.start : span.end]
    mine = frozenset(content(own, language))
    held = HELD.search(own) is not None and UNDONE.search(own) is None
    for apart, (block, start, end) in enumerate(left[:NEAR]):
        text = blocks[block].text[start:end]
        between = blocks[left[0][0]].text[left[0][1] : left[0][2]] if apart else ""
        if between and not (between[0] in '"“' or leans(between, language)):
            break
        answers = (
            TURNS_ROUND.match(text) and not mine.isdisjoint(content(text, language)) if apart else ANSWERS.match(text)
        )
        if apart == 0 and ALONE.search(text):
            return None
        if (answers or (held and UNDONE.search(text))) and ends(text):
            return Part(block=block, start=start, end=end, begin=start, stop=end)
    return None


def _is_first(candidate: Candidate, place: Span) -> bool:
    """Whether it is the first sentence of the first paragraph."""
    return place.start == 0 and all(
        block.kind is not BlockKind.PARAGRAPH for block in candidate.article.blocks[: place.block]
    )


def _alone(candidate: Candidate, part: Part) -> Part | None:
    """The sentence as it stands by itself, with the cuts that let it; None where it leans on another."""
    language = candidate.reading.language
    block = candidate.article.blocks[part.block]
    text = block.text[part.start : part.end]
    head = connective(text, language)
    if leans(text[head:], language):
        return None
    cut = tail(text, longest=LONGEST_OPENING if _is_first(candidate, part) else LONGEST)
    if cut is not None and _of_the_news(candidate, text[cut:]):
        cut = None
    return Part(
        block=part.block,
        start=part.start,
        end=part.end,
        begin=part.start + head,
        stop=part.end if cut is None else part.start + cut,
    )


def _of_the_news(candidate: Candidate, text: str) -> bool:
    """Whether it has a word of the article's headline: what is the headline's is not cut."""
    language = candidate.reading.language
    return not set(content(text, language)).isdisjoint(content(candidate.article.title, language))


def _item(candidate: Candidate, span: Span) -> tuple[Part, ...]:
    """A list item that is a sentence, behind the line that leads its list in (rule 11)."""
    blocks = candidate.article.blocks
    mine = Part(block=span.block, start=span.start, end=span.end, begin=span.start, stop=span.end)
    text = blocks[span.block].text[span.start : span.end]
    if not predicates(text, candidate.reading.language) or not balanced(text):
        return ()
    if leans(text, candidate.reading.language):
        return ()
    first = span.block
    while first > 0 and blocks[first].kind is BlockKind.ITEM:
        first -= 1
    above = blocks[first]
    leads = list(sentences_of(above.text, candidate.reading.language)) if above.kind in SHOWN else []
    if leads and above.text.endswith(":") and span.start == 0:
        start, end = leads[-1]
        lead = _alone(candidate, Part(block=first, start=start, end=end, begin=start, stop=end))
        if lead is None or words(above.text[start:end]) + words(text) > LONGEST:
            return ()
        return (lead, mine)
    return (mine,) if ends(text) and text[:1].isupper() and words(text) <= LONGEST else ()


def _neighbour(candidate: Candidate, part: Part, step: int) -> Part | None:
    text = candidate.article.blocks[part.block].text
    places = sentences_of(text, candidate.reading.language)
    found = [index for index, (start, end) in enumerate(places) if start <= part.start < end]
    index = found[0] + step if found else -1
    if not 0 <= index < len(places):
        return None
    start, end = places[index]
    return Part(block=part.block, start=start, end=end, begin=start, stop=end) if ends(text[start:end]) else None


def _if_showable(text: str, parts: tuple[Part, ...], *, longest: int = LONGEST) -> tuple[Part, ...]:
    """The parts, if they are neither too short nor too long and their marks are balanced (rules 10 and 11).

    Sentences are never cut inside a quotation, so what is not balanced has no partner in its whole block.
    """
    fits = SHORTEST <= sum(words(text[part.begin : part.stop]) for part in parts) <= longest
    return parts if fits and balanced(" ".join(text[part.begin : part.end] for part in parts)) else ()


def render(
    candidate: Candidate, parts: Sequence[Part], *, today: dt.date, language: str, dues: Sequence[Due] = ()
) -> Quote:
    """The pieces of sentences that may be shown together, in order."""
    article = candidate.article
    pieces: list[Piece] = []
    for index, part in enumerate(parts):
        text = article.blocks[part.block].text
        begin = part.begin
        if begin > part.start and not _is_dateline(text[part.start : begin]):
            pieces.append(Piece(text=CUT, ours=True))
            begin -= text[begin - 1 : begin].isspace()
        elif index:
            earlier = parts[index - 1]
            if _is_apart(candidate, earlier, part):
                pieces.append(Piece(text=f" {CUT} ", ours=True))
            elif earlier.block == part.block:
                begin = earlier.end
            else:
                pieces.append(Piece(text=" ", ours=True))
        pieces += _explained(candidate, part, begin, today=today, language=language, dues=dues)
        if part.stop < part.end:
            pieces += [Piece(text=f" {CUT}", ours=True), Piece(text=text[part.end - 1 : part.end])]
    last = parts[-1]
    first = next(part for part in parts if part.block == last.block)
    link = fragment(article.blocks[last.block].text, first.start, last.end) if article.url else None
    return Quote(
        pieces=tuple(pieces),
        places=tuple(
            Place(article=article.key, revision=article.revision, block=part.block, start=part.start, end=part.end)
            for part in parts
        ),
        source=article.source.name,
        url=article.url,
        fragment=link,
        published=article.published.day if article.published else None,
    )


def _is_apart(candidate: Candidate, one: Part, other: Part) -> bool:
    """Whether a sentence stands between two that are shown together, the first of which is shown to its end."""
    blocks = candidate.article.blocks
    if one.block == other.block:
        return bool(blocks[one.block].text[one.end : other.start].strip())
    if blocks[one.block].kind is BlockKind.ITEM or blocks[other.block].kind is BlockKind.ITEM:
        return False
    return bool(blocks[one.block].text[one.end :].strip() or blocks[other.block].text[: other.start].strip())


def _is_dateline(text: str) -> bool:
    """Whether what is cut is a place in front of the first sentence, which is no part of it."""
    found = DATELINE.match(f"{text}A")
    return found is not None and found.end() == len(text)


def _explained(
    candidate: Candidate, part: Part, begin: int, *, today: dt.date, language: str, dues: Sequence[Due]
) -> list[Piece]:
    """The words from `begin` to where the part stops, with brackets behind the dates that need them."""
    article = candidate.article
    text = article.blocks[part.block].text
    mentions = [
        mention
        for mention in candidate.reading.dates
        if mention.block == part.block and part.begin <= mention.start < mention.end <= part.stop
    ]

    def note(mention: DateMention) -> str | None:
        return bracket(
            mention,
            sentence=text[part.start : part.stop],
            at=mention.start - part.start,
            behind=text[mention.end : part.stop],
            published=article.published.day if article.published else None,
            today=today,
            language=language,
            source_language=candidate.reading.language,
            dues=dues,
        )

    pieces: list[Piece] = []
    told: set[tuple[dt.date, dt.date]] = set()
    at = begin
    for mention in mentions:
        words = note(mention) if mention.due is not None else None
        days = (mention.due.start, mention.due.end) if mention.due is not None else None
        if words is not None and days not in told:
            stop = mention.end - (text[mention.end - 1] in ".,;")
            stop += 2 * (text[stop : stop + 2] in {"'s", "’s"})
            pieces += [Piece(text=text[at:stop]), Piece(text=f" {words}", ours=True)]
            at = stop
        if days is not None:
            told.add(days)
    return [*pieces, Piece(text=text[at : part.stop])]


@lru_cache(maxsize=4096)
def sentences_of(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one block: asked again and again while a story is put together."""
    return tuple(spans(text, language))
