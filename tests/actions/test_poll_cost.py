"""What a look at a feed costs does not depend on how much the store has of it and of others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from digest.model.articles import Source
from digest.store.database import Database
from tests.actions.test_histories import Feed, Style, look, new_source

STEP = 50
"""Instructions of SQLite's machine, which are the same whatever else the computer does."""


@contextmanager
def counting(db: Database) -> Iterator[list[int]]:
    steps = [0]

    def count() -> int:
        steps[0] += 1
        return 0

    def connect(connection: sqlite3.Connection, *_: Any) -> None:
        connection.set_progress_handler(count, STEP)

    db.close()
    event.listen(db.engine, "connect", connect)
    yield steps
    event.remove(db.engine, "connect", connect)
    db.close()


def fill(db: Database, source: Source, start: int, count: int) -> None:
    """Put as many articles and lines into the store as if it had read a source for long."""
    with db.engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (VALUES (?) UNION ALL SELECT i + 1 FROM n LIMIT ?) SELECT i FROM n",
            (start, count),
        )
        of = f"(SELECT id FROM source WHERE slug = '{source.slug}')"
        connection.exec_driver_sql(
            "INSERT INTO article (key, source_id, guid, guid_hash, url, url_hash, text_hash, revision, first_seen)"
            f" SELECT 'k' || i, {of}, 'g' || i, 'gh' || i, 'u' || i, 'uh' || i, 'th' || i, 1, '2026-01-01 00:00:00.000000' FROM n"
        )
        connection.exec_driver_sql(
            "INSERT INTO article_revision (article_id, revision, title, language, published_exact, zone_known, content_hash,"
            " first_seen, blocks, engine, reading) SELECT id, 1, 'T', 'en', 1, 1, key, first_seen, '[]', '', '{}' FROM article"
            " WHERE key IN (SELECT 'k' || i FROM n)"
        )
        connection.exec_driver_sql(
            "INSERT INTO source_line (source_id, key, text, articles, first_seen, last_seen, kept)"
            f" SELECT {of}, 'l' || i, 'x', 1, '2026-02-16 00:00:00.000000', '2026-02-16 00:00:00.000000', 0 FROM n"
        )
        connection.exec_driver_sql("DROP TABLE n")


def test_a_look_costs_the_same_in_a_full_store(sqlite: Database) -> None:
    source, feed = new_source(sqlite), Feed(Style(guids="own", pages="own", long=True, dated=True))
    for _ in range(20):
        feed.publish()
    fill(sqlite, source, 1, 200)

    def cost() -> int:
        look(sqlite, source, feed.items(source), first=False)
        feed.do("publish", 0)
        feed.do("edit", 3)
        with counting(sqlite) as steps:
            found = look(sqlite, source, feed.items(source), first=False)
        assert (found.new, found.revised) == (1, 1)
        return steps[0]

    before = cost()
    fill(sqlite, source, 1_000, 20_000)
    after = cost()
    assert before * 0.8 < after < before * 1.2
