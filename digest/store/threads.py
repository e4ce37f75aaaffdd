"""Threads: a story's identity over the issues of an edition, and what its readers were told."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Select, delete, exists, insert, select

from digest.model.articles import ArticleKey
from digest.model.issues import Issue, Story
from digest.model.records import IssueState
from digest.model.stories import Candidate, Thread
from digest.store.article_rows import candidates_of, told_query
from digest.store.tables import article, edition_article, issue, issue_revision, story, thread
from digest.store.upsert import upsert

_Telling = tuple[Issue, Story]


def keep_stories(connection: Connection, told: Issue, *, edition_id: int, issue_id: int) -> None:
    """Write which threads an issue tells, in the place of what its revision before told."""
    connection.execute(delete(story).where(story.c.issue_id == issue_id))
    ids = thread_ids(connection, [each.thread for each in told.stories], edition_id=edition_id)
    rows = [
        {
            "issue_id": issue_id,
            "number": each.number,
            "thread_id": ids[each.thread],
            "headline": each.headline,
        }
        for each in told.stories
    ]
    if rows:
        connection.execute(insert(story), rows)


def thread_ids(connection: Connection, keys: list[str], *, edition_id: int) -> dict[str, int]:
    """The rows of threads by key, made where there are none."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    rows = [{"edition_id": edition_id, "key": key} for key in wanted]
    connection.execute(upsert(connection, thread).on_conflict_do_nothing(), rows)
    query = select(thread.c.key, thread.c.id).where(thread.c.edition_id == edition_id, thread.c.key.in_(wanted))
    return {row.key: row.id for row in connection.execute(query)}


def issues_telling(key: str) -> Select[Any]:
    """The row numbers of the issues that tell a thread."""
    return select(story.c.issue_id).join(thread, thread.c.id == story.c.thread_id).where(thread.c.key == key)


def of_edition(connection: Connection, edition_id: int, since: dt.date) -> tuple[Thread, ...]:
    """The threads that standing issues told on or after a day, last told first.

    `articles` are those of the tellings since then; `told` is everything their readers ever saw of them.
    """
    tellings = _tellings(connection, edition_id, since)
    keys = {
        source.article
        for told in tellings.values()
        for paper, each in told
        if paper.date >= since
        for source in each.sources
    }
    found = _candidates(connection, sorted(keys), edition_id=edition_id)
    made = [_thread(key, told, since, found) for key, told in tellings.items()]
    last = {key: (told[-1][0].number, -told[-1][1].number) for key, told in tellings.items()}
    return tuple(sorted(made, key=lambda each: last[each.id], reverse=True))


def _tellings(connection: Connection, edition_id: int, since: dt.date) -> dict[str, list[_Telling]]:
    """By thread, its tellings in standing issues, oldest first; only threads with one since that day.

    An issue that claimed none of its articles is as if it had not been.
    """
    unclaimed = exists().where(edition_article.c.issue_id == issue.c.id, edition_article.c.claims.is_(False))
    stands = (issue.c.edition_id == edition_id) & (issue.c.state != IssueState.WITHDRAWN) & ~unclaimed
    active = select(story.c.thread_id).join(issue, issue.c.id == story.c.issue_id).where(stands, issue.c.date >= since)
    telling = select(story.c.issue_id).where(story.c.thread_id.in_(active))
    bodies = connection.execute(
        select(issue_revision.c.body)
        .join(issue, (issue.c.id == issue_revision.c.issue_id) & (issue.c.revision == issue_revision.c.revision))
        .where(stands, issue.c.id.in_(telling))
        .order_by(issue.c.number)
    ).scalars()
    tellings: dict[str, list[_Telling]] = {}
    for body in bodies:
        for each in body.stories:
            tellings.setdefault(each.thread, []).append((body, each))
    return {key: told for key, told in tellings.items() if told[-1][0].date >= since}


def _thread(key: str, told: list[_Telling], since: dt.date, found: dict[ArticleKey, Candidate]) -> Thread:
    last_issue, last_story = told[-1]
    keys = dict.fromkeys(source.article for paper, each in told if paper.date >= since for source in each.sources)
    first_points = [each.points[0] for _, each in told if each.points]
    return Thread(
        id=key,
        headline=last_story.headline,
        issue=last_issue.slug,
        date=last_issue.date,
        articles=tuple(found[key] for key in keys if key in found),
        told=tuple(dict.fromkeys(text for _, each in told for text in _shown(each))),
        earlier=first_points[-1] if first_points else None,
    )


def _shown(told: Story) -> list[str]:
    return [quote.text for quote in told.points] + [quote.text for item in told.next for quote in item.quotes]


def _candidates(connection: Connection, keys: list[ArticleKey], *, edition_id: int) -> dict[ArticleKey, Candidate]:
    """The articles as they were told: a revision that came since is news, and nothing to compare with."""
    found: dict[ArticleKey, Candidate] = {}
    for start in range(0, len(keys), 500):
        query = told_query(edition_id).where(article.c.key.in_(keys[start : start + 500]))
        found |= {each.article.key: each for each in candidates_of(connection, query)}
    return found
