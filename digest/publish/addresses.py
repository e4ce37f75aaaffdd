"""Where everything stands in the site, so that pages, feeds, calendar and mail agree on each address.

A *path* is a file below the site's folder ("daily/2026-02-18/index.html"). Its *address* is what readers keep and
share: the site's URL, which may have a path of its own, and the folder instead of its index.html.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable
from typing import Literal

FeedKind = Literal["atom", "rss", "json"]
FEED_KINDS: tuple[FeedKind, ...] = ("atom", "rss", "json")
FEED_TYPES: dict[FeedKind, str] = {
    "atom": "application/atom+xml",
    "rss": "application/rss+xml",
    "json": "application/feed+json",
}
CALENDAR_TYPE = "text/calendar"

INDEX = "index.html"
STYLESHEET = "static/digest.css"
SCHEMA = "schema/issue.json"
SUBSCRIBE = "subscribe"
"""No file: a web server answers here, and below the next ones."""

Link = Callable[[str], str]
"""From a path (and "#fragment") to what stands in href."""


def issue_page(edition: str, slug: str) -> str:
    return f"{edition}/{slug}/{INDEX}"


def issue_json(edition: str, slug: str) -> str:
    return f"{edition}/{slug}/issue.json"


def issue_email_html(edition: str, slug: str) -> str:
    return f"{edition}/{slug}/email.html"


def issue_email_text(edition: str, slug: str) -> str:
    return f"{edition}/{slug}/email.txt"


def archive_page(edition: str) -> str:
    return f"{edition}/{INDEX}"


def agenda_page(edition: str) -> str:
    return f"{edition}/agenda/{INDEX}"


def agenda_calendar(edition: str) -> str:
    return f"{edition}/agenda.ics"


def thread_page(edition: str, thread: str) -> str:
    return f"{edition}/story/{thread}/{INDEX}"


def article_page(edition: str, key: str) -> str:
    """The page of an article that has no address elsewhere."""
    return f"{edition}/article/{key}/{INDEX}"


def feed(edition: str, kind: FeedKind) -> str:
    """One entry an issue."""
    return f"{edition}/feed.{kind}"


def stories_feed(edition: str, kind: FeedKind) -> str:
    """One entry a story."""
    return f"{edition}/stories.{kind}"


def feeds(edition: str) -> tuple[str, ...]:
    """Those that readers subscribe to."""
    return tuple(named(edition, kind) for named in (feed, stories_feed) for kind in FEED_KINDS)


def subscribe(edition: str) -> str:
    """The sign-up, with this edition chosen."""
    return f"{SUBSCRIBE}?edition={edition}" if edition else SUBSCRIBE


def confirm(token: str) -> str:
    return f"confirm/{token}"


def preferences(token: str) -> str:
    """Where the reader with this token sets hour, weekdays and pauses."""
    return f"preferences/{token}"


def unsubscribe(token: str) -> str:
    """Where the reader with this token unsubscribes: by one POST (RFC 8058), or by a button for who opens it."""
    return f"unsubscribe/{token}"


def story_anchor(number: int) -> str:
    """Of a story in its issue's page."""
    return f"s{number}"


def slug_date(slug: str) -> dt.date:
    """The date of an issue, from its slug ("2026-11-22", "2026-11-22-2")."""
    return dt.date.fromisoformat(slug[:10])


def address(site_url: str, path: str) -> str:
    """The absolute address of a path: what readers keep. A folder's index.html is the folder."""
    name, mark, anchor = path.partition("#")
    if posixpath.basename(name) == INDEX:
        name = name[: -len(INDEX)]
    return f"{site_url.rstrip('/')}/{name}{mark}{anchor}"


def absolute(site_url: str) -> Link:
    """Links for what leaves the site: mail, feeds, calendar."""

    def link(path: str) -> str:
        return address(site_url, path)

    return link


def relative(page: str) -> Link:
    """Links between the site's own files, seen from `page`.

    They name index.html: so the folder works opened from disk, from any web server and under any path, where a link
    to a folder would show a listing. Each page names its address as canonical, so only one of the two is indexed.
    """
    folder = posixpath.dirname(page)

    def link(path: str) -> str:
        name, mark, anchor = path.partition("#")
        if name == page and mark:
            return f"#{anchor}"
        return posixpath.relpath(name, folder or ".") + mark + anchor

    return link
