"""The ledger of sending: claim, begin, settle, as the hot path has them. See Mailing for what each promises.

All that one group of messages needs is a handful of statements, so that one durable commit serves all connections.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TableClause,
    bindparam,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from digest.model.mailing import Begun, Delivery, DeliveryState, Outcome
from digest.store.prepared import Prepared
from digest.store.tables import delivery, edition, issue, subscriber, subscription

Each = TypeVar("Each")

CLAIMABLE = (DeliveryState.QUEUED, DeliveryState.DEFERRED, DeliveryState.UNCERTAIN)
# An outcome that comes late, after its lease ran out, is still the truth while nobody else took the delivery.
_AWAITED = (DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.HELD)


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
        rows = connection.execute(_CLAIMED.where(delivery.c.id.in_(part)))
        taken |= {row.id: _claimed(row) for row in rows}
    return tuple(taken[number] for number in ids)


def begin(connection: Connection, claimed: Sequence[Delivery], *, now: dt.datetime, lease: dt.timedelta) -> Begun:
    if not claimed:
        return Begun(sending=frozenset(), cancelled={})
    alive = database_time(connection)
    rows = [{"number": each.id, "under": each.fence} for each in claimed]
    if _BEGIN.run(connection, rows, at=now, alive=alive, until=alive + lease) == len(rows):
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
    for row in connection.execute(_BEGINNING, {"ids": sorted(fences)}):
        if row.fence != fences[row.id] or row.lease_until is None or row.lease_until <= alive:
            continue
        if row.state is DeliveryState.SENDING:
            sending.add(row.id)
        elif row.state in CLAIMABLE and (reason := _unwanted(row, now)):
            cancelled[row.id] = reason
        elif row.state in CLAIMABLE:
            waiting.add(row.id)
    if waiting:
        connection.execute(_BEGIN_ALL_THE_SAME, {"ids": sorted(waiting), "at": now, "until": alive + lease})
    if cancelled:
        connection.execute(_CANCEL, [{"number": number, "why": why, "at": now} for number, why in cancelled.items()])
    return Begun(sending=frozenset(sending | waiting), cancelled=cancelled)


def settle(connection: Connection, outcomes: Sequence[Outcome], *, resend: bool) -> int:
    settled = 0
    tried = [each for each in outcomes if each.tried]
    for statement, group in (
        (_SETTLE, [_settled(each) for each in tried if each.state is not DeliveryState.UNCERTAIN]),
        (_DOUBT, [_doubted(each, resend=resend) for each in tried if each.state is DeliveryState.UNCERTAIN]),
        (_UNTRIED, [_untried(each) for each in outcomes if not each.tried]),
    ):
        settled += statement.run(connection, group)
    return settled


def renew(connection: Connection, taken: Sequence[Delivery], *, lease: dt.timedelta) -> int:
    if not taken:
        return 0
    rows = [{"number": each.id, "under": each.fence} for each in taken]
    return _RENEW.run(connection, rows, until=database_time(connection) + lease)


def give_back(connection: Connection, claimed: Sequence[Delivery]) -> int:
    return _GIVE_BACK.run(connection, [{"number": each.id, "under": each.fence} for each in claimed])


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


def parts(ids: Sequence[Each], size: int = 1_000) -> Iterator[Sequence[Each]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def deliveries(*columns: Any) -> Select[Any]:
    """Deliveries with the names of their issues and readers; all of their columns, or these."""
    return (
        select(
            *(columns or (delivery,)),
            edition.c.slug.label("edition_slug"),
            issue.c.slug.label("issue_slug"),
            subscriber.c.address,
        )
        .join(issue, issue.c.id == delivery.c.issue_id)
        .join(edition, edition.c.id == issue.c.edition_id)
        .join(subscription, subscription.c.id == delivery.c.subscription_id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
    )


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


def _in(states: Sequence[DeliveryState]) -> ColumnElement[bool]:
    """The state is one of these, in a form that a statement for many rows may have."""
    return or_(*(delivery.c.state == _literal(state) for state in states))


def _literal(state: DeliveryState) -> ColumnElement[DeliveryState]:
    return literal_column(f"'{state.value}'", delivery.c.state.type)


# The statements of the hot path, made once.
_OF = {"number": delivery.c.id.type, "under": delivery.c.fence.type}
_TOLD = _OF | {"became": delivery.c.state.type, "said": delivery.c.answer.type, "at": delivery.c.changed_at.type}
_DUE = {"due": delivery.c.due_at.type}
_ONE: ColumnElement[int] = literal_column("1", delivery.c.attempts.type)
_AT = bindparam("at", type_=delivery.c.changed_at.type)
_UNTIL = bindparam("until", type_=delivery.c.lease_until.type)

_CLAIMED = deliveries(
    delivery.c.id,
    delivery.c.fence,
    delivery.c.state,
    delivery.c.attempts,
    delivery.c.uncertain,
    delivery.c.message_id,
    subscription.c.token,
    subscription.c.public_id,
    subscription.c.subscribed_at,
    subscriber.c.domain,
)
_BEGINNING = (
    select(
        delivery.c.id,
        delivery.c.fence,
        delivery.c.state,
        delivery.c.lease_until,
        subscription.c.cancelled_at,
        subscription.c.paused_until,
        subscription.c.timezone,
        subscriber.c.suppressed,
        subscriber.c.erased_at,
    )
    .join(subscription, subscription.c.id == delivery.c.subscription_id)
    .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(delivery.c.id)
    .with_for_update(of=delivery)
)
_SENDING = {
    "state": _literal(DeliveryState.SENDING),
    "attempts": delivery.c.attempts + _ONE,
    "lease_until": _UNTIL,
    "changed_at": _AT,
}
_WANTED = (
    select(subscription.c.id)
    .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
    .where(
        subscription.c.id == delivery.c.subscription_id,
        subscription.c.cancelled_at.is_(None),
        subscription.c.paused_until.is_(None),
        subscriber.c.suppressed.is_(None),
        subscriber.c.erased_at.is_(None),
    )
    .correlate(delivery)
    .exists()
)


def _mine(given: TableClause) -> ColumnElement[bool]:
    return (delivery.c.id == given.c.number) & (delivery.c.fence == given.c.under)


def _held(given: TableClause) -> ColumnElement[bool]:
    return _mine(given) & delivery.c.lease_until.is_not(None)


def _sending(given: TableClause) -> ColumnElement[bool]:
    return _mine(given) & (delivery.c.state == _literal(DeliveryState.SENDING))


def _due(given: TableClause) -> ColumnElement[Any]:
    return func.coalesce(given.c.due, delivery.c.due_at)


_BEGIN = Prepared(
    _OF,
    lambda given: (
        update(delivery)
        .where(
            _mine(given),
            _in(CLAIMABLE),
            delivery.c.lease_until > bindparam("alive", type_=delivery.c.lease_until.type),
            _WANTED,
        )
        .values(_SENDING)
    ),
)
_BEGIN_ALL_THE_SAME = update(delivery).where(delivery.c.id.in_(bindparam("ids", expanding=True))).values(_SENDING)
_CANCEL = (
    update(delivery)
    .where(delivery.c.id == bindparam("number"))
    .values(state=DeliveryState.CANCELLED, answer=bindparam("why"), lease_until=null(), changed_at=_AT)
)
_SETTLE = Prepared(
    _TOLD | _DUE | {"sent": delivery.c.sent_at.type},
    lambda given: (
        update(delivery)
        .where(_mine(given), _in(_AWAITED))
        .values(
            state=given.c.became,
            answer=given.c.said,
            due_at=_due(given),
            sent_at=given.c.sent,
            lease_until=null(),
            changed_at=given.c.at,
        )
    ),
)
_DOUBT = Prepared(
    _TOLD,
    lambda given: (
        update(delivery)
        .where(_sending(given))
        .values(
            state=given.c.became,
            answer=given.c.said,
            due_at=given.c.at,
            uncertain=delivery.c.uncertain + _ONE,
            lease_until=null(),
            changed_at=given.c.at,
        )
    ),
)
_UNTRIED = Prepared(
    _TOLD | _DUE,
    lambda given: (
        update(delivery)
        .where(_sending(given))
        .values(
            state=given.c.became,
            answer=func.coalesce(given.c.said, delivery.c.answer),
            due_at=_due(given),
            attempts=delivery.c.attempts - _ONE,
            lease_until=null(),
            changed_at=given.c.at,
        )
    ),
)
_RENEW = Prepared(_OF, lambda given: update(delivery).where(_held(given)).values(lease_until=_UNTIL))
_GIVE_BACK = Prepared(
    _OF, lambda given: update(delivery).where(_held(given), _in(CLAIMABLE)).values(lease_until=null())
)
