"""The first tables: sources, articles, editions, issues, threads, outlooks and deliveries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def row_id() -> sa.types.TypeEngine:
    """SQLite numbers rows by itself only in a column that is exactly INTEGER."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "edition",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("schedule_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("slug", name=op.f("uq_edition_slug")),
    )
    op.create_table(
        "source",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("timezone", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("slug", name=op.f("uq_source_slug")),
    )
    op.create_table(
        "subscriber",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("address_key", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscriber")),
        sa.UniqueConstraint("address_key", name=op.f("uq_subscriber_address_key")),
    )
    op.create_table(
        "article",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("source_id", row_id(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=True),
        sa.Column("guid_hash", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("url_hash", sa.Text(), nullable=True),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_article_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("key", name=op.f("uq_article_key")),
        sa.UniqueConstraint("source_id", "guid_hash", name=op.f("uq_article_source_id_guid_hash")),
    )
    op.create_index(op.f("ix_article_first_seen"), "article", ["first_seen"], unique=False)
    op.create_index(op.f("ix_article_source_id_text_hash"), "article", ["source_id", "text_hash"], unique=False)
    op.create_index(op.f("ix_article_source_id_url_hash"), "article", ["source_id", "url_hash"], unique=False)
    op.create_table(
        "issue",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("edition_id", row_id(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("atom_id", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("mail", sa.Boolean(), nullable=False),
        sa.Column("built_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fanned_out_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_issue_edition_id_edition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
        sa.UniqueConstraint("atom_id", name=op.f("uq_issue_atom_id")),
        sa.UniqueConstraint("edition_id", "number", name=op.f("uq_issue_edition_id_number")),
        sa.UniqueConstraint("edition_id", "slug", name=op.f("uq_issue_edition_id_slug")),
    )
    op.create_index(op.f("ix_issue_edition_id_date"), "issue", ["edition_id", "date"], unique=False)
    op.create_index(op.f("ix_issue_state_built_at"), "issue", ["state", "built_at"], unique=False)
    op.create_table(
        "source_tag",
        sa.Column("source_id", row_id(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_source_tag_source_id_source"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_id", "tag", name=op.f("pk_source_tag")),
    )
    op.create_index(op.f("ix_source_tag_tag"), "source_tag", ["tag"], unique=False)
    op.create_table(
        "subscription",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("subscriber_id", row_id(), nullable=False),
        sa.Column("edition_id", row_id(), nullable=False),
        sa.Column("fixed", sa.Boolean(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("subscribed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_subscription_edition_id_edition")),
        sa.ForeignKeyConstraint(
            ["subscriber_id"],
            ["subscriber.id"],
            name=op.f("fk_subscription_subscriber_id_subscriber"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
        sa.UniqueConstraint("public_id", name=op.f("uq_subscription_public_id")),
        sa.UniqueConstraint("subscriber_id", "edition_id", name=op.f("uq_subscription_subscriber_id_edition_id")),
        sa.UniqueConstraint("token", name=op.f("uq_subscription_token")),
    )
    op.create_index(op.f("ix_subscription_edition_id"), "subscription", ["edition_id"], unique=False)
    op.create_table(
        "thread",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("edition_id", row_id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_thread_edition_id_edition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread")),
        sa.UniqueConstraint("edition_id", "key", name=op.f("uq_thread_edition_id_key")),
    )
    op.create_index(op.f("ix_thread_key"), "thread", ["key"], unique=False)
    op.create_table(
        "article_revision",
        sa.Column("article_id", row_id(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("dateline", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_day", sa.Date(), nullable=True),
        sa.Column("published_exact", sa.Boolean(), nullable=False),
        sa.Column("zone_known", sa.Boolean(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_article_revision_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", "revision", name=op.f("pk_article_revision")),
    )
    op.create_index(op.f("ix_article_revision_engine"), "article_revision", ["engine"], unique=False)
    op.create_index(op.f("ix_article_revision_first_seen"), "article_revision", ["first_seen"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("subscription_id", row_id(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("uncertain", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_delivery_issue_id_issue")),
        sa.ForeignKeyConstraint(
            ["subscription_id"], ["subscription.id"], name=op.f("fk_delivery_subscription_id_subscription")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("issue_id", "subscription_id", name=op.f("uq_delivery_issue_id_subscription_id")),
        sa.UniqueConstraint("message_id", name=op.f("uq_delivery_message_id")),
    )
    op.create_index(op.f("ix_delivery_state_due_at"), "delivery", ["state", "due_at"], unique=False)
    op.create_index(op.f("ix_delivery_subscription_id"), "delivery", ["subscription_id"], unique=False)
    op.create_table(
        "edition_run",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("edition_id", row_id(), nullable=False),
        sa.Column("scheduled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issue_id", row_id(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_edition_run_edition_id_edition")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_edition_run_issue_id_issue")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_run")),
        sa.UniqueConstraint("edition_id", "scheduled_at", name=op.f("uq_edition_run_edition_id_scheduled_at")),
    )
    op.create_index(op.f("ix_edition_run_issue_id"), "edition_run", ["issue_id"], unique=False)
    op.create_table(
        "issue_revision",
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_issue_revision_issue_id_issue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("issue_id", "revision", name=op.f("pk_issue_revision")),
    )
    op.create_table(
        "outlook",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("edition_id", row_id(), nullable=False),
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("thread_id", row_id(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("told", sa.Date(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("now", sa.JSON(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_outlook_edition_id_edition")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_outlook_issue_id_issue"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["thread_id"], ["thread.id"], name=op.f("fk_outlook_thread_id_thread")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlook")),
        sa.UniqueConstraint("issue_id", "item", name=op.f("uq_outlook_issue_id_item")),
    )
    op.create_index(op.f("ix_outlook_edition_id_item"), "outlook", ["edition_id", "item"], unique=False)
    op.create_index(op.f("ix_outlook_thread_id"), "outlook", ["thread_id"], unique=False)
    op.create_table(
        "story",
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("thread_id", row_id(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_story_issue_id_issue"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["thread_id"], ["thread.id"], name=op.f("fk_story_thread_id_thread")),
        sa.PrimaryKeyConstraint("issue_id", "number", name=op.f("pk_story")),
    )
    op.create_index(op.f("ix_story_thread_id"), "story", ["thread_id"], unique=False)
    op.create_table(
        "edition_article",
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("article_id", row_id(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("edition_id", row_id(), nullable=False),
        sa.Column("claims", sa.Boolean(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("story", sa.Integer(), nullable=True),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id", "revision"],
            ["article_revision.article_id", "article_revision.revision"],
            name=op.f("fk_edition_article_article_id_revision_article_revision"),
        ),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_edition_article_edition_id_edition")),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_edition_article_issue_id_issue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("issue_id", "article_id", "revision", name=op.f("pk_edition_article")),
    )
    op.create_index(op.f("ix_edition_article_article_id"), "edition_article", ["article_id"], unique=False)
    op.create_index(
        "uq_edition_article_claim",
        "edition_article",
        ["edition_id", "article_id", "revision"],
        unique=True,
        sqlite_where=sa.text("claims"),
        postgresql_where=sa.text("claims"),
    )
    op.create_table(
        "outlook_change",
        sa.Column("outlook_id", row_id(), nullable=False),
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("now", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_outlook_change_issue_id_issue"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["outlook_id"], ["outlook.id"], name=op.f("fk_outlook_change_outlook_id_outlook"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("outlook_id", "issue_id", name=op.f("pk_outlook_change")),
    )
    op.create_index(op.f("ix_outlook_change_issue_id"), "outlook_change", ["issue_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_outlook_change_issue_id"), table_name="outlook_change")
    op.drop_table("outlook_change")
    op.drop_index(
        "uq_edition_article_claim",
        table_name="edition_article",
        sqlite_where=sa.text("claims"),
        postgresql_where=sa.text("claims"),
    )
    op.drop_index(op.f("ix_edition_article_article_id"), table_name="edition_article")
    op.drop_table("edition_article")
    op.drop_index(op.f("ix_story_thread_id"), table_name="story")
    op.drop_table("story")
    op.drop_index(op.f("ix_outlook_thread_id"), table_name="outlook")
    op.drop_index(op.f("ix_outlook_edition_id_item"), table_name="outlook")
    op.drop_table("outlook")
    op.drop_table("issue_revision")
    op.drop_index(op.f("ix_edition_run_issue_id"), table_name="edition_run")
    op.drop_table("edition_run")
    op.drop_index(op.f("ix_delivery_subscription_id"), table_name="delivery")
    op.drop_index(op.f("ix_delivery_state_due_at"), table_name="delivery")
    op.drop_table("delivery")
    op.drop_index(op.f("ix_article_revision_first_seen"), table_name="article_revision")
    op.drop_index(op.f("ix_article_revision_engine"), table_name="article_revision")
    op.drop_table("article_revision")
    op.drop_index(op.f("ix_thread_key"), table_name="thread")
    op.drop_table("thread")
    op.drop_index(op.f("ix_subscription_edition_id"), table_name="subscription")
    op.drop_table("subscription")
    op.drop_index(op.f("ix_source_tag_tag"), table_name="source_tag")
    op.drop_table("source_tag")
    op.drop_index(op.f("ix_issue_state_built_at"), table_name="issue")
    op.drop_index(op.f("ix_issue_edition_id_date"), table_name="issue")
    op.drop_table("issue")
    op.drop_index(op.f("ix_article_source_id_url_hash"), table_name="article")
    op.drop_index(op.f("ix_article_source_id_text_hash"), table_name="article")
    op.drop_index(op.f("ix_article_first_seen"), table_name="article")
    op.drop_table("article")
    op.drop_table("subscriber")
    op.drop_table("source")
    op.drop_table("edition")
