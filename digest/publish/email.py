"""An issue as a mail: subject, preheader, a text part worth reading, and HTML that holds in the mail clients.

The HTML stays under 90 KB, as Gmail cuts off what is over some 102 KB and with it the way to unsubscribe: a longer
issue ends at a story, and the rest is on the web. The text part is always whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import css_inline
from jinja2 import Environment

from digest.model.issues import Issue
from digest.publish import addresses, labels, text
from digest.publish.chrome import chrome_view, of_issue
from digest.publish.compose import issue_view
from digest.publish.shown import plain
from digest.publish.view import Foot, IssueView
from digest.publish.words import words_of
from digest.publish.words.table import count

MAX_BYTES = 90_000
SUBJECT_LENGTH = 150
PREHEADER_LENGTHS = (40, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """subject and preheader are one line each; html is UTF-8 once encoded, its links absolute."""

    subject: str
    preheader: str
    text: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MailView:
    """What the templates of a mail are given. rest: what stands only on the web, in words."""

    issue: IssueView
    subject: str
    preheader: str
    text: str
    rest: str | None = None


def render(
    issue: Issue,
    *,
    env: Environment,
    address: str | None = None,
    subscribed_at: dt.datetime | None = None,
    reason: str | None = None,
    preferences_url: str | None = None,
    unsubscribe_url: str | None = None,
) -> Mail:
    """One reader's mail, or (address not given) the same for all.

    env: of `html.environment`. reason: why they get it, in words; else it is told from address and subscribed_at.
    Links to preferences and unsubscribing stand in it only where they are given.
    """
    foot = Foot(
        reason=reason or _reason(issue, address=address, subscribed_at=subscribed_at),
        preferences=preferences_url,
        unsubscribe=unsubscribe_url,
        reply=issue.site.reply_to is not None,
    )
    link = addresses.absolute(issue.site.url)
    page = addresses.issue_page(issue.edition, issue.slug)
    view = issue_view(issue, link=link, chrome=chrome_view(of_issue(issue), page=page, link=link), foot=foot)
    mail = MailView(
        issue=view,
        subject=_subject(view),
        preheader=_preheader(view),
        text=text.render_view(view).rstrip("\n"),
    )
    return Mail(
        subject=" ".join(env.get_template("email/issue/subject.txt").render(mail=mail).split()),
        preheader=mail.preheader,
        text=env.get_template("email/issue/body.txt").render(mail=mail),
        html=_fitting(mail, env),
    )


def settings_reason(issue: Issue) -> str:
    """Why an address of `[mail] to` gets the issue, where one mail is rendered for all of them."""
    return words_of(issue.language).why_fixed.format(edition=plain(issue.title))


def _reason(issue: Issue, *, address: str | None, subscribed_at: dt.datetime | None) -> str | None:
    words = words_of(issue.language)
    if address is None:
        return None
    if subscribed_at is None:
        return words.why_settings.format(address=address, edition=plain(issue.title))
    day = labels.full_date(subscribed_at.date(), language=issue.language)
    return words.why_subscribed.format(day=day, address=address)


def _subject(view: IssueView) -> str:
    """The first headline: readers know the sender, and the date stands beside every mail."""
    titles = _titles(view)
    return _cut(titles[0] if titles else f"{view.chrome.title}, {view.long_date}", SUBJECT_LENGTH)


def _preheader(view: IssueView) -> str:
    """Headlines two and three; where they say too little, what follows, and the first story's own words."""
    least, most = PREHEADER_LENGTHS
    shown = list(_titles(view)[1:3])
    more = [*_titles(view)[3:], *(point.text for story in view.stories[:1] for point in story.points), view.long_date]
    while more and len(" · ".join(shown)) < least:
        shown.append(more.pop(0))
    return _cut(" · ".join(shown), most)


def _titles(view: IssueView) -> Sequence[str]:
    return [story.title for story in view.stories] + [brief.title for brief in view.brief]


def _cut(line: str, length: int) -> str:
    if len(line) <= length:
        return line
    head = line[: length - 1]
    kept = head.rpartition(" ")[0] if " " in head[length // 2 :] else head
    return kept.rstrip(" ·,;:") + "…"


def _fitting(mail: MailView, env: Environment) -> str:
    """The HTML with as much of the issue as fits: its parts in their order, and never half of one."""
    html = _html(mail, env)
    if len(html.encode()) <= MAX_BYTES:
        return html
    view = mail.issue
    low, high = 0, 1 + len(view.stories) + 3
    while low < high:
        middle = (low + high + 1) // 2
        if len(_html(_first(mail, middle), env).encode()) <= MAX_BYTES:
            low = middle
        else:
            high = middle - 1
    return _html(_first(mail, low), env)


def _first(mail: MailView, parts: int) -> MailView:
    """The mail with the first so many parts: what is coming up, each story, what came of it, corrections, in brief."""
    view = mail.issue
    words = view.chrome.words
    stories = view.stories[: max(parts - 1, 0)]
    left = len(view.stories) - len(stories)
    after = parts - 1 - len(view.stories)
    names = [count(words.stories, left)] if left else []
    names += [words.what_came] if view.outcomes and after < 1 else []
    names += [words.corrections] if view.corrections and after < 2 else []
    names += [words.in_brief] if view.brief and after < 3 else []
    names += [words.coming_later] if view.later else []
    return replace(
        mail,
        issue=replace(
            view,
            soon=view.soon if parts else (),
            stories=stories,
            outcomes=view.outcomes if after >= 1 else (),
            corrections=view.corrections if after >= 2 else (),
            brief=view.brief if after >= 3 else (),
            later=(),
        ),
        rest=" · ".join(names) or words.on_the_web,
    )


def _html(mail: MailView, env: Environment) -> str:
    html = env.get_template("email/issue/body.html").render(mail=mail)
    return _INLINER.inline(html)


_INLINER = css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True, minify_css=True)
