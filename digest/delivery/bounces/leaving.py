"""A reader who unsubscribes by mail: List-Unsubscribe names the bounce mailbox too, with a subject (RFC 2369, 3.2)."""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from email.policy import compat32

_HEADERS = 64_000
"""Bytes in which the headers of a message that a mail program wrote have ended."""

_ASKED = re.compile(r"\s*(?:re:\s*)?unsubscribe\s+([A-Za-z0-9_-]{22})\s*", re.IGNORECASE)


def asked_to_leave(raw: bytes) -> str | None:
    """The token of the subscription that a message asks to end by its subject; None: it is no such message."""
    head = BytesHeaderParser(policy=compat32).parsebytes(raw[:_HEADERS])
    found = _ASKED.fullmatch(str(head.get("subject", "")))
    return found[1] if found else None
