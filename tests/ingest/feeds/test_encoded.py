"""Which encoding a body is in: a BOM, the server's word, the document's own, or the likeliest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.feeds.encoded import decode_served
from digest.ingest.feeds.read import read_feed

URL = "https://harbour.example/feed"


def feed(title: str, encoding: str) -> str:
    declared = f' encoding="{encoding}"' if encoding else ""
    return f'<?xml version="1.0"{declared}?><rss version="2.0"><channel><title>{title}</title><item><title>{title}</title></item></channel></rss>'


@pytest.mark.parametrize(
    ("title", "declared", "written", "content_type"),
    [
        ("Zürich", "", "utf-8", None),
        ("Zürich", "utf-8", "utf-8", "application/rss+xml; charset=iso-8859-1"),
        ("Zürich", "iso-8859-1", "iso-8859-1", None),
        ("Zürich – “neu”", "iso-8859-1", "windows-1252", None),
        ("Zürich", "", "iso-8859-1", "text/xml; charset=ISO-8859-1"),
        ("Новости дня", "koi8-r", "koi8-r", None),
        ("Новости дня", "windows-1251", "windows-1251", "text/xml"),
        ("Новости дня", "utf-8", "windows-1251", "text/xml; charset=windows-1251"),
        ("今日のニュース", "shift_jis", "shift_jis", None),
        ("今日のニュース", "euc-jp", "euc-jp", None),
        ("今日新闻", "gb2312", "gb18030", None),
        ("今日新聞", "big5", "big5", None),
        ("오늘의 뉴스", "euc-kr", "euc-kr", None),
        ("Zürich", "utf-16", "utf-16", None),
        ("Zürich", "", "utf-16-le", None),
        ("Zürich", "", "utf-16-be", None),
        ("Zürich", "", "utf-32-le", None),
        ("Zürich", "", "utf-8-sig", "text/xml; charset=iso-8859-1"),
        ("Zürich", "no-such-encoding", "utf-8", "text/xml; charset=none"),
        ("Zürich", "", "windows-1252", None),
    ],
)
def test_a_title_is_read_in_every_encoding(title: str, declared: str, written: str, content_type: str | None) -> None:
    body = feed(title, declared).encode(written)
    assert read_feed(body, content_type=content_type, url=URL).entries[0].title == title


@given(
    st.binary(max_size=300), st.sampled_from([None, "text/xml; charset=utf-16", "x; charset=idna", "charset=base64"])
)
def test_any_bytes_have_a_text(body: bytes, content_type: str | None) -> None:
    decode_served(body, content_type=content_type).encode("utf-8")
