"""What a source is called where nobody says it, and the public id that it keeps for ever."""

from __future__ import annotations

from collections.abc import Container
from urllib.parse import unquote, urlsplit

from digest.model.articles import SourceSlug, source_slug

LONGEST = 60


def name_of_address(url: str) -> str:
    """An address as a name: "https://www.example.org/world/feed.xml?a=1" → "example.org/world/feed.xml"."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return host + unquote(parts.path).rstrip("/") if host else url


def mint_slug(name: str, taken: Container[str]) -> SourceSlug:
    """A slug out of a name that no other source has: "harbour-post", else "harbour-post-2", …"""
    first = slug = source_slug(name)
    number = 1
    while slug in taken:
        number += 1
        end = f"-{number}"
        slug = SourceSlug(f"{first[: LONGEST - len(end)].rstrip('-')}{end}")
    return slug
