"""Where a page says its feeds are, and a page as an article."""

from __future__ import annotations

import pytest

from digest.errors import RefusedDocument
from digest.ingest.discover import COMMON_PATHS, feed_links
from digest.ingest.pages import take_page
from digest.model.articles import Source, SourceKind, SourceSlug
from digest.model.feeds import FeedKind

URL = "https://www.harbour.example/town/"
SOURCE = Source(slug=SourceSlug("harbour"), name="Harbour Post", kind=SourceKind.PAGE, language="en")
PROSE = "<p>The council voted on Tuesday to close the bridge for repairs until the spring, its speaker said.</p>" * 6


def test_the_main_feed_comes_before_its_comments() -> None:
    page = b"""<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
    <link rel="stylesheet" type="text/css" href="/x.css"><link rel="alternate" hreflang="de" href="/de">
    <link rel="alternate" type="application/feed+json" href="/feed.json"><link rel="alternate" type="application/atom+xml" title="Post" href="feed"></head>"""
    assert [(link.url, link.kind) for link in feed_links(page, content_type="text/html", url=URL)] == [
        ("https://www.harbour.example/feed.json", FeedKind.JSON),
        ("https://www.harbour.example/town/feed", FeedKind.ATOM),
        ("https://www.harbour.example/comments/feed", FeedKind.RSS),
    ]


def test_a_feed_served_as_html_names_itself() -> None:
    body = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>x</title></item></channel></rss>'
    (link,) = feed_links(body, content_type="text/html", url=URL)
    assert (link.url, link.title, link.kind) == (URL, "Post", FeedKind.RSS)


@pytest.mark.parametrize(
    "body",
    [b"", b"\0\0", b"not a page", b"<html>", b'<link rel="alternate" type="application/rss+xml" href="javascript:x">'],
)
def test_a_page_without_feeds_has_none(body: bytes) -> None:
    assert feed_links(body, content_type=None, url=URL) == ()


def test_common_paths_are_of_the_host() -> None:
    assert all(path.startswith("/") for path in COMMON_PATHS)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://www.harbour.example/2026/bridge?utm_source=x", "https://www.harbour.example/2026/bridge"),
        ("https://harbour.example/bridge", "https://harbour.example/bridge"),
        ("https://evil.example/bridge", URL),
        ("javascript:x", URL),
    ],
)
def test_a_page_is_known_by_the_address_it_names_on_its_own_host(link: str, address: str) -> None:
    body = f'<html lang="en"><head><title>The bridge is closed</title><link rel="canonical" href="{link}"></head><body><article><h1>The bridge is closed</h1>{PROSE}</article></body></html>'
    document = take_page(body.encode(), content_type="text/html; charset=utf-8", url=URL, source=SOURCE)
    assert (document.url, document.title) == (address, "The bridge is closed")
    assert document.blocks


@pytest.mark.parametrize(("body", "kind"), [(b"", None), (b"%PDF-1.7", "application/pdf"), (b"<html></html>", None)])
def test_a_page_without_an_article_is_refused(body: bytes, kind: str | None) -> None:
    with pytest.raises(RefusedDocument) as refused:
        take_page(body, content_type=kind, url=URL, source=SOURCE)
    assert URL in refused.value.message
