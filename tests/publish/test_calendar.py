from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from digest.model.issues import Piece, Quote
from digest.model.reading import Bound, Certainty
from digest.model.stories import AgendaItem, OutlookState
from digest.publish.calendar import agenda_ics, kept
from digest.publish.characters import clean, clean_line
from tests.publish.making import comes, day, month, said, week
from tests.publish.samples import EDITION, PETREL, SITE, agenda, issue_1, issue_2
from tests.publish.told import BALLOT, LEDGER_16, TOUCHDOWN, WALKOUT

AT = issue_2().built_at
LINE = said(LEDGER_16, "The result will be announced on Thursday.")


def ics(items: Sequence[AgendaItem]) -> bytes:
    return agenda_ics(items, edition=EDITION, site=SITE, at=AT)


def events(items: Sequence[AgendaItem]) -> list[Event]:
    calendar = Calendar.from_ical(ics(items))
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    found = list(calendar.walk("VEVENT"))
    assert not any(event.errors for event in found)
    return [event for event in found if isinstance(event, Event)]


def told(*dues: object, **changes: object) -> AgendaItem:
    item = comes(LINE, dues=dues)  # type: ignore[arg-type]  # dues, made by the functions of making.py
    made = AgendaItem(
        item=item, thread=PETREL, headline="A result", issue="2026-02-17", number=1, date=dt.date(2026, 2, 17)
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # a field or another


def text(event: Event, name: str) -> str:
    return str(event[name])


def test_a_day_becomes_one_event_that_takes_the_whole_day_and_nobodys_time() -> None:
    (event,) = events([told(day("2026-02-19", clock="12:00"))])
    assert event.decoded("dtstart") == dt.date(2026, 2, 19)
    assert event.decoded("dtend") == dt.date(2026, 2, 20)
    assert event["dtstart"].params["VALUE"] == event["dtend"].params["VALUE"] == "DATE"
    assert text(event, "transp") == "TRANSPARENT"
    assert text(event, "summary") == "A result"
    assert text(event, "status") == "CONFIRMED"
    assert text(event, "url") == f"https://news.example.org/daily/story/{PETREL}/"


def test_days_that_follow_one_another_are_one_event_with_an_exclusive_end() -> None:
    weekend = replace(day("2026-02-21"), end=dt.date(2026, 2, 22))
    (event,) = events([told(weekend)])
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (dt.date(2026, 2, 21), dt.date(2026, 2, 23))


def test_weeks_months_and_what_has_no_date_are_no_events() -> None:
    assert events([told(week("2026-03-02")), told(month("2026-04")), told()]) == []


def test_of_several_dates_each_day_is_an_event_with_its_own_id() -> None:
    found = events([told(month("2026-04"), day("2026-07-01"), day("2026-07-15"))])
    assert [event.decoded("dtstart") for event in found] == [dt.date(2026, 7, 1), dt.date(2026, 7, 15)]
    first, second = (text(event, "uid") for event in found)
    assert first.endswith(".daily@news.example.org")
    assert second == first.replace(".daily", "-2.daily")


def test_the_description_is_the_sentence_its_source_and_its_address() -> None:
    (event,) = events([told(day("2026-02-19", clock="12:00", zone="local"))])
    assert text(event, "description") == (
        "12:00 local time\n\nThe result will be announced on Thursday.\n-- The Port Ledger, 16 Feb\n"
        "https://portledger.example/n/20931"
    )


def test_sources_that_differ_give_tentative_events_each_with_its_own_words() -> None:
    item = AgendaItem(item=WALKOUT, thread=PETREL, headline="A strike", issue="x", number=1, date=dt.date(2026, 2, 17))
    first, second = events([item])
    assert text(first, "status") == text(second, "status") == "TENTATIVE"
    assert WALKOUT.quotes[0].text in text(first, "description")
    assert WALKOUT.quotes[1].text not in text(first, "description")
    assert WALKOUT.quotes[1].text in text(second, "description")


def test_what_is_not_on_the_day_says_so_in_its_title() -> None:
    by, earliest, perhaps = events(
        [
            told(day("2026-03-06", bound=Bound.BY)),
            told(day("2026-03-07", bound=Bound.NOT_BEFORE)),
            told(day("2026-03-08", bound=Bound.PERHAPS)),
        ]
    )
    assert text(by, "summary") == "A result (by 6 Mar)"
    assert text(earliest, "summary") == "A result (7 Mar at the earliest)"
    assert text(perhaps, "summary") == "A result (8 Mar, perhaps)"
    assert [text(event, "status") for event in (by, earliest, perhaps)] == ["CONFIRMED", "TENTATIVE", "TENTATIVE"]


def test_what_is_only_possible_is_tentative() -> None:
    item = told(day("2026-03-06"))
    (event,) = events([replace(item, item=replace(item.item, certainty=Certainty.POSSIBLE))])
    assert text(event, "status") == "TENTATIVE"


def test_what_is_called_off_is_cancelled_under_the_same_id_with_a_higher_sequence() -> None:
    before = told(day("2026-02-19"))
    (one,) = events([before])
    (other,) = events([replace(before, state=OutlookState.CALLED_OFF, sequence=1)])
    assert text(one, "uid") == text(other, "uid")
    assert (one["sequence"], other["sequence"]) == (0, 1)
    assert (text(one, "status"), text(other, "status")) == ("CONFIRMED", "CANCELLED")
    assert text(other, "description").startswith("Called off.\n")


def test_what_moved_moves_in_the_calendar() -> None:
    (event,) = events([told(day("2026-02-19"), state=OutlookState.MOVED, now=day("2026-02-26"), sequence=1)])
    assert event.decoded("dtstart") == dt.date(2026, 2, 26)
    assert text(event, "status") == "CONFIRMED"
    assert text(event, "description").startswith("Moved: now 26 Feb.\n")


def test_what_moved_to_no_day_is_cancelled_where_it_was() -> None:
    (event,) = events([told(day("2026-02-19"), state=OutlookState.MOVED, now=week("2026-03-02"), sequence=1)])
    assert event.decoded("dtstart") == dt.date(2026, 2, 19)
    assert text(event, "status") == "CANCELLED"


def test_what_moved_to_a_day_that_the_news_of_it_has_too_stands_there_once() -> None:
    found = {
        (text(event, "uid"), event.decoded("dtstart")): text(event, "status")
        for event in events(agenda(after=2))
        if event.decoded("dtstart") in (dt.date(2026, 2, 19), dt.date(2026, 2, 26))
    }
    assert found[(f"{BALLOT.id}.daily@news.example.org", dt.date(2026, 2, 19))] == "CANCELLED"
    assert [when.day for _, when in found].count(26) == 1


def test_an_event_keeps_its_id_from_issue_to_issue() -> None:
    before = {text(event, "uid") for event in events(agenda(after=1))}
    after = {text(event, "uid") for event in events(agenda(after=2))}
    assert f"{TOUCHDOWN.id}.daily@news.example.org" in before
    assert before <= after


def test_no_id_stands_twice() -> None:
    found = [text(event, "uid") for event in events(agenda(after=2))]
    assert len(found) == len(set(found))


def test_the_same_agenda_in_any_order_gives_the_same_bytes_and_asks_no_clock() -> None:
    assert ics(agenda()) == ics(agenda()[::-1])
    stamps = {event.decoded("dtstamp") for event in events(agenda(after=2))}
    assert stamps == {dt.datetime(2026, 2, 18, tzinfo=dt.UTC), AT}


def test_what_was_over_long_ago_is_left_out_and_what_was_lately_stays() -> None:
    found = events([told(day("2025-10-01")), told(day("2026-01-10"))])
    assert [event.decoded("dtstart") for event in found] == [dt.date(2026, 1, 10)]


def test_the_calendar_says_its_name_its_address_and_when_to_look_again() -> None:
    calendar = Calendar.from_ical(ics(agenda()))
    assert str(calendar["x-wr-calname"]) == str(calendar["name"]) == "The Daily Brief: Agenda"
    assert calendar["refresh-interval"].params["VALUE"] == "DURATION"
    assert calendar.decoded("refresh-interval") == dt.timedelta(hours=6)
    assert str(calendar["source"]) == "https://news.example.org/daily/agenda.ics"
    assert (str(calendar["version"]), str(calendar["prodid"])) == ("2.0", "-//Digest//Digest//EN")
    assert "method" not in calendar


def test_a_calendar_without_events_still_holds_a_component() -> None:
    calendar = Calendar.from_ical(ics([]))
    assert isinstance(calendar, Calendar)
    assert [component.name for component in calendar.subcomponents] == ["VTIMEZONE"]


@settings(max_examples=150, deadline=None)
@given(headline=st.text(st.characters(exclude_categories=())), words=st.text(st.characters(exclude_categories=())))
def test_lines_are_folded_within_75_octets_and_read_back_as_they_were(headline: str, words: str) -> None:
    quote = Quote(pieces=(Piece(text=f"x{words}x"),), places=(), source="The Port Ledger")
    item = told(day("2026-02-19"), headline=f"x{headline}")
    item = replace(item, item=replace(item.item, quotes=(quote,)))
    data = ics([item])
    assert data.endswith(b"END:VCALENDAR\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode("utf-8")
    (event,) = events([item])
    assert text(event, "summary") == kept(clean_line(f"x{headline}"))
    expected = kept(clean(f"x{words}x\n-- The Port Ledger, 17 Feb")).replace("\r\n", "\n").replace("\r", "\n")
    assert text(event, "description") == expected


def test_an_issue_of_the_first_day_has_an_agenda_of_its_own() -> None:
    data = agenda_ics(agenda(after=1), edition=EDITION, site=SITE, at=issue_1().built_at)
    assert data.count(b"BEGIN:VEVENT") == 8
