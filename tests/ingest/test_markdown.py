"""Markdown and its front matter."""

from __future__ import annotations

import pytest

from digest.errors import RefusedDocument
from digest.ingest.hints import Hints
from digest.ingest.markdown import read_markdown

BODY = """# Lindmark to close *ring road*

Lindmark will **close** its [inner ring road](https://example.org/road) to
through traffic on 1 May, the council `decided`.

![A road](road.jpg)

## What happens next

- Signs go up in April
- Fines begin on 1 July

1. First
2. Second

> "It is a mistake," said
> Per Aldine.

    four spaces
      and more

Lindmark — the end.<br>And a line.

Underlined
----------

Something.
"""


def test_marks_go_and_structure_stays() -> None:
    document = read_markdown(BODY)
    assert document.title == "Lindmark to close ring road"
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("paragraph", "Lindmark will close its inner ring road to through traffic on 1 May, the council decided."),
        ("heading", "What happens next"),
        ("item", "Signs go up in April"),
        ("item", "Fines begin on 1 July"),
        ("item", "First"),
        ("item", "Second"),
        ("quote", '"It is a mistake," said Per Aldine.'),
        ("preformatted", "four spaces\n  and more"),
        ("paragraph", "Lindmark — the end. And a line."),
        ("heading", "Underlined"),
        ("paragraph", "Something."),
    ]


def test_front_matter_says_what_is_known() -> None:
    document = read_markdown(
        "---\ntitle: 'Road: closed'\ndate: 2026-02-17 21:00:00 +01:00\nauthor:\n  - Jane Doe\n  - name: Per Aldine\n"
        "source: The Port Ledger\nlang: en\ncanonical: https://portledger.example/n/1#top\n---\n# Road: closed\n\nIt is closed.\n"
    )
    assert (document.title, document.byline, document.source) == (
        "Road: closed",
        "Jane Doe, Per Aldine",
        "The Port Ledger",
    )
    assert (document.language, document.url) == ("en", "https://portledger.example/n/1")
    assert document.published is not None
    assert document.published.at.isoformat() == "2026-02-17T20:00:00+00:00"
    assert [block.text for block in document.blocks] == ["It is closed."]


def test_a_date_without_a_time_stays_a_day() -> None:
    document = read_markdown("---\ntitle: x\ndate: 2026-02-17\n---\nIt is closed.\n")
    assert document.published is not None
    assert not document.published.exact


def test_hints_win_over_the_front_matter() -> None:
    document = read_markdown("---\ntitle: x\nsource: a\n---\nIt is closed.\n", hints=Hints(source="b", title="y"))
    assert (document.source, document.title) == ("b", "y")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read_markdown("---\n\nIt is closed.\n").blocks[0].text == "It is closed."


@pytest.mark.parametrize("matter", ["title: [", "a: b: c", "date: 2026-02-30"])
def test_broken_front_matter_is_refused(matter: str) -> None:
    with pytest.raises(RefusedDocument, match=r"road\.md.*front matter"):
        read_markdown(f"---\n{matter}\n---\nText.\n", name="road.md")


def test_text_between_two_rules_is_no_front_matter_and_is_not_lost() -> None:
    assert [block.text for block in read_markdown("---\nIt is closed.\n\n---\n\nIt is open.\n").blocks] == [
        "It is closed.",
        "It is open.",
    ]
