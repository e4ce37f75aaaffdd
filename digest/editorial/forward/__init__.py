"""Whether an English sentence says something concrete that is coming: named signs, each with a weight.

A sentence looks ahead through its heads: "will" with its verb, "is set to", "plans to", a date that is ahead. Every
head has signs of its own (its subject, its verb, what it is embedded in, whether a date stands with it); the sentence
has some for all (first person, quotation, rhetoric). The best head's sum and the sentence's decide.

heads    what looks ahead      signs    what speaks for it and against it
words    the lists behind both      weights    what each sign weighs
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.editorial.forward.signs import Signs, signs_of, told_by_somebody
from digest.editorial.forward.weights import WEIGHTS

BY_SOMEBODY = WEIGHTS.get("speaker", 0.0) + abs(WEIGHTS.get("quotes", 0.0) - WEIGHTS.get("quotes:nobody", 0.0))
"""The most that a named speaker adds to a score."""


def score(signs: Signs, weights: Mapping[str, float] = WEIGHTS) -> tuple[float, int]:
    """The logit of its being an outlook, and where its best head begins; minus infinity where nothing looks ahead."""
    if not signs.heads:
        return float("-inf"), 0
    heads = [sum(weights.get(sign, 0.0) for sign in head) for head in signs.heads]
    best = max(heads)
    whole = sum(weights.get(sign, 0.0) for sign in signs.whole)
    return weights.get("bias", 0.0) + best + whole, signs.places[heads.index(best)]


__all__ = ["BY_SOMEBODY", "WEIGHTS", "Signs", "score", "signs_of", "told_by_somebody"]
