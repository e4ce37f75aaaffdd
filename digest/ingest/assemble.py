"""Blocks to a document, whatever they came from: the masthead off the top, the rest cleaned, the hints on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.ingest.clean import apart, line_rule, sift
from digest.ingest.hints import Hints
from digest.ingest.identity import canonical_url
from digest.ingest.lines import CLOSERS, STOPS, fold, letters, same
from digest.ingest.masthead import (
    is_labelled_stamp,
    is_signature,
    is_signed_stamp,
    read_byline,
    read_stamp,
    split_dateline,
    split_run_in,
)
from digest.ingest.patterns import SECTIONS
from digest.ingest.published import parse
from digest.ingest.runin import cut
from digest.model.articles import Block, BlockKind, Document, Published, Removed

TITLE_WORDS = 30
PROSE_WORDS = 24
MASTHEAD_BLOCKS = 12
LINES = (BlockKind.PARAGRAPH, BlockKind.HEADING)
LABEL_WORDS = 2
HEADLINE_WORDS = 4
STANDFIRST_BLOCKS = 3
STANDFIRST_WORDS = 45


def assemble(blocks: Sequence[Block], *, hints: Hints) -> Document:
    """Take the masthead off blocks, clean the rest, and let the hints win.

    A dateline stands over the text as a caption, so that sentences begin behind it and no word of the body is lost.
    """
    head = read_masthead(blocks, hints=hints)
    opening = read_opening(sift(head.body), timezone=hints.timezone)
    whole = [piece for one in opening.body for piece in (cut(one) if isinstance(one, Block) else [one])]
    body, removed = apart([*head.removed, *whole])
    said = parse(hints.published, timezone=hints.timezone) if hints.published else None
    return Document(
        title=fold(hints.title) if hints.title else head.title,
        blocks=body,
        byline=head.byline or opening.byline,
        dateline=opening.dateline,
        published=said or head.published or opening.published,
        language=hints.language,
        url=canonical_url(hints.url) if hints.url else None,
        source=hints.source or head.source,
        removed=removed,
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
    over = label_over_title(blocks, hints=hints)
    for at, block in enumerate(blocks[:MASTHEAD_BLOCKS]):
        names = names_in(block, titled=bool(title or hints.title))
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
        elif not title and (at == over or block.text.casefold() in SECTIONS):
            removed.append(Removed(text=block.text, rule="section name"))
        elif line_rule(block) is not None:
            held.append(block)
        elif not title and not hints.title and not held_prose(held) and looks_like_title(blocks, at):
            title = block.text
        elif is_prose(block) and not is_signed_below(blocks, at):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A body with what was run into its first paragraph taken off it."""

    body: list[Block | Removed]
    byline: str | None = None
    dateline: str | None = None
    published: Published | None = None


def read_opening(body: list[Block | Removed], *, timezone: str | None) -> Opening:
    """Take byline, date and dateline off the first prose."""
    for at, block in enumerate(body):
        if isinstance(block, Block) and block.kind is BlockKind.PARAGRAPH and is_prose(block):
            names, published, told = split_run_in(block.text, timezone=timezone)
            noise = block.text.removesuffix(told).strip()
            dateline, rest = split_dateline(told)
            pieces: list[Block | Removed] = [Removed(text=noise, rule="byline")] if noise else []
            if dateline:
                pieces.append(Block(kind=BlockKind.CAPTION, text=dateline))
            pieces.append(replace(block, text=rest))
            return Opening(
                body=[*body[:at], *pieces, *body[at + 1 :]], byline=names, dateline=dateline, published=published
            )
    return Opening(body=body)


def label_over_title(blocks: Sequence[Block], *, hints: Hints) -> int | None:
    """The place of a first line that is no title: a word or two over a headline, or a trail that ends with it."""
    if hints.title or len(blocks) < 3 or not (looks_like_title(blocks, 0) and looks_like_title(blocks, 1)):
        return None
    label, headline = blocks[0].text, blocks[1].text
    trail = letters(label) != letters(headline) and letters(label).endswith(letters(headline))
    short = label.count(" ") < LABEL_WORDS and headline.count(" ") >= HEADLINE_WORDS
    under = is_prose(blocks[2]) or read_byline(blocks[2].text) or read_stamp(blocks[2].text, timezone=None)
    headed = read_byline(headline) is None and read_stamp(headline, timezone=None) is None
    return 0 if headed and (trail or (short and under)) else None


def names_in(block: Block, *, titled: bool) -> str | None:
    """The names of a block that is a byline. titled: the title stands above, so that names alone are one."""
    if not is_line(block):
        return None
    return read_byline(block.text) or (block.text if titled and is_signature(block.text) else None)


def is_signed_below(blocks: Sequence[Block], at: int) -> bool:
    """Whether a byline or a labelled time stands close under a block, which then is a standfirst."""
    below = [block.text for block in blocks[at + 1 : at + 1 + STANDFIRST_BLOCKS] if is_line(block)]
    return blocks[at].text.count(" ") < STANDFIRST_WORDS and any(
        read_byline(line) is not None or is_labelled_stamp(line) or is_signed_stamp(line) for line in below
    )


def held_prose(held: Sequence[Block]) -> bool:
    """Whether something of the article stood above already; then nothing below is its title."""
    return any(line_rule(block) is None for block in held)


def is_prose(block: Block) -> bool:
    """A paragraph that tells: long, or a sentence."""
    return is_line(block) and (block.text.count(" ") >= PROSE_WORDS or block.text.rstrip(CLOSERS).endswith((".", "。")))


def is_line(block: Block) -> bool:
    return block.kind in LINES


def looks_like_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block above the text is a title, not its first sentence: short, no full stop, and more follows."""
    block = blocks[at]
    if not is_line(block) or at + 1 >= len(blocks):
        return False
    text = block.text.rstrip(CLOSERS)
    return len(text.split()) <= TITLE_WORDS and not text.endswith(STOPS) and split_dateline(block.text)[0] is None
