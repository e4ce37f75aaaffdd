"""Words that say what came of a plan: one table a language; `verdicts` says what they mean together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from digest.editorial.novelty import SYNONYMS
from digest.editorial.verdict_cues import de, en, es
from digest.editorial.words import stem, stop_words, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCues:
    """What a language says of plans, as patterns and as roots of words.

    hedge: no sentence with it says anything for sure. ahead: it is still to come. stopped: it was not done, or not all.
    move, cancel: what says so; passive: right before them, where the thing stands in front ("the launch was delayed").
    head: the name of a thing, behind its articles and days; None: the nouns are looked at. pronoun: stands for one.
    credit: who says so. owner: a first word that is surely a name. subject: who will do it.
    announces: an announcement is itself what is to come. new_date: right before a date that replaces another.
    past: verbs of the past; participle: such only beside a helper.
    prefix, ending: what a word loses to show its root; irregular: the roots of others.
    speech: roots of verbs that say nothing of the thing itself. course: of what a thing with a begin and an end does;
    events: of such things. delivery: of how a thing arrives that was owed. implies: what was done where another thing
    was. called: what things are called, by the verbs that announced them. same: roots that mean one thing. days: names
    of days and months, which are no content.
    """

    language: str
    hedge: re.Pattern[str]
    ahead: re.Pattern[str]
    stopped: re.Pattern[str]
    move: re.Pattern[str]
    cancel: re.Pattern[str]
    passive: re.Pattern[str]
    head: re.Pattern[str] | None
    pronoun: re.Pattern[str]
    credit: re.Pattern[str]
    owner: re.Pattern[str]
    subject: re.Pattern[str]
    announces: re.Pattern[str]
    new_date: re.Pattern[str]
    past: re.Pattern[str]
    participle: re.Pattern[str]
    helper: re.Pattern[str]
    prefix: re.Pattern[str]
    ending: re.Pattern[str]
    irregular: Mapping[str, str]
    speech: frozenset[str]
    course: frozenset[str]
    events: frozenset[str]
    delivery: frozenset[str]
    owed: frozenset[str]
    implies: Mapping[str, frozenset[str]]
    called: Mapping[str, frozenset[str]]
    same: Mapping[str, str]
    days: frozenset[str]

    def root(self, word: str) -> str:
        """The root of a word in lower case, irregular forms taken back to theirs."""
        return _root(word, self.language, self.irregular, self.prefix, self.ending)

    def roots(self, text: str) -> frozenset[str]:
        """The roots of a text's content words, days and months left out."""
        stop = stop_words(self.language)
        found = (
            self.root(word) for word in tokens(text) if word not in stop and len(word) > 1 and not word[0].isdigit()
        )
        return frozenset(found) - self.days

    def meanings(self, text: str) -> frozenset[str]:
        """Its roots, of those that mean one thing only one."""
        return frozenset(self.same.get(root, root) for root in self.roots(text))


def _root(
    word: str, language: str, irregular: Mapping[str, str], prefix: re.Pattern[str], ending: re.Pattern[str]
) -> str:
    if language == "en":
        return stem(irregular.get(word, word), "en")
    if word in irregular:
        return irregular[word]
    bare = prefix.sub(lambda found: found.group(1) or "", word)
    short = ending.sub("", bare)
    return short if len(short) >= _SHORTEST else bare


_SHORTEST = 3


def _made(
    language: str,
    *,
    patterns: Mapping[str, str],
    irregular: Mapping[str, str],
    words: Mapping[str, str],
    days: str,
    same: Mapping[str, str],
    implies: Mapping[str, str] = MappingProxyType({}),
    called: Mapping[str, str] = MappingProxyType({}),
) -> VerdictCues:
    compiled: dict[str, Any] = {
        # verbs are told from names by their small letters
        name: re.compile(pattern, 0 if name in {"past", "participle", "subject", "owner"} else re.IGNORECASE)
        for name, pattern in patterns.items()
        if name != "head"
    }

    def roots(listed: str) -> frozenset[str]:
        return frozenset(
            _root(word, language, irregular, compiled["prefix"], compiled["ending"]) for word in listed.split()
        )

    def one(word: str) -> str:
        return next(iter(roots(word)))

    fields: dict[str, Any] = compiled | {name: roots(each) for name, each in words.items()}
    return VerdictCues(
        **fields,
        language=language,
        head=re.compile(patterns["head"], re.IGNORECASE) if "head" in patterns else None,
        irregular=irregular,
        implies={one(word): roots(each) for word, each in implies.items()},
        called={one(word): roots(each) for word, each in called.items()},
        same=same,
        days=roots(days) | frozenset(days.split()),
    )


def _same(groups: Mapping[str, str]) -> dict[str, str]:
    return {other: first for first, others in groups.items() for other in others.split()}


VERDICT_CUES: Mapping[str, VerdictCues] = MappingProxyType(
    {
        "en": _made(
            "en",
            patterns=en.PATTERNS,
            irregular=en.IRREGULAR,
            words=en.WORDS,
            days=en.DAYS,
            same=SYNONYMS,
            implies=en.IMPLIES,
            called=en.CALLED,
        ),
        "de": _made(
            "de",
            patterns=de.PATTERNS,
            irregular=de.IRREGULAR,
            words=de.WORDS,
            days=de.DAYS,
            same=_same(de.SAME),
        ),
        "es": _made(
            "es",
            patterns=es.PATTERNS,
            irregular=es.IRREGULAR,
            words=es.WORDS,
            days=es.DAYS,
            same=_same(es.SAME),
            called=es.CALLED,
        ),
    }
)
"""The languages in which something is said of what came; in others nothing is."""
