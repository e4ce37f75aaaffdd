"""Blocks to a document, whatever they came from: the masthead off the top, the rest cleaned, the hints on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.ingest.clean import clean, line_rule
from digest.ingest.hints import Hints
from digest.ingest.identity import canonical_url
from digest.ingest.lines import CLOSERS, STOPS, fold, same
from digest.ingest.masthead import read_byline, read_stamp, split_dateline, split_run_in
from digest.ingest.patterns import SECTIONS
from digest.ingest.published import parse
from digest.model.articles import Block, BlockKind, Document, Published, Removed

TITLE_WORDS = 30
PROSE_WORDS = 24
MASTHEAD_BLOCKS = 12


def assemble(blocks: Sequence[Block], *, hints: Hints) -> Document:
    """Take the masthead off blocks, clean the rest, and let the hints win.

    A dateline stands over the text as a caption, so that sentences begin behind it and no word of the body is lost.
    """
    head = read_masthead(blocks, hints=hints)
    body, removed = clean(head.body)
    names, run_in, dateline = None, None, None
    first = next((at for at, block in enumerate(body) if block.kind is BlockKind.PARAGRAPH and is_prose(block)), None)
    if first is not None:
        told = body[first].text
        names, run_in, rest = split_run_in(told, timezone=hints.timezone)
        if rest != told:
            removed = (Removed(text=told.removesuffix(rest).strip(), rule="byline"), *removed)
        dateline, rest = split_dateline(rest)
        place = (Block(kind=BlockKind.CAPTION, text=dateline),) if dateline else ()
        body = (*body[:first], *place, replace(body[first], text=rest), *body[first + 1 :])
    said = parse(hints.published, timezone=hints.timezone) if hints.published else None
    return Document(
        title=fold(hints.title) if hints.title else head.title,
        blocks=body,
        byline=head.byline or names,
        dateline=dateline,
        published=said or head.published or run_in,
        language=hints.language,
        url=canonical_url(hints.url) if hints.url else None,
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
    """Read down to the first prose: title, byline, source and date; what is neither stays in the body."""
    title = ""
    byline: str | None = None
    source: str | None = None
    published: Published | None = None
    final = False
    removed: list[Removed] = []
    held: list[Block] = []
    for at, block in enumerate(blocks[:MASTHEAD_BLOCKS]):
        names = read_byline(block.text) if is_line(block) else None
        stamp = read_stamp(block.text, timezone=hints.timezone) if is_line(block) and names is None else None
        if (title or hints.title) and same(block.text, title or fold(hints.title or "")):
            removed.append(Removed(text=block.text, rule="title"))
        elif names is not None:
            byline = byline or names
            removed.append(Removed(text=block.text, rule="byline"))
        elif stamp is not None:
            if published is None or (stamp.final and not final):
                published, final = stamp.published, stamp.final
            byline, source = byline or stamp.byline, source or stamp.source
            removed.append(Removed(text=block.text, rule="source and date"))
        elif not title and block.text.casefold() in SECTIONS:
            removed.append(Removed(text=block.text, rule="section name"))
        elif line_rule(block) is not None:
            held.append(block)
        elif not title and not hints.title and not held_prose(held) and looks_like_title(blocks, at):
            title = block.text
        elif is_prose(block):
            break
        else:
            held.append(block)
    rest = blocks[len(removed) + len(held) + bool(title) :]
    return Masthead(
        title=title,
        body=(*held, *rest),
        removed=tuple(removed),
        byline=byline,
        source=source,
        published=published,
    )


def held_prose(held: Sequence[Block]) -> bool:
    """Whether something of the article stood above already; then nothing below is its title."""
    return any(line_rule(block) is None for block in held)


def is_prose(block: Block) -> bool:
    """A paragraph that tells: long, or a sentence."""
    return is_line(block) and (block.text.count(" ") >= PROSE_WORDS or block.text.rstrip(CLOSERS).endswith((".", "。")))


def is_line(block: Block) -> bool:
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}


def looks_like_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block above the text is a title, not its first sentence: short, no full stop, and more follows."""
    block = blocks[at]
    if not is_line(block) or at + 1 >= len(blocks):
        return False
    text = block.text.rstrip(CLOSERS)
    return len(text.split()) <= TITLE_WORDS and not text.endswith(STOPS) and split_dateline(block.text)[0] is None
