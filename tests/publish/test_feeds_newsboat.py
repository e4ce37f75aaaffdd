"""A feed reader that people use, subscribed over HTTP: what counts in the end is what it shows."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from digest.paths import TEMPLATES
from digest.publish import feeds, html
from digest.publish.addresses import FEED_KINDS
from digest.publish.feeds import Feed, Per, Rendering
from digest.publish.feeds_json import json_feed
from digest.publish.feeds_xml import atom, rss
from tests.publish.samples import EDITION, SITE, issue_1, issue_2
from tests.web.serving import serving

NEWSBOAT = shutil.which("newsboat")
ENV = html.environment(TEMPLATES)
RENDERING = Rendering(
    issue=lambda issue: html.entry_html(issue, env=ENV),
    story=lambda story, issue: html.story_html(story, issue, env=ENV),
)
WRITERS = {"atom": atom, "rss": rss, "json": json_feed}

pytestmark = pytest.mark.skipif(NEWSBOAT is None, reason="newsboat is not installed (apt-get install newsboat)")


def feed(per: Per) -> Feed:
    issues = [issue_1(), issue_2()]
    return feeds.documents(EDITION, issues, site=SITE, per=per, rendering=RENDERING)[-1]


def publish(folder: Path) -> None:
    each: tuple[Per, ...] = ("issue", "story")
    for per in each:
        made = feed(per)
        for kind in FEED_KINDS:
            place = folder / f"{made.path}.{kind}"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(WRITERS[kind](made))


def newsboat(home: Path, *arguments: str) -> str:
    assert NEWSBOAT is not None
    command = [NEWSBOAT, "-C", str(home / "config"), "-u", str(home / "urls"), "-c", str(home / "cache.db"), *arguments]
    environment = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def subscribe(tmp_path: Path, path: str) -> list[tuple[str, str, str, str]]:
    """(id, title, address, content) of every entry that newsboat has after it subscribed."""
    publish(tmp_path / "site")
    (tmp_path / "config").write_text("")
    with serving(tmp_path / "site") as client:
        (tmp_path / "urls").write_text(f"{client.url}/{path}\n")
        newsboat(tmp_path, "-x", "reload")
        assert newsboat(tmp_path, "-x", "reload") == ""
    with closing(sqlite3.connect(tmp_path / "cache.db")) as cache:
        rows: list[tuple[str, str, str, str]] = cache.execute(
            "SELECT guid, title, url, content FROM rss_item ORDER BY id"
        ).fetchall()
    return rows


@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_newsboat_shows_every_issue_with_all_its_content(tmp_path: Path, kind: str) -> None:
    found = {guid: (title, url, content) for guid, title, url, content in subscribe(tmp_path, f"daily/feed.{kind}")}
    assert found == {entry.id: (entry.title, entry.url, entry.html) for entry in feed("issue").entries}
    assert newsboat(tmp_path, "-x", "print-unread").startswith("2 unread articles")


@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_newsboat_shows_every_story_with_all_its_content(tmp_path: Path, kind: str) -> None:
    found = {guid: (title, url, content) for guid, title, url, content in subscribe(tmp_path, f"daily/stories.{kind}")}
    assert found == {entry.id: (entry.title, entry.url, entry.html) for entry in feed("story").entries}
    assert len(found) == 7
