"""What stands right behind what is shown is understood by it; what goes on from a point is shown with it."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial import present
from tests.editorial.papers import MONDAY, TUESDAY, paper

HEADLINE = "Halvern port shuts its northern terminal after a crane falls"
OPENING = "The port of Halvern shut its northern terminal on Monday after a crane fell onto a ferry, its board said."


def lines(*text: str, headline: str = HEADLINE, today: dt.date = TUESDAY) -> list[str]:
    shown = present.points([paper(*text, title=headline)], headline=headline, today=today, language="en")
    return [quote.text for quote in shown]


def test_a_line_may_take_as_known_what_stands_above_it_where_that_is_all_its_article_has_told() -> None:
    behind = (
        "Inspectors from Norland went to the terminal at 6 a.m. to look into the episode, and took 14 men with them."
    )
    assert behind in lines(OPENING, behind)


def test_where_a_sentence_between_is_not_shown_it_may_not() -> None:
    hidden = "“It was the ugly business of the winch, as ever, and of nothing but the winch,” he said."
    behind = "Inspectors from Norland took 14 men to see the winch."
    assert behind not in lines(OPENING, hidden, behind)


def test_what_points_to_the_sentence_right_before_it_may_stand_behind_that() -> None:
    far = "“We are sorry for all of this,” she said."
    count = "The board of the port counted 140 broken bolts in the northern terminal."
    also = "The board of the port also counted 26 bent rails, twice as many as in the southern terminal."
    assert lines(OPENING, far, count, also)[1:] == [count, also]
    assert also not in lines(OPENING, far, also)


def test_a_fact_that_opens_with_he_is_shown_with_the_point_it_goes_on_from() -> None:
    headline = "Harbour master Per Lund of Halvern has died"
    died = (
        "Per Lund, for years the harbour master of Halvern, died on Monday in the hospital of Corvane, his office said."
    )
    assert lines(died, "He was 68.", headline=headline) == [f"{died} He was 68."]
    assert lines(f"{died} He was 68.", headline=headline) == [f"{died} He was 68."]


@pytest.mark.parametrize(
    "behind",
    [
        "He was loved by many.",
        "He insisted that 14 of them were wrong.",
        "He will be buried on 1 March.",
        "“He had 14 ships,” she said.",
        (
            "They, and the 26 men of the crews who came with them from the ships of the line to the gates, the yards, the "
            "sheds and all the quays of the old harbour, were told of it by a clerk at noon in the rain."
        ),
    ],
)
def test_what_is_no_fact_or_too_long_is_not(behind: str) -> None:
    headline = "Harbour master Per Lund of Halvern has died"
    died = (
        "Per Lund, for years the harbour master of Halvern, died on Monday in the hospital of Corvane, his office said."
    )
    assert lines(died, behind, headline=headline) == [died]


def test_a_sentence_and_its_answer_are_counted_together() -> None:
    claim = "The owners of the ferry told the port of Halvern in 2 letters that the crane was sound " + "and new " * 12
    answer = "But the inspectors of Norland found that 9 of its bolts were broken " + "and old " * 12
    assert not any(line.startswith("The owners") for line in lines(OPENING, f"{claim.strip()}. {answer.strip()}."))
    short = "The owners of the ferry told the port of Halvern in 2 letters that the crane was sound. But 9 bolts were broken."
    assert short in lines(OPENING, short)


def test_but_answers_what_stands_right_before_it() -> None:
    first = "The ferry line of Halvern said that 14 of its boats will sail on."
    second = "Many of the dockers of Halvern stayed away for fear of a second fall."
    answer = "But the line is owned by the port, so its 14 boats were never in doubt."
    assert not any("[…]" in line for line in lines(OPENING, f"{first} {second} {answer}"))


def test_what_only_promises_the_next_sentence_is_no_answer() -> None:
    first = "The ferry line of Halvern took 14 of its boats off the northern route on Monday."
    assert first in lines(OPENING, f"{first} But the line was not the only one to act.")


def test_the_news_of_the_newest_article_is_told_where_all_else_is_older() -> None:
    old = paper(
        OPENING,
        "The crane of the northern terminal weighed 90 tons, the port said on Monday.",
        title=HEADLINE,
        source="World Wire",
    )
    news = "Divers found a second crane under the northern terminal of Halvern on Thursday and called in 40 soldiers."
    new = paper(
        news, title="Second crane found in Halvern", source="Coastal Courier", day=MONDAY + dt.timedelta(days=3)
    )
    shown = present.points([old, new], headline=HEADLINE, today=MONDAY + dt.timedelta(days=4), language="en")
    assert any(quote.text.startswith("Divers found a second crane") for quote in shown)


def test_the_same_news_told_again_is_not() -> None:
    old = paper(OPENING, title=HEADLINE, source="World Wire")
    again = "Halvern's port shut its northern terminal after a crane fell onto a ferry, the board of the port said."
    new = paper(again, title=HEADLINE, source="Coastal Courier", day=MONDAY + dt.timedelta(days=3))
    shown = present.points([old, new], headline=HEADLINE, today=MONDAY + dt.timedelta(days=4), language="en")
    assert [quote.text for quote in shown] == [OPENING.replace("Monday", "Monday [16 Feb]")]
