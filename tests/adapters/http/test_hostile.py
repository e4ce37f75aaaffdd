"""Servers that mean us harm, or are broken: each costs one failure, in words, and nothing else."""

from __future__ import annotations

import asyncio
import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from digest.adapters.http import MEGABYTE, Limits, Manners
from digest.errors import FetchFault
from digest.model.fetching import Request
from tests.adapters.http.serving import (
    Asked,
    by_path,
    fails,
    fetching,
    forever,
    get,
    reply,
    says,
    serving,
    silence,
)
from tests.adapters.http.test_decompress import zeros

SMALL = Limits(connect=5, total=20, body=64 * 1024, large=16 * 1024)
CODINGS = ("gzip", "deflate", "br", "zstd")


@pytest.mark.parametrize("coding", CODINGS)
def test_bombs_are_left_when_they_have_grown_to_the_limit(coding: str) -> None:
    answer = reply(200, zeros(50, coding), f"Content-Encoding: {coding}")
    with serving(says(answer)) as server, fetching(limits=SMALL) as fetcher:
        failed = fails(fetcher, server.url())
    assert failed.fault is FetchFault.TOO_LARGE
    assert failed.message == f"127.0.0.1:{server.port} sends more than 0.0625 MB."
    assert "megabytes" in failed.hint


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_packed_bodies_that_break_off_are_broken(coding: str, share: float) -> None:
    whole = zeros(1, coding)
    part = whole[: int(len(whole) * share)]
    answer = reply(200, part, f"Content-Encoding: {coding}")
    with serving(says(answer)) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.BROKEN


@pytest.mark.parametrize("coding", [*CODINGS, "compress", "gzip, gzip"])
def test_what_is_not_packed_as_it_says_is_broken(coding: str) -> None:
    answer = reply(200, b"<feed>plain words</feed>", f"Content-Encoding: {coding}")
    with serving(says(answer)) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.BROKEN


def test_what_says_that_it_is_too_large_is_not_read() -> None:
    answer = reply(200, b"", length=64 * 1024 + 1)
    with serving(says(answer)) as server, fetching(limits=SMALL) as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.TOO_LARGE


def test_what_is_just_not_too_large_is_read() -> None:
    for answer in (
        reply(200, b"x" * 64 * 1024),
        reply(200, gzip.compress(b"x" * 64 * 1024), "Content-Encoding: gzip"),
    ):
        with serving(says(answer)) as server, fetching(limits=SMALL) as fetcher:
            assert len(get(fetcher, server.url()).body) == 64 * 1024


HEADS = {
    "chunked": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"2000\r\n" + b"x" * 0x2000 + b"\r\n"),
    "till the end": (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 8192),
    "of the old kind": (b"HTTP/1.0 200 OK\r\n\r\n", b"x" * 8192),
}


@pytest.mark.parametrize("kind", HEADS)
def test_endless_bodies_are_left_at_the_limit(kind: str) -> None:
    with serving(forever(*HEADS[kind])) as server, fetching(limits=SMALL) as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.TOO_LARGE


def test_what_ends_with_the_connection_is_whole() -> None:
    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.0 200 OK\r\n\r\nnews")
        await writer.drain()
        writer.close()

    with serving(say) as server, fetching() as fetcher:
        assert get(fetcher, server.url()).body == b"news"


@pytest.mark.parametrize(
    "answer",
    [
        reply(200, b"short", length=500),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
        b"HTTP/1.1 200",
        b"",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x00" * 100,
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/9.9 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nA: \x00\r\n\r\n",
    ],
)
def test_what_breaks_off_or_is_no_http_is_broken(answer: bytes) -> None:
    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)
        await writer.drain()
        writer.close()

    with serving(say) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.BROKEN


def test_a_body_longer_than_it_says_ends_where_it_says() -> None:
    """What is left over is no answer to the next request."""
    lie = reply(200, b"news", length=4) + reply(200, b"forged")
    with serving(says(lie, reply(200, b"real"))) as server, fetching() as fetcher:
        assert get(fetcher, server.url("/1")).body == b"news"
        assert get(fetcher, server.url("/2")).body in (b"real", b"news")


FLOODS = {
    "one long line": (b"HTTP/1.1 200 OK\r\nA: ", b"x" * 8192),
    "many lines": (b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 500),
    "a long first line": (b"HTTP/1.1 200 ", b"O" * 8192),
    "long names": (b"HTTP/1.1 200 OK\r\n", b"x" * 8192),
}


@pytest.mark.parametrize("kind", FLOODS)
def test_floods_of_headers_are_left(kind: str) -> None:
    with serving(forever(*FLOODS[kind])) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.BROKEN


def test_endless_promises_of_an_answer_end_with_its_time() -> None:
    flood = forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n", every=0.01)
    with serving(flood) as server, fetching(limits=Limits(total=0.3)) as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.TIMEOUT


def test_a_byte_at_a_time_is_too_slow() -> None:
    drip = forever(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x", every=0.02)
    limits = Limits(total=30, slow_after=0.2, slow_rate=1000)
    with serving(drip) as server, fetching(limits=limits) as fetcher:
        failed = fails(fetcher, server.url())
    assert failed.fault is FetchFault.TIMEOUT
    assert "too slow" in failed.message


def test_headers_a_byte_at_a_time_end_with_their_time() -> None:
    drip = forever(b"HTTP/1.1 200 OK\r\nA: ", b"x", every=0.02)
    with serving(drip) as server, fetching(limits=Limits(total=0.3)) as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.TIMEOUT


def test_a_body_that_stops_midway_ends_with_its_time() -> None:
    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(200, b"x" * 100, length=5000))
        await silence(asked, writer)

    with serving(say) as server, fetching(limits=Limits(total=0.3)) as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.TIMEOUT


def test_a_hostile_host_takes_nobody_elses_turn() -> None:
    """Fifty requests to hosts that never answer, and one to a good host behind them."""
    with (
        serving(silence) as bad,
        serving(says(reply(200, b"news"))) as good,
        fetching(manners=Manners(delay=0, at_once=4), limits=Limits(total=20)) as fetcher,
    ):
        for number in range(50):
            fetcher.fetch(Request(url=bad.url(f"/{number}")))
        assert get(fetcher, good.url()).body == b"news"
        assert len(bad.asked) <= 2


def test_large_bodies_wait_for_one_another_and_all_come() -> None:
    limits = Limits(large=10_000, large_at_once=1, total=20)
    body = bytes(range(256)) * 400
    with (
        serving(says(reply(200, body))) as server,
        fetching(limits=limits, manners=Manners(per_host=8, delay=0)) as fetcher,
    ):
        waiting = [fetcher.fetch(Request(url=server.url(f"/{n}"))) for n in range(20)]
        assert all(one.result(30).body == body for one in waiting)


CHILD = """
import resource, sys
sys.path.insert(0, {root!r})
from tests.adapters.http.serving import fails, fetching, get
from digest.adapters.http import Limits, Manners
from digest.model.fetching import Request
with fetching(limits=Limits(total=60), manners=Manners(per_host=16, delay=0)) as fetcher:
    get(fetcher, {plain!r})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    waiting = [fetcher.fetch(Request(url=url)) for url in {urls!r}]
    faults = sorted({{str(one.exception(100).fault) for one in waiting}})
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(",".join(faults), (after - before) // 1024, after // 1024, sep="|")
"""


def test_memory_does_not_grow_with_what_is_served() -> None:
    """Sixteen at once of each kind of bomb, and of bodies without end: all are refused, in a process that stays small."""
    bombs = {coding: reply(200, zeros(400, coding), f"Content-Encoding: {coding}") for coding in CODINGS}
    head, piece = HEADS["chunked"]
    endless = forever(head, piece)

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        kind = asked.path.split("/")[1]
        if kind == "endless":
            await endless(asked, writer)
        writer.write(bombs.get(kind) or reply(200, b"news"))

    with serving(say) as server:
        urls = [server.url(f"/{kind}/{n}") for n in range(16) for kind in (*CODINGS, "endless")]
        root = str(Path(__file__).parents[3])
        code = CHILD.format(root=root, plain=server.url("/plain"), urls=urls)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    faults, grown, whole = done.stdout.split("|")
    assert faults == "too large"
    assert int(grown) < 120, f"MB more than before; {whole} in all"


def test_fifteen_megabytes_are_taken_and_no_more() -> None:
    for size, fits in ((15 * MEGABYTE, True), (15 * MEGABYTE + 1, False)):
        answer = reply(200, gzip.compress(bytes(size), 1), "Content-Encoding: gzip")
        with serving(says(answer)) as server, fetching() as fetcher:
            failed = fetcher.fetch(Request(url=server.url())).exception(60)
        assert (failed is None) is fits


def test_while_large_bodies_are_held_small_ones_come() -> None:
    body = bytes(range(256)) * 400
    answers = {"/large": reply(200, body), "/small": reply(200, b"news")}
    with serving(by_path(answers)) as server, fetching(limits=Limits(large=10_000, total=20)) as fetcher:
        get(fetcher, server.url("/small"))
        fetcher.hold_large(on=True)
        waiting = fetcher.fetch(Request(url=server.url("/large")))
        assert [get(fetcher, server.url("/small")).body for _ in range(3)] == [b"news"] * 3
        assert not waiting.done()
        fetcher.hold_large(on=False)
        assert waiting.result(30).body == body


def test_of_a_body_that_waits_nothing_more_comes_over() -> None:
    """Beyond what lies in the sockets; a hundred megabytes are more than any has room for."""
    piece, sent = bytes(MEGABYTE), [0]

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.path == "/small":
            writer.write(reply(200, b"news"))
            return
        writer.write(reply(200, length=100 * MEGABYTE))
        for _ in range(100):
            writer.write(piece)
            await writer.drain()
            sent[0] += 1

    limits = Limits(body=200 * MEGABYTE, large=10_000, total=20)
    with serving(say) as server, fetching(limits=limits) as fetcher:
        get(fetcher, server.url("/small"))
        fetcher.hold_large(on=True)
        waiting = fetcher.fetch(Request(url=server.url("/large")))
        before, still = -1, 0
        while still < 30:
            get(fetcher, server.url("/small"))
            before, still = sent[0], still + 1 if sent[0] == before else 0
        assert not waiting.done()
        assert sent[0] < 100
        fetcher.hold_large(on=False)
        assert len(waiting.result(30).body) == 100 * MEGABYTE


def test_trailers_and_what_follows_an_answer_are_passed_over() -> None:
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nETag: a\r\n\r\n4\r\nnews\r\n0\r\nETag: b\r\n\r\n"
    early = b"HTTP/1.1 103 Early Hints\r\nETag: c\r\n\r\n" + reply(304, b"", "ETag: d") + reply(200, b"forged")
    with serving(says(chunked, early, reply(200, b"real"))) as server, fetching() as fetcher:
        first = get(fetcher, server.url("/1"))
        second = get(fetcher, server.url("/2"), etag="a")
        third = get(fetcher, server.url("/3"))
    assert (first.body, first.etag) == (b"news", "a")
    assert (second.status, second.etag) == (304, "d")
    assert third.body == b"real"
    assert server.connections == 2


def test_trailers_without_end_are_left() -> None:
    start = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"
    with serving(forever(start, b"A: b\r\n" * 500)) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.BROKEN
