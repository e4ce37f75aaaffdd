"""Whether a sentence says again what its headline says, and whether the points tell what the headline claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.editorial.folding import folded
from digest.editorial.further import COMMON, SAYING
from digest.editorial.genre.words import HALF_QUOTED, QUOTED
from digest.editorial.gist import gist
from digest.editorial.novelty import said
from digest.editorial.verbs import VERB
from digest.editorial.words import content, names, stems, stop_words, tokens

RESTATES = 4
"""Content words up to which a sentence brings too little beside its headline to be all that is told."""
WORD = re.compile(r"[\w’'.-]*\w[’'.]?|[^\w\s]")
CLAUSES = re.compile(r"[,;:]\s|\s[—–-]\s|\s(?:[Aa]s|[Aa]mid|[Aa]fter|[Bb]ut|[Ww]hile)\s")
"""Where the first clause of a headline ends."""
FEWEST = 3
"""Content words of it; one with fewer is a label, and the next belongs to it."""
SAYS = re.compile(r"\b(?:says?|said|calls?|called|tells?|told|warns?|warned)\s")
QUOTED_SHARE = 0.6
"""Share of the words that a headline quotes in a point that has the quotation."""
LONG_WORD = 3


def restates(headline: str, text: str, language: str) -> bool:
    """Whether a sentence brings hardly a word, and no number, that its headline does not have.

    Of an English one who says it, what somebody is who is named in both, ranks and offices bring nothing.
    """
    top, told = said(headline, language), said(text, language)
    if language != "en":
        return not told.numbers - top.numbers and len(told.content - top.content) <= RESTATES
    figures = gist(text).figures - folded(top.numbers)
    own = gist(undescribed(text, frozenset(tokens(headline))))
    fresh = own.words - folded(top.content) - folded(stems(names(text), "en"))
    return not figures and sum(COMMON.fullmatch(word) is None for word in fresh) <= RESTATES


def undescribed(text: str, known: frozenset[str]) -> str:
    """A text without what stands before a name of `known` to say whose it is: "the one-time port head Per Lund"."""
    kept: list[str] = []
    for number, word in enumerate(WORD.findall(text)):
        if number and word[:1].isupper() and word.lower() in known:
            while kept and _describes(kept[-1], known):
                kept.pop()
        kept.append(word)
    return " ".join(kept)


def _describes(word: str, known: frozenset[str]) -> bool:
    lower = word.lower().strip(".")
    return (
        word[0].isalpha()
        and lower not in known
        and lower not in stop_words("en")
        and (word[0].isupper() or VERB.fullmatch(word) is None)
    )


def first_clause(headline: str) -> str:
    """What a headline claims first, less a label: of "Storm: port shut, ferries stay" it is "Storm port shut"."""
    claimed: list[str] = []
    for clause in CLAUSES.split(headline):
        claimed.append(clause)
        if len([word for word in content(" ".join(claimed), "en") if not SAYING.fullmatch(word)]) >= FEWEST:
            break
    return " ".join(claimed)


def tells_quotation(headline: str, texts: Sequence[str]) -> bool:
    """Whether what somebody says in quotation marks, where a headline claims no more, stands in one of the points."""
    claim = CLAUSES.split(headline)[0]
    says = SAYS.search(claim)
    quoted = [one.group() for cue in (QUOTED, HALF_QUOTED) for one in cue.finditer(claim)]
    if says is None or not quoted or claim.find(quoted[0]) < says.start():
        return True
    asked = {word for one in quoted for word in tokens(one) if len(word) >= LONG_WORD}
    return any(len(asked.intersection(tokens(text))) >= QUOTED_SHARE * len(asked) for text in texts)


def tells_first_clause(headline: str, texts: Sequence[str]) -> bool:
    """Whether the points have a word of what a headline claims first that is no name: of one person much is told."""
    told = " ".join(texts)
    called = folded(stems(names(told), "en"))
    words = folded(word for word in content(first_clause(headline), "en") if not SAYING.fullmatch(word))
    event = words - called
    return not event or not event.isdisjoint(folded(content(told, "en")))


def tells_claim(headline: str, texts: Sequence[str]) -> bool:
    """Whether the points have any word of what a headline claims first, be it a name, and what it quotes."""
    words = folded(word for word in content(first_clause(headline), "en") if not COMMON.fullmatch(word))
    told = folded(content(" ".join(texts), "en"))
    return (not words or not words.isdisjoint(told)) and tells_quotation(headline, texts)


def tells_half(headline: str, text: str) -> bool:
    """Whether a sentence has half of the words of what a headline claims first."""
    words = folded(word for word in content(first_clause(headline), "en") if not COMMON.fullmatch(word))
    return 2 * len(words & folded(content(text, "en"))) >= len(words)
