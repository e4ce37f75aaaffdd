"""A real mail server (aiosmtpd) on loopback that keeps what it takes."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.loops import end_loop, stop_listening

CERTIFICATE = Path(__file__).with_name("tls") / "localhost.pem"
"""Made out to "localhost" by itself, with its key, good for a hundred years, trusted by nobody but these tests."""


class Inbox:
    """What came, in order."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        self.envelopes.append(envelope)
        assert server.transport is not None
        return "250 taken over TLS" if server.transport.get_extra_info("sslcontext") else "250 taken"


def server_tls() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


def client_tls() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATE))


@contextmanager
def receiving(*, implicit_tls: ssl.SSLContext | None = None, **options: Any) -> Iterator[tuple[int, Inbox]]:
    """Yield its port and its inbox. options: of aiosmtpd's SMTP."""
    inbox = Inbox()
    loop = asyncio.new_event_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serving = loop.create_server(
            lambda: SMTP(inbox, hostname="mail.example.org", loop=loop, **options), sock=listener, ssl=implicit_tls
        )
        server = loop.run_until_complete(serving)
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1], inbox
        finally:
            asyncio.run_coroutine_threadsafe(stop_listening(server), loop).result(10)
            loop.call_soon_threadsafe(loop.stop)
            thread.join(10)
            end_loop(loop)
