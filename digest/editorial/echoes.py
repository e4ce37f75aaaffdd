"""What another story of the issue tells already: a reaction to it, of one source, or a line that would only name it.

A reader who has the story of a quarrel needs no second one of who took whose side, and no line in brief that says in
other words what stands above. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.editorial.folding import folded
from digest.editorial.further import COMMON, SAYING
from digest.editorial.gravity import ACT, TALK
from digest.editorial.words import content
from digest.model.stories import Draft

ECHO = "another story tells of it"
REACTS = 0.3
"""Share of the words of headline and first point, of the one that has fewer, that a reaction has of what it is to."""
FEWEST = 5
"""Of so many words at least."""
SAID_ABOVE = 0.6
"""Share of a weak story's headline in what another tells, from which on a line with it would say nothing new."""
TOLD_ABOVE = 0.4
"""The same of a sentence that stands for its headline, which says more."""
FEWEST_ABOVE = 3
"""Words of it at least."""
NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]{2,}")


def without_echoes(drafts: Sequence[Draft]) -> list[Draft]:
    """The same, those marked of which another, better and not weak, tells already."""
    able = [draft for draft in drafts if draft.points and not draft.weak and not draft.over and not draft.nothing_new]
    return [
        replace(draft, over=ECHO) if any(_echoes(draft, other) for other in able if _is_better(other, draft)) else draft
        for draft in drafts
    ]


def _is_better(one: Draft, other: Draft) -> bool:
    """Whether of two drafts that tell of one thing the first is to be told."""
    if one is other or other.over or other.since is not None:
        return False
    alone = len({told.source for told in other.sources}) == 1
    return bool(other.weak) or (alone and (one.score, other.thread) > (other.score, one.thread))


def _echoes(draft: Draft, other: Draft) -> bool:
    if {one.reading.language for one in (*draft.candidates, *other.candidates)} != {"en"}:
        return False
    if draft.line is not None:
        claimed = _words(draft.line.text)
        told = _words(" ".join([other.headline, *(quote.text for quote in other.points)]))
        return len(claimed & told) >= max(FEWEST_ABOVE, TOLD_ABOVE * len(claimed))
    if draft.weak:
        claimed = _words(draft.headline)
        told = _words(" ".join([other.headline, *(quote.text for quote in other.points)]))
        return len(claimed & told) >= max(FEWEST_ABOVE, SAID_ABOVE * len(claimed))
    talk = TALK.search(draft.headline)
    if talk is None or ACT.search(draft.headline[: talk.start()]):
        return False
    if _names(draft.headline).isdisjoint(_names(other.headline)):
        return False
    mine, theirs = (_words(f"{one.headline} {one.points[0].text}") for one in (draft, other))
    shared = len(mine & theirs)
    return shared >= FEWEST and shared >= REACTS * min(len(mine), len(theirs))


def _names(headline: str) -> frozenset[str]:
    return frozenset(name.removesuffix("’s").removesuffix("'s") for name in NAME.findall(headline))


def _words(text: str) -> frozenset[str]:
    words = folded(content(text, "en"))
    return frozenset(word for word in words if not COMMON.fullmatch(word) and not SAYING.fullmatch(word))
