"""The polling of a source: what is remembered between two looks at it, and what one look brought."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from digest.model.articles import Source


class PollState(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    """By a person."""
    GONE = "gone"
    """Its server says that it will not come back (410)."""
    REMOVED = "removed"
    """By a person; its articles stay."""


class EventKind(StrEnum):
    """What is worth a row in a source's history."""

    ADDED = "added"
    FAILED = "failed"
    RECOVERED = "recovered"
    MOVED = "moved"
    GONE = "gone"
    PAUSED = "paused"
    RESUMED = "resumed"
    CHANGED = "changed"
    """It became another feed, or its guids changed all at once."""
    REMOVED = "removed"


class Origin(StrEnum):
    """Who named a source: only what digest.toml names follows it."""

    SETTINGS = "settings"
    COMMAND = "command"
    FILES = "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """How a source is polled. url: where it is fetched now.

    etag, last_modified: as received. body_hash: of the last body that was read, whole.
    every: seconds until the next look, as learnt. failures: in a row. trouble: the last failure in words; "" when well.
    imported_at: when it was first read; None: never yet. news_at: when it last had something new.
    """

    url: str
    state: PollState = PollState.ACTIVE
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    due_at: dt.datetime
    every: int
    failures: int = 0
    trouble: str = ""
    polled_at: dt.datetime | None = None
    succeeded_at: dt.datetime | None = None
    imported_at: dt.datetime | None = None
    news_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A source that this process alone may fetch until its lease ends. token: fences what is written about it."""

    source: Source
    poll: Poll
    token: str
    until: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a source. count, last_at: how often the same came again, and when last."""

    at: dt.datetime
    kind: EventKind
    detail: str
    count: int = 1
    last_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What one look at a source came to, to be written with whatever it brought.

    poll: as it stands from now on. unchanged: nothing new was served (304, or the same bytes). new, revised: articles.
    events: for the history. name: what the source is called from now on; None: as it was.
    """

    claim: Claim
    poll: Poll
    at: dt.datetime
    unchanged: bool = False
    failed: bool = False
    new: int = 0
    revised: int = 0
    events: tuple[Event, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A source's day (UTC), in numbers."""

    day: dt.date
    polls: int = 0
    unchanged: int = 0
    failed: int = 0
    new: int = 0
    revised: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A source as an operator looks at it. poll: None for a source of files. articles: that the store has of it."""

    source: Source
    origin: Origin
    poll: Poll | None
    articles: int
