"""digest bounce: what it takes, what it says, and how it ends for a mail server."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from digest import bootstrap, settings
from tests.actions.conftest import MONDAY
from tests.cli.shell import Ended, Process, Shell
from tests.delivery.bounces.samples import GONE, group, report
from tests.store.mail import subscribe


@pytest.fixture
def folder(tmp_path: Path, upgraded_file: Path) -> Path:
    """A service with one reader."""
    shutil.copy(upgraded_file, tmp_path / "digest.db")
    (tmp_path / "digest.toml").write_text(
        '[store]\nurl = "sqlite:///digest.db"\n[mail]\nbounce_maildir = "box"\n', encoding="utf-8"
    )
    app = bootstrap.open_app(settings.load(tmp_path / "digest.toml"))
    subscribe(app.database, GONE, now=MONDAY)
    app.close()
    return tmp_path


def digest(folder: Path, *words: str, stdin: bytes = b"") -> Ended:
    return Shell(folder).run("bounce", *words, stdin=stdin)


def reasons(folder: Path) -> list[str | None]:
    """Why each reader is suppressed."""
    with contextlib.closing(sqlite3.connect(folder / "digest.db")) as connection:
        return [reason for (reason,) in connection.execute("SELECT suppressed FROM subscriber")]


def test_a_message_is_taken_from_a_pipe_without_a_word(folder: Path) -> None:
    done = Process(folder).run("bounce", "-", stdin=report("It failed.", group()))
    assert (done.code, done.told) == (0, "")
    assert reasons(folder) == ["bounced"]


def test_a_pipe_is_told_to_try_again_while_the_store_is_not_to_be_had(folder: Path) -> None:
    (folder / "digest.db").rename(folder / "away.db")
    done = digest(folder, "-", stdin=report("It failed.", group()))
    assert done.code == 75
    assert "digest.db" in done.said
    assert GONE not in done.said


def test_a_pipe_is_told_to_try_again_when_the_settings_are_wrong(folder: Path) -> None:
    (folder / "digest.toml").write_text("[mail]\nbounces = 3\n", encoding="utf-8")
    assert digest(folder, "-").code == 75


def test_a_file_is_shown_before_it_counts(folder: Path) -> None:
    (folder / "one.eml").write_bytes(report("It failed.", group()))
    dry = digest(folder, str(folder / "one.eml"), "--dry-run")
    assert "1 message (1 hard): 1 suppressed" in dry.told
    assert "nothing was changed" in dry.told
    done = digest(folder, str(folder / "one.eml"), "--json")
    (message,) = json.loads(done.told)["messages"]
    assert [(each["address"], each["effect"]) for each in message["outcomes"]] == [(GONE, "suppressed")]
    assert reasons(folder) == ["bounced"]


def test_a_file_that_is_not_there_is_named_and_the_others_are_taken_in(folder: Path) -> None:
    (folder / "one.eml").write_bytes(report("It failed.", group()))
    done = digest(folder, str(folder / "none.eml"), str(folder / "one.eml"))
    assert done.code == 1
    assert "none.eml cannot be read" in done.said
    assert "1 suppressed" in done.told


def test_without_words_the_mailbox_of_the_settings_is_taken_in(folder: Path) -> None:
    (folder / "box" / "new").mkdir(parents=True)
    (folder / "box" / "new" / "1").write_bytes(report("It failed.", group()))
    assert "1 suppressed" in digest(folder).told
    assert "0 messages" in digest(folder).told


def test_with_nothing_to_take_in_it_says_what_to_name(folder: Path) -> None:
    (folder / "digest.toml").write_text('[store]\nurl = "sqlite:///digest.db"\n', encoding="utf-8")
    done = digest(folder)
    assert done.code == 2
    assert "--maildir" in done.said
