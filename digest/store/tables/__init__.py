"""The tables, as the newest migration leaves them; `alembic check` holds the two together.

Row numbers stay inside: what the world sees are keys, slugs and content hashes. Which rows an index of some has is in
its `info`, since SQLAlchemy's own words for it load the dialects of both databases.
"""

from __future__ import annotations

from digest.store.tables.articles import article, article_revision, source, source_line, source_tag
from digest.store.tables.base import RowId, metadata
from digest.store.tables.issues import (
    correction,
    edition,
    edition_article,
    edition_run,
    issue,
    issue_revision,
    outlook,
    outlook_change,
    quoted,
    story,
    thread,
    writer_answer,
    writing,
)
from digest.store.tables.mailing import (
    bounce,
    confirmation,
    delivery,
    mail_host,
    pause,
    secret,
    subscriber,
    subscription,
    suppression,
)
from digest.store.tables.polling import poll, source_day, source_event

__all__ = [
    "RowId",
    "article",
    "article_revision",
    "bounce",
    "confirmation",
    "correction",
    "delivery",
    "edition",
    "edition_article",
    "edition_run",
    "issue",
    "issue_revision",
    "mail_host",
    "metadata",
    "outlook",
    "outlook_change",
    "pause",
    "poll",
    "quoted",
    "secret",
    "source",
    "source_day",
    "source_event",
    "source_line",
    "source_tag",
    "story",
    "subscriber",
    "subscription",
    "suppression",
    "thread",
    "writer_answer",
    "writing",
]
