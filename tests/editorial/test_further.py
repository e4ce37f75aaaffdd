"""What a further point may be, and what tells against a first: invented sentences, each with and without its fault."""

from __future__ import annotations

import pytest

from digest.editorial import further
from digest.editorial.introductions import named
from digest.editorial.verbs import happens
from digest.model.stories import Candidate
from tests.editorial.papers import paper, place

LEAD = "The port of Halvern will close its northern terminal for nine months, the harbour board said on Monday."
HEADLINE = "Halvern port closes terminal"
KNOWN = named(f"{HEADLINE} {LEAD}")


def behind(line: str) -> tuple[Candidate, bool]:
    article = paper(LEAD, line, title=HEADLINE)
    return article, further.stands(article, place(article, line), line, KNOWN)


@pytest.mark.parametrize(
    "line",
    [
        "Engineers found rust in eleven cranes of the terminal, according to the board.",
        "Repairs will cost 31 million euros, twice the first estimate.",
        "Ilse Maarten, the head of the union, was told on Sunday evening.",
        "Two of the terminal's cranes were taken out of service on Sunday, Halvern Terminals said.",
        "With 90 percent of its cranes checked, the port had found 31 faults.",
        "The closure was ordered after faults in 11 cranes, according to the newspaper HarbourPost.",
        "Sen. Per Lund, D-Norland, said on Sunday that ships would wait for two days.",
        "The board has hired a yard in Tolsund for the “heavy lifts”, it said.",
        "Two cranes were taken on Sunday by the militant group Korvat, the harbour board said.",
        "Two cranes were moved on Sunday to the Altmark prison, the harbour board said.",
        "Three members voted on Sunday against the closure, while Sen. Ilse Maarten (Nord.) voted for it.",
        "Mayor Per Lund (R., Nord.) told the board on Sunday that ships would wait.",
        "The board voted 25 to 6 on Sunday to pass HB 31, which would close the terminal.",
        "Board member Per Lund, Jr. said on Sunday that ships would wait for two days.",
        "Ships have so far left 31 quays of the terminal.",
        "Ships of the Corvane-based line were moved on Sunday, the board said.",
        "Halvern's union said its members would stay until 9 March.",
        "The board's head, Ilse Maarten, posted a picture of the terminal on Sunday, calling it an “ugly sight.”",
    ],
)
def test_a_fact_of_the_event_that_explains_itself_stands(line: str) -> None:
    assert behind(line)[1]


@pytest.mark.parametrize(
    "line",
    [
        "Three ferries were also moved to the south quay on Sunday.",
        "In another port, cranes were taken out of service on Sunday.",
        "On Sunday evening they were told to leave within two hours.",
        "The cause of their delay was found on Sunday in Halvern.",
        "Riders were told of that remark on Sunday.",
        "A judge was asked on Sunday which side was right about Halvern.",
        "The port said on Sunday that that was enough of Halvern.",
        "A failure to do so would cost 31 million euros, the port said on Sunday.",
        "The union replied on Sunday that 31 cranes were sound.",
        "In a follow-up statement on Sunday, the board said that 31 cranes were sound.",
        "Ilse Maarten responded on Sunday by calling 31 of the cranes sound.",
    ],
)
def test_a_line_set_against_one_that_is_not_there_does_not(line: str) -> None:
    assert not behind(line)[1]


def test_a_scrap_of_what_somebody_said_does_not_where_nobody_says_it() -> None:
    line = "Two ships of the port were moved on Sunday because of its “vague findings”."
    article = paper(LEAD, line, title=HEADLINE)
    assert not behind(line)[1]
    assert further.excused(article, place(article, line), line, KNOWN) is None
    assert behind("Two ships of the port were moved on Sunday because of its “northern terminal”.")[1]


@pytest.mark.parametrize(
    "line",
    [
        "Gov. Ilse Maarten of Norland was told on Sunday evening, the harbour board said.",
        "Two ferries and other ships were moved on Sunday, the harbour board said.",
        "The harbour board said on Sunday that it had the authority to close 31 cranes.",
    ],
)
def test_what_says_who_or_which_by_itself_stands(line: str) -> None:
    before = "Ilse Maarten has run Norland for years, and none of the cranes and ships had the authority of the port."
    article = paper(LEAD, before, line, title=HEADLINE)
    assert further.stands(article, place(article, line), line, KNOWN)


def test_the_victim_of_a_death_that_is_known_is_told_by_its_name() -> None:
    line = "The harbour board ordered an inquiry on Sunday into the death of Per Lund."
    article = paper(LEAD, "Per Lund worked there.", line, title=HEADLINE)
    assert further.stands(article, place(article, line), line, KNOWN | named("A docker is dead"))
    assert not further.stands(article, place(article, line), line, KNOWN)


@pytest.mark.parametrize(
    "line",
    [
        "Mr. Aldine told the port on Sunday that ships would wait.",
        "Aldine said on Sunday that ships would wait for two days.",
        "Ships were moved on Sunday, the DKF said.",
        "Ships were moved on Sunday, the Post said.",
    ],
)
def test_a_name_that_nobody_has_given_does_not(line: str) -> None:
    assert not behind(line)[1]


@pytest.mark.parametrize(
    "line",
    [
        "The lawsuit was filed on Sunday by two shipping lines.",
        "Ships waited on Sunday because of the measure, crews said.",
    ],
)
def test_a_thing_of_which_nobody_has_told_does_not(line: str) -> None:
    assert not behind(line)[1]


def test_a_thing_that_goes_by_another_name_above_does() -> None:
    article = paper(
        "The talks ended on Monday.", "Missiles were not discussed, two people briefed on the meeting said."
    )
    line = "Missiles were not discussed, two people briefed on the meeting said."
    assert further.stands(article, place(article, line), line, named("Talks end in Lindmark"))
    assert not further.stands(article, place(article, line), line, named("A storm ends in Lindmark"))


@pytest.mark.parametrize(
    "line",
    [
        "The port handled 38% of the country's containers last year.",
        "In 2011 a strike at the port lasted nine days.",
        "The port of Halvern closed for two days in October.",
        "Halvern is about 50 kilometres west of Lindmark.",
        "The port employs 4,200 people and owns 31 cranes.",
    ],
)
def test_how_things_were_or_have_long_been_is_no_further_point(line: str) -> None:
    assert not behind(line)[1]


def test_how_things_are_is_one_where_somebody_has_just_said_so() -> None:
    assert not behind("No ship can leave the port before 3 March.")[1]
    assert behind("No ship can leave the port before 3 March, the harbour board said.")[1]


@pytest.mark.parametrize(
    "line",
    [
        "“We would rather close the port than lose a man to a falling crane,” the board said on Sunday.",
        "The board blamed the port of Tolsund for two of its delays on Sunday.",
        "The board tweeted on Sunday that ships would wait for two days.",
        "The board declined to comment on Sunday.",
        "The port of Halvern has not been able to independently confirm the figures of Sunday.",
        "Harbour Post could not immediately verify the board's account on Sunday.",
    ],
)
def test_talk_is_no_further_point(line: str) -> None:
    assert not behind(line)[1]


def test_what_a_share_costs_is_one_only_where_shares_are_the_matter() -> None:
    line = "Shares of Halvern Terminals fell 4% on Monday."
    article = paper(LEAD, line, title=HEADLINE)
    assert not further.stands(article, place(article, line), line, KNOWN)
    assert further.stands(article, place(article, line), line, KNOWN | named("Halvern shares fall"))


@pytest.mark.parametrize(
    "line",
    [
        "Per Lund, the mayor of Halvern, accused the board on Sunday of having let its cranes rust for ten winters.",
        "Halvern is one of the four ports of Norland that large ships can enter.",
        "Halvern had been told in 2019 that its cranes were rusting.",
    ],
)
def test_what_is_no_fact_may_stand_behind_a_first_point_that_is_alone(line: str) -> None:
    article = paper(LEAD, line, title=HEADLINE)
    assert not further.stands(article, place(article, line), line, KNOWN)
    assert further.excused(article, place(article, line), line, KNOWN)


@pytest.mark.parametrize(
    "line",
    [
        "Aldine said on Sunday that ships would wait for two days.",
        "The lawsuit was filed on Sunday by two shipping lines.",
        "Ports should be kept open, whatever the cost, the mayor of Halvern wrote on Sunday.",
        "The port of Halvern did not respond to a request for comment on Sunday.",
        "“Who would ever have thought that ours would close?” the port of Halvern asked on Sunday.",
        "“These are the kind of things that nobody in a port wants,” the harbour board said on Sunday.",
        "Rust makes a crane weaker.",
        "In a world of ever larger ships, the ports of Norland are searching for calm.",
    ],
)
def test_but_nothing_that_asks_for_another_line_and_no_opinion(line: str) -> None:
    article = paper(LEAD, line, title=HEADLINE)
    assert further.excused(article, place(article, line), line, KNOWN) is None


@pytest.mark.parametrize(
    "line",
    [
        "Both the board and the port were told of the closure on Sunday.",
        "Ships such as the two ferries of Tolsund were moved on Sunday, according to the port.",
        "The port sent 31 letters on Sunday in response to a question of the board.",
        "Ilse Maarten, the former head of the port, was told on Sunday evening.",
        "The port said on Sunday that its cranes had failed a test last year.",
        "Workers in Tolsund, Norland, were told on Sunday of the closure.",
        "The port was told on Sunday to write its plans in PowerPoint.",
        "The port sought a 31-day strike on Sunday, but its third bid for such a strike failed.",
        "Two yards told the former docker Ilse Maarten on Sunday of the 31 faults.",
        "Two yards in the U.S. were told on Sunday of the 31 faults.",
    ],
)
def test_a_word_that_points_back_only_by_itself_is_no_fault_with_what_it_means(line: str) -> None:
    assert behind(line)[1]


def test_the_news_of_an_article_has_no_blemish_though_it_tells_what_went_before() -> None:
    lead = "Ilse Maarten, who left the board of Halvern in 2019, was elected its head on Monday."
    article = paper(lead)
    assert further.blemish(article, place(article, lead), lead, opens=True) == 0


@pytest.mark.parametrize(
    "lead",
    [
        "First elected in 1978, Maarten has been the head of the board for a dozen years.",
        "Less than two weeks ago, the board told Halvern that all was well.",
        "“I do not think that anybody cares much,” says Ilse Maarten.",
        "Halvern is a port of many ferries.",
    ],
)
def test_what_opens_with_the_past_or_with_talk_is_blemished(lead: str) -> None:
    article = paper(lead)
    assert further.blemish(article, place(article, lead), lead, opens=True) >= further.BLEMISHED


@pytest.mark.parametrize(
    "lead",
    [
        "A judge has ruled that the port of Halvern must look again for letters lost in the 2012 fire.",
        "The harbour board declined to look into the July call between Halvern's two captains over its terminal.",
        "Three of the port's directors say the terminal of Halvern was looked into last year.",
    ],
)
def test_an_opening_that_is_the_news_may_give_an_old_date(lead: str) -> None:
    article = paper(lead, title="Halvern board declined to look into captains' call")
    assert further.blemish(article, place(article, lead), lead, opens=True) == 0


def test_what_answers_a_sentence_that_is_not_there_is_blemished_and_a_dateline_is_no_answer() -> None:
    news = "the harbour board closed the terminal on Monday."
    for lead, least in ((f"But {news}", further.BLEMISHED), (f"HALVERN (Reuters) - {news.capitalize()}", 0.0)):
        article = paper(lead)
        found = further.blemish(article, place(article, lead), news.capitalize(), opens=True)
        assert found == pytest.approx(least)


def test_what_does_not_open_its_article_must_explain_itself_too() -> None:
    line = "The comments came after the board had closed the terminal on Monday."
    article = paper("Ferries stop.", line)
    assert further.blemish(article, place(article, line), line, opens=False) >= further.BLEMISHED


@pytest.mark.parametrize(
    "lead",
    [
        "Mr. Aldine told the port on Monday that ships would wait.",
        "Aldine, who was the first to speak, told the port on Monday that ships would wait.",
        "Ships were moved on 9 February.",
    ],
    ids=["a bare surname", "a bare surname and who", "a day that is over"],
)
def test_what_cannot_have_been_the_first_sentence_of_its_days_news_is_blemished(lead: str) -> None:
    article = paper(lead)
    assert further.blemish(article, place(article, lead), lead, opens=True) >= further.BLEMISHED


def test_in_another_language_any_line_passes() -> None:
    line = "Er sagte das auch schon 1999, und die Klage wurde abgewiesen."
    article = paper(line, language="de")
    assert further.stands(article, place(article, line), line, frozenset())
    assert further.blemish(article, place(article, line), line, opens=False) == 0


@pytest.mark.parametrize(
    "line",
    [
        "On Sunday, Ilse Maarten appeared on the harbour radio of Halvern, where she spoke with the head of the port.",
        "Ilse Maarten made the remarks at a meeting of 50 dockers of the terminal in Halvern on Sunday.",
        "The board's meetings on Sunday included the heads of 31 unions of Halvern.",
        "The closure of the terminal sparked outrage among 31 unions of Halvern on Sunday.",
        "The closure underscores how old the 31 cranes of the terminal are.",
        "The harbour of Halvern, whose tradition dates back to 1847, has 31 cranes.",
    ],
)
def test_where_somebody_spoke_and_what_others_make_of_it_is_no_further_point(line: str) -> None:
    assert not behind(line)[1]


def test_what_somebody_said_there_is() -> None:
    line = "Ilse Maarten, the head of the board, spoke on the harbour radio on Sunday, saying 31 cranes were sound."
    assert behind(line)[1]


def test_a_short_form_is_met_where_what_it_stands_for_is() -> None:
    spelled = "The Halvern Port Authority, known by 3 letters, was told on Sunday."
    line = "Ships were moved on Sunday to two quays, the HPA said."
    article = paper(LEAD, spelled, line, title=HEADLINE)
    assert further.stands(article, place(article, line), line, KNOWN | named(spelled))
    other = line.replace("HPA", "PHT")
    article = paper(LEAD, spelled, other, title=HEADLINE)
    assert not further.stands(article, place(article, other), other, KNOWN | named(spelled))


def test_an_adjective_is_no_thing_though_a_noun_behind_it_ends_as_a_verb_does() -> None:
    known = KNOWN | named("the rules of the port")
    line = "The board was told on Sunday that the new rules hold for 31 cranes."
    article = paper(LEAD, line, title=HEADLINE)
    assert further.stands(article, place(article, line), line, known)


def test_the_clause_in_front_does_not_say_what_a_sentence_tells() -> None:
    assert not happens("As the board explained on Sunday, such closures are rare.")
    assert happens("As such closures are rare, the board explained them on Sunday.")
