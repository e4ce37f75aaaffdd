"""Lines are counted once an article, by source, and forgotten where they never came back."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.errors import NotFound
from digest.model.articles import Line, SourceSlug
from digest.store.database import Database
from digest.store.lines import FORGET
from tests.store.make import NOW, article, put, put_revision, reading, source

POST, COURIER = SourceSlug("harbour-post"), SourceSlug("coastal-courier")
DESK, LETTER = Line(key="aaaa", text="Tide and weather desk"), Line(key="abbb", text="Join us")
MARK = Line(key="cccc", text="")


@pytest.fixture
def lines(db: Database) -> Database:
    with db.begin() as store:
        store.sources.ensure(source(POST))
        store.sources.ensure(source(COURIER))
    return db


def test_each_article_counts_once_and_each_source_by_itself(lines: Database) -> None:
    with lines.begin() as store:
        store.lines.add(POST, [DESK, LETTER, DESK], at=NOW)
        store.lines.add(POST, [DESK, MARK], at=NOW + dt.timedelta(days=1))
        store.lines.add(COURIER, [DESK], at=NOW)
    with lines.read() as store:
        (found,) = store.lines.repeated(POST)
        assert (found.text, found.articles, found.kept) == (DESK.text, 2, False)
        assert (found.first_seen, found.last_seen) == (NOW, NOW + dt.timedelta(days=1))
        assert [line.key for line in store.lines.repeated(POST, least=1)] == ["aaaa", "abbb"]
        assert store.lines.repeated(COURIER) == ()


def test_marks_are_seen_and_are_no_lines(lines: Database) -> None:
    with lines.begin() as store:
        store.lines.add(POST, [MARK], at=NOW)
    with lines.read() as store:
        assert store.lines.seen(POST, [MARK, DESK]) == {"cccc"}
        assert store.lines.seen(COURIER, [MARK]) == frozenset()
        assert store.lines.seen(POST, []) == frozenset()
        assert store.lines.repeated(POST, least=1) == ()


def test_a_line_that_never_came_back_is_forgotten_and_one_that_did_is_not(lines: Database) -> None:
    with lines.begin() as store:
        store.lines.add(POST, [DESK, LETTER], at=NOW)
        store.lines.add(POST, [DESK], at=NOW)
        store.lines.add(POST, [MARK], at=NOW + FORGET + dt.timedelta(days=1))
    with lines.read() as store:
        assert [line.key for line in store.lines.repeated(POST, least=1)] == ["aaaa"]


def test_a_person_keeps_a_line_by_the_beginning_of_its_key_and_lets_it_go_again(lines: Database) -> None:
    with lines.begin() as store:
        for _ in range(2):
            store.lines.add(POST, [DESK, LETTER], at=NOW)
        assert store.lines.keep(POST, "AB", kept=True).text == LETTER.text
        assert [line.kept for line in store.lines.repeated(POST)] == [True, False]
        assert store.lines.keep(POST, "abbb", kept=False).kept is False


@pytest.mark.parametrize(("key", "says"), [("zz", "no line"), ("a", "more than one line")])
def test_a_key_that_names_no_line_or_several_is_refused(lines: Database, key: str, says: str) -> None:
    with lines.begin() as store:
        for _ in range(2):
            store.lines.add(POST, [DESK, LETTER], at=NOW)
    with lines.begin() as store, pytest.raises(NotFound, match=says):
        store.lines.keep(POST, key, kept=True)


def test_a_source_that_is_not_there_is_named(db: Database) -> None:
    with db.begin() as store, pytest.raises(NotFound, match="no source harbour-post"):
        store.lines.add(POST, [DESK], at=NOW)


def test_the_bodies_of_an_article_are_all_its_revisions_in_order(db: Database) -> None:
    with db.begin() as store:
        first = put(store, article())
        put_revision(store, first, blocks=())
        assert store.articles.bodies(first.key) == (first.blocks, ())
        assert store.articles.bodies(article("bbbb3333").key) == ()


def test_other_blocks_take_the_place_of_a_revisions_and_leave_the_rest_as_it_is(db: Database) -> None:
    with db.begin() as store:
        first = put(store, article())
        cleaned = article(blocks=())
        store.articles.save_blocks(cleaned, reading("2", "Another"))
    with db.read() as store:
        assert store.articles.get(first.key) == cleaned
        assert store.articles.reading(first.key).engine == "2"
        (known,) = store.articles.known(POST, guid=f"guid-{first.key}", url=None, text_hash="")
        assert (known.revision, known.content_hash) == (1, f"hash-{first.key}-1")
