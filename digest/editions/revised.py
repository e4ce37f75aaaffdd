"""Whether a date that a source gave was given anew: of two dates for one thing in one story the newer is so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.model.issues import NextItem

WILL = re.compile(r"\b(?:will|would|to)\s(?:be\s)?([a-z]{4,})")
NAME = re.compile(r"(?<=[a-z,.]\s)[A-Z][\w’'-]{2,}(?=\W)")
STEM = 4
"""First letters by which "will leave" and "will be leaving" are the same."""


def is_revised(item: NextItem, others: Iterable[NextItem]) -> bool:
    """Whether a newer source gives other dates to what somebody will do: "Aldine will leave in March".

    others: the outlooks of its story. What names nobody, or comes on one day in both, is revised by none.
    """
    before, done = item.quotes[0].published, _done(item)
    return before is not None and any(
        (after := other.quotes[0].published) is not None
        and after > before
        and other.dues
        and set(other.dues).isdisjoint(item.dues)
        and not _done(other).isdisjoint(done)
        for other in others
    )


def _done(item: NextItem) -> frozenset[tuple[str, str]]:
    """Each name of an outlook with the beginning of each thing that it says will be done."""
    said = words_of(item)
    verbs = {verb[:STEM] for verb in WILL.findall(said)}
    return frozenset((name, verb) for name in NAME.findall(said) for verb in verbs)


def words_of(item: NextItem) -> str:
    """The source's own words of an outlook; of several quotations those of the first."""
    return "".join(piece.text for piece in item.quotes[0].pieces if not piece.ours)
