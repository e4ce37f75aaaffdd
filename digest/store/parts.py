"""What is too long for one statement, a part at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Each = TypeVar("Each")


def parts(ids: Sequence[Each], size: int = 1_000) -> Iterator[Sequence[Each]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))
