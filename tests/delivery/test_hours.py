"""The reader's hour, in every zone and on the days when clocks change."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.delivery.hours import when
from digest.model.people import EVERY_DAY, When, Wish

MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
YEARS = range(2015, 2031)
ZONES = sorted(available_timezones() - {"localtime"})


@cache
def changes(zone: str) -> tuple[dt.datetime, ...]:
    """The days within which the zone's clocks change, by their UTC midnight."""
    place = ZoneInfo(zone)
    day = dt.datetime(YEARS.start, 1, 1, tzinfo=dt.UTC)
    found = []
    while day.year < YEARS.stop:
        if day.astimezone(place).utcoffset() != (day + DAY).astimezone(place).utcoffset():
            found.append(day)
        day += DAY
    return tuple(found)


@st.composite
def zones_and_instants(draw: st.DrawFn) -> tuple[str, dt.datetime]:
    """A zone, and a minute: mostly around a change of its clocks, if it has any."""
    zone = draw(st.sampled_from(ZONES))
    any_day: dt.datetime = dt.datetime(2015, 1, 1, tzinfo=dt.UTC) + DAY * draw(st.integers(0, 16 * 365))
    days = changes(zone)
    day = draw(st.sampled_from(days) | st.just(any_day)) if days else any_day
    return zone, day + MINUTE * draw(st.integers(-2 * 1440, 2 * 1440))


def local(text: str, zone: str = "Europe/Berlin", *, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(dt.UTC)


def seen(hour: dt.time, zone: str, after: dt.datetime) -> dt.datetime:
    """By looking at the clock every minute: when it first passes `hour` on a day, not having shown it before that day.

    "Passes": it shows it, or jumps over it.
    """
    place = ZoneInfo(zone)
    minute = after - 2 * DAY
    reached: set[dt.date] = set()
    before = minute.astimezone(place).replace(tzinfo=None)
    while True:
        minute += MINUTE
        clock = minute.astimezone(place).replace(tzinfo=None)
        for day in {before.date(), clock.date()} if clock > before else ():
            if before < dt.datetime.combine(day, hour) <= clock and day not in reached:
                reached.add(day)
                if minute >= after:
                    return minute
        before = clock


HOURS = st.times().map(lambda time: time.replace(second=0, microsecond=0))


@settings(deadline=None)
@given(zones_and_instants(), HOURS)
@example(("Europe/Berlin", dt.datetime(2026, 3, 28, 12, tzinfo=dt.UTC)), dt.time(2, 30))
@example(("Europe/Berlin", dt.datetime(2026, 10, 24, 12, tzinfo=dt.UTC)), dt.time(2, 30))
@example(("Europe/Berlin", dt.datetime(2026, 10, 25, 0, 45, tzinfo=dt.UTC)), dt.time(2, 30))
@example(("Australia/Lord_Howe", dt.datetime(2026, 10, 3, 12, tzinfo=dt.UTC)), dt.time(2, 15))
@example(("America/Nuuk", dt.datetime(2026, 3, 28, 12, tzinfo=dt.UTC)), dt.time(23, 30))
@example(("Africa/Cairo", dt.datetime(2026, 4, 23, 12, tzinfo=dt.UTC)), dt.time(0, 30))
def test_it_is_due_when_the_readers_clock_next_passes_their_hour(place: tuple[str, dt.datetime], hour: dt.time) -> None:
    zone, published = place
    found = when(Wish(hour=hour, timezone=zone), published_at=published, next_at=None)
    assert found == When(at=seen(hour, zone, published))


@settings(deadline=None)
@given(zones_and_instants(), HOURS | st.none(), st.timedeltas(MINUTE, 8 * DAY), st.sets(st.sampled_from(EVERY_DAY)))
def test_it_is_due_before_the_next_issue_or_at_once_and_on_a_day_of_the_readers(
    place: tuple[str, dt.datetime], hour: dt.time | None, period: dt.timedelta, days: set[str]
) -> None:
    zone, published = place
    wish = Wish(hour=hour, timezone=zone, weekdays="".join(sorted(days or {"1"})))
    found = when(wish, published_at=published, next_at=published + period)
    assert published <= found.at < published + period
    wanted = str(found.at.astimezone(ZoneInfo(zone)).isoweekday()) in wish.weekdays
    assert wanted == (found.unwanted == "")
    if hour is None:
        assert found.at == published


@settings(deadline=None)
@given(zones_and_instants(), HOURS | st.none(), st.integers(-3, 3))
def test_a_pause_ends_with_the_readers_own_midnight(
    place: tuple[str, dt.datetime], hour: dt.time | None, days: int
) -> None:
    zone, published = place
    wish = Wish(hour=hour, timezone=zone)
    until = published.astimezone(ZoneInfo(zone)).date() + days * DAY
    found = when(wish, published_at=published, next_at=published + DAY, paused_until=until)
    assert found.at == when(wish, published_at=published, next_at=published + DAY).at
    paused = found.at.astimezone(ZoneInfo(zone)).date() < until
    assert found.unwanted == (f"the reader paused it until {until}" if paused else "")


def test_without_an_hour_it_is_due_at_once() -> None:
    at = local("2026-02-17T05:00")
    assert when(Wish(timezone="Asia/Tokyo"), published_at=at, next_at=at + DAY) == When(at=at)


def test_an_hour_that_is_now_is_now() -> None:
    at = local("2026-02-17T07:00")
    wish = Wish(hour=dt.time(7), timezone="Europe/Berlin")
    assert when(wish, published_at=at, next_at=at + DAY).at == at


def test_an_hour_that_comes_round_with_the_next_issue_is_at_once() -> None:
    at = local("2026-02-17T07:00:20")
    wish = Wish(hour=dt.time(7), timezone="Europe/Berlin")
    assert when(wish, published_at=at, next_at=local("2026-02-18T07:00")).at == at
    assert when(wish, published_at=at, next_at=local("2026-02-18T07:01")).at == local("2026-02-18T07:00")


def test_an_hour_that_the_clocks_leave_out_is_the_next_valid_minute() -> None:
    wish = Wish(hour=dt.time(2, 30), timezone="Europe/Berlin")
    at = local("2026-03-28T20:00")
    assert when(wish, published_at=at, next_at=at + DAY).at == local("2026-03-29T03:00")


def test_an_hour_that_comes_twice_is_the_first() -> None:
    wish = Wish(hour=dt.time(2, 30), timezone="Europe/Berlin")
    at = local("2026-10-24T20:00")
    assert when(wish, published_at=at, next_at=at + DAY).at == local("2026-10-25T02:30")
    between = local("2026-10-25T02:45")
    assert when(wish, published_at=between, next_at=None).at == local("2026-10-26T02:30")


def test_the_day_is_the_readers_own_when_it_is_due() -> None:
    friday_evening = local("2026-02-20T18:00")
    weekdays = Wish(hour=dt.time(7), timezone="Europe/Berlin", weekdays="12345")
    found = when(weekdays, published_at=friday_evening, next_at=friday_evening + DAY)
    assert found == When(at=local("2026-02-21T07:00"), unwanted="the reader wants none on Saturdays")
    in_tokyo = Wish(timezone="Asia/Tokyo", weekdays="12345")
    assert when(in_tokyo, published_at=friday_evening, next_at=None).unwanted == "the reader wants none on Saturdays"


def test_an_issue_of_a_week_waits_for_the_readers_next_day() -> None:
    sunday = local("2026-02-22T08:00")
    wish = Wish(hour=dt.time(7), timezone="Europe/Berlin", weekdays="12345")
    assert when(wish, published_at=sunday, next_at=sunday + 7 * DAY) == When(at=local("2026-02-23T07:00"))


@pytest.mark.parametrize(
    ("until", "reason"), [("2026-02-18", "the reader paused it until 2026-02-18"), ("2026-02-17", "")]
)
def test_a_pause_counts_on_the_day_it_is_due(until: str, reason: str) -> None:
    at = local("2026-02-16T20:00")
    wish = Wish(hour=dt.time(7), timezone="Europe/Berlin")
    found = when(wish, published_at=at, next_at=at + DAY, paused_until=dt.date.fromisoformat(until))
    assert found == When(at=local("2026-02-17T07:00"), unwanted=reason)
