"""One request and its answer: connected to an address that may be, read within its limits, and unpacked."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver

from digest.adapters.http import wording
from digest.adapters.http.decompress import Damaged, unpacker
from digest.adapters.http.guard import Guard, Place, refused_connection
from digest.adapters.http.limits import Limits

BODIES = frozenset({200, 203})
"""Statuses of which the body is read."""
IDLE = 5.0
"""Seconds that a connection is kept for another request."""
_NAMES_HOLD = 60
"""Seconds that an address stands for a name; each connection is judged anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """headers: looked up without regard to case. body: unpacked; empty where it was not read."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(slots=True, kw_only=True)
class _Attempt:
    """Who is being connected to, for the place where connections are made, and what was refused there."""

    host: str
    tried: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)


_attempt: ContextVar[_Attempt] = ContextVar("attempt")


def guarded_socket(guard: Guard) -> Any:
    """For aiohttp's connector: a socket for each address that it is about to connect to, if that may be."""

    def make(info: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, (address, port, *_) = info
        attempt = _attempt.get()
        attempt.tried += 1
        if why := guard.refusal(attempt.host, address, port):
            attempt.refused.append((address, why))
            raise PermissionError(errno.EACCES, "not public")
        return socket.socket(family, kind, protocol)

    return make


class Exchanges:
    """Requests over two pools of aiohttp's: one keeps its connections for the next request, one closes them at once.

    A connection whose answer had no body is back in its pool before anybody can say that it is not worth an open file.
    """

    def __init__(
        self, guard: Guard, limits: Limits, *, resolver: AbstractResolver | None, tls: ssl.SSLContext | None
    ) -> None:
        self._limits = limits
        self._large = asyncio.Semaphore(limits.large_at_once)
        names = resolver or aiohttp.ThreadedResolver()
        self._keeping = _session(guard, limits, names, tls, keep=True)
        self._passing = _session(guard, limits, names, tls, keep=False)

    async def close(self) -> None:
        await self._keeping.close()
        await self._passing.close()

    async def get(self, place: Place, headers: Mapping[str, str], *, left: float, keep: bool) -> Answer:
        """Ask for one address, following no redirect. left: seconds. keep: whether another request may follow soon.

        Raises FetchFailed.
        """
        session = self._keeping if keep else self._passing
        return await self._ask(session, "GET", place, headers, left=left, data=None)

    async def post(self, place: Place, headers: Mapping[str, str], data: bytes, *, left: float) -> Answer:
        """Send a form; its answer's body is not read."""
        return await self._ask(self._passing, "POST", place, headers, left=left, data=data)

    async def _ask(
        self,
        session: aiohttp.ClientSession,
        method: str,
        place: Place,
        headers: Mapping[str, str],
        *,
        left: float,
        data: bytes | None,
    ) -> Answer:
        attempt = _Attempt(host=place.host)
        _attempt.set(attempt)
        try:
            async with asyncio.timeout(left) as clock:
                response = await session.request(method, place.url, headers=headers, allow_redirects=False, data=data)
                try:
                    body = await self._body(response, place, clock) if method == "GET" else b""
                    return Answer(status=response.status, headers=response.headers, body=body)
                finally:
                    response.close()  # does nothing to the connection of an answer that was read to its end
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if clock.expired():
                raise wording.timed_out(place.shown, self._limits.total) from error
            if attempt.refused and len(attempt.refused) == attempt.tried:
                raise refused_connection(place.shown, *attempt.refused[0]) from error
            raise wording.failed(place.shown, error, self._limits) from error

    async def _body(self, response: aiohttp.ClientResponse, place: Place, clock: asyncio.Timeout) -> bytes:
        if response.status not in BODIES:
            return b""
        most = self._limits.body
        if (response.content_length or 0) > most:
            raise wording.too_large(place.shown, self._limits)
        coding = response.headers.get("Content-Encoding", "")
        try:
            return await self._unpacked(response, place, clock, coding)
        except Damaged as error:
            raise wording.damaged(place.shown, coding) from error

    async def _unpacked(
        self, response: aiohttp.ClientResponse, place: Place, clock: asyncio.Timeout, coding: str
    ) -> bytes:
        limits, now = self._limits, asyncio.get_running_loop().time
        unpack = unpacker(coding)
        parts: list[bytes] = []
        came = size = 0
        begun, holds = now(), False
        try:
            async for chunk in response.content.iter_any():
                came += len(chunk)
                for part in unpack.feed(chunk) if unpack else (chunk,):
                    size += len(part)
                    if max(size, came) > limits.body:
                        raise wording.too_large(place.shown, limits)
                    parts.append(part)
                    if size > limits.large and not holds:
                        holds = await self._hold(clock)
                took = now() - begun
                if took > limits.slow_after and came < limits.slow_rate * took:
                    raise wording.too_slow(place.shown, came, took)
            if unpack and came:
                unpack.finish()
            return parts[0] if len(parts) == 1 else b"".join(parts)
        finally:
            if holds:
                self._large.release()

    async def _hold(self, clock: asyncio.Timeout) -> bool:
        """Wait until a large body may come; the wait is no fault of the server's."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        until = clock.when()
        clock.reschedule(None)
        await self._large.acquire()
        clock.reschedule(None if until is None else until + (loop.time() - begun))
        return True


def _session(
    guard: Guard, limits: Limits, names: AbstractResolver, tls: ssl.SSLContext | None, *, keep: bool
) -> aiohttp.ClientSession:
    kept: dict[str, Any] = {"keepalive_timeout": IDLE} if keep else {"force_close": True}
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            limit=0,
            resolver=names,
            ttl_dns_cache=_NAMES_HOLD,
            socket_factory=guarded_socket(guard),
            ssl=tls or True,
            **kept,
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=limits.connect),
        auto_decompress=False,
        trust_env=False,
        max_line_size=limits.line,
        max_field_size=limits.line,
    )
