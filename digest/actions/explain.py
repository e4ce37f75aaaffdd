"""Why an article is in an issue or out of it, from the rows that the build wrote; and whose words a line is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from digest.actions.app import App
from digest.editions.horizon import PERIODS, horizon
from digest.errors import NotFound
from digest.model.articles import Article
from digest.model.issues import Quote, Story
from digest.model.records import IssueRecord
from digest.model.stories import EditionArticle
from digest.model.writing import WritingReport
from digest.store.database import Store

_TOO_OLD = (
    "it came when its source was first read, with a time of {at:%Y-%m-%d %H:%M} UTC; "
    f"of such only those of the last {PERIODS} issues' time are taken, "
    "now from {oldest:%Y-%m-%d %H:%M} UTC on"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedArticle:
    """fates: (edition, issue, fate) for each edition that decided on it; none: no build has looked at it yet.

    left_out: (edition, why) for each that will not look at it.
    """

    article: Article
    fates: tuple[tuple[str, str, EditionArticle], ...]
    left_out: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedIssue:
    """writing: how its lines were reworded; None where no writer was asked."""

    record: IssueRecord
    articles: tuple[tuple[Article, EditionArticle], ...]
    writing: WritingReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedLine:
    """A line of an issue as some of its revisions have it, newest last.

    number: as readers name it, "2.1". revisions: those that have these words under it.
    """

    number: str
    revisions: tuple[int, ...]
    story: Story
    quote: Quote


def explain_lines(app: App, name: str, number: str) -> tuple[ExplainedLine, ...]:
    """The lines that a reader can mean by a number ("2.1"; "2": the whole story), for each wording they may have seen.

    name: EDITION/DATE, a date, or latest. Raises NotFound.
    """
    with app.database.read() as store:
        issue = store.issues.find(name).issue
        revisions = store.issues.revisions(issue.edition, issue.slug)
    found: dict[tuple[str, str], ExplainedLine] = {}
    for revision in revisions:
        for story in revision.stories:
            for mine, quote in story.lines:
                if number not in (mine, str(story.number)):
                    continue
                seen = found.get((mine, quote.text))
                numbers = (*(seen.revisions if seen else ()), revision.revision)
                found[mine, quote.text] = ExplainedLine(number=mine, revisions=numbers, story=story, quote=quote)
    if not found:
        raise NotFound(
            f"Issue {issue.edition}/{issue.slug} has no line {number}.",
            hint=f"Lines are named story.line, as 1.2; digest show {issue.edition}/{issue.slug} has the stories.",
        )
    return tuple(found.values())


def explain(app: App, name: str) -> ExplainedIssue | ExplainedArticle:
    """An issue by EDITION/DATE, date or "latest"; else an article by its key or its first letters. Raises NotFound."""
    with app.database.read() as store:
        try:
            record = store.issues.find(name)
        except NotFound:
            article = store.articles.get(name)
            return ExplainedArticle(
                article=article,
                fates=store.editions.fates_of(article.key),
                left_out=_beyond(store, article, now=app.clock.now()),
            )
        fates = store.editions.fates(record.issue.edition, record.issue.slug)
        told = tuple((store.articles.get(fate.article), fate) for fate in fates)
        writing = store.writing.report(record.issue.edition, record.issue.slug)
    return ExplainedIssue(record=record, articles=told, writing=writing)


def _beyond(store: Store, article: Article, *, now: dt.datetime) -> tuple[tuple[str, str], ...]:
    """The editions for which it is too old, of those that had not decided on it."""
    at = store.articles.horizon_at(article.key)
    if at is None:
        return ()
    decided = {
        edition for edition, _, fate in store.editions.fates_of(article.key) if fate.revision == article.revision
    }
    editions = [record.edition for record in store.editions.all() if record.edition.slug not in decided]
    return tuple(
        (each.slug, _TOO_OLD.format(at=at, oldest=oldest)) for each in editions if at < (oldest := horizon(each, now))
    )
