"""A small website on loopback whose pages a test sets, and which keeps what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Page:
    body: str = ""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Website:
    """pages: by path; what is not there is 404. asked: each request's path and headers."""

    url: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, Message]] = field(default_factory=list)

    def at(self, path: str) -> str:
        return self.url + path


def rss(title: str, *items: str, language: str = "en") -> Page:
    """A feed of these items (as `item` makes them)."""
    body = (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title><link>https://example.org/</link>'
        f"<description>d</description><language>{language}</language>{''.join(items)}</channel></rss>"
    )
    return Page(body=body, kind="application/rss+xml")


def item(guid: str, title: str, text: str, *, date: str = "", link: str = "") -> str:
    dated = f"<pubDate>{date}</pubDate>" if date else ""
    linked = f"<link>{link}</link>" if link else ""
    return f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>{linked}{dated}<description>{text}</description></item>"


@contextmanager
def website() -> Iterator[Website]:
    """Serve until the test is over."""
    site = Website()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, self.headers))
            page = site.pages.get(self.path, Page(body="nothing here", status=404))
            data = page.body.encode()
            self.send_response(page.status)
            self.send_header("Content-Type", page.kind)
            self.send_header("Content-Length", str(len(data)))
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
