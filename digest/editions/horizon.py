"""From when on an edition takes articles, and how far into the past of a source it looks."""

from __future__ import annotations

import datetime as dt

from digest.editions import schedule
from digest.model.records import EditionRecord
from digest.model.stories import Edition

PERIODS = 2
"""What a source had published before it was first read is news for so many periods of an edition."""


def begins(record: EditionRecord) -> dt.datetime:
    """An edition takes what came in from one period before it was made."""
    edition = record.edition
    return record.made_at - schedule.period(edition.schedule, edition.timezone, record.made_at)


def horizon(edition: Edition, now: dt.datetime) -> dt.datetime:
    """What came with a source's past is left out of an issue made now, if it is older than this."""
    return schedule.periods_back(edition.schedule, edition.timezone, now, periods=PERIODS)
