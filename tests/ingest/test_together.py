"""A feed's items beside what is known of it: each is one article, whatever the feed does to guids and addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from digest.ingest.decide import New, Revised, Unchanged
from digest.ingest.identity import content_hash, match_key, mint_key, text_hash
from digest.ingest.once import once
from digest.ingest.together import Item, Placed, Together, item_of, place, traces
from digest.model.articles import ArticleKey, Block, BlockKind, Document, Known, Published

NOON = dt.datetime(2026, 2, 16, 12, tzinfo=dt.UTC)
HUB = "https://a.example/all"


def words(name: str, count: int = 80) -> str:
    return " ".join(f"{name}{n}" for n in range(count))


def item(
    name: str, *, guid: str | None = "", text: str = "", title: str = "", url: str | None = "", at: int | None = 0
) -> Item:
    where = f"https://a.example/{name}" if url == "" else url
    time = None if at is None else NOON + dt.timedelta(hours=at)
    document = Document(
        title=title or f"Title of {name}",
        blocks=(Block(kind=BlockKind.PARAGRAPH, text=text or words(name)),),
        url=where,
        published=None if time is None else Published(at=time, day=time.date()),
    )
    return item_of(
        document,
        source="post",
        guid=name if guid == "" else guid,
        text_hash=text_hash(document),
        content_hash=content_hash(document),
    )


def kept(store: Sequence[Known], placed: Together) -> list[Known]:
    """The store after a document."""
    found = {one.key: one for one in store}
    given = {each.guid for each in placed.placed if each.guid}
    found = {key: one if one.guid not in given else _known(one, guid=None) for key, one in found.items()}
    for each in placed.placed:
        before = found.get(each.key)
        if isinstance(each.decision, Unchanged):
            assert before is not None
            url = each.item.document.url if each.page else before.url
            found[each.key] = _known(before, guid=each.guid or None, url=url)
        else:
            found[each.key] = _as_known(each)
    return list(found.values())


def _as_known(each: Placed) -> Known:
    document = each.item.document
    return Known(
        key=each.key,
        revision=each.decision.revision if isinstance(each.decision, Revised) else 1,
        guid=each.guid or None,
        url=document.url,
        text_hash=each.item.text_hash,
        content_hash=each.item.content_hash,
        title=document.title,
        blocks=document.blocks,
        published_at=each.item.published_at,
    )


def _known(one: Known, **values: Any) -> Known:
    return Known(**{name: values.get(name, getattr(one, name)) for name in one.__slots__})


def look(store: Sequence[Known], *items: Item) -> tuple[list[Known], list[str], Together]:
    """What a document makes of a store, and what each item is."""
    found = place(items, store, source="post")
    return kept(store, found), [type(each.decision).__name__ for each in found.placed], found


def test_a_document_twice_is_quiet() -> None:
    store, said, _ = look([], item("a"), item("b"))
    assert said == ["New", "New"]
    assert look(store, item("a"), item("b"))[1] == ["Unchanged", "Unchanged"]


def test_the_key_is_the_one_that_a_document_alone_would_have() -> None:
    (placed,) = look([], item("a"))[2].placed
    assert placed.key == mint_key(placed.item.document, source="post")


def test_new_guids_at_known_addresses_are_no_flood_and_are_said() -> None:
    store, _, _ = look([], item("a"), item("b"), item("c"))
    store, said, found = look(store, *(item(name, guid=f"{name}#2") for name in "abc"))
    assert said == ["Unchanged"] * 3
    assert found.churned
    assert {one.guid for one in store} == {"a#2", "b#2", "c#2"}
    store, said, found = look(store, *(item(name, guid=f"{name}#2") for name in "abc"))
    assert not found.churned


def test_a_guid_that_counts_versions_is_the_same_article_revised() -> None:
    store, _, _ = look([], item("a"), item("b"))
    store, said, _ = look(store, item("a", guid="a#2", title="Another title", text=words("z")), item("b"))
    assert said == ["Revised", "Unchanged"]


def test_an_address_that_moved_under_its_guid_is_followed() -> None:
    store, _, _ = look([], item("a"), item("b"))
    store, said, found = look(store, item("a", url="https://b.example/new/a"), item("b"))
    assert said == ["Unchanged"] * 2
    assert [each.renamed for each in found.placed] == [True, False]
    assert (
        look(store, item("a", guid="other", url="http://b.example/new/a/?utm_source=x"), item("b"))[1]
        == ["Unchanged"] * 2
    )


def test_a_feed_that_starts_anew_is_known_by_its_texts() -> None:
    names = ["a", "b", "c"]
    store, _, _ = look([], *(item(name) for name in names))
    again = [item(name, guid=f"new-{name}", url=f"https://new.example/{name}") for name in names]
    store, said, found = look(store, *again)
    assert (said, found.churned) == (["Unchanged"] * 3, True)
    short = [item(name, text=f"Short text of {name}.", at=None) for name in names]
    store, _, _ = look([], *short)
    again = [
        item(name, guid=f"new-{name}", url=f"https://new.example/{name}", text=f"Short text of {name}.", at=None)
        for name in names
    ]
    store, said, found = look(store, *again)
    assert (said, found.churned) == (["Unchanged"] * 3, True)


def test_a_short_text_that_comes_back_another_day_is_news() -> None:
    store, _, _ = look([], item("mon", title="Tides", text="High at six.", at=0), item("x"))
    assert look(store, item("tue", title="Tides", text="High at six.", at=24), item("x"))[1] == ["New", "Unchanged"]
    assert look(store, item("tue", title="Tides", text="High at six.", at=0), item("x"))[1] == [
        "Unchanged",
        "Unchanged",
    ]


def test_items_that_all_link_to_one_page_are_told_apart() -> None:
    items = [item(name, url=HUB) for name in "abc"]
    store, said, _ = look([], *items)
    assert said == ["New"] * 3
    assert len({one.key for one in store}) == 3
    assert look(store, *items)[1] == ["Unchanged"] * 3
    assert look(store, item("d", url=HUB))[1] == ["New"]
    nameless = [item(name, url=HUB, guid=None, text=f"Short {name}.") for name in "abc"]
    store, said, _ = look([], *nameless)
    assert said == ["New"] * 3
    assert look(store, nameless[2], nameless[0])[1] == ["Unchanged"] * 2


def test_one_text_under_several_titles_and_guids_is_several_articles() -> None:
    shows = [item(name, text=words("the same description")) for name in "abc"]
    store, said, _ = look([], *shows)
    assert said == ["New"] * 3
    assert look(store, item("d", text=words("the same description")), *shows)[1] == ["New", *["Unchanged"] * 3]


def test_numbers_as_guids_follow_the_text() -> None:
    store, _, _ = look([], item("a", guid="0", url=None), item("b", guid="1", url=None))
    store, said, _ = look(
        store, item("c", guid="0", url=None), item("a", guid="1", url=None), item("b", guid="2", url=None)
    )
    assert said == ["New", "Unchanged", "Unchanged"]
    assert {one.title: one.guid for one in store} == {"Title of c": "0", "Title of a": "1", "Title of b": "2"}


def test_an_address_that_another_item_took_over_while_the_old_is_there_is_another_article() -> None:
    store, _, _ = look([], item("a", url="https://a.example/top"), item("b"))
    store, said, _ = look(
        store, item("c", url="https://a.example/top"), item("a", url="https://a.example/a"), item("b")
    )
    assert said == ["New", "Unchanged", "Unchanged"]
    assert len({one.key for one in store}) == 3


def test_items_without_anything_but_a_text() -> None:
    bare = item("a", guid=None, url=None, at=None, title=" ", text="Nothing but this.")
    store, said, _ = look([], bare)
    assert said == ["New"]
    assert look(store, bare)[1] == ["Unchanged"]
    assert look(store, item("a", guid=None, url=None, at=None, title=" ", text="Something else."))[1] == ["New"]


def test_a_text_that_goes_back_to_what_it_was_is_the_same_article() -> None:
    first = item("a", guid=None, url=None)
    store, _, _ = look([], first)
    revised = [_known(one, title="Other", content_hash="x", text_hash="y", revision=2) for one in store]
    _, said, found = look(revised, first)
    assert said == ["Revised"]
    assert found.placed[0].decision == Revised(key=ArticleKey(store[0].key), revision=3)


def test_what_stands_twice_is_taken_once_in_its_latest_form() -> None:
    early, late = item("a", text=words("a", 60), at=0), item("a", text=words("a", 70), at=1)
    assert once([early, item("b"), late]) == [late, item("b")]
    assert once([late, early]) == [late]
    amp = item("x", guid="amp", url="https://a.example/a/amp", title="Title of a", text=words("a"))
    assert once([item("a"), amp]) == [item("a")]
    assert len(once([item("a", guid="1", url=HUB), item("b", guid="1", url=HUB)])) == 2


def test_a_guid_of_all_is_the_guid_of_none() -> None:
    items = [item(name, guid="feed") for name in "abc"]
    store, said, found = look([], *items)
    assert said == ["New"] * 3
    assert {each.guid for each in found.placed} == {""}
    assert look(store, *items)[1] == ["Unchanged"] * 3


def test_traces_hold_both_forms_of_an_address() -> None:
    one = item("a", url="https://www.a.example/a/?ref=rss")
    assert traces([one]).urls == {"https://www.a.example/a/?ref=rss", match_key("http://www.a.example/a")}


def test_a_new_item_takes_a_guid_over() -> None:
    store, _, _ = look([], item("a", guid="1", url=None))
    (placed,) = look(store, item("z", guid="1", url=None))[2].placed
    assert placed.decision == New(takes_over=store[0].key)
