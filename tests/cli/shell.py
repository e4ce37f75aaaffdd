"""The command line as a person types it: `Shell` runs it in this process, `Process` in one of its own.

Both are the whole command: its words, what it reads and prints, its exit code. A process of its own costs the loading of
it each time, so what is tested there is what only a process shows.
"""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import structlog

from digest.cli import main

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "COLUMNS": "200", "PYTHONWARNINGS": "error"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a command ended. told: on standard output; said: on standard error."""

    code: int
    told: str
    said: str


class Shell:
    """Runs `digest` in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str, stdin: str = "", code: int = 0) -> str:
        ended = self.run(*words, stdin=stdin.encode())
        said = ended.told + ended.said
        assert ended.code == code, said
        assert "Traceback" not in said
        return said

    def run(self, *words: str, stdin: bytes = b"") -> Ended:
        given = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
        told, said = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        with (
            contextlib.chdir(self.folder),
            _environment(ENVIRONMENT),
            _standard(["digest", *words], given),
            contextlib.redirect_stdout(told),
            contextlib.redirect_stderr(said),
        ):
            try:
                main()
                code: object = 0
            except SystemExit as end:
                code = end.code
        assert isinstance(code, int)
        return Ended(code=code, told=_text(told), said=_text(said))


class Process(Shell):
    """Runs `digest` in a folder, in a process of its own."""

    def run(self, *words: str, stdin: bytes = b"") -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "digest", *words],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            check=False,
            timeout=120,
            env=ENVIRONMENT,
        )
        return Ended(code=done.returncode, told=_lines(done.stdout), said=_lines(done.stderr))


def _text(part: io.TextIOWrapper) -> str:
    buffer = part.buffer
    assert isinstance(buffer, io.BytesIO)
    return _lines(buffer.getvalue())


def _lines(printed: bytes) -> str:
    """As text, its lines ended as Python has them."""
    return io.TextIOWrapper(io.BytesIO(printed), encoding="utf-8").read()


@contextlib.contextmanager
def _environment(wanted: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(wanted)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextlib.contextmanager
def _standard(words: list[str], given: io.TextIOWrapper) -> Iterator[None]:
    """What a process starts with, and all that a command may leave behind put back."""
    before = sys.argv, sys.stdin, sys.excepthook, structlog.get_config()
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    sys.argv, sys.stdin = words, given
    try:
        yield
    finally:
        sys.argv, sys.stdin, sys.excepthook, logging = before
        structlog.configure(**logging)
        for number, handler in handlers.items():
            signal.signal(number, handler)
