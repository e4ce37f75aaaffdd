"""Feeds as Atom (RFC 4287) and RSS 2.0 (with the RSS Advisory Board's profile), by feedgen.

feedgen 1.0 writes only the href of an entry's links into Atom, does not know RFC 5005, and takes its own clock where
it is told no time: the two extensions below and the times set everywhere put that right.
"""

from __future__ import annotations

import html
from typing import Any, ClassVar

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from digest.publish.addresses import FEED_TYPES, FeedKind
from digest.publish.feeds import Entry, Feed

ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"


class _History(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """RFC 5005, 4: links to the archive before and to the current document, and the mark of an archive.

    And WebSub's link to the hub, which it wants beside the one that feedgen writes to the document itself.
    """

    links: tuple[dict[str, str], ...] = ()
    archive = False

    def extend_ns(self) -> dict[str, str]:
        return {"fh": HISTORY} if self.archive else {}

    def extend_atom(self, feed: Any) -> Any:
        for link in self.links:
            etree.SubElement(feed, "link", link)
        return self._mark(feed, feed)

    def extend_rss(self, feed: Any) -> Any:
        channel = feed[0]
        for link in self.links:
            etree.SubElement(channel, f"{{{ATOM}}}link", link)
        return self._mark(channel, feed)

    def _mark(self, parent: Any, feed: Any) -> Any:
        if self.archive:
            etree.SubElement(parent, f"{{{HISTORY}}}archive")
        return feed


class _Links(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """The rest of an entry's one link, which feedgen leaves out."""

    attributes: ClassVar[dict[str, str]] = {"rel": "alternate", "type": "text/html"}

    def extend_atom(self, entry: Any) -> Any:
        for link in entry.findall("link"):
            link.attrib.update(self.attributes)
        return entry


def atom(feed: Feed) -> bytes:
    """The document as Atom."""
    data: bytes = _generator(feed, "atom").atom_str(pretty=True)
    return data


def rss(feed: Feed) -> bytes:
    """The document as RSS 2.0: the summary as description, the whole as content:encoded."""
    data: bytes = _generator(feed, "rss").rss_str(pretty=True)
    return data


def _generator(feed: Feed, kind: FeedKind) -> FeedGenerator:
    made = FeedGenerator()
    made.id(feed.address(feed.subscription, kind))
    made.title(feed.title)
    made.subtitle(feed.description)
    made.description(feed.description)
    made.language(feed.language)
    made.updated(feed.updated)
    made.author(name=feed.site.title, uri=f"{feed.site.url}/")
    made.generator("Digest")
    made.link(href=feed.address(feed.path, kind), rel="self", type=FEED_TYPES[kind])
    made.link(href=feed.home, rel="alternate", type="text/html")  # the last: RSS takes it for the channel's
    made.register_extension("history", _History, atom=True, rss=True)
    made.history.archive = feed.archive
    made.history.links = _history(feed, kind)
    if kind == "rss":
        made.load_extension("dc", atom=False, rss=True)
    for entry in feed.entries:
        _add(made, entry, feed, kind)
    return made


def _history(feed: Feed, kind: FeedKind) -> tuple[dict[str, str], ...]:
    links = [("current", feed.subscription)] if feed.archive else []
    if feed.previous is not None:
        links.append(("prev-archive", feed.previous))
    hub = ({"href": feed.hub, "rel": "hub"},) if feed.hub is not None else ()
    return (*({"href": feed.address(to, kind), "rel": rel, "type": FEED_TYPES[kind]} for rel, to in links), *hub)


def _add(made: FeedGenerator, entry: Entry, feed: Feed, kind: FeedKind) -> None:
    item: FeedEntry = made.add_entry(order="append")
    item.id(entry.id)
    item.title(entry.title)
    item.link(href=entry.url, rel="alternate", type="text/html")
    item.published(entry.published)
    item.updated(entry.updated)
    item.content(entry.html, type="html")
    item.register_extension("links", _Links, atom=True, rss=False)
    if kind == "atom":
        item.summary(entry.summary)
    else:
        item.description(html.escape(entry.summary, quote=False), isSummary=True)
        item.dc.dc_creator(feed.site.title)
