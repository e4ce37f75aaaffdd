"""Lines that tell nothing are no points: a paper that is out, a figure of speech, the scene for what comes."""

from __future__ import annotations

import pytest

from digest.editorial import present
from digest.editorial.empty import is_empty, sets_the_scene
from tests.editorial.papers import TUESDAY, paper


@pytest.mark.parametrize(
    "line",
    [
        "In a row of posts the harbour board announced the report and explained how it was made.",
        "The board's demand and the union's answer echoed far beyond the quays of Halvern.",
        "The quarrel over the cranes laid bare how little the board trusts its engineers.",
    ],
)
def test_what_tells_only_that_a_paper_is_out_or_that_it_echoed_is_empty(line: str) -> None:
    assert is_empty(line, dated=False)


@pytest.mark.parametrize(
    "line",
    [
        "In a row of posts the harbour board announced the report, which found rust in 11 cranes.",
        "The board published the findings of two engineers from Kiruna.",
        "The board's demand echoed a letter of the union: “Close the quays before somebody is killed there.”",
        "The board approved the plan and hired a yard in Tolsund.",
    ],
)
def test_what_is_in_it_a_figure_or_somebodys_words_are_not(line: str) -> None:
    assert not is_empty(line, dated=False)


def test_a_day_is_news_of_a_known_paper() -> None:
    assert not is_empty("The board released the report on Monday.", dated=True)


def test_an_opening_that_the_next_sentence_answers_sets_the_scene() -> None:
    assert sets_the_scene("Ports want bigger ships.", "But they have no room for them.")
    assert not sets_the_scene("Ports want bigger ships.", "Halvern has ordered three.")
    assert not sets_the_scene("Halvern lost its biggest crane on Monday.", "But nobody was hurt.")
    assert not sets_the_scene("Ports want 12 bigger ships.", "But they have no room for them.")


def test_it_is_no_point() -> None:
    news = "The harbour board of Halvern voted on Monday to turn away ships of more than 300 metres."
    article = paper("Ports want bigger ships.", "But their quays are short.", news, title="Halvern turns ships away")
    shown = present.points([article], headline=article.article.title, today=TUESDAY, language="en")
    assert shown[0].text.startswith("The harbour board of Halvern voted")
