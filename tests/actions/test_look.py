"""What an operator asks: why an article is where it is, and whether anything needs a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.actions.build import build
from digest.actions.explain import ExplainedArticle, ExplainedIssue, explain, explain_lines
from digest.actions.status import status
from digest.actions.tick import tick
from digest.errors import MailRefused, NotFound
from digest.model.articles import ArticleKey
from digest.model.issues import Brief, Story
from digest.model.records import RunResult
from digest.model.stories import Fate
from tests.actions.conftest import DAILY, Service
from tests.actions.news import BRIDGE, FERRY
from tests.publish import samples


def test_an_issue_explains_each_of_its_articles_with_the_sum_of_its_score(service: Service) -> None:
    keys = {service.take(name, text).key for name, text in {"a.txt": BRIDGE, "b.txt": FERRY}.items()}
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily")
    found = explain(service.app, "daily/2026-02-17")
    assert isinstance(found, ExplainedIssue)
    assert {article.key for article, _ in found.articles} == keys
    for _, fate in found.articles:
        assert fate.fate is Fate.STORY
        assert fate.score == pytest.approx(sum(value for _, value in fate.parts), abs=0.01)


def test_an_article_explains_what_became_of_it_and_that_nothing_did_yet(service: Service) -> None:
    key = str(service.take("a.txt", BRIDGE).key)
    before = explain(service.app, key[:6])
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily")
    after = explain(service.app, key[:6])
    assert isinstance(before, ExplainedArticle)
    assert isinstance(after, ExplainedArticle)
    assert before.fates == ()
    assert [(edition, issue, fate.fate) for edition, issue, fate in after.fates] == [
        ("daily", "2026-02-17", Fate.STORY)
    ]


def test_what_is_neither_issue_nor_article_is_not_found(light: Service) -> None:
    with pytest.raises(NotFound, match="zzzz"):
        explain(light.app, "zzzz")


def test_a_line_that_a_reader_names_leads_to_its_article(service: Service) -> None:
    key = service.take("a.txt", BRIDGE).key
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily")
    (line,) = explain_lines(service.app, "latest", "1.1")
    assert line.quote is not None
    assert line.quote.text.startswith("The Orrin bridge will close")
    assert line.quote.places[0].article == key
    assert line.revisions == (1,)
    assert isinstance(line.part, Story)
    assert len(explain_lines(service.app, "latest", "1")) == len(line.part.lines)


def test_what_came_of_it_and_what_is_in_brief_can_be_named_too(light: Service) -> None:
    light.take("a.txt", BRIDGE)
    light.at("2026-02-17T06:00+00:00")
    build(light.app, "daily")
    sample = samples.issue_2()
    brief = Brief(article=ArticleKey("qk233nswxvyu"), headline="A drill in the port", source="Harbour Post")
    with light.app.database.begin() as store:
        issue = store.issues.find("latest").issue
        told = replace(issue, outcomes=sample.outcomes, brief=(brief,), revision=2)
        store.issues.revise(told, now=light.clock.now())
    (first,) = explain_lines(light.app, "latest", "A1")
    assert (first.part, first.quote, first.revisions) == (sample.outcomes[0], None, (2,))
    (silent,) = explain_lines(light.app, "latest", "a4")
    assert silent.quote == sample.outcomes[3].quote
    (short,) = explain_lines(light.app, "latest", "B1")
    assert short.part == brief
    with pytest.raises(NotFound, match="no line B2"):
        explain_lines(light.app, "latest", "B2")


def test_a_line_is_found_as_each_revision_of_the_issue_had_it(light: Service) -> None:
    light.take("a.txt", BRIDGE)
    light.at("2026-02-17T06:00+00:00")
    build(light.app, "daily")
    with light.app.database.begin() as store:
        issue = store.issues.find("latest").issue
        story = issue.stories[0]
        corrected = replace(issue, stories=(replace(story, points=story.points[1:]),), revision=2)
        store.issues.revise(corrected, now=light.clock.now())
    old, new = explain_lines(light.app, "latest", "1.1")
    assert (old.quote, old.revisions) == (story.points[0], (1,))
    assert (new.quote, new.revisions) == (story.points[1], (2,))


def test_a_line_that_no_issue_has_is_not_found_and_says_how_lines_are_named(light: Service) -> None:
    light.take("a.txt", BRIDGE)
    light.at("2026-02-17T06:00+00:00")
    build(light.app, "daily")
    with pytest.raises(NotFound, match=r"no line 7\.1\. A line is named"):
        explain_lines(light.app, "latest", "7.1")


def test_status_tells_what_is_due_and_what_waits(service: Service) -> None:
    service.take("a.txt", BRIDGE)
    service.at("2026-02-17T07:30+00:00")
    (due,) = status(service.app).editions
    tick(service.app)
    (done,) = status(service.app).editions
    assert (due.waiting, due.due is not None, due.latest) == (1, True, None)
    assert (done.waiting, done.due) == (0, None)
    assert done.last is not None
    assert done.last.result is RunResult.ISSUE
    assert status(service.app).needs == ()


def test_status_names_what_needs_a_person_with_the_command_for_it(light: Service) -> None:
    service = light.with_editions(DAILY, replace(DAILY, slug="second", title="Second", approve=True))
    service.take("a.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    service.mailer.fail = lambda recipient: MailRefused("550 no such user")
    tick(service.app)
    needs = "\n".join(status(service.app).needs)
    assert "digest issue approve second/2026-02-17" in needs
    assert "digest delivery list --state failed" in needs
