"""When sources are asked, how a slow round stands in nobody's way, and what a missed issue waits for."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from digest.actions.rounds import AHEAD, LATE, LEAD, PATIENCE, Patience, ask_until
from digest.editorial import read
from digest.errors import StoreBusy
from digest.model.articles import ArticleKey
from digest.model.records import Run, RunResult
from digest.workers import Polling
from digest.workers import Service as Worker
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY

MINUTE = dt.timedelta(minutes=1)
SECOND = dt.timedelta(seconds=1)
SEVEN = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
"""Seven in the morning in Berlin: the daily issue is due."""
LONG = 60.0


def clock(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2026-02-17T{text}+00:00")


@pytest.mark.parametrize(
    ("last", "now", "asked"),
    [
        (None, "05:31", True),  # the service starts
        ("05:30", "05:34", False),
        ("05:30", "05:35", True),
        ("05:31", "05:35", True),
        ("05:35", "05:35", False),
        ("02:00", "05:52", True),  # the machine slept
    ],
)
def test_there_is_a_round_at_each_time_of_the_schedule_and_when_the_service_starts(
    last: str | None, now: str, *, asked: bool
) -> None:
    until = ask_until("*/5 * * * *", last=clock(last) if last else None, now=clock(now), issues=[SEVEN])
    assert until == (clock(now) if asked else None)


def test_before_an_issue_there_is_one_more_that_takes_those_whose_turn_is_soon_after_it() -> None:
    asked = []
    last = SEVEN - 30 * MINUTE
    now = last + 20 * SECOND
    while now <= SEVEN + 10 * MINUTE:
        coming = SEVEN if now <= SEVEN else SEVEN + dt.timedelta(days=1)
        until = ask_until("*/10 * * * *", last=last, now=now, issues=[coming])
        if until is not None:
            asked.append((now - SEVEN, until - now))
            last = now
        now += 20 * SECOND
    assert asked == [
        (-20 * MINUTE, 0 * MINUTE),
        (-10 * MINUTE, 0 * MINUTE),
        (-LEAD, LEAD + AHEAD),
        (0 * MINUTE, 0 * MINUTE),
        (10 * MINUTE, 0 * MINUTE),
    ]


def test_a_service_that_starts_just_before_an_issue_asks_as_before_an_issue() -> None:
    assert ask_until("0 0 * * *", last=None, now=SEVEN - MINUTE, issues=[SEVEN]) == SEVEN + AHEAD
    assert ask_until("0 0 * * *", last=SEVEN - MINUTE, now=SEVEN - SECOND, issues=[SEVEN]) is None


def test_an_issue_that_is_in_time_waits_for_nothing() -> None:
    patience = Patience(lambda since: 9)
    assert patience.is_over("daily", SEVEN, SEVEN + LATE)


def test_a_missed_issue_waits_for_the_sources_that_were_due_then_and_not_for_ever() -> None:
    asked: list[dt.datetime] = []
    left = [3]

    def behind(since: dt.datetime) -> int:
        asked.append(since)
        return left[0]

    patience = Patience(behind)
    seen = SEVEN + LATE + SECOND
    assert not patience.is_over("daily", SEVEN, seen)
    assert not patience.is_over("daily", SEVEN, seen + PATIENCE - SECOND)
    assert patience.is_over("daily", SEVEN, seen + PATIENCE)
    tomorrow = SEVEN + dt.timedelta(days=1)
    assert not patience.is_over("daily", tomorrow, tomorrow + LATE + SECOND)
    left[0] = 0
    assert patience.is_over("daily", tomorrow, tomorrow + LATE + MINUTE)
    assert set(asked) == {seen, tomorrow + LATE + SECOND}
    assert (patience.since("daily"), patience.since("other")) == (tomorrow + LATE + SECOND, None)


@dataclass
class Sources:
    """Sources of a test: a round does what it is told, and they are behind until one has ended."""

    do: Callable[[Callable[[], bool]], None] = lambda stopping: None
    asked: list[dt.datetime] = field(default_factory=list)
    left: int = 1

    def ask(self, until: dt.datetime, stopping: Callable[[], bool]) -> None:
        self.asked.append(until)
        self.do(stopping)
        self.left = 0

    def behind(self, since: dt.datetime) -> int:
        return self.left


class Turns:
    """Lets a test wait for so many ticks or rounds."""

    def __init__(self) -> None:
        self._many = 0
        self._changed = threading.Condition()

    def __call__(self) -> None:
        with self._changed:
            self._many += 1
            self._changed.notify_all()

    def wait_for(self, more: int) -> None:
        with self._changed:
            end = self._many + more
            assert self._changed.wait_for(lambda: self._many >= end, timeout=LONG)


@contextmanager
def running(service: Service, sources: Sources) -> Iterator[tuple[Turns, Turns]]:
    ticks, rounds = Turns(), Turns()
    polling = Polling(cron="*/5 * * * *", ask=sources.ask, behind=sources.behind)
    worker = Worker(service.app, every=0.01, polling=polling, on_tick=ticks, on_round=rounds)
    worker.start()
    try:
        yield ticks, rounds
    finally:
        worker.stop()


def issues(service: Service) -> list[str]:
    with service.app.database.read() as store:
        return [record.issue.slug for record in reversed(store.issues.all("daily"))]


def test_rounds_follow_the_clock(light: Service) -> None:
    sources = Sources()
    light.at("2026-02-16T09:01+00:00")
    with running(light, sources) as (ticks, _):
        for when in ("09:02", "09:05", "09:06", "09:31"):
            ticks.wait_for(3)
            light.at(f"2026-02-16T{when}+00:00")
        while len(sources.asked) < 3:
            ticks.wait_for(1)
        rounds_so_far = list(sources.asked)
        ticks.wait_for(5)
    assert [f"{until:%H:%M}" for until in rounds_so_far] == ["09:01", "09:05", "09:31"]
    assert sources.asked == rounds_so_far


def test_a_slow_round_holds_up_no_issue_and_no_mail_and_ends_when_the_service_is_stopped(light: Service) -> None:
    ended = threading.Event()

    def hang(stopping: Callable[[], bool]) -> None:
        pause = threading.Event()
        while not stopping():
            pause.wait(0.001)
        ended.set()

    sources = Sources(do=hang)
    light.take("bridge.txt", BRIDGE)
    with running(light, sources) as (ticks, _):
        while not sources.asked:
            ticks.wait_for(1)
        light.at("2026-02-17T06:00+00:00")
        ticks.wait_for(2)
        assert issues(light) == ["2026-02-17"]
        assert len(light.mailer.taken) == 1
        assert not ended.is_set()
    assert ended.is_set()


def test_after_downtime_a_round_ends_before_the_one_catch_up_issue_which_has_what_it_brought(light: Service) -> None:
    go = threading.Event()
    light.take("bridge.txt", BRIDGE)

    def bring(stopping: Callable[[], bool]) -> None:
        assert go.wait(LONG)
        key = light.take("ferry.txt", FERRY).key
        assert key is not None
        with light.app.database.begin() as store:
            store.articles.save_reading(key, 1, read.UNREAD)

    light.at("2026-02-20T10:30+00:00")
    with running(light, Sources(do=bring)) as (ticks, _):
        ticks.wait_for(3)
        assert issues(light) == []
        go.set()
        while not issues(light):
            ticks.wait_for(1)
        ticks.wait_for(2)
    assert issues(light) == ["2026-02-20"]
    with light.app.database.read() as store:
        (run,) = store.editions.runs("daily", limit=9)
        (record,) = store.issues.all("daily")
        assert len(record.issue.stories) == 2
        engines = {
            store.articles.reading(ArticleKey(told.article)).engine
            for story in record.issue.stories
            for told in story.sources
        }
    assert run.scheduled_at == dt.datetime(2026, 2, 20, 6, tzinfo=dt.UTC)
    assert engines == {read.ENGINE}


def test_a_catch_up_issue_does_not_wait_longer_than_ten_minutes(light: Service) -> None:
    def hang(stopping: Callable[[], bool]) -> None:
        pause = threading.Event()
        while not stopping():
            pause.wait(0.001)

    light.take("bridge.txt", BRIDGE)
    light.at("2026-02-20T10:30+00:00")
    with running(light, Sources(do=hang)) as (ticks, _):
        ticks.wait_for(2)
        light.at("2026-02-20T10:39+00:00")
        ticks.wait_for(2)
        assert issues(light) == []
        light.at("2026-02-20T10:41+00:00")
        ticks.wait_for(2)
        assert issues(light) == ["2026-02-20"]


def test_a_build_that_failed_does_not_wait_again(light: Service) -> None:
    light.take("bridge.txt", BRIDGE)
    light.at("2026-02-17T06:30+00:00")
    failed = Run(edition="daily", scheduled_at=SEVEN, result=RunResult.FAILED, finished_at=SEVEN + MINUTE)
    with light.app.database.begin() as store:
        store.editions.record_run(failed)
    sources = Sources(do=lambda stopping: None)
    sources.ask = lambda until, stopping: None  # type: ignore[method-assign]  # they stay behind
    with running(light, sources) as (ticks, _):
        ticks.wait_for(2)
    assert issues(light) == ["2026-02-17"]


def test_a_round_that_fails_is_logged_and_the_next_one_comes(light: Service) -> None:
    def fail(stopping: Callable[[], bool]) -> None:
        raise StoreBusy("The store is locked.")

    sources = Sources(do=fail)
    light.at("2026-02-16T09:01+00:00")
    with running(light, sources) as (ticks, _):
        while not sources.asked:
            ticks.wait_for(1)
        light.at("2026-02-16T09:06+00:00")
        while len(sources.asked) < 2:
            ticks.wait_for(1)


def test_a_round_is_followed_by_the_reading_of_what_it_brought(light: Service) -> None:
    key = light.take("bridge.txt", BRIDGE).key
    assert key is not None

    def bring(stopping: Callable[[], bool]) -> None:
        with light.app.database.begin() as store:
            store.articles.save_reading(key, 1, replace(read.UNREAD))

    with running(light, Sources(do=bring)) as (_, rounds):
        rounds.wait_for(1)
        with light.app.database.read() as store:
            assert store.articles.reading(key).engine == read.ENGINE
