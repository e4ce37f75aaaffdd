"""What a page says of itself."""

from __future__ import annotations

import json

import lxml.html
import pytest

from digest.ingest.metadata import PageData, read_metadata


def read(head: str, body: str = "<p>Text</p>", *, html: str = "<html>") -> PageData:
    return read_metadata(lxml.html.document_fromstring(f"{html}<head>{head}</head><body>{body}</body></html>"))


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Talks open",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Per Aldine"}],
    "datePublished": "2026-02-16T17:40:00+01:00",
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
    "inLanguage": "en-US",
}


@pytest.mark.parametrize(
    "data", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebPage"}, ARTICLE]}, ARTICLE | {"@type": ["Article"]}]
)
def test_json_ld_is_read_in_each_of_its_shapes(data: object) -> None:
    page = read(ld(data))
    assert (page.title, page.byline, page.source) == ("Talks open", "Jane Doe, Per Aldine", "Harbour Post")
    assert (page.published, page.language) == ("2026-02-16T17:40:00+01:00", "en")


def test_broken_json_ld_is_passed_over() -> None:
    page = read(
        '<script type="application/ld+json">{"@type": "NewsArticle",}</script><meta name="author" content="Jane Doe">'
    )
    assert page.byline == "Jane Doe"


def test_the_headline_is_as_the_page_shows_it() -> None:
    assert (
        read('<meta property="og:title" content="Talks: what’s next">', "<h1>Talks: what's next</h1>").title
        == "Talks: what's next"
    )


def test_a_sites_name_behind_the_title_is_taken_off() -> None:
    assert read("<title>Talks open in Geneva | Harbour Post</title>").title == "Talks open in Geneva"
    assert read("<title>Talks open in Geneva - Harbour Post</title>").title == "Talks open in Geneva"


def test_a_short_title_with_a_dash_stays_whole() -> None:
    assert read("<title>Iran – US talks</title>").title == "Iran – US talks"


def test_a_heading_that_is_the_sites_name_is_no_title() -> None:
    head = '<meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Talks open">'
    assert read(head, "<h1>Harbour Post</h1>").title == "Talks open"


def test_the_date_comes_from_the_one_time_tag_or_from_none() -> None:
    assert read("", '<time datetime="2026-02-16">Monday</time>').published == "2026-02-16"
    assert read("", '<time datetime="2026-02-16">a</time><time datetime="2026-02-17">b</time>').published is None


def test_the_language_is_the_pages_own() -> None:
    assert read("", html='<html lang="de-AT">').language == "de"
    assert read('<meta property="og:locale" content="es_ES">').language == "es"
    assert read("").language is None


def test_only_a_web_address_is_an_address() -> None:
    assert (
        read('<link rel="canonical" href="/talks"><meta property="og:url" content="https://a.example/talks">').url
        == "https://a.example/talks"
    )
    assert read('<link rel="canonical" href="javascript:alert(1)">').url is None


def test_a_page_that_says_nothing_gives_nothing() -> None:
    assert read("") == PageData(title=None, byline=None, published=None, language=None, url=None, source=None)
