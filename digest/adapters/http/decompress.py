"""Bodies unpacked in bounded steps: whatever comes in, each piece that goes out is small.

A few bytes of brotli or zstd can stand for gigabytes, so nothing is unpacked beyond what was asked for at once.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli
import zstandard

PIECE = 256 * 1024
"""Bytes that come out at a time, for gzip, deflate and brotli."""
_SLICE = 64
"""Bytes of zstd that go in at a time: four can stand for a block of 128 KB (RFC 8878, 3.1.1.2), and for no more."""
_WINDOW = 8 * 1024 * 1024
"""RFC 9659: no more for a body of HTTP."""
_GZIP = b"\x1f\x8b"
_ZLIB = 8


class Damaged(Exception):
    """The body is not what its Content-Encoding says, or ends too soon."""


class Unpacker(Protocol):
    def feed(self, data: bytes) -> Iterator[bytes]:
        """What these bytes unpack to, piece by piece; the rest may be left. Raises Damaged."""
        ...

    def finish(self) -> None:
        """Raises Damaged where more should have come."""
        ...


def unpacker(coding: str) -> Unpacker | None:
    """For one Content-Encoding; None for a body that comes as it is. Raises Damaged for one that we did not ask for."""
    match coding.strip().lower():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return _Gzip()
        case "deflate":
            return _Deflate()
        case "br":
            return _Brotli()
        case "zstd":
            return _Zstd()
        case _:
            raise Damaged


class _Gzip:
    """RFC 1952: members one after another; what follows the last and is none is passed over."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(31)
        self._members = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inner.eof:
                if not data.startswith(_GZIP[: len(data)]):
                    return
                self._inner = zlib.decompressobj(31)
            yield from _inflate(self._inner, data)
            data = self._inner.unused_data if self._inner.eof else b""

    def finish(self) -> None:
        if not self._inner.eof:
            raise Damaged


class _Deflate:
    """zlib's format (RFC 1950), as HTTP has it, or the bare one (RFC 1951), as some servers do."""

    def __init__(self) -> None:
        self._inner: zlib._Decompress | None = None
        self._head = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._inner is None:
            data = self._head + data
            self._head = data
            if len(data) < 2:
                return
            wrapped = data[0] & 15 == _ZLIB and (data[0] << 8 | data[1]) % 31 == 0
            self._inner = zlib.decompressobj(15 if wrapped else -15)
        if not self._inner.eof:
            yield from _inflate(self._inner, data)

    def finish(self) -> None:
        if self._inner is None or not self._inner.eof:
            raise Damaged


def _inflate(inner: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    try:
        while True:
            piece = inner.decompress(data, PIECE)
            if piece:
                yield piece
            data = inner.unconsumed_tail
            if inner.eof or (not data and len(piece) < PIECE):
                return
    except zlib.error as error:
        raise Damaged from error


class _Brotli:
    """RFC 7932."""

    def __init__(self) -> None:
        self._inner = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._inner.is_finished():
            return
        try:
            piece = self._inner.process(data, output_buffer_limit=PIECE)
            while True:
                if piece:
                    yield piece
                if self._inner.is_finished() or self._inner.can_accept_more_data():
                    return
                piece = self._inner.process(b"", output_buffer_limit=PIECE)
        except brotli.error as error:
            raise Damaged from error

    def finish(self) -> None:
        if not self._inner.is_finished():
            raise Damaged


class _Zstd:
    """RFC 8878: frames one after another."""

    def __init__(self) -> None:
        self._context = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
        self._inner = self._context.decompressobj()

    def feed(self, data: bytes) -> Iterator[bytes]:
        rest = memoryview(data)
        try:
            while rest:
                step, rest = rest[:_SLICE], rest[_SLICE:]
                while step:
                    if self._inner.eof:
                        self._inner = self._context.decompressobj()
                    if piece := self._inner.decompress(step):
                        yield piece
                    step = memoryview(self._inner.unused_data) if self._inner.eof else memoryview(b"")
        except zstandard.ZstdError as error:
            raise Damaged from error

    def finish(self) -> None:
        if not self._inner.eof:
            raise Damaged
