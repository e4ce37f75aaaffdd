"""The one mail before a yes: what was asked, the link, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment

from digest.model.issues import Site
from digest.model.people import Confirmation, Purpose
from digest.model.stories import Edition
from digest.publish import addresses
from digest.publish.people import listed
from digest.publish.shown import direction, plain
from digest.publish.words.people import ForPurpose, PeopleWords, people_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A mail as its templates make it. html is UTF-8 once encoded."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """What the templates are given. href: where to say yes. asked, valid, not_you, why: sentences."""

    language: str
    direction: str
    subject: str
    title: str
    asked: str
    href: str
    valid: str
    not_you: str
    why: str
    owner: str


def render(
    link: Confirmation, *, token: str, site: Site, editions: Sequence[Edition], hours: int, env: Environment
) -> Notice:
    """The mail of a link. editions: those that it is about, the first says in which language. hours: it is good for."""
    language = editions[0].language if editions else "en"
    words = people_words(language)
    said, name = for_purpose(link, words), plain(site.title)
    put = {
        "site": name,
        "editions": listed([plain(edition.title) for edition in editions], words),
        "new": link.asked.new_address or "",
    }
    view = NoticeView(
        language=words.language,
        direction=direction(words.language),
        subject=said.subject.format(**put),
        title=said.title,
        asked=said.mail.format(**put),
        href=addresses.address(site.url, addresses.confirm(token)),
        valid=words.mail_valid.format(hours=hours),
        not_you=words.mail_not_you,
        why=words.mail_why.format(**put),
        owner=plain(site.owner),
    )
    return Notice(
        subject=" ".join(env.get_template("email/confirm/subject.txt").render(mail=view).split()),
        text=env.get_template("email/confirm/body.txt").render(mail=view),
        html=env.get_template("email/confirm/body.html").render(mail=view),
    )


def for_purpose(link: Confirmation, words: PeopleWords) -> ForPurpose:
    """The words for what a link does. A change of address takes two: one to the old address, then one to the new."""
    match link.purpose:
        case Purpose.SUBSCRIBE:
            return words.subscribe
        case Purpose.CHANGE_ADDRESS:
            return words.change_new if link.asked.new_address == link.address else words.change_old
        case Purpose.EXPORT:
            return words.export
        case Purpose.ERASE:
            return words.erase
