"""What kind of piece an article is: news of an event, or somebody's view, a review, a guide.

A digest tells what happened and what comes. A view may be worth reading and yet is no event, and its sentences, taken
out of their argument, stand badly alone; so it leads no story, and where it is by itself it stands in brief, or out.

`signs` says what an article shows of its kind, `words` by which words, and `weights` what each sign weighs.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from digest.editorial.genre.signs import find_signs, is_column
from digest.editorial.genre.weights import WEIGHTS
from digest.editorial.genre.words import LOOSE, PAGE
from digest.model.stories import Candidate

REPORT = 0.5
REPORT_ALONE = 0.55
"""From where on an article is taken for a report; one that nobody else tells has nobody to bear it out."""

VIEW = 0.3
"""Up to where it is hardly one; between the two nobody can be sure, and a line with its title does no harm."""

SURE = 0.75
"""From where on one report is as good as another."""

SLANTED = 0.5
"""Words that judge, among all, from which on a piece that may be a view is one."""

KEPT = 4096
"""Articles whose kind is remembered: while a story is told it is asked for again and again."""


def reports(candidates: Sequence[Candidate]) -> bool:
    """Whether one of the articles of a story reports."""
    return max(map(news, candidates)) >= (REPORT if len(candidates) > 1 else REPORT_ALONE)


def views(candidates: Sequence[Candidate]) -> bool:
    """Whether all the articles of a story are views or guides beyond doubt."""
    return max(map(news, candidates)) < VIEW


def is_slanted(candidate: Candidate) -> bool:
    """Whether it stands where reports and views stand side by side, and judges in its own words."""
    if LOOSE.search(candidate.article.url or "") is None:
        return False
    shown = find_signs(candidate)
    return bool(shown["title judges"] or shown["title scolds"] or shown["judges"] >= SLANTED)


def worth(candidate: Candidate) -> float:
    """How much an article counts as a report, 0 to 1: of two that surely report none is more of a report."""
    return min(1.0, news(candidate) / SURE)


@lru_cache(maxsize=KEPT)
def news(candidate: Candidate) -> float:
    """How likely an article reports an event, 0 (a view, a guide) to 1 (who said or did what on which day)."""
    if PAGE.search(candidate.article.title) or is_column(candidate.article):
        return 0.0
    return round(1 / (1 + math.exp(-logit(find_signs(candidate)))), 3)


def logit(shown: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """The weighed sum of an article's signs; a sign that has no weight counts for nothing."""
    return weights.get("bias", 0.0) + math.fsum(weights.get(name, 0.0) * value for name, value in shown.items())
