"""What came back: whom and which message a report is of, each report once, and how often one bounced of late."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, update

from digest.model.bounces import Bounced
from digest.model.mailing import DeliveryState
from digest.model.people import BounceKind, MailAddress
from digest.store.tables import bounce, confirmation, delivery, subscriber, subscription
from digest.store.upsert import upsert

_LEFT = (DeliveryState.SENT, DeliveryState.UNCERTAIN, DeliveryState.HELD)
"""States of a delivery whose message left, or may have, and has not come back."""


class Bounces:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_subscription(self, public_id: str, *, message_id: str = "") -> Bounced | None:
        """The reader of a subscription; the delivery is that of the message, else the last that left."""
        row = self._first(_subscribers().where(subscription.c.public_id == public_id))
        return None if row is None else self._bounced(row, subscription.c.public_id == public_id, message_id)

    def of_message(self, message_id: str) -> Bounced | None:
        """Whom a message went to: an issue's, or one with a link to confirm."""
        row = self._first(
            _subscribers()
            .join(delivery, delivery.c.subscription_id == subscription.c.id)
            .where(delivery.c.message_id == message_id)
        )
        if row is not None:
            return self._bounced(row, subscription.c.subscriber_id == row.id, message_id)
        return self._asked(confirmation.c.message_id == message_id)

    def of_confirmation(self, hash_begins: str) -> Bounced | None:
        """Whom a link to confirm went to, by what its hash begins with, in hexadecimal."""
        begins = confirmation.c.token_hash.between(hash_begins, hash_begins + "g")
        return self._asked(begins)

    def of_address(self, key: str) -> Bounced | None:
        """The reader of an address, and the last that was sent to it."""
        row = self._first(_subscribers().where(subscriber.c.address_key == key))
        return None if row is None else self._bounced(row, subscription.c.subscriber_id == row.id, "")

    def add(
        self, of: Bounced, kind: BounceKind, *, report_hash: str, status: str, detail: str, now: dt.datetime
    ) -> bool:
        """Keep a report, and that its message did not arrive; False where it was kept already."""
        added = self._connection.execute(
            upsert(self._connection, bounce)
            .values(
                report_hash=report_hash,
                kind=kind,
                subscriber_id=of.subscriber_id,
                delivery_id=of.delivery_id,
                status=status,
                detail=detail,
                received_at=now,
            )
            .on_conflict_do_nothing(index_elements=["report_hash"]),
            execution_options={"preserve_rowcount": True},
        ).rowcount
        if added == 1 and kind is not BounceKind.COMPLAINT:
            self._connection.execute(
                update(delivery)
                .where(delivery.c.id == of.delivery_id, delivery.c.state.in_(_LEFT))
                .values(
                    state=DeliveryState.BOUNCED,
                    answer=f"came back: {detail or status or kind}",
                    fence=delivery.c.fence + 1,
                    lease_until=None,
                    changed_at=now,
                )
            )
        return added == 1

    def is_known(self, report_hash: str) -> bool:
        """Whether a report was kept already."""
        return self._first(select(bounce.c.id).where(bounce.c.report_hash == report_hash)) is not None

    def soft_since(self, subscriber_id: int, since: dt.datetime) -> int:
        """How many messages to a reader bounced softly since then; two reports of one message are one."""
        found = self._connection.execute(
            select(bounce.c.id, bounce.c.delivery_id).where(
                bounce.c.subscriber_id == subscriber_id,
                bounce.c.kind == BounceKind.SOFT,
                bounce.c.received_at > since,
            )
        )
        return len({("delivery", row.delivery_id) if row.delivery_id else ("report", row.id) for row in found})

    def _bounced(self, row: Any, theirs: ColumnElement[bool], message_id: str) -> Bounced:
        sent = select(delivery.c.id).join(subscription, subscription.c.id == delivery.c.subscription_id).where(theirs)
        named = self._first(sent.where(delivery.c.message_id == message_id)) if message_id else None
        last = named or self._first(
            sent.where(delivery.c.state.in_((*_LEFT, DeliveryState.BOUNCED)))
            .order_by(delivery.c.sent_at.desc(), delivery.c.id.desc())
            .limit(1)
        )
        known = (
            None
            if row.erased_at is not None
            else MailAddress(
                address=row.address, key=row.address_key, domain=row.domain or row.address_key.rpartition("@")[2]
            )
        )
        return Bounced(subscriber_id=row.id, delivery_id=last.id if last else None, address=known)

    def _asked(self, which: ColumnElement[bool]) -> Bounced | None:
        row = self._first(select(confirmation).where(which))
        if row is None:
            return None
        address = MailAddress(address=row.address, key=row.address_key, domain=row.address_key.rpartition("@")[2])
        return Bounced(subscriber_id=row.subscriber_id, delivery_id=None, address=address)

    def _first(self, query: Select[Any]) -> Any:
        return self._connection.execute(query).first()


def forgive(connection: Connection, key: str) -> None:
    """Let what came back of an address no longer count, since a person lifted its suppression."""
    theirs = select(subscriber.c.id).where(subscriber.c.address_key == key)
    connection.execute(update(bounce).where(bounce.c.subscriber_id.in_(theirs)).values(subscriber_id=None))


def _subscribers() -> Select[Any]:
    return select(subscriber).join(subscription, subscription.c.subscriber_id == subscriber.c.id)
