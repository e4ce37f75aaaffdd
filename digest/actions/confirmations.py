"""Mail the links that wait to be mailed. Each is noted as mailed before it goes, so that no crash mails too much.

One that may or may not have arrived goes once more after an hour, under the same Message-ID.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

import structlog

from digest.actions.app import App
from digest.actions.keys import mail_key
from digest.actions.subscribe import is_suppressed
from digest.delivery import consent, message, verp
from digest.delivery.letter import Sending, write_letter
from digest.errors import MailDeferred, MailError, MailHostDown, MailUncertain
from digest.model.people import Confirmation
from digest.model.stories import Edition
from digest.ports import Connection
from digest.publish import confirming, html
from digest.store.pauses import stopping_mail

log = structlog.get_logger()

BATCH = 50
HOST_PAUSE = dt.timedelta(minutes=5)
RETRY = dt.timedelta(minutes=30)
_JUST = dt.timedelta(microseconds=1)


def mail_confirmations(app: App, *, stopping: Callable[[], bool] = lambda: False) -> int:
    """Mail what is due, until nothing is, the server is down, or `stopping` says so. Returns how many went.

    While the service or all mail is stopped, nothing goes.
    """
    key, count = mail_key(app), 0
    while not stopping():
        with app.database.read() as store:
            due = () if stopping_mail(store.pauses.all()) else store.confirmations.due(app.clock.now(), limit=BATCH)
        if not due:
            break
        taken = [pair for link in due if (pair := _take(app, link, key=key)) is not None]
        went, down = _mail(app, taken, key=key, stopping=stopping)
        count += went
        if down:
            log.warning("confirmations_wait", host=app.mailer.where(), why=down)
            break
    if count:
        log.info("confirmations_mailed", count=count)
    return count


def forget_unconfirmed(app: App) -> int:
    """Delete what nobody confirmed in time. Returns how many."""
    before = app.clock.now() - consent.LIMITS.kept
    with app.database.read() as store:
        if not store.confirmations.has_stale(before, proofs=consent.PROOFS):
            return 0
    with app.database.begin() as store:
        count = store.confirmations.purge(before, proofs=consent.PROOFS)
    log.info("unconfirmed_forgotten", count=count)
    return count


def _take(app: App, seen: Confirmation, *, key: bytes) -> tuple[Confirmation, Confirmation] | None:
    """Decide on one link and note it; the link as it was and as it is, if it is to be mailed now."""
    now = app.clock.now()
    with app.database.begin() as store:
        lately = store.confirmations.of_address(seen.address_key, since=min(now - consent.DAY, seen.asked_at - _JUST))
        link = next((each for each in lately if each.id == seen.id), None)
        if link is None or link.mail_due_at is None or link.mail_due_at > now:
            return None
        decided = consent.mail(
            link,
            suppressed=is_suppressed(store, key, link.address_key),
            others=[each for each in lately if each.id != link.id],
            now=now,
        )
        match decided:
            case consent.Mail(link=claimed):
                return (link, claimed) if store.confirmations.save(claimed, mails=link.mails) else None
            case consent.Wait(until=until):
                store.confirmations.save(replace(link, mail_due_at=until), mails=link.mails)
            case consent.Drop(why=why):
                store.confirmations.save(replace(link, mail_due_at=None), mails=link.mails)
                log.info("confirmation_dropped", purpose=link.purpose.value, why=why)
    return None


def _mail(
    app: App,
    taken: list[tuple[Confirmation, Confirmation]],
    *,
    key: bytes,
    stopping: Callable[[], bool],
) -> tuple[int, str]:
    """Mail what was taken over one connection. Returns how many went, and why it ended early, or "".

    Not in the server's words: they may hold an address.
    """
    left, went, down = list(taken), 0, ""
    try:
        if left:
            with app.mailer.connect() as connection:
                while left and not stopping():
                    went += _send(app, connection, *left[0], key=key)
                    left.pop(0)
    except MailUncertain as error:
        left.pop(0)  # as it was noted: it may have arrived
        down = type(error).__name__
    except MailHostDown as error:
        down = type(error).__name__
    except BaseException:
        # what failed may be the note of a mail that went: that one is left as it is, the others go back
        _give_back(app, left[1:])
        raise
    _give_back(app, left, pause=HOST_PAUSE if down else dt.timedelta())
    return went, down


def _give_back(
    app: App, untried: Sequence[tuple[Confirmation, Confirmation]], *, pause: dt.timedelta = dt.timedelta()
) -> None:
    """Have links wait again, as they were, that were noted as mailed and not tried."""
    if untried:
        with app.database.begin() as store:
            for before, claimed in untried:
                again = consent.not_sent(before, again=app.clock.now() + pause)
                store.confirmations.save(again, mails=claimed.mails)


def _send(app: App, connection: Connection, before: Confirmation, link: Confirmation, *, key: bytes) -> bool:
    """Mail one; whether it went. MailHostDown and MailUncertain are the caller's."""
    try:
        connection.send(
            _compose(app, link, key=key),
            sender=_return_path(app, link, key=key),
            recipient=message.envelope(link.address),
        )
    except (MailHostDown, MailUncertain):
        raise
    except MailError as error:
        again = app.clock.now() + RETRY if isinstance(error, MailDeferred) else None
        kept, went = consent.not_sent(before, again=again), False
        log.info("confirmation_refused", purpose=link.purpose.value, again=again is not None)
    else:
        kept, went = consent.sent(link), True
    with app.database.begin() as store:
        store.confirmations.save(kept, mails=link.mails)
    return went


def _return_path(app: App, link: Confirmation, *, key: bytes) -> str:
    """Where it comes back to if nobody takes it."""
    if app.mail.bounce is None:
        return message.envelope(app.mail.sender)
    name = verp.name_of(consent.hash_of(consent.token_of(key, link.message_id)))
    return verp.envelope_sender(app.mail.bounce, key, name, mailed=verp.Mailed.CONFIRMATION)


def _compose(app: App, link: Confirmation, *, key: bytes) -> bytes:
    notice = confirming.render(
        link,
        token=consent.token_of(key, link.message_id),
        site=app.site,
        editions=_editions(app, link),
        hours=round(consent.LIMITS.valid / consent.HOUR),
        env=html.environment(app.templates),
    )
    letter = write_letter(notice, Sending(sender=app.mail.sender, reply_to=app.mail.reply_to))
    return letter.fill(to=link.address, message_id=link.message_id, date=app.clock.now())


def _editions(app: App, link: Confirmation) -> tuple[Edition, ...]:
    return tuple(edition for edition in app.editions if edition.slug in link.asked.editions)
