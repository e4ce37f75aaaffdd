"""What an English news article says is coming, and what only sounds like it: one sentence among others that tell nothing."""

from __future__ import annotations

import pytest

from digest.model.reading import Certainty, Outlook
from tests.editorial.reading import outlooks, shown

NEWS = """\
The council of Halvern met on Monday. About forty people sat in the public gallery. The mayor spoke for an hour.

Corvane moved 1.2 million containers last year. Its cranes are older than those of Lindmark. The port employs 4,200.

"""
S, E, P = Certainty.SCHEDULED, Certainty.EXPECTED, Certainty.POSSIBLE


def found_in_news(sentence: str) -> tuple[Outlook, ...]:
    return outlooks(NEWS + sentence)


@pytest.mark.parametrize(
    ("sentence", "dues", "speaker", "certainty"),
    [
        ("The court will hear the appeal on 3 March.", ["2026-03-03"], None, S),
        ("The parliament of Lindmark meets on Wednesday to debate the budget.", ["2026-02-18"], None, S),
        ("Ministers from nine countries are to gather in Muscat next week.", ["2026-W09"], None, S),
        ("A verdict is due on Friday.", ["2026-02-20"], None, S),
        ("The trial is scheduled to start on 9 March, prosecutors said.", ["2026-03-09"], "prosecutors", S),
        ("The new timetable takes effect on 1 April.", ["2026-04-01"], None, S),
        ("Pilots at Corvane Air plan to strike on Thursday.", ["2026-02-19"], None, E),
        ("The prime minister is expected to resign this week.", ["2026-W08"], None, E),
        ("Voting ends at 8 p.m. on Sunday.", ["2026-02-22 20:00"], None, S),
        ("The bank said it would close 40 branches by June.", ["2026-06 by"], "The bank", S),
        (
            "The government has promised to publish the contract by the end of March.",
            ["2026-03 by"],
            "The government",
            E,
        ),
        ("The court gave the port until 6 March to appeal all of its orders.", ["2026-03-06 by"], None, E),
        ("Three chairs signed a letter demanding the full report by 6 March.", ["2026-03-06 by"], None, E),
        ("Schools in Halvern will remain closed until 2 March.", ["2026-03-02 until"], None, S),
        ("The summit was postponed to 14 April.", ["2026-04-14"], None, E),
        ("The company must file its answer by 6 March.", ["2026-03-06 by"], None, E),
        ("Kiruna is preparing to launch a second probe in May.", ["2026-05"], None, E),
        ("The senate could vote on the treaty as early as Tuesday.", ["2026-02-17 not_before"], None, P),
        (
            "If the talks fail, the union will call a second strike on 2 March.",
            ["2026-03-02 perhaps"],
            None,
            P,
        ),
        ("Unless a buyer is found, the mill will close in June.", ["2026-06 perhaps"], None, P),
        ("Prosecutors are considering an appeal.", [], None, P),
        ("Lindmark is set to elect a new council in September.", ["2026-09"], None, S),
        ("Two more ferries will arrive next month, the port authority said.", ["2026-03"], "the port authority", S),
        ("The bridge will not reopen before 1 May, the city said.", ["2026-05-01 not_before"], "the city", S),
        ("Corvane Air will close its base in Kiruna, its chief executive said.", [], "its chief executive", S),
        ("A decision is not expected before May, officials said.", ["2026-05 not_before"], "officials", E),
        (
            '"We will appeal," said Odd Lervik, a lawyer for the firm, adding that papers will be filed on Friday.',
            ["2026-02-20"],
            "Odd Lervik",
            S,
        ),
        ("The museum reopens on Saturday after two years of repairs.", ["2026-02-21"], None, S),
        ("The central bank is likely to raise rates in April, analysts said.", ["2026-04"], "analysts", E),
        ("Up to 30 cm of snow is expected on Thursday, forecasters said.", ["2026-02-19"], "forecasters", E),
        ("The minister will testify before the committee on Tuesday at 10:00 UTC.", ["2026-02-17 10:00 UTC"], None, S),
        ("Results of the vote will be announced on Friday evening.", ["2026-02-20"], None, S),
        ("The new line is due to be finished by late 2027.", ["2027 by"], None, S),
        ("The Dockers' Federation threatened to walk out on Monday, 23 February.", ["2026-02-23 perhaps"], None, P),
        ("The two sides agreed to meet again in Geneva next month.", ["2026-03"], None, E),
        ("The president will visit Lindmark on Sunday and Monday.", ["2026-02-22", "2026-02-23"], None, S),
    ],
)
def test_what_is_planned_announced_expected_or_threatened_is_found_in_the_news(
    sentence: str, dues: list[str], speaker: str | None, certainty: Certainty
) -> None:
    (found,) = found_in_news(sentence)

    assert found.text == sentence
    assert [shown(due) for due in found.dues] == dues
    assert (found.speaker, found.certainty) == (speaker, certainty)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor would later become a minister.",
        "In 2019 the bridge was to open within a year; it opened in 2023.",
        "The ship was due in Halvern on Friday but never came.",
        "He said on Friday that he had expected to win.",
        "The firm had planned to open a plant in Kiruna.",
        "She was going to be a dancer until she broke her leg in 2011.",
        "Nobody knows what will happen.",
        "It is unclear whether the court will agree.",
        "Will the council ever learn?",
        "A good captain will always leave the ship last.",
        "You will need two eggs and a cup of flour.",
        "If you want to grow tomatoes, you should start in March.",
        "I will never forget that evening.",
        "We must all do more to protect our harbour.",
        "History will judge them harshly.",
        "The truth will come out in the end.",
        "People will always find a way to complain.",
        "Tickets are on sale now!",
        "Subscribe to our newsletter, and it will arrive every Friday.",
        "This story will be updated.",
        '"They will have to deal with it," she said of the critics.',
        "The council spent the whole of May on the question.",
        "The March on Halvern drew forty thousand people.",
        "The will of the people was clear.",
        "Will Ames, a dock worker, said he was tired.",
        "The law may have been broken.",
        "Storms like this one could become more common, and that should worry everyone.",
        "That would be a mistake.",
        "The port is likely the largest on the coast.",
        "The old harbour might as well be on the moon.",
        "The delay was due to a fault in the engine.",
        "The team set a record on Saturday in Lindmark.",
        "He told reporters on Friday that the road was safe.",
        "The strike, which ended on Friday, cost the port a million.",
        "Casual Friday came early to the town hall.",
        "The Friday Club meets for cards and gossip.",
        "Children as young as six are expected to carry their own water.",
        "Two in three voters said they would support a new bridge.",
    ],
)
def test_the_past_the_general_the_rhetorical_and_the_promotional_are_no_outlook_in_the_news(sentence: str) -> None:
    assert found_in_news(sentence) == ()


def test_the_more_an_article_offers_the_surer_each_must_be() -> None:
    one = "The ferry could be sold."
    many = " ".join(f"The court will hear witness {number} on {number} March." for number in range(3, 12))

    assert len(outlooks(NEWS + many)) == 9
    assert one not in [found.text for found in outlooks(NEWS + many + " " + one)]


def test_a_teaser_of_one_sentence_needs_less() -> None:
    teaser = "Lindmark may close its ring road, the mayor said."

    assert [found.text for found in outlooks(teaser)] == [teaser]
    assert outlooks(NEWS + teaser) == ()
