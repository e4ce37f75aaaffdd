"""The dates of an outlook: those that are ahead, and none by which a thing in it is only called."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from digest.model.reading import Due, Outlook, Precision
from digest.model.stories import Candidate

LEFT: Mapping[Precision, dt.timedelta] = {Precision.DAY: dt.timedelta(), Precision.WEEK: dt.timedelta(days=2)}
"""How much must be left of a time that is still to come, a day of what is longer: at the weekend a week is over."""
CALLED_BY = re.compile(r"\b(?:annual|yearly|traditional)\s(?:[a-z]+\s)?$")
"""What comes each year, before the day that it is named after."""
RANGE = re.compile(r"\bfrom\s((?:19|20)\d\d)\s(?:to|through|until)\s$")
"""The first of the years over which a thing goes."""


def dues_of(candidate: Candidate, outlook: Outlook) -> tuple[Due, ...]:
    """Its dates, less those by which a thing is called: "the annual May Day show", "permits from 2016 to 2028"."""
    text, published = candidate.article.blocks[outlook.block].text, candidate.article.published
    names = {
        (mention.due.start, mention.due.end)
        for mention in candidate.reading.dates
        if mention.block == outlook.block
        and outlook.start <= mention.start < outlook.end
        and mention.due is not None
        and (
            CALLED_BY.search(text, outlook.start, mention.start)
            or (
                published is not None
                and (since := RANGE.search(text, outlook.start, mention.start)) is not None
                and int(since.group(1)) <= published.day.year
            )
        )
    }
    return tuple(due for due in outlook.dues if (due.start, due.end) not in names)


def ahead_of(dues: Sequence[Due], today: dt.date) -> tuple[Due, ...]:
    """Those that are not over or, longer than days, in their last; beside a day no year or quarter, which only says of
    what it is.
    """
    left = [due for due in dues if due.end >= today + LEFT.get(due.precision, dt.timedelta(days=1))]
    if any(due.precision is Precision.DAY for due in left):
        left = [due for due in left if due.precision not in {Precision.YEAR, Precision.QUARTER}]
    return tuple(left)
