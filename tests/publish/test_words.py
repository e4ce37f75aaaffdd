from __future__ import annotations

import string
from dataclasses import asdict

import pytest

from digest.publish.words import LANGUAGES, words_of
from digest.publish.words.people import PEOPLE, people_words


def placeholders(value: str | tuple[str, str]) -> set[str]:
    texts = [value] if isinstance(value, str) else [value[1]]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_language_says_everything_that_english_says(language: str) -> None:
    english, other = asdict(LANGUAGES["en"]), asdict(LANGUAGES[language])
    for name, value in english.items():
        assert other[name], name
        if not name.endswith("_pattern"):
            assert placeholders(other[name]) == placeholders(value), name


def test_an_edition_in_another_language_gets_english_words() -> None:
    assert words_of("fi") is LANGUAGES["en"]
    assert words_of("de-AT") is LANGUAGES["de"]


@pytest.mark.parametrize("language", sorted(PEOPLE))
def test_each_language_says_to_its_readers_everything_that_english_says(language: str) -> None:
    assert set(PEOPLE) == set(LANGUAGES)
    english, other = asdict(PEOPLE["en"]), asdict(PEOPLE[language])
    for name, value in english.items():
        for part, text in value.items() if isinstance(value, dict) else [(name, value)]:
            said = other[name][part] if isinstance(value, dict) else other[name]
            assert said, (name, part)
            assert placeholders(said) == placeholders(text), (name, part)
            assert language == "en" or said != text or len(text) < 4, (name, part)


def test_readers_of_another_language_get_english_words() -> None:
    assert people_words("fi") is PEOPLE["en"]
    assert people_words("de-AT") is PEOPLE["de"]
