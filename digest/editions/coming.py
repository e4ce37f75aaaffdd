"""Coming up: one dated line for each thing ahead, of this issue's stories and of what earlier issues told.

A line is a date and a headline; where the headline does not say what comes, the sentence follows it, cut at a comma.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.model.issues import ComingUp, NextItem, Outcome, Piece, Quote, Story
from digest.model.reading import Due, Precision
from digest.model.stories import AgendaItem, OutlookState

SOON_DAYS = 1
"""Today and tomorrow are soon."""

MOST_LATER = 6

SAYS_IT = 0.3
"""Share of a headline's words that stand in the sentence, from which the headline says what comes."""

SHORT = 14
"""Words up to which a sentence is shown whole; a longer one is cut at a comma."""

LONGEST = 24
CUT = Piece(text=" […]", ours=True)


def coming_up(
    stories: Sequence[Story],
    *,
    agenda: Sequence[AgendaItem],
    outcomes: Sequence[Outcome],
    issue: str,
    today: dt.date,
) -> tuple[tuple[ComingUp, ...], tuple[ComingUp, ...]]:
    """What is due today and tomorrow, and what comes later; by date, one line a thread and date.

    issue: slug of the issue that is being built. Later has one line a thread, its first date.
    """
    lines = [*_of_stories(stories, issue=issue), *_of_agenda(agenda, stories=stories, outcomes=outcomes)]
    lines = [line for line in lines if line.due.end >= today]
    lines.sort(key=lambda line: (line.due.start, line.due.end, line.issue != issue, line.number, line.item))
    soon = _once(line for line in lines if _is_soon(line.due, today))
    told = {line.thread for line in soon}
    later = [line for line in lines if not _is_soon(line.due, today) and line.due.start > today]
    kept: dict[str, ComingUp] = {}
    for line in later:
        if line.thread not in told or line.issue == issue:
            kept.setdefault(line.thread, line)
    return soon, tuple(kept.values())[:MOST_LATER]


def _of_stories(stories: Sequence[Story], *, issue: str) -> Iterator[ComingUp]:
    for story in stories:
        for item in (*story.ahead, *story.next):
            yield from _lines(item, headline=story.headline, thread=story.thread, issue=issue, number=story.number)


def _of_agenda(
    agenda: Sequence[AgendaItem], *, stories: Sequence[Story], outcomes: Sequence[Outcome]
) -> Iterator[ComingUp]:
    """What earlier issues told and still stands: not told again today, and nothing came of it today."""
    again = {item.id for story in stories for item in (*story.ahead, *story.next)}
    settled = {outcome.item for outcome in outcomes}
    for entry in agenda:
        if entry.item.id in again or entry.item.id in settled:
            continue
        if entry.state is OutlookState.AHEAD:
            item = entry.item
        elif entry.state is OutlookState.MOVED and entry.now is not None:
            item = replace(entry.item, dues=(entry.now,), quotes=())
        else:
            continue
        yield from _lines(item, headline=entry.headline, thread=entry.thread, issue=entry.issue, number=entry.number)


def _lines(item: NextItem, *, headline: str, thread: str, issue: str, number: int) -> Iterator[ComingUp]:
    for place, due in enumerate(item.dues):
        quote = item.quotes[place if item.differ and place < len(item.quotes) else 0] if item.quotes else None
        yield ComingUp(
            item=item.id,
            due=due,
            headline=headline,
            thread=thread,
            issue=issue,
            number=number,
            words=_words(quote, headline=headline) if quote is not None else (),
        )


def _once(lines: Iterator[ComingUp]) -> tuple[ComingUp, ...]:
    """One line for each thread and date, the first of them."""
    kept: dict[tuple[str, dt.date], ComingUp] = {}
    for line in lines:
        kept.setdefault((line.thread, line.due.start), line)
    return tuple(kept.values())


def _is_soon(due: Due, today: dt.date) -> bool:
    return due.precision is Precision.DAY and 0 <= (due.start - today).days <= SOON_DAYS


def _words(quote: Quote, *, headline: str) -> tuple[Piece, ...]:
    """The sentence, where the headline does not say what comes; () where it does, or no cut makes it short enough."""
    said = _content("".join(piece.text for piece in quote.pieces if not piece.ours))
    head = _content(headline)
    if head and len(head & said) / len(head) >= SAYS_IT:
        return ()
    if len(quote.text.split()) <= SHORT:
        return quote.pieces
    return _cut(quote.pieces)


def _cut(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The beginning up to the first comma that leaves a clause of five words and more."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.ours:
            kept.append(piece)
            continue
        for comma in re.finditer(r"[,;:](?=\s)", piece.text):
            begun = "".join(one.text for one in kept) + piece.text[: comma.start()]
            if 5 <= len(begun.split()) <= SHORT and begun.count('"') % 2 == 0 and begun.count("“") == begun.count("”"):
                return (*kept, Piece(text=piece.text[: comma.start()]), CUT)
        kept.append(piece)
    return tuple(pieces) if len("".join(piece.text for piece in pieces).split()) <= LONGEST else ()


def _content(text: str) -> frozenset[str]:
    """The words of four letters and more, without their ends, so that "strike" and "strikes" are one."""
    return frozenset(word[:6] for word in re.findall(r"[^\W\d_]{4,}", text.lower()))
