from __future__ import annotations

from collections import Counter

import pytest

from digest.model.issues import Verdict
from tests.editorial.threads_made import Made, came_of, is_right, load

MADE = load()
PRECISION, RECALL = 0.95, 0.6

MISSED = {
    "election held": "nobody is said of something else in the sentence",
    "concert cancelled": "a concert is not told from another event in the same town",
    "snowstorm exam": "the country's name, the only one, does not stand in the sentence",
}
"""What could be said and is not, with the reason: silence is no fault, but should not grow."""


def test_there_are_enough_of_them_and_half_are_hard() -> None:
    assert len(MADE) >= 80
    assert 0.4 <= sum(made.says is None for made in MADE) / len(MADE) <= 0.6
    assert Counter(made.language for made in MADE)["de"] >= 10
    assert Counter(made.language for made in MADE)["es"] >= 10
    assert {made.says for made in MADE} == {None, *Verdict}


def test_what_is_said_is_right_and_most_of_what_can_be_said_is() -> None:
    said = [(made, outcome) for made in MADE for outcome in came_of(made)]
    right = [made for made, outcome in said if is_right(made, outcome)]
    assert len(right) >= PRECISION * len(said), [made.name for made, outcome in said if not is_right(made, outcome)]
    assert len(right) >= RECALL * sum(made.says is not None for made in MADE)


def test_the_same_holds_in_each_language() -> None:
    for language in ("en", "de", "es"):
        own = [made for made in MADE if made.language == language]
        said = [(made, outcome) for made in own for outcome in came_of(made)]
        right = sum(is_right(made, outcome) for made, outcome in said)
        assert right >= PRECISION * len(said), language
        assert right >= RECALL * sum(made.says is not None for made in own), language


@pytest.mark.parametrize("made", [made for made in MADE if made.says is None], ids=lambda made: made.name)
def test_where_no_sentence_says_so_nothing_is_said(made: Made) -> None:
    assert came_of(made) == ()


@pytest.mark.parametrize(
    "made", [made for made in MADE if made.says and made.name not in MISSED], ids=lambda made: made.name
)
def test_what_a_sentence_says_came_of_it_is_said(made: Made) -> None:
    assert any(is_right(made, outcome) for outcome in came_of(made))


def test_a_verdict_quotes_the_sentence_that_says_so() -> None:
    for made in MADE:
        for outcome in came_of(made):
            if outcome.verdict is not Verdict.NO_WORD:
                assert outcome.quote is not None
                places = [place.article for place in outcome.quote.places]
                assert places
                own = "".join(piece.text for piece in outcome.quote.pieces if not piece.ours)
                assert any(own[:20] in text for _, text in made.after)
