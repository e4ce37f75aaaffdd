"""Articles with headings and lists, read, for the tests of how a sentence is shown."""

from __future__ import annotations

import datetime as dt

from digest.editorial.read import read
from digest.model.articles import (
    Article,
    ArticleKey,
    Block,
    BlockKind,
    Published,
    QuotePolicy,
    Source,
    SourceKind,
    SourceSlug,
)
from digest.model.issues import Quote
from digest.model.reading import Sentence
from digest.model.stories import Candidate

MONDAY = dt.date(2026, 2, 16)
TUESDAY = dt.date(2026, 2, 17)
KINDS = {"# ": BlockKind.HEADING, "- ": BlockKind.ITEM}


def paper(
    *lines: str,
    source: str = "World Wire",
    title: str = "A headline of no account",
    day: dt.date | None = MONDAY,
    language: str = "en",
    quote: QuotePolicy = QuotePolicy.FULL,
    url: str | None = "https://wire.example/1",
) -> Candidate:
    """An article of these lines, read: "# …" is a heading, "- …" a list item, all else a paragraph."""
    blocks = tuple(
        Block(kind=KINDS.get(line[:2], BlockKind.PARAGRAPH), text=line[2:] if line[:2] in KINDS else line)
        for line in lines
    )
    at = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC) if day else None
    published = Published(at=at, day=day) if at and day else None
    article = Article(
        key=ArticleKey(f"key-of-{source.lower().replace(' ', '-')}"),
        revision=1,
        source=Source(slug=SourceSlug("source"), name=source, kind=SourceKind.FILE, quote=quote),
        title=title,
        blocks=blocks,
        language=language,
        first_seen=dt.datetime(2026, 2, 16, 13, tzinfo=dt.UTC),
        published=published,
        url=url,
    )
    return Candidate(article=article, reading=read(title=title, blocks=blocks, published=published, language=language))


def place(candidate: Candidate, words: str) -> Sentence:
    """Where `words` stand in an article."""
    for index, block in enumerate(candidate.article.blocks):
        start = block.text.find(words)
        if start >= 0:
            return Sentence(block=index, start=start, end=start + len(words), text=words)
    raise AssertionError(words)


def without_ours(quote: Quote) -> list[str]:
    return [piece.text for piece in quote.pieces if not piece.ours]


def is_verbatim(quote: Quote, candidate: Candidate) -> bool:
    """Whether the pieces that are not ours are substrings of the quoted blocks, in order."""
    blocks = candidate.article.blocks
    text = "\n".join(blocks[index].text for index in dict.fromkeys(place.block for place in quote.places))
    at = 0
    for piece in without_ours(quote):
        at = text.find(piece.strip(" "), at)
        if at < 0:
            return False
        at += len(piece.strip(" "))
    return True
