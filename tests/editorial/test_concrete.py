"""What is no concrete expectation does not stand under "What happens next"."""

from __future__ import annotations

import pytest

from digest.editorial import present
from tests.editorial.papers import TUESDAY, paper

NEWS = "The council of Lindmark approved the ring road plan by 34 votes to 29."


def shown(*sentences: str) -> list[str]:
    candidate = paper(NEWS, *sentences)
    found = present.next_items(
        [candidate], headline="Lindmark council approves ring road", today=TUESDAY, language="en", shown=()
    )
    return [quote.text for item in found for quote in item.quotes]


@pytest.mark.parametrize(
    "sentence",
    [
        "Many of the council's members said they would like to settle the ring road on Friday.",
        "The council will vote on a separate harbour plan on Friday.",
        "It is unclear how many council members will vote on the ring road on Friday.",
        "The ring road's council hearing is expected to go on until at least Friday.",
        'The mayor said "the council has never believed in that 20 February ring road deadline."',
        "As the council of Lindmark prepared to meet on Friday, the ring road's builder went bankrupt.",
        "The council's ring road drill was scheduled to begin on Friday.",
        "The council's ring road debate will take place five days before voters head to the polls for “Super Sunday,” on March 1.",
        "The council of Lindmark is at odds, as ring road talks ahead of a 1 March deadline go on.",
        "The ring road's drill was to have been the end of a week expected to begin on Friday.",
        "The ring road's council was extended in February so that it may meet for six more months.",
        "Builders of the ring road say the 1 March council deadline lost its force after a ruling.",
        "The council said last year that it would open the ring road by 1 March.",
        "Under the council's ring road plan, it will rise to 31 million from 1 March.",
        "The council's clerk said that those ring road polls will change on Friday.",
        "“I never saw that ring road,” said Per Aldine, a council member who will retire next month.",
    ],
)
def test_a_wish_another_matter_or_what_was_once_planned_is_no_highlight(sentence: str) -> None:
    assert shown(sentence) == []


def test_a_day_that_only_says_more_of_a_thing_is_none_on_which_something_comes() -> None:
    assert shown("The council of Lindmark will build the ring road before the fair, which opens on Friday.") == []


def test_an_institution_that_will_act_needs_no_day_and_nobody_who_says_so() -> None:
    sentence = "The Lindmark Planning Council will determine the next road by lot."
    assert shown(sentence) == [sentence]


def test_what_a_person_will_do_stands_where_the_sentence_itself_looks_ahead() -> None:
    line = "The council of Lindmark will name the engineer who will build its ring road on Friday."
    assert shown(line) == [line]


def test_a_plan_without_a_date_is_news_for_some_days() -> None:
    plan = "Mayor Ada Vell said on {} that the council of Lindmark will sell the ring road's bridges."
    assert shown(plan.format("Sunday")) == [plan.format("Sunday [15 Feb]")]
    assert shown(plan.format("Tuesday, 10 February,")) == []
