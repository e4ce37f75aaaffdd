"""Every issue reaches every subscriber by one row: none lost, none doubled, whoever dies in between."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import event, text

from digest.errors import Conflict
from digest.model.mailing import DeliveryState
from digest.store.database import Database
from digest.store.ledger import database_time
from tests.store import make
from tests.store.mail import (
    HOUR,
    LEASE,
    NOW,
    OVER,
    at_once,
    begin,
    claim,
    counts,
    expire,
    fan_out,
    give_back,
    outcome,
    publish,
    reports,
    settle,
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


def test_due_first_is_claimed_first_whatever_its_state(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net", "c@example.net")
    publish(db)
    fan_out(db)
    a, b, _ = claim(db)
    begin(db, a, b)
    settle(db, outcome(a, DeliveryState.DEFERRED, due_at=NOW + HOUR), outcome(b, DeliveryState.UNCERTAIN))
    give_back(db, reports(db)["c@example.net"].id)
    found = claim(db, now=NOW + 2 * HOUR, limit=2)
    assert [(each.address[0], each.state.value) for each in found] == [("b", "uncertain"), ("c", "queued")]


def test_what_was_claimed_stays_what_it_was_and_can_be_claimed_again_once_its_lease_is_over(
    db: Database, one: None
) -> None:
    [first] = claim(db, lease=OVER)
    assert counts(db) == {"queued": 1}
    assert expire(db) == 0
    [second] = claim(db)
    assert (second.id, second.fence, second.attempts, second.resend) == (first.id, 2, 1, False)
    assert begin(db, first) == ([], {})
    assert begin(db, second) == ([second.id], {})


def test_what_was_begun_is_sending_and_to_begin_it_twice_changes_nothing(db: Database, one: None) -> None:
    [taken] = claim(db)
    assert begin(db, taken) == begin(db, taken) == ([taken.id], {})
    found = reports(db)["a@example.net"]
    assert (found.state, found.attempts, found.changed_at) == (DeliveryState.SENDING, 1, NOW)
    assert claim(db, now=NOW + 24 * HOUR) == ()


def test_a_sender_whose_lease_is_over_cannot_begin_what_it_claimed(db: Database, one: None) -> None:
    [taken] = claim(db, lease=OVER)
    assert begin(db, taken) == ([], {})
    assert counts(db) == {"queued": 1}


def test_to_begin_a_delivery_holds_it_for_a_whole_lease(db: Database, one: None) -> None:
    [taken] = claim(db, lease=HOUR)
    begin(db, taken, lease=OVER)
    assert expire(db) == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("subscription SET cancelled_at = '2026-02-17 07:00:00+00:00'", "the subscription was cancelled"),
        ("subscription SET paused_until = '2026-02-18'", "the reader paused it until 2026-02-18"),
        ("subscriber SET suppressed = 'complained'", "nothing is mailed to this address: complained"),
        ("subscriber SET erased_at = '2026-02-17 07:00:00+00:00'", "the reader was erased"),
    ],
)
def test_who_is_not_to_get_it_any_more_is_cancelled_instead_of_begun(db: Database, change: str, why: str) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    a, b = claim(db)
    table, _, values = change.partition(" SET ")
    column = "id" if table == "subscriber" else "subscriber_id"
    with db.engine.connect() as connection, connection.begin():
        connection.execute(
            text(
                f"UPDATE {table} SET {values} WHERE {column} ="
                " (SELECT id FROM subscriber WHERE address = 'a@example.net')"
            )
        )
    sending, cancelled = begin(db, a, b)
    assert sending == [b.id]
    assert list(cancelled) == [a.id]
    assert cancelled[a.id].startswith(why)
    found = reports(db)["a@example.net"]
    assert (found.state, found.attempts, found.answer) == (DeliveryState.CANCELLED, 0, cancelled[a.id])


def test_a_pause_that_is_over_in_the_reader_s_zone_stops_nothing(db: Database, one: None) -> None:
    with db.engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE subscription SET paused_until = '2026-02-18', timezone = 'Pacific/Auckland'"))
    [taken] = claim(db)
    assert begin(db, taken, now=NOW + 6 * HOUR) == ([taken.id], {})


def test_a_sent_delivery_says_when_and_with_what_answer(db: Database, one: None) -> None:
    [taken] = claim(db)
    begin(db, taken)
    assert settle(db, outcome(taken, answer="250 ok", at=NOW + HOUR)) == 1
    found = reports(db)["a@example.net"]
    assert (found.state, found.sent_at, found.answer, found.attempts) == (DeliveryState.SENT, NOW + HOUR, "250 ok", 1)
    assert claim(db, now=NOW + 24 * HOUR) == ()


def test_a_deferred_delivery_comes_again_when_it_is_due(db: Database, one: None) -> None:
    [taken] = claim(db)
    begin(db, taken)
    settle(db, outcome(taken, DeliveryState.DEFERRED, answer="451 later", due_at=NOW + HOUR))
    with db.read() as store:
        assert store.mailing.next_due(NOW) == NOW + HOUR
    assert claim(db) == ()
    [again] = claim(db, now=NOW + HOUR)
    assert (again.attempts, again.fence, again.resend, again.state) == (2, 2, False, DeliveryState.DEFERRED)
    assert again.message_id == taken.message_id


def test_what_was_claimed_and_not_begun_goes_back_at_once(db: Database, one: None) -> None:
    [taken] = claim(db)
    assert give_back(db, taken.id) == 1
    [again] = claim(db)
    assert (again.fence, again.attempts) == (2, 1)
    begin(db, again)
    assert give_back(db, again.id) == 0


def test_what_was_begun_and_not_tried_goes_back_as_it_was(db: Database, one: None) -> None:
    [taken] = claim(db)
    begin(db, taken)
    untried = outcome(taken, DeliveryState.QUEUED, answer="421 closing", due_at=NOW + HOUR, tried=False)
    assert settle(db, untried) == 1
    assert settle(db, untried) == 0
    found = reports(db)["a@example.net"]
    assert (found.state, found.attempts, found.due_at) == (DeliveryState.QUEUED, 0, NOW + HOUR)
    assert found.answer == "421 closing"
    [again] = claim(db, now=NOW + HOUR)
    begin(db, again)
    settle(db, outcome(again, DeliveryState.UNCERTAIN))
    [resend] = claim(db, now=NOW + HOUR)
    begin(db, resend)
    settle(db, outcome(resend, resend.state, tried=False))
    assert counts(db) == {"uncertain": 1}
    assert claim(db, now=NOW + HOUR)[0].resend


def test_under_an_old_fence_nothing_changes(db: Database, one: None) -> None:
    [old] = claim(db)
    begin(db, old, lease=OVER)
    assert expire(db) == 1
    [new] = claim(db)
    assert new.fence == old.fence + 1
    begin(db, new)
    before = reports(db)
    assert settle(db, *(outcome(old, state) for state in DeliveryState)) == 0
    assert settle(db, outcome(old, tried=False)) == 0
    assert begin(db, old) == ([], {})
    with db.begin() as store:
        assert store.mailing.renew([old], lease=LEASE) == 0
    assert reports(db) == before
    assert settle(db, outcome(new)) == 1


def test_an_expired_sender_leaves_it_uncertain_and_it_is_sent_once_more_under_its_message_id(
    db: Database, one: None
) -> None:
    [taken] = claim(db)
    begin(db, taken, lease=OVER)
    assert expire(db, now=NOW + HOUR) == 1
    assert counts(db) == {"uncertain": 1}
    assert claim(db) == ()
    [again] = claim(db, now=NOW + HOUR)
    assert (again.resend, again.message_id, again.attempts) == (True, taken.message_id, 2)


def test_a_second_uncertain_is_held_whether_the_sender_died_or_said_so(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    begin(db, *claim(db), lease=OVER)
    expire(db)
    dies, tells = claim(db)
    begin(db, dies, lease=OVER)
    begin(db, tells)
    settle(db, outcome(tells, DeliveryState.UNCERTAIN))
    assert expire(db) == 1
    assert counts(db) == {"held": 2}
    assert (claim(db, now=NOW + 24 * HOUR), expire(db)) == ((), 0)


def test_an_uncertain_delivery_is_held_at_once_where_that_is_the_setting(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    dies, tells = claim(db)
    begin(db, dies, lease=OVER)
    begin(db, tells)
    settle(db, outcome(tells, DeliveryState.UNCERTAIN), resend=False)
    expire(db, resend=False)
    assert counts(db) == {"held": 2}


def test_a_sender_that_wakes_up_late_may_still_say_that_it_was_sent(db: Database, one: None) -> None:
    [taken] = claim(db)
    begin(db, taken, lease=OVER)
    expire(db)
    assert settle(db, outcome(taken, DeliveryState.UNCERTAIN)) == 0
    assert settle(db, outcome(taken)) == 1
    assert counts(db) == {"sent": 1}
    assert claim(db) == ()


def test_a_lease_that_runs_or_was_renewed_does_not_expire(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net", "c@example.net")
    publish(db)
    fan_out(db)
    runs, renewed, over = claim(db)
    begin(db, runs)
    begin(db, renewed, over, lease=OVER)
    with db.begin() as store:
        assert store.mailing.renew([runs, renewed], lease=LEASE) == 2
    assert expire(db) == 1
    assert reports(db)[over.address].state is DeliveryState.UNCERTAIN
    assert counts(db) == {"sending": 2, "uncertain": 1}


def test_leases_are_on_the_database_s_time_not_the_program_s(db: Database, one: None) -> None:
    begin(db, *claim(db, lease=LEASE))
    assert expire(db, now=NOW + 1000 * HOUR) == 0
    with db._transaction("read") as connection:
        assert abs(database_time(connection) - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)


def test_what_is_paused_or_has_enough_is_not_claimed(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.org")
    for number in (1, 2):
        publish(db, f"2026-02-{16 + number}", number)
        fan_out(db, f"2026-02-{16 + number}")
    with db.engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE subscriber SET domain = 'example.org' WHERE address = 'b@example.org'"))
    paused, gone = [("daily", "2026-02-17")], [("daily", "2026-02-01")]
    assert [each.issue for each in claim(db, paused=paused)] == ["2026-02-18"] * 2
    assert [each.address for each in claim(db, but=["example.org"], paused=gone)] == ["a@example.net"]
    assert [each.domain for each in claim(db)] == ["example.org"]


def test_nothing_is_idle_while_somebody_sends(db: Database, one: None) -> None:
    [taken] = claim(db)
    begin(db, taken)
    with db.read() as store:
        assert not store.mailing.is_idle(NOW)
    settle(db, outcome(taken))
    with db.read() as store:
        assert store.mailing.is_idle(NOW)


def test_next_due_is_now_for_what_is_overdue_and_none_where_nothing_waits(db: Database, one: None) -> None:
    with db.read() as store:
        assert store.mailing.next_due(NOW + HOUR) == NOW + HOUR
        assert store.mailing.next_due(NOW - HOUR) == NOW
    [taken] = claim(db)
    begin(db, taken)
    settle(db, outcome(taken))
    with db.read() as store:
        assert store.mailing.next_due(NOW) is None


def test_deliveries_are_counted_by_issue_and_edition(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    for number in (1, 2):
        publish(db, f"2026-02-{16 + number}", number)
        fan_out(db, f"2026-02-{16 + number}")
    [first] = claim(db, limit=1)
    begin(db, first)
    settle(db, outcome(first))
    with db.read() as store:
        assert store.mailing.counts("daily") == {DeliveryState.QUEUED: 3, DeliveryState.SENT: 1}
        assert store.mailing.counts("daily", "2026-02-17") == {DeliveryState.QUEUED: 1, DeliveryState.SENT: 1}
        assert store.mailing.counts("evening") == {}


def test_a_claim_walks_the_index_and_sorts_nothing(db: Database) -> None:
    """However many are due: the plan of each of its queries has the index, in its order."""
    subscribe(db, *(f"r{number}@example.net" for number in range(40)))
    publish(db)
    fan_out(db)
    queries: list[tuple[str, object]] = []

    def note(_c: object, _u: object, statement: str, parameters: object, *_: object) -> None:
        if statement.startswith("SELECT delivery.id, delivery.due_at"):
            queries.append((statement, parameters))

    event.listen(db.engine, "before_cursor_execute", note)
    claim(db, limit=5)
    event.remove(db.engine, "before_cursor_execute", note)
    assert len(queries) == 3
    for statement, parameters in queries:
        plan = explained(db, statement, parameters)
        assert "ix_delivery_state_due_at_id" in plan
        assert "TEMP B-TREE" not in plan
        assert "Sort" not in plan


def explained(db: Database, statement: str, parameters: Any) -> str:
    with db.engine.connect() as connection, connection.begin():
        cursor = connection.connection.cursor()
        if db.engine.dialect.name == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")  # of forty rows it would read all
            cursor.execute(f"EXPLAIN {statement}", parameters)
        else:
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return "\n".join(str(row) for row in cursor.fetchall())


def test_withdrawing_an_unsent_issue_cancels_its_mail_for_good(db: Database) -> None:
    subscribe(db, "a@example.net", "b@example.net", "c@example.net")
    publish(db)
    fan_out(db)
    deferred, failed, claimed = claim(db)
    begin(db, deferred, failed)
    settle(db, outcome(deferred, DeliveryState.DEFERRED), outcome(failed, DeliveryState.FAILED))
    with db.begin() as store:
        store.issues.withdraw("daily", "2026-02-17", NOW)
    assert counts(db) == {"cancelled": 3}
    assert begin(db, claimed) == ([], {})
    assert claim(db, now=NOW + 24 * HOUR) == ()
    with db.begin() as store:
        assert store.deliveries.release(None, [deferred.id, failed.id], now=NOW) == 0
        with pytest.raises(Conflict, match="withdrawn"):
            store.mailing.fan_out("daily", "2026-02-17", now=NOW, host=make.HOST, timing=at_once)


@pytest.mark.parametrize("state", ["sending", "sent", "uncertain", "held", "deferred after uncertain"])
def test_an_issue_that_left_or_may_have_left_cannot_be_withdrawn(db: Database, state: str) -> None:
    subscribe(db, "a@example.net", "b@example.net")
    publish(db)
    fan_out(db)
    [taken] = claim(db, limit=1)
    begin(db, taken)
    if state == "sent":
        settle(db, outcome(taken))
    elif state != "sending":
        settle(db, outcome(taken, DeliveryState.UNCERTAIN), resend=state != "held")
    if state == "deferred after uncertain":
        [again] = [each for each in claim(db) if each.resend]
        begin(db, again)
        settle(db, outcome(again, DeliveryState.DEFERRED))
    before = counts(db)
    with pytest.raises(Conflict, match="1 of its mails left"), db.begin() as store:
        store.issues.withdraw("daily", "2026-02-17", NOW)
    assert counts(db) == before
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17").published_at == NOW
