from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.publish.fold import COLUMNS, columns, fold, together
from digest.publish.shown import plain, width

TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=400).map(plain)


@given(TEXT, st.integers(0, 20))
def test_no_line_is_wider_than_the_columns(text: str, indent: int) -> None:
    assert all(width(line) <= COLUMNS for line in fold(text, first=" " * indent).split("\n"))


@given(TEXT)
def test_folding_loses_nothing_but_spaces(text: str) -> None:
    assert "".join(fold(text).split()) == "".join(text.split())


def test_a_word_wider_than_a_line_is_broken() -> None:
    assert fold("a" * 100, first="  * ") == "  * " + "a" * 66 + "\n    " + "a" * 34


def test_a_day_stays_with_its_month() -> None:
    before = "x" * (COLUMNS - 3)
    assert fold(f"{before} 1 May is a holiday") == f"{before}\n1 May is a holiday"
    assert fold(f"{before} 1. Mai ist frei", language="de") == f"{before}\n1. Mai ist frei"


def test_a_name_stays_on_one_line() -> None:
    before = "x" * (COLUMNS - 8)
    assert fold(f"{before} {together('--', 'The Port Ledger')}") == f"{before}\n-- The Port Ledger"


def test_wide_characters_take_two_columns() -> None:
    assert max(map(len, fold("漢" * 80).split("\n"))) == COLUMNS // 2


def test_text_hangs_beside_its_label() -> None:
    table = columns([("Moved", "", "word " * 20), ("No word yet", "", "short")])
    first, second, *_ = table.split("\n")
    assert first.startswith("  Moved        word")
    assert second.startswith(" " * 15 + "word")


def test_a_label_that_is_too_wide_stands_above() -> None:
    assert columns([("A", "", "x"), ("B" * 20, "", "y")], widest=10) == f"  A  x\n  {'B' * 20}\n     y"
