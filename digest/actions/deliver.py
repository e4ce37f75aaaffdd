"""Published issues become deliveries, and deliveries become messages; the store's rows are the only truth.

A delivery is claimed, begun (durably) before its bytes go out, and settled after the server's answer. What was begun
and never settled expires into "uncertain" and is sent once more under the same Message-ID; never twice more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import asdict

import structlog

from digest.actions.app import App
from digest.actions.keys import mail_key
from digest.actions.letters import OpenLetter, address_letter, open_letter, write_look
from digest.actions.sending import Round
from digest.actions.tally import Tally
from digest.actions.turn import IssueName
from digest.actions.wishes import timing_of
from digest.delivery import message, retry, verp
from digest.delivery.headers import host_of
from digest.delivery.naming import without_addresses
from digest.errors import DigestError
from digest.model.issues import Issue
from digest.model.mailing import Delivery
from digest.model.records import IssueRecord
from digest.store.pauses import MAIL, stopping_mail

log = structlog.get_logger()

KEEP_ANSWERS = dt.timedelta(days=90)
"""How long what servers said is kept."""


def fan_out_all(app: App) -> int:
    """Make the deliveries of each published issue that is to be mailed and has none yet. Returns how many."""
    with app.database.read() as store:
        waiting = store.issues.to_mail()
    return sum(_fan_out(app, record) for record in waiting)


def _fan_out(app: App, record: IssueRecord) -> int:
    made, host, edition = 0, host_of(app.site.url), record.issue.edition
    while record.fanned_out_at is None:
        with app.database.begin() as store:
            timing = timing_of(store.editions.get(edition).edition, record.published_at or app.clock.now())
            made += store.mailing.fan_out(edition, record.issue.slug, now=app.clock.now(), host=host, timing=timing)
            record = store.issues.get(record.issue.edition, record.issue.slug)
    return made


def deliver(
    app: App,
    *,
    by_hand: bool = False,
    stopping: Callable[[], bool] = lambda: False,
    watch: Callable[[Tally], None] | None = None,
) -> Tally:
    """Send all that is due now, until nothing is, the server is down, or `stopping` says so.

    by_hand: also where the server is left alone for a while. watch: told how far it is, a few times a second.
    """
    now, host = app.clock.now(), app.mailer.where()
    with app.database.read() as store:
        stopped = stopping_mail(store.pauses.all())
        if stopped is not None:
            return Tally(paused=stopped.reason)
        trouble = store.hosts.get(host)
        idle = store.mailing.is_idle(now)
    if idle or (trouble is not None and trouble.until is not None and trouble.until > now and not by_hand):
        return Tally()
    with app.database.begin() as store:
        store.mailing.expire(now=now, resend=app.mail.resend)
    letters = _Letters(app)
    tally = Round(app, address=letters.address, prepare=letters.open, stopping=stopping, watch=watch).run()
    if tally.host_down:
        _count_failure(app, host, tally)
    elif trouble is not None and tally != Tally():
        with app.database.begin() as store:
            store.hosts.works(host)
    if tally != Tally():
        log.info("delivered", **asdict(tally) | {"host_down": without_addresses(tally.host_down)})
    return tally


def send_one(app: App, issue: Issue, *, to: str) -> str:
    """Send an issue to one address for a look; it is no delivery and leaves no row. Returns the server's answer."""
    data = write_look(app, issue, to=to)
    with app.mailer.connect() as connection:
        return connection.send(data, sender=message.envelope(app.mail.sender), recipient=message.envelope(to))


def forget_answers(app: App) -> int:
    """Drop what servers said more than 90 days ago. Returns of how many deliveries."""
    before, dropped = app.clock.now() - KEEP_ANSWERS, 0
    while True:
        with app.database.begin() as store:
            found = store.deliveries.forget_answers(before)
        dropped += found
        if not found:
            return dropped


class _Letters:
    """The issues' mail, rendered once each, and completed for one reader after the other."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._open: dict[IssueName, OpenLetter] = {}
        self._key = mail_key(app) if app.mail.bounce else b""

    def open(self, claimed: tuple[Delivery, ...]) -> Mapping[IssueName, str]:
        """Render what these need. Returns of which issues that fails, and why."""
        failed: dict[IssueName, str] = {}
        for name in dict.fromkeys((one.edition, one.issue) for one in claimed):
            if name in self._open:
                continue
            try:
                with self._app.database.read() as store:
                    issue = store.issues.get(*name).issue
                self._open[name] = open_letter(self._app, issue, bounce=self._app.mail.bounce)
            except DigestError as error:
                failed[name] = f"its mail cannot be made: {error}"
                log.warning("letter_failed", issue="/".join(name), error=str(error))
        return failed

    def address(self, taken: Delivery) -> tuple[bytes, str]:
        """The message, and the address that it comes back to."""
        bounce = self._app.mail.bounce
        sender = (
            verp.envelope_sender(bounce, self._key, taken.public_id)
            if bounce
            else message.envelope(self._app.mail.sender)
        )
        return address_letter(self._app, self._open[taken.edition, taken.issue], taken), sender


def _count_failure(app: App, host: str, tally: Tally) -> None:
    """Leave the server alone for a while; after too many failures in a row, stop all mail and say so."""
    now, answer = app.clock.now(), without_addresses(tally.host_down)
    with app.database.begin() as store:
        if tally.sent or tally.deferred or tally.failed:
            store.hosts.works(host)  # it did before it failed
        failures = store.hosts.failed(host, answer=answer, now=now)
        store.hosts.leave_alone(host, until=now + retry.host_wait(failures))
        if failures >= app.mail.pause_after:
            tally.paused = f"{host} failed {failures} times in a row: {answer}"
            store.pauses.stop(MAIL, reason=tally.paused, now=now)
    log.warning("mail_server_down", host=host, failures=failures, why=answer, paused=bool(tally.paused))
