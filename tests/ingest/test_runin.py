"""Lines that were run into a long paragraph go, captions become captions, and every word of the text stays."""

from __future__ import annotations

import pytest

from digest.ingest.runin import LONG, cut
from digest.ingest.text import read_text
from digest.model.articles import Block, BlockKind, Removed

ONE = (
    "Dock workers in Halvern voted to strike on Tuesday over pay for the night shift, their union said. Gen. Ruth Aldine,"
    " who led the port's guard until May, asked both sides to wait for the arbitrator. "
)
MORE = (
    "The port handles 38 per cent of the country's goods, and shops in Lindmark have begun to run short of fruit. Corvane"
    " told its customers to expect delays of up to five days. The two sides last met on Friday, for forty minutes. No"
    " further meeting has been arranged, both said. The nine-day strike of 2019 closed three haulage firms in the town,"
    " and not one of them came back. Drivers were already queueing for up to two hours at the gate on Monday, as importers"
    " hurried to get containers out, and the queue reached the ring road by four in the afternoon, police said. "
)


def pieces(text: str) -> list[tuple[str, str]]:
    paragraph = Block(kind=BlockKind.PARAGRAPH, text=text)
    return [(one.rule if isinstance(one, Removed) else one.kind.value, one.text) for one in cut(paragraph)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Scroll down for video.", "related"),
        ("Read more: What a strike would cost.", "related"),
        ("Watch how the cranes came to a stop » .", "related"),
        ("See photos of the cranes in January .", "related"),
        ("E-mail to a friend .", "share"),
        ("©2026 Harbour Post.", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Follow @harbourpost.", "follow"),
    ],
)
def test_a_line_that_a_rule_knows_goes_from_between_the_sentences(line: str, rule: str) -> None:
    assert pieces(f"{ONE}{line} {MORE}") == [("paragraph", ONE.strip()), (rule, line), ("paragraph", MORE.strip())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Watch the cranes and you know what the port earns, he said.",
        "See how they run, the drivers joke.",
        "All rights reserved by the union in 1998 stay in force.",
        "Share prices fell.",
        "Read more books, the minister told pupils.",
    ],
)
def test_a_sentence_that_only_sounds_like_it_stays(sentence: str) -> None:
    assert pieces(f"{ONE}{sentence} {MORE}") == [("paragraph", f"{ONE}{sentence} {MORE}".strip())]


def test_captions_that_were_run_in_stand_as_captions() -> None:
    captions = ("Standstill: The cranes at the port of Halvern.", "Ruth Aldine (left) beside the gate in May.")
    assert pieces(f"{ONE}{captions[0]} {captions[1]} {MORE}") == [
        ("paragraph", ONE.strip()),
        ("caption", captions[0]),
        ("caption", captions[1]),
        ("paragraph", MORE.strip()),
    ]


def test_one_sentence_with_a_colon_is_no_caption() -> None:
    text = f"{ONE}The point is this: The port earns at night. {MORE}"
    assert pieces(text) == [("paragraph", text.strip())]


def test_one_line_that_says_where_to_look_is_a_caption() -> None:
    caption = "Ruth Aldine (second from left) met the drivers at the gate."
    assert pieces(f"{ONE}{caption} {MORE}")[1] == ("caption", caption)


def test_a_labelled_caption_may_tell_what_somebody_says() -> None:
    captions = (
        "Queue: Lorries at the north gate. Tired: Drivers stood all night. Hope: The union says talks may go on. "
    )
    assert [kind for kind, _ in pieces(f"{ONE}{captions}{MORE}")] == ["paragraph", *["caption"] * 3, "paragraph"]


@pytest.mark.parametrize(
    "told",
    [
        "He responded by posting: 'We will be at the gate.' Her second message reads: 'And we bring tea.' ",
        "RA: I was at the gate at six. PD: Who was there? RA: Everybody but the harbour master. ",
        "Ruth Aldine: It began at six. Ruth Aldine: All of us were there. Ruth Aldine: The harbour master came at nine. ",
        "The captain (right-back in his youth) was pictured with the minister. The crew were pictured at the gate. ",
        "The club (top of the league until May) lost again. Prices (below 40 crowns a week ago) rose. ",
    ],
)
def test_quotations_interviews_and_asides_stay_in_the_text(told: str) -> None:
    assert pieces(f"{ONE}{told}{MORE}") == [("paragraph", f"{ONE}{told}{MORE}".strip())]


def test_a_paragraph_of_common_length_is_left_whole() -> None:
    text = f"{ONE}Scroll down for video."
    assert text.count(" ") < LONG
    assert pieces(text) == [("paragraph", text)]


def test_a_page_in_one_line_loses_its_byline_and_its_furniture_and_nothing_else() -> None:
    document = read_text(
        f"By . Ilse Maarten . PUBLISHED: . 05:12 EST, 3 March 2026 . {ONE}Scroll down for video. {MORE}"
    )
    assert document.byline == "Ilse Maarten"
    assert [block.text for block in document.blocks] == [ONE.strip(), MORE.strip()]
    assert [(one.rule, one.before) for one in document.removed] == [("byline", 0), ("related", 1)]
