from __future__ import annotations

from collections.abc import Sequence

from digest.editorial.stories.linkage import link
from digest.editorial.stories.similarity import Links


def among(groups: Sequence[int], *, within: float, between: float) -> Links:
    """Articles in groups of these sizes, all as like each other in a group, and across groups."""
    group_of = [number for number, size in enumerate(groups) for _ in range(size)]
    return [
        {
            other: within if group == group_of[other] else between
            for other in range(len(group_of))
            if other != place and (within if group == group_of[other] else between)
        }
        for place, group in enumerate(group_of)
    ]


def test_groups_that_are_less_like_each_other_than_their_own_articles_stay_apart() -> None:
    links = among([8, 8], within=0.6, between=0.3)
    assert link(links, [1.0] * 16) == [0] * 8 + [8] * 8


def test_the_same_likeness_joins_articles_of_which_none_has_a_group() -> None:
    assert link(among([1, 1], within=0, between=0.3), [1.0] * 2) == [0, 0]


def test_headlines_say_too_little_for_their_likeness_to_hold_a_group_apart() -> None:
    links = among([8, 8], within=0.6, between=0.3)
    assert link(links, [0.0] * 16) == [0] * 16


def test_two_copies_of_one_text_do_not_keep_a_third_article_from_their_story() -> None:
    assert link(among([2, 1], within=1.0, between=0.24), [1.0] * 3) == [0, 0, 0]


def test_a_chain_of_articles_each_like_the_next_is_no_story() -> None:
    links: Links = [{other: 0.3 for other in (place - 1, place + 1) if 0 <= other < 6} for place in range(6)]
    assert len(set(link(links, [1.0] * 6))) == 3


def test_articles_that_are_like_none_stand_alone() -> None:
    assert link([{}, {}, {}], [1.0] * 3) == [0, 1, 2]
