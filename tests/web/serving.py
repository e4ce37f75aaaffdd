"""The real server on loopback, for as long as a test needs it."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import uvicorn

from digest.web.app import create_app
from digest.web.people import People


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def header(self, name: str) -> str | None:
        return self.headers.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Asks exactly what a test says: no path is normalised, no header added but Host."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders(body or None)
            response = connection.getresponse()
            return Answer(status=response.status, headers=response.headers, body=response.read())
        finally:
            connection.close()

    def post(self, path: str, fields: Mapping[str, str] | Sequence[tuple[str, str]], **headers: str) -> Answer:
        """Send a form, as urlencoded."""
        body = urlencode(fields).encode()
        kind = "application/x-www-form-urlencoded"
        return self.ask(path, "POST", body, content_type=kind, content_length=str(len(body)), **headers)


@contextmanager
def serving(
    folder: Path, *, prefix: str = "", people: People | None = None, hub: tuple[str, str] | None = None
) -> Iterator[Client]:
    config = uvicorn.Config(
        create_app(folder, prefix=prefix, people=people, hub=hub),
        log_config=None,
        lifespan="off",
        ws="none",
        proxy_headers=False,
        timeout_graceful_shutdown=5,
    )
    server = uvicorn.Server(config)
    # Named as TCP, asyncio switches Nagle's delay off for its connections, as it does where it makes the socket itself.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        ready = threading.Event()
        thread = threading.Thread(target=_run, args=(server, listener, ready), daemon=True)
        thread.start()
        assert ready.wait(10), "the server did not start"
        try:
            yield Client(port=listener.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join(10)
            assert not thread.is_alive(), "the server did not stop"


def _run(server: uvicorn.Server, listener: socket.socket, ready: threading.Event) -> None:
    # The socket listens already, so a request that comes before the loop runs waits in its queue.
    ready.set()
    server.run(sockets=[listener])
