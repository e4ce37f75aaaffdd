"""Every issue reaches every subscriber by one row: none lost, none doubled, whoever dies in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from digest.errors import Conflict
from digest.model.mailing import DeliveryState
from digest.store.database import Database
from digest.store.mailing import database_time
from tests.store import make
from tests.store.mail import (
    HOUR,
    LEASE,
    NOW,
    OVER,
    at_once,
    claim,
    counts,
    expire,
    fan_out,
    publish,
    reports,
    subscribe,
)


@pytest.fixture(autouse=True)
def editions(db: Database) -> None:
    make.with_edition(db, make.edition("daily"), make.edition("evening"))


@pytest.fixture
def one(db: Database) -> None:
    """One delivery that is due."""
    subscribe(db, "a@example.net")
    publish(db)
    assert fan_out(db) == 1


def test_a_claimed_delivery_has_all_that_sending_needs_and_nothing_that_tells_its_token(
    db: Database, one: None
) -> None:
    [taken] = claim(db)
    assert (taken.edition, taken.issue, taken.address) == ("daily", "2026-02-17", "a@example.net")
    assert (taken.fence, taken.attempts, taken.resend) == (1, 1, False)
    assert taken.token not in taken.message_id
    assert taken.message_id.startswith("<")
    assert taken.message_id.endswith(f"@{make.HOST}>")


def test_message_ids_differ_by_issue_and_reader(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    for number in (1, 2):
        publish(db, f"2026-02-{16 + number}", number)
        fan_out(db, f"2026-02-{16 + number}")
    assert len({each.message_id for each in claim(db)}) == 4


def test_a_claimed_delivery_is_nobody_else_s(db: Database) -> None:
    subscribe(db, *(f"{name}@example.net" for name in "abcde"))
    publish(db)
    fan_out(db)
    batches = [[each.address[0] for each in claim(db, limit=2)] for _ in range(4)]
    assert batches == [["a", "b"], ["c", "d"], ["e"], []]


def test_what_is_not_due_yet_is_not_claimed(db: Database, one: None) -> None:
    assert claim(db, now=NOW - dt.timedelta(microseconds=1)) == ()
    with db.read() as store:
        assert store.mailing.is_idle(NOW - dt.timedelta(microseconds=1))
        assert not store.mailing.is_idle(NOW)


def test_due_first_is_claimed_first(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    with db.begin() as store:
        first = store.mailing.claim(now=NOW, lease=LEASE, limit=1)[0]
        store.mailing.deferred(first, answer="451 later", due_at=NOW + HOUR)
    assert [each.address[0] for each in claim(db, now=NOW + 2 * HOUR)] == ["b", "a"]


def test_who_unsubscribed_since_is_cancelled_instead_of_claimed(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    subscribe(db, "b@example.net", now=NOW)
    assert [each.address for each in claim(db)] == ["b@example.net"]
    found = reports(db)["a@example.net"]
    assert (found.state, found.attempts) == (DeliveryState.CANCELLED, 0)
    assert found.answer == "the subscription was cancelled before it was sent"


def test_who_unsubscribed_after_the_claim_is_not_wanted_any_more(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.read() as store:
        assert store.mailing.is_wanted(taken)
    subscribe(db, now=NOW)
    with db.begin() as store:
        assert not store.mailing.is_wanted(taken)
        assert store.mailing.cancel(taken, answer="unsubscribed")
    assert counts(db) == {"cancelled": 1}


def test_a_sent_delivery_says_when_and_with_what_answer(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.begin() as store:
        assert store.mailing.sent(taken, answer="250 ok", now=NOW + HOUR)
        assert not store.mailing.renew([taken], lease=LEASE)
    found = reports(db)["a@example.net"]
    assert (found.state, found.sent_at, found.answer, found.attempts) == (DeliveryState.SENT, NOW + HOUR, "250 ok", 1)
    assert claim(db, now=NOW + 24 * HOUR) == ()


def test_a_deferred_delivery_comes_again_when_it_is_due(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.begin() as store:
        assert store.mailing.deferred(taken, answer="451 later", due_at=NOW + HOUR)
        assert store.mailing.next_due(NOW) == NOW + HOUR
    assert claim(db) == ()
    [again] = claim(db, now=NOW + HOUR)
    assert (again.attempts, again.fence, again.resend) == (2, 2, False)
    assert again.message_id == taken.message_id


def test_a_failed_delivery_is_over_until_a_person_releases_it(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.begin() as store:
        assert store.mailing.failed(taken, answer="550 no such user")
    assert claim(db, now=NOW + 24 * HOUR) == ()
    with db.begin() as store:
        assert store.mailing.requeue([taken.id, 999], now=NOW) == 1
        assert not store.mailing.sent(taken, answer="250 late", now=NOW)
    assert len(claim(db)) == 1


def test_only_held_and_failed_deliveries_can_be_released(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.begin() as store:
        assert store.mailing.requeue([taken.id], now=NOW) == 0
        store.mailing.sent(taken, answer="250 ok", now=NOW)
        assert store.mailing.requeue([taken.id], now=NOW) == 0


def test_what_was_not_tried_goes_back_as_it_was(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.begin() as store:
        assert store.mailing.release(taken, due_at=NOW + HOUR, answer="421 closing")
        assert not store.mailing.release(taken, due_at=NOW)
    found = reports(db)["a@example.net"]
    assert (found.state, found.attempts, found.due_at) == (DeliveryState.QUEUED, 0, NOW + HOUR)
    assert found.answer == "421 closing"
    [again] = claim(db, now=NOW + HOUR)
    with db.begin() as store:
        store.mailing.uncertain(again, answer="lost", now=NOW + HOUR)
    [resend] = claim(db, now=NOW + HOUR)
    with db.begin() as store:
        store.mailing.release(resend, due_at=NOW + HOUR)
    assert counts(db) == {"uncertain": 1}
    assert claim(db, now=NOW + HOUR)[0].resend


def test_under_an_old_fence_nothing_changes(db: Database, one: None) -> None:
    [old] = claim(db, lease=OVER)
    assert expire(db) == 1
    [new] = claim(db)
    assert new.fence == old.fence + 1
    before = reports(db)
    with db.begin() as store:
        verbs: list[Callable[[], object]] = [
            lambda: store.mailing.sent(old, answer="250", now=NOW),
            lambda: store.mailing.deferred(old, answer="451", due_at=NOW),
            lambda: store.mailing.failed(old, answer="550"),
            lambda: store.mailing.uncertain(old, answer="lost", now=NOW),
            lambda: store.mailing.cancel(old, answer="unsubscribed"),
            lambda: store.mailing.release(old, due_at=NOW),
            lambda: store.mailing.is_wanted(old),
            lambda: store.mailing.renew([old], lease=LEASE),
        ]
        assert not any(verb() for verb in verbs)
    assert reports(db) == before
    with db.begin() as store:
        assert store.mailing.sent(new, answer="250", now=NOW)


def test_an_expired_sender_leaves_it_uncertain_and_it_is_sent_once_more_under_its_message_id(
    db: Database, one: None
) -> None:
    [taken] = claim(db, lease=OVER)
    assert expire(db, now=NOW + HOUR) == 1
    assert counts(db) == {"uncertain": 1}
    assert claim(db) == ()
    [again] = claim(db, now=NOW + HOUR)
    assert (again.resend, again.message_id, again.attempts) == (True, taken.message_id, 2)


def test_a_second_uncertain_is_held_whether_the_sender_died_or_said_so(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    claim(db, lease=OVER)
    expire(db)
    dies, tells = claim(db, lease=OVER)
    with db.begin() as store:
        store.mailing.uncertain(tells, answer="broke after the dot", now=NOW)
    assert expire(db) == 1
    assert counts(db) == {"held": 2}
    assert (claim(db, now=NOW + 24 * HOUR), expire(db)) == ((), 0)
    with db.begin() as store:
        assert store.mailing.requeue([dies.id, tells.id], now=NOW) == 2
    assert {each.resend for each in claim(db)} == {True}


def test_an_uncertain_delivery_is_held_at_once_where_that_is_the_setting(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    _, tells = claim(db, lease=OVER)
    with db.begin() as store:
        store.mailing.uncertain(tells, answer="broke after the dot", now=NOW, resend=False)
    expire(db, resend=False)
    assert counts(db) == {"held": 2}


def test_a_sender_that_wakes_up_late_may_still_say_that_it_was_sent(db: Database, one: None) -> None:
    [taken] = claim(db, lease=OVER)
    expire(db)
    with db.begin() as store:
        assert not store.mailing.uncertain(taken, answer="lost", now=NOW)
        assert store.mailing.sent(taken, answer="250 ok", now=NOW)
    assert counts(db) == {"sent": 1}
    assert claim(db) == ()


def test_a_lease_that_runs_or_was_renewed_does_not_expire(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net", "c@example.net")
    publish(db)
    fan_out(db)
    [runs] = claim(db, limit=1)
    renewed, over = claim(db, lease=OVER)
    with db.begin() as store:
        assert store.mailing.renew([runs, renewed], lease=LEASE) == (runs.id, renewed.id)
    assert expire(db) == 1
    assert reports(db)[over.address].state is DeliveryState.UNCERTAIN
    assert counts(db) == {"sending": 2, "uncertain": 1}


def test_leases_are_on_the_database_s_time_not_the_program_s(db: Database, one: None) -> None:
    claim(db, lease=LEASE)
    assert expire(db, now=NOW + 1000 * HOUR) == 0
    with db._transaction("read") as connection:
        assert abs(database_time(connection) - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)


def test_nothing_is_idle_while_somebody_sends(db: Database, one: None) -> None:
    [taken] = claim(db)
    with db.begin() as store:
        assert not store.mailing.is_idle(NOW)
        store.mailing.sent(taken, answer="250", now=NOW)
        assert store.mailing.is_idle(NOW)


def test_next_due_is_now_for_what_is_overdue_and_none_where_nothing_waits(db: Database, one: None) -> None:
    with db.read() as store:
        assert store.mailing.next_due(NOW + HOUR) == NOW + HOUR
        assert store.mailing.next_due(NOW - HOUR) == NOW
    [taken] = claim(db)
    with db.begin() as store:
        store.mailing.sent(taken, answer="250", now=NOW)
        assert store.mailing.next_due(NOW) is None


def test_deliveries_are_counted_and_listed_by_issue_edition_and_state(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    for number in (1, 2):
        publish(db, f"2026-02-{16 + number}", number)
        fan_out(db, f"2026-02-{16 + number}")
    [first] = claim(db, limit=1)
    with db.begin() as store:
        store.mailing.sent(first, answer="250", now=NOW)
    with db.read() as store:
        assert store.mailing.counts("daily") == {DeliveryState.QUEUED: 3, DeliveryState.SENT: 1}
        assert store.mailing.counts("daily", "2026-02-17") == {DeliveryState.QUEUED: 1, DeliveryState.SENT: 1}
        assert store.mailing.counts("evening") == {}
        assert [each.id for each in store.mailing.list([DeliveryState.SENT])] == [first.id]
        listed = store.mailing.list(limit=3)
    assert [(each.issue, each.address[0]) for each in listed] == [
        ("2026-02-18", "b"),
        ("2026-02-18", "a"),
        ("2026-02-17", "b"),
    ]


def test_withdrawing_an_unsent_issue_cancels_its_mail_for_good(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net", "c@example.net")
    publish(db)
    fan_out(db)
    deferred, failed = claim(db, limit=2)
    with db.begin() as store:
        store.mailing.deferred(deferred, answer="451", due_at=NOW)
        store.mailing.failed(failed, answer="550")
        store.issues.withdraw("daily", "2026-02-17", NOW)
    assert counts(db) == {"cancelled": 3}
    assert claim(db, now=NOW + 24 * HOUR) == ()
    with db.begin() as store:
        assert store.mailing.requeue([deferred.id, failed.id], now=NOW) == 0
        with pytest.raises(Conflict, match="withdrawn"):
            store.mailing.fan_out("daily", "2026-02-17", now=NOW, host=make.HOST, timing=at_once)


@pytest.mark.parametrize("state", ["sending", "sent", "uncertain", "held", "deferred after uncertain"])
def test_an_issue_that_left_or_may_have_left_cannot_be_withdrawn(db: Database, state: str) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    [taken] = claim(db, limit=1)
    with db.begin() as store:
        if state == "sent":
            store.mailing.sent(taken, answer="250", now=NOW)
        elif state != "sending":
            store.mailing.uncertain(taken, answer="lost", now=NOW, resend=state != "held")
        if state == "deferred after uncertain":
            [again] = store.mailing.claim(now=NOW, lease=LEASE, limit=1)
            store.mailing.deferred(again, answer="451", due_at=NOW)
    before = counts(db)
    with pytest.raises(Conflict, match="1 of its mails left"), db.begin() as store:
        store.issues.withdraw("daily", "2026-02-17", NOW)
    assert counts(db) == before
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17").published_at == NOW
