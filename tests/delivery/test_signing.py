"""Names and marks: the same for the same key, worthless without it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.signing import keyed_hash, sign, verify

KEY = b"a key of the tests"


def test_a_hash_is_26_letters_and_digits_that_need_no_quoting() -> None:
    assert re.fullmatch(r"[a-z2-7]{26}", keyed_hash(KEY, "network", "192.0.2.7"))


def test_another_key_purpose_or_text_gives_another_hash() -> None:
    texts = {
        keyed_hash(KEY, "network", "a"),
        keyed_hash(KEY, "network", "b"),
        keyed_hash(KEY, "suppression", "a"),
        keyed_hash(b"another", "network", "a"),
    }
    assert len(texts) == 4


def test_purpose_and_text_do_not_run_into_each_other() -> None:
    assert keyed_hash(KEY, "ab", "c") != keyed_hash(KEY, "a", "bc")


def test_a_hash_stays_the_same_from_version_to_version() -> None:
    assert keyed_hash(b"k", "p", "t") == "vkyh2ex27vyven5yyvkc2hdpeo"


@given(st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=1))
def test_what_was_signed_comes_back_whatever_its_case(text: str) -> None:
    signed = sign(KEY, "verp", text)
    assert verify(KEY, "verp", signed) == text
    assert verify(KEY, "verp", signed.upper()) == text


@given(st.text())
def test_what_was_not_signed_is_not_taken(text: str) -> None:
    assert verify(KEY, "verp", text) is None


@pytest.mark.parametrize("place", [0, 5, 10, 20])
def test_a_changed_character_anywhere_breaks_the_mark(place: int) -> None:
    signed = sign(KEY, "verp", "abcdef")
    changed = signed[:place] + ("a" if signed[place] != "a" else "b") + signed[place + 1 :]
    assert verify(KEY, "verp", changed) is None
