"""What is asked of a server on the web, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Want(StrEnum):
    """What is asked for: it chooses the Accept header and how much may come."""

    FEED = "feed"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One address to fetch. etag, last_modified: as the server gave them the last time, byte for byte.

    headers: of the operator's own, as basic auth; they go to the origin of `url` alone and are never logged.
    """

    url: str
    want: Want = Want.FEED
    etag: str | None = None
    last_modified: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a server answered: 200 with a body, or 304 (not modified) without one.

    url: where it came from, after all redirects. moved_to: where the next request should go: the last address that
    only permanent redirects (301, 308) led to; None where none did.
    content_type: the header as it came. fresh_for: seconds that the answer may be kept (Cache-Control, Expires).
    """

    url: str
    status: int
    body: bytes = field(default=b"", repr=False)
    moved_to: str | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fresh_for: float | None = None
