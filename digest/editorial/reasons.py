"""Why a sentence was chosen: the terms whose sum is its score, for a person who asks.

A reading keeps the sums alone; whoever wants to see what they are made of has them worked out again here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.editorial.features import SENTENCE, count, measure_sentences
from digest.editorial.forward import WEIGHTS as SIGNS
from digest.editorial.outlook import WEIGHED, find_signs
from digest.editorial.points import SCALE, WEIGHTS, among, by_what_they_add, hear, weigh
from digest.model.articles import Block, Published
from digest.model.reading import DateMention, Sentence

Place = tuple[int, int]
"""Block and start of a sentence."""

LEAST = 0.005
"""A smaller term says nothing."""
MOST_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """parts: the terms of a score by name, in order, together the score. words: those that bring the most."""

    parts: tuple[tuple[str, float], ...]
    words: tuple[str, ...] = ()


def of_points(
    blocks: Sequence[Block], *, sentences: Sequence[Sentence], title: str, language: str, most: int = 12
) -> Mapping[Place, Reasons]:
    """Of each key point: its words, its pairs of words, what it is as a sentence, less what earlier points say and
    what its length costs.
    """
    heard, told = hear(blocks, sentences=sentences, language=language)
    if not told:
        return {}
    texts = [heard[index] for index in told]
    worth = among(weigh(heard, title=title, language=language), told)
    every = measure_sentences(heard, count(heard), language=language)
    rows = [every[index] for index in told]
    found: dict[Place, Reasons] = {}
    covered: set[object] = set()
    for index, total in by_what_they_add(worth, most):
        text = texts[index]
        words = math.fsum(worth.value[word] for word in text.distinct)
        whole = {name: WEIGHTS.sentences[name] * value for name, value in zip(SENTENCE, rows[index], strict=True)}
        again = math.fsum(worth.value[part] for part in worth.parts[index] if part in covered)
        named = {
            "words": words,
            "pairs": worth.alone[index] - words - math.fsum(whole.values()),
            **whole,
            "said before": -again,
            "length": total - worth.alone[index] + again,
        }
        covered |= worth.parts[index]
        best = sorted(text.distinct, key=lambda word: (-worth.value[word], word))[:MOST_WORDS]
        found[text.sentence.block, text.sentence.start] = Reasons(
            parts=tuple((name, value * SCALE) for name, value in named.items() if abs(value * SCALE) >= LEAST),
            words=tuple(best),
        )
    return found


def of_outlooks(
    *, sentences: Sequence[Sentence], dates: Sequence[DateMention], published: Published | None, language: str
) -> Mapping[Place, Reasons]:
    """Of each sentence that could be an outlook: the signs of its best head, and its own. Where nothing is weighed
    (another language than English) there are none.
    """
    found: dict[Place, Reasons] = {}
    weighed = language.partition("-")[0].lower() == WEIGHED
    signed = find_signs(sentences, dates=dates, published=published, language=language) if weighed else ()
    for sentence, signs in signed:
        head = max(signs.heads, key=lambda head: sum(SIGNS.get(sign, 0.0) for sign in head))
        named = [("bias", SIGNS["bias"]), *((sign, SIGNS.get(sign, 0.0)) for sign in (*head, *signs.whole))]
        found[sentence.block, sentence.start] = Reasons(
            parts=tuple((name, value) for name, value in named if abs(value) >= LEAST)
        )
    return found
