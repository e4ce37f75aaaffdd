"""How articles are selected and read: at their current revision, at the one an edition was told, or at every one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from digest.model.articles import Article, ArticleKey, Published
from digest.model.stories import Candidate
from digest.store.sources import SOURCE, source_of, tags_by_source
from digest.store.tables import article, article_revision, edition_article, source


def is_current() -> Any:
    """The join of an article with its current revision."""
    return (article_revision.c.article_id == article.c.id) & (article_revision.c.revision == article.c.revision)


def candidates_query() -> Select[Any]:
    """Every article at its current revision, with its reading."""
    return articles_query().add_columns(article_revision.c.reading)


def told_query(edition_id: int) -> Select[Any]:
    """Every article at the last revision that the edition decided on, else the current one, with its reading."""
    last = (
        select(func.max(edition_article.c.revision))
        .where(edition_article.c.edition_id == edition_id, edition_article.c.article_id == article.c.id)
        .correlate(article)
        .scalar_subquery()
    )
    told = func.coalesce(last, article.c.revision)
    which = (article_revision.c.article_id == article.c.id) & (article_revision.c.revision == told)
    return articles_query(which).add_columns(article_revision.c.reading)


def revision_query() -> Select[Any]:
    """Every revision of every article, and as `seen_at` when it was first seen itself."""
    same = article_revision.c.article_id == article.c.id
    return articles_query(same).add_columns(article_revision.c.first_seen.label("seen_at"))


def revisions_of(connection: Connection, query: Select[Any]) -> tuple[tuple[Article, dt.datetime], ...]:
    """What a narrowed `revision_query` finds, each with when it was first seen."""
    tags = tags_by_source(connection)
    return tuple((article_of(row, tags), row.seen_at) for row in connection.execute(query))


def candidates_of(connection: Connection, query: Select[Any]) -> tuple[Candidate, ...]:
    """What a narrowed `candidates_query` finds, by (published, else first seen; key): the order of no database."""
    tags = tags_by_source(connection)
    found = [
        Candidate(article=article_of(row, tags), reading=row.reading) for row in connection.execute(query).unique()
    ]
    return tuple(sorted(found, key=lambda each: (_time(each.article), each.article.key)))


def article_of(row: Row[Any], tags: dict[int, tuple[str, ...]]) -> Article:
    """A row of `_articles` as a value; `first_seen` is the article's, whatever its revision."""
    published = None
    if row.published_at is not None:
        published = Published(
            at=row.published_at, day=row.published_day, exact=row.published_exact, zone_known=row.zone_known
        )
    return Article(
        key=ArticleKey(row.key),
        revision=row.revision,
        source=source_of(row, tags.get(row.source_id, ())),
        title=row.title,
        blocks=row.blocks,
        language=row.language,
        first_seen=row.first_seen,
        byline=row.byline,
        dateline=row.dateline,
        published=published,
        url=row.article_url,
        categories=row.categories or (),
        enclosures=row.enclosures or (),
    )


def articles_query(which: Any = None) -> Select[Any]:
    """Articles at one revision each. which: the join that chooses it; by default the current one."""
    return (
        select(
            article.c.id,
            article.c.key,
            article_revision.c.revision,
            article.c.first_seen,
            article.c.source_id,
            article_revision.c.url.label("article_url"),
            article_revision.c.title,
            article_revision.c.blocks,
            article_revision.c.language,
            article_revision.c.byline,
            article_revision.c.dateline,
            article_revision.c.published_at,
            article_revision.c.published_day,
            article_revision.c.published_exact,
            article_revision.c.zone_known,
            article_revision.c.categories,
            article_revision.c.enclosures,
            *SOURCE[1:],
        )
        .select_from(article)
        .join(article_revision, is_current() if which is None else which)
        .join(source, source.c.id == article.c.source_id)
    )


def _time(of: Article) -> Any:
    return of.first_seen if of.published is None else of.published.at
