"""digest explain ISSUE LINE: what a person reads of a line that a reader named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest import bootstrap, settings
from digest.model.articles import ArticleKey
from digest.model.issues import Brief
from tests.actions.conftest import MONDAY
from tests.actions.news import BRIDGE
from tests.cli.shell import Shell
from tests.publish import samples

BRIEF = Brief(article=ArticleKey("qk233nswxvyu"), headline="A drill in the port", source="Harbour Post")


@pytest.fixture
def shell(service: Shell, tmp_path: Path) -> Shell:
    """A service with one issue, which also tells what came of four things, and one in brief."""
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    service("ingest", "bridge.txt")
    service("build")
    app = bootstrap.open_app(settings.load(tmp_path / "digest.toml"))
    with app.database.begin() as store:
        issue = store.issues.find("latest").issue
        told = replace(issue, outcomes=samples.issue_2().outcomes, brief=(BRIEF,), revision=2)
        store.issues.revise(told, now=MONDAY)
    app.database.close()
    return service


def test_what_came_of_it_leads_to_its_story_or_to_the_words_of_its_source(shell: Shell) -> None:
    moved = shell("explain", "latest", "A3")
    assert "Halvern dock workers vote on strike at biggest container port" in moved
    assert "What came of it: moved; told on 2026-02-17, for 19 Feb; see story 2\n" in moved
    silent = shell("explain", "latest", "a4")
    assert "What came of it: no word; told on " in silent
    assert "The energy ministry will publish its gas storage plan by Monday" in silent
    assert "The Port Ledger: " in silent


def test_a_line_in_brief_leads_to_its_article(shell: Shell) -> None:
    told = shell("explain", "latest", "B1")
    assert "In brief, from article qk233nswxvyu\n" in told
    assert told.count(BRIEF.headline) == 1
    assert "Harbour Post: a file, no web address" in told
