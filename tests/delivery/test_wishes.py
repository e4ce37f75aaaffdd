from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.wishes import available_zones, read_wish, say_hour
from digest.errors import RefusedWish
from digest.model.people import EVERY_DAY, Wish


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        (("", "", ""), Wish()),
        (("7", "Europe/Berlin", "12345"), Wish(hour=dt.time(7), timezone="Europe/Berlin", weekdays="12345")),
        ((" 07:30 ", " UTC ", " 5, 1 3 "), Wish(hour=dt.time(7, 30), weekdays="135")),
        (("23:59", "", "7777"), Wish(hour=dt.time(23, 59), weekdays="7")),
    ],
)
def test_a_wish_is_read_as_people_write_it(said: tuple[str, str, str], wish: Wish) -> None:
    assert read_wish(*said) == wish


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (("24:00", "", ""), "no hour of the day"),
        (("7.30", "", ""), "no hour of the day"),
        (("07:60", "", ""), "no hour of the day"),
        (("٧", "", ""), "no hour of the day"),
        (("", "Europe/Berln", ""), "Did you mean Europe/Berlin"),
        (("", "qqqqq", ""), "Write it like Europe/Berlin"),
        (("", "", "0"), "no days of the week"),
        (("", "", "Mon"), "no days of the week"),
        (("", "", ","), "no days of the week"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_write(said: tuple[str, str, str], why: str) -> None:
    with pytest.raises(RefusedWish) as caught:
        read_wish(*said)
    assert why in str(caught.value)


@given(
    st.times() | st.none(),
    st.sampled_from(sorted(available_zones())),
    st.sets(st.sampled_from(EVERY_DAY), min_size=1),
)
def test_a_wish_that_is_written_is_read_again(hour: dt.time | None, zone: str, days: set[str]) -> None:
    whole = None if hour is None else hour.replace(second=0, microsecond=0, fold=0)
    wish = Wish(hour=whole, timezone=zone, weekdays="".join(sorted(days)))
    assert read_wish(say_hour(wish.hour), wish.timezone, wish.weekdays) == wish
