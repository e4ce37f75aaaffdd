"""Our signatures, verified as a receiver does it, with the key from a DNS answer of the test's own."""

from __future__ import annotations

import base64
import datetime as dt
import subprocess
import sys
from pathlib import Path

import dkim
import pytest

from digest import bootstrap, settings
from digest.adapters.dkim import DkimSigner, open_signer
from digest.delivery.letter import Sending, write_letter
from digest.errors import SettingsError
from tests.delivery.test_message import Said

MESSAGE = write_letter(
    Said(),
    Sending(
        sender="The Daily Brief <brief@news.example.org>",
        reply_to="desk@news.example.org",
        list_id="The Daily Brief <daily.news.example.org>",
        unsubscribe=("https://news.example.org/unsubscribe/",),
        feedback_id="2026-02-18:daily:issue:news-example",
    ),
).fill(
    to="reader@example.net",
    message_id="<a1@news.example.org>",
    date=dt.datetime(2026, 2, 18, 7, tzinfo=dt.UTC),
    values={},
)


def make_key(bits: int) -> bytes:
    return subprocess.run(["openssl", "genrsa", str(bits)], capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def key() -> bytes:
    return make_key(2048)


def answer(key: bytes) -> bytes:
    """What DNS says under the selector."""
    public = subprocess.run(
        ["openssl", "rsa", "-pubout", "-outform", "DER"], input=key, capture_output=True, check=True
    ).stdout
    return b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)


def is_valid(message: bytes, key: bytes) -> bool:
    asked: list[bytes] = []

    def dns(name: bytes, timeout: int = 5) -> bytes:
        asked.append(name)
        return answer(key)

    valid = bool(dkim.verify(message, dnsfunc=dns))
    assert asked == [b"brief2026._domainkey.news.example.org."]
    return valid


def signed(key: bytes, message: bytes = MESSAGE) -> bytes:
    return DkimSigner(key, selector="brief2026", domain="news.example.org").sign(message)


def signature(message: bytes) -> dict[str, str]:
    assert message.startswith(b"DKIM-Signature: ")
    head = message.partition(b"\r\nDate:")[0].removeprefix(b"DKIM-Signature: ").decode()
    fields = ("".join(part.split()) for part in head.split(";"))
    return dict(field.split("=", 1) for field in fields if field)


def test_a_receiver_finds_the_signature_valid(key: bytes) -> None:
    made = signed(key)
    assert made.endswith(MESSAGE), "not a byte of the message itself is touched"
    assert is_valid(made, key)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"List-Unsubscribe: <https://news", b"List-Unsubscribe: <https://evil"),
        (b"=One-Click", b"=None"),
        (b"From: The Daily", b"From: A Daily"),
        (b"Subject: ", b"Subject: Not "),
        (b"To: reader", b"To: other"),
        (b"Message-ID: <a1", b"Message-ID: <b1"),
        (b"oil fell", b"oil rose"),
        (b"Date: ", b"From: evil@example.org\r\nDate: "),
    ],
)
def test_whoever_changes_a_header_or_the_text_breaks_it(old: bytes, new: bytes, key: bytes) -> None:
    made = signed(key)
    assert made.count(old) >= 1
    assert not is_valid(made.replace(old, new, 1), key)


def test_both_headers_of_unsubscribing_are_signed_and_no_length_is_given(key: bytes) -> None:
    said = signature(signed(key))
    names = said["h"].lower().split(":")
    for name in ("from", "to", "subject", "date", "message-id", "mime-version", "list-id"):
        assert name in names
    assert {"list-unsubscribe", "list-unsubscribe-post"} <= set(names)
    assert names.count("from") == 2, "one more than there is, so that none can be added"
    assert "l" not in said
    assert (said["a"], said["c"], said["d"], said["s"]) == (
        *("rsa-sha256", "relaxed/relaxed"),
        *("news.example.org", "brief2026"),
    )


def test_another_key_in_dns_is_no_proof(key: bytes) -> None:
    assert not is_valid(signed(make_key(2048)), key)


def test_a_key_in_the_newer_form_of_pem_is_read_too(key: bytes) -> None:
    other = subprocess.run(
        ["openssl", "pkcs8", "-topk8", "-nocrypt"], input=key, capture_output=True, check=True
    ).stdout
    traditional = subprocess.run(["openssl", "rsa", "-traditional"], input=key, capture_output=True, check=True).stdout
    assert is_valid(signed(other), key)
    assert is_valid(signed(traditional), key)


@pytest.mark.parametrize(
    "bad", [b"", b"no key", b"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"]
)
def test_what_is_no_key_is_told_with_how_to_make_one(bad: bytes) -> None:
    with pytest.raises(SettingsError, match=r"no RSA key in PEM\. Make one with: openssl"):
        DkimSigner(bad, selector="s", domain="news.example.org")


def test_a_key_too_short_to_count_is_refused() -> None:
    with pytest.raises(SettingsError, match="512 bits"):
        DkimSigner(make_key(512), selector="s", domain="news.example.org")


def test_without_the_extra_the_error_says_how_to_install_it(key: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dkim", None)
    with pytest.raises(SettingsError, match=r"pip install 'digest-news\[dkim\]'"):
        DkimSigner(key, selector="s", domain="news.example.org")


def test_a_key_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"dkim_key_file.*missing\.pem cannot be read"):
        open_signer(tmp_path / "missing.pem", selector="s", domain="news.example.org")


def test_the_settings_make_the_signer_for_the_domain_of_the_sender(key: bytes, tmp_path: Path) -> None:
    (tmp_path / "dkim.pem").write_bytes(key)
    mail = {"from": "Brief <brief@news.example.org>", "dkim_key_file": "dkim.pem", "dkim_selector": "brief2026"}
    app = bootstrap.wire(settings.from_mapping({"mail": mail}, base=tmp_path))
    assert app.signer is not None
    assert is_valid(app.signer.sign(MESSAGE), key)
    app.close()


def test_a_key_without_its_name_in_dns_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="dkim_selector is missing"):
        settings.from_mapping({"mail": {"dkim_key_file": "dkim.pem"}}, base=tmp_path)


def test_without_a_key_file_nothing_is_signed(tmp_path: Path) -> None:
    app = bootstrap.wire(settings.from_mapping({}, base=tmp_path))
    assert app.signer is None
    app.close()
