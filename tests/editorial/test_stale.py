"""What was ahead when it was written and is over when it is read."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial.present import points
from digest.editorial.stale import is_stale
from tests.editorial.papers import MONDAY, TUESDAY, paper, place


def stale(text: str, *, today: dt.date = TUESDAY, day: dt.date | None = MONDAY, language: str = "en") -> bool:
    candidate = paper(text, day=day, language=language)
    return is_stale(candidate, place(candidate, text), today=today)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor is expected to speak to the council on Monday night.",
        "The court hears arguments in the case on Monday.",
        "The council will vote today on the plan.",
    ],
)
def test_what_an_article_says_is_to_come_of_a_day_gone_by_is_stale(text: str) -> None:
    assert stale(text)
    assert not stale(text, today=MONDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday that the port will close.",
        "The talks were set to begin on Monday in Lindmark.",
        "Ministers opened the door to talks with the port on Monday in order to avoid a strike.",
        "The mayor told the dockers in Halvern on Monday the port is open.",
        "Her announcement on Monday that she will go came as a surprise.",
        "The mayor on Monday, 16 February 2026 asked to be excused.",
        "The council voted on Monday.",
        "The council will vote on Tuesday.",
        "The port, which is the oldest of the coast, burned down on 13 February.",
    ],
)
def test_what_is_told_of_the_past_or_still_ahead_is_not(text: str) -> None:
    assert not stale(text)


def test_nothing_is_stale_without_a_day_of_publication_or_a_grammar() -> None:
    assert not stale("The council will vote on Monday.", day=None)
    assert not stale("Rada głosuje w poniedziałek.", language="pl")


def test_what_is_stale_is_no_point() -> None:
    text = "The council of Halvern will vote on Monday on a plan for the harbour."
    assert points([paper(text)], headline="", today=MONDAY, language="en")
    assert points([paper(text)], headline="", today=TUESDAY, language="en") == ()


def test_an_hour_of_no_day_is_of_the_day_on_which_it_was_written() -> None:
    text = "A spokesman said the harbour master will be sworn in at 4:45 p.m. in the customs house."
    assert stale(text)
    assert not stale(text, today=MONDAY)
    assert not stale(text.replace("in the customs house", "on 3 March"))
