"""Who gets an edition, and the making of an issue's deliveries from that."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Callable, Sequence

from sqlalchemy import Connection, exists, func, insert, literal, or_, select, update

from digest.errors import Conflict, NotFound
from digest.model.mailing import DeliveryState
from digest.model.people import Origin
from digest.model.records import IssueState
from digest.store.tables import delivery, issue, subscriber, subscription
from digest.store.upsert import upsert

GONE = "no longer in [mail] to"


def sync_fixed(
    connection: Connection,
    edition_id: int,
    addresses: Sequence[str],
    *,
    now: dt.datetime,
    token: Callable[[], str],
) -> None:
    """Subscribe these addresses as the settings' own; cancel the settings' own that are no longer among them.

    Whoever unsubscribed stays so, whatever the settings say; whoever came by another way stays when the settings drop
    them.
    """
    wanted = {address.casefold(): address for address in addresses}
    for key, address in sorted(wanted.items()):
        connection.execute(
            upsert(connection, subscriber)
            .values(address=address, address_key=key, domain=key.rpartition("@")[2], made_at=now)
            .on_conflict_do_update(index_elements=["address_key"], set_={"address": address})
        )
        number = connection.execute(select(subscriber.c.id).where(subscriber.c.address_key == key)).scalar_one()
        mine = (subscription.c.subscriber_id == number) & (subscription.c.edition_id == edition_id)
        row = connection.execute(select(subscription).where(mine)).first()
        if row is None:
            secret = token()
            connection.execute(
                upsert(connection, subscription)
                .values(
                    subscriber_id=number,
                    edition_id=edition_id,
                    fixed=True,
                    token=secret,
                    public_id=public_id(secret),
                    subscribed_at=now,
                )
                .on_conflict_do_nothing(index_elements=["subscriber_id", "edition_id"])
            )
        elif row.cancelled_at is not None and row.reason == GONE:
            again = {"fixed": True, "cancelled_at": None, "reason": None, "subscribed_at": now}
            connection.execute(update(subscription).where(mine).values(again))
        elif not row.fixed:
            connection.execute(update(subscription).where(mine).values(fixed=True))
    gone = (
        subscription.c.edition_id == edition_id,
        subscription.c.fixed.is_(True),
        subscription.c.subscriber_id.in_(select(subscriber.c.id).where(subscriber.c.address_key.not_in(list(wanted)))),
    )
    theirs = subscription.c.origin == Origin.SETTINGS
    active = subscription.c.cancelled_at.is_(None)
    connection.execute(update(subscription).where(*gone, ~theirs).values(fixed=False))
    connection.execute(update(subscription).where(*gone, theirs, active).values(cancelled_at=now, reason=GONE))


def fixed(connection: Connection, edition_id: int) -> frozenset[str]:
    """The settings' own addresses as they stand, those who unsubscribed among them. See Mailing.fixed."""
    query = (
        select(subscriber.c.address_key)
        .join(subscription, subscription.c.subscriber_id == subscriber.c.id)
        .where(
            subscription.c.edition_id == edition_id,
            subscription.c.fixed.is_(True),
            or_(subscription.c.cancelled_at.is_(None), subscription.c.reason != GONE),
        )
    )
    return frozenset(connection.execute(query).scalars())


def fan_out(connection: Connection, edition_id: int, slug: str, *, now: dt.datetime, host: str, chunk: int) -> int:
    """Make up to `chunk` deliveries of an issue, and note when none is missing. See Mailing.fan_out."""
    row = connection.execute(
        select(issue).where(issue.c.edition_id == edition_id, issue.c.slug == slug).with_for_update()
    ).first()
    if row is None:
        raise NotFound(f"There is no issue {slug} to mail.")
    if row.state is not IssueState.PUBLISHED:
        raise Conflict(f"The issue {slug} is {row.state}, not published; mail never comes before the page.")
    if row.fanned_out_at is not None:
        return 0
    missing = (
        subscription.c.edition_id == edition_id,
        subscription.c.subscribed_at <= row.published_at,
        or_(subscription.c.cancelled_at.is_(None), subscription.c.cancelled_at > row.published_at),
        ~exists().where(delivery.c.issue_id == row.id, delivery.c.subscription_id == subscription.c.id),
    )
    start, end = f"<{public_id(row.atom_id)}.", f"@{host}>"
    made = connection.execute(
        insert(delivery).from_select(
            [
                "issue_id",
                "subscription_id",
                "message_id",
                "state",
                "due_at",
                "fence",
                "attempts",
                "uncertain",
            ],
            select(
                literal(row.id),
                subscription.c.id,
                literal(start) + subscription.c.public_id + literal(end),
                literal(DeliveryState.QUEUED, delivery.c.state.type),
                literal(now, delivery.c.due_at.type),
                literal(0),
                literal(0),
                literal(0),
            )
            .where(*missing)
            .order_by(subscription.c.id)
            .limit(chunk),
        ),
        execution_options={"preserve_rowcount": True},
    ).rowcount
    if connection.execute(select(subscription.c.id).where(*missing).limit(1)).first() is None:
        connection.execute(update(issue).where(issue.c.id == row.id).values(fanned_out_at=now))
    return made


def active(connection: Connection, edition_id: int) -> int:
    """How many would get an issue of the edition that is published now."""
    wanted = (subscription.c.edition_id == edition_id, subscription.c.cancelled_at.is_(None))
    count: int = connection.execute(select(func.count()).select_from(subscription).where(*wanted)).scalar_one()
    return count


def public_id(secret: str) -> str:
    """A name for what must not be told: 26 base-32 characters of its hash, 128 bits and a little."""
    return base64.b32encode(hashlib.sha256(secret.encode()).digest())[:26].decode().lower()
