"""Which variant of a file a request wants, and whether it has it already (RFC 9110, 8.8.3, 12.5.3 and 13)."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_TAG = re.compile(r'\s*(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)')
_WEIGHT = re.compile(r"q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)


def prefers_gzip(accept_encoding: str | None) -> bool:
    """Whether gzip is acceptable, and no less welcome than the file as it is."""
    if accept_encoding is None:
        return False
    weights: dict[str, float] = {}
    for part in accept_encoding.split(","):
        name, _, parameter = (piece.strip() for piece in part.partition(";"))
        found = _WEIGHT.fullmatch(parameter.replace(" ", ""))
        # A weight that cannot be read is none: then the file goes as it is, which everyone takes.
        weights[name.lower()] = float(found[1]) if found else 0.0 if parameter else 1.0
    gzip = weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0)))
    return gzip > 0 and gzip >= weights.get("identity", 0.0)


def is_known(*, etag: str, modified: dt.datetime, if_none_match: str | None, if_modified_since: str | None) -> bool:
    """Whether a 304 says it all. If-None-Match compares weakly and wins over If-Modified-Since (13.2.2).

    etag: strong, in its quotes. modified: aware UTC, whole seconds.
    """
    if if_none_match is not None:
        if if_none_match.strip() == "*":
            return True
        return any(found[1] == etag for found in _TAG.finditer(if_none_match))
    if if_modified_since is None:
        return False
    try:
        since = parsedate_to_datetime(if_modified_since)
    except ValueError:
        return False
    if since.tzinfo is None:
        since = since.replace(tzinfo=dt.UTC)
    return modified <= since
