"""What was done weighs more than what was said: invented headlines with the line below them."""

from __future__ import annotations

import pytest

from digest.editorial.gravity import GRAVE, LIGHT, PLAIN, gravity


@pytest.mark.parametrize(
    ("headline", "line", "weight"),
    [
        ("Halvern council votes to keep the ferry", "The council voted on Monday.", GRAVE),
        ("Night ferry sinks off Halvern", "Four people died on Monday, the coastguard said.", GRAVE),
        ("Judge defends ruling on the ferry", "The judge spoke on Monday.", GRAVE),
        ("Halvern ferry carries more freight", "The ferry carried more freight last year, its clerk said.", PLAIN),
        ("Mayor won't take the ferry", "The mayor takes the bridge, a spokesman said.", PLAIN),
        ("Mayor slams ferry’s critics", "The mayor spoke on Monday of those who voted against him.", LIGHT),
        ("Mayor sees a future for ferries", "The mayor told a group of shipowners on Monday that ferries pay.", LIGHT),
        ("‘Forget it’: Mayor on the ferry", "The mayor lost his cool on Monday, lashing out at shipowners.", LIGHT),
        ("Mayor calls ferry plan ‘absurd’", "The mayor dismissed the plan.", LIGHT),
        ("‘Enough’: Mayor stops rider", "A rider was called names in a town hall on CNN on Friday evening.", LIGHT),
        ("Mayor insulted by shipowner", "A shipowner shouted at the mayor on Monday.", LIGHT),
        ("Lund predicts that Aldine can win", "Mr. Lund said Monday [16 Feb] he believes in Ms. Aldine.", LIGHT),
        ("Lund: Aldine can win", "Mr. Lund said Monday [16 Feb] he believes Ms. Aldine has the votes.", LIGHT),
        ("Lund says that Aldine won", "Mr. Lund said Monday he believes the count is over.", GRAVE),
    ],
)
def test_an_act_weighs_most_and_talk_of_another_least(headline: str, line: str, weight: float) -> None:
    assert gravity(headline, [line], language="en") == weight


def test_in_a_language_that_is_not_read_so_every_event_weighs_alike() -> None:
    assert gravity("Rat stimmt ab", ["Der Rat hat am Montag abgestimmt."], language="de") == PLAIN
