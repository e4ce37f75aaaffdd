"""Published issues become deliveries, and deliveries become messages; the store's rows are the only truth.

A delivery is claimed (durably) before its bytes go out and settled after the server's answer. What is claimed and
never settled expires into "uncertain" and is sent once more under the same Message-ID; never twice more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import structlog

from digest.actions.app import App
from digest.actions.letters import OpenLetter, address_letter, open_letter, write_look
from digest.delivery import message, retry
from digest.delivery.headers import host_of
from digest.errors import MailDeferred, MailError, MailHostDown, MailUncertain
from digest.model.issues import Issue
from digest.model.mailing import Delivery
from digest.model.records import IssueRecord
from digest.ports import Connection

log = structlog.get_logger()

LEASE = dt.timedelta(minutes=15)
"""Longer than the longest wait for a server's answer to the final dot (10 minutes, RFC 5321 4.5.3.2.6)."""

BATCH = 20
"""Deliveries claimed at once; each connection sends one batch."""

HOST_PAUSE = dt.timedelta(minutes=5)
"""How long what is left waits after the server itself was down."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a round of delivering did. host_down: why it ended early, in words; else ""."""

    sent: int = 0
    deferred: int = 0
    failed: int = 0
    uncertain: int = 0
    cancelled: int = 0
    host_down: str = ""


def fan_out_all(app: App) -> int:
    """Make the deliveries of each published issue that is to be mailed and has none yet. Returns how many."""
    with app.database.read() as store:
        waiting = store.issues.to_mail()
    return sum(_fan_out(app, record) for record in waiting)


def _fan_out(app: App, record: IssueRecord) -> int:
    made, host = 0, host_of(app.site.url)
    while record.fanned_out_at is None:
        with app.database.begin() as store:
            made += store.mailing.fan_out(record.issue.edition, record.issue.slug, now=app.clock.now(), host=host)
            record = store.issues.get(record.issue.edition, record.issue.slug)
    return made


def deliver(app: App, *, stopping: Callable[[], bool] = lambda: False) -> Tally:
    """Send all that is due now, until nothing is, the server is down, or `stopping` says so."""
    tally = Tally()
    with app.database.read() as store:
        if store.mailing.is_idle(app.clock.now()):
            return tally
    with app.database.begin() as store:
        store.mailing.expire(now=app.clock.now())
    letters: dict[tuple[str, str], OpenLetter] = {}
    while not stopping() and not tally.host_down:
        with app.database.begin() as store:
            batch = store.mailing.claim(now=app.clock.now(), lease=LEASE, limit=BATCH)
        if not batch:
            break
        _send_batch(app, batch, letters, tally=tally, stopping=stopping)
    if tally != Tally():
        log.info("delivered", **asdict(tally))
    return tally


def send_one(app: App, issue: Issue, *, to: str) -> str:
    """Send an issue to one address for a look; it is no delivery and leaves no row. Returns the server's answer."""
    data = write_look(app, issue, to=to)
    with app.mailer.connect() as connection:
        return _hand_over(app, connection, data, to=to)


def _send_batch(
    app: App,
    batch: tuple[Delivery, ...],
    letters: dict[tuple[str, str], OpenLetter],
    *,
    tally: Tally,
    stopping: Callable[[], bool],
) -> None:
    """Send a batch over one connection; what it could not even try goes back as it was."""
    left = list(batch)
    try:
        with app.mailer.connect() as connection:
            while left and not stopping():
                _send(app, connection, left[0], letters, tally=tally)
                left.pop(0)
    except MailUncertain as error:
        left.pop(0)
        tally.host_down = str(error)
    except MailHostDown as error:
        tally.host_down = str(error)
    except BaseException:
        # what failed may be the note of a message that went out: that one is left to its lease, the others go back
        _give_back(app, left[1:])
        raise
    _give_back(app, left, answer=tally.host_down, pause=HOST_PAUSE if tally.host_down else dt.timedelta())


def _give_back(
    app: App, untried: Sequence[Delivery], *, answer: str = "", pause: dt.timedelta = dt.timedelta()
) -> None:
    """Queue again, as they were, deliveries that were claimed and not tried."""
    if untried:
        with app.database.begin() as store:
            for taken in untried:
                store.mailing.release(taken, due_at=app.clock.now() + pause, answer=answer)


def _send(
    app: App, connection: Connection, taken: Delivery, letters: dict[tuple[str, str], OpenLetter], *, tally: Tally
) -> None:
    """Send one delivery and settle it; MailHostDown leaves it as it was, MailUncertain comes settled."""
    with app.database.begin() as store:
        if not store.mailing.renew((taken,), lease=LEASE):
            return
        if not store.mailing.is_wanted(taken):
            store.mailing.cancel(taken, answer="the subscription was cancelled before it was sent")
            tally.cancelled += 1
            return
        issue = store.issues.get(taken.edition, taken.issue).issue
    key = taken.edition, taken.issue
    if key not in letters:
        letters[key] = open_letter(app, issue)
    try:
        answer = _hand_over(app, connection, address_letter(app, letters[key], taken), to=taken.address)
    except MailHostDown:
        raise
    except MailUncertain as error:
        with app.database.begin() as store:
            store.mailing.uncertain(taken, answer=str(error), now=app.clock.now())
        tally.uncertain += 1
        raise
    except MailError as error:
        _not_taken(app, taken, error, tally=tally)
        return
    with app.database.begin() as store:
        store.mailing.sent(taken, answer=answer, now=app.clock.now())
    tally.sent += 1


def _not_taken(app: App, taken: Delivery, error: MailError, *, tally: Tally) -> None:
    """Later, while there is a later; a refusal for good, or a message too old, has failed."""
    wait = retry.wait_after(taken.attempts) if isinstance(error, MailDeferred) else None
    with app.database.begin() as store:
        if wait is None:
            store.mailing.failed(taken, answer=str(error))
            tally.failed += 1
        else:
            store.mailing.deferred(taken, answer=str(error), due_at=app.clock.now() + wait)
            tally.deferred += 1


def _hand_over(app: App, connection: Connection, data: bytes, *, to: str) -> str:
    return connection.send(data, sender=message.envelope(app.mail.sender), recipient=message.envelope(to))
