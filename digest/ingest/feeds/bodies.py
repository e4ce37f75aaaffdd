"""What an entry says, as blocks of plain text: of its HTML the words alone are left, no more than an article has.

Cleaning costs more than its length where a paragraph has no end; a paragraph longer than any writer's is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml.etree import HTMLParser, LxmlError, fromstring

from digest.ingest.feeds.plainly import blocks_plainly
from digest.ingest.text import read_blocks, settle_headings
from digest.ingest.tree import blocks_of
from digest.model.articles import Block
from digest.model.feeds import Entry

MAX_CHARS = 1_000_000
"""Of one entry's content, without the pictures in it; a long book chapter has a tenth of that."""

MAX_BLOCKS = 1_000
MAX_BLOCK = 8_000
DATA = re.compile(r"data:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=\s]*")
MARKUP = re.compile(r"[<&]")
EMBEDDED = re.compile(
    r"<(iframe|object|embed|applet|video|audio|canvas|svg|form|select|textarea)\b[^<>]{0,4000}>", re.IGNORECASE
)
MANY = 200
PARSER = HTMLParser(encoding="utf-8")


def blocks_in(entry: Entry) -> tuple[Block, ...]:
    content = entry.content
    if len(content) > MAX_CHARS:
        content = DATA.sub("", content)[:MAX_CHARS]
    if not content.strip():
        return ()
    if not entry.is_html or MARKUP.search(content) is None:
        lines = "\n".join(piece for line in content.split("\n") for piece in cut(line))
        return settle_headings(read_blocks(lines))[:MAX_BLOCKS]
    blocks = blocks_plainly(content)
    return tuple(islice(within(html_blocks(content) if blocks is None else blocks), MAX_BLOCKS))


def html_blocks(content: str) -> tuple[Block, ...]:
    try:
        tree = fromstring(closed(content).encode("utf-8", errors="replace"), PARSER)
    except (LxmlError, ValueError):
        return ()
    return () if tree is None else blocks_of(tree)


def closed(content: str) -> str:
    """Without the tags of embedded objects that nothing closes: they would take the rest of the text with them."""
    opened = {match[1].lower() for match in islice(EMBEDDED.finditer(content), MANY)}
    if not opened:
        return content
    ends = {name: content.lower().rfind(f"</{name}") for name in opened}

    def kept(match: re.Match[str]) -> str:
        last = ends.get(match[1].lower(), -1)
        return match[0] if last >= match.end() and not match[0].endswith("/>") else " "

    return EMBEDDED.sub(kept, content)


def within(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if len(block.text) <= MAX_BLOCK:
            yield block
        else:
            yield from (replace(block, text=piece) for piece in cut(block.text))


def cut(text: str) -> Iterator[str]:
    """A text in pieces of bounded length, each up to the end of a sentence or of a word where there is one."""
    while len(text) > MAX_BLOCK:
        end = max(text.rfind(". ", 0, MAX_BLOCK) + 1, 0) or text.rfind(" ", 0, MAX_BLOCK)
        end = end if end > 0 else MAX_BLOCK
        yield text[:end]
        text = text[end:].lstrip()
    yield text
