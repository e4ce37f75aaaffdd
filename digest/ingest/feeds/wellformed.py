"""A strictly well-formed feed, read by fastfeedparser beside the notes of one pass over it.

fastfeedparser gives the long texts, fast. It parses dates itself (their zone is lost), mixes up guid and address, knows
one author, no bases and no types of Atom's texts: these come from `scan`. Where the two do not see the same entries, or
the feed has what it loses, there is no reading here, and the caller has feedparser read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import fastfeedparser

from digest.ingest.feeds import fields
from digest.ingest.feeds.scan import ATOM, ATOM03, Notes, Scan
from digest.model.feeds import Entry, Feed, FeedKind

PUBLISHED = ("published", "issued", "dated", "created", "updated", "modified")
UPDATED = ("updated", "modified")


def read_well_formed(body: bytes, notes: Scan) -> Feed | None:
    """The feed in UTF-8 without a declaration; None where fastfeedparser does not read the whole of it."""
    try:
        parsed = fastfeedparser.parse(body, include_media=False, include_enclosures=False)
    except Exception:  # noqa: BLE001  (whatever it stumbles over: feedparser reads it, or says why not)
        return None
    raw: list[Mapping[str, Any]] = parsed["entries"]
    if len(raw) != len(notes.entries):
        return None
    head = notes.head
    return Feed(
        kind=kind_of(notes),
        version=version_of(notes),
        title=title_of(head, rss=is_rss(notes)),
        entries=tuple(entry_of(one, noted, rss=is_rss(notes)) for one, noted in zip(raw, notes.entries, strict=True)),
        home=home_of(head),
        language=fields.language_of(head.texts.get("language"), head.language),
        every=fields.minutes_between(
            ttl=head.texts.get("ttl"), period=head.texts.get("period"), frequency=head.texts.get("frequency")
        ),
        moved_to=fields.http_url(head.texts.get("moved"), head.base),
        hub=fields.first_url([href for rel, _, href, _, _ in head.links if "hub" in rel.split()], head.base),
    )


def is_rss(notes: Scan) -> bool:
    return not notes.root.startswith((ATOM, ATOM03))


def kind_of(notes: Scan) -> FeedKind:
    if notes.root.endswith("}RDF"):
        return FeedKind.RDF
    return FeedKind.RSS if is_rss(notes) else FeedKind.ATOM


def version_of(notes: Scan) -> str:
    if notes.root.endswith("}RDF"):
        return "1.0"
    return notes.version.strip()[:10] or ("" if is_rss(notes) else "0.3" if notes.root.startswith(ATOM03) else "1.0")


def home_of(head: Notes) -> str | None:
    said = fields.http_url(head.texts.get("link"), head.base)
    return said or next(
        (
            found
            for rel, base, href, _, _ in head.links
            if rel == "alternate" and (found := fields.http_url(href, base))
        ),
        None,
    )


def title_of(noted: Notes, *, rss: bool) -> str:
    """RSS has no types: a title there is HTML, as all its readers take it."""
    said = noted.texts.get("title") or noted.texts.get("dc title")
    return fields.plain(said, is_html=rss or "title" in noted.html)


def entry_of(raw: Mapping[str, Any], noted: Notes, *, rss: bool) -> Entry:
    texts = noted.texts
    contents = raw.get("content") or ()
    content, content_is_html = fields.longest(
        [
            *((one.get("value"), rss or "content" in noted.html) for one in contents),
            (described(raw, noted, rss=rss), rss or "summary" in noted.html),
            (texts.get("encoded"), True),
        ]
    )
    if not content:
        content, content_is_html = fields.longest([(texts.get("media"), False)])
    return Entry(
        guid=guid_of(noted),
        url=url_of(noted),
        title=title_of(noted, rss=rss),
        content=content,
        is_html=content_is_html,
        published=first(texts, PUBLISHED),
        updated=first(texts, UPDATED),
        author=fields.names_of(noted.names or [texts.get("creator") or raw.get("author")]),
        language=fields.language_of(texts.get("language"), noted.language),
        categories=fields.categories_of(one.get("label") or one.get("term") for one in raw.get("tags") or ()),
        enclosures=fields.enclosures_of(
            [
                *((fields.http_url(url, base), kind, size) for base, url, kind, size in noted.files),
                *(
                    (fields.http_url(href, base), kind, size)
                    for rel, base, href, kind, size in noted.links
                    if rel == "enclosure"
                ),
            ],
            "",
        ),
    )


def described(raw: Mapping[str, Any], noted: Notes, *, rss: bool) -> str | None:
    """The summary beside a content. What stands alone in RSS is the content, and this may be of another module."""
    alone = rss and "encoded" not in noted.html and raw.get("content")
    return None if alone else raw.get("description")


def first(texts: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    found = next((texts[name] for name in names if name in texts), None)
    return None if found is None else " ".join(found.split())[:200] or None


def guid_of(noted: Notes) -> str | None:
    guid = noted.texts.get("guid") or noted.texts.get("id") or noted.about
    return fields.plain(guid, is_html=False) or None


def url_of(noted: Notes) -> str | None:
    """The page of an entry: the address behind one that counts, its link, Atom's alternate, a guid that is one."""
    texts = noted.texts
    for said in (texts.get("original"), texts.get("link")):
        if (url := fields.http_url(said, noted.base)) is not None:
            return url
    for rel, base, href, _, _ in sorted(noted.links, key=lambda link: "html" not in (link[3] or "html")):
        if rel == "alternate" and (url := fields.http_url(href, base)) is not None:
            return url
    guid = texts.get("guid") if noted.permalink else None
    return fields.http_url(guid or texts.get("id"))
