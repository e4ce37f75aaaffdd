"""Which dates of an outlook are its own."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial.due_dates import dues_of
from tests.editorial.papers import MONDAY, paper


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The port of Halvern will drop the singer from its annual New Year's Eve show.", []),
        ("The port of Halvern will hold its show on New Year's Eve.", ["2026-12-31"]),
        ("The port of Halvern will issue permits for boats built from 2024 to 2028.", []),
        ("The port of Halvern will rebuild its quays from 2027 to 2028.", ["2027-01-01", "2028-01-01"]),
    ],
)
def test_a_date_by_which_a_thing_is_called_is_none(text: str, days: list[str]) -> None:
    candidate = paper(text, day=MONDAY)
    found = [due for outlook in candidate.reading.outlooks for due in dues_of(candidate, outlook)]
    assert [due.start for due in found] == [dt.date.fromisoformat(day) for day in days]
