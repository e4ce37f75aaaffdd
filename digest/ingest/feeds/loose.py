"""What is not well-formed, or no format that fastfeedparser reads whole: feedparser's reading, without its sanitising.

Its own sanitiser is off, since only the plain text of a content is kept. Nothing is fetched and no file is opened: it
is given bytes in memory. Nor is it told where they came from: it would make guids absolute too, and a feed whose XML
breaks for a day would have new ones.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

import feedparser

from digest.errors import FeedUnreadable
from digest.ingest.feeds import fields
from digest.model.feeds import Entry, Feed, FeedKind

HEADERS = {"content-type": "application/xml; charset=utf-8"}
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
KINDS = (("rss10", FeedKind.RDF), ("rss090", FeedKind.RDF), ("atom", FeedKind.ATOM))
VERSION = re.compile(r"(\d)(\d)(\d?)")


def read_loose(body: bytes, *, url: str) -> Feed | None:
    """The feed in UTF-8, as far as it can be made out; None where there is none.

    Raises FeedUnreadable where feedparser gives up: on tags out of all order it fails in its own ways, with any error.
    """
    try:
        parsed = feedparser.parse(
            io.BytesIO(body),
            response_headers=HEADERS,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as exc:
        raise FeedUnreadable(
            f"{url}: its tags make no sense ({type(exc).__name__}).", hint="Look at what it serves."
        ) from exc
    head = parsed.feed
    if not parsed.entries and not parsed.version:
        return None
    kind = next((kind for start, kind in KINDS if parsed.version.startswith(start)), FeedKind.RSS)
    return Feed(
        kind=kind,
        version=version_of(parsed.version),
        title=title_of(head, rss=kind is not FeedKind.ATOM),
        entries=tuple(entry_of(one, url=url, rss=kind is not FeedKind.ATOM) for one in parsed.entries),
        home=fields.http_url(head.get("link"), url),
        language=fields.language_of(head.get("language"), (head.get("title_detail") or {}).get("language")),
        every=fields.minutes_between(
            ttl=head.get("ttl"), period=head.get("sy_updateperiod"), frequency=head.get("sy_updatefrequency")
        ),
        moved_to=fields.http_url(head.get("itunes_new-feed-url") or head.get("newlocation"), url),
        hub=fields.first_url([link.get("href") for link in head.get("links", ()) if link.get("rel") == "hub"], url),
        well_formed=not parsed.bozo,
    )


def version_of(name: str) -> str:
    match = VERSION.search(name)
    return "" if match is None else f"{match[1]}.{match[2]}{match[3]}"


def title_of(one: Mapping[str, Any], *, rss: bool) -> str:
    """RSS has no types: a title there is HTML, as all its readers take it."""
    detail = one.get("title_detail") or {}
    return fields.plain(one.get("title"), is_html=rss or detail.get("type") in HTML_TYPES)


def entry_of(one: dict[str, Any], *, url: str, rss: bool) -> Entry:
    contents = [*one.get("content", ()), one.get("summary_detail") or {}]
    content, is_html = fields.longest(
        [(text.get("value"), text.get("type") in HTML_TYPES or text.get("type") is None) for text in contents]
    )
    details = [one.get("title_detail") or {}, *contents]
    updated = dict.get(one, "updated")  # its own `get` gives the date of publication where there is none
    published = one.get("published") or one.get("created") or updated
    return Entry(
        guid=fields.plain(one.get("id"), is_html=False) or None,
        url=fields.first_url([one.get("feedburner_origlink"), one.get("link")], url),
        title=title_of(one, rss=rss),
        content=content,
        is_html=is_html,
        published=date_of(published),
        updated=date_of(updated),
        author=fields.names_of([person.get("name") for person in one.get("authors", ())] or [one.get("author")]),
        language=fields.language_of(one.get("language"), *(detail.get("language") for detail in details)),
        categories=fields.categories_of(tag.get("label") or tag.get("term") for tag in one.get("tags", ())),
        enclosures=fields.enclosures_of(
            [
                *(
                    (link.get("href"), link.get("type"), link.get("length"))
                    for link in one.get("links", ())
                    if link.get("rel") == "enclosure"
                ),
                *((file.get("url"), file.get("type"), file.get("filesize")) for file in one.get("media_content", ())),
            ],
            url,
        ),
    )


def date_of(text: str | None) -> str | None:
    return (" ".join(text.split())[:200] or None) if text else None
