"""Many articles at once: found by any of their traces, kept all or none, and named anew."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from digest.errors import Conflict, NotFound
from digest.model.articles import ArticleKey, SourceSlug, Traces
from digest.store.arrivals import Arrival, Renaming, hashed
from digest.store.database import Database
from tests.store import make
from tests.store.make import NOW

POST, COURIER = SourceSlug("harbour-post"), SourceSlug("coastal-courier")


def arrival(key: str, **values: Any) -> Arrival:
    made = Arrival(
        article=make.article(key, url=f"https://a.example/{key}", published=make.published(NOW)),
        guid=f"g-{key}",
        page=f"a.example/{key}",
        text_hash=f"t-{key}",
        content_hash=f"c-{key}",
        reading=make.reading(),
    )
    return replace(made, **values)


@pytest.fixture
def full(db: Database) -> Database:
    with db.begin() as store:
        store.sources.ensure(make.source())
        store.sources.ensure(make.source("coastal-courier"))
        store.articles.add_many([arrival(f"k{number}") for number in range(5)])
        store.articles.add_many([])
        elsewhere = make.article("other", source=make.source("coastal-courier"))
        store.articles.add_many([arrival("other", article=elsewhere, guid="g-k0", text_hash="t-k1", horizon_at=NOW)])
    return db


def keys(db: Database, **traces: set[str]) -> list[str]:
    with db.read() as store:
        wanted = Traces(**{name: frozenset(values) for name, values in traces.items()})
        return [one.key for one in store.articles.known_many({POST: wanted})[POST]]


def test_each_trace_finds_its_article_of_this_source_alone(full: Database) -> None:
    assert keys(full, guids={"g-k0"}) == ["k0"]
    assert keys(full, urls={"a.example/k1"}) == ["k1"]
    assert keys(full, texts={"t-k1"}) == ["k1"]
    assert keys(full, keys={"k3"}) == ["k3"]
    assert keys(full, guids={"g-k0"}, urls={"a.example/k0"}, texts={"t-k2"}, keys={"k4"}) == ["k0", "k2", "k4"]
    assert keys(full) == []
    assert keys(full, guids={f"none-{number}" for number in range(2_000)} | {"g-k2"}) == ["k2"]


def test_sources_are_asked_for_together_and_answered_apart(full: Database) -> None:
    both = Traces(guids=frozenset({"g-k0"}), texts=frozenset({"t-k1"}))
    with full.read() as store:
        found = store.articles.known_many({POST: both, COURIER: both})
        assert {slug: [one.key for one in known] for slug, known in found.items()} == {
            POST: ["k0", "k1"],
            COURIER: ["other"],
        }
        assert store.articles.known_many({}) == {}
        with pytest.raises(NotFound):
            store.articles.known_many({POST: both, SourceSlug("nobody"): both})


def test_the_blocks_of_what_is_as_it_was_are_left_out(full: Database) -> None:
    with full.read() as store:
        wanted = Traces(keys=frozenset({"k0", "k1"}), contents=frozenset({"c-k0"}))
        same, changed = store.articles.known_many({POST: wanted})[POST]
    assert same.blocks == ()
    assert changed.blocks == make.article("k1").blocks
    assert (same.guid, same.url, same.revision, same.published_at) == ("g-k0", "https://a.example/k0", 1, NOW)


def test_an_article_of_an_older_store_is_found_by_its_whole_address(full: Database) -> None:
    with full.begin() as store:
        old = make.article("old", url="https://a.example/old/?id=1")
        store.articles.add(old, guid="", text_hash="", content_hash="c", reading=make.reading())
    assert keys(full, urls={"https://a.example/old/?id=1", "a.example/old?id=1"}) == ["old"]


def test_all_of_them_or_none(full: Database) -> None:
    with full.begin() as store:
        with pytest.raises(Conflict, match="harbour-post"):
            store.articles.add_many([arrival("fresh"), arrival("k0")])
        changed = replace(arrival("k0").article, revision=2)
        late = replace(arrival("k1").article, revision=7)
        with pytest.raises(Conflict, match="revised by another"):
            store.articles.revise_many([arrival("k0", article=changed), arrival("k1", article=late)])
    assert keys(full, keys={"fresh", "k0"}) == ["k0"]
    with full.read() as store:
        assert store.articles.get("k0").revision == 1


def test_what_comes_out_is_what_went_in(full: Database) -> None:
    with full.begin() as store:
        wanted = arrival("k9")
        revised = replace(arrival("k0").article, revision=2, title="Other", first_seen=NOW + dt.timedelta(hours=1))
        store.articles.add_many([wanted])
        store.articles.revise_many([arrival("k0", article=revised, page="", text_hash="t2")])
    with full.read() as store:
        assert store.articles.get("k9") == wanted.article
        assert store.articles.reading(ArticleKey("k9")) == make.reading()
        assert store.articles.get("k0") == replace(revised, first_seen=NOW)
    assert keys(full, urls={"a.example/k0"}) == keys(full, texts={"t2"}) == ["k0"]


def test_guids_are_handed_round(full: Database) -> None:
    with full.begin() as store:
        store.articles.rename(
            POST,
            [
                Renaming(key=ArticleKey("k0"), guid="g-k1"),
                Renaming(
                    key=ArticleKey("k1"),
                    guid="g-k2",
                    url="https://b.example/k1",
                    page="b.example/k1",
                    content_hash="c9",
                ),
            ],
            guids=["g-k3"],
        )
    found = {name: keys(full, guids={f"g-k{name}"}) for name in range(5)}
    assert found == {0: [], 1: ["k0"], 2: ["k1"], 3: [], 4: ["k4"]}
    assert keys(full, urls={"b.example/k1"}) == ["k1"]
    with full.read() as store:
        (one,) = store.articles.known_many({POST: Traces(keys=frozenset({"k1"}))})[POST]
        assert (one.content_hash, one.url) == ("c9", "https://b.example/k1")
        elsewhere = store.articles.known_many({COURIER: Traces(guids=frozenset({"g-k0"}))})[COURIER]
        assert [each.key for each in elsewhere] == ["other"]


def test_bodies_of_many_are_those_of_each(full: Database) -> None:
    with full.begin() as store:
        store.articles.revise_many([arrival("k0", article=replace(arrival("k0").article, revision=2, blocks=()))])
        found = store.articles.bodies_many([ArticleKey("k0"), ArticleKey("k1"), ArticleKey("none")])
        assert found == {key: store.articles.bodies(key) for key in (ArticleKey("k0"), ArticleKey("k1"))}
        assert len(found[ArticleKey("k0")]) == 2


def test_a_hash_is_of_the_whole_text() -> None:
    assert hashed("a" * 10_000) != hashed("a" * 9_999)
