"""What a person or a feed says about a document from outside; it wins over what the document says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """published: a date in any form that `published.parse` reads. timezone: IANA name, of dates that name none."""

    published: str | None = None
    source: str | None = None
    language: str | None = None
    url: str | None = None
    title: str | None = None
    timezone: str | None = None


NO_HINTS = Hints()
