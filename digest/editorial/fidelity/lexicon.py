"""What must be known of a language to see whether a line says what a sentence says; words_….py know it of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from digest.editorial.words import stem, stop_words


@dataclass(frozen=True, kw_only=True)  # no slots: `grammar` is kept
class Lexicon:
    """Words in lower case, in all their forms.

    negations: form → which one it is. keep: sorts of words of which one must be left where the sentence has one (doubt,
    plan, condition …); speakers: the sort that says who says so.
    will: what is told as certain to come; to_come: what says in a headline that it will.
    loaded: stop words that carry meaning, so a line may not bring them. limits: "some", "most": stay with their word.
    prepositions, joints (conjunctions, pronouns): what joins words; clauses: of those that open a clause; binding: that
    go with the word in front; belonging: that say whose it is. telling: what makes another of a word ("deputy mayor").
    passive: forms that turn round who does what. persons: first and second.
    dates: names of days and months, and words like "tomorrow" → one spelling; heads: "next"; times: "week".
    values: number words → digits; magnitudes, units: form → one spelling; bounds: "about", "more" → one sort.
    same: form or stem → one that stands for all that plain words may be put for it.
    """

    language: str
    negations: Mapping[str, str]
    keep: Mapping[str, frozenset[str]]
    speakers: frozenset[str]
    will: frozenset[str]
    to_come: frozenset[str]
    loaded: frozenset[str]
    limits: frozenset[str]
    prepositions: frozenset[str]
    joints: frozenset[str]
    clauses: frozenset[str]
    binding: frozenset[str]
    belonging: frozenset[str]
    telling: frozenset[str]
    passive: frozenset[str]
    persons: frozenset[str]
    dates: Mapping[str, str]
    heads: frozenset[str]
    times: frozenset[str]
    values: Mapping[str, str]
    magnitudes: Mapping[str, str]
    units: Mapping[str, str]
    bounds: Mapping[str, str]
    same: Mapping[str, str]

    @cached_property
    def grammar(self) -> frozenset[str]:
        """Words that a line may have or not have as it likes."""
        told = self.loaded | self.limits | self.prepositions | self.joints | self.speakers | self.will | self.persons
        return stop_words(self.language) - told.union(self.negations, *self.keep.values())

    def base(self, word: str) -> str:
        """What a word has in common with its other forms, and with the plain words that may be put for it."""
        if word in self.same:
            return self.same[word]
        root = stem(word, self.language)
        return self.same.get(root, root)


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def table(text: str) -> dict[str, str]:
    """Lines of "one: form form …" as form → one; the one stands for itself as well."""
    found: dict[str, str] = {}
    for line in text.strip().splitlines():
        one, _, forms = line.strip().partition(":")
        found |= dict.fromkeys([one, *forms.split()], one)
    return found


def groups(text: str, language: str) -> dict[str, str]:
    """Lines of words that may stand for one another, as form and stem → the first."""
    found: dict[str, str] = {}
    for line in text.strip().splitlines():
        first, *others = line.split()
        for word in (first, *others):
            found.setdefault(word, first)
            found.setdefault(stem(word, language), first)
    return found


def counted(text: str, numbers: Iterable[int]) -> dict[str, str]:
    """Number words in their order as word → digits."""
    return {word: str(number) for word, number in zip(text.split(), numbers, strict=True)}
