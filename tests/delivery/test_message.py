from __future__ import annotations

import datetime as dt
import email
import email.policy
import re
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.adapters.smtp import SmtpMailer
from digest.delivery.headers import one_line
from digest.delivery.letter import Sending, write_letter
from digest.delivery.message import envelope, list_id, message_id
from digest.errors import MailRefused
from tests.adapters.receiving import receiving
from tests.delivery.wire import problems

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1).filter(
    lambda word: word.isprintable()
)
DATE = dt.datetime(2026, 2, 18, 7, 0, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    subject: str = "Third round of Iran–US talks agreed in Geneva"
    text: str = "THE DAILY BRIEF\n\n  * […] oil fell 1.4% after the announcement.\n\nFrom here\n.\n"
    html: str = "<!doctype html>\n<p>Iran–US talks</p>\n"


def write(
    mail: Said | None = None,
    *,
    recipient: str = "reader@example.net",
    message_id: str = "<a1@news.example.org>",
    date: dt.datetime = DATE,
    **headers: Any,
) -> bytes:
    sending = Sending(**({"sender": "The Daily Brief <brief@news.example.org>"} | headers))
    return write_letter(mail or Said(), sending).fill(to=recipient, message_id=message_id, date=date)


def read(data: bytes) -> EmailMessage:
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    assert not made.defects
    return made


def part(data: bytes, kind: str) -> str:
    body = read(data).get_body((kind,))
    assert body is not None
    content: str = body.get_content()
    return content


def test_a_message_keeps_all_its_rules_and_says_what_it_was_given() -> None:
    data = write(
        reply_to="The Daily Brief desk <desk@news.example.org>",
        list_id=list_id("The Daily Brief", "daily", "https://news.example.org"),
        unsubscribe=("https://news.example.org/unsubscribe/7hQ2abcdefghijklmnopqr",),
        feedback_id="2026-02-18:daily:digest:news",
    )
    assert problems(data) == []
    made = read(data)
    assert made.keys() == [
        *("Date", "From", "Reply-To", "To", "Subject", "Message-ID", "Auto-Submitted", "List-Id"),
        *("List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID", "MIME-Version", "Content-Type"),
    ]
    assert made["Subject"] == "Third round of Iran–US talks agreed in Geneva"
    assert made["From"] == "The Daily Brief <brief@news.example.org>"
    assert made["Reply-To"] == "The Daily Brief desk <desk@news.example.org>"
    assert made["To"] == "reader@example.net"
    assert made["Date"].datetime == DATE
    assert made["Message-ID"] == "<a1@news.example.org>"
    assert made["Auto-Submitted"] == "auto-generated"
    assert made["List-Id"] == "The Daily Brief <daily.news.example.org>"
    assert b"List-Unsubscribe: <https://news.example.org/unsubscribe/7hQ2abcdefghijklmnopqr>\r\n" in data
    assert made["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_what_is_not_given_is_no_header() -> None:
    made = read(write())
    for name in ("Reply-To", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID", "Sender", "Cc"):
        assert name not in made


def test_both_parts_come_back_as_they_were() -> None:
    mail = Said()
    data = write(mail)
    assert part(data, "plain").replace("\r\n", "\n") == mail.text
    assert part(data, "html").replace("\r\n", "\n") == mail.html
    assert read(data).get_content_type() == "multipart/alternative"


def test_the_same_mail_gives_the_same_bytes() -> None:
    assert write() == write()
    assert write() != write(message_id="<a2@news.example.org>")


@settings(max_examples=200, deadline=None)
@given(subject=st.lists(WORDS, min_size=1, max_size=12))
def test_any_subject_reads_back_as_it_was(subject: list[str]) -> None:
    line = " ".join(subject)
    data = write(Said(subject=line))
    assert problems(data) == []
    assert str(read(data)["Subject"]) == line


@settings(max_examples=200, deadline=None)
@given(subject=ANY_TEXT, text=ANY_TEXT, html=ANY_TEXT)
def test_nothing_in_a_mail_can_break_it(subject: str, text: str, html: str) -> None:
    data = write(Said(subject=f"x{subject}", text=text, html=html))
    assert problems(data) == []
    assert "Bcc" not in read(data)


@pytest.mark.parametrize("tail", ["", " ", "\t", "=", "é", "."])
@pytest.mark.parametrize("length", [70, 73, 74, 75, 76, 77, 152])
def test_long_lines_are_broken_and_put_together_again(length: int, tail: str) -> None:
    mail = Said(text=f"{'x' * length}{tail}\n{'–' * length}{tail}\nend\n")
    data = write(mail)
    assert problems(data) == []
    kept = tail.strip(" \t")
    assert part(data, "plain").replace("\r\n", "\n") == f"{'x' * length}{kept}\n{'–' * length}{kept}\nend\n"


def test_line_ends_of_any_kind_become_one_kind() -> None:
    assert part(write(Said(text="a\r\nb\rc\n\n")), "plain").replace("\r\n", "\n") == "a\nb\nc\n\n"


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("brief@news.example.org", ""),
        ("Die Übersicht <brief@news.example.org>", "Die Übersicht"),
        ('"Brief, The Daily" <brief@news.example.org>', "Brief, The Daily"),
        ('"The \\"Daily\\" Brief" <brief@news.example.org>', 'The "Daily" Brief'),
        (
            "ニュース速報と明日の予定をお届けする毎朝の便りの編集部より <brief@news.example.org>",
            "ニュース速報と明日の予定をお届けする毎朝の便りの編集部より",
        ),
        (
            "A very long name of a newsletter that goes on and on and on until it is over <brief@news.example.org>",
            "A very long name of a newsletter that goes on and on and on until it is over",
        ),
        (
            '"A very long name, of a newsletter that goes on and on and on until it is over" <brief@news.example.org>',
            "A very long name, of a newsletter that goes on and on and on until it is over",
        ),
    ],
)
def test_a_senders_name_reads_back_as_it_was(sender: str, name: str) -> None:
    data = write(sender=sender)
    assert problems(data) == []
    raw = str(email.message_from_bytes(data, policy=email.policy.compat32)["From"]).replace("\r\n", "")
    shown, address = parseaddr(raw)
    assert (str(make_header(decode_header(shown))), address) == (name, "brief@news.example.org")


@pytest.mark.parametrize(
    "address",
    ["", "reader", "a@b\r\nBcc: x@example.net", "a@b, c@d", "a b@example.net", "<>", f"{'a' * 250}@example.net"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(MailRefused, match="is no mail address"):
        write(recipient=address)
    with pytest.raises(MailRefused):
        envelope(address)


def test_a_domain_in_other_letters_goes_as_the_dns_knows_it() -> None:
    data = write(recipient="Jürgen <leser@bücher.example>")
    assert problems(data) == []
    assert envelope("Jürgen <leser@bücher.example>") == "leser@xn--bcher-kva.example"
    assert b"<leser@xn--bcher-kva.example>" in data


@pytest.mark.parametrize("wrong", ["a1@news.example.org", "<a1>", "<a 1@x>", "<a1@x>\r\nBcc: <x@y>"])
def test_what_is_no_message_id_is_an_error_of_ours(wrong: str) -> None:
    with pytest.raises(ValueError, match="message id"):
        write(message_id=wrong)


def test_a_time_without_a_zone_and_an_address_that_is_none_are_errors_of_ours() -> None:
    with pytest.raises(ValueError, match="aware date"):
        write(date=dt.datetime(2026, 2, 18))  # noqa: DTZ001  # this is what is refused
    with pytest.raises(ValueError, match="unsubscribe"):
        write(unsubscribe=("https://x> , <mailto:y",))


@pytest.mark.parametrize(
    ("title", "url", "expected"),
    [
        ("The Daily Brief", "https://news.example.org/sub", "The Daily Brief <daily.news.example.org>"),
        ("Brief, daily", "http://127.0.0.1:8000", '"Brief, daily" <daily.127.0.0.1>'),
        ("Übersicht", "http://[::1]:8000", "=?utf-8?q?=C3=9Cbersicht?= <daily.localhost>"),
    ],
)
def test_a_list_has_one_id_whatever_the_site_is_called(title: str, url: str, expected: str) -> None:
    assert list_id(title, "daily", url) == expected


def test_a_list_id_is_never_longer_than_it_may_be() -> None:
    url = f"https://{'.'.join(['news' * 15] * 4)}.org"
    assert list_id("Brief", "daily-7", url) == f"Brief <daily-7.{url[8:]}>"
    assert len(f"daily-7.{url[8:]}") == 255
    made = list_id("Brief", "daily-42", url)
    assert re.fullmatch(r"Brief <[0-9a-f]{32}\.localhost>", made)
    assert made == list_id("Brief", "daily-42", f"{url}/sub")
    assert made != list_id("Brief", "daily-43", url)


def test_a_message_id_is_made_of_the_token_and_the_site() -> None:
    assert message_id("7hQ2abcdefghijklmnopqr", "https://news.example.org/x") == (
        "<7hQ2abcdefghijklmnopqr@news.example.org>"
    )


@given(text=ANY_TEXT)
def test_a_line_is_one_line_and_can_be_encoded(text: str) -> None:
    line = one_line(text)
    line.encode("utf-8")
    assert "\r" not in line
    assert "\n" not in line
    assert line == line.strip()


def test_a_real_server_takes_it_byte_for_byte() -> None:
    data = write(reply_to="desk@news.example.org")
    with receiving() as (port, inbox), SmtpMailer(f"smtp://127.0.0.1:{port}").connect() as connection:
        connection.send(
            data, sender=envelope("The Daily Brief <brief@news.example.org>"), recipient="reader@example.net"
        )
    (taken,) = inbox.envelopes
    assert taken.content == data
    assert (taken.mail_from, taken.rcpt_tos) == ("brief@news.example.org", ["reader@example.net"])
