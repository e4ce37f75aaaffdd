"""Links mailed to addresses, to be confirmed there: what was asked, when it was mailed, and the proof of the yes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, insert, literal, or_, select, update

from digest.model.people import Confirmation, Purpose
from digest.store.tables import confirmation, subscriber


class Confirmations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, link: Confirmation, *, token_hash: str) -> None:
        """Keep a new link."""
        self._connection.execute(
            insert(confirmation).values(
                token_hash=token_hash,
                purpose=link.purpose,
                address=link.address,
                address_key=link.address_key,
                subscriber_id=link.subscriber,
                body=link.asked,
                asked_at=link.asked_at,
                network_hash=link.network,
                message_id=link.message_id,
                **_changing(link),
            )
        )

    def save(self, link: Confirmation, *, mails: int) -> bool:
        """Keep what became of a link, if it has still had so many mails; else another process has mailed it since.

        False: nothing was kept.
        """
        mine = (confirmation.c.id == link.id, confirmation.c.mails == mails)
        done = self._connection.execute(update(confirmation).where(*mine).values(_changing(link)))
        return done.rowcount == 1

    def find(self, token_hash: str) -> Confirmation | None:
        """The link of a token."""
        row = self._connection.execute(select(confirmation).where(confirmation.c.token_hash == token_hash)).first()
        return None if row is None else _link(row)

    def hold(self, token_hash: str) -> Confirmation | None:
        """The link of a token, which nobody else changes until this transaction ends."""
        query = select(confirmation).where(confirmation.c.token_hash == token_hash).with_for_update()
        row = self._connection.execute(query).first()
        return None if row is None else _link(row)

    def due(self, now: dt.datetime, *, limit: int) -> tuple[Confirmation, ...]:
        """Links to be mailed, those that wait longest first."""
        rows = self._connection.execute(
            select(confirmation)
            .where(confirmation.c.mail_due_at <= now)
            .order_by(confirmation.c.mail_due_at, confirmation.c.id)
            .limit(limit)
        )
        return tuple(_link(row) for row in rows)

    def of_address(self, address_key: str, *, since: dt.datetime) -> tuple[Confirmation, ...]:
        """The links of an address that were asked for or mailed since, oldest first.

        Whoever else asks this of the address waits until this transaction ends, so that two together mail no more than
        one may.
        """
        self._one_at_a_time(f"address {address_key}")
        late = (confirmation.c.asked_at > since) | (confirmation.c.mailed_at > since)
        rows = self._connection.execute(
            select(confirmation)
            .where(confirmation.c.address_key == address_key, late)
            .order_by(confirmation.c.asked_at, confirmation.c.id)
        )
        return tuple(_link(row) for row in rows)

    def asked_from(self, network: str, *, since: dt.datetime) -> tuple[dt.datetime, ...]:
        """When a network (its keyed hash) asked since then; whoever else asks this of it waits, as above."""
        self._one_at_a_time(f"network {network}")
        rows = self._connection.execute(
            select(confirmation.c.asked_at).where(
                confirmation.c.network_hash == network, confirmation.c.asked_at > since
            )
        )
        return tuple(rows.scalars())

    def person(self, link: Confirmation) -> str | None:
        """The key of the address that the subscriber of a link has by now; None: there is none, or no more."""
        query = select(subscriber.c.address_key).where(
            subscriber.c.id == link.subscriber, subscriber.c.erased_at.is_(None)
        )
        found: str | None = self._connection.execute(query).scalar()
        return found

    def close_others(self, link: Confirmation, *, now: dt.datetime) -> None:
        """Let the other open links of the same address and purpose expire: one yes is enough."""
        self._connection.execute(
            update(confirmation)
            .where(
                confirmation.c.address_key == link.address_key,
                confirmation.c.purpose == link.purpose,
                confirmation.c.id != link.id,
                confirmation.c.confirmed_at.is_(None),
                confirmation.c.expires_at > now,
            )
            .values(expires_at=now, mail_due_at=None)
        )

    def purge(self, before: dt.datetime, *, proofs: Collection[Purpose]) -> int:
        """Delete what was asked for by then and not confirmed, or confirmed by then and no proof. Returns how many."""
        return self._connection.execute(delete(confirmation).where(_stale(before, proofs))).rowcount

    def has_stale(self, before: dt.datetime, *, proofs: Collection[Purpose]) -> bool:
        """Whether `purge` would delete any."""
        query = select(confirmation.c.id).where(_stale(before, proofs)).limit(1)
        return self._connection.execute(query).first() is not None

    def _one_at_a_time(self, name: str) -> None:
        """SQLite has one writer anyway; PostgreSQL takes a lock of this name until the transaction ends."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, literal(0)))))


def _stale(before: dt.datetime, proofs: Collection[Purpose]) -> ColumnElement[bool]:
    """Every purpose is named, so that an index leads there past the proofs of all who are subscribed."""
    return or_(
        and_(
            confirmation.c.purpose.in_(list(Purpose)),
            confirmation.c.confirmed_at.is_(None),
            confirmation.c.asked_at <= before,
        ),
        and_(
            confirmation.c.purpose.in_([each for each in Purpose if each not in proofs]),
            confirmation.c.confirmed_at <= before,
        ),
    )


def _changing(link: Confirmation) -> dict[str, Any]:
    return {
        "expires_at": link.expires_at,
        "mails": link.mails,
        "mailed_at": link.mailed_at,
        "mail_due_at": link.mail_due_at,
        "confirmed_at": link.confirmed_at,
        "confirmed_network_hash": link.confirmed_network,
        "confirmed_agent": link.confirmed_agent,
    }


def _link(row: Row[Any]) -> Confirmation:
    return Confirmation(
        id=row.id,
        purpose=row.purpose,
        address=row.address,
        address_key=row.address_key,
        subscriber=row.subscriber_id,
        asked=row.body,
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        network=row.network_hash,
        message_id=row.message_id,
        mails=row.mails,
        mailed_at=row.mailed_at,
        mail_due_at=row.mail_due_at,
        confirmed_at=row.confirmed_at,
        confirmed_network=row.confirmed_network_hash,
        confirmed_agent=row.confirmed_agent,
    )
