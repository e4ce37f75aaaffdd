"""What a line behind the first point has to be: of its thing, and clear to whoever has read what stands above it."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editorial import further
from digest.editorial.introductions import met, named, unheard
from digest.editorial.novelty import Said
from digest.editorial.options import EARLY, FIGURES, NEAR_TOP, Option, follows, is_next_to
from digest.editorial.unmet import widened
from digest.model.stories import Candidate

TOPIC = 1
"""Content words that a further point shares with the headline and the first; one more if of another article."""


def is_understood(option: Option, chosen: Sequence[Option], *, headline: str) -> bool:
    """Whether its reader has met whom and what it speaks of: in the headline, or in a point that stands before it."""
    if follows(option, chosen):
        return True
    known = widened(named(headline).union(*(one.names for one in before_it(option, chosen))))
    # what opens an article leans on nothing before it: "The national authority opened a review …"
    return met(option.strangers, known) and (option.opens or not unheard(option.own, known))


def stands_behind(
    option: Option, chosen: Sequence[Option], candidates: Sequence[Candidate], *, headline: str, top: Said
) -> bool:
    """Whether it can be shown behind the first point: it is of its thing, and asks for nothing that is not above it."""
    candidate, place = candidates[option.candidate], option.quote.places[0]
    if not is_on_topic(option, chosen, candidates, top=top):
        return False
    if (
        option.depth > EARLY
        and not FIGURES.search(option.own)
        and not further.is_reported(candidate, place, option.own)
    ):
        return False
    known = named(headline).union(*(one.names for one in before_it(option, chosen)))
    return further.stands(
        candidate,
        place,
        option.own,
        known,
        follows=follows(option, chosen),
        next_to=is_next_to(option, chosen),
    )


def is_on_topic(option: Option, chosen: Sequence[Option], candidates: Sequence[Candidate], *, top: Said) -> bool:
    """Whether it stands behind the first point, near the top of its article, and is of the same thing."""
    first, candidate = chosen[0], candidates[option.candidate]
    if (option.candidate, option.place) < (first.candidate, first.place) or option.depth > NEAR_TOP or option.later:
        return False
    if option.answers and not any(
        one.candidate == option.candidate and one.depth == option.depth - 1 for one in before_it(option, chosen)
    ):
        return False
    other = option.candidate != first.candidate
    if candidate.reading.language != "en" or not (other or option.depth > EARLY):
        return True
    return len(uncommon(option.said.content & (top.content | first.said.content))) >= TOPIC + other


def uncommon(words: frozenset[str]) -> list[str]:
    """Those of some content words that only lines of one story share."""
    return [word for word in words if not further.COMMON.fullmatch(word)]


def before_it(option: Option, chosen: Sequence[Option]) -> list[Option]:
    return [one for one in chosen if (one.candidate, one.place) < (option.candidate, option.place)]
