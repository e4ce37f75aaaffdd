"""Sources: where articles come from, by slug."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, insert, select

from digest.errors import NotFound
from digest.model.articles import Source, SourceSlug
from digest.model.polling import Origin, PollState
from digest.store.tables import poll, source, source_tag
from digest.store.upsert import upsert

SOURCE: tuple[ColumnElement[Any], ...] = (
    source.c.id,
    source.c.slug,
    source.c.name,
    source.c.kind,
    source.c.url,
    source.c.timezone,
    source.c.quote,
    source.c.language.label("source_language"),
    source.c.full_text,
    source.c.publish_text,
)
"""What `source_of` reads."""


_PART = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A source on the web, who named it, and whether it is polled (None: never yet)."""

    source: Source
    origin: Origin
    state: PollState | None


class Sources:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ensure(self, wanted: Source, *, origin: Origin | None = None) -> Source:
        """Have the source as it is given, by its slug. origin: who named it; None: as it is, else files."""
        values = {
            "slug": wanted.slug,
            "name": wanted.name,
            "kind": wanted.kind,
            "url": wanted.url,
            "timezone": wanted.timezone,
            "quote": wanted.quote,
            "language": wanted.language,
            "full_text": wanted.full_text,
            "publish_text": wanted.publish_text,
            "origin": origin or Origin.FILES,
        }
        row = self._connection.execute(_standing().where(source.c.slug == wanted.slug)).first()
        same_origin = row is not None and origin in {None, row.origin}
        if (
            row is not None
            and same_origin
            and source_of(row, tags_by_source(self._connection, [row.id]).get(row.id, ())) == wanted
        ):
            return wanted
        kept = upsert(self._connection, source).values(values)
        changed = {key: value for key, value in values.items() if key != "origin" or origin is not None}
        number = self._connection.execute(
            kept.on_conflict_do_update(index_elements=["slug"], set_=changed).returning(source.c.id)
        ).scalar_one()
        self._connection.execute(delete(source_tag).where(source_tag.c.source_id == number))
        tags = [
            {"source_id": number, "tag": tag, "position": position}
            for position, tag in enumerate(dict.fromkeys(wanted.tags))
        ]
        if tags:
            self._connection.execute(insert(source_tag), tags)
        return wanted

    def get(self, slug: SourceSlug) -> Source:
        """The source with this slug. Raises NotFound."""
        row = self._connection.execute(select(*SOURCE).where(source.c.slug == slug)).first()
        if row is None:
            known = ", ".join(
                self._connection.execute(select(source.c.slug).order_by(source.c.slug).limit(12)).scalars()
            )
            raise NotFound(f"There is no source {slug} in the store.", hint=f"There are: {known or 'none yet'}.")
        return source_of(row, tags_by_source(self._connection, [row.id]).get(row.id, ()))

    def all(self) -> tuple[Source, ...]:
        """Every source, by slug."""
        rows = self._connection.execute(select(*SOURCE).order_by(source.c.slug)).all()
        tags = tags_by_source(self._connection)
        return tuple(source_of(row, tags.get(row.id, ())) for row in rows)

    def standing(self, urls: Sequence[str] = ()) -> tuple[Standing, ...]:
        """Every source on the web that digest.toml names, or that has one of these addresses, by slug."""
        wanted = [_standing().where(source.c.url.is_not(None), source.c.origin == Origin.SETTINGS)]
        wanted += [
            _standing().where(source.c.url.in_(urls[start : start + _PART])) for start in range(0, len(urls), _PART)
        ]
        rows = {row.slug: row for query in wanted for row in self._connection.execute(query)}
        tags = tags_by_source(self._connection) if rows else {}
        return tuple(
            Standing(source=source_of(row, tags.get(row.id, ())), origin=row.origin, state=row.state)
            for _, row in sorted(rows.items())
        )

    def slugs(self) -> frozenset[str]:
        """The slugs that are taken."""
        return frozenset(self._connection.execute(select(source.c.slug)).scalars())

    def tags(self) -> frozenset[str]:
        """Every tag that a source has."""
        return frozenset(self._connection.execute(select(source_tag.c.tag).distinct()).scalars())

    def matching(self, tags: Sequence[str]) -> int:
        """How many sources an edition with these tags reads; without tags: all."""
        query = select(func.count()).select_from(source)
        if tags:
            query = query.where(source.c.id.in_(select(source_tag.c.source_id).where(source_tag.c.tag.in_(tags))))
        return self._connection.execute(query).scalar_one()


def _standing() -> Select[Any]:
    return select(*SOURCE, source.c.origin, poll.c.state).outerjoin(poll, poll.c.source_id == source.c.id)


def numbers_of(connection: Connection, slugs: Collection[SourceSlug]) -> dict[SourceSlug, int]:
    """The rows of sources. Raises NotFound for one that is not in the store."""
    wanted = sorted(slugs)
    found: dict[SourceSlug, int] = {}
    for start in range(0, len(wanted), _PART):
        part = wanted[start : start + _PART]
        rows = connection.execute(select(source.c.slug, source.c.id).where(source.c.slug.in_(part)))
        found |= {SourceSlug(row.slug): row.id for row in rows}
    for slug in wanted:
        if slug not in found:
            raise NotFound(f"There is no source {slug} in the store.", hint="Add it first.")
    return found


def tags_by_source(
    connection: Connection, only: Sequence[int] | Select[Any] | None = None
) -> dict[int, tuple[str, ...]]:
    """The tags of every source, or of these, in the order in which they were given."""
    query = select(source_tag).order_by(source_tag.c.source_id, source_tag.c.position)
    if only is not None:
        query = query.where(source_tag.c.source_id.in_(only))
    found: dict[int, list[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.source_id, []).append(row.tag)
    return {number: tuple(tags) for number, tags in found.items()}


def source_of(row: Row[Any], tags: tuple[str, ...]) -> Source:
    """A row with the columns of SOURCE as a value."""
    return Source(
        slug=SourceSlug(row.slug),
        name=row.name,
        kind=row.kind,
        url=row.url,
        tags=tags,
        timezone=row.timezone,
        quote=row.quote,
        language=row.source_language,
        full_text=row.full_text,
        publish_text=row.publish_text,
    )
