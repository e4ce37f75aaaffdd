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
START_WITHIN = 10_000
END_WITHIN = 100_000
MAX_TAG = 100_000
"""Characters of one tag; what a closing bracket never ends costs a lenient parser its time squared."""

PROLOG = re.compile(
    r"(?:\s+|<!--.*?-->|<\?.*?\?>|<!DOCTYPE\b[^\[>]*(?:\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*)?>)*",
    re.IGNORECASE | re.DOTALL,
)
"""What may stand before the root: nothing there is of use, and a document type is where entities are declared."""
START = re.compile(r"<(?:rss|feed|rdf:RDF|[\w-]{1,40}:feed)[\s>]", re.IGNORECASE)
END = re.compile(r"</(?:rss|feed|rdf:RDF|[\w-]{1,40}:feed)\s*>", re.IGNORECASE)
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
    bare, legal = without_prolog(text)
    encoded = bare.encode("utf-8", errors="replace")
    try:
        notes = scan(encoded, url=url)
        if not notes.well_formed:
            legal, bare = False, ILLEGAL.sub("", bare)
            encoded, notes = repaired(bare, notes, url=url)
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
    return feed if legal else replace(feed, well_formed=False)


def without_prolog(text: str) -> tuple[str, bool]:
    """A document from its root on, and whether its declaration stands at the very start."""
    prolog = PROLOG.match(text)
    end = 0 if prolog is None else prolog.end()
    return text[end:], text.find("<?xml ", 1, end) < 0


def repaired(bare: str, notes: Scan, *, url: str) -> tuple[bytes, Scan]:
    """A feed without what servers print around it, and with the characters that it calls by HTML's names.

    bare: without the characters that XML forbids.

    As it was where that does not make it well-formed: then all its tags are feedparser's to make sense of.
    """
    start = START.search(bare, 0, START_WITHIN)
    ends = [match.end() for match in END.finditer(bare, max(0, len(bare) - END_WITHIN))]
    cut = bare[start.start() if start is not None else 0 : ends[-1] if ends else len(bare)]
    again = NAMED.sub(character, cut).encode("utf-8")
    found = scan(again, url=url)
    return (again, found) if found.well_formed else (bare.encode("utf-8"), notes)


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
