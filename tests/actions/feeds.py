"""A server on loopback whose feeds and pages a test writes, and sources that are polled there."""

from __future__ import annotations

import datetime as dt
import hashlib
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.sax.saxutils import escape

Answer = tuple[int, dict[str, str], bytes]


@dataclass(frozen=True, kw_only=True)
class Post:
    """An item of a feed; what is None is left out of it."""

    title: str | None
    text: str
    guid: str | None = None
    link: str | None = None
    at: dt.datetime | None = None

    def xml(self) -> str:
        parts = [
            "" if self.title is None else f"<title>{escape(self.title)}</title>",
            "" if self.link is None else f"<link>{escape(self.link)}</link>",
            "" if self.guid is None else f'<guid isPermaLink="false">{escape(self.guid)}</guid>',
            "" if self.at is None else f"<pubDate>{format_datetime(self.at)}</pubDate>",
            f"<description>{escape(f'<p>{escape(self.text)}</p>')}</description>",
        ]
        return f"<item>{''.join(parts)}</item>"


def rss(posts: Sequence[Post], *, head: str = "") -> bytes:
    items = "".join(post.xml() for post in posts)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Post</title>'
        f"<link>https://harbour.example.org</link><description>News</description><language>en</language>{head}{items}"
        "</channel></rss>"
    ).encode()


@dataclass
class Server:
    """port: of loopback. pages: what is at each path, or what makes it for a request's headers."""

    port: int
    pages: dict[str, bytes | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        self.asked[path] += 1
        self.headers[path] = headers
        found = self.pages.get(path)
        if found is None:
            return 404, {}, b"nothing here"
        if not isinstance(found, bytes):
            return found(headers)
        etag = f'"{hashlib.sha256(found).hexdigest()[:12]}"'
        if headers.get("if-none-match") == etag:
            return 304, {"ETag": etag}, b""
        kind = "text/html; charset=utf-8" if found.startswith(b"<!doctype") else "application/rss+xml"
        return 200, {"ETag": etag, "Content-Type": kind}, found


@contextmanager
def serving() -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, headers, body = told.answer(
                self.path, {name.lower(): value for name, value in self.headers.items()}
            )
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told = Server(port=server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
