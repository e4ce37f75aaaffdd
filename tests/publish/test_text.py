from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from digest.model.issues import ComingUp, Piece, Verdict
from digest.model.reading import Bound
from digest.publish import text
from digest.publish.fold import COLUMNS
from digest.publish.shown import width
from tests.publish import pages, rare, samples

EXPECTED = Path(__file__).parent / "expected"
URL = re.compile(r"https?://\S+")


@pytest.mark.parametrize("number", [1, 2])
def test_an_issue_reads_as_an_editor_set_it(number: int) -> None:
    issue = samples.issue_1() if number == 1 else samples.issue_2()
    assert pages.mail_of(issue).text == (EXPECTED / f"issue-{number}.txt").read_text()


@pytest.mark.parametrize("name", list(pages.issues()))
def test_every_line_that_is_no_address_fits(name: str) -> None:
    for line in pages.mail_of(pages.issues()[name]).text.split("\n"):
        assert URL.search(line) or width(line) <= COLUMNS, line
        assert line == line.rstrip()


@pytest.mark.parametrize("name", ["issue-1", "issue-2", "rare", "german"])
def test_each_article_is_linked_once_and_without_a_fragment(name: str) -> None:
    issue = pages.issues()[name]
    shown = URL.findall(text.render(issue))
    told = {source.url for story in issue.stories for source in story.sources if source.url}
    told |= {brief.url for brief in issue.brief if brief.url}
    for url in told:
        assert shown.count(url) == 1, url
    assert not [url for url in shown if "#" in url]


@pytest.mark.parametrize("name", ["issue-1", "issue-2", "rare", "german"])
def test_the_text_part_says_what_the_html_part_says(name: str) -> None:
    mail = pages.mail_of(pages.issues()[name])
    body = pages.parsed(mail.html).body
    assert body is not None
    html_words = set(re.findall(r"\w+", str(body.text_content()).lower()))
    text_words = set(re.findall(r"\w+", URL.sub(" ", mail.text).lower()))
    assert len(html_words & text_words) >= 0.85 * len(html_words)


def test_an_issue_shown_without_a_reader_names_no_way_out() -> None:
    shown = text.render(samples.issue_2())
    assert "nsubscribe" not in shown
    assert "preferences" not in shown
    assert "You get this" not in shown


def test_no_url_of_a_page_that_does_not_exist_stands_in_it() -> None:
    shown = text.render(samples.issue_2())
    known = re.compile(
        r"https://news\.example\.org/daily/(2026-02-18/|agenda\.ics|story/\w{8}/)$|https://\w+\.example/[\w/.-]+$"
    )
    assert all(known.match(url) for url in URL.findall(shown))


def test_a_correction_and_skipped_days_stand_at_the_top() -> None:
    top = text.render(rare.rare()).partition("COMING UP")[0]
    assert "Corrected: an earlier version gave the bridge's cost as 41 million" in top
    assert "No issue Saturday and Sunday: nothing new." in top


def test_what_did_not_come_is_told_with_the_words_that_say_so() -> None:
    shown = text.render(rare.rare())
    assert "  Called off   Night market to open on the quay (told Wed, for 21 Nov)\n" in shown
    assert "will not\n               take place, the city said. -- Harbour Post, 22 Nov [A1]\n" in shown


def test_in_brief_is_a_line_each() -> None:
    brief = text.render(rare.rare()).partition("IN BRIEF\n\n")[2].partition("\n\n")[0]
    assert brief.split("\n") == [
        "  * Hesper lighthouse to be switched off after 140 years",
        "    -- Harbour Post, 22 Nov [B1]",
        "    https://harbourpost.example/2026/11/22/hesper",
        "  * River gauge at Lind out of order -- Notes [B2]",
        "  * Walkers wanted -- Harbour Post [B3]",
    ]


def test_a_line_told_earlier_says_when() -> None:
    shown = text.render(rare.rare())
    flat = " ".join(shown.split())
    assert "Drawdown of the Upper Tarn reservoir (told " in flat
    assert "Markets in Tokyo open after the holiday (told " in flat
    assert "(told\n" not in shown


def test_an_issue_with_nothing_but_briefs_is_whole() -> None:
    bare = replace(rare.rare(), stories=(), soon=(), later=(), outcomes=(), skipped=(), note=None)
    shown = text.render(bare)
    assert "No. 327 · 1 minute" in shown
    assert "COMING UP" not in shown
    assert "IN BRIEF" in shown


def test_no_control_character_reaches_a_terminal() -> None:
    shown = pages.mail_of(rare.hostile()).text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    shown.encode()


def soon_of(*lines: ComingUp) -> list[str]:
    shown = text.render(replace(samples.issue_1(), soon=lines))
    return shown.partition("COMING UP: TODAY")[2].partition("\n\n")[2].partition("\n\n\n")[0].split("\n")


TALKS, VOTE, LANDING = samples.issue_1().soon


def test_hours_on_the_readers_clock_stand_in_a_column() -> None:
    here = replace(TALKS, due=replace(TALKS.due, zone="Europe/Berlin"))
    assert soon_of(here, VOTE, LANDING) == [
        "  Tue 17  10:00  Iran–US talks: second round opens in Geneva (1)",
        "  Tue 17         Halvern dock workers vote on strike at biggest",
        "                 container port (2)",
        "  Wed 18  03:40  Petrel cleared for Wednesday landing near Moon's",
        "                 south pole (3)",
    ]


def test_an_hour_that_names_its_zone_opens_the_line() -> None:
    assert soon_of(TALKS, VOTE) == [
        "  Tue 17  10:00 local  Iran–US talks: second round opens in Geneva (1)",
        "  Tue 17  Halvern dock workers vote on strike at biggest container",
        "          port (2)",
    ]


def test_a_long_label_stands_above_its_line_and_pushes_nothing_aside() -> None:
    late = replace(VOTE, due=replace(VOTE.due, bound=Bound.NOT_BEFORE))
    assert soon_of(late, LANDING) == [
        "  Not before Tue 17",
        "                 Halvern dock workers vote on strike at biggest",
        "                 container port (2)",
        "  Wed 18  03:40  Petrel cleared for Wednesday landing near Moon's",
        "                 south pole (3)",
    ]


def test_a_file_is_named_by_its_title_only_where_that_is_not_the_storys() -> None:
    issue = samples.issue_1()
    story = issue.stories[2]
    told = story.sources[0]

    def sources(title: str) -> str:
        file = replace(told, url=None, title=title)
        shown = text.render(replace(issue, stories=(replace(story, original="LIVE: Petrel", sources=(file,)),)))
        return " ".join(shown.partition("  Source: ")[2].partition("  This story")[0].split())

    assert sources(story.headline) == "Orbit Notes, 16 Feb (a file, no web address)"
    assert sources("Live: Petrel") == "Orbit Notes, 16 Feb (a file, no web address)"
    assert sources("Petrel, at last") == 'Orbit Notes, 16 Feb (a file, no web address): "Petrel, at last"'


def test_a_line_quoted_from_an_earlier_issue_has_that_days_brackets_as_dates() -> None:
    issue = samples.issue_2()
    silent = issue.outcomes[-1]
    assert silent.quote is not None
    pieces = Piece(text="A plan will come by Wednesday"), Piece(text=" [tomorrow]", ours=True), Piece(text=", he said.")
    quoted = replace(silent, told=dt.date(2026, 2, 16), quote=replace(silent.quote, pieces=pieces))
    assert "by Wednesday [17 Feb], he said." in " ".join(text.render(replace(issue, outcomes=(quoted,))).split())


def test_a_date_that_was_possible_is_named_without_its_doubt_once_it_is_over() -> None:
    issue = samples.issue_2()
    first = issue.outcomes[0]
    off = replace(first, due=replace(first.due, bound=Bound.PERHAPS), verdict=Verdict.CALLED_OFF)
    assert "(told Tue, for 17 Feb)" in text.render(replace(issue, outcomes=(off,)))


def test_a_first_issue_names_no_days_without_one() -> None:
    days = (dt.date(2026, 2, 16),)
    assert "No issue Monday: nothing new." in text.render(replace(samples.issue_1(), skipped=days))
    assert "No issue" not in text.render(replace(samples.issue_1(), skipped=days, number=1))


def test_no_line_begins_with_a_dot_between_two_facts() -> None:
    for issue in pages.issues().values():
        assert not [line for line in text.render(issue).split("\n") if line.lstrip().startswith("·")]
