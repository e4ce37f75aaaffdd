"""The published site as a folder: a reader gets whole files, and no link before what it leads to."""

from __future__ import annotations

import contextlib
import errno
import time
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from digest.adapters.folders import TEMPORARY, replace_file, sync_folder
from digest.errors import PublishError

_HINTS = {
    errno.ENOSPC: "Free some room on that disk, then run: digest publish --all",
    errno.EDQUOT: "Free some room in that quota, then run: digest publish --all",
    errno.EROFS: "That disk is read-only: set [site] folder to one that can be written, then run: digest publish --all",
    errno.EACCES: "Let this user write there, or set [site] folder to another, then run: digest publish --all",
    errno.EPERM: "Let this user write there, or set [site] folder to another, then run: digest publish --all",
    errno.ENOTDIR: "A file stands where a folder must be: move it away, then run: digest publish --all",
    errno.EEXIST: "A file stands where a folder must be: move it away, then run: digest publish --all",
    errno.EISDIR: "A folder stands where a file must be: move it away, then run: digest publish --all",
}


_ABANDONED = 3600.0
"""Seconds after which a temporary file is one that a killed process left."""


class SiteFolder:
    """ports.Files on a folder. Every write is atomic and durable; two writers at once do no harm."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, relative: str) -> Path:
        """Where a file lies. Raises PublishError for a path that would leave the folder."""
        parts = PurePosixPath(relative).parts
        odd = relative.startswith("/") or "\\" in relative or "\0" in relative or ".." in parts or not parts
        if odd or any(part.startswith(TEMPORARY) for part in parts):
            raise PublishError(
                f"Refused to publish {relative!r}: it is no path inside {self.folder}.",
                hint="Slugs are made of a-z, 0-9 and hyphens: look for the edition whose slug is not.",
            )
        return self.folder.joinpath(*parts)

    def write(self, files: Mapping[str, bytes]) -> int:
        places = [(self.path(relative), data) for relative, data in files.items()]
        written = sum(self._write(place, data) for place, data in places)
        for folder in {place.parent for place, _ in places}:
            _sweep(folder)
        return written

    def remove(self, paths: tuple[str, ...]) -> None:
        for place in [self.path(relative) for relative in paths]:
            try:
                place.unlink(missing_ok=True)
                self._prune(place.parent)
            except OSError as error:
                raise _failed("take away", place, error) from error

    def _write(self, place: Path, data: bytes) -> bool:
        try:
            if _holds(place, data):
                return False
            self._make_folder(place.parent)
            replace_file(place, data)
        except OSError as error:
            raise _failed("write", place, error) from error
        return True

    def _make_folder(self, folder: Path) -> None:
        missing = [above for above in (folder, *folder.parents) if not above.exists()]
        folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        for made in reversed(missing):
            sync_folder(made.parent)

    def _prune(self, folder: Path) -> None:
        """Take away folders that are empty now, up to the site's own."""
        while folder != self.folder and self.folder in folder.parents:
            try:
                folder.rmdir()
            except FileNotFoundError:
                pass
            except OSError as error:
                if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
                    break
                raise
            folder = folder.parent
        with contextlib.suppress(FileNotFoundError):
            sync_folder(folder)


def _sweep(folder: Path) -> None:
    for draft in folder.glob(f"{TEMPORARY}*"):
        with contextlib.suppress(OSError):  # another may be sweeping too
            if time.time() - draft.stat().st_mtime > _ABANDONED:
                draft.unlink()


def _holds(place: Path, data: bytes) -> bool:
    try:
        return place.stat().st_size == len(data) and place.read_bytes() == data
    except (FileNotFoundError, NotADirectoryError):
        return False


def _failed(verb: str, place: Path, error: OSError) -> PublishError:
    hint = _HINTS.get(error.errno or 0, "Put that right, then run: digest publish --all")
    return PublishError(f"Could not {verb} {place}: {error.strerror or error}.", hint=hint)
