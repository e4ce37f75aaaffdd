"""Answers are kept once by their questions, and how an issue was reworded is kept with it, on both databases."""

from __future__ import annotations

import datetime as dt

from digest.model.writing import Rejection, WritingReport
from digest.store.database import Database
from tests.store import make

REPORT = WritingReport(
    asked=4,
    reworded=2,
    as_they_are=1,
    rejected=(Rejection(story=1, line=0, text="“Ten” months", reason="the number"),),
    unanswered=0,
    calls=2,
    cached=0,
    characters=4000,
    seconds=1.5,
)


def test_an_answer_is_kept_by_its_question_and_the_first_stays(db: Database) -> None:
    with db.begin() as store:
        assert store.writing.answer("k") is None
        assert store.writing.keep_answer("k", "“first”", now=make.NOW) == "“first”"
    with db.begin() as store:
        assert store.writing.keep_answer("k", "second", now=make.NOW + dt.timedelta(days=1)) == "“first”"
    with db.read() as store:
        assert store.writing.answer("k") == "“first”"
        assert store.writing.answer("other") is None


def test_how_an_issue_was_reworded_is_kept_with_it(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
        first = make.issue("2026-02-17", 1, make.story(article))
        second = make.issue("2026-02-18", 2, make.story(article))
        for each in (first, second):
            make.save(store, each)
        store.writing.keep_report("daily", first.slug, REPORT)
    with db.read() as store:
        assert store.writing.report("daily", first.slug) == REPORT
        assert store.writing.report("daily", second.slug) is None
