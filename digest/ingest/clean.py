"""Takes out what a page put around an article and an extractor left in: whole lines only, each under a rule's name.

In doubt a line stays: a reader forgives a stray "Share", not a lost sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.ingest.patterns import COMMENT_HEADS, LINES, LIST_HEADS
from digest.model.articles import Block, BlockKind, Removed

HEADLINE_WORDS = 25
SENTENCE_ENDS = (".", "!", "?", "…", ".”", '."', ".’", ".)", "!”", "?”", "。")


def clean(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """Blocks of the article, and what was taken out, both in their order. Clean twice is clean once."""
    given = list(blocks)
    rules = [line_rule(block) for block in given]
    mark_comments(given, rules)
    mark_lists(given, rules)
    mark_bare_headings(given, rules)
    kept = tuple(block for block, rule in zip(given, rules, strict=True) if rule is None)
    removed = tuple(
        Removed(text=block.text, rule=rule) for block, rule in zip(given, rules, strict=True) if rule is not None
    )
    return kept, removed


def line_rule(block: Block) -> str | None:
    """The name of the rule that takes a block out by its own words."""
    if block.kind in {BlockKind.PREFORMATTED, BlockKind.QUOTE}:
        return None
    text = block.text
    if not any(char.isalnum() for char in text):
        return "separator"
    words = text.count(" ") + 1
    for rule in LINES:
        if words <= rule.longest and rule.pattern.match(text):
            return rule.name
    return None


def mark_comments(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """From the comment form on nothing is the article's, unless much prose with no sign of comments follows."""
    for at, block in enumerate(blocks):
        if at and COMMENT_HEADS.match(block.text) and any(rule is None for rule in rules[:at]):
            above = sum(len(one.text) for one, rule in zip(blocks[:at], rules[:at], strict=True) if rule is None)
            below = sum(len(one.text) for one, rule in zip(blocks[at:], rules[at:], strict=True) if rule is None)
            if below <= above:
                rules[at:] = [rule or "comments" for rule in rules[at:]]
                return


def mark_lists(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """Under "Related stories" the headlines go, up to the next sentence."""
    under = False
    for at, block in enumerate(blocks):
        if at and LIST_HEADS.match(block.text):
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


def mark_bare_headings(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """A heading at the end, all of whose text is gone, says nothing."""
    for at in range(len(blocks) - 1, 0, -1):
        if rules[at] is None:
            if blocks[at].kind is not BlockKind.HEADING or at == len(blocks) - 1:
                return
            rules[at] = "empty section"
