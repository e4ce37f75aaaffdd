"""Sources that are polled, to put into a store, and verbs that take a transaction each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import insert, select

from digest.model.articles import Source, SourceKind, SourceSlug
from digest.model.polling import Claim, Event, EventKind, Origin, Poll, Settled
from digest.store import polling, tables
from digest.store.database import Database
from tests.store.make import NOW

LEASE = dt.timedelta(minutes=15)
HOUR = dt.timedelta(hours=1)


def source(slug: str = "harbour-post", *tags: str, **values: Any) -> Source:
    url = f"https://{slug}.example.org/feed"
    made = Source(slug=SourceSlug(slug), name=slug.title(), kind=SourceKind.FEED, url=url, tags=tags)
    return replace(made, **values)


def poll(of: Source, **values: Any) -> Poll:
    assert of.url is not None
    return replace(Poll(url=of.url, due_at=NOW, every=3600), **values)


def start(db: Database, *slugs: str, **values: Any) -> None:
    """Have feeds with these slugs polled."""
    with db.begin() as store:
        for slug in slugs:
            of = store.sources.ensure(source(slug), origin=Origin.COMMAND)
            store.polls.start(of.slug, poll(of, **values), NOW, Origin.COMMAND)


def start_many(db: Database, slugs: Collection[str]) -> None:
    """The same for thousands, by the tables: one at a time they cost eight statements each."""
    with db.begin() as store:
        connection = store.polls._connection
        connection.execute(
            insert(tables.source),
            [
                {
                    **{name: getattr(one, name) for name in ("slug", "name", "kind", "url", "quote", "full_text")},
                    "publish_text": one.publish_text,
                    "origin": Origin.COMMAND,
                }
                for one in map(source, slugs)
            ],
        )
        numbers = connection.execute(select(tables.source.c.id, tables.source.c.slug)).all()
        connection.execute(
            insert(tables.poll),
            [{"source_id": row.id, **polling._values(poll(source(row.slug)))} for row in numbers],
        )


def claim(
    db: Database, token: str = "t1", *, now: dt.datetime = NOW, limit: int = 100, only: Collection[str] | None = None
) -> tuple[Claim, ...]:
    with db.begin() as store:
        named = None if only is None else [SourceSlug(slug) for slug in only]
        return store.polls.claim(now, LEASE, limit, token, named)


def settled(of: Claim, *, now: dt.datetime = NOW, **values: Any) -> Settled:
    """A look that went well and brought nothing; due again in an hour."""
    after = replace(of.poll, due_at=now + HOUR, polled_at=now, succeeded_at=now)
    return replace(Settled(claim=of, poll=after, at=now, unchanged=True), **values)


def failed(of: Claim, words: str, *, now: dt.datetime = NOW) -> Settled:
    after = replace(of.poll, due_at=now + HOUR, polled_at=now, failures=of.poll.failures + 1, trouble=words)
    event = Event(at=now, kind=EventKind.FAILED, detail=words)
    return settled(of, now=now, poll=after, unchanged=False, failed=True, events=(event,))


def slugs(claims: Collection[Claim]) -> list[str]:
    return [claim.source.slug for claim in claims]
