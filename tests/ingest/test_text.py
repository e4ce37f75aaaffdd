"""Plain text to blocks, however it was wrapped."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.hints import Hints
from digest.ingest.text import read_text
from digest.model.articles import BlockKind, Document

FIRST = (
    "Lindmark will close its inner ring road to through traffic on 1 May, the city council decided on Tuesday by 34 votes"
    " to 29. Signs go up in April and fines begin on 1 July, according to the decision."
)
SECOND = '"This is the most expensive mistake we will make this decade," said councillor Per Aldine, who voted against.'
THIRD = "Shops along the road had asked for a year's delay, and the chamber of commerce said that it would go to court."


def shape(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def wrapped(*paragraphs: str, width: int = 72, gap: str = "\n\n") -> str:
    return gap.join(textwrap.fill(one, width, break_on_hyphens=False, break_long_words=False) for one in paragraphs)


def test_hard_wrapped_paragraphs_are_joined() -> None:
    document = read_text(wrapped("Lindmark to close ring road", FIRST, SECOND, THIRD))
    assert document.title == "Lindmark to close ring road"
    assert [block.text for block in document.blocks] == [FIRST, SECOND, THIRD]


def test_one_line_for_each_paragraph_without_blank_lines_stays_so() -> None:
    document = read_text(f"{FIRST}\n{SECOND}\n{THIRD}")
    assert shape(document) == [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
    assert document.title == ""


def test_paragraphs_told_by_their_indentation_alone_are_kept_apart() -> None:
    text = "\n".join(
        textwrap.fill(one, 70, initial_indent="    ", break_on_hyphens=False) for one in (FIRST, SECOND, THIRD)
    )
    assert [block.text for block in read_text(text).blocks] == [FIRST, SECOND, THIRD]


def test_line_ends_of_any_system_make_the_same_document() -> None:
    text = wrapped("A title", FIRST, SECOND)
    assert read_text(text.replace("\n", "\r\n")) == read_text(text) == read_text(text.replace("\n", "\r"))


def test_a_list_of_short_lines_is_not_joined() -> None:
    dates = [f"{day} June: Halvern, the old customs hall, doors at {day - 2}" for day in range(19, 24)]
    assert [block.text for block in read_text("\n".join([FIRST, *dates])).blocks[1:]] == dates


def test_a_crosshead_is_a_short_line_without_a_stop_over_a_paragraph() -> None:
    document = read_text(f"A title\n\n{FIRST}\n\nWhat happens next\n\n{SECOND}\n\nSo it ends.\n\nThe end of the file")
    assert shape(document) == [
        ("paragraph", FIRST),
        ("heading", "What happens next"),
        ("paragraph", SECOND),
        ("paragraph", "So it ends."),
        ("paragraph", "The end of the file"),
    ]


def test_crossheads_are_found_without_blank_lines_too() -> None:
    assert ("heading", "WHAT THE SHOPS SAY") in shape(read_text(f"{FIRST}\n{SECOND}\nWHAT THE SHOPS SAY\n{THIRD}"))


def test_a_crosshead_may_ask() -> None:
    assert ("heading", "What happens next?") in shape(read_text(f"{FIRST}\n\nWhat happens next?\n\n{SECOND}"))


def test_a_line_that_leads_into_a_list_is_no_crosshead() -> None:
    document = read_text(f"{FIRST}\n\nThe council will:\n\n  • put up signs,\n\n  • fine drivers.\n\n{SECOND}")
    assert shape(document)[1:4] == [
        ("paragraph", "The council will:"),
        ("item", "put up signs,"),
        ("item", "fine drivers."),
    ]


def test_items_of_every_mark_lose_it_and_keep_their_second_line() -> None:
    text = f"{FIRST}\n\n- signs that are\n  large\n- fines\n\n* one\n* two\n\n1. first\n2. second\n\n1) a\n2) b\n\n{SECOND}"
    items = [text for kind, text in shape(read_text(text)) if kind == "item"]
    assert items == ["signs that are large", "fines", "one", "two", "first", "second", "a", "b"]


def test_short_lines_over_the_text_that_sum_it_up_are_items() -> None:
    summary = ("Lindmark closes its ring road in May", "Signs go up in April, fines begin in July", "Council was split")
    told = f"{FIRST} The council was split to the last."
    document = read_text("\n\n".join(["A road is closed", "By Marta Rask", *summary, told, SECOND]))
    assert document.title == "A road is closed"
    assert shape(document) == [*(("item", line) for line in summary), ("paragraph", told), ("paragraph", SECOND)]


def test_headlines_of_other_matters_over_the_text_are_no_items() -> None:
    others = ("Corvane hires thirty captains", "Rain is expected in Halvern", "Petrel sells its last bakery")
    document = read_text("\n\n".join(["A road is closed", "By Marta Rask", *others, FIRST, SECOND]))
    assert [kind for kind, _ in shape(document)] == ["heading"] * 3 + ["paragraph"] * 2


def test_a_number_between_paragraphs_heads_them_and_is_kept() -> None:
    document = read_text(f"{FIRST}\n\n1. Take stock\n\n{SECOND}\n\n2. Go to court\n\n{THIRD}")
    assert [text for kind, text in shape(document) if kind == "heading"] == ["1. Take stock", "2. Go to court"]


def test_quoted_lines_are_one_quote() -> None:
    document = read_text(f"{FIRST}\n\n> The road is\n> closed.\n\n{SECOND}")
    assert ("quote", "The road is closed.") in shape(document)


def test_a_sentence_at_the_top_is_not_taken_for_a_title() -> None:
    document = read_text(f"{SECOND}\n\n{FIRST}")
    assert document.title == ""
    assert document.blocks[0].text == SECOND


def test_the_title_keeps_its_label() -> None:
    assert read_text(f"Breaking News: Road to close\n\n{FIRST}\n\n{SECOND}").title == "Breaking News: Road to close"


def test_a_given_title_is_not_told_twice() -> None:
    document = read_text(f"Lindmark’s road to close\n\n{FIRST}", hints=Hints(title="Lindmark's road to close"))
    assert document.title == "Lindmark's road to close"
    assert [block.text for block in document.blocks] == [FIRST]


def test_the_masthead_gives_title_byline_source_and_date() -> None:
    document = read_text(
        f"Road to close\nBy Jane Doe\nThe Port Ledger, 17 February 2026, 21:00 CET\n\nLINDMARK (AP) — {FIRST}"
    )
    assert (document.title, document.byline, document.source) == ("Road to close", "Jane Doe", "The Port Ledger")
    assert document.dateline == "LINDMARK (AP)"
    assert document.published is not None
    assert document.published.at.isoformat() == "2026-02-17T20:00:00+00:00"
    assert shape(document) == [("caption", "LINDMARK (AP)"), ("paragraph", FIRST)]


def test_the_date_of_publication_counts_before_that_of_an_update() -> None:
    document = read_text(
        f"Road to close\n\nUpdated: 18 Feb 2026, 9:00 CET\nPublished: 17 Feb 2026, 21:00 CET\n\n{FIRST}"
    )
    assert document.published is not None
    assert document.published.day.isoformat() == "2026-02-17"


def test_a_text_without_a_date_has_none() -> None:
    assert read_text(f"Road to close\n\n{FIRST}").published is None


def test_hints_win_over_the_text() -> None:
    hints = Hints(
        published="2026-03-01", source="Orbit Notes", language="de", url="HTTP://Example.org/a?utm_source=x#top"
    )
    document = read_text(f"Road to close\nThe Port Ledger, 17 February 2026\n\n{FIRST}", hints=hints)
    assert document.published is not None
    assert document.published.day.isoformat() == "2026-03-01"
    assert (document.source, document.language, document.url) == ("Orbit Notes", "de", "http://example.org/a")


def test_typography_stays_and_only_white_space_and_the_invisible_go() -> None:
    document = read_text(
        "“Mid\u2011air”\u00a0refuel\u00ading\u200b was ‘on’ — he\tsaid so, and the rest of it is here too.\ufeff"
    )
    assert document.blocks[0].text == "“Mid\u2011air” refueling was ‘on’ — he said so, and the rest of it is here too."


def test_a_divider_of_the_wire_stays_and_decoration_goes() -> None:
    document = read_text(f"{FIRST}\n\n___\n\n{SECOND}\n\n* * *\n\n{THIRD}")
    assert [block.kind for block in document.blocks].count(BlockKind.PREFORMATTED) == 1
    assert [removed.rule for removed in document.removed] == ["separator"]


def test_an_empty_text_is_an_empty_document() -> None:
    assert read_text(" \n\n\t\n").blocks == ()


WORDS = st.sampled_from(
    ["the", "council", "road", "votes", "harbour", "decided", "on", "by", "and", "fines", "traffic", "closes", "a"]
)
PARAGRAPH = st.lists(WORDS, min_size=25, max_size=60).map(lambda words: "So " + " ".join(words) + ".")


@given(st.lists(PARAGRAPH, min_size=2, max_size=6, unique=True), st.integers(50, 90))
def test_paragraphs_come_back_whatever_the_width_they_were_wrapped_at(paragraphs: list[str], width: int) -> None:
    assert [block.text for block in read_text(wrapped(*paragraphs, width=width)).blocks] == paragraphs


@given(st.text(max_size=400))
def test_blocks_are_folded_lines_with_something_in_them(text: str) -> None:
    for block in read_text(text).blocks:
        assert block.text
        assert block.text == " ".join(block.text.split())
