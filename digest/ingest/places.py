"""What only its place shows: an author's note at the foot, teasers of other articles, what is told twice.

These forms may stand in an article too; at the foot of one, or in company, they are the page's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.ingest.lines import MARKS, is_ended, letters
from digest.model.articles import Block, BlockKind

FOOT = 5
"""Lines above an article's end within which its author is introduced."""

NAME = (
    r"(?:Dr\.? |Prof\.? |Sir )?[A-ZÀ-ÞŠŽ][\w.'’-]+"
    r"(?: (?:[A-ZÀ-ÞŠŽ][\w.'’-]*|d[eai]|v[ao]n|der|la|bin|al-\w+)){0,4}"
)
TRADE = (
    r"(?i:reporter|writer|editor|journalist|correspondent|columnist|contributor|author|fellow|professor|blogger"
    r"|critic(?! of)|producer|publisher|freelancer|photographer|lecturer|broadcaster|commentator|intern|curator"
    r"|redakteur(?:in)?|journalistin|korrespondent(?:in)?|autor(?:in|a)?|periodista|redactora?|corresponsal|journaliste"
    r"|r[ée]dact(?:eur|rice)|giornalista|jornalista)"
)
AUTHOR = re.compile(
    rf"^\W*(?:(?:[A-Z][\w.]* ){{0,3}}{TRADE} )?(?P<name>{NAME})(?: ?\([^)]{{2,60}}\))?,?"
    rf" (?:is|ist|es|est|[èé])\b(?! one of)[^.]{{0,140}}\b{TRADE}\b"
    r"(?= (?:for|at|with|of|on|in|based|and|who|f[üu]r|bei|en|de)\b|\W*$|[,.])"
    rf"|^\W*(?P<who>{NAME}) (?:covers|reports on|writes (?:about|for|on)|reported from|berichtet|cubre|couvre)\b"
    rf"|^\W*(?:[Tt]he (?:author|writer) is|I am (?:a|an|the) [^.]{{0,80}}\b{TRADE})\b"
)
ABOUT = re.compile(
    r"^\W*(?:about (?:the )?(?:authors?|writers?|us|(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){0,3})"
    r"|(?:über|zur person|zum autor|zur autorin|sobre(?: el| la| o)?(?: autora?)?|à propos de|l['’]auteure?"
    r"|l['’]autore)(?: (?-i:[A-ZÀ-Þ])[\w.'’-]+){0,3})\W*$",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[“”\"„«»]")
SAID = re.compile(r"[“”\"]|\b(?:said|says|told)\b")

CUT_OFF = re.compile(r"(?:\.\.\.|…|\[(?:\.\.\.|…)\])(?: more)?$")
STAMPED = re.compile(r"\b\d{4}-\d\d-\d\d,? \d\d:\d\d(?::\d\d)?(?: (?:[A-Z][\w.'’-]+ ?){1,4})?$")
ENDS = (*MARKS, ":")
TEASER_WORDS = 20
TEASERS = 3
PAIR = 2
TOLD_WORDS = 8
SAME_CHARS = 16
STAMP_CHARS = 60


def mark_places(blocks: Sequence[Block], rules: list[str | None]) -> None:
    mark_teasers(blocks, rules)
    mark_told_again(blocks, rules)
    mark_authors(blocks, rules)


def mark_authors(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """At the foot, whoever wrote the article is introduced; the heading over it goes with it."""
    left = [at for at, rule in enumerate(rules) if rule is None]
    for at in left[max(1, len(left) - FOOT) :]:
        if blocks[at].kind is BlockKind.PARAGRAPH and introduces_author(blocks[at].text, blocks[:at]):
            rules[at] = "author"
            if rules[at - 1] is None and ABOUT.match(blocks[at - 1].text):
                rules[at - 1] = "author"


def introduces_author(text: str, above: Sequence[Block]) -> bool:
    """Whether a line says of somebody what they are for a paper; the article itself does not speak of its author."""
    found = AUTHOR.match(text)
    if found is None or SAID.search(text):
        return False
    name = found["name"] or found["who"]
    return name is None or not any(name.split()[-1].removesuffix("’s") in block.text for block in above)


def mark_teasers(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """Headlines over texts that break off, three close together, list other articles; so does a stamped headline."""
    pairs = [
        at
        for at in range(1, len(blocks))
        if is_cut_off(blocks[at].text)
        and not QUOTED.search(blocks[at].text)
        and blocks[at].text.count(" ") >= TOLD_WORDS
        and blocks[at - 1].text.count(" ") < TEASER_WORDS
        and not is_ended(blocks[at - 1].text.removesuffix("...").rstrip(), ENDS)
    ]
    for at in pairs:
        if sum(abs(other - at) <= TEASERS * PAIR for other in pairs) >= TEASERS:
            rules[at - 1] = rules[at - 1] or "related"
            rules[at] = rules[at] or "related"
    for at, block in enumerate(blocks):
        tail = block.text[-STAMP_CHARS:]
        if rules[at] is None and "-" in tail and STAMPED.search(tail) and block.text.count(" ") >= 3:
            rules[at] = "related"


def mark_told_again(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """A teaser of the article itself: a line that breaks off where another block goes on."""
    for at, block in enumerate(blocks):
        if rules[at] is not None or block.kind is BlockKind.QUOTE:
            continue
        if block.text.count(" ") >= TOLD_WORDS and breaks_off(block.text):
            told = letters(block.text)
            same = [
                other.text
                for other, rule in zip(blocks, rules, strict=True)
                if rule is None and other.text[:SAME_CHARS] == block.text[:SAME_CHARS]
            ]
            if any(len(text) > len(told) and text.startswith(told) for text in map(letters, same)):
                rules[at] = "told again"


def breaks_off(text: str) -> bool:
    return not is_ended(text, ENDS) or is_cut_off(text)


def is_cut_off(text: str) -> bool:
    return text.endswith(("...", "…", "]", "more")) and CUT_OFF.search(text) is not None
