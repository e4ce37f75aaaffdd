from __future__ import annotations

import datetime as dt
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.pacing import Limit, Pace, Stock, Window
from digest.model.mailing import Delivery

_IDS = count(1)


def to(domain: str) -> Delivery:
    number = next(_IDS)
    return Delivery(
        id=number,
        edition="daily",
        issue="2026-02-17",
        address=f"r{number}@{domain}",
        domain=domain,
        token="t",
        subscribed_at=dt.datetime(2026, 2, 1, tzinfo=dt.UTC),
        message_id="<x@example.org>",
        fence=1,
        attempts=1,
    )


def stock(pace: Pace, *domains: str) -> Stock:
    made = Stock(pace)
    made.add([to(domain) for domain in domains])
    return made


def taken(made: Stock, now: float) -> list[Delivery]:
    found = []
    while (one := made.take(now)) is not None:
        found.append(one)
    return found


def test_without_limits_all_goes_in_the_order_it_is_due() -> None:
    made = stock(Pace(), *"aba")
    ids = [one.id for one in made.all()]
    assert [one.id for one in taken(made, 0)] == ids
    assert made.wait(0) is None


def test_a_domain_gets_no_more_connections_than_its_limit_and_the_others_are_not_held_up() -> None:
    made = stock(Pace(per_domain=1), *"aaabc")
    first = taken(made, 0)
    assert [one.domain for one in first] == ["a", "b", "c"]
    assert made.wait(0) is None, "no time will help: a connection must come free"
    assert made.take(0) is None
    made.done(first[0])
    assert [one.domain for one in taken(made, 0)] == ["a"]
    assert len(made) == 1


def test_a_domain_of_its_own_limit_may_have_more_or_fewer() -> None:
    pace = Pace(per_domain=1, domains={"big": Limit(connections=3), "free": Limit()})
    made = stock(pace, *["big"] * 4, *["free"] * 4, *["small"] * 2)
    assert [one.domain for one in taken(made, 0)] == [*["big"] * 3, *["free"] * 4, "small"]


def test_what_waited_for_its_domain_goes_before_what_came_after_it() -> None:
    made = stock(Pace(per_domain=1), "a", "a")
    (going,) = taken(made, 0)
    waiting = made.all()[0]
    made.add([to("a")])
    made.done(going)
    assert made.take(0) == waiting


def test_a_rate_lets_a_second_s_share_go_at_once_and_then_one_after_the_other() -> None:
    made = stock(Pace(rate=120), *"abcdefgh")
    assert len(taken(made, 100.0)) == 3
    assert made.wait(100.0) == pytest.approx(0.5)
    assert len(taken(made, 100.4)) == 0
    assert len(taken(made, 100.5)) == 1
    assert len(taken(made, 101.5)) == 2


def test_a_domain_s_rate_holds_up_that_domain_alone() -> None:
    made = stock(Pace(domains={"slow": Limit(rate=60)}), *["slow"] * 4, *["other"] * 3)
    assert [one.domain for one in taken(made, 0)] == ["slow", "slow", "other", "other", "other"]
    assert made.wait(0.25) == pytest.approx(0.75)
    assert [one.domain for one in taken(made, 1.0)] == ["slow"]


@given(st.integers(1, 600), st.lists(st.floats(0, 3), max_size=60))
def test_no_minute_has_more_than_the_rate_and_a_second_s_share(rate: int, pauses: list[float]) -> None:
    made = stock(Pace(rate=rate), *["a"] * 2_000)
    now, gone = 1000.0, []
    for pause in pauses:
        now += pause
        gone += [now] * len(taken(made, now))
    for start in gone:
        assert sum(start <= at < start + 60 for at in gone) <= rate + rate / 60 + 1


def test_a_domain_that_fills_the_stock_is_told_so_that_no_more_is_claimed() -> None:
    made = stock(Pace(per_domain=1), *"aaab")
    taken(made, 0)
    assert made.crowded(2) == {"a"}
    assert made.crowded(3) == set()


def test_what_is_withdrawn_is_gone_from_wherever_it_waits() -> None:
    made = stock(Pace(per_domain=1), *"aab")
    first = made.take(0)
    made.take(0)
    made.add([to("c")])
    assert [one.domain for one in made.withdraw(lambda one: one.domain == "a")] == ["a"]
    assert [one.domain for one in made.withdraw()] == ["c"]
    assert (len(made), made.take(0)) == (0, None)
    assert first is not None


@pytest.mark.parametrize(
    ("window", "now", "opens"),
    [
        ("06:00-22:00", "2026-02-17T06:00+01:00", None),
        ("06:00-22:00", "2026-02-17T21:59:59+01:00", None),
        ("06:00-22:00", "2026-02-17T22:00+01:00", "2026-02-18T06:00+01:00"),
        ("06:00-22:00", "2026-02-17T05:59+01:00", "2026-02-17T06:00+01:00"),
        ("22:00-06:00", "2026-02-17T23:00+01:00", None),
        ("22:00-06:00", "2026-02-17T05:00+01:00", None),
        ("22:00-06:00", "2026-02-17T12:00+01:00", "2026-02-17T22:00+01:00"),
        ("06:00-22:00", "2026-03-28T23:00+01:00", "2026-03-29T06:00+02:00"),
    ],
)
def test_a_window_is_on_the_wall_clock_and_says_when_it_opens(window: str, now: str, opens: str | None) -> None:
    found = Window.parse(window, "Europe/Berlin").opens_at(dt.datetime.fromisoformat(now))
    assert found == (dt.datetime.fromisoformat(opens) if opens else None)
