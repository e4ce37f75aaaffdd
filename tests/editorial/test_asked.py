"""What a line that is ahead may take as known."""

from __future__ import annotations

import pytest

from digest.editorial.asked import dangles, is_understood
from digest.editorial.introductions import named
from digest.model.reading import Sentence
from tests.editorial.papers import paper


def is_met(before: str, sentence: str, *, headline: str) -> bool:
    candidate = paper(f"{before} {sentence}", title=headline)
    start = len(before) + 1
    place = Sentence(block=0, start=start, end=start + len(sentence), text=sentence)
    return is_understood(candidate, place, sentence, named(headline))


def test_a_thing_is_known_from_what_goes_with_it() -> None:
    before = "The house debated a resolution on the ferries."
    sentence = "Aides said the resolution will be released on Wednesday."
    assert is_met(before, sentence, headline="Lindmark house will vote on its ferries")
    assert not is_met(before, sentence, headline="Lindmark ferries late again")


def test_a_thing_is_known_from_the_verb_that_it_comes_from() -> None:
    before = "Mayor Ada Vell attended the signing of the law."
    sentence = "On Friday the signing will be shown again."
    assert is_met(before, sentence, headline="Mayor signs ferry law")
    assert not is_met(before, sentence, headline="Mayor opens a bridge")


def test_a_title_introduces_a_surname_and_a_weekday_is_nobodys() -> None:
    before = "In court Ida Ames heard the ferry men in the Old Thursday Hall and named Old Thursday."
    assert is_met(before, "Judge Ames is due to rule on Friday.", headline="Ferry men in court")
    assert is_met(before, "A verdict of the ferry men is expected Thursday.", headline="Ferry men in court")
    assert not is_met(before, "It is Ames who is due to rule then.", headline="Ferry men in court")


@pytest.mark.parametrize(
    "text",
    [
        "In response to this order, the ministry will appeal on Friday.",
        "Vell said it would take two weeks.",
        "The ferry committee confirmed late Monday that she would testify on Friday.",
    ],
)
def test_an_opening_that_points_back_or_an_it_without_a_body_dangles(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said it will announce more on Friday.",
        "In response to the order, the ministry will appeal on Friday.",
        "Later in this week the ministry will appeal.",
    ],
)
def test_an_it_of_a_body_stands(text: str) -> None:
    assert not dangles(text)
