from __future__ import annotations

import pytest

from digest.editorial.genre import REPORT, REPORT_ALONE, news, reports
from digest.model.stories import Candidate
from tests.editorial.imagined import MONDAY_PORT, candidate, monday

REPORTED = "Halvern's council voted on Monday to keep the night ferry, its clerk said. The fare stays at 4 crowns."
TALK = (
    "I have crossed the sound by night for thirty years, and my ticket has never cost me my sleep. You may call me old."
    " We all are, on that boat, and I tell you: our council does not know what it has in its hands."
)


def article(title: str, text: str = REPORTED, url: str | None = None) -> Candidate:
    return candidate("Harbour Post", title, text, "2026-02-16T18:00+01:00", url=url)


def test_who_decided_what_on_which_day_is_a_report() -> None:
    assert all(news(one) >= REPORT_ALONE for one in monday())
    assert news(article("Council keeps the night ferry")) == 1.0


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: The night ferry is our memory",
        "OPINION | The night ferry is our memory",
        "Analysis: Who won the ferry vote",
        "Review: A night on the ferry",
        "Kommentar: Die Nachtfähre bleibt",
        "Análisis: Quién ganó la votación",
    ],
)
def test_what_says_of_itself_that_it_is_a_view_is_none(title: str) -> None:
    assert news(article(title)) < REPORT


def test_a_view_shows_in_its_address_too() -> None:
    assert news(article("The night ferry", url="https://harbourpost.example/opinion/2026/ferry")) < REPORT
    assert news(article("The night ferry", url="https://harbourpost.example/2026/ferry")) == 1.0


def test_an_author_who_talks_of_himself_reports_nothing() -> None:
    assert news(article("The night ferry and its riders", TALK)) < REPORT


def test_what_people_are_quoted_with_is_not_the_authors_talk() -> None:
    quoted = (
        f"Riders spoke at a hearing on Monday. “{TALK}” one of them said. The council votes on Thursday, a clerk said."
    )
    assert news(article("Riders speak up for the night ferry", quoted)) >= REPORT


@pytest.mark.parametrize(
    "title", ["Why the night ferry matters to you", "5 things to know about the ferry", "Is the night ferry worth it?"]
)
def test_a_guide_is_less_than_a_report(title: str) -> None:
    assert news(article(title)) < news(article("Council keeps the night ferry"))


def test_alone_it_has_to_tell_of_a_day() -> None:
    timeless = article("Ferries carry more freight", "Ferries carry more freight than ever, the harbour office said.")
    assert not reports([timeless])
    assert reports([timeless, article("Council keeps the night ferry")])
    assert reports([article("Council keeps the night ferry", MONDAY_PORT)])
