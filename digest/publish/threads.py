"""A thread as its page is given it: what each issue told, what came of what was said, and what is still ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.model.issues import Issue, NextItem, Story
from digest.model.stories import AgendaItem, OutlookState
from digest.publish import addresses, date_words, labels
from digest.publish.addresses import Link
from digest.publish.labels import Chip
from digest.publish.shown import Line, Run, line, plain, runs, settled, web_address
from digest.publish.stories import Marks, marks_of, next_view
from digest.publish.view import Chrome, NextView
from digest.publish.words import Words, words_of
from digest.publish.words.table import count

_SHOWN = {
    OutlookState.HAPPENED: "happened",
    OutlookState.MOVED: "moved",
    OutlookState.CALLED_OFF: "off",
    OutlookState.NO_WORD: "noword",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldView:
    """Something that was said would come, and what came of it as far as an issue has said. kind: as in OutcomeView."""

    item: NextView
    kind: str | None
    verdict: str | None
    now: Chip | None
    said_in: str | None
    said_href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What one issue told of the thread."""

    date: str
    number: str
    href: str
    headline: tuple[Run, ...]
    points: tuple[Line, ...]
    told: tuple[ToldView, ...]
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadSource:
    name: str
    title: str
    href: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadView:
    """A thread. as_of: the day that "ahead" is seen from."""

    chrome: Chrome
    headline: tuple[Run, ...]
    title: str
    issues: str
    sources_words: str
    since: str
    as_of: str
    first_chips: tuple[Chip, ...]
    joint: str
    stages: tuple[Stage, ...]
    ahead: tuple[NextView, ...]
    sources: tuple[ThreadSource, ...]


def thread_view(
    told: Sequence[tuple[Issue, Story]],
    *,
    agenda: Sequence[AgendaItem],
    today: dt.date,
    link: Link,
    chrome: Chrome,
) -> ThreadView:
    """told: the thread's stories with their issues, oldest first, at least one. agenda: the edition's items."""
    last_issue, last_story = told[-1]
    language = last_issue.language
    words = words_of(language)
    states = _standing(agenda)
    ahead = _ahead(told, states, today)
    marks = {place: mark for issue, _ in told for place, mark in marks_of(issue, today=today).items()}
    coming = tuple(next_view(item, today=today, language=language, said=said, marks=marks) for item, said in ahead)
    shown = {item.id for item, _ in ahead}
    sources = _sources(told, today=today)
    return ThreadView(
        chrome=chrome,
        headline=runs(last_story.headline),
        title=plain(last_story.headline),
        issues=count(words.issues, len(told)),
        sources_words=count(words.count_sources, len({source.name for source in sources})),
        since=words.since_day.format(day=date_words.long_day(told[0][0].date, language=language)),
        as_of=words.as_of.format(day=date_words.long_day(today, language=language)),
        first_chips=coming[0].chips if coming else (),
        joint=coming[0].joint if coming else "",
        stages=tuple(
            _stage(issue, story, told=told, states=states, shown=shown, marks=marks, today=today, link=link)
            for issue, story in told
        ),
        ahead=coming,
        sources=sources,
    )


def _standing(agenda: Sequence[AgendaItem]) -> dict[str, AgendaItem]:
    """How each outlook stands, by every id that it was told by. What told a new date is not what moved away from it."""
    states: dict[str, AgendaItem] = {}
    for item in agenda:
        states |= dict.fromkeys(item.before, item) | {item.item.id: item}
        for later in item.also:
            states[later.item.id] = later
    return states


def is_ahead(item: NextItem, state: OutlookState, today: dt.date) -> bool:
    """Whether what an item says is still to come, as far as anybody has said."""
    return state is OutlookState.AHEAD and (not item.dues or any(due.end >= today for due in item.dues))


def verdict_of(state: OutlookState, words: Words) -> tuple[str, str] | None:
    """The kind and the word for what came of an outlook; None where nothing is said of it."""
    kind = _SHOWN.get(state)
    if kind is None:
        return None
    names = {"happened": words.happened, "moved": words.moved, "off": words.called_off, "noword": words.no_word}
    return kind, names[kind]


def _items(story: Story) -> tuple[NextItem, ...]:
    return (*story.ahead, *story.next)


def _ahead(
    told: Sequence[tuple[Issue, Story]], states: Mapping[str, AgendaItem], today: dt.date
) -> tuple[tuple[NextItem, dt.date], ...]:
    """Each item still ahead once, with the day that told it, by its first day ahead; those without a date last."""
    found: dict[str, tuple[NextItem, dt.date]] = {}
    for issue, story in told:
        for item in _items(story):
            state = states[item.id].state if item.id in states else OutlookState.AHEAD
            if is_ahead(item, state, today):
                found[item.id] = item, issue.date
    far = dt.date.max

    def first(pair: tuple[NextItem, dt.date]) -> dt.date:
        return min((due.start for due in pair[0].dues if due.end >= today), default=far)

    return tuple(sorted(found.values(), key=first))


def _stage(
    issue: Issue,
    story: Story,
    *,
    told: Sequence[tuple[Issue, Story]],
    states: Mapping[str, AgendaItem],
    shown: set[str],
    marks: Marks,
    today: dt.date,
    link: Link,
) -> Stage:
    """What is told under "What was said would come", or is ahead, is not told among the points as well."""
    words = words_of(issue.language)
    past = [item for item in _items(story) if item.id not in shown]
    elsewhere = {quote.text for item in _items(story) for quote in item.quotes}
    dates = date_words.brackets(issue.date, today=today, language=issue.language)
    page = addresses.issue_page(issue.edition, issue.slug)
    return Stage(
        date=date_words.day(issue.date, language=issue.language, today=today),
        number=words.number.format(n=issue.number),
        href=link(f"{page}#{addresses.story_anchor(story.number)}"),
        headline=runs(story.headline),
        points=tuple(
            line(settled(quote, dates), mark=marks.get(quote.places))
            for quote in story.points
            if quote.text not in elsewhere
        ),
        told=tuple(_told(item, issue, told=told, states=states, marks=marks, today=today, link=link) for item in past),
        last=issue is told[-1][0],
    )


def _told(
    item: NextItem,
    issue: Issue,
    *,
    told: Sequence[tuple[Issue, Story]],
    states: Mapping[str, AgendaItem],
    marks: Marks,
    today: dt.date,
    link: Link,
) -> ToldView:
    words = words_of(issue.language)
    seen = next_view(item, today=today, language=issue.language, said=issue.date, marks=marks)
    was = tuple(Chip(text=chip.text, kind="open" if chip.kind == "open" else "was") for chip in seen.chips)
    standing = states.get(item.id)
    verdict = verdict_of(standing.state, words) if standing else None
    teller = _teller(item.id, (each for each, _ in told))
    moved_to = labels.chips((standing.now,), today=today, language=issue.language) if standing and standing.now else ()
    return ToldView(
        item=NextView(chips=was, joint=seen.joint, label=seen.label, lines=seen.lines, differ=seen.differ),
        kind=verdict[0] if verdict else None,
        verdict=verdict[1] if verdict else None,
        now=moved_to[0] if moved_to else None,
        said_in=words.said_in.format(issue=words.number.format(n=teller.number)) if teller and verdict else None,
        said_href=link(addresses.issue_page(teller.edition, teller.slug)) if teller and verdict else None,
    )


def _teller(item: str, issues: Iterable[Issue]) -> Issue | None:
    """The issue that said what came of it."""
    return next((issue for issue in issues if any(outcome.item == item for outcome in issue.outcomes)), None)


def _sources(told: Sequence[tuple[Issue, Story]], *, today: dt.date) -> tuple[ThreadSource, ...]:
    """Every article of the thread once, oldest first."""
    found: dict[str, ThreadSource] = {}
    for issue, story in told:
        for each in story.sources:
            date = date_words.date(each.published, language=issue.language, today=today) if each.published else None
            found.setdefault(
                each.article,
                ThreadSource(
                    name=plain(each.source),
                    title=plain(each.title),
                    href=plain(each.url) if each.url and web_address(each.url) else None,
                    date=date,
                ),
            )
    return tuple(found.values())
