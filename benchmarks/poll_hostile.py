"""What a round costs the service when every source means it harm: the peak memory of its own process and of a child.

python -m benchmarks.poll_hostile [--timeout 5]

Some 60 sources, each on an address of its own (Linux) at one server on loopback: bodies without end, bombs in every
encoding, a byte at a time, 15 MB once unpacked, redirects in circles and without end, lengths that lie, floods of
headers, deep XML, entities that multiply, 100,000 entries, binary rubbish.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Awaitable, Callable
from pathlib import Path

import brotli
import zstandard

from benchmarks.poll_digest import open_app
from digest.actions.poll import poll

HERE = Path(__file__).resolve().parent
MB = 1 << 20
CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, 6),
    "deflate": lambda data: zlib.compress(data, 6),
    "br": lambda data: brotli.compress(data, quality=5),
    "zstd": zstandard.compress,
}
Says = Callable[[asyncio.StreamWriter], Awaitable[None]]


def head(*lines: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def whole(body: bytes, *lines: str, said: int | None = None) -> Says:
    """One answer. said: what it says of its length, where that is a lie."""
    data = head(*lines, f"Content-Length: {len(body) if said is None else said}") + body

    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return say


def endless(start: bytes, piece: bytes, *, every: float = 0.0) -> Says:
    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every)

    return say


def redirect(to: str) -> Says:
    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(head(f"Location: {to}", "Content-Length: 0", status="302 Found"))

    return say


def rss(entries: int, *, text: str = "Words.", prolog: str = "") -> bytes:
    item = "<item><title>T{0}</title><guid>g{0}</guid><description>{1}</description></item>"
    items = "".join(item.format(number, text) for number in range(entries))
    return f'<?xml version="1.0"?>{prolog}<rss version="2.0"><channel><title>C</title>{items}</channel></rss>'.encode()


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return rss(1, text="&l11;", prolog=f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]>')


def hostile() -> dict[str, Says]:
    """Each by its path."""
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    plain, chunked = head("Content-Type: text/xml"), head("Transfer-Encoding: chunked")
    kinds: dict[str, Says] = {
        "endless": endless(plain, b"x" * 0x10000),
        "endless-chunks": endless(chunked, chunk),
        "endless-feed": endless(plain + b'<rss version="2.0"><channel>', b"<item><title>More</title></item>" * 1000),
        "slow": endless(head("Content-Length: 100000"), b"x", every=1.0),
        "slow-head": endless(b"HTTP/1.1 200 OK\r\nA: ", b"x", every=1.0),
        "silent": endless(b"", b"", every=1.0),
        "long-header": endless(b"HTTP/1.1 200 OK\r\nA: ", b"x" * 0x10000),
        "many-headers": endless(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 5000),
        "promises": endless(b"", head(status="100 Continue"), every=0.01),
        "trailers": endless(chunked + b"1\r\nx\r\n0\r\n", b"A: b\r\n" * 5000),
        "says-less": whole(rss(50), said=40),
        "says-more": whole(rss(50), said=10 * MB),
        "says-too-much": whole(b"x", said=10**15),
        "circle": redirect("/circle"),
        "deep": whole(b"<rss><channel>" + b"<a>" * 1_000_000),
        "deep-json": whole(b'{"items":' + b"[" * 2_000_000, "Content-Type: application/feed+json"),
        "entities": whole(entities()),
        "many-entries": whole(rss(100_000)),
        "one-long-line": whole(rss(1, text="word " * (2 * MB))),
        "attributes": whole(b"<rss><channel " + b" ".join(b'a%d="1"' % n for n in range(500_000)) + b"/></rss>"),
        "rubbish": whole(bytes(range(256)) * 20_000),
        "html-nest": whole(rss(20, text="&lt;div&gt;" * 20_000)),
    }
    for name, pack in CODINGS.items():
        kinds[f"bomb-{name}"] = whole(pack(bytes(200 * MB)), f"Content-Encoding: {name}")
        fits = rss(1, text="long " * (3 * MB - 200))
        kinds[f"just-fits-{name}"] = whole(pack(fits), f"Content-Encoding: {name}")
        kinds[f"cut-{name}"] = whole(pack(rss(2000))[:-20], f"Content-Encoding: {name}")
        kinds[f"lie-{name}"] = whole(rss(200), f"Content-Encoding: {name}")
    return kinds


async def serve(kinds: dict[str, Says]) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                asked = (await reader.readuntil(b"\r\n\r\n")).split(b" ", 2)[1].decode("ascii")
                if asked.startswith("/hop"):
                    await redirect(f"/hop{int(asked[4:] or 0) + 1}")(writer)
                else:
                    await kinds[asked.strip("/").rpartition("~")[0] or asked.strip("/")](writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(talk, "0.0.0.0", 0, backlog=256)
    names = ["hop", *(f"{kind}~{turn}" for kind in kinds for turn in range(2) if turn == 0 or kind[:3] in _TWICE)]
    port = server.sockets[0].getsockname()[1]
    print(json.dumps([f"http://127.0.{n // 250 + 7}.{n % 250 + 1}:{port}/{name}" for n, name in enumerate(names)]))
    sys.stdout.flush()
    await server.serve_forever()


_TWICE = ("bom", "jus", "end", "man", "cut")
"""What is served at two addresses at once."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeout", type=float, default=5.0, help="seconds for one answer")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--poll", help=argparse.SUPPRESS)
    said = parser.parse_args()
    if said.serve:
        asyncio.run(serve(hostile()))
        return
    module = [sys.executable, "-m", "benchmarks.poll_hostile", "--timeout", str(said.timeout)]
    if said.poll:
        ask(Path(said.poll), said.timeout)
        return
    with (
        subprocess.Popen([*module, "--serve"], stdout=subprocess.PIPE, text=True, cwd=HERE.parent) as server,
        tempfile.TemporaryDirectory(prefix="digest-hostile-") as name,
    ):
        assert server.stdout is not None
        urls = Path(name) / "urls"
        urls.write_text("\n".join(json.loads(server.stdout.readline())), encoding="ascii")
        store = str(Path(name) / "store")
        ours = [sys.executable, "-m", "benchmarks.poll_digest"]
        subprocess.run([*ours, "sources", store, str(urls)], check=True, stdout=subprocess.DEVNULL, cwd=HERE.parent)
        try:
            subprocess.run([*module, "--poll", store], check=True, cwd=HERE.parent)
        finally:
            server.kill()


def ask(store: Path, timeout: float) -> None:
    app = open_app(store, timeout=timeout)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began = time.perf_counter()
    report = poll(app, everything=True)
    seconds = time.perf_counter() - began
    app.close()
    own, child = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{report.polled} hostile sources, {report.failed} failed, {report.new} articles in {seconds:.0f} s")
    print(f"peak of the service {own:.0f} MB ({before:.0f} MB before), of its largest child {child:.0f} MB")


if __name__ == "__main__":
    main()
