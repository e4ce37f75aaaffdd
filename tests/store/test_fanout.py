"""An issue's deliveries: one for each subscription, at its hour, or cancelled with the reason."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.delivery.addresses import normalise
from digest.delivery.hours import when
from digest.delivery.signing import keyed_hash
from digest.model.people import Joined, Origin, SuppressionReason, When, Wish
from digest.store.database import Database
from digest.store.fanout import Timing
from tests.store import make
from tests.store.mail import HOUR, NOW, begin, claim, counts, fan_out, outcome, publish, reports, settle, token

DAY = 24 * HOUR
BERLIN = Wish(hour=dt.time(8), timezone="Europe/Berlin")


@pytest.fixture(autouse=True)
def editions(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


def hashed(address: str) -> str:
    return keyed_hash(b"key", "suppression", address)


def join(
    db: Database, name: str, wish: Wish | None = None, *, edition: str = "daily", now: dt.datetime = NOW - HOUR
) -> str:
    address = normalise(f"{name}@example.net")
    with db.begin() as store:
        joined = store.people.subscribe(
            address,
            edition,
            wish or Wish(),
            origin=Origin.FORM,
            address_hash=hashed(address.key),
            now=now,
            token=token,
        )
        assert joined is Joined.ADDED
        person = store.people.find(address.key)
    assert person is not None
    return next(each.token for each in person.subscriptions if each.edition == edition)


def timing(published_at: dt.datetime) -> Timing:
    return lambda wish, paused: when(wish, published_at=published_at, next_at=published_at + DAY, paused_until=paused)


def deliver_to(db: Database, *, chunk: int = 5_000) -> dict[str, tuple[str, dt.datetime, str | None]]:
    while fan_out(db, timing=timing(NOW), chunk=chunk):
        pass
    return {address: (each.state.value, each.due_at, each.answer) for address, each in reports(db).items()}


def test_each_delivery_is_due_at_its_readers_hour(db: Database) -> None:
    join(db, "now")
    join(db, "berlin", BERLIN)
    join(db, "tokyo", Wish(hour=dt.time(8), timezone="Asia/Tokyo"))
    publish(db)
    assert deliver_to(db) == {
        "now@example.net": ("queued", NOW, None),
        "berlin@example.net": ("queued", NOW + HOUR, None),
        "tokyo@example.net": ("queued", NOW + 17 * HOUR, None),
    }
    assert [each.address for each in claim(db)] == ["now@example.net"]
    assert [each.address for each in claim(db, now=NOW + HOUR)] == ["berlin@example.net"]


def test_who_does_not_want_it_or_may_not_have_it_gets_a_row_that_says_why(db: Database) -> None:
    join(db, "weekend", Wish(weekdays="67"))
    paused = join(db, "paused")
    gone = join(db, "gone")
    join(db, "bounced")
    publish(db)
    with db.begin() as store:
        store.people.pause(paused, dt.date(2026, 2, 18))
        store.people.unsubscribe(gone, reason="one click", now=NOW + HOUR)
        store.people.suppress(
            normalise("bounced@example.net"),
            address_hash=hashed("bounced@example.net"),
            reason=SuppressionReason.BOUNCED,
            detail="",
            now=NOW,
        )
    assert deliver_to(db) == {
        "weekend@example.net": ("cancelled", NOW, "the reader wants none on Tuesdays"),
        "paused@example.net": ("cancelled", NOW, "the reader paused it until 2026-02-18"),
        "gone@example.net": ("cancelled", NOW, "the subscription was cancelled before it was sent"),
        "bounced@example.net": ("cancelled", NOW, "nothing is mailed to this address: bounced"),
    }
    assert claim(db) == ()


def test_chunks_go_on_where_the_last_one_ended_whoever_joins_meanwhile(db: Database) -> None:
    for number in range(7):
        join(db, f"r{number}", Wish(hour=dt.time(number), timezone="Europe/Berlin"))
    publish(db)
    made = [fan_out(db, timing=timing(NOW), chunk=3)]
    newcomer = join(db, "newcomer", now=NOW + HOUR)
    with db.begin() as store:
        assert store.people.send_latest(newcomer, since=NOW - DAY, now=NOW + HOUR, host=make.HOST) == "2026-02-17"
    made += [fan_out(db, timing=timing(NOW), chunk=3) for _ in range(3)]
    assert made == [3, 3, 1, 0]
    assert counts(db) == {"queued": 8}


def test_a_delivery_that_is_there_already_is_left_alone(db: Database) -> None:
    first = join(db, "a")
    join(db, "b")
    publish(db)
    with db.begin() as store:
        store.people.send_latest(first, since=NOW - DAY, now=NOW + HOUR, host=make.HOST)
    assert fan_out(db, timing=timing(NOW)) == 1
    assert reports(db)["a@example.net"].due_at == NOW + HOUR


def test_every_chunk_takes_as_many_wishes_as_it_has_readers(db: Database) -> None:
    for number in range(40):
        join(db, f"r{number}", Wish(hour=dt.time(number % 24, number), timezone="Europe/Berlin"))
    publish(db)
    found = deliver_to(db, chunk=1_000_000)
    assert len({due for _, due, _ in found.values()}) == 40


def test_the_latest_issue_comes_at_once_and_once(db: Database) -> None:
    join(db, "a")
    for number, slug in enumerate(("2026-02-16", "2026-02-17"), 1):
        publish(db, slug, number, now=NOW + number * HOUR)
        fan_out(db, slug)
    newcomer = join(db, "b", BERLIN, now=NOW + 3 * HOUR)
    for _ in range(2):
        with db.begin() as store:
            said = store.people.send_latest(newcomer, since=NOW, now=NOW + 3 * HOUR, host=make.HOST)
        assert said == "2026-02-17"
    mine = [each for each in claim(db, now=NOW + 3 * HOUR) if each.address == "b@example.net"]
    assert [each.issue for each in mine] == ["2026-02-17"]
    assert len({each.message_id for each in mine}) == 1


def test_an_issue_that_is_too_old_or_of_another_edition_does_not_come(db: Database) -> None:
    publish(db)
    newcomer, other = join(db, "a", now=NOW + HOUR), join(db, "b", edition="evening", now=NOW + HOUR)
    with db.begin() as store:
        assert store.people.send_latest(newcomer, since=NOW, now=NOW + HOUR, host=make.HOST) is None
        assert store.people.send_latest(other, since=NOW - DAY, now=NOW + HOUR, host=make.HOST) is None
        assert store.people.send_latest("nobody's", since=NOW - DAY, now=NOW + HOUR, host=make.HOST) is None
    assert counts(db) == {}


def test_who_left_before_their_hour_and_comes_back_gets_the_issue_after_all(db: Database) -> None:
    mine = join(db, "a", BERLIN)
    publish(db)
    fan_out(db, timing=timing(NOW))
    with db.begin() as store:
        store.people.unsubscribe(mine, reason="one click", now=NOW)
    assert counts(db) == {"cancelled": 1}
    assert join(db, "a", BERLIN, now=NOW) == mine
    with db.begin() as store:
        store.people.send_latest(mine, since=NOW - DAY, now=NOW, host=make.HOST)
    assert counts(db) == {"queued": 1}
    (sent,) = claim(db)
    assert sent.attempts == 1


def test_a_changed_wish_moves_what_is_queued_and_voids_a_claim_on_it(db: Database) -> None:
    mine = join(db, "a")
    publish(db)
    fan_out(db, timing=timing(NOW))
    with db.begin() as store:
        store.people.change_wish(mine, BERLIN)
        assert store.people.reschedule(mine, timing=timing, now=NOW) == 1
    assert claim(db) == ()
    assert len(claim(db, now=NOW + HOUR)) == 1


def test_a_pause_cancels_what_is_queued_and_says_so(db: Database) -> None:
    mine = join(db, "a", BERLIN)
    publish(db)
    fan_out(db, timing=timing(NOW))
    with db.begin() as store:
        store.people.pause(mine, dt.date(2026, 3, 1))
        store.people.reschedule(mine, timing=timing, now=NOW)
    assert reports(db)["a@example.net"].answer == "the reader paused it until 2026-03-01"
    assert counts(db) == {"cancelled": 1}


def test_what_was_sent_is_not_moved(db: Database) -> None:
    mine = join(db, "a")
    publish(db)
    fan_out(db, timing=timing(NOW))
    (taken,) = claim(db)
    begin(db, taken)
    settle(db, outcome(taken))
    with db.begin() as store:
        assert store.people.reschedule(mine, timing=lambda _: lambda *_: When(at=NOW + HOUR), now=NOW) == 0
    assert reports(db)["a@example.net"].due_at == NOW
