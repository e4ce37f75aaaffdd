"""The service over real feeds: what a round of it takes, and a catch-up issue that has what the round brought."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest

from digest.actions.rounds import ask_sources, sources_behind
from digest.adapters.http import HttpFetcher, Limits, Manners
from digest.model.articles import FullText, Source, SourceKind, SourceSlug
from digest.model.polling import Origin, Poll
from digest.workers import Polling
from digest.workers import Service as Worker
from tests.actions.conftest import Service
from tests.actions.feeds import Post, Server, rss, serving
from tests.actions.news import BRIDGE, FERRY

MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def web(light: Service) -> Iterator[Service]:
    """The service, with a fetcher that may go to loopback."""
    fetcher = HttpFetcher(
        agent="digest-tests", clock=light.clock, allow=("127.0.0.0/8",), limits=Limits(), manners=Manners(delay=0.0)
    )
    yield replace(light, app=replace(light.app, fetcher=fetcher))
    fetcher.close()


def add(service: Service, server: Server, slug: str, *, due_at: dt.datetime, text: str, failures: int = 0) -> None:
    title, body = text.split("\n", 1)[0], text.split("\n\n", 1)[1]
    post = Post(title=title, text=body, guid=slug, link=server.url(f"/{slug}/1"), at=service.clock.now())
    server.pages[f"/{slug}"] = rss([post])
    source = Source(
        slug=SourceSlug(slug),
        name=slug.title(),
        kind=SourceKind.FEED,
        url=server.url(f"/{slug}"),
        full_text=FullText.NEVER,
    )
    poll = Poll(url=server.url(f"/{slug}"), due_at=due_at, every=3600, failures=failures)
    with service.app.database.begin() as store:
        store.sources.ensure(source, origin=Origin.COMMAND)
        store.polls.start(source.slug, poll, service.clock.now(), Origin.COMMAND)


def never() -> bool:
    return False


def test_a_round_takes_what_is_due_and_before_an_issue_what_would_be_soon(web: Service, server: Server) -> None:
    now = web.clock.now()
    for slug, minutes, failures in (("a", 0, 0), ("b", 10, 0), ("c", 20, 0), ("d", 10, 3)):
        add(web, server, slug, due_at=now + minutes * MINUTE, text=BRIDGE, failures=failures)
    assert sources_behind(web.app, now) == 1
    assert ask_sources(web.app, now, never).polled == 1
    assert ask_sources(web.app, now + 15 * MINUTE, never).polled == 1
    assert dict(server.asked) == {"/a": 1, "/b": 1}
    assert sources_behind(web.app, now) == 0


def test_a_round_that_is_stopped_leaves_the_rest_due(web: Service, server: Server) -> None:
    add(web, server, "a", due_at=web.clock.now(), text=BRIDGE)
    assert ask_sources(web.app, web.clock.now(), lambda: True).left == 1
    assert sources_behind(web.app, web.clock.now()) == 1


def test_after_downtime_the_catch_up_issue_has_what_was_published_meanwhile(web: Service, server: Server) -> None:
    web.at("2026-02-20T10:30+00:00")
    for slug, text in (("a", BRIDGE), ("b", FERRY.replace("on Monday", "on Friday"))):
        add(web, server, slug, due_at=web.clock.now() - 60 * MINUTE, text=text)
    done = threading.Event()

    def look() -> None:
        with web.app.database.read() as store:
            if store.editions.runs("daily", limit=1):
                done.set()

    polling = Polling(cron="*/5 * * * *", ask=partial(ask_sources, web.app), behind=partial(sources_behind, web.app))
    worker = Worker(web.app, every=0.01, polling=polling, on_tick=look)
    worker.start()
    assert done.wait(60)
    worker.stop()
    with web.app.database.read() as store:
        (record,) = store.issues.all("daily")
        assert len(store.editions.runs("daily", limit=9)) == 1
    assert {told.source for story in record.issue.stories for told in story.sources} == {"A", "B"}
