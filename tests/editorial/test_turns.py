from __future__ import annotations

import datetime as dt

from digest.editorial.present import next_items, points
from digest.editorial.turns import turns
from digest.model.stories import Candidate, Thread
from tests.editorial.imagined import TUESDAY, WEDNESDAY, candidate, monday

TALKS, _, PORT, _, MOON = monday()


def thread(*articles: Candidate) -> Thread:
    shown = points(articles, headline="", today=TUESDAY, language="en")
    return Thread(
        id="thread",
        headline=articles[0].article.title,
        issue="2026-02-17",
        date=TUESDAY,
        articles=articles,
        told=tuple(quote.text for quote in shown),
        earlier=shown[0],
    )


def turned(told: Candidate, text: str, *, at: str = "2026-02-17T16:00+00:00") -> list[str]:
    """The sentences of a new article that turn the thread."""
    new = candidate("World Wire", "What is new", text, at)
    found = turns(thread(told), [new], today=WEDNESDAY)
    return [
        new.article.blocks[point.block].text[point.start : point.end]
        for point in sorted(new.reading.points, key=lambda point: (point.block, point.start))
        if (new.article.key, point.block, point.start) in found
    ]


def test_what_came_of_an_outlook_is_a_turn_in_whatever_words() -> None:
    off = "The lander Petrel's attempt to touch down near the Moon's south pole was called off, mission control in Kiruna said."
    assert turned(MOON, f"Nobody gave a reason for it on Tuesday. {off}") == [off]


def test_a_date_ahead_that_the_thread_has_not_named_is_a_turn_and_one_that_it_has_is_none() -> None:
    later = "The second round of indirect talks in Geneva was postponed from Tuesday to Thursday, Oman's foreign ministry said."
    same = (
        "The second round of indirect talks in Geneva is to open on Tuesday at 10 a.m., Oman's foreign ministry said."
    )
    assert turned(TALKS, later) == [later]
    assert turned(TALKS, same, at="2026-02-16T20:00+01:00") == []


def test_a_number_that_the_thread_has_not_told_is_a_turn_and_one_of_a_past_day_is_none() -> None:
    told = "About 4,200 dock workers in Halvern can vote on whether to strike over night-shift pay, their union said."
    more = told.replace("4,200", "4,600")
    assert turned(PORT, told) == []
    assert turned(PORT, more) == [more]
    assert turned(PORT, f"{told[:-1]} on 12 February.") == []


def test_a_revision_of_what_was_told_turns_nothing() -> None:
    same = candidate(
        "Orbit Notes",
        "What is new",
        "It weighs 612 kilograms, mission control in Kiruna said of Petrel.",
        "2026-02-17T16:00+00:00",
        key=MOON.article.key,
        revision=2,
    )
    assert turns(thread(MOON), [same], today=WEDNESDAY) == frozenset()


def test_a_turn_is_shown_though_most_of_its_words_were_told() -> None:
    moved = candidate(
        "Harbour Post",
        "Geneva talks put off",
        "The second round of indirect talks between Iran and the United States at the Omani mission in Geneva was postponed "
        "from Tuesday to Thursday, Oman's foreign ministry said.",
        "2026-02-17T09:00+01:00",
    )
    told = thread(TALKS)
    found = turns(told, [moved], today=dt.date(2026, 2, 17))
    assert points([moved], headline="", today=TUESDAY, language="en", told=told.told) == ()
    (shown,) = points([moved], headline="", today=TUESDAY, language="en", told=told.told, turns=found)
    assert "postponed from Tuesday" in shown.text


def test_an_opening_is_shown_with_the_dated_turn_that_leans_on_it() -> None:
    first = "Petrel's attempt to touch down near the Moon's south pole has been put off."
    second = "It will now be made on Friday, 20 February instead of Wednesday, mission control in Kiruna said."
    put_off = candidate("World Wire", "Petrel put off", f"{first} {second}", "2026-02-17T16:00+00:00")
    found = turns(thread(MOON), [put_off], today=WEDNESDAY)
    (shown,) = points([put_off], headline="", today=WEDNESDAY, language="en", told=thread(MOON).told, turns=found)
    assert [place.start for place in shown.places] == [0, len(first) + 1]


def test_a_turn_ahead_may_speak_of_what_its_thread_has_told() -> None:
    text = (
        "Nobody in Kiruna was surprised by the fog at the rim. The landing has a new date.\n\nMission control pushed back the "
        "landing of the craft. It will now be made on Friday, 20 February instead of Wednesday, mission control said."
    )
    put_off = candidate("World Wire", "Petrel has to wait", text, "2026-02-17T16:00+00:00")
    told = thread(MOON)
    found = turns(told, [put_off], today=WEDNESDAY)
    items = next_items([put_off], headline="", today=WEDNESDAY, language="en", told=told.told, shown=(), turns=found)
    assert [due.value for item in items for due in item.dues] == ["2026-02-20"]
    assert next_items([put_off], headline="", today=WEDNESDAY, language="en", told=told.told, shown=()) == ()
