"""From an issue to its view: decides what is said and how, once, for page, mail and text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from digest.model.issues import (
    Brief,
    ComingUp,
    Correction,
    Issue,
    Outcome,
    Verdict,
)
from digest.model.lines import brief_number, outcome_number
from digest.model.reading import Bound
from digest.publish import addresses, date_words, labels
from digest.publish.addresses import Link
from digest.publish.chrome import chrome_view, of_issue
from digest.publish.shown import line, pieces, plain, runs, settled, web_address
from digest.publish.stories import date_of, marked_line, marks_of, story_view
from digest.publish.view import (
    BriefView,
    Chrome,
    CorrectionView,
    Entry,
    Flag,
    Foot,
    IssueView,
    OutcomeView,
)
from digest.publish.words import Words, words_of
from digest.publish.words.table import count

STRIP_FLAGS = 4
STRIP_ENTRIES = 3
_KINDS = {Verdict.HAPPENED: "happened", Verdict.MOVED: "moved", Verdict.CALLED_OFF: "off", Verdict.NO_WORD: "noword"}


def issue_view(issue: Issue, *, link: Link, chrome: Chrome, foot: Foot | None = None) -> IssueView:
    words = words_of(issue.language)
    soon, later = _flags(issue.soon, issue, link), _flags(issue.later, issue, link)
    strip_soon = _cut(soon, STRIP_FLAGS)
    strip_later = _cut(later, STRIP_FLAGS - len(strip_soon))
    left = _entries(soon) + _entries(later) - _entries(strip_soon) - _entries(strip_later)
    return IssueView(
        chrome=chrome,
        slug=issue.slug,
        day=issue.date,
        long_date=date_words.long_date(issue.date, language=issue.language),
        short_date=date_words.day(issue.date, language=issue.language, today=issue.date),
        meta=meta(issue),
        notices=_notices(issue, words),
        address=addresses.address(issue.site.url, addresses.issue_page(issue.edition, issue.slug)),
        soon_words=_soon_words(issue, words),
        soon=soon,
        later=later,
        strip_soon=strip_soon,
        strip_later=strip_later,
        more=count(words.more_ahead, left) if left else None,
        stories=tuple(story_view(story, issue, link=link) for story in issue.stories),
        outcomes=tuple(
            _outcome(outcome, issue, link, number=outcome_number(place))
            for place, outcome in enumerate(issue.outcomes, 1)
        ),
        corrections=tuple(_correction(each, issue, link) for each in issue.corrects),
        brief=tuple(_brief(brief, issue, number=brief_number(place)) for place, brief in enumerate(issue.brief, 1)),
        foot=foot or Foot(),
    )


def view_of(issue: Issue, *, foot: Foot | None = None) -> IssueView:
    """The view of an issue that is read where it is no page: every link is absolute."""
    link = addresses.absolute(issue.site.url)
    page = addresses.issue_page(issue.edition, issue.slug)
    chrome = chrome_view(of_issue(issue), page=page, link=link)
    return issue_view(issue, link=link, chrome=chrome, foot=foot)


def meta(issue: Issue) -> str:
    """As in "No. 49 · 4 stories, 3 of them updates · 2 minutes"."""
    words = words_of(issue.language)
    parts = [words.number.format(n=issue.number)]
    stories, updates = len(issue.stories), sum(story.since is not None for story in issue.stories)
    if stories:
        told = count(words.stories, stories)
        if updates == stories > 1:
            told = words.all_updates.format(stories=told)
        elif updates > 1:
            told = words.updates.format(stories=told, n=updates)
        elif updates == 1 and stories > 1:
            told = words.one_update.format(stories=told)
        parts.append(told)
    parts.append(count(words.minutes, issue.minutes))
    return " · ".join(parts)


def _flags(lines: Sequence[ComingUp], issue: Issue, link: Link) -> tuple[Flag, ...]:
    """Lines of one label under one flag; they come sorted by date."""
    named = [(labels.strip(each.due, today=issue.date, language=issue.language), each) for each in lines]
    return tuple(
        Flag(chip=chip, entries=tuple(_entry(each, issue, link) for _, each in group))
        for chip, group in groupby(named, key=lambda pair: pair[0])
    )


def _entry(each: ComingUp, issue: Issue, link: Link) -> Entry:
    here = each.issue == issue.slug
    told = addresses.slug_date(each.issue)
    page = addresses.issue_page(issue.edition, each.issue)
    said = date_words.weekday(told, language=issue.language, today=issue.date, short=True)
    shown = pieces(each.words)
    return Entry(
        headline=runs(each.headline + (":" if shown else "")),
        title=plain(each.headline),
        href=link(f"{page}#{addresses.story_anchor(each.number)}"),
        words=shown,
        clock=labels.clock(each.due, timezone=issue.timezone, language=issue.language),
        short_clock=labels.clock(each.due, timezone=issue.timezone, language=issue.language, short=True),
        number=each.number if here else None,
        told=None if here else words_of(issue.language).told_on.format(day=said),
    )


def _cut(flags: tuple[Flag, ...], room: int) -> tuple[Flag, ...]:
    return tuple(Flag(chip=flag.chip, entries=flag.entries[:STRIP_ENTRIES]) for flag in flags[: max(room, 0)])


def _entries(flags: tuple[Flag, ...]) -> int:
    return sum(len(flag.entries) for flag in flags)


def _soon_words(issue: Issue, words: Words) -> str:
    days = {(each.due.start - issue.date).days for each in issue.soon}
    if days == {0}:
        return words.coming_today
    return words.coming_tomorrow if days == {1} else words.coming_both


def _notices(issue: Issue, words: Words) -> tuple[str, ...]:
    notices = []
    if issue.note:
        notices.append(words.correction.format(note=plain(issue.note)))
    if issue.corrected:
        notices.append(count(words.changed_lines, len(issue.corrected)))
    if issue.skipped and issue.number > 1:
        days = [
            date_words.weekday(day, language=issue.language, today=issue.date)
            if 0 < (issue.date - day).days <= date_words.LONG_AGO
            else date_words.long_day(day, language=issue.language)
            for day in issue.skipped
        ]
        both = f" {words.and_word} ".join([", ".join(days[:-1]), days[-1]] if len(days) > 1 else days)
        notices.append(words.skipped.format(days=both))
    return tuple(notices)


def _outcome(outcome: Outcome, issue: Issue, link: Link, *, number: str) -> OutcomeView:
    words = words_of(issue.language)
    silent = outcome.verdict is Verdict.NO_WORD
    moved = outcome.verdict is Verdict.MOVED and outcome.now is not None
    quote = outcome.quote if silent or outcome.see is None else None
    if silent and quote:
        quote = settled(quote, date_words.brackets(outcome.told, today=issue.date, language=issue.language))
    due = labels.in_words(outcome.due, today=issue.date, language=issue.language)
    now = labels.in_words(outcome.now, today=issue.date, language=issue.language) if moved and outcome.now else None
    page = addresses.issue_page(issue.edition, issue.slug)
    return OutcomeView(
        number="" if quote else number,
        kind=_KINDS[outcome.verdict],
        verdict={
            Verdict.HAPPENED: words.happened,
            Verdict.MOVED: words.moved,
            Verdict.CALLED_OFF: words.called_off,
            Verdict.NO_WORD: words.no_word,
        }[outcome.verdict],
        headline=None if silent and quote else runs(outcome.headline),
        title=plain(outcome.headline),
        thread=link(addresses.thread_page(issue.edition, outcome.thread)),
        told=None if silent and quote else _told(outcome, due, issue),
        see=outcome.see,
        see_words=words.see.format(n=outcome.see) if outcome.see else None,
        see_href=link(f"{page}#{addresses.story_anchor(outcome.see)}") if outcome.see else None,
        line=marked_line(quote, marks_of(issue), date=date_of(quote.published, issue), number=number)
        if quote
        else None,
        was=due if now else None,
        now=labels.Chip(text=now, kind="soft") if now else None,
        now_words=f"{words.moved_from} {due}, {words.moved_to} {now}" if now else None,
        silence=count(words.silence, outcome.sources) if silent and outcome.sources else None,
    )


def _told(outcome: Outcome, due: str, issue: Issue) -> str:
    """As in "told Tue, for 17 Feb"; "told Sat, due by 16 Feb"."""
    words = words_of(issue.language)
    day = date_words.weekday(outcome.told, language=issue.language, today=issue.date, short=True)
    if outcome.due.bound is Bound.BY:
        return words.told_by.format(day=day, due=date_of(outcome.due.end, issue))
    if outcome.due.bound is Bound.PERHAPS:
        due = labels.in_words(replace(outcome.due, bound=Bound.ON), today=issue.date, language=issue.language)
    return words.told_for.format(day=day, due=due)


def _correction(each: Correction, issue: Issue, link: Link) -> CorrectionView:
    words = words_of(issue.language)
    page = addresses.issue_page(issue.edition, each.issue)
    anchor = f"#{addresses.story_anchor(each.number)}" if each.number is not None else ""
    day = date_words.weekday(each.date, language=issue.language, today=issue.date, short=True)
    dates = date_words.brackets(each.date, today=issue.date, language=issue.language)
    return CorrectionView(
        headline=runs(each.headline),
        title=plain(each.headline),
        href=link(f"{page}{anchor}"),
        told=words.quoted_on.format(day=day),
        was=line(settled(each.was, dates)),
        now_words=words.says_now if each.now else words.says_no_more,
        now=line(each.now) if each.now else None,
    )


def _brief(brief: Brief, issue: Issue, *, number: str) -> BriefView:
    return BriefView(
        number=number,
        headline=runs(brief.headline),
        title=plain(brief.headline),
        source=plain(brief.source),
        href=plain(brief.url) if brief.url and web_address(brief.url) else None,
        date=date_of(brief.published, issue),
    )
