"""Everything that the store has of one person: told to them, or forgotten.

After an erasure the ledger still counts what was sent, to nobody; a keyed hash keeps the address suppressed.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, Row, Select, delete, func, literal, or_, select, update

from digest.errors import NotFound
from digest.model.mailing import DeliveryState
from digest.model.people import EVERY_DAY, SuppressionReason
from digest.store.fanout import ERASED
from digest.store.tables import (
    bounce,
    confirmation,
    delivery,
    edition,
    issue,
    subscriber,
    subscription,
    suppression,
)
from digest.store.upsert import upsert

_NOT_BEGUN = (DeliveryState.QUEUED, DeliveryState.DEFERRED, DeliveryState.UNCERTAIN)
_INSIDE = frozenset(
    {
        *("id", "subscriber_id", "subscription_id", "edition_id", "delivery_id", "issue_id", "confirmation_id"),
        *("token_hash", "report_hash", "address_hash", "fence", "lease_until", "public_id"),
    }
)
_IN_FLIGHT = dt.timedelta(days=1)


def erase(connection: Connection, key: str, *, address_hash: str, now: dt.datetime) -> bool:
    """Forget the person of an address, and suppress it by its hash alone. False where there is nobody.

    What was not begun is cancelled; what is on its way is settled as it ends, see `forget_answers`.
    """
    query = select(subscriber.c.id).where(subscriber.c.address_key == key).with_for_update()
    number = connection.execute(query).scalar()
    asked = or_(confirmation.c.address_key == key, confirmation.c.subscriber_id == number)
    links = connection.execute(delete(confirmation).where(asked)).rowcount
    known = connection.execute(select(suppression.c.id).where(suppression.c.address_hash == address_hash)).first()
    if number is None and not links and known is None:
        return False
    left = {"address": None, "reason": SuppressionReason.ERASED, "since": now, "detail": ""}
    connection.execute(
        upsert(connection, suppression)
        .values(address_hash=address_hash, **left)
        .on_conflict_do_update(index_elements=["address_hash"], set_=left)
    )
    if number is not None:
        _forget(connection, number, now=now)
    return True


def _forget(connection: Connection, number: int, *, now: dt.datetime) -> None:
    connection.execute(delete(bounce).where(bounce.c.subscriber_id == number))
    mine = subscription.c.subscriber_id == number
    theirs = delivery.c.subscription_id.in_(select(subscription.c.id).where(mine))
    connection.execute(update(delivery).where(theirs).values(answer=None))
    connection.execute(
        update(delivery)
        .where(theirs, delivery.c.state.in_(_NOT_BEGUN))
        .values(
            state=DeliveryState.CANCELLED,
            answer=ERASED,
            fence=delivery.c.fence + 1,
            lease_until=None,
            changed_at=now,
        )
    )
    ended = {
        "cancelled_at": func.coalesce(subscription.c.cancelled_at, literal(now, subscription.c.cancelled_at.type)),
        "reason": "erased",
        "consent": None,
        "confirmation_id": None,
        "hour": None,
        "timezone": "UTC",
        "weekdays": EVERY_DAY,
        "paused_until": None,
    }
    connection.execute(update(subscription).where(mine).values(ended))
    gone = {
        "address": "",
        "address_key": f"erased {number}",
        "domain": None,
        "erased_at": now,
        "suppressed": SuppressionReason.ERASED,
    }
    connection.execute(update(subscriber).where(subscriber.c.id == number).values(gone))


def forget_answers(connection: Connection, *, now: dt.datetime) -> int:
    """Forget what servers said of messages that were on their way when their reader was erased, lately."""
    lately = (
        select(subscription.c.id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
        .where(subscriber.c.erased_at > now - _IN_FLIGHT)
    )
    return connection.execute(
        update(delivery)
        .where(delivery.c.subscription_id.in_(lately), delivery.c.answer.is_not(None), delivery.c.answer != ERASED)
        .values(answer=None)
    ).rowcount


def export(connection: Connection, key: str, *, address_hash: str) -> dict[str, Any]:
    """All that is kept of an address: times as ISO 8601, row numbers and hashes left out. NotFound: nothing is."""
    person = connection.execute(select(subscriber).where(subscriber.c.address_key == key)).first()
    number = None if person is None else person.id
    mine = subscription.c.subscriber_id == number
    found: dict[str, Any] = {
        "subscriber": None if person is None else _plain(person),
        "subscriptions": _all(
            connection,
            select(edition.c.slug.label("edition"), subscription)
            .join(edition, edition.c.id == subscription.c.edition_id)
            .where(mine)
            .order_by(subscription.c.id),
        ),
        "deliveries": _all(
            connection,
            select(edition.c.slug.label("edition"), issue.c.slug.label("issue"), delivery)
            .join(subscription, subscription.c.id == delivery.c.subscription_id)
            .join(issue, issue.c.id == delivery.c.issue_id)
            .join(edition, edition.c.id == issue.c.edition_id)
            .where(mine)
            .order_by(delivery.c.id),
        ),
        "bounces": _all(connection, select(bounce).where(bounce.c.subscriber_id == number).order_by(bounce.c.id)),
        "links": _all(
            connection,
            select(confirmation)
            .where(or_(confirmation.c.address_key == key, confirmation.c.subscriber_id == number))
            .order_by(confirmation.c.id),
        ),
        "suppression": next(
            iter(_all(connection, select(suppression).where(suppression.c.address_hash == address_hash))), None
        ),
    }
    if not any(found.values()):
        raise NotFound("The store has nothing of this address.")
    return found


def _all(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    return [_plain(row) for row in connection.execute(query)]


def _plain(row: Row[Any]) -> dict[str, Any]:
    found: dict[str, Any] = to_jsonable_python(
        {name: value for name, value in row._mapping.items() if name not in _INSIDE}  # noqa: SLF001 - its public name
    )
    return found
