"""People, what they wish and consented to, what is sent to them, and what came back."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from digest.model.mailing import DeliveryState
from digest.model.people import EVERY_DAY, Asked, BounceKind, Origin, Purpose, SuppressionReason
from digest.store.tables.base import RowId, metadata
from digest.store.types import UTC, Value, Word

# domain: of the address, for what one receiver is sent at once. An erased subscriber keeps a row without an address,
# since the deliveries of the past still stand. suppressed: why nothing is mailed to them, until a person lifts it.
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
    Index(None, "erased_at", info={"where": "erased_at IS NOT NULL"}),
)

# fixed: it stands in [mail] to and follows the settings. public_id: goes into Message-IDs, where the token must not.
# hour ("07:00", none: at once), timezone, weekdays ("12345": Monday to Friday): the reader's wish. consent: how they
# said yes, in the words of whoever added them by hand or from a list.
subscription = Table(
    "subscription",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("subscriber_id", RowId, ForeignKey("subscriber.id", ondelete="CASCADE"), nullable=False),
    Column("edition_id", RowId, ForeignKey("edition.id"), nullable=False),
    Column("fixed", Boolean, nullable=False),
    Column("origin", Word(Origin), nullable=False, server_default=Origin.SETTINGS),
    Column("confirmation_id", RowId, ForeignKey("confirmation.id", ondelete="SET NULL")),
    Column("consent", Text),
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
    Index(None, "purpose", "confirmed_at", "asked_at"),
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
