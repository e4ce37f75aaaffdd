"""An article is never lost and never doubled, and all its revisions stay."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.errors import Conflict, NotFound
from digest.model.articles import ArticleKey, Known, SourceSlug
from digest.model.reading import Reading
from digest.store.database import Database
from tests.store import make

HARBOUR = SourceSlug("harbour-post")

DAY = dt.timedelta(days=1)


def known(db: Database, *, guid: str = "", url: str | None = None, text_hash: str = "") -> list[str]:
    with db.read() as store:
        return [each.key for each in store.articles.known(HARBOUR, guid=guid, url=url, text_hash=text_hash)]


def test_an_article_is_known_by_its_guid_its_url_or_its_text(db: Database) -> None:
    with db.begin() as store:
        make.put(store, make.article("aaaa2222", url="https://harbour.example/a"), guid="1", text_hash="ta")
        make.put(store, make.article("bbbb2222", url="https://harbour.example/b"), guid="2", text_hash="tb")
        make.put(store, make.article("cccc2222"), guid="3", text_hash="tc")
    assert known(db, guid="1") == ["aaaa2222"]
    assert known(db, url="https://harbour.example/b") == ["bbbb2222"]
    assert known(db, text_hash="tc") == ["cccc2222"]
    assert known(db, guid="3", url="https://harbour.example/b", text_hash="ta") == ["aaaa2222", "bbbb2222", "cccc2222"]
    assert known(db, guid="9", url="https://harbour.example/", text_hash="t") == []


def test_what_is_empty_matches_nothing(db: Database) -> None:
    with db.begin() as store:
        store.sources.ensure(make.source())
        store.articles.add(make.article(), guid="", text_hash="", content_hash="c", reading=make.reading())
    assert known(db) == []
    assert known(db, guid="1", url=None, text_hash="") == []


def test_an_article_of_another_source_is_not_known(db: Database) -> None:
    with db.begin() as store:
        make.put(store, make.article(source=make.source("wire"), url="https://x.example/"), guid="1", text_hash="t")
    assert known(db, guid="1", url="https://x.example/", text_hash="t") == []


def test_what_is_known_is_the_current_revision(db: Database) -> None:
    with db.begin() as store:
        first = make.put(store, make.article(url="https://harbour.example/a"), guid="1", text_hash="old")
        second = replace(first, revision=2, title="Now", url="https://harbour.example/b")
        store.articles.revise(second, guid="2", text_hash="new", content_hash="c2", reading=make.reading())
    with db.read() as store:
        found = store.articles.known(HARBOUR, guid="2", url=None, text_hash="")
    assert found == (
        Known(
            key=first.key,
            revision=2,
            guid="2",
            url="https://harbour.example/b",
            text_hash="new",
            content_hash="c2",
            title="Now",
            blocks=second.blocks,
        ),
    )
    assert known(db, guid="1", url="https://harbour.example/a", text_hash="old") == []


def test_every_revision_stays_with_what_was_read_in_it(db: Database) -> None:
    with db.begin() as store:
        first = make.put(store, make.article(), engine="1")
        second = replace(first, revision=2, title="Now")
        store.articles.revise(second, guid="", text_hash="", content_hash="c2", reading=make.reading("2"))
    with db.read() as store:
        assert store.articles.get(first.key) == second
        assert store.articles.reading(first.key).engine == "2"
        assert store.articles.reading(first.key, 1).engine == "1"
        assert store.articles.count() == 1
        with pytest.raises(NotFound, match="revision 3"):
            store.articles.reading(first.key, 3)


def test_an_article_keeps_the_time_it_was_first_seen_through_its_revisions(db: Database) -> None:
    with db.begin() as store:
        first = make.put(store, make.article())
        make.put_revision(store, first, first_seen=make.NOW + dt.timedelta(days=2))
    with db.read() as store:
        assert store.articles.get(first.key).first_seen == make.NOW


@pytest.mark.parametrize("revision", [1, 3])
def test_a_revision_that_is_not_the_next_is_refused_and_changes_nothing(db: Database, revision: int) -> None:
    with db.begin() as store:
        first = make.put(store, make.article())
    with pytest.raises(Conflict, match="another process"), db.begin() as store:
        make.put_revision(store, first, revision=revision)
    with db.read() as store:
        assert store.articles.get(first.key) == first


def test_the_same_article_twice_is_refused_by_key_and_by_guid(db: Database) -> None:
    with db.begin() as store:
        make.put(store, make.article("aaaa2222"), guid="1")
        for twin, guid in ((make.article("aaaa2222"), "2"), (make.article("bbbb2222"), "1")):
            with pytest.raises(Conflict, match="already"):
                make.put(store, twin, guid=guid)
        make.put(store, make.article("cccc2222"), guid="3")
    with db.read() as store:
        assert store.articles.count() == 2


def test_two_sources_may_use_the_same_guid(db: Database) -> None:
    with db.begin() as store:
        make.put(store, make.article("aaaa2222"), guid="1")
        make.put(store, make.article("bbbb2222", source=make.source("wire")), guid="1")
    with db.read() as store:
        assert store.articles.count() == 2


def test_a_guid_taken_over_is_free_for_another_article(db: Database) -> None:
    with db.begin() as store:
        first = make.put(store, make.article("aaaa2222", url="https://harbour.example/a"), guid="1")
        store.articles.take_guid(first.key)
        make.put(store, make.article("bbbb2222"), guid="1")
    assert known(db, guid="1") == ["bbbb2222"]
    assert known(db, url="https://harbour.example/a") == ["aaaa2222"]


def test_a_revision_without_a_guid_keeps_the_one_it_had(db: Database) -> None:
    with db.begin() as store:
        first = make.put(store, make.article(), guid="1")
        make.put_revision(store, first)
    assert known(db, guid="1") == [first.key]


def test_a_very_long_guid_or_url_is_taken_and_found(db: Database) -> None:
    guid = "".join(chr(33 + (n * n + n // 7) % 90) for n in range(20_000))
    with db.begin() as store:
        make.put(store, make.article(url=f"https://harbour.example/?{guid}"), guid=guid)
    assert known(db, guid=guid) == known(db, url=f"https://harbour.example/?{guid}") == ["aaaa2222"]


def test_an_article_is_found_by_the_beginning_of_its_key_when_that_is_clear(db: Database) -> None:
    with db.begin() as store:
        for key in ("aaaa2222", "aaaa3333", "bbbb2222"):
            make.put(store, make.article(key))
    with db.read() as store:
        assert store.articles.get("bbbb").key == store.articles.get("BBBB2").key == "bbbb2222"
        with pytest.raises(NotFound, match="aaaa2222, aaaa3333"):
            store.articles.get("aaaa")
        for wrong in ("bbb", "b%", "____2222", "zzzz", ""):
            with pytest.raises(NotFound):
                store.articles.get(wrong)


def test_a_whole_key_is_found_even_where_others_begin_with_it(db: Database) -> None:
    with db.begin() as store:
        for key in ("aaaa", "aaaa2222"):
            make.put(store, make.article(key))
    with db.read() as store:
        assert store.articles.get("aaaa").key == "aaaa"


def test_an_article_of_a_source_that_is_not_there_is_refused(db: Database) -> None:
    with pytest.raises(NotFound, match="harbour-post"), db.begin() as store:
        store.articles.add(make.article(), guid="1", text_hash="", content_hash="", reading=make.reading())


def test_stale_are_the_articles_whose_current_revision_another_engine_read(db: Database) -> None:
    with db.begin() as store:
        make.put(store, make.article("aaaa2222"), engine="1")
        make.put(store, make.article("bbbb2222"), engine="2")
        revised = make.put(store, make.article("cccc2222"), engine="1")
        store.articles.revise(
            replace(revised, revision=2), guid="", text_hash="", content_hash="c2", reading=make.reading("2")
        )
        make.put(store, make.article("dddd2222"), engine="1")
    with db.read() as store:
        assert [article.key for article in store.articles.stale("2", 9)] == ["aaaa2222", "dddd2222"]
        assert [article.key for article in store.articles.stale("2", 1)] == ["aaaa2222"]


def test_stale_are_also_those_not_read_yet_and_the_newest_come_first(db: Database) -> None:
    at = make.NOW
    with db.begin() as store:
        make.put(store, make.article("aaaa2222", first_seen=at), engine="")
        make.put(store, make.article("bbbb2222", first_seen=at, published=make.published(at - DAY)), engine="")
        make.put(store, make.article("cccc2222", first_seen=at - 2 * DAY), engine="10")
        make.put(store, make.article("dddd2222", first_seen=at - DAY / 2), engine="3")
        make.put(store, make.article("eeee2222", first_seen=at), engine="4")
    with db.read() as store:
        assert [each.key for each in store.articles.stale("4", 9)] == ["aaaa2222", "dddd2222", "bbbb2222", "cccc2222"]


def test_what_came_with_a_sources_past_is_let_lie_unless_it_was_read(db: Database) -> None:
    old = make.NOW - 3 * DAY
    with db.begin() as store:
        for key, engine in (("aaaa2222", ""), ("bbbb2222", ""), ("cccc2222", "1"), ("dddd2222", "")):
            make.put(store, make.article(key), engine=engine)
        make.set_horizon(store, old, "aaaa2222", "cccc2222")
        make.set_horizon(store, make.NOW, "bbbb2222")
        assert store.articles.let_lie(before=make.NOW - DAY) == 1
        assert store.articles.let_lie(before=make.NOW - DAY) == 0
    with db.read() as store:
        assert [each.key for each in store.articles.stale("2", 9)] == ["bbbb2222", "cccc2222", "dddd2222"]
        assert store.articles.horizon_at(ArticleKey("aaaa2222")) == old
        assert store.articles.horizon_at(ArticleKey("dddd2222")) is None


def test_readings_are_kept_but_for_articles_that_have_other_words_by_now(db: Database) -> None:
    with db.begin() as store:
        read = [make.put(store, make.article(f"{letter * 4}2222"), engine="") for letter in "abc"]
    with db.begin() as store:
        make.put_revision(store, read[1])
        other = replace(read[2], blocks=(*read[2].blocks, *read[2].blocks))
        store.articles.save_blocks(other, make.reading(""))
    again = make.reading("2", "The text of")
    with db.begin() as store:
        assert store.articles.save_readings([(article, again) for article in read]) == 2
        assert store.articles.save_readings([]) == 0
    with db.read() as store:
        assert store.articles.reading(read[0].key) == again
        assert [store.articles.reading(read[1].key, revision).engine for revision in (1, 2)] == ["2", "1"]
        assert store.articles.reading(read[2].key).engine == ""
        assert [each.key for each in store.articles.stale("2", 9)] == [read[1].key, read[2].key]


def test_a_new_reading_takes_the_place_of_the_old_one(db: Database) -> None:
    again: Reading = make.reading("2", "The text of")
    with db.begin() as store:
        article = make.put(store, make.article(), engine="1")
        store.articles.save_reading(article.key, 1, again)
    with db.read() as store:
        assert store.articles.reading(article.key) == again
        assert store.articles.stale("2", 9) == ()
    with pytest.raises(NotFound), db.begin() as store:
        store.articles.save_reading(ArticleKey("zzzz2222"), 1, again)


def test_recent_are_the_articles_first_seen_last(db: Database) -> None:
    with db.begin() as store:
        for key, hours in (("aaaa2222", 1), ("bbbb2222", 3), ("cccc2222", 2)):
            make.put(store, make.article(key, first_seen=make.NOW + dt.timedelta(hours=hours)))
    with db.read() as store:
        assert [article.key for article in store.articles.recent(2)] == ["bbbb2222", "cccc2222"]
