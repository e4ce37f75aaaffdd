"""Envelope senders that say whose message came back: bounce+TOKEN@host, signed (variable envelope return paths).

TOKEN is a letter for what was mailed, its 26-character public name, and the mark of `signing`: 43 characters of a-z and
2-7, since some servers fold the case of what they return.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from enum import StrEnum

from digest.delivery.signing import sign, verify

LONGEST_LOCAL_PART = 20
"""Of the address that bounces go to: with "+" and the token it stays within the 64 octets of RFC 5321, 4.5.3.1.1."""

_PURPOSE = "verp"
_TOKEN = re.compile(r"[sc][a-z2-7]{42}", re.IGNORECASE)
_ANYWHERE = re.compile(r"(?<![a-z2-7])[sc][a-z2-7]{42}(?![a-z2-7])", re.IGNORECASE)


class Mailed(StrEnum):
    """What kind of message came back: an issue, to a subscription; or a link, of a confirmation."""

    ISSUE = "s"
    CONFIRMATION = "c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Whose message it is. name: subscription.public_id, or `name_of` a confirmation."""

    mailed: Mailed
    name: str


def envelope_sender(bounce: str, key: bytes, name: str, *, mailed: Mailed = Mailed.ISSUE) -> str:
    """The address that a message's bounces go to.

    bounce: the mailbox's address. name: 26 characters of a-z and 2-7: subscription.public_id, or `name_of` a
    confirmation.
    """
    local, _, host = bounce.rpartition("@")
    return f"{local}+{sign(key, _PURPOSE, mailed + name)}@{host}"


def name_of(token_hash: str) -> str:
    """The name of a confirmation: the first half of its hexadecimal SHA-256, in letters that fit here."""
    return base64.b32encode(bytes.fromhex(token_hash[:32])).decode()[:26].lower()


def hash_begins(name: str) -> str:
    """What the hash of the confirmation of this name begins with: 32 hexadecimal digits."""
    return base64.b32decode(name.upper() + "======").hex()


def read_token(token: str, key: bytes) -> Returned | None:
    """What a token names; None where it is none, or its mark is not ours."""
    text = verify(key, _PURPOSE, token) if _TOKEN.fullmatch(token) else None
    return Returned(mailed=Mailed(text[0]), name=text[1:]) if text else None


def tokens(text: str) -> tuple[str, ...]:
    """Whatever in a text looks like a token, in lower case, each once; whether it is ours only the key can tell."""
    return tuple(dict.fromkeys(found.group().lower() for found in _ANYWHERE.finditer(text)))
