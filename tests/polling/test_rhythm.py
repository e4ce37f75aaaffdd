"""A source is looked at as often as it publishes, within bounds, later after each failure, and when its server says."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FeedUnreadable, FetchFailed, FetchFault
from digest.model.polling import Day
from digest.polling import backoff, past, rhythm, wording

NOW = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)
DAY = 24 * HOUR


def every(gap: dt.timedelta, count: int = 20, *, since: dt.timedelta = dt.timedelta(), **values: object) -> float:
    said = {"before": 3600.0, "new": 1, "news_at": NOW} | values
    return rhythm.after_reading([NOW - since - n * gap for n in range(count)], now=NOW, **said)  # type: ignore[arg-type]


def test_twice_as_often_as_it_publishes_within_bounds() -> None:
    assert every(HOUR) == pytest.approx(30 * 60, rel=0.1)
    assert every(4 * HOUR) == pytest.approx(2 * 3600, rel=0.1)
    assert every(MINUTE) == 5 * 60
    assert every(30 * DAY) == 24 * 3600


def test_a_source_that_stopped_is_looked_at_less_and_one_that_came_together_at_once_still() -> None:
    assert every(HOUR, since=30 * DAY) > 4 * every(HOUR)
    assert every(dt.timedelta(), since=2 * HOUR) < 3600


def test_it_asks_and_is_heard_within_bounds() -> None:
    assert every(MINUTE, fresh_for=900.0) == 900
    assert every(MINUTE, fresh_for=31_536_000.0) == 3600
    assert every(MINUTE, asked=60) == 3600
    assert every(MINUTE, asked=1_000_000) == 6 * 3600


def test_silence_slows_down_no_faster_than_it_lasts() -> None:
    def after(silence: dt.timedelta, before: float) -> float:
        return rhythm.unchanged(now=NOW, before=before, news_at=NOW - silence)

    assert after(HOUR, 600.0) == 600
    assert after(8 * HOUR, 600.0) == 750
    assert after(300 * DAY, 80_000.0) == 24 * 3600


@given(
    st.lists(st.integers(-10_000, 10_000_000), max_size=40),
    st.floats(1, 1e6),
    st.integers(0, 50),
    st.none() | st.floats(0, 1e12),
    st.none() | st.integers(-5, 10**9),
)
def test_whatever_a_feed_says_it_is_between_five_minutes_and_a_day(
    ages: list[int], before: float, new: int, fresh: float | None, asked: int | None
) -> None:
    times = [NOW - dt.timedelta(seconds=age) for age in ages]
    found = rhythm.after_reading(times, now=NOW, before=before, new=new, news_at=None, fresh_for=fresh, asked=asked)
    assert 300 <= found <= 86_400


def test_a_source_is_silent_against_its_own_rhythm() -> None:
    def silent(gap: int, since: int) -> bool:
        days = [Day(day=(NOW - dt.timedelta(days=since + n * gap)).date(), new=1) for n in reversed(range(8))]
        return rhythm.silent_since(days, news_at=NOW - dt.timedelta(days=since), now=NOW) is not None

    assert silent(1, 4)
    assert not silent(1, 2)
    assert not silent(7, 20)
    assert silent(7, 22)
    assert rhythm.silent_since([], news_at=NOW - 900 * DAY, now=NOW) is None


def failed(fault: FetchFault, **values: object) -> FetchFailed:
    return FetchFailed("no", fault=fault, **values)  # type: ignore[arg-type]


def test_each_failure_waits_twice_as_long_up_to_a_day() -> None:
    waits = [backoff.wait(failed(FetchFault.TIMEOUT), failures=n, chance=0.5) for n in range(1, 12)]
    assert waits[:3] == [300, 600, 1200]
    assert waits[-1] == 86_400
    assert backoff.wait(failed(FetchFault.STATUS, status=404), failures=1, chance=0.5) == 3600
    assert backoff.wait(failed(FetchFault.STATUS, status=502), failures=1, chance=0.5) == 300
    assert backoff.wait(FeedUnreadable("no feed"), failures=1, chance=0.5) == 3600


@given(st.sampled_from(FetchFault), st.integers(1, 10_000), st.floats(0, 1), st.none() | st.floats(-1e9, 1e12))
def test_no_failure_is_tried_again_at_once_nor_given_up(
    fault: FetchFault, failures: int, chance: float, asked: float | None
) -> None:
    wait = backoff.wait(failed(fault, retry_after=asked), failures=failures, chance=chance)
    assert 60 <= wait <= 86_400
    if asked is not None:
        assert wait >= min(asked, 86_400)


def test_jitter_spreads_what_failed_together() -> None:
    waits = {backoff.wait(failed(FetchFault.DNS), failures=3, chance=n / 10) for n in range(11)}
    assert (min(waits), max(waits), len(waits)) == (900, 1500, 11)


def test_gone_is_gone() -> None:
    assert backoff.is_gone(failed(FetchFault.GONE, status=410))
    assert not backoff.is_gone(failed(FetchFault.STATUS, status=404))


def test_words_are_the_same_for_the_same_and_carry_nothing_strange() -> None:
    assert wording.trouble(failed(FetchFault.STATUS, status=404)) == "there is nothing at its address (404)"
    assert wording.trouble(failed(FetchFault.STATUS, status=418)) == "it is refused (418)"
    assert wording.trouble(ValueError("a\x00b\u202ec\nd")) == "ValueError: a b c d"
    said = FeedUnreadable("https://a.example/f?b=c: this is a web page.", hint="Look at it.")
    assert wording.trouble(said) == "this is a web page."
    assert len(wording.trouble(FeedUnreadable("x" * 5_000))) == 300
    assert all(wording.trouble(failed(fault)) for fault in FetchFault)


def test_a_poll_shows_the_past_where_most_entries_are_unknown_and_old() -> None:
    old, young = NOW - past.OLD - MINUTE, NOW - past.OLD
    assert past.shows_its_past([old] * 6, entries=10, now=NOW)
    assert not past.shows_its_past([old] * 5, entries=10, now=NOW)
    assert not past.shows_its_past([young] * 10, entries=10, now=NOW)
    assert not past.shows_its_past([None] * 10, entries=10, now=NOW)
    assert not past.shows_its_past([], entries=0, now=NOW)


def test_the_first_undated_of_a_past_count_as_now_and_the_rest_as_long_ago() -> None:
    found = past.horizons([None] * 7 + [NOW - DAY] + [None] * 7, now=NOW)
    assert found == [NOW] * 7 + [NOW - DAY] + [NOW] * 3 + [past.LONG_AGO] * 4
