"""Who joins, who leaves, and who stays away."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from digest.delivery.addresses import normalise
from digest.delivery.signing import keyed_hash
from digest.errors import NotFound
from digest.model.people import Joined, Origin, Subscriber, Subscription, SuppressionReason, Wish
from digest.store.database import Database
from tests.store import make
from tests.store.mail import HOUR, NOW, claim, fan_out, publish, reports, subscribe, token

EARLY = Wish(hour=dt.time(6, 30), timezone="Europe/Berlin", weekdays="12345")


@pytest.fixture(autouse=True)
def editions(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


def hashed(address: str) -> str:
    return keyed_hash(b"key", "suppression", normalise(address).key)


def join(db: Database, address: str = "anna@example.net", edition: str = "daily", **values: Any) -> Joined:
    said: dict[str, Any] = {"wish": Wish(), "origin": Origin.FORM, "now": NOW - HOUR, "token": token}
    said |= {"address_hash": hashed(address)} | values
    with db.begin() as store:
        return store.people.subscribe(normalise(address), edition, **said)


def person(db: Database, address: str = "anna@example.net") -> Subscriber:
    with db.read() as store:
        found = store.people.find(normalise(address).key)
    assert found is not None
    return found


def theirs(db: Database, address: str = "anna@example.net") -> Subscription:
    (found,) = person(db, address).subscriptions
    return found


def leave(db: Database, address: str = "anna@example.net") -> None:
    with db.begin() as store:
        assert store.people.unsubscribe(theirs(db, address).token, reason="one click", now=NOW)


def suppress(db: Database, address: str = "anna@example.net", **values: Any) -> bool:
    said: dict[str, Any] = {"reason": SuppressionReason.BOUNCED, "detail": "no such user", "now": NOW}
    with db.begin() as store:
        return store.people.suppress(normalise(address), address_hash=hashed(address), **said | values)


def test_who_joins_is_kept_with_wish_origin_and_the_words_of_the_consent(db: Database) -> None:
    assert join(db, "Anna@Example.NET", wish=EARLY, origin=Origin.HAND, consent="by post") is Joined.ADDED
    found = theirs(db)
    assert (found.address, found.edition, found.wish) == ("Anna@example.net", "daily", EARLY)
    assert (found.origin, found.consent, found.subscribed_at) == (Origin.HAND, "by post", NOW - HOUR)


def test_an_address_joins_an_edition_once_and_each_edition_by_itself(db: Database) -> None:
    assert join(db) is Joined.ADDED
    assert join(db, "ANNA@example.net", origin=Origin.IMPORT, wish=EARLY) is Joined.ALREADY
    assert join(db, edition="evening") is Joined.ADDED
    assert [(each.edition, each.wish) for each in person(db).subscriptions] == [("daily", Wish()), ("evening", Wish())]


def test_the_readers_own_yes_changes_the_wish_of_a_subscription_that_is_there(db: Database) -> None:
    join(db, origin=Origin.IMPORT, consent="a list of members")
    assert join(db, wish=EARLY) is Joined.ALREADY
    assert (theirs(db).wish, theirs(db).origin, theirs(db).consent) == (EARLY, Origin.FORM, None)


def test_there_is_no_joining_an_edition_that_there_is_not(db: Database) -> None:
    with pytest.raises(NotFound, match="weekly"):
        join(db, edition="weekly")


@pytest.mark.parametrize("origin", [Origin.HAND, Origin.IMPORT])
def test_who_left_does_not_come_back_by_hand_or_by_a_list(db: Database, origin: Origin) -> None:
    join(db)
    leave(db)
    assert join(db, origin=origin) is Joined.LEFT
    subscribe(db, "anna@example.net", now=NOW)
    assert theirs(db).reason == "one click"


def test_who_left_comes_back_by_their_own_yes(db: Database) -> None:
    join(db)
    leave(db)
    assert join(db, now=NOW + HOUR, wish=EARLY) is Joined.ADDED
    found = theirs(db)
    assert (found.cancelled_at, found.reason, found.subscribed_at, found.wish) == (None, None, NOW + HOUR, EARLY)


def test_who_the_settings_dropped_may_come_back_by_a_list(db: Database) -> None:
    subscribe(db, "anna@example.net")
    subscribe(db)
    assert join(db, origin=Origin.IMPORT, consent="asked again") is Joined.ADDED
    assert theirs(db).cancelled_at is None


def test_who_said_yes_stays_when_the_settings_drop_them(db: Database) -> None:
    join(db)
    subscribe(db, "anna@example.net")
    with db.read() as store:
        assert store.mailing.fixed("daily") == {"anna@example.net"}
    subscribe(db)
    assert theirs(db).cancelled_at is None
    with db.read() as store:
        assert store.mailing.fixed("daily") == frozenset()


def test_the_settings_count_as_followed_where_one_of_theirs_left_before(db: Database) -> None:
    join(db)
    leave(db)
    subscribe(db, "anna@example.net", now=NOW)
    with db.read() as store:
        assert store.mailing.fixed("daily") == {"anna@example.net"}


def test_leaving_twice_is_leaving_once(db: Database) -> None:
    join(db)
    leave(db)
    with db.begin() as store:
        assert store.people.unsubscribe(theirs(db).token, reason="again", now=NOW + HOUR)
        assert not store.people.unsubscribe("nobody's", reason="one click", now=NOW)
    assert (theirs(db).reason, theirs(db).cancelled_at) == ("one click", NOW)


def test_a_person_is_removed_from_one_edition_or_from_all(db: Database) -> None:
    join(db)
    join(db, edition="evening")
    with db.begin() as store:
        assert store.people.remove("anna@example.net", "evening", reason="by hand", now=NOW) == 1
    assert [each.cancelled_at for each in person(db).subscriptions] == [None, NOW]
    with db.begin() as store:
        assert store.people.remove("anna@example.net", reason="by hand", now=NOW) == 1
        assert store.people.remove("nobody@example.net", reason="by hand", now=NOW) == 0


def test_what_is_open_is_cancelled_with_the_subscription(db: Database) -> None:
    join(db)
    join(db, "ben@example.net")
    publish(db)
    fan_out(db)
    leave(db)
    found = reports(db)
    assert (found["anna@example.net"].state, found["ben@example.net"].state) == ("cancelled", "queued")
    assert "cancelled before it was sent" in (found["anna@example.net"].answer or "")
    assert [each.address for each in claim(db)] == ["ben@example.net"]


def test_wish_and_pause_are_changed_by_the_token(db: Database) -> None:
    join(db)
    with db.begin() as store:
        store.people.change_wish(theirs(db).token, EARLY)
        store.people.pause(theirs(db).token, dt.date(2026, 3, 1))
    assert (theirs(db).wish, theirs(db).paused_until) == (EARLY, dt.date(2026, 3, 1))
    with db.begin() as store:
        store.people.pause(theirs(db).token, None)
    assert theirs(db).paused_until is None
    with pytest.raises(NotFound), db.begin() as store:
        store.people.change_wish("nobody's", EARLY)


def test_a_person_is_found_by_any_of_their_tokens(db: Database) -> None:
    join(db)
    join(db, edition="evening")
    for each in person(db).subscriptions:
        with db.read() as store:
            assert store.people.of_token(each.token) == person(db)
            assert store.people.subscription(each.token) == each
    with db.read() as store:
        assert store.people.of_token("nobody's") is None
        assert store.people.subscription("nobody's") is None
        assert store.people.find("nobody@example.net") is None


def test_people_are_paged_in_the_order_they_came(db: Database) -> None:
    for name in "edcba":
        join(db, f"{name}@example.net", edition="evening" if name in "db" else "daily")
    with db.read() as store:
        first = store.people.page(limit=3)
        rest = store.people.page(after=first[-1].id, limit=3)
        evening = store.people.page(edition_slug="evening")
        assert store.people.count() == 5
    assert [each.address[0] for each in (*first, *rest)] == list("edcba")
    assert [each.address[0] for each in evening] == ["d", "b"]


def test_an_address_moves_with_all_that_hangs_on_it_unless_it_is_somebodys(db: Database) -> None:
    join(db)
    join(db, "ben@example.net")
    with db.begin() as store:
        assert not store.people.move("anna@example.net", normalise("Ben@example.net"))
        assert store.people.move("anna@example.net", normalise("anna@example.org"))
        assert not store.people.move("nobody@example.net", normalise("somebody@example.net"))
    assert theirs(db, "anna@example.org").edition == "daily"
    with db.begin() as store:
        assert store.people.move("anna@example.org", normalise("Anna@example.org"))
    assert person(db, "anna@example.org").address == "Anna@example.org"


def test_who_is_suppressed_does_not_join_until_it_is_lifted(db: Database) -> None:
    suppress(db)
    assert join(db) is Joined.SUPPRESSED
    with db.begin() as store:
        assert store.people.lift(normalise("anna@example.net"), address_hash=hashed("anna@example.net"))
        assert not store.people.lift(normalise("anna@example.net"), address_hash=hashed("anna@example.net"))
    assert join(db) is Joined.ADDED


def test_a_suppression_stands_in_the_subscriber_too_and_its_first_reason_stays(db: Database) -> None:
    join(db)
    assert suppress(db)
    assert not suppress(db, reason=SuppressionReason.BY_HAND)
    assert person(db).suppressed is SuppressionReason.BOUNCED
    with db.begin() as store:
        assert store.people.suppressed(hashed("anna@example.net")) is SuppressionReason.BOUNCED
        store.people.lift(normalise("anna@example.net"), address_hash=hashed("anna@example.net"))
        assert store.people.suppressed(hashed("anna@example.net")) is None
    assert person(db).suppressed is None


def test_what_is_open_is_cancelled_with_the_suppression(db: Database) -> None:
    join(db)
    publish(db)
    fan_out(db)
    suppress(db)
    assert reports(db)["anna@example.net"].state == "cancelled"
    assert reports(db)["anna@example.net"].answer == "nothing is mailed to this address: bounced"


def test_a_suppressed_reader_who_left_does_not_come_back_by_their_own_yes(db: Database) -> None:
    join(db)
    leave(db)
    suppress(db)
    assert join(db, now=NOW + HOUR) is Joined.SUPPRESSED
    assert theirs(db).cancelled_at == NOW
