"""An issue as a mail: subject, preheader, a text part worth reading, and HTML that holds in the mail clients.

The HTML stays under 90 KB, as Gmail cuts off what is over some 102 KB and with it the way to unsubscribe: a longer
issue ends at a story, and the rest is on the web. Counted is what goes over the wire, with the longest address that a
reader can have. The text part is always whole.

What differs from reader to reader may be left open, as slots (`model.letters`), so that one mail serves them all.
"""

from __future__ import annotations

import binascii
import datetime as dt
import html as escaping
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import css_inline
from jinja2 import Environment

from digest.model.issues import Issue
from digest.model.letters import MARK, Slot, mark, without_frames
from digest.publish import addresses, date_words, text
from digest.publish.compose import view_of
from digest.publish.shown import plain
from digest.publish.templates import rendered
from digest.publish.view import Foot, IssueView
from digest.publish.words import words_of
from digest.publish.words.table import count

MAX_BYTES = 90_000
_MARGIN = 500
"""For the line breaks around slots, and the dots that may not begin a line."""
_TOKEN_BYTES = 30
_LONGEST_ADDRESS = "é" * 127
"""254 bytes (RFC 5321, 4.5.3.1.3), of which each takes three."""

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
    reason: str | None = None,
    preferences_url: str | None = None,
    unsubscribe_url: str | None = None,
) -> Mail:
    """One reader's mail, or the same for all.

    env: of `html.environment`. reason: why they get it, in words (`reason_for`, `reason_for_a_look`), or a slot's mark.
    Links to preferences and unsubscribing stand in it only where they are given.
    """
    foot = Foot(
        reason=reason,
        preferences=preferences_url,
        unsubscribe=unsubscribe_url,
        reply=issue.site.reply_to is not None,
    )
    view = view_of(issue, foot=foot)
    mail = MailView(
        issue=view,
        subject=_subject(view),
        preheader=_preheader(view),
        text=text.render_view(view).rstrip("\n"),
    )
    return Mail(
        subject=" ".join(rendered(env, "email/issue/subject.txt", mail=mail).split()),
        preheader=mail.preheader,
        text=rendered(env, "email/issue/body.txt", mail=mail),
        html=_fitting(mail, env, longest=_wire_bytes(escaping.escape(_longest_reason(issue)))),
    )


def render_open(issue: Issue, *, env: Environment, site_url: str) -> Mail:
    """The mail of every subscriber: why they get it, and the token of their links, are slots.

    site_url: where the links lead, if the site has moved since the issue was built.
    """
    token = mark(Slot.TOKEN)
    return render(
        issue,
        env=env,
        reason=mark(Slot.REASON),
        preferences_url=addresses.address(site_url, addresses.preferences(token)),
        unsubscribe_url=addresses.address(site_url, addresses.unsubscribe(token)),
    )


def reason_for(issue: Issue, *, address: str, subscribed_on: dt.date | None) -> str:
    """Why a reader gets the issue. subscribed_on: None where the settings name the address."""
    words = words_of(issue.language)
    if subscribed_on is None:
        return words.why_settings.format(address=address, edition=plain(issue.title))
    return words.why_subscribed.format(day=_full_date(subscribed_on, issue.language), address=address)


def reason_for_a_look(issue: Issue, *, address: str) -> str:
    return words_of(issue.language).why_look.format(address=address)


@lru_cache(maxsize=256)
def _full_date(day: dt.date, language: str) -> str:
    return date_words.full_date(day, language=language)


def _longest_reason(issue: Issue) -> str:
    day = issue.date.replace(month=9, day=28)
    reasons = (
        reason_for(issue, address=_LONGEST_ADDRESS, subscribed_on=None),
        reason_for(issue, address=_LONGEST_ADDRESS, subscribed_on=day),
        reason_for_a_look(issue, address=_LONGEST_ADDRESS),
    )
    return max(reasons, key=_wire_bytes)


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


def _fitting(mail: MailView, env: Environment, *, longest: int) -> str:
    """The HTML with as much of the issue as fits: its parts in their order, and never half of one.

    longest: what a reason for getting it may take.
    """
    html = _html(mail, env)
    if _size(html, longest) <= MAX_BYTES:
        return html
    view = mail.issue
    low, high = 0, 1 + len(view.stories) + 3
    while low < high:
        middle = (low + high + 1) // 2
        if _size(_html(_first(mail, middle), env), longest) <= MAX_BYTES:
            low = middle
        else:
            high = middle - 1
    return _html(_first(mail, low), env)


def _size(html: str, longest: int) -> int:
    """What it takes on the wire, its slots filled with the longest that they can hold."""
    pieces = MARK.split(html)
    room = {Slot.REASON: longest, Slot.TOKEN: _TOKEN_BYTES}
    slots = sum(room[Slot(name)] for name in pieces[1::2])
    return _wire_bytes(without_frames("".join(pieces[::2]))) + slots + _MARGIN


def _wire_bytes(text: str) -> int:
    """Of a text in quoted-printable, lines ended by CRLF."""
    encoded = binascii.b2a_qp(text.encode(errors="replace"), quotetabs=False, istext=True)
    return len(encoded) + encoded.count(b"\n")


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
    return _INLINER.inline(rendered(env, "email/issue/body.html", mail=mail))


_INLINER = css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True, minify_css=True)
