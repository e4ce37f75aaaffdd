"""Published issues become deliveries, and deliveries become messages; the store's rows are the only truth.

A delivery is claimed (durably) before its bytes go out and settled after the server's answer. What is claimed and
never settled expires into "uncertain" and is sent once more under the same Message-ID; never twice more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from digest.actions.app import App
from digest.delivery import message
from digest.errors import MailError, MailHostDown, MailUncertain
from digest.model.issues import Issue
from digest.model.mailing import Delivery
from digest.ports import Connection
from digest.publish import email

log = structlog.get_logger()

LEASE = dt.timedelta(minutes=15)
"""Longer than the longest wait for a server's answer to the final dot (10 minutes, RFC 5321 4.5.3.2.6)."""

BATCH = 20
"""Deliveries claimed at once; each connection sends one batch."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a round of delivering did."""

    sent: int = 0
    deferred: int = 0
    failed: int = 0
    uncertain: int = 0
    host_down: str = ""
    _seen: dict[tuple[str, str], email.Mail] = field(default_factory=dict)


def fan_out_all(app: App) -> int:
    """Make the deliveries of each published issue that is to be mailed and has none yet. Returns how many."""
    with app.database.read() as store:
        waiting = store.issues.to_fan_out()
    made = 0
    for record in waiting:
        with app.database.begin() as store:
            made += store.mailing.fan_out(record.issue.edition, record.issue.slug, now=app.clock.now())
    return made


def deliver(app: App, *, stopping: Callable[[], bool] = lambda: False) -> Tally:
    """Send all that is due now, until nothing is, the server is down, or `stopping` says so."""
    tally = Tally()
    with app.database.read() as store:
        if store.mailing.next_due(app.clock.now()) is None and not store.mailing.leases():
            return tally
    with app.database.begin() as store:
        store.mailing.expire(now=app.clock.now())
    while not stopping() and not tally.host_down:
        with app.database.begin() as store:
            batch = store.mailing.claim(now=app.clock.now(), lease=LEASE, limit=BATCH)
        if not batch:
            break
        _send_batch(app, batch, tally=tally, stopping=stopping)
    if tally.sent or tally.failed or tally.deferred or tally.uncertain or tally.host_down:
        log.info(
            "delivered",
            sent=tally.sent,
            deferred=tally.deferred,
            failed=tally.failed,
            uncertain=tally.uncertain,
            host_down=tally.host_down or None,
        )
    return tally


def send_one(app: App, issue: Issue, *, to: str) -> str:
    """Send an issue to one address for a look; it is no delivery and leaves no row. Returns the server's answer."""
    mail = _render(app, issue)
    token = app.tokens.token()
    with app.mailer.connect() as connection:
        return _hand_over(
            app, connection, mail, issue=issue, to=to, message_id=message.message_id(f"look.{token}", app.site.url)
        )


def _send_batch(app: App, batch: tuple[Delivery, ...], *, tally: Tally, stopping: Callable[[], bool]) -> None:
    left = list(batch)
    try:
        with app.mailer.connect() as connection:
            while left and not stopping():
                _send(app, connection, left[0], tally=tally)
                left.pop(0)
    except (MailHostDown, MailUncertain) as error:
        # the connection is of no more use; what is left of the batch goes back as it was
        tally.host_down = str(error)
    if left:
        with app.database.begin() as store:
            for delivery in left:
                store.mailing.release(delivery, now=app.clock.now())


def _send(app: App, connection: Connection, delivery: Delivery, *, tally: Tally) -> None:
    """Send one and settle it. Raises MailHostDown with nothing settled, MailUncertain once it is settled so."""
    record_key = delivery.edition, delivery.issue
    with app.database.read() as store:
        still_wanted = store.mailing.is_wanted(delivery)
        record = store.issues.get(*record_key)
    if not still_wanted:
        with app.database.begin() as store:
            store.mailing.cancel(delivery, reason="unsubscribed", now=app.clock.now())
        return
    if record_key not in tally._seen:
        tally._seen[record_key] = _render(app, record.issue)
    try:
        answer = _hand_over(
            app,
            connection,
            tally._seen[record_key],
            issue=record.issue,
            to=delivery.address,
            message_id=delivery.message_id,
        )
    except MailUncertain as error:
        _settle(app, delivery, tally=tally, error=error)
        raise
    except MailHostDown:
        raise
    except MailError as error:
        _settle(app, delivery, tally=tally, error=error)
        return
    with app.database.begin() as store:
        store.mailing.sent(delivery, answer=answer, now=app.clock.now())
    tally.sent += 1
