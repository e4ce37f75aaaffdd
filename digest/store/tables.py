"""The tables, as the newest migration leaves them; `alembic check` holds the two together.

Row numbers stay inside: what the world sees are keys, slugs and content hashes.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from digest.model.articles import Block, QuotePolicy, SourceKind
from digest.model.issues import Correction, Issue, NextItem
from digest.model.mailing import DeliveryState
from digest.model.people import EVERY_DAY, Asked, BounceKind, Origin, Purpose, SuppressionReason
from digest.model.reading import Due, Reading
from digest.model.records import IssueState, RunResult
from digest.model.stories import Edition, Fate, OutlookState
from digest.model.writing import WritingReport
from digest.store.types import UTC, Value, Word

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column that is exactly INTEGER.
RowId = BigInteger().with_variant(Integer, "sqlite")

source = Table(
    "source",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", Word(SourceKind), nullable=False),
    Column("url", Text),
    Column("timezone", Text),
    Column("quote", Word(QuotePolicy), nullable=False),
)

source_tag = Table(
    "source_tag",
    metadata,
    Column("source_id", RowId, ForeignKey("source.id", ondelete="CASCADE"), primary_key=True),
    Column("tag", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Index(None, "tag"),
)

# In how many articles of a source a line stood; a text of "" marks a paragraph, to know a text that is printed again.
source_line = Table(
    "source_line",
    metadata,
    Column("source_id", RowId, ForeignKey("source.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("first_seen", UTC, nullable=False),
    Column("last_seen", UTC, nullable=False),
    Column("kept", Boolean, nullable=False),
    Index(None, "source_id", "articles", "last_seen"),
)

# guid, url and text_hash are what identity looks for, as the current revision has them; the hashes of the first two
# are there for the indexes, since PostgreSQL's take no more than 2.7 KB and a feed may say anything.
article = Table(
    "article",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("source_id", RowId, ForeignKey("source.id"), nullable=False),
    Column("guid", Text),
    Column("guid_hash", Text),
    Column("url", Text),
    Column("url_hash", Text),
    Column("text_hash", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("first_seen", UTC, nullable=False),
    UniqueConstraint("source_id", "guid_hash"),
    Index(None, "source_id", "url_hash"),
    Index(None, "source_id", "text_hash"),
    Index(None, "first_seen"),
)

article_revision = Table(
    "article_revision",
    metadata,
    Column("article_id", RowId, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("byline", Text),
    Column("dateline", Text),
    Column("url", Text),
    Column("language", Text, nullable=False),
    Column("published_at", UTC),
    Column("published_day", Date),
    Column("published_exact", Boolean, nullable=False),
    Column("zone_known", Boolean, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("first_seen", UTC, nullable=False),
    Column("blocks", Value(tuple[Block, ...]), nullable=False),
    Column("engine", Text, nullable=False),
    Column("reading", Value(Reading), nullable=False),
    Index(None, "engine"),
    Index(None, "first_seen"),
)

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
        sqlite_where=text("claims"),
        postgresql_where=text("claims"),
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

# domain: of the address, for what a receiver is sent at once. An erased subscriber keeps a row without an address, since
# the deliveries of the past still stand. suppressed: why nothing is mailed to them, until a person lifts it.
subscriber = Table(
    "subscriber",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("address", Text, nullable=False),
    Column("address_key", Text, nullable=False, unique=True),
    Column("domain", Text),
    Column("made_at", UTC, nullable=False),
    Column("erased_at", UTC),
    Column("suppressed", Word(SuppressionReason)),
)

# fixed: it stands in [mail] to and follows the settings. public_id: goes into Message-IDs, where the token must not.
# hour ("07:00", none: at once), timezone, weekdays ("12345": Monday to Friday): the reader's wish.
subscription = Table(
    "subscription",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("subscriber_id", RowId, ForeignKey("subscriber.id", ondelete="CASCADE"), nullable=False),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("fixed", Boolean, nullable=False),
    Column("origin", Word(Origin), nullable=False, server_default=Origin.SETTINGS),
    Column("confirmation_id", RowId, ForeignKey("confirmation.id", ondelete="SET NULL")),
    Column("token", Text, nullable=False, unique=True),
    Column("public_id", Text, nullable=False, unique=True),
    Column("hour", Text),
    Column("timezone", Text, nullable=False, server_default="UTC"),
    Column("weekdays", Text, nullable=False, server_default=EVERY_DAY),
    Column("paused_until", Date),
    Column("subscribed_at", UTC, nullable=False),
    Column("cancelled_at", UTC),
    Column("reason", Text),
    UniqueConstraint("subscriber_id", "edition_id"),
    Index(None, "edition_id", "id"),
    Index(None, "confirmation_id"),
)

# A link mailed to an address, and what it does once somebody opens it and says yes. Of a sign-up it is the proof of
# consent. token_hash: the token itself stands only in the mail. network_hash: keyed. mails: how often it was mailed.
confirmation = Table(
    "confirmation",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("purpose", Word(Purpose), nullable=False),
    Column("address", Text, nullable=False),
    Column("address_key", Text, nullable=False),
    Column("subscriber_id", RowId, ForeignKey("subscriber.id", ondelete="SET NULL")),
    Column("body", Value(Asked), nullable=False),
    Column("asked_at", UTC, nullable=False),
    Column("expires_at", UTC, nullable=False),
    Column("network_hash", Text, nullable=False),
    Column("mails", Integer, nullable=False),
    Column("mailed_at", UTC),
    Column("mail_due_at", UTC),
    Column("message_id", Text),
    Column("confirmed_at", UTC),
    Column("confirmed_network_hash", Text),
    Column("confirmed_agent", Text),
    Index(None, "address_key", "asked_at"),
    Index(None, "network_hash", "asked_at"),
    Index(None, "mail_due_at"),
    Index(None, "subscriber_id"),
)

# By a keyed hash of the address, so that it outlives an erasure; the address itself only while the person is known.
suppression = Table(
    "suppression",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("address_hash", Text, nullable=False, unique=True),
    Column("address", Text),
    Column("reason", Word(SuppressionReason), nullable=False),
    Column("since", UTC, nullable=False),
    Column("detail", Text, nullable=False),
)

# A report of a message that came back, or of a complaint, for one recipient. report_hash: the same report counts once.
bounce = Table(
    "bounce",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("report_hash", Text, nullable=False, unique=True),
    Column("kind", Word(BounceKind), nullable=False),
    Column("subscriber_id", RowId, ForeignKey("subscriber.id", ondelete="SET NULL")),
    Column("delivery_id", RowId, ForeignKey("delivery.id", ondelete="SET NULL")),
    Column("status", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("received_at", UTC, nullable=False),
    Index(None, "subscriber_id", "received_at"),
    Index(None, "delivery_id"),
)

# A delivery is claimed while lease_until (the database's time) is ahead, and begun once it is "sending". fence rises
# with every claim; uncertain counts attempts that may have arrived; changed_at is the program's time of its last state.
delivery = Table(
    "delivery",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("issue_id", RowId, ForeignKey("issue.id"), nullable=False),
    Column("subscription_id", RowId, ForeignKey("subscription.id"), nullable=False),
    Column("message_id", Text, nullable=False, unique=True),
    Column("state", Word(DeliveryState), nullable=False),
    Column("due_at", UTC, nullable=False),
    Column("lease_until", UTC),
    Column("fence", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("uncertain", Integer, nullable=False),
    Column("sent_at", UTC),
    Column("changed_at", UTC),
    Column("answer", Text),
    UniqueConstraint("issue_id", "subscription_id"),
    Index(None, "state", "due_at", "id"),
    Index(None, "subscription_id"),
)

# What a person, or trouble, has stopped: "service" (nothing is built by the clock nor mailed), "mail", or one issue's
# mailing ("issue:daily/2026-11-22").
pause = Table(
    "pause",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("since", UTC, nullable=False),
)

# A mail server in trouble, by its address: failures in a row, and until when it is left alone.
mail_host = Table(
    "mail_host",
    metadata,
    Column("host", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("until", UTC),
    Column("answer", Text, nullable=False),
    Column("changed_at", UTC, nullable=False),
)

# Keys that this store made for itself where the settings give none, so that every machine on it has the same.
secret = Table(
    "secret",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("made_at", UTC, nullable=False),
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
