"""A round of polling, from sources that are due to articles in the store, over a real server on loopback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from digest.actions.app import App
from digest.actions.poll import Polled, PollReport, poll
from digest.adapters.http import HttpFetcher, Limits, Manners
from digest.model.articles import Article, FullText, Source, SourceKind, SourceSlug
from digest.model.polling import Origin, Poll, PollState
from tests.actions.conftest import MONDAY, Service
from tests.actions.feeds import Post, Server, rss, serving

HOUR = dt.timedelta(hours=1)
LONG = (
    "The harbour council met on Monday to talk about the new breakwater, which has been planned for years and which"
    " fishermen, ferry operators and the town's hotels all want for reasons of their own. The mayor said that work"
    " would begin in March if the state agreed to pay half of the cost, and that a decision was expected soon."
)


def post(
    name: str, *, text: str | None = None, at: dt.datetime | None = MONDAY, link: str | None = "", **more: str
) -> Post:
    where = f"https://harbour.example.org/{name}" if link == "" else link
    return Post(
        title=f"Title of {name}", text=text or f"{name}: {LONG} {name}.", guid=more.get("guid", name), link=where, at=at
    )


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def web(service: Service) -> Iterator[Service]:
    """The service, with a fetcher that may go to loopback and needs not wait there."""
    fetcher = HttpFetcher(
        agent="digest-tests", clock=service.clock, allow=("127.0.0.0/8",), limits=Limits(), manners=Manners(delay=0.0)
    )
    made = replace(service, app=replace(service.app, fetcher=fetcher))
    yield made
    fetcher.close()


def add(app: App, url: str, slug: str = "harbour", **values: Any) -> Source:
    source = replace(
        Source(slug=SourceSlug(slug), name=slug.title(), kind=SourceKind.FEED, url=url, full_text=FullText.NEVER),
        **values,
    )
    with app.database.begin() as store:
        store.sources.ensure(source, origin=Origin.COMMAND)
        store.polls.start(
            source.slug, Poll(url=url, due_at=app.clock.now(), every=3600), app.clock.now(), Origin.COMMAND
        )
    return source


def state(app: App, slug: str = "harbour") -> Poll:
    with app.database.read() as store:
        found = store.polls.get(SourceSlug(slug))
    assert found is not None
    return found


def articles(app: App) -> list[Article]:
    with app.database.read() as store:
        return sorted(store.articles.recent(10_000), key=lambda one: one.title)


def test_a_feed_that_is_due_is_read_and_then_is_as_it_was(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post("one"), post("two")])
    add(web.app, server.url("/feed"))
    seen: list[Polled] = []
    assert poll(web.app, on_polled=seen.append) == PollReport(polled=1, new=2)
    assert seen == [Polled(source=SourceSlug("harbour"), name="Harbour", new=2)]
    assert [one.title for one in articles(web.app)] == ["Title of one", "Title of two"]
    first = articles(web.app)[0]
    assert (first.language, first.url) == ("en", "https://harbour.example.org/one")
    assert first.published is not None
    assert first.published.at == MONDAY
    assert poll(web.app) == PollReport()
    web.clock.move(state(web.app).due_at)
    assert poll(web.app) == PollReport(polled=1, unchanged=1)
    assert server.asked["/feed"] == 2
    assert "if-none-match" in server.headers["/feed"]


def test_new_revised_and_churned(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post("one"), post("two"), post("three")])
    add(web.app, server.url("/feed"))
    poll(web.app)
    server.pages["/feed"] = rss(
        [post("four"), post("one", text=f"one: {LONG} And more of it was said on Tuesday."), post("two"), post("three")]
    )
    assert poll(web.app, everything=True) == PollReport(polled=1, new=1, revised=1)
    server.pages["/feed"] = rss([post(name, guid=f"{name}-again") for name in ("four", "two", "three")])
    assert poll(web.app, everything=True) == PollReport(polled=1)
    assert len(articles(web.app)) == 4
    with web.app.database.read() as store:
        assert [one.kind.value for one in store.polls.events(SourceSlug("harbour"), 1)] == ["changed"]


def test_what_fails_costs_a_row_and_is_tried_later(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post("one")])
    server.pages["/broken"] = b"<html>no feed"
    add(web.app, server.url("/feed"), "good")
    add(web.app, server.url("/broken"), "broken")
    add(web.app, server.url("/nowhere"), "nowhere")
    server.pages["/gone"] = lambda _: (410, {}, b"")
    add(web.app, server.url("/gone"), "gone")
    assert poll(web.app) == PollReport(polled=4, failed=3, new=1)
    assert state(web.app, "good").trouble == ""
    assert state(web.app, "nowhere").trouble == "there is nothing at its address (404)"
    assert state(web.app, "broken").failures == 1
    assert state(web.app, "gone").state is PollState.GONE
    web.clock.move(MONDAY + dt.timedelta(days=2))
    poll(web.app)
    assert server.asked["/gone"] == 1
    with web.app.database.read() as store:
        (event, added) = store.polls.events(SourceSlug("nowhere"), 9)
        assert (event.count, added.count) == (2, 1)
    server.pages["/nowhere"] = rss([post("two")])
    assert poll(web.app, everything=True, only=[SourceSlug("nowhere")]) == PollReport(polled=1, new=1)
    with web.app.database.read() as store:
        assert store.polls.events(SourceSlug("nowhere"), 1)[0].detail == "after 2 failures"
