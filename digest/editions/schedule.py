"""When an edition is due: cron read on the wall clock of its own zone, and right on the days when clocks change.

cronsim says which wall-clock times a line names; this module alone turns them into instants, so that every kind of
line keeps one promise: a time that a change of clocks leaves out is due at the first valid minute after the gap, and
one that comes twice is due the first time. A day never loses its issue, and never gets a second.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

from cronsim import CronSim, CronSimError

from digest.errors import SettingsError

_MINUTE = dt.timedelta(minutes=1)
_DAY = dt.timedelta(days=1)


def validate(cron: str, zone: str) -> None:
    """Raise SettingsError unless `cron` is a line of five fields that ever falls due in the IANA zone `zone`."""
    next_time(cron, zone, dt.datetime(2026, 1, 1, tzinfo=dt.UTC))


def next_time(cron: str, zone: str, after: dt.datetime) -> dt.datetime:
    """The first time strictly after `after`, aware UTC. Raises SettingsError."""
    for time in _times(cron, _zone(zone), after):
        return time
    raise _never(cron)


def due_time(cron: str, zone: str, *, since: dt.datetime, now: dt.datetime) -> dt.datetime | None:
    """The latest time in (since, now], aware UTC: what one catch-up issue is keyed by; None where nothing was due."""
    latest = _latest(cron, _zone(zone), now)
    return latest if latest is not None and latest > since else None


def period(cron: str, zone: str, at: dt.datetime) -> dt.timedelta:
    """How far apart the due times around `at` are: from the last one at or before it to the next one after it."""
    before = _latest(cron, _zone(zone), at)
    after = next_time(cron, zone, at)
    return after - before if before is not None else next_time(cron, zone, after) - after


def periods_back(cron: str, zone: str, at: dt.datetime, *, periods: int) -> dt.datetime:
    """The due time that lies so many periods before the last one at or before `at`: two on a Monday is Thursday for
    a line of working days. A line that has never been due so often counts by its period at `at`.
    """
    place = _zone(zone)
    time: dt.datetime | None = at + _MINUTE
    for _ in range(periods + 1):
        time = _latest(cron, place, time - _MINUTE) if time is not None else None
    return time if time is not None else at - periods * period(cron, zone, at)


def _times(cron: str, place: ZoneInfo, after: dt.datetime) -> Iterator[dt.datetime]:
    last = after.astimezone(dt.UTC)
    for wall in _walls(cron, after.astimezone(place).replace(tzinfo=None)):
        time = _instant(wall, place)
        if time > last:
            yield time
            last = time


def _latest(cron: str, place: ZoneInfo, now: dt.datetime) -> dt.datetime | None:
    # A day ahead: in a repeated hour the wall clock shows less than it did at an instant already past.
    for wall in _walls(cron, now.astimezone(place).replace(tzinfo=None) + _DAY, back=True):
        time = _instant(wall, place)
        if time <= now:
            return time
    return None


def _walls(cron: str, start: dt.datetime, *, back: bool = False) -> Iterator[dt.datetime]:
    if len(cron.split()) != 5:
        raise SettingsError(
            f"schedule {cron!r} does not have five fields.",
            hint='Write minute, hour, day of month, month and day of week: "0 7 * * *" is seven every morning.',
        )
    try:
        return CronSim(cron, start, reverse=back)
    except CronSimError as exc:
        raise SettingsError(
            f"schedule {cron!r} cannot be read as cron: {exc}.",
            hint="Its fields are minute 0-59, hour 0-23, day of month 1-31, month 1-12 and day of week 0-7 (0 and 7: "
            'Sunday); "30 6 * * 1-5" is half past six on working days.',
        ) from exc


def _instant(wall: dt.datetime, place: ZoneInfo) -> dt.datetime:
    """The first instant at which the clocks of `place` show `wall`, or the end of the gap that leaves it out."""
    while True:
        time = wall.replace(tzinfo=place).astimezone(dt.UTC)
        if time.astimezone(place).replace(tzinfo=None, fold=0) == wall:
            return time
        wall = wall.replace(second=0) + _MINUTE


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as exc:  # unknown, malformed ("../x"), a folder ("Europe")
        near = difflib.get_close_matches(name, sorted(available_timezones()), n=1, cutoff=0.5)
        raise SettingsError(
            f"timezone {name!r} is not known.",
            hint=f"Did you mean {near[0]!r}?" if near else 'Write an IANA name, such as "Europe/Berlin" or "UTC".',
        ) from exc


def _never(cron: str) -> SettingsError:
    return SettingsError(f"schedule {cron!r} never falls due.", hint="Change its day or its month.")
