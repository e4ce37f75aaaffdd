"""Publication dates as they are written, and what is not known about them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.published import find, parse
from digest.model.articles import Published

DAY = dt.date(2026, 2, 16)


def known(text: str, *, timezone: str | None = None) -> Published:
    found = parse(text, timezone=timezone)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    "written",
    [
        "2026-02-16T17:40:00+01:00",
        "2026-02-16 17:40:00.250 +0100",
        "Mon, 16 Feb 2026 17:40:00 +0100",
        "Mon 16 Feb 2026, 17:40 CET",
        "17:40 CET, 16 February 2026",
        "February 16, 2026 at 5:40 p.m. CET",
        "Feb. 16, 2026, 11:40 AM EST",
        "Montag, 16. Februar 2026, 17.40 Uhr MEZ",
        "16.02.2026, 17:40 Uhr (CET)",
        "lunes, 16 de febrero de 2026 - 17:40 CET",
        "16 FEB 2026 - 17:40 CET",
        "16 février 2026 à 17h40 CET",
        "2/16/26 11:40 AM ET",
    ],
)
def test_one_moment_is_read_alike_in_every_way_of_writing_it(written: str) -> None:
    assert known(written).at == dt.datetime(2026, 2, 16, 16, 40, tzinfo=dt.UTC)
    assert known(written).day == DAY
    assert known(written).zone_known


@pytest.mark.parametrize(
    "written",
    ["2026-02-16", "16 February 2026", "February 16th, 2026", "16.2.2026", "16 de febrero de 2026", "2026/02/16"],
)
def test_a_day_without_a_time_is_not_exact(written: str) -> None:
    found = known(written)
    assert (found.day, found.exact) == (DAY, False)
    assert found.at == dt.datetime(2026, 2, 16, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "written", ["02/03/2026", "soon", "31 February 2026", "May 2026", "", "Room 16.02", "99.99.2026"]
)
def test_what_is_no_date_or_could_be_two_is_not_read(written: str) -> None:
    assert parse(written) is None


def test_an_american_zone_tells_that_the_month_comes_first() -> None:
    assert known("02/03/2026 9:15 AM EST").day == dt.date(2026, 2, 3)


def test_a_zero_offset_says_nothing_of_the_zone() -> None:
    for written in ("2026-02-16T23:30:00Z", "Mon, 16 Feb 2026 23:30:00 GMT", "2026-02-16T23:30:00+00:00"):
        assert not known(written).zone_known
        assert not known(written).today_is_certain


def test_the_sources_zone_wins_and_gives_the_day() -> None:
    found = known("2026-02-16T23:30:00Z", timezone="Europe/Berlin")
    assert (found.day, found.zone_known) == (dt.date(2026, 2, 17), True)


def test_the_sources_zone_places_a_time_that_names_none() -> None:
    assert known("16 July 2026, 12:00", timezone="Europe/Berlin").at == dt.datetime(2026, 7, 16, 10, tzinfo=dt.UTC)


def test_letters_that_may_be_three_zones_are_taken_for_none() -> None:
    assert not known("16 Feb 2026 17:40 IST").zone_known


def test_a_date_is_found_in_its_line_with_its_clock() -> None:
    line = "Harbour Post, Mon 16 Feb 2026, 17:40 CET (imagined)"
    found = find(line)
    assert found is not None
    assert line[found.start : found.end] == "Mon 16 Feb 2026, 17:40 CET"


@given(st.integers(0, 3_000_000_000), st.integers(-14 * 60, 14 * 60))
def test_iso_dates_with_offsets_come_back_as_the_same_moment(seconds: int, minutes: int) -> None:
    zone = dt.timezone(dt.timedelta(minutes=minutes))
    moment = dt.datetime(1990, 1, 2, tzinfo=zone) + dt.timedelta(seconds=seconds)
    found = known(moment.isoformat())
    assert (found.at, found.day, found.exact) == (moment, moment.date(), True)


@given(st.text(max_size=80), st.sampled_from([None, "Europe/Berlin", "no such zone"]))
def test_any_text_is_read_without_an_error(text: str, timezone: str | None) -> None:
    assert parse(text, timezone=timezone) is None or parse(text, timezone=timezone) == known(text, timezone=timezone)
