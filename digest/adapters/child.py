"""What runs in a child process: one piece of work after the other, each asked for and answered over one socket.

A message is its length (8 bytes, big-endian) and a pickle. Asked: (function, arguments). Answered: once when the
request is understood, so that imports are not counted as work, and once with what came of it.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import resource
import signal
import socket
import struct
import sys
import time
import traceback
from enum import Enum

from digest.adapters.packing import packed
from digest.errors import DigestError

_LENGTH = struct.Struct(">Q")
_PIECE = 1 << 20
_YOUNG = 50_000
"""Objects that are made before the garbage collector looks for what is not held: there is little in trees of values."""
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, prctl(2)


class Told(Enum):
    """What a child says."""

    BEGUN = "begun"
    DONE = "done"
    """With what the function returned."""
    RAISED = "raised"
    """With the exception."""
    FAILED = "failed"
    """With words: neither a result nor an exception can cross."""
    NO_MEMORY = "no memory"
    """It ends itself then: who knows what half of it is left."""


class TooLong(Exception):
    """A message is longer than the one who receives it takes."""


def send(sock: socket.socket, data: bytes) -> None:
    """One message, within the socket's timeout."""
    sock.sendall(_LENGTH.pack(len(data)))
    sock.sendall(data)


def receive(sock: socket.socket, *, until: float | None = None, most: int | None = None) -> bytearray:
    """One message, whole by a time on the monotonic clock.

    Raises EOFError where the other side has ended, TimeoutError, TooLong over `most` bytes.
    """
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, until))
    if most is not None and length > most:
        raise TooLong(length)
    return _exactly(sock, length, until)


def _exactly(sock: socket.socket, length: int, until: float | None) -> bytearray:
    data = bytearray()
    while len(data) < length:
        if until is not None:
            sock.settimeout(max(0.001, until - time.monotonic()))
        piece = sock.recv(min(_PIECE, length - len(data)))
        if not piece:
            raise EOFError
        data += piece
    return data


def main(descriptor: int, parent: int, memory: int) -> None:
    """Work until the parent closes its end of the socket, or ends however it ends."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # they are meant for the parent, and it ends us
    _end_with(parent)
    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CORE, 0)
    gc.set_threshold(_YOUNG)
    with socket.socket(fileno=descriptor) as sock:
        try:
            while _serve(sock):
                pass
        except (EOFError, ConnectionError):
            return


def _serve(sock: socket.socket) -> bool:
    """One piece of work; False: it was the last one."""
    try:
        work, given = pickle.loads(receive(sock))  # noqa: S301  (from our own parent)
    except (ImportError, AttributeError, pickle.UnpicklingError) as error:
        send(sock, pickle.dumps((Told.BEGUN, None)))
        send(sock, pickle.dumps((Told.FAILED, f"The work is not known in a child process: {error}.")))
        return True
    send(sock, pickle.dumps((Told.BEGUN, None)))
    try:
        answer = packed((Told.DONE, work(*given)))
    except MemoryError:
        del work, given
        send(sock, pickle.dumps((Told.NO_MEMORY, None)))
        return False
    except Exception as error:  # noqa: BLE001  (whatever it is, it belongs to the one who asked)
        answer = _raised(error)
    send(sock, answer)
    return True


def _raised(error: Exception) -> bytes:
    """An exception that crosses; of one that cannot, its words. What is no error of ours tells where it was raised."""
    if not isinstance(error, DigestError):
        error.add_note("In a child process:\n" + "".join(traceback.format_exception(error)))
    try:
        answer = packed((Told.RAISED, error))
        pickle.loads(answer)  # noqa: S301  (made in the line above)
    except Exception:  # noqa: BLE001  (an exception may have any constructor)
        return pickle.dumps((Told.FAILED, f"{type(error).__name__}: {error}"))
    return answer


def _end_with(parent: int) -> None:
    """Be killed when the parent's thread ends (Linux); elsewhere the end of the socket tells, once work is done."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        raise SystemExit(1)


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(what, (most, most))
