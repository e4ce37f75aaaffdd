"""Whose voice an article is: an outlet's, that of the outlet it relays, or that of the agency whose text it copies."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from digest.editorial.words import tokens
from digest.model.articles import BlockKind
from digest.model.stories import Candidate

RELAY = re.compile(
    r"\b(?:reported by|according to|told|citing|first reported by|in a report by|as reported in)\s+(?:the\s+)?"
    r"((?:[A-Z][\w.]*\s){0,3}(?:News|Times|Post|Journal|Guardian|Reuters|AFP|AP|Bloomberg|BBC|CNN|NBC|ABC|Axios|Politico|dpa|EFE)\b)"
    r"|\b((?:[A-Z][\w.]*\s){0,3}(?:News|Times|Post|Journal|Guardian|Reuters|Bloomberg|Axios|Politico))\s+(?:first\s+)?reported\b"
)
OPENING = 1200
"""Code points of an article in which it says whom it relays."""

SAME_TEXT = 0.5
"""Share of the shorter text's runs of words that makes two articles one agency's copy."""

WHOLE = 0.9
"""Share from which on a copy has so little of its own that comparing with what it copies is enough."""

RUN = 4
FEWEST_RUNS = 15

Runs = frozenset[tuple[str, ...]]


def speaker(candidate: Candidate) -> str:
    """Who speaks: the outlet that an article relays ("reported by CBS News"), else its own source (rule 12)."""
    text = " ".join(block.text for block in candidate.article.blocks if block.kind is BlockKind.PARAGRAPH)[:OPENING]
    found = RELAY.search(text)
    name = (found.group(1) or found.group(2)) if found else candidate.article.source.name
    return name.casefold().strip()


def voices(candidates: Sequence[Candidate]) -> list[list[int]]:
    """The articles as independent voices, each a list of places in `candidates`, in their order.

    Articles of one outlet are one voice, so are copies of one text, and those that relay one outlet.
    """
    first = list(range(len(candidates)))

    def root(place: int) -> int:
        while first[place] != place:
            place = first[place]
        return place

    def join(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        first[high] = low

    by_name: dict[str, int] = {}
    for place, candidate in enumerate(candidates):
        for name in (candidate.article.source.name.casefold(), speaker(candidate)):
            join(place, by_name.setdefault(name, place))
    for one, other in copies([_runs(candidate) for candidate in candidates]):
        join(one, other)
    found: dict[int, list[int]] = defaultdict(list)
    for place in range(len(candidates)):
        found[root(place)].append(place)
    return list(found.values())


def copies(texts: Sequence[Runs]) -> list[tuple[int, int]]:
    """Pairs of places of texts of which one copies the other; of more copies of one text enough to join them all.

    Texts meet through an index of their runs, so it costs what they share, and not the square of their number.
    """
    pairs = []
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, runs in enumerate(texts):
        if len(runs) < FEWEST_RUNS:
            continue
        shared = Counter(other for run in runs if run in index for other in index[run])
        same = [
            (other, count) for other, count in shared.items() if count >= SAME_TEXT * min(len(runs), len(texts[other]))
        ]
        pairs += sorted((other, place) for other, _ in same)
        if not any(count >= WHOLE * max(len(runs), len(texts[other])) for other, count in same):
            for run in runs:
                index[run].append(place)
    return pairs


def _runs(candidate: Candidate) -> Runs:
    words = [word for block in candidate.article.blocks for word in tokens(block.text)]
    return frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))
