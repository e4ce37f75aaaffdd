"""kill -9 at any point of a morning loses nothing, doubles nothing and leaves no dead link."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(folder: Path, every: int) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.actions.kill_driver", str(folder), str(every)],
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(lines: list[dict[str, object]]) -> None:
    *steps, last = lines
    assert [line for line in steps if line["faults"]] == []
    assert sum(bool(line["killed"]) for line in steps) == len(steps) - 1
    assert isinstance(last["steps"], int)
    assert last["steps"] > 40


def test_killed_at_steps_all_over_a_morning_the_next_run_puts_it_right(tmp_path: Path) -> None:
    check(run(tmp_path / "kills", every=19))


@pytest.mark.soak
def test_killed_at_every_single_step(tmp_path: Path) -> None:
    check(run(tmp_path / "kills", every=1))
