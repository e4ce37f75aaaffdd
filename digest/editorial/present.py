"""What of a story is shown, as presentation says: its key points, and what happens next.

quote()       how one sentence is shown       points()   a story's key points, the lead article's first
next_items()  what is ahead, by date          ahead()    what its points already say is ahead
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence

from digest.editorial import continuing, further, neighbours, upcoming
from digest.editorial.behind import TOPIC, is_understood, stands_behind, uncommon
from digest.editorial.filling import filling
from digest.editorial.folding import folded
from digest.editorial.merit import answers_headline, merit
from digest.editorial.novelty import Said, said, union
from digest.editorial.options import EARLY, Option, opening, opens, options
from digest.editorial.quoting import quote
from digest.editorial.repeats import is_new, share_told
from digest.editorial.restating import restates, tells_claim, tells_half
from digest.editorial.sides import with_sides
from digest.editorial.stories.voices import speaker
from digest.editorial.turns import Turns
from digest.editorial.upcoming import ahead
from digest.model.issues import NextItem, Quote
from digest.model.stories import Candidate

FROM_ONE = 3
FROM_MORE = 4
MOST_WORDS = 140
LEAST = (-math.inf, -0.5, -0.5, -0.4)
"""What the first, the second … point must be worth: a story has fewer where fewer are good."""
BY_THE_CLOCK = re.compile(r"\b(?:at|by|until|from|around)\s\d{1,2}[:.]\d\d\b")
"""What was done at which minute, which nobody asks for whose headline gives another figure."""
BOTH = 2
"""Words of the headline in a sentence that opens the story though another was better."""
TOLD_ALREADY = 0.5
"""Share of the newest article's news in what is shown from which on it is no news to its reader."""


def points(
    candidates: Sequence[Candidate],
    *,
    headline: str,
    today: dt.date,
    language: str,
    told: Sequence[str] = (),
    turns: Turns = frozenset(),
) -> tuple[Quote, ...]:
    """The key points of a story (rules 6 to 10), the lead article's first, each article's in its own order.

    candidates: its articles, the lead first. told: texts that the thread has shown; what they say is not said again,
    but for the sentences of `turns`.
    """
    figures = said(headline, candidates[0].reading.language).numbers
    found = [
        option
        for option in options(candidates, today=today, language=language, turns=turns)
        if not figures or figures & option.said.numbers or BY_THE_CLOCK.search(option.own) is None
    ]
    before = [said(text, candidates[0].reading.language) for text in told]
    chosen = _choose(found, candidates, headline, before)
    if not told and _wants(chosen, headline):
        firsts = [one for one in found if _may_open(one, chosen, headline)]
        others = _choose([one for one in found if one not in chosen[:1]], candidates, headline, before, firsts=firsts)
        chosen = others if others and not _wants(others, headline) else chosen
    if 0 < len(chosen) < FROM_ONE and not _tells(chosen, headline):
        chosen += neighbours.claiming(chosen[0], found, candidates[chosen[0].candidate], headline=headline)
    if len(chosen) == 1 and chosen[0].gist is not None:
        chosen += neighbours.behind(chosen[0], found, candidates[chosen[0].candidate], headline=headline)
    chosen = with_sides(
        chosen, found, candidates, headline=headline, before=before, most=_most(candidates), words=MOST_WORDS
    )
    if chosen and not told:
        chosen = _with_newest(chosen, found, candidates, headline=headline)
    chosen.sort(key=lambda option: (option.candidate, option.place))
    return _continued(chosen, candidates, headline=headline, today=today, language=language)


def _with_newest(
    chosen: Sequence[Option], found: Sequence[Option], candidates: Sequence[Candidate], *, headline: str
) -> list[Option]:
    """The same with the news of the newest article, where all that was chosen is older: what came of it since."""
    days = [one.article.published.day if one.article.published else dt.date.min for one in candidates]
    told = max((days[one.candidate] for one in chosen if one.depth < EARLY), default=dt.date.min)
    top = said(headline, candidates[0].reading.language)
    able = [
        option
        for option in found
        if days[option.candidate] > told
        and option.depth < EARLY
        and option.blemish < further.BLEMISHED
        and not option.later
        and candidates[option.candidate].reading.language == "en"
        and option.words <= MOST_WORDS - sum(one.words for one in chosen[: FROM_MORE - 1])
        and len(uncommon(option.said.content & (top.content | chosen[0].said.content))) > TOPIC
        and share_told(option, union(top, *(one.said for one in chosen))) < TOLD_ALREADY
        and (option.opens or is_understood(option, chosen, headline=headline))
    ]
    best = max(able, key=lambda option: (days[option.candidate], option.value, -option.depth), default=None)
    return [*chosen[: FROM_MORE - 1], best] if best else list(chosen)


def _continued(
    chosen: Sequence[Option], candidates: Sequence[Candidate], *, headline: str, today: dt.date, language: str
) -> tuple[Quote, ...]:
    """The points as they are shown; where they are few, with the sentences that go on from them."""
    quotes = [option.quote for option in chosen]
    if len(chosen) < FROM_ONE:
        for number, option in enumerate(chosen):
            candidate = candidates[option.candidate]
            longer = continuing.continued(option, chosen, candidate, headline=headline, today=today, language=language)
            quotes[number] = longer or option.quote
    return tuple(quotes)


def _choose(
    found: Sequence[Option],
    candidates: Sequence[Candidate],
    headline: str,
    before: Sequence[Said],
    *,
    firsts: Sequence[Option] | None = None,
) -> list[Option]:
    """The best of `found`, as they were chosen. firsts: those of which the first is one; None: any."""
    top = said(headline, candidates[0].reading.language)
    most = _most(candidates)
    chosen: list[Option] = []
    left = MOST_WORDS
    while len(chosen) < most:
        able = [
            option
            for option in (found if chosen or firsts is None else firsts)
            if option.words <= left
            and option not in chosen
            and is_new(option, chosen, before=before, headline=top)
            and (
                stands_behind(option, chosen, candidates, headline=headline, top=top)
                if chosen
                else option.turn or not before or option.blemish <= further.BLEMISHED
            )
            and ((not chosen and option.depth < EARLY) or is_understood(option, chosen, headline=headline))
        ]
        best = max(able, key=lambda option: merit(option, chosen, headline=top), default=None)
        if (
            best is None
            or best.value + answers_headline(best, chosen, headline=top) * bool(chosen) < LEAST[len(chosen)]
        ):
            break
        chosen.append(best)
        left -= best.words
    while 0 < len(chosen) < FROM_ONE:
        able = [option for option in found if option.words <= left]
        best = filling(chosen, able, candidates, headline=headline, before=before)
        if best is None:
            break
        chosen.append(best)
        left -= best.words
    return chosen


def _most(candidates: Sequence[Candidate]) -> int:
    return FROM_ONE if len({speaker(candidate) for candidate in candidates}) == 1 else FROM_MORE


def _wants(chosen: Sequence[Option], headline: str) -> bool:
    """Whether all that is told says the headline again, or nothing of what that claims. Of an English story alone."""
    if not chosen or chosen[0].gist is None:
        return False
    again = len(chosen) == 1 and restates(headline, chosen[0].own, "en")
    return again or not _tells(chosen, headline)


def _tells(chosen: Sequence[Option], headline: str) -> bool:
    """Whether they tell what the headline claims; of another language than English nobody asks."""
    return chosen[0].gist is None or tells_claim(headline, [one.own for one in chosen])


def _may_open(option: Option, chosen: Sequence[Option], headline: str) -> bool:
    """Whether it can be the first in place of one that wants something: news, with two words of the headline."""
    shared = folded(option.said.content) & folded(said(headline, "en").content)
    if option.depth >= EARLY or option.own[:1] in '"“' or not tells_half(headline, option.own):
        return False
    return option not in chosen[:1] and option.blemish < further.BLEMISHED and len(shared) >= BOTH


def next_items(
    candidates: Sequence[Candidate],
    *,
    headline: str,
    today: dt.date,
    language: str,
    told: Sequence[str] = (),
    shown: Sequence[Quote] | None = None,
    turns: Turns = frozenset(),
) -> tuple[NextItem, ...]:
    """What happens next in a story (rule 15), without what its points say. shown: those points, if they are at hand."""
    if shown is None:
        shown = points(candidates, headline=headline, today=today, language=language, told=told, turns=turns)
    return upcoming.next_items(
        candidates, points=shown, headline=headline, today=today, language=language, told=told, turns=turns
    )


__all__ = ["ahead", "next_items", "opening", "opens", "points", "quote"]
