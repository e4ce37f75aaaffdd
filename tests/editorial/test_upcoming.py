"""Presentation, rule 15: what happens next."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial import present
from digest.model.articles import QuotePolicy
from digest.model.issues import NextItem
from digest.model.reading import Certainty
from digest.model.stories import Candidate
from tests.editorial.imagined import friday, monday, tuesday
from tests.editorial.papers import TUESDAY, is_verbatim, paper

WEDNESDAY = dt.date(2026, 2, 18)
NEWS = "The council of Lindmark approved the ring road plan by 34 votes to 29."


def items(
    *candidates: Candidate, headline: str = "", today: dt.date = TUESDAY, told: tuple[str, ...] = ()
) -> tuple[NextItem, ...]:
    found = present.next_items(candidates, headline=headline, today=today, language="en", told=told)
    by_key = {candidate.article.key: candidate for candidate in candidates}
    for item in found:
        assert all(is_verbatim(quote, by_key[quote.places[0].article]) for quote in item.quotes)
    return found


def lines(*candidates: Candidate, today: dt.date = TUESDAY, told: tuple[str, ...] = ()) -> list[str]:
    return [quote.text for item in items(*candidates, today=today, told=told) for quote in item.quotes]


def labels(item: NextItem) -> list[str]:
    return [due.value for due in item.dues]


def test_what_is_dated_and_ahead_stands_in_the_order_of_its_dates() -> None:
    candidate = paper(
        NEWS,
        "Fines will begin on 1 July, the council said.",
        "Signs will go up on 3 April, the council said.",
        "A hearing will be held on 13 February, the council said.",
    )
    assert [labels(item) for item in items(candidate)] == [["2026-04-03"], ["2026-07-01"]]


def test_the_news_itself_is_not_repeated_under_what_happens_next() -> None:
    assert lines(monday()[4]) == ["Should Wednesday's attempt be waved off, the next window opens on 4 March."]
    assert not any("begin voting" in line or "start voting" in line for line in lines(monday()[2], monday()[3]))


def test_if_and_if_not_are_shown_together_or_not_at_all() -> None:
    section = "If the vote passes, the port could reopen for years. If it fails, the docks could be sold in pieces."
    assert lines(paper(NEWS, "# What happens next", section)) == [section]
    long = section.replace("for years", "for years " + "and years " * 15)
    assert lines(paper(NEWS, "# What happens next", long)) == []


def test_sources_that_date_one_thing_differently_stand_side_by_side() -> None:
    found = items(monday()[2], monday()[3])
    (differ,) = [item for item in found if item.differ]
    assert [quote.source for quote in differ.quotes] == ["The Port Ledger", "Coastal Courier"]
    assert labels(differ) == ["2026-02-23", "2026-02-24"]
    assert [quote.text[:20] for quote in differ.quotes] == ["If members back it, ", "A strike would start"]


def test_two_sources_that_agree_are_quoted_once() -> None:
    one = paper(NEWS, "Signs will go up on 3 April, the council said.", source="The Port Ledger")
    other = paper("Lindmark decided.", "New road signs will go up on 3 April.", source="Coastal Courier")
    (item,) = items(one, other)
    assert [quote.text for quote in item.quotes] == ["Signs will go up on 3 April, the council said."]
    assert not item.differ


def test_two_things_on_one_day_are_two_items() -> None:
    candidate = paper(
        NEWS,
        "Signs will go up on 3 April, the council said.",
        "Ferries to Kiruna will sail hourly from 3 April, the harbour said.",
    )
    assert len(items(candidate)) == 2


@pytest.mark.parametrize(
    "filler",
    [
        "The world will be watching.",
        "Only time will tell whether the plan works.",
        "It remains to be seen whether the plan works.",
        "The coming weeks will show whether the plan works.",
    ],
)
def test_a_forward_section_is_no_pass_for_filler(filler: str) -> None:
    assert lines(paper(NEWS, "# What happens next", filler)) == []


def test_at_most_one_item_is_undated_and_it_is_last_and_from_the_section() -> None:
    candidate = paper(
        NEWS,
        "The mayor will appeal to the court, a spokesman said.",
        "# What happens next",
        "The court will hear both parties. The government could step in. Signs will go up on 3 April.",
    )
    found = items(candidate)
    assert [labels(item) for item in found] == [["2026-04-03"], []]
    assert found[-1].quotes[0].text == "The court will hear both parties."


def test_an_undated_plan_from_the_body_is_shown_only_where_nothing_is_dated() -> None:
    plan = "The mayor will appeal to the supreme court over tolls, a spokesman said."
    dated = "Signs will go up on 3 April, the council said."
    short = "The council of Lindmark approved the plan."
    assert lines(paper(short, "One. Two. Three.", "Nothing else happened in Lindmark.", plan, dated)) == [dated]


def test_there_are_at_most_four_items_of_80_words() -> None:
    days = [
        f"The {name} will open on {day} March, a spokesman for the city said."
        for day, name in enumerate(("library", "museum", "harbour", "bakery", "theatre", "school"), start=3)
    ]
    assert len(items(paper(NEWS, *days))) == 4
    long = [day.replace("open", "open " + "with music " * 12) for day in days]
    found = items(paper(NEWS, *long))
    assert sum(len(quote.text.split()) for item in found for quote in item.quotes) <= 80
    assert found


def test_an_outlook_already_told_in_the_thread_does_not_come_back_unless_its_date_is_new() -> None:
    before = "Signs will go up on 3 April, the council said."
    assert lines(paper(NEWS, before), told=(before,)) == []
    moved = "Signs will go up on 10 April, the council said."
    assert lines(paper(NEWS, moved), told=(before,)) == [moved]


def test_what_is_past_its_day_is_not_ahead() -> None:
    gas = friday()
    lead = "Lindmark will build a third tram line to the harbour, the city council decided by 34 votes to 29."
    later = paper(lead, *(block.text for block in gas.article.blocks), day=dt.date(2026, 2, 13))
    assert lines(later, today=dt.date(2026, 2, 14))
    assert lines(later, today=TUESDAY) == []


def test_a_label_carries_every_date_ahead_and_the_line_no_bracket_for_them() -> None:
    found = items(tuesday()[2], today=WEDNESDAY)
    assert [labels(item) for item in found] == [["2026-02-24", "2026-02-26"], ["2026-03-03"]]
    assert "[24 Feb]" not in found[0].quotes[0].text


def test_a_speaker_and_how_certain_the_words_are_go_with_an_item() -> None:
    found = {item.quotes[0].text.split()[0]: item for item in items(monday()[2], monday()[3])}
    assert found["The"].speaker == "the Dockers' Federation"
    assert found["The"].certainty is Certainty.SCHEDULED
    assert found["If"].certainty is Certainty.POSSIBLE


def test_an_items_id_is_the_same_as_long_as_its_words_are() -> None:
    first, again = (items(monday()[4])[0] for _ in range(2))
    assert first.id == again.id
    assert len(first.id) == 12
    assert set(first.id) <= set("abcdefghijklmnopqrstuvwxyz234567")
    assert items(monday()[4], today=WEDNESDAY)[0].id == first.id
    assert len({item.id for item in items(monday()[2], monday()[3])}) == 2


def test_a_surname_that_no_reader_has_met_keeps_an_item_out() -> None:
    candidate = paper(NEWS, "Ilse Maarten leads the union.", "Maarten will address the council on 3 April.")
    assert lines(candidate) == []
    assert present.next_items([candidate], headline="Maarten defies Lindmark", today=TUESDAY, language="en")


def test_a_mere_chance_in_some_year_and_what_is_decades_off_are_left_out() -> None:
    candidate = paper(
        NEWS, "The tunnel could open in 2028, engineers said.", "The lease will end in 2065, the council said."
    )
    assert lines(candidate) == []


def test_what_is_going_on_already_is_not_what_happens_next() -> None:
    going_on = paper(NEWS, "The council of Halvern pursues a deal as its lawyers travel to Osterby this week.")
    coming = paper(NEWS, "Envoys of the council are to travel to Switzerland this week, a spokesman said.")
    assert lines(going_on) == []
    assert len(lines(coming)) == 1


def test_a_source_that_gives_only_its_headline_has_no_items() -> None:
    assert lines(paper(NEWS, "Signs will go up on 3 April.", quote=QuotePolicy.HEADLINE)) == []


def test_of_a_month_and_a_week_in_it_for_the_same_thing_the_week_is_enough() -> None:
    month = "A third round is to be held in Muscat in early March, according to Oman."
    week = "The third round is planned for the week of 2 March in Muscat, the ministry said."
    for first, second in ((month, week), (week, month)):
        found = items(paper(NEWS, first, source="World Wire"), paper(NEWS, second, source="Harbour Post"))
        assert [quote.text for item in found for quote in item.quotes] == [week]


def test_a_month_and_a_day_in_it_for_two_things_are_two_items() -> None:
    candidate = paper(
        NEWS,
        "New trams are to be delivered in March, the council said.",
        "Fines for drivers will begin on 3 March, according to the mayor.",
    )
    assert [labels(item) for item in items(candidate)] == [["2026-03"], ["2026-03-03"]]


def test_where_sources_differ_and_what_the_story_is_about_come_before_what_is_told_by_the_way() -> None:
    aside = [
        f"The bakery on {street} Street will sell coffee, cakes and eleven kinds of rolls, some of them with seeds and some without, "
        f"from {day} April, its owner said on Monday."
        for day, street in enumerate(("Tar", "Mill", "Rope", "Salt"), start=3)
    ]
    ledger = paper(
        "Dockers in Halvern vote on a strike over pay.",
        *aside,
        "The walkout would begin on Monday, 23 February, the dockers said.",
        source="The Port Ledger",
    )
    courier = paper(
        "Workers in Halvern vote on Tuesday.",
        "A strike would start on Tuesday, 24 February at the earliest, a spokeswoman said.",
        source="Coastal Courier",
    )
    found = items(ledger, courier, headline="Halvern dockers vote on strike")
    assert found[0].differ
    assert labels(found[0]) == ["2026-02-23", "2026-02-24"]
    assert len(found) < 1 + len(aside)


def test_a_week_is_over_at_its_weekend() -> None:
    candidate = paper(NEWS, "This week, builders are expected to visit the council of Lindmark, its clerk said.")
    assert labels(items(candidate, today=WEDNESDAY)[0]) == ["2026-W08"]
    assert not items(candidate, today=dt.date(2026, 2, 21))
