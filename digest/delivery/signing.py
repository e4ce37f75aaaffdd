"""Names and marks made with the store's key, in characters that mail servers leave alone whatever their case."""

from __future__ import annotations

import base64
import hashlib
import hmac

_TAG = 16
"""Characters of a mark, 80 bits: nobody guesses one by sending mail to us."""


def keyed_hash(key: bytes, purpose: str, text: str) -> str:
    """HMAC-SHA256 as 26 lower-case base-32 characters (130 bits): without the key it neither tells nor proves a thing.

    purpose: keeps apart what is hashed for different ends, so that equal texts have different hashes.
    """
    digest = hmac.new(key, f"{purpose}\0{text}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest)[:26].decode().lower()


def sign(key: bytes, purpose: str, text: str) -> str:
    """The text with a mark of 16 characters behind it, which `verify` takes off again."""
    return text + keyed_hash(key, purpose, text)[:_TAG]


def verify(key: bytes, purpose: str, signed: str) -> str | None:
    """The text that was signed, in lower case, whatever became of its case on the way; None where the mark is not ours.

    For texts that have no capitals.
    """
    folded = signed.lower()
    text, tag = folded[:-_TAG], folded[-_TAG:]
    expected = keyed_hash(key, purpose, text)[:_TAG]
    return text if text and hmac.compare_digest(tag.encode(), expected.encode()) else None
