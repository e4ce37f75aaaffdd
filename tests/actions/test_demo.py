"""Five days of the sample news: all that happens over time is there to see."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from digest import paths
from digest.actions.build import BuildReport
from digest.actions.demo import days_of, mornings, play
from digest.model.issues import Issue, Outcome, Verdict
from digest.publish.text import render
from tests.actions.conftest import DAILY, Service, make_service
from tests.conftest import url_of


@pytest.fixture(scope="module")
def played(upgraded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Service, tuple[Issue, ...]]:
    """The service after its five mornings, and the issue of each, as it was built."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "digest.db").write_bytes(upgraded_file.read_bytes())
    service = make_service(url_of(folder / "digest.db"), folder)
    built: list[BuildReport] = []
    for morning in play(service.app, mornings(days_of(paths.SEEDS), DAILY, issues=5), move=service.clock.move):
        built += morning.built
    issues = tuple(report.issue for report in built if report.issue is not None)
    service.app.close()
    return service, issues


def outcomes(issues: tuple[Issue, ...]) -> list[tuple[int, Verdict, str]]:
    return [(issue.number, each.verdict, said(each)) for issue in issues for each in issue.outcomes]


def said(outcome: Outcome) -> str:
    return f"{outcome.due.value} → {outcome.now.value}" if outcome.now else outcome.due.value


def test_there_is_an_issue_for_each_of_the_five_days(played: tuple[Service, tuple[Issue, ...]]) -> None:
    _, issues = played
    assert [issue.slug for issue in issues] == [f"2026-02-{day}" for day in range(17, 22)]


def test_what_was_said_to_come_happens_moves_is_called_off_or_is_heard_of_no_more(
    played: tuple[Service, tuple[Issue, ...]],
) -> None:
    _, issues = played
    assert {
        (2, Verdict.HAPPENED, "2026-02-17"),  # the second round of talks
        (2, Verdict.HAPPENED, "2026-02-18"),  # the landing
        (2, Verdict.MOVED, "2026-02-19 → 2026-02-26"),  # the result of the ballot
        (4, Verdict.MOVED, "2026-03-12 → 2026-03-19"),  # the shareholders' vote
        (4, Verdict.NO_WORD, "2026-02-18"),  # the gas storage plan
        (5, Verdict.HAPPENED, "2026-02-20"),  # the ferry pulled free
        (5, Verdict.MOVED, "2026-02-23 → 2026-02-25"),  # the drill
        (5, Verdict.CALLED_OFF, "2026-02-24"),  # the ballot
    } == set(outcomes(issues))


def test_stories_go_on_under_one_thread_and_a_round_up_joins_none(played: tuple[Service, tuple[Issue, ...]]) -> None:
    _, issues = played
    tellings: dict[str, list[int]] = {}
    for issue in issues:
        for story in issue.stories:
            tellings.setdefault(story.thread, []).append(issue.number)
    assert [1, 2, 4, 5] in tellings.values()  # the port
    assert [1, 2, 5] in tellings.values()  # the talks
    assert [3, 4, 5] in tellings.values()  # the ferry
    assert "Five Things to Know Before the Weekend" not in {s.headline for issue in issues for s in issue.stories}
    assert all(story.since for issue in issues[3:4] for story in issue.stories)


def test_sources_that_differ_are_shown_side_by_side(played: tuple[Service, tuple[Issue, ...]]) -> None:
    _, issues = played
    assert any(item.differ for story in issues[0].stories for item in story.next)


def test_a_number_that_a_source_changed_is_corrected_once_and_marked_where_it_stood(
    played: tuple[Service, tuple[Issue, ...]],
) -> None:
    service, issues = played
    assert [len(issue.corrects) for issue in issues] == [0, 0, 1, 0, 0]
    (correction,) = issues[2].corrects
    assert correction.was.text.startswith("About 4,600 dock workers")
    assert correction.now is not None
    assert correction.now.text.startswith("About 4,200 dock workers")
    assert "About 4,200 dock workers" in service.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")
    assert "CORRECTIONS" in render(issues[2])
    halvern = [story.headline for story in issues[2].stories if "Halvern" in story.headline]
    assert halvern == []


def test_what_was_called_off_is_cancelled_on_every_day_that_it_was_told_for(
    played: tuple[Service, tuple[Issue, ...]],
) -> None:
    service, _ = played
    calendar = Calendar.from_ical(service.page("daily/agenda.ics").read_bytes())
    off = [event for event in calendar.walk("VEVENT") if str(event["status"]) == "CANCELLED"]
    assert {event.decoded("dtstart").isoformat() for event in off} == {"2026-02-24", "2026-02-26"}
    assert all(int(str(event["sequence"])) > 0 for event in off)
