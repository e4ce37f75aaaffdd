"""A Maildir of what came back: read from new/, put into cur/."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.adapters.inbox import FIRST, MaildirInbox
from digest.errors import MailError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("tmp", "new", "cur"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_what_was_taken_in_waits_no_more(folder: Path) -> None:
    inbox = MaildirInbox(folder)
    for name in ("2.b", "1.a", ".hidden"):
        (folder / "new" / name).write_bytes(name.encode())
    assert inbox.waiting() == ("1.a", "2.b")
    assert inbox.read("1.a") == b"1.a"
    inbox.taken("1.a")
    inbox.taken("1.a")  # as if another had been quicker
    assert inbox.waiting() == ("2.b",)
    assert (folder / "cur" / "1.a:2,S").read_bytes() == b"1.a"


def test_of_a_huge_message_the_beginning_is_read(folder: Path) -> None:
    (folder / "new" / "huge").write_bytes(b"x" * (FIRST + 1))
    assert len(MaildirInbox(folder).read("huge")) == FIRST


def test_what_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "new" / "a-folder").mkdir()
    with pytest.raises(MailError, match="a-folder cannot be read"):
        MaildirInbox(folder).read("a-folder")


def test_a_folder_that_is_no_maildir_is_named(tmp_path: Path) -> None:
    with pytest.raises(MailError, match="none cannot be read as a Maildir"):
        MaildirInbox(tmp_path / "none").waiting()
