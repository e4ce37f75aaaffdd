"""Presentation, rules 6 to 10 and 12: which sentences of a story are its points."""

from __future__ import annotations

import datetime as dt
import string
from dataclasses import replace

from digest.editorial import present
from digest.model.articles import QuotePolicy
from digest.model.issues import Quote
from digest.model.stories import Candidate
from tests.editorial.imagined import candidate, friday, monday, tuesday
from tests.editorial.papers import TUESDAY, is_verbatim, paper, without_ours

WEDNESDAY = dt.date(2026, 2, 18)
TALKS, WIRE, PORT, COURIER, MOON = range(5)


def points(
    *candidates: Candidate, headline: str = "", today: dt.date = TUESDAY, told: tuple[str, ...] = ()
) -> tuple[Quote, ...]:
    found = present.points(candidates, headline=headline, today=today, language="en", told=told)
    by_key = {candidate.article.key: candidate for candidate in candidates}
    assert all(is_verbatim(quote, by_key[quote.places[0].article]) for quote in found)
    return found


def lines(
    *candidates: Candidate, headline: str = "", today: dt.date = TUESDAY, told: tuple[str, ...] = ()
) -> list[str]:
    return [quote.text for quote in points(*candidates, headline=headline, today=today, told=told)]


def words(quotes: tuple[Quote, ...]) -> list[int]:
    return [len("".join(without_ours(quote)).split()) for quote in quotes]


def test_a_story_of_one_source_is_told_as_an_editor_would() -> None:
    assert lines(monday()[MOON], headline=monday()[MOON].article.title) == [
        (
            "The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday [tomorrow] at about 02:40"
            " UTC, mission control in Kiruna said."
        ),
        (
            "Two of its four altimeters failed in January, and engineers have rewritten the landing software to do without"
            " them."
        ),
    ]


def test_a_story_of_two_sources_opens_with_the_lead_and_tells_nothing_twice() -> None:
    found = points(monday()[PORT], monday()[COURIER], headline=monday()[PORT].article.title)
    assert [quote.source for quote in found] == sorted(
        (quote.source for quote in found), key=["The Port Ledger", "Coastal Courier"].index
    )
    assert found[0].text == (
        "About 4,200 dock workers in Halvern begin voting on Tuesday [today] on whether to strike over night-shift pay."
    )
    assert found[-1].text == (
        "Port operator Halvern Terminals offered 4.5% over two years on Friday [13 Feb]; the union is asking for 9%."
    )
    assert not any(quote.text.startswith("Workers at the port of Halvern start voting") for quote in found)


def test_an_articles_points_stand_in_the_articles_own_order() -> None:
    for one in (*monday(), *tuesday()):
        places = [(quote.places[0].block, quote.places[0].start) for quote in points(one)]
        assert places == sorted(places)


CLOSURE = (
    "The port of Halvern will close its northern terminal for nine months, the harbour board said on Monday.",
    "Engineers found rust in eleven of the cranes on its quays, according to the board.",
    "Repairs will cost 31 million euros, twice the first estimate.",
    "Ferries to Kiruna will leave from Tolsund until the spring, the shipping line Corvane said.",
)


WORKERS = "About 400 dockers of the northern terminal will be sent to Lindmark, their union said."


def test_one_source_gives_up_to_three_points_and_more_give_up_to_four() -> None:
    other = paper("Halvern loses its northern terminal for most of the year.", WORKERS, source="Harbour Post")
    assert len(lines(paper(*CLOSURE))) == 3
    assert len(lines(paper(*CLOSURE), other)) == 4


def test_articles_that_relay_one_outlet_are_one_voice() -> None:
    first, *rest = CLOSURE
    one = paper(first.replace("the harbour board said on Monday", "according to CBS News"), *rest)
    other = paper("Halvern loses its northern terminal, CBS News reported.", WORKERS, source="Harbour Post")
    assert len(lines(one, other)) == 3


def test_a_point_that_repeats_half_of_one_shown_is_left_out() -> None:
    candidate = paper(
        "The council of Lindmark closes its inner ring road to through traffic on 1 May.",
        "The council of Lindmark will close the inner ring road to all traffic from abroad.",
        "Two bridges over the Aldine need repairs worth 9 million.",
    )
    assert [line.split()[0] for line in lines(candidate)] == ["The", "Two"]


def test_a_point_that_says_no_more_than_the_headline_is_left_out() -> None:
    candidate = paper(
        "Lindmark closes its inner ring road to through traffic.",
        "Two bridges over the Aldine need repairs worth 9 million.",
    )
    assert lines(candidate, headline="Lindmark closes inner ring road to through traffic") == [
        "Two bridges over the Aldine need repairs worth 9 million."
    ]


def test_an_update_tells_only_what_is_new() -> None:
    yesterday = tuple(lines(*monday()[:2], headline=monday()[TALKS].article.title))
    talks, wire = tuesday()[:2]
    assert lines(talks, wire, headline=talks.article.title, today=WEDNESDAY, told=yesterday) == [
        (
            "The second round of indirect talks between Iran and the United States ended after almost four hours on Tuesday"
            " with an agreement to hold a third, Oman's foreign ministry said."
        ),
        "Enrichment was discussed and missiles were not, according to two diplomats briefed on the meeting.",
    ]
    again = lines(*monday()[:2], headline=monday()[TALKS].article.title, told=yesterday)
    assert yesterday
    assert not set(again) & set(yesterday)


def test_what_will_stand_under_what_happens_next_is_no_point_unless_it_is_the_news_itself() -> None:
    assert not any("4 March" in line for line in lines(monday()[MOON]))
    assert lines(tuesday()[3], today=WEDNESDAY) == [
        (
            "Petrel touched down at 02:43 UTC on Wednesday [today], 3.2 kilometres from its target, mission control in Kiruna"
            " said."
        )
    ]
    section = paper("The council met in Lindmark on Monday.", "# What happens next", "The road closes on 1 May.")
    assert not any("1 May" in line for line in lines(section))


def test_points_are_6_to_45_words_and_140_together() -> None:
    subjects = ("harbour", "museum", "bakery", "ferry", "library", "theatre")
    long = [
        f"The {name} of Lindmark {' '.join(f'{name}{letter}{letter}' for letter in string.ascii_lowercase[:18])} met "
        f"{' '.join(f'{letter}{letter}{name}' for letter in string.ascii_lowercase[:16])} on Monday."
        for name in subjects
    ]
    found = points(paper(*long[:3], "Nothing came of it.", source="World Wire"), paper(*long[3:], source="Orbit Notes"))
    assert words(found) == [41, 41, 41]
    assert lines(paper("Lindmark voted.", "Halvern voted for the new plan.")) == ["Halvern voted for the new plan."]


def test_somebody_known_only_by_surname_waits_for_an_introduction() -> None:
    candidate = paper(
        "The council of Lindmark closes the ring road to through traffic in May.",
        "Opposition leader Ilse Maarten called the plan a mistake that will cost the city 30 million.",
        "Maarten demanded a vote on bridges, tunnels, ferries, cycle lanes and parking fees by 12 June.",
    )
    found = lines(candidate)
    assert not any(line.startswith("Maarten") for line in found) or any("Ilse Maarten" in line for line in found)


def test_a_question_is_no_point_and_neither_is_a_writers_own_i() -> None:
    candidate = paper(
        "Will Lindmark ever close its inner ring road to traffic?", "Lindmark has two bridges over the Aldine."
    )
    assert lines(candidate) == ["Lindmark has two bridges over the Aldine."]


def test_a_source_that_gives_only_its_headline_has_no_points_and_a_story_may_have_none() -> None:
    assert lines(paper("Lindmark closes its inner ring road.", quote=QuotePolicy.HEADLINE)) == []
    assert lines(paper("It was a long night.", "He left the room in silence.")) == []


def test_a_dated_outlook_among_the_points_is_kept_for_the_agenda() -> None:
    moon = monday()[MOON]
    shown = points(moon)
    (item,) = present.ahead([moon], shown, today=TUESDAY)
    assert item.quotes == (shown[0],)
    assert [due.value for due in item.dues] == ["2026-02-18"]
    assert present.ahead([moon], shown, today=dt.date(2026, 2, 19)) == ()
    gas = friday()
    assert present.ahead([gas], points(gas, today=dt.date(2026, 2, 14)), today=TUESDAY) == ()


def test_what_came_of_a_thing_is_told_though_it_brings_no_new_words() -> None:
    told = (
        "The ferry Alma ran aground on a sandbank off Brenn Point on Wednesday with 214 people aboard.",
        "Three tugs will try to pull the Alma off the sandbank on Friday afternoon, two days after she ran aground.",
    )
    lead = "Three tugs pulled the ferry Alma off a sandbank near Brenn Point with 214 tonnes of fuel aboard."
    candidate = paper(lead, "The coastguard had towed her lights away.")
    assert lines(candidate, told=told)[:1] == [lead]
    assert lead not in lines(candidate, told=(*told, lead))


def test_what_opens_an_article_takes_nothing_as_known() -> None:
    review = candidate(
        "World Wire",
        "Regulator opens review of Corvane–Nordhav merger",
        "The national competition authority opened a review of Corvane's purchase of Nordhav on Thursday, a day after the "
        "companies had announced it. Corvane's chief executive said that she was open to handing over slots.",
        "2026-02-19T16:05+01:00",
    )
    shown = present.points([review], headline=review.article.title, today=dt.date(2026, 2, 20), language="en")
    assert shown[0].text.startswith("The national competition authority opened")


def test_a_story_has_fewer_points_where_fewer_are_worth_it() -> None:
    article = paper(*CLOSURE)
    assert len(lines(article)) == 3

    def worth(score: float) -> Candidate:
        points = tuple(replace(one, score=one.score if one.block == 0 else score) for one in article.reading.points)
        return replace(article, reading=replace(article.reading, points=points))

    assert len(lines(worth(-0.5))) == 3
    assert len(lines(worth(-2.0))) == 1


def test_the_first_point_is_what_the_headline_says_though_it_is_not_the_first_sentence() -> None:
    article = paper(
        "Ferries have crossed the Aldine at Halvern since 1894.",
        "The night ferry of Halvern was cancelled for good on Monday after a vote of the council.",
        "Two crews of the line will work in Tolsund, its owner said.",
    )
    assert lines(article, headline="Council cancels Halvern night ferry")[0].startswith(
        "The night ferry of Halvern was"
    )


TRIED = "The board opened the northern terminal of Halvern on Sunday with 40 workers."
FAILED = "But rust was found in eleven cranes, and 31 ships turned back."


def test_what_came_of_a_thing_stands_with_it() -> None:
    news = "The port of Halvern will stay closed, the harbour board said on Monday."
    article = paper(news, TRIED, FAILED, title="Halvern port to stay closed")
    assert f"{TRIED.removesuffix('.')} [15 Feb]. {FAILED}" in [
        line.replace("Sunday [15 Feb] with 40 workers.", "Sunday with 40 workers [15 Feb].")
        for line in lines(article, headline="Halvern port to stay closed")
    ]


def test_what_answers_a_sentence_that_is_not_shown_is_not_either() -> None:
    news = "The port of Halvern will stay closed, the harbour board said on Monday."
    talk = "The minister thinks that nobody should care."
    article = paper(news, talk, FAILED, title="Halvern port to stay closed")
    assert not any("31 ships" in line for line in lines(article, headline="Halvern port to stay closed"))


def test_an_update_does_not_open_with_the_past() -> None:
    old = "Halvern handled 38% of the country's containers last year."
    assert lines(paper(old)) == [f"{old[:-1]} [2025]."]
    assert lines(paper(old), told=("The port of Halvern closes for a day.",)) == []
