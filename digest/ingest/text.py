"""Plain text to blocks: paragraphs however they were wrapped, crossheads, list items, quotes, and the masthead above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.ingest.clean import clean, line_rule
from digest.ingest.hints import NO_HINTS, Hints
from digest.ingest.lines import fold, same, tidy
from digest.ingest.masthead import read_byline, read_stamp, split_dateline, split_run_in
from digest.ingest.patterns import SECTIONS
from digest.ingest.published import parse
from digest.model.articles import Block, BlockKind, Document, Published, Removed

BULLET = re.compile(r"^\s*(?:[•‣◦▪●·∙►▸*–-]|(?P<number>\(?\d{1,2}[.)]|[a-z]\)))\s+(?=\S)")
"""What opens a list item. A dash opens one too, but a dash before a name closes a quotation, so it needs company."""

QUOTED = re.compile(r"^\s*>\s?")
RULED = re.compile(r"^\s*(?:[-*_=~•.]\s*){3,}$")
WIDEST = 100
NARROWEST = 40
HEADING_WORDS = 14
HEADING_CHARS = 100
TITLE_WORDS = 30
MASTHEAD_BLOCKS = 12
STOPS = (".", ",", ";", ":", "…", "...", "。")
CLOSERS = "\"'”’»)]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph's worth of text. alone: blank lines on both sides. number: "1." where it opened with one."""

    kind: BlockKind
    text: str
    alone: bool
    mark: str = ""


def read_text(text: str, *, hints: Hints = NO_HINTS) -> Document:
    """A cleaned document out of plain text; what was taken out is in `removed`, under its rule's name."""
    return assemble(read_blocks(text), hints=hints)


def assemble(blocks: Sequence[Block], *, hints: Hints) -> Document:
    """Take the masthead off blocks, clean the rest, and let the hints win."""
    head = read_masthead(blocks, hints=hints)
    body, removed = clean(head.body)
    byline, run_in, dateline = head.byline, None, None
    for at, block in enumerate(body):
        if block.kind is BlockKind.PARAGRAPH:
            names, run_in, rest = split_run_in(block.text, timezone=hints.timezone)
            byline = byline or names
            dateline, rest = split_dateline(rest)
            body = (*body[:at], replace(block, text=rest), *body[at + 1 :])
            break
    said = parse(hints.published, timezone=hints.timezone) if hints.published else None
    return Document(
        title=fold(hints.title) if hints.title else head.title,
        blocks=body,
        byline=byline,
        dateline=dateline,
        published=said or head.published or run_in,
        language=hints.language,
        url=hints.url,
        source=hints.source or head.source,
        removed=(*head.removed, *removed),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What stood above the article, and the blocks under it."""

    title: str
    body: tuple[Block, ...]
    removed: tuple[Removed, ...]
    byline: str | None
    source: str | None
    published: Published | None


def read_masthead(blocks: Sequence[Block], *, hints: Hints) -> Masthead:
    title = ""
    byline: str | None = None
    source: str | None = None
    published: Published | None = None
    final = False
    removed: list[Removed] = []
    held: list[Block] = []
    at = 0
    while at < min(len(blocks), MASTHEAD_BLOCKS):
        block = blocks[at]
        stamp = read_stamp(block.text, timezone=hints.timezone)
        names = read_byline(block.text)
        if hints.title and not title and same(block.text, fold(hints.title)):
            title = block.text
        elif names is not None and is_line(block):
            byline = byline or names
            removed.append(Removed(text=block.text, rule="masthead"))
        elif stamp is not None and is_line(block):
            if published is None or (stamp.final and not final):
                published, final = stamp.published, stamp.final
            byline, source = byline or stamp.byline, source or stamp.source
            removed.append(Removed(text=block.text, rule="masthead"))
        elif block.text.casefold() in SECTIONS and not title and at + 1 < len(blocks):
            removed.append(Removed(text=block.text, rule="section name"))
        elif line_rule(block) is not None:
            held.append(block)
        elif not title and not hints.title and looks_like_title(blocks, at):
            title = block.text
        else:
            break
        at += 1
    return Masthead(
        title=title,
        body=(*held, *blocks[at:]),
        removed=tuple(removed),
        byline=byline,
        source=source,
        published=published,
    )


def is_line(block: Block) -> bool:
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}


def looks_like_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block above the text is a title and not its first sentence: short, without a full stop, and followed by more."""
    block = blocks[at]
    if block.kind is BlockKind.HEADING:
        return True
    if block.kind is not BlockKind.PARAGRAPH or at + 1 >= len(blocks):
        return False
    text = block.text.rstrip(CLOSERS)
    return len(text.split()) <= TITLE_WORDS and not text.endswith(STOPS) and split_dateline(block.text)[0] is None


def read_blocks(text: str) -> tuple[Block, ...]:
    """Blocks of a plain text, not yet cleaned."""
    return tuple(Block(kind=line.kind, text=line.text) for line in with_headings(with_items(read_lines(text))))


def read_lines(text: str) -> list[Line]:
    """One Line a paragraph: hard-wrapped lines joined, one-line paragraphs left as they are."""
    groups = [[line for line in group.split("\n") if line.strip()] for group in re.split(r"\n\s*\n", tidy(text))]
    groups = [group for group in groups if group]
    width = wrap_width(groups)
    lines: list[Line] = []
    for group in groups:
        pieces = join_wrapped(group, width)
        lines += [read_line(piece, alone=len(pieces) == 1) for piece in pieces]
    return [line for line in lines if line.text]


def wrap_width(groups: Sequence[Sequence[str]]) -> int:
    """The column at which a text was hard-wrapped; 0 where it was not.

    Lines of a wrapped text are full: the next line's first word would not have fitted.
    """
    lengths = sorted(len(line.rstrip()) for group in groups for line in group)
    pairs = [(line, after) for group in groups for line, after in zip(group, group[1:], strict=False)]
    if not lengths or not pairs or lengths[int(len(lengths) * 0.95)] > WIDEST:
        return 0
    width = max((length for length in lengths if length <= WIDEST), default=0)
    full = sum(is_full(line, after, width) for line, after in pairs)
    return width if width >= NARROWEST and full * 2 >= len(pairs) else 0


def is_full(line: str, after: str, width: int) -> bool:
    first = after.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + min(len(first), 20) > width - 8


def join_wrapped(group: Sequence[str], width: int) -> list[str]:
    pieces: list[str] = []
    for at, line in enumerate(group):
        quoted = QUOTED.match(line) is not None
        follows = (
            at > 0
            and not BULLET.match(line)
            and not RULED.match(line)
            and not RULED.match(group[at - 1])
            and quoted == (QUOTED.match(group[at - 1]) is not None)
            and (quoted or (width > 0 and (is_full(group[at - 1], line, width) or line.lstrip()[:1].islower())))
        )
        if follows:
            pieces[-1] += " " + (QUOTED.sub("", line) if quoted else line)
        else:
            pieces.append(line)
    return pieces


def read_line(piece: str, *, alone: bool) -> Line:
    if RULED.match(piece):
        return Line(kind=BlockKind.PARAGRAPH, text=fold(piece), alone=False)
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


def with_headings(lines: Sequence[Line]) -> list[Line]:
    return [replace(line, kind=BlockKind.HEADING) if is_crosshead(lines, at) else line for at, line in enumerate(lines)]


def is_crosshead(lines: Sequence[Line], at: int) -> bool:
    """A short line without a full stop, over a paragraph, and not the first."""
    line = lines[at]
    if line.kind is not BlockKind.PARAGRAPH or not 0 < at < len(lines) - 1:
        return False
    text = line.text.rstrip(CLOSERS)
    if (
        len(text.split()) > HEADING_WORDS
        or len(text) > HEADING_CHARS
        or text.endswith(STOPS)
        or not any(char.isalpha() for char in text)
    ):
        return False
    after = lines[at + 1]
    return after.kind is not BlockKind.PARAGRAPH or len(after.text) > len(text)
