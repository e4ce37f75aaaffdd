"""Header lines as they go over the wire: folded at 76, non-ASCII text in encoded words (RFC 5322, 2047, 2919).

Written here because the standard library's own folding drops spaces between encoded words and leaves quotes unescaped.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from email.utils import parseaddr
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email

from digest.errors import MailRefused

LINE = 76
_WORD = 52
"""Of an encoded word's inside: with its frame of 12 and the longest name of a header it stays within a line."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")
_ADDRESS = re.compile(r"[^\s<>()\[\]\\,;:\"@]+@[^\s<>()\[\]\\,;:\"@]+")
_PLAIN_IN_Q = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")


def one_line(text: str) -> str:
    """Without line breaks, control characters and lone surrogates, white space folded: safe in a header."""
    return " ".join(_CONTROL.sub(" ", text).split())


def fold(name: str, words: Iterable[str]) -> str:
    """A header field of `words`, put on as few lines of 76 as they fit; one that is longer has a line of its own."""
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1].encode()) + 1 + len(word.encode()) > LINE and lines[-1] != f"{name}:":
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines) + "\r\n"


def text_words(text: str) -> list[str]:
    """Unstructured text (a subject) as words for `fold`: encoded where it is not plain ASCII or would not fit."""
    line = one_line(text)
    words = line.split(" ")
    if line.isascii() and "=?" not in line and all(len(word) <= LINE - 20 for word in words):
        return words
    return encoded_words(line)


def encoded_words(text: str) -> list[str]:
    """RFC 2047: each of at most 75 characters, none ending inside a character, in the shorter of the two encodings."""
    raw = text.encode()
    quoted = sum(1 if byte in _PLAIN_IN_Q or byte == 0x20 else 3 for byte in raw)
    encode, mark = (_q, "q") if quoted <= (len(raw) + 2) // 3 * 4 else (_b, "b")
    chunks = [""]
    for character in text:
        if len(encode(chunks[-1] + character)) > _WORD:
            chunks.append("")
        chunks[-1] += character
    return [f"=?utf-8?{mark}?{encode(chunk)}?=" for chunk in chunks]


def split_address(text: str) -> tuple[str, str]:
    """Name and address of "Name <address>" or of a bare address, the domain as A-labels. Raises MailRefused."""
    name, address = parseaddr(text) if "<" in text else ("", text.strip())
    if not _ADDRESS.fullmatch(address) or _CONTROL.search(address) or len(address.encode()) > 254:
        raise MailRefused(f"{text!r} is no mail address.", hint="Correct it in [mail] of digest.toml.")
    local, _, domain = address.rpartition("@")
    if not domain.isascii():
        try:
            domain = validate_email(address, check_deliverability=False, test_environment=True).ascii_domain
        except EmailNotValidError as error:
            raise MailRefused(f"{text!r} is no mail address: {error}") from error
    return one_line(name), f"{local}@{domain}"


def address_words(text: str) -> list[str]:
    """An address with its name as words for `fold`."""
    name, address = split_address(text)
    if not name:
        return [address]
    return [*phrase_words(name), f"<{address}>"]


def phrase_words(phrase: str) -> list[str]:
    """A name before an address or an id: atoms, else a quoted string, else encoded words (RFC 5322, 3.2.5)."""
    line = one_line(phrase)
    if not line.isascii() or "=?" in line or any(len(word) > LINE - 20 for word in line.split(" ")):
        return encoded_words(line)
    if _ATOMS.fullmatch(line):
        return line.split(" ")
    escaped = line.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.split(" ")


def host_of(site_url: str) -> str:
    """The right side of our ids: the site's host, or "localhost" where it has none that can stand in one."""
    host = urlsplit(site_url).hostname or ""
    return host if re.fullmatch(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", host) else "localhost"


def _q(chunk: str) -> str:
    return "".join(
        "_" if byte == 0x20 else chr(byte) if byte in _PLAIN_IN_Q else f"={byte:02X}" for byte in chunk.encode()
    )


def _b(chunk: str) -> str:
    return base64.b64encode(chunk.encode()).decode()
