"""From when on an edition takes articles, and how far into the past of a source it looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

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


def farthest(editions: Iterable[Edition], now: dt.datetime) -> dt.datetime | None:
    """The same for all of these editions: beyond it no issue of theirs looks; None: there is no edition."""
    return min((horizon(edition, now) for edition in editions), default=None)
