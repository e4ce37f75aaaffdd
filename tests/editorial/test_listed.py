"""Which headlines stand in brief: plain ones, of reports, borne out by their own articles, of nothing that is over."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial.listed import no_line
from tests.editorial.imagined import candidate

TUESDAY = dt.date(2026, 2, 17)
REPORT = (
    "Halvern's council voted on Monday to keep the night ferry, its clerk said. The fare stays at 4 crowns, a spokeswoman"
    " added. The vote was five to four, officials said."
)


def why_not(title: str, text: str = REPORT, *, url: str | None = None) -> str:
    return no_line(candidate("Harbour Post", title, text, "2026-02-16T18:00+01:00", url=url), title, today=TUESDAY)


@pytest.mark.parametrize(
    "title",
    [
        "Council votes to keep the night ferry of Halvern",
        "Poll: Halvern wants its night ferry",
        "Night ferry fare of Halvern 4 crowns for a year",
    ],
)
def test_a_plain_headline_of_a_report_has_a_line(title: str) -> None:
    assert why_not(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Night ferry vote: When the council counts its pennies",
        "Halvern council keeps an old friend: The night ferry",
        "Council keeps its night ferry. Nobody asked the riders.",
        "Council votes on its night ferry, but here's what it has done to Halvern",
        "Council demolishes the case against the night ferry of Halvern",
        "Night ferry of Halvern has another bad week in the council",
        "Why the council of Halvern votes for its night ferry",
    ],
)
def test_one_that_teases_argues_or_judges_has_none_whoever_reports(title: str) -> None:
    assert why_not(title) == "a view or a guide"


def test_one_that_names_a_thing_and_tells_nothing_of_it_has_none() -> None:
    assert why_not("The council and the rise of the night ferry") == "its headline tells nothing that was done"


@pytest.mark.parametrize(
    "title",
    [
        "Council's long night ferry ride in Halvern",
        "Night ferry vote may vex Halvern council",
        "Council can sink the night ferry",
    ],
)
def test_an_image_and_what_only_may_be_have_none(title: str) -> None:
    assert why_not(title) == "its headline tells nothing that was done"


def test_a_short_form_of_is_tells_and_so_does_what_somebody_says_may_be() -> None:
    assert why_not("It's over for Halvern night ferry") == ""
    assert why_not("Night ferry vote may vex Halvern, council says") == ""


OLD = (
    "Papers that Quay Watch obtained show the council of Halvern knew of holes in the night ferry in the spring.{} They"
    " fill four boxes. The ferry has sailed from the northern pier for 31 years. It carries no cars. Nobody keeps them."
)


@pytest.mark.parametrize(
    ("title", "text", "listed"),
    [
        ("Newly released papers show Halvern council knew of ferry holes", OLD.format(""), True),
        ("Halvern council, knee-deep in ferry holes and papers", OLD.format(""), False),
        ("Newly released ledgers show a town at sea", OLD.format(""), False),
        (
            "Newly released papers show Halvern council knew of ferry holes",
            OLD.format(" I never liked it, and our council is shameless."),
            False,
        ),
    ],
)
def test_what_opens_as_a_report_does_and_tells_a_deed_has_a_line(title: str, text: str, *, listed: bool) -> None:
    assert (why_not(title, text) == "") is listed


def test_a_column_in_the_section_of_its_host_has_none() -> None:
    title = "Council votes to keep the night ferry of Halvern"
    assert why_not(title, url="https://post.example/the-lund-show/council-votes") == "a view or a guide"
    assert why_not(title, url="https://post.example/halvern/council-votes") == ""


def test_a_piece_that_calls_itself_an_analysis_at_its_head_has_none() -> None:
    assert why_not("Council votes to keep the night ferry of Halvern", f"ANALYSIS — {REPORT}") == "a view or a guide"


def test_one_under_which_another_article_stands_has_none() -> None:
    assert why_not("Bridge of Tolsund to close its eastern lane in spring") == "its article opens with something else"


def test_what_was_to_come_on_a_day_that_is_past_has_none() -> None:
    text = (
        "The council of Halvern will vote on its night ferry on Monday evening, its clerk said. Officials said that the"
        " vote would be close."
    )
    assert why_not("Halvern council to vote on night ferry", text) == "the day that it speaks of is past"
    later = text.replace("Monday", "Thursday")
    assert why_not("Halvern council to vote on night ferry", later) == ""


def test_a_plan_for_a_weekday_that_is_past_has_none() -> None:
    assert why_not("Halvern council to keep the night ferry vote on Monday") == "the day that it speaks of is past"
    assert why_not("Halvern council to keep the night ferry vote on Tuesday") == ""


def test_a_word_that_somebody_calls_a_thing_by_says_nothing_in_a_line() -> None:
    assert why_not("Council of Halvern votes to keep the night ferry — including the “zombies”")
    assert why_not("Council of Halvern votes to keep the “zombie” ferry at night") == ""


YEARS = "Per Aldine has had his stall on the quay for 31 years and sells what he bakes. It opens at five. He likes it."


def test_a_bare_number_makes_no_news_of_a_portrait_and_a_share_does() -> None:
    assert why_not("Per Aldine has had stall on the quay for 31 years", YEARS) == "it may be a view"
    counted = YEARS + " Stalls on the quay are down 49 percent."
    assert why_not("Stalls on the quay of Per Aldine down 49 percent", counted) == ""


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("Halvern council to keep the night ferry", "what it says is to come may be past"),
        ("Halvern council will keep the night ferry", "what it says is to come may be past"),
        ("Halvern council votes to keep the night ferry", ""),
        ("Vote adds to woes of the night ferry of Halvern", ""),
    ],
)
def test_a_plan_of_no_known_day_keeps_two_days(title: str, why: str) -> None:
    article = candidate("Harbour Post", title, REPORT, "2026-02-16T18:00+01:00")
    assert no_line(article, title, today=TUESDAY) == ""
    assert no_line(article, title, today=TUESDAY + dt.timedelta(days=2)) == why


@pytest.mark.parametrize(
    ("title", "view"),
    [
        ("Journalist mocks the night ferry of Halvern", True),
        ("Quay Radio correspondent admires the night ferry of Halvern", True),
        ("CNN's Aldine: Night ferry of Halvern is lost", True),
        ("CNN carried only a third of the Halvern ferry vote", True),
        ("Journalist killed on the night ferry of Halvern", False),
        ("Council tells journalists of the Halvern night ferry vote", False),
    ],
)
def test_what_they_say_who_talk_for_a_living_has_no_line(title: str, *, view: bool) -> None:
    assert (why_not(title) == "a view or a guide") is view
