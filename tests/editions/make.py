"""Drafts, outlooks and agenda items by hand, for the tests of how issues are built."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

from digest.model.articles import ArticleKey
from digest.model.issues import NextItem, Piece, Place, Quote, Site, Told
from digest.model.reading import Bound, Certainty, Due, Precision
from digest.model.stories import AgendaItem, Draft, Edition, OutlookState

TODAY = dt.date(2026, 2, 17)
NOW = dt.datetime(2026, 2, 17, 6, 0, tzinfo=dt.UTC)
SITE = Site(title="The Daily Brief", url="https://news.example.org", owner="Example Newsroom, 1 Main St")
EDITION = Edition(slug="daily", title="The Daily Brief", timezone="Europe/Berlin", minutes=6)


def key_of(text: str) -> ArticleKey:
    return ArticleKey(hashlib.sha256(text.encode()).hexdigest()[:12])


def quote(text: str, source: str = "Harbour Post", *, places: int = 1) -> Quote:
    """Words of a source; what stands in brackets is ours."""
    parts = re.split(r"( ?\[[^\]]*\])", text)
    pieces = [Piece(text=part, ours=part.endswith("]")) for part in parts if part]
    place = Place(article=key_of(text), revision=1, block=0, start=0, end=len(text))
    return Quote(pieces=tuple(pieces), places=(place,) * places, source=source)


def due(
    start: str,
    end: str | None = None,
    *,
    precision: Precision = Precision.DAY,
    bound: Bound = Bound.ON,
    clock: str | None = None,
) -> Due:
    first = dt.date.fromisoformat(start)
    last = dt.date.fromisoformat(end) if end else first
    return Due(value=start, start=first, end=last, precision=precision, bound=bound, clock=clock)


def item(
    text: str, *dues: Due, certainty: Certainty = Certainty.SCHEDULED, source: str = "Harbour Post", places: int = 1
) -> NextItem:
    return NextItem(
        id=key_of(f"item {text}"), quotes=(quote(text, source, places=places),), certainty=certainty, dues=dues
    )


def agenda_item(
    outlook: NextItem,
    *,
    thread: str = "aaaaaaaa",
    headline: str = "Petrel cleared for landing",
    told: str = "2026-02-16",
    number: int = 1,
    state: OutlookState = OutlookState.AHEAD,
) -> AgendaItem:
    return AgendaItem(
        item=outlook,
        thread=thread,
        headline=headline,
        issue=told,
        number=number,
        date=dt.date.fromisoformat(told),
        state=state,
    )


def draft(
    headline: str,
    *,
    score: float = 1.0,
    sources: tuple[str, ...] = ("Harbour Post",),
    points: tuple[str, ...] = ("One thing was said by somebody on Monday.",),
    coming: tuple[NextItem, ...] = (),
    ahead: tuple[NextItem, ...] = (),
    words: int | None = None,
    since: str | None = None,
    nothing_new: bool = False,
    weak: str = "",
    unlisted: str = "",
    thread: str | None = None,
) -> Draft:
    """A story of one article from each of `sources`, as the engine tells it."""
    told = tuple(
        Told(article=key_of(f"{headline} {source}"), source=source, title=headline, url=f"https://{place}.example/")
        for place, source in enumerate(sources)
    )
    quotes = tuple(quote(text, sources[0]) for text in points)
    texts = [headline, *points, *(shown.text for each in coming for shown in each.quotes)]
    return Draft(
        thread=thread or key_of(headline)[:8],
        headline=headline,
        original=headline,
        points=quotes,
        next=coming,
        sources=told,
        articles=tuple((each.article, 1) for each in told),
        score=score,
        parts=(("sources", score),),
        ties=tuple((each.article, "leads the story" if not place else "same event") for place, each in enumerate(told)),
        words=words if words is not None else sum(len(text.split()) for text in texts),
        since=dt.date.fromisoformat(since) if since else None,
        nothing_new=nothing_new,
        weak=weak,
        unlisted=unlisted,
        ahead=ahead,
    )
