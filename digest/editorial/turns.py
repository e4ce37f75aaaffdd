"""The sentences with which a story takes a turn: new, however many of their words its thread has told before.

"The landing was put off from Wednesday to Friday" is said in the words in which the landing was announced.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from digest.editorial.novelty import OURS
from digest.editorial.outcomes import evidence
from digest.editorial.verdicts import Evidence, judge
from digest.editorial.words import NUMBER
from digest.model.articles import ArticleKey
from digest.model.reading import Due
from digest.model.stories import Candidate, Thread

Turns = frozenset[tuple[ArticleKey, int, int]]
"""Article, block and start of sentences."""


def turns(thread: Thread, candidates: Sequence[Candidate], *, today: dt.date) -> Turns:
    """Where new articles say what came of an outlook of the thread, or bring a date ahead or a number new to it."""
    old = {before.article.key for before in thread.articles}
    numbers = {number for text in thread.told for number in NUMBER.findall(OURS.sub("", text))}
    dues = {mention.due for before in thread.articles for mention in before.reading.dates if mention.due is not None}
    promises = [
        (outlook.text, due) for before in thread.articles for outlook in before.reading.outlooks for due in outlook.dues
    ]
    return frozenset(
        (candidate.article.key, sentence.block, sentence.start)
        for candidate in candidates
        if candidate.article.key not in old
        for sentence, says in evidence(candidate)
        if _brings(says, numbers=numbers, dues=dues)
        or any(judge(text, due, says, told=thread.date, today=today) for text, due in promises)
    )


def _brings(says: Evidence, *, numbers: Collection[str], dues: Collection[Due]) -> bool:
    """Whether a sentence has a date ahead or a number that is not among the known; a date's numbers are the date's."""
    days = {(due.start, due.end) for due in dues}
    ahead = [due for _, due in says.dates if due.start > says.published]
    if any((due.start, due.end) not in days for due in ahead):
        return True
    return not says.dates and any(number not in numbers for number in NUMBER.findall(says.text))
