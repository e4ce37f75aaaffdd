"""Which scheduled time of an edition wants an issue now."""

from __future__ import annotations

import datetime as dt

from digest.editions import schedule
from digest.model.records import EditionRecord, Run, RunResult

_FIRST_RETRY = dt.timedelta(minutes=1)
_LAST_RETRY = dt.timedelta(hours=1)


def due_now(record: EditionRecord, last: Run | None, *, now: dt.datetime) -> dt.datetime | None:
    """The scheduled time that wants an issue now: the latest one missed, or a failed one whose turn it is again.

    Times before the edition was made, or its schedule changed, are not owed; nor are those that a later one covers.
    """
    edition = record.edition
    since = record.schedule_since
    if last is not None and last.result is not RunResult.FAILED:
        since = max(since, last.scheduled_at)
    due = schedule.due_time(edition.schedule, edition.timezone, since=since, now=now)
    if due is None or last is None or last.result is not RunResult.FAILED or due != last.scheduled_at:
        return due
    wait = min(_FIRST_RETRY * 2 ** min(last.attempts - 1, 10), _LAST_RETRY)
    return due if now >= last.finished_at + wait else None
