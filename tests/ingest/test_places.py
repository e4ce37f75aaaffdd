"""What its place or its company shows to be the page's: authors at the foot, teasers, captions without a credit."""

from __future__ import annotations

import pytest

from digest.ingest.clean import clean
from digest.ingest.text import read_text
from digest.model.articles import Block, BlockKind

PROSE = (
    "Omani mediators will carry written proposals between two rooms, and the delegations are not due to meet.",
    "About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay.",
    "The port handles 38 per cent of the country's goods, and shops in Lindmark have begun to run short of fruit.",
    "Corvane told its customers to expect delays of up to five days, and moved two ships to the north quay.",
    "The two sides last met on Friday, for forty minutes, and no further meeting has been arranged so far.",
    "Drivers were queueing for two hours at the gate on Monday as importers hurried to get containers out.",
)


def blocks(*texts: str) -> list[Block]:
    return [Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts]


def gone(*texts: str) -> list[tuple[str, str]]:
    return [(one.rule, one.text) for one in clean(blocks(*texts))[1]]


@pytest.mark.parametrize(
    "note",
    [
        "Ilse Maarten is a reporter for the Harbour Post and lives in Halvern.",
        "Per Aldine covers ports and shipping for The Port Ledger.",
        "Columnist Marta Rask is the author of a book on lighthouses.",
        "Jan Velde ist Redakteur bei der Halvern Rundschau.",
        "The author is a lecturer at the University of Lindmark.",
        "Olsen reported from Corvane.",
    ],
)
def test_a_note_on_the_author_at_the_foot_goes(note: str) -> None:
    assert gone(*PROSE, note) == [("author", note)]


def test_the_heading_over_a_note_on_the_author_goes_with_it() -> None:
    note = "Ilse Maarten is a reporter for the Harbour Post."
    assert gone(*PROSE, "About the author", note) == [("author", "About the author"), ("author", note)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruth Aldine is the port's most vocal critic of the plan to move the cranes.",
        "“Ilse Maarten is a reporter for the Harbour Post,” the minister said.",
        "Norlin is one of the editors of the report for the council.",
        "The strike is over.",
        "About the port",
    ],
)
def test_a_sentence_at_the_foot_that_only_sounds_like_it_stays(sentence: str) -> None:
    assert gone(*PROSE, sentence) == []


def test_who_is_spoken_of_in_the_article_is_not_its_author() -> None:
    above = "Marta Rask asked both sides to wait for the arbitrator, and neither of them answered her letter."
    assert gone(*PROSE, above, "Marta Rask is a professor at the University of Lindmark.") == []


def test_a_note_on_somebody_in_the_midst_of_an_article_stays() -> None:
    note = "Ilse Maarten is a reporter for the Harbour Post."
    assert gone(note, *PROSE) == []


def test_headlines_over_texts_that_break_off_are_other_articles() -> None:
    teasers = (
        *("Bridge to close for nine months", "The Orrin bridge will close to all traffic on 2 March, the county..."),
        *("Ferry company orders three ships", "The ferry company Norlin has ordered three electric ships from..."),
        *("Chess club wins the league", "Lindmark won the national chess league for the first time in its 96..."),
    )
    assert gone(*PROSE[:3], *teasers, *PROSE[3:]) == [("related", text) for text in teasers]


@pytest.mark.parametrize("quote", ["“{}...”", "“{}”..."])
def test_quotations_that_break_off_are_the_articles(quote: str) -> None:
    said = [
        part for text in PROSE[:4] for part in ("Harbour Post, in its comment", quote.format(text.removesuffix(".")))
    ]
    assert gone(*said, *PROSE[4:]) == []


def test_two_paragraphs_that_trail_off_are_no_list() -> None:
    trailing = (
        "Night on the quay",
        "And then the cranes stood still, one after the other, for the first time in years...",
    )
    assert gone(*PROSE[:2], *trailing, *PROSE[2:4], *trailing, *PROSE[4:]) == []


def test_a_line_that_breaks_off_where_the_article_goes_on_is_its_teaser() -> None:
    teaser = "About 4,200 dock workers in Halvern begin voting on Tuesday..."
    assert gone(teaser, *PROSE) == [("told again", teaser)]
    assert gone("About 4,200 dock workers in Lindmark begin working on Tuesday...", *PROSE) == []


@pytest.mark.parametrize(
    "caption",
    [
        "Finance minister Ruth Aldine speaks to dock workers at the port of Halvern, Feb. 16, 2026.",
        "Ruth Aldine, left, and Per Velde shake hands in Lindmark.",
        "Cranes stand idle at the north quay in Halvern on February 16, 2026.",
        "Marta Rask, harbour master of Halvern, pictured at the north quay in 2019.",
        "© Per Aldine Dock workers at the gate of the port of Halvern.",
        "FILE--In this February 16, 2026, file photo, Marta Rask speaks in Halvern. On Thursday Rask asked for an inquiry.",
        "ABOVE: Harbour master Marta Rask came to the Monday edition of Quay Hour to discuss the vote.",
    ],
)
def test_a_caption_is_known_without_a_credit(caption: str) -> None:
    assert gone(PROSE[0], caption, PROSE[1]) == [("photo", caption)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruth Aldine said she speaks for all dock workers, and will until February 16, 2027.",
        "Dock workers who were hired after February 16, 2026, and work at night, hold no such contract.",
        "Left, right and centre, the parties welcomed the vote.",
        "The harbour master, Marta Rask, left the hall before the vote.",
        "The contract that holds until February 16, 2027, was signed in Corvane.",
    ],
)
def test_a_sentence_that_only_looks_like_a_caption_stays(sentence: str) -> None:
    assert gone(PROSE[0], sentence, PROSE[1]) == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Click here for more on the strike.", "related"),
        ("Read all about the port in our special.", "related"),
        ("Ports and ships: http://harbourpost.example/ports", "related"),
        ("Haga clic en la imagen para ver el puerto", "related"),
        ("» What a strike would cost", "related"),
        ("What do you think? Tell us in the comments below!", "comments"),
        ("1 204", "counter"),
        ("Monday 16 February 2026, 17:40 CET", "timestamp"),
        ("Loading...", "navigation"),
    ],
)
def test_what_a_page_says_to_its_reader_goes(line: str, rule: str) -> None:
    assert gone(PROSE[0], line, PROSE[1]) == [(rule, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "What do you think of when you hear of a port?",
        "The board declined to comment.",
        "Explore the north quay on foot, the guide tells visitors.",
        "2026",
        "6:25 p.m.",
        "In our view the vote was lawful.",
    ],
)
def test_what_an_article_says_stays(sentence: str) -> None:
    assert gone(PROSE[0], sentence, PROSE[1]) == []


def test_names_between_title_and_text_are_a_byline() -> None:
    document = read_text(
        f"Dock workers vote on a strike at the biggest port\n\nIlse Maarten and Per Aldine\n\n{PROSE[1]}"
    )
    assert document.byline == "Ilse Maarten and Per Aldine"
    assert [block.text for block in document.blocks] == [PROSE[1]]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ilse Maarten, Harbour Post", "Ilse Maarten, Harbour Post"),
        ("By Ilse Maarten maarten@harbourpost.example (555) 459-5382", "Ilse Maarten"),
        ("Ilse Maarten @ilsemaarten", "Ilse Maarten @ilsemaarten"),
        ("Harbour Post staff writer", "Harbour Post staff writer"),
    ],
)
def test_a_byline_may_name_a_paper_or_say_how_to_reach_its_author(line: str, byline: str) -> None:
    document = read_text(f"Dock workers vote on a strike at the biggest port\n\n{line}\n\n{PROSE[1]}")
    assert document.byline == byline


def test_a_byline_and_a_date_under_a_standfirst_are_read() -> None:
    document = read_text(
        "Dock workers vote on a strike\n\nThe biggest port of the country may stand still from Tuesday on.\n\n"
        f"By Ilse Maarten on Monday, 16 February 2026 at 5:40 p.m.\n\n{PROSE[1]}\n\n{PROSE[2]}"
    )
    assert document.byline == "Ilse Maarten"
    assert document.published is not None
    assert document.published.day.isoformat() == "2026-02-16"
    assert document.blocks[0].text.startswith("The biggest port")


@pytest.mark.parametrize("label", ["Ports", "Harbour Sunday", "Home News Dock workers vote on a strike at the port"])
def test_a_label_over_the_headline_is_not_the_title(label: str) -> None:
    document = read_text(f"{label}\n\nDock workers vote on a strike at the port\n\n{PROSE[1]}\n\n{PROSE[2]}")
    assert document.title == "Dock workers vote on a strike at the port"
    assert [block.text for block in document.blocks] == [PROSE[1], PROSE[2]]
