"""The two readings of a well-formed feed, held against each other: the same entries, titles, links, ids, times."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.ingest.feeds.dates import dates_of
from digest.ingest.feeds.loose import read_loose
from digest.ingest.feeds.read import read_feed, without_prolog
from digest.ingest.feeds.scan import scan
from digest.ingest.feeds.wellformed import read_well_formed
from digest.ingest.lines import fold
from digest.model.feeds import Feed
from tests.ingest.feeds.test_read import ATOM, RDF, RSS

URL = "https://harbour.example/feed"

ATOM03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Post</title>
<link rel="alternate" type="text/html" href="https://harbour.example/"/>
<entry><id>tag:1</id><title mode="escaped" type="text/html">Fish &amp;amp; chips</title>
<link rel="alternate" type="text/html" href="https://harbour.example/1"/><issued>2026-02-16T08:00:00+01:00</issued>
<modified>2026-02-16T09:00:00+01:00</modified><content type="text/html" mode="escaped">&lt;p>A story.&lt;/p></content>
</entry></feed>"""

RSS091 = """<rss version="0.91"><channel><title>Old</title><link>https://old.example/</link><description>x</description>
<item><title>One</title><link>https://old.example/1</link><description>First of all.</description></item>
<item><title>Two</title><link>https://old.example/2</link></item></channel></rss>"""


def both(text: str) -> tuple[Feed, Feed]:
    body = without_prolog(text)[0].encode()
    notes = scan(body, url=URL)
    assert notes.well_formed
    assert not notes.lossy
    one, other = read_well_formed(body, notes), read_loose(body, url=URL)
    assert one is not None
    assert other is not None
    return one, other


def compared(feed: Feed) -> list[tuple[object, ...]]:
    dates = dates_of(feed.entries, timezone=None)
    return [
        (one.guid, one.url, one.title, date.at if date else None, fold(one.content), one.categories)
        for one, date in zip(feed.entries, dates, strict=True)
    ]


@pytest.mark.parametrize("text", [RSS, RDF, ATOM03, RSS091], ids=["rss", "rdf", "atom 0.3", "rss 0.91"])
def test_both_readings_of_a_format_are_the_same(text: str) -> None:
    one, other = both(text)
    assert compared(one) == compared(other)
    assert (one.kind, one.version, one.title, one.home) == (other.kind, other.version, other.title, other.home)


def test_both_readings_of_atom_are_the_same_but_for_how_xhtml_is_written() -> None:
    one, other = both(ATOM)
    assert [entry[:4] for entry in compared(one)] == [entry[:4] for entry in compared(other)]


def test_what_is_not_well_formed_is_read_all_the_same() -> None:
    broken = RSS.replace("</channel></rss>", "</chanel>")
    feed = read_feed(broken.encode(), content_type=None, url=URL)
    assert not feed.well_formed
    assert compared(feed) == compared(both(RSS)[0])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n\n", ""),
        ("<br />\n<b>Warning</b>: x in y on line 3<br />\n", ""),
        ("", "<script>x</script>"),
        ("", "\n</body>"),
    ],
)
def test_what_a_server_prints_around_a_feed_costs_no_entry(before: str, after: str) -> None:
    feed = read_feed(f"{before}{RSS}{after}".encode(), content_type=None, url=URL)
    assert compared(feed) == compared(both(RSS)[0])


def looks_misread(text: str) -> bool:
    """Whether it could be UTF-8 that somebody read as Latin-1, as "Â¡": feedparser mends that, whoever wrote it."""
    try:
        return text.encode("latin-1").decode() != text
    except UnicodeError:
        return False


WORDS = (
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30)
    .map(fold)
    .filter(lambda text: not looks_misread(text))
)


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(0, 59)), max_size=5))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_readings_of_any_words_are_the_same(items: list[tuple[str, str, int]]) -> None:
    said = "".join(
        f"<item><title>{escape(escape(title))}</title><link>https://h.example/{n}</link><guid>{n}</guid>"
        f"<pubDate>Mon, 16 Feb 2026 08:{minute:02}:00 +0100</pubDate>"
        f"<description>{escape(f'<p>{escape(text)}</p>')}</description></item>"
        for n, (title, text, minute) in enumerate(items)
    )
    one, other = both(f'<rss version="2.0"><channel><title>T</title>{said}</channel></rss>')
    assert compared(one) == compared(other)
