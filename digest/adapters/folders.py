"""Writing a file so that nobody ever sees half of it, not even after a power cut."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

TEMPORARY = ".tmp-"
"""How a file's name begins while it is being written; web servers are told not to hand such names out."""


def replace_file(path: Path, data: bytes, *, temporary: Path | None = None, mode: int = 0o644) -> None:
    """Put `data` at `path`, whole or not at all: temp, fsync, rename, fsync of the folder. The folder must exist.
    Raises OSError, and leaves no temporary file then.

    temporary: where to write first, on the same file system; else a hidden name beside `path`.
    """
    draft = temporary or path.with_name(f"{TEMPORARY}{secrets.token_hex(8)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
        with os.fdopen(descriptor, "wb") as file:
            os.fchmod(descriptor, mode)  # whatever the umask: a web server runs as somebody else
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        draft.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; without this a rename may be undone by a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
