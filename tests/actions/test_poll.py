"""A round of polling, from sources that are due to articles in the store, over a real server on loopback."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import pytest

from digest.actions.app import App
from digest.actions.poll import Polled, PollReport, poll
from digest.adapters.http import HttpFetcher, Limits, Manners
from digest.editions.horizon import horizon
from digest.model.articles import Article, FullText, Source, SourceKind, SourceSlug
from digest.model.polling import EventKind, Origin, Poll, PollState
from digest.ports import Processes
from tests.actions.conftest import MONDAY, Service, make_service
from tests.actions.feeds import Post, Server, rss, serving
from tests.conftest import url_of
from tests.store.victims import die_before

HOUR = dt.timedelta(hours=1)
LONG = (
    "The harbour council met on Monday to talk about the new breakwater, which has been planned for years and which"
    " fishermen, ferry operators and the town's hotels all want for reasons of their own. The mayor said that work"
    " would begin in March if the state agreed to pay half of the cost, and that a decision was expected soon."
)


PAGE = """<!doctype html><html lang="en"><head><title>{title}</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>{title}</h1>{text}</article><footer>© Harbour Post</footer></body></html>"""


def page(title: str, *paragraphs: str) -> bytes:
    return PAGE.format(title=title, text="".join(f"<p>{text}</p>" for text in paragraphs)).encode()


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


def loopback_fetcher(service: Service) -> HttpFetcher:
    return HttpFetcher(
        agent="digest-tests", clock=service.clock, allow=("127.0.0.0/8",), limits=Limits(), manners=Manners(delay=0.0)
    )


@pytest.fixture
def web(service: Service) -> Iterator[Service]:
    """The service, with a fetcher that may go to loopback and needs not wait there."""
    fetcher = loopback_fetcher(service)
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


def horizons(app: App) -> list[dt.datetime | None]:
    """By title."""
    with app.database.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT horizon_at FROM article JOIN article_revision r ON r.article_id = article.id ORDER BY r.title"
        )
        found = [row.horizon_at for row in rows]
    times = [dt.datetime.fromisoformat(one) if isinstance(one, str) else one for one in found]
    return [None if one is None else one.replace(tzinfo=dt.UTC) if one.tzinfo is None else one for one in times]


def test_a_first_import_is_its_sources_past_and_what_comes_later_is_news(web: Service, server: Server) -> None:
    old = [post(f"n{number:05}", at=MONDAY - number * HOUR) for number in range(5_000)]
    server.pages["/feed"] = rss(old)
    add(web.app, server.url("/feed"))
    assert poll(web.app).new == 5_000
    assert horizons(web.app) == [MONDAY - number * HOUR for number in range(5_000)]
    server.pages["/feed"] = rss([post("a-late-one", at=MONDAY - 900 * 24 * HOUR), *old[:50]])
    assert poll(web.app, everything=True).new == 1
    assert horizons(web.app)[0] is None


def test_a_feed_that_shows_another_past_is_its_past(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post("x1"), post("x2")])
    add(web.app, server.url("/feed"))
    poll(web.app)
    times = [MONDAY - 400 * 24 * HOUR + number * HOUR for number in range(5)]
    server.pages["/feed"] = rss([post(f"a{number}", at=time) for number, time in enumerate(times)])
    assert poll(web.app, everything=True).new == 5
    assert horizons(web.app)[:5] == times
    with web.app.database.read() as store:
        assert store.polls.events(SourceSlug("harbour"), 1)[0].detail.startswith(
            "most of its entries are unknown and old"
        )


def test_undated_items_of_a_past_count_as_new_as_far_as_ten(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post(f"n{number:02}", at=None) for number in range(14)])
    add(web.app, server.url("/feed"))
    poll(web.app)
    assert horizons(web.app) == [MONDAY] * 10 + [dt.datetime(1970, 1, 1, tzinfo=dt.UTC)] * 4


def test_one_item_in_ten_feeds_is_an_article_of_each(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post("one")])
    for number in range(10):
        add(web.app, server.url("/feed"), f"s{number}")
    assert poll(web.app) == PollReport(polled=10, new=10)
    assert len({one.key for one in articles(web.app)}) == 10
    assert poll(web.app, everything=True) == PollReport(polled=10, unchanged=10)


def test_an_excerpt_is_made_whole_from_its_page_and_stays_what_its_feed_said(web: Service, server: Server) -> None:
    whole = [f"Part {number}. {LONG}" for number in range(6)]
    server.pages["/one"] = page("Title of one", *whole)
    server.pages["/two"] = b"<!doctype html><title>x</title>"
    posts = [
        post(name, text=f"Short word of {name} from the harbour.", link=server.url(f"/{name}"))
        for name in ("one", "two")
    ]
    server.pages["/feed"] = rss(posts)
    add(web.app, server.url("/feed"), full_text=FullText.AUTO)
    assert poll(web.app) == PollReport(polled=1, new=2)
    one, two = articles(web.app)
    assert [block.text for block in one.blocks] == whole
    assert [block.text for block in two.blocks] == ["Short word of two from the harbour."]
    server.pages["/feed"] = rss([*posts, post("three", text=LONG + LONG, link=None)])
    assert poll(web.app, everything=True) == PollReport(polled=1, new=1)
    assert server.asked["/one"] == 1
    posts[0] = replace(posts[0], text="Another short word of one from the harbour.")
    server.pages["/one"] = page("Title of one", *whole, f"And since then: {LONG}")
    server.pages["/feed"] = rss(posts)
    assert poll(web.app, everything=True) == PollReport(polled=1, revised=1)
    assert len(articles(web.app)[0].blocks) == 7
    posts[0] = replace(posts[0], text="A third short word of one from the harbour.")
    server.pages["/feed"] = rss(posts)
    assert poll(web.app, everything=True) == PollReport(polled=1)
    posts[0] = replace(posts[0], text="A fourth short word of one from the harbour.")
    server.pages["/feed"] = rss(posts)
    del server.pages["/one"]
    assert poll(web.app, everything=True) == PollReport(polled=1)
    assert len(articles(web.app)[0].blocks) == 7


def test_a_page_that_several_items_link_to_is_the_text_of_none(web: Service, server: Server) -> None:
    server.pages["/all"] = page("The harbour today", *[f"{number}. {LONG}" for number in range(6)])
    posts = [post(name, text=f"Short word of {name}.", link=server.url("/all")) for name in ("one", "two", "three")]
    server.pages["/feed"] = rss(posts)
    add(web.app, server.url("/feed"), full_text=FullText.ALWAYS)
    assert poll(web.app) == PollReport(polled=1, new=3)
    assert server.asked["/all"] == 0


def test_a_feed_that_says_where_it_lives_is_asked_there_without_what_the_old_server_said(
    web: Service, server: Server
) -> None:
    said = f"<itunes:new-feed-url xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>{server.url('/new')}</itunes:new-feed-url>"
    server.pages["/feed"] = rss([post("one")], head=said)
    server.pages["/new"] = rss([post("one"), post("two")])
    add(web.app, server.url("/feed"))
    assert poll(web.app) == PollReport(polled=1, new=1)
    assert (state(web.app).url, state(web.app).etag) == (server.url("/new"), None)
    assert poll(web.app, everything=True) == PollReport(polled=1, new=1)
    assert "if-none-match" not in server.headers["/new"]


def test_one_that_moved_and_is_well_again_tells_both(web: Service, server: Server) -> None:
    server.pages["/feed"] = lambda _: (500, {}, b"")
    add(web.app, server.url("/feed"))
    poll(web.app)
    server.pages["/feed"] = lambda _: (301, {"Location": server.url("/new")}, b"")
    server.pages["/new"] = rss([post("one")])
    assert poll(web.app, everything=True) == PollReport(polled=1, new=1)
    with web.app.database.read() as store:
        told = {event.kind: event.detail for event in store.polls.events(SourceSlug("harbour"), 2)}
    assert told == {EventKind.MOVED: f"for good, to {server.url('/new')}", EventKind.RECOVERED: "after 1 failure"}


def test_a_source_that_nobody_named_is_called_as_it_calls_itself(web: Service, server: Server) -> None:
    server.pages["/feed"] = rss([post("one")])
    server.pages["/named"] = rss([post("two")])
    add(web.app, server.url("/feed"), name="127.0.0.1/feed")
    add(web.app, server.url("/named"), "named", name="As I call it")
    seen: list[str] = []
    poll(web.app, on_polled=lambda one: seen.append(one.name))
    assert set(seen) == {"Harbour Post", "As I call it"}
    with web.app.database.read() as store:
        names = {each.slug: each.name for each in store.sources.all()}
    assert names == {"harbour": "Harbour Post", "named": "As I call it"}


@pytest.mark.parametrize("hours", [2, 6])
def test_of_a_past_only_what_may_stand_in_an_issue_is_fetched_and_never_more_than_twenty(
    web: Service, server: Server, hours: int
) -> None:
    posts = []
    for number in range(40):
        name = f"n{number:02}"
        server.pages[f"/{name}"] = page(f"Title of {name}", *[f"{name}. {LONG}"] * 5)
        posts.append(
            post(name, text=f"Short word of {name}.", link=server.url(f"/{name}"), at=MONDAY - number * hours * HOUR)
        )
    server.pages["/feed"] = rss(posts)
    add(web.app, server.url("/feed"), full_text=FullText.AUTO)
    assert poll(web.app).new == 40
    asked = {path for path in server.asked if path.startswith("/n")}
    oldest = horizon(web.app.editions[0], MONDAY)
    fit = [number for number in range(40) if MONDAY - number * hours * HOUR >= oldest]
    assert asked == {f"/n{number:02}" for number in fit[:20]}
    assert (len(fit) > 20) == (hours == 2)


def test_a_page_is_one_article_that_is_revised(web: Service, server: Server) -> None:
    server.pages["/live"] = page("The harbour, live", *[f"{number}: {LONG}" for number in range(3)])
    add(web.app, server.url("/live"), kind=SourceKind.PAGE)
    assert poll(web.app) == PollReport(polled=1, new=1)
    server.pages["/live"] = page("The harbour, still live", *[f"{number}: {LONG}" for number in range(5)])
    assert poll(web.app, everything=True) == PollReport(polled=1, revised=1)
    (one,) = articles(web.app)
    assert (one.title, one.revision, len(one.blocks)) == ("The harbour, still live", 2, 5)


def test_secrets_go_to_the_server_that_they_were_given_for_alone(web: Service, server: Server) -> None:
    secret = {SourceSlug("harbour"): {"Authorization": "Basic c2VjcmV0"}}
    app = replace(web.app, fetching=secret)
    server.pages["/feed"] = rss([post("one")])
    add(app, server.url("/feed"))
    poll(app)
    assert server.headers["/feed"]["authorization"] == "Basic c2VjcmV0"
    with serving() as other:
        other.pages["/feed"] = rss([post("one")])
        server.pages["/feed"] = lambda _: (301, {"Location": other.url("/feed")}, b"")
        assert poll(app, everything=True) == PollReport(polled=1, unchanged=1)
        assert state(app).url == other.url("/feed")
        poll(app, everything=True)
        assert other.asked["/feed"] == 2
        assert "authorization" not in other.headers["/feed"]
    with app.database.read() as store:
        assert [one.kind for one in store.polls.events(SourceSlug("harbour"), 9)].count(EventKind.MOVED) == 1


def test_a_round_that_is_told_to_stop_leaves_the_rest_due(web: Service, server: Server) -> None:
    for number in range(6):
        server.pages[f"/{number}"] = rss([post(f"of-{number}")])
        add(web.app, server.url(f"/{number}"), f"s{number}")
    assert poll(web.app, stopping=lambda: True) == PollReport(left=6)
    assert poll(web.app, seconds=0.0) == PollReport(left=6)
    assert poll(web.app) == PollReport(polled=6, new=6)


def test_whose_turn_is_soon_is_asked_where_that_is_wished_but_not_who_failed(web: Service, server: Server) -> None:
    server.pages["/a"] = rss([post("a")])
    add(web.app, server.url("/a"), "a")
    add(web.app, server.url("/b"), "b")
    assert poll(web.app) == PollReport(polled=2, new=1, failed=1)
    assert poll(web.app, due_by=MONDAY + 25 * HOUR) == PollReport(polled=1, unchanged=1)


def test_what_cannot_be_stored_costs_its_source_alone(web: Service, server: Server) -> None:
    for name in ("a", "b", "c"):
        server.pages[f"/{name}"] = rss([post(name)])
        add(web.app, server.url(f"/{name}"), name)
    with web.app.database.engine.begin() as connection:
        trigger = "CREATE TRIGGER no_b BEFORE INSERT ON article WHEN NEW.guid = 'b' BEGIN SELECT RAISE(FAIL, 'no'); END"
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql(
                "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$"
            )
            trigger = (
                "CREATE TRIGGER no_b BEFORE INSERT ON article FOR EACH ROW WHEN (NEW.guid = 'b') EXECUTE FUNCTION no()"
            )
        connection.exec_driver_sql(trigger)
    try:
        assert poll(web.app) == PollReport(polled=3, new=2, failed=1)
        assert state(web.app, "b").failures == 1
        assert [one.title for one in articles(web.app)] == ["Title of a", "Title of c"]
    finally:
        with web.app.database.engine.begin() as connection:
            on = "" if connection.dialect.name == "sqlite" else " ON article"
            connection.exec_driver_sql(f"DROP TRIGGER no_b{on}")
            if on:
                connection.exec_driver_sql("DROP FUNCTION no()")
    assert poll(web.app, everything=True, only=[SourceSlug("b")]) == PollReport(polled=1, new=1)


def poll_and_die(url: str, folder: str, step: int) -> None:
    """A round in a process that is killed before its step-th statement or commit."""
    made = make_service(url, Path(folder))
    app = replace(made.app, fetcher=loopback_fetcher(made))
    die_before(app.database, step)
    poll(app)
    os._exit(0)


@pytest.mark.parametrize(
    "steps",
    [(1, 5, 12, 23, 40, 400), pytest.param((*range(1, 70), 400), marks=pytest.mark.soak)],
    ids=["some", "every"],
)
def test_a_round_that_is_killed_anywhere_loses_nothing_and_doubles_nothing(
    light: Service, server: Server, processes: ForkServerContext, steps: tuple[int, ...]
) -> None:
    names = [f"s{number}" for number in range(4)]
    for name in names:
        server.pages[f"/{name}"] = rss([post(f"{name}-{number}") for number in range(3)])
        add(light.app, server.url(f"/{name}"), name)
    url = url_of(Path(light.app.database.where()))
    survived = 0
    for step in steps:
        victim = processes.Process(target=poll_and_die, args=(url, str(light.folder), step))
        victim.start()
        victim.join()
        survived += victim.exitcode == 0
        with light.app.database.begin() as store:
            for name in names:
                found = store.polls.get(SourceSlug(name))
                assert found is not None
                mine = [one for one in store.articles.recent(100) if one.source.slug == name]
                assert len(mine) == (0 if found.imported_at is None else 3)
            store.polls.hurry(MONDAY)
        with light.app.database.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE poll SET leased_until = '2020-01-01 00:00:00.000000'")
    assert survived
    assert len(articles(light.app)) == 12


class Weighing(HttpFetcher):
    """Notes when it is told to take in no large bodies, and when it may again."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.holds: list[bool] = []

    def hold_large(self, *, on: bool) -> None:
        self.holds.append(on)
        super().hold_large(on=on)


@dataclass
class Idle:
    """ports.Processes that take nothing up before too much waits for them."""

    inner: Processes
    fetcher: Weighing

    def submit(self, work: Callable[..., Any], *given: object, seconds: float) -> Future[Any]:
        return self.inner.submit(work, *given, seconds=seconds)

    def room(self) -> int:
        return self.inner.room() if self.fetcher.holds else 0

    def close(self) -> None:
        self.inner.close()


def test_while_much_waits_to_be_read_no_large_body_is_taken_in(service: Service, server: Server) -> None:
    fetcher = Weighing(
        agent="digest-tests", clock=service.clock, allow=("127.0.0.0/8",), limits=Limits(), manners=Manners(delay=0.0)
    )
    app = replace(service.app, fetcher=fetcher, processes=Idle(service.app.processes, fetcher))
    for number in range(5):
        server.pages[f"/{number}"] = rss([post(f"story{number}")]) + b"<!--" + b"x" * (3 << 20) + b"-->"
        add(app, server.url(f"/{number}"), f"paper-{number}")
    try:
        assert poll(app, seconds=60) == PollReport(polled=5, new=5)
    finally:
        fetcher.close()
    assert fetcher.holds[:1] == [True]
    assert fetcher.holds[-1:] == [False]
    assert fetcher.holds == [True, False] * (len(fetcher.holds) // 2)
