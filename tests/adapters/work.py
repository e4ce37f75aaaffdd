"""What tests have done in child processes: well, badly, and with malice."""

from __future__ import annotations

import os
import signal
import time

from digest.errors import FetchFailed, FetchFault, RefusedDocument, WriterFailed


def double(number: int) -> int:
    return 2 * number


def where() -> int:
    return os.getpid()


def told_in_the_environment() -> list[str]:
    return [name for name in os.environ if name.startswith("DIGEST_")]


def wait() -> None:
    time.sleep(600)


def wait_deaf() -> None:
    """As C code does that no signal handler can break into."""
    signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP})
    time.sleep(600)


def say_and_wait(path: str) -> None:
    """Write the process's id where a test looks for it, and never come back."""
    with open(f"{path}.new", "w") as file:  # noqa: PTH123
        file.write(str(os.getpid()))
    os.replace(f"{path}.new", path)  # noqa: PTH105
    time.sleep(600)


def fill(size: int) -> int:
    return len(bytearray(size))


def grow() -> None:
    """A bomb: it doubles until there is no more."""
    text = "bomb" * 1024
    while True:
        text += text


def give(size: int) -> bytes:
    return bytes(size)


def end(status: int) -> None:
    os._exit(status)


def leave() -> None:
    raise SystemExit(3)


def kill_itself(number: int) -> None:
    os.kill(os.getpid(), number)


def refuse() -> None:
    raise RefusedDocument("It has no text.", hint="Look at it.")


def fail_to_fetch() -> None:
    raise FetchFailed("Busy.", fault=FetchFault.BUSY, hint="Later.", status=429, retry_after=7.5, moved_to="http://n/")


def fail_to_write() -> None:
    raise WriterFailed("No.", seconds=2.5)


def divide_by_zero() -> float:
    return 1 / 0


class Odd(Exception):
    """One that cannot be pickled: its constructor asks for more than it keeps."""

    def __init__(self, one: str, *, other: str) -> None:
        super().__init__(f"{one} {other}")


def raise_odd() -> None:
    raise Odd("one", other="other")


def give_what_cannot_cross() -> object:
    return lambda: None


def recurse(depth: int = 0) -> int:
    return recurse(depth + 1) + 1
