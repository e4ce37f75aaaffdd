from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editorial.dates import find_dates
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind
from digest.model.reading import Precision
from tests.editorial.reading import MONDAY, dates, published, said, shown


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The vote took place on 2026-02-10.", [("2026-02-10", "2026-02-10")]),
        ("The law takes effect on 1 May 2026.", [("1 May 2026", "2026-05-01")]),
        ("It opens on Mar. 3, 2026, in Kiruna.", [("Mar. 3, 2026", "2026-03-03")]),
        ("It opens on the 3rd of March.", [("the 3rd of March", "2026-03-03")]),
        ("The council meets on Monday, March 2.", [("Monday, March 2", "2026-03-02")]),
        ("The walkout would begin on Monday, 23 February.", [("Monday, 23 February", "2026-02-23")]),
        ("The trade fair ended on Sat 14 Feb.", [("Sat 14 Feb", "2026-02-14")]),
        ("The fair runs from 2 to 8 March.", [("2", "2026-03-02 not_before"), ("8 March", "2026-03-08")]),
        ("They will meet on April 24 and 25.", [("April 24", "2026-04-24"), ("25", "2026-04-25")]),
        ("Talks resume the week of 2 March.", [("the week of 2 March", "2026-W10")]),
        ("Signs go up in April and May.", [("April", "2026-04"), ("May", "2026-05")]),
        ("The bridge opens in early March.", [("early March", "2026-03")]),
        ("It was sold in December 2025.", [("December 2025", "2025-12")]),
        ("It will be sold in April next year.", [("April next year", "2027-04")]),
        ("Last April the firm lost money.", [("Last April", "2025-04")]),
        ("Profit rose in the third quarter.", [("the third quarter", "2025-Q3")]),
        ("Results for Q3 2026 are due.", [("Q3 2026", "2026-Q3")]),
        ("Deliveries begin in the first quarter of next year.", [("the first quarter of next year", "2027-Q1")]),
        ("It is expected in the second half of 2026.", [("the second half of 2026", "2026")]),
        ("The party will choose by 2030.", [("2030", "2030 by")]),
        ("It opens in late 2027.", [("late 2027", "2027")]),
        ("The court will rule later this month.", [("later this month", "2026-02")]),
        ("They will decide next week.", [("next week", "2026-W09")]),
        ("It fell last year.", [("last year", "2025")]),
        ("The report is due by the end of the month.", [("the end of the month", "2026-02-28 by")]),
        ("The report is due by the end of the year.", [("the end of the year", "2026 by")]),
        ("Two weeks ago the plant shut.", [("Two weeks ago", "2026-W06")]),
        ("Ten days ago the plant shut.", [("Ten days ago", "2026-02-06")]),
        ("Results are due in two weeks.", [("in two weeks", "2026-W10")]),
        ("Applications must be filed within ten days.", [("within ten days", "2026-02-26 by")]),
        ("The two will be charged within the next 36 hours.", [("within the next 36 hours", "2026-02-18 by")]),
        ("Power will be back within 24 hours.", [("within 24 hours", "2026-02-17 by")]),
        ("This weekend the museum opens its doors.", [("This weekend", "2026-W08-WE")]),
        ("The museum drew crowds over the weekend.", [("the weekend", "2026-W07-WE")]),
        ("He begins on the day after tomorrow.", [("the day after tomorrow", "2026-02-18")]),
        ("It was found on Thanksgiving Day.", [("Thanksgiving Day", "2025-11-27")]),
        ("Shops close on Christmas Eve.", [("Christmas Eve", "2026-12-24")]),
    ],
)
def test_a_date_means_what_a_reader_takes_it_to_mean_and_no_finer(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister may resign.",
        "They march for higher pay.",
        "The Women's March for Peace drew crowds.",
        "Theresa May said nothing.",
        "April Jones and June Carter sang.",
        "Sun Microsystems and Mar Industries merged.",
        "He came second, a year after Sat Nav Ltd.",
        "On 12/05 the shop closed.",
        "Black Friday sales rose, as every Monday.",
        "Prices rose by 2.1% to $2015, for more than 2000 people.",
        "The 1980s were hard.",
        "The tunnel opens in spring, officials now say, after recent delays.",
        "It was the third attack in two weeks.",
        "See page 1998-2 or http://a.example/2026/02/16.",
        "The minister, appearing on the “Today” show, said nothing.",
        "He told the Today programme that he had no plans.",
        "The story was first told by USA Today.",
        'She was a guest of "This Week".',
        "He wrote for the Sunday Telegraph.",
        "The threat is high, according to May.",
        "Theresa May spoke, and the port is expected to hear from May again.",
        "About 80 people attend Sunday services in Halvern.",
        "They cannot go Christmas shopping.",
    ],
)
def test_words_that_only_look_like_dates_are_none(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The council rejected the plan on Friday.", "2026-02-13"),
        ("The council will vote on the plan on Friday.", "2026-02-20"),
        ("The ballot closes on Friday.", "2026-02-20"),
        ("The mayor will sign a double-barrelled order Friday.", "2026-02-20"),
        ("The coffin will be taken to the port, then flown home on Friday.", "2026-02-20"),
        ("Ahead of the release of its plan on Friday, the union met the port.", "2026-02-20"),
        ("On Friday, we're opening a second office.", "2026-02-20"),
        ("The mayor said he planned to work on Sunday.", "2026-02-15"),
        ("He did not take office until Friday.", "2026-02-13"),
        ("The results from Lindmark Sunday are not binding, but will be used.", "2026-02-15"),
        ("Police moved in on the port on Friday evening.", "2026-02-13"),
        ("The count was delayed for hours on Friday.", "2026-02-13"),
        ("The port will be led by Ames, who was re-elected on Friday.", "2026-02-13"),
        ("The term begins on the first Monday in October.", "2026-10-05"),
        ("The fair will close on the last Sunday of March 2027.", "2027-03-28"),
        ("On Friday, the council will vote.", "2026-02-20"),
        ("On Friday, the council met.", "2026-02-13"),
        ("A statement is expected on Friday.", "2026-02-20"),
        ("Friday's storm killed two people.", "2026-02-13"),
        ("Police were on alert ahead of Friday's match.", "2026-02-20"),
        ("The inquiry has heard nobody since Friday.", "2026-02-13"),
        ("The talks were moved from Wednesday because of fog.", "2026-02-18"),
        ("The union moved the count of the votes to Thursday.", "2026-02-19"),
        ("The launch was pushed back to Friday.", "2026-02-20"),
        ("The talks were postponed until Friday.", "2026-02-20"),
        ("The mayor spoke on Monday.", "2026-02-16"),
        ("The rally begins this Friday.", "2026-02-20"),
        ("The rally ended last Friday.", "2026-02-13"),
        ("The rally begins next Friday.", "2026-02-27"),
        ("It will be announced this coming Friday.", "2026-02-20"),
        ("They agreed in March to buy the plant.", "2025-03"),
        ("They will buy the plant in March.", "2026-03"),
        ("The plant closed in February.", "2026-02"),
        ("The attack on Aug. 7 killed ten people.", "2025-08-07"),
        ("Dec. 30 was cold.", "2025-12-30"),
    ],
)
def test_the_verb_says_whether_a_bare_day_lies_behind_or_ahead(sentence: str, value: str) -> None:
    assert [mention.due.value for mention in dates(sentence) if mention.due is not None] == [value]


def test_two_dates_of_one_sentence_lean_on_their_own_verbs() -> None:
    assert said("Officials said Monday they will order the relatives to leave by Tuesday.") == [
        ("Monday", "2026-02-16"),
        ("Tuesday", "2026-02-17 by"),
    ]
    assert said("The company agreed on Friday to sell the plant in March.") == [
        ("Friday", "2026-02-13"),
        ("March", "2026-03"),
    ]
    assert said("The vote announced for Thursday was put off on Friday.") == [
        ("Thursday", "2026-02-19"),
        ("Friday", "2026-02-13"),
    ]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("No strike can start before 3 March.", "2026-03-03 not_before"),
        ("It must be paid before 3 March.", "2026-03-03 by"),
        ("The trial is to begin no earlier than 9 March.", "2026-03-09 not_before"),
        ("It will now come on 26 February at the earliest.", "2026-02-26 not_before"),
        ("The strike could come as early as Tuesday.", "2026-02-17 not_before"),
        ("It will be closed from 1 April.", "2026-04-01 not_before"),
        ("It will be closed until 1 April.", "2026-04-01 until"),
        ("It will stay closed until at least 1 April.", "2026-04-01 not_before"),
        ("It will go on through at least the end of March.", "2026-03-31 not_before"),
        ("They have until 1 April to pay.", "2026-04-01 by"),
        ("It will not reopen until 1 April.", "2026-04-01 not_before"),
        ("It was postponed until 1 April.", "2026-04-01"),
        ("It must be paid no later than 1 April.", "2026-04-01 by"),
    ],
)
def test_a_bound_is_read_from_the_words_beside_the_date(sentence: str, value: str) -> None:
    assert [found for _, found in said(sentence)] == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The round opens on Tuesday at 10 a.m. local time.", "2026-02-17 10:00 local"),
        ("The lander will touch down on Wednesday at about 02:40 UTC.", "2026-02-18 02:40 UTC"),
        ("The ballot closes on Thursday at noon.", "2026-02-19 12:00"),
        ("The walkout would begin at 6 a.m. on Monday, 23 February.", "2026-02-23 06:00"),
        ("The deadline is Friday at 5:30 p.m. Eastern time.", "2026-02-20 17:30 America/New_York"),
        ("It began at 12 a.m. on Sunday.", "2026-02-15 00:00"),
        ("A statement is expected on Tuesday evening.", "2026-02-17"),
        ("The match on Tuesday drew crowds, and by 10 p.m. the streets were full.", "2026-02-10"),
    ],
)
def test_a_time_of_day_is_the_dates_only_where_it_is_said_with_it(sentence: str, value: str) -> None:
    assert [found for _, found in said(sentence)] == [value]


def test_without_a_day_of_publication_only_full_dates_are_known() -> None:
    text = "On Friday, 13 March, it was said that on 1 May 2026 and in 2027, or next week, or today, it would end."

    assert said(text, day=None) == [
        ("Friday, 13 March", None),
        ("1 May 2026", "2026-05-01"),
        ("2027", "2027"),
        ("next week", None),
        ("today", None),
    ]


def test_today_is_unknown_where_the_zone_is_not_told_and_midnight_is_near() -> None:
    blocks = (Block(kind=BlockKind.PARAGRAPH, text="The vote is today, tomorrow at the latest, and on Friday."),)
    sentences = split(blocks, "en")

    def values(hour: int) -> list[str | None]:
        known = published(MONDAY, hour=hour, zone_known=False)
        found = find_dates(blocks, published=known, language="en", sentences=sentences)
        return [shown(mention.due) for mention in found]

    assert values(12) == ["2026-02-16", "2026-02-17", "2026-02-20"]
    assert values(23) == [None, None, "2026-02-20"]


def test_a_day_that_no_calendar_has_is_found_and_not_resolved() -> None:
    assert said("On 30 February nothing happened.") == [("30 February", None)]


def test_the_leap_day_is_sought_in_a_year_that_has_it() -> None:
    assert said("The next one will fall on Feb. 29.") == [("Feb. 29", "2028-02-29")]


def test_at_the_weekend_the_week_that_is_ahead_is_the_next() -> None:
    sunday = dt.date(2026, 2, 15)

    assert said("The Senate will vote this week.", day=dt.date(2026, 2, 14)) == [("this week", "2026-W08")]
    assert said("The Senate will vote this week.", day=sunday) == [("this week", "2026-W08")]
    assert said("The Senate voted this week.", day=sunday) == [("this week", "2026-W07")]


def test_relative_are_the_words_that_mean_another_day_tomorrow() -> None:
    found = dates("On Tuesday, 24 February, or on Wednesday, next week, last year, in March or in 2027 it will end.")

    assert {mention.text: mention.relative for mention in found} == {
        "Tuesday, 24 February": False,
        "Wednesday": True,
        "next week": True,
        "last year": True,
        "March": False,
        "2027": False,
    }


def test_days_cover_what_their_precision_says() -> None:
    spans = {
        mention.due.precision: (mention.due.start, mention.due.end)
        for mention in dates("On 3 March, in the week of 2 March, in March, in Q3 2026 and in 2027 it will be shown.")
        if mention.due is not None
    }

    assert spans == {
        Precision.DAY: (dt.date(2026, 3, 3), dt.date(2026, 3, 3)),
        Precision.WEEK: (dt.date(2026, 3, 2), dt.date(2026, 3, 8)),
        Precision.MONTH: (dt.date(2026, 3, 1), dt.date(2026, 3, 31)),
        Precision.QUARTER: (dt.date(2026, 7, 1), dt.date(2026, 9, 30)),
        Precision.YEAR: (dt.date(2027, 1, 1), dt.date(2027, 12, 31)),
    }


def test_a_language_without_a_grammar_has_no_dates() -> None:
    assert said("Besluttet 3. marts 2026.", language="da") == []


_TEXT = (
    "Monday May March may 31 February 2026 next last week in on by the end of two weeks ago Q9 first quarter , . - 3"
)


@given(st.lists(st.sampled_from(_TEXT.split()), max_size=14).map(" ".join) | st.text(max_size=80))
def test_whatever_the_text_dates_are_verbatim_in_order_and_apart(text: str) -> None:
    blocks = (Block(kind=BlockKind.PARAGRAPH, text=text),)
    last = 0
    for mention in find_dates(blocks, published=published(MONDAY), language="en", sentences=split(blocks, "en")):
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.start >= last
        last = mention.end
        assert mention.due is None or mention.due.start <= mention.due.end


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The president will visit Lindmark on Sunday and Monday.", ["2026-02-22", "2026-02-23"]),
        ("The fair will run Thursday through Tuesday.", ["2026-02-19", "2026-02-24 until"]),
        ("He met the dockers on Wednesday and will meet the firm on Thursday.", ["2026-02-11", "2026-02-19"]),
        ("She told the council on Friday, and expects an answer.", ["2026-02-13"]),
        ("The lorry stuck fast on Saturday will be towed.", ["2026-02-14"]),
        ("He served as mayor until November.", ["2025-11 until"]),
        ("The ban was extended until November.", ["2026-11 until"]),
        ("A decision is not expected before May.", ["2026-05 not_before"]),
        ("After closing the road on Friday, the city said it was safe.", ["2026-02-13"]),
        ("The rally drew a record close on Saturday.", ["2026-02-14"]),
        ("The museum reopens on Saturday.", ["2026-02-21"]),
        ("Forecasters predict snow on Thursday.", ["2026-02-19"]),
    ],
)
def test_the_verb_that_governs_a_date_says_which_way_it_points(sentence: str, expected: list[str]) -> None:
    assert [due for _, due in said(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Members of the Tuesday Group opposed the bill.",
        "His column appears Monday-Friday.",
        "Democrats will vote a week from Saturday.",
        "It was lower than the previous Friday.",
    ],
)
def test_a_weekday_in_a_name_a_habit_or_a_count_is_no_date(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "read_as"),
    [
        ("The court will rule on Friday.", "weekday, of a future clause"),
        ("The court ruled on Friday.", "weekday, of a past clause"),
        ("The law takes effect on 1 May 2026.", "day, said in full"),
        ("They will decide next week.", "period, counted from publication"),
        ("It was sold two years ago.", "span, counted from publication"),
        ("Prices rose in March.", "month, of a past clause"),
    ],
)
def test_a_date_tells_how_it_was_read(sentence: str, read_as: str) -> None:
    assert [mention.read_as for mention in dates(sentence)] == [read_as]
