from __future__ import annotations

import pytest

from digest.editorial.words import content, names, numbers, stem, tokens


def test_tokens_are_lower_case_words_and_whole_numbers_without_possessives() -> None:
    assert tokens("Oman’s 4,200 dockers, 4.5% and Trump's e-mail") == [
        "oman",
        "4,200",
        "dockers",
        "4.5",
        "and",
        "trump",
        "e",
        "mail",
    ]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("vote", "votes", "voted", "voting")),
        ("en", ("story", "stories")),
        ("en", ("stop", "stopped", "stopping")),
        ("de", ("Wahlen".lower(), "wahl")),
        ("es", ("trabajador", "trabajadores")),
    ],
)
def test_forms_of_one_word_have_one_stem(language: str, forms: tuple[str, ...]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


def test_content_words_leave_grammar_out() -> None:
    assert content("The ballot closes on Thursday at noon, they said", "en") == ["ballot", "clos", "thursday", "noon"]


def test_numbers_are_found_in_digits_and_in_words() -> None:
    assert numbers("Two of 34 ships, 4.5% and one more") == {"two", "34", "4.5"}


def test_the_word_that_opens_a_text_is_no_name_for_its_capital() -> None:
    assert names("Workers in Halvern met Ilse Maarten's team") == {"halvern", "ilse", "maarten"}
