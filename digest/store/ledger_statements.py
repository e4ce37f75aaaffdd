"""The statements of the ledger's hot path, made once: see digest.store.ledger for what each is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
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

from digest.model.mailing import DeliveryState
from digest.store.prepared import Prepared
from digest.store.tables import delivery, edition, issue, subscriber, subscription

CLAIMABLE = (DeliveryState.QUEUED, DeliveryState.DEFERRED, DeliveryState.UNCERTAIN)
# An outcome that comes late, after its lease ran out, is still the truth while nobody else took the delivery.
_AWAITED = (DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.HELD)


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


def _in(states: Sequence[DeliveryState]) -> ColumnElement[bool]:
    """The state is one of these, in a form that a statement for many rows may have."""
    return or_(*(delivery.c.state == _literal(state) for state in states))


def _literal(state: DeliveryState) -> ColumnElement[DeliveryState]:
    return literal_column(f"'{state.value}'", delivery.c.state.type)


_OF = {"number": delivery.c.id.type, "under": delivery.c.fence.type}
_TOLD = _OF | {"became": delivery.c.state.type, "said": delivery.c.answer.type, "at": delivery.c.changed_at.type}
_DUE = {"due": delivery.c.due_at.type}
_ONE: ColumnElement[int] = literal_column("1", delivery.c.attempts.type)
_AT = bindparam("at", type_=delivery.c.changed_at.type)
_UNTIL = bindparam("until", type_=delivery.c.lease_until.type)

CLAIMED = deliveries(
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
BEGINNING = (
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


BEGIN = Prepared(
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
BEGIN_ALL_THE_SAME = update(delivery).where(delivery.c.id.in_(bindparam("ids", expanding=True))).values(_SENDING)
CANCEL = (
    update(delivery)
    .where(delivery.c.id == bindparam("number"))
    .values(state=DeliveryState.CANCELLED, answer=bindparam("why"), lease_until=null(), changed_at=_AT)
)
SETTLE = Prepared(
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
DOUBT = Prepared(
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
UNTRIED = Prepared(
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
RENEW = Prepared(_OF, lambda given: update(delivery).where(_held(given)).values(lease_until=_UNTIL))
GIVE_BACK = Prepared(_OF, lambda given: update(delivery).where(_held(given), _in(CLAIMABLE)).values(lease_until=null()))
