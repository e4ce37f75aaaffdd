"""A file's bytes to a document, by its suffix and by what is in it."""

from __future__ import annotations

import re
from pathlib import PurePath

from digest.errors import RefusedDocument
from digest.ingest.encoding import decode
from digest.ingest.hints import NO_HINTS, Hints
from digest.ingest.text import read_text
from digest.model.articles import Document

MAX_BYTES = 20_000_000
"""A larger file is no article; refuse it by its size, before reading it."""

TEXT = frozenset({".txt", ".text", ""})
MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
HTML = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES = frozenset({*TEXT, *MARKDOWN, *HTML} - {""})
"""What a walk through a folder takes; a file that is named is read whatever its suffix."""

LOOKS_LIKE_HTML = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n[A-Za-z][\w-]*:")


def read_file(data: bytes, *, name: str, hints: Hints = NO_HINTS) -> Document:
    """The document in a file. Raises RefusedDocument, saying why, where there is none.

    name: for its suffix and for messages; never for a title or a date.
    """
    if len(data) > MAX_BYTES:
        raise RefusedDocument(
            f"{name}: {len(data) / 1e6:.0f} MB is too large for an article (the limit is {MAX_BYTES / 1e6:.0f} MB).",
            hint="Split it, or leave it out.",
        )
    suffix = PurePath(name).suffix.lower()
    text = decode(data, name=name)
    if suffix in HTML or (suffix not in MARKDOWN and LOOKS_LIKE_HTML.match(text)):
        from digest.ingest.html import read_html  # noqa: PLC0415  (late: most files need none of it)

        document = read_html(text, hints=hints, name=name)
    elif suffix in MARKDOWN or FRONT_MATTER.match(text):
        from digest.ingest.markdown import read_markdown  # noqa: PLC0415  (late: likewise)

        document = read_markdown(text, hints=hints, name=name)
    else:
        document = read_text(text, hints=hints)
    if not document.blocks:
        raise RefusedDocument(
            f"{name}: there is no article text in it.",
            hint="Nothing was taken from it; look at it with `digest inspect`.",
        )
    return document


__all__ = ["MAX_BYTES", "SUFFIXES", "Hints", "read_file"]
