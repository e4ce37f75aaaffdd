"""The commands as a person types them: what they print, and the exit codes 0 done, 1 failed, 2 wrong use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.actions.news import BRIDGE, FERRY
from tests.cli.shell import Process, Shell
from tests.fakes.model_server import lines, says, serving

ARTICLE = FERRY


@pytest.fixture
def empty(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


@pytest.fixture
def shell(service: Shell, tmp_path: Path) -> Shell:
    """A folder with a fresh service, and two articles beside it."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "articles" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return service


def test_help_lists_every_command_without_loading_any(empty: Shell) -> None:
    script = "import sys, digest.cli as c\ntry: c.app(['--help'])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    help_text, _, modules = done.stdout.rpartition("[")
    for command in ("demo", "init", "ingest", "build", "show", "explain", "run", "status"):
        assert f" {command} " in help_text
    for heavy in ("sqlalchemy", "pydantic", "jinja2", "lxml", "trafilatura", "babel"):
        assert f"'{heavy}'" not in modules


def test_inspect_loads_no_store_no_log_and_no_clustering() -> None:
    script = "import sys, digest.cli as c\ntry: c.app(['inspect', '--jsonl'])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    line = '{"id": "1", "text": "Halvern votes on the port on Friday."}\n'
    done = subprocess.run([sys.executable, "-c", script], input=line, capture_output=True, text=True, check=True)
    read, _, modules = done.stdout.partition("\n")
    assert '"id": "1"' in read
    for heavy in (
        "sqlalchemy",
        "structlog",
        "jinja2",
        "lxml",
        "trafilatura",
        "babel",
        "digest.editorial.stories.cluster",
    ):
        assert f"'{heavy}'" not in modules


@pytest.mark.parametrize(
    "command", ["source list", "source show harbour-post", "source history harbour-post", "status"]
)
def test_to_look_at_what_is_there_loads_nothing_that_fetches_reads_builds_or_mails(shell: Shell, command: str) -> None:
    shell("ingest", "articles", "--quiet")
    script = (
        "import sys, digest.cli as c\ntry: c.app(sys.argv[1:])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    )
    words = [sys.executable, "-c", script, *command.split(), "--config", str(shell.folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    told, _, modules = done.stdout.rpartition("[")
    assert "harbour-post" in told or "2 articles of 2 sources" in told
    for heavy in (
        *(
            "httptools",
            "lxml",
            "feedparser",
            "trafilatura",
            "babel",
            "jinja2",
            "icalendar",
            "email_validator",
            "alembic",
        ),
        *("digest.actions.publish", "digest.actions.poll", "digest.editorial", "digest.publish"),
        "sqlalchemy.dialects.postgresql",
    ):
        assert f"'{heavy}'" not in modules


@pytest.mark.parametrize(
    "command",
    [
        "demo",
        "init",
        "ingest",
        "inspect",
        *(
            f"source {name}"
            for name in (
                *("add", "list", "check", "show", "history", "pause", "resume", "retry", "remove"),
                *("import", "export", "lines", "rules"),
            )
        ),
        "poll",
        "preview",
        "article withdraw",
        "article restore",
        "build",
        "show",
        "issue list",
        "issue withdraw",
        "issue approve",
        "explain",
        "publish",
        "send",
        "deliver",
        "delivery list",
        "delivery pause",
        "delivery resume",
        "delivery cancel",
        "delivery retry",
        "delivery release",
        "run",
        "web",
        "status",
        "db upgrade",
        "db check",
    ],
)
def test_every_commands_help_has_an_example(empty: Shell, command: str) -> None:
    assert "Example: digest " in empty(*command.split(), "--help")


def test_without_settings_the_message_names_the_command_that_makes_them(empty: Shell) -> None:
    assert "digest init" in empty("build", code=1)


def test_init_makes_a_service_and_keeps_one_that_is_there(empty: Shell) -> None:
    assert "Wrote" in empty("init", "news", "--title", "My Morning")
    assert 'title = "My Morning"' in (empty.folder / "news" / "digest.toml").read_text()
    assert "Kept" in empty("init", "news", "--title", "Another")
    assert 'title = "My Morning"' in (empty.folder / "news" / "digest.toml").read_text()
    assert "in order" in empty("db", "check", "--config", "news")
    assert "No issue yet" in (empty.folder / "news" / "site" / "index.html").read_text()


def test_init_with_a_wrong_zone_leaves_nothing_behind(empty: Shell) -> None:
    assert "did you mean Europe/Berlin" in empty("init", "news", "--timezone", "Europe/Berln", code=1)
    assert not (empty.folder / "news" / "digest.toml").exists()


def test_the_way_of_an_operator_from_files_to_an_issue(shell: Shell) -> None:
    """In processes of their own: nothing is carried from one command to the next but the folder."""
    shell = Process(shell.folder)
    assert "2 new" in shell("ingest", "articles")
    assert "2 unchanged" in shell("ingest", "articles")
    dry = shell("build", "--dry-run")
    assert "Orrin bridge to close for nine months".upper() in dry
    assert "nothing was written" in dry
    assert "2 stories" in shell("build")
    assert "No issue: nothing new" in shell("build")
    assert "WHAT HAPPENS NEXT" in shell("show").upper()
    explained = shell("explain")
    assert "Orrin bridge to close for nine months" in explained
    assert "score" in explained
    assert "article" in shell("explain", "latest", "1.1")
    assert "daily/" in shell("issue", "list")
    assert "Nothing needs you" in shell("status")
    assert (shell.folder / "site" / "daily" / "feed.atom").exists()


def test_a_refused_file_is_told_on_one_line_and_the_exit_code_is_1(shell: Shell) -> None:
    (shell.folder / "articles" / "empty.txt").write_text("")
    said = shell("ingest", "articles", "missing.txt", code=1)
    assert "2 new, 2 refused" in said
    assert [line for line in said.splitlines() if "missing.txt" in line and "not there" in line]


def test_several_editions_and_none_named_lists_them_with_exit_code_2(shell: Shell) -> None:
    config = shell.folder / "digest.toml"
    config.write_text(config.read_text() + '\n[[edition]]\nslug = "weekly"\nschedule = "0 7 * * 1"\n')
    said = shell("build", code=2)
    assert "daily" in said
    assert "weekly" in said
    assert "There is no edition" in shell("build", "monthly", code=1)


def test_a_time_to_come_is_for_looking_ahead_only(shell: Shell) -> None:
    assert "--dry-run" in shell("build", "--at", "2100-01-01", code=1)
    assert "is no time" in shell("build", "--at", "tomorrow", code=2)


def test_mail_by_hand_names_the_count_and_asks(shell: Shell) -> None:
    config = shell.folder / "digest.toml"
    config.write_text(config.read_text().replace("# to = [", "to = ["))
    shell("ingest", "articles", "--quiet")
    assert "to 1 address," in shell("build", "--mail", stdin="n\n", code=1)
    shell("build", "--mail", "--yes")
    assert len(list((shell.folder / "var" / "mail" / "new").iterdir())) == 1
    assert "sent" in shell("delivery", "list")


@pytest.fixture
def mailed(shell: Shell) -> Shell:
    """A service whose issue waits to be mailed to two readers, its mailing paused."""
    config = shell.folder / "digest.toml"
    config.write_text(
        config.read_text().replace('# to = ["me@example.org"]', 'to = ["a@example.org", "b@example.org"]')
    )
    shell("ingest", "articles", "--quiet")
    assert "All mail is paused" in shell("delivery", "pause", "--reason", "not yet")
    shell("build", "--mail", "--yes")
    return shell


def test_paused_mail_says_so_everywhere_until_it_is_resumed(mailed: Shell) -> None:
    assert "was paused already" in mailed("delivery", "pause")
    assert "digest delivery resume" in mailed("deliver", code=1)
    assert "All mail is paused since" in mailed("status", code=1)
    assert "mail is paused: not yet" in mailed("explain", "latest", "--subscriber", "a@example.org")
    assert "goes on" in mailed("delivery", "resume")
    assert "was not paused" in mailed("delivery", "resume")
    assert "2 sent" in mailed("deliver")
    assert len(list((mailed.folder / "var" / "mail" / "new").iterdir())) == 2
    assert "the server took it" in mailed("explain", "--subscriber", "A@example.org")
    assert json.loads(mailed("deliver", "--json"))["sent"] == 0
    assert mailed("deliver", "--quiet") == ""


def test_one_issue_is_paused_and_cancelled_by_its_name_after_the_count_is_named(mailed: Shell) -> None:
    mailed("delivery", "resume")
    assert "digest delivery resume daily/" in mailed("delivery", "pause", "latest")
    assert "0 sent" in mailed("deliver")
    assert "cancel 2 deliveries" in mailed("delivery", "cancel", "latest", stdin="n\n", code=1)
    assert "2 deliveries cancelled" in mailed("delivery", "cancel", "latest", "--yes")
    assert "no delivery that is" in mailed("delivery", "cancel", "--yes")
    assert "no delivery that is failed, deferred" in mailed("delivery", "retry")
    assert "no delivery that is held" in mailed("delivery", "release", "latest")
    assert "name ids, or one issue" in mailed("delivery", "release", "latest", "17", code=2)
    assert "0 queued again" in mailed("delivery", "release", "1", "2")
    assert "cancelled by hand" in mailed("delivery", "list", "latest", "--state", "cancelled")
    assert "There is no issue" in mailed("delivery", "pause", "daily/2020-01-01", code=1)
    assert "Nobody is known" in mailed("explain", "--subscriber", "c@example.org", code=1)


def test_send_gives_one_look_and_counts_as_no_delivery(shell: Shell) -> None:
    shell("ingest", "articles", "--quiet")
    shell("build", "--quiet")
    assert "look@example.net" in shell("send", "latest", "--to", "look@example.net")
    assert "No delivery yet" in shell("delivery", "list")


def test_withdraw_asks_and_the_articles_come_back(shell: Shell) -> None:
    shell("ingest", "articles", "--quiet")
    shell("build", "--quiet")
    shell("issue", "withdraw", "latest", stdin="n\n", code=1)
    assert "its articles are back" in shell("issue", "withdraw", "latest", "--yes")
    assert "2 stories" in shell("build")


def test_inspect_for_machines_keeps_the_order_and_says_what_stands_where(empty: Shell) -> None:
    lines = "\n".join(json.dumps({"id": str(n), "text": text}) for n, text in enumerate((BRIDGE, FERRY)))
    found = [
        json.loads(line)
        for line in Process(empty.folder)("inspect", "--jsonl", "--points", "2", stdin=lines).splitlines()
    ]
    assert [document["id"] for document in found] == ["0", "1"]
    for document in found:
        assert len(document["key_points"]) == 2
        for item in [*document["key_points"], *document["outlook"], *document["dates"]]:
            assert document["blocks"][item["block"]]["text"][item["start"] : item["end"]] == item["text"]
    (closing,) = [item for item in found[0]["outlook"] if "will close" in item["text"]]
    assert closing["due"]["value"] == "2026-03-02"


def test_inspect_tells_which_documents_tell_one_story(empty: Shell) -> None:
    other = BRIDGE.replace("Harbour Post", "Coastal Courier").replace("twice the first estimate", "the council said")
    lines = "\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate((BRIDGE, FERRY, other)))
    found = [
        json.loads(line) for line in Process(empty.folder)("inspect", "--jsonl", "--stories", stdin=lines).splitlines()
    ]
    assert found[0]["story"] == found[2]["story"] != found[1]["story"]


def test_inspect_shows_a_person_what_was_read_and_what_was_taken_out(empty: Shell) -> None:
    (empty.folder / "a.txt").write_text(BRIDGE + "\nLeave a Reply\n\nYour email address will not be published.\n")
    said = empty("inspect", "a.txt")
    for part in ("Key points", "What happens next", "2026-03-02", "− Leave a Reply  (comments)"):
        assert part in said


def test_inspect_says_which_language_and_why(empty: Shell) -> None:
    (empty.folder / "a.txt").write_text(BRIDGE)
    (empty.folder / "b.html").write_text(f'<html lang="en-GB"><body><article><p>{BRIDGE}</p></article></body></html>')
    assert "en (detected: " in empty("inspect", "a.txt")
    assert "en (declared)" in empty("inspect", "b.html")


def test_inspect_shows_a_line_that_was_taken_out_where_it_stood(empty: Shell) -> None:
    (empty.folder / "a.txt").write_text(BRIDGE.replace('"We would', 'Advertisement\n\n"We would'))
    said = empty("inspect", "a.txt")
    places = [said.index(part) for part in ("Engineers found", "− Advertisement  (advertisement)", '"We would rather')]
    assert places == sorted(places)


def test_a_wrong_line_for_machines_is_named(empty: Shell) -> None:
    assert "Line 1 is not JSON" in Process(empty.folder)("inspect", "--jsonl", stdin="no json\n", code=1)


def test_json_of_an_issue_is_what_is_kept(shell: Shell) -> None:
    shell("ingest", "articles", "--quiet")
    shell("build", "--quiet")
    issue = json.loads(shell("show", "--json"))
    assert issue["edition"] == "daily"
    assert {story["headline"] for story in issue["stories"]} >= {"Orrin bridge to close for nine months"}


def test_status_needs_a_person_when_an_issue_waits(shell: Shell) -> None:
    config = shell.folder / "digest.toml"
    config.write_text(config.read_text().replace("# approve = false", "approve = true #"))
    shell("ingest", "articles", "--quiet")
    shell("build")
    assert "waits for approval" in shell("status", code=1)
    assert "Published" in shell("issue", "approve", "latest")
    assert "Nothing needs you" in shell("status")


def test_what_a_source_wrote_is_shown_as_it_stands_colons_brackets_and_all(empty: Shell) -> None:
    line = "The entry root:x:0 of [bold]the list[/bold] was read out by 14 members on Monday."
    (empty.folder / "a.txt").write_text(f"Council reads list\n\n{line}\n")
    assert line in empty("inspect", "a.txt")


def test_what_a_writer_reworded_and_what_was_rejected_can_be_read(shell: Shell) -> None:
    shell("ingest", "articles")
    wrong = "Norlin will retire six diesel ships built before 1994."
    with serving(says(lines((0, 0, "Ferry company orders three ships"), (2, 2, wrong)))) as model:
        toml = shell.folder / "digest.toml"
        toml.write_text(f'{toml.read_text()}\n[writer]\nurl = "{model.url}"\nmodel = "imagined-7b"\n')
        shell("build")
    told = shell("explain")
    assert "Reworded: 1 of 6 lines, " in told
    assert "point 2: the number in" in told
    assert wrong in told
    assert "Reworded in daily/" in shell("status")
    assert "~ FERRY COMPANY ORDERS THREE SHIPS" in shell("show")
    assert json.loads(shell("show", "--json"))["stories"]
    toml.write_text(toml.read_text().replace("model = ", "modell = "))
    assert "did you mean model?" in shell("status", code=1)


def test_a_backup_is_put_back_and_holds_until_it_is_released(shell: Shell) -> None:
    shell("ingest", "articles", "--quiet")
    assert "Put back with: digest db restore one.db" in shell("db", "backup", "one.db")
    assert "is there already" in shell("db", "backup", "one.db", code=1)
    said = shell("db", "restore", "one.db", "--yes")
    assert "What was there is kept as" in said
    assert "digest db release" in said
    assert "restored" in shell("status", code=1)
    assert "0 deliveries cancelled" in shell("db", "release", "--cancel")
    assert "Nothing is held" in shell("db", "release", code=1)
