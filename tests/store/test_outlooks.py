"""The agenda holds what issues told of what is ahead, and what later ones said came of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.errors import Conflict
from digest.model.issues import Issue, NextItem
from digest.model.reading import Due
from digest.model.stories import AgendaItem, OutlookState
from digest.store.database import Database
from tests.store import make

DATE = dt.date(2026, 2, 17)
DAY = dt.timedelta(days=1)
ARTICLE = make.article()

Change = tuple[str, OutlookState, Due | None]


@pytest.fixture(autouse=True)
def edition(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


def tell(db: Database, number: int, *items: NextItem, changes: tuple[Change, ...] = ()) -> Issue:
    """The issue with this number, a day each, which tells these items."""
    new = make.issue(f"{DATE + (number - 1) * DAY}", number, make.story(ARTICLE, next=items))
    with db.begin() as store:
        make.save(store, new, changes=changes)
    return new


def agenda(db: Database, *, published: bool = False) -> dict[str, AgendaItem]:
    with db.read() as store:
        return {each.item.id: each for each in store.issues.agenda("daily", published=published)}


def withdraw(db: Database, told: Issue) -> None:
    with db.begin() as store:
        store.issues.withdraw("daily", told.slug, make.NOW)


def test_the_agenda_comes_by_due_and_undated_last(db: Database) -> None:
    tell(
        db,
        1,
        make.item("undated", ARTICLE),
        make.item("late", ARTICLE, DATE + 9 * DAY, DATE + 2 * DAY),
        make.item("soon", ARTICLE, DATE + DAY),
        make.item("moved", ARTICLE, DATE),
    )
    tell(db, 2, changes=(("moved", OutlookState.MOVED, make.due(DATE + 5 * DAY)),))
    assert list(agenda(db)) == ["soon", "late", "moved", "undated"]


def test_an_item_of_the_agenda_knows_where_it_was_told(db: Database) -> None:
    item = make.item("i", ARTICLE, DATE + DAY)
    new = tell(db, 1, item)
    assert agenda(db) == {
        "i": AgendaItem(item=item, thread="k7f2aaaa", headline=ARTICLE.title, issue=new.slug, number=1, date=DATE)
    }


def test_the_agenda_of_one_edition_is_not_that_of_another(db: Database) -> None:
    tell(db, 1, make.item("i", ARTICLE, DATE))
    with db.read() as store:
        assert store.issues.agenda("evening") == ()


def test_what_readers_have_not_seen_is_not_on_the_published_agenda(db: Database) -> None:
    first = tell(db, 1, make.item("seen", ARTICLE, DATE))
    tell(db, 2, make.item("unseen", ARTICLE, DATE))
    with db.begin() as store:
        store.issues.mark_published("daily", first.slug, make.NOW)
    assert list(agenda(db, published=True)) == ["seen"]
    assert set(agenda(db)) == {"seen", "unseen"}


def test_every_change_is_kept_and_counted(db: Database) -> None:
    moved = make.due(DATE + 7 * DAY)
    tell(db, 1, make.item("i", ARTICLE, DATE))
    tell(db, 2, changes=(("i", OutlookState.MOVED, moved),))
    assert (agenda(db)["i"].state, agenda(db)["i"].now, agenda(db)["i"].sequence) == (OutlookState.MOVED, moved, 1)
    tell(db, 3, changes=(("i", OutlookState.HAPPENED, None),))
    assert (agenda(db)["i"].state, agenda(db)["i"].now, agenda(db)["i"].sequence) == (OutlookState.HAPPENED, None, 2)


def test_withdrawing_what_said_it_brings_back_what_was_said_before_and_counts_on(db: Database) -> None:
    moved = make.due(DATE + 7 * DAY)
    tell(db, 1, make.item("i", ARTICLE, DATE))
    second = tell(db, 2, changes=(("i", OutlookState.MOVED, moved),))
    third = tell(db, 3, changes=(("i", OutlookState.HAPPENED, None),))
    withdraw(db, third)
    assert (agenda(db)["i"].state, agenda(db)["i"].now, agenda(db)["i"].sequence) == (OutlookState.MOVED, moved, 3)
    withdraw(db, second)
    assert (agenda(db)["i"].state, agenda(db)["i"].now, agenda(db)["i"].sequence) == (OutlookState.AHEAD, None, 4)


def test_of_several_changes_that_stand_the_last_counts(db: Database) -> None:
    tell(db, 1, make.item("i", ARTICLE, DATE))
    tell(db, 2, changes=(("i", OutlookState.MOVED, make.due(DATE)),))
    tell(db, 3, changes=(("i", OutlookState.NO_WORD, None),))
    withdraw(db, tell(db, 4, changes=(("i", OutlookState.HAPPENED, None),)))
    assert agenda(db)["i"].state is OutlookState.NO_WORD


def test_withdrawing_an_earlier_change_leaves_the_later_one(db: Database) -> None:
    tell(db, 1, make.item("i", ARTICLE, DATE))
    second = tell(db, 2, changes=(("i", OutlookState.MOVED, make.due(DATE)),))
    tell(db, 3, changes=(("i", OutlookState.CALLED_OFF, None),))
    withdraw(db, second)
    assert (agenda(db)["i"].state, agenda(db)["i"].now) == (OutlookState.CALLED_OFF, None)


def test_withdrawing_the_issue_that_told_it_takes_it_away_with_all_that_was_said_of_it(db: Database) -> None:
    first = tell(db, 1, make.item("i", ARTICLE, DATE))
    second = tell(db, 2, changes=(("i", OutlookState.HAPPENED, None),))
    withdraw(db, first)
    assert agenda(db) == {}
    withdraw(db, second)
    assert agenda(db) == {}


def test_an_item_told_again_stands_once_and_outlives_the_first_telling(db: Database) -> None:
    first = tell(db, 1, make.item("i", ARTICLE, DATE + DAY))
    second = tell(db, 2, make.item("i", ARTICLE, DATE + DAY))
    assert agenda(db)["i"].issue == first.slug
    withdraw(db, first)
    assert agenda(db)["i"].issue == second.slug


def test_a_change_of_what_is_gone_refuses_the_issue(db: Database) -> None:
    withdraw(db, tell(db, 1, make.item("i", ARTICLE, DATE)))
    with pytest.raises(Conflict, match="withdrawn"):
        tell(db, 2, changes=(("i", OutlookState.HAPPENED, None),))
    with db.read() as store:
        assert len(store.issues.all("daily")) == 1


def test_a_correction_takes_its_items_off_the_agenda_and_rewords_those_that_stay(db: Database) -> None:
    gone, stays = make.item("gone", ARTICLE, DATE), make.item("stays", ARTICLE, DATE)
    same = make.item("same", ARTICLE, DATE)
    first = tell(db, 1, gone, stays, same)
    later = replace(stays, dues=(make.due(DATE + 3 * DAY),))
    story = replace(first.stories[0], next=(later,), ahead=(same,))
    with db.begin() as store:
        store.issues.revise(replace(first, revision=2, stories=(story,), note="The date was wrong."), now=make.NOW)
    found = agenda(db)
    assert {name: (item.item, item.sequence) for name, item in found.items()} == {
        "same": (same, 0),
        "stays": (later, 1),
    }
