"""Whether a sentence says something that is not said yet: in the headline, the points above it, an earlier issue."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editorial import further
from digest.editorial.novelty import Said, adds, union
from digest.editorial.options import EARLY, Option

REPEATS = 0.5
"""Share of a point's content words in one shown point that makes it a repetition."""
REPEATS_ALL = 0.6
"""The same in all that is shown of the story: said before, if not in one line."""
REPEATS_FURTHER = 0.45
"""The same of a further point."""
REPEATS_SHORT = 0.6
"""The same of one that has BRINGS words of its own: in a short line each counts for much."""
BRINGS = 3
SAME_FIGURES = 3
"""Words by which two lines that give the same figures say the same."""
REPEATS_HEADLINE = 0.8
REPEATS_TOLD = 0.7
"""The same against what an earlier issue told: a story that goes on says its subject's words again."""


def is_new(option: Option, chosen: Sequence[Option], *, before: Sequence[Said], headline: Said) -> bool:
    shown = [one.said for one in chosen]
    # what came of a thing is told in the words in which it was announced: an opening need not bring other words
    known = shown if option.opens or option.turn else [*shown, *before]
    places = {(place.article, place.block, place.start) for one in chosen for place in one.quote.places}
    # the news itself may say much of what its headline says
    opens = not chosen and option.depth < EARLY and option.candidate == 0
    return (
        not any((place.article, place.block, place.start) in places for place in option.quote.places)
        and not any(_repeats(option.said, one) for one in shown)
        and (
            opens
            or (
                not _is_told(option.said, union(*shown, headline))
                if chosen
                else option.said.share_in(headline) < REPEATS_ALL
            )
        )
        and not (option.opens and any(one.opens for one in chosen))
        and (option.turn or not any(option.said.share_in(one) >= REPEATS_TOLD for one in before))
        and option.said.share_in(headline) < REPEATS_HEADLINE
        and (not known or adds(option.said, known))
    )


def _is_told(new: Said, shown: Said) -> bool:
    """Whether what is shown says nearly all of it."""
    share = further.share_told(new, shown)
    fresh = {word for word in new.content - shown.content if not further.SAYING.fullmatch(word)}
    return share >= (REPEATS_SHORT if len(fresh) >= BRINGS else REPEATS_FURTHER)


def _repeats(new: Said, one: Said) -> bool:
    """Whether half of either is in the other, or the same figures stand among the same words."""
    figures = bool(new.numbers) and new.numbers <= one.numbers
    return max(new.share_in(one), one.share_in(new)) >= REPEATS or (
        figures and len((new.content & one.content) - new.numbers) >= SAME_FIGURES
    )
