"""Whether a story tells that something is not settled while a later article of the same issue tells how it was settled.

"Talks fail to bring a deal" on Monday is no news in an issue that has the deal of Friday in it. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.editorial.folding import folded
from digest.editorial.further import COMMON
from digest.editorial.points import TOLD
from digest.editorial.quoting import sentences_of
from digest.editorial.words import content, stems
from digest.model.stories import Candidate, Draft

OVERTAKEN = "a later article tells what came of it"
PENDING = re.compile(
    r"\b(?:talks|negotiat\w+|fails?|failed|stall\w*|stalemate|deadlock\w*|impasse|could|may|might|weighs?|considers?"
    r"|votes? (?:due|looms?|nears?)|to vote|nears?(?!-)|close to|awaits?)\b",
    re.IGNORECASE,
)
"""What a headline says of a thing that is not settled."""
STILL = re.compile(
    r"\b(?:failed? to|stall\w*|stalemate|deadlock\w*|impasse|talks|negotiat\w+|votes? (?:due|looms?)|nears?|close to"
    r"|awaits?|yet to|at odds|far apart|striking distance|hopes? to|standoff)\b",
    re.IGNORECASE,
)
"""The same of a sentence, which may say of much that it could be."""
SETTLED = re.compile(r"\b(?:signed|passed|approved|enacted|adopted|ratified|rejected|clinched|reached|struck|sealed)\s")
"""What was done with it; not "is to be signed": behind these stands the thing."""
NOT_YET = re.compile(r"\b(?:not|never|if|unless|until|yet|could|may|might|would|will|to be|being)\b")
THING = folded(stems(["bill", "package", "deal", "agreement", "treaty", "budget", "pact", "contract", "accord"], "en"))
"""What is talked of until it is signed."""
NEAR = 10
"""Words behind the verb in which its thing stands."""
ALIKE = 2
"""Words, that of the thing among them, in the story and in the clause that tells what came of it."""


def without_overtaken(drafts: Sequence[Draft], candidates: Sequence[Candidate]) -> list[Draft]:
    """The same, those marked that are not to be told any more."""
    return [replace(draft, over=OVERTAKEN) if _is_overtaken(draft, candidates) else draft for draft in drafts]


def _is_overtaken(draft: Draft, candidates: Sequence[Candidate]) -> bool:
    days = [quote.published for quote in draft.points if quote.published]
    if not draft.points or not days or draft.line is not None or not PENDING.search(draft.headline):
        return False
    told = _words(" ".join([draft.headline, *(quote.text for quote in draft.points)]))
    later = [one for one in candidates if one.article.published and one.article.published.day > max(days)]
    return _is_settled(told, later)


def is_overtaken(candidate: Candidate, text: str, candidates: Sequence[Candidate]) -> bool:
    """Whether a line of an article tells of a thing as not settled, and a later one of its story how it was settled."""
    published = candidate.article.published
    later = [
        one for one in candidates if published and one.article.published and one.article.published.day > published.day
    ]
    return bool(later) and STILL.search(text) is not None and _is_settled(_words(text), later)


def _is_settled(told: frozenset[str], later: Sequence[Candidate]) -> bool:
    return not told.isdisjoint(THING) and any(
        len(told & words) >= ALIKE and not told.isdisjoint(words & THING) for one in later for words in _settled(one)
    )


def _settled(candidate: Candidate) -> Iterator[frozenset[str]]:
    """The words of what an article says was signed, passed or turned down, one clause each."""
    if candidate.reading.language != "en":
        return
    for block in candidate.article.blocks:
        if block.kind not in TOLD:
            continue
        for start, end in sentences_of(block.text, "en"):
            text = block.text[start:end]
            for found in SETTLED.finditer(text):
                if NOT_YET.search(text[: found.start()]) is None:
                    yield _words(" ".join(text[found.end() :].split()[:NEAR]))


def _words(text: str) -> frozenset[str]:
    return folded(word for word in content(text, "en") if not COMMON.fullmatch(word))
