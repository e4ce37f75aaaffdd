"""The range: a faulty server, senders that are killed and stopped while they send, and what came of it.

`fire` runs it and returns a `Firing`, which tells all that a table of it needs. Everything is real: processes, sockets,
signals, a store on disk.
"""

from __future__ import annotations

import contextlib
import json
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from sqlalchemy import text

from digest.model.mailing import DeliveryState
from digest.store.database import Database
from tests.fire.audit import Audit, audit
from tests.fire.crowd import NOW, crowd
from tests.fire.faulty import Plan
from tests.fire.sender import Sender, app_of

_LOOK = 0.002
_LINE = 130
"""Bytes of the server's log a message, about."""
_PATIENCE = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Firing:
    """deeds: how often each was done. connections: of each sender. released: deliveries that a person had to release
    in the end, held as twice uncertain. seconds: of all of it.
    """

    readers: int
    deeds: Mapping[str, int]
    connections: int
    senders: int
    released: int
    seconds: float
    audit: Audit

    @property
    def allowed(self) -> int:
        """Messages that may have come twice: one a connection of the sender that was hit; a `fill` hits two."""
        hits = sum(times * (2 if name == "fill" else 1) for name, times in self.deeds.items())
        return hits * self.connections


@dataclass(slots=True, kw_only=True)
class _Range:
    """The senders at work."""

    said: Sender
    database: Database
    log: Path
    crew: list[subprocess.Popen[str]]

    def kill(self, number: int) -> None:
        """Kill -9, and another in its place."""
        self.crew[number].kill()
        self.crew[number].wait()
        self.crew[number] = start(self.said)

    def stop(self, number: int) -> None:
        """SIGSTOP past the lease; the others find what it held; then it goes on as if nothing had been."""
        self.crew[number].send_signal(signal.SIGSTOP)
        _wait(self.said.lease * 1.3)
        self.crew[number].send_signal(signal.SIGCONT)

    def lose(self, number: int) -> None:
        """The database goes away: PostgreSQL ends every session; SQLite is locked by another for a second."""
        del number
        if self.database.engine.dialect.name == "postgresql":
            with self.database.engine.connect() as connection:
                mine = "datname = current_database() AND pid <> pg_backend_pid()"
                connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}"))
            return
        with contextlib.closing(sqlite3.connect(self.said.url.removeprefix("sqlite:///"), timeout=30)) as other:
            other.execute("BEGIN IMMEDIATE")
            _wait(1.0)
            other.rollback()

    def fill(self, number: int) -> None:
        """The disk is full for the sender that takes over; then that is killed, and the next has room again."""
        self.crew[number].kill()
        self.crew[number].wait()
        cramped = start(replace(self.said, no_room=True))
        _wait(self.said.lease)
        cramped.kill()
        cramped.wait()
        self.crew[number] = start(self.said)

    def finish(self) -> int:
        """Wait until all is sent. Then do what a person would: release what is held as twice uncertain."""
        for one in self.crew:
            assert one.wait(_PATIENCE) == 0, "a sender failed"
        with self.database.begin() as store:
            released = store.deliveries.release(None, now=NOW, states=(DeliveryState.HELD,))
        if released:
            assert start(self.said).wait(_PATIENCE) == 0
        return released


def fire(
    folder: Path,
    url: str,
    *,
    readers: int,
    deeds: Mapping[str, int] | None = None,
    senders: int = 1,
    connections: int = 8,
    lease: float = 2.0,
    jumps: bool = False,
    plan: Plan | None = None,
    seed: int = 1,
) -> Firing:
    """Deliver an issue to so many readers while things happen to those who send it; then count.

    deeds: how often to `kill`, `stop`, `lose` the database, `fill` the disk, each at a random moment. jumps: the
    senders' clocks jump back and forth by hours.
    """
    log = folder / "taken.jsonl"
    with serving(log, plan or Plan()) as port:
        said = Sender(
            url=url,
            smtp=f"smtp://127.0.0.1:{port}",
            folder=str(folder),
            connections=connections,
            lease=lease,
            jumps=jumps,
        )
        app = app_of(said)
        crowd(app, readers)
        at_work = _Range(said=said, database=app.database, log=log, crew=[])
        began = time.monotonic()
        try:
            at_work.crew.extend(start(said) for _ in range(senders))
            _harass(at_work, deeds or {}, readers=readers, chance=random.Random(seed))
            released = at_work.finish()
        finally:
            for one in at_work.crew:
                one.kill()
                one.wait()
        found = audit(app.database, log)
        app.close()
    return Firing(
        readers=readers,
        deeds=dict(deeds or {}),
        connections=connections,
        senders=senders,
        released=released,
        seconds=time.monotonic() - began,
        audit=found,
    )


@contextmanager
def serving(log: Path, plan: Plan) -> Iterator[int]:
    """A faulty server in a process of its own. Yields its port."""
    log.touch()
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.fire.faulty", str(log), json.dumps(asdict(plan))],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        yield int(server.stdout.readline())
    finally:
        server.kill()
        server.communicate()


def start(said: Sender) -> subprocess.Popen[str]:
    """A sender in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.fire.sender", json.dumps(asdict(said))], stdout=subprocess.DEVNULL, text=True
    )


def told(firing: Firing) -> None:
    """Print a line of the table, for those who run it with -s."""
    found, deeds = firing.audit, ", ".join(f"{times} {name}" for name, times in firing.deeds.items()) or "-"
    sys.stdout.write(
        f"| {firing.readers:,} | {firing.senders} × {firing.connections} | {deeds} | {found.taken:,} | {found.again}"
        f" (≤ {firing.allowed}) | {firing.released} | {found.states} | {firing.seconds:.0f} s |\n"
    )


def await_growth(log: Path, messages: int) -> None:
    """Wait until the server took so many messages more, or takes none any more."""
    target = log.stat().st_size + messages * _LINE
    deadline = time.monotonic() + 10
    while log.stat().st_size < target and time.monotonic() < deadline:
        _wait(_LOOK)


def await_rest(log: Path) -> int:
    """Wait until the server has written down all that it had taken; how many messages that is."""
    size, looks = -1, 0
    while looks < 100:
        now = log.stat().st_size
        size, looks = now, looks + 1 if now == size else 0
        _wait(_LOOK)
    return log.read_text().count("\n")


def _harass(at_work: _Range, deeds: Mapping[str, int], *, readers: int, chance: random.Random) -> None:
    """Do each deed to some sender, when some messages more were taken, at a random moment after that."""
    ways: dict[str, Callable[[int], None]] = {
        "kill": at_work.kill,
        "stop": at_work.stop,
        "lose": at_work.lose,
        "fill": at_work.fill,
    }
    todo = [name for name, times in deeds.items() for _ in range(times)]
    chance.shuffle(todo)
    step = max(readers // (len(todo) + 2), 2)
    for name in todo:
        await_growth(at_work.log, chance.randint(1, step))
        _wait(chance.random() * 0.02)
        ways[name](chance.randrange(len(at_work.crew)))


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)
