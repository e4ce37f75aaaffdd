"""What the templates of an issue are given: every word, label and link ready, nothing left to decide.

Page, mail and text part are made from the same view; they differ in where their links lead, and in how they are laid
out. The dataclasses stand here, `issue_view` makes them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from digest.model.issues import Piece
from digest.publish.labels import Chip
from digest.publish.shown import Line, Run
from digest.publish.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed or calendar that a page names: title says what of, name in which format."""

    type: str
    title: str
    href: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    words: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """What every page has around its own matter.

    title: of the edition, in the masthead; home: where it leads. feeds: of whole issues; stories: one entry a story.
    desk: where to complain. data: the page's issue.json. subscribe: by mail, where that can be done.
    """

    words: Words
    language: str
    direction: str
    title: str
    site: str
    owner: str
    canonical: str
    stylesheet: str
    home: str
    agenda: str
    menu: tuple[MenuItem, ...]
    calendar: Feed | None
    feeds: tuple[Feed, ...]
    stories: tuple[Feed, ...]
    times_are: str | None = None
    subscribe: str | None = None
    desk: str | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of "Coming up". number: of its story in this issue; told: for one of an earlier issue, when."""

    headline: tuple[Run, ...]
    title: str
    href: str
    words: tuple[Piece, ...] = ()
    clock: str | None = None
    short_clock: str | None = None
    number: int | None = None
    told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Lines of "Coming up" under one flag."""

    chip: Chip
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextView:
    """An item under "What happens next". joint: the word between its flags; label: all of them as text."""

    chips: tuple[Chip, ...]
    joint: str
    label: str
    lines: tuple[Line, ...]
    differ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """An article in a story's list. title: without an address, where it is not the story's."""

    name: str
    href: str | None
    date: str | None
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """A headline in plain words. basis: the sentence that it rests on."""

    headline: tuple[Run, ...]
    text: str
    basis: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story. kicker: what stands beside its number, in parts.

    wording: a headline in plain words of ours, to be shown in the source's place. place: the story on its page.
    wide: nothing is said to come, so nothing stands beside it. beside: its sources stand under what comes, as it is
    much shorter than what is.
    """

    number: int
    anchor: str
    headline: tuple[Run, ...]
    title: str
    update: bool
    since: str | None
    only: str | None
    several: str | None
    earlier: Line | None
    points: tuple[Line, ...]
    next: tuple[NextView, ...]
    sources: tuple[SourceView, ...]
    thread: str
    thread_words: str
    place: str
    wide: bool
    beside: bool
    wording: WordingView | None = None

    @property
    def reworded(self) -> bool:
        """Whether anything of it is shown in plain words of ours."""
        return self.wording is not None or any(point.wording for point in self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """What came of one outlook. kind: happened, moved, off or noword.

    line: the words quoted: of the old outlook where there is no word (then no headline), else of what says so.
    number: by which a reader can name it; "" where the line has it.
    """

    number: str
    kind: str
    verdict: str
    headline: tuple[Run, ...] | None
    title: str
    thread: str
    told: str | None
    see: int | None
    see_words: str | None
    see_href: str | None
    line: Line | None
    was: str | None
    now: Chip | None
    now_words: str | None
    silence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """Words that an earlier issue quoted, and what stands there now. href: to its story there; told: when.

    now_words: ours, before the line that stands there now or in its place.
    """

    headline: tuple[Run, ...]
    title: str
    href: str
    told: str
    was: Line
    now_words: str
    now: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefView:
    number: str
    headline: tuple[Run, ...]
    title: str
    source: str
    href: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Why a reader of the mail gets it and how to stop it; nothing that does not exist is named."""

    reason: str | None = None
    preferences: str | None = None
    unsubscribe: str | None = None
    reply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """An issue. meta: number, stories and minutes in one line; notices: a correction, days without an issue.

    soon, later: all lines; ahead: what the web's narrow strip takes of both, and more: how many it leaves.
    """

    chrome: Chrome
    slug: str
    day: dt.date
    long_date: str
    short_date: str
    meta: str
    notices: tuple[str, ...]
    address: str
    soon_words: str
    soon: tuple[Flag, ...]
    later: tuple[Flag, ...]
    strip_soon: tuple[Flag, ...]
    strip_later: tuple[Flag, ...]
    more: str | None
    stories: tuple[StoryView, ...]
    outcomes: tuple[OutcomeView, ...]
    corrections: tuple[CorrectionView, ...]
    brief: tuple[BriefView, ...]
    foot: Foot

    @property
    def reworded(self) -> bool:
        """Whether anything is shown in plain words of ours, so that the key must say so."""
        return any(story.reworded for story in self.stories)
