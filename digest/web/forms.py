"""What comes in with a form: how much of it is read, from which page, and from which network.

Nothing here is kept in a cookie: who may do what is told by the token in the address, so a form sent from another
site gains nothing; it is refused all the same, since nobody meant to send it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

import anyio
from starlette.datastructures import FormData, Headers
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message

MOST = 16 * 1024
"""Bytes of a body: twenty times what any form of ours sends."""

_FIELDS = 100
_PATIENCE = 20
"""Seconds for a body to come in."""


class TooBig(Exception):
    """More came in than any form of ours sends, or it cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A form's fields as text; files count for nothing."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def one(self, name: str) -> str:
        """The first value, without white space around it; "" where there is none."""
        return next(iter(self.values.get(name, ())), "").strip()

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value.strip() for value in self.values.get(name, ()))


async def read(request: Request) -> Fields:
    """The fields of a form, urlencoded or multipart. Raises TooBig."""
    body = await _body(request)

    async def again() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    whole = Request(request.scope, receive=again)
    try:
        async with whole.form(max_files=0, max_fields=_FIELDS, max_part_size=MOST) as form:
            return _fields(form)
    except (HTTPException, MultiPartException, ValueError, KeyError) as error:
        raise TooBig from error


async def _body(request: Request) -> bytes:
    """All of it, or as much as shows that it is too much."""
    said = request.headers.get("content-length", "0")
    if not said.isdecimal() or int(said) > MOST:
        raise TooBig
    body = b""
    try:
        with anyio.fail_after(_PATIENCE):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST:
                    raise TooBig
    except (TimeoutError, ClientDisconnect) as error:
        raise TooBig from error
    return body


def _fields(form: FormData) -> Fields:
    values: dict[str, tuple[str, ...]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            values[name] = (*values.get(name, ()), value.replace("\0", ""))
    return Fields(values=values)


def is_from_here(headers: Headers, *, site_url: str, secret: bool) -> bool:
    """Whether a form was sent from a page of ours, as far as browsers say (Fetch Metadata; RFC 6454).

    A page under Referrer-Policy no-referrer names its origin as "null". Browsers that send Sec-Fetch-Site tell it
    from others by that; of those that do not, as on plain http, "null" is believed where the address is a secret.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = headers.get("origin")
    if origin is None:
        return True
    if origin == "null":
        return secret or urlsplit(site_url).scheme == "http"
    named = urlsplit(origin)
    return named.netloc.lower() in {headers.get("host", "").lower(), urlsplit(site_url).netloc.lower()}


@dataclass(frozen=True, slots=True)
class Proxies:
    """Whom X-Forwarded-For is believed from: networks of the proxies in front of us."""

    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    @classmethod
    def of(cls, networks: Sequence[str]) -> Proxies:
        return cls(tuple(ip_network(network) for network in networks))

    def client(self, peer: str | None, forwarded: Sequence[str]) -> str | None:
        """The address that a request came from: the nearest to us that is no proxy of ours.

        peer: who connected; None: a local socket. forwarded: the lines of X-Forwarded-For.
        """
        hops = [hop.strip() for line in forwarded for hop in line.split(",")]
        client = peer
        while client is not None and self._is_ours(client) and hops:
            client = hops.pop()
        return client

    def _is_ours(self, address: str) -> bool:
        found = _ip(address)
        return found is not None and any(found in network for network in self.networks)


def _ip(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found
