"""How fast sources are polled, beside `reader` (https://pypi.org/project/reader/), and in what memory.

python -m benchmarks.poll [--reader PYTHON] [--workers 1 8] [--feeds 500] [--many 10000] [--stored 10000 100000]

--reader: a Python that has it (`pip install reader` in an environment of its own); without, our side alone is measured.
--stored: articles that the store has already, for the last rows; 1000000 takes some minutes and 2 GB of disk.

Servers are in a process of their own on loopback, each feed on an address of its own (Linux), so that the manners of
neither side slow it down. Each row is a process of its own. Our seconds include the start of the child processes.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
UNITS = {"new": "entries/s", "unchanged": "feeds/s", "polled": "feeds/s", "articles": "articles/s"}
GROWN = 100
"""Feeds in the rows about a store that has many articles."""


@dataclass(frozen=True)
class Papers:
    """The servers, and the file of their feeds' addresses."""

    process: subprocess.Popen[str]
    urls: Path

    def answer(self, mode: str) -> int:
        """Have them answer so from now on; returns how many requests there were since the last time."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{mode}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline().removeprefix("ok "))


@contextlib.contextmanager
def papers(folder: Path, feeds: int, entries: int) -> Iterator[Papers]:
    command = [sys.executable, "-m", "benchmarks.poll_server", str(feeds), str(entries)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HERE.parent)
    assert process.stdout is not None
    assert process.stdin is not None
    port = process.stdout.readline().strip()
    urls = folder / f"urls-{feeds}"
    hosts = (f"127.{1 + n // 62500}.{n // 250 % 250}.{1 + n % 250}" for n in range(feeds))
    urls.write_text("\n".join(f"http://{host}:{port}/{n}" for n, host in enumerate(hosts)), encoding="ascii")
    try:
        yield Papers(process, urls)
    finally:
        process.stdin.close()
        process.wait()


def told(*command: str) -> dict[str, Any]:
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HERE.parent)
    found: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
    return found


def ours(*command: str) -> dict[str, Any]:
    return told(sys.executable, "-m", "benchmarks.poll_digest", *command)


def theirs(python: str, *command: str) -> dict[str, Any]:
    return told(python, str(HERE / "poll_reader.py"), *command)


@dataclass(frozen=True)
class Best:
    """The best of reader's figures for one row: a second's worth, and with how many workers."""

    rate: float
    note: str


def row(name: str, done: dict[str, Any], what: str, other: Best | None = None) -> None:
    """One line. CPU milliseconds, of all processes, are what a busy machine does not change."""
    rate = done[what] / done["seconds"]
    cpu = done["cpu"] / max(1, done[what]) * 1000
    beside = f"{other.rate:9.0f} {rate / other.rate:6.1f}×" if other else " " * 17
    memory = f"{done['peak']:.0f} MB, child {done['peak_child']:.0f} MB"
    note = f"{done['seconds']:.1f} s, {cpu:.1f} ms CPU each, {memory}" + (f"; {other.note}" if other else "")
    print(f"{name:44} {rate:9.0f} {beside}  {UNITS[what]:11} {note}", flush=True)


def beside(folder: Path, python: str | None, feeds: int, entries: int, *, workers: Sequence[int]) -> None:
    """Cold, all 304, and all 200 with the same bytes; ours and theirs by turns."""
    with papers(folder, feeds, entries) as served:
        best = measure_reader(folder, python, served, workers) if python else {}
        store = str(folder / "ours")
        ours("sources", store, str(served.urls))
        served.answer("conditional")
        cold = ours("poll", store)
        if (cold["new"], cold["failed"]) != (feeds * entries, 0):
            print(f"  ours stored {cold['new']} of {feeds * entries}, and {cold['failed']} feeds failed")
        row(f"cold, {feeds} feeds × {entries}", cold, "new", best.get("cold"))
        row("again, all 304", ours("poll", store), "unchanged", best.get("304"))
        served.answer("whole")
        row("again, 200 with the same bytes", ours("poll", store), "unchanged", best.get("same"))
        row("their analysis, on all cores", ours("read", store), "articles")


def measure_reader(folder: Path, python: str, served: Papers, tried: Sequence[int]) -> dict[str, Best]:
    best: dict[str, Best] = {}
    theirs(python, "add", str(folder / "reader"), str(served.urls))
    for workers in tried:
        store = folder / f"reader-{workers}"
        shutil.copy(folder / "reader", store)
        for name, mode, what in (
            ("cold", "conditional", "entries"),
            ("304", "conditional", "feeds"),
            ("same", "whole", "feeds"),
        ):
            served.answer(mode)
            done = theirs(python, "update", str(store), str(workers))
            if done["broken"]:
                print(f"  reader could not take {done['broken']} feeds")
            rate, cpu = done[what] / done["seconds"], done["cpu"] / done[what] * 1000
            note = f"reader: {workers} workers, {cpu:.1f} ms CPU each, {done['peak']:.0f} MB"
            print(f"  {name:6} {rate:9.0f} {what}/s  {note}", flush=True)
            if name not in best or rate > best[name].rate:
                best[name] = Best(rate, note)
    return best


def many(folder: Path, count: int) -> None:
    """Sources that each answer after 200 ms, nine in ten with 304, the rest with one new item."""
    with papers(folder, count, 1) as served:
        ours("sources", str(folder / "many"), str(served.urls))
        ours("poll", str(folder / "many"))
        served.answer("slow 0.2")
        done = ours("poll", str(folder / "many"))
        row(f"{count} sources after 200 ms, {done['new']} new", done, "polled")


def grown(folder: Path, stored: int) -> None:
    """What a round costs in a store that has many articles already."""
    with papers(folder, GROWN, 40) as served:
        store = folder / f"grown-{stored}"
        ours("sources", str(store), str(served.urls))
        ours("fill", str(store), str(stored))
        row(f"{stored} articles stored: {GROWN} feeds, cold", ours("poll", str(store)), "new")
        row(f"{stored} articles stored: {GROWN} feeds, 304", ours("poll", str(store)), "unchanged")
        shutil.rmtree(store)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", help="a Python that has reader")
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2, 4, 8, 16], help="reader's, each tried")
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--entries", type=int, default=40)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--stored", type=int, nargs="*", default=[10_000, 100_000])
    said = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digest-poll-") as name:
        folder = Path(name)
        print(f"{'':44} {'Digest':>9} {'reader':>9}")
        if said.feeds:
            beside(folder, said.reader, said.feeds, said.entries, workers=said.workers)
        if said.many:
            many(folder, said.many)
        for stored in said.stored:
            grown(folder, stored)


if __name__ == "__main__":
    main()
