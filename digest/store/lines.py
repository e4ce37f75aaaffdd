"""Lines that come back in the articles of one source, and in how many of them each stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from sqlalchemy import Connection, Select, delete, false, select, update
from sqlalchemy.sql.dml import UpdateBase

from digest.errors import NotFound
from digest.model.articles import Line, RepeatedLine, SourceSlug
from digest.store.bulk import Bulk
from digest.store.given import as_pairs, pairs
from digest.store.parts import parts
from digest.store.sources import numbers_of
from digest.store.tables import source, source_line
from digest.store.upsert import upsert

_REPEATED = ("key", "text", "articles", "first_seen", "last_seen", "kept")

FORGET = dt.timedelta(days=90)
"""How long a line is remembered that stood in one article only."""


class Lines:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def repeated(self, slug: SourceSlug, *, least: int = 2) -> tuple[RepeatedLine, ...]:
        """A source's lines that stood in at least so many articles, the most frequent first, then by text."""
        return self.repeated_many([slug], least=least)[slug]

    def repeated_many(
        self, slugs: Collection[SourceSlug], *, least: int = 2
    ) -> dict[SourceSlug, tuple[RepeatedLine, ...]]:
        """`repeated` for each of these sources."""
        found: dict[SourceSlug, list[RepeatedLine]] = {slug: [] for slug in slugs}
        for part in parts(sorted(slugs)):
            rows = self._connection.execute(
                select(source.c.slug, *(source_line.c[name] for name in _REPEATED))
                .join(source, source.c.id == source_line.c.source_id)
                .where(source.c.slug.in_(part), source_line.c.articles >= least, source_line.c.text != "")
            )
            for slug, *line in rows:
                found[slug].append(RepeatedLine(**dict(zip(_REPEATED, line, strict=True))))
        return {
            slug: tuple(sorted(lines, key=lambda line: (-line.articles, line.text, line.key)))
            for slug, lines in found.items()
        }

    def seen(self, slug: SourceSlug, lines: Iterable[Line]) -> frozenset[str]:
        """The keys of those lines that stood in an article of the source."""
        return self.seen_many({slug: lines})[slug]

    def seen_many(self, wanted: Mapping[SourceSlug, Iterable[Line]]) -> dict[SourceSlug, frozenset[str]]:
        """`seen` for each of these sources. Raises NotFound."""
        numbers = numbers_of(self._connection, wanted)
        given = as_pairs(
            (numbers[slug], key) for slug, lines in wanted.items() for key in sorted({line.key for line in lines})
        )
        found: dict[int, set[str]] = {number: set() for number in numbers.values()}
        for row in self._connection.execute(_seen(self._connection.dialect.name), {"lines": given}):
            found[row.source_id].add(row.key)
        return {slug: frozenset(found[number]) for slug, number in numbers.items()}

    def add(self, slug: SourceSlug, lines: Iterable[Line], *, at: dt.datetime) -> None:
        """Count one more article for each line. Call it once an article; each line once. Raises NotFound."""
        self.add_many({slug: dict.fromkeys({line.key: line for line in lines}.values(), 1)}, at=at)

    def add_many(self, counted: Mapping[SourceSlug, Mapping[Line, int]], *, at: dt.datetime) -> None:
        """Count so many more articles of each source for each line, and forget lines that never came back.

        Raises NotFound.
        """
        numbers = numbers_of(self._connection, counted)
        rows = [
            {
                "source_id": number,
                "key": line.key,
                "text": line.text,
                "articles": count,
                "first_seen": at,
                "last_seen": at,
            }
            for number, lines in sorted((numbers[slug], lines) for slug, lines in counted.items())
            for line, count in sorted(_by_key(lines).values(), key=lambda one: one[0].key)
        ]
        _COUNT.run(self._connection, rows)
        for part in parts(sorted(numbers.values())):
            self._connection.execute(
                delete(source_line).where(
                    source_line.c.source_id.in_(part),
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
            .where(
                source_line.c.source_id == numbers_of(self._connection, [slug])[slug], source_line.c.key == fits[0].key
            )
            .values(kept=kept)
        )
        return next(line for line in self.repeated(slug) if line.key == fits[0].key)


@cache
def _seen(dialect: str) -> Select[tuple[int, str]]:
    number, key = pairs(dialect, "lines")
    return select(source_line.c.source_id, source_line.c.key).where(
        source_line.c.source_id == number, source_line.c.key == key
    )


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
