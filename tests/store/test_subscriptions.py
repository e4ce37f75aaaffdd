"""Who gets an edition, and that an issue's deliveries are made once, for those and no others."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from digest.errors import Conflict
from digest.store.database import Database
from tests.store import make
from tests.store.mail import HOUR, NOW, claim, counts, fan_out, publish, reports, subscribe


@pytest.fixture(autouse=True)
def editions(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


@pytest.fixture
def one(db: Database) -> None:
    """One delivery that is due."""
    subscribe(db, "a@example.net")
    publish(db)
    assert fan_out(db) == 1


def test_the_settings_addresses_are_subscribed_and_stay_so(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    subscribe(db, "b@example.net", "a@example.net", now=NOW)
    publish(db)
    fan_out(db)
    found = claim(db)
    assert [each.address for each in found] == ["a@example.net", "b@example.net"]
    assert {each.subscribed_at for each in found} == {NOW - HOUR}
    assert len({each.token for each in found}) == 2


def test_an_address_stands_once_whatever_its_case(db: Database) -> None:
    subscribe(db, "A@Example.net", "a@example.net")
    with db.read() as store:
        assert (store.mailing.active("daily"), store.mailing.active("evening")) == (1, 0)


def test_an_address_gone_from_the_settings_gets_nothing_more_until_it_is_back(db: Database) -> None:
    subscribe(db, "a@example.net")
    subscribe(db, now=NOW - HOUR / 2)
    publish(db)
    assert fan_out(db) == 0
    subscribe(db, "a@example.net", now=NOW + HOUR)
    publish(db, "2026-02-18", 2, now=NOW + 2 * HOUR)
    assert fan_out(db, "2026-02-18") == 1
    assert claim(db)[0].subscribed_at == NOW + HOUR


def test_who_unsubscribed_is_not_subscribed_again_by_the_settings(db: Database) -> None:
    subscribe(db, "a@example.net")
    with db.engine.begin() as connection:
        statement = text("UPDATE subscription SET cancelled_at = subscribed_at, reason = 'one click'")
        connection.execute(statement)
    subscribe(db, "a@example.net", now=NOW)
    with db.read() as store:
        assert store.mailing.active("daily") == 0


def test_fan_out_makes_each_delivery_once_and_notes_when_all_are_there(db: Database) -> None:
    subscribe(db, *(f"{name}@example.net" for name in "abcde"))
    publish(db)
    assert [fan_out(db, chunk=2) for _ in range(2)] == [2, 2]
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17").fanned_out_at is None
    assert [fan_out(db, chunk=2) for _ in range(3)] == [1, 0, 0]
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17").fanned_out_at == NOW
    assert counts(db) == {"queued": 5}


def test_fan_out_after_the_note_makes_none_even_for_who_came_since(db: Database, one: None) -> None:
    subscribe(db, "a@example.net", "b@example.net", now=NOW - HOUR)
    assert fan_out(db) == 0


def test_an_issue_goes_to_those_subscribed_when_it_was_published(db: Database) -> None:
    subscribe(db, "before@example.net", "left@example.net")
    publish(db)
    subscribe(db, "before@example.net", "after@example.net", now=NOW + HOUR)
    assert fan_out(db, now=NOW + 2 * HOUR) == 2
    assert set(reports(db)) == {"before@example.net", "left@example.net"}


def test_no_mail_before_the_page(db: Database) -> None:
    subscribe(db, "a@example.net")
    with db.begin() as store:
        make.save(store, make.issue(), mail=True)
    with pytest.raises(Conflict, match="never comes before the page"):
        fan_out(db)
    assert counts(db) == {}


def test_an_issue_of_one_edition_does_not_go_to_the_readers_of_another(db: Database) -> None:
    subscribe(db, "a@example.net", edition="evening")
    publish(db)
    assert fan_out(db) == 0
