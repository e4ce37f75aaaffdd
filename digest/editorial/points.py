"""Key points: the sentences of one article that carry its story, ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.editorial.features import FEATURES, Text, measure, take_apart
from digest.model.articles import Block, BlockKind
from digest.model.reading import DateMention, KeyPoint, Sentence

WEIGHTS: Mapping[str, float] = {
    "opening": 0.29,
    "depth": -0.10,
    "central": 0.81,
    "common": 0.28,
    "title": 0.5,
    "dense": -0.32,
    "length": -0.22,
    "overlong": -0.13,
    "names": 0.28,
    "numbers": 0.16,
    "introduces": 0.26,
    "person": -0.20,
    "quoted": -0.06,
    "dated": 0.05,
    "leans": -0.15,
    "unended": -0.3,
}
"""Fitted by benchmarks/fit_points.py, but for those in BY_HAND."""

BY_HAND = frozenset({"title", "leans", "unended"})
"""What the fit cannot know: its articles have no title, and ROUGE does not mind a sentence that nobody can quote."""

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

    A sentence that opens with something that points back ("He …", "This …") is lowered, not left out: it can be shown
    with the sentence before it.
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
    order = by_what_they_add(texts, scores, count)
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


def by_what_they_add(texts: Sequence[Text], scores: Sequence[float], count: int) -> list[tuple[int, float]]:
    """Maximal marginal relevance (Carbonell and Goldstein, 1998): (index, score as it was when chosen)."""
    chosen: list[tuple[int, float]] = []
    worth = list(scores)
    worst = [0.0] * len(texts)
    left = list(range(len(texts)))
    while left and len(chosen) < count:
        best = max(left, key=worth.__getitem__)
        chosen.append((best, worth[best]))
        left.remove(best)
        for index in left:
            share = _shared(texts[index], texts[best])
            if share > worst[index]:
                worst[index] = share
                worth[index] = scores[index] - REPEATS * share
    return chosen


def _shared(one: Text, other: Text) -> float:
    return len(one.distinct & other.distinct) / len(one.distinct) if one.distinct else 0.0
