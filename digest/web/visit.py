"""One visit to a page of those who subscribe, and its answer: plain values, so that a page is a function."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment

from digest.actions.app import App
from digest.actions.subscribe import Visitor
from digest.model.stories import Edition
from digest.publish import html
from digest.publish.people import Frame, Way, said_page
from digest.web.forms import Fields

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """post: its form was sent. token: of the address, or "". edition: of the query. frame: what is around a page."""

    app: App
    frame: Callable[[Edition | None], Frame]
    post: bool
    token: str
    edition: str
    fields: Fields
    visitor: Visitor

    @property
    def env(self) -> Environment:
        return html.environment(self.app.templates)

    def edition_of(self, *slugs: str) -> Edition | None:
        """The first of these editions that there is."""
        known = {edition.slug: edition for edition in self.app.editions}
        return next((known[slug] for slug in slugs if slug in known), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """ring: there may be a link to mail now."""

    body: str | bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": HTML})
    ring: bool = False


def say(
    visit: Visit,
    frame: Frame,
    title: str,
    *lines: str,
    status: int = 200,
    ring: bool = False,
    action: str = "",
    button: str | None = None,
    field: tuple[str, str] | None = None,
    ways: Sequence[Way] = (),
) -> Answer:
    """An answer in words: see `said_page`."""
    page = said_page(frame, title, *lines, env=visit.env, action=action, button=button, field=field, ways=ways)
    return Answer(body=page, status=status, ring=ring)


def unknown(visit: Visit) -> Answer:
    """The calm page for a link that leads nowhere."""
    frame = visit.frame(None)
    return say(visit, frame, frame.words.unknown_title, frame.words.unknown, status=404)


def busy(visit: Visit, frame: Frame) -> Answer:
    """Too much was asked from this network; that tells nothing of an address."""
    return say(visit, frame, frame.words.busy_title, frame.words.busy, status=429)
