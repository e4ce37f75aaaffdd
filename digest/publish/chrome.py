"""What stands around the matter of every page: masthead, menu, feeds, foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from digest.model.issues import Issue, Site
from digest.model.stories import Edition
from digest.publish import addresses, zones
from digest.publish.addresses import FeedKind, Link
from digest.publish.shown import direction, plain
from digest.publish.view import Chrome, Feed, MenuItem
from digest.publish.words import words_of

_NAMES: dict[FeedKind, str] = {"atom": "Atom", "rss": "RSS", "json": "JSON Feed"}

Place = Literal["home", "agenda", "archive", ""]
"""Which entry of the menu a page is, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Of which edition a page is, as far as its chrome goes."""

    site: Site
    edition: str
    title: str
    language: str
    timezone: str


def of_issue(issue: Issue) -> Masthead:
    return Masthead(
        site=issue.site,
        edition=issue.edition,
        title=issue.title,
        language=issue.language,
        timezone=issue.timezone,
    )


def of_edition(edition: Edition, site: Site) -> Masthead:
    return Masthead(
        site=site,
        edition=edition.slug,
        title=edition.title,
        language=edition.language,
        timezone=edition.timezone,
    )


def chrome_view(
    masthead: Masthead,
    *,
    page: str,
    link: Link,
    stylesheet: str = "",
    current: Place = "",
    signup: bool = False,
    data: str | None = None,
) -> Chrome:
    """The chrome of a page of an edition. page: its path; data: the path of the same as data.

    signup: whether readers can subscribe by mail.
    """
    words = words_of(masthead.language)
    edition = masthead.edition
    archive = addresses.archive_page(edition)
    menu = (
        MenuItem(words=words.latest, href=link(addresses.INDEX), current=current == "home"),
        MenuItem(words=words.agenda, href=link(addresses.agenda_page(edition)), current=current == "agenda"),
        MenuItem(words=words.all_issues, href=link(archive), current=current == "archive"),
        MenuItem(words=words.follow, href=link(f"{archive}#follow")),
    )
    return Chrome(
        words=words,
        language=masthead.language,
        direction=direction(masthead.language),
        title=plain(masthead.title),
        site=plain(masthead.site.title),
        owner=plain(masthead.site.owner),
        canonical=addresses.address(masthead.site.url, page),
        stylesheet=stylesheet,
        home=link(addresses.INDEX),
        agenda=link(addresses.agenda_page(edition)),
        menu=menu,
        calendar=Feed(
            type=addresses.CALENDAR_TYPE,
            title=f"{plain(masthead.title)}: {words.agenda}",
            href=link(addresses.agenda_calendar(edition)),
            name=words.calendar_file,
        ),
        feeds=tuple(
            _feed(masthead, kind, words.every_issue, link(addresses.feed(edition, kind)))
            for kind in addresses.FEED_KINDS
        ),
        stories=tuple(
            _feed(masthead, kind, words.every_story, link(addresses.stories_feed(edition, kind)))
            for kind in addresses.FEED_KINDS
        ),
        times_are=zones.times_are(masthead.timezone, language=masthead.language),
        subscribe=link(addresses.subscribe(edition)) if signup else None,
        desk=masthead.site.reply_to,
        data=link(data) if data else None,
    )


def site_chrome(
    site: Site, mastheads: Sequence[Masthead], *, link: Link, stylesheet: str, signup: bool = False
) -> Chrome:
    """The chrome of the site's first page: that of its one edition, or the site's own over several."""
    own = Masthead(
        site=site,
        edition=mastheads[0].edition if mastheads else "",
        title=site.title,
        language=mastheads[0].language if mastheads else "en",
        timezone=mastheads[0].timezone if mastheads else "UTC",
    )
    chrome = chrome_view(own, page=addresses.INDEX, link=link, stylesheet=stylesheet, current="home", signup=signup)
    if len(mastheads) == 1:
        return chrome
    each = [chrome_view(masthead, page=addresses.INDEX, link=link) for masthead in mastheads]
    titles = [
        MenuItem(words=plain(masthead.title), href=link(addresses.archive_page(masthead.edition)))
        for masthead in mastheads
    ]
    return replace(
        chrome,
        menu=(chrome.menu[0], *titles),
        feeds=tuple(feed for other in each for feed in other.feeds),
        stories=tuple(feed for other in each for feed in other.stories),
        calendar=None,
        times_are=None,
        subscribe=link(addresses.SUBSCRIBE) if signup else None,
    )


def _feed(masthead: Masthead, kind: FeedKind, of_what: str, href: str) -> Feed:
    return Feed(
        type=addresses.FEED_TYPES[kind], title=f"{plain(masthead.title)}: {of_what}", href=href, name=_NAMES[kind]
    )
