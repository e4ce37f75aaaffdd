"""Key points: the sentences of one article that carry its story, ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.editorial.features import FEATURES, Text, measure, take_apart
from digest.editorial.standing import connective, leans
from digest.model.articles import Block, BlockKind
from digest.model.reading import DateMention, KeyPoint, Sentence

WEIGHTS: Mapping[str, float] = {
    "opening": 1.3,
    "first": -0.6,
    "depth": -0.1,
    "central": 0.5,
    "common": 0.2,
    "lead": 0.4,
    "title": 0.5,
    "dense": -0.3,
    "length": -0.3,
    "overlong": -0.1,
    "short": -0.1,
    "names": -0.1,
    "numbers": 0.1,
    "introduces": 0.2,
    "person": -0.12,
    "quoted": -0.06,
    "dated": 0.06,
    "unbalanced": -0.1,
    "unended": -0.1,
}
"""Fitted by benchmarks/fit_points.py, but "title", which is set by hand: the articles it was fitted on have none."""

REPEATS = 0.8
"""What a sentence loses when all its content words stand in a point already chosen."""

TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


def key_points(
    blocks: Sequence[Block],
    *,
    sentences: Sequence[Sentence],
    dates: Sequence[DateMention],
    title: str,
    language: str,
    count: int = 12,
) -> tuple[KeyPoint, ...]:
    """The `count` best sentences, best first; each next one is judged by what it adds to those before it.

    A sentence that opens with something that points back ("He …", "This …") comes after all that stand alone.
    """
    texts = [take_apart(s, language) for s in sentences if blocks[s.block].kind in TOLD]
    days = {(date.block, date.start) for date in dates}
    dated = {
        index
        for index, text in enumerate(texts)
        if any(b == text.sentence.block and text.sentence.start <= at < text.sentence.end for b, at in days)
    }
    weights = [WEIGHTS[name] for name in FEATURES]
    rows = measure(texts, title=title, dated=dated, language=language)
    scores = [sum(map(float.__mul__, weights, row)) for row in rows]
    order = _by_what_they_add(texts, scores, [_stands(text.sentence.text, language) for text in texts], count)
    return tuple(
        KeyPoint(
            block=texts[index].sentence.block,
            start=texts[index].sentence.start,
            end=texts[index].sentence.end,
            text=texts[index].sentence.text,
            score=round(score, 4),
        )
        for index, score in order
    )


def _stands(text: str, language: str) -> bool:
    return not leans(text[connective(text, language) :], language)


def _by_what_they_add(
    texts: Sequence[Text], scores: Sequence[float], stands: Sequence[bool], count: int
) -> list[tuple[int, float]]:
    """Maximal marginal relevance (Carbonell and Goldstein, 1998), in two rounds: those that stand alone, then the rest.

    The score given back falls from one to the next.
    """
    chosen: list[tuple[int, float]] = []
    worst = [0.0] * len(texts)
    for standing in (True, False):
        left = [index for index in range(len(texts)) if stands[index] is standing]
        while left and len(chosen) < count:
            best = max(left, key=lambda index: (scores[index] - REPEATS * worst[index], -index))
            score = scores[best] - REPEATS * worst[best]
            chosen.append((best, min(score, chosen[-1][1]) if chosen else score))
            left.remove(best)
            for index, text in enumerate(texts):
                worst[index] = max(worst[index], _shared(text, texts[best]))
    return chosen


def _shared(one: Text, other: Text) -> float:
    fewer = min(len(one.distinct), len(other.distinct))
    return len(one.distinct & other.distinct) / fewer if fewer else 0.0
