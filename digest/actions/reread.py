"""Readings are made on all cores, off the path of what comes in: of what is new, and again by a newer engine.

Newest first, so that the next issue waits for nothing that it will not use. Nothing is written before a part is done,
and two at once write the same; so it may be ended at any point, and goes on there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from itertools import islice

import structlog

from digest.actions.app import App
from digest.editions.horizon import farthest
from digest.editorial import read
from digest.errors import WorkCancelled, WorkFailed
from digest.model.articles import Article
from digest.model.reading import Reading
from digest.model.stories import Candidate

log = structlog.get_logger()

_TAKEN = 2_000
"""Articles that are asked for at once; the children read on while a part of them is written."""
_BATCH = 400
"""Articles in one transaction."""
_PIECE = 10
"""Articles that a child is given at once."""
_SECONDS = 60.0
"""For one piece; an article of news length takes some milliseconds."""


def refresh_readings(app: App, *, stopping: Callable[[], bool] = lambda: False) -> int:
    """Read every article that is not read yet, or was by an older engine. Returns how many.

    What came with a source's past and is beyond every edition's horizon is let lie: no issue will have it.
    """
    with app.database.read() as store:
        oldest = farthest((record.edition for record in store.editions.all()), app.clock.now())
    if oldest is not None:
        with app.database.begin() as store:
            store.articles.let_lie(before=oldest)
    done = 0
    while not stopping():
        with app.database.read() as store:
            stale = store.articles.stale(read.ENGINE, limit=_TAKEN)
        if not stale:
            break
        readings = zip(stale, _read(app, stale), strict=True)
        try:
            while not stopping() and (group := list(islice(readings, _BATCH))):
                with app.database.begin() as store:
                    done += store.articles.save_readings(group)
        except WorkCancelled:
            break
    return done


def with_readings(app: App, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same, what was not read yet read now; nothing is written."""
    unread = [each.article for each in candidates if each.reading.engine == read.UNREAD.engine]
    made = dict(zip(((each.key, each.revision) for each in unread), _read(app, unread), strict=True))
    return tuple(
        replace(each, reading=made.get((each.article.key, each.article.revision), each.reading)) for each in candidates
    )


def _read(app: App, articles: Sequence[Article]) -> Iterator[Reading]:
    """A reading for each, in their order. Raises WorkCancelled."""
    pieces = deque(tuple(articles[start : start + _PIECE]) for start in range(0, len(articles), _PIECE))
    under_way: deque[tuple[tuple[Article, ...], Future[tuple[Reading, ...]]]] = deque()
    ahead = max(2, app.processes.room())
    while pieces or under_way:
        while pieces and len(under_way) < ahead:
            piece = pieces.popleft()
            under_way.append((piece, _ask(app, piece)))
        piece, future = under_way.popleft()
        try:
            yield from future.result()
        except WorkCancelled:
            raise
        except WorkFailed:
            for article in piece:
                yield _alone(app, article)


def _ask(app: App, piece: tuple[Article, ...]) -> Future[tuple[Reading, ...]]:
    return app.processes.submit(read.read_articles, piece, seconds=_SECONDS)


def _alone(app: App, article: Article) -> Reading:
    try:
        return _ask(app, (article,)).result()[0]
    except WorkCancelled:
        raise
    except WorkFailed as error:
        log.warning("article_unreadable", article=article.key, source=article.source.slug, error=str(error))
        return read.unreadable(article)
