"""Many subscriptions at once: what stands against each, and those that nothing stands against, in few statements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from digest.model.people import Joined, Origin, Wanted
from digest.store.fanout import public_id
from digest.store.subscriptions import GONE
from digest.store.tables import edition, subscriber, subscription, suppression
from digest.store.upsert import upsert

_PART = 1_000


def look(connection: Connection, wanted: Sequence[Wanted]) -> list[Joined]:
    """What subscribing each of these would come to, in their order; one that comes twice is there the second time."""
    suppressed = _suppressed(connection, [each.address_hash for each in wanted])
    theirs = _theirs(connection, sorted({each.address.key for each in wanted}))
    found = []
    for each in wanted:
        name = each.address.key, each.edition
        joined = Joined.SUPPRESSED if each.address_hash in suppressed else theirs.setdefault(name, Joined.ADDED)
        found.append(joined)
        if joined is Joined.ADDED:
            theirs[name] = Joined.ALREADY
    return found


def take_in(
    connection: Connection, wanted: Sequence[Wanted], *, consent: str, now: dt.datetime, token: Callable[[], str]
) -> list[Joined]:
    """Subscribe those whom nothing stands against, as coming from a list. See People.take_in."""
    found = look(connection, wanted)
    fresh = [each for each, joined in zip(wanted, found, strict=True) if joined is Joined.ADDED]
    if not fresh:
        return found
    people = {each.address.key: each.address for each in fresh}
    connection.execute(
        upsert(connection, subscriber).on_conflict_do_nothing(index_elements=["address_key"]),
        [
            {"address": each.address, "address_key": each.key, "domain": each.domain, "made_at": now}
            for each in people.values()
        ],
    )
    numbers = {
        row.address_key: row.id
        for part in _parts(sorted(people))
        for row in connection.execute(
            select(subscriber.c.id, subscriber.c.address_key).where(subscriber.c.address_key.in_(part))
        )
    }
    editions = {row.slug: row.id for row in connection.execute(select(edition.c.slug, edition.c.id))}
    rows = []
    for each in fresh:
        if each.address.key not in numbers:  # erased since
            continue
        secret = token()
        rows.append(
            {
                "subscriber_id": numbers[each.address.key],
                "edition_id": editions[each.edition],
                "fixed": False,
                "origin": Origin.IMPORT,
                "consent": consent,
                "token": secret,
                "public_id": public_id(secret),
                "hour": None if each.wish.hour is None else each.wish.hour.strftime("%H:%M"),
                "timezone": each.wish.timezone,
                "weekdays": each.wish.weekdays,
                "subscribed_at": now,
            }
        )
    statement = upsert(connection, subscription)
    again = ("fixed", "origin", "consent", "hour", "timezone", "weekdays", "subscribed_at")
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["subscriber_id", "edition_id"],
            set_={name: statement.excluded[name] for name in again} | {"cancelled_at": None, "reason": None},
            where=subscription.c.cancelled_at.is_not(None) & (subscription.c.reason == GONE),
        ),
        rows,
    )
    return found


def _suppressed(connection: Connection, hashes: Sequence[str]) -> frozenset[str]:
    if connection.execute(select(suppression.c.id).limit(1)).first() is None:
        return frozenset()
    return frozenset(
        found
        for part in _parts(hashes)
        for found in connection.execute(
            select(suppression.c.address_hash).where(suppression.c.address_hash.in_(part))
        ).scalars()
    )


def _theirs(connection: Connection, keys: Sequence[str]) -> dict[tuple[str, str], Joined]:
    """What stands against each (key, edition) that the store knows."""
    query = (
        select(subscriber.c.address_key, edition.c.slug, subscription.c.cancelled_at, subscription.c.reason)
        .join(subscription, subscription.c.subscriber_id == subscriber.c.id)
        .join(edition, edition.c.id == subscription.c.edition_id)
    )
    return {
        (row.address_key, row.slug): _standing(row)
        for part in _parts(keys)
        for row in connection.execute(query.where(subscriber.c.address_key.in_(part)))
    }


def _standing(row: Any) -> Joined:
    if row.cancelled_at is None:
        return Joined.ALREADY
    return Joined.ADDED if row.reason == GONE else Joined.LEFT


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + _PART] for start in range(0, len(values), _PART))
