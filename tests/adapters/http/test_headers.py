from __future__ import annotations

import datetime as dt
import math
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from digest.adapters.http.headers import LONGEST_WAIT, cache_control, fresh_for, http_date, wait_asked

NOW = dt.datetime(2026, 2, 17, 12, tzinfo=dt.UTC)


@given(st.integers(0, 10**9))
def test_seconds_are_waited_as_asked(seconds: int) -> None:
    assert wait_asked(str(seconds), now=NOW) == seconds
    assert wait_asked(f" 0{seconds} ", now=NOW) == seconds


@given(st.integers(0, 10**8))
def test_a_date_is_waited_for(seconds: int) -> None:
    when = NOW + dt.timedelta(seconds=seconds)
    assert wait_asked(format_datetime(when, usegmt=True), now=NOW) == seconds
    assert http_date(format_datetime(when, usegmt=True)) == when


@given(st.text() | st.from_regex(r"[A-Za-z]{3}, \d{1,9} [A-Za-z]{3} \d{1,6} \d{1,3}:\d\d:\d\d( GMT| [+-]\d{1,6})?"))
def test_whatever_a_server_says_is_a_wait_or_none(text: str) -> None:
    wait = wait_asked(text, now=NOW)
    assert wait is None or 0 <= wait < math.inf


@pytest.mark.parametrize("text", ["", "-1", "+1", "1.5", "1e3", "٣", "1, 2", "never", "Tue, 17 Feb 2026 11:59:59 GMT"])
def test_what_is_past_or_no_time_is_no_wait(text: str) -> None:
    assert wait_asked(text, now=NOW) is None


def test_no_number_is_too_long() -> None:
    assert wait_asked("9" * 5000, now=NOW) == LONGEST_WAIT
    assert fresh_for(CIMultiDict({"Cache-Control": "max-age=" + "9" * 5000}), now=NOW) == LONGEST_WAIT


@pytest.mark.parametrize(
    "text",
    ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"],
)
def test_all_three_forms_of_a_date_are_read(text: str) -> None:
    assert http_date(text) == dt.datetime(1994, 11, 6, 8, 49, 37, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Cache-Control": "max-age=300"}, 300),
        ({"cache-control": 'private, MAX-AGE="60"'}, 60),
        ({"Cache-Control": "max-age=300", "Age": "100"}, 200),
        ({"Cache-Control": "max-age=300", "Age": "400"}, 0),
        ({"Cache-Control": "max-age=300", "Age": "old"}, 300),
        ({"Cache-Control": "max-age=60, max-age=900"}, 60),
        ({"Cache-Control": "max-age=900, no-cache"}, 0),
        ({"Cache-Control": "no-store"}, 0),
        ({"Cache-Control": "s-maxage=900"}, None),
        ({"Cache-Control": "max-age=-1"}, None),
        ({"Cache-Control": "max-age"}, None),
        ({"Cache-Control": 'x="max-age=5", max-age=7'}, 7),
        ({"Cache-Control": "max-age=60", "Expires": "Tue, 17 Feb 2026 13:00:00 GMT"}, 60),
        ({"Expires": "Tue, 17 Feb 2026 13:00:00 GMT"}, 3600),
        ({"Expires": "Tue, 17 Feb 2026 11:00:00 GMT"}, 0),
        ({"Expires": "0"}, 0),
    ],
)
def test_how_long_an_answer_holds(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_for(CIMultiDict(headers), now=NOW) == seconds


@given(
    st.fixed_dictionaries(
        {}, optional={"Cache-Control": st.text(), "Expires": st.text(), "Age": st.text() | st.integers().map(str)}
    )
)
def test_an_answer_never_holds_less_than_no_time(headers: dict[str, str]) -> None:
    seconds = fresh_for(CIMultiDict(headers), now=NOW)
    assert seconds is None or 0 <= seconds < math.inf


@given(st.dictionaries(st.from_regex(r"[a-z-]{1,12}", fullmatch=True), st.integers(0, 10**6), max_size=5))
def test_directives_are_read_as_they_are_written(said: dict[str, int]) -> None:
    assert cache_control(", ".join(f"{name}={value}" for name, value in said.items())) == {
        name: str(value) for name, value in said.items()
    }
    assert cache_control(" ,".join(f'{name.upper()} = "{value}"' for name, value in said.items())) == {
        name: str(value) for name, value in said.items()
    }
