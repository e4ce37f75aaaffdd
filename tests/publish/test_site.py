from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urldefrag, urlsplit

import lxml.html
import pytest

from digest.model.issues import Issue
from digest.model.stories import AgendaItem
from digest.paths import TEMPLATES
from digest.publish import html, site
from digest.publish.schema import load_issue
from digest.publish.site import Shelf
from tests.publish.samples import EDITION, GAS, PETREL, ROAD, SITE, STRIKE, TALKS, agenda, issue_1, issue_2
from tests.publish.shelves import corrected, numbered

ENV = html.environment(TEMPLATES)
HOST = "https://news.example.org/"
OF_ISSUE_2 = [f"daily/2026-02-18/{name}" for name in ("issue.json", "email.txt", "email.html", "index.html")]
FEEDS = [f"daily/{name}.{kind}" for name in ("feed", "stories") for kind in ("atom", "rss", "json")]


def shelf(*issues: Issue, items: tuple[AgendaItem, ...] = ()) -> Shelf:
    return Shelf(edition=EDITION, issues=issues, agenda=items)


def made(*shelves: Shelf, changed: tuple[Issue, ...] | None = None) -> dict[str, bytes]:
    return site.files(shelves, site=SITE, env=ENV, changed=changed)


FIRST = shelf(issue_1(), items=agenda(after=1))
BOTH = shelf(issue_1(), issue_2(), items=agenda(after=2))


def links(path: str, data: bytes) -> Iterator[str]:
    """The paths on the site that a file leads to."""
    text = data.decode()
    if path.endswith(".html"):
        root = lxml.html.document_fromstring(text)
        found = [element.get(name) or "" for name in ("href", "src") for element in root.iter() if element.get(name)]
    else:
        found = re.findall(rf'{re.escape(HOST)}[^\s"<>&\\]*', text)
    for link in found:
        address = urldefrag(link).url
        parts = urlsplit(address)
        if address.startswith(HOST):
            yield _file(parts.path.removeprefix("/"))
        elif not parts.scheme and not parts.netloc and parts.path:
            yield _file(posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path)))


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def dead_links(files: Mapping[str, bytes]) -> set[tuple[str, str]]:
    return {(path, link) for path, data in files.items() for link in links(path, data) if link not in files}


def test_everything_of_the_first_issue_is_made_and_every_link_leads_somewhere() -> None:
    files = made(FIRST)
    assert set(files) == {
        *("index.html", "static/digest.css", "schema/issue.json", "daily/index.html", "daily/agenda.ics"),
        *(path.replace("02-18", "02-17") for path in OF_ISSUE_2),
        *(f"daily/story/{thread}/index.html" for thread in (TALKS, STRIKE, PETREL)),
        *("daily/agenda/index.html", *FEEDS),
    }
    assert dead_links(files) == set()


def test_a_second_issue_writes_what_it_touches_and_leaves_the_first_alone() -> None:
    files = made(BOTH, changed=(issue_2(),))
    assert not [path for path in files if path.startswith("daily/2026-02-17/")]
    assert {path for path in files if "/story/" in path} == {
        f"daily/story/{thread}/index.html" for thread in (TALKS, STRIKE, PETREL, ROAD)
    }
    assert dead_links(made(FIRST) | files) == set()


def test_the_order_is_from_what_is_linked_to_to_what_leads_there() -> None:
    order = list(made(BOTH, changed=(issue_2(),)))
    assert order[:2] == ["static/digest.css", "schema/issue.json"]
    assert order[2:6] == OF_ISSUE_2
    assert all("/story/" in path for path in order[6:10])
    assert order[10:14] == ["daily/agenda.ics", "daily/agenda/index.html", "daily/index.html", "index.html"]
    assert order[14:] == FEEDS


def test_a_reader_meets_no_dead_link_wherever_a_second_publication_is_stopped() -> None:
    on_disk = made(FIRST)
    for path, data in made(BOTH, changed=(issue_2(),)).items():
        on_disk[path] = data
        led = {link for each in (*FEEDS, "index.html", "daily/index.html") for link in links(each, on_disk[each])}
        assert led <= set(on_disk)


def test_publishing_one_by_one_comes_to_the_same_site_as_everything_at_once() -> None:
    one_by_one = made(FIRST, changed=(issue_1(),)) | made(BOTH, changed=(issue_2(),))
    assert one_by_one == made(BOTH)


@pytest.mark.parametrize(("first", "last"), [(18, 22), (39, 41)])
def test_a_long_run_one_by_one_comes_to_the_same_site_too(first: int, last: int) -> None:
    issues = [numbered(number) for number in range(1, last + 1)]
    one_by_one = made(shelf(*issues[:first]))
    for count in range(first + 1, last + 1):
        one_by_one |= made(shelf(*issues[:count]), changed=(issues[count - 1],))
    at_once = made(shelf(*issues))
    assert one_by_one == at_once
    assert {path for path in at_once if "/archive/" in path} == {
        f"daily/archive/{name}-{page}.{kind}"
        for name in ("feed", "stories")
        for page in range(1, 1 + (last - 1) // 20)
        for kind in ("atom", "rss", "json")
    }
    assert dead_links(at_once) == set()


def test_the_same_shelves_give_the_same_bytes() -> None:
    turned = replace(BOTH, issues=BOTH.issues[::-1], agenda=BOTH.agenda[::-1])
    assert list(made(BOTH).items()) == list(made(turned).items())


def test_withdrawing_leaves_the_site_as_if_the_issue_had_never_been() -> None:
    on_disk = made(BOTH)
    on_disk |= made(FIRST, changed=(issue_2(),))
    for path in site.withdrawn(FIRST, (issue_2(),)):
        on_disk.pop(path, None)
    assert on_disk == made(FIRST)


def test_withdrawing_the_only_issue_leaves_empty_overviews_and_no_dead_link() -> None:
    on_disk = made(FIRST)
    empty = shelf(items=agenda(after=1))
    on_disk |= made(empty, changed=(issue_1(),))
    for path in site.withdrawn(empty, (issue_1(),)):
        on_disk.pop(path, None)
    assert set(on_disk) == {
        *("index.html", "static/digest.css", "schema/issue.json", "daily/index.html", "daily/agenda.ics"),
        *("daily/agenda/index.html", *FEEDS),
    }
    assert dead_links(on_disk) == set()
    assert not [path for path, data in on_disk.items() if b"2026-02-17/" in data]


@pytest.mark.parametrize(("count", "number"), [(21, 5), (45, 44), (41, 21)])
def test_no_file_that_is_left_tells_of_a_withdrawn_issue(count: int, number: int) -> None:
    issues = [numbered(each) for each in range(1, count + 1)]
    gone = issues[number - 1]
    left = shelf(*(issue for issue in issues if issue is not gone))
    on_disk = made(shelf(*issues)) | made(left, changed=(gone,))
    for path in site.withdrawn(left, (gone,)):
        on_disk.pop(path, None)
    assert not [path for path, data in on_disk.items() if gone.slug.encode() in data]
    assert dead_links(on_disk) == set()


def test_a_correction_is_seen_on_its_page_in_the_feeds_and_nowhere_as_a_second_entry() -> None:
    fixed = corrected(issue_1(), at=issue_2().built_at.replace(hour=9))
    files = made(replace(BOTH, issues=(fixed, issue_2())), changed=(issue_1(),))
    assert load_issue(files["daily/2026-02-17/issue.json"]) == fixed
    assert b"A figure was wrong." in files["daily/2026-02-17/index.html"]
    feed = json.loads(files["daily/feed.json"])
    assert [item["id"] for item in feed["items"]] == [issue_2().id, issue_1().id]
    assert feed["items"][1]["date_modified"] == "2026-02-18T09:00:05+00:00"


def test_a_thread_is_made_anew_when_an_issue_says_what_came_of_it() -> None:
    gas = replace(numbered(1), stories=(replace(issue_1().stories[0], thread=GAS),))
    before = made(shelf(gas), changed=(gas,))
    after = made(shelf(gas, issue_2(), items=agenda(after=2)), changed=(issue_2(),))
    path = f"daily/story/{GAS}/index.html"
    assert path in before
    assert path in after


def test_the_agenda_leaves_out_what_only_an_unpublished_issue_told() -> None:
    files = made(replace(BOTH, issues=(issue_1(),)))
    assert b"The first pictures are due" not in files["daily/agenda/index.html"]
    assert b"The first pictures are due" not in files["daily/agenda.ics"]


def test_an_issue_touches_its_own_edition_and_the_first_page_alone() -> None:
    weekly = replace(EDITION, slug="weekly", title="The Weekly Brief")
    other = replace(issue_1(), edition="weekly", title="The Weekly Brief", id="tag:news.example.org,2026:weekly/1")
    both = (BOTH, Shelf(edition=weekly, issues=(other,), agenda=()))
    files = made(*both, changed=(other,))
    assert {path.partition("/")[0] for path in files} == {"static", "schema", "weekly", "index.html"}
    assert b"agreed in Geneva" in files["index.html"]
    assert b"Weekly" in files["index.html"]
    assert dead_links(made(*both)) == set()


def test_an_edition_without_an_issue_has_no_files_yet() -> None:
    assert set(made(shelf())) == {"static/digest.css", "schema/issue.json", "index.html"}


def test_pages_lead_to_the_sign_up_where_there_is_one_and_nowhere_else() -> None:
    def leading(files: dict[str, bytes]) -> set[str]:
        return {path for path, data in files.items() if b"subscribe" in data and path.endswith("/index.html")}

    pages = {path for path in made(BOTH) if path.endswith("/index.html")}
    assert leading(made(BOTH)) == set()
    with_it = site.files((BOTH,), site=SITE, env=ENV, signup=True)
    assert leading(with_it) == pages
    assert b'href="subscribe?edition=daily"' in with_it["index.html"]
