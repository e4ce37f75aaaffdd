"""What a feed says: its entries as they stand in it, before anything is cleaned or known to the store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FeedKind(StrEnum):
    RSS = "RSS"
    RDF = "RDF"
    ATOM = "Atom"
    JSON = "JSON Feed"


class Problem(StrEnum):
    """What is wrong with a feed that can be read all the same, in words for its reader."""

    NOT_WELL_FORMED = "not well-formed XML"
    NO_GUIDS = "no guids"
    DOUBLE_GUIDS = "one guid for several entries"
    NO_DATES = "no dates"
    NO_TITLES = "no titles"
    NO_LINKS = "no links"
    ONE_LINK = "one link for several entries"
    FUTURE_DATES = "dates that are ahead"
    NO_ENTRIES = "no entries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that comes with an entry; kept as a link, never fetched. size: bytes, as said."""

    url: str
    type: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed; text as it stands, white space folded, no control characters.

    title: plain text. content: the longest of what it says as HTML (or text, where is_html is False).
    published, updated: as written; dates are read once it is known whose time zone counts.
    url: absolute http(s) address, else None.
    """

    guid: str | None
    url: str | None
    title: str
    content: str
    is_html: bool = True
    published: str | None = None
    updated: str | None = None
    author: str | None = None
    language: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed's own head, and its entries in its order.

    version: as "2.0". home: the page that it belongs to. every: minutes between two looks that it asks for (ttl,
    sy:updatePeriod). moved_to: where it says that it lives now. hub: its WebSub hub.
    """

    kind: FeedKind
    version: str
    title: str
    entries: tuple[Entry, ...]
    home: str | None = None
    language: str | None = None
    every: int | None = None
    moved_to: str | None = None
    hub: str | None = None
    well_formed: bool = True
