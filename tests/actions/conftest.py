"""A whole service over a real store and a real folder, at a clock of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from digest import bootstrap, settings
from digest.actions.app import App
from digest.actions.ingest import Ingested, Result, files_in, ingest
from digest.actions.sync import sync_editions
from digest.adapters.clock import GivenClock
from digest.adapters.processes import ChildProcesses
from digest.model.stories import Edition
from digest.ports import Processes
from tests.actions.children import Shared
from tests.fakes.mailer import FakeMailer
from tests.fakes.tokens import CountingTokens

MONDAY = dt.datetime(2026, 2, 16, 5, tzinfo=dt.UTC)
"""A Monday, 06:00 in Berlin: an hour before the daily issue."""


@dataclass(frozen=True)
class Service:
    """What a test holds: the App, its clock and mail server, and the folder that it all lies in."""

    app: App
    clock: GivenClock
    mailer: FakeMailer
    folder: Path

    def take(self, name: str, text: str) -> Ingested:
        """Write one file and ingest it; it must not be refused."""
        path = self.folder / "inbox" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
        (report,) = ingest(self.app, files_in([path]))
        assert report.result is not Result.REFUSED, report.why
        return report

    def at(self, when: str) -> None:
        self.clock.move(dt.datetime.fromisoformat(when))

    def with_editions(self, *editions: Edition) -> Service:
        changed = replace(self, app=replace(self.app, editions=editions))
        sync_editions(changed.app)
        return changed

    def page(self, relative: str) -> Path:
        return self.app.files.path(relative)


DAILY = Edition(slug="daily", title="The Daily Brief", timezone="Europe/Berlin")


def make_service(
    url: str,
    folder: Path,
    *,
    to: tuple[str, ...] = ("reader@example.net",),
    writer: dict[str, object] | None = None,
    processes: Processes | None = None,
) -> Service:
    said = settings.from_mapping(
        {
            "writer": writer or {},
            "site": {"url": "https://news.example.org"},
            "store": {"url": url},
            "edition": [{"slug": "daily", "title": "The Daily Brief", "timezone": "Europe/Berlin"}],
            "mail": {"from": "Brief <brief@news.example.org>", "to": list(to), "connections": 1},
        },
        base=folder,
    )
    clock, mailer = GivenClock(MONDAY), FakeMailer()
    app = replace(bootstrap.wire(said, clock=clock), mailer=mailer, tokens=CountingTokens())
    app = replace(app, processes=processes or app.processes)
    sync_editions(app)
    return Service(app=app, clock=clock, mailer=mailer, folder=folder)


@pytest.fixture(scope="session")
def children() -> Iterator[Shared]:
    """Child processes for every service of these tests."""
    inner = ChildProcesses()
    yield Shared(inner)
    inner.close()


@pytest.fixture(params=["sqlite", "postgres"])
def service(request: pytest.FixtureRequest, tmp_path: Path, children: Shared) -> Iterator[Service]:
    """A service with the edition "daily", on SQLite and on PostgreSQL."""
    made = make_service(request.getfixturevalue(f"{request.param}_url"), tmp_path, processes=children)
    yield made
    made.app.close()


@pytest.fixture
def light(sqlite_url: str, tmp_path: Path, children: Shared) -> Iterator[Service]:
    """The same on SQLite alone, for what does not depend on the database."""
    made = make_service(sqlite_url, tmp_path, processes=children)
    yield made
    made.app.close()
