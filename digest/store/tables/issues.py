"""Editions, their issues, and all that an issue told: stories, threads, outlooks, corrections, rewordings."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from digest.model.issues import Correction, Issue, NextItem
from digest.model.reading import Due
from digest.model.records import IssueState, RunResult
from digest.model.stories import Edition, Fate, OutlookState
from digest.model.writing import WritingReport
from digest.store.tables.base import RowId, metadata
from digest.store.types import UTC, Value, Word

edition = Table(
    "edition",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
    Column("settings", Value(Edition), nullable=False),
    Column("made_at", UTC, nullable=False),
    Column("schedule_since", UTC, nullable=False),
    Column("retired", Boolean, nullable=False),
)

# number and slug are never given out again: a withdrawn issue keeps its row. published_revision: what its page shows.
# fanned_out_to: the last subscription that got its delivery, or was to have none.
issue = Table(
    "issue",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("slug", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("atom_id", Text, nullable=False, unique=True),
    Column("date", Date, nullable=False),
    Column("state", Word(IssueState), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("mail", Boolean, nullable=False),
    Column("built_at", UTC, nullable=False),
    Column("updated_at", UTC, nullable=False),
    Column("published_at", UTC),
    Column("published_revision", Integer),
    Column("fanned_out_at", UTC),
    Column("fanned_out_to", RowId),
    Column("withdrawn_at", UTC),
    UniqueConstraint("edition_id", "slug"),
    UniqueConstraint("edition_id", "number"),
    Index(None, "edition_id", "date"),
    Index(None, "state", "built_at"),
)

issue_revision = Table(
    "issue_revision",
    metadata,
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("made_at", UTC, nullable=False),
    Column("body", Value(Issue), nullable=False),
)

edition_run = Table(
    "edition_run",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("scheduled_at", UTC, nullable=False),
    Column("result", Word(RunResult), nullable=False),
    Column("finished_at", UTC, nullable=False),
    Column("issue_id", RowId, ForeignKey("issue.id")),
    Column("detail", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    UniqueConstraint("edition_id", "scheduled_at"),
    Index(None, "issue_id"),
)

# One row a candidate of a build. Only rows with `claims` take the article from the edition's later issues; those of
# an issue that re-read old articles are there to be explained.
edition_article = Table(
    "edition_article",
    metadata,
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", RowId, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("claims", Boolean, nullable=False),
    Column("fate", Word(Fate), nullable=False),
    Column("reason", Text, nullable=False),
    Column("thread", Text),
    Column("story", Integer),
    Column("score", Float),
    Column("parts", Value(tuple[tuple[str, float], ...]), nullable=False),
    ForeignKeyConstraint(["article_id", "revision"], ["article_revision.article_id", "article_revision.revision"]),
    Index(
        "uq_edition_article_claim",
        "edition_id",
        "article_id",
        "revision",
        unique=True,
        info={"where": "claims"},
    ),
    Index(None, "article_id"),
)

thread = Table(
    "thread",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("key", Text, nullable=False),
    UniqueConstraint("edition_id", "key"),
    Index(None, "key"),
)

story = Table(
    "story",
    metadata,
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("thread_id", RowId, ForeignKey("thread.id"), nullable=False),
    Column("headline", Text, nullable=False),
    Index(None, "thread_id"),
)

# An item that two issues told has two rows; the agenda shows the older, and the younger where that was withdrawn.
outlook = Table(
    "outlook",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), nullable=False),
    Column("item", Text, nullable=False),
    Column("thread_id", RowId, ForeignKey("thread.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("headline", Text, nullable=False),
    Column("told", Date, nullable=False),
    Column("body", Value(NextItem), nullable=False),
    Column("state", Word(OutlookState), nullable=False),
    Column("now", Value(Due)),
    Column("sequence", Integer, nullable=False),
    UniqueConstraint("issue_id", "item"),
    Index(None, "edition_id", "item"),
    Index(None, "thread_id"),
)

# What later issues said of an outlook, so that withdrawing one of them can take back what it said.
outlook_change = Table(
    "outlook_change",
    metadata,
    Column("outlook_id", RowId, ForeignKey("outlook.id", ondelete="CASCADE"), primary_key=True),
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True),
    Column("state", Word(OutlookState), nullable=False),
    Column("now", Value(Due)),
    Index(None, "issue_id"),
)

# Which revision of which article an issue quotes, and up to which later one its words were looked for there.
quoted = Table(
    "quoted",
    metadata,
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", RowId, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("checked", Integer, nullable=False),
    ForeignKeyConstraint(["article_id", "revision"], ["article_revision.article_id", "article_revision.revision"]),
    Index(None, "article_id"),
)

# A correction of an issue's words that a later issue is to tell, or has told (told_id).
correction = Table(
    "correction",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), nullable=False),
    Column("item", Text, nullable=False),
    Column("told_id", RowId, ForeignKey("issue.id", ondelete="SET NULL")),
    Column("body", Value(Correction), nullable=False),
    UniqueConstraint("issue_id", "item"),
    Index(None, "told_id"),
)

# What a language model answered, by the hash of its question. No text of it is shown but what passes the checks anew.
writer_answer = Table(
    "writer_answer",
    metadata,
    Column("key", Text, primary_key=True),
    Column("answer", Text, nullable=False),
    Column("made_at", UTC, nullable=False),
)

writing = Table(
    "writing",
    metadata,
    Column("issue_id", RowId, ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True),
    Column("report", Value(WritingReport), nullable=False),
)
