"""The language of an article, measured on headlines and paragraphs (see `languages`)."""

from __future__ import annotations

import pytest

from digest.editorial.language import detect
from tests.editorial.languages import HEADLINES, OTHERS, PARAGRAPHS, lines


@pytest.mark.parametrize("language", HEADLINES)
def test_a_headline_shows_its_language(language: str) -> None:
    wrong = [line for line in lines(HEADLINES[language]) if detect(line) != language]

    assert len(wrong) <= 1, wrong


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_paragraph_shows_its_language(language: str) -> None:
    assert [line for line in lines(PARAGRAPHS[language]) if detect(line) != language] == []


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_not_taken_for_one_that_is_read(language: str) -> None:
    taken = [line for line in lines(OTHERS[language]) if detect(line) in HEADLINES]

    assert taken == []
