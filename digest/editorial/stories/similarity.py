"""How like two articles are: the cosine of their words, as far as their source, day and language leave it standing.

An inverted index of each article's heaviest words brings together only those that share one that few have; so the cost
grows with the articles and the size of stories, not with the square of the articles.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from digest.editorial.stories.actors import act_apart, actors
from digest.editorial.stories.docs import Doc
from digest.editorial.stories.vectors import Space, Vector, surfaces

HEAVIEST = 20
"""Words of an article two of which can bring it together with another."""

COMMON = 300
"""Number of articles from which on a word brings none of them together."""

TOP = 6
"""Words of an article any one of which can bring it together with another that has it among so many."""

LEAST = 0.05
"""The least likeness that is kept."""

SAME_SOURCE = 0.6
"""An outlet seldom tells one event twice on a day, and its articles share its manner."""

DAYS_APART = 4.0

TERSE = 15
ENOUGH = 60
TERSE_LIKENESS = 1.8
"""Two headlines of one event share few of their words: of texts of up to so many words likeness counts for more, and up
to those that are enough to tell it falls back to what it is."""

AGREEING = 0.42
AGREEMENT = 0.9
READ_FROM = 0.1
"""How far the headlines of two articles of one event usually are in each other's first lines, and how much likeness
rises or falls with it: what two articles share further down, under headlines that speak of other things, is background.
With less likeness than the last of the three it makes no difference.
"""

APART, APART_FROM = 0.6, 0.2
"""What likeness is worth between what different persons did about one matter; with less it makes no difference."""

Links = list[dict[int, float]]
"""For each article those like it, and how much, up to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A word, number or name that two articles share. weight: its part of their likeness."""

    word: str
    weight: float


def similarities(made: Space, docs: Sequence[Doc]) -> Links:
    """Each article's likeness to the others that share its words, symmetric; what is not there is 0."""
    links: Links = [{} for _ in docs]
    terse = [1 - enough(length) for length in made.lengths]
    acting = [actors(doc) for doc in docs]
    days = [doc.published.timestamp() / 86400 if doc.published else None for doc in docs]
    for here, near in enumerate(meetings(made.vectors)):
        one, day, left = docs[here], days[here], made.vectors[here]
        for there in near:
            other, when, right = docs[there], days[there], made.vectors[there]
            if day is not None and when is not None and abs(day - when) > DAYS_APART:
                continue
            both: Collection[str] = left.keys() & right.keys()
            if one.language != other.language:  # words that two languages share are names, or chance
                both = [root for root in both if root in made.names or root[0].isdigit()]
            likeness = math.fsum([left[root] * right[root] for root in both])  # the same in whatever order
            if one.source and one.source == other.source:
                likeness *= SAME_SOURCE
            if terse[here] or terse[there]:
                likeness = min(1.0, likeness * (1 + (TERSE_LIKENESS - 1) * max(terse[here], terse[there])))
            if likeness >= READ_FROM and (held := min(1 - terse[here], 1 - terse[there])):
                likeness = min(1.0, likeness * (1 + AGREEMENT * held * (agreement(made, here, there) - AGREEING)))
            if likeness >= APART_FROM and act_apart(one, other, acting[here], acting[there]):
                likeness *= APART
            if likeness >= LEAST:
                links[here][there] = links[there][here] = likeness
    return links


def agreement(made: Space, one: int, other: int) -> float:
    """How far the headlines of two articles say what stands in each other's first lines; as usual if one has none."""
    heads, openings = made.heads, made.openings
    if not heads[one] or not heads[other]:
        return AGREEING
    here = sum([share for root, share in heads[one] if root in openings[other]])
    there = sum([share for root, share in heads[other] if root in openings[one]])
    return (here + there) / 2


def shared(
    made: Space, docs: Sequence[Doc], one: int, other: int, *, likeness: float, most: int = 3
) -> tuple[Tie, ...]:
    """The words that weigh most in the likeness of two articles, heaviest first, as they mostly write them."""
    here, there = made.vectors[one], made.vectors[other]
    products = [(-weight * there[root], root) for root, weight in here.items() if root in there]
    part = likeness / (math.fsum(-product for product, _ in products) or 1.0)
    weights = sorted((part * product, root) for product, root in products)[:most]
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for root, word in (*surfaces(docs[one]), *surfaces(docs[other])):
        written[root][word] += 1
    return tuple(Tie(word=_usual(written[root]), weight=-weight) for weight, root in weights)


def _usual(written: Counter[str]) -> str:
    """How a word is mostly written; where that is not clear, not the way of a headline in capitals."""
    return min(written, key=lambda word: (-written[word], word.isupper(), word))


def meetings(vectors: Sequence[Vector]) -> Iterator[list[int]]:
    """For each article those before it that share two of its heaviest words, or one that is heaviest of all in both."""
    frequency = Counter(chain.from_iterable(vectors))
    index: dict[str, list[int]] = defaultdict(list)
    top: dict[str, list[int]] = defaultdict(list)
    for here, vector in enumerate(vectors):
        telling = [root for root in vector if 1 < frequency[root] <= COMMON][:HEAVIEST]
        best = telling[:TOP]
        shared = Counter(chain.from_iterable([index[root] for root in telling]))
        shared.update(chain.from_iterable([top[root] for root in best]))
        yield [there for there, count in shared.items() if count >= 2]
        for root in telling:
            index[root].append(here)
        for root in best:
            top[root].append(here)


def enough(length: int) -> float:
    """How far a text of so many words says enough to be held to it: 0 for a headline, 1 from ENOUGH words on."""
    return min(1.0, max(0.0, (length - TERSE) / (ENOUGH - TERSE)))
