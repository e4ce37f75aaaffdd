"""What issues quote, and corrections of it; which revision of an issue its page shows."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def row_id() -> sa.types.TypeEngine:
    """SQLite numbers rows by itself only in a column that is exactly INTEGER."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("issue", sa.Column("published_revision", sa.Integer(), nullable=True))
    op.execute("UPDATE issue SET published_revision = revision WHERE published_at IS NOT NULL")
    op.create_table(
        "quoted",
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("article_id", row_id(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("checked", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id", "revision"],
            ["article_revision.article_id", "article_revision.revision"],
            name=op.f("fk_quoted_article_id_revision_article_revision"),
        ),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_quoted_issue_id_issue"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("issue_id", "article_id", "revision", name=op.f("pk_quoted")),
    )
    op.create_index(op.f("ix_quoted_article_id"), "quoted", ["article_id"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("issue_id", row_id(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("told_id", row_id(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_correction_issue_id_issue"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["told_id"], ["issue.id"], name=op.f("fk_correction_told_id_issue"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint("issue_id", "item", name=op.f("uq_correction_issue_id_item")),
    )
    op.create_index(op.f("ix_correction_told_id"), "correction", ["told_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_correction_told_id"), table_name="correction")
    op.drop_table("correction")
    op.drop_index(op.f("ix_quoted_article_id"), table_name="quoted")
    op.drop_table("quoted")
    with op.batch_alter_table("issue") as table:
        table.drop_column("published_revision")
