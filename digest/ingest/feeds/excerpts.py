"""Whether an entry has its article's text, or only the beginning of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.ingest.rules import lowered
from digest.model.articles import Block, Document

EXCERPT_WORDS = 120
"""Below it, an entry is taken for an excerpt: news that is told in fewer words has its page looked at in vain, once."""

BROKEN_OFF = re.compile(
    r"(?:…|\.\.\.|[\[(]\s*(?:…|\.\.\.)\s*[\])])\s*(?:»|›|→|>+)?\s*$"
    r"|\b(?:read (?:more|on|the (?:full|whole|rest)[\w ]{0,30})|continue reading[\w ’'“”\"-]{0,120}|keep reading"
    r"|full (?:story|article)|weiterlesen|mehr lesen|zum (?:ganzen )?artikel|leer m[áa]s|seguir leyendo"
    r"|lire (?:la suite|plus)|leggi (?:tutto|di più)|continua a leggere|lees (?:meer|verder)|leia mais"
    r"|continue lendo)\b[\s.…:»›→>\])]*$",
    re.IGNORECASE,
)
TAIL = 200
SIGNS = (
    "…", "...", "read more", "read on", "read the ", "continue reading", "keep reading", "full story",
    "full article", "weiterlesen", "mehr lesen", "artikel", "leer m", "seguir leyendo", "lire la suite",
    "lire plus", "leggi tutto", "leggi di ", "continua a ", "lees meer", "lees verder", "leia mais",
    "continue lendo",
)  # fmt: skip
"""Something of each way to break off."""


def is_excerpt(document: Document, said: Sequence[Block]) -> bool:
    """said: the blocks of the entry before cleaning, which takes "Read more" lines out."""
    if is_short(document.blocks):
        return True
    return any(breaks_off(block.text[-TAIL:]) for block in said[-2:])


def breaks_off(tail: str) -> bool:
    lower = lowered(tail)
    return any(sign in lower for sign in SIGNS) and BROKEN_OFF.search(tail) is not None


def is_short(blocks: Sequence[Block]) -> bool:
    words = 0
    for block in blocks:
        words += len(block.text.split())
        if words >= EXCERPT_WORDS:
            return False
    return True
