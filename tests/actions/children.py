"""Child processes that the services of all tests share, since each costs a second to start."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from digest.adapters.processes import ChildProcesses

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Shared:
    """ports.Processes over real children. A service that closes lets go of them; they end with the tests."""

    inner: ChildProcesses

    def submit(self, work: Callable[..., Result], *given: object, seconds: float) -> Future[Result]:
        return self.inner.submit(work, *given, seconds=seconds)

    def room(self) -> int:
        return self.inner.room()

    def close(self) -> None:
        """Leave them to the others."""
