from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

from rich.console import Console

from digest.cli.render import WIDTH, show_issue
from digest.model.issues import Issue, Piece
from digest.model.reading import Bound
from digest.publish.compose import view_of
from tests.publish import rare, samples


def shown(issue: Issue, *, width: int = 100) -> list[str]:
    console = Console(file=io.StringIO(), width=width, force_terminal=False)
    show_issue(console, issue)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().split("\n")]


def flat(issue: Issue) -> str:
    return " ".join(" ".join(shown(issue)).split())


def test_the_terminal_says_what_the_text_part_says() -> None:
    for issue in (samples.issue_1(), samples.issue_2(), rare.rare()):
        view = view_of(issue)
        told = flat(issue)
        assert view.meta in told
        assert all(notice in told for notice in view.notices)
        for story in view.stories:
            assert story.title in told
            assert all(point.text in told for point in story.points)
            assert all(chip.text in told for item in story.next for chip in item.chips)
        for outcome in view.outcomes:
            assert outcome.verdict in told
            assert outcome.told is None or outcome.told in told
            assert outcome.silence is None or outcome.silence in told
        assert all(entry.title in told for flag in (*view.soon, *view.later) for entry in flag.entries)


def test_no_line_is_wider_than_a_page_or_the_terminal() -> None:
    for width in (60, 100, 200):
        assert max(map(len, shown(samples.issue_2(), width=width))) <= min(width, WIDTH)


def test_a_verdict_stands_beside_its_lines_with_where_it_went_on_a_line_of_its_own() -> None:
    lines = shown(samples.issue_2())
    at = next(place for place, line in enumerate(lines) if line.startswith("Moved "))
    assert lines[at].startswith("Moved        Halvern dock workers vote on strike")
    assert "             was 19 Feb, now 26 Feb at the earliest" in lines[at + 1 : at + 4]


def test_a_long_label_stands_above_its_line() -> None:
    issue = samples.issue_1()
    first, second = issue.soon[0], issue.soon[1]
    late = replace(second, due=replace(second.due, bound=Bound.NOT_BEFORE))
    lines = shown(replace(issue, soon=(first, late)))
    at = lines.index(" Not before Tue 17")
    assert lines[at - 1].startswith(" Tue 17   10:00 local  Iran–US talks")
    assert lines[at + 1].startswith("          Halvern dock workers")


def test_a_line_of_an_earlier_issue_has_that_days_brackets_as_dates() -> None:
    issue = samples.issue_2()
    silent = issue.outcomes[-1]
    assert silent.quote is not None
    pieces = Piece(text="A plan will come by Wednesday"), Piece(text=" [tomorrow]", ours=True), Piece(text=".")
    quoted = replace(silent, told=dt.date(2026, 2, 16), quote=replace(silent.quote, pieces=pieces))
    assert "by Wednesday [17 Feb]." in flat(replace(issue, outcomes=(quoted,)))
