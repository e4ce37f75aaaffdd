"""Editions follow the settings, take what they have not had, and know what came of every scheduled time."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
from dataclasses import replace
from typing import Any

import pytest

from digest.errors import Conflict, NotFound
from digest.model.articles import Article
from digest.model.records import IssueState, Run, RunResult
from digest.model.stories import Fate
from digest.store.database import Database
from tests.store import make

DAY = dt.timedelta(days=1)


class _UndoError(Exception):
    """Rolls a transaction back."""


def candidates(db: Database, edition: str = "daily", *, since: dt.datetime = make.LONG_AGO) -> list[tuple[str, int]]:
    with db.read() as store:
        found = store.editions.candidates(edition, first_seen_from=since)
    return [(each.article.key, each.article.revision) for each in found]


def take(db: Database, *articles: Article, slug: str = "2026-02-17", number: int = 1, claims: bool = True) -> None:
    """An issue of "daily" that tells these articles."""
    with db.begin() as store:
        new = make.issue(slug, number, *(make.story(each, number=n) for n, each in enumerate(articles, 1)))
        make.save(store, new, fates=[make.fate(each) for each in articles], claims=claims)


def run(result: RunResult = RunResult.EMPTY, at: dt.datetime = make.NOW, **values: object) -> Run:
    return replace(
        Run(edition="daily", scheduled_at=at, result=result, finished_at=at + dt.timedelta(minutes=1)),
        **values,  # type: ignore[arg-type]  # a test's own names
    )


def test_what_came_with_a_sources_past_counts_up_to_the_horizon_and_all_else_whatever_its_date(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        for key, days in (("aaaa2222", 400), ("bbbb2222", 3), ("cccc2222", 2), ("dddd2222", 400)):
            make.put(store, make.article(key, published=make.published(make.NOW - days * DAY)))
            if key != "dddd2222":
                make.set_horizon(store, make.NOW - days * DAY, key)
    with db.read() as store:
        for horizon, keys in (
            (make.NOW - 2 * DAY, ["dddd2222", "cccc2222"]),
            (make.NOW - 3 * DAY, ["dddd2222", "bbbb2222", "cccc2222"]),
            (None, ["aaaa2222", "dddd2222", "bbbb2222", "cccc2222"]),
        ):
            found = store.editions.candidates("daily", first_seen_from=make.LONG_AGO, horizon=horizon)
            assert [each.article.key for each in found] == keys
            assert store.editions.waiting("daily", first_seen_from=make.LONG_AGO, horizon=horizon) == len(keys)
        again = store.editions.reread("daily", make.NOW - 2 * DAY)
        assert [each.article.key for each in again] == ["dddd2222", "cccc2222"]


def test_editions_follow_the_settings_in_their_order(db: Database) -> None:
    evening, daily = make.edition("evening"), make.edition("daily", tags=("world",))
    make.with_edition(db, evening, daily)
    with db.begin() as store:
        found = store.editions.sync([replace(daily, minutes=9), evening], now=make.NOW)
    assert [(record.edition.slug, record.edition.minutes) for record in found] == [("daily", 9), ("evening", 6)]
    assert {record.made_at for record in found} == {make.LONG_AGO}
    with db.read() as store:
        assert store.editions.all() == found
        assert store.editions.get("evening").edition == evening


@pytest.mark.parametrize(
    ("changed", "since"),
    [
        ({"schedule": "0 8 * * *"}, make.NOW),
        ({"timezone": "Europe/Berlin"}, make.NOW),
        ({"title": "Another", "minutes": 3, "tags": ("world",)}, make.LONG_AGO),
    ],
)
def test_only_a_changed_cron_or_zone_counts_from_now(db: Database, changed: dict[str, Any], since: dt.datetime) -> None:
    make.with_edition(db)
    with db.begin() as store:
        store.editions.sync([make.edition(**changed)], now=make.NOW)
    with db.read() as store:
        assert store.editions.get("daily").schedule_since == since


def test_an_edition_gone_from_the_settings_is_retired_and_comes_back_owing_nothing(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        assert store.editions.sync([], now=make.NOW) == ()
        assert [record.retired for record in store.editions.all(retired=True)] == [True]
        assert store.editions.get("daily").retired
        back = store.editions.sync([make.edition()], now=make.NOW + DAY)
    assert [(record.retired, record.made_at, record.schedule_since) for record in back] == [
        (False, make.LONG_AGO, make.NOW + DAY)
    ]


def test_a_renamed_edition_keeps_its_issues_runs_and_articles(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
        make.save(
            store, make.issue("2026-02-17", 1, make.story(article)), fates=[make.fate(article)], scheduled_at=make.NOW
        )
        store.editions.sync([make.edition("morning")], now=make.NOW, was={"morning": "daily"})
    assert candidates(db, "morning") == []
    with db.read() as store:
        assert [record.edition.slug for record in store.editions.all(retired=True)] == ["morning"]
        assert store.issues.get("morning", "2026-02-17").issue.edition == "morning"
        assert store.issues.get("morning", "latest").issue.id == f"tag:{make.HOST},2026:daily/2026-02-17"
        assert store.editions.runs("morning", 9)[0].edition == "morning"
        assert store.issues.next_number("morning") == 2


def test_a_rename_that_was_done_stays_done_and_a_chain_of_them_is_followed(db: Database) -> None:
    make.with_edition(db, make.edition("a"), make.edition("b"))
    wanted = [make.edition("b"), make.edition("c")]
    for _ in range(2):
        with db.begin() as store:
            store.editions.sync(wanted, now=make.NOW, was={"b": "a", "c": "b"})
    with db.read() as store:
        records = store.editions.all(retired=True)
    assert [(record.edition.slug, record.made_at) for record in records] == [("b", make.LONG_AGO), ("c", make.LONG_AGO)]


def test_an_edition_that_is_not_there_is_an_error_that_names_those_that_are(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))
    with db.read() as store:
        for ask in (store.editions.get, lambda slug: store.issues.get(slug, "latest"), store.issues.agenda):
            with pytest.raises(NotFound, match=r"no edition weekly.*daily, evening"):
                ask("weekly")


def test_candidates_are_what_the_edition_has_not_had(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        told, fresh = make.put(store, make.article("aaaa2222")), make.put(store, make.article("bbbb2222"))
    assert candidates(db) == [("aaaa2222", 1), ("bbbb2222", 1)]
    take(db, told)
    assert candidates(db) == [("bbbb2222", 1)]
    with db.read() as store:
        assert store.editions.waiting("daily", first_seen_from=make.LONG_AGO) == 1
    take(db, fresh, slug="2026-02-18", number=2)
    assert candidates(db) == []


def test_a_candidate_comes_with_its_article_and_what_was_read_in_it(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
    with db.read() as store:
        found = store.editions.candidates("daily", first_seen_from=make.LONG_AGO)[0]
    assert (found.article, found.reading) == (article, make.reading())


def test_an_article_had_in_brief_or_left_out_is_had_too(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        brief, out = make.put(store, make.article("aaaa2222")), make.put(store, make.article("bbbb2222"))
        make.save(store, make.issue(), fates=[make.fate(brief, Fate.BRIEF), make.fate(out, Fate.OUT)])
    assert candidates(db) == []


def test_a_revised_article_is_a_candidate_again_at_its_new_revision_alone(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
    take(db, article)
    with db.begin() as store:
        make.put_revision(store, article)
    assert candidates(db) == [("aaaa2222", 2)]


def test_what_one_edition_had_another_still_may(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))
    with db.begin() as store:
        article = make.put(store, make.article())
    take(db, article)
    assert (candidates(db), candidates(db, "evening")) == ([], [("aaaa2222", 1)])


def test_an_issue_that_claims_nothing_leaves_its_articles_and_still_knows_their_fates(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
    take(db, article)
    take(db, article, slug="2026-02-17-2", number=2, claims=False)
    take(db, article, slug="2026-02-17-3", number=3, claims=False)
    with db.read() as store:
        assert store.editions.fates("daily", "2026-02-17-3") == (make.fate(article),)
        store.issues.get("daily", "2026-02-17-2")
    with db.begin() as store:
        store.issues.withdraw("daily", "2026-02-17", make.NOW)
    assert candidates(db) == [("aaaa2222", 1)]


def test_an_edition_takes_articles_of_its_tags_and_languages(db: Database) -> None:
    make.with_edition(
        db,
        make.edition("all"),
        make.edition("ports", tags=("ports", "sea")),
        make.edition("german", languages=("de", "nl"), language="de"),
    )
    with db.begin() as store:
        for key, tags, language in (
            ("aaaa2222", ("sea", "ports"), "en"),
            ("bbbb2222", (), "en-GB"),
            ("cccc2222", ("world",), "de"),
            ("dddd2222", ("sea",), "enm"),
        ):
            make.put(store, make.article(key, source=make.source(f"source-{key}", *tags), language=language))
    assert candidates(db, "all") == [("aaaa2222", 1), ("bbbb2222", 1)]
    assert candidates(db, "ports") == [("aaaa2222", 1)]
    assert candidates(db, "german") == [("cccc2222", 1)]


def test_candidates_were_first_seen_at_the_edition_s_beginning_or_after_it(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        make.put(store, make.article("aaaa2222", first_seen=make.NOW - dt.timedelta(microseconds=1)))
        make.put(store, make.article("bbbb2222", first_seen=make.NOW))
        old = make.put(store, make.article("cccc2222", first_seen=make.NOW - DAY))
        make.put_revision(store, old, first_seen=make.NOW + DAY)
    assert candidates(db, since=make.NOW) == [("cccc2222", 2), ("bbbb2222", 1)]


def test_an_article_committed_late_with_an_early_stamp_is_not_lost(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        told = make.put(store, make.article("aaaa2222"))
    take(db, told)
    with db.begin() as store:
        make.put(store, make.article("bbbb2222", first_seen=make.NOW - 30 * DAY))
    assert candidates(db) == [("bbbb2222", 1)]


def test_the_order_in_which_articles_came_in_means_nothing(db: Database) -> None:
    make.with_edition(db)
    articles = [
        make.article("Aaaa2222", published=make.published(make.NOW - DAY), first_seen=make.NOW + DAY),
        make.article("aaaa2222"),
        make.article("zzzz2222", published=make.published(make.NOW)),
        make.article("bbbb2222", first_seen=make.NOW - dt.timedelta(hours=1)),
    ]
    expected = [("Aaaa2222", 1), ("bbbb2222", 1), ("aaaa2222", 1), ("zzzz2222", 1)]
    for order in itertools.permutations(articles):
        with contextlib.suppress(_UndoError), db.begin() as store:
            for article in order:
                make.put(store, article)
            found = store.editions.candidates("daily", first_seen_from=make.LONG_AGO)
            assert [(each.article.key, each.article.revision) for each in found] == expected
            raise _UndoError


def test_a_reread_takes_articles_that_the_edition_had(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        told = make.put(store, make.article("aaaa2222"))
        make.put(store, make.article("bbbb2222", first_seen=make.NOW + DAY))
        make.put(store, make.article("cccc2222", first_seen=make.NOW - DAY))
    take(db, told)
    with db.read() as store:
        assert [each.article.key for each in store.editions.reread("daily", make.NOW)] == ["aaaa2222", "bbbb2222"]


def test_a_run_is_kept_once_and_only_a_failure_is_overwritten(db: Database) -> None:
    make.with_edition(db)
    failed = run(RunResult.FAILED, detail="no room")
    with db.begin() as store:
        store.editions.record_run(failed)
        store.editions.record_run(failed)
        assert store.editions.run("daily", make.NOW) == replace(failed, attempts=2)
        store.editions.record_run(run(detail="nothing new"))
    for again in (run(), run(RunResult.FAILED), run(detail="other")):
        with pytest.raises(Conflict, match="daily was already built for 2026-02-17 06:00"), db.begin() as store:
            store.editions.record_run(again)
    with db.read() as store:
        assert store.editions.run("daily", make.NOW) == run(detail="nothing new", attempts=3)
        assert store.editions.run("daily", make.NOW + DAY) is None


def test_an_issue_s_run_cannot_be_overwritten_and_names_the_issue(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        store.editions.record_run(run(RunResult.FAILED))
        new = make.issue()
        make.save(store, new, scheduled_at=make.NOW)
    with pytest.raises(Conflict), db.begin() as store:
        store.editions.record_run(run(RunResult.FAILED))
    with db.read() as store:
        found = store.editions.run("daily", make.NOW)
    assert found == run(RunResult.ISSUE, issue=new.slug, finished_at=new.built_at, attempts=2)


def test_runs_come_newest_first(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))
    with db.begin() as store:
        for days in (1, 3, 2):
            store.editions.record_run(run(at=make.NOW + days * DAY))
        store.editions.record_run(run(edition="evening"))
    with db.read() as store:
        assert [each.scheduled_at for each in store.editions.runs("daily", 2)] == [
            make.NOW + 3 * DAY,
            make.NOW + 2 * DAY,
        ]


def test_a_run_that_names_an_issue_that_is_not_there_is_refused(db: Database) -> None:
    make.with_edition(db)
    with pytest.raises(NotFound, match="2026-02-17"), db.begin() as store:
        store.editions.record_run(run(RunResult.ISSUE, issue="2026-02-17"))


def test_fates_say_what_became_of_each_candidate_and_why(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))
    with db.begin() as store:
        one, two, three = (make.put(store, make.article(key)) for key in ("aaaa2222", "bbbb2222", "cccc2222"))
        fates = (
            make.fate(two, thread="k7f2aaaa", story=1, score=0.1 + 0.2, parts=(("sources", 0.1), ("fresh", 0.2))),
            make.fate(three, Fate.BRIEF, reason="too little to say", score=0.5),
            make.fate(one, Fate.OUT, reason="nothing new"),
        )
        make.save(store, make.issue("2026-02-17", 1, make.story(two)), fates=fates[::-1])
        make.save(store, make.issue("2026-02-17", 1, edition="evening"), fates=[make.fate(one)])
    with db.read() as store:
        assert store.editions.fates("daily", "2026-02-17") == fates
        assert store.editions.fates_of(one.key) == (
            ("daily", "2026-02-17", fates[2]),
            ("evening", "2026-02-17", make.fate(one)),
        )


def test_withdrawing_gives_the_articles_back(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
    take(db, article)
    with db.begin() as store:
        record = store.issues.withdraw("daily", "2026-02-17", make.NOW)
        assert record.state is IssueState.WITHDRAWN
        assert store.editions.fates("daily", "2026-02-17") == ()
    assert candidates(db) == [("aaaa2222", 1)]
    take(db, article, slug="2026-02-17-2", number=2)
    assert candidates(db) == []
