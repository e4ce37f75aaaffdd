"""An issue's mail, rendered once, and completed for one reader."""

from __future__ import annotations

from digest.actions.app import App
from digest.delivery import message
from digest.model.issues import Issue
from digest.model.mailing import Delivery
from digest.publish import email, html
from digest.publish.email import Mail


def open_letter(app: App, issue: Issue) -> tuple[Mail, Issue]:
    """Render an issue as mail to those whom the settings name."""
    return email.render(issue, env=html.environment(app.templates), reason=email.settings_reason(issue)), issue


def address_letter(app: App, letter: tuple[Mail, Issue], taken: Delivery) -> tuple[bytes, str]:
    """The message to one reader, ready for the wire, and its envelope sender."""
    mail, issue = letter
    data = message.compose(
        mail,
        sender=app.mail.sender,
        recipient=taken.address,
        message_id=taken.message_id,
        date=app.clock.now(),
        reply_to=app.mail.reply_to,
        list_id=message.list_id(issue.title, issue.edition, app.site.url),
    )
    return data, message.envelope(app.mail.sender)
