"""Key points: the sentences of one article that carry its story, ranked.

A point is worth the words and pairs of words in it that an editor who must be short would use, for what its length
costs. How likely that is of a word is told by its place, how often it comes back, and what it is (`features`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import mul

from digest.editorial.features import (
    SENTENCE,
    WORD,
    Counts,
    Pair,
    Text,
    count,
    measure_sentences,
    measure_words,
    take_apart,
)
from digest.editorial.standing import ends
from digest.model.articles import Block, BlockKind
from digest.model.reading import KeyPoint, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """words, pairs: what adds up to the logarithm of the odds that an editor would use one ("": of any).

    sentences: what a sentence as a whole adds, in words that an editor would use.
    """

    words: Mapping[str, float]
    pairs: Mapping[str, float]
    sentences: Mapping[str, float]


WEIGHTS = Weights(
    words={
        "": -0.29,
        "times": 0.52,
        "spread": 0.61,
        "depth": -0.45,
        "early": 0.40,
        "company": 0.61,
        "quoted": -0.51,
        "name": 0.21,
        "number": 0.55,
        "long": -0.69,
        "title": 1.0,
    },
    pairs={
        "": -0.19,
        "likely": 0.19,
        "grammar": -0.74,
        "once": -0.56,
        "spread": 0.65,
        "depth": -0.82,
        "opening": -0.94,
    },
    sentences={
        "common": 1.0,
        "repeated": 1.0,
        "central": 2.0,
        "introduces": 1.0,
        "person": -1.0,
        "leans": -1.0,
        "short": -5.0,
        "unended": -2.0,
        "asks": -2.0,
    },
)
"""Those of words and pairs are fitted by benchmarks/fit_points.py, but for BY_HAND."""

BY_HAND = frozenset({"title"})
"""What the fit cannot know: its articles have no title. By hand are also those of sentences: the first four by trials
on articles that the rest was not fitted to, the others because a reader minds what no count of words does."""

PAIR_COUNTS = 2.0
"""How much a pair counts beside a word: what is said in the editor's own turn of phrase."""

TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
"""What a point may be taken from."""


SPARE = 40
"""Words that a reader spends on an article before the first point: the fewer, the shorter the points."""
TOGETHER = 3
"""How many points are weighed together; what they reach says what a word of the others may cost."""
FURTHER = 0.7
"""Share of that cost that a word of a further one bears."""
ROUNDS = 3
SCALE = 0.1
"""From words to scores: a good first point has about one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What the sentences of an article are worth, in words that an editor would use.

    alone: each by itself. parts: those of its words and pairs that another sentence has too; value: of each of these.
    sizes: how many words it costs.
    """

    alone: Sequence[float]
    parts: Sequence[AbstractSet[str | Pair]]
    value: Mapping[str | Pair, float]
    sizes: Sequence[int]


def key_points(
    blocks: Sequence[Block], *, sentences: Sequence[Sentence], title: str, language: str, most: int = 12
) -> tuple[KeyPoint, ...]:
    """The `most` best sentences, best first; each next one is judged by what it adds to those before it.

    A sentence that opens with something that points back ("He …", "This …") is lowered, not left out: it can be shown
    with the sentence before it.
    """
    heard, told = hear(blocks, sentences=sentences, language=language)
    if not told:
        return ()
    texts = [heard[index] for index in told]
    worth = among(weigh(heard, title=title, language=language), told)
    order = by_what_they_add(worth, most)
    return tuple(
        KeyPoint(
            block=texts[index].sentence.block,
            start=texts[index].sentence.start,
            end=texts[index].sentence.end,
            text=texts[index].sentence.text,
            score=round(score * SCALE, 4),
        )
        for index, score in order
    )


def hear(
    blocks: Sequence[Block], *, sentences: Sequence[Sentence], language: str
) -> tuple[Sequence[Text], Sequence[int]]:
    """The sentences that are weighed together, and which of them may be points.

    Captions are no points, but what an article shows is what it is about, so their words count; a dateline or a label
    is no sentence and does not.
    """
    heard: list[Text] = []
    told: list[int] = []
    for sentence in sentences:
        kind = blocks[sentence.block].kind
        if kind in TOLD:
            told.append(len(heard))
        elif kind is not BlockKind.CAPTION or not ends(sentence.text):
            continue
        heard.append(take_apart(sentence, language))
    return heard, told


def weigh(texts: Sequence[Text], *, title: str, language: str, weights: Weights = WEIGHTS) -> Worth:
    """What each sentence of an article is worth."""
    counts = count(texts)
    factors, any_word = [weights.words[name] for name in WORD], weights.words[""]
    odds = {
        word: any_word + sum(map(mul, factors, row))
        for word, row in measure_words(texts, counts, title=title, language=language).items()
    }
    value: dict[str | Pair, float] = {word: chance(one) for word, one in odds.items()}
    in_pairs = weigh_pairs(texts, counts, odds=odds, weights=weights.pairs, value=value)
    factors = [weights.sentences[name] for name in SENTENCE]
    return Worth(
        alone=[
            sum(map(mul, factors, row)) + math.fsum(map(value.__getitem__, text.distinct)) + paired
            for text, row, paired in zip(
                texts, measure_sentences(texts, counts, language=language), in_pairs, strict=True
            )
        ],
        parts=[(text.distinct & counts.returning) | (text.pairs & counts.returning) for text in texts],
        value=value,
        sizes=[len(text.tokens) for text in texts],
    )


def among(worth: Worth, chosen: Sequence[int]) -> Worth:
    """The same of some of the sentences alone."""
    if len(chosen) == len(worth.alone):
        return worth
    return Worth(
        alone=[worth.alone[index] for index in chosen],
        parts=[worth.parts[index] for index in chosen],
        value=worth.value,
        sizes=[worth.sizes[index] for index in chosen],
    )


def weigh_pairs(
    texts: Sequence[Text],
    counts: Counts,
    *,
    odds: Mapping[str, float],
    weights: Mapping[str, float],
    value: dict[str | Pair, float],
) -> list[float]:
    """What each sentence's pairs are worth; the value of those that return is put into `value`.

    It is the chance by the weighted sum of `pair_row`. There are many pairs, so what each of its words and its place
    make of the odds is worked out once, and multiplied.
    """
    likely = {word: math.exp(weights["likely"] * one) for word, one in odds.items()}
    likely_of = likely.get
    grammar, once = math.exp(weights["grammar"]), math.exp(weights["once"])
    found = []
    for place, text in enumerate(texts):
        here = math.exp(weights[""] + weights["depth"] * math.log1p(place) + weights["opening"] / (place + 1))
        alone = here * once
        odds_alone = [
            alone * likely_of(one, grammar) * likely_of(other, grammar) for one, other in text.pairs - counts.returning
        ]
        gains = [PAIR_COUNTS * odd / (1 + odd) for odd in odds_alone]
        for pair in text.pairs & counts.returning:
            if pair not in value:
                odd = here * counts.pairs[pair] ** weights["spread"]
                odd *= likely.get(pair[0], grammar) * likely.get(pair[1], grammar)
                value[pair] = PAIR_COUNTS * odd / (1 + odd)
            gains.append(value[pair])
        found.append(math.fsum(gains))
    return found


def chance(odds: float) -> float:
    """A probability from the logarithm of its odds."""
    return 1 / (1 + math.exp(-odds))


def by_what_they_add(worth: Worth, most: int) -> list[tuple[int, float]]:
    """(index, score as it was when chosen): what a sentence adds, less what its length costs.

    A word costs what the best points together bring for each of theirs: so these have the best ratio of worth to
    length that can be had (Dinkelbach, 1967). What is covered already counts once (Lin and Bilmes, 2011). Behind the
    best few, which a reader gets if there is room, length costs less: they are there for what they say.
    """
    cost = 0.0
    for _ in range(ROUNDS):
        best = greedily(worth, TOGETHER, cost)
        size = sum([worth.sizes[index] for index, _ in best])
        cost = max(0.0, sum([score for _, score in best]) + cost * size) / (size + SPARE)
    return greedily(worth, most, cost)


def greedily(worth: Worth, most: int, cost: float) -> list[tuple[int, float]]:
    """One sentence after the other, each the best at its turn."""
    value, parts = worth.value.__getitem__, worth.parts
    scores = [alone - cost * size for alone, size in zip(worth.alone, worth.sizes, strict=True)]
    rebate = (1 - FURTHER) * cost
    left = list(range(len(parts)))
    covered: set[str | Pair] = set()
    chosen: list[tuple[int, float]] = []
    while left and len(chosen) < most:
        best = max(left, key=scores.__getitem__)
        chosen.append((best, min(scores[best], chosen[-1][1]) if chosen else scores[best]))
        left.remove(best)
        if len(chosen) == TOGETHER:
            for index in left:
                scores[index] += rebate * worth.sizes[index]
        fresh = parts[best] - covered
        covered |= fresh
        for index in left:
            both = parts[index] & fresh
            if both:
                scores[index] -= math.fsum(map(value, both))
    return chosen
