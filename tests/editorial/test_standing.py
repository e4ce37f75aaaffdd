"""Presentation, rules 1, 2, 4 and 11, one sentence at a time."""

from __future__ import annotations

import pytest

from digest.editorial.standing import balanced, connective, has_verb, leans, predicates, tail, tells_the_past


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He left the room."),
        ("en", "It is the longest in the sector."),
        ("en", "This closure is dear for several reasons."),
        ("en", "These moves reflect shared concerns."),
        ("en", "Such a step would be new."),
        ("en", "Both sides have read the arbitrator's proposal."),
        ("en", "Their lawyers declined to comment."),
        ("en", "If they refuse, the walkout could begin on Monday."),
        ("en", "On Tuesday, he signed the order."),
        ("en", "Apart from this, the plan stands."),
        ("en", "The latter won."),
        ("en", "“We lost,” he said."),
        ("en", '"She is not bluffing," one member added.'),
        ("de", "Er trat zurück."),
        ("de", "Diese Entscheidung gilt ab Mai."),
        ("de", "Dabei starben zwei Menschen."),
        ("de", "Das hat der Rat beschlossen."),
        ("de", "Das sagte Ratsherr Per Aldine."),
        ("de", "Das habe Lindmark so gewollt."),
        ("de", "Das wusste Corvane nicht."),
        ("es", "Esta decisión entra en vigor en mayo."),
        ("es", "Ella dimitió."),
        ("fr", "Cette décision est définitive."),
    ],
)
def test_what_points_back_cannot_open_a_key_point(language: str, text: str) -> None:
    assert leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Iran has asked for an answer to its nine-page paper."),
        ("en", "The world's biggest port closed."),
        ("en", "Two of its four altimeters failed in January."),
        ("en", "After Trump spoke, he left."),
        ("en", "In Berlin, they met again."),
        ("en", "Italy voted on Sunday."),
        ("en", '"This is the most expensive mistake of the decade," said councillor Per Aldine.'),
        ("de", "Der Rat stimmte zu."),
        ("de", "Das Landgericht verhandelt am Donnerstag."),
        ("de", "Das neue Hafenmuseum öffnet am Freitag."),
        ("de", "Das geplante Werk wird kleiner."),
        ("de", "Das 97 Meter lange Schiff liegt fest."),
        ("es", "El consejo aprobó el plan."),
    ],
)
def test_what_stands_alone_may(language: str, text: str) -> None:
    assert not leans(text, language)


@pytest.mark.parametrize(
    ("language", "text", "rest"),
    [
        ("en", "Yet, several key states have refused.", "several key states have refused."),
        ("en", "Meanwhile, oil rose 2.1% on Monday.", "oil rose 2.1% on Monday."),
        ("en", "But Halvern said no.", "Halvern said no."),
        ("en", "All of this comes as Araghchi travels to Geneva.", "Araghchi travels to Geneva."),
        ("en", "Still waters run deep.", "Still waters run deep."),
        ("en", "However small, the step counts.", "However small, the step counts."),
        ("en", "Also ran the course.", "Also ran the course."),
        ("de", "Aber der Rat stimmte zu.", "der Rat stimmte zu."),
        ("de", "Doch stimmte der Rat zu.", "Doch stimmte der Rat zu."),
        ("es", "Sin embargo, el consejo votó.", "el consejo votó."),
    ],
)
def test_only_a_connective_of_the_closed_list_is_cut_from_the_front(language: str, text: str, rest: str) -> None:
    assert text[connective(text, language) :] == rest


AIRSPACE = (
    "several large northern ports, including Skarvik, Osterby and the two docks of Lindmark, have flatly declined"
    " to let their quays be used for any ship diverted from Halvern"
)


def test_a_tail_is_cut_only_from_a_long_sentence() -> None:
    long = f"Yet, {AIRSPACE}, underscoring how complex and slow such a detour would be."
    assert long[: tail(long)] == f"Yet, {AIRSPACE}"
    assert tail("States refused their airspace, underscoring how complex such a campaign would be.") is None


@pytest.mark.parametrize(
    "lost",
    [
        "raising the price by 40 percent",
        "raising doubts that no one answered",
        "highlighting what may follow",
        "highlighting a rift, according to two diplomats",
        "reflecting what reportedly was agreed",
        "raising the question of what happens if talks fail",
        "marking “the end of an era”",
        "adding the ports of Halvern and Lindmark to the list",
    ],
)
def test_a_cut_never_takes_a_name_a_number_a_negation_a_doubt_or_quoted_words(lost: str) -> None:
    assert tail(f"{AIRSPACE}, and have told Washington so in letters, {lost}.") is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“Whole,” she said.", True),
        ("„Ganz“, sagte sie.", True),
        ("«Entero», dijo (ayer).", True),
        ('He called it "a mistake.', False),
        ("It is over,” he said.", False),
        ("The plan (first told in May.", False),
        ("It’s the dockers’ vote.", True),
    ],
)
def test_quotation_marks_and_brackets_need_their_partners(text: str, whole: bool) -> None:  # noqa: FBT001 - a table
    assert balanced(text) is whole


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Customers may stay away for good, finding the old town too hard to reach.", True),
        ("Regional alliances could fracture", True),
        ("Strengthens the union in potential later rounds of talks.", False),
        ("Sends a message to shippers that late talks could lead to longer queues.", False),
        ("Complicates the plans of smaller ports that oppose the merger.", False),
        ("Better roads for the south", False),
    ],
)
def test_a_list_item_without_subject_and_verb_is_no_sentence(text: str, sentence: bool) -> None:  # noqa: FBT001
    assert predicates(text, "en") is sentence


@pytest.mark.parametrize(
    "text",
    [
        "Four of the 4,200 people at the port, the biggest of the coast.",
        "Ilse Maarten, flanked by two of her deputies.",
        "Halvern at dawn, seen from the lighthouse.",
    ],
)
def test_words_without_a_verb_say_nothing(text: str) -> None:
    assert not has_verb(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Halvern votes on Thursday.",
        "Dockers fought the plan.",
        "The ferry’s late.",
        "Riders who know the sound stay home.",
    ],
)
def test_words_with_one_do(text: str) -> None:
    assert has_verb(text, "en")
    assert has_verb(text, "de")


def test_the_past_is_told_by_its_verbs() -> None:
    assert tells_the_past("The ferry left on Monday.", "en")
    assert not tells_the_past("A docker stands at the gate on Monday.", "en")


def test_days_and_hours_later_lean_on_an_earlier_day() -> None:
    for text in (
        "Days later, Aldine resigned.",
        "Two weeks earlier, the pier closed.",
        "The next day the pier closed.",
    ):
        assert leans(text, "en")
    assert not leans("Last week the pier closed.", "en")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("HALVERN, Lindmark (AP) — Voters face a choice.", "Voters face a choice."),
        ("KIRUNA – Petrel is down.", "Petrel is down."),
        ("Halvern (Reuters) - Dockers vote.", "Dockers vote."),
        ("Halvern — the port, not the town — votes.", "Halvern — the port, not the town — votes."),
        ("UNESCO said no.", "UNESCO said no."),
    ],
)
def test_a_dateline_in_front_is_cut(text: str, left: str) -> None:
    assert text[connective(text, "en") :] == left


def test_of_a_sentence_too_long_to_be_shown_a_clause_at_its_end_may_go() -> None:
    news = (
        "The harbour board of Halvern "
        + "and the council of the town " * 4
        + "told the shipping lines on Monday to leave"
    )
    long = f"{news}, even as crews were waiting for a word from the ministry of the sea."
    assert long[: tail(long)] == news
    assert tail(f"{news}, even as two crews were waiting for a word from the ministry of the sea.") is None
    assert tail("The board told the lines to leave, even as crews were waiting for a word.") is None


@pytest.mark.parametrize(
    "text",
    [
        "“And there are not enough boats for all,” Ilse Maarten said.",
        "Two hundred yards away in the customs house, Per Lund told the dockers to go home.",
        "About 10 miles further, the road ends.",
        "Nearby, a crane fell.",
        "One, Per Lund of Corvane, was charged with theft.",
    ],
)
def test_talk_that_goes_on_and_a_place_by_its_distance_from_another_lean(text: str) -> None:
    assert leans(text, "en")


def test_one_of_several_that_is_counted_does_not() -> None:
    assert not leans("One crane fell.", "en")
    assert not leans("“There are boats for all,” Ilse Maarten said.", "en")


def test_a_dash_in_front_is_cut() -> None:
    assert connective("- The port of Halvern shut its gates.", "en") == 2
