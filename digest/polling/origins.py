"""Where what was given for one server may go: an operator's own headers are secrets of it."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_as_safe(url: str, given: str | None) -> bool:
    """Whether what was meant for one address may go to another: the same server, and not in clear where it was not."""
    one, other = urlsplit(url), urlsplit(given or "")
    if one.hostname is None or one.hostname != other.hostname:
        return False
    return (one.scheme, one.port) == (other.scheme, other.port) or (
        (other.scheme, one.scheme) == ("http", "https") and one.port is other.port is None
    )
