"""What each file of the site is, by its name: its type, how long it may be kept, and what a browser may do with it."""

from __future__ import annotations

import posixpath

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".rss": "application/rss+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_COMPRESSED = {".png", ".ico", ".jpg", ".webp", ".woff2"}
_FEED_NAMES = ("feed", "stories")

MINUTES = "public, max-age=300"
DAY = "public, max-age=86400"
MONTH = "public, max-age=2592000"
FOR_EVER = "public, max-age=31536000, immutable"

_PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation"
)


def media_type(path: str) -> str:
    """The Content-Type. A JSON Feed is known by its name: issue.json and the schema are plain JSON."""
    name, suffix = posixpath.splitext(posixpath.basename(path))
    if suffix == ".json" and (name in _FEED_NAMES or name.startswith(tuple(f"{feed}-" for feed in _FEED_NAMES))):
        return "application/feed+json"
    return _TYPES.get(suffix.lower(), "application/octet-stream")


def is_feed(path: str) -> bool:
    """Whether readers subscribe to it: a feed that is no archive."""
    name, suffix = posixpath.splitext(posixpath.basename(path))
    return name in _FEED_NAMES and suffix in (".atom", ".rss", ".json") and path.count("/") == 1


def can_shrink(path: str) -> bool:
    """Whether gzip is worth a try."""
    suffix = posixpath.splitext(path)[1].lower()
    return suffix in _TYPES and suffix not in _COMPRESSED


def cache_control(path: str, *, versioned: bool = False) -> str:
    """Archives of feeds change with a correction only, static files with the program, all else with each issue.

    versioned: a static file asked for with a mark of its content, which another content would not have.
    """
    parts = path.split("/")
    if parts[0] == "static":
        return FOR_EVER if versioned else DAY
    if len(parts) == 3 and parts[1] == "archive":
        return MONTH
    return MINUTES


def security_headers(path: str) -> dict[str, str]:
    """No scripts, nothing from elsewhere. A rendered mail carries its styles in its lines and is shown in a sandbox."""
    mail = posixpath.basename(path) == "email.html"
    return {
        "Content-Security-Policy": _MAIL_POLICY if mail else _PAGE_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }


def private_headers() -> dict[str, str]:
    """For pages whose address is a secret: nothing keeps them, and no link tells where it was followed from."""
    return {
        "Cache-Control": "no-store",
        "Content-Security-Policy": _PAGE_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
    }
