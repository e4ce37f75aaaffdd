"""What is kept of a person, told whole; and forgotten whole but for a keyed hash."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select, text

from digest.delivery.addresses import normalise
from digest.delivery.signing import keyed_hash
from digest.errors import NotFound
from digest.model.people import Joined, Origin, SuppressionReason, Wish
from digest.store.database import Database
from digest.store.tables import metadata
from tests.store import make
from tests.store.mail import HOUR, NOW, begin, claim, counts, fan_out, outcome, publish, reports, settle, token

ANNA = normalise("anna.lindqvist@example.net")
HASH = keyed_hash(b"key", "suppression", ANNA.key)


def join(db: Database) -> Joined:
    with db.begin() as store:
        return store.people.subscribe(
            ANNA,
            "daily",
            Wish(),
            origin=Origin.HAND,
            address_hash=HASH,
            now=NOW - HOUR,
            token=token,
            consent="said so at the fair",
        )


@pytest.fixture(autouse=True)
def anna(db: Database) -> None:
    """A subscriber with a delivery that is due, a bounce, and a link that she asked for."""
    make.with_edition(db, make.edition("daily"))
    assert join(db) is Joined.ADDED
    publish(db)
    fan_out(db)
    with db.engine.begin() as connection:
        number = connection.execute(text("SELECT id FROM subscriber")).scalar_one()
        connection.execute(
            text(
                "INSERT INTO bounce (report_hash, kind, subscriber_id, status, detail, received_at)"
                " VALUES ('r1', 'soft', :number, '4.2.2', 'anna.lindqvist is full', '2026-02-17 06:00:00.000000')"
            ),
            {"number": number},
        )
        connection.execute(
            text(
                "INSERT INTO confirmation (token_hash, purpose, address, address_key, subscriber_id, body, asked_at,"
                " expires_at, network_hash, mails) VALUES ('t1', 'export', :address, :address, :number, '{}',"
                " '2026-02-17 06:00:00.000000', '2026-02-18 06:00:00.000000', 'n1', 1)"
            ),
            {"address": ANNA.address, "number": number},
        )


def export(db: Database) -> dict[str, object]:
    with db.read() as store:
        return store.people.export(ANNA.key, address_hash=HASH)


def erase(db: Database) -> bool:
    with db.begin() as store:
        return store.people.erase(ANNA.key, address_hash=HASH, now=NOW)


def everything(db: Database) -> str:
    with db.engine.connect() as connection:
        return "\n".join(str(row) for table in metadata.sorted_tables for row in connection.execute(select(table)))


def test_an_export_tells_all_that_is_kept_and_goes_into_json(db: Database) -> None:
    found = json.loads(json.dumps(export(db)))
    assert found["subscriber"]["address"] == ANNA.address
    assert found["subscriptions"][0]["edition"] == "daily"
    assert found["subscriptions"][0]["consent"] == "said so at the fair"
    assert found["deliveries"][0]["issue"] == "2026-02-17"
    assert found["deliveries"][0]["state"] == "queued"
    assert found["bounces"][0]["detail"] == "anna.lindqvist is full"
    assert found["links"][0]["purpose"] == "export"
    assert found["suppression"] is None


def test_an_export_of_somebody_unknown_is_told(db: Database) -> None:
    with db.read() as store, pytest.raises(NotFound):
        store.people.export("nobody@example.net", address_hash="none")


def test_after_an_erasure_the_address_stands_nowhere_and_its_hash_is_suppressed(db: Database) -> None:
    assert "lindqvist" in everything(db)
    assert erase(db)
    assert "lindqvist" not in everything(db)
    assert "at the fair" not in everything(db)
    with db.read() as store:
        assert store.people.suppressed(HASH) is SuppressionReason.ERASED
        assert store.people.find(ANNA.key) is None
        assert store.people.page() == ()
        assert store.people.count() == 0
        assert store.mailing.active("daily") == 0
    assert join(db) is Joined.SUPPRESSED


def test_what_was_open_is_cancelled_and_the_ledger_still_counts_it(db: Database) -> None:
    erase(db)
    assert counts(db) == {"cancelled": 1}
    assert claim(db) == ()


def test_a_message_on_its_way_is_settled_as_it_ends_and_the_servers_words_are_forgotten(db: Database) -> None:
    (taken,) = claim(db)
    begin(db, taken)
    erase(db)
    assert settle(db, outcome(taken, answer="250 ok, anna.lindqvist has it")) == 1
    assert counts(db) == {"sent": 1}
    with db.begin() as store:
        assert store.people.forget_answers(now=NOW + HOUR) == 1
        assert store.people.forget_answers(now=NOW + HOUR) == 0
    assert "lindqvist" not in everything(db)
    assert reports(db)[""].answer is None


def test_what_servers_said_of_earlier_messages_is_forgotten_with_the_person(db: Database) -> None:
    (taken,) = claim(db)
    begin(db, taken)
    settle(db, outcome(taken, answer="250 ok, anna.lindqvist has it"))
    erase(db)
    assert "lindqvist" not in everything(db)
    assert counts(db) == {"sent": 1}


def test_a_suppression_loses_its_address_and_stays(db: Database) -> None:
    with db.begin() as store:
        store.people.suppress(
            ANNA, address_hash=HASH, reason=SuppressionReason.BOUNCED, detail="no anna.lindqvist here", now=NOW
        )
    erase(db)
    assert "lindqvist" not in everything(db)
    with db.read() as store:
        assert store.people.suppressed(HASH) is SuppressionReason.ERASED


def test_who_was_lifted_after_an_erasure_begins_anew(db: Database) -> None:
    erase(db)
    with db.begin() as store:
        assert store.people.lift(ANNA, address_hash=HASH)
    assert join(db) is Joined.ADDED
    with db.read() as store:
        assert store.people.export(ANNA.key, address_hash=HASH)["deliveries"] == []


def test_there_is_no_erasing_somebody_unknown(db: Database) -> None:
    with db.begin() as store:
        assert not store.people.erase("nobody@example.net", address_hash="none", now=NOW)
    assert erase(db)
    with db.begin() as store:
        assert store.people.suppressed("none") is None
