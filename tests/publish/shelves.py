"""Long runs of issues, for what happens when there are many."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.model.issues import Issue
from tests.publish.samples import issue_1

FIRST_DAY = dt.date(2026, 1, 1)


def numbered(number: int) -> Issue:
    """Issue 1 as the edition's nth, on its nth day. Each tells other stories than the one before."""
    first = issue_1()
    date = FIRST_DAY + dt.timedelta(days=number - 1)
    at = dt.datetime.combine(date, dt.time(6), dt.UTC)
    stories = tuple(
        replace(story, headline=f"{story.headline}, day {number}", thread=f"{story.thread[:5]}{number:03d}")
        for story in first.stories
    )
    return replace(
        first,
        id=f"tag:news.example.org,2026:daily/{date}",
        slug=f"{date}",
        number=number,
        date=date,
        scheduled_at=at,
        built_at=at + dt.timedelta(seconds=4),
        stories=stories,
        soon=(),
    )


def corrected(issue: Issue, *, at: dt.datetime) -> Issue:
    """Its next revision."""
    return replace(issue, revision=issue.revision + 1, built_at=at, note="A figure was wrong.")
