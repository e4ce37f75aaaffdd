"""Bytes to text, and what is refused."""

from __future__ import annotations

import codecs
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import RefusedDocument
from digest.ingest.encoding import decode

TEXT = "Straße gesperrt: “Über 4.200 Hafenarbeiter” stimmen ab – früh am Dienstag, so die Gewerkschaft in Lübeck."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_goes(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding), name="a.txt") == TEXT


def test_a_declared_encoding_is_used() -> None:
    page = f'<html><head><meta charset="windows-1252"></head><body><p>{TEXT}</p></body></html>'
    assert decode(page.encode("windows-1252"), name="a.html") == page


def test_latin_1_means_windows_1252_as_browsers_have_it() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>{TEXT}</p>'
    assert decode(page.encode("windows-1252"), name="a.html") == page


def test_a_wrong_declaration_does_not_spoil_utf_8() -> None:
    page = f'<meta charset="us-ascii"><p>{"Zürich ✓ " * 3}</p>'
    assert decode(page.encode(), name="a.html").count("Zürich") == 3


def test_an_unknown_declaration_is_passed_over() -> None:
    assert decode(b'<meta charset="klingon"><p>' + TEXT.encode() + b"</p>", name="a.html").endswith(TEXT + "</p>")


def test_an_undeclared_legacy_encoding_is_detected() -> None:
    assert decode((TEXT * 5).replace("“", "").replace("”", "").encode("windows-1252"), name="a.txt").startswith(
        "Straße"
    )


@pytest.mark.parametrize("data", [b"", b"  \r\n\t ", b"\x00\x00"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedDocument, match=r"a\.txt.*empty"):
        decode(data, name="a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04 ...",
        gzip.compress(b"text", mtime=0),
        b"text with \x00 in it",
        bytes(range(1, 256)) * 20,
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(RefusedDocument, match=r"paper\.txt.*not text.*save it"):
        decode(data, name="paper.txt")


@given(
    st.text(min_size=1).filter(lambda text: text.strip("\x00 \t\r\n") and "\x00" not in text and text[0] != "\ufeff")
)
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(b"\n" + text.encode(errors="ignore") + b"\nx", name="a.txt") == "\n" + text + "\nx"
