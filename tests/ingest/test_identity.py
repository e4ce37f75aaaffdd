"""What makes an article the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.identity import canonical_url, containment, content_hash, mint_key, text_hash
from digest.model.articles import Block, BlockKind, Document

WORDS = " ".join(f"word{n}" for n in range(60))


def document(text: str = WORDS, *, title: str = "A title", url: str | None = None) -> Document:
    return Document(title=title, blocks=(Block(kind=BlockKind.PARAGRAPH, text=text),), url=url)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Example.ORG:443/a?b=1&utm_source=x&c=2#top", "https://example.org/a?b=1&c=2"),
        ("http://example.org", "http://example.org/"),
        ("https://example.org/A?articleid", "https://example.org/A?articleid"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org/a?q=caf%C3%A9+x", "https://example.org/a?q=caf%C3%A9+x"),
        ("https://example.org/a?fbclid=1", "https://example.org/a"),
        ("file:///tmp/a.txt", "file:///tmp/a.txt"),
        ("https://example.org:port/a", "https://example.org:port/a"),
    ],
)
def test_an_address_loses_what_leads_nowhere_else(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


def test_the_texts_hash_counts_from_fifty_words() -> None:
    assert text_hash(document(" ".join(["word"] * 49))) == ""
    assert text_hash(document(" ".join(["word"] * 50))) != ""


def test_typography_and_the_title_do_not_change_the_texts_hash() -> None:
    assert text_hash(document(f"“It’s” — {WORDS}")) == text_hash(document(f'"It\'s" - {WORDS}', title="Other"))
    assert text_hash(document(WORDS)) != text_hash(document(WORDS + " more"))


def test_any_change_of_title_text_or_kind_changes_the_contents_hash() -> None:
    one = document()
    assert content_hash(one) == content_hash(replace(one, byline="Jane Doe", url="https://a.example/"))
    others = (
        document(title="B"),
        document(WORDS + "."),
        replace(one, blocks=(Block(kind=BlockKind.ITEM, text=WORDS),)),
    )
    assert len({content_hash(one), *map(content_hash, others)}) == 4


def test_words_do_not_slip_between_title_and_blocks() -> None:
    assert content_hash(document("b", title="a")) != content_hash(Document(title="", blocks=document("b").blocks))


def test_a_key_is_of_the_address_where_there_is_one() -> None:
    key = mint_key(document(url="https://a.example/b"), source="post")
    assert key == mint_key(document("Other text.", title="Other", url="https://A.example/b#c"), source="post")
    assert key != mint_key(document(url="https://a.example/b"), source="ledger")
    assert len(key) == 12
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_a_key_without_an_address_is_of_title_and_text() -> None:
    assert mint_key(document()) == mint_key(document())
    assert mint_key(document()) != mint_key(document(title="Other"))


def test_containment_is_of_the_shorter_in_the_longer() -> None:
    whole, part, other = (
        document().blocks,
        document(" ".join(WORDS.split()[:20])).blocks,
        document("nothing of this at all").blocks,
    )
    assert containment(whole, part) == containment(part, whole) == 1.0
    assert containment(whole, other) == 0.0
    assert containment(whole, ()) == 0.0


@given(st.lists(st.text("abcdef ", max_size=30), max_size=6), st.lists(st.text("abcdef ", max_size=30), max_size=6))
def test_containment_is_a_share_and_symmetric(one: list[str], other: list[str]) -> None:
    left = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in one)
    right = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in other)
    assert 0.0 <= containment(left, right) <= 1.0
    assert containment(left, right) == containment(right, left)


@given(st.text())
def test_any_address_is_taken_without_an_error(url: str) -> None:
    canonical_url(url)
