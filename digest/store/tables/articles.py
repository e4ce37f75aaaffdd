"""Where articles come from, and what each revision of one says."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from digest.model.articles import Block, FullText, QuotePolicy, SourceKind
from digest.model.feeds import Enclosure
from digest.model.polling import Origin
from digest.model.reading import Reading
from digest.store.tables.base import RowId, metadata
from digest.store.types import UTC, Value, Word

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
    Column("language", Text),
    Column("full_text", Word(FullText), nullable=False),
    Column("publish_text", Boolean, nullable=False),
    Column("origin", Word(Origin), nullable=False),
    Index(None, "url"),
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

# horizon_at: the time by which an edition's horizon judges an article that came with a source's past; null: it is news
# whatever its date. withdrawn_at: a person took it down everywhere.
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
    Column("horizon_at", UTC),
    Column("withdrawn_at", UTC),
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
    Column("categories", Value(tuple[str, ...])),
    Column("enclosures", Value(tuple[Enclosure, ...])),
    Column("engine", Text, nullable=False),
    Column("reading", Value(Reading), nullable=False),
    Index(None, "engine"),
    Index(None, "first_seen"),
)
