"""A mail server that keeps what it is given, and fails when it is told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from digest.errors import MailError


@dataclass
class FakeMailer:
    """fail: asked before each message with its recipient; what it returns is raised, and the message is not taken.

    before: called before each message, for what happens between a claim and a send.
    """

    fail: Callable[[str], MailError | None] = lambda recipient: None
    before: Callable[[str], None] = lambda recipient: None
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0

    def where(self) -> str:
        return "a mail server of the tests"

    @contextmanager
    def connect(self) -> Iterator[FakeMailer]:
        self.connections += 1
        yield self

    def send(self, message: bytes, *, sender: str, recipient: str) -> str:
        assert "@" in sender
        self.before(recipient)
        error = self.fail(recipient)
        if error is not None:
            raise error
        self.taken.append((recipient, message))
        return "250 taken"

    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(data, policy=policy.default) for _, data in self.taken]
