"""Stories of one event that share little but the news they open with are one; look-alikes are not."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from digest.editorial.stories.docs import Doc
from digest.editorial.stories.joined import join
from digest.editorial.stories.similarity import Links

NOON = dt.datetime(2026, 2, 16, 12, tzinfo=dt.UTC)
WEAK = 0.15
"""Too little likeness for one story."""


def doc(title: str, text: str, *, language: str = "en") -> Doc:
    return Doc(title=title, text=text, published=NOON, source=title, language=language)


FIRST = doc(
    "Ferry strike of Halvern goes into second week",
    "The ferry strike in Halvern over night pay went into its second week on Monday with no end in sight. Sailors of the"
    " Corvane line sang on the quay.",
)
LATER = doc(
    "Union warns Halvern ferry strike could last a second month",
    "The union of Halvern said on Thursday that the ferry strike over night pay in its second week could last a month."
    " Ruth Sandqvist had asked for talks.",
)


def links(count: int) -> Links:
    return [{other: WEAK for other in range(count) if other != place} for place in range(count)]


def joined(*docs: Doc, apart: frozenset[int] = frozenset()) -> list[int]:
    return join(range(len(docs)), links(len(docs)), docs, apart=apart)


def test_two_that_open_with_the_same_news_are_one_story() -> None:
    assert joined(FIRST, LATER) == [0, 0]


def test_what_is_not_alike_at_all_is_not_asked() -> None:
    assert join([0, 1], [{}, {}], [FIRST, LATER], apart=frozenset()) == [0, 1]


def test_a_page_of_several_events_joins_none() -> None:
    assert joined(FIRST, LATER, apart=frozenset({1})) == [0, 1]


@pytest.mark.parametrize(
    "other",
    [
        doc(
            "Ferry strike of Tolsund goes into second week",
            "The ferry strike in Tolsund over night pay went into its second week on Monday with no end in sight. The"
            " crews of Norrline played chess.",
        ),
        doc(
            "Halvern ferry sold to Norrline",
            "The ferry strike in Halvern over night pay went into its second week on Monday with no end in sight.",
        ),
        doc(
            "Ferry strike of Halvern leaves baker with rolls",
            "A baker on the quay sells fewer rolls since nobody sails, and would rather talk of the weather.",
        ),
        doc(FIRST.title, FIRST.text, language="de"),
        doc(FIRST.title, FIRST.title),
    ],
    ids=["elsewhere", "of another headline", "of another opening", "of another language", "a headline alone"],
)
def test_look_alikes_stay_apart(other: Doc) -> None:
    assert joined(FIRST, other) == [0, 1]


def test_a_story_whose_other_articles_open_otherwise_is_not_joined() -> None:
    others = [
        doc(
            f"Baker number {number} on quay of Halvern",
            f"Baker {number} bakes rolls, buns, cakes and pies for the quay.",
        )
        for number in (3, 4)
    ]
    assert join([0, 0, 0, 3], links(4), [FIRST, *others, LATER], apart=frozenset()) == [0, 0, 0, 3]


def test_the_order_of_the_articles_makes_no_other_stories() -> None:
    baker = doc("Baker leaves the quay of Halvern", "Per Aldine has closed his stall on the quay on Monday, he said.")
    for docs in itertools.permutations([FIRST, LATER, baker]):
        found = joined(*docs)
        assert found[docs.index(FIRST)] == found[docs.index(LATER)] != found[docs.index(baker)]
