"""Stories that tell of one event although their articles, read whole, are not alike enough: they open with it alike.

Reports of an event some days apart, or two of one outlet, share little but the news itself; that stands in the headline
and the first sentence. Where both have it in the same words, and neither names anybody whom the other does not know,
they are one story. English alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from digest.editorial.folding import folded
from digest.editorial.sentences import spans
from digest.editorial.stories.actors import act_apart, actors
from digest.editorial.stories.docs import Doc, body
from digest.editorial.stories.similarity import Links
from digest.editorial.words import content

LIKE = 0.1
"""Likeness from which it is asked how two articles open."""
OPENING = 600
"""Code points of a body in which its first sentence ends."""
SAME_HEAD = 3
"""Content words that two headlines share."""
SAME_OPENING = 0.4
"""Share of the content words of headline and first sentence, of the one that has fewer."""
FEWEST = 6
"""Content words there from which on a share says anything."""
MOST = 12
"""Articles of two stories together up to which they are joined: what many tell is known by more than its opening."""
NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+")


class _Openings:
    """The content words of headlines, and of headlines with their first sentences, folded; each read when asked for."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        self._docs = docs
        self._heads: dict[int, frozenset[str]] = {}
        self._told: dict[int, frozenset[str]] = {}

    def head(self, place: int) -> frozenset[str]:
        if place not in self._heads:
            doc = self._docs[place]
            self._heads[place] = folded(content(doc.title, "en")) if doc.language == "en" else frozenset()
        return self._heads[place]

    def told(self, place: int) -> frozenset[str]:
        if place not in self._told:
            text = body(self._docs[place])[:OPENING].partition("\n")[0]
            sentence = text[: next((end for _, end in spans(text, "en")), 0)]
            self._told[place] = self.head(place) | folded(content(sentence, "en")) if sentence else frozenset()
        return self._told[place]

    def share(self, one: int, other: int) -> float:
        """The share of what the one with fewer words opens with that the other opens with too."""
        fewest = min(len(self.told(one)), len(self.told(other)))
        return len(self.told(one) & self.told(other)) / fewest if fewest >= FEWEST else 0.0


def join(first: Sequence[int], links: Links, docs: Sequence[Doc], *, apart: frozenset[int]) -> list[int]:
    """`first`, the first article of each one's group, with the groups made one that open with the same news.

    apart: places of the articles that tell of several events. The same whatever the order of what is alike.
    """
    found = list(first)
    members: dict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(found):
        members[group].append(place)
    openings = _Openings(docs)
    pairs = sorted(
        (-likeness, place, other)
        for place, near in enumerate(links)
        for other, likeness in near.items()
        if place < other
        and likeness >= LIKE
        and found[place] != found[other]
        and place not in apart
        and other not in apart
        and len(openings.head(place) & openings.head(other)) >= SAME_HEAD
    )
    for _, place, other in pairs:
        one, two = sorted((found[place], found[other]))
        if one == two or len(members[one]) + len(members[two]) > MOST:
            continue
        if _same_news(place, other, docs, openings) and _alike(members[one], members[two], openings):
            for member in members[two]:
                found[member] = one
            members[one] += members.pop(two)
    return found


def _same_news(one: int, other: int, docs: Sequence[Doc], openings: _Openings) -> bool:
    """Whether two articles open with the same news, and each knows those whom the other's headline names."""
    if openings.share(one, other) < SAME_OPENING:
        return False
    left, right = docs[one], docs[other]
    strange = _strangers(left, right) and _strangers(right, left)
    return not strange and not act_apart(left, right, actors(left), actors(right))


def _alike(ours: Sequence[int], theirs: Sequence[int], openings: _Openings) -> bool:
    """Whether the articles of two groups open alike on the whole."""
    shares = [openings.share(one, two) for one in ours for two in theirs]
    return sum(shares) / len(shares) >= SAME_OPENING


def _strangers(doc: Doc, other: Doc) -> bool:
    """Whether the headline names what its own text writes with a capital throughout, and the other has nowhere."""
    own, theirs = body(doc), f"{other.title}\n{body(other)}".casefold()
    return any(
        name.removesuffix("’s").removesuffix("'s").casefold() not in theirs
        for name in NAME.findall(doc.title)
        if name in own and f" {name.lower()}" not in own
    )
