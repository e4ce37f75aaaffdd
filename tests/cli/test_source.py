"""The first minutes of an operator, and what is said of sources: each error names the next command."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.fakes.website import Page, Website, item, rss, website

BRIDGE = (
    "The Orrin bridge will close to all traffic for nine months, the county council decided by 21 votes to 9. Engineers "
    "found cracks in 14 of the 60 hangers during an inspection, the council's report says. Repairs will cost 31 million "
    "euros, twice the first estimate. A ferry for pedestrians and cyclists will run every twenty minutes, and lorries must "
    "use the crossing at Tarn, 38 kilometres upstream, for as long as the repairs last."
)


@pytest.fixture(scope="module")
def web() -> Iterator[Website]:
    with website() as site:
        now = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2, minutes=5)
        items = [item("g1", "Orrin bridge to close for nine months", BRIDGE, date=format_datetime(now))]
        site.pages["/feed.xml"] = rss("Example World", *items)
        yield site


@pytest.fixture
def shell(service: Shell, tmp_path: Path) -> Shell:
    with (tmp_path / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('\n[fetch]\nallow = ["127.0.0.1"]\ndelay = 0\n')
    return service


def test_the_first_five_minutes(tmp_path: Path, web: Website) -> None:
    empty = Shell(tmp_path)
    assert "digest source add URL" in empty("init", "--timezone", "Europe/Berlin")
    assert "[fetch] allow" in empty("source", "add", web.at("/feed.xml"), code=1)
    with (tmp_path / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('\n[fetch]\nallow = ["127.0.0.1"]\ndelay = 0\n')
    added = empty("source", "add", web.at("/feed.xml"), "--tag", "world")
    assert "Example World · 1 entry, newest 2 h ago · excerpts → full text auto · English" in added
    assert "Next: digest preview" in added
    seen = empty("preview", "--folder", str(tmp_path / "look"))
    assert "1  Orrin bridge to close for nine months" in seen
    assert "digest send daily --to" in seen
    page, mail = (next((tmp_path / "look" / "daily").glob(f"*/{name}")) for name in ("index.html", "email.html"))
    assert "31 million" in page.read_text() + mail.read_text()
    assert "Sent daily/" in empty("send", "daily", "--to", "me@example.org")
    assert "No issue yet" in empty("issue", "list")
    assert "1 story" in empty("build")


def test_adding_twice_says_so_and_list_show_and_history_tell_of_it(shell: Shell, web: Website) -> None:
    shell("source", "add", web.at("/feed.xml"), "--tag", "world")
    assert "there already, as example-world" in shell("source", "add", web.at("/feed.xml"))
    assert "1 new" in shell("poll")
    assert "None of 1 source is due" in shell("poll")
    assert "1 source checked (1 unchanged)" in shell("poll", "example-world")
    (listed,) = json.loads(shell("source", "list", "--json"))
    assert (listed["source"]["slug"], listed["articles"]) == ("example-world", 1)
    assert web.at("/feed.xml") in shell("source", "show", "example-world")
    told = shell("source", "history", "example-world")
    assert "█" in told
    assert "1 in all" in told


def test_check_shows_what_would_be_taken_and_stores_nothing(shell: Shell, web: Website) -> None:
    told = shell("source", "check", web.at("/feed.xml"))
    assert "RSS 2.0, 1 entry" in told
    assert "Orrin bridge to close" in told
    assert "There is no source yet" in shell("source", "list")
    web.pages["/gone.xml"] = Page(status=410)
    assert "410" in shell("source", "check", web.at("/gone.xml"), code=1)


def test_removing_asks_and_says_what_becomes_of_the_articles(shell: Shell, web: Website) -> None:
    shell("source", "add", web.at("/feed.xml"))
    shell("poll")
    asked = shell("source", "remove", "example-world", stdin="n\n", code=1)
    assert "Its 1 article stay" in asked
    assert "Removed example-world" in shell("source", "remove", "example-world", "--yes")
    assert "was removed" in shell("source", "resume", "example-world", code=1)
    assert "Taken up again" in shell("source", "add", web.at("/feed.xml"))


def test_an_article_is_taken_down_after_asking(shell: Shell, web: Website) -> None:
    shell("source", "add", web.at("/feed.xml"))
    shell("poll")
    shell("build")
    (key,) = {fate["article"] for _, fate in json.loads(shell("explain", "latest", "--json"))["articles"]}
    assert "revise 1 issue" in shell("article", "withdraw", key, stdin="n\n", code=1)
    assert "revised 1 issue" in shell("article", "withdraw", key, "--yes")
    assert "was taken out" in shell("show")
    assert "taken down" in shell("explain", key)
    assert "Restored 1 article" in shell("article", "restore", key)


def test_a_dry_run_of_rules_tells_what_each_takes_out(shell: Shell, web: Website) -> None:
    shell("source", "add", web.at("/feed.xml"))
    shell("poll")
    assert "digest.toml has no rule" in shell("source", "rules")
    path = shell.folder / "digest.toml"
    path.write_text('mute = ["title: orrin bridge"]\n' + path.read_text(), encoding="utf-8")
    assert "mutes 1 article" in shell("source", "rules", "--since", "7d")
    assert "mute and keep take out all that is new" in shell("preview", code=1)


def test_sources_of_digest_toml_follow_it(shell: Shell, web: Website) -> None:
    path = shell.folder / "digest.toml"
    before = path.read_text()
    path.write_text(f'{before}\n[[source]]\nurl = "{web.at("/feed.xml")}"\ntags = ["world"]\n', encoding="utf-8")
    assert "1 new" in shell("poll")
    slug = json.loads(shell("source", "list", "--json"))[0]["source"]["slug"]
    assert "Take its [[source]] out" in shell("source", "remove", slug, "--yes", code=1)
    path.write_text(before, encoding="utf-8")
    assert json.loads(shell("source", "list", "--json"))[0]["poll"]["state"] == "removed"


def test_each_source_that_fails_is_told_once_and_names_the_next_command(
    shell: Shell, web: Website, tmp_path: Path
) -> None:
    web.pages["/old.xml"] = Page(status=410)
    web.pages["/page.xml"] = Page("<html><body>Hello</body></html>")
    names = {"a-name-that-is-longer-than-eighty-columns-leave-room-for-in-a-table": "/old.xml", "page": "/page.xml"}
    outlines = "".join(f'<outline text="{name}" xmlUrl="{web.at(path)}"/>' for name, path in names.items())
    listed = tmp_path / "feeds.opml"
    listed.write_text(f'<opml><body>{outlines}<outline text="x" xmlUrl="ftp://x.example/"/></body></opml>')
    imported = shell("source", "import", str(listed), code=1)
    assert "2 added, 1 refused" in imported
    assert "ftp://x.example/ is no web address" in imported
    told = shell("poll", code=1).splitlines()
    for name in names:
        assert len([line for line in told if name[:60] in line]) == 1
    status = shell("status", code=1)
    assert "this is a web page, not a feed; it is tried again by itself: digest source check page" in status
    assert "is gone for good, says its server: digest source remove a-name-that-is-longer" in status
    rows = shell("source", "list").splitlines()[1:]
    assert [(name[:60] in row, row.split()[-1]) for name, row in zip(names, rows, strict=True)] == [(True, "added")] * 2
    history = shell("source", "history", "page")
    assert "failed: this is a web page, not a feed" in history
    assert "nothing new" in history
    assert "The store has no article of it" in shell("source", "remove", "page", stdin="n\n", code=1)
