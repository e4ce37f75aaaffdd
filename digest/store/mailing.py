"""Mailing: every issue to every subscriber is a row, taken by lease and fence, so that nothing is lost or doubled.

A sender claims a stock, which changes nothing that anybody sees; begins each delivery, durably, just before its bytes
go; and settles it with the server's answer. Only what was begun can be uncertain when its sender dies.
due_at is the program's time; leases are on the database's, the one clock that all senders share.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, update

from digest.errors import Conflict
from digest.model.mailing import Begun, Delivery, DeliveryState, Outcome
from digest.store import fanout, ledger, subscriptions
from digest.store.editions import edition_row
from digest.store.ledger_statements import CLAIMABLE
from digest.store.parts import parts
from digest.store.tables import delivery, issue

_LEFT = (DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.BOUNCED)


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

    def claim(
        self,
        *,
        now: dt.datetime,
        lease: dt.timedelta,
        limit: int,
        paused: Collection[tuple[str, str]] = (),
        but: Collection[str] = (),
    ) -> tuple[Delivery, ...]:
        """Take a stock of deliveries that are due, oldest first; nobody else may begin them until the lease ends.

        They stay what they were. paused: (edition, issue) whose mailing waits. but: domains that have enough for now.
        """
        return ledger.claim(self._connection, now=now, lease=lease, limit=limit, paused=paused, but=but)

    def begin(self, claimed: Sequence[Delivery], *, now: dt.datetime, lease: dt.timedelta) -> Begun:
        """Turn claimed deliveries to "sending", just before their bytes go; once this is committed they may.

        They are the caller's for a whole lease from now.
        Those whose reader left, was suppressed or paused since are cancelled instead. To begin one twice is harmless.
        """
        return ledger.begin(self._connection, claimed, now=now, lease=lease)

    def settle(self, outcomes: Sequence[Outcome], *, resend: bool = True) -> int:
        """Note what became of deliveries that were begun; all in one. Returns how many were still the caller's.

        An outcome that comes after its lease ran out is still the truth while nobody else took the delivery.
        resend: whether one that may have arrived is sent once more, or held at once.
        """
        return ledger.settle(self._connection, outcomes, resend=resend)

    def renew(self, taken: Sequence[Delivery], *, lease: dt.timedelta) -> int:
        """Hold what was claimed or begun for longer, from the database's time on; returns how many it still holds."""
        return ledger.renew(self._connection, taken, lease=lease)

    def give_back(self, claimed: Sequence[Delivery]) -> int:
        """Let go of deliveries that were claimed and not begun; they are due as before. Returns how many."""
        return ledger.give_back(self._connection, claimed)

    def is_idle(self, now: dt.datetime) -> bool:
        """Whether there is nothing to send now and nobody is sending, so that a round can be spared."""
        some = [select(delivery.c.id).where(delivery.c.state == DeliveryState.SENDING)]
        some += [
            select(delivery.c.id).where(delivery.c.state == state, delivery.c.due_at <= now) for state in CLAIMABLE
        ]
        return all(self._connection.execute(query.limit(1)).first() is None for query in some)

    def expire(self, *, now: dt.datetime, resend: bool = True) -> int:
        """Find the deliveries whose sender fell silent: each may have arrived: uncertain, or held. How many."""
        over = (
            select(delivery.c.id)
            .where(
                delivery.c.state == DeliveryState.SENDING,
                delivery.c.lease_until <= ledger.database_time(self._connection),
            )
            .with_for_update(skip_locked=True)
        )
        values = {
            "answer": "the sender stopped before it knew",
            "lease_until": None,
            "uncertain": delivery.c.uncertain + 1,
            "changed_at": now,
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

    def next_due(self, now: dt.datetime) -> dt.datetime | None:
        """When there is next something to send: `now` where something is due already, None where nothing waits."""
        firsts = (select(func.min(delivery.c.due_at)).where(delivery.c.state == state) for state in CLAIMABLE)
        found = [due for due in (self._connection.execute(query).scalar() for query in firsts) if due is not None]
        return max(min(found), now) if found else None

    def _update(self, which: Select[Any], **values: Any) -> Sequence[int]:
        """Change the rows that a query finds and, on PostgreSQL, locks; two steps, for one might lock too many."""
        found = self._connection.execute(which).scalars().all()
        for part in parts(found):
            self._connection.execute(update(delivery).where(delivery.c.id.in_(part)).values(values))
        return found


def cancel_open(connection: Connection, issue_id: int, *, name: str) -> None:
    """Cancel what was not sent of an issue; Conflict where a message of it left, or may have left."""
    mine = delivery.c.issue_id == issue_id
    connection.execute(
        update(delivery)
        .where(
            mine,
            delivery.c.state.in_((*CLAIMABLE, DeliveryState.HELD, DeliveryState.FAILED)),
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
