"""New, revised or unchanged: never lost, never doubled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.decide import New, Revised, Unchanged, decide
from digest.ingest.identity import content_hash, mint_key, text_hash
from digest.model.articles import Block, BlockKind, Document, Known

LONG = " ".join(f"word{n}" for n in range(80))
OTHER = " ".join(f"thing{n}" for n in range(80))


def document(text: str = LONG, *, title: str = "Talks open", url: str | None = None) -> Document:
    return Document(title=title, blocks=(Block(kind=BlockKind.PARAGRAPH, text=text),), url=url)


def known(of: Document, *, guid: str = "g1", revision: int = 1) -> Known:
    return Known(
        key=mint_key(of),
        revision=revision,
        guid=guid,
        url=of.url,
        text_hash=text_hash(of),
        content_hash=content_hash(of),
        title=of.title,
        blocks=of.blocks,
    )


def test_what_is_not_known_is_new() -> None:
    assert decide(document(), guid="g1", known=[]) == New()


def test_the_same_again_is_unchanged() -> None:
    there = known(document())
    assert decide(document(), guid="g1", known=[there]) == Unchanged(key=there.key)


def test_an_edited_text_under_its_guid_is_a_revision() -> None:
    there = known(document(), revision=3)
    assert decide(document(LONG + " more", title="Talks go on"), guid="g1", known=[there]) == Revised(
        key=there.key, revision=4
    )


def test_a_rewritten_text_under_its_guid_and_title_is_a_revision() -> None:
    there = known(document())
    assert decide(document(OTHER), guid="g1", known=[there]) == Revised(key=there.key, revision=2)


def test_another_story_under_a_guid_is_new_and_takes_it_over() -> None:
    there = known(document())
    assert decide(document(OTHER, title="Road closed"), guid="g1", known=[there]) == New(takes_over=there.key)


def test_another_text_at_the_same_guid_and_address_is_a_revision() -> None:
    there = known(document(url="https://a.example/live"))
    changed = document(OTHER, title="Road closed", url="https://a.example/live#now")
    assert decide(changed, guid="g1", known=[there]) == Revised(key=there.key, revision=2)


def test_another_guid_at_the_same_address_is_the_same_article() -> None:
    there = known(document(url="https://a.example/b"))
    assert decide(document(url="https://a.example/b?utm_source=x"), guid="g2", known=[there]) == Unchanged(
        key=there.key
    )
    assert decide(document(OTHER, url="https://a.example/b"), guid="g2", known=[there]) == Revised(
        key=there.key, revision=2
    )


def test_the_same_text_elsewhere_is_neither_new_nor_a_revision() -> None:
    there = known(document())
    assert decide(document(title="Another title"), guid="g2", known=[there]) == Unchanged(key=there.key)


def test_short_texts_that_agree_by_chance_are_two_articles() -> None:
    there = known(document("More to follow.", title="Quake in Halvern"))
    assert decide(document("More to follow.", title="Fire in Lindmark"), guid="g2", known=[there]) == New()


def test_a_short_text_that_comes_back_is_found_by_its_key() -> None:
    first, second = document("One.", title="A"), document("Two.", title="B")
    here = [known(first, guid="old"), known(second, guid="g1")]
    assert decide(first, guid="g1", known=here, key=mint_key(first)) == Unchanged(key=here[0].key)


TEXTS = st.sampled_from([LONG, OTHER, LONG + " more", "One.", "Two.", ""])
TITLES = st.sampled_from(["Talks open", "Road closed", ""])
URLS = st.sampled_from([None, "https://a.example/1", "https://a.example/2"])
DOCUMENTS = st.builds(lambda text, title, url: document(text, title=title, url=url), TEXTS, TITLES, URLS)
READINGS = st.lists(st.tuples(DOCUMENTS, st.sampled_from(["g1", "g2", "g3"])), max_size=12)


@given(READINGS)
def test_whatever_comes_no_key_is_minted_twice_and_a_second_reading_is_quiet(
    readings: list[tuple[Document, str]],
) -> None:
    store: dict[str, Known] = {}
    for read, guid in readings:
        take(store, read, guid)
        before = dict(store)
        take(store, read, guid)
        assert store == before


def take(store: dict[str, Known], read: Document, guid: str) -> None:
    """Keep a document as the store does: a new article takes its guid, a revision counts up."""
    key = mint_key(read)
    decision = decide(read, guid=guid, known=list(store.values()), key=key)
    if isinstance(decision, New):
        assert key not in store
        for other in [one for one in store.values() if one.guid == guid]:
            store[other.key] = known_again(other, guid=None)
        store[key] = known(read, guid=guid)
    elif isinstance(decision, Revised):
        assert decision.revision == store[decision.key].revision + 1
        revised = known(read, guid=store[decision.key].guid or guid, revision=decision.revision)
        store[decision.key] = known_again(revised, guid=revised.guid, key=decision.key)


def known_again(one: Known, *, guid: str | None, key: str | None = None) -> Known:
    return Known(
        key=one.key if key is None else type(one.key)(key),
        revision=one.revision,
        guid=guid,
        url=one.url,
        text_hash=one.text_hash,
        content_hash=one.content_hash,
        title=one.title,
        blocks=one.blocks,
    )
