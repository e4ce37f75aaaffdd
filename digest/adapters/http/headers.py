"""Header lines that are sent and read: what is asked for, how long an answer holds, when to come again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from digest.model.fetching import Request, Want

ACCEPT = {
    Want.FEED: (
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"
    ),
    Want.PAGE: "text/html, application/xhtml+xml, application/xml;q=0.5, */*;q=0.1",
}
ENCODINGS = "gzip, deflate, br, zstd"
LONGEST_WAIT = 10.0**9
"""Seconds; what a server says beyond is cut to this."""

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_OURS = frozenset({"host", "content-length", "transfer-encoding", "connection", "te", "upgrade", "accept-encoding"})
_DIRECTIVE = re.compile(r'([!#$%&\'*+.^_`|~0-9A-Za-z-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?\s*(?:,|$)')


def asked_with(request: Request, *, agent: str, own: bool) -> dict[str, str]:
    """The header lines of a request. own: whether the operator's go along."""
    lines = {"User-Agent": agent, "Accept": ACCEPT[request.want], "Accept-Encoding": ENCODINGS}
    if request.etag is not None and _is_ascii_value(request.etag):
        lines["If-None-Match"] = request.etag
    if request.last_modified is not None and _is_ascii_value(request.last_modified):
        lines["If-Modified-Since"] = request.last_modified
    if own and request.headers:
        lowered = {name.lower() for name in request.headers}
        lines = {name: value for name, value in lines.items() if name.lower() not in lowered} | dict(request.headers)
    return lines


def unfit_header(headers: Mapping[str, str]) -> str | None:
    """The name of an operator's header that cannot be sent, cut to what can be shown; None where all can."""
    for name, value in headers.items():
        if not _TOKEN.fullmatch(name) or name.lower() in _OURS or not _VALUE.fullmatch(value):
            return ascii(name)[1:-1][:40]
    return None


def validator(value: str | None) -> str | None:
    """An ETag or Last-Modified to keep, as it came; None for one that cannot be sent back byte for byte."""
    return value if value and _is_ascii_value(value) else None


def shown(value: str | None) -> str | None:
    """A header's text: one character a byte where it is no UTF-8."""
    if value is None or value.isascii():
        return value
    raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def wait_asked(value: str | None, *, now: dt.datetime) -> float | None:
    """Retry-After (RFC 9110, 10.2.3) in seconds from `now`; None for what is past, or no such thing."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return _seconds(text)
    when = http_date(text)
    wait = None if when is None else (when - now).total_seconds()
    return wait if wait is None or wait >= 0 else None


def fresh_for(headers: Mapping[str, str], *, now: dt.datetime) -> float | None:
    """Seconds that an answer may be kept yet (RFC 9111, 4.2.1 and 4.2.3, as a private cache).

    headers: looked up without regard to case. now: the server's Date, else ours.
    """
    said = cache_control(headers.get("Cache-Control", ""))
    if "no-store" in said or "no-cache" in said:
        return 0.0
    if (most := said.get("max-age")) is not None:
        if not (most.isascii() and most.isdigit()):
            return None
        age = headers.get("Age", "").strip()
        return max(0.0, _seconds(most) - (_seconds(age) if age.isascii() and age.isdigit() else 0.0))
    expires = headers.get("Expires")
    if expires is None:
        return None
    when = http_date(expires)
    return 0.0 if when is None else max(0.0, (when - now).total_seconds())


def cache_control(value: str) -> dict[str, str]:
    """Directives by lower-case name, the first of each; one without an argument has an empty one."""
    found: dict[str, str] = {}
    for name, quoted, plain in _DIRECTIVE.findall(value):
        found.setdefault(name.lower(), re.sub(r"\\(.)", r"\1", quoted) if quoted else plain)
    return found


def http_date(value: str) -> dt.datetime | None:
    """A date of HTTP (RFC 9110, 5.6.7), aware UTC; None for what is none."""
    try:
        read = parsedate_to_datetime(value.strip())
        aware = read if read.tzinfo else read.replace(tzinfo=dt.UTC)
        return aware.astimezone(dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _seconds(digits: str) -> float:
    shorter = digits.lstrip("0")
    return LONGEST_WAIT if len(shorter) > 10 else min(float(shorter or "0"), LONGEST_WAIT)


def _is_ascii_value(value: str) -> bool:
    return value.isascii() and value.isprintable()
