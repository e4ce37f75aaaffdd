"""Whom a sentence takes as known: a bare surname that was given in full before it, a "her" without a name (rule 6)."""

from __future__ import annotations

import re

from digest.editorial.quoting import Span
from digest.model.articles import BlockKind
from digest.model.stories import Candidate

FULL_NAME = re.compile(r"\b[A-Z][\w’'.-]*\s(?:[A-Z]\.\s|(?:de|van|von|der|al|bin|el|del|da|di)\s)*([A-Z][\w’-]{2,})")
PERSON = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b")
NAME_OR_ROLE = re.compile(
    r"[A-Z]\w|“|\b(?:\w+(?:er|or|man|woman|ist|ian|ent|ant)|boy|girl|mother|father|wife|husband|son|king|queen)\b"
)
WORD = re.compile(r"[\w’-]+")


def strangers(candidate: Candidate, place: Span, text: str) -> frozenset[str]:
    """Surnames that `text`, quoted from `place` on, uses bare, and that its article first gives in full before it."""
    before = " \n".join(
        block.text if index < place.block else block.text[: place.start]
        for index, block in enumerate(candidate.article.blocks[: place.block + 1])
        if block.kind is not BlockKind.HEADING
    )
    given = {found.group(1) for found in FULL_NAME.finditer(before)}
    here = {found.group(1) for found in FULL_NAME.finditer(text)}
    return frozenset(given & named(text) - here)


def named(text: str) -> frozenset[str]:
    """The words of a text, without a possessive's ending: a surname in it is one that its reader has met."""
    return frozenset(word.removesuffix("’s").removesuffix("'s") for word in WORD.findall(text))


def points_back(text: str) -> bool:
    """Whether "he" or "her" comes before anything that it could mean: no name, no person, only the first words."""
    found = PERSON.search(text)
    if found is None:
        return False
    before = text[: found.start()]
    return before.count('"') % 2 == 0 and not NAME_OR_ROLE.search(before[1:])
