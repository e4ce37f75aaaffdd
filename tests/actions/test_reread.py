"""A reading is kept with the engine that made it, and made again once when that changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

from digest.actions.build import build
from digest.actions.explain import ExplainedArticle, explain
from digest.actions.reread import refresh_readings
from digest.adapters.processes import ChildProcesses
from digest.editorial import read
from digest.errors import WorkFailed
from digest.model.articles import ArticleKey
from digest.ports import Processes
from tests.actions.conftest import DAILY, Service
from tests.actions.news import BRIDGE, FERRY
from tests.store.make import set_horizon


def make_unread(service: Service, *keys: str, horizon_at: dt.datetime | None = None) -> None:
    """As what was fetched is kept; horizon_at: with the past of its source."""
    with service.app.database.begin() as store:
        for key in keys:
            article = store.articles.get(key)
            store.articles.save_reading(article.key, article.revision, read.UNREAD)
        if horizon_at is not None:
            set_horizon(store, horizon_at, *keys)


def engines(service: Service, *keys: str) -> list[str]:
    with service.app.database.read() as store:
        return [store.articles.reading(ArticleKey(key)).engine for key in keys]


def take(service: Service, number: int) -> list[str]:
    """So many articles of a few words each."""
    return [
        str(service.take(f"{n}.txt", f"Ship {n} leaves\n\nShip {n} will leave Halvern on Friday, its owner said.").key)
        for n in range(number)
    ]


def make_old(service: Service, *keys: str) -> None:
    """As an engine before this one left them: without anything read."""
    with service.app.database.begin() as store:
        for key in keys:
            article = store.articles.get(key)
            old = replace(store.articles.reading(article.key), engine="0", points=(), outlooks=())
            store.articles.save_reading(article.key, article.revision, old)


def test_an_older_engines_readings_are_made_again_before_a_build(service: Service) -> None:
    keys = [str(service.take(name, text).key) for name, text in {"a.txt": BRIDGE, "b.txt": FERRY}.items()]
    make_old(service, *keys)
    service.at("2026-02-17T06:00+00:00")
    report = build(service.app, "daily")
    assert report.issue is not None
    assert all(story.points for story in report.issue.stories)
    with service.app.database.read() as store:
        assert {store.articles.reading(store.articles.get(key).key).engine for key in keys} == {read.ENGINE}


def test_readings_of_this_engine_are_left_alone(service: Service) -> None:
    first = str(service.take("a.txt", BRIDGE).key)
    service.take("b.txt", FERRY)
    make_old(service, first)
    assert refresh_readings(service.app) == 1
    assert refresh_readings(service.app) == 0


def test_what_was_fetched_is_read_as_if_it_had_been_read_at_once(service: Service) -> None:
    keys = take(service, 25)
    with service.app.database.read() as store:
        before = [store.articles.reading(ArticleKey(key)) for key in keys]
    make_unread(service, *keys)
    assert refresh_readings(service.app) == 25
    with service.app.database.read() as store:
        assert [store.articles.reading(ArticleKey(key)) for key in keys] == before
    assert refresh_readings(service.app) == 0


def test_what_is_beyond_every_editions_horizon_is_not_read_at_all(light: Service) -> None:
    weekly = replace(DAILY, slug="weekly", title="Weekly", schedule="0 7 * * 1")
    both = light.with_editions(DAILY, weekly)
    both.at("2026-02-17T06:00+00:00")
    old, older, new = take(both, 3)
    now = both.clock.now()
    make_unread(both, old, horizon_at=now - dt.timedelta(days=10))
    make_unread(both, older, horizon_at=now - dt.timedelta(days=30))
    make_unread(both, new)
    assert refresh_readings(both.app) == 2
    assert engines(both, old, older, new) == [read.ENGINE, "", read.ENGINE]


def test_an_issue_takes_none_of_a_sources_past_beyond_its_horizon_and_explain_says_so(service: Service) -> None:
    old = str(service.take("bridge.txt", BRIDGE).key)
    new = str(service.take("ferry.txt", FERRY).key)
    service.at("2026-02-17T06:00+00:00")
    make_unread(service, old, horizon_at=dt.datetime(2026, 2, 15, 5, 59, tzinfo=dt.UTC))
    make_unread(service, new, horizon_at=dt.datetime(2026, 2, 15, 6, tzinfo=dt.UTC))
    report = build(service.app, "daily", scheduled_at=service.clock.now())
    assert [fate.article for fate in report.fates] == [new]
    found = explain(service.app, old)
    assert isinstance(found, ExplainedArticle)
    ((edition, why),) = found.left_out
    assert edition == "daily"
    assert "2026-02-15 05:59 UTC" in why
    other = explain(service.app, new)
    assert isinstance(other, ExplainedArticle)
    assert (other.left_out, len(other.fates)) == ((), 1)


def test_a_dry_run_reads_what_is_not_read_yet_and_keeps_nothing(service: Service) -> None:
    keys = [str(service.take(name, text).key) for name, text in {"a.txt": BRIDGE, "b.txt": FERRY}.items()]
    service.at("2026-02-17T06:00+00:00")
    before = build(service.app, "daily", dry_run=True)
    make_unread(service, *keys)
    report = build(service.app, "daily", dry_run=True)
    assert report.issue is not None
    assert report.issue == before.issue
    assert engines(service, *keys) == ["", ""]


def test_it_stops_when_it_is_told_and_goes_on_another_time(light: Service) -> None:
    keys = take(light, 3)
    make_unread(light, *keys)
    assert refresh_readings(light.app, stopping=lambda: True) == 0
    assert refresh_readings(light.app) == 3


def test_when_the_service_ends_nothing_is_taken_for_unreadable(light: Service) -> None:
    keys = take(light, 3)
    make_unread(light, *keys)
    app = replace(light.app, processes=ChildProcesses())
    app.processes.close()
    assert refresh_readings(app) == 0
    assert engines(light, *keys) == ["", "", ""]


@dataclass
class Bounded:
    """Child processes in which an article of a certain title takes more than it may."""

    inner: Processes
    title: str
    asked: list[int] = field(default_factory=list)

    def submit(self, work: Callable[..., Any], *given: Any, seconds: float) -> Future[Any]:
        (articles,) = given
        self.asked.append(len(articles))
        if any(article.title == self.title for article in articles):
            failed: Future[Any] = Future()
            failed.set_exception(WorkFailed("The work took longer than 60 s and was ended."))
            return failed
        return self.inner.submit(work, *given, seconds=seconds)

    def room(self) -> int:
        return self.inner.room()

    def close(self) -> None:
        self.inner.close()


def test_an_article_that_cannot_be_read_costs_no_other_its_reading_and_is_not_tried_again(light: Service) -> None:
    keys = take(light, 12)
    make_unread(light, *keys)
    bounded = Bounded(light.app.processes, title="Ship 4 leaves")
    app = replace(light.app, processes=bounded)
    assert refresh_readings(app) == 12
    assert engines(light, *keys) == [read.ENGINE] * 12
    with light.app.database.read() as store:
        points = [store.articles.reading(ArticleKey(key)).points for key in keys]
    assert [n for n, each in enumerate(points) if not each] == [4]
    assert refresh_readings(app) == 0
    assert bounded.asked[:2] == [10, 2]
    assert bounded.asked[2:] in ([1] * 10, [1] * 2)  # those that were asked together with it, one by one


def test_two_at_once_harm_nothing(service: Service) -> None:
    keys = take(service, 30)
    make_unread(service, *keys)
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(refresh_readings, [service.app, service.app]))
    assert sum(done) >= 30
    assert engines(service, *keys) == [read.ENGINE] * 30
