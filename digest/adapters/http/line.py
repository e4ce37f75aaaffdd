"""One connection that speaks HTTP/1.1: a request goes out, and its answer comes in, piece by piece.

llhttp reads what comes; here is only what it means, how much of it may wait, and when the answer is whole.
"""

from __future__ import annotations

import asyncio
from collections import deque

import httptools

_BARE = 128 * 1024
"""Bytes of one answer that may come in pieces without any of its body: headers, promises (1xx), trailers."""
_WAITING = 64 * 1024
"""Bytes of a body that wait for whoever reads it before no more is taken in."""


class Broken(Exception):
    """What came is no whole answer: why, in words that follow the server's name."""


class Line(asyncio.BufferedProtocol):
    """For one request after another; what comes unasked ends it.

    room: where what comes lies until it is read, which is at once; all connections of a loop may share it.
    status: of the answer; 0 until its headers are there. headers: as they came, in their order. whole: whether it is
    there to its end. heard: whether anything came.
    """

    def __init__(self, room: memoryview) -> None:
        self._room = room
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._parser: httptools.HttpResponseParser | None = None
        self._news: asyncio.Future[None] | None = None
        self._dropped = False
        self._begin()

    def _begin(self) -> None:
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.whole = self.heard = False
        self._pieces: deque[bytes] = deque()
        self._came = self._waiting = self._bare = 0
        self._keeps = self._ends_with_line = self._paused = False
        self._broken = ""

    @property
    def is_free(self) -> bool:
        """Whether it may be used for another request."""
        return self.whole and self._keeps and not self._dropped

    def ask(self, request: bytes) -> None:
        """Send a request, its head and its body; the answer's state is that of this one from now on."""
        self._begin()
        if self._dropped or self._transport is None:
            self._broken = "hung up without an answer"
            return
        self._parser = httptools.HttpResponseParser(self)
        self._parser.set_dangerous_leniencies(  # as browsers are
            lenient_headers=True, lenient_optional_cr_before_lf=True, lenient_spaces_after_chunk_size=True
        )
        self._transport.write(request)

    async def head(self) -> None:
        """Wait for status and headers. Raises Broken."""
        while not self.status:
            await self._more()

    async def piece(self) -> bytes:
        """The next bytes of the body; none at its end. Raises Broken."""
        while not self._pieces:
            if self.whole:
                return b""
            if self._paused and self._transport is not None:
                self._paused = False
                self._transport.resume_reading()
            await self._more()
        found = self._pieces.popleft()
        self._waiting -= len(found)
        return found

    def drop(self) -> None:
        """Close it, at once and for ever."""
        self._dropped = True
        if self._transport is not None:
            self._transport.abort()

    async def _more(self) -> None:
        if self._broken:
            raise Broken(self._broken)
        self._news = self._loop.create_future()
        await self._news

    def _wake(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)

    def _fail(self, why: str) -> None:
        if not self.whole:
            self._broken = self._broken or why
        self.drop()

    # what the event loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def get_buffer(self, _: int) -> memoryview:
        return self._room

    def buffer_updated(self, size: int) -> None:
        if self._parser is None or self.whole:
            self.drop()
            return
        self.heard = True
        before = self._came
        try:
            self._parser.feed_data(self._room[:size])
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._fail("answers what is no HTTP to us")
        if self._came == before:
            self._bare += size
            if self._bare > _BARE:
                self._fail("answers with headers without end")
        if self._waiting > _WAITING and not self._paused and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()
        if self.status or self._broken:
            self._wake()

    def connection_lost(self, error: Exception | None) -> None:
        if self._ends_with_line and error is None and not self._dropped:
            self.whole = True
        self._fail("broke off before all had come" if self.status else "hung up without an answer")
        self._parser = self._transport = None
        self._wake()

    # what the parser calls

    def on_message_begin(self) -> None:
        if self.whole:  # one that nobody asked for, behind the answer
            self._dropped = True

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self.status:
            if b"\x00" in value:
                raise ValueError
            self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        assert self._parser is not None
        status = self._parser.get_status_code()
        if self.whole or status < 200:
            self.headers = self.headers if self.whole else []
            return
        self.status = status
        names = {name.lower() for name, _ in self.headers}
        self._ends_with_line = names.isdisjoint((b"content-length", b"transfer-encoding"))

    def on_body(self, piece: bytes) -> None:
        if not self.whole:
            self._pieces.append(piece)
            self._waiting += len(piece)
            self._came += len(piece)

    def on_message_complete(self) -> None:
        if self.status and not self.whole:
            assert self._parser is not None
            self.whole = True
            self._keeps = self._parser.should_keep_alive()
