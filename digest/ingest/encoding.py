"""Bytes to text: a BOM, else what the document declares, else UTF-8, else the likeliest encoding; binary is refused."""

from __future__ import annotations

import codecs
import re

from digest.errors import RefusedDocument

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,100}?\bencoding|<meta[^>]{0,200}?\bcharset)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE,
)

DECLARED_WITHIN = 4096
"""HTML asks for the declaration in the first 1024 bytes; real pages put it later."""

SINGLE_BYTE = re.compile(r"cp125\d|iso8859|latin|mac-|koi8")

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
)

WEB_ALIASES = {
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
}
"""As the WHATWG's Encoding Standard has it: what calls itself Latin-1 is windows-1252."""


def decode(data: bytes, *, name: str) -> str:
    """The text of a document. Raises RefusedDocument for what is empty or not text; `name` is for its message."""
    if not data.strip(b"\x00 \t\r\n"):
        raise RefusedDocument(f"{name}: the file is empty.", hint="Nothing was taken from it; leave it out.")
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    refuse_binary(data, name=name)
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    if declared is not None:
        text = attempt(data, declared.group(1).decode("ascii").lower())
        if text is not None:
            return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return guess(data, name=name)


def refuse_binary(data: bytes, *, name: str) -> None:
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise RefusedDocument(
                f"{name}: this is {kind}, not text.",
                hint="Digest takes plain text, Markdown and HTML: save it as one of these.",
            )
    if b"\x00" in data:
        raise RefusedDocument(
            f"{name}: this is binary data, not text.",
            hint="Digest takes plain text, Markdown and HTML: save it as one of these.",
        )


def attempt(data: bytes, encoding: str) -> str | None:
    """The text as its declaration has it; None where that names no encoding.

    UTF-8 that is well-formed to the last byte is UTF-8, whatever single-byte encoding a page's template still declares.
    """
    try:
        codec = codecs.lookup(WEB_ALIASES.get(encoding, encoding))
    except LookupError:
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name.startswith("utf-16"):
        return None  # a declaration that could be read as bytes cannot be UTF-16
    tried = ["utf-8", codec.name] if SINGLE_BYTE.match(codec.name) else [codec.name, "utf-8"]
    for name in tried:
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return data.decode(codec.name, errors="replace")


def guess(data: bytes, *, name: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (late: 40 ms that only undeclared legacy files need)

    if sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in data) > len(data) // 50:
        raise RefusedDocument(
            f"{name}: this is binary data, not text.",
            hint="Digest takes plain text, Markdown and HTML: save it as one of these.",
        )
    best = from_bytes(data).best()
    return str(best) if best is not None else data.decode("windows-1252", errors="replace")
