"""Plain text to blocks: paragraphs however they were wrapped, crossheads, list items and quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from digest.ingest.assemble import assemble
from digest.ingest.hints import NO_HINTS, Hints
from digest.ingest.lines import CLOSERS, STOPS, fold, tidy
from digest.model.articles import Block, BlockKind, Document

BULLET = re.compile(r"^\s*(?:[•‣◦▪●·∙►▸*–-]|(?P<number>\(?\d{1,2}[.)]|[a-z]\)))\s+(?=\S)")
"""What opens a list item. A number or a dash opens one only in company: `with_items`."""

QUOTED = re.compile(r"^\s*>\s?")
RULED = re.compile(r"^\s*(?:[-*_=~•.]\s*){3,}$")
WIDEST = 100
NARROWEST = 40
NEW_PARAGRAPH = 2
"""Columns of indentation that begin a paragraph without a blank line."""

PARAGRAPH_CHARS = 80
HEADING_WORDS = 14
HEADING_CHARS = 100
SUMMARY_LINES = 3
TELLING = re.compile(r"\w+")
TELLING_CHARS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph's worth of text. mark: what opened it as an item.

    alone: between blank lines, or under one and right over a paragraph.
    """

    kind: BlockKind
    text: str
    alone: bool
    mark: str = ""


def read_text(text: str, *, hints: Hints = NO_HINTS) -> Document:
    """A cleaned document out of plain text; what was taken out is in `removed`, under its rule's name."""
    document = assemble(read_blocks(text), hints=hints)
    return replace(document, blocks=settle_headings(list_summary(document.blocks)))


def read_blocks(text: str) -> tuple[Block, ...]:
    """Blocks of a plain text, not yet cleaned; a short line is a heading until `settle_headings` sees what follows."""
    lines = with_items(read_lines(text))
    spaced = sum(line.alone for line in lines) * 3 > len(lines)
    return tuple(
        Block(kind=BlockKind.HEADING if is_short(line, spaced=spaced) else line.kind, text=line.text) for line in lines
    )


def read_lines(text: str) -> list[Line]:
    """One Line a paragraph: hard-wrapped lines joined, one-line paragraphs left as they are."""
    groups = [[line for line in group.split("\n") if line.strip()] for group in re.split(r"\n\s*\n", tidy(text))]
    groups = [group for group in groups if group]
    width = wrap_width(groups)
    lines: list[Line] = []
    for group in groups:
        pieces = join_wrapped(group, width)
        tops = len(pieces) == 1 or len(pieces[1]) >= PARAGRAPH_CHARS
        lines += [read_line(piece, alone=tops and at == 0) for at, piece in enumerate(pieces)]
    return [line for line in lines if line.text]


def wrap_width(groups: Sequence[Sequence[str]]) -> int:
    """The column at which a text was hard-wrapped; 0 where it was not.

    Lines of a wrapped text are full, the next line's first word would not have fitted; and many break a sentence.
    """
    lengths = sorted(len(line.rstrip()) for group in groups for line in group)
    if not lengths or lengths[int(len(lengths) * 0.95)] > WIDEST:
        return 0
    width = max((length for length in lengths if length <= WIDEST), default=0)
    pairs = [(line, after) for group in groups for line, after in pairwise(group) if not opens(after)]
    full = [(line, after) for line, after in pairs if is_full(line, after, width)]
    broken = sum(after.lstrip()[:1].islower() for _, after in full)
    ragged = sum(not line.rstrip().rstrip(CLOSERS).endswith(STOPS) for line, _ in pairs) - len(full)
    return width if width >= NARROWEST and broken and broken * 4 >= len(full) >= ragged else 0


def opens(line: str) -> bool:
    """Whether a line by its first sign begins something new."""
    return any(sign.match(line) for sign in (BULLET, QUOTED, RULED))


def is_full(line: str, after: str, width: int) -> bool:
    first = after.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + min(len(first), 20) > width - 8


def join_wrapped(group: Sequence[str], width: int) -> list[str]:
    pieces: list[str] = []
    for at, line in enumerate(group):
        if at > 0 and follows(group[at - 1], line, opening=pieces[-1], width=width):
            pieces[-1] += " " + QUOTED.sub("", line)
        else:
            pieces.append(line)
    return pieces


def follows(before: str, line: str, *, opening: str, width: int) -> bool:
    """Whether a line goes on with what the lines before it began. opening: the first of those."""
    if QUOTED.match(before) and QUOTED.match(line):
        return True
    if opens(line) or QUOTED.match(before) or RULED.match(before):
        return False
    deeper = indent(line) - indent(before)
    if BULLET.match(opening) and indent(line) > indent(opening):
        return True
    return width > 0 and deeper < NEW_PARAGRAPH and (is_full(before, line, width) or line.lstrip()[:1].islower())


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def read_line(piece: str, *, alone: bool) -> Line:
    if RULED.match(piece):
        return Line(kind=BlockKind.PREFORMATTED, text=fold(piece), alone=False)
    if QUOTED.match(piece):
        return Line(kind=BlockKind.QUOTE, text=fold(QUOTED.sub("", piece)), alone=alone)
    bullet = BULLET.match(piece)
    if bullet is not None:
        return Line(kind=BlockKind.ITEM, text=fold(piece[bullet.end() :]), alone=alone, mark=bullet.group().strip())
    return Line(kind=BlockKind.PARAGRAPH, text=fold(piece), alone=alone)


def with_items(lines: Sequence[Line]) -> list[Line]:
    """A number or a dash makes an item only beside another; "2. Take inventory" between paragraphs is a crosshead."""
    out: list[Line] = []
    for at, line in enumerate(lines):
        beside = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)]
        weak = line.mark[:1].isalnum() or line.mark[:1] in {"(", "–", "-", "*"}
        if line.kind is BlockKind.ITEM and weak and not any(one.kind is BlockKind.ITEM for one in beside):
            out.append(replace(line, kind=BlockKind.PARAGRAPH, text=f"{line.mark} {line.text}"))
        else:
            out.append(line)
    return out


def is_short(line: Line, *, spaced: bool) -> bool:
    """Whether a line may be a crosshead: short, no full stop, and between blank lines where the text has any."""
    text = line.text.rstrip(CLOSERS)
    return (
        line.kind is BlockKind.PARAGRAPH
        and (line.alone or not spaced)
        and len(text.split()) <= HEADING_WORDS
        and len(text) <= HEADING_CHARS
        and not text.endswith(STOPS)
        and any(char.isalpha() for char in text)
    )


def list_summary(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Short lines in a row above the first paragraph, each of words that come back below, sum the article up.

    They are items of a list. Other articles' headlines have their own words, and crossheads stand one by one.
    """
    top = next((at for at, block in enumerate(blocks) if block.kind is not BlockKind.HEADING), len(blocks))
    if top < SUMMARY_LINES:
        return tuple(blocks)
    told = {word for block in blocks[top:] for word in telling_words(block.text)}
    if all(len(words := telling_words(block.text)) <= len(words & told) * 2 and words for block in blocks[:top]):
        return (*(replace(block, kind=BlockKind.ITEM) for block in blocks[:top]), *blocks[top:])
    return tuple(blocks)


def telling_words(text: str) -> frozenset[str]:
    """Words long enough to tell one matter from another, and numbers."""
    return frozenset(word for word in TELLING.findall(text.casefold()) if len(word) >= TELLING_CHARS or word.isdigit())


def settle_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A heading stands over a longer block, or over another heading that does; else it is a short paragraph."""
    out = list(blocks)
    for at in range(len(out) - 1, -1, -1):
        if out[at].kind is BlockKind.HEADING and not heads(out, at):
            out[at] = replace(out[at], kind=BlockKind.PARAGRAPH)
    return tuple(out)


def heads(blocks: Sequence[Block], at: int) -> bool:
    if at + 1 >= len(blocks):
        return False
    after = blocks[at + 1]
    return after.kind is not BlockKind.PARAGRAPH or len(after.text) > len(blocks[at].text)
