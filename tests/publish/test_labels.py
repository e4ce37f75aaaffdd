from __future__ import annotations

import datetime as dt

import pytest

from digest.model.reading import Bound, Due, Precision
from digest.publish import date_words, labels, zones
from tests.publish.making import day, month, quarter, week, year

TODAY = dt.date(2026, 2, 18)


def told(*dues: Due, differ: bool = False, language: str = "en") -> str:
    return labels.label(dues, today=TODAY, language=language, differ=differ)


@pytest.mark.parametrize(
    ("dues", "text"),
    [
        ((day("2026-02-19"),), "Thu 19 Feb"),
        ((day("2026-02-18"),), "Today"),
        ((day("2026-02-18", bound=Bound.BY),), "By today"),
        ((day("2026-03-06", bound=Bound.BY),), "By Fri 6 Mar"),
        ((day("2026-03-03", bound=Bound.NOT_BEFORE),), "Not before Tue 3 Mar"),
        ((day("2026-03-04", bound=Bound.PERHAPS),), "Wed 4 Mar, perhaps"),
        ((day("2026-02-18", bound=Bound.UNTIL),), "Until today"),
        ((day("2026-03-06", bound=Bound.UNTIL),), "Until Fri 6 Mar"),
        ((month("2026-03", bound=Bound.UNTIL),), "Until end of March"),
        ((week("2026-03-02"),), "Week of 2 Mar"),
        ((week("2026-03-02", bound=Bound.BY),), "By the week of 2 Mar"),
        ((month("2026-04"),), "April"),
        ((month("2027-01", bound=Bound.NOT_BEFORE),), "Not before January 2027"),
        ((quarter(2026, 2),), "2nd quarter"),
        ((month("2026-03", bound=Bound.BY),), "By end of March"),
        ((quarter(2026, 2, bound=Bound.BY),), "By end of 2nd quarter"),
        ((year(2027, bound=Bound.BY),), "By 2027"),
        ((day("2027-01-05"),), "Tue 5 Jan 2027"),
        ((), "No date given"),
    ],
)
def test_a_date_reads_as_it_was_said(dues: tuple[Due, ...], text: str) -> None:
    assert told(*dues) == text


def test_dates_of_one_outlook_follow_each_other() -> None:
    assert told(month("2026-04"), day("2026-07-01")) == "April, then Wed 1 Jul"


def test_the_second_date_is_at_the_earliest_where_the_first_would_be_not_before() -> None:
    both = day("2026-02-24"), day("2026-02-26", bound=Bound.NOT_BEFORE)
    assert told(*both) == "Tue 24 Feb, then Thu 26 Feb at the earliest"


def test_sources_that_differ_are_told_apart_by_or_and_name_one_month_once() -> None:
    assert told(day("2026-02-23"), day("2026-02-24"), differ=True) == "Mon 23 or Tue 24 Feb"
    assert told(day("2026-02-28"), day("2026-03-01"), differ=True) == "Sat 28 Feb or Sun 1 Mar"


def test_a_weekend_is_its_two_days_and_a_season_its_months() -> None:
    weekend = Due(value="", start=dt.date(2026, 2, 21), end=dt.date(2026, 2, 22), precision=Precision.DAY)
    summer = Due(value="", start=dt.date(2026, 6, 1), end=dt.date(2026, 8, 31), precision=Precision.MONTH)
    assert told(weekend) == "Sat 21 to Sun 22 Feb"
    assert told(summer) == "Jun to Aug"


@pytest.mark.parametrize(
    ("due", "kind"),
    [
        (day("2026-02-19"), "firm"),
        (week("2026-03-02"), "firm"),
        (day("2026-03-06", bound=Bound.BY), "firm"),
        (month("2026-04"), "soft"),
        (day("2026-03-03", bound=Bound.NOT_BEFORE), "soft"),
        (day("2026-03-04", bound=Bound.PERHAPS), "soft"),
        (day("2026-02-17"), "was"),
    ],
)
def test_only_a_day_or_week_that_was_said_for_certain_is_firm(due: Due, kind: str) -> None:
    assert [chip.kind for chip in labels.chips((due,), today=TODAY, language="en")] == [kind]


def test_an_undated_outlook_has_one_open_flag() -> None:
    assert [chip.kind for chip in labels.chips((), today=TODAY, language="en")] == ["open"]


@pytest.mark.parametrize(
    ("due", "text"),
    [
        (day("2026-02-18"), "Wed 18"),
        (day("2026-02-19"), "Thu 19"),
        (day("2026-02-24"), "Tue 24 Feb"),
        (week("2026-03-02"), "2 to 8 Mar"),
        (week("2026-03-30"), "30 Mar to 5 Apr"),
        (day("2026-02-18", bound=Bound.BY), "By Wed 18"),
        (day("2026-02-19", bound=Bound.NOT_BEFORE), "Not before Thu 19"),
        (day("2026-02-20", bound=Bound.BY), "By Fri 20 Feb"),
    ],
)
def test_coming_up_names_the_month_only_from_the_day_after_tomorrow(due: Due, text: str) -> None:
    assert labels.strip(due, today=TODAY, language="en").text == text


@pytest.mark.parametrize(
    ("clock", "zone", "text"),
    [
        ("02:40", "UTC", "03:40"),
        ("10:00", "America/New_York", "16:00"),
        ("10:00", "local", "10:00 local time"),
        ("06:00", None, "06:00 local time"),
        ("10:00", "Nowhere/Atall", "10:00 Nowhere/Atall"),
    ],
)
def test_a_time_is_told_in_the_issues_zone_where_its_own_is_known(clock: str, zone: str | None, text: str) -> None:
    due = day("2026-02-19", clock=clock, zone=zone)
    assert labels.clock(due, timezone="Europe/Berlin", language="en") == text


@pytest.mark.parametrize(
    ("clock", "zone", "text"),
    [
        ("23:30", "UTC", "23:30 UTC"),
        ("23:30", "GMT", "23:30 GMT"),
        ("02:00", "Etc/GMT-9", "02:00 UTC+9"),
        ("02:00", "Asia/Tokyo", "02:00 Tokyo time"),
    ],
)
def test_a_time_that_would_fall_on_another_day_stays_in_its_own_zone(clock: str, zone: str, text: str) -> None:
    due = day("2026-02-19", clock=clock, zone=zone)
    assert labels.clock(due, timezone="Europe/Berlin", language="en") == text


def test_no_time_is_made_up() -> None:
    assert labels.clock(day("2026-02-19"), timezone="Europe/Berlin", language="en") is None


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2026-02-18", "new since earlier today"),
        ("2026-02-17", "new since Tuesday"),
        ("2026-02-12", "new since Thursday"),
        ("2026-02-11", "new since 11 February"),
        ("2025-12-03", "new since 3 December 2025"),
    ],
)
def test_a_weekday_is_named_only_while_it_says_which_one(date: str, text: str) -> None:
    assert date_words.since(dt.date.fromisoformat(date), language="en", today=TODAY) == text


def test_days_are_written_as_each_language_does() -> None:
    assert date_words.long_date(TODAY, language="en") == "Wednesday 18 February 2026"
    assert date_words.long_date(TODAY, language="de") == "Mittwoch, 18. Februar 2026"
    assert date_words.long_date(TODAY, language="es") == "Miércoles, 18 de febrero de 2026"
    assert told(day("2026-02-24"), day("2026-02-26", bound=Bound.NOT_BEFORE), language="de") == (
        "Di 24. Feb., dann frühestens Do 26. Feb."
    )
    assert told(day("2026-03-03", bound=Bound.NOT_BEFORE), language="es") == "No antes del mar 3 mar"


@pytest.mark.parametrize(
    ("zone", "language", "text"),
    [
        ("Europe/Berlin", "en", "Times are Berlin time."),
        ("America/Argentina/Buenos_Aires", "en", "Times are Buenos Aires time."),
        ("UTC", "en", "Times are UTC."),
        ("Etc/UTC", "de", "Uhrzeiten sind UTC."),
        ("GMT", "es", "Las horas son GMT."),
        ("Etc/GMT-2", "en", "Times are UTC+2."),
        ("Europe/Vienna", "de", "Uhrzeiten gelten für Wien."),
        ("America/New_York", "es", "Las horas son las de Nueva York."),
    ],
)
def test_the_zone_is_named_by_its_city(zone: str, language: str, text: str) -> None:
    assert zones.times_are(zone, language=language) == text


@pytest.mark.parametrize(
    ("due", "german", "spanish"),
    [
        (day("2026-03-06", bound=Bound.BY), "Bis Fr 6. März", "A más tardar el vie 6 mar"),
        (day("2026-03-06", bound=Bound.UNTIL), "Bis Fr 6. März", "Hasta el vie 6 mar"),
        (week("2026-03-02", bound=Bound.UNTIL), "Bis zur Woche ab 2. März", "Hasta la semana del 2 mar"),
        (month("2026-03", bound=Bound.UNTIL), "Bis Ende März", "Hasta finales de marzo"),
        (quarter(2026, 2, bound=Bound.UNTIL), "Bis Ende 2. Quartal", "Hasta finales del 2.º trimestre"),
        (year(2027, bound=Bound.UNTIL), "Bis Ende 2027", "Hasta finales de 2027"),
        (week("2026-03-02", bound=Bound.BY), "Bis zur Woche ab 2. März", "A más tardar en la semana del 2 mar"),
        (month("2026-03", bound=Bound.BY), "Bis Ende März", "A más tardar a finales de marzo"),
        (quarter(2026, 2, bound=Bound.BY), "Bis Ende 2. Quartal", "A más tardar a finales del 2.º trimestre"),
        (year(2027, bound=Bound.BY), "Bis 2027", "A más tardar en 2027"),
        (
            week("2026-03-02", bound=Bound.NOT_BEFORE),
            "Nicht vor der Woche ab 2. März",
            "No antes de la semana del 2 mar",
        ),
        (day("2026-07-01", bound=Bound.PERHAPS), "Vielleicht Mi 1. Juli", "Quizá mié 1 jul"),
    ],
)
def test_how_a_date_binds_is_said_as_a_native_would(due: Due, german: str, spanish: str) -> None:
    assert told(due, language="de") == german
    assert told(due, language="es") == spanish


def test_days_without_a_name_are_over_by_their_last() -> None:
    weekend = Due(
        value="", start=dt.date(2026, 2, 21), end=dt.date(2026, 2, 22), precision=Precision.DAY, bound=Bound.BY
    )
    assert told(weekend) == "By Sun 22 Feb"


@pytest.mark.parametrize(
    ("dues", "text"),
    [
        ((day("2026-03-19"), day("2026-03-12")), "Thu 19 Mar"),
        ((day("2026-02-23"), day("2026-02-23", bound=Bound.BY)), "Mon 23 Feb"),
        ((day("2026-02-20"), day("2026-02-19"), month("2026-04")), "Fri 20 Feb, then April"),
    ],
)
def test_what_is_not_later_is_no_then(dues: tuple[Due, ...], text: str) -> None:
    assert told(*dues) == text
    assert len(labels.chips(dues, today=TODAY, language="en")) == text.count("then") + 1


def test_sources_that_differ_keep_their_order() -> None:
    assert told(day("2026-02-24"), day("2026-02-23"), differ=True) == "Tue 24 or Mon 23 Feb"


def test_todays_bracket_is_a_date_on_any_other_day() -> None:
    said = dt.date(2026, 2, 17)
    assert date_words.brackets(said, today=TODAY, language="en") == {
        "[yesterday]": "[16 Feb]",
        "[today]": "[17 Feb]",
        "[tomorrow]": "[18 Feb]",
    }
    assert date_words.brackets(said, today=said, language="en") == {}
