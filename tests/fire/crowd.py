"""A store with a published issue and any number of readers of it, made in a moment."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, insert, literal, select

from digest.actions.app import App
from digest.actions.deliver import fan_out_all
from digest.actions.sync import sync_editions
from digest.store.tables import delivery, edition, subscriber, subscription
from tests.store import make

NOW = make.NOW
_CHUNK = 20_000


def crowd(app: App, readers: int, *, domains: int = 7) -> None:
    """Publish an issue to so many readers, and make its deliveries. Addresses: reader000017@d3.example.net."""
    sync_editions(app)
    with app.database.begin() as store:
        make.save(store, make.issue("2026-02-17", 1), mail=True)
        store.issues.mark_published("daily", "2026-02-17", NOW)
    with app.database.engine.begin() as connection:
        number = connection.execute(select(edition.c.id).where(edition.c.slug == "daily")).scalar_one()
        for start in range(0, readers, _CHUNK):
            people = [
                {
                    "address": f"reader{one:07d}@d{one % domains}.example.net",
                    "address_key": f"reader{one:07d}@d{one % domains}.example.net",
                    "domain": f"d{one % domains}.example.net",
                    "made_at": NOW - dt.timedelta(days=1),
                }
                for one in range(start, min(start + _CHUNK, readers))
            ]
            connection.execute(insert(subscriber), people)
        token = func.substr(subscriber.c.address_key, 7, 7)
        connection.execute(
            insert(subscription).from_select(
                ["subscriber_id", "edition_id", "fixed", "token", "public_id", "subscribed_at"],
                select(
                    subscriber.c.id,
                    literal(number),
                    literal(value=False),
                    literal("crowd-secret-token-").concat(token),
                    literal("crowd").concat(token),
                    literal(NOW - dt.timedelta(days=1), subscription.c.subscribed_at.type),
                ).where(subscriber.c.address_key.like("reader%")),
            )
        )
    fan_out_all(app)
    with app.database.read() as store:
        made = sum(store.mailing.counts().values())
    assert made == readers, made


__all__ = ["NOW", "crowd", "delivery"]
