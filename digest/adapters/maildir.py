"""Mail into a folder that any mail program opens (a Maildir), for as long as no SMTP server is set.

A message's file is named by its Message-ID, so that an attempt that is repeated after a crash does not arrive twice.
Lines end in LF there, as Maildirs have them; Return-Path and Delivered-To keep the envelope (RFC 5321, 4.4).
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.adapters.folders import replace_file
from digest.errors import MailHostDown, MailRefused

_MESSAGE_ID = re.compile(rb"^message-id:[ \t]*(?:\r\n[ \t]+)?(<[^\r\n]+>)", re.IGNORECASE | re.MULTILINE)
_HEADER_INJECTION = re.compile(r"[\x00-\x1f\x7f<>]")


class MaildirMailer:
    """ports.Mailer on a folder, which is made when the first message comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def where(self) -> str:
        return str(self.folder)

    @contextmanager
    def connect(self) -> Iterator[MaildirConnection]:
        try:
            for name in ("tmp", "new", "cur"):
                (self.folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise _failed(self.folder, error) from error
        yield MaildirConnection(self.folder)


class MaildirConnection:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, message: bytes, *, sender: str, recipient: str) -> str:
        """Write one message, unless one with its Message-ID is there already, read or unread."""
        for address in (sender, recipient):
            if _HEADER_INJECTION.search(address):
                raise MailRefused(f"{address!r} is no mail address.", hint="Correct it in [mail] of digest.toml.")
        name = _name(message)
        try:
            if self._has(name):
                return f"already there: {name}"
            envelope = f"Return-Path: <{sender}>\nDelivered-To: {recipient}\n".encode()
            draft = self.folder / "tmp" / f"{name}.{os.getpid()}.{secrets.token_hex(4)}"
            data = envelope + message.replace(b"\r\n", b"\n")
            replace_file(self.folder / "new" / name, data, temporary=draft, mode=0o600)
        except OSError as error:
            raise _failed(self.folder, error) from error
        return f"written: {name}"

    def _has(self, name: str) -> bool:
        """In new/, or in cur/, where a mail program adds its flags to the name."""
        return (self.folder / "new" / name).exists() or any((self.folder / "cur").glob(f"{name}*"))


def _name(message: bytes) -> str:
    head = message.partition(b"\r\n\r\n")[0]
    found = _MESSAGE_ID.search(head)
    return hashlib.sha256(found[1] if found else message).hexdigest()[:32] + ".digest"


def _failed(folder: Path, error: OSError) -> MailHostDown:
    return MailHostDown(
        f"Could not write mail into {folder}: {error.strerror or error}.",
        hint="Make room and let this user write there, or set [mail] folder or smtp; then run: digest deliver",
    )
