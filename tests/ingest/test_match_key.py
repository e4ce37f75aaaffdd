"""The form by which two addresses are one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.identity import PLAIN_URL, canonical_url, match_key

PAGE = "https://www.example.org/news/2026/talks-open"


@pytest.mark.parametrize(
    "other",
    [
        "http://www.example.org/news/2026/talks-open",
        "https://WWW.example.org:443/news/2026/talks-open/",
        "https://www.example.org/news/2026/talks-open?utm_source=rss&utm_medium=feed",
        "https://www.example.org/news/2026/talks-open?ref=rss",
        "https://www.example.org/news/2026/talks-open?PHPSESSID=abc",
        "https://www.example.org/news/2026/talks-open/amp/",
        "https://www.example.org/amp/news/2026/talks-open",
        "https://amp.example.org/news/2026/talks-open",
        "https://www.example.org/news/2026/talks-open?amp=1",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/2026/talks-open",
        "https://www.google.com/amp/s/www.example.org/news/2026/talks-open",
        "https://www.example.org/news/2026/talks%2Dopen#comments",
    ],
)
def test_the_same_page(other: str) -> None:
    assert match_key(other) == match_key(PAGE) != ""


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/news/2026/talks-open",
        "https://www.example.org/news/2026/talks-open-again",
        "https://www.example.org/news/2026/Talks-open",
        "https://www.example.org/news/2026/talks-open?page=2",
        "https://www.example.org:8443/news/2026/talks-open",
        "ftp://www.example.org/news/2026/talks-open",
    ],
)
def test_another_page(other: str) -> None:
    assert match_key(other) != match_key(PAGE)


def test_the_order_of_a_query_does_not_count_and_what_it_asks_for_does() -> None:
    assert match_key("https://e.example/a?id=7&lang=en") == match_key("http://e.example/a/?lang=en&id=7")
    assert match_key("https://e.example/a?id=7") != match_key("https://e.example/a?id=8")
    assert match_key("https://e.example/a.amp.html") == match_key("https://e.example/a.html")


def test_a_front_page_is_no_article() -> None:
    assert (
        match_key("https://e.example/")
        == match_key("http://e.example")
        == match_key("https://e.example/?utm_x=1")
        == ""
    )
    assert match_key("https://e.example/?p=17") == "e.example?p=17"


def test_a_blank_before_what_is_cut_off_goes_with_it() -> None:
    assert (
        canonical_url("https://e.example/a #top")
        == canonical_url("https://e.example/a ?utm_x=1")
        == "https://e.example/a"
    )


@given(st.text(max_size=60))
def test_any_text_has_one_and_what_canonical_url_makes_of_it_the_same(path: str) -> None:
    url = f"https://e.example/{path}"
    assert match_key(canonical_url(url)) == match_key(url)


@given(st.from_regex(PLAIN_URL, fullmatch=True))
def test_a_plain_address_is_read_as_one_with_a_fragment_is(url: str) -> None:
    assert canonical_url(url) == canonical_url(f"{url}#part")
    assert match_key(url) == match_key(f"{url}#part")
