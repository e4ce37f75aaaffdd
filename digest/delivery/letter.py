"""A mail, rendered once and completed for each recipient by joining finished bytes.

A letter is what goes over the wire with gaps: header lines and words that differ between recipients. In the body each
gap stands between soft line breaks, so nothing that is filled in is ever split, and nothing around it is touched.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from functools import lru_cache
from typing import Protocol

from digest.delivery.headers import address_words, fold, text_words
from digest.delivery.quoted import cleaned, encoded, inserted, opened
from digest.model.letters import MARK, Slot, without_frames

_MESSAGE_ID = re.compile(r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>")
_WAY = re.compile(r"(?:https?://|mailto:)[!#-;=?-~]+")
_TOKEN = re.compile(r"[A-Za-z0-9_-]*")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,190}")

NO_VALUES: Mapping[Slot, tuple[str, str]] = {}

_DATE, _TO, _ID, _IN_HEADER = "date", "to", "id", "in-header"
_PLAIN, _HTML = "plain", "html"


class Mail(Protocol):
    """What is said, as publishing renders it, with marks for what differs (`model.letters`)."""

    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def html(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What the headers of a mail say, the same for every recipient.

    sender, reply_to: "Name <address>" or a bare address. list_id: see `message.list_id`. feedback_id: see
    `message.feedback_id`. unsubscribe: addresses that end where the recipient's token begins, best first: https (one
    POST there unsubscribes, RFC 8058), http or mailto.
    """

    sender: str
    reply_to: str | None = None
    list_id: str | None = None
    unsubscribe: tuple[str, ...] = ()
    feedback_id: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """parts: what every recipient gets; gaps: what stands between them, one less."""

    parts: tuple[bytes, ...]
    gaps: tuple[str, ...]

    def fill(
        self,
        *,
        to: str,
        message_id: str,
        date: dt.datetime,
        values: Mapping[Slot, tuple[str, str]] = NO_VALUES,
    ) -> bytes:
        r"""The message of one recipient: RFC 5322, CRLF, no line that begins with a dot.

        to: "Name <address>" or a bare address. message_id: with its angle brackets. date: aware. values: what to put
        in each slot that the letter has: as it stands in the text part (lines end in \n), and in HTML, not escaped.
        Raises MailRefused for an address that is none, ValueError for an id, date or token that is none.
        """
        if date.tzinfo is None or not _MESSAGE_ID.fullmatch(message_id):
            raise ValueError(f"no aware date ({date!r}) or no message id ({message_id!r})")
        token = values.get(Slot.TOKEN, ("", ""))[0]
        if not _TOKEN.fullmatch(token):
            raise ValueError("no token: it has characters that cannot stand in a header")
        filled = {
            _DATE: _date(date.replace(microsecond=0)),
            _TO: _to(to),
            _ID: _message_id(message_id),
            _IN_HEADER: token.encode(),
        }
        for slot, (plain, rich) in values.items():
            filled[_PLAIN + slot] = inserted(plain).encode()
            filled[_HTML + slot] = inserted(html.escape(rich)).encode()
        made = [self.parts[0]]
        for gap, part in zip(self.gaps, self.parts[1:], strict=True):
            made += (filled[gap], part)
        return b"".join(made)


def write_letter(mail: Mail, sending: Sending) -> Letter:
    """Write a mail as a letter: multipart/alternative, plain text first. The same mail gives the same bytes.

    Raises MailRefused for an address that is none, ValueError for a way to unsubscribe that is none.
    """
    made = hashlib.sha256(f"{mail.subject}\0{mail.text}\0{mail.html}".encode(errors="replace"))
    boundary = f"=_{made.hexdigest()[:32]}"  # "=_" never stands in quoted-printable
    edge = f"--{boundary}"
    writing = _Writing()
    writing.gap(_DATE)
    writing.add(fold("From", address_words(sending.sender)))
    writing.add(fold("Reply-To", address_words(sending.reply_to)) if sending.reply_to else "")
    writing.gap(_TO)
    writing.add(fold("Subject", text_words(mail.subject)))
    writing.gap(_ID)
    writing.add(fold("Auto-Submitted", ["auto-generated"]))
    writing.add(fold("List-Id", sending.list_id.split(" ")) if sending.list_id else "")
    _unsubscribe(writing, sending.unsubscribe)
    writing.add(fold("Feedback-ID", [sending.feedback_id]) if sending.feedback_id else "")
    writing.add(fold("MIME-Version", ["1.0"]))
    writing.add(fold("Content-Type", ["multipart/alternative;", f'boundary="{boundary}"']))
    for subtype, text in ((_PLAIN, mail.text), (_HTML, mail.html)):
        writing.add(f"\r\n{edge}\r\n")
        writing.add(fold("Content-Type", [f"text/{subtype};", "charset=utf-8"]))
        writing.add(fold("Content-Transfer-Encoding", ["quoted-printable"]) + "\r\n")
        writing.body(subtype, text)
    writing.add(f"\r\n{edge}--\r\n")
    return writing.letter()


class _Writing:
    """A letter while it is written."""

    def __init__(self) -> None:
        self._parts: list[list[str]] = [[]]
        self._gaps: list[str] = []

    def add(self, text: str) -> None:
        self._parts[-1].append(text)

    def gap(self, name: str) -> None:
        self._gaps.append(name)
        self._parts.append([])

    def body(self, subtype: str, text: str) -> None:
        """One alternative. What stands between two slots is encoded by itself."""
        pieces = MARK.split(cleaned(text))
        for place, piece in enumerate(pieces):
            if place % 2:
                self.gap(subtype + piece)
            else:
                done = encoded(without_frames(piece))
                self.add(opened(done) if place < len(pieces) - 1 else done)

    def letter(self) -> Letter:
        return Letter(tuple("".join(each).encode() for each in self._parts), tuple(self._gaps))


def _unsubscribe(writing: _Writing, ways: Sequence[str]) -> None:
    """RFC 2369: the best first, in one field; RFC 8058 only where the first is an https address that takes the POST."""
    if not ways:
        return
    for place, way in enumerate(ways):
        if not _WAY.fullmatch(way):
            raise ValueError(f"no address to unsubscribe at: {way!r}")
        writing.add(f",\r\n <{way}" if place else f"List-Unsubscribe: <{way}")
        writing.gap(_IN_HEADER)
        writing.add(">")
    writing.add("\r\n")
    if ways[0].startswith("https:"):
        writing.add(fold("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"]))


@lru_cache(maxsize=8)
def _date(date: dt.datetime) -> bytes:
    return fold("Date", [format_datetime(date)]).encode()


def _to(address: str) -> bytes:
    return fold("To", [address] if _ADDRESS.fullmatch(address) else address_words(address)).encode()


def _message_id(name: str) -> bytes:
    return f"Message-ID: {name}\r\n".encode()
