"""Why an article is in an issue or out of it, from the rows that the build wrote; and whose words a line is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from digest.actions.app import App
from digest.editions.horizon import PERIODS, horizon
from digest.editions.rules import judge
from digest.errors import NotFound
from digest.model.articles import Article
from digest.model.issues import Brief, Outcome, Quote, Story
from digest.model.lines import numbered_lines
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

    left_out: (edition, why) for each that will not look at it. withdrawn_at: when a person took it down.
    """

    article: Article
    fates: tuple[tuple[str, str, EditionArticle], ...]
    left_out: tuple[tuple[str, str], ...] = ()
    withdrawn_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedIssue:
    """writing: how its lines were reworded; None where no writer was asked."""

    record: IssueRecord
    articles: tuple[tuple[Article, EditionArticle], ...]
    writing: WritingReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedLine:
    """A line of an issue as some of its revisions have it, newest last.

    number: as readers name it (`model.lines`). revisions: those that have these words under it.
    """

    number: str
    revisions: tuple[int, ...]
    part: Story | Outcome | Brief
    quote: Quote | None


def explain_lines(app: App, name: str, number: str) -> tuple[ExplainedLine, ...]:
    """The lines that a reader can mean by a number ("2.1", "A1"), for each wording that they may have seen.

    "2" is the whole story. name: EDITION/DATE, a date, or latest. Raises NotFound.
    """
    with app.database.read() as store:
        issue = store.issues.find(name).issue
        revisions = store.issues.revisions(issue.edition, issue.slug)
    wanted = number.upper()
    found: dict[tuple[str, str], ExplainedLine] = {}
    for revision in revisions:
        for each in numbered_lines(revision):
            story = str(each.part.number) if isinstance(each.part, Story) else None
            if wanted not in (each.number, story):
                continue
            words = each.number, each.quote.text if each.quote else each.part.headline
            seen = found.get(words)
            numbers = (*(seen.revisions if seen else ()), revision.revision)
            found[words] = ExplainedLine(number=each.number, revisions=numbers, part=each.part, quote=each.quote)
    if not found:
        raise NotFound(
            f"Issue {issue.edition}/{issue.slug} has no line {number}.",
            hint=f"A line is named by the number behind it, as 1.2; digest show {issue.edition}/{issue.slug} has them.",
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
                left_out=(*_ruled_out(app, article), *_beyond(store, article, now=app.clock.now())),
                withdrawn_at=store.withdrawals.at(article.key),
            )
        fates = store.editions.fates(record.issue.edition, record.issue.slug)
        told = tuple((store.articles.get(fate.article), fate) for fate in fates)
        writing = store.writing.report(record.issue.edition, record.issue.slug)
    return ExplainedIssue(record=record, articles=told, writing=writing)


def _ruled_out(app: App, article: Article) -> tuple[tuple[str, str], ...]:
    """The editions whose rules take it out, as digest.toml has them now."""
    judged = ((edition.slug, judge(article, app.rules, edition=edition.slug)) for edition in app.editions)
    return tuple((edition, out.reason) for edition, out in judged if out is not None)


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
