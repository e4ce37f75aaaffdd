"""Values to keep in a store, with all that a test does not care about filled in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from digest.model.articles import Article, ArticleKey, Block, BlockKind, Published, Source, SourceKind, SourceSlug
from digest.model.issues import Issue, NextItem, Piece, Place, Quote, Site, Story, Told
from digest.model.reading import Certainty, Due, KeyPoint, Precision, Reading
from digest.model.records import IssueRecord, IssueState
from digest.model.stories import AgendaItem, Edition, EditionArticle, Fate
from digest.store import tables
from digest.store.database import Database, Store

NOW = dt.datetime(2026, 2, 17, 6, 0, tzinfo=dt.UTC)
LONG_AGO = NOW - dt.timedelta(days=365)
HOST = "news.example.org"


def source(slug: str = "harbour-post", *tags: str) -> Source:
    return Source(slug=SourceSlug(slug), name=slug.title(), kind=SourceKind.FILE, tags=tags)


def edition(slug: str = "daily", **values: Any) -> Edition:
    return replace(Edition(slug=slug, title=slug.title()), **values)


def article(key: str = "aaaa2222", **values: Any) -> Article:
    said: dict[str, Any] = {
        "key": ArticleKey(key),
        "revision": 1,
        "source": source(),
        "title": f"Title of {key}",
        "blocks": (
            Block(kind=BlockKind.PARAGRAPH, text=f"The text of {key}, with “quotes” and a non‑breaking hyphen."),
        ),
        "language": "en",
        "first_seen": NOW,
    }
    return Article(**said | values)


def published(at: dt.datetime) -> Published:
    return Published(at=at, day=at.date())


def reading(engine: str = "1", text: str = "The text") -> Reading:
    point = KeyPoint(block=0, start=0, end=len(text), text=text, score=0.1 + 0.2)
    return Reading(engine=engine, language="en", points=(point,), outlooks=(), sections=(), dates=())


def put(store: Store, wanted: Article, *, guid: str = "", text_hash: str = "", engine: str = "1") -> Article:
    """Add an article, its source too if need be."""
    store.sources.ensure(wanted.source)
    store.articles.add(
        wanted,
        guid=guid or f"guid-{wanted.key}",
        text_hash=text_hash,
        content_hash=f"hash-{wanted.key}-{wanted.revision}",
        reading=reading(engine),
    )
    return wanted


def put_revision(store: Store, of: Article, **values: Any) -> Article:
    """Revise an article."""
    said: dict[str, Any] = {"revision": of.revision + 1, "title": f"{of.title}, revised"}
    changed = replace(of, **said | values)
    store.articles.revise(changed, guid="", text_hash="", content_hash=f"hash-{changed.revision}", reading=reading())
    return changed


def set_horizon(store: Store, at: dt.datetime, *keys: str) -> None:
    """As articles are kept that came with a source's past."""
    store.articles._connection.execute(
        tables.article.update().where(tables.article.c.key.in_(keys)).values(horizon_at=at)
    )


def quote(text: str, of: Article) -> Quote:
    place = Place(article=of.key, revision=of.revision, block=0, start=0, end=len(text))
    return Quote(pieces=(Piece(text=text),), places=(place,), source=of.source.name, url=of.url)


def due(day: dt.date) -> Due:
    return Due(value=day.isoformat(), start=day, end=day, precision=Precision.DAY)


def item(name: str, of: Article, *days: dt.date) -> NextItem:
    return NextItem(
        id=name,
        quotes=(quote(f"{name} is coming.", of),),
        certainty=Certainty.SCHEDULED,
        dues=tuple(due(day) for day in days),
    )


def story(
    of: Article, *, thread: str = "k7f2aaaa", number: int = 1, points: tuple[str, ...] = ("A point.",), **values: Any
) -> Story:
    said: dict[str, Any] = {
        "number": number,
        "thread": thread,
        "headline": of.title,
        "original": of.title,
        "points": tuple(quote(text, of) for text in points),
        "next": (),
        "sources": (Told(article=of.key, source=of.source.name, title=of.title, url=of.url),),
    }
    return Story(**said | values)


def issue(slug: str = "2026-02-17", number: int = 1, *stories: Story, **values: Any) -> Issue:
    values = {"edition": "daily"} | values
    said: dict[str, Any] = {
        "id": f"tag:{HOST},2026:{values['edition']}/{slug}",
        "title": "The Daily Brief",
        "language": "en",
        "timezone": "Europe/Berlin",
        "slug": slug,
        "number": number,
        "date": dt.date.fromisoformat(slug[:10]),
        "scheduled_at": NOW,
        "built_at": NOW + dt.timedelta(days=number),
        "site": Site(title="The Daily Brief", url=f"https://{HOST}", owner="Example Newsroom"),
        "minutes": 2,
        "soon": (),
        "stories": stories,
        "outcomes": (),
        "brief": (),
        "later": (),
    }
    return Issue(**said | values)


def fate(of: Article, state: Fate = Fate.STORY, **values: Any) -> EditionArticle:
    return replace(EditionArticle(article=of.key, revision=of.revision, fate=state, reason="lead"), **values)


def agenda(of: Issue) -> tuple[AgendaItem, ...]:
    """Every outlook that an issue tells."""
    return tuple(
        AgendaItem(
            item=each, thread=told.thread, headline=told.headline, issue=of.slug, number=told.number, date=of.date
        )
        for told in of.stories
        for each in (*told.next, *told.ahead)
    )


def save(store: Store, new: Issue, **values: Any) -> IssueRecord:
    """Keep an issue that is built and not yet published, with its outlooks."""
    said: dict[str, Any] = {"state": IssueState.BUILT, "mail": False, "agenda": agenda(new)}
    return store.issues.save(new, **said | values)


def with_edition(db: Database, *wanted: Edition, now: dt.datetime = LONG_AGO) -> None:
    """Have these editions in a store, or just "daily"."""
    with db.begin() as store:
        store.editions.sync(wanted or (edition(),), now=now)
