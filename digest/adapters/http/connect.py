"""Connections are made here and nowhere else: each address is judged at its socket, whatever name led there."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import errno
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import aiohappyeyeballs
from aiohappyeyeballs import AddrInfoType

from digest.adapters.http import wording
from digest.adapters.http.addresses import read_address
from digest.adapters.http.guard import Guard, Place, refused_connection
from digest.adapters.http.limits import Limits
from digest.adapters.http.line import Line

Lookup = Callable[[str, int], Awaitable[Sequence[AddrInfoType]]]
"""The addresses of a host and port, as getaddrinfo gives them. Raises OSError."""

_HOLDS = 60.0
"""Seconds that addresses stand for a name; each connection is judged anew."""
_MOST = 4096
"""Names whose addresses are kept."""
_ROOM = 64 * 1024
"""Bytes that are taken in at a time."""
_MMAP_THRESHOLD = -3
"""M_MMAP_THRESHOLD of glibc's malloc.h."""
_NEXT = 0.25
"""Seconds that one address has before the next is tried beside it (RFC 8305)."""


class Connector:
    """To be used within one event loop. tls: None for the system's own trust, loaded when it is first needed."""

    def __init__(self, guard: Guard, limits: Limits, *, lookup: Lookup | None, tls: ssl.SSLContext | None) -> None:
        self._guard = guard
        self._limits = limits
        self._lookup = lookup or _ask_system
        self._tls = tls
        self._room = memoryview(bytearray(_ROOM))
        self._known: dict[tuple[str, int], tuple[float, Sequence[AddrInfoType]]] = {}

    async def open(self, place: Place) -> Line:
        """A new connection, TLS and all. Raises FetchFailed."""
        refused: list[tuple[str, str]] = []
        tried = 0

        def make(info: AddrInfoType) -> socket.socket:
            nonlocal tried
            tried += 1
            family, kind, protocol, _, (address, port, *_) = info
            if why := self._guard.refusal(place.host, str(address), int(port)):
                refused.append((str(address), why))
                raise PermissionError(errno.EACCES, "not public")
            return socket.socket(family, kind, protocol)

        infos = await self._addresses(place)
        try:
            async with asyncio.timeout(self._limits.connect):
                made = await aiohappyeyeballs.start_connection(infos, happy_eyeballs_delay=_NEXT, socket_factory=make)
                return await self._speak(place, made)
        except OSError as error:
            if refused and len(refused) == tried:
                raise refused_connection(place.shown, *refused[0]) from error
            raise wording.not_connected(place.shown, error, self._limits) from error

    async def _speak(self, place: Place, made: socket.socket) -> Line:
        secure: dict[str, Any] = {}
        if place.scheme == "https":
            self._tls = self._tls or _trust()
            secure = {"ssl": self._tls, "server_hostname": place.host}
        try:
            _, line = await asyncio.get_running_loop().create_connection(lambda: Line(self._room), sock=made, **secure)
        except BaseException:
            made.close()
            raise
        return line

    async def _addresses(self, place: Place) -> Sequence[AddrInfoType]:
        if (literal := read_address(place.host)) is not None:
            family = socket.AF_INET if literal.version == 4 else socket.AF_INET6
            return [(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (place.host, place.port))]
        now = asyncio.get_running_loop().time()
        until, found = self._known.get((place.host, place.port), (0.0, ()))
        if until > now:
            return found
        try:
            found = await self._lookup(place.host, place.port)
        except OSError as error:
            raise wording.no_name(place.shown, error) from error
        if not found:
            raise wording.no_name(place.shown, socket.gaierror(socket.EAI_NONAME, "no address"))
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[place.host, place.port] = now + _HOLDS, found
        return found


async def _ask_system(host: str, port: int) -> Sequence[AddrInfoType]:
    kind, flags = socket.SOCK_STREAM, socket.AI_ADDRCONFIG
    return await asyncio.get_running_loop().getaddrinfo(host, port, type=kind, flags=flags)


def give_back_memory() -> None:
    """Have the C library give each large block back to the system as it is freed, where it can be told.

    By itself glibc learns from the first body of 15 MB to keep what is smaller, in pieces, for good.
    """
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, 128 * 1024)


def _trust() -> ssl.SSLContext:
    made = ssl.create_default_context()
    made.set_alpn_protocols(["http/1.1"])
    return made
