"""Subscribers and what each wishes: joining, leaving, changing one's mind. By hand, one person at a time.

Whoever left comes back by their own yes alone, never by a list or by the settings; whoever is suppressed does not come
back before a person lifts it. What was open for somebody who leaves is cancelled in the same transaction.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, insert, select, update

from digest.errors import NotFound
from digest.model.mailing import DeliveryState
from digest.model.people import Joined, MailAddress, Origin, Subscriber, Subscription, SuppressionReason, Wanted, Wish
from digest.store import erasure, fanout, intake, suppressions
from digest.store.editions import edition_row
from digest.store.fanout import CANCELLED, SUPPRESSED, public_id, wish_of
from digest.store.subscriptions import GONE
from digest.store.tables import delivery, edition, subscriber, subscription
from digest.store.upsert import upsert

_NOT_BEGUN = (DeliveryState.QUEUED, DeliveryState.DEFERRED, DeliveryState.UNCERTAIN)


class People:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def subscribe(
        self,
        address: MailAddress,
        edition_slug: str,
        wish: Wish,
        *,
        origin: Origin,
        address_hash: str,
        now: dt.datetime,
        token: Callable[[], str],
        confirmation_id: int | None = None,
        consent: str | None = None,
    ) -> Joined:
        """Subscribe an address to an edition, if nothing stands against it.

        origin FORM is the reader's own yes: it brings back who left (ADDED), and their new wish counts if they were
        there ALREADY. address_hash: keyed, as suppressions are kept by. Raises NotFound where there is no such edition.
        """
        edition_id = edition_row(self._connection, edition_slug).id
        if suppressions.reason(self._connection, address_hash) is not None:
            return Joined.SUPPRESSED
        number = self._ensure(address, now=now)
        mine = (subscription.c.subscriber_id == number) & (subscription.c.edition_id == edition_id)
        row = self._connection.execute(select(subscription).where(mine).with_for_update()).first()
        theirs = {"origin": origin, "confirmation_id": confirmation_id, "consent": consent, **_wished(wish)}
        if row is None:
            secret = token()
            fresh = {"token": secret, "public_id": public_id(secret), "fixed": False, "subscribed_at": now}
            self._connection.execute(
                insert(subscription).values(subscriber_id=number, edition_id=edition_id, **fresh, **theirs)
            )
            return Joined.ADDED
        if row.cancelled_at is None:
            if origin is Origin.FORM:
                self._connection.execute(update(subscription).where(mine).values(theirs))
            return Joined.ALREADY
        if origin is not Origin.FORM and row.reason != GONE:
            return Joined.LEFT
        again = {"cancelled_at": None, "reason": None, "paused_until": None, "subscribed_at": now, "fixed": False}
        self._connection.execute(update(subscription).where(mine).values(again | theirs))
        return Joined.ADDED

    def look(self, wanted: Sequence[Wanted]) -> list[Joined]:
        """What `take_in` would answer, without doing it."""
        return intake.look(self._connection, wanted)

    def take_in(
        self, wanted: Sequence[Wanted], *, consent: str, now: dt.datetime, token: Callable[[], str]
    ) -> list[Joined]:
        """Subscribe a part of a list, a few thousand at once: as `subscribe` does with the origin IMPORT.

        consent: how they said yes, in words. Answers in the order of what was wanted; the editions are known.
        """
        return intake.take_in(self._connection, wanted, consent=consent, now=now, token=token)

    def unsubscribe(self, token: str, *, reason: str, now: dt.datetime) -> bool:
        """End the subscription of a token, if it has not ended; whether there is one of that token."""
        known = self._connection.execute(select(subscription.c.id).where(subscription.c.token == token)).scalar()
        if known is None:
            return False
        self._end(subscription.c.id == known, reason=reason, now=now)
        return True

    def remove(self, key: str, edition_slug: str | None = None, *, reason: str, now: dt.datetime) -> int:
        """End an address's subscription to an edition, or all of them. Returns how many there were to end."""
        of = subscription.c.subscriber_id.in_(select(subscriber.c.id).where(subscriber.c.address_key == key))
        if edition_slug is not None:
            of &= subscription.c.edition_id == edition_row(self._connection, edition_slug).id
        return self._end(of, reason=reason, now=now)

    def change_wish(self, token: str, wish: Wish) -> None:
        """Have other hours and days from now on. What is queued stands: see `reschedule`. Raises NotFound."""
        self._change(token, **_wished(wish))

    def pause(self, token: str, until: dt.date | None) -> None:
        """Send nothing before this local date; None: no pause. What is queued stands: see `reschedule`. NotFound."""
        self._change(token, paused_until=until)

    def reschedule(self, token: str, *, timing: Callable[[dt.datetime], fanout.Timing], now: dt.datetime) -> int:
        """Have what is queued for a reader due by their wish and pause as they are now; what they do not want then is
        cancelled. timing: by when the issue was published. A claim is void, so that nothing goes at the old hour.
        Returns how many were queued.
        """
        return fanout.reschedule(self._connection, token, timing=timing, now=now)

    def send_latest(self, token: str, *, since: dt.datetime, now: dt.datetime, host: str) -> str | None:
        """Have the newest issue that is mailed, published after `since`, come at once to who joined just now.

        Once, however often it is asked for, and not to who had it. Returns the issue's slug; None: there is none.
        """
        return fanout.latest(self._connection, token, since=since, now=now, host=host)

    def move(self, key: str, to: MailAddress) -> bool:
        """Give a person another address; False, and nothing is done, where it is somebody's already, or nobody's."""
        taken = exists().where(subscriber.c.address_key == to.key)
        if key != to.key and self._connection.execute(select(taken)).scalar():
            return False
        values = {"address": to.address, "address_key": to.key, "domain": to.domain}
        return (
            self._connection.execute(update(subscriber).where(subscriber.c.address_key == key).values(values)).rowcount
            == 1
        )

    def subscription(self, token: str) -> Subscription | None:
        """The subscription of a token, ended or not."""
        row = self._connection.execute(_subscriptions().where(subscription.c.token == token)).first()
        return None if row is None else _subscription(row)

    def of_token(self, token: str) -> Subscriber | None:
        """Whose subscription it is; None also once they were erased."""
        return self._one(
            subscriber.c.id
            == select(subscription.c.subscriber_id).where(subscription.c.token == token).scalar_subquery()
        )

    def find(self, key: str) -> Subscriber | None:
        """The person of an address."""
        return self._one(subscriber.c.address_key == key)

    def page(self, *, after: int = 0, limit: int = 1_000, edition_slug: str | None = None) -> tuple[Subscriber, ...]:
        """People in the order they came, those whose `id` is beyond `after`; with a subscription to an edition."""
        query = select(subscriber).where(subscriber.c.id > after, subscriber.c.erased_at.is_(None))
        if edition_slug is not None:
            number = edition_row(self._connection, edition_slug).id
            query = query.where(
                exists().where(subscription.c.subscriber_id == subscriber.c.id, subscription.c.edition_id == number)
            )
        return self._with_theirs(self._connection.execute(query.order_by(subscriber.c.id).limit(limit)).all())

    def count(self) -> int:
        """How many people the store knows."""
        found: int = self._connection.execute(
            select(func.count()).select_from(subscriber).where(subscriber.c.erased_at.is_(None))
        ).scalar_one()
        return found

    def suppress(
        self, address: MailAddress, *, address_hash: str, reason: SuppressionReason, detail: str, now: dt.datetime
    ) -> bool:
        """Mail nothing to an address until it is lifted; what is open for it is cancelled.

        False where it was suppressed already, and then its first reason stands.
        """
        fresh = suppressions.add(
            self._connection, address, address_hash=address_hash, reason=reason, detail=detail, now=now
        )
        theirs = select(subscription.c.id).join(subscriber).where(subscriber.c.address_key == address.key)
        self._cancel(theirs, answer=f"{SUPPRESSED}{reason}", now=now)
        return fresh

    def lift(self, address: MailAddress, *, address_hash: str) -> bool:
        """Let mail go to an address again; False where nothing was against it. Who unsubscribed stays so."""
        return suppressions.lift(self._connection, address.key, address_hash=address_hash)

    def suppressed(self, address_hash: str) -> SuppressionReason | None:
        """Why nothing is mailed to an address, by its keyed hash; None: nothing is against it."""
        return suppressions.reason(self._connection, address_hash)

    def erase(self, key: str, *, address_hash: str, now: dt.datetime) -> bool:
        """Forget a person: see `erasure.erase`. False where there is nobody of this address."""
        return erasure.erase(self._connection, key, address_hash=address_hash, now=now)

    def has_erased_lately(self, *, now: dt.datetime) -> bool:
        """Whether `forget_answers` may have something to forget."""
        return erasure.has_erased_lately(self._connection, now=now)

    def forget_answers(self, *, now: dt.datetime) -> int:
        """Forget what servers said of messages on their way to who was erased meanwhile. Returns how many."""
        return erasure.forget_answers(self._connection, now=now)

    def export(self, key: str, *, address_hash: str) -> dict[str, Any]:
        """All that the store has of an address, as plain values. Raises NotFound where it has nothing."""
        return erasure.export(self._connection, key, address_hash=address_hash)

    def _ensure(self, address: MailAddress, *, now: dt.datetime) -> int:
        self._connection.execute(
            upsert(self._connection, subscriber)
            .values(address=address.address, address_key=address.key, domain=address.domain, made_at=now)
            .on_conflict_do_nothing(index_elements=["address_key"])
        )
        query = select(subscriber.c.id).where(subscriber.c.address_key == address.key).with_for_update()
        found: int = self._connection.execute(query).scalar_one()
        return found

    def _change(self, token: str, **values: Any) -> None:
        changed = self._connection.execute(update(subscription).where(subscription.c.token == token).values(values))
        if changed.rowcount == 0:
            raise NotFound("There is no subscription of this link.", hint="Take the link from the newest mail.")

    def _end(self, which: ColumnElement[bool], *, reason: str, now: dt.datetime) -> int:
        found = select(subscription.c.id).where(which, subscription.c.cancelled_at.is_(None)).with_for_update()
        ids = self._connection.execute(found).scalars().all()
        mine = subscription.c.id.in_(ids)
        self._connection.execute(update(subscription).where(mine).values(cancelled_at=now, reason=reason))
        self._cancel(select(subscription.c.id).where(mine), answer=CANCELLED, now=now)
        return len(ids)

    def _cancel(self, of: Select[Any], *, answer: str, now: dt.datetime) -> None:
        """Cancel what is not begun; a claim on it is void from here on."""
        self._connection.execute(
            update(delivery)
            .where(delivery.c.subscription_id.in_(of), delivery.c.state.in_(_NOT_BEGUN))
            .values(
                state=DeliveryState.CANCELLED,
                answer=answer,
                fence=delivery.c.fence + 1,
                lease_until=None,
                changed_at=now,
            )
        )

    def _one(self, which: ColumnElement[bool]) -> Subscriber | None:
        rows = self._connection.execute(select(subscriber).where(which, subscriber.c.erased_at.is_(None))).all()
        return next(iter(self._with_theirs(rows)), None)

    def _with_theirs(self, rows: Sequence[Row[Any]]) -> tuple[Subscriber, ...]:
        theirs: dict[int, list[Subscription]] = defaultdict(list)
        query = _subscriptions().where(subscription.c.subscriber_id.in_([row.id for row in rows]))
        for row in self._connection.execute(query.order_by(edition.c.position, edition.c.slug)):
            theirs[row.subscriber_id].append(_subscription(row))
        return tuple(
            Subscriber(
                id=row.id,
                address=row.address,
                key=row.address_key,
                since=row.made_at,
                suppressed=row.suppressed,
                subscriptions=tuple(theirs[row.id]),
            )
            for row in rows
        )


def _wished(wish: Wish) -> dict[str, Any]:
    hour = None if wish.hour is None else wish.hour.strftime("%H:%M")
    return {"hour": hour, "timezone": wish.timezone, "weekdays": wish.weekdays}


def _subscriptions() -> Select[Any]:
    return (
        select(subscription, edition.c.slug.label("edition_slug"), subscriber.c.address)
        .join(edition, edition.c.id == subscription.c.edition_id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
    )


def _subscription(row: Row[Any]) -> Subscription:
    return Subscription(
        edition=row.edition_slug,
        address=row.address,
        token=row.token,
        wish=wish_of(row),
        origin=row.origin,
        subscribed_at=row.subscribed_at,
        consent=row.consent,
        paused_until=row.paused_until,
        cancelled_at=row.cancelled_at,
        reason=row.reason,
    )
