"""An issue's deliveries, made from the subscriptions: chunk by chunk, each subscription looked at once."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Date,
    Row,
    Select,
    String,
    Text,
    case,
    column,
    func,
    literal,
    or_,
    select,
    update,
    values,
)

from digest.errors import Conflict, NotFound
from digest.model.mailing import DeliveryState
from digest.model.people import When, Wish
from digest.model.records import IssueState
from digest.store.tables import delivery, issue, subscriber, subscription
from digest.store.types import UTC
from digest.store.upsert import upsert

Timing = Callable[[Wish, dt.date | None], When]
"""When an issue is due for a wish, with a pause until a date."""

CHUNK = 5_000
"""Subscriptions in one transaction; each may have a wish of its own, and SQLite takes 32,766 values in a statement."""

CANCELLED = "the subscription was cancelled before it was sent"
ERASED = "the reader was erased before it was sent"
SUPPRESSED = "nothing is mailed to this address: "
_MADE = ("issue_id", "subscription_id", "message_id", "state", "due_at", "fence", "attempts", "uncertain", "answer")


def fan_out(
    connection: Connection, edition_id: int, slug: str, *, now: dt.datetime, host: str, timing: Timing, chunk: int
) -> int:
    """Make the deliveries of the next `chunk` subscriptions, and note when none is left. See Mailing.fan_out."""
    row = connection.execute(
        select(issue).where(issue.c.edition_id == edition_id, issue.c.slug == slug).with_for_update()
    ).first()
    if row is None:
        raise NotFound(f"There is no issue {slug} to mail.")
    if row.state is not IssueState.PUBLISHED:
        raise Conflict(f"The issue {slug} is {row.state}, not published; mail never comes before the page.")
    if row.fanned_out_at is not None:
        return 0
    limit = min(chunk, CHUNK)
    them = (
        subscription.c.edition_id == edition_id,
        subscription.c.id > (row.fanned_out_to or 0),
        subscription.c.subscribed_at <= row.published_at,
        or_(subscription.c.cancelled_at.is_(None), subscription.c.cancelled_at > row.published_at),
    )
    # locked, so that a wish that changes meanwhile finds the delivery that it has to move
    found = connection.execute(
        select(subscription.c.id, *_WISH)
        .where(*them)
        .order_by(subscription.c.id)
        .limit(limit)
        .with_for_update(read=True)
    ).all()
    made = 0
    if found:
        last = found[-1].id
        made = _insert(
            connection, row, wishes=_wishes(found, timing), which=(*them, subscription.c.id <= last), host=host
        )
        connection.execute(update(issue).where(issue.c.id == row.id).values(fanned_out_to=last))
    if len(found) < limit:
        connection.execute(update(issue).where(issue.c.id == row.id).values(fanned_out_at=now))
    return made


def latest(connection: Connection, token: str, *, since: dt.datetime, now: dt.datetime, host: str) -> str | None:
    """Have the newest issue that is mailed come at once to a reader who just joined. See People.send_latest."""
    mine = select(subscription).where(subscription.c.token == token, subscription.c.cancelled_at.is_(None))
    reader = connection.execute(mine).first()
    if reader is None:
        return None
    newest = (
        select(issue)
        .where(
            issue.c.edition_id == reader.edition_id,
            issue.c.state == IssueState.PUBLISHED,
            issue.c.mail.is_(True),
            issue.c.published_at > since,
        )
        .order_by(issue.c.published_at.desc(), issue.c.id.desc())
        .limit(1)
    )
    row = connection.execute(newest).first()
    if row is None:
        return None
    fresh = {"state": DeliveryState.QUEUED, "due_at": now, "answer": None}
    connection.execute(
        upsert(connection, delivery)
        .values(
            issue_id=row.id,
            subscription_id=reader.id,
            message_id=_message_id(row.atom_id, reader.public_id, host),
            fence=0,
            attempts=0,
            uncertain=0,
            changed_at=now,
            **fresh,
        )
        .on_conflict_do_update(
            index_elements=["issue_id", "subscription_id"],
            set_=fresh,
            where=(delivery.c.state == DeliveryState.CANCELLED) & (delivery.c.attempts == 0),
        )
    )
    slug: str = row.slug
    return slug


def reschedule(connection: Connection, token: str, *, timing: Callable[[dt.datetime], Timing], now: dt.datetime) -> int:
    """Have what is queued for a reader due by their wish as it is now. See People.reschedule."""
    rows = connection.execute(
        select(delivery.c.id, issue.c.published_at, *_WISH)
        .join(issue, issue.c.id == delivery.c.issue_id)
        .join(subscription, subscription.c.id == delivery.c.subscription_id)
        .where(subscription.c.token == token, delivery.c.state == DeliveryState.QUEUED, delivery.c.attempts == 0)
        .with_for_update(of=delivery)
    ).all()
    for row in rows:
        due = timing(row.published_at)(wish_of(row), row.paused_until)
        gone = {"state": DeliveryState.CANCELLED, "answer": due.unwanted} if due.unwanted else {}
        # whoever has claimed it is not to send it at the old hour
        again = {"due_at": due.at, "fence": delivery.c.fence + 1, "lease_until": None, "changed_at": now}
        connection.execute(update(delivery).where(delivery.c.id == row.id).values(again | gone))
    return len(rows)


def public_id(secret: str) -> str:
    """A name for what must not be told: 26 base-32 characters of its hash, 128 bits and a little."""
    return base64.b32encode(hashlib.sha256(secret.encode()).digest())[:26].decode().lower()


def wish_of(row: Any) -> Wish:
    """The wish that a row of `subscription` keeps."""
    hour = None if row.hour is None else dt.time.fromisoformat(row.hour)
    return Wish(hour=hour, timezone=row.timezone, weekdays=row.weekdays)


_WISH = (
    subscription.c.hour,
    subscription.c.timezone,
    subscription.c.weekdays,
    subscription.c.paused_until,
)


def _wishes(rows: Iterable[Any], timing: Timing) -> CTE:
    """A row for each wish among these: when the issue is due for it, and why it is not wanted then."""
    distinct = {(row.hour, row.timezone, row.weekdays, row.paused_until): row for row in rows}
    dues = [(key, timing(wish_of(row), row.paused_until)) for key, row in distinct.items()]
    return (
        values(
            column("hour", String),
            column("timezone", String),
            column("weekdays", String),
            column("paused_until", Date),
            column("due_at", UTC),
            column("unwanted", String),
            name="wish",
        )
        .data(
            [
                (hour or "", zone, weekdays, paused or _NEVER, due.at, due.unwanted)
                for (hour, zone, weekdays, paused), due in dues
            ]
        )
        .cte("wish")
    )


_NEVER = dt.date(1, 1, 1)


def _insert(
    connection: Connection, row: Row[Any], *, wishes: CTE, which: tuple[ColumnElement[bool], ...], host: str
) -> int:
    answer = case(
        (subscriber.c.erased_at.is_not(None), ERASED),
        (subscription.c.cancelled_at.is_not(None), CANCELLED),
        (subscriber.c.suppressed.is_not(None), literal(SUPPRESSED) + subscriber.c.suppressed.cast(Text)),
        (wishes.c.unwanted != "", wishes.c.unwanted),
    )
    state = case((answer.is_(None), literal(DeliveryState.QUEUED.value)), else_=literal(DeliveryState.CANCELLED.value))
    rows: Select[Any] = (
        select(
            literal(row.id),
            subscription.c.id,
            literal(_message_id(row.atom_id, "", "")[:-2]) + subscription.c.public_id + literal(f"@{host}>"),
            state,
            wishes.c.due_at,
            literal(0),
            literal(0),
            literal(0),
            answer,
        )
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
        .join(
            wishes,
            (wishes.c.hour == func.coalesce(subscription.c.hour, ""))
            & (wishes.c.timezone == subscription.c.timezone)
            & (wishes.c.weekdays == subscription.c.weekdays)
            & (wishes.c.paused_until == func.coalesce(subscription.c.paused_until, literal(_NEVER, Date))),
        )
        .where(*which)
        .order_by(subscription.c.id)
    )
    statement = upsert(connection, delivery).from_select(_MADE, rows).on_conflict_do_nothing()
    made = connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount
    if connection.dialect.name == "sqlite":  # whose driver does not count where a statement begins with WITH
        made = connection.execute(select(func.changes())).scalar_one()
    return made


def _message_id(atom_id: str, reader: str, host: str) -> str:
    return f"<{public_id(atom_id)}.{reader}@{host}>"
