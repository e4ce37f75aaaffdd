"""Sources by slug, and which of them an edition reads."""

from __future__ import annotations

from dataclasses import replace

from digest.model.articles import QuotePolicy
from digest.store.database import Database
from tests.store import make


def test_a_source_is_kept_once_and_changed_in_place(db: Database) -> None:
    first = make.source("wire", "world", "europe")
    changed = replace(first, name="World Wire", tags=("europe", "asia"), quote=QuotePolicy.HEADLINE)
    with db.begin() as store:
        assert store.sources.ensure(first) == first
        assert store.sources.ensure(changed) == changed
    with db.read() as store:
        assert store.sources.all() == (changed,)


def test_sources_come_by_slug_whatever_the_order_they_came_in(db: Database) -> None:
    with db.begin() as store:
        for slug in ("wire", "courier", "ledger"):
            store.sources.ensure(make.source(slug))
    with db.read() as store:
        assert [source.slug for source in store.sources.all()] == ["courier", "ledger", "wire"]


def test_tags_keep_their_order_and_stand_once(db: Database) -> None:
    with db.begin() as store:
        store.sources.ensure(make.source("wire", "world", "asia", "world"))
    with db.read() as store:
        assert store.sources.all()[0].tags == ("world", "asia")


def test_an_edition_reads_the_sources_with_any_of_its_tags_and_without_tags_all(db: Database) -> None:
    with db.begin() as store:
        store.sources.ensure(make.source("wire", "world", "europe"))
        store.sources.ensure(make.source("ledger", "ports"))
        store.sources.ensure(make.source("courier"))
    with db.read() as store:
        assert store.sources.matching(("world", "europe", "ports")) == 2
        assert store.sources.matching(("sport",)) == 0
        assert store.sources.matching(()) == 3


def test_an_articles_source_is_as_it_stands_today(db: Database) -> None:
    with db.begin() as store:
        article = make.put(store, make.article())
        today = store.sources.ensure(replace(article.source, name="The Harbour Post", tags=("world",)))
    with db.read() as store:
        assert store.articles.get(article.key).source == today
