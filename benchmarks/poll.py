"""How fast sources are polled, beside `reader` (https://pypi.org/project/reader/), and in what memory.

python -m benchmarks.poll [--reader PYTHON] [--feeds 500] [--entries 40] [--many 10000] [--stored 10000 100000]

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
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
WORKERS = (1, 2, 4, 8, 16)
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


def row(name: str, one: float, other: float | None, unit: str, note: str = "") -> None:
    beside = "" if other is None else f"{other:9.0f}"
    times = "" if other is None else f"{one / other:6.1f}×"
    print(f"{name:44} {one:9.0f} {beside:>9} {times:>7}  {unit:11} {note}", flush=True)


def beside(folder: Path, python: str | None, feeds: int, entries: int) -> None:
    """Cold, all 304, and all 200 with the same bytes; ours and theirs by turns."""
    with papers(folder, feeds, entries) as served:
        best: dict[str, tuple[float, str]] = {}
        if python is not None:
            theirs(python, "add", str(folder / "reader"), str(served.urls))
            for workers in WORKERS:
                store = folder / f"reader-{workers}"
                shutil.copy(folder / "reader", store)
                for mode, unit in (("conditional", "entries"), ("conditional", "feeds"), ("whole", "feeds")):
                    served.answer(mode)
                    name = {"whole": "same"}.get(mode, "cold" if unit == "entries" else "304")
                    done = theirs(python, "update", str(store), str(workers))
                    rate = done[unit] / done["seconds"]
                    print(
                        f"  reader, {workers:2} workers, {name:5} {rate:9.0f} {unit}/s, {done['peak']:.0f} MB",
                        flush=True,
                    )
                    if rate > best.get(name, (0.0, ""))[0]:
                        best[name] = rate, f"reader: {workers} workers"
        ours("sources", str(folder / "ours"), str(served.urls))
        served.answer("conditional")
        cold = ours("poll", str(folder / "ours"))
        if cold["new"] != feeds * entries:
            print(f"  ours stored {cold['new']} of {feeds * entries}: {cold}")
        rate, note = best.get("cold", (None, ""))
        row(f"cold, {feeds} feeds × {entries}", cold["new"] / cold["seconds"], rate, "entries/s", _memory(cold, note))
        again = ours("poll", str(folder / "ours"))
        rate, note = best.get("304", (None, ""))
        row("again, all 304", again["unchanged"] / again["seconds"], rate, "feeds/s", _memory(again, note))
        served.answer("whole")
        same = ours("poll", str(folder / "ours"))
        rate, note = best.get("same", (None, ""))
        row("again, 200 with the same bytes", same["unchanged"] / same["seconds"], rate, "feeds/s", _memory(same, note))
        done = ours("read", str(folder / "ours"))
        row("their analysis, on all cores", done["articles"] / done["seconds"], None, "articles/s", _memory(done))


def many(folder: Path, count: int) -> None:
    """Sources that each answer after 200 ms, nine in ten with 304, the rest with one new item."""
    with papers(folder, count, 1) as served:
        ours("sources", str(folder / "many"), str(served.urls))
        ours("poll", str(folder / "many"))
        served.answer("slow 0.2")
        done = ours("poll", str(folder / "many"))
        name = f"{count} sources, 200 ms each, 1 in 10 new"
        row(name, done["seconds"], None, "s", f"{done['unchanged']} unchanged, {done['new']} new; {_memory(done)}")


def grown(folder: Path, stored: int) -> None:
    """What a round costs in a store that has many articles already."""
    with papers(folder, GROWN, 40) as served:
        store = folder / f"grown-{stored}"
        ours("sources", str(store), str(served.urls))
        ours("fill", str(store), str(stored))
        done = ours("poll", str(store))
        rate = done["new"] / done["seconds"]
        row(f"{stored} articles stored: {GROWN} feeds, cold", rate, None, "entries/s", _memory(done))
        again = ours("poll", str(store))
        row(f"{stored} articles stored: {GROWN} feeds, 304", again["unchanged"] / again["seconds"], None, "feeds/s")
        shutil.rmtree(store)


def _memory(done: dict[str, Any], note: str = "") -> str:
    return f"{done['seconds']:.1f} s, {done['peak']:.0f} MB (child {done['peak_child']:.0f} MB)" + (
        f"; {note}" * bool(note)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", help="a Python that has reader")
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--entries", type=int, default=40)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--stored", type=int, nargs="*", default=[10_000, 100_000])
    said = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digest-poll-") as name:
        folder = Path(name)
        print(f"{'':44} {'Digest':>9} {'reader':>9}")
        if said.feeds:
            beside(folder, said.reader, said.feeds, said.entries)
        if said.many:
            many(folder, said.many)
        for stored in said.stored:
            grown(folder, stored)


if __name__ == "__main__":
    main()
