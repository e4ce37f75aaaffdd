"""What a sentence says that has not been said: its content words, numbers and names against those already shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.editorial.words import content, names, numbers

OURS = re.compile(r"\s?\[[^\]]*\]")
SYNONYMS: Mapping[str, str] = {
    same: first
    for first, others in {
        "start": "begin open launch commenc kick",
        "end": "finish conclud clos",
        "strike": "walkout stoppag",
        "vote": "ballot poll election",
        "talk": "negotiation meet meeting summit round",
        "rule": "ruling verdict decision decid judgment judgement",
        "publish": "releas unveil present",
        "announc": "declar reveal",
        "resum": "restart",
        "postpon": "delay",
        "worker": "employe staff docker member",
    }.items()
    for same in others.split()
}
"""Stems of words that newsrooms use for one another; enough to see that two sentences tell of one event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a text says, as far as words tell."""

    content: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]

    def share_in(self, other: Said) -> float:
        """The share of its content words that stand in another; 1 where it has none."""
        return len(self.content & other.content) / len(self.content) if self.content else 1.0


def said(text: str, language: str) -> Said:
    """What a text says; words in brackets, which are ours, left out."""
    own = OURS.sub("", text)
    return Said(content=frozenset(content(own, language)), numbers=numbers(own), names=names(own))


def adds(new: Said, shown: Iterable[Said], *, words: int = 4) -> bool:
    """Whether it brings a number, a name, or `words` content words that none of those shown has."""
    every = list(shown)
    seen_words = frozenset[str]().union(*(one.content for one in every))
    seen_numbers = frozenset[str]().union(*(one.numbers for one in every))
    seen_names = frozenset[str]().union(*(one.names for one in every))
    return bool(
        new.numbers - seen_numbers or new.names - seen_names - seen_words or len(new.content - seen_words) >= words
    )


def alike(one: Said, other: Said) -> tuple[int, float]:
    """How many content words two texts share, synonyms taken as one, and their share of the shorter text."""
    first = {SYNONYMS.get(word, word) for word in one.content - one.numbers}
    second = {SYNONYMS.get(word, word) for word in other.content - other.numbers}
    shared = len(first & second)
    return shared, shared / max(1, min(len(first), len(second)))
