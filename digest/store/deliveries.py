"""Deliveries as a person looks at them and steers them: one, an issue's, or all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, update

from digest.errors import NotFound
from digest.model.mailing import DeliveryReport, DeliveryState
from digest.model.records import IssueState
from digest.store.ledger import CLAIMABLE, deliveries, issue_number, parts
from digest.store.tables import delivery, issue, subscriber

_OPEN = (*CLAIMABLE, DeliveryState.HELD)
AGAIN = (DeliveryState.FAILED, DeliveryState.DEFERRED)
"""What `retry` sends again now."""

Issue = tuple[str, str]
"""Edition and slug."""


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
        return self._change(_OPEN, of, (), state=DeliveryState.CANCELLED, answer=reason, changed_at=now)

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
