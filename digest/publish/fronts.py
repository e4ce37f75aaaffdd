"""The pages that lead to issues: the site's first, and an edition's archive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model.issues import Issue
from digest.publish import addresses, date_words
from digest.publish.addresses import Link
from digest.publish.chrome import chrome_view, of_issue
from digest.publish.compose import issue_view, meta
from digest.publish.shown import Run, plain, runs
from digest.publish.view import Chrome, IssueView, MenuItem
from digest.publish.words import words_of

HEADLINES = 3
"""Headlines that an archive shows of each issue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The latest issue of one edition on the site's first page. view: its links lead away from there."""

    edition: str
    title: str
    href: str
    language: str
    direction: str
    view: IssueView


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The site's first page. alone: there is one edition, and the masthead has named it."""

    chrome: Chrome
    fronts: tuple[Front, ...]
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    runs: tuple[Run, ...]
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An issue in an archive."""

    day: dt.date
    date: str
    number: str
    href: str
    headlines: tuple[Headline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveMonth:
    title: str
    issues: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    chrome: Chrome
    latest: MenuItem | None
    meta: str | None
    months: tuple[ArchiveMonth, ...]


def index_view(issues: Sequence[Issue], *, link: Link, chrome: Chrome) -> IndexView:
    """issues: the latest of each edition."""
    fronts = []
    for issue in issues:
        own = chrome_view(of_issue(issue), page=addresses.INDEX, link=link)
        fronts.append(
            Front(
                edition=issue.edition,
                title=plain(issue.title),
                href=link(addresses.issue_page(issue.edition, issue.slug)),
                language=issue.language,
                direction=own.direction,
                view=issue_view(issue, link=link, chrome=own),
            )
        )
    alone = len(issues) == 1 and plain(issues[0].title) == chrome.site
    return IndexView(chrome=chrome, fronts=tuple(fronts), alone=alone)


def archive_view(issues: Sequence[Issue], *, link: Link, chrome: Chrome) -> ArchiveView:
    """issues: all of an edition's, in any order; the newest stand first."""
    newest = sorted(issues, key=lambda issue: (issue.date, issue.number), reverse=True)
    months = tuple(
        ArchiveMonth(
            title=f"{date_words.month(first, language=chrome.language, today=first)} {first.year}",
            issues=tuple(_listed(issue, link) for issue in group),
        )
        for first, group in groupby(newest, key=lambda issue: issue.date.replace(day=1))
    )
    latest = newest[0] if newest else None
    return ArchiveView(
        chrome=chrome,
        latest=MenuItem(
            words=date_words.long_date(latest.date, language=latest.language),
            href=link(addresses.issue_page(latest.edition, latest.slug)),
        )
        if latest
        else None,
        meta=meta(latest) if latest else None,
        months=months,
    )


def _listed(issue: Issue, link: Link) -> Listed:
    page = addresses.issue_page(issue.edition, issue.slug)
    headlines = [
        Headline(runs=runs(story.headline), href=link(f"{page}#{addresses.story_anchor(story.number)}"))
        for story in issue.stories
    ] or [Headline(runs=runs(brief.headline), href=link(f"{page}#brief")) for brief in issue.brief]
    return Listed(
        day=issue.date,
        date=date_words.day(issue.date, language=issue.language, today=issue.date),
        number=words_of(issue.language).number.format(n=issue.number),
        href=link(page),
        headlines=tuple(headlines[:HEADLINES]),
    )
