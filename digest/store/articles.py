"""Articles and all their revisions, with what was read in each: never lost, never doubled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Update, bindparam, exists, func, insert, or_, select, update

from digest.errors import Conflict, NotFound
from digest.model.articles import Article, ArticleKey, Block, Known, SourceSlug, Traces
from digest.model.reading import Reading
from digest.store import arrivals
from digest.store.arrivals import Arrival, Renaming, hashed
from digest.store.article_rows import article_of, articles_query, is_current
from digest.store.guard import all_or_nothing
from digest.store.known import known_many
from digest.store.sources import tags_by_source
from digest.store.tables import article, article_revision, edition_article, source

SHORTEST_PREFIX = 4
_LET_LIE = "-"
"""In the place of an engine: not read, and not to be read. "" is not read yet."""


class Articles:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(
        self, source_slug: SourceSlug, *, guid: str, url: str | None, text_hash: str, key: str = "", page: str = ""
    ) -> tuple[Known, ...]:
        """The source's articles that have this guid, URL (or its form `page`), text or key, by key.

        What is empty matches none.
        """
        same = [
            column == value
            for column, value in (
                (article.c.guid_hash, _hash(guid)),
                (article.c.url_hash, _hash(url)),
                (article.c.url_hash, _hash(page)),
                (article.c.text_hash, text_hash),
                (article.c.key, key),
            )
            if value
        ]
        if not same:
            return ()
        rows = self._connection.execute(
            select(
                article.c.key,
                article.c.revision,
                article.c.guid,
                article.c.url,
                article.c.text_hash,
                article_revision.c.content_hash,
                article_revision.c.title,
                article_revision.c.blocks,
                article_revision.c.published_at,
            )
            .join(source, source.c.id == article.c.source_id)
            .join(article_revision, is_current())
            .where(source.c.slug == source_slug, or_(*same))
            .order_by(article.c.key)
        )
        return tuple(Known(**row) for row in rows.mappings())

    def known_many(self, wanted: Mapping[SourceSlug, Traces]) -> dict[SourceSlug, tuple[Known, ...]]:
        """Each source's articles that have any of its traces, by key; without the blocks of what is as it was.

        Raises NotFound for a source that is not in the store.
        """
        return known_many(self._connection, wanted)

    def add_many(self, new: Sequence[Arrival]) -> None:
        """Keep the first revisions of many articles, as `add` does; all of them or, where it raises, none."""
        arrivals.add_many(self._connection, new)

    def revise_many(self, changed: Sequence[Arrival]) -> None:
        """Keep the next revisions of many articles, as `revise` does, but for their guids: see `rename`."""
        arrivals.revise_many(self._connection, changed)

    def rename(self, source_slug: SourceSlug, renamings: Sequence[Renaming], *, guids: Collection[str] = ()) -> None:
        """Have articles go by other names; these guids, and those that are given here, are taken from all others."""
        arrivals.release(self._connection, source_slug, {*guids, *(one.guid for one in renamings if one.guid)})
        arrivals.rename(self._connection, renamings)

    def bodies_many(self, keys: Collection[ArticleKey]) -> dict[ArticleKey, tuple[tuple[Block, ...], ...]]:
        """`bodies` of many articles; an unknown one is not among them."""
        return arrivals.bodies_many(self._connection, keys)

    def add(
        self, new: Article, *, guid: str, text_hash: str, content_hash: str, reading: Reading, page: str | None = None
    ) -> None:
        """Keep an article's first revision. guid: "" where the source gives none.

        page: the form of its URL that identity compares; the URL itself if not said.
        Raises NotFound where its source is not in the store, Conflict where its key or guid is taken.
        """
        source_id = self._connection.execute(select(source.c.id).where(source.c.slug == new.source.slug)).scalar()
        if source_id is None:
            raise NotFound(f"There is no source {new.source.slug} in the store.", hint="Add it first.")
        with all_or_nothing(self._connection, f"The article {new.key} ({new.title}) is in the store already."):
            number = self._connection.execute(
                insert(article)
                .values(
                    key=new.key,
                    source_id=source_id,
                    guid=guid or None,
                    guid_hash=_hash(guid),
                    url=new.url,
                    url_hash=_hash(page or new.url),
                    text_hash=text_hash,
                    revision=new.revision,
                    first_seen=new.first_seen,
                )
                .returning(article.c.id)
            ).scalar_one()
            self._keep(number, new, content_hash, reading)

    def revise(
        self,
        changed: Article,
        *,
        guid: str,
        text_hash: str,
        content_hash: str,
        reading: Reading,
        page: str | None = None,
    ) -> None:
        """Keep an article's next revision; `changed.revision` is one more than the store's, `first_seen` is its own.

        guid: the one it goes by from now on; "" leaves the old. Raises Conflict where another revised it first.
        """
        values: dict[str, Any] = {
            "url": changed.url,
            "url_hash": _hash(page or changed.url),
            "text_hash": text_hash,
            "revision": changed.revision,
        }
        if guid:
            values |= {"guid": guid, "guid_hash": _hash(guid)}
        with all_or_nothing(self._connection, f"The guid of {changed.key} is that of another article."):
            number = self._connection.execute(
                update(article)
                .where(article.c.key == changed.key, article.c.revision == changed.revision - 1)
                .values(values)
                .returning(article.c.id)
            ).scalar()
            if number is None:
                raise Conflict(f"The article {changed.key} was revised by another process just now.", hint="Try again.")
            self._keep(number, changed, content_hash, reading)

    def take_guid(self, key: ArticleKey) -> None:
        """Forget the guid of an article, because another took it over."""
        self._execute(update(article).where(article.c.key == key).values(guid=None, guid_hash=None), key)

    def get(self, key: str) -> Article:
        """The article with this key, or with a key that begins so. Raises NotFound for none, several, or too short."""
        found = self._connection.execute(articles_query().where(article.c.key == key)).first()
        if found is None and len(key) >= SHORTEST_PREFIX:
            starts = articles_query().where(article.c.key.startswith(key.lower(), autoescape=True))
            rows = self._connection.execute(starts.order_by(article.c.key).limit(4)).all()
            if len(rows) > 1:
                names = ", ".join(row.key for row in rows[:3]) + (", …" if len(rows) > 3 else "")
                raise NotFound(f"{key} is the beginning of several articles: {names}.", hint="Type more of it.")
            found = rows[0] if rows else None
        if found is None:
            raise NotFound(
                f"There is no article {key}.", hint=f"Give its key, or at least its first {SHORTEST_PREFIX} characters."
            )
        return article_of(found, tags_by_source(self._connection, [found.source_id]))

    def reading(self, key: ArticleKey, revision: int | None = None) -> Reading:
        """What was read in a revision of an article, the current one if not said. Raises NotFound."""
        wanted = is_current() if revision is None else article_revision.c.revision == revision
        found: Reading | None = self._connection.execute(
            select(article_revision.c.reading)
            .join(article, article.c.id == article_revision.c.article_id)
            .where(article.c.key == key, wanted)
        ).scalar()
        if found is None:
            raise NotFound(f"There is no article {key}" + ("." if revision is None else f" at revision {revision}."))
        return found

    def stale(self, engine: str, limit: int) -> tuple[Article, ...]:
        """Articles whose current revision was read by another engine or not yet, newest first; but not those let lie.

        A range, and not "is another", for the index.
        """
        read_by = article_revision.c.engine
        others = or_(read_by < _LET_LIE, (read_by > _LET_LIE) & (read_by < engine), read_by > engine)
        newest = func.coalesce(article_revision.c.published_at, article_revision.c.first_seen).desc()
        return self._all(articles_query().where(others).order_by(newest, article.c.key).limit(limit))

    def let_lie(self, *, before: dt.datetime) -> int:
        """Leave unread what was not read yet and came with a source's past from before a time. Returns how many."""
        old = select(article.c.id).where(article.c.id == article_revision.c.article_id, article.c.horizon_at < before)
        return self._connection.execute(
            update(article_revision).where(article_revision.c.engine == "", old.exists()).values(engine=_LET_LIE)
        ).rowcount

    def save_readings(self, readings: Sequence[tuple[Article, Reading]]) -> int:
        """Put readings in the place of older ones, but of articles that have other words by now. Returns how many."""
        rows = self._connection.execute(
            select(article.c.key, article_revision.c.article_id, article_revision.c.revision, article_revision.c.blocks)
            .join(article, article.c.id == article_revision.c.article_id)
            .where(article.c.key.in_([of.key for of, _ in readings]))
            .with_for_update(of=article_revision)
        )
        now = {(row.key, row.revision): row for row in rows}
        values = [
            {"of": found.article_id, "at": of.revision, "fresh": reading, "by": reading.engine}
            for of, reading in readings
            if (found := now.get((of.key, of.revision))) is not None and found.blocks == of.blocks
        ]
        if values:
            self._connection.execute(
                update(article_revision)
                .where(article_revision.c.article_id == bindparam("of"), article_revision.c.revision == bindparam("at"))
                .values(reading=bindparam("fresh"), engine=bindparam("by")),
                values,
            )
        return len(values)

    def horizon_at(self, key: ArticleKey) -> dt.datetime | None:
        """The time by which an edition's horizon judges an article; None: it is news whatever its date."""
        found: dt.datetime | None = self._connection.execute(
            select(article.c.horizon_at).where(article.c.key == key)
        ).scalar()
        return found

    def save_reading(self, key: ArticleKey, revision: int, reading: Reading) -> None:
        """Put a new reading in the place of a revision's old one. Raises NotFound."""
        number = select(article.c.id).where(article.c.key == key).scalar_subquery()
        self._execute(
            update(article_revision)
            .where(article_revision.c.article_id == number, article_revision.c.revision == revision)
            .values(reading=reading, engine=reading.engine),
            f"{key} at revision {revision}",
        )

    def bodies(self, key: ArticleKey) -> tuple[tuple[Block, ...], ...]:
        """The blocks of every revision of an article, the first first; nothing for an unknown one."""
        rows = self._connection.execute(
            select(article_revision.c.blocks)
            .join(article, article.c.id == article_revision.c.article_id)
            .where(article.c.key == key)
            .order_by(article_revision.c.revision)
        )
        return tuple(rows.scalars())

    def undecided(self, source_slug: SourceSlug, *, since: dt.datetime) -> tuple[Article, ...]:
        """The source's articles first seen since then whose current revision no build has looked at, by key."""
        looked_at = exists().where(
            edition_article.c.article_id == article.c.id, edition_article.c.revision == article.c.revision
        )
        return self._all(
            articles_query()
            .where(source.c.slug == source_slug, article.c.first_seen >= since, ~looked_at)
            .order_by(article.c.key)
        )

    def save_blocks(self, cleaned: Article, reading: Reading) -> None:
        """Put other blocks and their reading in the place of a revision's; it stays the same revision. Raises NotFound.

        Only for one that no build has looked at: what issues quote has its place in the blocks.
        """
        number = select(article.c.id).where(article.c.key == cleaned.key).scalar_subquery()
        self._execute(
            update(article_revision)
            .where(article_revision.c.article_id == number, article_revision.c.revision == cleaned.revision)
            .values(blocks=cleaned.blocks, reading=reading, engine=reading.engine),
            f"{cleaned.key} at revision {cleaned.revision}",
        )

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(article)).scalar_one()

    def recent(self, limit: int) -> tuple[Article, ...]:
        """The articles that came in last, newest first."""
        return self._all(articles_query().order_by(article.c.first_seen.desc(), article.c.key).limit(limit))

    def _keep(self, number: int, kept: Article, content_hash: str, reading: Reading) -> None:
        published = kept.published
        self._connection.execute(
            insert(article_revision).values(
                article_id=number,
                revision=kept.revision,
                title=kept.title,
                byline=kept.byline,
                dateline=kept.dateline,
                url=kept.url,
                language=kept.language,
                published_at=published and published.at,
                published_day=published and published.day,
                published_exact=published is None or published.exact,
                zone_known=published is None or published.zone_known,
                content_hash=content_hash,
                first_seen=kept.first_seen,
                blocks=kept.blocks,
                categories=kept.categories or None,
                enclosures=kept.enclosures or None,
                engine=reading.engine,
                reading=reading,
            )
        )

    def _all(self, query: Select[Any]) -> tuple[Article, ...]:
        tags = tags_by_source(self._connection)
        return tuple(article_of(row, tags) for row in self._connection.execute(query))

    def _execute(self, statement: Update, name: str) -> None:
        if self._connection.execute(statement).rowcount == 0:
            raise NotFound(f"There is no article {name}.")


def _hash(identity: str | None) -> str | None:
    return hashed(identity) if identity else None
