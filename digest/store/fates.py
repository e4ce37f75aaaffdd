"""What became of an issue's candidates: told, and in which story, or left out, and why."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from digest.errors import NotFound
from digest.model.stories import EditionArticle
from digest.store.parts import parts
from digest.store.tables import article, edition_article


def keep_fates(
    connection: Connection, fates: Sequence[EditionArticle], *, edition_id: int, issue_id: int, claims: bool
) -> None:
    """claims: the issue has these articles; none but it tells them. Raises NotFound for an article that is gone."""
    if not fates:
        return
    ids: dict[str, int] = {}
    for some in parts([fate.article for fate in fates], 500):
        found = connection.execute(select(article.c.key, article.c.id).where(article.c.key.in_(some)))
        ids |= {row.key: row.id for row in found}
    if missing := sorted({fate.article for fate in fates} - set(ids)):
        raise NotFound(f"There is no article {missing[0]} in the store.")
    rows = [
        {
            "issue_id": issue_id,
            "article_id": ids[fate.article],
            "revision": fate.revision,
            "edition_id": edition_id,
            "claims": claims,
            "fate": fate.fate,
            "reason": fate.reason,
            "thread": fate.thread,
            "story": fate.story,
            "score": fate.score,
            "parts": fate.parts,
        }
        for fate in fates
    ]
    connection.execute(insert(edition_article), rows)
