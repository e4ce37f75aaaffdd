"""The sentences of a story's articles that could be its points, each with what it is worth and what it asks for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.editorial import further
from digest.editorial.empty import sets_the_scene
from digest.editorial.gist import Gist, gist
from digest.editorial.introductions import named, points_at, points_back, strangers
from digest.editorial.moved import is_moved
from digest.editorial.novelty import Said, said
from digest.editorial.overtaken import is_overtaken
from digest.editorial.points import TOLD
from digest.editorial.quoting import ANSWERS, Span, answered, quote, sentences_of
from digest.editorial.stale import is_stale
from digest.editorial.turns import Turns
from digest.editorial.unfit import FIRST_PERSON, QUOTED, is_unfit
from digest.model.articles import BlockKind
from digest.model.issues import Quote
from digest.model.reading import Certainty, KeyPoint
from digest.model.stories import Candidate

SHORTEST = 6
LONG = 35
AMPLE = 24
FULL = 0.004
"""What each word of a point adds up to AMPLE words: `points` takes off what it costs, and here there is room."""
POINTS_AT = 1.0
"""What a point loses that speaks of "such a move"."""
SUPPOSED = 0.4
"""What a point loses that only supposes: readers want what is so before what may be."""
SUPPOSITION = re.compile(r"(?:If|Should|Were|Wenn|Falls|Sollte|Si)\b")
EARLY = 4
"""Sentences of an article in which its news stands."""
TOP = 12
"""Sentences of an article that are weighed though its words make no point of them."""
NEAR_TOP = 12
"""Sentences of an article behind which it tells how all came about."""
FIGURE = 0.2
"""What a figure is worth to a reader beside words."""
FIGURES = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A sentence that could be a point. value: the better the higher, comparable within a story.

    strangers: surnames that its reader has to have met before; names: words that later points may then take as known.
    depth: how many sentences that tell something stand before it in its article. later: it will stand under "What
    happens next". blemish: what tells against it as the first. own: without ours. gist: of an English one.
    turn: it is new to its thread, whatever its words. answers: it opens with "But", so that
    without the one before it tells half. before: where the sentences stand that tell something before it.
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
    gist: Gist | None
    turn: bool
    answers: bool
    before: frozenset[tuple[int, int]]

    @property
    def opens(self) -> bool:
        """Whether it is its article's first sentence; two articles of one event open with the same news."""
        return self.depth == 0 and self.place[1] == 0


def options(
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
        telling = [one for one, after in pairwise(depths) if depths[after] > depths[one]]
        for point in _told(candidate, depths):
            depth = depths.get((point.block, point.start), len(depths))
            shown = answered(candidate, point, today=today, language=language)
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
            if is_overtaken(candidate, own, candidates) or any(
                is_moved(candidate, one, candidates) for one in shown.places
            ):
                continue
            count = len(own.split())
            if count < SHORTEST or (depth == 0 and _sets_the_scene(candidate, depths, own)):
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
                gist=gist(own) if candidate.reading.language == "en" else None,
                answers=ANSWERS.match(_first(candidate, shown)) is not None,
                turn=any((place.article, place.block, place.start) in turns for place in shown.places),
                before=frozenset(one for one in telling if one < (point.block, point.start)),
            )


def _sets_the_scene(candidate: Candidate, depths: Mapping[tuple[int, int], int], own: str) -> bool:
    """Whether an opening shown as `own` tells nothing but what the sentence behind it answers."""
    second = next((place for place, depth in depths.items() if depth == 1), None)
    if candidate.reading.language != "en" or second is None:
        return False
    return sets_the_scene(own, candidate.article.blocks[second[0]].text[second[1] :])


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
    for block, start in [place for place, depth in depths.items() if depth < TOP and place not in have]:
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


def _for_later(candidate: Candidate) -> frozenset[tuple[int, int]]:
    """Places of the sentences that belong under "What happens next", or are past their day.

    An article's first sentence is its news, dated or not, and so it may be a point.
    """
    return frozenset(
        (outlook.block, outlook.start)
        for outlook in candidate.reading.outlooks
        if outlook.in_section or (outlook.dues and (outlook.block, outlook.start) != opening(candidate))
    )


def follows(option: Option, chosen: Sequence[Option]) -> bool:
    """Whether all that its article tells before it is shown: then its reader knows whatever it takes as known."""
    shown = {
        (place.block, place.start) for one in chosen if one.candidate == option.candidate for place in one.quote.places
    }
    return bool(option.before) and option.before <= shown


def is_next_to(option: Option, chosen: Sequence[Option]) -> bool:
    """Whether the sentence right before it is shown."""
    return bool(option.before) and any(
        (place.block, place.start) == max(option.before)
        for one in chosen
        if one.candidate == option.candidate
        for place in one.quote.places
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
