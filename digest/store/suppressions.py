"""Addresses that nothing is mailed to, by a keyed hash that outlives the person; mirrored in `subscriber`."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, delete, select, update

from digest.model.people import MailAddress, SuppressionReason
from digest.store import bounces
from digest.store.tables import subscriber, suppression
from digest.store.upsert import upsert


def reason(connection: Connection, address_hash: str) -> SuppressionReason | None:
    """Why nothing is mailed to it; None: nothing is against it."""
    query = select(suppression.c.reason).where(suppression.c.address_hash == address_hash)
    found: SuppressionReason | None = connection.execute(query).scalar()
    return found


def add(
    connection: Connection,
    address: MailAddress,
    *,
    address_hash: str,
    reason: SuppressionReason,
    detail: str,
    now: dt.datetime,
) -> bool:
    """Keep it, and mirror it; False where it was kept already, and then its first reason stands."""
    made = connection.execute(
        upsert(connection, suppression)
        .values(address_hash=address_hash, address=address.address, reason=reason, since=now, detail=detail)
        .on_conflict_do_nothing(index_elements=["address_hash"]),
        execution_options={"preserve_rowcount": True},
    ).rowcount
    kept = select(suppression.c.reason).where(suppression.c.address_hash == address_hash).scalar_subquery()
    connection.execute(update(subscriber).where(subscriber.c.address_key == address.key).values(suppressed=kept))
    return made == 1


def lift(connection: Connection, key: str, *, address_hash: str) -> bool:
    """Let mail go to it again; False where nothing was against it."""
    gone = connection.execute(delete(suppression).where(suppression.c.address_hash == address_hash)).rowcount
    connection.execute(update(subscriber).where(subscriber.c.address_key == key).values(suppressed=None))
    bounces.forgive(connection, key)
    return gone > 0
