"""Deliveries as a person looks at them and steers them: one, an issue's, or all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, update

from digest.errors import NotFound
from digest.model.mailing import DeliveryReport, DeliveryState
from digest.model.people import Subscription, SuppressionReason, Wish
from digest.model.records import IssueState
from digest.store.ledger import issue_number
from digest.store.ledger_statements import CLAIMABLE, deliveries
from digest.store.parts import parts
from digest.store.tables import bounce, delivery, edition, issue, subscriber, subscription

OPEN = (*CLAIMABLE, DeliveryState.HELD)
"""What has not been sent and may yet be."""

AGAIN = (DeliveryState.FAILED, DeliveryState.DEFERRED)
"""What `retry` sends again now."""

Issue = tuple[str, str]
"""Edition and slug."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A person as far as their mail goes. suppressed: why nothing is mailed to them."""

    address: str
    suppressed: SuppressionReason | None
    subscriptions: tuple[Subscription, ...]


class Deliveries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(
        self,
        *,
        states: Sequence[DeliveryState] = (),
        of: Issue | None = None,
        address_key: str | None = None,
        limit: int = 100,
    ) -> tuple[DeliveryReport, ...]:
        """The latest made first; in these states, or in any. of: of this issue alone; address_key: to this reader."""
        query = deliveries().order_by(delivery.c.id.desc()).limit(limit).where(*self._which(states, of))
        if address_key is not None:
            query = query.where(subscriber.c.address_key == address_key)
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
                changed_at=row.changed_at,
                uncertain=row.uncertain,
                message_id=row.message_id,
                answer=row.answer,
            )
            for row in self._connection.execute(query)
        )

    def count(self, states: Sequence[DeliveryState], of: Issue | None = None, ids: Sequence[int] = ()) -> int:
        """How many are in these states: of an issue, with these ids, or in all."""
        query = select(func.count()).select_from(delivery).where(*self._which(states, of, ids))
        found: int = self._connection.execute(query).scalar_one()
        return found

    def cancel(self, of: Issue | None, *, reason: str, now: dt.datetime) -> int:
        """Cancel what has not been begun, of an issue or of all; it is never sent. Returns how many."""
        return self._change(OPEN, of, (), state=DeliveryState.CANCELLED, answer=reason, changed_at=now)

    def retry(self, of: Issue | None, *, now: dt.datetime) -> int:
        """Queue what failed, and what waits for a later attempt, for now. Returns how many."""
        return self._change(AGAIN, of, (), state=DeliveryState.QUEUED, due_at=now, changed_at=now)

    def release(
        self,
        of: Issue | None,
        ids: Sequence[int] = (),
        *,
        now: dt.datetime,
        states: Sequence[DeliveryState] = (DeliveryState.HELD,),
    ) -> int:
        """Queue held deliveries again, because a person says so; each may then arrive twice. Returns how many.

        ids: these alone, and then those that failed too.
        """
        wanted = (DeliveryState.HELD, DeliveryState.FAILED) if ids else states
        return self._change(wanted, of, ids, state=DeliveryState.QUEUED, due_at=now, changed_at=now)

    def forget_answers(self, before: dt.datetime, *, limit: int = 10_000) -> int:
        """Drop what servers said before then: it may name people. At most `limit`; returns how many.

        What was cancelled keeps its reason, which is ours.
        """
        old = (
            select(delivery.c.id)
            .where(
                delivery.c.answer.is_not(None),
                delivery.c.changed_at < before,
                delivery.c.state != DeliveryState.CANCELLED,
            )
            .limit(limit)
        )
        ids = self._connection.execute(old).scalars().all()
        for part in parts(ids):
            self._connection.execute(update(delivery).where(delivery.c.id.in_(part)).values(answer=None))
        return len(ids)

    def reader(self, address_key: str) -> Reader | None:
        """Somebody by their address, case folded, with all their subscriptions; None where nobody has it."""
        row = self._connection.execute(select(subscriber).where(subscriber.c.address_key == address_key)).first()
        if row is None:
            return None
        query = (
            select(subscription, edition.c.slug)
            .join(edition, edition.c.id == subscription.c.edition_id)
            .where(subscription.c.subscriber_id == row.id)
            .order_by(edition.c.position, subscription.c.id)
        )
        found = tuple(
            Subscription(
                edition=one.slug,
                address=row.address,
                token=one.token,
                wish=Wish(
                    hour=dt.time.fromisoformat(one.hour) if one.hour else None,
                    timezone=one.timezone,
                    weekdays=one.weekdays,
                ),
                origin=one.origin,
                subscribed_at=one.subscribed_at,
                paused_until=one.paused_until,
                cancelled_at=one.cancelled_at,
                reason=one.reason,
            )
            for one in self._connection.execute(query)
        )
        return Reader(address=row.address, suppressed=row.suppressed, subscriptions=found)

    def bounces(self, delivery_id: int) -> tuple[tuple[dt.datetime, str, str], ...]:
        """When a report of a delivery came back, of what kind, and what it said; oldest first."""
        query = select(bounce).where(bounce.c.delivery_id == delivery_id).order_by(bounce.c.received_at)
        rows = self._connection.execute(query)
        return tuple((row.received_at, row.kind.value, f"{row.status} {row.detail}".strip()) for row in rows)

    def _which(
        self, states: Sequence[DeliveryState], of: Issue | None, ids: Sequence[int] = ()
    ) -> tuple[ColumnElement[bool], ...]:
        found: Any = [delivery.c.state.in_(states)] if states else []
        if of is not None:
            number = issue_number(self._connection, *of)
            if number is None:
                raise NotFound(f"There is no issue {of[0]}/{of[1]}.", hint="See: digest issue list")
            found.append(delivery.c.issue_id == number)
        if ids:
            found.append(delivery.c.id.in_(ids))
        return tuple(found)

    def _change(self, states: Sequence[DeliveryState], of: Issue | None, ids: Sequence[int], **values: Any) -> int:
        """Change deliveries of published issues under a new fence, so that whoever claimed one cannot begin it."""
        published = select(issue.c.id).where(issue.c.state == IssueState.PUBLISHED)
        done = self._connection.execute(
            update(delivery)
            .where(*self._which(states, of, ids), delivery.c.issue_id.in_(published))
            .values(**values, fence=delivery.c.fence + 1, lease_until=None)
        )
        return done.rowcount
