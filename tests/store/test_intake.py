"""Parts of a list: what stands against each line, and nobody twice."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.delivery.addresses import normalise
from digest.delivery.signing import keyed_hash
from digest.model.people import Joined, Origin, Subscription, SuppressionReason, Wanted, Wish
from digest.store.database import Database
from tests.store import make
from tests.store.mail import HOUR, NOW, subscribe, token

EARLY = Wish(hour=dt.time(6, 30), timezone="Europe/Berlin", weekdays="12345")


@pytest.fixture(autouse=True)
def editions(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


def wanted(name: str, edition: str = "daily", wish: Wish = EARLY) -> Wanted:
    address = normalise(f"{name}@example.net")
    return Wanted(
        address=address, edition=edition, wish=wish, address_hash=keyed_hash(b"key", "suppression", address.key)
    )


def take_in(db: Database, *them: Wanted, now: dt.datetime = NOW) -> list[Joined]:
    with db.begin() as store:
        expected = store.people.look(them)
        found = store.people.take_in(them, consent="on paper", now=now, token=token)
    assert found == expected
    return found


def theirs(db: Database, name: str) -> tuple[Subscription, ...]:
    with db.read() as store:
        person = store.people.find(f"{name}@example.net")
    return () if person is None else person.subscriptions


def test_a_list_subscribes_with_wish_and_consent_and_each_gets_a_token(db: Database) -> None:
    assert take_in(db, wanted("a"), wanted("b"), wanted("a", "evening", Wish())) == [Joined.ADDED] * 3
    daily, evening = theirs(db, "a")
    assert (daily.wish, daily.origin, daily.consent, daily.subscribed_at) == (EARLY, Origin.IMPORT, "on paper", NOW)
    assert evening.wish == Wish()
    assert len({daily.token, evening.token, theirs(db, "b")[0].token}) == 3


def test_a_list_that_is_taken_in_again_changes_nothing(db: Database) -> None:
    take_in(db, wanted("a"), wanted("b"))
    before = theirs(db, "a")
    assert take_in(db, wanted("a", wish=Wish()), wanted("b"), wanted("c"), now=NOW + HOUR) == [
        Joined.ALREADY,
        Joined.ALREADY,
        Joined.ADDED,
    ]
    assert theirs(db, "a") == before


def test_an_address_that_comes_twice_in_a_part_is_there_the_second_time(db: Database) -> None:
    assert take_in(db, wanted("a"), wanted("A"), wanted("a", "evening")) == [
        Joined.ADDED,
        Joined.ALREADY,
        Joined.ADDED,
    ]
    assert [each.wish for each in theirs(db, "a")] == [EARLY, EARLY]


def test_who_left_or_is_suppressed_is_not_taken_in(db: Database) -> None:
    take_in(db, wanted("left"))
    blocked = wanted("blocked")
    with db.begin() as store:
        store.people.unsubscribe(theirs(db, "left")[0].token, reason="one click", now=NOW)
        store.people.suppress(
            blocked.address,
            address_hash=blocked.address_hash,
            reason=SuppressionReason.COMPLAINED,
            detail="",
            now=NOW,
        )
    assert take_in(db, wanted("left"), blocked, wanted("new")) == [Joined.LEFT, Joined.SUPPRESSED, Joined.ADDED]
    assert theirs(db, "left")[0].reason == "one click"
    assert theirs(db, "blocked") == ()


def test_who_the_settings_dropped_is_taken_in(db: Database) -> None:
    subscribe(db, "a@example.net")
    subscribe(db)
    assert take_in(db, wanted("a")) == [Joined.ADDED]
    (found,) = theirs(db, "a")
    assert (found.cancelled_at, found.origin, found.wish) == (None, Origin.IMPORT, EARLY)


def test_a_part_may_have_thousands(db: Database) -> None:
    them = [wanted(f"r{number}") for number in range(5_000)]
    assert take_in(db, *them) == [Joined.ADDED] * 5_000
    with db.read() as store:
        assert (store.people.count(), store.mailing.active("daily")) == (5_000, 5_000)
