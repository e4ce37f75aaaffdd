"""What a person sees of deliveries, and their hand on them; pauses, and servers in trouble."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.errors import NotFound
from digest.model.mailing import DeliveryState
from digest.store.database import Database
from digest.store.pauses import MAIL, SERVICE, issue_scope, paused_issues, stopping_mail
from tests.store import make
from tests.store.mail import HOUR, NOW, begin, claim, counts, fan_out, outcome, publish, reports, settle, subscribe

ONE, TWO = ("daily", "2026-02-17"), ("daily", "2026-02-18")


@pytest.fixture
def two_issues(db: Database) -> None:
    """Two issues to two readers: four deliveries that are due."""
    make.with_edition(db)
    subscribe(db, "a@example.net", "b@example.net")
    for number, (_, slug) in enumerate((ONE, TWO), 1):
        publish(db, slug, number)
        fan_out(db, slug)


def test_deliveries_are_listed_latest_first_by_state_issue_and_reader(db: Database, two_issues: None) -> None:
    first, *_ = claim(db)
    begin(db, first)
    settle(db, outcome(first))
    with db.read() as store:
        assert [one.id for one in store.deliveries.list(states=[DeliveryState.SENT])] == [first.id]
        listed = store.deliveries.list(limit=3)
        assert {one.issue for one in store.deliveries.list(of=TWO)} == {"2026-02-18"}
        assert {one.address for one in store.deliveries.list(address_key="b@example.net")} == {"b@example.net"}
        assert store.deliveries.count([DeliveryState.QUEUED], ONE) == 1
        assert store.deliveries.count([DeliveryState.QUEUED, DeliveryState.SENT]) == 4
        with pytest.raises(NotFound, match="2026-02-19"):
            store.deliveries.list(of=("daily", "2026-02-19"))
    assert [(each.issue, each.address[0]) for each in listed] == [
        ("2026-02-18", "b"),
        ("2026-02-18", "a"),
        ("2026-02-17", "b"),
    ]


def test_what_is_cancelled_was_open_and_whoever_claimed_it_cannot_begin_it(db: Database, two_issues: None) -> None:
    sent, claimed, *others = claim(db)
    begin(db, sent)
    settle(db, outcome(sent))
    with db.begin() as store:
        assert store.deliveries.cancel(ONE, reason="cancelled by hand", now=NOW) == 1
    assert begin(db, claimed) == ([], {})
    assert counts(db) == {"cancelled": 1, "queued": 2, "sent": 1}
    assert begin(db, *others)[0] == [each.id for each in others]
    with db.begin() as store:
        assert store.deliveries.cancel(None, reason="x", now=NOW) == 0, "what is being sent is not cancelled"


def test_what_failed_and_what_is_put_off_is_tried_again_now(db: Database, two_issues: None) -> None:
    failed, deferred, held, other = claim(db)
    begin(db, failed, deferred, held, other)
    settle(
        db,
        outcome(failed, DeliveryState.FAILED),
        outcome(deferred, DeliveryState.DEFERRED, due_at=NOW + HOUR),
        outcome(held, DeliveryState.UNCERTAIN),
        outcome(other),
        resend=False,
    )
    with db.begin() as store:
        assert store.deliveries.retry(None, now=NOW) == 2
        assert store.mailing.settle([outcome(failed)]) == 0, "under a new fence"
    assert counts(db) == {"queued": 2, "held": 1, "sent": 1}
    assert [each.attempts for each in claim(db)] == [2, 2]


def test_only_held_ones_are_released_and_by_their_ids_also_failed_ones(db: Database, two_issues: None) -> None:
    held, failed, sent, _ = claim(db)
    begin(db, held, failed, sent)
    settle(
        db, outcome(held, DeliveryState.UNCERTAIN), outcome(failed, DeliveryState.FAILED), outcome(sent), resend=False
    )
    with db.begin() as store:
        assert store.deliveries.release(TWO, now=NOW) == 0
        assert store.deliveries.release(ONE, now=NOW) == 1
        assert store.deliveries.release(None, [failed.id, sent.id, 999], now=NOW) == 1
    assert {each.id: each.resend for each in claim(db)} == {held.id: True, failed.id: False}


def test_what_servers_said_long_ago_is_dropped_and_why_we_cancelled_stays(db: Database, two_issues: None) -> None:
    old, new, *rest = claim(db)
    begin(db, old, new)
    settle(db, outcome(old, answer="250 for a@example.net", at=NOW - HOUR), outcome(new, answer="250 ok"))
    with db.begin() as store:
        store.deliveries.cancel(TWO, reason="cancelled by hand", now=NOW - HOUR)
        assert store.deliveries.forget_answers(NOW, limit=1) == 1
        assert store.deliveries.forget_answers(NOW) == 0
        answers = {one.id: one.answer for one in store.deliveries.list()}
    assert (answers[old.id], answers[new.id]) == (None, "250 ok")
    assert {answers[each.id] for each in rest} == {"cancelled by hand"}
    assert reports(db)["a@example.net"].state is not None


def test_a_reader_is_found_with_what_they_subscribed_to(db: Database, two_issues: None) -> None:
    with db.read() as store:
        found = store.deliveries.reader("a@example.net")
        assert store.deliveries.reader("nobody@example.net") is None
    assert found is not None
    assert [(one.edition, one.origin.value, one.wish.hour) for one in found.subscriptions] == [
        ("daily", "settings", None)
    ]
    assert found.suppressed is None


def test_a_pause_stands_with_its_first_reason_until_it_is_resumed(db: Database) -> None:
    scope = issue_scope(*ONE)
    with db.begin() as store:
        assert store.pauses.stop(scope, reason="a wrong headline", now=NOW)
        assert not store.pauses.stop(scope, reason="another", now=NOW + HOUR)
        assert stopping_mail(store.pauses.all()) is None
        store.pauses.stop(MAIL, reason="the server fails", now=NOW)
        store.pauses.stop(SERVICE, reason="restored", now=NOW)
    with db.read() as store:
        found = store.pauses.all()
    assert [one.scope for one in found] == ["service", "mail", scope]
    assert (found[2].reason, found[2].since) == ("a wrong headline", NOW)
    assert stopping_mail(found) == found[0]
    assert paused_issues(found) == {ONE}
    with db.begin() as store:
        assert store.pauses.resume(scope)
        assert not store.pauses.resume(scope)


def test_a_server_s_failures_are_counted_until_it_works(db: Database) -> None:
    host, until = "smtp://mail.example.org:587", NOW + dt.timedelta(minutes=5)
    with db.begin() as store:
        assert [store.hosts.failed(host, answer=f"{n}", now=NOW) for n in range(3)] == [1, 2, 3]
        store.hosts.leave_alone(host, until=until)
        store.hosts.failed("smtp://other:25", answer="down", now=NOW)
    with db.begin() as store:
        found = store.hosts.get(host)
        assert found is not None
        assert (found.failures, found.until, found.answer) == (3, until, "2")
        assert store.hosts.works(host)
        assert not store.hosts.works(host)
        assert store.hosts.get(host) is None
        assert store.hosts.forgive() == 1
        assert store.hosts.all() == ()
