"""Sources as a person handles them: looked at, added once, listed, paused, removed with or without their articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from email.utils import format_datetime
from pathlib import Path

import pytest

from digest import bootstrap, settings
from digest.actions import source_removal, source_state
from digest.actions.ingest import Result
from digest.actions.ingest_page import ingest_page
from digest.actions.source_changes import Outcome, Wanted, add, add_look, export_list, import_list
from digest.actions.source_state import find
from digest.actions.source_status import KEPT, Trouble, forget_history, sources_status
from digest.actions.sources import Found, Look, address_of, look
from digest.actions.status import status
from digest.actions.tick import tick
from digest.errors import Conflict, FeedUnreadable, FetchFailed, NotFound
from digest.model.articles import FullText, QuotePolicy, Source, SourceKind, SourceSlug
from digest.model.feeds import Problem
from digest.model.polling import Origin, Poll, PollState, SourceRecord
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY
from tests.fakes.website import Page, Website, item, rss, website

NEWS = "The council decided on Monday to close the bridge for nine months, from 2 March on, by 21 votes to 9. " * 8


@pytest.fixture(scope="module")
def web() -> Iterator[Website]:
    with website() as site:
        yield site


@pytest.fixture
def online(light: Service, web: Website) -> Iterator[Service]:
    """A service that may fetch from this machine."""
    web.pages.clear()
    web.asked.clear()
    said = settings.from_mapping({"fetch": {"allow": ["127.0.0.1"], "delay": 0}}, base=light.folder)
    wired = bootstrap.wire(said, clock=light.clock)
    app = replace(light.app, fetcher=wired.fetcher)
    yield replace(light, app=app)
    wired.close()


def feed(service: Service, title: str = "Example World", *, entries: int = 4, text: str = NEWS) -> Page:
    now = service.clock.now()
    items = [
        item(
            f"g{n}",
            f"Report {n}",
            text,
            date=format_datetime(now - dt.timedelta(hours=2 + n)),
            link=f"https://example.org/{n}",
        )
        for n in range(entries)
    ]
    return rss(title, *items)


def records(service: Service) -> dict[str, SourceRecord]:
    with service.app.database.read() as store:
        return {record.source.slug: record for record in store.polls.records()}


def test_a_look_tells_what_would_be_taken_and_stores_nothing(online: Service, web: Website) -> None:
    web.pages["/feed.xml"] = feed(online)
    seen = look(online.app, web.at("/feed.xml"))
    assert (seen.found, seen.name, seen.entries, seen.language) == (Found.GIVEN, "Example World", 4, "en")
    assert seen.newest == online.clock.now() - dt.timedelta(hours=2)
    assert (seen.has_excerpts, seen.problems) == (False, ())
    assert [entry.title for entry in seen.first] == ["Report 0", "Report 1", "Report 2", "Report 3"]
    assert records(online) == {}
    assert len(web.asked) == 1


def test_problems_and_excerpts_are_told(online: Service, web: Website) -> None:
    web.pages["/feed.xml"] = rss("Bare", *(f"<item><title>Only a line {n}</title></item>" for n in range(3)))
    seen = look(online.app, web.at("/feed.xml"))
    assert {Problem.NO_GUIDS, Problem.NO_DATES, Problem.NO_LINKS} <= set(seen.problems)
    assert seen.newest is None


def test_the_feed_that_a_page_names_is_found(online: Service, web: Website) -> None:
    web.pages["/"] = Page(
        '<html><head><link rel="alternate" type="application/rss+xml" title="World" href="/w.xml">'
        '<link rel="alternate" type="application/rss+xml" title="Sport" href="/s.xml"></head><body>Hello</body></html>'
    )
    web.pages["/w.xml"] = feed(online)
    seen = look(online.app, web.at("/"))
    assert (seen.found, seen.url) == (Found.NAMED, web.at("/w.xml"))
    assert [link.title for link in seen.others] == ["Sport"]


def test_else_one_is_found_where_feeds_often_are(online: Service, web: Website) -> None:
    web.pages["/news/today"] = Page("<html><body>Hello</body></html>")
    web.pages["/rss.xml"] = feed(online)
    seen = look(online.app, web.at("/news/today"))
    assert (seen.found, seen.url) == (Found.TRIED, web.at("/rss.xml"))


def test_a_page_without_a_feed_names_the_commands_for_it(online: Service, web: Website) -> None:
    web.pages["/"] = Page("<html><body>Hello</body></html>")
    with pytest.raises(FeedUnreadable) as caught:
        look(online.app, web.at("/"))
    assert f"digest source add {web.at('/')} --page" in str(caught.value)
    assert f"digest ingest {web.at('/')}" in str(caught.value)
    assert "has none where feeds often are (this is a web page, not a feed)" in str(caught.value)


def test_a_page_may_be_taken_itself(online: Service, web: Website) -> None:
    text = "".join(f"<p>{sentence}.</p>" for sentence in NEWS.split(". ") if sentence)
    web.pages["/a"] = Page(
        f"<html lang=en><title>A bridge</title><body><article><h1>A bridge</h1>{text}</article></body></html>"
    )
    seen = look(online.app, web.at("/a"), page=True)
    assert seen.document is not None
    assert seen.document.title == "A bridge"
    added = add_look(online.app, seen, Wanted(url=web.at("/a")))
    assert added.source is not None
    assert added.source.kind is SourceKind.PAGE


def test_what_cannot_be_fetched_is_told_and_not_stored(online: Service, web: Website) -> None:
    web.pages["/feed.xml"] = Page(status=410)
    with pytest.raises(FetchFailed):
        look(online.app, web.at("/feed.xml"))
    assert records(online) == {}


def test_an_address_typed_without_a_scheme_is_tried_by_both(online: Service, web: Website) -> None:
    web.pages["/feed.xml"] = feed(online)
    assert look(online.app, web.at("/feed.xml").removeprefix("http://")).entries == 4


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/feed", "https://example.org/feed"),
        ("feed://example.org/x", "https://example.org/x"),
        ("feed:http://example.org/x", "http://example.org/x"),
        (" http://example.org/x#part ", "http://example.org/x"),
    ],
)
def test_an_address_is_read_as_it_is_typed(typed: str, address: str) -> None:
    assert address_of(typed) == address


@pytest.mark.parametrize(
    "typed", ["file:///etc/passwd", "javascript:alert(1)", "https://", "https://me:tide@example.org/f"]
)
def test_what_is_no_address_or_tells_a_password_is_refused_without_repeating_it(typed: str) -> None:
    with pytest.raises(Conflict) as caught:
        address_of(typed)
    assert "tide" not in str(caught.value)


def test_a_source_is_added_once_however_it_is_named(online: Service, web: Website) -> None:
    web.pages["/"] = Page('<html><head><link rel="alternate" type="application/rss+xml" href="/w.xml"></head></html>')
    web.pages["/w.xml"] = feed(online)
    web.pages["/old.xml"] = Page(status=301, headers={"Location": "/w.xml"})
    wanted = Wanted(url="", tags=("world",))
    first = add_look(online.app, look(online.app, web.at("/w.xml")), wanted)
    assert first.outcome is Outcome.ADDED
    for path in ("/w.xml", "/", "/old.xml"):
        assert add_look(online.app, look(online.app, web.at(path)), wanted).outcome is Outcome.THERE
    more = add_look(online.app, look(online.app, web.at("/")), Wanted(url="", tags=("europe",)))
    assert more.outcome is Outcome.TAGGED
    (record,) = records(online).values()
    assert (record.source.slug, record.source.tags) == ("example-world", ("world", "europe"))
    assert (record.origin, record.poll and record.poll.due_at) == (Origin.COMMAND, online.clock.now())


@pytest.mark.parametrize(
    ("there", "again", "same"),
    [
        ("https://a.example/feed", "http://a.example/feed", True),
        ("https://a.example/feed", "https://a.example/feed/", True),
        ("https://a.example/feed?utm_source=x", "https://A.example/feed", True),
        ("https://a.example/", "http://a.example", True),
        ("https://a.example/feed", "https://a.example/other", False),
        ("https://a.example/?feed=rss2", "https://a.example/?feed=atom", False),
    ],
)
def test_an_address_with_another_scheme_or_slash_is_the_same_source(
    service: Service, there: str, again: str, *, same: bool
) -> None:
    add(service.app, Wanted(url=there))
    outcome = add(service.app, Wanted(url=again)).outcome
    assert outcome is (Outcome.THERE if same else Outcome.ADDED)


def test_a_feed_and_a_page_of_nearly_one_address_are_two(service: Service) -> None:
    add(service.app, Wanted(url="https://a.example/news?feed=rss"))
    assert add(service.app, Wanted(url="https://a.example/news", kind=SourceKind.PAGE)).outcome is Outcome.ADDED


def test_what_happened_long_ago_is_forgotten(service: Service) -> None:
    add(service.app, Wanted(url="https://a.example/feed", name="A"))
    assert forget_history(service.app) == 0
    service.clock.move(service.clock.now() + KEPT + dt.timedelta(seconds=1))
    assert forget_history(service.app) == 1


def test_what_is_said_of_it_is_kept_and_slugs_differ(service: Service) -> None:
    first = add(
        service.app,
        Wanted(url="https://a.example/f", name="Post", full_text=FullText.NEVER, quote=QuotePolicy.HEADLINE),
    )
    second = add(service.app, Wanted(url="https://b.example/f", name="Post", timezone="Europe/London", language="en"))
    assert first.source is not None
    assert second.source is not None
    assert (first.source.slug, second.source.slug) == ("post", "post-2")
    stored = records(service)
    assert stored["post"].source == first.source
    assert stored["post-2"].source == second.source


def test_a_list_goes_in_with_its_folders_and_comes_out_again(service: Service) -> None:
    opml = b"""<opml version="2.0"><body><outline text="world"><outline type="rss" text="A" xmlUrl="https://a.example/f"/>
    <outline type="rss" text="B" xmlUrl="https://b.example/f"/></outline>
    <outline type="rss" text="C" xmlUrl="https://me:tide@c.example/f"/>
    <outline type="rss" text="D" xmlUrl="ftp://d.example/f"/><outline type="rss" text="E" xmlUrl="feed://e.example/f"/>
    </body></opml>"""
    added = import_list(service.app, opml, name="feeds.opml", tags=["all"])
    refused = [Outcome.REFUSED, Outcome.REFUSED]
    assert [one.outcome for one in added] == [Outcome.ADDED, Outcome.ADDED, *refused, Outcome.ADDED]
    assert "is no web address" in added[3].why
    assert records(service)["e"].source.url == "https://e.example/f"
    assert "tide" not in added[2].why + added[2].url
    assert records(service)["a"].source.tags == ("world", "all")
    assert [one.outcome for one in import_list(service.app, opml, name="feeds.opml")][:2] == [Outcome.THERE] * 2
    out = export_list(service.app)
    assert out.count(b"https://a.example/f") == 2
    assert b"tide" not in out
    assert b"https://a.example/f" not in export_list(service.app, tags=["sport"])


def test_a_source_is_found_by_slug_address_or_name_and_else_by_what_is_like_it(service: Service) -> None:
    add(service.app, Wanted(url="https://a.example/f", name="Harbour Post"))
    for name in ("harbour-post", "https://a.example/f", "harbour POST"):
        assert find(service.app, name).source.slug == "harbour-post"
    with pytest.raises(NotFound, match="harbour-post"):
        find(service.app, "harbour")
    with pytest.raises(NotFound, match="digest source list"):
        find(service.app, "sea")


def test_pausing_and_resuming_and_what_cannot_be(service: Service) -> None:
    add(service.app, Wanted(url="https://a.example/f", name="Post"))
    assert source_state.pause(service.app, find(service.app, "post"))
    assert not source_state.pause(service.app, find(service.app, "post"))
    assert source_state.resume(service.app, find(service.app, "post"))
    source_removal.remove(service.app, find(service.app, "post"), withdraw=False)
    with pytest.raises(Conflict, match=r"digest source add https://a\.example/f"):
        source_state.resume(service.app, find(service.app, "post"))
    assert add(service.app, Wanted(url="https://a.example/f")).outcome is Outcome.BACK
    back = records(service)["post"].poll
    assert back is not None
    assert back.state is PollState.ACTIVE


def with_articles(service: Service) -> None:
    """A feed "Harbour Post" that has the article of the bridge, told in an issue; the ferry is another source's."""
    add(service.app, Wanted(url="https://a.example/f", name="Harbour Post"))
    service.take("bridge.txt", BRIDGE)
    service.take("ferry.txt", FERRY)
    service.at("2026-02-17T06:00+00:00")
    tick(replace(service.app))


def test_a_removed_source_keeps_its_articles(service: Service) -> None:
    with_articles(service)
    done = source_removal.remove(service.app, find(service.app, "harbour-post"), withdraw=False)
    assert (done.articles, done.withdrawn) == (1, None)
    assert "Orrin" in service.page("daily/2026-02-17/index.html").read_text()


def test_or_its_articles_are_taken_down_with_it(service: Service) -> None:
    with_articles(service)
    asked = source_removal.removing(service.app, find(service.app, "harbour-post"), withdraw=True)
    assert asked.withdrawn is not None
    assert (asked.withdrawn.articles, asked.withdrawn.issues) == (1, ("daily/2026-02-17",))
    source_removal.remove(service.app, find(service.app, "harbour-post"), withdraw=True)
    page = service.page("daily/2026-02-17/index.html").read_text()
    assert "Orrin" not in page
    assert "Ferry company" in page


def test_one_that_digest_toml_names_is_removed_there(service: Service) -> None:
    now = service.clock.now()
    source = Source(slug=SourceSlug("sea"), name="Sea", kind=SourceKind.FEED, url="https://sea.example/f")
    with service.app.database.begin() as store:
        store.sources.ensure(source, origin=Origin.SETTINGS)
        store.polls.start(source.slug, Poll(url=source.url or "", due_at=now, every=60), now, Origin.SETTINGS)
    with pytest.raises(Conflict, match=r"\[\[source\]\] out of digest.toml"):
        source_removal.remove(service.app, find(service.app, "sea"), withdraw=False)


def test_a_page_becomes_an_article_and_a_feed_names_its_command(online: Service, web: Website) -> None:
    text = "".join(f"<p>{sentence}.</p>" for sentence in NEWS.split(". ") if sentence)
    web.pages["/a"] = Page(
        f"<html lang=en><title>A bridge</title><body><article><h1>A bridge</h1>{text}</article></body></html>"
    )
    web.pages["/feed.xml"] = feed(online)
    taken = ingest_page(online.app, web.at("/a"))
    assert (taken.result, taken.title) == (Result.NEW, "A bridge")
    assert ingest_page(online.app, web.at("/a")).result is Result.UNCHANGED
    refused = ingest_page(online.app, web.at("/feed.xml"))
    assert refused.result is Result.REFUSED
    assert f"digest source add {web.at('/feed.xml')}" in refused.why
    assert ingest_page(online.app, web.at("/none")).result is Result.REFUSED


def test_status_tells_what_broke_and_what_moved_each_with_a_command(service: Service) -> None:
    now = service.clock.now()
    well = Poll(url="", due_at=now, every=3600, succeeded_at=now - dt.timedelta(days=2))
    broken = replace(well, url="https://a.example/f", failures=4, trouble="it does not answer")
    polls = {
        "a": broken,
        "b": replace(broken, url="https://b.example/f", failures=1),
        "c": replace(well, url="https://c.example/new"),
        "d": replace(well, url="https://d.example/f", state=PollState.GONE),
    }
    with service.app.database.begin() as store:
        for slug, poll in polls.items():
            url = f"https://{slug}.example/f"
            source = Source(slug=SourceSlug(slug), name=slug.upper(), kind=SourceKind.FEED, url=url)
            store.sources.ensure(source, origin=Origin.SETTINGS)
            store.polls.start(source.slug, poll, now, Origin.SETTINGS)
    with service.app.database.read() as store:
        found = sources_status(store, now=now)
    assert [(one.source, one.trouble, one.needs) for one in found.troubles] == [
        ("d", Trouble.GONE, True),
        ("a", Trouble.BROKEN, True),
        ("b", Trouble.FAILING, False),
        ("c", Trouble.MOVED, False),
    ]
    assert (found.active, found.gone, found.failing) == (3, 1, 2)
    lines = {one.source: one.line for one in found.troubles}
    assert "digest source check a" in lines[SourceSlug("a")]
    assert "it does not answer" in lines[SourceSlug("a")]
    assert lines[SourceSlug("a")] in status(service.app).needs


def test_a_tag_that_no_source_has_is_noted(light: Service) -> None:
    edition = replace(light.app.editions[0], tags=("world", "sport"))
    changed = light.with_editions(edition)
    add(changed.app, Wanted(url="https://a.example/f", name="Post", tags=("world",)))
    (note,) = status(changed.app).notes
    assert "takes the tag sport" in note
    assert "digest source add URL --tag sport" in note


def test_a_look_of_a_known_source_sends_its_headers(online: Service, web: Website) -> None:
    web.pages["/feed.xml"] = feed(online)
    known = Source(slug=SourceSlug("sea"), name="Sea", kind=SourceKind.FEED, url=web.at("/feed.xml"))
    app = replace(online.app, fetching={known.slug: {"X-Key": "low water"}})
    seen: Look = look(app, web.at("/feed.xml"), known=known)
    assert seen.name == "Sea"
    assert web.asked[-1][1]["X-Key"] == "low water"


def test_nothing_of_a_look_reaches_the_disk(online: Service, web: Website, tmp_path: Path) -> None:
    web.pages["/feed.xml"] = feed(online)
    before = (online.folder / "digest.db").read_bytes()
    look(online.app, web.at("/feed.xml"))
    assert (online.folder / "digest.db").read_bytes() == before
