"""Whose voice an article is: several that relay one outlet are that outlet's, and one voice."""

from __future__ import annotations

import re

from digest.model.articles import BlockKind
from digest.model.stories import Candidate

RELAY = re.compile(
    r"\b(?:reported by|according to|told|citing|first reported by|in a report by|as reported in)\s+(?:the\s+)?"
    r"((?:[A-Z][\w.]*\s){0,3}(?:News|Times|Post|Journal|Guardian|Reuters|AFP|AP|Bloomberg|BBC|CNN|NBC|ABC|Axios|Politico|dpa|EFE)\b)"
    r"|\b((?:[A-Z][\w.]*\s){0,3}(?:News|Times|Post|Journal|Guardian|Reuters|Bloomberg|Axios|Politico))\s+(?:first\s+)?reported\b"
)
OPENING = 1200
"""Code points of an article in which it says whom it relays."""


def speaker(candidate: Candidate) -> str:
    """Who speaks: the outlet that an article relays ("reported by CBS News"), else its own source (rule 12)."""
    text = " ".join(block.text for block in candidate.article.blocks if block.kind is BlockKind.PARAGRAPH)[:OPENING]
    found = RELAY.search(text)
    name = (found.group(1) or found.group(2)) if found else candidate.article.source.name
    return name.casefold().strip()
