"""One page of the web, named by a person, becomes an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.actions.app import App
from digest.actions.ingest import Ingested, Result, take_document
from digest.actions.sources import address_of, article_on, fetch_page
from digest.errors import Conflict, DigestError
from digest.ingest.hints import NO_HINTS, Hints
from digest.ingest.looking import SeenFeed
from digest.ingest.pages import host
from digest.ingest.published import parse
from digest.model.articles import Source, SourceKind, SourceSlug, source_slug


def ingest_page(app: App, url: str, *, hints: Hints = NO_HINTS, tags: Sequence[str] = ()) -> Ingested:
    """Take in one page; one that cannot be an article is refused with its reason, a feed with the command for it."""
    try:
        return _ingest(app, address_of(url), hints=hints, tags=tags)
    except DigestError as error:
        return Ingested(path=url, result=Result.REFUSED, why=f"{url}: {error}" if url not in str(error) else str(error))


def _ingest(app: App, url: str, *, hints: Hints, tags: Sequence[str]) -> Ingested:
    answer, seen = fetch_page(app, url)
    if isinstance(seen, SeenFeed):
        raise Conflict(
            f"{url} is a feed: {seen.feed.title or seen.feed.kind.value}, {seen.entries} entries.",
            hint=f"digest source add {url}",
        )
    said = app.sources.get(source_slug(hints.source)) if hints.source else None
    reader = Source(
        slug=SourceSlug(""),
        name="",
        kind=SourceKind.PAGE,
        url=url,
        timezone=hints.timezone or (said.timezone if said else None),
        language=hints.language,
    )
    document = article_on(app, answer, reader)
    if hints.published:
        document = replace(document, published=parse(hints.published))
    if hints.language:
        document = replace(document, language=hints.language)
    return take_document(
        app,
        document,
        name=hints.source or document.source or host(answer.url),
        guid="",
        path=url,
        tags=tags,
        by_hand=hints.language is not None,
    )
