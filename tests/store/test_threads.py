"""A thread holds what an edition's readers were told of a story, over all issues that stand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.model.articles import Article
from digest.model.issues import Issue, Story, Told
from digest.model.records import IssueState
from digest.model.stories import Thread
from digest.store.database import Database
from tests.store import make

DATE = dt.date(2026, 2, 17)
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def edition(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


@pytest.fixture
def articles(db: Database) -> list[Article]:
    with db.begin() as store:
        return [make.put(store, make.article(key)) for key in ("aaaa2222", "bbbb2222", "cccc2222", "dddd2222")]


def tell(
    db: Database, number: int, *stories: Story, edition: str = "daily", state: IssueState = IssueState.BUILT
) -> Issue:
    new = make.issue(f"{DATE + (number - 1) * DAY}", number, *stories, edition=edition)
    with db.begin() as store:
        make.save(store, new, state=state)
    return new


def threads(db: Database, since: dt.date = DATE) -> list[Thread]:
    with db.read() as store:
        return list(store.issues.threads("daily", since))


def test_a_thread_gathers_its_tellings(db: Database, articles: list[Article]) -> None:
    a, b, c, _ = articles
    sources = make.story(b).sources + make.story(c).sources
    first = make.story(a, points=("Point one.", "Point two."), next=(make.item("talks", a, DATE),))
    second = make.story(b, points=("Point three.", "Point one."), number=2, sources=sources)
    tell(db, 1, first)
    last = tell(db, 2, second)
    [thread] = threads(db)
    assert (thread.id, thread.headline, thread.issue, thread.date) == ("k7f2aaaa", b.title, last.slug, last.date)
    assert [each.article for each in thread.articles] == [a, b, c]
    assert thread.told == ("Point one.", "Point two.", "talks is coming.", "Point three.")
    assert thread.earlier == second.points[0]


def test_a_telling_without_points_leaves_the_line_of_the_one_before(db: Database, articles: list[Article]) -> None:
    first = make.story(articles[0], points=("Point one.",))
    tell(db, 1, first)
    tell(db, 2, make.story(articles[1], points=()))
    assert threads(db)[0].earlier == first.points[0]


def test_a_thread_with_no_point_at_all_has_no_earlier_line(db: Database, articles: list[Article]) -> None:
    tell(db, 1, make.story(articles[0], points=()))
    assert threads(db)[0].earlier is None


def test_a_thread_s_articles_that_no_build_decided_on_are_at_their_current_revision(
    db: Database, articles: list[Article]
) -> None:
    tell(db, 1, make.story(articles[0]))
    with db.begin() as store:
        revised = make.put_revision(store, articles[0])
    assert [each.article for each in threads(db)[0].articles] == [revised]


def test_threads_told_last_come_first(db: Database, articles: list[Article]) -> None:
    a, b, c, d = articles
    tell(db, 1, make.story(a, thread="aaaaaaaa"), make.story(b, thread="bbbbbbbb", number=2))
    tell(db, 2, make.story(c, thread="cccccccc"), make.story(d, thread="aaaaaaaa", number=2))
    assert [thread.id for thread in threads(db)] == ["cccccccc", "aaaaaaaa", "bbbbbbbb"]


def test_a_thread_told_before_the_day_asked_for_is_left_out(db: Database, articles: list[Article]) -> None:
    tell(db, 1, make.story(articles[0], thread="aaaaaaaa"))
    tell(db, 2, make.story(articles[1], thread="bbbbbbbb"))
    assert [thread.id for thread in threads(db, DATE + DAY)] == ["bbbbbbbb"]
    assert threads(db, DATE + 2 * DAY) == []


def test_a_long_thread_has_its_late_articles_and_all_that_was_ever_told(db: Database, articles: list[Article]) -> None:
    tell(db, 1, make.story(articles[0], points=("Point one.",)))
    tell(db, 2, make.story(articles[1], points=("Point two.",)))
    [thread] = threads(db, DATE + DAY)
    assert [each.article.key for each in thread.articles] == ["bbbb2222"]
    assert thread.told == ("Point one.", "Point two.")


def test_an_issue_that_waits_counts_and_a_withdrawn_one_does_not(db: Database, articles: list[Article]) -> None:
    tell(db, 1, make.story(articles[0], thread="aaaaaaaa"), state=IssueState.WAITING)
    gone = tell(db, 2, make.story(articles[1], thread="bbbbbbbb"), make.story(articles[2], thread="aaaaaaaa", number=2))
    with db.begin() as store:
        store.issues.withdraw("daily", gone.slug, make.NOW)
    [thread] = threads(db)
    assert (thread.id, thread.issue) == ("aaaaaaaa", f"{DATE}")
    with db.read() as store:
        assert store.issues.thread("bbbbbbbb") == ()


def test_an_article_that_the_store_no_longer_knows_is_passed_over(db: Database, articles: list[Article]) -> None:
    other = Told(article=make.article("zzzz2222").key, source="Gone", title="Gone")
    story = make.story(articles[0])
    tell(db, 1, replace(story, sources=(other, *story.sources)))
    assert [each.article.key for each in threads(db)[0].articles] == ["aaaa2222"]


def test_a_thread_belongs_to_its_edition(db: Database, articles: list[Article]) -> None:
    story = make.story(articles[0])
    daily = tell(db, 1, story)
    evening = tell(db, 1, story, edition="evening")
    assert [thread.issue for thread in threads(db)] == [daily.slug]
    with db.read() as store:
        assert [record.issue for record, _ in store.issues.thread("k7f2aaaa", "evening")] == [evening]
        assert [record.issue for record, _ in store.issues.thread("k7f2aaaa")] == [daily, evening]


def test_a_thread_s_page_has_every_telling_oldest_first(db: Database, articles: list[Article]) -> None:
    first, second = make.story(articles[0]), make.story(articles[1], number=2)
    tell(db, 1, first)
    tell(db, 2, make.story(articles[2], thread="other234"), second)
    with db.read() as store:
        assert [story for _, story in store.issues.thread("k7f2aaaa")] == [first, second]
        assert store.issues.thread("nothing2") == ()


def test_a_correction_moves_a_story_to_another_thread(db: Database, articles: list[Article]) -> None:
    issue = tell(db, 1, make.story(articles[0], thread="aaaaaaaa"))
    with db.begin() as store:
        corrected = replace(issue, revision=2, stories=(make.story(articles[0], thread="bbbbbbbb"),))
        store.issues.revise(corrected, now=make.NOW)
    assert [thread.id for thread in threads(db)] == ["bbbbbbbb"]
    with db.read() as store:
        assert store.issues.thread("aaaaaaaa") == ()
