"""Which files of the site one issue touches, and in which order they must be written.

What is linked to comes before what links to it, and the feeds, by which readers learn of an issue, come last. So a
publication that is killed at any point leaves no dead link, and repeating it mends everything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from digest.model.articles import Article
from digest.model.issues import Issue, Site
from digest.model.stories import AgendaItem, Edition
from digest.publish import addresses, email, feeds, html
from digest.publish.addresses import FeedKind
from digest.publish.articles import own_pages
from digest.publish.calendar import agenda_ics
from digest.publish.feeds import Feed, Rendering
from digest.publish.feeds_json import json_feed
from digest.publish.feeds_xml import atom, rss
from digest.publish.schema import issue_json, schema

_WRITERS = {"atom": atom, "rss": rss, "json": json_feed}
_EACH: tuple[feeds.Per, ...] = ("issue", "story")

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """An edition as readers shall find it.

    issues: every published one at its current revision, the one that is being published now among them, in any order.
    agenda: of the edition; what issues told that are not in `issues` is passed over.
    articles: those of which the issues lead to a page of our own.
    """

    edition: Edition
    issues: tuple[Issue, ...]
    agenda: tuple[AgendaItem, ...]
    articles: tuple[Article, ...] = ()


def files(
    shelves: Sequence[Shelf],
    *,
    site: Site,
    env: Environment,
    changed: Sequence[Issue] | None = None,
    signup: bool = False,
    hub: str | None = None,
) -> dict[str, bytes]:
    """Everything that must be written, by path, in the order in which it must be.

    shelves: every edition that is not retired, in the order of the settings. changed: the issues that are new,
    corrected, or being withdrawn (these are not on their shelf any more); None: everything anew, all editions.
    env: of `html.environment`. signup: whether readers can subscribe by mail. hub: of WebSub, for the feeds to name.

    The same shelves give the same bytes, and writing issue by issue comes to the same files as everything at once.
    To withdraw an issue write these files first and then take away `withdrawn`.
    """
    made: dict[str, bytes] = dict(html.static_files(env))
    made[addresses.SCHEMA] = schema(site.url)
    touched = [(shelf, _touched(shelf, changed)) for shelf in shelves]
    turns = [(shelf, issues) for shelf, issues in touched if issues]
    for shelf, issues in turns:
        made.update(_articles(shelf, issues, site, env, signup=signup))
        made.update(_issues(shelf, issues, env, signup=signup))
        made.update(_threads(shelf, issues, env, signup=signup))
    for shelf, issues in turns:
        made.update(_overviews(shelf, issues, site, env, signup=signup))
    latest = [max(shelf.issues, key=_number) for shelf in shelves if shelf.issues]
    made[addresses.INDEX] = html.index_page(site, latest, env=env, signup=signup).encode()
    for shelf, issues in turns:
        made.update(_feeds(shelf, None if changed is None else issues, site, env, hub=hub))
    return made


def withdrawn(shelf: Shelf, issues: Sequence[Issue]) -> tuple[str, ...]:
    """The paths that go with issues of an edition which are no longer on its shelf.

    Their own pages, the threads that no other issue tells, and archives of feeds that nothing links to any more.
    """
    archives = feeds.unlinked_archives(
        shelf.edition, shelf.issues, withdrawn=frozenset(issue.number for issue in issues)
    )
    slug = shelf.edition.slug
    return (
        *(path(slug, issue.slug) for issue in issues for path in _OF_AN_ISSUE),
        *untold(shelf, issues),
        *(f"{path}.{kind}" for path in archives for kind in addresses.FEED_KINDS),
    )


def untold(shelf: Shelf, issues: Sequence[Issue]) -> tuple[str, ...]:
    """The pages of threads and articles that these issues told, and none on the shelf tells any more."""
    told = {story.thread for issue in shelf.issues for story in issue.stories}
    threads = sorted({story.thread for issue in issues for story in issue.stories} - told)
    linked = {path for issue in shelf.issues for path in own_pages(issue).values()}
    articles = sorted({path for issue in issues for path in own_pages(issue).values()} - linked)
    return (*(addresses.thread_page(shelf.edition.slug, thread) for thread in threads), *articles)


_OF_AN_ISSUE = (
    addresses.issue_page,
    addresses.issue_json,
    addresses.issue_email_html,
    addresses.issue_email_text,
)


def _touched(shelf: Shelf, changed: Sequence[Issue] | None) -> tuple[Issue, ...]:
    if changed is None:
        return shelf.issues
    return tuple(issue for issue in changed if issue.edition == shelf.edition.slug)


def _articles(shelf: Shelf, touched: Sequence[Issue], site: Site, env: Environment, *, signup: bool) -> Files:
    """Pages of our own for the articles that these issues lead to."""
    known = {article.key: article for article in shelf.articles}
    for key, page in sorted({pair for issue in touched for pair in own_pages(issue).items()}):
        if key in known:
            made = html.article_page(known[key], page, edition=shelf.edition, site=site, env=env, signup=signup)
            yield page, made.encode()


def _issues(shelf: Shelf, touched: Sequence[Issue], env: Environment, *, signup: bool) -> Files:
    """The issue itself, in every form. Its newest data counts: what is on the shelf, not what was handed in."""
    slugs = {issue.slug for issue in touched}
    for issue in sorted((issue for issue in shelf.issues if issue.slug in slugs), key=_number):
        mail = email.render(issue, env=env)
        yield addresses.issue_json(issue.edition, issue.slug), issue_json(issue)
        yield addresses.issue_email_text(issue.edition, issue.slug), mail.text.encode()
        yield addresses.issue_email_html(issue.edition, issue.slug), mail.html.encode()
        yield addresses.issue_page(issue.edition, issue.slug), html.issue_page(issue, env=env, signup=signup).encode()


def _threads(shelf: Shelf, touched: Sequence[Issue], env: Environment, *, signup: bool) -> Files:
    """The threads that the issues tell of, or say what came of.

    Each is seen from the day of the last issue that spoke of it, so a page is the same whenever it is made.
    """
    agenda = _agenda(shelf)
    order = sorted(shelf.issues, key=_number)
    for thread in sorted({thread for issue in touched for thread in _spoken_of(issue)}):
        told = [(issue, story) for issue in order for story in issue.stories if story.thread == thread]
        if told:
            today = max(issue.date for issue in order if thread in _spoken_of(issue))
            page = html.thread_page(told, agenda=agenda, today=today, env=env, signup=signup)
            yield addresses.thread_page(shelf.edition.slug, thread), page.encode()


def _spoken_of(issue: Issue) -> set[str]:
    return {story.thread for story in issue.stories} | {outcome.thread for outcome in issue.outcomes}


def _overviews(shelf: Shelf, touched: Sequence[Issue], site: Site, env: Environment, *, signup: bool) -> Files:
    edition, agenda = shelf.edition, _agenda(shelf)
    last = max(shelf.issues or touched, key=_number)
    yield (
        addresses.agenda_calendar(edition.slug),
        agenda_ics(agenda, edition=edition, site=site, at=last.built_at.replace(microsecond=0)),
    )
    page = html.agenda_page(edition, site, agenda, today=last.date, env=env, signup=signup)
    yield addresses.agenda_page(edition.slug), page.encode()
    yield (
        addresses.archive_page(edition.slug),
        html.archive_page(edition, site, shelf.issues, env=env, signup=signup).encode(),
    )


def _feeds(shelf: Shelf, touched: Sequence[Issue] | None, site: Site, env: Environment, *, hub: str | None) -> Files:
    """Archives before the documents that link to them, formats together."""
    rendering = Rendering(
        issue=lambda issue: html.entry_html(issue, env=env),
        story=lambda story, issue: html.story_html(story, issue, env=env),
    )
    numbers = None if touched is None else frozenset(issue.number for issue in touched)
    for per in _EACH:
        made = feeds.documents(
            shelf.edition, shelf.issues, site=site, per=per, rendering=rendering, touched=numbers, hub=hub
        )
        for feed in made:
            for kind in addresses.FEED_KINDS:
                yield f"{feed.path}.{kind}", _write(feed, kind)


def _write(feed: Feed, kind: FeedKind) -> bytes:
    return _WRITERS[kind](feed)


def _agenda(shelf: Shelf) -> tuple[AgendaItem, ...]:
    slugs = {issue.slug for issue in shelf.issues}
    return tuple(item for item in shelf.agenda if item.issue in slugs)


def _number(issue: Issue) -> tuple[int, dt.date]:
    return issue.number, issue.date
