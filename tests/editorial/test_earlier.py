from __future__ import annotations

import dataclasses
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


LONG = (
    "The operator of the container port in Halvern and the federation of its dock workers met again on Monday in the old "
    "customs house on the north quay, and parted after six hours without a result."
)
SHORT = "The members of the federation had asked for 9% over two years."


def test_a_long_line_is_passed_over() -> None:
    talks = candidate("The Port Ledger", "Halvern talks go on", f"{LONG} {SHORT}", "2026-02-16T17:00+01:00")
    assert len(LONG.split()) > MOST_WORDS
    assert line(thread(talks, told=(LONG, SHORT))) == SHORT


def test_the_words_in_brackets_do_not_make_a_line_long() -> None:
    shown = points([TALKS], headline="", today=TUESDAY, language="en")[0].text
    assert len(shown.split()) > MOST_WORDS
    again = line(thread(TALKS))
    assert again is not None
    assert again.startswith("The second round of indirect talks between Iran and the United States opens")


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
    new = points([PORT], headline="", today=TUESDAY, language="en")
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


def test_where_the_latest_opening_cannot_stand_what_opened_an_article_comes_before_what_is_minor() -> None:
    down = candidate(
        "Orbit Notes",
        "Petrel is down",
        "Petrel touched down at 02:43 UTC on Wednesday, mission control in Kiruna said. The first pictures are due on "
        "Thursday.",
        "2026-02-18T05:00+00:00",
    )
    pictures = candidate(
        "Orbit Notes",
        "Petrel sends first pictures",
        f"{LONG} The nearest shade begins 36 metres to the south.",
        "2026-02-19T20:00+00:00",
    )
    both = [sentence for one in (down, pictures) for sentence in _sentences(one)]
    (opening,) = points([pictures], headline="", today=dt.date(2026, 2, 20), language="en")[:1]
    told = Thread(
        id="thread",
        headline="Petrel sends first pictures",
        issue="2026-02-20",
        date=dt.date(2026, 2, 20),
        articles=(down, pictures),
        told=tuple(both),
        earlier=opening,
    )
    assert line(told, dt.date(2026, 2, 21)) == (
        "Petrel touched down at 02:43 UTC on Wednesday [18 Feb], mission control in Kiruna said."
    )


def test_what_only_announced_something_that_is_over_is_passed_over() -> None:
    article = candidate(
        "Orbit Notes",
        "Petrel is down",
        "The pictures are stored on board. The first of the pictures are due in Kiruna on Thursday.",
        "2026-02-16T05:00+00:00",
    )
    told = ("A line of another article.", _sentences(article)[1])
    assert line(thread(article, told=told), dt.date(2026, 2, 18)) == (
        "The first of the pictures are due in Kiruna on Thursday [tomorrow]."
    )
    later = dataclasses.replace(
        thread(article, told=told), earlier=points([PORT], headline="", today=TUESDAY, language="en")[0]
    )
    assert line(later, dt.date(2026, 2, 20)) is None


def test_what_its_own_subject_owns_stands_where_the_headline_names_it() -> None:
    road = candidate(
        "The Port Ledger",
        "Lindmark to close inner ring road",
        "Lindmark will close its inner ring road to through traffic on 1 May, the city council decided on Tuesday.",
        "2026-02-17T21:00+01:00",
    )
    plain = thread(road)
    assert line(plain) is None
    assert line(dataclasses.replace(plain, headline=road.article.title)) is not None


def _sentences(article: Candidate) -> list[str]:
    return [point.text for point in sorted(article.reading.points, key=lambda point: (point.block, point.start))]
