"""Which lines are counted, from how many articles on they leave, and what stays although it comes back."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.ingest.repeated import (
    ARTICLES,
    SENTENCE_ARTICLES,
    is_printed_again,
    learnt,
    leave_out,
    lines_of,
    marks_of,
    without_learnt,
)
from digest.model.articles import Block, BlockKind, Document, Removed, RepeatedLine

SOURCE = "Harbour Post"
NOW = dt.datetime(2026, 2, 16, tzinfo=dt.UTC)
PROSE = tuple(
    f"The {what} of Halvern said on Tuesday that the {thing} would be ready in the spring, and that nobody need worry."
    for what, thing in (
        ("council", "bridge"),
        ("port", "crane"),
        ("mayor", "budget"),
        ("school", "roof"),
        ("museum", "wing"),
        ("ferry company", "timetable"),
    )
)


def paragraph(text: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text)


def counted(*blocks: Block) -> list[str]:
    return [line.text for line in lines_of(blocks, source=SOURCE)]


def body(line: Block, *, at: int) -> tuple[Block, ...]:
    prose = [paragraph(text) for text in PROSE]
    return (*prose[:at], line, *prose[at:])


def seen(text: str, articles: int, *, at: int, kept: bool = False) -> RepeatedLine:
    (line,) = [one for one in lines_of(body(paragraph(text), at=at), source=SOURCE) if one.text == text]
    return RepeatedLine(key=line.key, text=text, articles=articles, first_seen=NOW, last_seen=NOW, kept=kept)


@pytest.mark.parametrize(
    "line",
    [
        "Tide and weather desk",
        "Join 20,000 who start the day with us.",
        "The Harbour Post has been printed in Halvern since 1911.",
        "All our coverage of the port",
    ],
)
def test_a_line_of_the_page_is_counted_wherever_it_stands(line: str) -> None:
    for at in (0, 3, 6):
        assert line in counted(*body(paragraph(line), at=at))


@pytest.mark.parametrize(
    "block",
    [
        paragraph("The port handles 38 per cent of the country's goods."),
        paragraph("Our fathers built it, the minister said: “We will not sell our port.”"),
        Block(kind=BlockKind.HEADING, text="What happens next"),
        Block(kind=BlockKind.HEADING, text="Why it matters"),
        Block(kind=BlockKind.QUOTE, text="Tide and weather desk"),
        Block(kind=BlockKind.CAPTION, text="HALVERN"),
        Block(kind=BlockKind.PREFORMATTED, text="High water 04:12"),
        paragraph("“We will not pay.”"),
    ],
)
def test_what_an_article_may_say_again_is_not_counted_in_its_midst(block: Block) -> None:
    assert block.text not in counted(*body(block, at=3))


def test_a_heading_that_calls_the_reader_is_counted() -> None:
    heading = Block(kind=BlockKind.HEADING, text="Read the tide letter")
    assert heading.text in counted(*body(heading, at=3))


def test_a_line_is_counted_once_in_an_article_however_often_it_stands_there() -> None:
    refrain = paragraph("Tide and weather desk")
    assert counted(refrain, paragraph(PROSE[0]), refrain, paragraph(PROSE[1]), refrain).count(refrain.text) == 1


def test_at_the_foot_a_line_is_the_same_with_other_numbers_and_in_the_midst_it_is_not() -> None:
    def key(text: str, at: int) -> str:
        return seen(text, 1, at=at).key

    assert key("412 of 900 read this far", 6) == key("7 of 900 read this far", 6)
    assert key("Halvern 3, Lindmark 1", 3) != key("Halvern 2, Lindmark 0", 3)


def test_a_line_is_learnt_from_three_articles_on_and_a_sentence_that_tells_from_five() -> None:
    line, telling = "Tide and weather desk", "The port handles 38 per cent of the country's goods."
    for text, enough in ((line, ARTICLES), (telling, SENTENCE_ARTICLES)):
        assert not learnt([seen(text, enough - 1, at=6)], source=SOURCE)
        assert set(learnt([seen(text, enough, at=6)], source=SOURCE).values()) == {enough}


def test_a_line_that_a_person_keeps_is_not_learnt() -> None:
    assert not learnt([seen("Tide and weather desk", 40, at=6, kept=True)], source=SOURCE)


def test_a_learnt_line_leaves_under_a_rule_that_says_why() -> None:
    line = "Tide and weather desk"
    known = learnt([seen(line, 12, at=6)], source=SOURCE)
    blocks = body(paragraph(line), at=6)
    assert leave_out(blocks, known, source=SOURCE) == [
        *blocks[:6],
        Removed(text=line, rule="repeated in 12 articles of Harbour Post"),
    ]


def test_a_telling_sentence_learnt_at_the_foot_stays_in_the_midst_of_another_article() -> None:
    telling = "The port handles 38 per cent of the country's goods."
    known = learnt([seen(telling, SENTENCE_ARTICLES, at=6)], source=SOURCE)
    blocks = body(paragraph(telling), at=2)
    assert leave_out(blocks, known, source=SOURCE) == list(blocks)


def test_an_article_that_is_hardly_more_than_learnt_lines_stays_whole() -> None:
    line = "Join 20,000 who start the day with us and with the tide and weather desk of the port."
    known = learnt([seen(line, 12, at=6)], source=SOURCE)
    blocks = (paragraph("Bridge closed."), paragraph(line))
    assert leave_out(blocks, known, source=SOURCE) == list(blocks)


def test_what_was_removed_before_keeps_its_place_beside_a_learnt_line() -> None:
    line = "Tide and weather desk"
    known = learnt([seen(line, 3, at=6)], source=SOURCE)
    document = Document(
        title="Bridge",
        blocks=body(paragraph(line), at=3),
        removed=(Removed(text="Share", rule="share", before=3), Removed(text="Print", rule="share", before=7)),
    )
    cleaned = without_learnt(document, known, source=SOURCE)
    assert [block.text for block in cleaned.blocks] == list(PROSE)
    assert [(one.text, one.before) for one in cleaned.removed] == [("Share", 3), (line, 3), ("Print", 6)]


def test_a_text_that_is_printed_again_is_known_by_its_longest_paragraphs() -> None:
    first = [paragraph(text) for text in PROSE]
    marks = frozenset(mark.key for mark in marks_of(first))
    again = [
        *first[:4],
        paragraph(PROSE[4].replace("spring", "autumn")),
        paragraph("The council will vote on 3 March."),
    ]
    other = [paragraph(text.replace("Halvern", "Lindmark").replace("nobody", "no one")) for text in PROSE]
    assert is_printed_again(marks_of(again), marks)
    assert not is_printed_again(marks_of(other), marks)
    assert not is_printed_again((), marks)
