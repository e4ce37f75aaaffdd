"""Mail addresses as they stand in reports: bare, in brackets or quotes, behind "rfc822;" or "SMTP:"."""

from __future__ import annotations

import re

_LOCAL = r"(?:\"[^\"\s@<>]{1,64}\"|[\w!#$%&'*+/=?^`{|}~][\w!#$%&'*+/=?^`{|}~.-]{0,127})"
_HOST = r"[^\W_](?:[\w-]{0,62}[^\W_])?(?:\.[^\W_](?:[\w-]{0,62}[^\W_])?){0,12}"
ADDRESS = rf"{_LOCAL}@{_HOST}"
_ONE = re.compile(ADDRESS)
_TYPED = re.compile(r"(?i)^\s*(?:rfc[- ]?822|utf-8|smtp|unknown|x-[\w-]+|internet|mailto)\s*[;:]\s*")


def addresses_in(text: str) -> tuple[str, ...]:
    """Every address in a text, in its order, each once."""
    return tuple(dict.fromkeys(_tidy(found.group()) for found in _ONE.finditer(text) if "@" in found.group()))


def address_in(value: str) -> str:
    """The address of a field like `rfc822; reader@example.net`; "" where there is none."""
    bare = _TYPED.sub("", value.replace("\\@", "@"))
    if bracketed := re.search(rf"<\s*({ADDRESS})\s*>", bare):
        return _tidy(bracketed[1])
    found = _ONE.search(bare)
    return _tidy(found.group()) if found else ""


def same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _tidy(address: str) -> str:
    """Without what a text put round it: 'mailto:', a dot that ended the sentence, quotes that opened before it."""
    return re.sub(r"(?i)^(?:mailto|smtp|rfc822)[:=;]", "", address).lstrip("'`").rstrip(".'")
