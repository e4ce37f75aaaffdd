"""A chat endpoint on loopback that answers as it is told to: well, badly, slowly, wrongly or with malice."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Asked:
    """One request. question: what the user's message holds, as JSON."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def rules(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def text(self) -> str:
        return str(self.body["messages"][1]["content"])

    @property
    def question(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text)
        return found


Behaviour = Callable[[Asked], Iterable[bytes]]


@dataclass
class ModelServer:
    """behave: a request → the bytes of its response, from the status line on; each is sent as soon as it is there.

    over: set when the server ends, for behaviours that hang until then.
    """

    behave: Behaviour
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def hang(self, *before: bytes) -> Behaviour:
        """Send these bytes, then nothing more, and never end."""

        def behave(asked: Asked) -> Iterator[bytes]:
            yield from before
            self.over.wait()

        return behave

    def drip(self, whole: bytes) -> Behaviour:
        """Send the bytes one by one, so slowly that no pause between two is long."""

        def behave(asked: Asked) -> Iterator[bytes]:
            for byte in whole:
                yield bytes([byte])
                if self.over.wait(0.02):
                    return

        return behave


def response(
    body: bytes, *, status: str = "200 OK", headers: tuple[str, ...] = (), length: int | None = None
) -> Iterator[bytes]:
    """A whole response. length: what it says of its length, if that is not true."""
    head = [
        f"HTTP/1.1 {status}",
        "Content-Type: application/json",
        f"Content-Length: {len(body) if length is None else length}",
    ]
    yield "\r\n".join([*head, *headers, "", ""]).encode() + body


def completion(content: Any) -> bytes:
    """The body of a chat completion with this content."""
    return json.dumps(
        {"object": "chat.completion", "choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}
    ).encode()


def says(content: str) -> Behaviour:
    return lambda asked: response(completion(content))


def lines(*entries: tuple[int, int, str]) -> str:
    """An answer of the form asked for: (line, from, text)."""
    return json.dumps({"lines": [{"line": line, "from": start, "text": text} for line, start, text in entries]})


@contextlib.contextmanager
def serving(behave: Behaviour | None = None) -> Iterator[ModelServer]:
    """A server on a free port of loopback, until the end of the block."""
    model = ModelServer(behave or says(lines()))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = Asked(self.path, dict(self.headers.items()), json.loads(body))
            model.asked.append(asked)
            with contextlib.suppress(OSError):  # the other side may have had enough
                for chunk in model.behave(asked):
                    self.wfile.write(chunk)
                    self.wfile.flush()
            self.close_connection = True

        def do_GET(self) -> None:
            raise AssertionError("nobody asks for anything here")

        def log_message(self, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = True

    server = Server(("127.0.0.1", 0), Handler)
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield model
    finally:
        model.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
