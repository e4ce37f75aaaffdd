"""A feed's entries as cleaned documents, with what identity needs of them; called inside a child process."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.ingest.assemble import assemble
from digest.ingest.feeds.bodies import blocks_in
from digest.ingest.feeds.dates import dates_of
from digest.ingest.feeds.excerpts import is_excerpt
from digest.ingest.feeds.read import read_feed
from digest.ingest.hints import Hints
from digest.ingest.identity import content_hash, text_hash
from digest.model.articles import Block, Document, Published, Source
from digest.model.feeds import Entry, Feed, Problem

TITLE_CHARS = 100
AHEAD = dt.timedelta(days=1)
"""A date further ahead is none of publication: zones and slow clocks account for less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenItem:
    """An entry as an article. excerpt: its page has more than the feed. text_hash, content_hash: of `identity`."""

    guid: str | None
    document: Document
    excerpt: bool
    text_hash: str
    content_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFeed:
    """feed: its head, without entries. items: in the feed's order. problems: what is wrong with it, each once."""

    feed: Feed
    items: tuple[TakenItem, ...]
    problems: tuple[Problem, ...]


def take_feed(
    body: bytes, *, content_type: str | None, url: str, source: Source, now: dt.datetime | None = None
) -> TakenFeed:
    """Read a feed and clean what its entries say. Raises FeedUnreadable for what is none.

    now: for telling dates that are ahead; without it nothing is said of them.
    """
    feed = read_feed(body, content_type=content_type, url=url)
    dates = dates_of(feed.entries, timezone=source.timezone)
    items = [
        taken
        for entry, published in zip(feed.entries, dates, strict=True)
        if (taken := take_entry(entry, feed=feed, source=source, published=published)) is not None
    ]
    return TakenFeed(
        feed=replace(feed, entries=()), items=tuple(items), problems=tuple(problems_of(feed, dates, now=now))
    )


def take_entry(entry: Entry, *, feed: Feed, source: Source, published: Published | None) -> TakenItem | None:
    """One entry; None for one that says nothing at all."""
    said = blocks_in(entry)
    title = entry.title or title_from(said) or entry.url or ""
    if not title:
        return None
    hints = Hints(
        title=title,
        url=entry.url,
        language=entry.language or feed.language or source.language,
        timezone=source.timezone,
    )
    document = assemble(said, hints=hints)
    document = replace(
        document,
        published=published or document.published,
        byline=document.byline or entry.author,
        categories=entry.categories,
        enclosures=entry.enclosures,
    )
    return TakenItem(
        guid=entry.guid,
        document=document,
        excerpt=is_excerpt(document, said),
        text_hash=text_hash(document),
        content_hash=content_hash(document),
    )


def title_from(said: Sequence[Block]) -> str:
    """A name for an entry that has none: how its text begins."""
    text = said[0].text if said else ""
    if len(text) <= TITLE_CHARS:
        return text
    return text[:TITLE_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def problems_of(feed: Feed, dates: Sequence[Published | None], *, now: dt.datetime | None) -> list[Problem]:
    entries = feed.entries
    guids = Counter(one.guid for one in entries if one.guid)
    links = Counter(one.url for one in entries if one.url)
    ahead = now is not None and any(one is not None and one.at > now + AHEAD for one in dates)
    found = {
        Problem.NOT_WELL_FORMED: not feed.well_formed,
        Problem.NO_ENTRIES: not entries,
        Problem.NO_GUIDS: bool(entries) and not guids,
        Problem.DOUBLE_GUIDS: max(guids.values(), default=0) > 1,
        Problem.NO_DATES: bool(entries) and not any(dates),
        Problem.NO_TITLES: bool(entries) and not any(one.title for one in entries),
        Problem.NO_LINKS: bool(entries) and not links,
        Problem.ONE_LINK: max(links.values(), default=0) > 1,
        Problem.FUTURE_DATES: ahead,
    }
    return [problem for problem, there in found.items() if there]
