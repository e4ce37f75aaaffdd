"""Child processes for work on what comes from outside: bounded in memory and time, and their deaths cost one task.

Each child has a thread here and a socket of its own. So one that dies in the middle of a message takes nothing with it
but that message; a pool whose children share one pipe under a lock stands still then.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from digest.adapters import child
from digest.adapters.child import Told
from digest.adapters.packing import packed
from digest.errors import WorkCancelled, WorkFailed

Result = TypeVar("Result")

MEMORY = 1 << 30
"""Bytes of address space that a child may have."""
MOST_BACK = 64 << 20
"""Bytes that a child may hand back: more is not taken into this process."""
TASKS = 1000
"""After so many a child makes room for a fresh one, whatever the first has leaked."""
_START_SECONDS = 60.0
"""For a child to start and to load what the work needs."""


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    request: bytes
    seconds: float
    future: Future[Any]


class ChildProcesses:
    """ports.Processes. Nothing is started before there is work, and never more than `children`.

    memory: bytes of address space for each. tasks: how many until a child is replaced.
    """

    def __init__(self, *, children: int | None = None, memory: int = MEMORY, tasks: int = TASKS) -> None:
        self._most = children or cores()
        self._memory = memory
        self._tasks = tasks
        self._waiting: deque[_Task] = deque()
        self._changed = threading.Condition()
        self._children: list[_Child] = []
        self._threads: list[threading.Thread] = []
        self._busy = 0
        self._closed = False

    def submit(self, work: Callable[..., Result], *given: object, seconds: float) -> Future[Result]:
        future: Future[Result] = Future()
        request = packed((work, given))
        with self._changed:
            if self._closed:
                future.set_exception(_closed())
                return future
            self._waiting.append(_Task(request=request, seconds=seconds, future=future))
            if self._busy + len(self._waiting) > len(self._threads) and len(self._threads) < self._most:
                self._add()
            self._changed.notify()
        return future

    def room(self) -> int:
        with self._changed:
            return max(0, 2 * self._most - self._busy - len(self._waiting))

    def close(self) -> None:
        with self._changed:
            self._closed = True
            waiting = tuple(self._waiting)
            self._waiting.clear()
            self._changed.notify_all()
        for one in self._children:
            one.kill()
        for task in waiting:
            if task.future.set_running_or_notify_cancel():
                task.future.set_exception(_closed())
        for thread in self._threads:
            thread.join()

    def _add(self) -> None:
        one = _Child(memory=self._memory, tasks=self._tasks)
        thread = threading.Thread(target=self._tend, args=(one,), name="digest-child", daemon=True)
        self._children.append(one)
        self._threads.append(thread)
        thread.start()

    def _tend(self, one: _Child) -> None:
        while (task := self._next()) is not None:
            try:
                if task.future.set_running_or_notify_cancel():
                    self._do(one, task)
            finally:
                with self._changed:
                    self._busy -= 1
        one.end()

    def _next(self) -> _Task | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            self._busy += 1
            return self._waiting.popleft()

    def _do(self, one: _Child, task: _Task) -> None:
        try:
            told, value = one.ask(task.request, seconds=task.seconds)
        except WorkFailed as error:
            task.future.set_exception(_closed() if self._closed else error)
            return
        if told is Told.DONE:
            task.future.set_result(value)
        else:
            task.future.set_exception(value if told is Told.RAISED else WorkFailed(str(value)))


class _Child:
    """A place for one child process: it is started when there is something to ask, and started anew when it is gone.

    Used by one thread; `kill` by any.
    """

    def __init__(self, *, memory: int, tasks: int) -> None:
        self._memory = memory
        self._tasks = tasks
        self._done = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._sock: socket.socket | None = None
        self._killed = False
        self._lock = threading.Lock()

    def ask(self, request: bytes, *, seconds: float) -> tuple[Told, Any]:
        """What came of a piece of work. Raises WorkFailed where nothing did; the child is gone then."""
        try:
            sock = self._begin(request)
            answer = child.receive(sock, until=time.monotonic() + seconds, most=MOST_BACK)
            told, value = pickle.loads(answer)  # noqa: S301  (of our own child)
        except TimeoutError as error:
            self.end()
            raise WorkFailed(f"The work took longer than {seconds:g} s and was ended.") from error
        except child.TooLong as error:
            self.end()
            raise WorkFailed(f"The work gave back more than {MOST_BACK >> 20} MB.") from error
        except (EOFError, ConnectionError) as error:
            raise WorkFailed(f"The child process that worked on it {self._fate()}.") from error
        except Exception as error:
            self.end()
            raise WorkFailed(f"What the work gave back cannot be read: {type(error).__name__}: {error}.") from error
        self._done += 1
        if told is Told.NO_MEMORY:
            self.end()
            raise WorkFailed(f"The work needed more than {self._memory >> 20} MB of memory and was ended.")
        if self._done >= self._tasks:
            self.end()
        return told, value

    def _begin(self, request: bytes) -> socket.socket:
        """Put the work to a child that is ready for it; one that died while it had nothing to do is replaced."""
        if self._sock is not None:
            with contextlib.suppress(EOFError, ConnectionError):
                return self._put(self._sock, request)
            self.end()
        return self._put(self._start(), request)

    @staticmethod
    def _put(sock: socket.socket, request: bytes) -> socket.socket:
        sock.settimeout(_START_SECONDS)
        child.send(sock, request)
        child.receive(sock, until=time.monotonic() + _START_SECONDS)
        return sock

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        main = f"main({theirs.fileno()}, {os.getpid()}, {self._memory})"
        with theirs, self._lock:
            if self._killed:
                ours.close()
                raise _closed()
            self._process = subprocess.Popen(  # noqa: S603  (our own interpreter, with numbers of ours)
                [sys.executable, "-P", "-c", f"from digest.adapters.child import main; {main}"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                env=_environment(),
                start_new_session=True,  # a terminal's Ctrl-C is meant for us alone
            )
            self._sock = ours
        self._done = 0
        return ours

    def kill(self) -> None:
        """End the child, whatever it does, and start none any more."""
        with self._lock:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def end(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.kill()
        self._fate()

    def _fate(self) -> str:
        """Put away what is left of a child, and say how it ended."""
        process, sock = self._process, self._sock
        if sock is not None:
            sock.close()
        status = 0
        if process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                status = process.wait(timeout=1)
            process.kill()
            status = process.wait()
        with self._lock:
            self._process = self._sock = None
        return f"was ended by {signal.Signals(-status).name}" if status < 0 else f"ended itself with status {status}"


def _environment() -> dict[str, str]:
    """Ours, with the folders that we load code from, and without what Digest is told there: secrets among it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    return kept | {"PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}


def _closed() -> WorkCancelled:
    return WorkCancelled("The work was not done: Digest is ending.")


__all__ = ["ChildProcesses", "cores"]
