"""Presentation, rule 5."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.editorial.brackets import said
from digest.editorial.quoting import quote
from digest.model.reading import Due, Precision
from tests.editorial.papers import MONDAY, TUESDAY, is_verbatim, paper, place

TODAY = TUESDAY


def shown(
    text: str, *, day: dt.date | None = MONDAY, today: dt.date = TODAY, language: str = "en", to: str = "en"
) -> str:
    candidate = paper(text, day=day, language=language)
    found = quote(candidate, place(candidate, text), today=today, language=to)
    assert found is not None
    assert is_verbatim(found, candidate)
    return found.text


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Dockers begin voting on Tuesday on pay.", "Dockers begin voting on Tuesday [today] on pay."),
        ("Petrel will land on Wednesday at 02:40 UTC.", "Petrel will land on Wednesday [tomorrow] at 02:40 UTC."),
        ("The port offered 4.5% on Friday.", "The port offered 4.5% on Friday [13 Feb]."),
        ("Halvern handled 38% of it last year.", "Halvern handled 38% of it last year [2025]."),
        ("The port offered 4.5% on Friday, 13 February.", "The port offered 4.5% on Friday, 13 February."),
        ("The council meets tomorrow at noon.", "The council meets tomorrow [today] at noon."),
        ("On Friday, the port offered 4.5%.", "On Friday [13 Feb], the port offered 4.5%."),
        ("On Friday (Feb. 13), the port offered 4.5%.", "On Friday (Feb. 13), the port offered 4.5%."),
        ("Papers released Friday show what it offered.", "Papers released Friday [13 Feb] show what it offered."),
        ("Rask spoke on her Friday show.", "Rask spoke on her Friday show."),
        ("Last month's exports were revised up to 31 million.", "Last month's exports were revised up to 31 million."),
        ("Prices rose sharply in January.", "Prices rose sharply in January."),
    ],
)
def test_a_date_that_goes_stale_is_explained_as_seen_from_the_issue(written: str, line: str) -> None:
    assert shown(written) == line


def test_yesterday_told_by_an_article_of_yesterday_needs_no_bracket_and_anything_ahead_does() -> None:
    assert shown("An arbitrator on Monday suspended the ballot.") == "An arbitrator on Monday suspended the ballot."
    assert shown("The council votes on Monday on the plan.") == "The council votes on Monday [16 Feb] on the plan."
    for told in (
        "The mayor told dockers on Monday the port is now open.",
        "The union agreed to a truce of ten days on Monday, as its leader said he would go on with the ballot.",
        "The ballot that opened early Monday was suspended.",
    ):
        assert shown(told) == told
    two_days_on = TODAY + dt.timedelta(days=1)
    assert shown("An arbitrator on Monday suspended the ballot.", today=two_days_on) == (
        "An arbitrator on Monday [16 Feb] suspended the ballot."
    )


def test_a_weekday_read_as_gone_by_is_not_explained_where_the_words_do_not_tell_of_the_past() -> None:
    text = "Buses replace the ferry on Thursday, and trains on Friday."
    candidate = paper(text)
    gone = dt.date(2026, 2, 12)
    (first, _) = candidate.reading.dates
    wrong = replace(first, due=Due(value="2026-02-12", start=gone, end=gone, precision=Precision.DAY))
    candidate = replace(candidate, reading=replace(candidate.reading, dates=(wrong,)))
    found = quote(candidate, place(candidate, text), today=TODAY, language="en")
    assert found is not None
    assert found.text == text


def test_a_stretch_of_time_is_no_day() -> None:
    text = "The debate was held over the next three weeks in Lindmark."
    assert shown(text) == text


def test_without_a_publication_date_nothing_is_resolved() -> None:
    assert shown("Dockers begin voting on Tuesday on pay.", day=None) == "Dockers begin voting on Tuesday on pay."


def test_a_date_on_the_lines_own_label_is_not_explained_again() -> None:
    text = "The ballot closes on Thursday at noon, and the count begins on Friday."
    candidate = paper(text)
    thursday = dt.date(2026, 2, 19)
    label = Due(value="2026-02-19", start=thursday, end=thursday, precision=Precision.DAY)
    found = quote(candidate, place(candidate, text), today=TODAY, language="en", dues=[label])
    assert found is not None
    assert found.text == "The ballot closes on Thursday at noon, and the count begins on Friday [20 Feb]."


def test_a_possessive_day_is_left_as_it_is() -> None:
    text = "Should Wednesday's attempt be waved off, the next window opens on 4 March."
    assert shown(text) == text


def test_brackets_speak_the_language_of_the_edition() -> None:
    text = "Der Rat hat am Freitag entschieden, die Straße zu sperren."
    assert shown(text, language="de", to="de") == (
        "Der Rat hat am Freitag [13. Feb.] entschieden, die Straße zu sperren."
    )


def due(value: str, start: str, end: str, precision: Precision) -> Due:
    return Due(value=value, start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end), precision=precision)


@pytest.mark.parametrize(
    ("language", "when", "words"),
    [
        ("en", due("2026-02-17", "2026-02-17", "2026-02-17", Precision.DAY), "today"),
        ("de", due("2026-02-18", "2026-02-18", "2026-02-18", Precision.DAY), "morgen"),
        ("es", due("2026-02-17", "2026-02-17", "2026-02-17", Precision.DAY), "hoy"),
        ("en", due("2025-12-30", "2025-12-30", "2025-12-30", Precision.DAY), "30 Dec 2025"),
        ("en", due("2026-W10", "2026-03-02", "2026-03-08", Precision.WEEK), "2–8 Mar"),
        ("en", due("2026-01", "2026-01-01", "2026-01-31", Precision.MONTH), "January"),
        ("es", due("2025-12", "2025-12-01", "2025-12-31", Precision.MONTH), "diciembre 2025"),
        ("en", due("2026-Q1", "2026-01-01", "2026-03-31", Precision.QUARTER), "January – March 2026"),
        ("en", due("2025", "2025-01-01", "2025-12-31", Precision.YEAR), "2025"),
        ("xx", due("2026-02-13", "2026-02-13", "2026-02-13", Precision.DAY), "13 Feb"),
    ],
)
def test_a_date_is_said_no_finer_than_it_is_known(language: str, when: Due, words: str) -> None:
    assert said(when, today=TODAY, language=language) == words


def test_yesterday_has_no_bracket_beside_a_day_that_has_one() -> None:
    text = "An arbitrator on Monday suspended the ballot that began on Friday."
    assert shown(text) == "An arbitrator on Monday suspended the ballot that began on Friday [13 Feb]."


def test_a_day_is_explained_once_in_a_line() -> None:
    text = "The port offered 4.5% on Friday, and the union refused on Friday."
    assert shown(text) == "The port offered 4.5% on Friday [13 Feb], and the union refused on Friday."


def test_what_is_still_so_when_the_issue_is_read_needs_no_bracket() -> None:
    text = "The union has met the port three times this year."
    assert shown(text) == text


def test_the_day_of_a_thing_is_explained_where_it_is_long_past() -> None:
    text = "The union had refused Friday's offer."
    assert shown(text) == "The union had refused Friday's [13 Feb] offer."
    assert shown("The union will answer Monday's offer.") == "The union will answer Monday's offer."


def test_the_past_week_is_the_days_until_then_and_no_week_of_the_calendar() -> None:
    assert shown("Dockers have moved 14 ships in the past week.") == "Dockers have moved 14 ships in the past week."
    assert shown("Dockers moved 14 ships last week.") == "Dockers moved 14 ships last week [9–15 Feb]."
