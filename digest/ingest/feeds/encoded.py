"""A served document's bytes to text: a BOM, else HTTP's charset, else its own declaration, else UTF-8 or a guess.

As RFC 7303 has it for XML. A charset that does not fit the bytes gives way to the next.
"""

from __future__ import annotations

import codecs
import re

from digest.ingest.encoding import BOMS, DECLARED, DECLARED_WITHIN, SINGLE_BYTE, WEB_ALIASES

CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
WIDE_STARTS = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
"""How a document of wide characters without a BOM begins (XML 1.0, appendix F)."""

EBCDIC_START = b"\x4c\x6f\xa7\x94"
MORE_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
}
"""Encodings that servers name for a wider one which they send."""


def decode_served(body: bytes, *, content_type: str | None) -> str:
    """The text of a body; never fails: what no encoding fits has replacement characters in it."""
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, errors="replace")
    for start, encoding in WIDE_STARTS:
        if body.startswith(start):
            return body.decode(encoding, errors="replace")
    if body.startswith(EBCDIC_START):
        return body.decode("cp037", errors="replace")
    for name in (served(content_type), declared(body)):
        text = attempt(body, name) if name else None
        if text is not None:
            return text
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return guess(body, name=served(content_type) or declared(body))


def served(content_type: str | None) -> str | None:
    match = CHARSET.search(content_type or "")
    return None if match is None else match[1].lower()


def declared(body: bytes) -> str | None:
    match = DECLARED.search(body[:DECLARED_WITHIN])
    return None if match is None else match[1].decode("ascii").lower()


def attempt(body: bytes, encoding: str) -> str | None:
    """The text in a named encoding; None where that is none, or does not fit.

    UTF-8 that is well-formed to the last byte is UTF-8, whatever single-byte encoding a server names for everything.
    """
    try:
        codec = codecs.lookup(MORE_ALIASES.get(encoding) or WEB_ALIASES.get(encoding, encoding))
    except LookupError:
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name.startswith(("utf-7", "idna", "punycode")):
        return None
    for name in ("utf-8", codec.name) if SINGLE_BYTE.match(codec.name) else (codec.name,):
        try:
            return body.decode(name)
        except (UnicodeDecodeError, UnicodeError):
            continue
    return None


def guess(body: bytes, *, name: str | None) -> str:
    """Text of bytes that are in none of the encodings that were named."""
    if name is not None and attempt(b"", name) is not None and damaged(body, name) < len(body) / 1000:
        return body.decode(MORE_ALIASES.get(name) or WEB_ALIASES.get(name, name), errors="replace")
    if damaged(body, "utf-8") < len(body) / 1000:
        return body.decode("utf-8", errors="replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415  (late: 40 ms that only undeclared legacy text needs)

    best = from_bytes(body[:GUESSED_BYTES]).best()
    if best is None or LATIN.match(best.encoding):
        return body.decode("windows-1250" if CENTRAL.search(body[:20_000]) else "windows-1252", errors="replace")
    return body.decode(best.encoding, errors="replace")


GUESSED_BYTES = 100_000
LATIN = re.compile(
    r"cp125[02478]|cp(?:437|500|775|8[56]\d|1026|1140|037)|iso8859_(?:1|2|3|4|9|1\d)$|latin|mac_(?:roman|latin|iceland|turk)"
)
"""Guesses that only say that it is some Latin script; which one, few letters tell."""

CENTRAL = re.compile(rb"<(?:\w+:)?language>\s*(?:pl|cs|sk|hu|sl|hr|ro)\b|xml:lang=.(?:pl|cs|sk|hu|sl|hr|ro)\b")


def damaged(body: bytes, encoding: str) -> int:
    """How many bytes an encoding cannot read."""
    return body.decode(MORE_ALIASES.get(encoding, encoding), errors="replace").count("\ufffd")
