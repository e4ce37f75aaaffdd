"""Who is named before being introduced: a bare surname whose full name a reader has not been given (rule 6)."""

from __future__ import annotations

import re

from digest.model.articles import BlockKind
from digest.model.issues import Quote
from digest.model.stories import Candidate

FULL_NAME = re.compile(r"\b[A-Z][\w’'.-]*\s(?:[A-Z]\.\s|(?:de|van|von|der|al|bin|el|del|da|di)\s)*([A-Z][\w’-]{2,})")
WORD = re.compile(r"[\w’-]+")


def unintroduced(candidate: Candidate, quote: Quote, *, known: str) -> tuple[str, ...]:
    """Surnames that `quote` uses bare, and that its article first gives in full somewhere before it.

    known: what a reader knows already, such as the headline.
    """
    first = quote.places[0]
    before = " \n".join(
        block.text if index < first.block else block.text[: first.start]
        for index, block in enumerate(candidate.article.blocks[: first.block + 1])
        if block.kind is not BlockKind.HEADING
    )
    text = "".join(piece.text for piece in quote.pieces if not piece.ours)
    given = {found.group(1) for found in FULL_NAME.finditer(before)}
    here = {found.group(1) for found in FULL_NAME.finditer(text)}
    familiar = set(WORD.findall(known))
    words = [word.removesuffix("’s").removesuffix("'s") for word in WORD.findall(text)]
    return tuple(dict.fromkeys(word for word in words if word in given and word not in here and word not in familiar))
