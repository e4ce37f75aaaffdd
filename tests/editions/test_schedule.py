from __future__ import annotations

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editions import schedule
from digest.errors import SettingsError

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago", "UTC")
MINUTE = dt.timedelta(minutes=1)
INSTANTS = st.timedeltas(dt.timedelta(0), dt.timedelta(days=9 * 366)).map(
    lambda passed: dt.datetime(2023, 1, 1, tzinfo=dt.UTC) + passed
)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def local(text: str, zone: str, *, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(dt.UTC)


def first_on(day: dt.date, clock: dt.time, zone: str) -> dt.datetime:
    """By looking at every minute of the day: the first that shows `clock`, else the first that shows more."""
    place = ZoneInfo(zone)
    start = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC) - dt.timedelta(hours=15)
    minutes = [start + n * MINUTE for n in range(54 * 60)]
    of_day = [m for m in minutes if m.astimezone(place).date() == day]
    shown = [m for m in of_day if m.astimezone(place).time() == clock]
    return shown[0] if shown else min(m for m in of_day if m.astimezone(place).time() > clock)


def changes(zone: str, years: range) -> list[dt.date]:
    """The days on which the zone's clocks change."""
    place = ZoneInfo(zone)
    day, days = dt.date(years.start, 1, 1), []
    while day.year < years.stop:
        noons = [dt.datetime.combine(day + dt.timedelta(days=n), dt.time(12), tzinfo=place) for n in (-1, 0)]
        if noons[0].utcoffset() != noons[1].utcoffset():
            days.append(day)
        day += dt.timedelta(days=1)
    return days


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
@pytest.mark.parametrize("clock", ["00:00", "01:59", "02:00", "02:30", "02:59", "03:00", "07:00", "23:59"])
def test_a_daily_edition_has_one_issue_every_day_for_ten_years(zone: str, clock: str) -> None:
    hour, minute = clock.split(":")
    cron, place = f"{int(minute)} {int(hour)} * * *", ZoneInfo(zone)
    time, dates = local("2024-12-31T12:00", zone), []
    for _ in range(3650):
        time = schedule.next_time(cron, zone, time)
        dates.append(time.astimezone(place).date())
    start = dates[0]
    assert dates == [start + dt.timedelta(days=n) for n in range(3650)]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe"])
def test_on_the_days_of_change_the_time_is_the_first_or_the_end_of_the_gap(zone: str) -> None:
    days = changes(zone, range(2024, 2031))
    assert len(days) >= 13
    for day in days:
        for clock in (dt.time(0, 0), dt.time(0, 30), dt.time(1, 30), dt.time(2, 0), dt.time(2, 30), dt.time(3, 0)):
            cron = f"{clock.minute} {clock.hour} * * *"
            before = dt.datetime.combine(day, dt.time(), tzinfo=ZoneInfo(zone)).astimezone(dt.UTC) - MINUTE
            assert schedule.next_time(cron, zone, before) == first_on(day, clock, zone)


def test_a_nonexistent_hour_is_the_next_valid_minute() -> None:
    assert schedule.next_time("30 2 * * *", "Europe/Berlin", utc("2026-03-28T12:00")) == utc("2026-03-29T01:00")
    assert schedule.next_time("30 2 * * *", "America/New_York", utc("2026-03-08T06:59")) == utc("2026-03-08T07:00")


def test_a_repeated_hour_is_the_first() -> None:
    first = local("2026-10-25T02:30", "Europe/Berlin")
    assert first == utc("2026-10-25T00:30")
    assert schedule.next_time("30 2 * * *", "Europe/Berlin", utc("2026-10-24T12:00")) == first
    within_the_second = local("2026-10-25T02:15", "Europe/Berlin", fold=1)
    assert schedule.next_time("30 2 * * *", "Europe/Berlin", within_the_second) == utc("2026-10-26T01:30")
    assert (
        schedule.due_time("30 2 * * *", "Europe/Berlin", since=utc("2026-10-24T12:00"), now=within_the_second) == first
    )


def test_two_times_that_a_gap_folds_into_one_are_one() -> None:
    start = utc("2026-03-28T22:00")
    times = [schedule.next_time("0 2,3 * * *", "Europe/Berlin", start)]
    times.append(schedule.next_time("0 2,3 * * *", "Europe/Berlin", times[0]))
    assert times == [utc("2026-03-29T01:00"), utc("2026-03-30T00:00")]


@settings(deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    after=INSTANTS,
)
def test_next_is_after_and_nothing_is_due_between(zone: str, hour: int, minute: int, after: dt.datetime) -> None:
    cron, at = f"{minute} {hour} * * *", after
    time = schedule.next_time(cron, zone, at)
    assert time > at
    assert time.tzinfo is dt.UTC
    assert time - at <= dt.timedelta(hours=49)
    assert schedule.due_time(cron, zone, since=at, now=time) == time
    assert schedule.due_time(cron, zone, since=at, now=time - dt.timedelta(microseconds=1)) is None
    assert time == first_on(time.astimezone(ZoneInfo(zone)).date(), dt.time(hour, minute), zone)


@settings(deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    cron=st.sampled_from(["0 7 * * *", "30 2 * * *", "15 */6 * * *", "*/30 1-3 * * *", "0 7 * * 1-5", "0 0 1 * *"]),
    after=INSTANTS,
)
def test_what_is_due_is_the_last_of_the_times_from_since_to_now(zone: str, cron: str, after: dt.datetime) -> None:
    since = after
    times = [schedule.next_time(cron, zone, since)]
    for _ in range(3):
        times.append(schedule.next_time(cron, zone, times[-1]))
    assert all(a < b for a, b in pairwise(times))
    for count in (1, 2, 3):
        now = max(times[count] - MINUTE, times[count - 1])
        assert schedule.due_time(cron, zone, since=since, now=now) == times[count - 1]


def test_after_downtime_only_the_latest_missed_time_is_due() -> None:
    due = schedule.due_time("0 7 * * *", "Europe/Berlin", since=utc("2026-02-10T06:00"), now=utc("2026-02-14T05:59"))
    assert due == utc("2026-02-13T06:00")


def test_the_time_already_served_is_not_due_again() -> None:
    time = utc("2026-02-10T06:00")
    assert schedule.due_time("0 7 * * *", "Europe/Berlin", since=time, now=time + dt.timedelta(hours=23)) is None
    assert schedule.due_time("0 7 * * *", "Europe/Berlin", since=time, now=time) is None


def test_a_period_is_the_distance_of_the_due_times_around() -> None:
    assert schedule.period("0 7 * * *", "UTC", utc("2026-02-11T12:00")) == dt.timedelta(days=1)
    assert schedule.period("0 7 * * 1-5", "UTC", utc("2026-02-14T12:00")) == dt.timedelta(days=3)
    assert schedule.period("0 7 * * 1", "UTC", utc("2026-02-14T12:00")) == dt.timedelta(days=7)
    assert schedule.period("0 7 * * *", "Europe/Berlin", utc("2026-03-28T12:00")) == dt.timedelta(hours=23)


@pytest.mark.parametrize("cron", ["0 7 * * *", "30 6 * * 1-5", "0 8 1 * *", "0 7,19 * * *", "0 9 * * SUN", "0 6 L * *"])
def test_a_usual_schedule_is_valid(cron: str) -> None:
    schedule.validate(cron, "Europe/Berlin")


@pytest.mark.parametrize(
    ("cron", "says"),
    [
        ("0 7 * *", "five fields"),
        ("0 0 7 * * *", "five fields"),
        ("@daily", "five fields"),
        ("", "five fields"),
        ("0 25 * * *", "Bad hour"),
        ("0 7 * * MOO", "Bad day-of-week"),
        ("0 7 30 2 *", "Bad day-of-month"),
        ("0 7 */31 2 1#5", "never falls due"),
    ],
)
def test_a_schedule_that_cannot_be_used_says_why_and_what_to_write(cron: str, says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        schedule.validate(cron, "UTC")
    assert says in str(caught.value)
    assert repr(cron) in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("zone", ["Europe/Berln", "europe berlin", "", "../etc/passwd", "Europe", "CET+1"])
def test_an_unknown_zone_is_named(zone: str) -> None:
    with pytest.raises(SettingsError, match="timezone") as caught:
        schedule.validate("0 7 * * *", zone)
    assert caught.value.hint


def test_a_misspelt_zone_gets_the_nearest_one() -> None:
    with pytest.raises(SettingsError, match="Did you mean 'Europe/Berlin'"):
        schedule.validate("0 7 * * *", "Europe/Berln")


@pytest.mark.parametrize(
    ("cron", "zone", "at", "periods", "found"),
    [
        ("0 7 * * *", "UTC", "2026-02-17T07:00", 2, "2026-02-15T07:00"),
        ("0 7 * * *", "UTC", "2026-02-17T06:59", 2, "2026-02-14T07:00"),
        ("0 7 * * *", "UTC", "2026-02-17T22:00", 2, "2026-02-15T07:00"),
        ("0 7 * * *", "UTC", "2026-02-17T07:00", 0, "2026-02-17T07:00"),
        ("0 7 * * 1-5", "UTC", "2026-02-16T07:00", 2, "2026-02-12T07:00"),  # a Monday: Thursday
        ("0 7 * * 1", "UTC", "2026-02-16T07:00", 2, "2026-02-02T07:00"),
        ("0 7,19 * * *", "UTC", "2026-02-16T07:00", 2, "2026-02-15T07:00"),
        ("30 2 * * *", "Europe/Berlin", "2026-03-30T12:00", 2, "2026-03-28T01:30"),  # over a day of 23 hours
        ("0 0 1 1 *", "UTC", "2026-02-17T07:00", 2, "2024-01-01T00:00"),
    ],
)
def test_so_many_due_times_back(cron: str, zone: str, at: str, periods: int, found: str) -> None:
    assert schedule.periods_back(cron, zone, utc(at), periods=periods) == utc(found)


@given(at=INSTANTS, zone=st.sampled_from(ZONES), cron=st.sampled_from(("0 7 * * *", "30 2 * * 1-5", "0 1,2,3 * * *")))
@settings(max_examples=60, deadline=None)
def test_between_a_time_and_so_many_periods_back_lie_as_many_due_times(at: dt.datetime, zone: str, cron: str) -> None:
    time = schedule.periods_back(cron, zone, at, periods=2)
    due: list[dt.datetime] = []
    while (following := schedule.next_time(cron, zone, due[-1] if due else time)) <= at:
        due.append(following)
    assert len(due) == 2
