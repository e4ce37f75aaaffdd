"""The site's pages and the HTML of feed entries, from templates: data in, text out.

No script and no style attribute on any of them, so they can be served under `default-src 'none'; style-src 'self'`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment

from digest.model.articles import Article
from digest.model.issues import Issue, Site, Story
from digest.model.stories import AgendaItem, Edition
from digest.publish import addresses
from digest.publish.addresses import Link
from digest.publish.agendas import agenda_view
from digest.publish.articles import article_view
from digest.publish.chrome import Masthead, Place, chrome_view, of_edition, of_issue, site_chrome
from digest.publish.compose import issue_view, view_of
from digest.publish.fronts import archive_view, index_view
from digest.publish.stories import story_view
from digest.publish.templates import rendered, sandbox
from digest.publish.threads import thread_view
from digest.publish.view import Chrome
from digest.publish.words import words_of

_STYLESHEET_SOURCE = f"site/{addresses.STYLESHEET}"
_VERSION = "stylesheet_version"


@lru_cache(maxsize=4)
def environment(folders: Path | tuple[Path, ...]) -> Environment:
    """The templates of a folder, or of several: an operator's before ours, each file by its name.

    Made once: compiling the templates costs more than rendering an issue.
    """
    env = sandbox(folders if isinstance(folders, tuple) else (folders,))
    env.globals[_VERSION] = hashlib.sha256(_source(env, _STYLESHEET_SOURCE)).hexdigest()[:10]
    return env


def static_files(env: Environment) -> dict[str, bytes]:
    """What the pages need besides themselves, by path."""
    return {addresses.STYLESHEET: _source(env, _STYLESHEET_SOURCE)}


def issue_page(issue: Issue, *, env: Environment, signup: bool = False) -> str:
    """signup: whether readers can subscribe by mail on the site (so for every page here)."""
    page = addresses.issue_page(issue.edition, issue.slug)
    link = addresses.relative(page)
    data = addresses.issue_json(issue.edition, issue.slug)
    chrome = _chrome(of_issue(issue), page, link, env, signup=signup, data=data)
    return rendered(env, "site/issue.html", view=issue_view(issue, link=link, chrome=chrome))


def index_page(site: Site, issues: Sequence[Issue], *, env: Environment, signup: bool = False) -> str:
    """issues: the latest of each edition, in the order of the settings."""
    link = addresses.relative(addresses.INDEX)
    chrome = site_chrome(
        site,
        [of_issue(issue) for issue in issues],
        link=link,
        stylesheet=stylesheet(link, env),
        signup=signup,
    )
    return rendered(env, "site/index.html", view=index_view(issues, link=link, chrome=chrome))


def archive_page(
    edition: Edition, site: Site, issues: Sequence[Issue], *, env: Environment, signup: bool = False
) -> str:
    """issues: every one of the edition."""
    page = addresses.archive_page(edition.slug)
    link = addresses.relative(page)
    chrome = _chrome(of_edition(edition, site), page, link, env, current="archive", signup=signup)
    return rendered(env, "site/archive.html", view=archive_view(issues, link=link, chrome=chrome))


def thread_page(
    told: Sequence[tuple[Issue, Story]],
    *,
    agenda: Sequence[AgendaItem],
    today: dt.date,
    env: Environment,
    signup: bool = False,
) -> str:
    """told: the thread's stories with their issues, oldest first; agenda: the edition's items, as they stand."""
    last, story = told[-1]
    page = addresses.thread_page(last.edition, story.thread)
    link = addresses.relative(page)
    chrome = _chrome(of_issue(last), page, link, env, signup=signup)
    view = thread_view(told, agenda=agenda, today=today, link=link, chrome=chrome)
    return rendered(env, "site/thread.html", view=view)


def article_page(
    article: Article, page: str, *, edition: Edition, site: Site, env: Environment, signup: bool = False
) -> str:
    """page: its path, as the issues that lead to it say."""
    link = addresses.relative(page)
    chrome = _chrome(of_edition(edition, site), page, link, env, signup=signup)
    return rendered(env, "site/article.html", view=article_view(article, chrome=chrome))


def agenda_page(
    edition: Edition,
    site: Site,
    items: Sequence[AgendaItem],
    *,
    today: dt.date,
    env: Environment,
    signup: bool = False,
) -> str:
    page = addresses.agenda_page(edition.slug)
    link = addresses.relative(page)
    chrome = _chrome(of_edition(edition, site), page, link, env, current="agenda", signup=signup)
    view = agenda_view(
        items,
        edition=edition.slug,
        timezone=edition.timezone,
        language=edition.language,
        today=today,
        link=link,
        chrome=chrome,
    )
    return rendered(env, "site/agenda.html", view=view)


def entry_html(issue: Issue, *, env: Environment) -> str:
    """The content of an issue's feed entry: plain elements, absolute links."""
    return rendered(env, "feed/issue.html", view=view_of(issue))


def story_html(story: Story, issue: Issue, *, env: Environment) -> str:
    """The content of a story's feed entry, which has the headline for its title."""
    view = story_view(story, issue, link=addresses.absolute(issue.site.url))
    return rendered(env, "feed/story.html", story=view, words=words_of(issue.language))


def _chrome(
    masthead: Masthead,
    page: str,
    link: Link,
    env: Environment,
    *,
    current: Place = "",
    signup: bool = False,
    data: str | None = None,
) -> Chrome:
    return chrome_view(
        masthead,
        page=page,
        link=link,
        stylesheet=stylesheet(link, env),
        current=current,
        signup=signup,
        data=data,
    )


def stylesheet(link: Link, env: Environment) -> str:
    """With a mark of its content, so that a browser never shows new pages in old clothes."""
    return f"{link(addresses.STYLESHEET)}?v={env.globals[_VERSION]}"


def _source(env: Environment, name: str) -> bytes:
    if env.loader is None:
        raise ValueError("The templates' environment has no folder.")
    return env.loader.get_source(env, name)[0].encode()
