"""A first look at an address: what it is, what would be taken, and what is wrong with it. Nothing is stored."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urljoin, urlsplit

from digest.actions.app import App
from digest.editorial.language import identify
from digest.errors import Conflict, DigestError, FeedUnreadable, FetchFailed, FetchFault
from digest.ingest.discover import COMMON_PATHS, FeedLink
from digest.ingest.looking import SeenFeed, SeenPage, ShownEntry, look_at, most_common, read_page
from digest.ingest.naming import name_of_address
from digest.model.articles import Document, FullText, Source, SourceKind, SourceSlug
from digest.model.feeds import Feed, Problem
from digest.model.fetching import Request, Response, Want

SECONDS = 60.0
"""For a child to read what was served."""


class Found(StrEnum):
    """How an address led to what was found there."""

    GIVEN = "given"
    NAMED = "named by the page"
    TRIED = "found where feeds often are"
    PAGE = "the page itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What an address has. asked: as given; url: where the feed or page is, to be fetched from now on.

    name: what a source of it would be called. entries, excerpts: how many. language: what most of them are in.
    others: further feeds that the page names. feed is None for a page that is itself the article (`document`).
    """

    asked: str
    url: str
    found: Found
    name: str
    feed: Feed | None = None
    entries: int = 0
    newest: dt.datetime | None = None
    excerpts: int = 0
    full_text: FullText = FullText.AUTO
    language: str | None = None
    problems: tuple[Problem, ...] = ()
    first: tuple[ShownEntry, ...] = ()
    others: tuple[FeedLink, ...] = ()
    document: Document | None = None
    moved_to: str | None = None

    @property
    def has_excerpts(self) -> bool:
        """Whether most of its entries have less than their pages."""
        return self.excerpts * 2 > self.entries


def look(app: App, url: str, *, page: bool = False, known: Source | None = None) -> Look:
    """Fetch an address once and say what is there; of a page the feed that it names, else one where feeds often are.

    page: the page itself is the article. known: the source whose address this is, with what is said of it.
    Raises FetchFailed, FeedUnreadable (no feed there, nor named), RefusedDocument (no article there), WorkFailed.
    """
    asked = address_of(url)
    source = known or Source(slug=SourceSlug(""), name="", kind=SourceKind.FEED, url=asked)
    headers = app.fetching.get(source.slug, {}) if known else {}
    want = Want.PAGE if page else Want.FEED
    try:
        answer = _fetch(app, asked, headers, want)
    except FetchFailed as error:
        if "://" in url or error.fault not in {FetchFault.TLS, FetchFault.CONNECT, FetchFault.TIMEOUT}:
            raise
        asked = asked.replace("https://", "http://", 1)  # typed without either: the plain one may be there
        answer = _fetch(app, asked, headers, want)
    if page:
        return _page(app, asked, answer, source)
    seen = _look_at(app, answer, source)
    if isinstance(seen, SeenFeed):
        return _told(asked, answer, seen, source, found=Found.GIVEN)
    for link in seen.links:
        found = _try(app, link.url, source)
        if found is not None:
            others = tuple(other for other in seen.links if other.url != link.url)
            return _told(asked, *found, source, found=Found.NAMED, others=others)
    for address in _usual(answer.url):
        found = _try(app, address, source)
        if found is not None:
            return _told(asked, *found, source, found=Found.TRIED)
    raise FeedUnreadable(
        f"{asked} is no feed, names none, and has none where feeds often are ({seen.why.rstrip('.')}).",
        hint=f"One article of it: digest ingest {asked}   The page as a source: digest source add {asked} --page",
    )


def address_of(text: str) -> str:
    """An address as a person types it: "example.org", "feed:https://…". Raises Conflict for what is none."""
    said = text.strip()
    if said.lower().startswith("feed:"):
        said = said[5:]
        said = f"https:{said}" if said.startswith("//") else said
    if "://" not in said and not re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", said, flags=re.IGNORECASE):
        said = f"https://{said}"
    parts = urlsplit(said)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise Conflict(f"{_open(text)} is no web address.", hint="Write it like https://example.org/feed.xml")
    if parts.username or parts.password:
        raise Conflict(
            f"{_open(said)} has a user or password in it, which would be stored.",
            hint='Name it in digest.toml: [[source]] with url and auth = "user:password", or auth_file.',
        )
    return said.partition("#")[0]


def fetch_page(app: App, url: str) -> tuple[Response, SeenFeed | SeenPage]:
    """What an address serves as a page, and whether that is a feed after all."""
    answer = _fetch(app, url, {}, Want.PAGE)
    source = Source(slug=SourceSlug(""), name="", kind=SourceKind.PAGE, url=url)
    return answer, _look_at(app, answer, source)


def article_on(app: App, answer: Response, source: Source) -> Document:
    """The article that a fetched page is. Raises RefusedDocument, WorkFailed."""
    return app.processes.submit(
        read_page, answer.body, answer.content_type, answer.url, source, seconds=SECONDS
    ).result()


def _fetch(app: App, url: str, headers: Mapping[str, str], want: Want) -> Response:
    return app.fetcher.fetch(Request(url=url, want=want, headers=headers)).result()


def _look_at(app: App, answer: Response, source: Source) -> SeenFeed | SeenPage:
    now = app.clock.now()
    return app.processes.submit(
        look_at, answer.body, answer.content_type, answer.url, source, now, seconds=SECONDS
    ).result()


def _try(app: App, url: str, source: Source) -> tuple[Response, SeenFeed] | None:
    """The feed at an address, None where there is none."""
    try:
        answer = _fetch(app, url, {}, Want.FEED)
        seen = _look_at(app, answer, source)
    except DigestError:
        return None
    return (answer, seen) if isinstance(seen, SeenFeed) else None


def _usual(url: str) -> Iterator[str]:
    for path in COMMON_PATHS:
        address = urljoin(url, path)
        if address != url:
            yield address


def _told(
    asked: str,
    answer: Response,
    seen: SeenFeed,
    source: Source,
    *,
    found: Found,
    others: tuple[FeedLink, ...] = (),
) -> Look:
    url = answer.moved_to or (asked if found is Found.GIVEN else answer.url)
    spoken = [identify(one.title, one.blocks, one.language or source.language).code for one in seen.samples]
    return Look(
        asked=asked,
        url=url,
        found=found,
        name=source.name or seen.feed.title or name_of_address(url),
        feed=seen.feed,
        entries=seen.entries,
        newest=seen.newest,
        excerpts=seen.excerpts,
        full_text=source.full_text,
        language=source.language or most_common(spoken),
        problems=seen.problems,
        first=seen.first,
        others=others,
        moved_to=answer.moved_to,
    )


def _page(app: App, asked: str, answer: Response, source: Source) -> Look:
    document = article_on(app, answer, source)
    language = identify(document.title, document.blocks, document.language).code
    return Look(
        asked=asked,
        url=answer.moved_to or asked,
        found=Found.PAGE,
        name=source.name or document.source or name_of_address(asked),
        entries=1,
        newest=document.published.at if document.published else None,
        language=language,
        document=document,
        moved_to=answer.moved_to,
    )


def _open(url: str) -> str:
    """An address without a user and password."""
    scheme, mark, rest = url.rpartition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"
