"""Our side: a store in a folder, its sources, a round over them, and the reading of what it brought.

python -m benchmarks.poll_digest sources FOLDER FILE      a new store, with the feeds of a file of URLs, not yet fetched
python -m benchmarks.poll_digest fill FOLDER NUMBER       so many articles that are not the feeds' own
python -m benchmarks.poll_digest poll FOLDER              one round over all sources
python -m benchmarks.poll_digest read FOLDER              the reading of what it brought

Each prints JSON: seconds, CPU seconds (with the children's), what was done, and the peak RSS in MB, of this process and
of the largest child.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from digest import bootstrap, settings
from digest.actions.app import App
from digest.actions.poll import poll
from digest.actions.reread import refresh_readings
from digest.editorial import read
from digest.model.articles import Block, BlockKind, Source, SourceKind, SourceSlug
from digest.model.polling import Origin, Poll
from digest.store.tables import article, article_revision, source

FILL = 5000
"""Articles in one transaction."""


def open_app(folder: Path, *, timeout: float = 30.0) -> App:
    said = settings.from_mapping(
        {"site": {"url": "http://127.0.0.1:8000"}, "fetch": {"allow": ["127.0.0.0/8"], "timeout": timeout}}, base=folder
    )
    return bootstrap.wire(said)


def sources(app: App, file: str) -> dict[str, Any]:
    app.database.upgrade()
    now = app.clock.now()
    with app.database.begin() as store:
        for number, url in enumerate(Path(file).read_text(encoding="ascii").split()):
            slug = SourceSlug(f"paper-{number}")
            store.sources.ensure(Source(slug=slug, name=f"Paper {number}", kind=SourceKind.FEED, url=url))
            store.polls.start(slug, Poll(url=url, due_at=now, every=3600), now, Origin.COMMAND)
    return {}


def fill(app: App, count: int) -> dict[str, Any]:
    """Articles of the same sources, each with a guid, an address and words of its own."""
    now = app.clock.now()
    with app.database.begin() as store:
        connection = store.articles._connection  # noqa: SLF001  (rows that no action writes so fast)
        numbers = connection.execute(source.select()).scalars().all()
    for start in range(0, count, FILL):
        ids = range(start, min(count, start + FILL))
        with app.database.begin() as store:
            connection = store.articles._connection  # noqa: SLF001
            connection.execute(insert(article), [_article(one, numbers[one % len(numbers)], now) for one in ids])
            connection.execute(insert(article_revision), [_revision(one, now) for one in ids])
    return {"articles": count}


def _article(one: int, of: int, now: dt.datetime) -> dict[str, Any]:
    guid, url = f"urn:old:{one}", f"https://old.example/{one}"
    return {
        "id": 10_000_000 + one,
        "key": _hash(guid)[:24],
        "source_id": of,
        "guid": guid,
        "guid_hash": _hash(guid),
        "url": url,
        "url_hash": _hash(url),
        "text_hash": _hash(f"text {one}"),
        "revision": 1,
        "first_seen": now - dt.timedelta(days=30, seconds=one),
    }


def _revision(one: int, now: dt.datetime) -> dict[str, Any]:
    seen = now - dt.timedelta(days=30, seconds=one)
    return {
        "article_id": 10_000_000 + one,
        "revision": 1,
        "title": f"Old news {one}",
        "url": f"https://old.example/{one}",
        "language": "en",
        "published_at": seen,
        "published_day": seen.date(),
        "published_exact": True,
        "zone_known": True,
        "content_hash": _hash(f"content {one}"),
        "first_seen": seen,
        "blocks": (Block(kind=BlockKind.PARAGRAPH, text=f"What was told in article {one} is long past. " * 8),),
        "engine": read.ENGINE,
        "reading": read.UNREAD,
    }


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def ask(app: App) -> dict[str, Any]:
    report = poll(app, everything=True)
    names = ("polled", "unchanged", "failed", "new", "revised")
    return {name: getattr(report, name) for name in names}


def main() -> None:
    command, folder, *more = sys.argv[1:]
    app = open_app(Path(folder))
    work: dict[str, Callable[[], dict[str, Any]]] = {
        "sources": lambda: sources(app, more[0]),
        "fill": lambda: fill(app, int(more[0])),
        "poll": lambda: ask(app),
        "read": lambda: {"articles": refresh_readings(app)},
    }
    began, started = time.perf_counter(), time.process_time()
    told = work[command]()
    told["seconds"] = time.perf_counter() - began
    app.close()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    told["peak"], told["peak_child"] = (one.ru_maxrss / 1024 for one in used)
    told["cpu"] = sum(one.ru_utime + one.ru_stime for one in used) - started
    print(json.dumps(told))


if __name__ == "__main__":
    main()
