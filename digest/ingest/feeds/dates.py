"""When the entries of a feed were published, in the zone that the source's setting or the feed itself makes known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.ingest import published
from digest.model.articles import Published
from digest.model.feeds import Entry


def dates_of(entries: Sequence[Entry], *, timezone: str | None) -> list[Published | None]:
    """A date for each entry, None where it names none that can be read.

    A zone other than UTC in one of them makes the zone of all of them known: who writes +0100 in summer and +0000 in
    winter means both.
    """
    found = [date_of(one, timezone=timezone) for one in entries]
    if any(one is not None and one.zone_known for one in found):
        return [None if one is None else replace(one, zone_known=True) for one in found]
    return found


def date_of(entry: Entry, *, timezone: str | None) -> Published | None:
    for said in (entry.published, entry.updated):
        found = published.parse(said, timezone=timezone) if said else None
        if found is not None:
            return found
    return None
