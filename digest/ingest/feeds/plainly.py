"""Blocks of HTML as most feeds have it, without a tree: paragraphs, headings, lists, and within them words.

A tree costs half as much again. Whatever is not of the plainest form (a tag that is not closed where it was opened, a
table, a hidden element, an entity that HTML 4 does not name) is left to the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint

from digest.ingest.tree import add, kind_of
from digest.model.articles import Block, BlockKind

WORDS = frozenset({"a", "abbr", "b", "cite", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "u"})
LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
"""What holds words alone here."""
HOLDERS = frozenset({"div", "blockquote", "figure", "figcaption", "section", "article"})
LISTS = frozenset({"ul", "ol"})
BARE = WORDS | LEAVES | HOLDERS | LISTS | {"li", "br", "img"}
ALONE = BARE | {f"/{name}" for name in BARE - {"br", "img"}}
TAG = re.compile(r'([a-z][a-z0-9]*)(?:\s+(?!(?:hidden|style|rend)=)[a-z][a-z-]*="[^"<>]*")*\s*(/?)')
"""With attributes, but for those by which an element's text counts otherwise."""
ENTITY = re.compile(r"&(?:([A-Za-z][A-Za-z0-9]{1,9})|#([1-9][0-9]{2,4}));|&")


class Other(Exception):
    """The text is not of this form."""


def blocks_plainly(content: str) -> tuple[Block, ...] | None:
    """The blocks of HTML without control characters, as its tree has them; None where that is for the tree to say."""
    try:
        return read(content)
    except Other:
        return None


def read(content: str) -> tuple[Block, ...]:
    start, _, _ = content.partition("<")
    run = [text_of(start)]  # the words since the last block
    found: list[Block] = []
    kind = BlockKind.PARAGRAPH
    around: list[tuple[str, BlockKind]] = []
    words: list[str] = []
    for name, text in tags_in(content):
        if words or name in WORDS:
            step_among_words(words, name)
        elif name != "img":
            add("".join(run), kind, found)
            run = []
            if name != "br":
                kind = step_among_blocks(around, name, kind)
        if text:
            run.append(text)
    if around or words:
        raise Other
    add("".join(run), kind, found)
    return tuple(found)


def tags_in(content: str) -> Iterator[tuple[str, str]]:
    """The name of each tag, with the slash of one that closes, and the text behind it."""
    for piece in content.split("<")[1:]:
        tag, end, text = piece.partition(">")
        if not end:
            raise Other
        yield tag if tag in ALONE else name_of(tag), text_of(text) if "&" in text else text


def step_among_words(words: list[str], name: str) -> None:
    """words: the elements around within a line, the innermost last; it is changed by a tag."""
    if name in WORDS and name not in words:
        words.append(name)
    elif name != f"/{words.pop()}":
        raise Other


def step_among_blocks(around: list[tuple[str, BlockKind]], name: str, kind: BlockKind) -> BlockKind:
    """The kind of what follows a tag. around: the elements, and the kind around each; it is changed by the tag."""
    within = around[-1][0] if around else ""
    if name == f"/{within}":
        return around.pop()[1]
    if name.startswith("/") or within in LEAVES or (name == "li") != (within in LISTS):
        raise Other
    around.append((name, kind))
    return kind_of(name, kind)


def name_of(tag: str) -> str:
    """The name of a tag with attributes."""
    found = TAG.fullmatch(tag)
    if found is None or found[1] not in BARE or (found[2] and found[1] not in {"br", "img"}):
        raise Other
    return found[1]


def text_of(text: str) -> str:
    return ENTITY.sub(character, text) if "&" in text else text


def character(match: re.Match[str]) -> str:
    """The sign of an entity that the tree reads the same."""
    name, number = match.groups()
    code = name2codepoint.get(name, 0) if name else int(number or 0)
    if not 0xA0 <= code < 0xD800 and name not in {"amp", "lt", "gt", "quot"}:
        raise Other
    return chr(code)
