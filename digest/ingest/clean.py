"""Takes out what a page put around an article and an extractor left in: whole lines only, each under a rule's name.

In doubt a line stays: a reader forgives a stray "Share", not a lost sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from digest.ingest.calls import CALLS
from digest.ingest.captions import CAPTIONS, CREDITS, mark_captions
from digest.ingest.lines import is_ended
from digest.ingest.masthead import STAMP_CHARS, is_bare_stamp, is_labelled_stamp
from digest.ingest.patterns import COMMENT_FORMS, COMMENT_HEADS, COMMENT_SIGNS, LINES, LIST_HEADS
from digest.ingest.places import mark_places
from digest.ingest.rules import Rule, lowered, words_in
from digest.model.articles import Block, BlockKind, Removed

RULES: tuple[Rule, ...] = (*LINES, *CALLS, *CREDITS, *CAPTIONS)
LONGEST = max(rule.longest for rule in RULES)
HEADLINE_WORDS = 25
SENTENCE_WORDS = 4
WIRE_DIVIDER = re.compile(r"^_+$")
"""What news agencies put between the parts of a report; it is theirs, and what follows may be another matter."""
SHOUT_WORDS = 7
CLOCKED = re.compile(r"(?=.*\d:\d\d).*\b\d{4}\b")
MENU = re.compile(r"\s*[|·•]\s*|\.\s+")
MENU_SIGNS = (". ", "|", "·", "•")
"""Something of each place where MENU parts: it is quick to see that the first entry is a sentence."""
MENU_WORDS = 8
NO_MENU = re.compile(rf"(?:[^ .|·•]* ){{{MENU_WORDS + 1}}}")
"""How a line begins whose first entry would have too many words."""


def clean(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """Blocks of the article, and what was taken out, both in their order. Clean twice is clean once."""
    return apart(sift(list(blocks)))


def sift(given: Sequence[Block]) -> list[Block | Removed]:
    """The blocks in their order, each that a rule takes out as what was removed there."""
    rules = [line_rule(block) for block in given]
    mark_captions(given, rules)
    mark_comments(given, rules)
    mark_lists(given, rules)
    mark_places(given, rules)
    mark_shouts(given, rules)
    return [
        block if rule is None else Removed(text=block.text, rule=rule) for block, rule in zip(given, rules, strict=True)
    ]


def apart(sifted: Iterable[Block | Removed]) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """What was kept, and what was removed with the place where each stood."""
    kept: list[Block] = []
    removed: list[Removed] = []
    for one in sifted:
        if isinstance(one, Block):
            kept.append(one)
        else:
            removed.append(replace(one, before=len(kept)))
    return tuple(kept), tuple(removed)


def line_rule(block: Block) -> str | None:
    """The name of the rule that takes a block out by its own words."""
    text = block.text
    if text.startswith("_") and WIRE_DIVIDER.match(text):
        return None
    if not text[:1].isalnum() and not any(char.isalnum() for char in text):
        return "separator"
    if block.kind is BlockKind.PREFORMATTED:
        return None
    words = text.count(" ") + 1
    if words > LONGEST or block.kind is BlockKind.QUOTE:
        return None
    return (
        by_words(text)
        or menu_rule(text)
        or ("timestamp" if is_labelled_stamp(text) or is_clocked_stamp(text) else None)
    )


def is_clocked_stamp(text: str) -> bool:
    """Whether a line is a day and a time; a time alone may head an entry of a live report."""
    return len(text) <= STAMP_CHARS and CLOCKED.match(text) is not None and is_bare_stamp(text)


@lru_cache(maxsize=1024)
def by_words(text: str) -> str | None:
    group = rules_for(min(text.count(" ") + 1, LONGEST), prose=is_sentence(text))
    told = group.telling.intersection(words_in(text))
    lower = lowered(text)
    for rule in group.rules if told else group.wordless:
        if (not rule.words or not rule.words.isdisjoint(told)) and rule.fits(text, lower):
            return rule.name
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rules in their order; those that ask for no word; and the words that the others ask for."""

    rules: tuple[Rule, ...]
    wordless: tuple[Rule, ...]
    telling: frozenset[bytes]


@cache
def rules_for(words: int, *, prose: bool) -> Group:
    """The rules for a line of so many words. prose: whether it reads as a sentence."""
    rules = tuple(rule for rule in RULES if words <= rule.longest and (rule.prose or not prose))
    return Group(
        rules=rules,
        wordless=tuple(rule for rule in rules if not rule.words),
        telling=frozenset(word for rule in rules for word in rule.words),
    )


def menu_rule(text: str) -> str | None:
    """The rule for a row of entries ("Share | Tweet | Print"), where there is one for each."""
    if NO_MENU.match(text):
        return None
    first = min((at for sign in MENU_SIGNS if (at := text.find(sign)) >= 0), default=-1)
    if first < 0 or text[:first].rstrip().count(" ") >= MENU_WORDS:
        return None
    entries = MENU.split(text)
    if len(entries) < 2 or any(entry.count(" ") >= MENU_WORDS for entry in entries):
        return None
    rules = [by_words(entry) for entry in entries if entry]
    return rules[0] if rules and all(rules) else None


def is_sentence(text: str) -> bool:
    """Whether a line ends like a sentence, and is long enough for one."""
    return is_ended(text) and text.count(" ") + 1 >= SENTENCE_WORDS


def mark_comments(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """From the comment form on nothing is the article's, unless more prose follows than stands above."""
    for at in range(1, len(blocks)):
        if opens_comments(blocks, at):
            above = sum(len(one.text) for one, rule in zip(blocks[:at], rules[:at], strict=True) if rule is None)
            below = sum(len(one.text) for one, rule in zip(blocks[at:], rules[at:], strict=True) if rule is None)
            if below <= above:
                rules[at:] = [rule or "comments" for rule in rules[at:]]
                return


def opens_comments(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block begins what readers wrote: by its own words, or by theirs further down."""
    if COMMENT_FORMS.match(blocks[at].text):
        return True
    if not COMMENT_HEADS.match(blocks[at].text):
        return False
    return any(COMMENT_SIGNS.search(block.text) for block in blocks[at + 1 :])


def mark_lists(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """Under "Related stories" the headlines go, up to the next sentence."""
    under = False
    for at, block in enumerate(blocks):
        if at and LIST_HEADS.match(block.text) and not is_sentence(block.text.removesuffix("...")):
            under = True
            rules[at] = rules[at] or "related"
        elif under and rules[at] is None:
            under = is_headline(block)
            if under:
                rules[at] = "related"


def is_headline(block: Block) -> bool:
    text = block.text.rstrip("*| ")
    return (
        len(text.split()) <= HEADLINE_WORDS
        and not text.endswith((".", "…", ".”", '."', ":"))
        and block.kind is not BlockKind.QUOTE
    )


def mark_shouts(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """A whole headline in capitals between paragraphs is a link to another article; a question is a crosshead."""
    kept = [at for at, rule in enumerate(rules) if rule is None]
    for before, at, after in zip(kept, kept[1:], kept[2:], strict=False):
        text = blocks[at].text
        shouts = text.isupper() and text.count(" ") >= SHOUT_WORDS and not is_ended(text)
        if shouts and not (blocks[before].text.isupper() or blocks[after].text.isupper()):
            rules[at] = "related"
