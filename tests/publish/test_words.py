from __future__ import annotations

import string
from dataclasses import asdict

import pytest

from digest.publish.words import LANGUAGES, words_of


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
