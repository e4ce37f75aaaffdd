"""Lists of feeds, in and out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import RefusedList
from digest.ingest.lists import Listed, read_list, write_opml
from digest.model.articles import Source, SourceKind, SourceSlug

OPML = """<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="World"><outline text="Äther &amp; Co" xmlUrl="https://one.example/feed" category="/a,b"/>
<outline text="Deeper"><outline title="Two" xmlUrl="https://two.example/"/></outline></outline>
<outline text="bad" xmlUrl="javascript:alert(1)"/><outline text="file" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_folders_and_categories_are_tags_and_other_addresses_are_not_kept_back() -> None:
    assert read_list(OPML.encode(), name="feeds.opml") == (
        Listed(url="https://one.example/feed", title="Äther & Co", tags=("a", "b", "World")),
        Listed(url="https://two.example/", title="Two", tags=("World", "Deeper")),
        Listed(url="javascript:alert(1)", title="bad"),
        Listed(url="file:///etc/passwd", title="file"),
    )


def test_a_description_with_quotation_marks_in_it_takes_no_feed_away() -> None:
    said = (
        """description="By <a href="https://x.example" rel="me">us</a>." xmlUrl="https://one.example/" type="rss" />"""
    )
    body = f'<opml version="1.0"><body><outline text="One" {said}</body></opml>'
    assert [one.url for one in read_list(body.encode(), name="x")] == ["https://one.example/"]


def test_kites_categories_are_tags() -> None:
    body = b'{"World": {"feeds": ["https://one.example/"]}, "Science": {"feeds": ["https://one.example/", "x"]}}'
    assert read_list(body, name="kite.json") == (
        Listed(url="https://one.example/", title="", tags=("World", "Science")),
    )


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"{", b"[1]", b"<opml/>", b"<html>", b"\0" * 100, b'{"a":' + b"[" * 100_000, b"<outline>" * 100_000],
)
def test_what_is_no_list_is_refused_with_its_reason(body: bytes) -> None:
    with pytest.raises(RefusedList, match=r"x\.opml") as refused:
        read_list(body, name="x.opml")
    assert refused.value.hint


def test_entities_of_a_list_are_not_expanded() -> None:
    body = b'<!DOCTYPE opml [<!ENTITY a "https://evil.example/">]><opml><body><outline text="x" xmlUrl="&a;"/></body></opml>'
    with pytest.raises(RefusedList):
        read_list(body, name="x.opml")


TAGS = st.lists(st.sampled_from(["world", "two words", "a/b", "c,d", "Kultur & Köln", '"quoted"', "<b>"]), unique=True)


@given(st.lists(st.tuples(st.text(max_size=20), TAGS), min_size=1, max_size=5))
def test_a_list_that_was_written_reads_the_same(said: list[tuple[str, list[str]]]) -> None:
    sources = [
        Source(
            slug=SourceSlug(f"s{n}"),
            name=name,
            kind=SourceKind.FEED,
            url=f"https://e.example/{n}?a=1&b=2",
            tags=tuple(tags),
        )
        for n, (name, tags) in enumerate(said)
    ]
    found = {one.url: one for one in read_list(write_opml(sources, "Mine & yours"), name="x")}
    assert {one.url: frozenset(one.tags) for one in sources} == {url: frozenset(one.tags) for url, one in found.items()}
