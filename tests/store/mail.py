"""What the tests of mailing do to a store, each in a transaction of its own."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

from sqlalchemy import text

from digest.model.mailing import Delivery, DeliveryReport
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


def claim(
    db: Database, *, now: dt.datetime = NOW, lease: dt.timedelta = LEASE, limit: int = 100
) -> tuple[Delivery, ...]:
    with db.begin() as store:
        return store.mailing.claim(now=now, lease=lease, limit=limit)


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


def counts(db: Database) -> dict[str, int]:
    with db.read() as store:
        return {state.value: count for state, count in store.mailing.counts().items()}


def reports(db: Database) -> dict[str, DeliveryReport]:
    with db.read() as store:
        return {report.address: report for report in store.mailing.list()}
