"""Lines that come back in the articles of one source, and in how many of them each stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, false, select, update
from sqlalchemy.sql.dml import UpdateBase

from digest.errors import NotFound
from digest.model.articles import Line, RepeatedLine, SourceSlug
from digest.store.bulk import Bulk
from digest.store.ledger import parts
from digest.store.tables import source, source_line
from digest.store.upsert import upsert

FORGET = dt.timedelta(days=90)
"""How long a line is remembered that stood in one article only."""


class Lines:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def repeated(self, slug: SourceSlug, *, least: int = 2) -> tuple[RepeatedLine, ...]:
        """A source's lines that stood in at least so many articles, the most frequent first, then by text."""
        rows = self._connection.execute(
            select(
                source_line.c.key,
                source_line.c.text,
                source_line.c.articles,
                source_line.c.first_seen,
                source_line.c.last_seen,
                source_line.c.kept,
            )
            .join(source, source.c.id == source_line.c.source_id)
            .where(source.c.slug == slug, source_line.c.articles >= least, source_line.c.text != "")
        )
        found = [RepeatedLine(**row) for row in rows.mappings()]
        return tuple(sorted(found, key=lambda line: (-line.articles, line.text, line.key)))

    def seen(self, slug: SourceSlug, lines: Iterable[Line]) -> frozenset[str]:
        """The keys of those lines that stood in an article of the source."""
        query = (
            select(source_line.c.key).join(source, source.c.id == source_line.c.source_id).where(source.c.slug == slug)
        )
        return frozenset(
            key
            for part in parts(sorted({line.key for line in lines}))
            for key in self._connection.execute(query.where(source_line.c.key.in_(part))).scalars()
        )

    def add(self, slug: SourceSlug, lines: Iterable[Line], *, at: dt.datetime) -> None:
        """Count one more article for each line. Call it once an article; each line once. Raises NotFound."""
        self.add_many(slug, dict.fromkeys({line.key: line for line in lines}.values(), 1), at=at)

    def add_many(self, slug: SourceSlug, counted: Mapping[Line, int], *, at: dt.datetime) -> None:
        """Count so many more articles for each line, and forget lines that never came back. Raises NotFound."""
        number = self._number(slug)
        rows = [
            {
                "source_id": number,
                "key": line.key,
                "text": line.text,
                "articles": count,
                "first_seen": at,
                "last_seen": at,
            }
            for line, count in sorted(_by_key(counted).values(), key=lambda one: one[0].key)
        ]
        _COUNT.run(self._connection, rows)
        self._connection.execute(
            delete(source_line).where(
                source_line.c.source_id == number,
                source_line.c.articles == 1,
                source_line.c.last_seen < at - FORGET,
            )
        )

    def keep(self, slug: SourceSlug, key: str, *, kept: bool) -> RepeatedLine:
        """Say of a line that it is the articles' own, or that it is not after all. key: or how it begins, uniquely.

        Raises NotFound.
        """
        fits = [line for line in self.repeated(slug) if line.key.startswith(key.lower())]
        if len(fits) != 1:
            what = "no line" if not fits else "more than one line"
            raise NotFound(
                f"{slug} has {what} with the key {key}.", hint=f"See `digest source lines {slug}` for its lines."
            )
        self._connection.execute(
            update(source_line)
            .where(source_line.c.source_id == self._number(slug), source_line.c.key == fits[0].key)
            .values(kept=kept)
        )
        return next(line for line in self.repeated(slug) if line.key == fits[0].key)

    def _number(self, slug: SourceSlug) -> int:
        number: int | None = self._connection.execute(select(source.c.id).where(source.c.slug == slug)).scalar()
        if number is None:
            raise NotFound(f"There is no source {slug} in the store.", hint="Add it first.")
        return number


def _counting(connection: Connection) -> UpdateBase:
    new = upsert(connection, source_line).values(kept=false())
    return new.on_conflict_do_update(
        index_elements=["source_id", "key"],
        set_={"articles": source_line.c.articles + new.excluded.articles, "last_seen": new.excluded.last_seen},
    )


_COUNT = Bulk([column.name for column in source_line.c if column.name != "kept"], _counting)


def _by_key(counted: Mapping[Line, int]) -> dict[str, tuple[Line, int]]:
    """Lines of one key are one, as the last of them stood."""
    found: dict[str, tuple[Line, int]] = {}
    for line, count in counted.items():
        found[line.key] = line, count + (found[line.key][1] if line.key in found else 0)
    return found
