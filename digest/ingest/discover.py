"""Where a web page has its feeds: what its head names, in the order of their worth, then where feeds often are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from digest.errors import FeedUnreadable
from digest.ingest.feeds.encoded import decode_served
from digest.ingest.feeds.fields import http_url, plain
from digest.ingest.feeds.read import read_feed
from digest.model.feeds import FeedKind

COMMON_PATHS = (
    "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default",
    "/rss/index.rss", "/?feed=rss2",
)  # fmt: skip
"""Where a site that names no feed may have one, likeliest first; on the page's own host."""

TYPES = {
    "application/atom+xml": FeedKind.ATOM,
    "application/rss+xml": FeedKind.RSS,
    "application/rdf+xml": FeedKind.RDF,
    "application/feed+json": FeedKind.JSON,
    "application/json": FeedKind.JSON,
    "application/xml": FeedKind.RSS,
    "text/xml": FeedKind.RSS,
}
LESSER = re.compile(
    r"\bcomments?\b|\bkommentare?\b|\bcomentarios?\b|\bcommentaires?\b|\bcommenti\b|\breacties\b|replies|/tag/|/category/|/author/",
    re.IGNORECASE,
)
VAGUE = frozenset({"application/json", "application/xml", "text/xml"})
"""Types that other things than feeds have too."""

NOT_FEEDS = re.compile(
    r"wp-json|oembed|opensearch|osd\.xml|sitemap|manifest|rsd\.xml|xmlrpc|wlwmanifest", re.IGNORECASE
)
MAX_LINKS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a page names. url: absolute. title: as the page calls it, or "". kind: as its type says."""

    url: str
    title: str
    kind: FeedKind


def feed_links(body: bytes, *, content_type: str | None, url: str) -> tuple[FeedLink, ...]:
    """The feeds that a page names in its head, the main one first; comments and single topics come last.

    url: where the page came from; a <base> of its own is followed within http(s). What is a feed itself, whatever it is
    served as, names itself.
    """
    try:
        feed = read_feed(body, content_type=content_type, url=url)
    except FeedUnreadable:
        pass
    else:
        return (FeedLink(url=url, title=feed.title, kind=feed.kind),)
    try:
        tree = lxml.html.document_fromstring(
            decode_served(body, content_type=content_type).encode("utf-8", errors="replace"),
            parser=lxml.html.HTMLParser(encoding="utf-8"),
        )
    except (LxmlError, ValueError):
        return ()
    ranked = sorted(links_in(tree, url), key=lambda link: link[0])
    found = dict.fromkeys(link.url for _, link in ranked)
    first = {one: next(link for _, link in ranked if link.url == one) for one in found}
    return tuple(first.values())[:MAX_LINKS]


def links_in(tree: HtmlElement, url: str) -> Iterator[tuple[int, FeedLink]]:
    """Each with its rank, the lowest the best."""
    base = next((found for one in tree.iter("base") if (found := http_url(one.get("href"), url)) is not None), url)
    for link in tree.iter("link"):
        rels = (link.get("rel") or "").lower().split()
        named = (link.get("type") or "").partition(";")[0].strip().lower()
        address = http_url(link.get("href"), base)
        if address is None or named not in TYPES or not {"alternate", "feed"} & set(rels) or "stylesheet" in rels:
            continue
        if NOT_FEEDS.search(address):
            continue
        title = plain(link.get("title"), is_html=False)[:200]
        rank = 2 * bool(LESSER.search(f"{title} {address}")) + (named in VAGUE)
        yield rank, FeedLink(url=address, title=title, kind=TYPES[named])
