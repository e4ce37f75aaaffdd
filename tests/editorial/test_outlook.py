from __future__ import annotations

import datetime as dt

import pytest

from digest.model.articles import Block, BlockKind
from digest.model.reading import Certainty
from tests.editorial.reading import MONDAY, outlooks, shown

FRIDAY, TUESDAY, WEDNESDAY = dt.date(2026, 2, 13), dt.date(2026, 2, 17), dt.date(2026, 2, 18)


@pytest.mark.parametrize(
    ("day", "sentence", "dues", "speaker", "certainty"),
    [
        (
            MONDAY,
            (
                "The second round of indirect talks between Iran and the United States opens at the Omani mission in Geneva "
                "on Tuesday at 10 a.m. local time, Oman's foreign ministry said."
            ),
            ["2026-02-17 10:00 local"],
            "Oman's foreign ministry",
            Certainty.SCHEDULED,
        ),
        (
            MONDAY,
            "A short statement is expected on Tuesday evening, whether or not the sides agree on a third round.",
            ["2026-02-17"],
            None,
            Certainty.EXPECTED,
        ),
        (
            MONDAY,
            "About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay.",
            ["2026-02-17"],
            None,
            Certainty.SCHEDULED,
        ),
        (
            MONDAY,
            (
                "The ballot closes on Thursday at noon and the result will be announced the same afternoon, the Dockers' "
                "Federation said."
            ),
            ["2026-02-19 12:00"],
            "the Dockers' Federation",
            Certainty.SCHEDULED,
        ),
        (
            MONDAY,
            "If members back it, the walkout would begin at 6 a.m. on Monday, 23 February.",
            ["2026-02-23 perhaps 06:00"],
            None,
            Certainty.POSSIBLE,
        ),
        (
            MONDAY,
            (
                "A strike would start on Tuesday, 24 February at the earliest, a company spokeswoman said, citing the notice "
                "period."
            ),
            ["2026-02-24 not_before"],
            "a company spokeswoman",
            Certainty.POSSIBLE,
        ),
        (
            MONDAY,
            (
                "The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday at about 02:40 UTC, "
                "mission control in Kiruna said."
            ),
            ["2026-02-18 02:40 UTC"],
            "mission control in Kiruna",
            Certainty.SCHEDULED,
        ),
        (
            MONDAY,
            "Should Wednesday's attempt be waved off, the next window opens on 4 March.",
            ["2026-03-04 perhaps"],
            None,
            Certainty.POSSIBLE,
        ),
        (
            TUESDAY,
            "The third round is planned for the week of 2 March in Muscat, but no day has been fixed, the ministry said.",
            ["2026-W10"],
            "the ministry",
            Certainty.SCHEDULED,
        ),
        (
            TUESDAY,
            (
                "Voting is to resume on 24 February, so the result announced for Thursday will now come on 26 February at the "
                "earliest, the Dockers' Federation said."
            ),
            ["2026-02-24", "2026-02-26 not_before"],
            "the Dockers' Federation",
            Certainty.SCHEDULED,
        ),
        (
            TUESDAY,
            "No strike can start before 3 March, the arbitrator's office said.",
            ["2026-03-03 not_before"],
            "the arbitrator's office",
            Certainty.SCHEDULED,
        ),
        (WEDNESDAY, "The first pictures are due on Thursday.", ["2026-02-19"], None, Certainty.SCHEDULED),
        (
            TUESDAY,
            (
                "Lindmark will close its inner ring road to through traffic on 1 May, the city council decided on Tuesday by 34 "
                "votes to 29."
            ),
            ["2026-05-01"],
            "the city council",
            Certainty.SCHEDULED,
        ),
        (
            TUESDAY,
            "Signs go up in April and fines begin on 1 July, according to the decision.",
            ["2026-04", "2026-07-01"],
            "the decision",
            Certainty.SCHEDULED,
        ),
        (
            FRIDAY,
            "The energy ministry will publish its gas storage plan by Monday, a spokesman said.",
            ["2026-02-16 by"],
            "a spokesman",
            Certainty.SCHEDULED,
        ),
    ],
)
def test_what_two_issues_made_by_hand_announce_is_found_with_its_date_speaker_and_certainty(
    day: dt.date, sentence: str, dues: list[str], speaker: str | None, certainty: Certainty
) -> None:
    (found,) = outlooks(sentence, day=day)

    assert found.text == sentence
    assert [shown(due) for due in found.dues] == dues
    assert found.speaker == speaker
    assert found.certainty is certainty
    assert not found.in_section


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "The second round of indirect talks between Iran and the United States ended after almost four hours on Tuesday "
            "with an agreement to hold a third, Oman's foreign ministry said."
        ),
        "Halvern handled 38% of the country's container traffic last year.",
        "Meanwhile, oil rose 2.1% on Monday as traders weighed the chance of a failure.",
        "The whole region is watching.",
        "A labour arbitrator on Tuesday suspended the Halvern strike ballot for a week, hours after voting began.",
        '"This is the most expensive mistake we will make this decade," said a councillor who voted against.',
        "The first round, held in Muscat, ended without a joint statement.",
        "Only time will tell.",
        "Will the council agree on Friday?",
        "I will never accept this.",
        "We will fight on, whatever they say.",
        "In the end few people will care.",
        "Those who asked how he would pay for it were told that he had been expected to explain.",
        "Doctors said the patient, who will be named in due course, had recovered.",
        "This is a breaking news story and will be updated.",
        "Sign up for the newsletter that will arrive tomorrow.",
        "The mayor arrived today and spoke to reporters.",
        "The budget for 2026 was passed by the council in January.",
        "Here are five things to know ahead of Tuesday's debate:",
    ],
)
def test_what_is_past_opinion_rhetoric_or_promotion_is_no_outlook(sentence: str) -> None:
    assert outlooks(sentence, day=TUESDAY) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry plans to replace all meters, a spokesman said.",
        "The airline is expected to cut a third of its routes.",
        "The two governments agreed to open a new crossing.",
        "The mayor vowed to appeal.",
        "The House is set to debate the bill next week.",
        "The delegations are not due to meet face to face.",
        'The minister said: "The bridge will reopen on 3 March."',
    ],
)
def test_a_plan_needs_no_day_of_its_own(sentence: str) -> None:
    assert [found.text for found in outlooks(sentence)] == [sentence]


def test_the_day_of_publication_is_ahead_only_where_the_words_look_ahead() -> None:
    (found,) = outlooks("The committee meets today at 5 p.m., its chairwoman said on Monday.")

    assert [shown(due) for due in found.dues] == ["2026-02-16 17:00"]


def test_a_year_within_a_name_is_no_date_of_what_is_coming() -> None:
    (found,) = outlooks("The 2027 budget will be debated on Tuesday.")

    assert [shown(due) for due in found.dues] == ["2026-02-17"]


def test_the_month_of_may_makes_nothing_doubtful() -> None:
    (found,) = outlooks("The bridge will open in May.")

    assert found.certainty is Certainty.SCHEDULED
    assert [shown(due) for due in found.dues] == ["2026-05"]


def test_what_could_be_is_only_perhaps_then() -> None:
    (found,) = outlooks("A decision could come on Friday.")

    assert found.certainty is Certainty.POSSIBLE
    assert [shown(due) for due in found.dues] == ["2026-02-20 perhaps"]


def test_an_article_without_a_date_of_its_own_promises_no_relative_day() -> None:
    undated, dated = outlooks("The court will rule on Friday.\n\nThe law will take effect on 1 May 2026.", day=None)

    assert undated.dues == ()
    assert [shown(due) for due in dated.dues] == ["2026-05-01"]


NEXT = """\
The council met on Monday.

What happens next

The world will be watching. The mayor has the last word. If the sides agree, it could be \
over by Friday. But will they? Only time will tell.

Background

The dispute began a year ago."""


def test_under_a_forward_heading_every_sentence_counts_that_tells_something() -> None:
    found = outlooks(NEXT)

    assert [(item.text, [shown(due) for due in item.dues]) for item in found] == [
        ("The mayor has the last word.", []),
        ("If the sides agree, it could be over by Friday.", ["2026-02-20 by"]),
    ]
    assert all(item.in_section for item in found)


def test_a_lead_in_is_no_part_of_the_outlook() -> None:
    text = "What's next: The court will rule on Friday. An appeal is likely."
    found = outlooks(text)

    assert [item.text for item in found] == ["The court will rule on Friday.", "An appeal is likely."]
    assert [text[item.start : item.end] for item in found] == [item.text for item in found]


def test_headings_and_captions_announce_nothing() -> None:
    blocks = [
        Block(kind=kind, text="The council will vote on Friday.") for kind in (BlockKind.HEADING, BlockKind.CAPTION)
    ]

    assert outlooks(blocks) == ()


def test_a_language_without_cues_still_has_its_sections() -> None:
    found = outlooks("Et maintenant ?\n\nLe conseil votera vendredi. Le maire décidera ensuite.", language="fr")

    assert [item.text for item in found] == ["Le conseil votera vendredi.", "Le maire décidera ensuite."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Voting will not resume on 24 February, the Dockers' Federation said.",
        "The hearing on 24 February has been called off.",
        "The court cancelled the hearing set for 24 February.",
        "The hearing planned for Friday will not take place, the court said.",
        "No vote will be held on Friday, the speaker said.",
        "An amendment that would have put off the closure until 2027 failed by one vote.",
    ],
)
def test_what_does_not_happen_on_a_date_is_not_coming(sentence: str) -> None:
    assert outlooks(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "dues"),
    [
        ("It will now be switched on on Wednesday, 25 February instead of Monday, the office said.", ["2026-02-25"]),
        ("The meeting will be held on 19 March rather than on 12 March.", ["2026-03-19"]),
        ("The talks will be held on Friday, not on Thursday.", ["2026-02-20"]),
        ("The meeting was pushed back from 12 March to 19 March.", ["2026-03-19"]),
        ("Tugs will try on Friday at 14:20, when the tide is higher than on Thursday.", ["2026-02-20"]),
        ("The mill will start on Friday, and should reach its full speed within four days.", ["2026-02-20"]),
        ("The summit, planned for Wednesday, has been moved to Friday.", ["2026-02-20"]),
        ("The start, twice delayed from 29 March and 12 April, is now due on 3 May.", ["2026-05-03"]),
        ("Her planned 3 March departure is certain to be postponed and will be decided on 6 March.", ["2026-03-06"]),
        ("Docks whose leases expire in June must apply by 6 March.", ["2026-03-06 by"]),
        ("Whichever side wins on Tuesday will face the council in May.", ["2026-05"]),
        ("Ames, who turns 66 on Friday, will replace Odd Lervik on 1 April.", ["2026-04-01"]),
        ("The mayor said that if the rules were lifted by 1 May, numbers could go up.", []),
        ("The mayor will be judged on whether the events this week led to change.", []),
        ("The mayor will propose a bill on 3 March to keep the port open until 1 May.", ["2026-03-03"]),
        ("The debate will take place five days before the vote on 1 March.", []),
        ("The deadline will be extended from 7 March to 13 March.", ["2026-03-13"]),
        ("The mayor will be back on 3 March and will speak on 3 March.", ["2026-03-03"]),
        ("The mayor will meet dockers during the 7-8 March fair.", ["2026-03-07"]),
        ("The council will begin considering the plan this week.", ["2026-W08"]),
        ("The ministry must answer no later than 3 March.", ["2026-03-03 by"]),
        ("The board will publish a report within 30 days.", ["2026-03-18 by"]),
        ("The hearing was called off and will now be held on 3 March.", ["2026-03-03"]),
        ("The bridge could no longer open in April, and a ferry will run from 1 May.", ["2026-05-01 not_before"]),
        (
            "The new pay starts on 1 April, with arrears back to January, the firm announced on Monday.",
            ["2026-04-01"],
        ),
        ("If it opens a case, the court would have until 3 March to rule.", ["2026-03-03 by"]),
    ],
)
def test_a_date_that_another_is_only_measured_against_is_not_ahead(sentence: str, dues: list[str]) -> None:
    (found,) = outlooks(sentence)

    assert [shown(due) for due in found.dues] == dues


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry has let two dates for the plan go by, in November and at the end of January.",
        '"Whoever buys gas in June wants to know in March whether the state will ask for it," said Odd Lervik.',
        "Two of its ships, due in Halvern at the weekend, have been asked to slow down.",
        "In Halvern 42 percent of voters said they could change their mind before May.",
        "The mayor declined to say whether the port will close on 3 March.",
        "Even if the union agrees, the rules could delay a vote until May.",
        "To pass the plan by 3 March, the mayor will need the votes of the dockers.",
        "The mayor initially said the report would come on Tuesday.",
        "Green Saturday, the day after Christmas, marks the start of the sales.",
    ],
)
def test_what_is_over_true_in_general_or_told_by_the_way_is_no_outlook(sentence: str) -> None:
    assert outlooks(sentence) == ()


def test_those_who_are_told_a_day_have_something_coming() -> None:
    (found,) = outlooks("Those who apply will hear from the city by 6 March.")

    assert [shown(due) for due in found.dues] == ["2026-03-06 by"]
