"""What happens next, of one story: which outlooks are shown, which are one and the same, in which order (rule 15)."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.editorial.asked import dangles, is_understood
from digest.editorial.concrete import COMING, LASTS, MAY_COME, OF_A_YEAR, is_hollow, is_planned, looks_back
from digest.editorial.due_dates import ahead_of, dues_of
from digest.editorial.institutions import names_another
from digest.editorial.introductions import named
from digest.editorial.moved import is_moved
from digest.editorial.novelty import Said, alike, said, union
from digest.editorial.quoting import LONGEST, Part, parts_of, render, sentences_of
from digest.editorial.stale import is_stale
from digest.editorial.standing import balanced, connective, leans, words
from digest.editorial.tails import without_nobody
from digest.editorial.turns import Turns
from digest.model.articles import BlockKind, QuotePolicy
from digest.model.issues import NextItem, Place, Quote
from digest.model.reading import Bound, Certainty, Due, Outlook, Precision
from digest.model.stories import Candidate

MOST = 4
MOST_WORDS = 80
TOLD_BEFORE = 0.7
"""Share of an outlook's content words in something shown that makes it told."""
HALF_TOLD = 0.6
"""The same of all that is shown, for what has no date."""
SAME_DAY = 0.4
"""Share of the shorter text's content words that makes two texts that give the same day one."""
FARTHEST = dt.timedelta(days=3 * 366)
OF_THE_STORY = 2
"""Content words that an outlook shares with the headline and the points unless it is told by the way."""
DIFFER_WITHIN = dt.timedelta(days=14)
"""Two dates further apart than this are hardly of the same thing."""
CERTAINTY = {Certainty.SCHEDULED: 0, Certainty.EXPECTED: 1, Certainty.POSSIBLE: 2}
CONDITION = re.compile(r"(?:If|Should|Unless|Falls|Wenn|Sollte|Si)\b")
OTHERWISE = re.compile(
    r"(?:But |And |Aber |Pero )?"
    r"(?:[Ii]f (?:they|it|not|he|she|that|this|the)\b|Otherwise|Should (?:they|it|he|she|that)\b"
    r"|[Ff]alls (?:nicht|sie|er|es)\b|[Ww]enn (?:nicht|sie|er|es)\b|Andernfalls|Ansonsten|[Ss]i no\b|De lo contrario)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An outlook that can be shown.

    order: of its article in the story, then of its place there. aside: it shares little with what the story is about.
    """

    candidate: Candidate
    outlook: Outlook
    parts: tuple[Part, ...]
    text: str
    dues: tuple[Due, ...]
    said: Said
    words: int
    order: tuple[int, int, int]
    aside: bool

    @property
    def source(self) -> str:
        return self.candidate.article.source.name

    @property
    def rank(self) -> tuple[object, ...]:
        """The better comes first: certain, of a named speaker, to the day, early in the story."""
        fine = bool(self.dues) and self.dues[0].precision is Precision.DAY
        return (CERTAINTY[self.outlook.certainty], self.outlook.speaker is None, not fine, self.order)


def next_items(
    candidates: Sequence[Candidate],
    *,
    points: Sequence[Quote],
    headline: str,
    today: dt.date,
    language: str,
    told: Sequence[str],
    turns: Turns = frozenset(),
) -> tuple[NextItem, ...]:
    """What is ahead of `today` in a story, by date, an undated item last; nothing that its points or `told` say.

    The sentences of `turns` are new whatever `told` says.
    At most MOST items and MOST_WORDS words, first those in which sources differ (they stand side by side), then what
    the story is about, then what it tells besides. Who has only a surname is known from the headline or the points, or
    the sentence is left out.
    """
    about = " ".join((headline, *(quote.text for quote in points)))
    known = named(headline).union(*(named(quote.text) for quote in points))
    in_points = ahead(candidates, points, today=today)
    dated = [due for item in in_points for due in item.dues]
    found = [
        item
        for item in _items(candidates, about=about, today=today)
        if not _is_vague(item, today)
        and not any(is_moved(item.candidate, part, candidates) for part in item.parts)
        and not dangles(item.text)
        and not names_another(item.candidate, item.outlook, item.text, about)
        and (
            item.outlook.in_section
            or _turns(item, turns)
            or is_understood(item.candidate, item.outlook, item.text, known)
        )
        and not _is_told(item, points=points, dated=dated, told=() if _turns(item, turns) else told)
    ]
    groups = sorted(
        _grouped(sorted((item for item in found if item.dues), key=lambda item: item.rank)),
        key=lambda group: (len(group) == 1, group[0].aside),
    )
    heard = union(*(said(text, candidates[0].reading.language) for text in (headline, *(one.text for one in points))))
    undated = sorted(
        (item for item in found if not item.dues and _may_be_undated(item, heard, alone=not groups and not in_points)),
        key=lambda item: (not item.outlook.in_section, item.rank),
    )
    chosen: list[tuple[Item, ...]] = []
    room = MOST_WORDS
    for group in [*groups, *((item,) for item in undated)]:
        cost = sum(item.words for item in group)
        full = len(chosen) >= MOST or (chosen and not chosen[-1][0].dues)
        if not full and cost <= room:
            chosen.append(group)
            room -= cost
    chosen.sort(key=lambda group: _when(group[0]))
    return tuple(_next_item(group, today=today, language=language) for group in chosen)


def ahead(candidates: Sequence[Candidate], points: Sequence[Quote], *, today: dt.date) -> tuple[NextItem, ...]:
    """The dated outlooks among a story's points: Coming up and the agenda have them, What happens next does not."""
    shown = {_place(place): quote for quote in points for place in quote.places}
    items = []
    for candidate in candidates:
        for outlook in candidate.reading.outlooks:
            quote = shown.get((candidate.article.key, outlook.block, outlook.start))
            dues = ahead_of(outlook.dues, today)
            if quote is not None and dues and not LASTS.search(outlook.text):
                items.append(
                    NextItem(
                        id=item_id(candidate, outlook),
                        quotes=(quote,),
                        certainty=outlook.certainty,
                        dues=dues,
                        speaker=outlook.speaker,
                    )
                )
    return tuple(sorted(items, key=lambda item: (item.dues[0].start, item.dues[0].end)))


def item_id(candidate: Candidate, outlook: Outlook) -> str:
    """12 base-32 characters of the hash of the sentence and its article: the same as long as the words are."""
    digest = hashlib.sha256(f"{candidate.article.key}\n{outlook.text}".encode()).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:12]


def _items(candidates: Sequence[Candidate], *, about: str, today: dt.date) -> Iterator[Item]:
    seen: set[tuple[object, ...]] = set()
    for index, candidate in enumerate(candidates):
        if candidate.article.source.quote is QuotePolicy.HEADLINE:
            continue
        for outlook in candidate.reading.outlooks:
            dues = ahead_of(dues_of(candidate, outlook), today)
            parts = (
                () if is_hollow(candidate, outlook) else without_nobody(candidate, _parts(candidate, outlook), about)
            )
            key = (candidate.article.key, *((part.block, part.start) for part in parts))
            if not parts or key in seen or (outlook.dues and not dues) or _is_out(candidate, parts, today):
                continue
            seen.add(key)
            text = " ".join(candidate.article.blocks[part.block].text[part.begin : part.stop] for part in parts)
            tells = said(text, candidate.reading.language)
            subject = said(about, candidate.reading.language)
            yield Item(
                candidate=candidate,
                outlook=outlook,
                parts=parts,
                text=text,
                dues=dues,
                said=tells,
                words=words(text),
                order=(index, outlook.block, outlook.start),
                aside=not outlook.in_section and alike(tells, subject)[0] < OF_THE_STORY,
            )


def _parts(candidate: Candidate, outlook: Outlook) -> tuple[Part, ...]:
    """The sentence as it can be shown; "If …" and the "If not …" behind it together, or neither."""
    block = candidate.article.blocks[outlook.block]
    text, language = block.text, candidate.reading.language
    head = outlook.start + connective(outlook.text, language)
    if block.kind is BlockKind.PARAGRAPH and CONDITION.match(text, head):
        places = sentences_of(text, language)
        at = next((i for i, place in enumerate(places) if place[0] == outlook.start), len(places))
        if at + 1 < len(places) and OTHERWISE.match(text, places[at + 1][0]) and not leans(text[head:], language):
            start, end = places[at + 1]
            pair = (
                Part(block=outlook.block, start=outlook.start, end=outlook.end, begin=head, stop=outlook.end),
                Part(block=outlook.block, start=start, end=end, begin=start, stop=end),
            )
            whole = text[outlook.start : end]
            return pair if words(whole) <= LONGEST and balanced(whole) else ()
    return parts_of(candidate, outlook)


def _is_out(candidate: Candidate, parts: Sequence[Part], today: dt.date) -> bool:
    """Whether a sentence that comes with another, or has no date ahead, tells of a day that is over."""
    return any(is_stale(candidate, part, today=today) for part in parts)


def _is_told(item: Item, *, points: Sequence[Quote], dated: Collection[Due], told: Sequence[str]) -> bool:
    """Whether the story's points, which give the dates in `dated`, or an earlier issue have said it."""
    language = item.candidate.reading.language
    mine = {(item.candidate.article.key, part.block, part.start) for part in item.parts}
    if any(_place(place) in mine for quote in points for place in quote.places):
        return True
    for text in told:
        before = said(text, language)
        if item.said.share_in(before) >= TOLD_BEFORE and not item.said.numbers - before.numbers:
            return True
    shown = [said(quote.text, language) for quote in points]
    if _days(item.dues) & _days(dated) or any(_within(due, item.dues) for due in dated):
        return any(alike(item.said, one)[1] >= SAME_DAY for one in shown)
    return any(item.said.share_in(one) >= TOLD_BEFORE for one in shown)


def _turns(item: Item, turns: Turns) -> bool:
    return any((item.candidate.article.key, part.block, part.start) in turns for part in item.parts)


def _is_vague(item: Item, today: dt.date) -> bool:
    """A chance or a state in some year, something "this year", what goes on "this week", anything beyond FARTHEST."""
    if not item.dues or item.outlook.in_section:
        return False
    due = item.dues[0]
    if due.precision is Precision.YEAR and due.start.year == today.year:
        return True
    chance = due.precision is Precision.YEAR and (
        item.outlook.certainty is Certainty.POSSIBLE or OF_A_YEAR.search(item.text) is None
    )
    comes = MAY_COME if due.precision is Precision.MONTH else COMING
    going_on = due.precision is not Precision.DAY and due.start <= today and not comes.search(item.text)
    return chance or going_on or due.start - today > FARTHEST


def _may_be_undated(item: Item, heard: Said, *, alone: bool) -> bool:
    """From a forward section; from the body, where nothing dated is told (`alone`), only what somebody by name plans
    and the headline and the points (`heard`) have not half said.
    """
    if looks_back(item.text):
        return False
    told = item.aside or item.said.share_in(heard) >= HALF_TOLD
    return item.outlook.in_section or (alone and is_planned(item.outlook) and not told)


def _grouped(items: Iterable[Item]) -> list[tuple[Item, ...]]:
    """Items of one thing together: one is enough where their dates agree, two sources where they differ."""
    groups: list[tuple[Item, ...]] = []
    for item in items:
        for index, group in enumerate(groups):
            first = group[0]
            if _is_same(item, first):
                break
            if len(group) == 1 and _is_finer(item, first):
                groups[index] = (item,)
                break
            if _is_finer(first, item):
                break
            if len(group) == 1 and _differ(item, first):
                groups[index] = tuple(sorted((first, item), key=lambda one: one.dues[0].start))
                break
        else:
            groups.append((item,))
    return groups


def _is_same(one: Item, other: Item) -> bool:
    shared, share = alike(one.said, other.said)
    if _days(one.dues) & _days(other.dues):
        return share >= SAME_DAY or shared >= 3
    return share >= 2 * SAME_DAY and not one.said.numbers ^ other.said.numbers


def _is_finer(one: Item, other: Item) -> bool:
    """Whether it says the same as the other, and of the other's range (a month, a week) which part."""
    shared, share = alike(one.said, other.said)
    return len(one.dues) == 1 and _within(one.dues[0], other.dues) and shared >= 2 and share >= SAME_DAY


def _within(due: Due, dues: Sequence[Due]) -> bool:
    """Whether those dates are one range that is longer than a date and holds it."""
    if len(dues) != 1 or (due.bound is Bound.NOT_BEFORE) != (dues[0].bound is Bound.NOT_BEFORE):
        return False
    whole = dues[0]
    return whole.start <= due.start <= due.end <= whole.end and (due.start, due.end) != (whole.start, whole.end)


def _differ(one: Item, other: Item) -> bool:
    """Whether two sources give two days for one thing; only where their words leave little doubt."""
    if one.source == other.source or len(one.dues) != 1 or len(other.dues) != 1:
        return False
    first, second = one.dues[0], other.dues[0]
    if first.precision is not Precision.DAY or second.precision is not Precision.DAY or first.start == second.start:
        return False
    shared, share = alike(one.said, other.said)
    return abs(first.start - second.start) <= DIFFER_WITHIN and shared >= 2 and share >= SAME_DAY


def _next_item(group: Sequence[Item], *, today: dt.date, language: str) -> NextItem:
    best = min(group, key=lambda item: item.rank)
    return NextItem(
        id=item_id(best.candidate, best.outlook),
        quotes=tuple(
            render(item.candidate, item.parts, today=today, language=language, dues=item.dues) for item in group
        ),
        certainty=max((item.outlook.certainty for item in group), key=CERTAINTY.__getitem__),
        dues=tuple(due for item in group for due in item.dues),
        speaker=best.outlook.speaker if len(group) == 1 else None,
        differ=len(group) > 1,
    )


def _when(item: Item) -> tuple[object, ...]:
    if not item.dues:
        return (1, item.order)
    due = item.dues[0]
    return (0, due.start, due.end, due.clock or "", item.order)


def _days(dues: Iterable[Due]) -> set[tuple[dt.date, dt.date]]:
    return {(due.start, due.end) for due in dues}


def _place(place: Place) -> tuple[object, int, int]:
    return (place.article, place.block, place.start)
