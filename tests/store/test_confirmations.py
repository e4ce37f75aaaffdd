from __future__ import annotations

import datetime as dt
import threading
from dataclasses import replace
from typing import Any

from digest.delivery import consent
from digest.model.people import Asked, Confirmation, Purpose, Wish
from digest.store.database import Database, Store
from tests.store import make

NOW = make.NOW
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
ASKED = Asked(
    editions=("daily", "weekly"),
    wish=Wish(hour=dt.time(7, 30), timezone="Europe/Berlin", weekdays="12345"),
    form_url="https://news.example.org/subscribe",
    wording="0f",
    agent="Browser “1”",
)


def link(name: str = "one", **values: Any) -> Confirmation:
    said: dict[str, Any] = {
        "purpose": Purpose.SUBSCRIBE,
        "address": "Anna@example.net",
        "address_key": "anna@example.net",
        "asked": ASKED,
        "asked_at": NOW,
        "expires_at": NOW + 2 * DAY,
        "network": "n",
        "message_id": f"<{name}@{make.HOST}>",
        "mail_due_at": NOW,
    }
    return Confirmation(**said | values)


def put(store: Store, new: Confirmation) -> Confirmation:
    """Keep a link under its Message-ID for a token, and return it as kept."""
    store.confirmations.add(new, token_hash=new.message_id)
    found = store.confirmations.find(new.message_id)
    assert found is not None
    return found


def test_what_was_asked_for_comes_back_as_it_went_in(db: Database) -> None:
    new = link()
    with db.begin() as store:
        kept = put(store, new)
    assert kept == replace(new, id=kept.id)
    with db.read() as store:
        assert store.confirmations.find(new.message_id) == kept
        assert store.confirmations.find("another") is None


def test_the_proof_of_a_yes_comes_back_too(db: Database) -> None:
    with db.begin() as store:
        kept = put(store, link(mails=1, mailed_at=NOW))
        said = consent.confirm(kept, suppressed=False, network="m", agent="Browser", now=NOW + HOUR)
        assert isinstance(said, consent.Yes)
        assert store.confirmations.save(said.link, mails=1)
    with db.read() as store:
        assert store.confirmations.find(kept.message_id) == said.link


def test_what_another_sender_mailed_meanwhile_is_not_overwritten(db: Database) -> None:
    with db.begin() as store:
        kept = put(store, link())
        assert store.confirmations.save(replace(kept, mails=1, mailed_at=NOW), mails=0)
        assert not store.confirmations.save(replace(kept, mail_due_at=None), mails=0)
    with db.read() as store:
        found = store.confirmations.find(kept.message_id)
    assert found is not None
    assert (found.mails, found.mail_due_at) == (1, NOW)


def test_due_are_those_whose_time_came_the_longest_waiting_first(db: Database) -> None:
    with db.begin() as store:
        for name, due in (("b", NOW), ("a", NOW - HOUR), ("later", NOW + HOUR), ("never", None)):
            put(store, link(name, mail_due_at=due))
    with db.read() as store:
        assert [each.message_id[1] for each in store.confirmations.due(NOW, limit=10)] == ["a", "b"]
        assert len(store.confirmations.due(NOW, limit=1)) == 1


def test_links_of_an_address_are_those_asked_for_or_mailed_since(db: Database) -> None:
    with db.begin() as store:
        put(store, link("old", asked_at=NOW - 3 * DAY))
        put(store, link("late", asked_at=NOW - 3 * DAY, mails=1, mailed_at=NOW - HOUR))
        put(store, link("new"))
        put(store, link("other", address_key="b@example.net"))
        found = store.confirmations.of_address("anna@example.net", since=NOW - DAY)
    assert [each.message_id.partition("@")[0] for each in found] == ["<late", "<new"]


def test_asks_of_a_network_are_counted_whatever_the_address(db: Database) -> None:
    with db.begin() as store:
        put(store, link("a"))
        put(store, link("b", address_key="b@example.net", asked_at=NOW - HOUR))
        put(store, link("c", network="m"))
        assert store.confirmations.asked_from("n", since=NOW - HOUR) == (NOW,)


def test_one_yes_closes_the_other_open_links_of_its_kind(db: Database) -> None:
    with db.begin() as store:
        kept = put(store, link("one"))
        put(store, link("same"))
        put(store, link("export", purpose=Purpose.EXPORT))
        put(store, link("used", confirmed_at=NOW - HOUR))
        store.confirmations.close_others(kept, now=NOW)
    with db.read() as store:
        ends = {name: store.confirmations.find(f"<{name}@{make.HOST}>") for name in ("one", "same", "export", "used")}
    assert {name for name, each in ends.items() if each is not None and each.expires_at == NOW} == {"same"}


def test_what_nobody_confirmed_goes_after_thirty_days_and_proofs_stay(db: Database) -> None:
    limit = consent.LIMITS.kept
    with db.begin() as store:
        kept = [
            put(
                store,
                link(f"{purpose.name}-{days}-{when}", purpose=purpose, asked_at=NOW - days * DAY, confirmed_at=at),
            )
            for purpose in Purpose
            for days in (29, 30, 31)
            for when, at in (("never", None), ("late", NOW - 29 * DAY), ("long ago", NOW - 30 * DAY))
        ]
        proofs = [each for each in kept if each.confirmed_at and each.purpose.name in {"SUBSCRIBE", "CHANGE_ADDRESS"}]
        old = [each for each in kept if (each.confirmed_at or each.asked_at) <= NOW - 30 * DAY]
        stale = [each for each in old if each not in proofs]
        assert store.confirmations.has_stale(NOW - limit, proofs=consent.PROOFS)
        assert store.confirmations.purge(NOW - limit, proofs=consent.PROOFS) == len(stale)
        assert not store.confirmations.has_stale(NOW - limit, proofs=consent.PROOFS)
        left = [each for each in kept if store.confirmations.find(each.message_id)]
    assert left == [each for each in kept if each not in stale]


def test_two_who_ask_from_one_network_at_once_are_counted_one_after_the_other(db: Database) -> None:
    seen: list[int] = []

    def ask(name: str) -> None:
        with db.begin() as store:
            seen.append(len(store.confirmations.asked_from("n", since=NOW - HOUR)))
            store.confirmations.add(link(name), token_hash=name)

    threads = [threading.Thread(target=ask, args=(f"t{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seen) == list(range(8))
