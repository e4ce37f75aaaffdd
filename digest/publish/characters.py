"""Characters that no feed, calendar or JSON may carry, taken out before they meet one (XML 1.0, 2.2; RFC 5545, 3.1)."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """Without control characters (tab and line ends stay), lone surrogates and what is no character."""
    return _FORBIDDEN.sub("", text)


def clean_line(text: str) -> str:
    """The same on one line, white space folded: for titles."""
    return " ".join(clean(text).split())
