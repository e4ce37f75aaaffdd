from __future__ import annotations

import datetime as dt
from itertools import count, pairwise, takewhile

import pytest

from digest.delivery.retry import wait_after

WAITS = list(takewhile(lambda wait: wait is not None, (wait_after(attempts) for attempts in count(1))))
EACH = [wait for wait in WAITS if wait is not None]


def test_the_first_wait_is_half_an_hour_and_none_is_shorter() -> None:
    assert EACH[0] == dt.timedelta(minutes=30)
    assert all(earlier <= later for earlier, later in pairwise(EACH))


def test_a_message_is_tried_for_four_to_five_days() -> None:
    assert dt.timedelta(days=4) <= sum(EACH, dt.timedelta()) <= dt.timedelta(days=5)


def test_it_does_not_go_on_for_ever() -> None:
    assert wait_after(len(EACH) + 1) is None
    assert wait_after(10_000) is None


def test_attempts_are_counted_from_one() -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        wait_after(0)
