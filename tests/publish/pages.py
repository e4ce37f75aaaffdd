"""Every page of the samples, made once, and what tests ask of HTML."""

from __future__ import annotations

import datetime as dt
from functools import cache

import lxml.html
from jinja2 import Environment

from digest import paths
from digest.model.issues import Issue
from digest.publish import addresses, email, html
from tests.publish import rare, samples

UNSUBSCRIBE = "https://news.example.org/unsubscribe/7hQ2mXk0aLr8sTnVc1yZpw"
PREFERENCES = "https://news.example.org/preferences/7hQ2mXk0aLr8sTnVc1yZpw"
SUBSCRIBED = dt.datetime(2026, 2, 2, 9, tzinfo=dt.UTC)


@cache
def templates() -> Environment:
    return html.environment(paths.TEMPLATES)


def issues() -> dict[str, Issue]:
    return {
        "issue-1": samples.issue_1(),
        "issue-2": samples.issue_2(),
        "rare": rare.rare(),
        "german": rare.german(),
        "hostile": rare.hostile(),
    }


def site_pages() -> dict[str, str]:
    """A small site of two editions, by path; its links lead to these files, feeds and data aside."""
    env = templates()
    first, second, german = samples.issue_1(), samples.issue_2(), rare.german()
    told = {"daily": (first, second), "welt": (german,)}
    made = {addresses.INDEX: html.index_page(samples.SITE, [second, german], env=env)}
    for edition, of_edition in ((samples.EDITION, told["daily"]), (rare.WELT, told["welt"])):
        slug = edition.slug
        agenda = samples.agenda() if slug == "daily" else ()
        made[addresses.archive_page(slug)] = html.archive_page(edition, samples.SITE, of_edition, env=env)
        made[addresses.agenda_page(slug)] = html.agenda_page(edition, samples.SITE, agenda, today=second.date, env=env)
        for issue in of_edition:
            made[addresses.issue_page(slug, issue.slug)] = html.issue_page(issue, env=env)
            for story in issue.stories:
                thread = [
                    (each, other) for each in of_edition for other in each.stories if other.thread == story.thread
                ]
                made[addresses.thread_page(slug, story.thread)] = html.thread_page(
                    thread, agenda=agenda, today=second.date, env=env
                )
    return made


def all_pages() -> dict[str, str]:
    """The site, and the pages of issues that show what is rare."""
    extra = {"rare": rare.rare(), "hostile": rare.hostile()}
    return site_pages() | {
        f"{name}/x/index.html": html.issue_page(issue, env=templates()) for name, issue in extra.items()
    }


def mail_of(issue: Issue) -> email.Mail:
    """As one subscriber gets it."""
    return email.render(
        issue,
        env=templates(),
        reason=email.reason_for(issue, address="reader@example.net", subscribed_on=SUBSCRIBED.date()),
        preferences_url=PREFERENCES,
        unsubscribe_url=UNSUBSCRIBE,
    )


def parsed(text: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
