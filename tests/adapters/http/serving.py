"""Servers on loopback that say what a test has them say, byte by byte, and fetchers that may ask them."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from socket import AF_INET, AF_INET6, IPPROTO_TCP, SOCK_STREAM
from typing import Any

from aiohappyeyeballs import AddrInfoType

from digest.adapters.clock import SystemClock
from digest.adapters.http import HttpFetcher, Limits, Manners
from digest.errors import FetchFailed
from digest.model.fetching import Request, Response
from tests.loops import end_loop, stop_listening

AGENT = "Digest/1.0 (+https://news.example.org)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request as it came. headers: by lower-case name."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


Says = Callable[[Asked, asyncio.StreamWriter], Awaitable[object]]


@dataclass(slots=True)
class Server:
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [one.path for one in self.asked]


def reply(status: int, body: bytes = b"", *lines: str, length: int | None = None) -> bytes:
    """A whole answer on the wire. length: what Content-Length says, where it lies."""
    said = [f"HTTP/1.1 {status} Said", *lines]
    if status != 304:
        said.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*said, "", ""]).encode("latin-1") + body


def says(*answers: bytes) -> Says:
    """One answer after another, the last for ever."""
    left = list(answers)

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(left.pop(0) if len(left) > 1 else left[0])

    return say


def by_path(answers: Mapping[str, bytes]) -> Says:
    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answers.get(asked.path, reply(404)))

    return say


def forever(head: bytes, piece: bytes, *, every: float = 0.0) -> Says:
    """A head, and then the same piece until the client goes away."""

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every)

    return say


async def silence(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Takes a request, and never answers."""
    del asked
    await writer.wait_closed()


@contextmanager
def serving(say: Says, *, tls: ssl.SSLContext | None = None, greeting: bytes = b"") -> Iterator[Server]:
    """A server in a thread of its own. greeting: what it says before it is asked."""
    server = Server()
    loop = asyncio.new_event_loop()
    tasks: set[asyncio.Task[Any]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        server.connections += 1
        try:
            writer.write(greeting)
            while asked := await _read(reader):
                server.asked.append(asked)
                await say(asked, writer)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            tasks.discard(task)
            writer.transport.abort()

    listening = loop.run_until_complete(asyncio.start_server(talk, "127.0.0.1", 0, ssl=tls, backlog=1024))
    server.port = listening.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def end() -> None:
        await stop_listening(listening)
        for task in tuple(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)

    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(end(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        end_loop(loop)


async def _read(reader: asyncio.StreamReader) -> Asked | None:
    with contextlib.suppress(asyncio.IncompleteReadError):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.rstrip("\r\n").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        return Asked(method=method, path=path, headers=headers, body=body)
    return None


@contextmanager
def fetching(
    *,
    allow: tuple[str, ...] = ("127.0.0.1",),
    limits: Limits | None = None,
    manners: Manners | None = None,
    **options: Any,
) -> Iterator[HttpFetcher]:
    """A fetcher that may ask this machine, and has small limits."""
    made = HttpFetcher(
        agent=AGENT,
        clock=SystemClock(),
        allow=allow,
        limits=limits or Limits(connect=5, total=10),
        manners=manners or Manners(delay=0),
        **options,
    )
    try:
        yield made
    finally:
        made.close()


def get(fetcher: HttpFetcher, url: str, **wish: Any) -> Response:
    return fetcher.fetch(Request(url=url, **wish)).result(60)


def fails(fetcher: HttpFetcher, url: str, **wish: Any) -> FetchFailed:
    failed = fetcher.fetch(Request(url=url, **wish)).exception(60)
    assert isinstance(failed, FetchFailed), failed
    return failed


class Names:
    """A name service: each name's answers one after another, the last for ever."""

    def __init__(self, **answers: list[list[str]]) -> None:
        self._answers = {name.replace("_", "."): list(turns) for name, turns in answers.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> list[AddrInfoType]:
        self.asked.append(host)
        if host not in self._answers:
            raise OSError(None, "no such name")
        turns = self._answers[host]
        found = turns.pop(0) if len(turns) > 1 else turns[0]
        return [
            (AF_INET6 if ":" in address else AF_INET, SOCK_STREAM, IPPROTO_TCP, "", (address, port))
            for address in found
        ]
