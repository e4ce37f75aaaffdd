"""The polling of sources: who fetches which, what each look came to, and their history in rows and in days.

A claim is a lease under a token. Only who holds it writes what the look came to, in the transaction that keeps what
it brought, so that a source that is fetched twice all the same is written once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, null, or_, select, update

from digest.errors import NotFound
from digest.model.articles import SourceSlug
from digest.model.polling import Claim, Day, Event, EventKind, Origin, Poll, PollState, Settled, SourceRecord
from digest.store import history
from digest.store.parts import parts
from digest.store.prepared import Prepared
from digest.store.sources import SOURCE, source_of, tags_by_source
from digest.store.tables import article, poll, source

_POLL = tuple(field.name for field in fields(Poll))
_READ = attrgetter(*_POLL)
_COLUMNS = tuple(poll.c[name].label(f"poll_{name}") for name in _POLL)
_TOLD = {
    PollState.ACTIVE: EventKind.RESUMED,
    PollState.PAUSED: EventKind.PAUSED,
    PollState.GONE: EventKind.GONE,
    PollState.REMOVED: EventKind.REMOVED,
}


class Polls:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self, slug: SourceSlug, wanted: Poll, now: dt.datetime, origin: Origin, *, detail: str = "") -> None:
        """Have a source polled from now on, at `wanted.url`. Raises NotFound for a source that is not in the store.

        One that is polled already keeps what is known of it, unless it is fetched elsewhere from now on: then only
        when it was first read. One that was paused or removed is polled again.
        """
        number = self._number(slug)
        there = self._connection.execute(select(poll).where(poll.c.source_id == number)).first()
        self._connection.execute(update(source).where(source.c.id == number).values(origin=origin))
        if there is None:
            self._connection.execute(insert(poll).values(source_id=number, **_values(wanted)))
            history.add(self._connection, [(number, Event(at=now, kind=EventKind.ADDED, detail=detail or wanted.url))])
            return
        values: dict[str, Any] = {}
        if there.url != wanted.url:
            values = _values(wanted) | {"imported_at": there.imported_at, "news_at": there.news_at}
            told = Event(at=now, kind=EventKind.MOVED, detail=detail or f"fetched from {wanted.url}")
            history.add(self._connection, [(number, told)])
        if there.state is not PollState.ACTIVE:
            kind = EventKind.ADDED if there.state is PollState.REMOVED else EventKind.RESUMED
            values |= {"state": PollState.ACTIVE, "due_at": wanted.due_at, "failures": 0, "trouble": ""}
            history.add(self._connection, [(number, Event(at=now, kind=kind, detail=detail or wanted.url))])
        if values:
            self._connection.execute(update(poll).where(poll.c.source_id == number).values(values | _FREE))

    def get(self, slug: SourceSlug) -> Poll | None:
        """How a source is polled; None: it is not."""
        query = select(*_COLUMNS).join(source, source.c.id == poll.c.source_id).where(source.c.slug == slug)
        row = self._connection.execute(query).first()
        return None if row is None else _poll(row)

    def change_state(self, slug: SourceSlug, state: PollState, now: dt.datetime, detail: str = "") -> bool:
        """Pause, resume (due at once), give up or remove a source; whoever fetches it just now writes nothing.

        Returns False where it stands so already. Raises NotFound for a source that is not polled.
        """
        number = self._number(slug)
        there = self._connection.execute(select(poll.c.state).where(poll.c.source_id == number)).scalar()
        if there is None:
            raise NotFound(
                f"{slug} is not polled: its articles come from files.",
                hint="See `digest source list` for those that are.",
            )
        if there is state:
            return False
        values: dict[str, Any] = {"state": state}
        if state is PollState.ACTIVE:
            values |= {"due_at": now, "failures": 0, "trouble": ""}
        self._connection.execute(update(poll).where(poll.c.source_id == number).values(values | _FREE))
        history.add(self._connection, [(number, Event(at=now, kind=_TOLD[state], detail=detail))])
        return True

    def hurry(
        self, now: dt.datetime, only: Collection[SourceSlug] | None = None, *, by: dt.datetime | None = None
    ) -> int:
        """Have active sources that nobody fetches just now be due, all or these. Returns how many were not yet.

        by: only those that would be due by then, and wait for nothing but their turn.
        """
        late = (
            update(poll).where(poll.c.state == PollState.ACTIVE, poll.c.due_at > now, _is_free(now)).values(due_at=now)
        )
        if by is not None:
            late = late.where(poll.c.due_at <= by, poll.c.failures == 0)
        if only is None:
            return self._connection.execute(late).rowcount
        return sum(
            self._connection.execute(late.where(poll.c.source_id.in_(_numbers(part)))).rowcount
            for part in parts(sorted(only))
        )

    def claim(
        self,
        now: dt.datetime,
        lease: dt.timedelta,
        limit: int,
        token: str,
        only: Collection[SourceSlug] | None = None,
    ) -> tuple[Claim, ...]:
        """Take at most `limit` of the active sources that are due and nobody fetches, the longest due first.

        token: of this one call. only: none but these.
        """
        query = (
            select(poll.c.source_id)
            .where(*_is_due(now))
            .order_by(poll.c.due_at, poll.c.source_id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        if only is not None:
            query = query.where(poll.c.source_id.in_(_numbers(sorted(only))))
        until = now + lease
        due = query.cte("waiting")
        mine = update(poll).where(poll.c.source_id.in_(select(due.c.source_id)))
        if not self._connection.execute(mine.values(lease=token, leased_until=until)).rowcount:
            return ()
        tags = tags_by_source(self._connection, select(poll.c.source_id).where(poll.c.lease == token))
        rows = self._connection.execute(
            select(*SOURCE, *_COLUMNS)
            .join(poll, poll.c.source_id == source.c.id)
            .where(poll.c.lease == token)
            .order_by(poll.c.due_at, poll.c.source_id)
        )
        return tuple(
            Claim(source=source_of(row, tags.get(row.id, ())), poll=_poll(row), token=token, until=until)
            for row in rows
        )

    def held(self, claims: Collection[Claim]) -> frozenset[SourceSlug]:
        """Those of these sources whose claim still holds, locked until the transaction ends: what they brought may be
        written. A claim is lost once its lease was over and another took it, or a person changed the source's state.
        """
        return frozenset(self._held(claims))

    def renew(self, claims: Collection[Claim], until: dt.datetime) -> int:
        """Hold claims for longer, those that are not lost. Returns how many."""
        held = self._held(claims)
        for part in parts(sorted(held.values())):
            self._connection.execute(update(poll).where(poll.c.source_id.in_(part)).values(leased_until=until))
        return len(held)

    def give_back(self, claims: Collection[Claim]) -> int:
        """Leave claimed sources to others: they are due as they were. Returns how many."""
        held = self._held(claims)
        for part in parts(sorted(held.values())):
            self._connection.execute(update(poll).where(poll.c.source_id.in_(part)).values(_FREE))
        return len(held)

    def settle(self, settled: Sequence[Settled], now: dt.datetime) -> frozenset[SourceSlug]:
        """Write what looks came to, and end their claims. Returns the sources whose claim held; the others are lost."""
        held = self._held([one.claim for one in settled])
        kept = {held[slug]: one for one in settled if (slug := one.claim.source.slug) in held}
        rows = [{"number": number, **_values(one.poll)} for number, one in kept.items()]
        _SETTLE.run(self._connection, rows)
        history.count(self._connection, kept, now)
        history.add(self._connection, [(number, event) for number, one in kept.items() for event in one.events])
        self._rename(kept)
        return frozenset(held)

    def due(self, now: dt.datetime) -> int:
        """How many active sources wait to be fetched."""
        return self._connection.execute(select(func.count()).select_from(poll).where(*_is_due(now))).scalar_one()

    def in_flight(self, now: dt.datetime) -> int:
        """How many sources somebody fetches just now."""
        query = select(func.count()).select_from(poll).where(poll.c.leased_until > now)
        return self._connection.execute(query).scalar_one()

    def next_due(self) -> dt.datetime | None:
        """When the next active source is due; it may be past. None: none is polled."""
        query = select(func.min(poll.c.due_at)).where(poll.c.state == PollState.ACTIVE)
        found: dt.datetime | None = self._connection.execute(query).scalar()
        return found

    def events(self, slug: SourceSlug, limit: int) -> tuple[Event, ...]:
        """What happened to a source, newest first. Raises NotFound."""
        return history.events(self._connection, self._number(slug), limit)

    def days(self, slug: SourceSlug, since: dt.date) -> tuple[Day, ...]:
        """A source's days from one on, oldest first; days without a look are not among them. Raises NotFound."""
        number = self._number(slug)
        return history.days(self._connection, since, number).get(slug, ())

    def all_days(self, since: dt.date) -> Mapping[SourceSlug, tuple[Day, ...]]:
        """The days of every source that was looked at since one, oldest first."""
        return history.days(self._connection, since)

    def forget(self, before: dt.datetime) -> int:
        """Drop what happened before then. Returns how many rows that were."""
        return history.forget(self._connection, before)

    def records(self) -> tuple[SourceRecord, ...]:
        """Every source as an operator looks at it, by slug."""
        counted = select(article.c.source_id, func.count().label("articles")).group_by(article.c.source_id).subquery()
        query: Select[Any] = (
            select(*SOURCE, source.c.origin, counted.c.articles, *_COLUMNS)
            .outerjoin(poll, poll.c.source_id == source.c.id)
            .outerjoin(counted, counted.c.source_id == source.c.id)
            .order_by(source.c.slug)
        )
        rows = self._connection.execute(query).all()
        tags = tags_by_source(self._connection)
        return tuple(
            SourceRecord(
                source=source_of(row, tags.get(row.id, ())),
                origin=row.origin,
                poll=None if row.poll_url is None else _poll(row),
                articles=row.articles or 0,
            )
            for row in rows
        )

    def _rename(self, settled: Mapping[int, Settled]) -> None:
        """Unless a person named it meanwhile."""
        renamed = [
            {"number": number, "was": one.claim.source.name, "now": one.name}
            for number, one in settled.items()
            if one.name is not None
        ]
        if renamed:
            same = source.c.id == bindparam("number"), source.c.name == bindparam("was")
            self._connection.execute(update(source).where(*same).values(name=bindparam("now")), renamed)

    def _held(self, claims: Collection[Claim]) -> dict[SourceSlug, int]:
        tokens = {claim.source.slug: claim.token for claim in claims}
        found: dict[SourceSlug, int] = {}
        for part in parts(sorted(set(tokens.values()))):
            rows = self._connection.execute(
                select(poll.c.source_id, poll.c.lease, source.c.slug)
                .join(source, source.c.id == poll.c.source_id)
                .where(poll.c.lease.in_(part))
                .order_by(poll.c.source_id)
                .with_for_update(of=poll)
            )
            found |= {slug: number for number, lease, slug in rows if tokens.get(slug) == lease}
        return found

    def _number(self, slug: SourceSlug) -> int:
        number: int | None = self._connection.execute(select(source.c.id).where(source.c.slug == slug)).scalar()
        if number is None:
            raise NotFound(f"There is no source {slug} in the store.", hint="See `digest source list`.")
        return number


_FREE: dict[str, Any] = {"lease": None, "leased_until": None}
_TYPES = {name: poll.c[name].type for name in _POLL}
_SETTLE = Prepared(
    {"number": poll.c.source_id.type, **_TYPES},
    lambda given: (
        update(poll)
        .where(poll.c.source_id == given.c.number)
        .values(**{name: given.c[name] for name in _POLL}, lease=null(), leased_until=null())
    ),
)


def _is_due(now: dt.datetime) -> tuple[Any, ...]:
    return poll.c.state == PollState.ACTIVE, poll.c.due_at <= now, _is_free(now)


def _is_free(now: dt.datetime) -> Any:
    """Nobody fetches it just now."""
    return or_(poll.c.leased_until.is_(None), poll.c.leased_until <= now)


def _numbers(slugs: Sequence[SourceSlug]) -> Any:
    return select(source.c.id).where(source.c.slug.in_(slugs))


def _values(one: Poll) -> dict[str, Any]:
    return dict(zip(_POLL, _READ(one), strict=True))


def _poll(row: Row[Any]) -> Poll:
    """A row whose last columns are those of _COLUMNS."""
    return Poll(**dict(zip(_POLL, row[-len(_POLL) :], strict=True)))
