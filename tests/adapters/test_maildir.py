from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from digest.adapters.maildir import MaildirMailer
from digest.errors import MailHostDown, MailRefused

MESSAGE = b"Message-ID: <a1@news.example.org>\r\nSubject: Tuesday\r\n\r\nFirst line\r\nsecond\r\n"


def send(folder: Path, message: bytes = MESSAGE, *, recipient: str = "reader@example.net") -> str:
    with MaildirMailer(folder).connect() as connection:
        return connection.send(message, sender="brief@news.example.org", recipient=recipient)


def messages(folder: Path) -> list[mailbox.MaildirMessage]:
    return list(mailbox.Maildir(folder, create=False))


def test_a_message_lies_where_a_mail_program_finds_it(tmp_path: Path) -> None:
    folder = tmp_path / "var" / "mail"
    answer = send(folder)
    (message,) = messages(folder)
    assert message["Subject"] == "Tuesday"
    assert message.get_payload() == "First line\nsecond\n"
    assert (message["Return-Path"], message["Delivered-To"]) == ("<brief@news.example.org>", "reader@example.net")
    assert answer.startswith("written: ")
    assert list((folder / "tmp").iterdir()) == []


def test_the_same_message_id_is_written_once(tmp_path: Path) -> None:
    send(tmp_path)
    assert send(tmp_path, MESSAGE.replace(b"First", b"Again")).startswith("already there: ")
    (message,) = messages(tmp_path)
    assert message.get_payload() == "First line\nsecond\n"


def test_a_message_that_was_read_is_not_written_again(tmp_path: Path) -> None:
    send(tmp_path)
    (new,) = (tmp_path / "new").iterdir()
    new.rename(tmp_path / "cur" / f"{new.name}:2,S")
    assert send(tmp_path).startswith("already there: ")
    assert len(messages(tmp_path)) == 1


def test_other_messages_are_written_beside_it(tmp_path: Path) -> None:
    send(tmp_path)
    send(tmp_path, MESSAGE.replace(b"<a1@", b"<a2@"))
    send(tmp_path, b"Subject: without an id\r\n\r\nText\r\n")
    assert len(messages(tmp_path)) == 3


def test_an_id_in_the_text_is_not_the_messages_own(tmp_path: Path) -> None:
    send(tmp_path)
    send(tmp_path, b"Message-ID: <b@x>\r\n\r\nMessage-ID: <a1@news.example.org>\r\n")
    assert len(messages(tmp_path)) == 2


def test_mail_is_for_its_owner_alone(tmp_path: Path) -> None:
    send(tmp_path / "mail")
    (new,) = (tmp_path / "mail" / "new").iterdir()
    assert new.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "mail" / "new").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "mail").write_bytes(b"a file")
    with pytest.raises(MailHostDown, match=r"mail.*digest deliver"):
        send(tmp_path / "mail")


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with MaildirMailer(tmp_path).connect() as connection:
        (tmp_path / "new").rmdir()
        with pytest.raises(MailHostDown):
            connection.send(MESSAGE, sender="brief@news.example.org", recipient="reader@example.net")
    assert list((tmp_path / "tmp").iterdir()) == []


def test_no_address_can_add_a_header(tmp_path: Path) -> None:
    with pytest.raises(MailRefused):
        send(tmp_path, recipient="a@b\nBcc: x@example.net")
    assert messages(tmp_path) == []


def test_where_names_the_folder(tmp_path: Path) -> None:
    assert MaildirMailer(tmp_path).where() == str(tmp_path)
