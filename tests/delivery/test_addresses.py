from __future__ import annotations

import string

import pytest
from email_validator import EmailNotValidError, rfc_constants, validate_email
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.addresses import ATEXT, LONGEST, LONGEST_LOCAL, SHARED, checked, normalise
from digest.errors import MailRefused
from digest.model.people import MailAddress

LOCAL = string.ascii_letters + string.digits + "!#$%&'*+-/=?^_`{|}~."
HOST = string.ascii_letters + string.digits + "-."
ADDRESSES = st.builds(
    "{}@{}".format,
    st.text(LOCAL, max_size=70) | st.sampled_from(["Info", "POSTMASTER", "www", "anna.b"]),
    st.text(HOST, max_size=70)
    | st.sampled_from(
        ["Example.ORG", "xn--mller-kva.de", "xn--.de", "a.test", "mail.local", "b.example.com.", "1.2.3.4"]
    )
    | st.lists(st.text(HOST.replace(".", ""), min_size=1, max_size=63), min_size=1, max_size=6).map(".".join),
)


def said(text: str, *, whole: bool) -> MailAddress | str:
    try:
        return checked(text) if whole else normalise(text)
    except MailRefused as error:
        return error.message


def test_what_the_quick_look_knows_is_what_email_validator_knows() -> None:
    assert rfc_constants.ATEXT == ATEXT
    assert (rfc_constants.EMAIL_MAX_LENGTH, rfc_constants.LOCAL_PART_MAX_LENGTH) == (LONGEST, LONGEST_LOCAL)
    assert set(rfc_constants.CASE_INSENSITIVE_MAILBOX_NAMES) == SHARED


@given(ADDRESSES | st.text(LOCAL + HOST + '@ "<>é＠ßİ\u0301', max_size=40))
def test_the_quick_look_says_what_email_validator_says(text: str) -> None:
    stripped = text.strip()
    assert said(text, whole=False) == said(stripped, whole=True)


@given(ADDRESSES)
def test_what_is_accepted_email_validator_accepts(text: str) -> None:
    try:
        expected = validate_email(text, check_deliverability=False, strict=True)
    except EmailNotValidError:
        with pytest.raises(MailRefused):
            normalise(text)
    else:
        assert normalise(text).address == f"{expected.local_part}@{expected.ascii_domain}"


@given(ADDRESSES)
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    try:
        once = normalise(text)
    except MailRefused:
        return
    assert normalise(once.address) == once


def test_one_mailbox_has_one_key_whatever_its_case() -> None:
    assert normalise("Anna.B@Example.ORG").key == normalise("anna.b@example.org").key
    assert normalise("Anna.B@Example.ORG").address == "Anna.B@example.org"


def test_white_space_around_an_address_does_not_count() -> None:
    assert normalise(" anna@example.org\t\n") == normalise("anna@example.org")


def test_a_mailbox_of_an_office_is_written_in_lower_case() -> None:
    assert normalise("PostMaster@example.org").address == "postmaster@example.org"


def test_a_domain_goes_out_as_a_labels() -> None:
    written = normalise("anna@Müller.example.de")
    assert written == normalise("anna@xn--mller-kva.example.de")
    assert written.domain == "xn--mller-kva.example.de"
    assert not written.needs_smtputf8


def test_a_local_part_beyond_ascii_is_composed_and_needs_smtputf8() -> None:
    composed, apart = normalise("jürgen@example.org"), normalise("ju\u0308rgen@example.org")
    assert composed == apart
    assert composed.needs_smtputf8
    assert normalise("JÜRGEN@example.org").key == composed.key


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "must have an @-sign"),
        ("anna", "must have an @-sign"),
        ("anna@", "something after the @-sign"),
        ("@example.org", "something before the @-sign"),
        ("anna@example", "should have a period"),
        ("anna b@example.org", "invalid characters before the @-sign: SPACE"),
        ("anna..b@example.org", "two periods in a row"),
        ('"anna b"@example.org', "Quoting"),
        ("Anna <anna@example.org>", "display name"),
        ("anna@[192.0.2.1]", "bracketed IP address"),
        ("anna@localhost", "should have a period"),
        ("a" * 65 + "@example.org", "too long before the @-sign"),
        ("anna.maria@" + "b" * 60 + "." + "c" * 60 + "." + "d" * 60 + "." + "e" * 60 + ".de", "too long"),
        ("anna@example.org\r\nBcc: x@example.org", "invalid characters"),
        ("an\u202ena@example.org", "unsafe characters"),
    ],
)
def test_a_refusal_says_why(text: str, why: str) -> None:
    with pytest.raises(MailRefused, match="is no mail address") as caught:
        normalise(text)
    assert why in caught.value.message


def test_a_long_text_is_not_said_back_whole() -> None:
    with pytest.raises(MailRefused) as caught:
        normalise("x" * 10_000)
    assert len(caught.value.message) < 200


def test_this_machine_is_for_the_settings_alone() -> None:
    assert normalise("Me@localhost", ours=True) == MailAddress(
        address="Me@localhost", key="me@localhost", domain="localhost"
    )
    with pytest.raises(MailRefused):
        normalise("me@localhost")
