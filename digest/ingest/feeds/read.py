"""Bytes to a feed, whatever its format and encoding; hostile bytes cost a bounded time and an error.

Strictly well-formed XML is read by fastfeedparser, all else by feedparser, JSON Feed by hand. Document types are taken
off before anything reads them: no entity is ever expanded and nothing outside the bytes is looked at.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html.entities import html5

from digest.errors import FeedUnreadable
from digest.ingest.feeds.encoded import decode_served
from digest.ingest.feeds.jsonfeed import read_json
from digest.ingest.feeds.loose import read_loose
from digest.ingest.feeds.scan import MAX_ENTRIES, Refused, Scan, scan
from digest.ingest.feeds.wellformed import read_well_formed
from digest.model.feeds import Feed

MAX_BYTES = 20_000_000
MAX_TAG = 100_000
"""Characters of one tag; what a closing bracket never ends costs a lenient parser its time squared."""

DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,500}?\?>", re.IGNORECASE)
DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]{0,2000}(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
SECTION = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
ENTRY = re.compile(r"<(?:[\w-]{1,40}:)?(?:item|entry)[\s/>]", re.IGNORECASE)
LONG_TAG = re.compile(rf"<[^<>]{{{MAX_TAG}}}")
LOOKS_LIKE_FEED = re.compile(r"<(?:[\w-]{1,40}:)?(?:rss|feed|rdf|channel|item|entry)[\s/>]", re.IGNORECASE)
LOOKS_LIKE_PAGE = re.compile(r"\s*(?:<!doctype\s+html|<html|<head|<body)\b", re.IGNORECASE)


def read_feed(body: bytes, *, content_type: str | None, url: str) -> Feed:
    """The feed in the body that `url` served. Raises FeedUnreadable, saying why, where there is none.

    content_type: the header as it came; only its charset counts. url: where it came from, the base of its links.
    """
    if len(body) > MAX_BYTES:
        raise FeedUnreadable(
            f"{url}: {len(body) / 1e6:.0f} MB is too large for a feed (the limit is {MAX_BYTES / 1e6:.0f} MB).",
            hint="Ask its maker for a shorter one.",
        )
    text = decode_served(body, content_type=content_type).lstrip("\ufeff")
    start = text.lstrip("\x00 \t\r\n")
    if not start:
        raise FeedUnreadable(f"{url}: nothing came: the answer is empty.", hint="Look at it in a browser.")
    if start[0] in "{[":
        return read_json(start, url=url)
    if LOOKS_LIKE_PAGE.match(start):
        raise FeedUnreadable(
            f"{url}: this is a web page, not a feed.", hint="`digest source check` looks for its feed."
        )
    return read_xml(text, url=url)


def read_xml(text: str, *, url: str) -> Feed:
    bare, untouched = prepared(text)
    encoded = bare.encode("utf-8")
    try:
        notes = scan(encoded, url=url)
        if not notes.well_formed:
            named, encoded, notes = with_characters(bare, notes, url=url)
            untouched = untouched and named
    except Refused as refused:
        raise FeedUnreadable(f"{url}: {refused}; no feed needs that.", hint="Look at what it serves.") from refused
    feed = None
    if notes.well_formed and not notes.lossy:
        feed = read_well_formed(encoded, notes)
    if feed is None:
        bounded(bare, url=url)
        feed = read_loose(encoded, url=url)
    if feed is None:
        raise FeedUnreadable(f"{url}: this is not a feed.", hint="Digest reads RSS, Atom, RDF and JSON Feed.")
    if len(feed.entries) > MAX_ENTRIES:
        raise too_many(url)
    return feed if untouched and notes.well_formed else replace(feed, well_formed=False)


def prepared(text: str) -> tuple[str, bool]:
    """A document without its declaration and document type, and without characters that XML forbids.

    Also whether it was well-formed so far: a declaration stands at the very start, and nothing forbidden in it.
    """
    declaration = DECLARATION.match(text)
    legal = declaration is None or text.startswith("<?xml")
    bare = text[declaration.end() :] if declaration is not None else text
    legal = legal and ILLEGAL.search(bare) is None
    bare = ILLEGAL.sub("", bare) if not legal else bare
    doctype = DOCTYPE.search(bare, 0, 200_000)
    if doctype is not None and ENTRY.search(bare, 0, doctype.start()) is None:
        bare = bare[: doctype.start()] + bare[doctype.end() :]
    return bare.lstrip(), legal


def with_characters(bare: str, notes: Scan, *, url: str) -> tuple[bool, bytes, Scan]:
    """A feed that uses HTML's names for characters, as old ones do, read with the characters themselves."""
    text = NAMED.sub(character, bare)
    encoded = text.encode("utf-8")
    if text == bare:
        return False, encoded, notes
    again = scan(encoded, url=url)
    return (True, encoded, again) if again.well_formed else (False, bare.encode("utf-8"), notes)


def character(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in XML_NAMES else html5.get(f"{name};", match[0]).replace("<", "&lt;").replace("&", "&amp;")


def bounded(text: str, *, url: str) -> None:
    """Refuse what would cost a lenient parser more than a feed may: it has no bounds of its own."""
    tags = SECTION.sub("", text)
    if sum(1 for _ in zip(range(MAX_ENTRIES + 1), ENTRY.finditer(tags), strict=False)) > MAX_ENTRIES:
        raise too_many(url)
    if LONG_TAG.search(tags):
        raise FeedUnreadable(f"{url}: a tag in it does not end.", hint="Look at what it serves.")
    if LOOKS_LIKE_FEED.search(tags) is None:
        raise FeedUnreadable(f"{url}: this is not a feed.", hint="Digest reads RSS, Atom, RDF and JSON Feed.")


def too_many(url: str) -> FeedUnreadable:
    return FeedUnreadable(
        f"{url}: it has more than {MAX_ENTRIES:,} entries.", hint="Ask its maker for a shorter feed, or leave it out."
    )
