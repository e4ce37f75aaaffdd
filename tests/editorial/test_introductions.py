from __future__ import annotations

import pytest

from digest.editorial.introductions import named, points_at, points_back, strangers, things, unheard
from digest.model.reading import Sentence
from tests.editorial.imagined import candidate
from tests.editorial.papers import paper, place


@pytest.mark.parametrize(
    "text",
    [
        "The motion was carried by one vote.",
        "The new ferry bill would close two piers.",
        "The lawsuit warns of longer queues.",
        "The piers, built in 1911, are closed.",
    ],
)
def test_a_thing_of_which_nobody_has_heard_cannot_open_a_line(text: str) -> None:
    assert unheard(text, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lindmark was not there.",
        "The Halvern motion was carried by one vote.",
        "The people who cross by night were not asked.",
        "The president will speak on Monday.",
        "Halvern's council was not asked.",
    ],
)
def test_what_is_said_or_known_by_itself_can(text: str) -> None:
    assert not unheard(text, frozenset())


def test_what_the_headline_or_a_point_has_named_can_open_the_next() -> None:
    assert not unheard("The motions were carried.", named("A motion on night ferries"))
    assert unheard("The motions were carried.", named("A vote on night ferries"))


@pytest.mark.parametrize(
    "text", ["Aldine took back what he had said of that remark.", "Riders fear this measure.", "It was such a move."]
)
def test_a_thing_pointed_at_stood_somewhere_before(text: str) -> None:
    assert points_at(text)


@pytest.mark.parametrize(
    "text",
    [
        "He said that the bill is dead.",
        "Ferries stop this week.",
        "Pools such as Tolsund's close.",
        "Of those who vote, few swim.",
    ],
)
def test_these_point_at_nothing(text: str) -> None:
    assert not points_at(text)


def test_a_pronoun_before_any_name_points_back() -> None:
    assert points_back("In the end he left.")
    assert not points_back("In the end Aldine said he left.")


def test_things_that_the_article_has_told_of_before_are_named() -> None:
    before = "Halvern's council put the ferry bill to a vote. A trial of the new boats ended in March."
    assert things("Aldine said the trial went well and the bill is sound.", before) == {"trial", "bill"}
    assert things("Riders asked for the discrepancy to be explained.", before) == {"discrepancy"}


@pytest.mark.parametrize(
    "text",
    [
        "A trial of the new boats ended, and the trial went well.",
        "The council said the vote of the harbour board stands.",
        "“The trial went well,” Aldine said.",
        "The Halvern trial went well.",
    ],
)
def test_what_is_told_in_the_line_itself_or_says_which_one_is_not(text: str) -> None:
    assert things(text, "A vote and a trial were held by the council.") == frozenset()


def test_a_house_and_a_committee_are_nobody_to_be_met() -> None:
    text = "Per Aldine spoke in the Upper House on Monday. House members and Aldine left early."
    article = candidate("Harbour Post", "Votes", text, "2026-02-17T18:00+01:00")
    start = text.index("House members")
    place = Sentence(block=0, start=start, end=len(text), text=text[start:])
    assert strangers(article, place, text[start:]) == {"Aldine"}


def test_a_name_with_an_apostrophe_is_one_name_whichever_it_is() -> None:
    known = named("Mayor O’Dell shuts the port's gates")
    assert {"O'Dell", "port"} <= known
    article = candidate("Harbour Post", "Gates", "Ilse O'Dell shut them.\n\nO’Dell left.", "2026-02-16T12:00+01:00")
    place = Sentence(block=1, start=0, end=12, text="O’Dell left.")
    assert strangers(article, place, place.text) == {"O'Dell"}


def test_a_name_in_front_is_somebody_whom_a_pronoun_may_mean() -> None:
    assert not points_back("Lund said he would stay.")
    assert not points_back("Maarten's papers show her family owned 14 boats.")
    assert points_back("Police said he would stay.")
    assert points_back("Papers show her family owned 14 boats.")


def test_an_office_in_front_is_no_first_name() -> None:
    line = "The board has until 6 March to appeal all of Aldine's orders."
    lead = "A stay was issued by Harbour Judge Per Aldine in Halvern on Monday."
    article = paper(lead, line)
    assert strangers(article, place(article, line), line) == {"Aldine"}
