"""What issues quote and what is to be corrected, by rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from alembic import command

from digest import paths
from digest.errors import Conflict
from digest.model.issues import Correction, Issue
from digest.model.records import IssueState
from digest.store import migrate
from digest.store.corrections import Pending
from digest.store.database import Database
from tests.store import make

SINCE = dt.date(2026, 2, 1)
DAY = dt.timedelta(days=1)


@pytest.fixture
def told(db: Database) -> Issue:
    """A published issue that quotes an article."""
    make.with_edition(db)
    with db.begin() as store:
        issue = make.issue("2026-02-17", 1, make.story(make.put(store, make.article())))
        make.save(store, issue)
        store.issues.mark_published("daily", issue.slug, make.NOW)
    return issue


def correction(of: Issue, name: str = "c1") -> Correction:
    return Correction(
        id=name,
        issue=of.slug,
        date=of.date,
        headline=of.stories[0].headline,
        was=of.stories[0].points[0],
        now=None,
        seen=of.date,
        number=1,
    )


def marked(db: Database, told: Issue, *names: str) -> Issue:
    """The issue with corrections, its article's second revision looked at."""
    corrected = replace(told, revision=2, corrections=tuple(correction(told, name) for name in names))
    with db.begin() as store:
        make.put_revision(store, make.article())
        store.issues.revise(corrected, now=make.NOW)
        store.corrections.keep(corrected, [(make.article().key, 2)])
    return corrected


def test_an_issue_is_pending_until_it_was_looked_at_for_each_later_revision(db: Database, told: Issue) -> None:
    first = make.article()
    pending = Pending(edition="daily", issue=told.slug, articles=((first.key, 2),))
    with db.read() as store:
        assert store.corrections.pending(SINCE) == ()
    with db.begin() as store:
        second = make.put_revision(store, first)
    with db.begin() as store:
        assert store.corrections.pending(SINCE) == (pending,)
        assert store.corrections.pending(told.date + DAY) == ()
        store.corrections.keep(told, pending.articles)
        assert store.corrections.pending(SINCE) == ()
        make.put_revision(store, second)
        assert store.corrections.pending(SINCE) == (replace(pending, articles=((first.key, 3),)),)


def test_a_withdrawn_issue_is_not_pending(db: Database, told: Issue) -> None:
    with db.begin() as store:
        make.put_revision(store, make.article())
        store.issues.withdraw("daily", told.slug, make.NOW)
        assert store.corrections.pending(SINCE) == ()


def test_revisions_are_those_asked_for_with_when_they_were_seen(db: Database, told: Issue) -> None:
    del told
    first = make.article()
    with db.begin() as store:
        make.put_revision(store, first, first_seen=make.NOW + DAY)
        found = store.corrections.revisions([(first.key, 1), (first.key, 2), (first.key, 3)])
    assert {key: seen.at for key, seen in found.items()} == {(first.key, 1): make.NOW, (first.key, 2): make.NOW + DAY}
    assert found[first.key, 1].article == first


def test_a_correction_is_untold_until_an_issue_tells_it_and_again_when_that_is_withdrawn(
    db: Database, told: Issue
) -> None:
    corrected = marked(db, told, "c1", "c2")
    with db.begin() as store:
        assert store.corrections.untold("daily") == corrected.corrections
        make.save(store, make.issue("2026-02-18", 2), corrects=("c1", "c2"))
        assert store.corrections.untold("daily") == ()
    with pytest.raises(Conflict), db.begin() as store:
        make.save(store, make.issue("2026-02-19", 3), corrects=("c1",))
    with db.begin() as store:
        assert [record.issue.slug for record in store.issues.all("daily")] == ["2026-02-18", "2026-02-17"]
        store.issues.withdraw("daily", "2026-02-18", make.NOW)
        assert store.corrections.untold("daily") == corrected.corrections


def test_what_holds_no_more_is_not_to_be_told(db: Database, told: Issue) -> None:
    corrected = marked(db, told, "c1")
    with db.begin() as store:
        make.save(store, make.issue("2026-02-18", 2), corrects=("c1",))
        other = replace(corrected, corrections=(correction(told, "c2"),))
        store.corrections.keep(other, [])
        assert store.corrections.untold("daily") == other.corrections
        store.corrections.keep(replace(corrected, corrections=()), [])
        assert store.corrections.untold("daily") == ()
        store.issues.withdraw("daily", "2026-02-18", make.NOW)
        assert store.corrections.untold("daily") == ()


def test_only_what_readers_have_is_to_be_corrected(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        issue = make.issue("2026-02-17", 1, make.story(make.put(store, make.article())))
        make.save(store, issue, state=IssueState.WAITING)
    marked(db, issue, "c1")
    with db.read() as store:
        assert store.corrections.untold("daily") == ()


def test_an_issue_is_outdated_on_the_site_until_its_revision_is_published(db: Database, told: Issue) -> None:
    with db.read() as store:
        assert store.issues.outdated() == ()
    marked(db, told, "c1")
    with db.begin() as store:
        assert [record.issue.revision for record in store.issues.outdated()] == [2]
        store.issues.mark_published("daily", told.slug, make.NOW, revision=2)
        store.issues.mark_published("daily", told.slug, make.NOW, revision=1)
        assert store.issues.outdated() == ()


def test_a_store_from_before_corrections_has_its_published_pages_standing(db: Database, told: Issue) -> None:
    with db._transaction("upgrade") as connection:
        command.downgrade(migrate.config(paths.MIGRATIONS, connection), "0001")
    with pytest.raises(Exception, match="upgrade"):
        db.check()
    db.upgrade()
    with db.engine.connect() as connection:
        migrate.check(paths.MIGRATIONS, connection)
    with db.begin() as store:
        assert store.issues.get("daily", told.slug).issue == told
        assert store.issues.outdated() == ()
        assert store.corrections.pending(SINCE) == ()
