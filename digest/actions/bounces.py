"""Take in what came back: suppress who cannot be mailed to, at once or after too often; unsubscribe who complained.

Who answers List-Unsubscribe by mail writes to the same mailbox, and is unsubscribed from that one edition.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from digest.actions.app import App
from digest.actions.keys import find_key, mail_key, suppression_hash
from digest.delivery import verp
from digest.delivery.addresses import normalise
from digest.delivery.bounces.leaving import asked_to_leave
from digest.delivery.bounces.reading import read_bounce
from digest.delivery.bounces.verdict import kind_of, reason_for
from digest.errors import MailError, MailRefused
from digest.model.bounces import Bounced, BounceReport, Effect, Failure, Finding, Outcome
from digest.model.people import BounceKind, MailAddress, SuppressionReason
from digest.ports import Inbox
from digest.store.database import Store

log = structlog.get_logger()

_LEFT_BY = "complained of a mail"
_LEFT_BY_MAIL = "unsubscribed by mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One message. name: of its file. outcomes: of its recipients. why: why it was left where it is, if it was."""

    name: str
    finding: Finding
    outcomes: tuple[Outcome, ...] = ()
    why: str = ""


def take_in(app: App, raw: bytes, *, name: str = "", dry_run: bool = False) -> Taken:
    """Read one message, and do what it calls for; the same one twice changes nothing more.

    dry_run: say what it would change, and change nothing. Raises StoreError; MailError for one that trips us up.
    """
    token = asked_to_leave(raw)
    if token is not None:
        return _leave(app, token, name=name, dry_run=dry_run)
    report = _read(raw)
    key = find_key(app) or b"" if dry_run else mail_key(app)
    counted = _counted(report)
    begin = app.database.read if dry_run else app.database.begin
    with begin() as store:
        work = _Work(app=app, store=store, key=key, report=report, now=app.clock.now(), dry_run=dry_run)
        outcomes = tuple(work.take(failure) for failure in counted)
    if not dry_run:
        log.info(
            "bounce_taken_in",
            finding=report.finding.value,
            recipients=len(outcomes),
            suppressed=sum(1 for each in outcomes if each.effect in (Effect.SUPPRESSED, Effect.UNSUBSCRIBED)),
            unknown=sum(1 for each in outcomes if each.effect is Effect.UNKNOWN),
        )
    return Taken(name=name, finding=report.finding, outcomes=outcomes)


def take_in_all(app: App, inbox: Inbox, *, dry_run: bool = False, limit: int | None = None) -> Iterator[Taken]:
    """Take in what waits in a mailbox, one after the other; what cannot be read is left there, and says why.

    Raises MailError where there is no mailbox, and StoreError, with the rest still waiting.
    """
    for name in inbox.waiting()[:limit]:
        try:
            taken = take_in(app, inbox.read(name), name=name, dry_run=dry_run)
        except MailError as error:
            log.warning("bounce_left", name=name, error=str(error))
            yield Taken(name=name, finding=Finding.NONE, why=str(error))
            continue
        if not dry_run:
            inbox.taken(name)
        yield taken


def take_in_waiting(app: App, *, limit: int = 1_000) -> int:
    """Take in what waits in the mailbox of the settings, if they name one. Returns how many messages were taken in."""
    if app.bounces is None:
        return 0
    try:
        return sum(1 for taken in take_in_all(app, app.bounces, limit=limit) if not taken.why)
    except MailError as error:
        log.warning("bounces_unread", error=str(error))
        return 0


def _leave(app: App, token: str, *, name: str, dry_run: bool) -> Taken:
    """Unsubscribe who asked for it by mail; a token that is nobody's is nothing."""
    begin = app.database.read if dry_run else app.database.begin
    with begin() as store:
        found = store.people.subscription(token)
        if found is None:
            return Taken(name=name, finding=Finding.NONE)
        ends = found.cancelled_at is None
        if ends and not dry_run:
            store.people.unsubscribe(token, reason=_LEFT_BY_MAIL, now=app.clock.now())
    if not dry_run:
        log.info("unsubscribed", edition=found.edition, by="mail")
    effect = Effect.UNSUBSCRIBED if ends else Effect.AGAIN
    outcome = Outcome(address=found.address, finding=Finding.LEAVING, effect=effect)
    return Taken(name=name, finding=Finding.LEAVING, outcomes=(outcome,))


def _read(raw: bytes) -> BounceReport:
    try:
        return read_bounce(raw)
    except Exception as error:
        raise MailError(f"A message could not be understood ({type(error).__name__}: {error}).") from error


def _counted(report: BounceReport) -> tuple[Failure, ...]:
    """The recipients to look at: where our own token tells whom it is of, what it says of anybody still counts."""
    if report.failures or report.finding not in (Finding.HARD, Finding.SOFT, Finding.COMPLAINT):
        return report.failures
    return (Failure(address="", finding=report.finding),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One message within its transaction."""

    app: App
    store: Store
    key: bytes
    report: BounceReport
    now: dt.datetime
    dry_run: bool

    def take(self, failure: Failure) -> Outcome:
        proven = self._named_by_us()
        of = proven or self._of_address(failure)
        shown = of.address.address if of and of.address else failure.address
        kind = kind_of(failure.finding, is_proven=proven is not None or self.app.mail.bounce is None)
        effect = Effect.NONE if kind is None else Effect.UNKNOWN if of is None else self._count(of, kind, failure)
        return Outcome(
            address=shown or failure.address,
            finding=failure.finding,
            effect=effect,
            final=failure.final,
            status=failure.status,
            detail=failure.detail,
        )

    def _named_by_us(self) -> Bounced | None:
        """Whom it is of, by a token of ours, else by a message of ours that it names."""
        for token in self.report.tokens:
            returned = verp.read_token(token, self.key)
            if returned is None:
                continue
            if returned.mailed is verp.Mailed.CONFIRMATION:
                found = self.store.bounces.of_confirmation(verp.hash_begins(returned.name))
            else:
                found = self.store.bounces.of_subscription(returned.name, message_id=self.report.message_id)
            if found is not None:
                return found
        return self.store.bounces.of_message(self.report.message_id) if self.report.message_id else None

    def _of_address(self, failure: Failure) -> Bounced | None:
        for text in (failure.address, failure.final):
            try:
                key = normalise(text, ours=True).key
            except MailRefused:
                continue
            if found := self.store.bounces.of_address(key):
                return found
        return None

    def _count(self, of: Bounced, kind: BounceKind, failure: Failure) -> Effect:
        who = str(of.subscriber_id) if of.subscriber_id is not None else of.address.key if of.address else ""
        told = f"{self.report.report_id}\0{failure.finding}\0{who}\0{failure.address.casefold()}"
        report_hash = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()
        if self.store.bounces.is_known(report_hash):
            return Effect.AGAIN
        if not self.dry_run and not self.store.bounces.add(
            of, kind, report_hash=report_hash, status=failure.status, detail=failure.detail, now=self.now
        ):
            return Effect.AGAIN
        reason = reason_for(kind, soft=self._soft(of), limit=self.app.mail.soft_bounces)
        if reason is None or of.address is None:
            return Effect.COUNTED
        return self._stop(of.address, reason, failure)

    def _soft(self, of: Bounced) -> int:
        """Soft bounces of late, with the one at hand."""
        if of.subscriber_id is None:
            return 0
        since = self.now - dt.timedelta(days=self.app.mail.soft_days)
        return self.store.bounces.soft_since(of.subscriber_id, since) + (1 if self.dry_run else 0)

    def _stop(self, address: MailAddress, reason: SuppressionReason, failure: Failure) -> Effect:
        complained = reason is SuppressionReason.COMPLAINED
        if not self.dry_run:
            self.store.people.suppress(
                address,
                address_hash=suppression_hash(self.key, address.key),
                reason=reason,
                detail=f"{failure.status} {failure.detail}".strip()[:500],
                now=self.now,
            )
            if complained:
                self.store.people.remove(address.key, reason=_LEFT_BY, now=self.now)
        return Effect.UNSUBSCRIBED if complained else Effect.SUPPRESSED
