"""Articles that a person took down: no edition takes them, and no issue is to quote them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Text, cast, or_, select, update

from digest.model.articles import ArticleKey, SourceSlug
from digest.model.records import IssueState
from digest.store.tables import article, edition, issue, issue_revision, source

_PART = 500
_WORDS = 100


class Withdrawals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_down(self, keys: Sequence[ArticleKey], now: dt.datetime) -> int:
        """Let no edition take these articles any more, at any revision. Returns how many stood until now."""
        return self._set(keys, article.c.withdrawn_at.is_(None), now)

    def restore(self, keys: Sequence[ArticleKey]) -> int:
        """Let editions take articles again that were taken down. Returns how many were."""
        return self._set(keys, article.c.withdrawn_at.is_not(None), None)

    def at(self, key: ArticleKey) -> dt.datetime | None:
        """When an article was taken down; None: it was not."""
        query = select(article.c.withdrawn_at).where(article.c.key == key)
        found: dt.datetime | None = self._connection.execute(query).scalar()
        return found

    def standing(self, slug: SourceSlug) -> tuple[ArticleKey, ...]:
        """The keys of a source's articles that were not taken down, by key."""
        query = (
            select(article.c.key)
            .join(source, source.c.id == article.c.source_id)
            .where(source.c.slug == slug, article.c.withdrawn_at.is_(None))
            .order_by(article.c.key)
        )
        return tuple(ArticleKey(key) for key in self._connection.execute(query).scalars())

    def keys_at(self, url: str) -> tuple[ArticleKey, ...]:
        """The keys of the articles that have this address, of any source, taken down or not."""
        query = select(article.c.key).where(article.c.url == url).order_by(article.c.key)
        return tuple(ArticleKey(key) for key in self._connection.execute(query).scalars())

    def mentioning(self, ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """The issues that stand and have one of these ids (of articles, outlooks, threads) in them: (edition, slug)."""
        body = cast(issue_revision.c.body, Text)
        found: set[tuple[str, str]] = set()
        for start in range(0, len(ids), _WORDS):
            some = or_(*(body.contains(f'"{each}"', autoescape=True) for each in ids[start : start + _WORDS]))
            query = (
                select(edition.c.slug.label("edition"), issue.c.slug)
                .join(issue, issue.c.edition_id == edition.c.id)
                .join(
                    issue_revision,
                    (issue_revision.c.issue_id == issue.c.id) & (issue_revision.c.revision == issue.c.revision),
                )
                .where(issue.c.state != IssueState.WITHDRAWN, some)
            )
            found |= {(row.edition, row.slug) for row in self._connection.execute(query)}
        return tuple(sorted(found))

    def _set(self, keys: Sequence[ArticleKey], where: Any, at: dt.datetime | None) -> int:
        changed = 0
        for start in range(0, len(keys), _PART):
            some = update(article).where(article.c.key.in_(keys[start : start + _PART]), where)
            changed += self._connection.execute(some.values(withdrawn_at=at)).rowcount
        return changed
