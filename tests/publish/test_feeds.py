from __future__ import annotations

import datetime as dt
import html as html_module
import json
import re
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from digest.model.issues import Issue
from digest.paths import TEMPLATES
from digest.publish import feeds, html
from digest.publish.characters import clean_line
from digest.publish.feeds import Feed, Per, Rendering
from digest.publish.feeds_json import json_feed
from digest.publish.feeds_xml import atom, rss
from tests.publish.feed_rules import ATOM, atom_problems, json_problems, rss_problems
from tests.publish.samples import EDITION, SITE, issue_1, issue_2
from tests.publish.shelves import corrected, numbered

ENV = html.environment(TEMPLATES)
RENDERING = Rendering(
    issue=lambda issue: html.entry_html(issue, env=ENV),
    story=lambda story, issue: html.story_html(story, issue, env=ENV),
)
BRIEF = Rendering(issue=lambda issue: f"<p>No. {issue.number}</p>", story=lambda story, _: f"<p>{story.number}</p>")
EACH: tuple[Per, ...] = ("issue", "story")


def documents(
    issues: list[Issue], *, per: Per = "issue", rendering: Rendering = BRIEF, touched: set[int] | None = None
) -> tuple[Feed, ...]:
    return feeds.documents(EDITION, issues, site=SITE, per=per, rendering=rendering, touched=touched)


def current(issues: list[Issue], *, per: Per = "issue", rendering: Rendering = BRIEF) -> Feed:
    return documents(issues, per=per, rendering=rendering)[-1]


def ids(feed: Feed) -> list[str]:
    return [entry.id for entry in feed.entries]


def parsed(data: bytes) -> Any:
    found = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo
    return found


@pytest.mark.parametrize("per", EACH)
def test_every_format_keeps_all_its_rules(per: Per) -> None:
    for feed in documents([issue_1(), issue_2()], per=per, rendering=RENDERING):
        assert atom_problems(atom(feed)) == []
        assert rss_problems(rss(feed)) == []
        assert json_problems(json_feed(feed)) == []


@pytest.mark.parametrize("per", EACH)
def test_archives_keep_all_the_rules_too(per: Per) -> None:
    made = documents([numbered(n) for n in range(1, 46)], per=per, rendering=RENDERING)
    assert [feed.archive for feed in made] == [True, True, False]
    for feed in made:
        assert atom_problems(atom(feed)) == []
        assert rss_problems(rss(feed)) == []
        assert json_problems(json_feed(feed)) == []


@pytest.mark.parametrize("write", [atom, rss])
def test_a_feed_reader_sees_each_issue_with_its_headline_and_all_its_words(write: Any) -> None:
    found = parsed(write(current([issue_1(), issue_2()], rendering=RENDERING)))
    assert [entry.title for entry in found.entries] == [
        "Third round of Iran–US talks agreed in Geneva",
        "Iran–US talks: second round opens in Geneva",
    ]
    for entry, issue in zip(found.entries, (issue_2(), issue_1()), strict=True):
        assert entry.id == issue.id
        assert entry.link == f"https://news.example.org/daily/{issue.slug}/"
        assert entry.content[0].value == RENDERING.issue(issue).strip()
        text = _text(entry.content[0].value)
        for story in issue.stories:
            assert _text(html_module.escape(story.headline)) in text
            for quote in story.points:
                assert _text(html_module.escape(quote.text)) in text
        assert entry.published_parsed[:6] == issue.scheduled_at.utctimetuple()[:6]


def test_a_feed_reader_sees_each_story_under_its_own_permanent_id() -> None:
    found = parsed(atom(current([issue_1(), issue_2()], per="story", rendering=RENDERING)))
    assert [(entry.id, entry.link) for entry in found.entries[:2]] == [
        ("tag:news.example.org,2026:daily/2026-02-18/k7f2mq3x", "https://news.example.org/daily/2026-02-18/#s1"),
        ("tag:news.example.org,2026:daily/2026-02-18/m2c7tz5b", "https://news.example.org/daily/2026-02-18/#s2"),
    ]
    assert len({entry.id for entry in found.entries}) == 7
    assert found.entries[0].title == "Update: Third round of Iran–US talks agreed in Geneva"
    assert found.entries[-1].title == "Petrel cleared for Wednesday landing near Moon's south pole"


def test_an_entrys_link_says_what_it_leads_to() -> None:
    feed = etree.fromstring(atom(current([issue_1()])))
    (link,) = feed.findall(f"{ATOM}entry/{ATOM}link")
    assert {str(name): str(value) for name, value in link.attrib.items()} == {
        "href": "https://news.example.org/daily/2026-02-17/",
        "rel": "alternate",
        "type": "text/html",
    }


@pytest.mark.parametrize("per", EACH)
def test_the_same_issues_in_any_order_give_the_same_bytes(per: Per) -> None:
    issues = [numbered(n) for n in range(1, 26)]
    for one, other in zip(documents(issues, per=per), documents(issues[::-1], per=per), strict=True):
        assert (atom(one), rss(one), json_feed(one)) == (atom(other), rss(other), json_feed(other))


def test_updated_moves_with_a_correction_and_with_nothing_else() -> None:
    at = dt.datetime(2026, 2, 19, 12, 30, 1, 999, tzinfo=dt.UTC)
    before = current([issue_1(), issue_2()])
    after = current([corrected(issue_1(), at=at), issue_2()])
    assert [entry.updated for entry in before.entries] == [issue_2().built_at, issue_1().built_at]
    assert [entry.updated for entry in after.entries] == [issue_2().built_at, at.replace(microsecond=0)]
    assert [entry.published for entry in after.entries] == [entry.published for entry in before.entries]
    assert ids(after) == ids(before)
    assert after.updated == at.replace(microsecond=0)


def test_the_subscription_document_has_the_last_twenty_issues_newest_first() -> None:
    feed = current([numbered(n) for n in range(1, 46)])
    assert ids(feed) == [numbered(n).id for n in range(45, 25, -1)]


@pytest.mark.parametrize("count", [1, 19, 20, 21, 39, 40, 41, 45, 60, 61])
def test_following_the_archives_finds_every_issue_and_misses_none(count: int) -> None:
    issues = [numbered(n) for n in range(1, count + 1)]
    by_path: dict[str, Feed] = {feed.path: feed for feed in documents(issues)}
    feed = by_path["daily/feed"]
    seen = set(ids(feed))
    while feed.previous is not None:
        feed = by_path[feed.previous]
        assert len(feed.entries) == 20
        seen |= set(ids(feed))
    assert seen == {issue.id for issue in issues}
    assert len(by_path) == 1 + -(-max(0, count - 20) // 20)


def test_an_archive_never_changes_while_issues_are_added() -> None:
    written: dict[str, tuple[bytes, bytes, bytes]] = {}
    for count in range(1, 66):
        for feed in documents([numbered(n) for n in range(1, count + 1)])[:-1]:
            data = atom(feed), rss(feed), json_feed(feed)
            assert written.setdefault(feed.path, data) == data
    assert list(written) == ["daily/archive/feed-1", "daily/archive/feed-2", "daily/archive/feed-3"]


@pytest.mark.parametrize("per", EACH)
def test_writing_what_each_issue_touches_comes_to_the_same_as_writing_everything(per: Per) -> None:
    one_by_one: dict[str, bytes] = {}
    shelf: list[Issue] = []
    for number in range(1, 50):
        shelf.append(numbered(number))
        one_by_one |= {feed.path: atom(feed) for feed in documents(shelf, per=per, touched={number})}
    at_once = {feed.path: atom(feed) for feed in documents(shelf, per=per)}
    assert one_by_one == at_once


def test_withdrawing_shifts_no_archive_and_the_next_one_finds_its_way() -> None:
    issues = [numbered(n) for n in range(1, 66)]
    without_one = [issue for issue in issues if issue.number != 7]
    before, after = documents(issues), documents(without_one)
    assert [feed.path for feed in before] == [feed.path for feed in after]
    assert before[1:] == after[1:]
    assert set(ids(before[0])) - set(ids(after[0])) == {numbered(7).id}
    second_gone = [issue for issue in issues if not 21 <= issue.number <= 40]
    changed = {feed.path: feed.previous for feed in documents(second_gone, touched={40})}
    assert changed["daily/archive/feed-3"] == "daily/archive/feed-1"


@pytest.mark.parametrize(
    ("count", "withdrawn", "gone"),
    [
        (21, 5, ["daily/archive/feed-1", "daily/archive/stories-1"]),
        (22, 5, []),
        (21, 21, []),
        (10, 5, ["daily/archive/feed-1", "daily/archive/stories-1"]),
    ],
)
def test_no_withdrawn_issue_stays_in_an_archive_that_nothing_links_to(
    count: int, withdrawn: int, gone: list[str]
) -> None:
    issues = [numbered(n) for n in range(1, count + 1) if n != withdrawn]
    unlinked = list(feeds.unlinked_archives(EDITION, issues, withdrawn={withdrawn}))
    linked = {feed.path for feed in documents(issues)}
    assert not linked & set(unlinked)
    if gone:
        assert unlinked == gone


def test_a_correction_of_an_old_issue_comes_back_into_the_subscription_document() -> None:
    issues = [numbered(n) for n in range(1, 31)]
    late = corrected(issues[2], at=issues[29].built_at)
    early = corrected(issues[3], at=issues[3].built_at + dt.timedelta(hours=1))
    feed = current([*issues[:2], late, early, *issues[4:]])
    assert ids(feed) == [*(numbered(n).id for n in range(30, 10, -1)), late.id]
    assert atom_problems(atom(feed)) == []


def test_an_edition_of_which_everything_was_withdrawn_has_valid_empty_feeds() -> None:
    (feed,) = documents([])
    assert atom_problems(atom(feed)) == []
    assert rss_problems(rss(feed)) == []
    assert json.loads(json_feed(feed))["items"] == []


def test_json_feeds_lead_from_page_to_page() -> None:
    archive, feed = [json.loads(json_feed(each)) for each in documents([numbered(n) for n in range(1, 22)])]
    assert feed["next_url"] == archive["feed_url"] == "https://news.example.org/daily/archive/feed-1.json"
    assert "next_url" not in archive


def test_titles_are_text_and_content_is_escaped_once() -> None:
    story = replace(issue_1().stories[0], headline='AT&T <b>buys</b> "Port" &amp; more')
    issue = replace(issue_1(), stories=(story,))
    rendering = Rendering(issue=lambda _: "<p>1 &lt; 2 &amp;&amp; AT&amp;T</p>", story=BRIEF.story)
    feed = current([issue], rendering=rendering)
    title = 'AT&T <b>buys</b> "Port" &amp; more'
    root = etree.fromstring(atom(feed))
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == title
    assert root.findtext(f"{ATOM}entry/{ATOM}content") == "<p>1 &lt; 2 &amp;&amp; AT&amp;T</p>"
    assert etree.fromstring(rss(feed)).findtext("channel/item/title") == title
    assert json.loads(json_feed(feed))["items"][0]["title"] == title


@settings(max_examples=150, deadline=None)
@given(
    headline=st.text(st.characters(exclude_categories=()), max_size=60),
    body=st.text(st.characters(exclude_categories=())),
)
def test_no_character_of_a_source_can_break_a_feed(headline: str, body: str) -> None:
    story = replace(issue_1().stories[0], headline=f"x{headline}")
    issue = replace(issue_1(), stories=(story,))
    content = f"<p>{html_module.escape(body)}.</p>"
    feed = current([issue], rendering=Rendering(issue=lambda _: content, story=BRIEF.story))
    assert atom_problems(atom(feed)) == []
    assert rss_problems(rss(feed)) == []
    assert json_problems(json_feed(feed)) == []
    title = etree.fromstring(atom(feed)).findtext(f"{ATOM}entry/{ATOM}title")
    assert title == clean_line(f"x{headline}")


def test_an_issue_without_stories_goes_by_its_briefs_or_its_date() -> None:
    bare = replace(issue_1(), stories=())
    assert feeds.issue_entry(bare, "").title == "The Daily Brief, 2026-02-17"


def test_times_are_whole_seconds_in_utc() -> None:
    zone = dt.timezone(dt.timedelta(hours=1))
    issue = replace(
        issue_1(),
        scheduled_at=dt.datetime(2026, 2, 17, 7, tzinfo=zone),
        built_at=dt.datetime(2026, 2, 17, 7, 0, 4, 250_000, tzinfo=zone),
    )
    data = atom(current([issue])).decode()
    assert re.findall(r"<published>(.*)</published>", data) == ["2026-02-17T06:00:00+00:00"]
    assert set(re.findall(r"<updated>(.*)</updated>", data)) == {"2026-02-17T06:00:04+00:00"}


def test_the_rules_notice_what_is_wrong() -> None:
    good = atom(current([issue_1(), issue_2()])).decode()
    for wrong in (
        good.replace("<author>", "<contributor>").replace("</author>", "</contributor>"),
        good.replace('rel="self"', 'rel="via"'),
        good.replace("T06:00:05+00:00", ""),
        good.replace("2026-02-17</id>", "2026-02-18</id>").replace("06:00:04", "06:00:05").replace("02-17T", "02-18T"),
        good.replace("/daily/2026-02-17/", "2026-02-17/").replace("https://news.example.org2026", "2026"),
        good.replace("&lt;p&gt;No", "&lt;p onclick=x&gt;No"),
    ):
        assert wrong != good
        assert atom_problems(wrong.encode()) != []


def _text(markup: str) -> str:
    words = html_module.unescape(re.sub(r"<[^>]+>", "", markup))
    return re.sub(r"[\s\u2060\u00a0]+", " ", words)


def test_a_hub_is_named_where_readers_subscribe_and_in_no_archive() -> None:
    issues = [numbered(n) for n in range(1, 46)]
    made = feeds.documents(
        EDITION, issues, site=SITE, per="issue", rendering=BRIEF, hub="https://hub.example.org/?a=b&c"
    )
    assert len(made) > 1
    for feed in made:
        assert atom_problems(atom(feed)) == []
        assert rss_problems(rss(feed)) == []
        assert json_problems(json_feed(feed)) == []
        for root in (etree.fromstring(atom(feed)), etree.fromstring(rss(feed))):
            hubs = [link.get("href") for link in root.iter(f"{ATOM}link") if link.get("rel") == "hub"]
            assert hubs == ([] if feed.archive else ["https://hub.example.org/?a=b&c"])
        assert ("hubs" in json.loads(json_feed(feed))) is not feed.archive
