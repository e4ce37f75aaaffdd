"""Whether an entry breaks off is seen quickly, and by every way in which it may."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from digest.ingest.feeds.excerpts import BROKEN_OFF, TAIL, breaks_off


@given(st.from_regex(BROKEN_OFF))
def test_no_way_to_break_off_is_passed_over(tail: str) -> None:
    assume(len(tail) <= TAIL)
    assert breaks_off(tail)


@given(st.text(max_size=TAIL))
def test_a_text_breaks_off_where_one_of_the_ways_is_found(tail: str) -> None:
    assert breaks_off(tail) == (BROKEN_OFF.search(tail) is not None)
