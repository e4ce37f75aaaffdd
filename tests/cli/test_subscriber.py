"""digest subscriber, as a person types it."""

from __future__ import annotations

import csv
import json

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def shell(service: Shell) -> Shell:
    """A folder with a fresh service."""
    return service


def test_a_person_is_added_shown_removed_and_not_added_again(shell: Shell) -> None:
    words = ("subscriber", "add", "Anna@example.org", "--confirmed", "by post", "--hour", "7:30", "--weekdays", "12345")
    assert "Anna@example.org is subscribed" in shell(*words)
    assert "there already" in shell(*words)
    shown = shell("subscriber", "show", "anna@example.org")
    assert "07:30 Europe/Berlin, days 12345" in shown
    assert "by hand, “by post”" in shown
    assert "1 subscription ended" in shell("subscriber", "remove", "anna@example.org")
    assert "unsubscribed from daily before" in shell(*words, code=1)
    assert "removed by hand" in shell("subscriber", "list")


def test_who_did_not_say_yes_is_asked_and_not_added(shell: Shell) -> None:
    assert "will be asked by mail" in shell("subscriber", "add", "anna@example.org")
    assert "Nobody yet" in shell("subscriber", "list")


def test_what_cannot_be_is_told_in_one_line(shell: Shell) -> None:
    assert "no mail address" in shell("subscriber", "add", "anna", "--confirmed", "x", code=1)
    assert "no edition 'weekly'" in shell(
        "subscriber", "add", "a@example.org", "--confirmed", "x", "-e", "weekly", code=1
    )
    assert "no hour" in shell("subscriber", "add", "a@example.org", "--confirmed", "x", "--hour", "noon", code=1)
    assert "Nobody is subscribed as" in shell("subscriber", "show", "anna@example.org", code=1)


def test_a_list_goes_in_with_a_report_of_each_line_and_comes_out_again(shell: Shell) -> None:
    (shell.folder / "list.csv").write_text(
        "Name;E-Mail;Hour\nAnna;anna@example.org;7\nBen;ben at example.org;\n", encoding="utf-8"
    )
    words = ("subscriber", "import", "list.csv", "--confirmed", "members")
    assert "Would be: 1 added, 1 refused" in shell(*words, "--dry-run", code=1)
    assert "Nobody yet" in shell("subscriber", "list")
    said = shell(*words, "--report", "report.csv", code=1)
    assert "1 added, 1 refused" in said
    with (shell.folder / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["line"], row["address"], row["outcome"]) for row in rows] == [
        ("2", "anna@example.org", "added"),
        ("3", "ben at example.org", "refused"),
    ]
    assert "no mail address" in rows[1]["why"]
    assert json.loads(shell(*words, "--json", code=1)) == {"dry_run": False, "already there": 1, "refused": 1}
    shell("subscriber", "export", "--out", "out.csv")
    assert shell("subscriber", "export") == (shell.folder / "out.csv").read_text(encoding="utf-8").replace("\r\n", "\n")
    assert "anna@example.org,daily,07:00,Europe/Berlin,1234567" in (shell.folder / "out.csv").read_text()
    assert "1 already there" in shell("subscriber", "import", "out.csv", "--confirmed", "members")


def test_a_list_without_an_address_column_is_refused(shell: Shell) -> None:
    (shell.folder / "list.csv").write_text("name\nAnna\n", encoding="utf-8")
    assert "no column `address`" in shell("subscriber", "import", "list.csv", "--confirmed", "members", code=1)
    assert "cannot be read" in shell("subscriber", "import", "gone.csv", "--confirmed", "members", code=1)


def test_an_address_is_suppressed_and_lifted(shell: Shell) -> None:
    words = ("subscriber", "add", "anna@example.org", "--confirmed", "by post")
    shell(*words)
    assert "Nothing is mailed to anna@example.org." in shell("subscriber", "suppress", "anna@example.org")
    assert "Nothing is mailed to them: by hand" in shell("subscriber", "show", "anna@example.org")
    assert "digest subscriber lift" in shell(*words, code=1)
    assert "Mail may go" in shell("subscriber", "lift", "anna@example.org")
    assert "Nothing was against" in shell("subscriber", "lift", "anna@example.org", code=1)


def test_erasing_asks_first_and_says_what_is_left(shell: Shell) -> None:
    shell("subscriber", "add", "anna@example.org", "--confirmed", "by post")
    kept = json.loads(shell("subscriber", "export", "anna@example.org"))
    assert kept["subscriptions"][0]["consent"] == "by post"
    shell("subscriber", "erase", "anna@example.org", stdin="n\n", code=1)
    assert "Forgotten" in shell("subscriber", "erase", "anna@example.org", stdin="y\n")
    assert "Nobody is subscribed" in shell("subscriber", "show", "anna@example.org", code=1)
    assert "has nothing of" in shell("subscriber", "erase", "ben@example.org", "--yes", code=1)


def test_people_come_as_json_too(shell: Shell) -> None:
    shell("subscriber", "add", "anna@example.org", "--confirmed", "by post")
    (person,) = json.loads(shell("subscriber", "list", "--json"))
    assert person == json.loads(shell("subscriber", "show", "anna@example.org", "--json"))
    assert person["subscriptions"][0]["edition"] == "daily"
