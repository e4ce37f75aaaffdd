"""What a first look at an address shows a person: made in a child process, and small enough to be handed back."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from digest.errors import FeedUnreadable
from digest.ingest.discover import FeedLink, feed_links
from digest.ingest.feeds.take import take_feed
from digest.ingest.pages import take_page
from digest.model.articles import Document, Source
from digest.model.feeds import Feed, Problem

SHOWN = 5
HEARD = 10
"""Entries whose language is listened for."""
HEARD_BLOCKS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEntry:
    """words: of its text in the feed. excerpt: its page has more."""

    title: str
    url: str | None
    published: dt.datetime | None
    words: int
    excerpt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFeed:
    """A feed in short. first: its newest entries, in its order where they have no dates. samples: some, for the ear."""

    feed: Feed
    entries: int
    newest: dt.datetime | None
    excerpts: int
    problems: tuple[Problem, ...]
    first: tuple[ShownEntry, ...]
    samples: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """A page that is no feed, and the feeds that it names. why: what the reader of feeds said of it."""

    links: tuple[FeedLink, ...]
    why: str


def look_at(body: bytes, content_type: str | None, url: str, source: Source, now: dt.datetime) -> SeenFeed | SeenPage:
    """What was served: a feed, or a page and the feeds that it names."""
    try:
        taken = take_feed(body, content_type=content_type, url=url, source=source, now=now)
    except FeedUnreadable as error:
        return SeenPage(
            links=feed_links(body, content_type=content_type, url=url), why=error.message.removeprefix(f"{url}: ")
        )
    dates = [item.document.published.at for item in taken.items if item.document.published]
    undated = dt.datetime.min.replace(tzinfo=dt.UTC)
    ordered = sorted(
        taken.items,
        key=lambda item: item.document.published.at if item.document.published else undated,
        reverse=True,
    )
    return SeenFeed(
        feed=taken.feed,
        entries=len(taken.items),
        newest=max(dates, default=None),
        excerpts=sum(item.excerpt for item in taken.items),
        problems=taken.problems,
        first=tuple(
            ShownEntry(
                title=item.document.title,
                url=item.document.url,
                published=item.document.published.at if item.document.published else None,
                words=item.document.words,
                excerpt=item.excerpt,
            )
            for item in ordered[:SHOWN]
        ),
        samples=tuple(_short(item.document) for item in ordered[:HEARD]),
    )


def read_page(body: bytes, content_type: str | None, url: str, source: Source) -> Document:
    """The article that a page is. Raises RefusedDocument."""
    return take_page(body, content_type=content_type, url=url, source=source)


def most_common(codes: list[str]) -> str | None:
    """The language that most of them are in; of two as many, the first."""
    return Counter(codes).most_common(1)[0][0] if codes else None


def _short(document: Document) -> Document:
    return Document(title=document.title, blocks=document.blocks[:HEARD_BLOCKS], language=document.language)
