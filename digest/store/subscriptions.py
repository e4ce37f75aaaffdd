"""Who gets an edition because the settings say so, and how many get it at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from sqlalchemy import Connection, func, or_, select, update

from digest.model.people import Origin
from digest.store.fanout import public_id
from digest.store.tables import subscriber, subscription
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


def active(connection: Connection, edition_id: int) -> int:
    """How many would get an issue of the edition that is published now."""
    wanted = (subscription.c.edition_id == edition_id, subscription.c.cancelled_at.is_(None))
    count: int = connection.execute(select(func.count()).select_from(subscription).where(*wanted)).scalar_one()
    return count
