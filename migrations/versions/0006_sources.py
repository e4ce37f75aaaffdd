"""Sources on the web: how each is polled, and what came of it; what an article is filed under."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_SOURCE = {"full_text": "'auto'", "publish_text": "false", "origin": "'files'"}


def row_id() -> sa.types.TypeEngine:
    """SQLite numbers rows by itself only in a column that is exactly INTEGER."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def time() -> sa.types.TypeEngine:
    return sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("source", sa.Column("language", sa.Text()))
    kinds = {"full_text": sa.Text(), "publish_text": sa.Boolean(), "origin": sa.Text()}
    for name, kind in kinds.items():
        op.add_column("source", sa.Column(name, kind))
        op.execute(f"UPDATE source SET {name} = {_SOURCE[name]}")
    with op.batch_alter_table("source") as batch:
        for name, kind in kinds.items():
            batch.alter_column(name, existing_type=kind, nullable=False)
        batch.create_index(op.f("ix_source_url"), ["url"])
    for name in ("horizon_at", "withdrawn_at"):
        op.add_column("article", sa.Column(name, time()))
    for name in ("categories", "enclosures"):
        op.add_column("article_revision", sa.Column(name, sa.JSON()))
    op.create_table(
        "poll",
        sa.Column("source_id", row_id(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("body_hash", sa.Text()),
        sa.Column("due_at", time(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        *(sa.Column(name, time()) for name in ("polled_at", "succeeded_at", "imported_at", "news_at")),
        sa.Column("lease", sa.Text()),
        sa.Column("leased_until", time()),
        _of_source("poll"),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_poll")),
    )
    op.create_index(op.f("ix_poll_state_due_at"), "poll", ["state", "due_at"])
    op.create_table(
        "source_event",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("source_id", row_id(), nullable=False),
        sa.Column("at", time(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", time(), nullable=False),
        _of_source("source_event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_event")),
    )
    op.create_index(op.f("ix_source_event_source_id_at"), "source_event", ["source_id", "at"])
    op.create_table(
        "source_day",
        sa.Column("source_id", row_id(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("polls", "unchanged", "failed", "new", "revised")),
        _of_source("source_day"),
        sa.PrimaryKeyConstraint("source_id", "day", name=op.f("pk_source_day")),
    )


def downgrade() -> None:
    for table in ("source_day", "source_event", "poll"):
        op.drop_table(table)
    with op.batch_alter_table("article_revision") as batch:
        for name in ("enclosures", "categories"):
            batch.drop_column(name)
    with op.batch_alter_table("article") as batch:
        for name in ("withdrawn_at", "horizon_at"):
            batch.drop_column(name)
    with op.batch_alter_table("source") as batch:
        batch.drop_index(op.f("ix_source_url"))
        for name in ("origin", "publish_text", "full_text", "language"):
            batch.drop_column(name)


def _of_source(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_source_id_source")
    return sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=name, ondelete="CASCADE")
