"""When the entries of a feed were published, in the zone that the source's setting or the feed itself makes known."""

from __future__ import annotations

import re
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


def compact(match: re.Match[str]) -> str:
    year, month, day, hour, minute, second = match.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    return f"{year}-{month}-{day}{clock}"


def century(match: re.Match[str]) -> str:
    return f"{match[1]} {'19' if int(match[2]) >= FIRST_YEAR else '20'}{match[2]}"


FIRST_YEAR = 70
"""Of the years in two digits: there were no feeds before, nor computers that would date one so."""


def date_of(entry: Entry, *, timezone: str | None) -> Published | None:
    for said in (entry.published, entry.updated):
        found = read(said, timezone=timezone) if said else None
        if found is not None:
            return found
    return None


def read(said: str, *, timezone: str | None) -> Published | None:
    """A date as feeds write it: as anybody does, or in a form that only machines have."""
    found = published.parse(said, timezone=timezone)
    if found is not None and found.exact:
        return found
    for form, usual in FORMS:
        if form.match(said):
            return published.parse(form.sub(usual, said, count=1), timezone=timezone) or found
    return found


FORMS = (
    (re.compile(r"(\d{4}-\d\d-\d\d)\s*T\s*(?=\d)"), r"\1T"),
    (re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?)?(?!\d)"), compact),
    (re.compile(r"(?:[A-Za-z]+,?\s+)?(\d{1,2} [A-Za-z]{3}) (\d\d)(?= \d\d?:)"), century),
    (
        re.compile(r"[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d\d:\d\d(?::\d\d)?)(?: ([A-Z]{2,5}))? (\d{4})"),
        r"\2 \1 \5 \3 \4",
    ),
)
"""ISO 8601 with spaces in it, and in its basic form; RFC 822 with the year in two digits; C's asctime."""
