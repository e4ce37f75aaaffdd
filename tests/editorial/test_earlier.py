from __future__ import annotations

import datetime as dt

from digest.editorial.earlier import MOST_WORDS, earlier_line
from digest.editorial.present import points
from digest.model.stories import Candidate, Thread
from tests.editorial.imagined import TUESDAY, WEDNESDAY, candidate, monday

TALKS, _, PORT, _, MOON = monday()


def thread(*articles: Candidate, told: tuple[str, ...] | None = None) -> Thread:
    shown = points(articles, headline="", today=TUESDAY, language="en")
    return Thread(
        id="thread",
        headline="",
        issue="2026-02-17",
        date=TUESDAY,
        articles=articles,
        told=tuple(quote.text for quote in shown) if told is None else told,
        earlier=shown[0] if shown and told is None else None,
    )


def line(told: Thread, today: dt.date = WEDNESDAY) -> str | None:
    found = earlier_line(told, new=(), today=today, language="en")
    return found.text if found else None


def test_the_first_point_that_was_told_comes_again_with_todays_dates() -> None:
    assert line(thread(PORT)) == (
        "About 4,200 dock workers in Halvern begin voting on Tuesday [17 Feb] on whether to strike over night-shift pay."
    )


def test_only_what_readers_saw_is_told_again() -> None:
    assert line(thread(PORT, told=())) is None
    assert line(thread(PORT, told=("Halvern handled 38% of the country's container traffic last year [2025].",))) == (
        "Halvern handled 38% of the country's container traffic last year [2025]."
    )


def test_a_long_line_is_passed_over() -> None:
    first = "The second round of indirect talks between Iran and the United States opens at the Omani mission in Geneva"
    assert len(points([TALKS], headline="", today=TUESDAY, language="en")[0].text.split()) > MOST_WORDS
    again = line(thread(TALKS))
    assert again is not None
    assert not again.startswith(first)


def test_a_line_whose_subject_stood_before_it_is_passed_over() -> None:
    told = MOON.article.blocks[0].text.partition("said. ")[2]
    assert told.startswith("Two of its four altimeters")
    assert line(thread(MOON, told=(told,))) is None


def test_what_only_might_be_is_passed_over() -> None:
    article = candidate(
        "World Wire",
        "Talks",
        "If Iran leaves the talks, Oman has no plan for a fourth round of them, its envoy said.",
        "2026-02-16T17:00+01:00",
    )
    told = article.article.blocks[0].text
    assert line(thread(article, told=(told,))) is None


def test_what_a_new_point_says_itself_is_passed_over() -> None:
    new = points([PORT], headline="", today=WEDNESDAY, language="en")
    assert earlier_line(thread(PORT), new=new, today=WEDNESDAY, language="en") is None


def test_the_latest_issues_lines_come_first() -> None:
    later = candidate(
        "The Port Ledger",
        "Ballot suspended",
        "A labour arbitrator suspended the strike ballot in Halvern, hours after voting began.",
        "2026-02-17T17:00+01:00",
    )
    shown = [points([one], headline="", today=WEDNESDAY, language="en") for one in (PORT, later)]
    told = Thread(
        id="thread",
        headline="",
        issue="2026-02-18",
        date=WEDNESDAY,
        articles=(PORT, later),
        told=tuple(quote.text for quotes in shown for quote in quotes),
        earlier=shown[1][0],
    )
    assert line(told, WEDNESDAY + dt.timedelta(days=1)) == (
        "A labour arbitrator suspended the strike ballot in Halvern, hours after voting began."
    )
