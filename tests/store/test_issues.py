"""An issue is written whole or not at all, once for its time, and kept with every revision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from digest.errors import Conflict, NotFound
from digest.model.articles import ArticleKey
from digest.model.issues import Brief, ComingUp, Issue, Outcome, Piece, Verdict
from digest.model.records import IssueState, RunResult
from digest.model.stories import OutlookState
from digest.store.database import Database
from tests.store import make
from tests.store.mail import at_once

DAY = dt.timedelta(days=1)
DATE = dt.date(2026, 2, 17)


@pytest.fixture(autouse=True)
def editions(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


def save(db: Database, new: Issue, **values: Any) -> None:
    with db.begin() as store:
        make.save(store, new, **values)


def test_an_issue_comes_out_as_it_went_in(db: Database) -> None:
    article = make.article(url="https://harbour.example/a")
    due = make.due(DATE)
    item = make.item("item-1", article, DATE, DATE + DAY)
    coming = ComingUp(item="item-1", due=due, headline="H", thread="k7f2aaaa", issue="2026-02-17", number=1)
    new = make.issue(
        "2026-02-17",
        7,
        make.story(
            article,
            since=DATE - DAY,
            earlier=make.quote("Earlier, a point.", article),
            next=(item,),
            ahead=(make.item("item-2", article),),
        ),
        soon=(coming,),
        later=(replace(coming, words=(Piece(text="The pictures are due "), Piece(text="[…]", ours=True))),),
        outcomes=(
            Outcome(
                verdict=Verdict.MOVED,
                item="x",
                headline="H",
                thread="t",
                told=DATE,
                due=due,
                now=due,
                see=1,
                sources=14,
            ),
        ),
        brief=(Brief(article=ArticleKey("bbbb2222"), headline="In brief", source="Wire", published=DATE),),
        skipped=(DATE - DAY,),
        note="A correction.",
        engine="1",
    )
    with db.begin() as store:
        made = make.save(store, new, mail=True)
    assert (made.issue, made.state, made.mail, made.updated_at) == (new, IssueState.BUILT, True, new.built_at)
    assert (made.published_at, made.fanned_out_at) == (None, None)
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17") == made
        assert repr(store.issues.get("daily", "2026-02-17").issue.stories) == repr(new.stories)


def test_numbers_count_on_and_slugs_say_the_day_even_past_withdrawn_ones(db: Database) -> None:
    with db.begin() as store:
        assert (store.issues.next_number("daily"), store.issues.next_slug("daily", DATE)) == (1, "2026-02-17")
        make.save(store, make.issue("2026-02-17", 1))
        make.save(store, make.issue("2026-02-17-2", 2))
        store.issues.withdraw("daily", "2026-02-17", make.NOW)
        store.issues.withdraw("daily", "2026-02-17-2", make.NOW)
        assert (store.issues.next_number("daily"), store.issues.next_slug("daily", DATE)) == (3, "2026-02-17-3")
        assert store.issues.next_slug("daily", DATE + DAY) == "2026-02-18"
        make.save(store, make.issue("2026-02-18", 47))
        assert store.issues.next_number("daily") == 48
        assert (store.issues.next_number("evening"), store.issues.next_slug("evening", DATE)) == (1, "2026-02-17")


def test_one_issue_for_a_scheduled_time(db: Database) -> None:
    save(db, make.issue("2026-02-17", 1), scheduled_at=make.NOW)
    with pytest.raises(Conflict), db.begin() as store:
        make.save(store, make.issue("2026-02-17-2", 2), scheduled_at=make.NOW)
    with db.read() as store:
        assert [record.issue.slug for record in store.issues.all("daily")] == ["2026-02-17"]
        run = store.editions.run("daily", make.NOW)
    assert run is not None
    assert (run.result, run.issue) == (RunResult.ISSUE, "2026-02-17")


@pytest.mark.parametrize(
    "second",
    [
        make.issue("2026-02-17", 2, id="tag:other"),
        make.issue("2026-02-18", 1),
        make.issue("2026-02-18", 2, id=make.issue("2026-02-17").id),
    ],
    ids=["slug", "number", "id"],
)
def test_a_slug_a_number_and_an_id_are_given_out_once(db: Database, second: Issue) -> None:
    save(db, make.issue("2026-02-17", 1))
    with pytest.raises(Conflict, match="nothing was written"), db.begin() as store:
        make.save(store, second)
    with db.read() as store:
        assert len(store.issues.all()) == 1


def test_an_issue_whose_article_another_took_is_not_written_at_all(db: Database) -> None:
    with db.begin() as store:
        mine, taken = make.put(store, make.article("aaaa2222")), make.put(store, make.article("bbbb2222"))
        make.save(store, make.issue("2026-02-17", 1), fates=[make.fate(taken)])
    second = make.issue("2026-02-18", 2, make.story(mine, next=(make.item("i", mine, DATE),)))
    with db.begin() as store:
        with pytest.raises(Conflict):
            make.save(store, second, fates=[make.fate(mine), make.fate(taken)], scheduled_at=make.NOW)
        # what else stands in the transaction goes on, and sees nothing of it
        store.sources.ensure(make.source("wire"))
    with db.read() as store:
        assert [record.issue.slug for record in store.issues.all()] == ["2026-02-17"]
        assert (store.issues.agenda("daily"), store.issues.thread("k7f2aaaa")) == ((), ())
        assert store.editions.run("daily", make.NOW) is None
        assert [each.article.key for each in store.editions.candidates("daily", first_seen_from=make.LONG_AGO)] == [
            "aaaa2222"
        ]
        assert store.issues.next_number("daily") == 2


def test_an_issue_with_the_fate_of_an_article_that_is_not_there_is_not_written(db: Database) -> None:
    with db.begin() as store:
        with pytest.raises(NotFound, match="aaaa2222"):
            make.save(store, make.issue(), fates=[make.fate(make.article())])
        assert store.issues.all() == ()


def test_an_issue_is_found_by_every_name_a_person_gives_it(db: Database) -> None:
    save(db, make.issue("2026-02-17", 1))
    save(db, make.issue("2026-02-18", 2))
    save(db, make.issue("2026-02-17", 1, edition="evening", built_at=make.NOW + 9 * DAY))
    expected = {
        "daily/2026-02-17": ("daily", "2026-02-17"),
        "daily/latest": ("daily", "2026-02-18"),
        "daily": ("daily", "2026-02-18"),
        "2026-02-18": ("daily", "2026-02-18"),
        "daily/2026-02-18/": ("daily", "2026-02-18"),
        "latest": ("evening", "2026-02-17"),
        None: ("evening", "2026-02-17"),
    }
    with db.read() as store:
        for name, found in expected.items():
            issue = store.issues.find(name).issue
            assert (issue.edition, issue.slug) == found, name
        with pytest.raises(NotFound, match=r"daily/2026-02-17, evening/2026-02-17"):
            store.issues.find("2026-02-17")


def test_an_issue_that_is_not_there_is_an_error_that_says_what_to_do(db: Database) -> None:
    with db.read() as store:
        for name, words in (
            ("daily/2026-01-01", "digest issue list"),
            ("2026-01-01", "digest issue list"),
            ("nonsense", "digest issue list"),
            ("weekly/2026-02-17", "daily, evening"),
            ("daily", "digest build"),
            ("latest", "digest build"),
            (None, "digest build"),
        ):
            with pytest.raises(NotFound, match=words):
                store.issues.find(name)


def test_the_latest_issue_is_one_that_was_not_withdrawn(db: Database) -> None:
    save(db, make.issue("2026-02-17", 1))
    save(db, make.issue("2026-02-18", 2))
    with db.begin() as store:
        store.issues.withdraw("daily", "2026-02-18", make.NOW)
        assert store.issues.get("daily", "latest").issue.slug == "2026-02-17"
        assert store.issues.find().issue.slug == "2026-02-17"
        assert store.issues.get("daily", "2026-02-18").state is IssueState.WITHDRAWN


def test_issues_are_listed_newest_first_by_edition_and_state(db: Database) -> None:
    for day in (17, 18, 19):
        save(db, make.issue(f"2026-02-{day}", day - 16))
    save(db, make.issue("2026-02-17", 1, edition="evening"))
    with db.begin() as store:
        store.issues.mark_published("daily", "2026-02-17", make.NOW)
        store.issues.mark_published("daily", "2026-02-18", make.NOW)
        found = [(record.issue.edition, record.issue.number) for record in store.issues.all()]
        assert found == [("daily", 3), ("daily", 2), ("daily", 1), ("evening", 1)]
        assert [record.issue.number for record in store.issues.all("daily", limit=2)] == [3, 2]
        assert [record.issue.number for record in store.issues.all("daily", states=[IssueState.BUILT])] == [3]
        assert [record.issue.number for record in store.issues.published("daily")] == [2, 1]
        assert [record.issue.number for record in store.issues.published("daily", 1)] == [2]


def test_what_is_to_be_published_comes_oldest_first(db: Database) -> None:
    save(db, make.issue("2026-02-18", 2))
    save(db, make.issue("2026-02-17", 1, edition="evening"))
    save(db, make.issue("2026-02-19", 3), state=IssueState.WAITING)
    with db.read() as store:
        assert [record.issue.slug for record in store.issues.in_state(IssueState.BUILT)] == ["2026-02-17", "2026-02-18"]
        assert [record.issue.slug for record in store.issues.in_state(IssueState.WAITING)] == ["2026-02-19"]


def test_publishing_is_noted_once(db: Database) -> None:
    save(db, make.issue())
    with db.begin() as store:
        first = store.issues.mark_published("daily", "2026-02-17", make.NOW)
        again = store.issues.mark_published("daily", "2026-02-17", make.NOW + DAY)
    assert (first.state, first.published_at) == (IssueState.PUBLISHED, make.NOW)
    assert again == first


def test_an_issue_that_waits_is_not_published_before_it_is_approved(db: Database) -> None:
    save(db, make.issue(), state=IssueState.WAITING)
    with pytest.raises(Conflict, match="digest issue approve daily/2026-02-17"), db.begin() as store:
        store.issues.mark_published("daily", "2026-02-17", make.NOW)
    with db.begin() as store:
        assert store.issues.approve("daily", "2026-02-17").state is IssueState.BUILT
        assert store.issues.approve("daily", "2026-02-17").state is IssueState.BUILT
        store.issues.mark_published("daily", "2026-02-17", make.NOW)
        assert store.issues.approve("daily", "2026-02-17").state is IssueState.PUBLISHED


def test_a_withdrawn_issue_is_neither_approved_nor_published_nor_revised(db: Database) -> None:
    save(db, make.issue(), state=IssueState.WAITING)
    with db.begin() as store:
        store.issues.withdraw("daily", "2026-02-17", make.NOW)
        assert store.issues.withdraw("daily", "2026-02-17", make.NOW + DAY).updated_at == make.NOW
        verbs: list[Callable[[], object]] = [
            lambda: store.issues.approve("daily", "2026-02-17"),
            lambda: store.issues.mark_published("daily", "2026-02-17", make.NOW),
            lambda: store.issues.revise(make.issue(revision=2), now=make.NOW),
        ]
        for verb in verbs:
            with pytest.raises(Conflict, match="withdrawn"):
                verb()


def test_verbs_on_an_issue_that_is_not_there_say_so(db: Database) -> None:
    with db.begin() as store:
        verbs: list[Callable[[], object]] = [
            lambda: store.issues.approve("daily", "2026-02-17"),
            lambda: store.issues.mark_published("daily", "2026-02-17", make.NOW),
            lambda: store.issues.withdraw("daily", "2026-02-17", make.NOW),
            lambda: store.issues.revise(make.issue(revision=2), now=make.NOW),
            lambda: store.issues.revisions("daily", "2026-02-17"),
        ]
        for verb in verbs:
            with pytest.raises(NotFound, match="daily/2026-02-17"):
                verb()


def test_a_run_stays_spent_when_its_issue_is_withdrawn(db: Database) -> None:
    save(db, make.issue(), scheduled_at=make.NOW)
    with db.begin() as store:
        store.issues.withdraw("daily", "2026-02-17", make.NOW)
    with pytest.raises(Conflict), db.begin() as store:
        make.save(store, make.issue("2026-02-17-2", 2), scheduled_at=make.NOW)


def test_a_correction_is_a_new_revision_beside_the_old(db: Database) -> None:
    first = make.issue("2026-02-17", 1, make.story(make.article()))
    save(db, first)
    second = replace(first, revision=2, note="A name was wrong.", title="The Daily Briefing")
    with db.begin() as store:
        store.issues.mark_published("daily", "2026-02-17", make.NOW)
        record = store.issues.revise(second, now=make.NOW + DAY)
    assert (record.issue, record.updated_at) == (second, make.NOW + DAY)
    assert (record.state, record.published_at) == (IssueState.PUBLISHED, make.NOW)
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17") == record
        assert store.issues.revisions("daily", "2026-02-17") == (first, second)


@pytest.mark.parametrize("revision", [1, 3])
def test_a_correction_of_another_revision_is_refused(db: Database, revision: int) -> None:
    save(db, make.issue())
    with pytest.raises(Conflict, match="revision 1"), db.begin() as store:
        store.issues.revise(make.issue(revision=revision, note="x"), now=make.NOW)
    with db.read() as store:
        assert len(store.issues.revisions("daily", "2026-02-17")) == 1


def test_to_be_mailed_are_published_issues_that_want_mail_and_have_not_all_deliveries(db: Database) -> None:
    for day, mail in ((17, True), (18, False), (19, True), (20, True)):
        save(db, make.issue(f"2026-02-{day}", day - 16), mail=mail)
    with db.begin() as store:
        for day in (17, 18, 20):
            store.issues.mark_published("daily", f"2026-02-{day}", make.NOW + day * DAY)
        store.mailing.fan_out("daily", "2026-02-20", now=make.NOW, host=make.HOST, timing=at_once)
        assert [record.issue.slug for record in store.issues.to_mail()] == ["2026-02-17"]


def test_a_withdrawn_issue_s_changes_to_the_agenda_are_undone_with_it(db: Database) -> None:
    article = make.article()
    told = make.issue("2026-02-17", 1, make.story(article, next=(make.item("i", article, DATE + DAY),)))
    save(db, told)
    save(db, make.issue("2026-02-18", 2), changes=[("i", OutlookState.HAPPENED, None)])
    with db.begin() as store:
        store.issues.withdraw("daily", "2026-02-18", make.NOW)
        assert [item.state for item in store.issues.agenda("daily")] == [OutlookState.AHEAD]
        store.issues.withdraw("daily", "2026-02-17", make.NOW)
        assert store.issues.agenda("daily") == ()
