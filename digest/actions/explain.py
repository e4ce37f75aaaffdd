"""Why an article is in an issue or out of it, from the rows that the build wrote."""

from __future__ import annotations

from dataclasses import dataclass

from digest.actions.app import App
from digest.errors import NotFound
from digest.model.articles import Article
from digest.model.records import IssueRecord
from digest.model.stories import EditionArticle
from digest.model.writing import WritingReport


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedArticle:
    """fates: (edition, issue, fate) for each edition that decided on it; none: no build has looked at it yet."""

    article: Article
    fates: tuple[tuple[str, str, EditionArticle], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedIssue:
    """writing: how its lines were reworded; None where no writer was asked."""

    record: IssueRecord
    articles: tuple[tuple[Article, EditionArticle], ...]
    writing: WritingReport | None = None


def explain(app: App, name: str) -> ExplainedIssue | ExplainedArticle:
    """An issue by EDITION/DATE, date or "latest"; else an article by its key or its first letters. Raises NotFound."""
    with app.database.read() as store:
        try:
            record = store.issues.find(name)
        except NotFound:
            article = store.articles.get(name)
            return ExplainedArticle(article=article, fates=store.editions.fates_of(article.key))
        fates = store.editions.fates(record.issue.edition, record.issue.slug)
        told = tuple((store.articles.get(fate.article), fate) for fate in fates)
        writing = store.writing.report(record.issue.edition, record.issue.slug)
    return ExplainedIssue(record=record, articles=told, writing=writing)
