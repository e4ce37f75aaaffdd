"""The files of the site in memory, as long as they stay as they are on disk: bytes, gzip and strong ETags made once.

A file is known by its time, size and inode, so one that was replaced is read anew at the next request. Publishing
replaces files whole, so what is read is never half of one.
"""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import stat
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from digest.web.types import can_shrink

ROOM = 64 * 1024 * 1024
"""Bytes of content kept; the files asked for least recently go first."""

_WORTH_IT = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One encoding of a file. etag: strong, so it differs from the other variant's (RFC 9110, 8.8.3.3)."""

    body: bytes
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A file as it was read. gzipped: None where that would not make it smaller."""

    stamp: tuple[int, int, int]
    modified: dt.datetime
    plain: Variant
    gzipped: Variant | None

    @property
    def size(self) -> int:
        return len(self.plain.body) + (len(self.gzipped.body) if self.gzipped else 0)


class Shelf:
    """Files under one folder, by their path in it. Safe to use from several threads."""

    def __init__(self, folder: Path, *, room: int = ROOM) -> None:
        self.folder = folder
        self._room = room
        self._held: OrderedDict[str, Held] = OrderedDict()
        self._used = 0
        self._lock = threading.Lock()

    def fresh(self, path: str) -> Held | None:
        """The file, if it is in memory and still the same on disk: one stat, no reading. path: safe, see `app`."""
        stamp = self._stamp(path)
        with self._lock:
            held = self._held.get(path)
            if held is None or held.stamp != stamp:
                return None
            self._held.move_to_end(path)
            return held

    def get(self, path: str) -> Held | None:
        """The file, read if need be; None where there is none (or it is no plain file)."""
        held = self.fresh(path)
        if held is not None:
            return held
        stamp = self._stamp(path)
        if stamp is None:
            return None
        try:
            made = _hold(path, (self.folder / path).read_bytes(), stamp)
        except OSError:
            return None
        self._keep(path, made)
        return made

    def is_folder(self, path: str) -> bool:
        try:
            return (self.folder / path).is_dir()
        except (OSError, ValueError):
            return False

    def _stamp(self, path: str) -> tuple[int, int, int] | None:
        try:
            found = (self.folder / path).stat()
        except (OSError, ValueError):  # ValueError: a name that no file can have
            return None
        return (found.st_mtime_ns, found.st_size, found.st_ino) if stat.S_ISREG(found.st_mode) else None

    def _keep(self, path: str, made: Held) -> None:
        with self._lock:
            before = self._held.pop(path, None)
            self._used += made.size - (before.size if before else 0)
            self._held[path] = made
            while self._used > self._room:
                _, gone = self._held.popitem(last=False)
                self._used -= gone.size


def _hold(path: str, data: bytes, stamp: tuple[int, int, int]) -> Held:
    digest = hashlib.sha256(data).hexdigest()[:32]
    gzipped = None
    if can_shrink(path) and len(data) >= _WORTH_IT:
        packed = gzip.compress(data, compresslevel=6, mtime=0)
        if len(packed) < len(data):
            gzipped = Variant(body=packed, etag=f'"{digest}-gz"')
    return Held(
        stamp=stamp,
        modified=dt.datetime.fromtimestamp(stamp[0] // 1_000_000_000, dt.UTC),
        plain=Variant(body=data, etag=f'"{digest}"'),
        gzipped=gzipped,
    )
