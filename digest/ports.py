"""What is outside or random, as small protocols; each has its one real implementation in `adapters`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeVar

from digest.model.fetching import Request, Response
from digest.model.writing import Answer

Result = TypeVar("Result")


class Clock(Protocol):
    def now(self) -> dt.datetime:
        """The time, aware UTC."""
        ...

    def elapsed(self) -> float:
        """Seconds since some moment: never back, and on while the process is stopped or the machine sleeps."""
        ...


class Tokens(Protocol):
    def token(self) -> str:
        """22 URL-safe characters that nobody can guess (128 bits)."""
        ...


class Files(Protocol):
    """The published site: a folder that a web server hands out."""

    def write(self, files: Mapping[str, bytes]) -> int:
        """Write each file atomically (temp, fsync, rename), in the mapping's order; equal files are left alone.

        Paths are relative, with forward slashes. Returns how many were written. Raises PublishError.
        """
        ...

    def remove(self, paths: tuple[str, ...]) -> None:
        """Take files away, and folders that this leaves empty; what is not there is no error."""
        ...

    def path(self, relative: str) -> Path:
        """Where a file lies."""
        ...


class Fetcher(Protocol):
    """The web. Requests may be handed in without end: each host is asked politely, whoever asks."""

    def fetch(self, request: Request) -> Future[Response]:
        """Ask for one address, from any thread. The future has its answer, or FetchFailed."""
        ...

    def post_form(self, url: str, fields: Sequence[tuple[str, str]]) -> Future[None]:
        """Send a form (application/x-www-form-urlencoded). The future is done when it was taken, or has FetchFailed,
        which it has within seconds.
        """
        ...

    def hold_large(self, *, on: bool) -> None:
        """While it is on, no more large bodies are taken in: whoever fetches has not read those that came."""
        ...

    def close(self) -> None:
        """Let go of all connections; what is under way fails, forms but after a few seconds."""
        ...


class Processes(Protocol):
    """Child processes with bounded memory, for work on what comes from outside and for work on all cores."""

    def submit(self, work: Callable[..., Result], *given: object, seconds: float) -> Future[Result]:
        """Have a function of a module called in a child. The future has what it returned or raised.

        WorkFailed where it took longer than `seconds` or more memory than it may have; WorkCancelled after `close`.
        """
        ...

    def room(self) -> int:
        """How many more keep every child busy."""
        ...

    def close(self) -> None:
        """End all children; what is under way fails."""
        ...


class Connection(Protocol):
    def send(self, message: bytes, *, sender: str, recipient: str) -> str:
        """Hand one message to the server and return its answer.

        message: RFC 5322 wire bytes, CRLF. Raises MailRefused, MailDeferred, MailHostDown, MailUncertain.
        """
        ...


class Mailer(Protocol):
    def connect(self) -> AbstractContextManager[Connection]:
        """One connection for several messages. Raises MailHostDown."""
        ...

    def where(self) -> str:
        """Where messages go, in words: "smtp://mail.example.org:587" (no password) or a folder."""
        ...


class Signer(Protocol):
    def sign(self, message: bytes) -> bytes:
        """The message with a signature over it; its own bytes stay as they are."""
        ...


class Writer(Protocol):
    def ask(self, rules: str, text: str, *, seconds: float) -> Answer:
        """Put one question to a language model: how to answer, and what it is about.

        Comes back within `seconds`, with an answer or with WriterRefused or WriterFailed.
        """
        ...

    def name(self) -> str:
        """Which model, and where, in words (no key): another name may give another answer."""
        ...


class Inbox(Protocol):
    """The mailbox that what comes back is put into."""

    def waiting(self) -> tuple[str, ...]:
        """The names of the messages that were not taken in yet, oldest first. Raises MailError."""
        ...

    def read(self, name: str) -> bytes:
        """One message, or its first megabytes. Raises MailError where it cannot be read."""
        ...

    def taken(self, name: str) -> None:
        """Put a message where it does not wait any more. Raises MailError."""
        ...

    def where(self) -> str:
        """Where the mailbox is, in words."""
        ...


__all__ = ["Clock", "Connection", "Fetcher", "Files", "Inbox", "Mailer", "Processes", "Signer", "Tokens", "Writer"]
