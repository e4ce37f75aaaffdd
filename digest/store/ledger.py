"""The ledger of sending: claim, begin, settle, as the hot path has them. See Mailing for what each promises.

All that one group of messages needs is a handful of statements, so that one durable commit serves all connections.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, or_, select, update

from digest.model.mailing import Begun, Delivery, DeliveryState, Outcome
from digest.store.ledger_statements import (
    BEGIN,
    BEGIN_ALL_THE_SAME,
    BEGINNING,
    CANCEL,
    CLAIMABLE,
    CLAIMED,
    DOUBT,
    GIVE_BACK,
    RENEW,
    SETTLE,
    UNTRIED,
)
from digest.store.parts import parts
from digest.store.tables import delivery, edition, issue, subscriber, subscription


def claim(
    connection: Connection,
    *,
    now: dt.datetime,
    lease: dt.timedelta,
    limit: int,
    paused: Collection[tuple[str, str]],
    but: Collection[str],
) -> tuple[Delivery, ...]:
    today = database_time(connection)
    base = (
        select(delivery.c.id, delivery.c.due_at)
        .where(delivery.c.due_at <= now, or_(delivery.c.lease_until.is_(None), delivery.c.lease_until <= today))
        .order_by(delivery.c.due_at, delivery.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=delivery)
    )
    if paused:
        waiting = [issue_number(connection, *name) for name in paused]
        base = base.where(delivery.c.issue_id.not_in([number for number in waiting if number is not None]))
    if but:
        domain = (
            select(subscriber.c.domain)
            .join(subscription, subscription.c.subscriber_id == subscriber.c.id)
            .where(subscription.c.id == delivery.c.subscription_id)
            .scalar_subquery()
        )
        base = base.where(func.coalesce(domain, "").not_in(but))
    # a query for each state: each walks the index in order and stops, where one for all would sort what is due
    found = [
        (row.due_at, row.id) for state in CLAIMABLE for row in connection.execute(base.where(delivery.c.state == state))
    ]
    ids = [number for _, number in sorted(found)[:limit]]
    taken: dict[int, Delivery] = {}
    for part in parts(ids):
        connection.execute(
            update(delivery)
            .where(delivery.c.id.in_(part))
            .values(fence=delivery.c.fence + 1, lease_until=today + lease)
        )
        rows = connection.execute(CLAIMED.where(delivery.c.id.in_(part)))
        taken |= {row.id: _claimed(row) for row in rows}
    return tuple(taken[number] for number in ids)


def begin(connection: Connection, claimed: Sequence[Delivery], *, now: dt.datetime, lease: dt.timedelta) -> Begun:
    if not claimed:
        return Begun(sending=frozenset(), cancelled={})
    alive = database_time(connection)
    rows = [{"number": each.id, "under": each.fence} for each in claimed]
    if BEGIN.run(connection, rows, at=now, alive=alive, until=alive + lease) == len(rows):
        return Begun(sending=frozenset(each.id for each in claimed), cancelled={})
    return _look_closer(connection, claimed, now=now, alive=alive, lease=lease)


def _look_closer(
    connection: Connection, claimed: Sequence[Delivery], *, now: dt.datetime, alive: dt.datetime, lease: dt.timedelta
) -> Begun:
    """Which of these were begun, just now or before, and why the others were not; begin what only seemed unwanted."""
    fences = {each.id: each.fence for each in claimed}
    sending: set[int] = set()
    waiting: set[int] = set()
    cancelled: dict[int, str] = {}
    for row in connection.execute(BEGINNING, {"ids": sorted(fences)}):
        if row.fence != fences[row.id] or row.lease_until is None or row.lease_until <= alive:
            continue
        if row.state is DeliveryState.SENDING:
            sending.add(row.id)
        elif row.state in CLAIMABLE and (reason := _unwanted(row, now)):
            cancelled[row.id] = reason
        elif row.state in CLAIMABLE:
            waiting.add(row.id)
    if waiting:
        connection.execute(BEGIN_ALL_THE_SAME, {"ids": sorted(waiting), "at": now, "until": alive + lease})
    if cancelled:
        connection.execute(CANCEL, [{"number": number, "why": why, "at": now} for number, why in cancelled.items()])
    return Begun(sending=frozenset(sending | waiting), cancelled=cancelled)


def settle(connection: Connection, outcomes: Sequence[Outcome], *, resend: bool) -> int:
    settled = 0
    tried = [each for each in outcomes if each.tried]
    for statement, group in (
        (SETTLE, [_settled(each) for each in tried if each.state is not DeliveryState.UNCERTAIN]),
        (DOUBT, [_doubted(each, resend=resend) for each in tried if each.state is DeliveryState.UNCERTAIN]),
        (UNTRIED, [_untried(each) for each in outcomes if not each.tried]),
    ):
        settled += statement.run(connection, group)
    return settled


def renew(connection: Connection, taken: Sequence[Delivery], *, lease: dt.timedelta) -> int:
    if not taken:
        return 0
    rows = [{"number": each.id, "under": each.fence} for each in taken]
    return RENEW.run(connection, rows, until=database_time(connection) + lease)


def give_back(connection: Connection, claimed: Sequence[Delivery]) -> int:
    return GIVE_BACK.run(connection, [{"number": each.id, "under": each.fence} for each in claimed])


def database_time(connection: Connection) -> dt.datetime:
    """What time it is for the database, aware UTC."""
    if connection.dialect.name == "sqlite":
        stamp: str = connection.exec_driver_sql("SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')").scalar_one()
        return dt.datetime.fromisoformat(stamp).replace(tzinfo=dt.UTC)
    found: dt.datetime = connection.exec_driver_sql("SELECT clock_timestamp()").scalar_one()
    return found.astimezone(dt.UTC)


def issue_number(connection: Connection, edition_slug: str, slug: str) -> int | None:
    """The row of an issue, None where there is none."""
    query = select(issue.c.id).join(edition, edition.c.id == issue.c.edition_id)
    return connection.execute(query.where(edition.c.slug == edition_slug, issue.c.slug == slug)).scalar()


def _claimed(row: Any) -> Delivery:
    return Delivery(
        id=row.id,
        edition=row.edition_slug,
        issue=row.issue_slug,
        address=row.address,
        domain=row.domain or row.address.rpartition("@")[2].casefold(),
        token=row.token,
        public_id=row.public_id,
        subscribed_at=row.subscribed_at,
        message_id=row.message_id,
        fence=row.fence,
        attempts=row.attempts + 1,
        resend=row.uncertain > 0,
        state=row.state,
    )


def _unwanted(row: Any, now: dt.datetime) -> str:
    """Why a delivery shall not be sent after all, else ""."""
    if row.erased_at is not None:
        return "the reader was erased before it was sent"
    if row.cancelled_at is not None:
        return "the subscription was cancelled before it was sent"
    if row.suppressed is not None:
        return f"nothing is mailed to this address: {row.suppressed}"
    if row.paused_until is not None and now.astimezone(ZoneInfo(row.timezone)).date() < row.paused_until:
        return f"the reader paused it until {row.paused_until}"
    return ""


def _settled(each: Outcome) -> dict[str, Any]:
    sent = each.at if each.state is DeliveryState.SENT else None
    return _named(each) | {"became": each.state, "sent": sent, "due": each.due_at}


def _doubted(each: Outcome, *, resend: bool) -> dict[str, Any]:
    again = resend and not each.delivery.resend
    return _named(each) | {"became": DeliveryState.UNCERTAIN if again else DeliveryState.HELD}


def _untried(each: Outcome) -> dict[str, Any]:
    return _named(each) | {"became": each.delivery.state, "due": each.due_at}


def _named(each: Outcome) -> dict[str, Any]:
    return {
        "number": each.delivery.id,
        "under": each.delivery.fence,
        "said": each.answer or None,
        "at": each.at,
    }
