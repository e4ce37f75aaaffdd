from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from digest.editions.coming import LATER, coming_up
from digest.model.issues import ComingUp, NextItem, Story
from digest.model.reading import Bound, Certainty, Precision
from digest.model.stories import AgendaItem, OutlookState
from tests.editions.make import TODAY, agenda_item, draft, due, item

TALKS = "Iran–US talks: second round opens in Geneva"
PETREL = "Petrel lands near Moon's south pole"


def story(
    headline: str, number: int, *coming: NextItem, ahead: tuple[NextItem, ...] = (), thread: str | None = None
) -> Story:
    told = draft(headline, thread=thread)
    return Story(
        number=number,
        thread=told.thread,
        headline=headline,
        original=headline,
        points=told.points,
        next=coming,
        sources=told.sources,
        ahead=ahead,
    )


def both(
    stories: Sequence[Story], agenda: Sequence[AgendaItem] = (), settled: Collection[str] = ()
) -> tuple[list[ComingUp], list[ComingUp]]:
    soon, later = coming_up(stories, agenda=agenda, settled=settled, slug="2026-02-17", today=TODAY)
    return list(soon), list(later)


def said(line: ComingUp) -> str:
    return "".join(piece.text for piece in line.words)


def test_today_and_tomorrow_are_soon_with_todays_first_and_by_the_clock() -> None:
    soon, later = both(
        [
            story("First", 1, item("Ministers meet in Lindmark tomorrow.", due("2026-02-18"))),
            story("Second", 2, item("Voting begins in Halvern today.", due("2026-02-17"))),
            story("Third", 3, item("Talks open at ten o'clock.", due("2026-02-17", clock="10:00"))),
        ]
    )
    assert [(line.due.start.day, line.number) for line in soon] == [(17, 3), (17, 2), (18, 1)]
    assert later == []


def test_a_line_says_which_issue_and_story_told_it() -> None:
    older = agenda_item(
        item("The plan is due today.", due("2026-02-17")), thread="t", told="2026-02-13", number=4, headline="Gas plan"
    )
    soon, _ = both([story("First", 1, item("Ministers meet today.", due("2026-02-17")))], [older])
    assert [(line.issue, line.number, line.headline) for line in soon] == [
        ("2026-02-17", 1, "First"),
        ("2026-02-13", 4, "Gas plan"),
    ]


def test_a_story_has_one_line_a_day_and_its_points_come_first() -> None:
    opening = item("The second round of talks opens in Geneva today at 10.", due("2026-02-17", clock="10:00"))
    statement = item("A short statement is expected this evening.", due("2026-02-17"))
    tomorrow = item("Delegations leave tomorrow.", due("2026-02-18"))
    soon, _ = both([story(TALKS, 1, statement, tomorrow, ahead=(opening,))])
    assert [(line.due.start.day, line.item) for line in soon] == [(17, opening.id), (18, tomorrow.id)]


def test_later_has_one_line_a_story_and_none_for_what_is_soon() -> None:
    soon, later = both(
        [
            story(
                "First", 1, item("Ballots are counted tomorrow.", due("2026-02-18")), item("Result.", due("2026-02-20"))
            ),
            story("Second", 2, item("Voting resumes then.", due("2026-02-24")), item("Result.", due("2026-02-26"))),
        ]
    )
    assert [(line.number, line.due.start.day) for line in [*soon, *later]] == [(1, 18), (2, 24)]


def test_an_outlook_of_two_dates_has_both_where_the_second_is_the_headlines() -> None:
    text = "The harbour bill will be released on Wednesday, with a council vote on Friday."
    two = item(text, due("2026-02-18"), due("2026-02-20"))
    soon, later = both([story("Council will vote on harbour rules", 1, two)])
    assert [(line.due.start.day, said(line)) for line in [*soon, *later]] == [(18, text), (20, "")]
    soon, later = both([story("Harbour bill will be released", 1, two)])
    assert [line.due.start.day for line in [*soon, *later]] == [18]


def test_later_is_short_and_in_order_of_date() -> None:
    stories = [story(f"Story {n}", n, item("Something comes.", due(f"2026-03-{30 - n:02}"))) for n in range(1, 8)]
    _, later = both(stories)
    assert len(later) == LATER
    assert [line.due.start.day for line in later] == [23, 24, 25, 26]


def test_the_date_of_the_headline_comes_before_others_of_the_story() -> None:
    road = story(
        "Lindmark to close inner ring road to through traffic",
        1,
        item("Residents can apply for a permit from 7 April.", due("2026-04-07")),
        ahead=(item("Lindmark will close its inner ring road to through traffic on 1 May.", due("2026-05-01")),),
    )
    _, later = both([road])
    assert [(line.due.value, line.words) for line in later] == [("2026-05-01", ())]


def test_a_week_is_later_and_a_month_only_where_nothing_finer_is_said() -> None:
    week = due("2026-03-02", "2026-03-08", precision=Precision.WEEK)
    month = due("2026-03-01", "2026-03-31", precision=Precision.MONTH)
    quarter = due("2026-04-01", "2026-06-30", precision=Precision.QUARTER)
    _, later = both(
        [
            story("First", 1, item("Permits are given out in March.", month), item("The board meets then.", week)),
            story("Second", 2, item("The court rules in March.", month)),
            story("Third", 3, item("A report is due in the second quarter.", quarter)),
        ]
    )
    assert [(line.number, line.due.precision) for line in later] == [(2, Precision.MONTH), (1, Precision.WEEK)]


def test_what_is_only_possible_has_no_line() -> None:
    maybe = item("Members may walk out tomorrow.", due("2026-02-18"), certainty=Certainty.POSSIBLE)
    perhaps = item("The next window opens tomorrow.", due("2026-02-18", bound=Bound.PERHAPS))
    undated = item("Nobody knows when.")
    past = item("It was due on Monday.", due("2026-02-16"))
    assert both([story("First", 1, maybe, perhaps, undated, past)]) == ([], [])


def test_a_date_that_another_is_measured_by_has_no_line() -> None:
    moved = item("It will now be held tomorrow instead of today.", due("2026-02-18"), due("2026-02-17"))
    soon, _ = both([story("First", 1, moved)])
    assert [line.due.start.day for line in soon] == [18]


def test_words_stand_where_the_headline_does_not_say_what_comes() -> None:
    soon, _ = both([story(PETREL, 3, item("The first pictures are due on Wednesday.", due("2026-02-18")))])
    assert said(soon[0]) == "The first pictures are due on Wednesday."


def test_no_words_stand_where_the_headline_says_it() -> None:
    opening = item(
        "The second round of talks between Iran and the United States opens in Geneva on Tuesday.", due("2026-02-17")
    )
    third = item("The third round is planned for the week of 2 March in Muscat.", due("2026-03-02"))
    soon, later = both(
        [story(TALKS, 1, ahead=(opening,)), story("Third round of Iran–US talks agreed in Geneva", 2, third)]
    )
    assert [line.words for line in [*soon, *later]] == [(), ()]


def test_one_shared_word_is_not_what_comes() -> None:
    closing = item("Workers on holiday can vote until Wednesday evening only.", due("2026-02-18"))
    soon, _ = both([story("Halvern dock workers vote on strike at biggest container port", 1, closing)])
    assert said(soon[0]) == "Workers on holiday can vote until Wednesday evening only."


def test_a_long_sentence_is_cut_at_its_first_comma() -> None:
    text = (
        "Voting is to resume on 24 February, so the result announced for Thursday will now come on 26 February at the "
        "earliest, the Dockers' Federation said."
    )
    resumed = item(text, due("2026-02-24"), due("2026-02-26", bound=Bound.NOT_BEFORE))
    _, later = both([story("Arbitrator suspends Halvern strike ballot for a week", 2, resumed)])
    assert said(later[0]) == "Voting is to resume on 24 February […]"
    assert [piece.ours for piece in later[0].words] == [False, True]


def test_an_opening_that_says_nothing_of_what_comes_is_no_place_to_cut() -> None:
    text = "A few months after his fiftieth birthday at sea, the harbour master hands in his keys on that day, he said."
    _, later = both([story("A man of the sea", 1, item(text, due("2026-02-24")))])
    assert said(later[0]) == text


def test_a_comma_in_a_number_or_a_quotation_is_none_to_cut_at() -> None:
    number = item(
        "About 4,200 people of whom nobody asked are to be heard by a judge on one day, he said.", due("2026-02-24")
    )
    spoken = item(
        '"We will publish the whole of the report, every page," the minister says to us all.', due("2026-02-24")
    )
    _, later = both([story("One", 1, number), story("Two", 2, spoken)])
    assert said(later[0]).startswith("About 4,200 people of whom")
    assert said(later[1]) == '"We will publish the whole of the report, every page," the minister says to us all.'


def test_two_sentences_are_cut_in_the_second() -> None:
    text = (
        "The company pushed back the meeting at which its shareholders vote on the offer. It will now be held on 19 March "
        "instead of 12 March, the company said, to give investors time to read what the regulator asks of it."
    )
    meeting = item(text, due("2026-03-19"), due("2026-03-12"), places=2)
    _, later = both([story("Regulator opens review", 1, meeting)])
    assert said(later[0]).endswith("instead of 12 March, the company said […]")


def test_a_sentence_too_long_to_show_and_to_cut_leaves_a_line_only_where_the_headline_looks_ahead() -> None:
    endless = item("The board " + "and the other board " * 12 + "will meet.", due("2026-02-24"))
    assert both([story("Quarrel over the harbour", 1, endless)]) == ([], [])
    _, later = both([story("Board to meet", 1, endless)])
    assert later[0].words == ()


def test_a_headline_of_the_same_thing_that_does_not_say_what_falls_on_the_day_has_words_beside_it() -> None:
    more = item(
        "The mayor said she will publish more on Tuesday about the inquiry into the harbour.", due("2026-02-17")
    )
    soon, _ = both([story("Harbour inquiry opens", 1, more)])
    assert said(soon[0]) == "The mayor said she will publish more on Tuesday about the inquiry into the harbour."


def test_what_a_colon_opens_is_not_cut_off_at_its_comma() -> None:
    text = "The council will vote on Tuesday: all at once, control of the harbour and of its cranes might be lost to Corvane."
    soon, _ = both([story("First", 1, item(text, due("2026-02-17")))])
    assert said(soon[0]) == text


def test_earlier_outlooks_stand_beside_todays() -> None:
    pictures = agenda_item(item("Pictures are due on Wednesday.", due("2026-02-18")), thread="moon", headline=PETREL)
    soon, _ = both([story(TALKS, 1, item("Talks open.", due("2026-02-17")))], [pictures])
    assert [line.thread for line in soon] == [
        both([story(TALKS, 1, item("x", due("2026-02-17")))])[0][0].thread,
        "moon",
    ]


def test_settled_moved_and_expired_outlooks_have_no_line() -> None:
    ahead = item("The lander will land tomorrow.", due("2026-02-18"))
    assert both([], [agenda_item(ahead)], settled={ahead.id}) == ([], [])
    for state in (OutlookState.HAPPENED, OutlookState.MOVED, OutlookState.CALLED_OFF, OutlookState.EXPIRED):
        assert both([], [agenda_item(ahead, state=state)]) == ([], [])
    assert len(both([], [agenda_item(ahead)])[0]) == 1


def test_a_newer_outlook_of_the_same_thing_takes_the_older_ones_place() -> None:
    old = agenda_item(item("Petrel's drill will be switched on on Wednesday.", due("2026-02-18")), thread="moon")
    new = item("Petrel's drill will be switched on on Friday, mission control said.", due("2026-02-20"))
    soon, later = both([story(PETREL, 1, new, thread="moon")], [old])
    assert soon == []
    assert [line.item for line in later] == [new.id]


def test_an_older_outlook_of_another_thing_stays() -> None:
    old = agenda_item(item("The first colour pictures follow on Wednesday.", due("2026-02-18")), thread="moon")
    new = item("Petrel's drill will be switched on on Friday.", due("2026-02-20"))
    soon, _ = both([story(PETREL, 1, new, thread="moon")], [old])
    assert [line.item for line in soon] == [old.item.id]


def test_a_bracket_of_another_day_is_not_shown_again() -> None:
    old = agenda_item(
        item("The ministry will publish its plan on Wednesday [tomorrow], it said.", due("2026-02-18")),
        thread="gas",
        headline="Storage",
    )
    soon, _ = both([], [old])
    assert said(soon[0]) == "The ministry will publish its plan on Wednesday, it said."


def test_a_sentence_is_not_cut_where_the_day_of_the_line_is_cut_off() -> None:
    text = "The council agreed on Monday to an extension of the talks, and it will vote on the harbour on Friday."
    _, later = both([story("First", 1, item(text, due("2026-02-20")))])
    assert said(later[0]) == text


def test_a_deadline_of_a_condition_has_a_line() -> None:
    words = "If nobody objects to the ring road by noon, the council's plan will stand."
    by_noon = item(words, due("2026-02-17", bound=Bound.BY), certainty=Certainty.POSSIBLE)
    soon, _ = both([story("Lindmark waits for its harbour", 1, by_noon)])
    assert [said(line) for line in soon] == [words]


def test_a_headline_that_names_another_day_does_not_speak_for_a_line() -> None:
    words = "The council will vote on the ring road delay on 26 February."
    vote = item(words, due("2026-02-26"))
    _, later = both([story("Council will vote on ring road delay until March 31", 1, vote)])
    assert [said(line) for line in later] == [words]


def test_a_date_that_a_newer_source_of_the_story_gives_anew_takes_the_older_ones_place() -> None:
    def by(day: int, outlook: NextItem) -> NextItem:
        return replace(outlook, quotes=tuple(replace(one, published=dt.date(2026, 2, day)) for one in outlook.quotes))

    first = by(13, item("The port said that Aldine will leave on 31 March.", due("2026-03-31")))
    anew = by(16, item("The head of the port, Aldine, will be leaving on 20 February.", due("2026-02-20")))
    _, later = both([story("Head of the port will leave", 1, first, anew)])
    assert [line.due.start for line in later] == [dt.date(2026, 2, 20)]


ASKED = (
    "The harbour master will be asked on Friday about the sale of the northern pier in the old customs house of Halvern"
    " by members who have waited since the autumn for a word of his on who bought it and for how much"
)


def test_a_day_has_its_line_in_as_many_words_as_a_point_may_have() -> None:
    _, later = both([story("Pier of Halvern sold", 1, item(f"{ASKED}.", due("2026-02-20")))])
    assert [said(line) for line in later] == [f"{ASKED}."]
    _, later = both(
        [story("Pier sold", 1, item(f"{ASKED}.", due("2026-02-16", "2026-02-22", precision=Precision.WEEK)))]
    )
    assert later == []


def test_of_two_stories_that_tell_of_one_thing_the_one_that_knows_its_day_has_the_line() -> None:
    day = item("The harbour master testifies before the pier committee of Halvern on 6 March.", due("2026-03-06"))
    march = due("2026-03-01", "2026-03-31", precision=Precision.MONTH)
    month = item("The harbour master will testify before the pier committee in March.", march)
    other = item("The ferry of Tolsund will be painted in March.", march)
    _, later = both([story("Pier sold", 1, month), story("Master resigns", 2, day), story("Ferry", 3, other)])
    assert [line.number for line in later] == [3, 2]


def test_of_two_stories_that_tell_of_one_thing_and_day_the_first_has_the_line() -> None:
    one = item("The harbour master testifies before the pier committee of Halvern on 6 March.", due("2026-03-06"))
    two = item("On 6 March the master will testify before the pier committee of the council.", due("2026-03-06"))
    other = item("The ferry of Tolsund sails for the first time since the storm on 6 March.", due("2026-03-06"))
    _, later = both([story("Pier sold", 1, one), story("Master resigns", 2, two), story("Ferry", 3, other)])
    assert [line.number for line in later] == [1, 3]


def test_what_comes_unless_it_is_averted_has_a_line() -> None:
    paid = item(
        "Many will miss their pay on 20 February unless the council votes.",
        due("2026-02-20"),
        certainty=Certainty.POSSIBLE,
    )
    _, later = both([story("Council at odds", 1, paid)])
    assert [line.due.start.day for line in later] == [20]
