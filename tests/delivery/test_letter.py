"""A letter: what is filled in stands whole between soft line breaks, and the rest is every reader's, byte for byte."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import quopri
import re
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.delivery.letter import Letter, Sending, write_letter
from digest.delivery.message import feedback_id
from digest.delivery.quoted import cleaned, encoded, inserted, opened
from digest.errors import MailRefused
from digest.model.letters import Slot, mark
from tests.delivery.test_message import Said
from tests.delivery.wire import problems

DATE = dt.datetime(2026, 2, 18, 7, 0, 5, tzinfo=dt.UTC)
TOKEN = "7hQ2mXk0aLr8sTnVc1yZpw"
URL = "https://news.example.org/unsubscribe/"
MAILTO = "mailto:bounce@news.example.org?subject=unsubscribe%20"
OPEN = Said(
    text=f"Oil fell 1.4%.\n\n{mark(Slot.REASON)}\nUnsubscribe: {URL}{mark(Slot.TOKEN)}\n",
    html=f'<p>{mark(Slot.REASON)}</p><a href="{URL}{mark(Slot.TOKEN)}">Stop</a>\n',
)
ANY = st.text(st.characters(exclude_categories=()), max_size=300)
PROSE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200)


def letter(said: Said = OPEN, **more: object) -> Letter:
    sending = {"sender": "The Daily Brief <brief@news.example.org>", "unsubscribe": (URL,)} | more
    return write_letter(said, Sending(**sending))  # type: ignore[arg-type]


def fill(made: Letter, *, to: str = "reader@example.net", reason: str = "Because.", token: str = TOKEN) -> bytes:
    return made.fill(
        to=to,
        message_id="<a1@news.example.org>",
        date=DATE,
        values={Slot.REASON: (reason, reason), Slot.TOKEN: (token, token)},
    )


def read(data: bytes) -> EmailMessage:
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    assert not made.defects
    return made


def part(data: bytes, kind: str) -> str:
    body = read(data).get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_every_slot_is_filled_for_its_reader() -> None:
    data = fill(letter(), reason="You get this as a & b.")
    assert problems(data) == []
    made = read(data)
    assert made["To"] == "reader@example.net"
    assert made["Message-ID"] == "<a1@news.example.org>"
    assert made["Date"].datetime == DATE
    assert made["List-Unsubscribe"] == f"<{URL}{TOKEN}>"
    assert part(data, "plain") == f"Oil fell 1.4%.\n\nYou get this as a & b.\nUnsubscribe: {URL}{TOKEN}\n"
    assert part(data, "html") == f'<p>You get this as a &amp; b.</p><a href="{URL}{TOKEN}">Stop</a>\n'
    assert b"\x1a" not in data


def test_nothing_but_its_slots_differs_between_readers() -> None:
    made = letter()
    one = fill(made, to="a@example.net", token="a" * 22)
    other = fill(made, to="b@example.net", token="b" * 22)
    assert one.replace(b"a@example.net", b"b@example.net").replace(b"a" * 22, b"b" * 22) == other


@settings(max_examples=150, deadline=None)
@given(before=PROSE, after=PROSE, reason=PROSE)
def test_what_is_filled_in_is_never_split_nor_splits_anything(before: str, after: str, reason: str) -> None:
    text = f"{before}{mark(Slot.TOKEN)}{after}\n{mark(Slot.REASON)}{after}{mark(Slot.TOKEN)}"
    data = fill(letter(Said(text=text, html="<p>x</p>\n")), reason=reason)
    assert problems(data) == []
    assert data.count(TOKEN.encode()) == 3  # once in a header
    whole = text.replace(mark(Slot.TOKEN), TOKEN).replace(mark(Slot.REASON), "\x1a")
    assert part(data, "plain") == re.sub(r"[ \t]+\n", "\n", whole + "\n").replace("\x1a", reason)


@settings(max_examples=150, deadline=None)
@given(text=ANY, html=ANY, subject=ANY)
def test_no_line_of_a_letter_begins_with_a_dot(text: str, html: str, subject: str) -> None:
    data = fill(letter(Said(subject=f"x{subject}", text=f".{text}\n.\n..x", html=f"{html}\n.y")), reason=".\n.b")
    assert b"\r\n." not in data
    assert problems(data) == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("a.= é–\t\n"), max_size=400))
def test_quoted_printable_reads_back_as_it_was_in_lines_of_76(text: str) -> None:
    lines = cleaned(text)
    made = encoded(lines)
    assert all(len(line) <= 76 and not line.startswith(".") for line in made.split("\r\n"))
    assert not re.search(r"[ \t](\r\n|$)", made)
    assert quopri.decodestring(made.encode()).decode().replace("\r\n", "\n") == lines


@pytest.mark.parametrize("length", range(70, 80))
@pytest.mark.parametrize("last", ["x", "é", "="])
def test_a_soft_line_break_is_put_behind_without_a_longer_line(length: int, last: str) -> None:
    made = opened(encoded("x" * length + last))
    assert all(len(line) <= 76 for line in made.split("\r\n"))
    assert quopri.decodestring(made.encode()).decode() == "x" * length + last


@pytest.mark.parametrize("text", ["a", "x" * 75, "x" * 76, "x" * 300, "a" * 75 + ".b", "é" * 200, ". a", "a ", "a=b"])
def test_what_is_put_in_ends_with_a_soft_line_break(text: str) -> None:
    made = inserted(text)
    assert made.endswith("=\r\n")
    assert all(len(line) <= 76 and not line.startswith(".") for line in made.split("\r\n"))
    assert quopri.decodestring(made.encode()).decode() == text


def test_a_reader_with_the_longest_address_fits() -> None:
    to = f"{'a' * 64}@{'b' * 63}.{'c' * 63}.{'d' * 58}.org"
    data = fill(letter(), to=to, reason=f"You get this as {to}.")
    assert problems(data) == []
    assert read(data)["To"].addresses[0].addr_spec == to


def test_the_ways_to_unsubscribe_are_one_field_the_best_first() -> None:
    data = fill(letter(unsubscribe=(URL, MAILTO)))
    assert read(data)["List-Unsubscribe"] == f"<{URL}{TOKEN}>, <{MAILTO}{TOKEN}>"
    assert read(data)["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_one_click_is_promised_only_over_https() -> None:
    for ways in ((MAILTO,), ("http://nas.example/unsubscribe/", MAILTO)):
        made = read(fill(letter(unsubscribe=ways)))
        assert made["List-Unsubscribe"].startswith(f"<{ways[0]}")
        assert "List-Unsubscribe-Post" not in made


@pytest.mark.parametrize("way", ["javascript:x", "https://a b", "https://x>\r\nBcc: y", ""])
def test_a_way_to_unsubscribe_that_is_none_is_refused(way: str) -> None:
    with pytest.raises(ValueError, match="unsubscribe at"):
        letter(unsubscribe=(way,))


@pytest.mark.parametrize("to", ["a b@example.net", "a@example.net\r\nBcc: b@example.net", "", "a@b@c"])
def test_an_address_that_is_none_is_refused(to: str) -> None:
    with pytest.raises(MailRefused):
        fill(letter(), to=to)


@pytest.mark.parametrize("token", ["a>\r\nBcc: x", "a b", "é"])
def test_a_token_that_cannot_stand_in_a_header_is_refused(token: str) -> None:
    with pytest.raises(ValueError, match="token"):
        fill(letter(), token=token)


def test_no_text_can_make_a_slot() -> None:
    data = fill(letter(Said(text="reason \x1a token\x1a", html="\x1anothing\x1a")))
    assert part(data, "plain") == "reason  token\n"
    assert part(data, "html") == "nothing\n"


def test_gmail_reads_a_sender_of_five_to_fifteen_characters_last() -> None:
    for site in (
        "https://news.example.org",
        "https://x.io",
        "https://a-very-long-name.newsletters.example.org",
        "http://[::1]",
    ):
        campaign, customer, kind, sender = feedback_id("daily", "2026-02-18", site).split(":")
        assert (campaign, customer, kind) == ("2026-02-18", "daily", "issue")
        assert re.fullmatch(r"[a-z0-9-]{5,15}", sender)
    assert feedback_id("daily", "2026-02-18", "https://example.org") == "2026-02-18:daily:issue:example-org"
