"""Where an operator's own headers may go."""

from __future__ import annotations

import pytest

from digest.polling.origins import is_as_safe

GIVEN = "http://news.example.org/feed"


@pytest.mark.parametrize(
    "url", ["http://news.example.org/other", "https://news.example.org/feed", "http://NEWS.example.org/feed?page=2"]
)
def test_they_go_to_their_server_and_from_clear_to_safe(url: str) -> None:
    assert is_as_safe(url, GIVEN)


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("http://news.example.org/feed", "https://news.example.org/feed"),
        ("https://news.example.org:8443/feed", "https://news.example.org/feed"),
        ("https://news.example.org:8443/feed", GIVEN),
        ("http://www.news.example.org/feed", GIVEN),
        ("http://news.example.org.evil.example/feed", GIVEN),
        ("http://news.example.org@evil.example/feed", GIVEN),
        ("http://news.example.org/feed", None),
        ("/feed", None),
    ],
)
def test_they_go_nowhere_else(url: str, given: str | None) -> None:
    assert not is_as_safe(url, given)
