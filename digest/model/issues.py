"""An issue as a reader gets it and as it is kept: issue.json is exactly this, and all output is made from it alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from digest.model.articles import ArticleKey
from digest.model.reading import Certainty, Due


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text: the source's own words, or ours (`[…]`, `[today]`, `[13 Feb]`: brackets included)."""

    text: str
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand: a span of one block of one revision of an article, in code points."""

    article: ArticleKey
    revision: int
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a source as they are shown.

    pieces: joined by nothing they are the line; without ours, the rest are substrings of the places' blocks, in order.
    places: one for each sentence quoted, in order.
    url: the article's address, None for a file; fragment: "#:~:text=…" that opens it at the sentence.
    """

    pieces: tuple[Piece, ...]
    places: tuple[Place, ...]
    source: str
    url: str | None = None
    fragment: str | None = None
    published: dt.date | None = None

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItem:
    """One item under "What happens next".

    id: content hash, the same as long as the words are; the calendar's UID hangs on it.
    dues: its label, in order ("April, then Wed 1 Jul"); empty: no date given.
    differ: the quotes are of sources that give different dates, one due for each quote.
    """

    id: str
    quotes: tuple[Quote, ...]
    certainty: Certainty
    dues: tuple[Due, ...] = ()
    speaker: str | None = None
    differ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article of a story, for its list of sources."""

    article: ArticleKey
    source: str
    title: str
    url: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A line in plain words of ours that is shown where a source's would be; the source's own stays in the issue.

    line: the one it stands for: 0 the headline, else the point of that number, from 1.
    rests_on: the sentence that it says in other words, numbered alike; 0 is the headline as its source has it.
    """

    line: int
    rests_on: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story of an issue.

    thread: public id of its thread (8 base-32 characters), the same from issue to issue.
    headline: a source's own, less its label; original: as the source wrote it.
    since: for an update, the date of the issue that told it last; None: told for the first time.
    earlier: an update's one line of what was told before.
    ahead: what its points say will come, dated: not shown again under `next`, but in Coming up and on the agenda.
    wordings: what stands in plain words of ours, where a writer is used; they count the points, so who takes one out
    takes the wordings out too.
    """

    number: int
    thread: str
    headline: str
    original: str
    points: tuple[Quote, ...]
    next: tuple[NextItem, ...]
    sources: tuple[Told, ...]
    since: dt.date | None = None
    earlier: Quote | None = None
    ahead: tuple[NextItem, ...] = ()
    wordings: tuple[Wording, ...] = ()

    def wording(self, line: int) -> Wording | None:
        """What is shown in place of a line (0: the headline), or None where the source's own is."""
        return next((each for each in self.wordings if each.line == line), None)

    @property
    def lines(self) -> tuple[tuple[str, Quote], ...]:
        """Its lines by their numbers, in its order."""
        shown = [*self.points, *(quote for item in self.next for quote in item.quotes)]
        numbered = [(self.line_number(place), quote) for place, quote in enumerate(shown, 1)]
        return (*([(self.line_number(0), self.earlier)] if self.earlier else []), *numbered)

    def line_number(self, place: int) -> str:
        """What a reader can name a line by: "2.0" what was told earlier, then "2.1", "2.2", … points and what comes."""
        return f"{self.number}.{place}"

    @property
    def only(self) -> str | None:
        """The one source that tells it, or None where several do."""
        names = {told.source for told in self.sources}
        return next(iter(names)) if len(names) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingUp:
    """A dated line of what is ahead: date + headline, and words where the headline does not say what comes.

    item: the NextItem's id. issue: slug of the issue that told it ("2026-02-18"); number: of the story there.
    """

    item: str
    due: Due
    headline: str
    thread: str
    issue: str
    number: int
    words: tuple[Piece, ...] = ()


class Verdict(StrEnum):
    HAPPENED = "happened"
    MOVED = "moved"
    CALLED_OFF = "called_off"
    NO_WORD = "no_word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an earlier outlook.

    told: date of the issue that said it was coming, for `due`. now: the new date of one that moved.
    see: number of the story in this issue that covers it; else `quote` says it.
    sources: how many sources the edition reads, for "None of our 14 sources has mentioned it since."
    also: other outlooks of the thread of which the same sentence says the same.
    """

    verdict: Verdict
    item: str
    headline: str
    thread: str
    told: dt.date
    due: Due
    now: Due | None = None
    see: int | None = None
    quote: Quote | None = None
    sources: int = 0
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Words that an issue quoted and that their source has changed or withdrawn since.

    id: content hash of the words and of what stands now. issue, date, number: the issue that quoted them and its story
    (None: outside of a story). was: as quoted; now: what the source says in their place, None where it says nothing
    like it any more. seen: the day on which that was seen.
    """

    id: str
    issue: str
    date: dt.date
    headline: str
    was: Quote
    now: Quote | None
    seen: dt.date
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One line "in brief": a headline of a source (rule 13), or one sentence of it."""

    article: ArticleKey
    headline: str
    source: str
    url: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a reader must be told of who publishes; from the settings, kept with the issue."""

    title: str
    url: str
    owner: str
    reply_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One built digest of an edition.

    id: Atom `tag:` IRI, minted once. slug: its date in the edition's zone; the day's second is "2026-11-22-2".
    scheduled_at, built_at: aware UTC. date: the reader's date, in `timezone`.
    minutes: to read it, at 230 words a minute, at least 1. revision: 1 is the first; note: what a correction corrects.
    skipped: dates of due issues since the last that had nothing new ("No issue Sunday: nothing new").
    soon: due today and tomorrow, today's first; later: the next days after.
    corrections: of its own words, found since (their `issue` is its slug), and those of earlier issues that it tells.
    """

    id: str
    edition: str
    title: str
    language: str
    timezone: str
    slug: str
    number: int
    date: dt.date
    scheduled_at: dt.datetime
    built_at: dt.datetime
    site: Site
    minutes: int
    soon: tuple[ComingUp, ...]
    stories: tuple[Story, ...]
    outcomes: tuple[Outcome, ...]
    brief: tuple[Brief, ...]
    later: tuple[ComingUp, ...]
    skipped: tuple[dt.date, ...] = ()
    revision: int = 1
    note: str | None = None
    engine: str = ""
    corrections: tuple[Correction, ...] = ()

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All that it shows of its sources' words, in its order."""
        found: list[Quote] = []
        for story in self.stories:
            found += [story.earlier] if story.earlier else []
            found += [*story.points, *(quote for item in story.next for quote in item.quotes)]
        return (*found, *(outcome.quote for outcome in self.outcomes if outcome.quote))

    @property
    def corrected(self) -> tuple[Correction, ...]:
        """Its own words that their sources have changed since."""
        return tuple(each for each in self.corrections if each.issue == self.slug)

    @property
    def corrects(self) -> tuple[Correction, ...]:
        """Words of earlier issues that it corrects."""
        return tuple(each for each in self.corrections if each.issue != self.slug)
