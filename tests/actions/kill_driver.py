"""Kills a service at every step of a morning, and sees what the next one makes of it. Run as a module of its own.

A step is each transaction's beginning and end, each file put in place, and each message given out: before and after.
For step after step a process is forked that does a morning's work and is killed there, with SIGKILL; then another
does the same work undisturbed; then the store, the site and the mailbox are looked at. One line of JSON a step.

    python -m tests.actions.kill_driver FOLDER [EVERY]      EVERY: try each so-manieth step
"""

from __future__ import annotations

import contextlib
import json
import mailbox
import os
import re
import shutil
import signal
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from digest import bootstrap, settings
from digest.actions.app import App
from digest.actions.ingest import files_in, ingest
from digest.actions.sync import sync_editions
from digest.actions.tick import tick
from digest.adapters import files as files_adapter
from digest.adapters import folders
from digest.adapters import maildir as maildir_adapter
from digest.adapters.clock import GivenClock
from digest.cli import logs
from digest.store.database import Database, Store
from tests.actions.conftest import MONDAY
from tests.actions.news import BRIDGE, FERRY, TEST_MATCH

SEVEN = MONDAY.replace(day=17, hour=6)


@dataclass
class Steps:
    """Counts steps, and ends the process at one of them."""

    deadly: int
    done: int = 0

    def step(self) -> None:
        self.done += 1
        if self.done == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)


class CountedDatabase(Database):
    steps: Steps

    @contextlib.contextmanager
    def begin(self, *, durable: bool = True) -> Iterator[Store]:
        self.steps.step()
        with super().begin(durable=durable) as store:
            yield store
            self.steps.step()
        self.steps.step()


def count_files(steps: Steps) -> None:
    """Count each file that is put in place, of the site and of the mailbox, before and after."""
    really = folders.replace_file

    def counted(*args: Any, **kwargs: Any) -> None:
        steps.step()
        really(*args, **kwargs)
        steps.step()

    for module in (files_adapter, maildir_adapter):
        vars(module)["replace_file"] = counted


def wire(folder: Path) -> tuple[App, GivenClock]:
    said = settings.from_mapping(
        {
            "site": {"url": "https://news.example.org"},
            "edition": [{"slug": "daily", "timezone": "Europe/Berlin"}],
            "mail": {"to": ["a@example.net", "b@example.net"]},
        },
        base=folder,
    )
    clock = GivenClock(MONDAY)
    return bootstrap.wire(said, clock=clock), clock


def prepare(folder: Path) -> None:
    app, _ = wire(folder)
    app.database.upgrade()
    sync_editions(app)
    inbox = folder / "inbox"
    inbox.mkdir()
    for name, text in {"bridge": BRIDGE, "ferry": FERRY, "chess": TEST_MATCH}.items():
        (inbox / f"{name}.txt").write_text(text, encoding="utf-8")
    app.close()


def work(folder: Path, steps: Steps) -> None:
    app, clock = wire(folder)
    counted = CountedDatabase.open(f"sqlite:///{folder / 'var' / 'digest.db'}")
    vars(counted)["steps"] = steps
    count_files(steps)
    app = replace(app, database=counted)
    for report in ingest(app, files_in([folder / "inbox"])):
        assert report.result != "refused", report.why
    clock.move(SEVEN)
    tick(app)
    counted.close()


def in_a_process_of_its_own(folder: Path, deadly: int) -> tuple[bool, int]:
    """Whether it came to its end, and how many steps it took."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        steps = Steps(deadly)
        try:
            work(folder, steps)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must hear of it
            os.write(writing, f"! {type(error).__name__}: {error}".encode())
            os._exit(1)
        os.write(writing, str(steps.done).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if told.startswith("!"):
        raise AssertionError(told)
    return os.WIFEXITED(status), int(told or 0)


def faults(folder: Path) -> list[str]:
    """What is wrong after all is done: nothing lost, nothing twice, no dead link."""
    app, _ = wire(folder)
    found = []
    with app.database.read() as store:
        issues = store.issues.all("daily")
        if len(issues) != 1:
            found.append(f"{len(issues)} issues")
        fates = store.editions.fates("daily", issues[0].issue.slug) if issues else ()
        if len(fates) != store.articles.count() or len(fates) != 3:
            found.append(f"{store.articles.count()} articles, {len(fates)} fates")
        deliveries = {state.value: count for state, count in store.mailing.counts().items()}
    app.close()
    found += [f"dead link {link}" for link in dead_links(folder / "site")]
    box = mailbox.Maildir(str(folder / "var" / "mail"), create=False)
    ids = [str(message["Message-ID"]) for message in box]
    if len(ids) != 2 or len(set(ids)) != 2:
        found.append(f"messages {ids}")
    if deliveries != {"sent": 2}:
        found.append(f"deliveries {deliveries}")
    return found


def let_leases_run_out(folder: Path) -> None:
    """A quarter of an hour later, as the database sees it: leases are on its own clock."""
    with contextlib.closing(sqlite3.connect(folder / "var" / "digest.db")) as connection, connection:
        connection.execute(
            "UPDATE delivery SET lease_until = datetime('now', '-1 second') WHERE lease_until IS NOT NULL"
        )


def dead_links(site: Path, *, kinds: tuple[str, ...] = (".html", ".atom", ".rss")) -> list[str]:
    missing = []
    for page in site.rglob("*"):
        if page.suffix not in kinds or page.name == "email.html":
            continue
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="([^"#]+)', text):
            if link.startswith("https://news.example.org/"):
                target = site / link.removeprefix("https://news.example.org/").partition("?")[0]
            elif "://" in link or link.startswith(("mailto:", "data:")):
                continue
            else:
                target = page.parent / link.partition("?")[0]
            if not (target / "index.html" if link.endswith("/") else target).exists():
                missing.append(f"{page.relative_to(site)} → {link}")
    return missing


def main() -> None:
    logs.configure()
    home = Path(sys.argv[1])
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    home.mkdir(parents=True, exist_ok=True)
    (home / "fresh").mkdir()
    prepare(home / "fresh")
    deadly = 1
    while True:
        folder = home / str(deadly)
        shutil.copytree(home / "fresh", folder)
        ended, steps = in_a_process_of_its_own(folder, deadly)
        half = dead_links(folder / "site", kinds=(".atom", ".rss"))  # by which readers learn of an issue
        if not ended:
            let_leases_run_out(folder)
            in_a_process_of_its_own(folder, 0)
        wrong = [*(f"in between: {one}" for one in half), *faults(folder)]
        sys.stdout.write(json.dumps({"step": deadly, "killed": not ended, "faults": wrong}) + "\n")
        shutil.rmtree(folder)
        if ended:
            sys.stdout.write(json.dumps({"steps": steps}) + "\n")
            return
        deadly += every


if __name__ == "__main__":
    main()
