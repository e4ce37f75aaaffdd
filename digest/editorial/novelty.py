"""What a sentence says that has not been said: its content words, numbers and names against those already shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.editorial.abbreviations import MONTHS_AND_DAYS
from digest.editorial.words import content, names, numbers, stem

OURS = re.compile(r"\s?\[[^\]]*\]")
SYNONYMS: Mapping[str, str] = {
    stem(same, "en"): first
    for first, others in {
        "start": "start starts begin begins open launch commence kick",
        "end": "end finish conclude close",
        "strike": "strike strikes walkout walkouts stoppage",
        "vote": "vote ballot poll election",
        "talk": "talks negotiation meeting meet summit round",
        "rule": "rule ruling verdict decision decide judgment judgement",
        "publish": "publish release unveil",
        "announce": "announce declare reveal",
        "resume": "resume restart",
        "postpone": "postpone delay",
        "worker": "workers employees staff members",
    }.items()
    for same in others.split()
}
"""Words that newsrooms use for one another; enough to see that two sentences tell of one event."""


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


def union(*texts: Said) -> Said:
    """What several texts say together."""
    return Said(
        content=frozenset[str]().union(*(one.content for one in texts)),
        numbers=frozenset[str]().union(*(one.numbers for one in texts)),
        names=frozenset[str]().union(*(one.names for one in texts)),
    )


def adds(new: Said, shown: Iterable[Said], *, words: int = 4) -> bool:
    """Whether it brings a number, a name, or `words` content words that none of those shown has."""
    seen = union(*shown)
    return bool(
        new.numbers - seen.numbers or new.names - seen.names - seen.content or len(new.content - seen.content) >= words
    )


def alike(one: Said, other: Said) -> tuple[int, float]:
    """How many content words two texts share, synonyms taken as one, and their share of the shorter text."""
    first, second = _events(one), _events(other)
    shared = len(first & second)
    return shared, shared / max(1, min(len(first), len(second)))


def _events(one: Said) -> set[str]:
    """Content words without numbers and the names of days and months: what happens, whenever it does."""
    words = one.content - one.numbers - MONTHS_AND_DAYS
    return {SYNONYMS.get(word, word) for word in words}
