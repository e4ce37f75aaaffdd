"""Between articles and an issue: what an edition may take, the stories found in it, and each article's fate."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from digest.model.articles import Article, ArticleKey
from digest.model.issues import Issue, NextItem, Quote, Told
from digest.model.reading import Due, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each term counts in a story's score (see `rank.parts`); 0 leaves a term out."""

    sources: float = 1.0
    newness: float = 1.0
    fresh: float = 0.5
    breadth: float = 1.0
    outlook: float = 1.0
    tags: float = 0.3
    news: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A recurring digest, as digest.toml says it. schedule: cron, in `timezone` (IANA name).

    tags: takes sources with any of these; empty: all. languages: of the articles it takes.
    minutes: how long an issue may take to read. min_stories: with fewer, wait for the next time.
    weights: what counts in the order of its stories.
    """

    slug: str
    title: str
    schedule: str = "0 7 * * *"
    timezone: str = "UTC"
    tags: tuple[str, ...] = ()
    minutes: int = 6
    approve: bool = False
    min_stories: int = 1
    languages: tuple[str, ...] = ("en",)
    language: str = "en"
    weights: Weights = Weights()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article that an edition has not had at its current revision, with what was read in it."""

    article: Article
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A story's identity over time, as earlier issues of the edition left it.

    articles: what was told in it, newest last, as candidates to compare with. told: the shown sentences' texts.
    issue, date: the issue that told it last. headline: as told there. earlier: its best line, for an update.
    """

    id: str
    headline: str
    issue: str
    date: dt.date
    articles: tuple[Candidate, ...]
    told: tuple[str, ...]
    earlier: Quote | None = None


class OutlookState(StrEnum):
    AHEAD = "ahead"
    HAPPENED = "happened"
    MOVED = "moved"
    CALLED_OFF = "called_off"
    NO_WORD = "no_word"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An outlook that an issue told, and how it stands. sequence: raised by each change, for calendars.

    date, issue, number: the issue that told it and the story there. now: the new date of one that moved.
    also: later tellings of the same thing (where it moved: of its new date). differ: one of them gives another date.
    before: ids by which it was told before its own source gave another date.
    """

    item: NextItem
    thread: str
    headline: str
    issue: str
    number: int
    date: dt.date
    state: OutlookState = OutlookState.AHEAD
    now: Due | None = None
    sequence: int = 0
    also: tuple[AgendaItem, ...] = ()
    differ: bool = False
    before: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id by which it was told, its own first."""
        return tuple(dict.fromkeys((self.item.id, *self.before, *(later.item.id for later in self.also))))

    @property
    def dated_anew(self) -> tuple[AgendaItem, ...]:
        """The later tellings of the date that it moved to."""
        now = self.now
        if now is None:
            return ()
        return tuple(
            later for later in self.also if any((due.start, due.end) == (now.start, now.end) for due in later.item.dues)
        )


A_VIEW = "a view or a guide"
"""Of a draft that reports nothing: why it is weak, or has no line in brief."""

NO_NEWS = "it opens with no news"
UNTOLD = "its sentences do not say what its headline says"
PARTLY = "its first sentence does not say what its headline says"
RESTATED = "its only sentence says what its headline says"
TALK = "talk, or a private matter"
"""Why else a draft is weak."""

UNFIT = frozenset({A_VIEW, NO_NEWS, UNTOLD, TALK})
"""Why one is told only where there is nothing else: its reader would be misled, or not know what happened, or why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A story as the engine tells it, before an issue takes it or not.

    score and parts: what ranks it among the drafts, and the sum's terms by name, for `digest explain`.
    ties: for each article why it stands here, in words ("lead", "same event as … 0.61").
    words: what it costs of the issue's budget. points empty: it can only go in brief.
    nothing_new: it continues a thread and says nothing that was not told; it is left out.
    over: why it is not to be told at all ("a later article tells what came of it"); "" else.
    weak: why it stands in brief as long as there is better ("a view or a guide"); "" for a report that is told well.
    line: what stands for its headline in brief where that says nothing or judges; None where the headline may stand.
    unlisted: why it has not even a line in brief where there is news enough ("a view or a guide"); "" where it has.
    ahead: the dated outlooks among its points (see Story). candidates: its articles in full, the lead first.
    """

    thread: str
    headline: str
    original: str
    points: tuple[Quote, ...]
    next: tuple[NextItem, ...]
    sources: tuple[Told, ...]
    articles: tuple[tuple[ArticleKey, int], ...]
    score: float
    parts: tuple[tuple[str, float], ...]
    ties: tuple[tuple[ArticleKey, str], ...]
    words: int
    since: dt.date | None = None
    earlier: Quote | None = None
    nothing_new: bool = False
    over: str = ""
    weak: str = ""
    unlisted: str = ""
    line: Quote | None = None
    ahead: tuple[NextItem, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class Fate(StrEnum):
    STORY = "story"
    BRIEF = "brief"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionArticle:
    """An article's fate in an edition's issue, and why. story: its number there; score: its story's."""

    article: ArticleKey
    revision: int
    fate: Fate
    reason: str
    thread: str | None = None
    story: int | None = None
    score: float | None = None
    parts: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build decided. issue is None where there is nothing to say (or less than `min_stories`)."""

    issue: Issue | None
    fates: tuple[EditionArticle, ...]
