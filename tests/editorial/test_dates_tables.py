"""The tables of names, beside what Babel knows of each language."""

from __future__ import annotations

import pytest
from babel import Locale

from digest.editorial.dates import LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("context", ["format", "stand-alone"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_the_names_of_months_and_weekdays_are_babels(code: str, context: str, width: str) -> None:
    language, locale = LANGUAGES[code], Locale.parse(code)
    months = {**language.short_months, **language.months}
    weekdays = {**language.short_weekdays, **language.weekdays}

    for number, name in locale.months[context][width].items():
        assert months[name.lower().rstrip(".")] == number
    for number, name in locale.days[context][width].items():
        assert weekdays[name.lower().rstrip(".")] == number
