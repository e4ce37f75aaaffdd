"""What a line quotes of somebody: talk, which is no fact, or a scrap of which its reader does not know who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.editorial.introductions import is_known
from digest.editorial.unmet import SPEAKS

SCARE = 6
"""Words in quotation marks up to which they are a term, and no talk."""
SCRAP = 3
"""The same up to which they are only a scrap of what somebody said."""

QUOTED = re.compile(r"[\"“][^\"”]*[\"”]|(?<!\w)[‘'][^’']{3,80}[’'](?!\w)")
REPORTED = re.compile(rf"\b{SPEAKS}\b|\w\ssay\b|\baccording to\b|\breported\b|\bconfirmed\b")


SAYS = re.compile(
    r"\b(?:call|dub|label|describ|declar|claim|vow|promis|mock|needl|accus|rul|titl|entitl|nam|urg|insist|argu|term|demand)"
    r"(?:s|es|ed|led|ling|ing)?\b|\bknown as\b|\bso-called\b|\b(?:slogan|message|motto|banner|sign|hashtag|chant)s?\b"
)
"""By one of these a reader knows whose words are quoted, or that they are what a thing is called."""


def is_talk(own: str) -> bool:
    """Whether it quotes more than a term."""
    return any(len(one.split()) > SCARE for one in QUOTED.findall(own))


def is_scrap(own: str, known: frozenset[str]) -> bool:
    """Whether it quotes a few words that nobody in it says, and that its reader has not read: “the vague” of what?"""
    for found in QUOTED.finditer(own):
        scrap = re.findall(r"[\w’-]+", found.group())
        if (
            len(scrap) <= SCRAP
            and not REPORTED.search(own)
            and not SAYS.search(own)
            and not any(is_known(word, known) for word in scrap)
        ):
            return True
    return False


def of_quotations(own: str, known: frozenset[str]) -> Iterator[str]:
    if own[:1] in '"“‘—–-[(' or is_talk(own):
        yield "quotation"
    if is_scrap(own, known):
        yield "scrap"
