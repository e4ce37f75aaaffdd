"""What of a story is shown, as presentation says: its key points, and what happens next.

quote()       how one sentence is shown       points()   a story's key points, the lead article's first
next_items()  what is ahead, by date          ahead()    what its points already say is ahead
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence

from digest.editorial import continuing, further, neighbours, quotations, upcoming
from digest.editorial.folding import folded
from digest.editorial.introductions import met, named, unheard
from digest.editorial.novelty import Said, said, union
from digest.editorial.options import EARLY, FIGURES, NEAR_TOP, Option, follows, is_next_to, opening, opens, options
from digest.editorial.quoting import quote
from digest.editorial.repeats import is_new, says_again, share_told
from digest.editorial.restating import restates, tells_claim, tells_half
from digest.editorial.stories.voices import speaker
from digest.editorial.turns import Turns
from digest.editorial.unfit import FIRST_PERSON
from digest.editorial.unmet import widened
from digest.editorial.upcoming import ahead
from digest.model.issues import NextItem, Quote
from digest.model.stories import Candidate

FROM_ONE = 3
FROM_MORE = 4
MOST_WORDS = 140
LEAST = (-math.inf, -0.5, -0.5, -0.4)
"""What the first, the second … point must be worth: a story has fewer where fewer are good."""
LEAST_SECOND = -0.6
"""The same of one that stands behind a first for want of a fact."""
LEAST_THIRD = -0.4
"""The same of one behind a second."""
SHORTEST_SECOND = 12
"""Words of it."""
NEAR_LEAD = 6
"""Sentences of an article among which that one is."""
OFF_TOPIC = 0.3
"""What a further point loses that has no word of the headline or of the first, and no figure."""
ANSWERS_HEADLINE = 2.0
"""What a further point gains that has all the words of the headline which the points before it lack."""
OPENS = 0.8
"""What the first point gains that is its article's first sentence."""
BEARS_OUT = 2.5
"""What it gains that says all that the headline says."""
BY_THE_CLOCK = re.compile(r"\b(?:at|by|until|from|around)\s\d{1,2}[:.]\d\d\b")
"""What was done at which minute, which nobody asks for whose headline gives another figure."""
DEEP = 0.04
"""What a further point loses for each sentence that stands before it behind those."""
BOTH = 2
"""Words of the headline in a sentence that opens the story though another was better."""
TOLD_ALREADY = 0.5
"""Share of the newest article's news in what is shown from which on it is no news to its reader."""
TOPIC = 1
"""Content words that a further point shares with the headline and the first; one more if of another article."""


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
        and len(_common(option.said.content & (top.content | chosen[0].said.content))) > TOPIC
        and share_told(option, union(top, *(one.said for one in chosen))) < TOLD_ALREADY
        and (option.opens or _is_understood(option, chosen, headline=headline))
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
    most = FROM_ONE if len({speaker(candidate) for candidate in candidates}) == 1 else FROM_MORE
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
                _stands(option, chosen, candidates, headline=headline, top=top)
                if chosen
                else option.turn or not before or option.blemish <= further.BLEMISHED
            )
            and ((not chosen and option.depth < EARLY) or _is_understood(option, chosen, headline=headline))
        ]
        best = max(able, key=lambda option: _merit(option, chosen, headline=top), default=None)
        if best is None or best.value + _answers(best, chosen, headline=top) * bool(chosen) < LEAST[len(chosen)]:
            break
        chosen.append(best)
        left -= best.words
    while 0 < len(chosen) < FROM_ONE:
        able = [option for option in found if option.words <= left]
        best = _filling(chosen, able, candidates, headline=headline, before=before)
        if best is None:
            break
        chosen.append(best)
        left -= best.words
    return chosen


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


def _is_understood(option: Option, chosen: Sequence[Option], *, headline: str) -> bool:
    """Whether its reader has met whom and what it speaks of: in the headline, or in a point that stands before it."""
    if follows(option, chosen):
        return True
    known = widened(named(headline).union(*(one.names for one in _before(option, chosen))))
    # what opens an article leans on nothing before it: "The national authority opened a review …"
    return met(option.strangers, known) and (option.opens or not unheard(option.own, known))


def _stands(
    option: Option, chosen: Sequence[Option], candidates: Sequence[Candidate], *, headline: str, top: Said
) -> bool:
    """Whether it can be shown behind the first point: it is of its thing, and asks for nothing that is not above it."""
    candidate, place = candidates[option.candidate], option.quote.places[0]
    if not _is_on_topic(option, chosen, candidates, top=top):
        return False
    if (
        option.depth > EARLY
        and not FIGURES.search(option.own)
        and not further.is_reported(candidate, place, option.own)
    ):
        return False
    known = named(headline).union(*(one.names for one in _before(option, chosen)))
    return further.stands(
        candidate,
        place,
        option.own,
        known,
        follows=follows(option, chosen),
        next_to=is_next_to(option, chosen),
    )


def _filling(
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
            or not _is_on_topic(option, chosen, candidates, top=top)
            or not is_new(option, chosen, before=before, headline=top)
            or says_again(option, shown)
            or not _is_understood(option, chosen, headline=headline)
        ):
            continue
        place = option.quote.places[0]
        known = named(headline).union(*(one.names for one in _before(option, chosen)))
        cost = further.excused(candidates[option.candidate], place, option.own, known, behind=follows(option, chosen))
        if cost is None or option.value - cost < (LEAST_SECOND if len(chosen) == 1 else LEAST_THIRD):
            continue
        if len(chosen) > 1 and cost >= further.EXCUSED["past"]:
            continue
        worth = _merit(option, chosen, headline=top)[0] - cost
        if best is None or worth > best[0]:
            best = (worth, option)
    return best[1] if best else None


def _is_telling(option: Option, shown: Said, top: Said) -> bool:
    """Whether it is of what the headline says, and brings a figure, a name, or what somebody said of it."""
    if not _common(option.said.content & top.content) and len(_common(option.said.content & shown.content)) <= TOPIC:
        return False
    quoted = " ".join(quotations.QUOTED.findall(option.own))
    names = option.said.names - shown.names - shown.content
    return bool(option.said.numbers - shown.numbers or names or quoted) and not FIRST_PERSON.search(quoted)


def _is_on_topic(option: Option, chosen: Sequence[Option], candidates: Sequence[Candidate], *, top: Said) -> bool:
    """Whether it stands behind the first point, near the top of its article, and is of the same thing."""
    first, candidate = chosen[0], candidates[option.candidate]
    if (option.candidate, option.place) < (first.candidate, first.place) or option.depth > NEAR_TOP or option.later:
        return False
    if option.answers and not any(
        one.candidate == option.candidate and one.depth == option.depth - 1 for one in _before(option, chosen)
    ):
        return False
    other = option.candidate != first.candidate
    if candidate.reading.language != "en" or not (other or option.depth > EARLY):
        return True
    return len(_common(option.said.content & (top.content | first.said.content))) >= TOPIC + other


def _common(words: frozenset[str]) -> list[str]:
    """Those of some content words that only lines of one story share."""
    return [word for word in words if not further.COMMON.fullmatch(word)]


def _before(option: Option, chosen: Sequence[Option]) -> list[Option]:
    return [one for one in chosen if (one.candidate, one.place) < (option.candidate, option.place)]


def _merit(option: Option, chosen: Sequence[Option], *, headline: Said) -> tuple[float, int, tuple[int, int]]:
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
        value += _answers(option, chosen, headline=headline)
    value -= DEEP * max(0, option.depth - EARLY) * bool(chosen)
    value -= 0.15 * sum(one.candidate == option.candidate for one in chosen)
    return (value, -option.candidate, (-option.place[0], -option.place[1]))


def _answers(option: Option, chosen: Sequence[Option], *, headline: Said) -> float:
    """What it gains for the words of the headline that it has and no point before it."""
    missing = headline.content - union(*(one.said for one in chosen)).content
    return ANSWERS_HEADLINE * len(missing & option.said.content) / max(1, len(headline.content))


__all__ = ["ahead", "next_items", "opening", "opens", "points", "quote"]
