"""Feeds as JSON Feed 1.1 (jsonfeed.org). An archive is the `next_url` of what is newer than it."""

from __future__ import annotations

import json
from typing import Any

from digest.publish.feeds import Entry, Feed

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """The document, indented, UTF-8."""
    document: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address(feed.path, "json"),
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.site.title, "url": f"{feed.site.url}/"}],
    }
    if feed.previous is not None:
        document["next_url"] = feed.address(feed.previous, "json")
    if feed.hub is not None:
        document["hubs"] = [{"type": "WebSub", "url": feed.hub}]
    document["items"] = [_item(entry) for entry in feed.entries]
    return json.dumps(document, indent=1, ensure_ascii=False).encode() + b"\n"


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
    }
