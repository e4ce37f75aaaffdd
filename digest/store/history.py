"""What happened to sources, in rows, and how each of their days went, in numbers. See Polls for what each promises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.sql.dml import UpdateBase

from digest.model.articles import SourceSlug
from digest.model.polling import Day, Event, EventKind, Settled
from digest.store.bulk import Bulk
from digest.store.parts import parts
from digest.store.tables import source, source_day, source_event
from digest.store.upsert import upsert

_REPEATED = (EventKind.FAILED, EventKind.CHANGED)
"""What a source may do again and again."""

_COUNTED = ("polls", "unchanged", "failed", "new", "revised")


def add(connection: Connection, told: Sequence[tuple[int, Event]]) -> None:
    """Write what happened to sources; what one had since it last had another kind only counts up."""
    there = {
        (number, kind, words): which
        for kind in _REPEATED
        for (number, words), which in _last(connection, kind, [of for of, event in told if event.kind is kind]).items()
    }
    known = [there.get((number, event.kind, event.detail)) for number, event in told]
    rows = [
        {
            "source_id": number,
            "at": event.at,
            "kind": event.kind,
            "detail": event.detail,
            "count": event.count,
            "last_at": event.last_at or event.at,
        }
        for (number, event), which in zip(told, known, strict=True)
        if which is None
    ]
    again = [
        {"which": which, "again_at": event.at}
        for (_, event), which in zip(told, known, strict=True)
        if which is not None
    ]
    if rows:
        connection.execute(insert(source_event), rows)
    if again:
        connection.execute(
            update(source_event)
            .where(source_event.c.id == bindparam("which"))
            .values(count=source_event.c.count + 1, last_at=bindparam("again_at")),
            again,
        )


def count(connection: Connection, settled: Mapping[int, Settled], now: dt.datetime) -> None:
    """Add what looks came to to the numbers of the day."""
    if not settled:
        return
    rows = [
        {
            "source_id": number,
            "day": now.astimezone(dt.UTC).date(),
            "polls": 1,
            "unchanged": int(one.unchanged),
            "failed": int(one.failed),
            "new": one.new,
            "revised": one.revised,
        }
        for number, one in settled.items()
    ]
    _COUNT.run(connection, rows)


def _counting(connection: Connection) -> UpdateBase:
    new = upsert(connection, source_day)
    return new.on_conflict_do_update(
        index_elements=["source_id", "day"],
        set_={name: source_day.c[name] + new.excluded[name] for name in _COUNTED},
    )


_COUNT = Bulk(("source_id", "day", *_COUNTED), _counting)


def events(connection: Connection, number: int, limit: int) -> tuple[Event, ...]:
    query = (
        select(source_event, source_event.c.count.label("times"))
        .where(source_event.c.source_id == number)
        .order_by(source_event.c.at.desc(), source_event.c.id.desc())
        .limit(limit)
    )
    return tuple(
        Event(at=row.at, kind=row.kind, detail=row.detail, count=row.times, last_at=row.last_at)
        for row in connection.execute(query)
    )


def days(connection: Connection, since: dt.date, number: int | None = None) -> dict[SourceSlug, tuple[Day, ...]]:
    query = (
        select(source.c.slug, source_day)
        .join(source, source.c.id == source_day.c.source_id)
        .where(source_day.c.day >= since)
        .order_by(source_day.c.source_id, source_day.c.day)
    )
    if number is not None:
        query = query.where(source_day.c.source_id == number)
    found: dict[SourceSlug, list[Day]] = {}
    for row in connection.execute(query):
        numbers = {name: getattr(row, name) for name in _COUNTED}
        found.setdefault(SourceSlug(row.slug), []).append(Day(day=row.day, **numbers))
    return {slug: tuple(each) for slug, each in found.items()}


def forget(connection: Connection, before: dt.datetime) -> int:
    gone = connection.execute(delete(source_event).where(source_event.c.last_at < before)).rowcount
    return gone + connection.execute(delete(source_day).where(source_day.c.day < before.date())).rowcount


def _last(connection: Connection, kind: EventKind, numbers: Sequence[int]) -> dict[tuple[int, str], int]:
    """The events of a kind since each source last had one of another kind, by source and words."""
    found: dict[tuple[int, str], int] = {}
    other = source_event.alias()
    for part in parts(numbers):
        well = (
            select(func.coalesce(func.max(other.c.id), 0))
            .where(other.c.source_id == source_event.c.source_id, other.c.kind != kind)
            .correlate(source_event)
            .scalar_subquery()
        )
        rows = connection.execute(
            select(source_event.c.source_id, source_event.c.detail, source_event.c.id)
            .where(source_event.c.source_id.in_(part), source_event.c.id > well)
            .order_by(source_event.c.id)
        )
        found |= {(row.source_id, row.detail): row.id for row in rows}
    return found
