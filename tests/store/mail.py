"""What the tests of mailing do to a store, each in a transaction of its own."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from digest.model.mailing import Delivery, DeliveryReport, DeliveryState, Outcome
from digest.model.people import When, Wish
from digest.store.database import Database
from tests.store import make

LEASE = dt.timedelta(minutes=15)
OVER = dt.timedelta(0)
NOW = make.NOW
HOUR = dt.timedelta(hours=1)

_TOKENS = itertools.count(1)


def token() -> str:
    return f"token-{next(_TOKENS)}"


def subscribe(db: Database, *addresses: str, now: dt.datetime = NOW - HOUR, edition: str = "daily") -> None:
    with db.begin() as store:
        store.mailing.sync_fixed(edition, addresses, now=now, token=token)


def publish(db: Database, slug: str = "2026-02-17", number: int = 1, *, now: dt.datetime = NOW) -> None:
    with db.begin() as store:
        make.save(store, make.issue(slug, number), mail=True)
        store.issues.mark_published("daily", slug, now)


def at_once(wish: Wish, paused_until: dt.date | None) -> When:
    """Every issue at once, whatever is wished."""
    return When(at=NOW)


def fan_out(db: Database, slug: str = "2026-02-17", **values: Any) -> int:
    said: dict[str, Any] = {"now": NOW, "host": make.HOST, "timing": at_once}
    with db.begin() as store:
        return store.mailing.fan_out("daily", slug, **said | values)


def claim(db: Database, **values: Any) -> tuple[Delivery, ...]:
    said: dict[str, Any] = {"now": NOW, "lease": LEASE, "limit": 100}
    with db.begin() as store:
        return store.mailing.claim(**said | values)


def begin(db: Database, *claimed: Delivery, **values: Any) -> tuple[list[int], Mapping[int, str]]:
    """The ids that may go, and those cancelled with the reason."""
    said: dict[str, Any] = {"now": NOW, "lease": LEASE}
    with db.begin() as store:
        found = store.mailing.begin(claimed, **said | values)
    return sorted(found.sending), found.cancelled


def settle(db: Database, *outcomes: Outcome, **values: Any) -> int:
    with db.begin() as store:
        return store.mailing.settle(outcomes, **values)


def outcome(taken: Delivery, state: DeliveryState = DeliveryState.SENT, **values: Any) -> Outcome:
    said: dict[str, Any] = {"at": NOW, "answer": f"said of {state}"}
    return Outcome(delivery=taken, state=state, **said | values)


def give_back(db: Database, delivery_id: int) -> int:
    """Let go of a delivery under the fence that it has now."""
    with db.engine.connect() as connection:
        query = text("SELECT fence FROM delivery WHERE id = :id")
        fence = connection.execute(query, {"id": delivery_id}).scalar_one()
    claimed = Delivery(
        id=delivery_id,
        edition="daily",
        issue="2026-02-17",
        address="",
        token="",
        subscribed_at=NOW,
        message_id="",
        fence=fence,
        attempts=1,
    )
    with db.begin() as store:
        return store.mailing.give_back([claimed])


def expire(db: Database, *, now: dt.datetime = NOW, **values: Any) -> int:
    with db.begin() as store:
        return store.mailing.expire(now=now, **values)


def outlive_the_killed(db: Database) -> None:
    """Wait until no transaction of a killed process holds a delivery any more.

    PostgreSQL rolls it back when it notices that its client is gone, and until then claims and expiry pass over what it
    locked; a service comes round to those again, a test looks once. SQLite's locks die with their process.
    """
    if db.engine.dialect.name == "postgresql":
        with db.engine.connect() as connection, connection.begin():
            connection.execute(text("LOCK TABLE delivery"))


def let_leases_run_out(db: Database) -> None:
    with db.engine.connect() as connection, connection.begin():
        connection.execute(
            text("UPDATE delivery SET lease_until = '2026-01-01 00:00:00' WHERE lease_until IS NOT NULL")
        )


def counts(db: Database) -> dict[str, int]:
    with db.read() as store:
        return {state.value: count for state, count in store.mailing.counts().items()}


def reports(db: Database) -> dict[str, DeliveryReport]:
    with db.read() as store:
        return {report.address: report for report in store.deliveries.list()}
