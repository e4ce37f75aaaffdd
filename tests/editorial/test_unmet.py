"""What a line has as known and nobody has told."""

from __future__ import annotations

import pytest

from digest.editorial.unmet import strange_things


@pytest.mark.parametrize(
    ("text", "known", "strange"),
    [
        ("Trade between the two coastal giants has stopped.", {"coastal", "trade"}, {"giants"}),
        ("Trade between the two coastal giants has stopped.", {"giants", "trade"}, set()),
    ],
)
def test_of_things_that_are_counted_the_thing_has_to_be_known(text: str, known: set[str], strange: set[str]) -> None:
    assert strange_things(text, frozenset(known)) == strange
