from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.issues import Piece
from digest.publish import shown
from tests.publish import rare
from tests.publish.making import said
from tests.publish.told import HARBOUR_17, WIRE_17


def test_controls_surrogates_and_marks_of_direction_are_gone() -> None:
    assert shown.plain(rare.CONTROLS) == "nul bell esc[31m bom turn line sep"


@given(st.text(max_size=200))
def test_what_is_shown_is_one_line_that_can_be_encoded(text: str) -> None:
    line = shown.plain(text)
    assert len(line.splitlines()) <= 1
    line.encode()


@given(st.lists(st.builds(Piece, text=st.text(max_size=20), ours=st.booleans()), max_size=6))
def test_taking_off_the_last_word_changes_no_word(pieces: list[Piece]) -> None:
    quote = said(WIRE_17, "x")
    line = shown.line(type(quote)(pieces=tuple(pieces), places=quote.places, source="Wire"))
    if line.tail:
        whole = "".join(piece.text for piece in (*line.opening, *line.tail))
        assert whole.split(" ") == line.text.rstrip(" ").split(" ")


def test_the_last_word_stays_with_the_sources_name() -> None:
    line = shown.line(said(HARBOUR_17, "Traffic fell last year [2025]."))
    assert "".join(piece.text for piece in line.tail) == "[2025]."


def test_a_long_name_is_not_tied_to_the_last_word() -> None:
    quote = said(WIRE_17, "Traffic fell last year.")
    line = shown.line(type(quote)(pieces=quote.pieces, places=quote.places, source="Bulletin of the Tarn Water Board"))
    assert line.tail == ()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example", "https://x y", ""]
)
def test_only_the_webs_addresses_become_links(url: str) -> None:
    assert not shown.web_address(url)


def test_a_fragment_joins_an_address_that_has_one() -> None:
    quote = said(HARBOUR_17, "One two.")
    with_anchor = type(quote)(
        pieces=quote.pieces, places=quote.places, source="x", url="https://x.example/a#b", fragment="#:~:text=One"
    )
    assert shown.line(with_anchor).href == "https://x.example/a#b:~:text=One"


def test_names_with_a_dash_are_held_together() -> None:
    assert [run.text for run in shown.runs("Third round of Iran–US talks") if run.held] == ["Iran–US"]
    assert "".join(run.text for run in shown.runs("Iran–US talks – and more")) == "Iran–US talks – and more"


def test_a_bracket_of_another_day_is_settled_with_the_space_before_it() -> None:
    pieces = Piece(text="on Friday"), Piece(text=" [tomorrow]", ours=True), Piece(text=" [tomorrow]")
    quote = replace(said(WIRE_17, "x"), pieces=pieces)
    assert shown.settled(quote, {"[tomorrow]": "[20 Feb]"}).text == "on Friday [20 Feb] [tomorrow]"
