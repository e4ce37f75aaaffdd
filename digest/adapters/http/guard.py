"""What may be fetched: http(s) of the public web, on the web's ports, and what an operator named.

Twice: `Guard.check` reads an address as it is written, `Guard.refusal` judges the address of IP that is connected to,
whatever name, redirect or resolver led there. Only the second is safe by itself; the first says sooner and better why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.adapters.http.addresses import reached, read_address, why_not_public
from digest.adapters.http.allow import NAME, NUMBER, Allowed
from digest.errors import FetchFailed, FetchFault

if TYPE_CHECKING:
    from yarl import URL

PORTS = frozenset({80, 443, 8080, 8443})
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_EXACT = re.compile(r"[!#-;=?-\[\]_a-z~]+", re.ASCII | re.IGNORECASE)
"""What an address may hold on the wire: it is asked for as it was written."""
_PLAIN = re.compile(r"(https?)://([a-z0-9_.-]+)(?::([1-9][0-9]{0,4}))?(/[!$-;=?-\[\]_a-zA-Z~]*)(?:#.*)?", re.ASCII)
"""What nearly all addresses are, and means the same to all who read it: it need not be taken apart with more care."""
_PORTS = {"http": 80, "https": 443}
_LONGEST = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address that may be asked for, without its fragment.

    scheme: http or https. host: as connected to (IDNA, no final dot). path: with the query, as asked for. shown: host
    and port, in words and in a request's Host.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def shown(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.shown}{self.path}"

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    allowed: tuple[Allowed, ...] = ()

    def check(self, text: str) -> Place:
        """Read an address. Raises FetchFailed (ADDRESS) where it is none that may be fetched."""
        place = _read(text.strip())
        host, port = place.host, place.port
        if port not in PORTS and not self._may_allow(host, port):
            raise _refused(place.shown, f"is on port {port}", hint=_how(place.shown))
        if (literal := read_address(host)) and (why := self.refusal(host, str(literal), port)):
            raise _refused(place.shown, f"is {why}", hint=_how(place.shown))
        return place

    def refusal(self, host: str, address: str, port: int) -> str | None:
        """Why a connection to an address may not be made for a host, in words; None where it may."""
        if any(one.name == host and one.port in (None, port) for one in self.allowed):
            return None
        ip = read_address(address)
        if ip is None:
            return "no address that can be judged"
        inner = reached(ip)
        for one in self.allowed:
            if one.network is not None and one.port in (None, port) and (ip in one.network or inner in one.network):
                return None
        if why := why_not_public(ip):
            return f"not public ({why})"
        return None if port in PORTS else f"on port {port}"

    def _may_allow(self, host: str, port: int) -> bool:
        return any(one.port in (None, port) and one.name in (None, host) for one in self.allowed)


def _read(text: str) -> Place:
    if len(text) > _LONGEST:
        raise _refused("The address", f"is longer than {_LONGEST} characters")
    if _UNSAFE.search(text):
        raise _refused("The address", "has blanks, control characters or backslashes in it")
    if (plain := _PLAIN.fullmatch(text)) and not plain[2].endswith("."):
        scheme, host, port, path = plain.groups()
        _check_host(host, bracketed=False)
        place = Place(scheme=scheme, host=host, port=int(port or _PORTS[scheme]), path=path)
    else:
        place = _read_with_care(text)
    if not 0 < place.port < 2**16:
        raise _refused("The address", "has no port that there is")
    return place


def _read_with_care(text: str) -> Place:
    from yarl import URL  # noqa: PLC0415  (few addresses need it)

    try:
        url = URL(text).with_fragment(None)
        host, port = (url.raw_host or "").lower(), url.port
    except (ValueError, UnicodeError) as error:
        raise _refused("The address", "cannot be read") from error
    if url.scheme not in _PORTS:
        what = f"begins with {url.scheme[:20]}:" if url.scheme else "does not begin with http:// or https://"
        raise _refused("The address", what, hint="Only http:// and https:// can be fetched.")
    authority = re.split(r"[/?#]", text.partition("//")[2], maxsplit=1)[0]
    if "@" in authority or url.raw_user is not None or url.raw_password is not None:
        raise _refused("The address", "has a name or password in it", hint="Give them as headers of the source.")
    host = host.removesuffix(".") if len(host) > 1 else host
    _check_host(host, bracketed="[" in authority)
    return Place(scheme=url.scheme, host=host, port=port or 0, path=_as_written(text, url))


def _check_host(host: str, *, bracketed: bool) -> None:
    if ":" in host or bracketed:
        if "%" in host or ":" not in host or read_address(host) is None:
            raise _refused("The address", "has a host that is no address of IPv6")
    elif NUMBER.fullmatch(host.rpartition(".")[2]):
        if read_address(host) is None:
            raise _refused(
                "The address",
                "has a number for a host in a notation that hides it",
                hint="Write it with four numbers from 0 to 255.",
            )
    elif not NAME.fullmatch(host):
        raise _refused("The address", "has a host that is no name" if host else "names no host")


def _as_written(text: str, url: URL) -> str:
    """Path and query byte for byte, as some servers sign them, where they can be sent so; else in yarl's quoting."""
    bare = text.partition("#")[0]
    written = re.fullmatch(r"[^:/?]+://[^/?]*(/.*)", bare)
    return written[1] if written and _EXACT.fullmatch(bare) else url.raw_path_qs


def _how(entry: str) -> str:
    return f'If you mean it, allow it in digest.toml: [fetch] allow = ["{entry}"]'


def _refused(what: str, why: str, *, hint: str = "") -> FetchFailed:
    return FetchFailed(f"{what} {why} and is not fetched.", fault=FetchFault.ADDRESS, hint=hint)


def refused_connection(shown: str, address: str, why: str) -> FetchFailed:
    """What is said where a name leads to an address that may not be connected to."""
    return _refused(shown, f"leads to {address}, which is {why},", hint=_how(shown))


__all__ = ["PORTS", "Guard", "Place", "refused_connection"]
