"""People: what they wish, how they consented, what came back from them; deliveries that are claimed before they begin."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def row_id() -> sa.types.TypeEngine:
    """SQLite numbers rows by itself only in a column that is exactly INTEGER."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def time() -> sa.types.TypeEngine:
    return sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "confirmation",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("address_key", sa.Text(), nullable=False),
        sa.Column("subscriber_id", row_id()),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("asked_at", time(), nullable=False),
        sa.Column("expires_at", time(), nullable=False),
        sa.Column("network_hash", sa.Text(), nullable=False),
        sa.Column("mails", sa.Integer(), nullable=False),
        sa.Column("mailed_at", time()),
        sa.Column("mail_due_at", time()),
        sa.Column("message_id", sa.Text()),
        sa.Column("confirmed_at", time()),
        sa.Column("confirmed_network_hash", sa.Text()),
        sa.Column("confirmed_agent", sa.Text()),
        sa.ForeignKeyConstraint(
            ["subscriber_id"],
            ["subscriber.id"],
            name=op.f("fk_confirmation_subscriber_id_subscriber"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_confirmation_token_hash")),
    )
    for columns in (
        ("address_key", "asked_at"),
        ("network_hash", "asked_at"),
        ("mail_due_at",),
        ("purpose", "confirmed_at", "asked_at"),
        ("subscriber_id",),
    ):
        op.create_index(op.f(f"ix_confirmation_{'_'.join(columns)}"), "confirmation", list(columns))
    with op.batch_alter_table("subscriber") as batch:
        batch.add_column(sa.Column("domain", sa.Text()))
        batch.add_column(sa.Column("erased_at", time()))
        batch.add_column(sa.Column("suppressed", sa.Text()))
    erased = sa.text("erased_at IS NOT NULL")
    op.create_index(
        op.f("ix_subscriber_erased_at"), "subscriber", ["erased_at"], sqlite_where=erased, postgresql_where=erased
    )
    position = "instr(address_key, '@')" if _is_sqlite() else "position('@' in address_key)"
    op.execute(f"UPDATE subscriber SET domain = substr(address_key, {position} + 1)")
    with op.batch_alter_table("subscription") as batch:
        batch.add_column(sa.Column("origin", sa.Text(), nullable=False, server_default="settings"))
        batch.add_column(sa.Column("confirmation_id", row_id()))
        batch.add_column(sa.Column("consent", sa.Text()))
        batch.add_column(sa.Column("hour", sa.Text()))
        batch.add_column(sa.Column("timezone", sa.Text(), nullable=False, server_default="UTC"))
        batch.add_column(sa.Column("weekdays", sa.Text(), nullable=False, server_default="1234567"))
        batch.add_column(sa.Column("paused_until", sa.Date()))
        batch.create_foreign_key(
            op.f("fk_subscription_confirmation_id_confirmation"),
            "confirmation",
            ["confirmation_id"],
            ["id"],
            ondelete="SET NULL",
        )
        batch.drop_index(op.f("ix_subscription_edition_id"))
        batch.create_index(op.f("ix_subscription_edition_id_id"), ["edition_id", "id"])
        batch.create_index(op.f("ix_subscription_confirmation_id"), ["confirmation_id"])
    op.add_column("issue", sa.Column("fanned_out_to", row_id()))
    with op.batch_alter_table("delivery") as batch:
        batch.add_column(sa.Column("changed_at", time()))
        batch.drop_index(op.f("ix_delivery_state_due_at"))
        batch.create_index(op.f("ix_delivery_state_due_at_id"), ["state", "due_at", "id"])
    op.create_table(
        "suppression",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("address_hash", sa.Text(), nullable=False),
        sa.Column("address", sa.Text()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", time(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suppression")),
        sa.UniqueConstraint("address_hash", name=op.f("uq_suppression_address_hash")),
    )
    op.create_table(
        "bounce",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("report_hash", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subscriber_id", row_id()),
        sa.Column("delivery_id", row_id()),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("received_at", time(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscriber.id"], name=op.f("fk_bounce_subscriber_id_subscriber"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name=op.f("fk_bounce_delivery_id_delivery"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bounce")),
        sa.UniqueConstraint("report_hash", name=op.f("uq_bounce_report_hash")),
    )
    op.create_index(op.f("ix_bounce_subscriber_id_received_at"), "bounce", ["subscriber_id", "received_at"])
    op.create_index(op.f("ix_bounce_delivery_id"), "bounce", ["delivery_id"])
    op.create_table(
        "pause",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", time(), nullable=False),
        sa.PrimaryKeyConstraint("scope", name=op.f("pk_pause")),
    )
    op.create_table(
        "mail_host",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("until", time()),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("changed_at", time(), nullable=False),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_mail_host")),
    )
    op.create_table(
        "secret",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("made_at", time(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_secret")),
    )


def downgrade() -> None:
    for table in ("secret", "mail_host", "pause", "bounce", "suppression"):
        op.drop_table(table)
    with op.batch_alter_table("delivery") as batch:
        batch.drop_index(op.f("ix_delivery_state_due_at_id"))
        batch.create_index(op.f("ix_delivery_state_due_at"), ["state", "due_at"])
        batch.drop_column("changed_at")
    with op.batch_alter_table("issue") as batch:
        batch.drop_column("fanned_out_to")
    with op.batch_alter_table("subscription") as batch:
        batch.drop_index(op.f("ix_subscription_confirmation_id"))
        batch.drop_index(op.f("ix_subscription_edition_id_id"))
        batch.create_index(op.f("ix_subscription_edition_id"), ["edition_id"])
        batch.drop_constraint(op.f("fk_subscription_confirmation_id_confirmation"), type_="foreignkey")
        for column in ("paused_until", "weekdays", "timezone", "hour", "consent", "confirmation_id", "origin"):
            batch.drop_column(column)
    op.drop_index(op.f("ix_subscriber_erased_at"), "subscriber")
    with op.batch_alter_table("subscriber") as batch:
        for column in ("suppressed", "erased_at", "domain"):
            batch.drop_column(column)
    op.drop_table("confirmation")


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
