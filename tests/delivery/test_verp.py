"""Envelope senders: each names its message, survives what servers do to it, and cannot be made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.signing import keyed_hash
from digest.delivery.verp import LONGEST_LOCAL_PART, Mailed, Returned, envelope_sender, read_token, tokens

KEY = b"a key of the tests"
NAME = keyed_hash(KEY, "test", "one")


def returned(text: str, key: bytes = KEY) -> list[Returned]:
    """Whose messages a text names, as a report is read: whatever looks like a token, with the key."""
    return [found for found in (read_token(token, key) for token in tokens(text)) if found]


def test_a_bounce_names_the_message_that_came_back() -> None:
    address = envelope_sender("bounce@news.example.org", KEY, NAME)
    assert address.startswith("bounce+s")
    assert address.endswith("@news.example.org")
    assert returned(address) == [Returned(mailed=Mailed.ISSUE, name=NAME)]


def test_a_confirmation_is_told_from_an_issue() -> None:
    address = envelope_sender("bounce@news.example.org", KEY, NAME, mailed=Mailed.CONFIRMATION)
    assert returned(address) == [Returned(mailed=Mailed.CONFIRMATION, name=NAME)]


@pytest.mark.parametrize("change", [str.upper, str.title, lambda address: f" <{address}>\n"])
def test_case_and_brackets_do_not_matter(change: object) -> None:
    assert callable(change)
    assert returned(change(envelope_sender("bounce@news.example.org", KEY, NAME)))


def test_the_local_part_is_never_longer_than_64_octets() -> None:
    local = envelope_sender("b" * LONGEST_LOCAL_PART + "@news.example.org", KEY, NAME).rpartition("@")[0]
    assert len(local) == 64


def test_another_key_knows_nothing_of_it() -> None:
    assert returned(envelope_sender("bounce@news.example.org", KEY, NAME), b"another") == []


def test_a_mark_cannot_be_moved_to_another_name_or_kind() -> None:
    local = envelope_sender("bounce@news.example.org", KEY, NAME).partition("@")[0]
    other = keyed_hash(KEY, "test", "two")
    for forged in (f"{local[:8]}{other}{local[34:]}", f"bounce+c{local[8:]}"):
        assert tokens(forged)
        assert returned(f"{forged}@news.example.org") == []


@given(st.text())
def test_any_other_address_is_none_of_ours(text: str) -> None:
    assert read_token(text, KEY) is None
    assert returned(f"bounce+{text}@news.example.org") == []


def test_tokens_are_found_in_any_text() -> None:
    address = envelope_sender("bounce@news.example.org", KEY, NAME)
    local = address.partition("@")[0]
    assert tokens(f"Return-Path: <{address}>\nto {address.upper()}") == (local.partition("+")[2],)
    assert tokens("a letter without any") == ()
