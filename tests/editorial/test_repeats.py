"""A point says what no line above it says: who says it, and in what words, makes no news of it."""

from __future__ import annotations

import pytest

from digest.editorial import present
from digest.editorial.novelty import said, union
from digest.editorial.options import options
from digest.editorial.repeats import says_again
from tests.editorial.papers import TUESDAY, paper

LEAD = "The port of Halvern will not reopen its northern terminal, the harbour board announced on Monday."
HEADLINE = "Halvern port: northern terminal stays shut"
NEXT = "Repairs will cost 31 million euros, twice the first estimate."


def lines(*text: str, headline: str = HEADLINE) -> list[str]:
    shown = present.points([paper(*text, title=headline)], headline=headline, today=TUESDAY, language="en")
    return [quote.text for quote in shown]


@pytest.mark.parametrize(
    "again",
    [
        "In a statement, the deputy head of the board, Per Lund, said it had decided not to reopen the terminal.",
        "Per Lund, a lawyer of the third district who was named by Ilse Maarten, announced the terminal will not reopen.",
        "The board's reopening of the terminal will not come, according to Per Lund, who speaks for it.",
    ],
)
def test_another_speaker_says_nothing_new(again: str) -> None:
    assert lines(LEAD, again, NEXT) == [LEAD, NEXT]


def test_another_name_for_who_did_it_says_nothing_new() -> None:
    lead = "A judge in Halvern has reversed his earlier ruling and allowed the pilot Ilse Maarten to sue the port."
    again = "Judge Per A. Lund of the Third Court, a choice of Norland, partially reversed his earlier ruling in which he had found for 9."
    assert again not in lines(lead, again, NEXT, headline="Halvern judge reverses ruling")


def test_a_short_fact_with_a_figure_is_new_though_its_speaker_and_its_subject_are_known() -> None:
    lead = "Halvern has paid no rent since May, said Ilse Maarten, lawyer for Lindmark."
    assert lines(lead, "Halvern owes 60,000 euros, Maarten said.", headline="Halvern behind on rent")[1:] == [
        "Halvern owes 60,000 euros, Maarten said."
    ]


def test_a_first_point_is_not_left_alone_where_something_can_be_understood_behind_it() -> None:
    talk = "Halvern had been warned in 2019 that its cranes would not last ten more winters by the sea."
    assert lines(LEAD, talk) == [LEAD, talk]
    assert lines(LEAD, talk, NEXT) == [LEAD, NEXT]


def test_what_stands_there_is_no_quotation_of_what_is_said_above() -> None:
    quotation = "“Our northern terminal will stay shut and the port will not reopen any of it,” Halvern said on Sunday."
    assert lines(LEAD, quotation) == [LEAD]


def test_a_third_point_is_looked_for_that_brings_a_name_or_a_figure_and_is_of_the_headline() -> None:
    told = "Ilse Maarten, the mayor of Tolsund, praised the port for having told all of its 4,200 dockers early."
    assert lines(LEAD, NEXT, told) == [LEAD, NEXT, told]
    nameless = "Halvern is a place of many ferries, and few of its people have ever been to sea."
    assert lines(LEAD, NEXT, nameless) == [LEAD, NEXT]


def test_the_point_that_answers_the_headline_comes_before_others() -> None:
    lead = "Riders of Halvern faced a choice on Monday of taking the bus or of waiting for the evening ferry."
    bus = "Bus fares rose to 9 crowns on Monday, twice what they were, and 40 more drivers were hired by Tolsund Lines."
    train = "Trains carried 8,000 riders on Monday, twice as many as usual, said Lund Rail, which runs 31 of them."
    court = "The supreme court of Norland ruled on Monday that 12 ferries may sail."
    shown = lines(lead, bus, train, court, headline="Court rules that Halvern ferries may sail")
    assert court in shown


def test_who_else_says_that_it_will_be_done_says_nothing_new() -> None:
    lead = "The office of the harbour judge announced on Monday that it will not retry Ilse Maarten of Halvern."
    again = "Norland's prosecutors have told 9 lawyers they will not retry the former head of the dockers' union."
    told = "Ilse Maarten had been charged with 4 thefts."
    assert again.replace("9 ", "") not in lines(
        lead, again.replace("9 ", ""), told, headline="No new trial for Maarten"
    )
    assert again in lines(lead, again, told, headline="No new trial for Maarten")


def test_a_quotation_half_of_which_is_told_above_says_it_again_whatever_stands_around_it() -> None:
    again = (
        "“The northern terminal stays shut,” said the nine-page letter, dated 16 February, of the mayor of Tolsund, who"
        " used the name of a quay that lorries from Lindmark have."
    )
    article = paper(LEAD, again, title=HEADLINE)
    first, second = sorted(options([article], today=TUESDAY, language="en"), key=lambda option: option.place)
    assert says_again(second, union(said(HEADLINE, "en"), first.said))


def test_who_somebody_is_that_is_named_above_is_told_once() -> None:
    headline = "Docker held over fire at Halvern port"
    first = "Per Lund, a docker of 56, was held on Monday over the fire at the port of Halvern, its board said."
    again = "An officer of Norland identified the man as Per Lund Jr., 56, of Tolsund, just north of Corvane."
    other = "An officer of Norland identified the owner as Ilse Maarten, 61, of Tolsund, just north of Corvane."
    assert lines(first, again, headline=headline) == [first]
    assert len(lines(first, other, headline=headline)) == 2


def test_the_opening_of_a_second_article_is_told_where_it_brings_other_news() -> None:
    first = paper(LEAD, title=HEADLINE, source="World Wire")
    second = "Dockers of Halvern blocked 14 ships at the terminal and burned 300 tyres on its southern bridge."
    other = paper(second, title="Dockers block ships", source="Coastal Courier")
    shown = present.points([first, other], headline=HEADLINE, today=TUESDAY, language="en")
    assert second in [quote.text for quote in shown]
    again = "Halvern's port will not reopen its northern terminal, its harbour board announced."
    other = paper(again, title="Terminal stays shut", source="Coastal Courier")
    shown = present.points([first, other], headline=HEADLINE, today=TUESDAY, language="en")
    assert again not in [quote.text for quote in shown]


def test_a_paper_that_challenges_an_article_says_what_one_that_disputes_a_report_said() -> None:
    lead = (
        "In a rare statement on Sunday, harbour counsel Ilse Maarten's team disputed a Harbour Post report that said "
        "Mayor Per Lund directed engineer Jon Aldine to lie to the council."
    )
    again = (
        "The rare statement by a spokesman for the counsel, Ilse Maarten, challenged the facts of an article published "
        "by the Harbour Post saying that Mr. Aldine had told engineers about being pressured by the mayor before he lied."
    )
    other = paper(again, source="Coastal Courier")
    headline = "Maarten disputes report on Per Lund"
    shown = present.points([paper(lead, title=headline), other], headline=headline, today=TUESDAY, language="en")
    assert again not in [quote.text for quote in shown]


def test_a_third_point_tells_the_past_of_the_person_in_the_headline_alone() -> None:
    headline = "Ilse Maarten closes Halvern's northern terminal"
    lead = "Ilse Maarten closed the northern terminal of the port of Halvern on Monday, the harbour board said."
    past = "Maarten was sentenced in 2019 to a fine of 9,000 euros for hiding the rust of a terminal in Tolsund."
    assert past in lines(lead, NEXT, past, headline=headline)
    other = past.replace("Maarten was", "Halvern was")
    assert other not in lines(lead, NEXT, other, headline=headline)
