"""What issues quote, at which revision, and what became of it: found by rows, so that nothing is looked for twice.

An issue has a row for each article revision that it quotes, with the revision up to which its words were looked for.
One whose article has a later revision is pending, whatever process saw that revision come in, and when.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from digest.errors import Conflict
from digest.model.articles import Article, ArticleKey
from digest.model.issues import Correction, Issue
from digest.model.records import IssueState
from digest.store.article_rows import revision_query, revisions_of
from digest.store.editions import edition_row
from digest.store.tables import article, article_revision, correction, edition, issue, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An issue that quotes articles which were revised since: their keys, each with its newest revision."""

    edition: str
    issue: str
    articles: tuple[tuple[ArticleKey, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A revision of an article, and when it was first seen."""

    article: Article
    at: dt.datetime


class Corrections:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self, since: dt.date) -> tuple[Pending, ...]:
        """The standing issues of that day or later whose quoted articles have a revision not yet looked at."""
        rows = self._connection.execute(
            select(edition.c.slug.label("edition"), issue.c.slug, article.c.key, article.c.revision)
            .join(issue, issue.c.edition_id == edition.c.id)
            .join(quoted, quoted.c.issue_id == issue.c.id)
            .join(article, article.c.id == quoted.c.article_id)
            .where(
                article.c.revision > quoted.c.checked,
                issue.c.state != IssueState.WITHDRAWN,
                issue.c.date >= since,
            )
            .distinct()
            .order_by(edition.c.slug, issue.c.slug, article.c.key)
        )
        found: dict[tuple[str, str], list[tuple[ArticleKey, int]]] = {}
        for row in rows:
            found.setdefault((row.edition, row.slug), []).append((ArticleKey(row.key), row.revision))
        return tuple(
            Pending(edition=name, issue=slug, articles=tuple(articles)) for (name, slug), articles in found.items()
        )

    def revisions(self, wanted: Sequence[tuple[ArticleKey, int]]) -> Mapping[tuple[ArticleKey, int], Seen]:
        """These revisions of these articles, as far as the store has them."""
        found: dict[tuple[ArticleKey, int], Seen] = {}
        keys = sorted({key for key, _ in wanted})
        for start in range(0, len(keys), 500):
            query = revision_query().where(article.c.key.in_(keys[start : start + 500]))
            for one, at in revisions_of(self._connection, query):
                if (one.key, one.revision) in wanted:
                    found[one.key, one.revision] = Seen(article=one, at=at)
        return found

    def keep(self, of: Issue, looked_at: Sequence[tuple[ArticleKey, int]]) -> None:
        """Note up to which revisions an issue's words were looked for, and what of them is to be told.

        `of` has its corrections already; what is no more among them is gone, told or not.
        """
        number = self._issue(of)
        keys = [key for key, _ in looked_at]
        ids = ids_of(self._connection, keys)
        for key, revision in looked_at:
            self._connection.execute(
                update(quoted)
                .where(quoted.c.issue_id == number, quoted.c.article_id == ids[key], quoted.c.checked < revision)
                .values(checked=revision)
            )
        wanted = {each.id: each for each in of.corrected}
        mine = correction.c.issue_id == number
        rows = self._connection.execute(select(correction).where(mine)).all()
        gone = [row.id for row in rows if row.item not in wanted]
        if gone:
            self._connection.execute(delete(correction).where(correction.c.id.in_(gone)))
        there = {row.item for row in rows}
        new = [{"issue_id": number, "item": key, "body": each} for key, each in wanted.items() if key not in there]
        if new:
            self._connection.execute(insert(correction), new)

    def untold(self, edition_slug: str) -> tuple[Correction, ...]:
        """What the edition has yet to correct, of issues that readers have; the oldest issue's first."""
        rows = self._connection.execute(
            select(correction.c.body, correction.c.id)
            .join(issue, issue.c.id == correction.c.issue_id)
            .where(
                issue.c.edition_id == edition_row(self._connection, edition_slug).id,
                issue.c.state == IssueState.PUBLISHED,
                correction.c.told_id.is_(None),
            )
            .order_by(issue.c.number, correction.c.item)
        )
        return tuple(row.body for row in rows)

    def _issue(self, of: Issue) -> int:
        query = select(issue.c.id).where(
            issue.c.edition_id == edition_row(self._connection, of.edition).id, issue.c.slug == of.slug
        )
        number: int = self._connection.execute(query).scalar_one()
        return number


def ids_of(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """Articles' rows by key, of those that there are."""
    wanted = sorted(set(keys))
    ids: dict[str, int] = {}
    for start in range(0, len(wanted), 500):
        query = select(article.c.key, article.c.id).where(article.c.key.in_(wanted[start : start + 500]))
        ids |= {row.key: row.id for row in connection.execute(query)}
    return ids


def keep_quoted(connection: Connection, kept: Issue, *, issue_id: int) -> None:
    """Write which revisions an issue quotes; what was looked for in those that it quoted before stays noted."""
    pairs = sorted({(place.article, place.revision) for quote in kept.quotes for place in quote.places})
    ids = ids_of(connection, [key for key, _ in pairs])
    query = select(quoted.c.article_id, quoted.c.revision).where(quoted.c.issue_id == issue_id)
    there = {(row.article_id, row.revision) for row in connection.execute(query)}
    wanted = {(ids[key], revision) for key, revision in pairs if key in ids}
    known = _known(connection, sorted(wanted - there))
    rows = [
        {"issue_id": issue_id, "article_id": number, "revision": revision, "checked": revision}
        for number, revision in sorted(wanted - there)
        if (number, revision) in known
    ]
    if rows:
        connection.execute(insert(quoted), rows)
    for number, revision in sorted(there - wanted):
        one = (quoted.c.article_id == number) & (quoted.c.revision == revision)
        connection.execute(delete(quoted).where(quoted.c.issue_id == issue_id, one))


def _known(connection: Connection, pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Those of the revisions that the store still has: an old one's text may be gone, and then nothing is to watch."""
    numbers = sorted({number for number, _ in pairs})
    query: Select[Any] = select(article_revision.c.article_id, article_revision.c.revision)
    rows = connection.execute(query.where(article_revision.c.article_id.in_(numbers))) if numbers else ()
    return {(row.article_id, row.revision) for row in rows}


def tell(connection: Connection, items: Sequence[str], *, edition_id: int, issue_id: int) -> None:
    """Note that an issue tells these corrections. Raises Conflict where another has told one, or it is gone."""
    for item in items:
        done = connection.execute(
            update(correction)
            .where(
                correction.c.item == item,
                correction.c.told_id.is_(None),
                correction.c.issue_id.in_(
                    select(issue.c.id).where(issue.c.edition_id == edition_id, issue.c.state != IssueState.WITHDRAWN)
                ),
            )
            .values(told_id=issue_id)
        )
        if done.rowcount == 0:
            raise Conflict(f"The correction {item} was told by another issue, or is gone.", hint="Build again.")


def take_back(connection: Connection, issue_id: int) -> None:
    """What a withdrawn issue told is to be told again."""
    connection.execute(update(correction).where(correction.c.told_id == issue_id).values(told_id=None))
