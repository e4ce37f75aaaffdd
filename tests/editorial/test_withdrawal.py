"""What is left of an issue without one of its articles: nothing of it, and all the rest as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.editorial.withdrawal import cites, gone_with, merge, without
from digest.model.articles import ArticleKey
from digest.model.issues import Issue
from digest.publish.schema import issue_json
from digest.publish.text import render
from tests.publish.samples import issue_1, issue_2

ISSUES = (issue_1(), issue_2())
KEYS = sorted(
    {told.article for issue in ISSUES for story in issue.stories for told in story.sources}
    | {brief.article for issue in ISSUES for brief in issue.brief}
)


def left(key: ArticleKey) -> list[Issue]:
    keys = frozenset({key})
    gone = merge(gone_with(ISSUES[0], keys), gone_with(ISSUES[1], keys))
    return [without(issue, gone) for issue in ISSUES]


@pytest.mark.parametrize("key", KEYS)
def test_nothing_of_the_article_is_left_and_what_is_left_can_be_shown(key: ArticleKey) -> None:
    for before, after in zip(ISSUES, left(key), strict=True):
        assert f'"{key}"' not in issue_json(after).decode()
        assert not any(cites(quote, frozenset({key})) for quote in after.quotes)
        assert render(after)
        words = {quote.text for quote in before.quotes if not cites(quote, frozenset({key}))}
        assert {quote.text for quote in after.quotes} <= words
        assert all(story.points for story in after.stories)


@pytest.mark.parametrize("key", KEYS)
def test_stories_that_did_not_tell_it_stay_as_they_were_under_their_numbers(key: ArticleKey) -> None:
    for before, after in zip(ISSUES, left(key), strict=True):
        numbers = {story.number: story for story in after.stories}
        for story in before.stories:
            cited = {place.article for _, quote in story.lines for place in quote.places}
            if key not in cited | {told.article for told in story.sources}:
                assert numbers[story.number] == story


def test_a_headline_that_was_its_own_gives_way_to_another_sources() -> None:
    story = next(story for story in ISSUES[0].stories if len({told.title for told in story.sources}) > 1)
    key = next(told.article for told in story.sources if told.title == story.original)
    after = next((each for each in left(key)[0].stories if each.number == story.number), None)
    assert after is not None
    assert after.original in {told.title for told in after.sources}
    assert after.original != story.original


def test_an_article_that_an_issue_does_not_tell_changes_nothing() -> None:
    assert left(ArticleKey("zzzzzzzzzzzz")) == list(ISSUES)


def test_a_line_of_coming_up_goes_with_the_outlook_that_it_tells() -> None:
    issue = ISSUES[0]
    line = (*issue.soon, *issue.later)[0]
    gone = replace(gone_with(issue, frozenset()), items=frozenset({line.item}))
    after = without(issue, gone)
    assert line.item not in {each.item for each in (*after.soon, *after.later)}
