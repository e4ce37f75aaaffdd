"""digest bounce: what it takes, what it says, and how it ends for a mail server."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from digest import bootstrap, settings
from tests.actions.conftest import MONDAY
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


def digest(folder: Path, *words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "digest", "bounce", *words, "--config", str(folder)],
        input=stdin,
        capture_output=True,
        check=False,
        env={name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")},
    )


def reasons(folder: Path) -> list[str | None]:
    """Why each reader is suppressed."""
    with contextlib.closing(sqlite3.connect(folder / "digest.db")) as connection:
        return [reason for (reason,) in connection.execute("SELECT suppressed FROM subscriber")]


def test_a_message_is_taken_from_a_pipe_without_a_word(folder: Path) -> None:
    done = digest(folder, "-", stdin=report("It failed.", group()))
    assert (done.returncode, done.stdout) == (0, b"")
    assert reasons(folder) == ["bounced"]


def test_a_pipe_is_told_to_try_again_while_the_store_is_not_to_be_had(folder: Path) -> None:
    (folder / "digest.db").rename(folder / "away.db")
    done = digest(folder, "-", stdin=report("It failed.", group()))
    assert done.returncode == 75
    assert b"digest.db" in done.stderr
    assert GONE.encode() not in done.stderr


def test_a_pipe_is_told_to_try_again_when_the_settings_are_wrong(folder: Path) -> None:
    (folder / "digest.toml").write_text("[mail]\nbounces = 3\n", encoding="utf-8")
    assert digest(folder, "-").returncode == 75


def test_a_file_is_shown_before_it_counts(folder: Path) -> None:
    (folder / "one.eml").write_bytes(report("It failed.", group()))
    dry = digest(folder, str(folder / "one.eml"), "--dry-run")
    assert b"1 message (1 hard): 1 suppressed" in dry.stdout
    assert b"nothing was changed" in dry.stdout
    done = digest(folder, str(folder / "one.eml"), "--json")
    (message,) = json.loads(done.stdout)["messages"]
    assert [(each["address"], each["effect"]) for each in message["outcomes"]] == [(GONE, "suppressed")]
    assert reasons(folder) == ["bounced"]


def test_a_file_that_is_not_there_is_named_and_the_others_are_taken_in(folder: Path) -> None:
    (folder / "one.eml").write_bytes(report("It failed.", group()))
    done = digest(folder, str(folder / "none.eml"), str(folder / "one.eml"))
    assert done.returncode == 1
    assert b"none.eml cannot be read" in done.stderr
    assert b"1 suppressed" in done.stdout


def test_without_words_the_mailbox_of_the_settings_is_taken_in(folder: Path) -> None:
    (folder / "box" / "new").mkdir(parents=True)
    (folder / "box" / "new" / "1").write_bytes(report("It failed.", group()))
    assert b"1 suppressed" in digest(folder).stdout
    assert b"0 messages" in digest(folder).stdout


def test_with_nothing_to_take_in_it_says_what_to_name(folder: Path) -> None:
    (folder / "digest.toml").write_text('[store]\nurl = "sqlite:///digest.db"\n', encoding="utf-8")
    done = digest(folder)
    assert done.returncode == 2
    assert b"--maildir" in done.stderr
