"""Many newspapers on loopback, in a process of their own: HTTP/1.1, kept alive, with validators.

python -m benchmarks.poll_server FEEDS ENTRIES        prints its port, and serves until its standard input ends

http://127.A.B.C:PORT/N is feed N; its host may be any address of 127.0.0.0/8, which Linux has without being asked. How
it answers is set by lines of its standard input, each answered by "ok REQUESTS" (served since the last one):
  whole         200 with the same bytes, whatever is asked
  conditional   304 to its own validators, else 200
  slow S        after S seconds: conditional, but for every tenth feed, which has one entry more than before
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ipaddress
import sys
from collections.abc import Callable

from benchmarks import poll_prose

_LOOPBACK = ipaddress.ip_network("127.0.0.0/8")
_MODIFIED = "Fri, 20 Feb 2026 18:00:00 GMT"


class Papers:
    def __init__(self, entries: int) -> None:
        self.entries = entries
        self.base = "https://paper.example"
        self.conditional = True
        self.wait = 0.0
        self.more = False
        self.asked = 0
        self._made: dict[tuple[int, int], tuple[bytes, str]] = {}

    def tell(self, line: str) -> None:
        mode, _, wait = line.partition(" ")
        self.conditional = mode != "whole"
        self.wait = float(wait) if mode == "slow" else 0.0
        self.more = mode == "slow"

    def make(self, number: int, entries: int) -> tuple[bytes, str]:
        """A feed's bytes and its ETag; kept, for making them is no part of what is measured."""
        key = number, entries
        if key not in self._made:
            body = poll_prose.feed(
                number, entries=min(entries, self.entries), base=self.base, start=entries - min(entries, self.entries)
            )
            self._made[key] = body, f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        return self._made[key]

    def answer(self, number: int, validator: str | None) -> bytes:
        self.asked += 1
        body, etag = self.make(number, self.entries + (self.more and number % 10 == 0))
        head = f"ETag: {etag}\r\nLast-Modified: {_MODIFIED}\r\nCache-Control: max-age=60\r\n"
        if self.conditional and validator == etag:
            return f"HTTP/1.1 304 Not Modified\r\n{head}\r\n".encode()
        kind = "application/atom+xml" if number % 2 else "application/rss+xml"
        head += f"Content-Type: {kind}; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
        return f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + body


class Connection(asyncio.Protocol):
    """One client: requests without a body, one after the other."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers
        self._heard = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        if ipaddress.ip_address(transport.get_extra_info("peername")[0]) not in _LOOPBACK:
            transport.abort()

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while b"\r\n\r\n" in self._heard:
            head, _, self._heard = self._heard.partition(b"\r\n\r\n")
            self._hear(head.decode("latin-1"))

    def _hear(self, head: str) -> None:
        first, *lines = head.split("\r\n")
        path = first.split(" ")[1].strip("/")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        number = int(path) if path.isdigit() else 0
        loop = asyncio.get_running_loop()
        loop.call_later(self._papers.wait, self._send, number, headers.get("if-none-match"))

    def _send(self, number: int, validator: str | None) -> None:
        assert self._transport is not None
        if not self._transport.is_closing():
            self._transport.write(self._papers.answer(number, validator))


async def serve(feeds: int, entries: int, say: Callable[[str], None]) -> None:
    papers = Papers(entries)
    for number in range(feeds):
        papers.make(number, entries)
        if number % 10 == 0:
            papers.make(number, entries + 1)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(papers), "0.0.0.0", 0, backlog=4096)
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    say(str(server.sockets[0].getsockname()[1]))
    while line := (await lines.readline()).decode().strip():
        papers.tell(line)
        say(f"ok {papers.asked}")
        papers.asked = 0
    server.close()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), lambda line: print(line, flush=True)))
