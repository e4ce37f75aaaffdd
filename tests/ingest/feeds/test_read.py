"""A feed's bytes to entries: every format, what each says and under what name."""

from __future__ import annotations

import pytest

from digest.errors import FeedUnreadable
from digest.ingest.feeds.read import read_feed
from digest.model.feeds import Enclosure, Feed, FeedKind

URL = "https://harbour.example/news/feed"

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://base.example/x/">
<title type="html">Fish &amp;amp; Chips</title><id>tag:harbour.example,2026:feed</id>
<link href="/home"/><link rel="self" href="self"/><link rel="hub" href="https://hub.example/"/>
<entry xml:lang="fr" xml:base="sub/"><id> tag:1 </id><title>Ferries &amp; tides</title>
<link rel="enclosure" type="audio/mpeg" length="12" href="one.mp3"/><link href="one.html"/>
<published>2026-02-13T08:29:29-04:00</published><updated>2026-02-13T18:30:02+01:00</updated>
<author><name>Ann Lee</name></author><category term="sea" label="The sea"/>
<summary>Short</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry <b>sails</b> again.</p></div></content>
</entry></feed>"""

RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>Harbour Post</title><link>https://harbour.example/</link><language>en-GB</language><ttl>90</ttl>
<sy:updatePeriod>daily</sy:updatePeriod><atom:link rel="hub" href="https://hub.example/"/>
<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>
<item><title>Pier &amp;amp; <![CDATA[<b>bridge</b>]]></title><link>/pier</link><guid isPermaLink="false">g1</guid>
<pubDate>Mon, 16 Feb 2026 15:04:05 +0200</pubDate><dc:creator>Jane Doe</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>The pier has been closed since Monday.</p>]]></content:encoded>
<category>Local</category><dc:subject>Sea</dc:subject>
<enclosure url="https://files.example/1.mp3" length="5" type="audio/mpeg"/>
<media:content url="https://files.example/x.jpg" type="image/jpeg" fileSize="9"/></item>
<item><guid>https://harbour.example/2</guid><description>An item of a guid alone.</description></item>
</channel></rss>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://c.example/"><title>Register</title>
<link>https://c.example/home</link><dc:language>nl</dc:language></channel>
<item rdf:about="https://c.example/1"><title>Een</title><link>https://c.example/1.html</link><description>Tekst</description>
<dc:date>2026-02-16T01:02+03:00</dc:date><dc:creator>Cor</dc:creator></item></rdf:RDF>"""


def read(text: str | bytes, content_type: str | None = None) -> Feed:
    return read_feed(text.encode() if isinstance(text, str) else text, content_type=content_type, url=URL)


def test_atom_is_read_with_the_bases_of_its_links() -> None:
    feed = read(ATOM)
    assert (feed.kind, feed.version, feed.title, feed.language) == (FeedKind.ATOM, "1.0", "Fish & Chips", "de")
    assert (feed.home, feed.hub, feed.well_formed) == ("https://base.example/home", "https://hub.example/", True)
    (entry,) = feed.entries
    assert (entry.guid, entry.url) == ("tag:1", "https://base.example/x/sub/one.html")
    assert (entry.published, entry.updated) == ("2026-02-13T08:29:29-04:00", "2026-02-13T18:30:02+01:00")
    assert (entry.title, entry.author, entry.language, entry.categories) == (
        "Ferries & tides",
        "Ann Lee",
        "fr",
        ("The sea",),
    )
    assert "<b>sails</b>" in entry.content
    assert entry.is_html
    assert entry.enclosures == (Enclosure(url="https://base.example/x/sub/one.mp3", type="audio/mpeg", size=12),)


def test_rss_is_read_with_its_modules() -> None:
    feed = read(RSS)
    assert (feed.kind, feed.version, feed.language, feed.every) == (FeedKind.RSS, "2.0", "en-gb", 90)
    assert (feed.moved_to, feed.hub) == ("https://new.example/feed", "https://hub.example/")
    one, two = feed.entries
    assert (one.guid, one.url, one.title) == ("g1", "https://harbour.example/pier", "Pier & bridge")
    assert one.published == "Mon, 16 Feb 2026 15:04:05 +0200"
    assert one.content == "<p>The pier has been closed since Monday.</p>"
    assert (one.author, one.categories) == ("Jane Doe", ("Local", "Sea"))
    assert [file.url for file in one.enclosures] == ["https://files.example/1.mp3", "https://files.example/x.jpg"]
    assert (two.url, two.title) == ("https://harbour.example/2", "")


def test_rdf_is_read() -> None:
    feed = read(RDF)
    assert (feed.kind, feed.home, feed.language) == (FeedKind.RDF, "https://c.example/home", "nl")
    (entry,) = feed.entries
    assert (entry.guid, entry.url, entry.author) == ("https://c.example/1", "https://c.example/1.html", "Cor")
    assert entry.published == "2026-02-16T01:02+03:00"


def test_a_page_is_told_from_a_feed() -> None:
    with pytest.raises(FeedUnreadable, match="web page"):
        read("<!doctype html><title>Home</title>")
