"""What makes a story worth its place, and which of its articles tells it best.

Every figure is a sum of terms with names, so that `digest explain` can say why.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence

from digest.editorial.genre import worth
from digest.editorial.headlines import bare, headline
from digest.editorial.novelty import Said, said
from digest.editorial.stories.threads import order
from digest.editorial.stories.voices import speaker
from digest.model.articles import QuotePolicy
from digest.model.issues import NextItem, Quote
from digest.model.stories import Candidate, Edition, Thread

NEW_FOR = dt.timedelta(hours=72)
FAR = 30
"""Days ahead from which on a date adds nothing to a story's weight."""

TALKS = 0.3
"""What of its worth as news is taken off a report that nothing was done."""

Likeness = Mapping[tuple[int, int], float]


def by_merit(candidates: Sequence[Candidate], likeness: Likeness, *, today: dt.date) -> list[int]:
    """Places of the articles, the one to lead the story first.

    It is the one most like all the others, that reports and says what comes and when, in a headline that need not be
    mended.
    """

    def merit(place: int) -> tuple[object, ...]:
        candidate = candidates[place]
        article = candidate.article
        others = [likeness.get((place, other), 0.0) for other in range(len(candidates)) if other != place]
        central = sum(others) / len(others) if others else 0.0
        value = central
        value += 0.1 * any(due.end >= today for outlook in candidate.reading.outlooks for due in outlook.dues)
        value += 0.4 * worth(candidate)
        value += 0.1 * min(1.0, _length(candidate) / 400)
        value += 0.1 * (1 - (_age(candidate, today=today) / NEW_FOR))
        value -= 0.15 * (speaker(candidate) != article.source.name.casefold())
        value -= 0.1 * (bare(article.title, sources=(article.source.name,)) != article.title.strip())
        value -= 0.3 * shouts(article.title)
        return article.source.quote is QuotePolicy.HEADLINE, -round(value, 6), order(candidate)

    return sorted(range(len(candidates)), key=merit)


def shouts(title: str) -> bool:
    """Whether a headline would give way to any other (rule 13)."""
    return headline((title, "Any other"))[1] != title


def parts(
    candidates: Sequence[Candidate],
    *,
    edition: Edition,
    independent: int,
    ahead: Sequence[NextItem],
    thread: Thread | None,
    points: Sequence[Quote],
    weight: float,
    today: dt.date,
) -> tuple[tuple[str, float], ...]:
    """What ranks a story, by name; each term times its weight, and their sum is the score.

    sources   how many tell it independently (logarithm)      newness   how young its youngest article is
    fresh     how much of its points no earlier issue told    breadth   how much is written of it, by how many outlets
    outlook   how near the next date is that it gives         tags      how many of the edition's tags its sources have
    news      whether it reports an event or gives a view, and how grave that is (weight: `gravity`)
    """
    newest = min(_age(candidate, today=today) for candidate in candidates)
    outlets = {candidate.article.source.slug for candidate in candidates}
    if thread is not None:
        outlets |= {told.article.source.slug for told in thread.articles}
    length = sum(_length(candidate) for candidate in candidates)
    weights = edition.weights
    terms = {
        "sources": (weights.sources, math.log2(1 + independent)),
        "newness": (weights.newness, 1 - newest / NEW_FOR),
        "fresh": (weights.fresh, _fresh(points, thread, candidates[0].reading.language)),
        "breadth": (weights.breadth, 0.2 * math.log2(1 + length / 300) + 0.4 * math.log2(len(outlets))),
        "outlook": (weights.outlook, _outlook(ahead, today=today)),
        "tags": (weights.tags, _tags(candidates, edition.tags)),
        "news": (weights.news, max(map(worth, candidates)) * (1 - TALKS * (1 - weight))),
    }
    return tuple((name, round(weight * value, 3)) for name, (weight, value) in terms.items() if weight)


def _fresh(points: Sequence[Quote], thread: Thread | None, language: str) -> float:
    """The share of the points' content words that the thread has not shown; 1 for a story that is new altogether."""
    if thread is None:
        return 1.0
    before = frozenset[str]().union(*(said(text, language).content for text in thread.told))
    mine: list[Said] = [said(quote.text, language) for quote in points]
    every = frozenset[str]().union(*(one.content for one in mine))
    return len(every - before) / len(every) if every else 0.0


def _outlook(ahead: Sequence[NextItem], *, today: dt.date) -> float:
    dated = [max(0, (due.start - today).days) for item in ahead for due in item.dues]
    return 0.6 * (1 - min(*dated, FAR) / FAR) if dated else 0.1 if ahead else 0.0


def _tags(candidates: Sequence[Candidate], wanted: Sequence[str]) -> float:
    """The share of the edition's tags that the story's sources have between them."""
    have = {tag for candidate in candidates for tag in candidate.article.source.tags}
    return sum(tag in have for tag in wanted) / len(wanted) if wanted else 0.0


def _length(candidate: Candidate) -> int:
    return sum(len(block.text.split()) for block in candidate.article.blocks)


def _age(candidate: Candidate, *, today: dt.date) -> dt.timedelta:
    """How old an article is at the end of the issue's day, at most NEW_FOR; one without a date counts as middling."""
    published = candidate.article.published
    if published is None:
        return NEW_FOR / 2
    end = dt.datetime.combine(today, dt.time(), tzinfo=dt.UTC) + dt.timedelta(days=1)
    return min(NEW_FOR, max(dt.timedelta(), end - published.at))
