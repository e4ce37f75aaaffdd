"""Coming up: the dated lines at an issue's head and foot, from its own stories and from what earlier issues told.

A line is a date and a headline; words of a source stand behind it only where the headline does not say what comes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from digest.editions.revised import is_revised, words_of
from digest.model.issues import ComingUp, NextItem, Piece, Story
from digest.model.reading import Bound, Certainty, Due, Precision
from digest.model.stories import AgendaItem, OutlookState

LATER = 4
"""Lines under "later"; the rest is the agenda's."""

WHOLE, LONGEST, LONGEST_DATED = 14, 30, 45
"""Words up to which a sentence is shown whole; one without a comma; one without which a day would have no line."""
FEWEST = 6
"""Fewest before a comma to cut at."""

SAID, SAID_FIRST, SAID_THEN = 0.5, 0.75, 0.5
"""Share of content words from which a headline says what a sentence says; what it says before it names the day."""
ALIKE = 0.4
"""Share of content words from which a newer outlook of a thread takes an older one's place."""
FEWEST_SHARED, LIKENESS = 4, 0.3
"""Content words that a line shares with another story's of the same thing, at least, and what share they are of it."""
CUT = "[…]"
WORD = re.compile(r"[^\W\d_]{4,}")
BREAK = re.compile(r"[,;:]\s|\s(?:that|said|says|and|but|dass|sagte|que|dijo)\s")
COMMA = re.compile(r",(?=\s)")
HANGS = re.compile(r"[:;–—]\s(?:\S+\s){0,4}\S+$")
"""The few words behind a colon that a comma follows are no end of a clause."""
DATE = re.compile(r"\d|,\s")

COMES = re.compile(
    r"\b(?:will|shall|to|due|expected|scheduled|planned|plans?|set|begins?|starts?|opens?|ends?|wird|werden|soll|sollen|beginnt"
    r"|geplant|será|serán|va|van|prevé|previst[oa]s?|sera|seront|doit|prévue?s?|sarà|saranno|previst[oaie]|será|deve|vai|zal"
    r"|zullen|wordt|gaat)\b",
    re.IGNORECASE,
)
"""A clause without any of these tells what was, and not what comes."""

UNLESS = re.compile(r"\bwill\b.*\bunless\b")
WHEN = re.compile(
    r"\d|\b(?:today|tonight|tomorrow|(?<!a\s)week|weekend|month|year|spring|summer|autumn|fall|winter|noon|midnight"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|heute|morgen|woche|monat|jahr|\w+tag|mittwoch|januar|februar|märz|mai|juni|juli|oktober|dezember"
    r"|hoy|mañana|semana|mes|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio"
    r"|julio|agosto|septiembre|octubre|noviembre|diciembre)\b",
    re.IGNORECASE,
)
"""A clause without any of these does not say when, and would give its date to something else."""

NAMED_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} "
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
)
"""A headline with another day than the line's own would seem to be of that."""

# fmt: off
COMMON = frozenset({
    "about", "after", "also", "been", "before", "could", "expected", "from", "have", "into", "might", "month", "more",
    "planned", "said", "says", "scheduled", "should", "than", "that", "their", "them", "then", "there", "they", "this",
    "week", "were", "what", "when", "which", "will", "with", "would", "year", "auch", "dass", "eine", "einem", "einen",
    "einer", "nach", "oder", "sich", "werden", "wird", "como", "entre", "esta", "este", "para", "pero", "sobre",
})
# fmt: on


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A dated outlook that may become a line. told: the day of the issue that told it; ours: by this very issue."""

    item: NextItem
    due: Due
    headline: str
    thread: str
    issue: str
    number: int
    told: dt.date
    ours: bool

    @property
    def rank(self) -> tuple[object, ...]:
        return (self.due.start, self.due.end, self.due.clock or "~", not self.ours, self.number, self.item.id)


def coming_up(
    stories: Sequence[Story],
    *,
    agenda: Iterable[AgendaItem],
    settled: Collection[str],
    slug: str,
    today: dt.date,
) -> tuple[tuple[ComingUp, ...], tuple[ComingUp, ...]]:
    """(soon, later): what falls due today and tomorrow, one line a story and day; then at most LATER more stories.

    agenda: what earlier issues told. settled: ids of its items whose outcome this issue tells. What is only possible
    has no line, and an earlier outlook has none where a newer one of its thread is of the same thing.
    """
    own = [
        line
        for story in stories
        for line in _of_story(story, slug=slug, today=today)
        if not is_revised(line.item, (*story.ahead, *story.next))
    ]
    earlier = [line for item in agenda if item.item.id not in settled for line in _of_agenda(item, today=today)]
    lines = [*own, *(line for line in earlier if not _is_superseded(line, [*own, *earlier]))]
    tomorrow = today + dt.timedelta(days=1)
    lines = sorted((line for line in lines if _has_line(line)), key=lambda line: line.rank)
    lines = [line for line in lines if not _is_dated_better(line, lines)]
    soon: dict[tuple[str, dt.date], Line] = {}
    for line in _points_first(lines, stories):
        if line.due.precision is Precision.DAY and line.due.start <= tomorrow:
            soon.setdefault((line.thread, line.due.start), line)
    shown, told = {thread for thread, _ in soon}, {line.item.id for line in soon.values()}
    later: dict[str, Line] = {}
    for line in sorted(lines, key=_weight):
        if line.due.start > tomorrow and (line.thread not in shown or (line.item.id in told and _says_half(line))):
            later.setdefault(line.thread, line)
    return (
        tuple(_shown(line) for line in sorted(soon.values(), key=lambda line: line.rank)),
        tuple(_shown(line) for line in sorted(later.values(), key=lambda line: line.rank)[:LATER]),
    )


def _of_story(story: Story, *, slug: str, today: dt.date) -> Iterator[Line]:
    for item in (*story.ahead, *story.next):
        for due in _dates(item, today):
            yield Line(
                item=item,
                due=due,
                headline=story.headline,
                thread=story.thread,
                issue=slug,
                number=story.number,
                told=today,
                ours=True,
            )


def _of_agenda(item: AgendaItem, *, today: dt.date) -> Iterator[Line]:
    said = item.dated_anew[-1].item if item.dated_anew else item.item
    for due in _standing(item, today):
        yield Line(
            item=said,
            due=due,
            headline=item.headline,
            thread=item.thread,
            issue=item.issue,
            number=item.number,
            told=item.date,
            ours=False,
        )


def _standing(item: AgendaItem, today: dt.date) -> list[Due]:
    """The dates that it still has; of what moved the new one, where a sentence that can be shown says so."""
    if item.state is OutlookState.MOVED and item.now and item.dated_anew:
        return [item.now] if item.now.end >= today else []
    return _dates(item.item, today) if item.state is OutlookState.AHEAD else []


def _dates(item: NextItem, today: dt.date) -> list[Due]:
    """Its first date and those after it; an earlier one behind it is what it is measured by ("instead of Monday")."""
    return [due for due in item.dues if due.end >= today and due.start >= item.dues[0].start]


def _has_line(line: Line) -> bool:
    """Whether it is firm and fine enough: a day, a week, a month that begins then; neither possible nor perhaps, but a
    deadline is one whatever it brings, and so is what comes unless it is averted; and whether it says what comes, be it
    the headline or, in few words, the sentence.
    """
    firm = line.item.certainty is not Certainty.POSSIBLE or UNLESS.search(words_of(line.item)) is not None
    return (
        (firm or line.due.bound is Bound.BY)
        and line.due.bound is not Bound.PERHAPS
        and line.due.precision in {Precision.DAY, Precision.WEEK, Precision.MONTH}
        and (not line.ours or _says_itself(line.headline, words_of(line.item), line.due) or bool(_words(line)))
    )


def _is_superseded(line: Line, lines: Iterable[Line]) -> bool:
    """Whether a newer outlook of the thread is of the same thing, whichever day it gives."""
    words = content_of(words_of(line.item))
    return any(
        other.told > line.told
        and other.thread == line.thread
        and _share(words, content_of(words_of(other.item))) >= ALIKE
        for other in lines
    )


def _is_dated_better(line: Line, lines: Iterable[Line]) -> bool:
    """Whether another story gives the day of what this one gives the week or month of, or one before it the same."""
    words = set(content_of(words_of(line.item)))
    least = max(FEWEST_SHARED, (ALIKE if line.due.precision is Precision.DAY else LIKENESS) * len(words))
    return any(
        other.due.precision is Precision.DAY
        and (line.due.precision is not Precision.DAY or other.rank < line.rank)
        and other.thread != line.thread
        and len(words.intersection(content_of(words_of(other.item)))) >= least
        for other in lines
        if line.due.start <= other.due.start <= line.due.end
    )


def _points_first(lines: Sequence[Line], stories: Iterable[Story]) -> list[Line]:
    """A date of a story's points is its own; what else falls on that day has no line beside it."""
    points = {item.id for story in stories for item in story.ahead}
    return sorted(lines, key=lambda line: line.item.id not in points)


def _weight(line: Line) -> tuple[object, ...]:
    """Of a story's dates the one of its headline comes first, then the finer, then the nearer."""
    says = _says(line.headline, words_of(line.item), line.due)
    return not line.ours, not says, line.due.precision is Precision.MONTH, line.rank


def _shown(line: Line) -> ComingUp:
    return ComingUp(
        item=line.item.id,
        due=line.due,
        headline=line.headline,
        thread=line.thread,
        issue=line.issue,
        number=line.number,
        words=() if _says(line.headline, words_of(line.item), line.due) or _says_half(line) else _words(line),
    )


def _says(headline: str, sentence: str, due: Due) -> bool:
    """Whether the headline says what comes: half of its words are the sentence's, and those of the clause that names
    the day its own; or nearly all before the date are. One that names another day does not.
    """
    if NAMED_DAY.search(headline) and not _names(due, headline):
        return False
    said = content_of(headline)
    opening = content_of(DATE.split(sentence, maxsplit=1)[0])
    if len(opening) > 1 and _share(opening, said) >= SAID_FIRST:
        return True
    then = content_of(_until_when(sentence, due))
    return _share(said, content_of(sentence)) >= SAID and (not then or _share(then, said) >= SAID_THEN)


def _says_half(line: Line) -> bool:
    """Whether an outlook of several dates gives this one to what the headline says."""
    then = content_of(_until_when(words_of(line.item), line.due))
    return len(line.item.dues) > 1 and len(then) > 1 and _share(then, content_of(line.headline)) >= SAID_FIRST


def _says_itself(headline: str, sentence: str, due: Due) -> bool:
    """Whether the headline may stand without a sentence: it looks ahead, and is of what the sentence is."""
    ahead = COMES.search(headline) or WHEN.search(headline)
    if NAMED_DAY.search(headline) and not _names(due, headline):
        return False
    return _says(headline, sentence, due) or (
        ahead is not None and _share(content_of(headline), content_of(sentence)) >= SAID
    )


def _until_when(sentence: str, due: Due) -> str:
    """The clause that names the day, up to it: "it will tell more" of "She said it will tell more on Friday"."""
    when = _named(due, sentence) or WHEN.search(sentence)
    before = sentence[: when.start()] if when else sentence
    return BREAK.split(before)[-1]


def _words(line: Line) -> tuple[Piece, ...]:
    """The sentence, or its first clause and a visible cut; nothing where that would be too long or out of date."""
    pieces = line.item.quotes[0].pieces
    notes = [piece for piece in pieces if piece.ours and CUT not in piece.text]
    if notes and not line.ours:
        # "[tomorrow]" was said on another day; what it explains stands on the line's own label
        if len(notes) > 1 or len(line.item.dues) > 1:
            return ()
        pieces = tuple(piece for piece in pieces if piece not in notes)
    count, sentences = _count(pieces), len(line.item.quotes[0].places)
    if (
        count > (LONGEST if any(_says_half(replace(line, due=due)) for due in line.item.dues[1:]) else WHOLE)
        and line.due == line.item.dues[0]
        and (clause := _clause(pieces, due=line.due, sentences=sentences))
    ):
        return clause
    only = line.due.precision is Precision.DAY and not _says_itself(line.headline, words_of(line.item), line.due)
    return pieces if count <= (LONGEST_DATED if only else LONGEST) else ()


def _clause(pieces: Sequence[Piece], *, due: Due, sentences: int) -> tuple[Piece, ...]:
    """The pieces up to a comma and a cut; nothing where that is no clause, or inside quotation marks, or where the rest
    may be what gives the date.

    It is the first comma of a sentence; of two, the last one by which a reader has not lost patience.
    """
    if sentences > 1 and _count(pieces) <= LONGEST:
        return ()
    clauses: list[tuple[Piece, ...]] = []
    kept: list[Piece] = []
    for piece in pieces:
        commas = () if piece.ours else COMMA.finditer(piece.text)
        clauses += [(*kept, Piece(text=piece.text[: comma.start()])) for comma in commas]
        kept.append(piece)
    tried = clauses[:1] if sentences == 1 else [clause for clause in clauses if _count(clause) <= LONGEST][-1:]
    for clause in tried:
        text = "".join(one.text for one in clause)
        rest = "".join(one.text for one in pieces).removeprefix(text)
        enough = _count(clause) >= (FEWEST if sentences == 1 else WHOLE)
        if (
            enough
            and _is_whole(text)
            and not HANGS.search(text)
            and (_names(due, text) or not WHEN.search(rest))
            and COMES.search(text)
            and WHEN.search(text)
        ):
            return (*clause, Piece(text=f" {CUT}", ours=True))
    return ()


def _names(due: Due, text: str) -> bool:
    """Whether it names that very day, by its number or, in English, its weekday."""
    return _named(due, text) is not None


def _named(due: Due, text: str) -> re.Match[str] | None:
    return re.search(rf"\b{due.start.day}(?:st|nd|rd|th)?\b|{due.start:%A}", text)


def _count(pieces: Iterable[Piece]) -> int:
    return len("".join(piece.text for piece in pieces).split())


def _is_whole(text: str) -> bool:
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(two) for one, two in ("“”", "«»", "()"))


def content_of(text: str) -> list[str]:
    """The beginnings of the words that carry content, in order, each once: "voting" and "votes" are near enough."""
    words = (word.casefold() for word in WORD.findall(text))
    return list(dict.fromkeys(word[:5] for word in words if word not in COMMON))


def _share(words: Collection[str], others: Collection[str]) -> float:
    return len(set(words) & set(others)) / len(words) if words else 0.0
