"""What happened to a source, in words for its history: the same each time that the same happens."""

from __future__ import annotations

import re

from digest.errors import DigestError, FetchFailed, FetchFault

LONGEST = 300

_FAULTS = {
    FetchFault.DNS: "its host is not found",
    FetchFault.CONNECT: "its server cannot be reached",
    FetchFault.TLS: "its server's certificate does not hold, or it speaks no TLS that is safe",
    FetchFault.TIMEOUT: "its server does not answer in time",
    FetchFault.TOO_LARGE: "it is larger than what is taken",
    FetchFault.BROKEN: "the connection broke, or what came is not what its headers say",
    FetchFault.REDIRECTS: "it redirects in circles, or too often",
    FetchFault.GONE: "gone for good (410)",
    FetchFault.BUSY: "its server asks to come back later",
}
_STATUSES = {401: "it wants a password", 403: "it refuses us", 404: "there is nothing at its address"}

_OWN_ADDRESS = re.compile(r"https?://\S+: ")
"""What a message about a body begins with; here it is plain whose that is."""
_STRANGE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def trouble(error: Exception) -> str:
    """A failure in words; what is to be done about it a look at the source says."""
    if isinstance(error, FetchFailed):
        if error.fault is FetchFault.STATUS and error.status is not None:
            words = _STATUSES.get(error.status, "its server fails" if error.status >= 500 else "it is refused")
            return f"{words} ({error.status})"
        if error.fault in _FAULTS:
            words = _FAULTS[error.fault]
            return f"{words} ({error.status})" if error.fault is FetchFault.BUSY and error.status else words
    words = error.message if isinstance(error, DigestError) else f"{type(error).__name__}: {error}"
    if own := _OWN_ADDRESS.match(words):
        words = words[own.end() :]
    return _STRANGE.sub(" ", words)[:LONGEST].strip() or type(error).__name__


def moved(url: str) -> str:
    return f"for good, to {url}"


def recovered(failures: int) -> str:
    return f"after {failures} failure{'s' if failures != 1 else ''}"


def renamed() -> str:
    return "all its guids changed at once; its items are known by their addresses and texts"


def reset() -> str:
    return "most of its entries are unknown and old: they count as its past"
