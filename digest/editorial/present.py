"""What of a story is shown, as presentation says: its key points, and what happens next.

quote()       how one sentence is shown       points()   a story's key points, the lead article's first
next_items()  what is ahead, by date          ahead()    what its points already say is ahead
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.editorial import further, upcoming
from digest.editorial.introductions import met, named, points_at, points_back, strangers, unheard
from digest.editorial.novelty import Said, adds, said, union
from digest.editorial.points import TOLD
from digest.editorial.quoting import ANSWERS, Span, answered, quote, sentences_of
from digest.editorial.stale import is_stale
from digest.editorial.stories.voices import speaker
from digest.editorial.turns import Turns
from digest.editorial.unfit import FIRST_PERSON, QUOTED, is_unfit
from digest.editorial.unmet import widened
from digest.editorial.upcoming import ahead
from digest.model.articles import BlockKind
from digest.model.issues import NextItem, Quote
from digest.model.reading import Certainty, KeyPoint
from digest.model.stories import Candidate

FROM_ONE = 3
FROM_MORE = 4
MOST_WORDS = 140
SHORTEST = 6
LONG = 35
AMPLE = 24
FULL = 0.004
"""What each word of a point adds up to AMPLE words: `points` takes off what it costs, and here there is room."""
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
LEAST = (-math.inf, -0.2, -0.1, 0.0)
"""What the first, the second … point must be worth: a story has fewer where fewer are good."""
OFF_TOPIC = 0.3
"""What a further point loses that has no word of the headline or of the first, and no figure."""
POINTS_AT = 1.0
"""What a point loses that speaks of "such a move"."""
SUPPOSED = 0.4
"""What a point loses that only supposes: readers want what is so before what may be."""
SUPPOSITION = re.compile(r"(?:If|Should|Were|Wenn|Falls|Sollte|Si)\b")
OPENS = 0.8
"""What the first point gains that is its article's first sentence."""
BEARS_OUT = 2.5
"""What it gains that says all that the headline says."""
EARLY = 4
"""Sentences of an article in which its news stands."""
DEEP = 0.04
"""What a further point loses for each sentence that stands before it behind those."""
NEAR_TOP = 12
"""Sentences of an article behind which it tells how all came about."""
TOPIC = 1
"""Content words that a further point shares with the headline and the first; one more if of another article."""
FIGURE = 0.2
FIGURES = re.compile(r"\d")
"""What a figure is worth to a reader beside words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A sentence that could be a point. value: the better the higher, comparable within a story.

    strangers: surnames that its reader has to have met before; names: words that later points may then take as known.
    depth: how many sentences that tell something stand before it in its article. later: it will stand under "What
    happens next". blemish: what tells against it as the first. own: without ours.
    turn: it is new to its thread, whatever its words. answers: it opens with "But", so that
    without the one before it tells half.
    """

    candidate: int
    place: tuple[int, int]
    quote: Quote
    said: Said
    words: int
    value: float
    strangers: frozenset[str]
    names: frozenset[str]
    depth: int
    later: bool
    blemish: float
    own: str
    turn: bool
    answers: bool

    @property
    def opens(self) -> bool:
        """Whether it is its article's first sentence; two articles of one event open with the same news."""
        return self.depth == 0 and self.place[1] == 0


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
    options = list(_options(candidates, today=today, language=language, turns=turns))
    before = [said(text, candidates[0].reading.language) for text in told]
    top = said(headline, candidates[0].reading.language)
    most = FROM_ONE if len({speaker(candidate) for candidate in candidates}) == 1 else FROM_MORE
    chosen: list[Option] = []
    left = MOST_WORDS
    while len(chosen) < most:
        able = [
            option
            for option in options
            if option.words <= left
            and option not in chosen
            and _is_new(option, chosen, before=before, headline=top)
            and (
                _stands(option, chosen, candidates, headline=headline, top=top)
                if chosen
                else option.turn or not told or option.blemish <= further.BLEMISHED
            )
            and ((not chosen and option.depth < EARLY) or _is_understood(option, chosen, headline=headline))
        ]
        if not able:
            break
        best = max(able, key=lambda option: _merit(option, chosen, headline=top))
        if best.value < LEAST[len(chosen)]:
            break
        chosen.append(best)
        left -= best.words
    chosen.sort(key=lambda option: (option.candidate, option.place))
    return tuple(option.quote for option in chosen)


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


def _options(
    candidates: Sequence[Candidate], *, today: dt.date, language: str, turns: Turns = frozenset()
) -> Iterator[Option]:
    for index, candidate in enumerate(candidates):
        later, first = _for_later(candidate), opening(candidate)
        sections = {(outlook.block, outlook.start) for outlook in candidate.reading.outlooks if outlook.in_section}
        guesses = {
            (outlook.block, outlook.start)
            for outlook in candidate.reading.outlooks
            if not outlook.dues and outlook.certainty is Certainty.POSSIBLE
        }
        depths = _depths(candidate)
        for point in _told(candidate, depths):
            depth = depths.get((point.block, point.start), len(depths))
            show = quote if depth == 0 else answered
            shown = show(candidate, point, today=today, language=language)
            if shown is None:
                continue
            for_later = any((place.block, place.start) in later for place in shown.places)
            if for_later and (depth >= EARLY or any((place.block, place.start) in sections for place in shown.places)):
                continue
            if (point.block, point.start) == first:
                shown = _with_turn(candidate, shown, turns, today=today, language=language)
            own = "".join(piece.text for piece in shown.pieces if not piece.ours)
            if is_unfit(candidate, point, own) or any(is_stale(candidate, one, today=today) for one in shown.places):
                continue
            count = len(own.split())
            if count < SHORTEST:
                continue
            value = point.score + FULL * min(count, AMPLE) - 0.1 * (count > LONG)
            value += FIGURE * bool(FIGURES.search(own))
            value -= SUPPOSED * any((place.block, place.start) in guesses for place in shown.places)
            value -= SUPPOSED * bool(SUPPOSITION.match(own))
            value -= (
                0.3 * points_back(own)
                + POINTS_AT * points_at(QUOTED.sub(" ", _first(candidate, shown)))
                + 0.5 * bool(FIRST_PERSON.search(QUOTED.sub(" ", own)))
            )
            yield Option(
                candidate=index,
                place=(point.block, point.start),
                quote=shown,
                said=said(own, candidate.reading.language),
                words=count,
                value=value,
                strangers=strangers(candidate, shown.places[0], own),
                names=named(own),
                depth=depth,
                later=for_later,
                blemish=further.blemish(candidate, shown.places[0], own, opens=depth == point.start == 0),
                own=own,
                answers=ANSWERS.match(_first(candidate, shown)) is not None,
                turn=any((place.article, place.block, place.start) in turns for place in shown.places),
            )


def _depths(candidate: Candidate) -> dict[tuple[int, int], int]:
    """For each sentence, how many before it in its article tell something; beyond NEAR_TOP they are not counted."""
    depths: dict[tuple[int, int], int] = {}
    depth = 0
    for number, block in enumerate(candidate.article.blocks):
        if block.kind not in TOLD:
            continue
        for start, end in sentences_of(block.text, candidate.reading.language):
            text = block.text[start:end]
            depths[number, start] = depth
            place = KeyPoint(block=number, start=start, end=end, text=text, score=0.0)
            depth += depth <= NEAR_TOP and not is_unfit(candidate, place, text)
    return depths


def _told(candidate: Candidate, depths: Mapping[tuple[int, int], int]) -> Iterator[KeyPoint]:
    """An article's points, and those of its first sentences that are none: they are its news, be their words common."""
    points = candidate.reading.points
    yield from points
    have = {(point.block, point.start) for point in points}
    least = min((point.score for point in points), default=0.0)
    for block, start in [place for place, depth in depths.items() if depth < EARLY and place not in have]:
        text = candidate.article.blocks[block].text
        end = next(end for begin, end in sentences_of(text, candidate.reading.language) if begin == start)
        yield KeyPoint(block=block, start=start, end=end, text=text[start:end], score=min(0.0, least))


def _with_turn(candidate: Candidate, shown: Quote, turns: Turns, *, today: dt.date, language: str) -> Quote:
    """An opening together with the dated turn that leans on it: "The drill will start later. It will now …"."""
    for outlook in candidate.reading.outlooks:
        if outlook.dues and (candidate.article.key, outlook.block, outlook.start) in turns:
            both = quote(candidate, outlook, today=today, language=language)
            if both is not None and len(both.places) > 1 and both.places[0] == shown.places[0]:
                return both
    return shown


def _first(candidate: Candidate, shown: Quote) -> str:
    """The first sentence of a quotation: a second may lean on it."""
    place = shown.places[0]
    return candidate.article.blocks[place.block].text[place.start : place.end]


def _is_understood(option: Option, chosen: Sequence[Option], *, headline: str) -> bool:
    """Whether its reader has met whom and what it speaks of: in the headline, or in a point that stands before it."""
    before = [one for one in chosen if (one.candidate, one.place) < (option.candidate, option.place)]
    known = widened(named(headline).union(*(one.names for one in before)))
    # what opens an article leans on nothing before it: "The national authority opened a review …"
    return met(option.strangers, known) and (option.opens or not unheard(option.own, known))


def _stands(
    option: Option, chosen: Sequence[Option], candidates: Sequence[Candidate], *, headline: str, top: Said
) -> bool:
    """Whether it can be shown behind the first point: it comes after it, and asks for nothing that is not above it."""
    first, candidate = chosen[0], candidates[option.candidate]
    if (option.candidate, option.place) < (first.candidate, first.place) or option.depth > NEAR_TOP or option.later:
        return False
    known_to_be = FIGURES.search(option.own) or further.is_reported(candidate, option.quote.places[0], option.own)
    if option.depth > EARLY and not known_to_be:
        return False
    common = option.said.content & (top.content | first.said.content)
    shared = {word for word in common if not further.COMMON.fullmatch(word)}
    other = option.candidate != first.candidate
    if candidate.reading.language == "en" and len(shared) < TOPIC + other and (other or option.depth > EARLY):
        return False
    before = [one for one in chosen if (one.candidate, one.place) < (option.candidate, option.place)]
    if option.answers and not any(
        one.candidate == option.candidate and one.depth == option.depth - 1 for one in before
    ):
        return False
    known = named(headline).union(*(one.names for one in before))
    return further.stands(candidate, option.quote.places[0], option.own, known)


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
    value -= DEEP * max(0, option.depth - EARLY) * bool(chosen)
    value -= 0.15 * sum(one.candidate == option.candidate for one in chosen)
    return (value, -option.candidate, (-option.place[0], -option.place[1]))


def _is_new(option: Option, chosen: Sequence[Option], *, before: Sequence[Said], headline: Said) -> bool:
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


def _for_later(candidate: Candidate) -> frozenset[tuple[int, int]]:
    """Places of the sentences that belong under "What happens next", or are past their day.

    An article's first sentence is its news, dated or not, and so it may be a point.
    """
    return frozenset(
        (outlook.block, outlook.start)
        for outlook in candidate.reading.outlooks
        if outlook.in_section or (outlook.dues and (outlook.block, outlook.start) != opening(candidate))
    )


def opens(candidate: Candidate, place: Span) -> bool:
    """Whether the sentence at `place` is the first of its article that tells something, and of its paragraph."""
    return place.start == 0 and _depths(candidate).get((place.block, 0)) == 0


def opening(candidate: Candidate) -> tuple[int, int] | None:
    """Block and start of an article's first sentence."""
    for index, block in enumerate(candidate.article.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            places = sentences_of(block.text, candidate.reading.language)
            return (index, places[0][0]) if places else None
    return None


__all__ = ["ahead", "next_items", "opening", "opens", "points", "quote"]
