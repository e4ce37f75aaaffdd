"""A Maildir that another program puts mail into: what waits in new/ goes to cur/ once it was taken in.

Taking in comes first, then the rename, so a kill in between has the message taken in twice, which changes nothing.
"""

from __future__ import annotations

from pathlib import Path

from digest.errors import MailError

FIRST = 4_000_000
"""Bytes of a message that are read: a report stands before what came back."""


class MaildirInbox:
    """ports.Inbox on a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def where(self) -> str:
        return str(self.folder)

    def waiting(self) -> tuple[str, ...]:
        try:
            return tuple(sorted(path.name for path in (self.folder / "new").iterdir() if path.name[0] != "."))
        except OSError as error:
            raise MailError(
                f"{self.folder} cannot be read as a Maildir: {error.strerror or error}.",
                hint="It has folders named new, cur and tmp, which this user can read and write.",
            ) from error

    def read(self, name: str) -> bytes:
        try:
            with (self.folder / "new" / name).open("rb") as file:
                return file.read(FIRST)
        except OSError as error:
            raise MailError(f"{self.folder / 'new' / name} cannot be read: {error.strerror or error}.") from error

    def taken(self, name: str) -> None:
        seen = name if ":2," in name else f"{name}:2,S"
        try:
            (self.folder / "cur").mkdir(mode=0o700, exist_ok=True)
            (self.folder / "new" / name).rename(self.folder / "cur" / seen)
        except FileNotFoundError:
            return  # another took it in at the same time
        except OSError as error:
            raise MailError(
                f"{self.folder / 'new' / name} was taken in, but cannot be put into cur/: {error.strerror or error}.",
                hint="Let this user write there.",
            ) from error
