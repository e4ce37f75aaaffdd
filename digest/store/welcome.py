"""The latest issue for somebody who has just subscribed, so that their yes has an answer at once."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, select

from digest.model.mailing import DeliveryState
from digest.model.records import IssueState
from digest.store.subscriptions import public_id
from digest.store.tables import delivery, issue, subscriber, subscription
from digest.store.upsert import upsert


def welcome(connection: Connection, edition_id: int, key: str, *, now: dt.datetime, host: str) -> bool:
    """Queue the latest published issue for an address, due at once, if it did not get it. See Mailing.welcome.

    Only one whose fan-out is over: that goes by the highest subscription which has a delivery of the issue.
    """
    latest = connection.execute(
        select(issue.c.id, issue.c.atom_id)
        .where(
            issue.c.edition_id == edition_id, issue.c.state == IssueState.PUBLISHED, issue.c.fanned_out_at.is_not(None)
        )
        .order_by(issue.c.published_at.desc(), issue.c.id.desc())
        .limit(1)
    ).first()
    mine = connection.execute(
        select(subscription.c.id, subscription.c.public_id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
        .where(
            subscription.c.edition_id == edition_id,
            subscriber.c.address_key == key,
            subscription.c.cancelled_at.is_(None),
        )
    ).first()
    if latest is None or mine is None:
        return False
    made = connection.execute(
        upsert(connection, delivery)
        .values(
            issue_id=latest.id,
            subscription_id=mine.id,
            message_id=f"<{public_id(latest.atom_id)}.{mine.public_id}@{host}>",
            state=DeliveryState.QUEUED,
            due_at=now,
            fence=0,
            attempts=0,
            uncertain=0,
        )
        .on_conflict_do_nothing(index_elements=["issue_id", "subscription_id"])
        .returning(delivery.c.id)
    )
    return made.first() is not None
