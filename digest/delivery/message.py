"""An issue's mail as bytes on the wire: the same mail, recipient and id give the same bytes.

Both parts are quoted-printable of at most 76 characters a line, so that any server takes them as they are and a
signature over them holds (RFC 2045, 6.7; RFC 5321, 2.4).
"""

from __future__ import annotations

import binascii
import datetime as dt
import hashlib
import re
from email.utils import format_datetime
from typing import Protocol

from digest.delivery.headers import address_words, fold, host_of, phrase_words, split_address, text_words

_MESSAGE_ID = re.compile(r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>")
_URL = re.compile(r"https?://[!#-;=?-~]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class Mail(Protocol):
    """What is said, as publishing renders it. The preheader stands in the HTML already."""

    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def html(self) -> str: ...


def compose(
    mail: Mail,
    *,
    sender: str,
    recipient: str,
    message_id: str,
    date: dt.datetime,
    reply_to: str | None = None,
    list_id: str | None = None,
    list_unsubscribe: str | None = None,
    feedback_id: str | None = None,
) -> bytes:
    """Write the message (RFC 5322, CRLF): multipart/alternative, plain text first.

    sender, recipient, reply_to: "Name <address>" or a bare address. message_id: with its angle brackets.
    date: aware. list_id: see `list_id`. list_unsubscribe: an https address that unsubscribes by one POST (RFC 8058).
    Raises MailRefused for an address that is none, ValueError for an id or date that is none.
    """
    if date.tzinfo is None or not _MESSAGE_ID.fullmatch(message_id):
        raise ValueError(f"no aware date ({date!r}) or no message id ({message_id!r})")
    head = [
        fold("Date", [format_datetime(date)]),
        fold("From", address_words(sender)),
        *([fold("Reply-To", address_words(reply_to))] if reply_to else []),
        fold("To", address_words(recipient)),
        fold("Subject", text_words(mail.subject)),
        fold("Message-ID", [message_id]),
        fold("Auto-Submitted", ["auto-generated"]),
        *([fold("List-Id", list_id.split(" "))] if list_id else []),
        *(_unsubscribe(list_unsubscribe) if list_unsubscribe else []),
        *([fold("Feedback-ID", [feedback_id])] if feedback_id else []),
        fold("MIME-Version", ["1.0"]),
    ]
    boundary = f"=_{hashlib.sha256(message_id.encode()).hexdigest()[:32]}"  # "=_" never stands in quoted-printable
    kind = fold("Content-Type", ["multipart/alternative;", f'boundary="{boundary}"'])
    edge = f"--{boundary}"
    plain, html = _part("plain", mail.text), _part("html", mail.html)
    text = "".join([*head, kind, "\r\n", edge, "\r\n", plain, "\r\n", edge, "\r\n", html, "\r\n", edge, "--\r\n"])
    return text.encode()


def envelope(address: str) -> str:
    """The bare address of "Name <address>", as MAIL FROM and RCPT TO want it. Raises MailRefused."""
    return split_address(address)[1]


def list_id(title: str, edition: str, site_url: str) -> str:
    """RFC 2919: stable for as long as the edition and the site's host are, whatever the title."""
    return " ".join([*phrase_words(title), f"<{edition}.{host_of(site_url)}>"])


def message_id(token: str, site_url: str) -> str:
    """The id of a message, minted once with its delivery and the same for each attempt."""
    return f"<{token}@{host_of(site_url)}>"


def _unsubscribe(url: str) -> list[str]:
    if not _URL.fullmatch(url):
        raise ValueError(f"no address to unsubscribe at: {url!r}")
    return [
        fold("List-Unsubscribe", [f"<{url}>"]),
        fold("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"]),
    ]


def _part(subtype: str, text: str) -> str:
    """One alternative, ending in a line break, without control characters.

    White space before a line's end goes: servers may drop it on the way, and b2a_qp writes it past the 76th column.
    """
    lines = _CONTROL.sub("", re.sub(r"\r\n?", "\n", text)).removesuffix("\n") + "\n"
    lines = re.sub(r"[ \t]+(?=\n)", "", lines)
    encoded = binascii.b2a_qp(lines.encode(), quotetabs=False, istext=True).decode("ascii").replace("\n", "\r\n")
    return (
        fold("Content-Type", [f"text/{subtype};", "charset=utf-8"])
        + fold("Content-Transfer-Encoding", ["quoted-printable"])
        + f"\r\n{encoded}"
    )
