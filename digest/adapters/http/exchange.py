"""One request and its answer: sent over a connection that may be made, read within its limits, and unpacked."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from multidict import CIMultiDict

from digest.adapters.http import wording
from digest.adapters.http.connect import Connector, Lookup
from digest.adapters.http.guard import Guard, Place
from digest.adapters.http.limits import Limits
from digest.adapters.http.line import Broken, Line

BODIES = frozenset({200, 203})
"""Statuses of which the body is read."""
IDLE = 5.0
"""Seconds that a connection is kept for another request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """headers: looked up without regard to case. body: unpacked; empty where it was not read."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Exchanges:
    """Requests over connections that are kept for the next one to the same origin, or closed after their answer."""

    def __init__(self, guard: Guard, limits: Limits, *, lookup: Lookup | None, tls: ssl.SSLContext | None) -> None:
        self._limits = limits
        self._large = asyncio.Semaphore(limits.large_at_once)
        self._may_grow = asyncio.Event()
        self._may_grow.set()
        self._loop = asyncio.get_running_loop()
        self._connector = Connector(guard, limits, lookup=lookup, tls=tls)
        self._kept: dict[tuple[str, str, int], dict[Line, asyncio.TimerHandle]] = {}

    def hold_large(self, *, on: bool) -> None:
        """While it is on, bodies that grow large wait, but for those that have their place already."""
        (self._may_grow.clear if on else self._may_grow.set)()

    def close(self) -> None:
        for lines in self._kept.values():
            for line, end in lines.items():
                end.cancel()
                line.drop()
        self._kept.clear()

    async def get(self, place: Place, headers: Mapping[str, str], *, left: float, keep: bool) -> Answer:
        """Ask for one address, following no redirect. left: seconds. keep: whether another request may follow soon.

        Raises FetchFailed.
        """
        return await self._ask("GET", place, headers, left=left, keep=keep)

    async def post(self, place: Place, headers: Mapping[str, str], data: bytes) -> Answer:
        """Send a form; its answer's body is not read."""
        return await self._ask("POST", place, headers, left=self._limits.form, keep=False, data=data)

    async def _ask(
        self, method: str, place: Place, headers: Mapping[str, str], *, left: float, keep: bool, data: bytes = b""
    ) -> Answer:
        request = _written(method, place, headers, keep=keep, data=data)
        line: Line | None = None
        try:
            async with asyncio.timeout(left) as clock:
                line = (await self._again(place, request)) if method == "GET" else None
                if line is None:
                    line = await self._connector.open(place)
                    line.ask(request)
                    await line.head()
                found = CIMultiDict((name.decode("latin-1"), _text(value)) for name, value in line.headers)
                is_wanted = method == "GET" and line.status in BODIES
                body = await self._body(line, found, place, clock) if is_wanted else b""
                return Answer(status=line.status, headers=found, body=body)
        except TimeoutError as error:
            limits = self._limits
            raise wording.timed_out(place.shown, limits.total if method == "GET" else limits.form) from error
        except Broken as error:
            raise wording.broken(place.shown, str(error)) from error
        finally:
            if line is not None:
                self._leave(place, line, keep=keep)

    async def _again(self, place: Place, request: bytes) -> Line | None:
        """Ask over a connection that was kept; None where there is none that its server has not closed meanwhile."""
        kept = self._kept.get(place.origin)
        while kept:
            line, end = kept.popitem()
            end.cancel()
            if not kept:
                del self._kept[place.origin]
            if not line.is_free:
                continue
            line.ask(request)
            try:
                await line.head()
            except Broken:
                if line.heard:
                    raise
            except BaseException:
                line.drop()
                raise
            else:
                return line
        return None

    def _leave(self, place: Place, line: Line, *, keep: bool) -> None:
        if not keep or not line.is_free:
            line.drop()
            return
        self._kept.setdefault(place.origin, {})[line] = self._loop.call_later(IDLE, self._end, place.origin, line)

    def _end(self, origin: tuple[str, str, int], line: Line) -> None:
        line.drop()
        kept = self._kept.get(origin, {})
        kept.pop(line, None)
        if not kept:
            self._kept.pop(origin, None)

    async def _body(self, line: Line, headers: Mapping[str, str], place: Place, clock: asyncio.Timeout) -> bytes:
        from digest.adapters.http.decompress import Damaged  # noqa: PLC0415  (a round may bring nothing to unpack)

        said = headers.get("Content-Length", "")
        if said.isdecimal() and int(said) > self._limits.body:
            raise wording.too_large(place.shown, self._limits)
        coding = headers.get("Content-Encoding", "")
        try:
            return await self._unpacked(line, place, clock, coding)
        except Damaged as error:
            raise wording.damaged(place.shown, coding) from error

    async def _unpacked(self, line: Line, place: Place, clock: asyncio.Timeout, coding: str) -> bytes:
        from digest.adapters.http.decompress import unpacker  # noqa: PLC0415

        limits, now = self._limits, self._loop.time
        unpack = unpacker(coding)
        parts: list[bytes] = []
        came = size = 0
        begun, holds = now(), False
        try:
            while chunk := await line.piece():
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
        begun = self._loop.time()
        until = clock.when()
        clock.reschedule(None)
        await self._large.acquire()
        try:
            await self._may_grow.wait()
        except BaseException:
            self._large.release()
            raise
        clock.reschedule(None if until is None else until + (self._loop.time() - begun))
        return True


def _written(method: str, place: Place, headers: Mapping[str, str], *, keep: bool, data: bytes) -> bytes:
    """A request on the wire. headers: of which none can break out, see headers.unfit_header."""
    lines = {"Host": place.shown, **headers}
    if not keep:
        lines["Connection"] = "close"
    if method == "POST":
        lines["Content-Length"] = str(len(data))
    said = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"{method} {place.path} HTTP/1.1\r\n{said}\r\n".encode() + data


def _text(value: bytes) -> str:
    return value.strip(b" \t").decode("utf-8", "surrogateescape")
