"""A plan without a date among a story's points, which says better than any other line what happens next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from digest.editorial.concrete import is_hollow, is_planned
from digest.editorial.upcoming import ahead, item_id
from digest.model.issues import NextItem, Quote
from digest.model.stories import Candidate


def set_apart(
    candidates: Sequence[Candidate], points: Sequence[Quote], coming: Sequence[NextItem]
) -> tuple[tuple[Quote, ...], tuple[NextItem, ...]]:
    """The points and what happens next, of which, where nothing else comes, the last that is a plan becomes part."""
    shown = {(place.article, place.block, place.start): quote for quote in points[1:] for place in quote.places}
    plans = [
        (shown[place], candidate, outlook)
        for candidate in candidates
        for outlook in candidate.reading.outlooks
        if (place := (candidate.article.key, outlook.block, outlook.start)) in shown
        and not outlook.dues
        and is_planned(outlook)
        and not is_hollow(candidate, outlook)
    ]
    if coming or not plans or any(item.dues for item in ahead(candidates, points, today=dt.date.min)):
        return tuple(points), tuple(coming)
    quote, candidate, outlook = plans[-1]
    item = NextItem(
        id=item_id(candidate, outlook),
        quotes=(quote,),
        certainty=outlook.certainty,
        dues=(),
        speaker=outlook.speaker,
    )
    return tuple(one for one in points if one is not quote), (item,)
