"""An edition as feeds: one entry an issue, or one entry a story, the last issues first and archives behind (RFC 5005).

Here is decided what stands in which document; feeds_xml.py and feeds_json.py write them down. Everything comes from
the issues alone, so the same issues give the same bytes: `published` is an issue's scheduled time, and `updated` is
the time when its current revision was built, so it moves when an issue is corrected and never else.

Archives are cut by the issues' numbers (1 to 20, 21 to 40, …) and not by counting, so none shifts when an issue is
withdrawn. One is linked when every issue in it has left the subscription document's last 20, and from then on it
changes only where an issue in it is corrected or withdrawn. A corrected issue comes back into the subscription
document, as readers do not read archives twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from digest.model.issues import Issue, Site, Story
from digest.model.stories import Edition
from digest.publish import addresses
from digest.publish.addresses import FeedKind
from digest.publish.characters import clean, clean_line
from digest.publish.words import words_of

LAST = 20
"""Issues in a subscription document, and in an archive."""

Per = Literal["issue", "story"]
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed. title and summary are plain text; html is the whole content, its links absolute."""

    id: str
    title: str
    url: str
    published: dt.datetime
    updated: dt.datetime
    summary: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One document of a feed, whatever its format.

    path: without the format's suffix. archive: whether it is one of RFC 5005's. subscription: path of the document
    that readers subscribe to (its own, unless it is an archive). previous: path of the archive before it.
    hub: the address of a WebSub hub that tells of its changes; an archive names none.
    """

    path: str
    subscription: str
    title: str
    description: str
    language: str
    site: Site
    home: str
    entries: tuple[Entry, ...]
    archive: bool = False
    previous: str | None = None
    hub: str | None = None

    @property
    def updated(self) -> dt.datetime:
        """The latest of its entries; a feed of which every issue was withdrawn says 1970."""
        return max((entry.updated for entry in self.entries), default=_NEVER)

    def address(self, path: str, kind: FeedKind) -> str:
        return addresses.address(self.site.url, f"{path}.{kind}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """How an issue, and a story of it, are shown in an entry: HTML without a page around it."""

    issue: Callable[[Issue], str]
    story: Callable[[Story, Issue], str]


def documents(
    edition: Edition,
    issues: Sequence[Issue],
    *,
    site: Site,
    per: Per,
    rendering: Rendering,
    touched: Collection[int] | None = None,
    hub: str | None = None,
) -> tuple[Feed, ...]:
    """The feed's documents: archives first, the subscription document last.

    issues: all published ones of the edition, in any order. touched: numbers of issues that are new, corrected or
    withdrawn; of the archives only those are made that these can have changed (None: all of them).
    """
    shelf = sorted(issues, key=lambda issue: issue.number)
    recent, older = shelf[-LAST:], shelf[:-LAST]
    corrected = [issue for issue in older if issue.revision > 1 and issue.built_at >= recent[0].scheduled_at]
    last_page = _page(older[-1].number) if older else 0
    changed = None if touched is None else {last_page, *(_page(number) for number in touched)}
    path = _path(edition, per)
    archives: list[Feed] = []
    before, previous = 0, None
    for page, group in groupby((issue for issue in shelf if _page(issue.number) <= last_page), key=_page_of):
        place = archive_path(edition, per, page)
        # Also the one after an archive that is gone: it links to the one before that now.
        if changed is None or any(before < each <= page for each in changed):
            made = list(group)
            archives.append(
                _feed(edition, made, site=site, per=per, rendering=rendering, path=place, previous=previous)
            )
        before, previous = page, place
    current = _feed(
        edition, [*corrected, *recent], site=site, per=per, rendering=rendering, path=path, previous=previous
    )
    return (*archives, replace(current, hub=hub))


def archive_path(edition: Edition, per: Per, page: int) -> str:
    """Of an archive, without the format's suffix."""
    return f"{edition.slug}/archive/{_path(edition, per).rpartition('/')[2]}-{page}"


def unlinked_archives(edition: Edition, issues: Sequence[Issue], *, withdrawn: Collection[int]) -> tuple[str, ...]:
    """Archives that held a withdrawn issue and that no document of `issues` links to any more, without suffixes."""
    shelf = sorted(issue.number for issue in issues)
    linked = {_page(number) for number in shelf if shelf[:-LAST] and _page(number) <= _page(shelf[:-LAST][-1])}
    pages = sorted({_page(number) for number in withdrawn} - linked)
    each: tuple[Per, ...] = ("issue", "story")
    return tuple(archive_path(edition, per, page) for page in pages for per in each)


def issue_entry(issue: Issue, html: str) -> Entry:
    headlines = [story.headline for story in issue.stories] or [brief.headline for brief in issue.brief]
    return Entry(
        id=issue.id,
        title=clean_line(headlines[0] if headlines else f"{issue.title}, {issue.date.isoformat()}"),
        url=addresses.address(issue.site.url, addresses.issue_page(issue.edition, issue.slug)),
        published=_second(min(issue.scheduled_at, issue.built_at)),
        updated=_second(issue.built_at),
        summary=clean_line(" · ".join(headlines)),
        html=clean(html).strip(),
    )


def story_entry(story: Story, issue: Issue, html: str) -> Entry:
    """Its id hangs on the issue's and the thread's, so that each telling of a story is an entry of its own."""
    update = f"{words_of(issue.language).update}: " if story.since else ""
    page = addresses.issue_page(issue.edition, issue.slug)
    return Entry(
        id=f"{issue.id}/{story.thread}",
        title=clean_line(update + story.headline),
        url=addresses.address(issue.site.url, f"{page}#{addresses.story_anchor(story.number)}"),
        published=_second(min(issue.scheduled_at, issue.built_at)),
        updated=_second(issue.built_at),
        summary=clean_line(" ".join(quote.text for quote in story.points[:2]) or story.headline),
        html=clean(html).strip(),
    )


def _feed(
    edition: Edition,
    issues: Sequence[Issue],
    *,
    site: Site,
    per: Per,
    rendering: Rendering,
    path: str,
    previous: str | None,
) -> Feed:
    subscription = _path(edition, per)
    newest_first = list(reversed(issues))
    if per == "issue":
        entries = [issue_entry(issue, rendering.issue(issue)) for issue in newest_first]
    else:
        entries = [story_entry(s, issue, rendering.story(s, issue)) for issue in newest_first for s in issue.stories]
    words = words_of(edition.language)
    each = words.every_issue if per == "issue" else words.every_story
    return Feed(
        path=path,
        subscription=subscription,
        title=clean_line(edition.title if per == "issue" else f"{edition.title}: {each}"),
        description=clean_line(" · ".join(dict.fromkeys((edition.title, site.title, each)))),
        language=edition.language,
        site=site,
        home=addresses.address(site.url, addresses.archive_page(edition.slug)),
        entries=tuple(entries),
        archive=path != subscription,
        previous=previous,
    )


def _path(edition: Edition, per: Per) -> str:
    named = addresses.feed if per == "issue" else addresses.stories_feed
    return named(edition.slug, "atom").removesuffix(".atom")


def _page(number: int) -> int:
    return (number - 1) // LAST + 1


def _page_of(issue: Issue) -> int:
    return _page(issue.number)


def _second(time: dt.datetime) -> dt.datetime:
    return time.astimezone(dt.UTC).replace(microsecond=0)
