"""What the store knows of the items of many sources, found by their traces in two queries. See Articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, select, union

from digest.model.articles import ArticleKey, Block, Known, SourceSlug, Traces
from digest.store.arrivals import hashed
from digest.store.given import as_pairs, pairs
from digest.store.parts import parts
from digest.store.sources import numbers_of
from digest.store.tables import article, article_revision

_CURRENT = (article_revision.c.article_id == article.c.id) & (article_revision.c.revision == article.c.revision)


def known_many(connection: Connection, wanted: Mapping[SourceSlug, Traces]) -> dict[SourceSlug, tuple[Known, ...]]:
    numbers = numbers_of(connection, wanted)
    given = [(numbers[slug], traces) for slug, traces in wanted.items()]
    rows = connection.execute(
        _known(connection.dialect.name),
        {
            "guids": as_pairs((number, hashed(guid)) for number, traces in given for guid in sorted(traces.guids)),
            "urls": as_pairs((number, hashed(url)) for number, traces in given for url in sorted(traces.urls)),
            "texts": as_pairs((number, text) for number, traces in given for text in sorted(traces.texts)),
            "keys": as_pairs((number, key) for number, traces in given for key in sorted(traces.keys)),
        },
    ).all()
    slugs = {number: slug for slug, number in numbers.items()}
    minted = {key: slug for slug, traces in wanted.items() for key in traces.keys} if rows else {}
    found: dict[SourceSlug, dict[int, Known]] = defaultdict(dict)
    changed: set[int] = set()
    for row in rows:
        one = _of(row)
        for slug in {slugs.get(row.source_id), minted.get(one.key)} - {None}:
            assert slug is not None
            found[slug][row.id] = one
            if one.content_hash not in wanted[slug].contents:
                changed.add(row.id)
    blocks = _blocks(connection, sorted(changed))
    return {
        slug: tuple(
            sorted(
                (
                    replace(one, blocks=blocks[number]) if one.content_hash not in traces.contents else one
                    for number, one in found.get(slug, {}).items()
                ),
                key=lambda one: one.key,
            )
        )
        for slug, traces in wanted.items()
    }


def _of(row: Any) -> Known:
    return Known(
        key=ArticleKey(row.key),
        revision=row.revision,
        guid=row.guid,
        url=row.url,
        text_hash=row.text_hash,
        content_hash=row.content_hash,
        title=row.title,
        blocks=(),
        published_at=row.published_at,
    )


def _blocks(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[Block, ...]]:
    return {
        row.id: row.blocks
        for part in parts(numbers)
        for row in connection.execute(
            select(article.c.id, article_revision.c.blocks)
            .join(article_revision, _CURRENT)
            .where(article.c.id.in_(part))
        )
    }


@cache
def _known(dialect: str) -> Select[Any]:
    """A query for each trace walks the index of it, where one for all would walk through all that the sources have."""
    named = article.alias()  # its own, not the one around it
    traces = []
    for column, name in ((named.c.guid_hash, "guids"), (named.c.url_hash, "urls"), (named.c.text_hash, "texts")):
        number, text = pairs(dialect, name)
        traces.append(select(named.c.id).where(named.c.source_id == number, column == text))
    _, key = pairs(dialect, "keys")
    traces.append(select(named.c.id).where(named.c.key == key))
    return (
        select(
            article.c.id,
            article.c.source_id,
            article.c.key,
            article.c.revision,
            article.c.guid,
            article.c.url,
            article.c.text_hash,
            article_revision.c.content_hash,
            article_revision.c.title,
            article_revision.c.published_at,
        )
        .join(article_revision, _CURRENT)
        .where(article.c.id.in_(union(*traces)))
    )
