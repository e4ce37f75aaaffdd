"""A file's way to a document, by suffix and content."""

from __future__ import annotations

import pytest

from digest.errors import RefusedDocument
from digest.ingest.files import MAX_BYTES, SUFFIXES, read_file
from digest.ingest.hints import Hints

SENTENCE = "About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay."
PAGE = f"<!doctype html><html lang=en><head><title>Dock workers vote</title></head><body><h1>Dock workers vote</h1><p>{SENTENCE}</p></body></html>"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Dock workers vote\n\n{SENTENCE}\n"),
        ("a", f"Dock workers vote\n\n{SENTENCE}\n"),
        ("a.md", f"# Dock workers vote\n\n{SENTENCE}\n"),
        ("a.txt", f"---\ntitle: Dock workers vote\n---\n\n{SENTENCE}\n"),
        ("a.html", PAGE),
        ("a.HTM", PAGE),
        ("a.txt", PAGE),
        ("saved", PAGE),
    ],
)
def test_each_format_gives_the_same_article(name: str, text: str) -> None:
    document = read_file(text.encode(), name=name)
    assert document.title == "Dock workers vote"
    assert [block.text for block in document.blocks] == [SENTENCE]


def test_text_with_a_tag_in_it_is_still_text() -> None:
    document = read_file(f"Use the <p> tag\n\n{SENTENCE} It is written <b>so</b>.".encode(), name="a.txt")
    assert document.blocks[0].text.endswith("<b>so</b>.")


def test_hints_reach_every_format() -> None:
    for name, text in (("a.txt", SENTENCE), ("a.md", SENTENCE), ("a.html", f"<p>{SENTENCE}</p>")):
        document = read_file(text.encode(), name=name, hints=Hints(source="The Port Ledger", language="en"))
        assert (document.source, document.language) == ("The Port Ledger", "en")


def test_a_folder_walk_takes_text_markdown_and_html() -> None:
    assert {".txt", ".md", ".html"} <= SUFFIXES
    assert "" not in SUFFIXES


def test_a_file_without_a_sentence_is_refused_by_name() -> None:
    for name, data in (
        ("a.html", b"<html><body><nav>Home</nav></body></html>"),
        ("a.md", b"---\ntitle: x\n---\n"),
        ("a.txt", b"..."),
    ):
        with pytest.raises(RefusedDocument, match=name):
            read_file(data, name=name)


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(RefusedDocument, match="20 MB"):
        read_file(b"a" * (MAX_BYTES + 1), name="big.txt")


def test_a_text_that_opens_with_a_rule_is_not_taken_for_front_matter() -> None:
    document = read_file(f"---\n{SENTENCE}\n---\n".encode(), name="a.txt")
    assert [block.text for block in document.blocks] == [SENTENCE]
