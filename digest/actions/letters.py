"""An issue as mail: rendered once, then addressed to one recipient after another, and signed where we sign."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from digest.actions.app import App
from digest.delivery import message
from digest.delivery.letter import Letter, Sending, write_letter
from digest.model.issues import Issue
from digest.model.letters import Slot
from digest.model.mailing import Delivery
from digest.publish import addresses, email, html
from digest.publish.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLetter:
    """An issue's mail, ready to be addressed. named: addresses, in small letters, that get it by the settings."""

    issue: Issue
    letter: Letter
    named: frozenset[str]


def open_letter(app: App, issue: Issue, *, bounce: str | None = None) -> OpenLetter:
    """Render an issue's mail for everybody. bounce: a mailbox that is read by us, for those who unsubscribe by mail.

    Raises TemplateBroken.
    """
    mail = email.render_open(issue, env=html.environment(app.templates), site_url=app.site.url)
    sending = _sending(app, issue, unsubscribe=ways_out(app.site.url, bounce=bounce))
    named = frozenset(message.envelope(address).lower() for address in app.mail.to)
    return OpenLetter(issue=issue, letter=write_letter(mail, sending), named=named)


def address_letter(app: App, opened: OpenLetter, taken: Delivery) -> bytes:
    """The message of one delivery, signed: CRLF, no line that begins with a dot. Raises MailRefused."""
    issue = opened.issue
    named = taken.address.lower() in opened.named
    reason = email.reason_for(issue, address=taken.address, subscribed_on=None if named else taken.subscribed_at.date())
    data = opened.letter.fill(
        to=taken.address,
        message_id=taken.message_id,
        date=app.clock.now(),
        values={
            Slot.REASON: (fold(reason, language=issue.language), reason),
            Slot.TOKEN: (taken.token, taken.token),
        },
    )
    return _signed(app, data)


def write_look(app: App, issue: Issue, *, to: str) -> bytes:
    """The message that shows an issue to one address: it is no subscription, so nothing in it unsubscribes."""
    reason = email.reason_for_a_look(issue, address=message.envelope(to))
    mail = email.render(issue, env=html.environment(app.templates), reason=reason)
    letter = write_letter(mail, _sending(app, issue, unsubscribe=()))
    name = message.message_id(f"look.{app.tokens.token()}", issue.site.url)
    return _signed(app, letter.fill(to=to, message_id=name, date=app.clock.now()))


def ways_out(site_url: str, *, bounce: str | None) -> tuple[str, ...]:
    """What List-Unsubscribe names, best first, each up to the token (RFC 2369, 8058).

    A site that only this machine reaches is not among them: a mail service that tried it would call on itself.
    """
    web = addresses.address(site_url, addresses.unsubscribe(""))
    mail = f"mailto:{bounce}?subject=unsubscribe%20" if bounce else None
    return (*([web] if _is_reached(site_url) else []), *([mail] if mail else []))


def _is_reached(site_url: str) -> bool:
    """Whether anybody but this machine can open the site, as far as its address tells."""
    host = urlsplit(site_url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return True
    return not (address.is_loopback or address.is_unspecified)


def _sending(app: App, issue: Issue, *, unsubscribe: tuple[str, ...]) -> Sending:
    return Sending(
        sender=app.mail.sender,
        reply_to=app.mail.reply_to,
        list_id=message.list_id(issue.title, issue.edition, issue.site.url),
        unsubscribe=unsubscribe,
        feedback_id=message.feedback_id(issue.edition, issue.slug, issue.site.url),
    )


def _signed(app: App, data: bytes) -> bytes:
    return app.signer.sign(data) if app.signer else data
