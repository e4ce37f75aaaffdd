"""A story as it is shown: its lines numbered and marked, what comes with its flags, each article once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from digest.model.issues import Issue, NextItem, Piece, Place, Quote, Story
from digest.publish import addresses, date_words, labels
from digest.publish.addresses import Link
from digest.publish.shown import Line, Mark, address_of, line, plain, runs, settled, web_address
from digest.publish.view import NextView, SourceView, StoryView, WordingView
from digest.publish.words import words_of

Marks = Mapping[tuple[Place, ...], Mark]
NO_MARKS: Marks = {}

_BESIDE = 1.6
"""How many times as long as what comes a story must be for its sources to stand under what comes."""


def story_view(story: Story, issue: Issue, *, link: Link) -> StoryView:
    words = words_of(issue.language)
    sources = _sources(story, issue)
    said = sum(len(quote.text) for quote in story.points) + len(story.headline)
    ahead = sum(len(quote.text) for item in story.next for quote in item.quotes) + 60 * len(story.next)
    names = {told.source for told in story.sources}
    marks = marks_of(issue)
    return StoryView(
        number=story.number,
        anchor=addresses.story_anchor(story.number),
        headline=runs(story.headline),
        title=plain(story.headline),
        update=story.since is not None,
        since=date_words.since(story.since, language=issue.language, today=issue.date) if story.since else None,
        only=plain(story.only) if story.only else None,
        several=words.several.format(n=len(names)) if len(names) > 1 else None,
        earlier=_earlier(story, issue, marks),
        points=tuple(
            marked_line(quote, marks, wording=_wording(story, place), number=story.line_number(place))
            for place, quote in enumerate(story.points, 1)
        ),
        next=_next(story, issue, marks),
        sources=sources,
        thread=link(addresses.thread_page(issue.edition, story.thread)),
        thread_words=words.from_the_start if story.since else words.this_story,
        place=link(f"{addresses.issue_page(issue.edition, issue.slug)}#{addresses.story_anchor(story.number)}"),
        wide=not story.next,
        beside=said > _BESIDE * ahead,
        wording=_headline_wording(story, marks),
    )


def _earlier(story: Story, issue: Issue, marks: Marks) -> Line | None:
    if story.earlier is None:
        return None
    date = date_of(story.earlier.published, issue)
    return marked_line(story.earlier, marks, date=date, number=story.line_number(0))


def _next(story: Story, issue: Issue, marks: Marks) -> tuple[NextView, ...]:
    made = []
    place = len(story.points) + 1
    for item in story.next:
        numbers = [story.line_number(place + each) for each in range(len(item.quotes))]
        made.append(next_view(item, today=issue.date, language=issue.language, marks=marks, numbers=numbers))
        place += len(item.quotes)
    return tuple(made)


def _wording(story: Story, number: int) -> str | None:
    wording = story.wording(number)
    return plain(wording.text) if wording else None


def _headline_wording(story: Story, marks: Marks) -> WordingView | None:
    wording = story.wording(0)
    if wording is None or (wording.rests_on and story.points[wording.rests_on - 1].places in marks):
        return None
    if wording.rests_on:
        basis = line(story.points[wording.rests_on - 1])
    else:
        told = next((told for told in story.sources if told.title == story.original), story.sources[0])
        basis = line(Quote(pieces=(Piece(text=story.original),), places=(), source=told.source, url=told.url))
    return WordingView(headline=runs(wording.text), text=plain(wording.text), basis=basis)


def next_view(
    item: NextItem,
    *,
    today: dt.date,
    language: str,
    said: dt.date | None = None,
    marks: Marks = NO_MARKS,
    numbers: Sequence[str] = (),
) -> NextView:
    """said: the day of the issue that told it, where that is not the one that is made. marks: of its issue.

    numbers: of its lines, where they have any.
    """
    words = words_of(language)
    dates = date_words.brackets(said or today, today=today, language=language)
    return NextView(
        chips=labels.chips(item.dues, today=today, language=language, differ=item.differ),
        joint=words.alternative if item.differ else words.then,
        label=labels.label(item.dues, today=today, language=language, differ=item.differ),
        lines=tuple(
            marked_line(settled(quote, dates), marks, number=number)
            for quote, number in zip(item.quotes, numbers or ("",) * len(item.quotes), strict=True)
        ),
        differ=item.differ,
    )


def marks_of(issue: Issue, *, today: dt.date | None = None) -> Marks:
    """For the places of each line that its source has changed since: what has become of it, as seen from `today`."""
    words = words_of(issue.language)
    marks = {}
    for each in issue.corrected:
        day = date_words.day(each.seen, language=issue.language, today=today or issue.date)
        if each.now is None:
            marks[each.was.places] = Mark(words=words.withdrew.format(day=day))
        else:
            now = plain(each.now.text)
            marks[each.was.places] = Mark(words=words.changed.format(day=day), now=now, href=address_of(each.now))
    return marks


def marked_line(
    quote: Quote, marks: Marks, *, date: str | None = None, wording: str | None = None, number: str = ""
) -> Line:
    """A line with what has become of it; one that its source has changed since stands in the source's words alone."""
    mark = marks.get(quote.places)
    return line(quote, date=date, mark=mark, wording=None if mark else wording, number=number)


def _sources(story: Story, issue: Issue) -> tuple[SourceView, ...]:
    """Each article once, by its address where it has one, else by its title unless that is the story's."""
    own = {plain(story.headline).casefold(), plain(story.original).casefold(), ""}
    seen: dict[str, SourceView] = {}
    for each in story.sources:
        href = plain(each.url) if each.url and web_address(each.url) else None
        title = plain(each.title)
        seen.setdefault(
            href or each.article,
            SourceView(
                name=plain(each.source),
                href=href,
                date=date_of(each.published, issue),
                title=None if href or title.casefold() in own else title,
            ),
        )
    return tuple(seen.values())


def date_of(day: dt.date | None, issue: Issue) -> str | None:
    return date_words.date(day, language=issue.language, today=issue.date) if day else None
