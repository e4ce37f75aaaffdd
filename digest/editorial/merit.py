"""What a line is worth at its turn, behind those that are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editorial.novelty import Said, union
from digest.editorial.options import EARLY, FIGURES, Option

OFF_TOPIC = 0.3
"""What a further point loses that has no word of the headline or of the first, and no figure."""
ANSWERS_HEADLINE = 2.0
"""What a further point gains that has all the words of the headline which the points before it lack."""
OPENS = 0.8
"""What the first point gains that is its article's first sentence."""
BEARS_OUT = 2.5
"""What it gains that says all that the headline says."""
DEEP = 0.04
"""What a further point loses for each sentence that stands before it behind those."""


def merit(option: Option, chosen: Sequence[Option], *, headline: Said) -> tuple[float, int, tuple[int, int]]:
    """The lead article opens, and with what the headline says; after that every article waits a little longer with
    each point it has.
    """
    value = option.value
    if not chosen:
        value += BEARS_OUT * headline.share_in(option.said) + OPENS * option.opens
        value += 10.0 * (option.candidate == 0) + 5.0 * (option.depth < EARLY) - option.blemish
    elif not option.said.content & (headline.content | chosen[0].said.content) and not FIGURES.search(option.own):
        value -= OFF_TOPIC
    if chosen:
        value += answers_headline(option, chosen, headline=headline)
    value -= DEEP * max(0, option.depth - EARLY) * bool(chosen)
    value -= 0.15 * sum(one.candidate == option.candidate for one in chosen)
    return (value, -option.candidate, (-option.place[0], -option.place[1]))


def answers_headline(option: Option, chosen: Sequence[Option], *, headline: Said) -> float:
    """What it gains for the words of the headline that it has and no point before it."""
    missing = headline.content - union(*(one.said for one in chosen)).content
    return ANSWERS_HEADLINE * len(missing & option.said.content) / max(1, len(headline.content))
