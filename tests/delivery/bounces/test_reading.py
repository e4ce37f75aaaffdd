"""Reports: what they tell beyond the recipient, and that no bytes can do harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.delivery.bounces.reading import read_bounce
from digest.delivery.signing import keyed_hash
from digest.delivery.verp import Mailed, Returned, envelope_sender, read_token
from digest.model.bounces import Finding
from tests.delivery.bounces.samples import GONE, MAILBOX, ORIGINAL, SAMPLES, group, message, report

KEY = b"a key of the tests"
NAME = keyed_hash(KEY, "test", "one")
COMPLAINT = (
    "--edge\nContent-Type: text/plain\n\nThis is an abuse report.\n--edge\nContent-Type: message/feedback-report\n\n"
    "Feedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\n{fields}\n--edge\nContent-Type: message/rfc822\n\n{original}--edge--\n"
)


TROUBLE = (
    b"=?utf-8?b?////?=",
    b"=?none?q?x?=",
    b'; charset="\xff\x00"',
    b"; charset*=none'x'%ff",
    b"\nContent-Type: message/rfc822\n\n",
    b"\nContent-Type: message/delivery-status\n\n",
    b"\nContent-Transfer-Encoding: base64\n",
    b"\n--edge\n",
)
"""What libraries trip over."""


def complaint(fields: str = "", original: str = ORIGINAL) -> bytes:
    return message(
        COMPLAINT.format(fields=fields, original=original),
        kind='multipart/report; report-type=feedback-report; boundary="edge"',
        sender="loop@post.example",
        subject="Abuse report",
    )


def test_a_report_tells_status_words_and_the_message_that_came_back() -> None:
    read = read_bounce(report("It failed.", group(said="550 5.1.1 no such user here")))
    (failure,) = read.failures
    assert (failure.status, failure.detail) == ("5.1.1", "550 5.1.1 no such user here")
    assert read.message_id == "<issue.reader@news.example.org>"


def test_the_address_that_we_mailed_to_is_told_from_what_became_of_it() -> None:
    status = (
        f"Original-Recipient: rfc822;{GONE}\nFinal-Recipient: rfc822;v@elsewhere.example\nAction: failed\nStatus: 5.1.1"
    )
    (failure,) = read_bounce(report("It failed.", status)).failures
    assert (failure.address, failure.final) == (GONE, "v@elsewhere.example")


def test_the_token_of_the_address_that_it_came_to_is_found() -> None:
    address = envelope_sender(MAILBOX, KEY, NAME)
    raw = report("It failed.", group()).replace(f"To: {MAILBOX}".encode(), f"To: <{address}>".encode())
    (token,) = read_bounce(raw).tokens
    assert read_token(token, KEY) == Returned(mailed=Mailed.ISSUE, name=NAME)


def test_the_token_is_found_in_what_came_back_too() -> None:
    address = envelope_sender(MAILBOX, KEY, NAME).upper()
    raw = report("It failed.", group(), original=f"Return-Path: <{address}>\n{ORIGINAL}")
    (token,) = read_bounce(raw).tokens
    assert read_token(token, KEY) == Returned(mailed=Mailed.ISSUE, name=NAME)


def test_a_complaint_is_found_and_what_it_is_of() -> None:
    read = read_bounce(complaint(f"Original-Rcpt-To: {GONE}"))
    assert read.finding is Finding.COMPLAINT
    assert [failure.address for failure in read.failures] == [GONE]
    assert read.message_id == "<issue.reader@news.example.org>"


def test_a_complaint_that_hides_the_address_still_has_the_token() -> None:
    address = envelope_sender(MAILBOX, KEY, NAME)
    hidden = ORIGINAL.replace(GONE, "undisclosed")
    read = read_bounce(complaint(original=f"Return-Path: <{address}>\n{hidden}"))
    assert read.finding is Finding.COMPLAINT
    assert [failure.address for failure in read.failures] == [""]
    assert [read_token(token, KEY) for token in read.tokens] == [Returned(mailed=Mailed.ISSUE, name=NAME)]


def test_a_notification_of_a_sending_service_is_read() -> None:
    said = (
        '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":'
        f'[{{"emailAddress":"{GONE}","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}}]}},'
        f'"mail":{{"source":"{MAILBOX}"}}}}\n\n--\nIf you wish to stop receiving notifications\n'
    )
    read = read_bounce(message(said, sender="no-reply@service.example", subject="Notification"))
    assert [(each.address, each.finding) for each in read.failures] == [(GONE, Finding.HARD)]


def test_the_same_report_has_the_same_name_however_it_came() -> None:
    one = report("It failed.", group())
    again = b"Received: from another by us; Mon, 16 Feb 2026 09:00:00 +0000\r\n" + one.replace(b"\n", b"\r\n")
    other = one.replace(b"<back@", b"<other@")
    assert read_bounce(one).report_id == read_bounce(again).report_id
    assert read_bounce(one).report_id != read_bounce(other).report_id


@pytest.mark.parametrize(
    ("said", "status", "finding"),
    [
        ("550 5.1.1 no such user", "5.1.1", Finding.HARD),
        ("550 host unknown", "5.1.2", Finding.HARD),
        ("550 mailbox disabled", "5.2.1", Finding.HARD),
        ("554 cannot route", "5.4.4", Finding.HARD),
        ("550 unknown user", "5.0.0", Finding.HARD),
        ("552 mailbox is full", "5.2.2", Finding.SOFT),
        ("550 5.1.1 mailbox is full", "5.1.1", Finding.SOFT),
        ("552 message too big", "5.3.4", Finding.SOFT),
        ("550 5.7.1 blocked as spam", "5.7.1", Finding.SOFT),
        ("550 5.7.1 no such user", "5.7.1", Finding.SOFT),
        ("550 5.7.26 unauthenticated", "5.7.26", Finding.SOFT),
        ("421 4.4.2 timed out", "4.4.2", Finding.SOFT),
        ("450 4.1.1 no such user", "4.1.1", Finding.SOFT),
        ("554 listed at rbl.example", "5.0.0", Finding.SOFT),
        ("550 sender address rejected", "5.1.0", Finding.SOFT),
        ("", "5.0.0", Finding.SOFT),
    ],
)
def test_only_an_address_that_takes_no_mail_at_all_is_hard(said: str, status: str, finding: Finding) -> None:
    assert read_bounce(report("It failed.", group(status=status, said=said))).finding is finding


@pytest.mark.parametrize(
    "bomb",
    [
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(5000)),
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(99)),
        b"Content-Type: message/rfc822\n\n" * 5000,
        b"Content-Type: text/plain" + b';\n "' * 20_000,
        b"Content-Type: text/html\n\n" + b"<a href='mailto:" * 20_000,
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nfailed\n" * 20_000,
        b"X-Long: " + b"a@" * 500_000,
        b"\n" + b"could not be delivered\n" * 100_000,
    ],
    ids=["nested", "nested just so", "messages", "parameters", "links", "parts", "a line", "lines"],
)
def test_a_bomb_is_read_in_part_and_suppresses_nobody(bomb: bytes) -> None:
    read = read_bounce(b"From: MAILER-DAEMON@post.example\nSubject: Undeliverable\nMIME-Version: 1.0\n" + bomb)
    assert read.failures == ()


def test_a_bounce_with_a_huge_original_is_still_read() -> None:
    raw = SAMPLES[0].raw + b"and so on and on, for the rest of fifty megabytes\n" * 1_000_000
    assert [failure.address for failure in read_bounce(raw).failures] == [GONE]


@pytest.mark.parametrize("trouble", TROUBLE)
def test_what_a_library_trips_over_is_read_all_the_same(trouble: bytes) -> None:
    raw = SAMPLES[0].raw.replace(b"\nContent-Type: text/plain; charset=utf-8", b"\nContent-Type: text/plain" + trouble)
    assert isinstance(read_bounce(raw.replace(b"Subject: ", b"Subject: " + trouble)).report_id, str)


@given(st.binary(max_size=3000))
def test_random_bytes_never_raise_and_never_suppress(raw: bytes) -> None:
    assert read_bounce(raw).finding not in {Finding.HARD, Finding.COMPLAINT}


@settings(max_examples=300)
@given(st.sampled_from(SAMPLES), st.data())
def test_a_broken_bounce_never_raises(sample: object, data: st.DataObject) -> None:
    raw = bytearray(getattr(sample, "raw"))  # noqa: B009 - the strategy's type is wider than it is
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 60)))
        raw[start:end] = data.draw(st.binary(max_size=40) | st.sampled_from(TROUBLE))
    assert all(len(failure.detail) <= 500 for failure in read_bounce(bytes(raw)).failures)
