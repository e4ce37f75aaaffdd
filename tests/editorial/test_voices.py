from __future__ import annotations

from digest.editorial.stories.voices import copies, speaker, voices
from tests.editorial.imagined import MONDAY_PORT, candidate, monday

TALKS, TALKS_WIRE, PORT, PORT_COURIER, MOON = monday()


def runs(*words: int) -> frozenset[tuple[str, ...]]:
    """As many runs of words as numbers are given, each like no other."""
    return frozenset((f"word {word}",) for word in words)


def test_outlets_that_write_for_themselves_are_voices_of_their_own() -> None:
    assert voices([PORT, PORT_COURIER]) == [[0], [1]]


def test_two_articles_of_one_outlet_are_one_voice() -> None:
    again = candidate("The Port Ledger", "Halvern votes", "Halvern votes today, and nothing else is new.", None)
    assert voices([PORT, PORT_COURIER, again]) == [[0, 2], [1]]


def test_an_agencys_copy_is_one_voice() -> None:
    copied = candidate("Lindmark Herald", "Halvern: 4,200 vote", "By our desk\n\n" + MONDAY_PORT, None)
    assert voices([PORT, copied, PORT_COURIER]) == [[0, 1], [2]]


def test_those_who_relay_one_outlet_are_one_voice() -> None:
    one = candidate("One", "Talks", "Negotiators will meet again in May, CBS News reported.", None)
    two = candidate(
        "Two", "Talks", "A third round is being prepared, according to CBS News, in a town by the sea.", None
    )
    assert speaker(one) == "cbs news"
    assert voices([one, two, TALKS]) == [[0, 1], [2]]


def test_a_short_text_is_nobodys_copy() -> None:
    one = candidate("One", "Votes", "Halvern votes on Tuesday.", None)
    two = candidate("Two", "Votes", "Halvern votes on Tuesday.", None)
    assert voices([one, two]) == [[0], [1]]


def test_an_agencys_copy_inside_a_longer_article_is_one_voice_with_it() -> None:
    around = (
        "Our reporters spoke with crane drivers, with shopkeepers and with the mayor of Halvern about the vote. " * 3
    )
    longer = candidate("Lindmark Herald", "Halvern votes", f"{around}\n\n{MONDAY_PORT}", None)
    assert voices([longer, PORT_COURIER, PORT]) == [[0, 2], [1]]


def test_voices_that_a_third_article_joins_are_one() -> None:
    relay = candidate("The Port Ledger", "Talks", "Negotiators will meet again in May, CBS News reported.", None)
    other = candidate("Two", "Talks", "A third round is being prepared, according to CBS News.", None)
    assert voices([PORT, other, relay]) == [[0, 1, 2]]


def test_many_copies_of_one_text_are_found_through_the_first_of_them() -> None:
    text = runs(*range(100))
    assert copies([text] * 50) == [(0, place) for place in range(1, 50)]


def test_what_shares_less_than_half_of_the_shorter_text_is_no_copy() -> None:
    assert copies([runs(*range(100)), runs(*range(60, 160))]) == []
    assert copies([runs(*range(100)), runs(*range(50, 150))]) == [(0, 1)]
    assert copies([runs(*range(100)), runs(*range(90, 110))]) == [(0, 1)]
