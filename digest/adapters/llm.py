"""A writer behind an OpenAI-compatible chat endpoint: one POST, within a given time and size, or none at all.

The address is the operator's own, so it may be this machine. Nothing leads away from it: redirects are not followed,
proxies of the environment are not asked, and no word of the server's goes into a message or a log.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import ipaddress
import json
import socket
import ssl
import time
from http import HTTPStatus
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit

from digest.errors import SettingsError, WriterError, WriterFailed, WriterRefused
from digest.model.writing import Answer

MOST_BYTES = 256 * 1024
"""Of an answer's body: some hundred times what is asked for."""
MOST_TOKENS = 2000
_HINT = "Look at [writer] in digest.toml; until then the sources' own sentences stand."
_PASSING = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})


class ChatWriter:
    """ports.Writer on POST {url}/chat/completions, as OpenAI defined it and most model servers have it.

    url: with its version ("http://127.0.0.1:11434/v1"). key: sent as a bearer token, over TLS or to this very machine
    alone. Raises SettingsError where these do not fit together.
    """

    def __init__(self, url: str, *, model: str, key: str | None = None, context: ssl.SSLContext | None = None) -> None:
        how = "Write it like http://127.0.0.1:11434/v1"
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise SettingsError("[writer] url is no web address.", hint=how) from error
        if parts.scheme not in ("http", "https") or not host or parts.username is not None or parts.query:
            raise SettingsError("[writer] url is no address of a model.", hint=how)
        self._host, self._tls = host, parts.scheme == "https"
        self._port = port or (443 if self._tls else 80)
        self._path = f"{parts.path.rstrip('/')}/chat/completions"
        self._where = url.rstrip("/")
        self._model = model
        self._key = key
        self._context = context
        if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
            raise SettingsError("[writer] key has characters that no key has.", hint="Copy it again, in one line.")
        if key is not None and not self._tls and not _is_loopback(self._host):
            raise SettingsError("[writer] key is never sent in the open.", hint="Use an https:// address.")

    def name(self) -> str:
        return f"{self._model} at {self._where}"

    def ask(self, rules: str, text: str, *, seconds: float) -> Answer:
        body = json.dumps(
            {
                "model": self._model,
                "messages": [{"role": "system", "content": rules}, {"role": "user", "content": text}],
                "temperature": 0,
                "max_tokens": MOST_TOKENS,
                "stream": False,
            },
            ensure_ascii=False,
        ).encode()
        begun = time.monotonic()
        try:
            status, answer = self._post(body, until=begun + seconds)
            said = self._said(status, answer)
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            raise WriterFailed(
                f"{self._where} did not answer: {_reason(error)}.", hint=_HINT, seconds=time.monotonic() - begun
            ) from error
        except WriterError as error:
            error.seconds = time.monotonic() - begun
            raise
        return Answer(text=said, seconds=time.monotonic() - begun)

    def _post(self, body: bytes, *, until: float) -> tuple[int, bytes]:
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        if self._key is not None:
            headers["Authorization"] = f"Bearer {self._key}"
        connection = http.client.HTTPConnection(self._host, self._port)
        with contextlib.closing(self._connect(until)) as sock:
            connection.sock = cast("socket.socket", _Bounded(sock, until))
            connection.request("POST", self._path, body=body, headers=headers)
            with contextlib.closing(connection.getresponse()) as response:
                if response.status != HTTPStatus.OK:
                    return response.status, b""
                if response.headers.get("Content-Encoding", "identity").lower() != "identity":
                    raise WriterFailed(f"{self._where} answered in an encoding that was not asked for.", hint=_HINT)
                data = response.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise WriterFailed(f"{self._where} answered more than {MOST_BYTES} bytes.", hint=_HINT)
        return HTTPStatus.OK, data

    def _connect(self, until: float) -> socket.socket:
        last: OSError = OSError("no address")
        for family, kind, protocol, _, address in socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM):
            sock = socket.socket(family, kind, protocol)
            try:
                sock.settimeout(_left(until))
                sock.connect(address)
                if not self._tls:
                    return sock
                context = self._context or ssl.create_default_context()
                sock.settimeout(_left(until))
                return context.wrap_socket(sock, server_hostname=self._host)
            except OSError as error:
                sock.close()
                last = error
        raise last

    def _said(self, status: int, body: bytes) -> str:
        if status in _PASSING or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise WriterFailed(f"{self._where} answered {_status(status)}.", hint=_HINT)
        if status != HTTPStatus.OK:
            raise WriterRefused(f"{self._where} answered {_status(status)}.", hint=_HINT)
        try:
            found: Any = json.loads(body)
            said = found["choices"][0]["message"]["content"]
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            raise WriterFailed(f"{self._where} answered what is no chat completion.", hint=_HINT) from error
        if not isinstance(said, str):
            raise WriterFailed(f"{self._where} answered without a text.", hint=_HINT)
        return said


class _Bounded:
    """A socket that is done at a set time, however slowly the other side sends: as much of one as http.client uses."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock = sock
        self._until = until

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(_left(self._until))
        self._sock.sendall(data)

    def makefile(self, mode: str) -> BinaryIO:
        del mode
        return io.BufferedReader(_Reading(self._sock, self._until))

    def close(self) -> None:
        """Left to whoever connected: http.client closes before the answer is read."""


class _Reading(io.RawIOBase):
    def __init__(self, sock: socket.socket, until: float) -> None:
        super().__init__()
        self._sock = sock
        self._until = until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        self._sock.settimeout(_left(self._until))
        return self._sock.recv_into(buffer)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _is_loopback(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def _status(code: int) -> str:
    with contextlib.suppress(ValueError):
        return f"{code} {HTTPStatus(code).phrase}"
    return str(code)


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (TimeoutError, "its time was up"),
    (ssl.SSLCertVerificationError, "its certificate cannot be trusted"),
    (ConnectionRefusedError, "nothing listens there"),
    (socket.gaierror, "there is no such host"),
    (http.client.HTTPException, "it broke off, or what it speaks is not HTTP"),
)


def _reason(error: Exception) -> str:
    """In our words: what the server sent may be anything."""
    known = next((words for kind, words in _REASONS if isinstance(error, kind)), None)
    return known or (error.strerror if isinstance(error, OSError) else None) or type(error).__name__


__all__ = ["ChatWriter"]
