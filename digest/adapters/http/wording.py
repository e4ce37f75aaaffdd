"""What went wrong, for whoever runs the service: host and cause in our words, never a header, a query or a password."""

from __future__ import annotations

import errno
import socket
import ssl
from http import HTTPStatus

from digest.adapters.http.limits import MEGABYTE, Limits
from digest.errors import FetchFailed, FetchFault

_BROWSER = "Open the address in a browser: it may have moved, or want a login."
_STATUS_HINTS = {
    401: "It wants a password: give it as a header of the source.",
    403: "It does not let us in; ask whoever runs it, or look for another feed.",
    404: _BROWSER,
}
_UNTRUSTED = {10: "it has expired", 18: "it signed itself", 62: "it is for another host"}
"""By OpenSSL's numbers (X509_V_ERR_…)."""
_CONNECT = {
    errno.ECONNREFUSED: "nothing listens there",
    errno.ENETUNREACH: "there is no way to its network",
    errno.EHOSTUNREACH: "there is no way to it",
    errno.ECONNRESET: "it hung up",
    errno.EMFILE: "this machine has no more open files to give",
    errno.ETIMEDOUT: "it did not answer",
}


def timed_out(shown: str, seconds: float) -> FetchFailed:
    return FetchFailed(f"{shown} does not answer (timed out after {seconds:g} s).", fault=FetchFault.TIMEOUT)


def too_slow(shown: str, size: int, seconds: float) -> FetchFailed:
    return FetchFailed(f"{shown} is too slow ({size} bytes in {seconds:.0f} s).", fault=FetchFault.TIMEOUT)


def too_large(shown: str, limits: Limits) -> FetchFailed:
    return FetchFailed(
        f"{shown} sends more than {limits.body / MEGABYTE:g} MB.",
        fault=FetchFault.TOO_LARGE,
        hint="If it is meant to, raise [fetch] megabytes in digest.toml.",
    )


def damaged(shown: str, coding: str) -> FetchFailed:
    kind = coding.strip().lower()
    what = f"is not whole {kind}" if kind in ("gzip", "x-gzip", "deflate", "br", "zstd") else "is packed unknown to us"
    return FetchFailed(f"{shown} sends a body that {what}.", fault=FetchFault.BROKEN)


def bad_status(shown: str, status: int, *, wait: float | None) -> FetchFailed:
    if status == HTTPStatus.GONE:
        return FetchFailed(
            f"{shown} says that this is gone for good (410).",
            fault=FetchFault.GONE,
            status=status,
            hint="Look for a new address, or remove the source.",
        )
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        later = f"in {wait:.0f} s" if wait is not None else "later"
        return FetchFailed(
            f"{shown} asks to come back {later} ({_status(status)}).",
            fault=FetchFault.BUSY,
            status=status,
            retry_after=wait,
        )
    return FetchFailed(
        f"{shown} answered {_status(status)}.",
        fault=FetchFault.STATUS,
        status=status,
        hint=_STATUS_HINTS.get(status, ""),
    )


def not_asked_304(shown: str) -> FetchFailed:
    return FetchFailed(
        f"{shown} says that nothing changed (304), though nothing was known of it.", fault=FetchFault.BROKEN, status=304
    )


def unfit_headers(shown: str, name: str) -> FetchFailed:
    return FetchFailed(
        f"{shown} cannot be asked with the header {name} that the source has.",
        fault=FetchFault.ADDRESS,
        hint="Mend it in digest.toml: a plain name, and a value in one line.",
    )


def circle(shown: str) -> FetchFailed:
    return FetchFailed(f"{shown} redirects in a circle.", fault=FetchFault.REDIRECTS, hint=_BROWSER)


def too_many_hops(shown: str, hops: int) -> FetchFailed:
    return FetchFailed(f"{shown} redirects more than {hops} times.", fault=FetchFault.REDIRECTS, hint=_BROWSER)


def nowhere(shown: str, status: int) -> FetchFailed:
    return FetchFailed(f"{shown} redirects to no address ({status}).", fault=FetchFault.REDIRECTS, status=status)


def downgrade(shown: str) -> FetchFailed:
    return FetchFailed(
        f"{shown} redirects from https to http, where anybody on the way could change what comes.",
        fault=FetchFault.REDIRECTS,
        hint="If you trust it, write the http:// address in the source.",
    )


def redirected_to(shown: str, failed: FetchFailed) -> FetchFailed:
    """A refusal of where a redirect leads."""
    rest = failed.message[0].lower() + failed.message[1:] if failed.message.startswith("The ") else failed.message
    return FetchFailed(
        f"{shown} redirects elsewhere: {rest}", fault=failed.fault, hint=failed.hint, status=failed.status
    )


def closed() -> FetchFailed:
    return FetchFailed("Fetching was stopped.", fault=FetchFault.BROKEN)


def broken(shown: str, why: str) -> FetchFailed:
    """why: in words that follow the server's name."""
    return FetchFailed(f"{shown} {why}.", fault=FetchFault.BROKEN)


def not_connected(shown: str, error: OSError, limits: Limits) -> FetchFailed:
    """Why no connection came about, TLS among it."""
    match error:
        case ssl.SSLError():
            return _no_tls(shown, error)
        case TimeoutError():
            words = f"{shown} cannot be reached (timed out after {limits.connect:g} s)."
            return FetchFailed(words, fault=FetchFault.TIMEOUT)
    why = _CONNECT.get(error.errno or 0, "no connection came about")
    return FetchFailed(f"{shown} cannot be reached: {why}.", fault=FetchFault.CONNECT)


def _no_tls(shown: str, error: ssl.SSLError) -> FetchFailed:
    what = "does not speak TLS that we understand"
    if isinstance(error, ssl.SSLCertVerificationError):
        what = f"has a certificate that cannot be trusted: {_UNTRUSTED.get(error.verify_code, 'nobody vouches for it')}"
    return FetchFailed(f"{shown} {what}.", fault=FetchFault.TLS, hint="Open the address in a browser: it says more.")


def no_name(shown: str, error: OSError) -> FetchFailed:
    if error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)):
        return FetchFailed(f"There is no host {shown}.", fault=FetchFault.DNS, hint="Look at how it is spelt.")
    return FetchFailed(
        f"The address of {shown} cannot be looked up now.",
        fault=FetchFault.DNS,
        hint="Where this holds for all, look at the machine's network and name servers.",
    )


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
