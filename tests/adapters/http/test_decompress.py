from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from itertools import pairwise

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from digest.adapters.http.decompress import Damaged, unpacker

MEGABYTE = 1024 * 1024


def bare_deflate(data: bytes) -> bytes:
    return zlib.compress(data, wbits=-15)


PACKERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "two members": ("gzip", lambda data: gzip.compress(data[:9]) + gzip.compress(data[9:])),
    "zlib": ("deflate", zlib.compress),
    "bare deflate": ("deflate", bare_deflate),
    "brotli": ("br", brotli.compress),
    "zstd": ("zstd", zstandard.compress),
    "two frames": ("zstd", lambda data: zstandard.compress(data[:9]) + zstandard.compress(data[9:])),
}


def unpack(coding: str, chunks: Iterator[bytes]) -> bytes:
    made = unpacker(coding)
    assert made is not None
    whole = b"".join(piece for chunk in chunks for piece in made.feed(chunk))
    made.finish()
    return whole


def cut(data: bytes, places: list[int]) -> Iterator[bytes]:
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return (data[start:end] for start, end in pairwise(edges))


@pytest.mark.parametrize("name", PACKERS)
@given(data=st.binary(max_size=2000), places=st.lists(st.integers(0, 5000), max_size=6))
def test_what_was_packed_comes_out_however_it_is_cut(name: str, data: bytes, places: list[int]) -> None:
    coding, pack = PACKERS[name]
    assert unpack(coding, cut(pack(data), places)) == data


@pytest.mark.parametrize("name", PACKERS)
@given(data=st.binary(min_size=20, max_size=500), lost=st.integers(1, 8))
def test_what_ends_too_soon_is_damaged(name: str, data: bytes, lost: int) -> None:
    coding, pack = PACKERS[name]
    with pytest.raises(Damaged):
        unpack(coding, iter([pack(data)[:-lost]]))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
@given(data=st.binary(min_size=1, max_size=300))
def test_anything_else_is_damaged_or_something(coding: str, data: bytes) -> None:
    try:
        unpack(coding, iter([data]))
    except Damaged:
        return
    assert coding in ("br", "deflate"), "a few bytes at random have no magic number"


@pytest.mark.parametrize("coding", ["gzip, br", "compress", "exi", "gzip;q=1", "gzip,gzip"])
def test_what_was_not_asked_for_is_damaged(coding: str) -> None:
    with pytest.raises(Damaged):
        unpacker(coding)


@pytest.mark.parametrize("tail", [b"\0" * 40, b"trailing words"])
def test_what_follows_gzip_is_passed_over(tail: bytes) -> None:
    assert unpack("gzip", iter([gzip.compress(b"news") + tail])) == b"news"
    assert unpack("gzip", iter([gzip.compress(b"news"), tail])) == b"news"


def zeros(megabytes: int, coding: str) -> bytes:
    """A bomb: so many MB of zeros, packed as hard as can be."""
    if coding == "gzip":
        packer = zlib.compressobj(9, wbits=31)
        return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()
    if coding == "deflate":
        packer = zlib.compressobj(9)
        return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()
    if coding == "br":
        squeezer = brotli.Compressor(quality=5)
        packed: bytes = b"".join(squeezer.process(bytes(MEGABYTE)) for _ in range(megabytes)) + squeezer.finish()
        return packed
    zipper = zstandard.ZstdCompressor(level=3).compressobj()
    return b"".join(zipper.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + zipper.flush()


@pytest.mark.parametrize(("coding", "most"), [("gzip", 1), ("deflate", 1), ("br", 1), ("zstd", 3)])
def test_a_bomb_comes_out_in_small_pieces(coding: str, most: int) -> None:
    """Each piece and all that stands behind it fits into a few MB, while hundreds wait inside."""
    bomb = zeros(300, coding)
    made = unpacker(coding)
    assert made is not None
    tracemalloc.start()
    try:
        size = 0
        for piece in made.feed(bomb):
            assert len(piece) <= most * MEGABYTE
            size += len(piece)
            if size > 20 * MEGABYTE:
                break
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert size > 20 * MEGABYTE
    assert peak < 12 * MEGABYTE


def test_a_window_larger_than_http_allows_is_damaged() -> None:
    packed = zstandard.ZstdCompressor(
        compression_params=zstandard.ZstdCompressionParameters(window_log=27, write_content_size=0)
    ).compressobj()
    data = packed.compress(bytes(MEGABYTE)) + packed.flush()
    with pytest.raises(Damaged):
        unpack("zstd", iter([data]))
