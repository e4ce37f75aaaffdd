from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.editorial.stories.threads import link, mint
from digest.model.stories import Candidate, Thread
from tests.editorial.imagined import candidate, monday, tuesday

TALKS, TALKS_WIRE, PORT, PORT_COURIER, MOON = monday()
NEW_TALKS, NEW_TALKS_WIRE, NEW_PORT, NEW_MOON, ROAD = tuesday()


def thread(name: str, *articles: Candidate) -> Thread:
    return Thread(
        id=name,
        headline=articles[0].article.title,
        issue="2026-02-17",
        date=dt.date(2026, 2, 17),
        articles=articles,
        told=(),
    )


THREADS = (thread("talks", TALKS, TALKS_WIRE), thread("port", PORT, PORT_COURIER), thread("moon", MOON))


def linked(*group: Candidate, threads: tuple[Thread, ...] = THREADS) -> str | None:
    found = link([group], threads)[0]
    return found.thread.id if found else None


def test_a_story_that_goes_on_is_linked_to_what_was_told() -> None:
    found = link([[NEW_TALKS, NEW_TALKS_WIRE], [NEW_PORT], [NEW_MOON], [ROAD]], THREADS)
    assert [one.thread.id if one else None for one in found] == ["talks", "port", "moon", None]


def test_an_outlets_own_follow_up_is_the_likeliest() -> None:
    own = replace(NEW_PORT, article=replace(NEW_PORT.article, source=PORT.article.source))
    assert linked(own) == "port"


def test_an_article_that_comes_in_again_goes_on_with_its_thread() -> None:
    revised = candidate(
        "Orbit Notes",
        "Correction",
        "A figure in an earlier version was wrong.",
        "2026-02-17T08:00+00:00",
        key=MOON.article.key,
        revision=2,
    )
    found = link([[revised]], THREADS)[0]
    assert found is not None
    assert (found.thread.id, found.likeness) == ("moon", 1.0)


def test_without_threads_nothing_is_linked() -> None:
    assert link([[NEW_TALKS], [ROAD]], ()) == [None, None]


def test_another_event_in_the_same_town_is_not_linked() -> None:
    library = candidate(
        "Coastal Courier",
        "Halvern library to open on Sundays from March",
        "The public library on Tar Street in Halvern will open on Sundays from 1 March, the town said on Tuesday. Visitors "
        "may borrow and read, but the music room stays shut. The library counted 212,000 visits last year.",
        "2026-02-17T10:00+01:00",
    )
    assert linked(library) is None


def test_the_same_kind_of_event_elsewhere_is_not_linked() -> None:
    strike = candidate(
        "The Port Ledger",
        "Skarholm crane drivers to vote on strike",
        "Crane drivers at the port of Skarholm will vote next week on whether to strike over rosters, their union said. The "
        "harbour authority offered talks. A strike would be the first there for nine years.",
        "2026-02-17T10:00+01:00",
    )
    assert linked(strike) is None


def test_an_article_that_mentions_everything_joins_nothing() -> None:
    digest = candidate(
        "World Wire",
        "Five Things to Know Before the Weekend",
        "Here is what moved this week. Iran and the United States ended their second round of indirect talks in Geneva and "
        "will meet again in Muscat.\n\nDock workers in Halvern began to vote on a strike over night-shift pay, and an "
        "arbitrator stopped them.\n\nThe lander Petrel touched down near the Moon's south pole with two of its altimeters "
        "broken.",
        "2026-02-19T20:00+01:00",
    )
    assert linked(digest) is None


def test_a_headline_without_a_name_of_the_thread_is_not_enough() -> None:
    same = TALKS.article.blocks[0].text
    named = candidate("World Wire", "Geneva: the day before", same, "2026-02-17T20:00+01:00")
    questions = candidate("World Wire", "Your questions answered", same, "2026-02-17T20:00+01:00")
    assert linked(named) == "talks"
    assert linked(questions) is None


def test_where_two_threads_are_as_like_nothing_is_linked() -> None:
    assert linked(NEW_PORT, threads=(thread("one", PORT), thread("two", PORT_COURIER))) is None


def test_the_order_of_threads_does_not_matter() -> None:
    groups = [[NEW_TALKS], [NEW_PORT], [NEW_MOON], [ROAD]]
    assert link(groups, THREADS) == link(groups, THREADS[::-1])


def test_a_threads_id_is_that_of_its_first_article() -> None:
    assert mint([TALKS, TALKS_WIRE]) == mint([TALKS_WIRE, TALKS]) == mint([TALKS])
    assert mint([TALKS]) != mint([TALKS_WIRE])
    assert len(mint([TALKS])) == 8
    assert set(mint([TALKS])) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_an_undated_article_stands_where_it_was_first_seen() -> None:
    undated = replace(TALKS, article=replace(TALKS.article, published=None))
    late = replace(undated, article=replace(undated.article, first_seen=dt.datetime(2026, 3, 1, tzinfo=dt.UTC)))
    assert mint([late, TALKS_WIRE]) == mint([TALKS_WIRE])
    assert mint([undated, TALKS_WIRE]) == mint([TALKS])
