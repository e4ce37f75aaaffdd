"""What a line says without who says it, words of one meaning taken as one."""

from __future__ import annotations

import pytest

from digest.editorial.folding import fold
from digest.editorial.gist import gist, without_speaker
from digest.editorial.words import stem


@pytest.mark.parametrize(
    "line",
    [
        "In a statement, the board's head Per A. Lund said on Monday that the port will close its terminal.",
        "According to the newspaper HarbourPost, which was first to write of it, the port will close its terminal.",
        "Per Lund, the head of the board, told the Harbour Post Monday the port will close its terminal.",
        "the port will close its terminal, said Ilse Maarten, lawyer for the union.",
        "the port will close its terminal, according to the board.",
    ],
)
def test_who_says_a_thing_is_no_part_of_it(line: str) -> None:
    said = without_speaker(line)
    assert "port will close its terminal" in said
    assert not {"Lund", "HarbourPost", "Maarten", "board"} & set(said.replace(".", "").replace(",", "").split())


def test_its_main_clause_is_the_first_that_tells_something_and_does_not_lead_another_in() -> None:
    found = gist("After two storms, Halvern closed its old pier in March, which 9 ferries used.")
    assert "halvern" in found.clause
    assert not {"storm", "ferry"} & found.clause
    assert "halvern" not in found.done
    assert not found.clause_figures
    assert found.figures == {"2", "9"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "deaths"),
        ("won", "victory"),
        ("announcement", "announced"),
        ("protesters", "protest"),
        ("children", "kids"),
        ("lawsuit", "sued"),
        ("three", "3"),
        ("reported", "reporters"),
        ("disputed", "challenged"),
        ("conspired", "collusion"),
        ("congressional", "congress"),
        ("appointed", "named"),
        ("indicted", "charged"),
    ],
)
def test_a_deed_and_the_thing_made_of_it_are_one(one: str, other: str) -> None:
    assert fold(stem(one, "en")) == fold(stem(other, "en"))


def test_words_of_two_meanings_are_two() -> None:
    assert fold(stem("harbour", "en")) != fold(stem("ferry", "en"))
    assert fold(stem("won", "en")) != fold(stem("lost", "en"))
