"""Deliveries: every issue to every subscriber is a row, taken by lease and fence, so that nothing is lost or doubled.

due_at is the program's time; leases are on the database's, the one clock that all senders share.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, literal_column, or_, select, update

from digest.errors import Conflict
from digest.model.mailing import Delivery, DeliveryReport, DeliveryState
from digest.model.records import IssueState
from digest.store import fanout, subscriptions
from digest.store.editions import edition_row
from digest.store.tables import delivery, edition, issue, subscriber, subscription

_CLAIMABLE = (DeliveryState.QUEUED, DeliveryState.DEFERRED, DeliveryState.UNCERTAIN)
_LEFT = (DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.BOUNCED)
# An outcome that comes late, after its lease ran out, is still the truth while nobody else took the delivery.
_AWAITED = (DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.HELD)


class Mailing:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sync_fixed(
        self, edition_slug: str, addresses: Sequence[str], *, now: dt.datetime, token: Callable[[], str]
    ) -> None:
        """Have exactly these addresses of the settings subscribed; one gone from them is cancelled, others stay."""
        number = edition_row(self._connection, edition_slug).id
        subscriptions.sync_fixed(self._connection, number, addresses, now=now, token=token)

    def fixed(self, edition_slug: str) -> frozenset[str]:
        """The addresses that the settings named when they were last synced, case folded."""
        return subscriptions.fixed(self._connection, edition_row(self._connection, edition_slug).id)

    def active(self, edition_slug: str) -> int:
        """How many readers would get an issue of the edition that is published now."""
        return subscriptions.active(self._connection, edition_row(self._connection, edition_slug).id)

    def fan_out(
        self,
        edition_slug: str,
        slug: str,
        *,
        now: dt.datetime,
        host: str,
        timing: fanout.Timing,
        chunk: int = fanout.CHUNK,
    ) -> int:
        """Make the deliveries of a published issue, at most `chunk` in one transaction, each due as `timing` says.

        For those subscribed when it was published; who does not want it, or may not have it, gets one that is
        cancelled and says why. Call it, a transaction each, until the issue has its `fanned_out_at`; from then on it
        makes none. host: the right side of the Message-IDs. Returns how many were made. Conflict where it is not
        published.
        """
        number = edition_row(self._connection, edition_slug).id
        return fanout.fan_out(self._connection, number, slug, now=now, host=host, timing=timing, chunk=chunk)

    def claim(self, *, now: dt.datetime, lease: dt.timedelta, limit: int) -> tuple[Delivery, ...]:
        """Take deliveries that are due, oldest first; they are this caller's until the lease ends.

        Those whose subscription was cancelled meanwhile are cancelled instead.
        """
        due = (
            select(delivery.c.id)
            .join(subscription, subscription.c.id == delivery.c.subscription_id)
            .where(delivery.c.state.in_(_CLAIMABLE), delivery.c.due_at <= now)
            .with_for_update(skip_locked=True, of=delivery)
        )
        gone = subscription.c.cancelled_at.is_not(None)
        self._update(
            due.where(gone),
            state=DeliveryState.CANCELLED,
            answer="the subscription was cancelled before it was sent",
        )
        taken = self._update(
            due.where(~gone).order_by(delivery.c.due_at, delivery.c.id).limit(limit),
            state=DeliveryState.SENDING,
            fence=delivery.c.fence + 1,
            attempts=delivery.c.attempts + 1,
            lease_until=database_time(self._connection) + lease,
        )
        rows = self._connection.execute(
            _deliveries(subscription.c.token, subscription.c.subscribed_at)
            .where(delivery.c.id.in_(taken))
            .order_by(delivery.c.due_at, delivery.c.id)
        )
        return tuple(
            Delivery(
                id=row.id,
                edition=row.edition_slug,
                issue=row.issue_slug,
                address=row.address,
                token=row.token,
                subscribed_at=row.subscribed_at,
                message_id=row.message_id,
                fence=row.fence,
                attempts=row.attempts,
                resend=row.uncertain > 0,
            )
            for row in rows
        )

    def renew(self, taken: Sequence[Delivery], *, lease: dt.timedelta) -> tuple[int, ...]:
        """Hold deliveries for longer, from the database's time on; returns the ids that are still the caller's."""
        until = database_time(self._connection) + lease
        return tuple(each.id for each in taken if self._settle(each, (DeliveryState.SENDING,), lease_until=until))

    def is_wanted(self, taken: Delivery) -> bool:
        """Whether it is still the caller's and its reader still subscribed: to be asked just before it is sent."""
        query = (
            select(delivery.c.id)
            .join(subscription, subscription.c.id == delivery.c.subscription_id)
            .where(_mine(taken), delivery.c.state == DeliveryState.SENDING, subscription.c.cancelled_at.is_(None))
        )
        return self._connection.execute(query).first() is not None

    def sent(self, taken: Delivery, *, answer: str, now: dt.datetime) -> bool:
        """Note that the server took the message; False where the delivery is no longer the caller's."""
        return self._settle(taken, state=DeliveryState.SENT, answer=answer, sent_at=now)

    def deferred(self, taken: Delivery, *, answer: str, due_at: dt.datetime) -> bool:
        """Note that the server wants it later; False where the delivery is no longer the caller's."""
        return self._settle(taken, state=DeliveryState.DEFERRED, answer=answer, due_at=due_at)

    def failed(self, taken: Delivery, *, answer: str) -> bool:
        """Note that the server refused it for good; False where the delivery is no longer the caller's."""
        return self._settle(taken, state=DeliveryState.FAILED, answer=answer)

    def cancel(self, taken: Delivery, *, answer: str) -> bool:
        """Note that it shall not be sent after all; False where the delivery is no longer the caller's."""
        return self._settle(taken, state=DeliveryState.CANCELLED, answer=answer)

    def uncertain(self, taken: Delivery, *, answer: str, now: dt.datetime, resend: bool = True) -> bool:
        """Note that it may have arrived: due again at once, or held where it was uncertain before or `resend` is off.

        False where the delivery is no longer the caller's, or was already found so when its lease ran out.
        """
        return self._settle(
            taken,
            (DeliveryState.SENDING,),
            state=DeliveryState.UNCERTAIN if resend and not taken.resend else DeliveryState.HELD,
            answer=answer,
            due_at=now,
            uncertain=delivery.c.uncertain + 1,
        )

    def release(self, taken: Delivery, *, due_at: dt.datetime, answer: str = "") -> bool:
        """Give back what was not tried, as it was; False where the delivery is no longer the caller's."""
        before = DeliveryState.QUEUED if taken.attempts == 1 else DeliveryState.DEFERRED
        return self._settle(
            taken,
            (DeliveryState.SENDING,),
            state=DeliveryState.UNCERTAIN if taken.resend else before,
            attempts=delivery.c.attempts - 1,
            due_at=due_at,
            answer=answer or delivery.c.answer,
        )

    def requeue(self, ids: Sequence[int], *, now: dt.datetime) -> int:
        """Queue held or failed deliveries of published issues again, because a person says so. Returns how many."""
        query = (
            select(delivery.c.id)
            .join(issue, issue.c.id == delivery.c.issue_id)
            .where(
                delivery.c.id.in_(ids),
                delivery.c.state.in_((DeliveryState.HELD, DeliveryState.FAILED)),
                issue.c.state == IssueState.PUBLISHED,
            )
            .with_for_update(of=delivery)
        )
        return len(self._update(query, state=DeliveryState.QUEUED, due_at=now, fence=delivery.c.fence + 1))

    def is_idle(self, now: dt.datetime) -> bool:
        """Whether there is nothing to send now and nobody is sending, so that a round can be spared."""
        due = delivery.c.state.in_(_CLAIMABLE) & (delivery.c.due_at <= now)
        query = select(delivery.c.id).where(or_(due, delivery.c.state == DeliveryState.SENDING)).limit(1)
        return self._connection.execute(query).first() is None

    def expire(self, *, now: dt.datetime, resend: bool = True) -> int:
        """Find the deliveries whose sender fell silent: each may have arrived: uncertain, or held. How many."""
        over = (
            select(delivery.c.id)
            .where(delivery.c.state == DeliveryState.SENDING, delivery.c.lease_until <= database_time(self._connection))
            .with_for_update(skip_locked=True)
        )
        values = {
            "answer": "the sender stopped before it knew",
            "lease_until": None,
            "uncertain": delivery.c.uncertain + 1,
        }
        again = delivery.c.uncertain >= (1 if resend else 0)
        held = self._update(over.where(again), state=DeliveryState.HELD, **values)
        return len(held) + len(self._update(over, state=DeliveryState.UNCERTAIN, due_at=now, **values))

    def counts(self, edition_slug: str | None = None, slug: str | None = None) -> Mapping[DeliveryState, int]:
        """How many deliveries of an issue, of an edition, or of all, are in each state that any is in."""
        query = (
            select(delivery.c.state, func.count().label("deliveries"))
            .join(issue, issue.c.id == delivery.c.issue_id)
            .group_by(delivery.c.state)
            .order_by(delivery.c.state)
        )
        if edition_slug is not None:
            query = query.where(issue.c.edition_id == edition_row(self._connection, edition_slug).id)
        if slug is not None:
            query = query.where(issue.c.slug == slug)
        return {row.state: row.deliveries for row in self._connection.execute(query)}

    def list(self, states: Sequence[DeliveryState] = (), limit: int = 100) -> tuple[DeliveryReport, ...]:
        """Deliveries as a person looks at them, latest made first; in these states, or in any."""
        query = _deliveries().order_by(delivery.c.id.desc()).limit(limit)
        if states:
            query = query.where(delivery.c.state.in_(states))
        return tuple(
            DeliveryReport(
                id=row.id,
                edition=row.edition_slug,
                issue=row.issue_slug,
                address=row.address,
                state=row.state,
                attempts=row.attempts,
                due_at=row.due_at,
                sent_at=row.sent_at,
                answer=row.answer,
            )
            for row in self._connection.execute(query)
        )

    def next_due(self, now: dt.datetime) -> dt.datetime | None:
        """When there is next something to send: `now` where something is due already, None where nothing waits."""
        query = select(func.min(delivery.c.due_at)).where(delivery.c.state.in_(_CLAIMABLE))
        earliest = self._connection.execute(query).scalar()
        return None if earliest is None else max(earliest, now)

    def _settle(self, taken: Delivery, states: tuple[DeliveryState, ...] = _AWAITED, **values: Any) -> bool:
        values = {"lease_until": None} | values
        changed = self._connection.execute(
            update(delivery).where(_mine(taken), delivery.c.state.in_(states)).values(values)
        )
        return changed.rowcount == 1

    def _update(self, which: Select[Any], **values: Any) -> Sequence[int]:
        """Change the rows that a query finds and, on PostgreSQL, locks; two steps, for one might lock too many."""
        found = self._connection.execute(which).scalars().all()
        for start in range(0, len(found), 1_000):
            part = found[start : start + 1_000]
            self._connection.execute(update(delivery).where(delivery.c.id.in_(part)).values(values))
        return found


def cancel_open(connection: Connection, issue_id: int, *, name: str) -> None:
    """Cancel what was not sent of an issue; Conflict where a message of it left, or may have left."""
    mine = delivery.c.issue_id == issue_id
    connection.execute(
        update(delivery)
        .where(
            mine,
            delivery.c.state.in_((*_CLAIMABLE, DeliveryState.HELD, DeliveryState.FAILED)),
            delivery.c.uncertain == 0,
        )
        .values(state=DeliveryState.CANCELLED, answer="the issue was withdrawn")
    )
    left = select(func.count()).where(mine, or_(delivery.c.state.in_(_LEFT), delivery.c.uncertain > 0))
    count = connection.execute(left).scalar_one()
    if count:
        raise Conflict(
            f"{name} cannot be withdrawn: {count} of its mails left, or may have left.",
            hint=f"Correct it with `digest issue revise {name}`.",
        )


def database_time(connection: Connection) -> dt.datetime:
    """What time it is for the database, aware UTC."""
    if connection.dialect.name == "sqlite":
        stamp: str = connection.execute(select(literal_column("strftime('%Y-%m-%dT%H:%M:%f', 'now')"))).scalar_one()
        return dt.datetime.fromisoformat(stamp).replace(tzinfo=dt.UTC)
    found: dt.datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
    return found.astimezone(dt.UTC)


def _mine(taken: Delivery) -> Any:
    return (delivery.c.id == taken.id) & (delivery.c.fence == taken.fence)


def _deliveries(*more: Any) -> Select[Any]:
    return (
        select(
            delivery,
            *more,
            edition.c.slug.label("edition_slug"),
            issue.c.slug.label("issue_slug"),
            subscriber.c.address,
        )
        .join(issue, issue.c.id == delivery.c.issue_id)
        .join(edition, edition.c.id == issue.c.edition_id)
        .join(subscription, subscription.c.id == delivery.c.subscription_id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
    )
