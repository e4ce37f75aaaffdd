"""How sources are polled, and how it went."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text

from digest.model.polling import EventKind, PollState
from digest.store.tables.base import RowId, metadata
from digest.store.types import UTC, Word

# url: where it is fetched now, after what moved for good. lease: of whoever fetches it, until leased_until.
poll = Table(
    "poll",
    metadata,
    Column("source_id", RowId, ForeignKey("source.id", ondelete="CASCADE"), primary_key=True),
    Column("url", Text, nullable=False),
    Column("state", Word(PollState), nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", Text),
    Column("due_at", UTC, nullable=False),
    Column("every", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("polled_at", UTC),
    Column("succeeded_at", UTC),
    Column("imported_at", UTC),
    Column("news_at", UTC),
    Column("lease", Text),
    Column("leased_until", UTC),
    Index(None, "state", "due_at"),
)

source_event = Table(
    "source_event",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("source_id", RowId, ForeignKey("source.id", ondelete="CASCADE"), nullable=False),
    Column("at", UTC, nullable=False),
    Column("kind", Word(EventKind), nullable=False),
    Column("detail", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("last_at", UTC, nullable=False),
    Index(None, "source_id", "at"),
)

source_day = Table(
    "source_day",
    metadata,
    Column("source_id", RowId, ForeignKey("source.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("polls", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("revised", Integer, nullable=False),
)
