"""What a child process does with bytes that came from the web: documents out, with all that identity and learning need.

These are the only functions that meet what a source serves, so that nothing of it is read in the main process.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from digest.editorial.language import identify
from digest.ingest import repeated
from digest.ingest.feeds.take import take_feed
from digest.ingest.identity import canonical_url, content_hash, text_hash
from digest.ingest.pages import take_page
from digest.ingest.together import Item, item_of
from digest.model.articles import Document, Line, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What one look at a source brought. every: minutes, as the feed asks; moved_to: where it says that it lives.

    name: what it calls itself.
    """

    items: tuple[Item, ...]
    name: str | None = None
    every: int | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """An article as its own page has it."""

    document: Document
    lines: tuple[Line, ...]
    marks: tuple[Line, ...]


def bring_feed(body: bytes, content_type: str | None, url: str, source: Source) -> Brought:
    """Raises FeedUnreadable."""
    taken = take_feed(body, content_type=content_type, url=url, source=source)
    items = tuple(
        _item(
            each.document,
            source,
            guid=each.guid,
            text=each.text_hash,
            content=each.content_hash,
            excerpt=each.excerpt,
        )
        for each in taken.items
    )
    return Brought(items=items, name=taken.feed.title, every=taken.feed.every, moved_to=taken.feed.moved_to)


def bring_page(body: bytes, content_type: str | None, url: str, source: Source) -> Brought:
    """A page that is a source by itself: one article, whatever it says. Raises RefusedDocument."""
    document = take_page(body, content_type=content_type, url=url, source=source)
    guid = f"page:{canonical_url(source.url or url)}"
    return Brought(
        items=(_item(document, source, guid=guid, text=text_hash(document), content=content_hash(document)),),
        name=document.source,
    )


def bring_text(body: bytes, content_type: str | None, url: str, source: Source, excerpt: Document) -> FullText | None:
    """An entry's article from its own page; None where the page has no more than the entry. Raises RefusedDocument."""
    page = take_page(body, content_type=content_type, url=url, source=source)
    if page.words <= excerpt.words:
        return None
    whole = replace(
        excerpt,
        blocks=page.blocks,
        removed=page.removed,
        byline=excerpt.byline or page.byline,
        dateline=page.dateline or excerpt.dateline,
        published=excerpt.published or page.published,
    )
    spoken = identify(whole.title, whole.blocks, page.language or excerpt.language)
    whole = replace(whole, language=spoken.code)
    return FullText(
        document=whole,
        lines=repeated.lines_of(whole.blocks, source=source.name),
        marks=repeated.marks_of(whole.blocks),
    )


def _item(
    document: Document, source: Source, *, guid: str | None, text: str, content: str, excerpt: bool = False
) -> Item:
    spoken = identify(document.title, document.blocks, document.language)
    return item_of(
        replace(document, language=spoken.code, removed=()),
        source=source.slug,
        guid=guid,
        text_hash=text,
        content_hash=content,
        excerpt=excerpt,
        lines=repeated.lines_of(document.blocks, source=source.name),
        marks=repeated.marks_of(document.blocks),
    )
