"""JSON Feed 1.0 and 1.1, read by hand: of what has another type than the specification says, nothing is taken."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from digest.errors import FeedUnreadable
from digest.ingest.feeds import fields
from digest.ingest.feeds.scan import MAX_ENTRIES
from digest.model.feeds import Entry, Feed, FeedKind

VERSION = "jsonfeed.org/version/"


def read_json(text: str, *, url: str) -> Feed:
    """Raises FeedUnreadable for what is no JSON, or JSON of something else."""
    try:
        data = json.loads(text, strict=False)
    except RecursionError as exc:
        raise FeedUnreadable(
            f"{url}: its JSON is nested too deep.", hint="No feed is; look at what it serves."
        ) from exc
    except ValueError as exc:
        raise FeedUnreadable(
            f"{url}: this is no JSON that can be read ({str(exc)[:80]}).", hint="Look at what it serves."
        ) from exc
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list):
        raise FeedUnreadable(f"{url}: this JSON is not a feed.", hint="Digest reads JSON Feed: jsonfeed.org.")
    if len(items) > MAX_ENTRIES:
        raise FeedUnreadable(
            f"{url}: it has {len(items):,} entries; the limit is {MAX_ENTRIES:,}.",
            hint="Ask its maker for a shorter feed.",
        )
    version = string(data, "version") or ""
    home = fields.http_url(string(data, "home_page_url"), url)
    return Feed(
        kind=FeedKind.JSON,
        version=version.rpartition(VERSION)[2].strip("/")[:10] if VERSION in version else "",
        title=fields.plain(string(data, "title"), is_html=False),
        entries=tuple(entry_of(one, base=home or url, feed=data) for one in items if isinstance(one, dict)),
        home=home,
        language=fields.language_of(string(data, "language")),
        hub=fields.first_url([string(one, "url") for one in objects(data, "hubs")], url),
    )


def entry_of(one: Mapping[str, Any], *, base: str, feed: Mapping[str, Any]) -> Entry:
    content, is_html = fields.longest(
        [
            (string(one, "content_html"), True),
            (string(one, "content_text"), False),
            (string(one, "summary"), False),
        ]
    )
    guid = one.get("id")
    url = fields.first_url([string(one, "url"), string(one, "external_url")], base)
    return Entry(
        guid=fields.plain(str(guid), is_html=False) or None if isinstance(guid, (str, int, float)) else None,
        url=url or fields.http_url(string(one, "id")),
        title=fields.plain(string(one, "title"), is_html=False),
        content=content,
        is_html=is_html,
        published=(string(one, "date_published") or string(one, "date_modified") or "")[:200] or None,
        updated=(string(one, "date_modified") or "")[:200] or None,
        author=author_of(one) or author_of(feed),
        language=fields.language_of(string(one, "language")),
        categories=fields.categories_of(tag for tag in listed(one, "tags") if isinstance(tag, str)),
        enclosures=fields.enclosures_of(
            (
                (string(file, "url"), string(file, "mime_type"), str(file.get("size_in_bytes", "")))
                for file in objects(one, "attachments")
            ),
            base,
        ),
    )


def author_of(one: Mapping[str, Any]) -> str | None:
    """The names in 1.1's list of authors, or of 1.0's one author."""
    single = one.get("author")
    people = objects(one, "authors") or ([single] if isinstance(single, dict) else [])
    return fields.names_of(string(person, "name") for person in people)


def string(one: Mapping[str, Any], name: str) -> str | None:
    value = one.get(name)
    return value if isinstance(value, str) else None


def listed(one: Mapping[str, Any], name: str) -> list[Any]:
    value = one.get(name)
    return value if isinstance(value, list) else []


def objects(one: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    return [value for value in listed(one, name) if isinstance(value, dict)]
