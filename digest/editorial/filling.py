"""What stands where places are left and no fact would: less is asked of it, but that its reader understands it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.editorial import further, quotations
from digest.editorial.behind import TOPIC, before_it, is_on_topic, is_understood, uncommon
from digest.editorial.introductions import FULL_NAME, named
from digest.editorial.merit import merit
from digest.editorial.novelty import Said, said, union
from digest.editorial.options import Option, follows
from digest.editorial.repeats import is_new, says_again
from digest.editorial.unfit import FIRST_PERSON
from digest.model.stories import Candidate

LEAST_SECOND = -0.6
"""What one that stands behind a first must be worth, for want of a fact."""
LEAST_THIRD = -0.4
"""The same of one behind a second."""
SHORTEST_SECOND = 12
"""Words of it."""
NEAR_LEAD = 6
"""Sentences of an article among which that one is."""
SUBJECT = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.\s)?(?:[A-Z][\w’'-]+\s){0,2}?(?P<who>[A-Z][\w’'-]+)(?:,[^,]{3,60},)?"
    r"\s(?:was|were|has|had|is|did|\w+ed)\b"
)
"""Somebody of whom a line tells."""


def filling(
    chosen: Sequence[Option],
    found: Sequence[Option],
    candidates: Sequence[Candidate],
    *,
    headline: str,
    before: Sequence[Said],
) -> Option | None:
    """What stands behind a first point where no fact does: less is asked of it, but that its reader understands it.

    Behind a second point it must bring a figure, a name or somebody's words.
    """
    top = said(headline, candidates[0].reading.language)
    shown = union(top, *(one.said for one in chosen))
    best: tuple[float, Option] | None = None
    for option in found:
        if (
            option in chosen
            or option.words < SHORTEST_SECOND
            or option.depth > NEAR_LEAD
            or (len(chosen) > 1 and not _is_telling(option, shown, top))
            or not is_on_topic(option, chosen, candidates, top=top)
            or not is_new(option, chosen, before=before, headline=top)
            or says_again(option, shown)
            or not is_understood(option, chosen, headline=headline)
        ):
            continue
        place = option.quote.places[0]
        known = named(headline).union(*(one.names for one in before_it(option, chosen)))
        cost = further.excused(candidates[option.candidate], place, option.own, known, behind=follows(option, chosen))
        told = "\n".join((headline, *(one.own for one in chosen)))
        if cost is None or not _is_worth(option, cost, told, third=len(chosen) > 1):
            continue
        worth = merit(option, chosen, headline=top)[0] - cost
        if best is None or worth > best[0]:
            best = (worth, option)
    return best[1] if best else None


def _is_telling(option: Option, shown: Said, top: Said) -> bool:
    """Whether it is of what the headline says, and brings a figure, a name, or what somebody said of it."""
    if not uncommon(option.said.content & top.content) and len(uncommon(option.said.content & shown.content)) <= TOPIC:
        return False
    quoted = " ".join(quotations.QUOTED.findall(option.own))
    names = option.said.names - shown.names - shown.content
    return bool(option.said.numbers - shown.numbers or names or quoted) and not FIRST_PERSON.search(quoted)


def _is_worth(option: Option, cost: float, told: str, *, third: bool) -> bool:
    """Whether it is worth what it costs; a third may tell the past only of who is named in full in `told` above."""
    past = cost >= further.EXCUSED["past"]
    if third and past:
        found = SUBJECT.match(option.own)
        people = {name.group(1) for name in FULL_NAME.finditer(told)}
        if cost > further.EXCUSED["past"] or found is None or found.group("who") not in people:
            return False
    return option.value - cost >= (LEAST_THIRD if third and not past else LEAST_SECOND)
