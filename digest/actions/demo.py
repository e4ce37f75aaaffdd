"""The sample news played day by day: each morning takes in the day before, builds, publishes and mails."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from digest.actions.app import App
from digest.actions.build import BuildReport, build
from digest.actions.deliver import deliver, fan_out_all
from digest.actions.ingest import Ingested, Result, files_in, ingest
from digest.actions.publish import publish_waiting
from digest.model.stories import Edition

_BEFORE = dt.timedelta(minutes=10)
"""How long before an issue the last articles come in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """One morning: what came in, and the issue of each edition."""

    at: dt.datetime
    taken: tuple[Ingested, ...]
    built: tuple[BuildReport, ...]

    @property
    def changed(self) -> bool:
        return any(one.result is not Result.UNCHANGED for one in self.taken)


def days_of(seeds: Path) -> list[Path]:
    """The folders of sample articles, one a day, named by date."""
    return sorted(folder for folder in seeds.iterdir() if folder.is_dir() and folder.name[:1].isdigit())


def mornings(days: Sequence[Path], edition: Edition, *, issues: int) -> list[tuple[dt.datetime, list[Path]]]:
    """When each of the last `issues` issues is due, and the days whose articles come in for it.

    The first of them takes in all the days before it as well.
    """
    place = ZoneInfo(edition.timezone)
    due = [
        dt.datetime.combine(dt.date.fromisoformat(day.name) + dt.timedelta(days=1), dt.time(7), tzinfo=place)
        for day in days
    ]
    first = max(0, len(days) - issues)
    return [
        (due[n].astimezone(dt.UTC), list(days[: n + 1]) if n == first else [days[n]]) for n in range(first, len(days))
    ]


def play(
    app: App, plan: Sequence[tuple[dt.datetime, list[Path]]], *, move: Callable[[dt.datetime], None]
) -> Iterator[Morning]:
    """Live each morning of the plan; `move` sets the app's clock. One that was played before changes nothing."""
    for at, days in plan:
        move(at - _BEFORE)
        taken = tuple(ingest(app, files_in(days)))
        move(at)
        built = tuple(build(app, edition.slug, scheduled_at=at, mail=True) for edition in app.editions)
        publish_waiting(app)
        fan_out_all(app)
        deliver(app)
        yield Morning(at=at, taken=taken, built=built)
