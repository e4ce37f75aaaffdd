"""What stands behind a point that would be left alone: the sentence that its own article goes on with.

Whatever that takes as known was told in the one before it, which the reader has; so it is read less strictly than one
from anywhere. It must bring a figure, a name or somebody's words. English alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.editorial import further, quotations
from digest.editorial.introductions import met, named, unheard
from digest.editorial.novelty import said, union
from digest.editorial.options import Option
from digest.editorial.repeats import brings, says_again
from digest.editorial.restating import tells_half, tells_quotation
from digest.editorial.unfit import FIRST_PERSON
from digest.editorial.unmet import widened
from digest.model.stories import Candidate

NEXT = 2
"""How many sentences of an article behind a point one of which may stand behind it."""
SHORTEST = 8
"""Words of it."""
DEEPEST = 12
"""Sentences of an article among which it says what its headline claims."""
LEAST = -1.0
"""What it must be worth."""


def behind(first: Option, found: Sequence[Option], candidate: Candidate, *, headline: str) -> list[Option]:
    """The sentence that can stand behind `first`, the only point so far; none where there is none."""
    near = [
        option
        for option in found
        if option.candidate == first.candidate
        and option.place > first.place
        and 0 < option.depth - first.depth - len(first.quote.places) + 1 <= NEXT
    ]
    able = [
        option
        for option in sorted(near, key=lambda option: option.place)
        if _is_telling(option, first, headline=headline) and _is_understood(option, first, candidate, headline=headline)
    ]
    return able[:1]


def _is_telling(option: Option, first: Option, *, headline: str) -> bool:
    """Whether it brings a figure, a name or a quotation that is not told, in no clause that is."""
    shown = union(said(headline, "en"), first.said)
    fresh = (option.said.numbers - shown.numbers) or (option.said.names - shown.names - shown.content)
    return (
        option.gist is not None
        and option.words >= SHORTEST
        and option.value >= LEAST
        and not option.later
        and not option.answers
        and FIRST_PERSON.search(quotations.QUOTED.sub(" ", option.own)) is None
        and bool(fresh or quotations.QUOTED.search(option.own))
        and brings(option.gist, shown)
        and not says_again(option, shown)
    )


def _is_understood(option: Option, first: Option, candidate: Candidate, *, headline: str) -> bool:
    """Whether it leans on nothing, or is the very next behind an opening, so that it can lean on that alone."""
    known = widened(named(headline) | first.names)
    leans = first.opens and option.depth == first.depth + len(first.quote.places)
    if not leans and (not met(option.strangers, known) or unheard(option.own, known)):
        return False
    return further.excused(candidate, option.quote.places[0], option.own, known, behind=leans) is not None


def claiming(first: Option, found: Sequence[Option], candidate: Candidate, *, headline: str) -> list[Option]:
    """The sentence of the same article that has half of what the headline claims, where `first` has nothing of it."""
    known = widened(named(headline) | first.names)
    return [
        option
        for option in sorted(found, key=lambda option: option.place)
        if option.candidate == first.candidate
        and option.place > first.place
        and option.depth <= DEEPEST
        and not option.later
        and tells_half(headline, option.own)
        and tells_quotation(headline, [option.own])
        and further.excused(candidate, option.quote.places[0], option.own, known, behind=True) is not None
    ][:1]
