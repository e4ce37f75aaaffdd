"""How things stand in the store: editions, their runs, and issues with their state."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from digest.model.issues import Issue
from digest.model.stories import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRecord:
    """An edition as the store knows it.

    made_at: when it first stood in digest.toml; it takes articles from one period before.
    schedule_since: when its cron or zone was last changed; times before it are not owed.
    """

    edition: Edition
    made_at: dt.datetime
    schedule_since: dt.datetime
    retired: bool = False


class RunResult(StrEnum):
    ISSUE = "issue"
    EMPTY = "empty"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of one (edition, scheduled time). issue: the slug it made. detail: why it failed or is empty."""

    edition: str
    scheduled_at: dt.datetime
    result: RunResult
    finished_at: dt.datetime
    issue: str | None = None
    detail: str = ""
    attempts: int = 1


class IssueState(StrEnum):
    WAITING = "waiting"
    """Built, and its edition wants a person's approval."""
    BUILT = "built"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRecord:
    """An issue at its current revision, and how it stands.

    mail: whether it is to be mailed once published. fanned_out_at: when its deliveries were made.
    """

    issue: Issue
    state: IssueState
    updated_at: dt.datetime
    published_at: dt.datetime | None = None
    mail: bool = False
    fanned_out_at: dt.datetime | None = None
