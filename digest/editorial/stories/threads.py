"""Which earlier story a new one continues, so that readers get what is new of it and not the whole again.

Words of a story change from day to day, so they need be less alike than those of one day's articles; but its names and
places stay. A wrong link hides news and puts a lie under "Earlier", a missed one only says "new" of what is not: where
two threads are nearly as like, or no name of the headline is known to the thread, nothing is linked.
"""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.editorial.stories.docs import doc_of
from digest.editorial.stories.similarity import similarities
from digest.editorial.stories.vectors import names_in, roots, space
from digest.model.articles import ArticleKey
from digest.model.stories import Candidate, Thread

SAME_THREAD = 0.24
NEAREST = 2
"""How many articles of a thread a new one is compared with: a long thread tells of more than its last turn."""

RIVAL = 0.75
"""A second thread as like as this share of the first makes the link a guess."""

FEATURES = 100
"""Words kept of an article, more than within a day: among few articles most words weigh the same, and what a follow-up
shares with what it follows is not its heaviest."""

OPENING_WORDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A story continues a thread. likeness: 1 where an article of the thread came in again."""

    thread: Thread
    likeness: float


def mint(candidates: Sequence[Candidate]) -> str:
    """The public id of a new thread: 8 base-32 characters of the hash of its first article's key."""
    first = min(candidates, key=order)
    return base64.b32encode(hashlib.sha256(first.article.key.encode()).digest()).decode("ascii").lower()[:8]


def order(candidate: Candidate) -> tuple[str, ArticleKey]:
    """Articles in the order in which they appeared, as far as it is known."""
    article = candidate.article
    return (article.published.at if article.published else article.first_seen).isoformat(), article.key


def link(groups: Sequence[Sequence[Candidate]], threads: Sequence[Thread]) -> list[Link | None]:
    """For each group of new articles the thread that it continues, or None."""
    if not threads:
        return [None] * len(groups)
    likeness = _likeness(groups, threads)
    names = names_in([doc_of(one) for many in (*groups, *(thread.articles for thread in threads)) for one in many])
    return [_link(group, threads, likeness[index], names) for index, group in enumerate(groups)]


def _link(
    group: Sequence[Candidate], threads: Sequence[Thread], likeness: Sequence[float], names: frozenset[str]
) -> Link | None:
    keys = {candidate.article.key for candidate in group}
    for thread in threads:
        if any(told.article.key in keys for told in thread.articles):
            return Link(thread=thread, likeness=1.0)
    ranked = sorted(zip(likeness, threads, strict=True), key=lambda pair: (-pair[0], pair[1].id))
    best, thread = ranked[0]
    rival = ranked[1][0] if len(ranked) > 1 else 0.0
    if best < SAME_THREAD or rival > RIVAL * best or not _knows(thread, group, names):
        return None
    return Link(thread=thread, likeness=best)


def _knows(thread: Thread, group: Sequence[Candidate], names: frozenset[str]) -> bool:
    """Whether a name in a headline of the group stands in the openings of the thread's articles."""
    known = frozenset[str]().union(*(_roots(told, opening=True) for told in thread.articles))
    return any(_roots(candidate, opening=False) & known & names for candidate in group)


def _roots(candidate: Candidate, *, opening: bool) -> frozenset[str]:
    doc = doc_of(candidate)
    text = f"{doc.title}. {' '.join(doc.text.split(maxsplit=OPENING_WORDS)[:OPENING_WORDS])}" if opening else doc.title
    return roots(text, doc.language)


def _likeness(groups: Sequence[Sequence[Candidate]], threads: Sequence[Thread]) -> list[list[float]]:
    """For each group and thread: the mean over the group's articles of their likeness to the nearest of the thread."""
    told = {(told.article.key, told.article.revision): told for thread in threads for told in thread.articles}
    news = [candidate for group in groups for candidate in group]
    # by themselves: an outlet's own follow-up is the likeliest, and a thread goes on for weeks
    docs = [replace(doc_of(candidate), source="", published=None) for candidate in [*news, *told.values()]]
    links = similarities(space(docs, features=FEATURES), docs)
    place_of = {key: len(news) + place for place, key in enumerate(told)}
    places = [[place_of[one.article.key, one.article.revision] for one in thread.articles] for thread in threads]
    made: list[list[float]] = []
    start = 0
    for group in groups:
        sums: dict[int, float] = defaultdict(float)
        for here in range(start, start + len(group)):
            for index, articles in enumerate(places):
                near = sorted((links[here].get(there, 0.0) for there in articles), reverse=True)[:NEAREST]
                sums[index] += sum(near) / len(near) if near else 0.0
        made.append([sums[index] / len(group) for index in range(len(threads))])
        start += len(group)
    return made
