"""What came back: found by every name it has, kept once, and counted by messages."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from digest.delivery.addresses import normalise
from digest.model.bounces import Bounced
from digest.model.people import BounceKind, SuppressionReason
from digest.store.database import Database
from tests.store import make
from tests.store.mail import HOUR, NOW, claim, counts, fan_out, publish, reports, subscribe

READER = "a@example.net"


@pytest.fixture(autouse=True)
def sent(db: Database) -> None:
    """An issue that was sent to one reader."""
    make.with_edition(db)
    subscribe(db, READER)
    publish(db)
    fan_out(db)
    send(db)


def send(db: Database) -> None:
    for taken in claim(db):
        with db.begin() as store:
            store.mailing.sent(taken, answer="250 ok", now=NOW)


def names(db: Database) -> tuple[str, str]:
    """The public name of the subscription, and the Message-ID of the last delivery."""
    with db.engine.connect() as connection:
        public_id = connection.execute(text("SELECT public_id FROM subscription")).scalar_one()
        message_id = connection.execute(text("SELECT message_id FROM delivery ORDER BY id DESC LIMIT 1")).scalar_one()
    return public_id, message_id


def found(db: Database, how: str) -> Bounced | None:
    public_id, message_id = names(db)
    with db.read() as store:
        if how == "token":
            return store.bounces.of_subscription(public_id)
        if how == "token and message":
            return store.bounces.of_subscription(public_id, message_id=message_id)
        return store.bounces.of_message(message_id) if how == "message" else store.bounces.of_address(READER)


def bounce(db: Database, *, report: str = "one", kind: BounceKind = BounceKind.SOFT, now: dt.datetime = NOW) -> bool:
    of = found(db, "token")
    assert of is not None
    with db.begin() as store:
        return store.bounces.add(of, kind, report_hash=report, status="5.2.2", detail="mailbox full", now=now)


@pytest.mark.parametrize("how", ["token", "token and message", "message", "address"])
def test_reader_and_delivery_are_found_by_every_name_that_a_report_may_have(db: Database, how: str) -> None:
    of = found(db, how)
    assert of is not None
    assert of.address is not None
    assert (of.address.address, of.delivery_id is not None) == (READER, True)


def test_what_nobody_here_was_sent_is_of_nobody(db: Database) -> None:
    with db.read() as store:
        assert store.bounces.of_subscription("a" * 26) is None
        assert store.bounces.of_message("<other@example.org>") is None
        assert store.bounces.of_address("b@example.net") is None
        assert store.bounces.of_confirmation("0" * 32) is None


def test_a_delivery_that_came_back_is_bounced_and_says_why(db: Database) -> None:
    assert bounce(db)
    assert counts(db) == {"bounced": 1}
    assert reports(db)[READER].answer == "came back: mailbox full"


def test_a_complaint_came_from_somebody_who_got_it(db: Database) -> None:
    assert bounce(db, kind=BounceKind.COMPLAINT)
    assert counts(db) == {"sent": 1}


def test_the_same_report_is_kept_once(db: Database) -> None:
    assert [bounce(db), bounce(db)] == [True, False]
    with db.read() as store:
        assert store.bounces.is_known("one")
        assert not store.bounces.is_known("two")


def test_soft_bounces_count_by_message_and_for_so_long(db: Database) -> None:
    of = found(db, "token")
    assert of is not None
    assert of.subscriber_id is not None
    bounce(db, report="one")
    bounce(db, report="of the same message")
    publish(db, "2026-02-18", 2, now=NOW + 24 * HOUR)
    fan_out(db, "2026-02-18")
    send(db)
    bounce(db, report="two", now=NOW + 24 * HOUR)
    with db.read() as store:
        assert store.bounces.soft_since(of.subscriber_id, NOW - HOUR) == 2
        assert store.bounces.soft_since(of.subscriber_id, NOW + HOUR) == 1


def test_what_came_back_before_a_person_lifted_it_counts_no_more(db: Database) -> None:
    of = found(db, "token")
    assert of is not None
    assert of.subscriber_id is not None
    bounce(db)
    address, reason = normalise(READER), SuppressionReason.KEPT_BOUNCING
    with db.begin() as store:
        store.people.suppress(address, address_hash="h", reason=reason, detail="", now=NOW)
        store.people.lift(address, address_hash="h")
        assert store.bounces.soft_since(of.subscriber_id, NOW - HOUR) == 0
    assert not bounce(db)


def test_the_address_of_somebody_who_was_erased_is_not_told(db: Database) -> None:
    public_id, _ = names(db)
    with db.begin() as store:
        store.people.erase(READER, address_hash="h", now=NOW)
        of = store.bounces.of_subscription(public_id)
    assert of is None or of.address is None
