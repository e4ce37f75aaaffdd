"""Articles as feeds bring them, many at a time: keeping what is new and what was revised. See Articles."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from digest.errors import Conflict
from digest.model.articles import Article, ArticleKey, Block, SourceSlug
from digest.model.reading import Reading
from digest.store.bulk import Bulk
from digest.store.guard import all_or_nothing
from digest.store.parts import parts
from digest.store.sources import numbers_of
from digest.store.tables import article, article_revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article at a revision that is to be kept. guid: "" where nothing names it.

    page: the form of its address that identity compares; "" where that does not name it: a revision's is left as it
    was. horizon_at: see the table.
    """

    article: Article
    guid: str
    page: str
    text_hash: str
    content_hash: str
    reading: Reading
    horizon_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """A known article that goes by other names from now on; "" leaves what it had."""

    key: ArticleKey
    guid: str = ""
    url: str = ""
    page: str = ""
    content_hash: str = ""


def add_many(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    if not arrivals:
        return
    numbers = numbers_of(connection, {one.article.source.slug for one in arrivals})
    rows = [
        {
            "key": one.article.key,
            "source_id": numbers[one.article.source.slug],
            "guid": one.guid or None,
            "guid_hash": hashed(one.guid) if one.guid else None,
            "url": one.article.url,
            "url_hash": hashed(one.page) if one.page else None,
            "text_hash": one.text_hash,
            "revision": one.article.revision,
            "first_seen": one.article.first_seen,
            "horizon_at": one.horizon_at,
        }
        for one in arrivals
    ]
    with all_or_nothing(connection, f"An article of {', '.join(sorted(numbers))} is in the store already."):
        _ADD.run(connection, rows)
        _keep(connection, arrivals)


def revise_many(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    if not arrivals:
        return
    rows = [
        {
            "of": one.article.key,
            "before": one.article.revision - 1,
            "now": one.article.revision,
            "address": one.article.url,
            "address_hash": hashed(one.page) if one.page else None,
            "words": one.text_hash,
        }
        for one in arrivals
    ]
    with all_or_nothing(connection, "An article was revised by another process just now."):
        for row in rows:
            if connection.execute(_REVISE, row).rowcount != 1:
                raise Conflict(f"The article {row['of']} was revised by another process just now.", hint="Try again.")
        _keep(connection, arrivals)


def release(connection: Connection, slug: SourceSlug, guids: Collection[str]) -> None:
    """Take guids away from whichever articles of a source have them: others are about to."""
    number = numbers_of(connection, [slug])[slug]
    for part in parts(sorted(hashed(guid) for guid in guids)):
        connection.execute(
            update(article)
            .where(article.c.source_id == number, article.c.guid_hash.in_(part))
            .values(guid=None, guid_hash=None)
        )


def rename(connection: Connection, renamings: Sequence[Renaming]) -> None:
    guids = [{"of": one.key, "new": one.guid, "new_hash": hashed(one.guid)} for one in renamings if one.guid]
    pages = [{"of": one.key, "new": one.url, "new_hash": hashed(one.page)} for one in renamings if one.page]
    contents = [{"of": one.key, "new": one.content_hash} for one in renamings if one.content_hash]
    for statement, rows in ((_NEW_GUID, guids), (_NEW_PAGE, pages), (_NEW_CONTENT, contents)):
        if rows:
            connection.execute(statement, rows)


def bodies_many(
    connection: Connection, keys: Collection[ArticleKey]
) -> dict[ArticleKey, tuple[tuple[Block, ...], ...]]:
    found: dict[ArticleKey, list[tuple[Block, ...]]] = {}
    for part in parts(sorted(keys)):
        rows = connection.execute(
            select(article.c.key, article_revision.c.blocks)
            .join(article, article.c.id == article_revision.c.article_id)
            .where(article.c.key.in_(part))
            .order_by(article.c.key, article_revision.c.revision)
        )
        for row in rows:
            found.setdefault(ArticleKey(row.key), []).append(row.blocks)
    return {key: tuple(blocks) for key, blocks in found.items()}


@lru_cache(maxsize=4096)
def hashed(identity: str) -> str:
    """Kept for a while: an item is looked for by it, and then stored under it."""
    return hashlib.sha256(identity.encode()).hexdigest()


def _keep(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    _KEEP.run(connection, [_revision(one) for one in arrivals])


def _revision(one: Arrival) -> dict[str, Any]:
    kept, published = one.article, one.article.published
    return {
        "of": kept.key,
        "revision": kept.revision,
        "title": kept.title,
        "byline": kept.byline,
        "dateline": kept.dateline,
        "url": kept.url,
        "language": kept.language,
        "published_at": published and published.at,
        "published_day": published and published.day,
        "published_exact": published is None or published.exact,
        "zone_known": published is None or published.zone_known,
        "content_hash": one.content_hash,
        "first_seen": kept.first_seen,
        "blocks": kept.blocks,
        "categories": kept.categories or None,
        "enclosures": kept.enclosures or None,
        "engine": one.reading.engine,
        "reading": one.reading,
    }


_NUMBER = select(article.c.id).where(article.c.key == bindparam("of")).scalar_subquery()
_ADD = Bulk(
    (
        *("key", "source_id", "guid", "guid_hash", "url", "url_hash", "text_hash", "revision", "first_seen"),
        "horizon_at",
    ),
    lambda _: insert(article).inline(),
)
_KEEP = Bulk(
    ("of", *(column.name for column in article_revision.c if column.name != "article_id")),
    lambda _: insert(article_revision).values(article_id=_NUMBER).inline(),
)
_REVISE = (
    update(article)
    .where(article.c.key == bindparam("of"), article.c.revision == bindparam("before"))
    .values(
        revision=bindparam("now"),
        url=bindparam("address"),
        url_hash=func.coalesce(bindparam("address_hash"), article.c.url_hash),
        text_hash=bindparam("words"),
    )
)
_NEW_GUID = (
    update(article)
    .where(article.c.key == bindparam("of"))
    .values(guid=bindparam("new"), guid_hash=bindparam("new_hash"))
)
_NEW_PAGE = (
    update(article).where(article.c.key == bindparam("of")).values(url=bindparam("new"), url_hash=bindparam("new_hash"))
)
_NEW_CONTENT = (
    update(article_revision)
    .where(
        article_revision.c.article_id == _NUMBER,
        article_revision.c.revision
        == select(article.c.revision).where(article.c.key == bindparam("of")).scalar_subquery(),
    )
    .values(content_hash=bindparam("new"))
)
