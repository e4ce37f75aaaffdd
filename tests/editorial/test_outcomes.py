from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from digest.editorial.outcomes import outcomes
from digest.editorial.quoting import quote
from digest.editorial.tell import tell
from digest.editorial.upcoming import item_id
from digest.model.issues import NextItem, Outcome, Verdict
from digest.model.reading import Bound, Certainty, Due, Precision
from digest.model.stories import AgendaItem, Candidate, Draft, OutlookState, Thread
from tests.editorial.imagined import EDITION, TUESDAY, WEDNESDAY, candidate, friday, monday, tuesday

HAPPENED, MOVED, CALLED_OFF, NO_WORD = Verdict.HAPPENED, Verdict.MOVED, Verdict.CALLED_OFF, Verdict.NO_WORD
SATURDAY = dt.date(2026, 2, 14)


def promised(
    sentence: str, *, headline: str = "What comes", on: str = "2026-02-16T12:00+01:00", thread: str = "thread"
) -> list[AgendaItem]:
    """The outlooks of an article of one sentence, as the issue of the day after told them."""
    told = candidate("Outlet", headline, sentence, on)
    day = dt.date.fromisoformat(on[:10]) + dt.timedelta(days=1)
    items = []
    for outlook in told.reading.outlooks:
        shown = quote(told, outlook, today=day, language="en", dues=outlook.dues)
        assert shown is not None
        items.append(
            AgendaItem(
                item=NextItem(
                    id=item_id(told, outlook),
                    quotes=(shown,),
                    certainty=outlook.certainty,
                    dues=outlook.dues,
                    speaker=outlook.speaker,
                ),
                thread=thread,
                headline=headline,
                issue=day.isoformat(),
                number=1,
                date=day,
            )
        )
    assert items, f"no outlook in: {sentence}"
    return items


def story(*articles: Candidate, thread: str = "thread") -> Draft:
    return Draft(
        thread=thread,
        headline="",
        original="",
        points=(),
        next=(),
        sources=(),
        articles=tuple((one.article.key, one.article.revision) for one in articles),
        score=0,
        parts=(),
        ties=(),
        words=0,
        candidates=articles,
    )


def came(
    agenda: Sequence[AgendaItem], text: str, *, on: str = "2026-02-18T15:00+01:00", thread: str = "thread"
) -> tuple[Outcome, ...]:
    day = dt.date.fromisoformat(on[:10]) + dt.timedelta(days=1)
    new = candidate("Other Outlet", "News", text, on)
    return outcomes([story(new, thread=thread)], agenda=agenda, today=day, sources=14)


LANDING = "The lander Petrel will attempt to touch down on the Moon on Wednesday, mission control said."
TALKS = "The second round of talks between Iran and the United States opens in Geneva on Wednesday, Oman said."
BALLOT = "The ballot of dock workers in Halvern closes on Wednesday and the result will be announced the same day."
MEETING = "Nordhav's shareholders will vote on the offer at a meeting in Lindmark on 26 February."
OFFER = "The shareholders of Nordhav will vote on the offer of Corvane at a meeting on Wednesday."
PLAN = "The energy ministry will publish its gas storage plan by Thursday, a spokesman said."
TUGS = "Tugs will try to pull the ferry Alma free on Wednesday, the coastguard said."
PICTURES = "The first pictures from Petrel are due on Wednesday."
HEARING = "The court in Lindmark will hear the traders' suit against the ring road on Wednesday."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            LANDING,
            "Petrel touched down at 02:43 UTC on Wednesday, 3.2 kilometres from its target, mission control said.",
        ),
        (TALKS, "The second round of talks between Iran and the United States ended in Geneva on Wednesday."),
        (TALKS, "Iran and the United States began a second round of talks in Geneva on Wednesday, under guard."),
        (OFFER, "The shareholders of Nordhav voted on the offer at a meeting on Wednesday, and a third stayed away."),
        (PICTURES, "Petrel sent its first pictures on Wednesday: eleven images of a boulder field."),
        (TUGS, "Three tugs pulled the ferry Alma off the sandbank on Wednesday, two days after she ran aground."),
        (PLAN, "The energy ministry published its gas storage plan on Wednesday, a day early."),
        (HEARING, "A court in Lindmark heard the traders' suit against the ring road on Wednesday."),
    ],
)
def test_what_a_sentence_says_was_done_on_its_day_has_happened(before: str, after: str) -> None:
    (outcome,) = came(promised(before), after)
    assert outcome.verdict is HAPPENED
    assert outcome.quote is not None
    assert outcome.quote.text.startswith(after[:20])


@pytest.mark.parametrize(
    ("before", "after", "now"),
    [
        (
            BALLOT,
            "Voting in Halvern was stopped, so the result announced for Wednesday will now come on 26 February.",
            "2026-02-26",
        ),
        (
            MEETING,
            "Nordhav pushed back the vote of its shareholders. It will now be held on 5 March instead of 26 February.",
            "2026-03-05",
        ),
        (MEETING, "Nordhav postponed the shareholders' meeting of 26 February in Lindmark to 12 March.", "2026-03-12"),
        (
            TALKS,
            "The second round of talks of Iran and the United States in Geneva was delayed from Wednesday to 20 February.",
            "2026-02-20",
        ),
        (
            LANDING,
            "Mission control delayed the attempt of the lander Petrel on Wednesday until 4 March.",
            "2026-03-04",
        ),
    ],
)
def test_what_a_sentence_gives_another_date_has_moved_to_it(before: str, after: str, now: str) -> None:
    (outcome,) = came(promised(before), after)
    assert outcome.verdict is MOVED
    assert outcome.now is not None
    assert outcome.now.value == now
    assert outcome.due.start < outcome.now.start


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TALKS, "The second round of talks between Iran and the United States in Geneva on Wednesday was called off."),
        (
            MEETING,
            "Nordhav cancelled the meeting of its shareholders in Lindmark on 26 February after the offer lapsed.",
        ),
        (
            "Voting in the Halvern ballot is to resume on 24 February.",
            "Voting will not resume on 24 February, the Dockers' Federation in Halvern said.",
        ),
    ],
)
def test_what_a_sentence_says_will_not_be_is_called_off(before: str, after: str) -> None:
    (outcome,) = came(promised(before), after)
    assert outcome.verdict is CALLED_OFF
    assert outcome.now is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # hedged, hoped for, threatened, denied
        (LANDING, "Petrel may have touched down on Wednesday, but no signal has come from the Moon's south pole."),
        (
            TALKS,
            "Oman denied that the second round of talks between Iran and the United States on Wednesday was called off.",
        ),
        (TALKS, "Iran threatened to call off the second round of talks with the United States in Geneva on Wednesday."),
        (
            MEETING,
            "Investors asked Nordhav to postpone the shareholders' meeting of 26 February in Lindmark to 12 March.",
        ),
        (
            MEETING,
            "Nordhav would cancel the meeting of its shareholders in Lindmark on 26 February if the offer lapsed.",
        ),
        (
            TALKS,
            "The talks between Iran and the United States in Geneva on Wednesday have not been called off, Oman said.",
        ),
        (BALLOT, "The union is considering whether to call off Wednesday's ballot of dock workers in Halvern."),
        # still ahead, or only planned
        (LANDING, "Petrel was due to touch down on the Moon on Wednesday, and controllers are waiting."),
        (LANDING, "Petrel will touch down on the Moon on Wednesday, mission control said again."),
        (PLAN, "The energy ministry said on Wednesday that its gas storage plan was nearly finished."),
        # failed, or stopped
        (TUGS, "Three tugs pulled at the ferry Alma on Wednesday but failed to move her off the sandbank."),
        (
            BALLOT,
            "A judge suspended the ballot of dock workers in Halvern on Wednesday, hours after it closed at one gate.",
        ),
        (
            TALKS,
            "The second round of talks between Iran and the United States broke down on Wednesday before it had opened.",
        ),
        # something else, on another day, of others
        (LANDING, "Petrel touched a boulder with its arm on Friday, mission control said."),
        (TALKS, "The first round of talks between Iran and the United States ended in Muscat in January."),
        (TALKS, "The second round of talks between Norway and Iceland on fish ended in Oslo on Wednesday."),
        (OFFER, "The shareholders of Tolsund voted on an offer at a meeting on Wednesday."),
        (HEARING, "Drivers in Lindmark met on Wednesday to talk about the new ring road."),
        (BALLOT, "Officials in Halvern voted on Wednesday to close the library on Mondays."),
        (PICTURES, "The town published the first pictures of its new bridge on Wednesday."),
        (MEETING, "Corvane postponed the launch of its new ship from 26 February to 12 March."),
        (MEETING, "Nordhav's offer in Lindmark was called generous by shareholders."),
        (TALKS, "A concert in Geneva on Wednesday was called off because the singer of United States had a cold."),
    ],
)
def test_what_no_sentence_surely_says_is_not_said(before: str, after: str) -> None:
    assert came(promised(before), after) == ()


def test_what_is_only_said_before_its_day_has_not_happened() -> None:
    early = "The second round of talks between Iran and the United States opened in Geneva, Oman said."
    assert came(promised(TALKS), early, on="2026-02-17T09:00+01:00") == ()
    assert len(came(promised(TALKS), early, on="2026-02-18T15:00+01:00")) == 1


def test_another_thread_is_no_evidence() -> None:
    sentence = "Petrel touched down at 02:43 UTC on Wednesday, mission control said."
    assert came(promised(LANDING), sentence, thread="another") == ()
    assert len(came(promised(LANDING), sentence)) == 1


def test_the_article_that_promised_is_no_evidence_of_it() -> None:
    told = candidate("Outlet", "What comes", LANDING, "2026-02-16T12:00+01:00")
    both = f"{LANDING} Petrel touched down at 02:43 UTC on Wednesday, mission control said."
    revised = candidate("Outlet", "What comes", both, "2026-02-18T12:00+01:00", key=told.article.key, revision=2)
    assert outcomes([story(revised)], agenda=promised(LANDING), today=WEDNESDAY, sources=1) == ()


def test_an_undated_article_is_no_evidence() -> None:
    undated = candidate("Other", "News", "Petrel touched down at 02:43 UTC on Wednesday.", None)
    assert outcomes([story(undated)], agenda=promised(LANDING), today=WEDNESDAY, sources=1) == ()


def test_only_what_is_still_ahead_is_judged() -> None:
    sentence = "Petrel touched down at 02:43 UTC on Wednesday, mission control said."
    for state in set(OutlookState) - {OutlookState.AHEAD}:
        assert came([replace(item, state=state) for item in promised(LANDING)], sentence) == ()


def test_what_was_only_possible_does_not_happen_to_be_reported() -> None:
    (item,) = promised("Should Wednesday's attempt be waved off, Petrel's next landing window opens on 4 March.")
    assert item.item.certainty is Certainty.POSSIBLE
    assert came([item], "Petrel's next landing window opened on 4 March.", on="2026-03-04T12:00+01:00") == ()


def test_a_thread_has_one_line_and_the_gravest() -> None:
    agenda = [*promised(TALKS), *promised(BALLOT), *promised(MEETING)]
    text = (
        "The second round of talks between Iran and the United States ended in Geneva on Wednesday. Nordhav postponed the "
        "shareholders' meeting of 26 February in Lindmark to 12 March."
    )
    assert [outcome.verdict for outcome in came(agenda, text)] == [MOVED]


def test_what_one_sentence_says_of_several_outlooks_of_a_thread_is_noted_of_all() -> None:
    first = promised("Voting in the Halvern ballot is to resume on 24 February.")
    second = promised("Unless both sides settle, voting in the Halvern ballot is to resume on 24 February, Krog said.")
    other = promised(MEETING)
    (outcome,) = came(
        [*first, *second, *other], "Voting in Halvern will not resume on 24 February, the federation said."
    )
    assert outcome.verdict is CALLED_OFF
    assert {outcome.item, *outcome.also} == {each.item.id for each in (*first, *second)}


# the two issues


def kept(drafts: Sequence[Draft], day: dt.date) -> tuple[list[AgendaItem], list[Thread]]:
    """What an issue of `day` leaves on the agenda, and its threads."""
    agenda = [
        AgendaItem(
            item=item, thread=draft.thread, headline=draft.headline, issue=day.isoformat(), number=number, date=day
        )
        for number, draft in enumerate(drafts, 1)
        for item in (*draft.next, *draft.ahead)
    ]
    threads = [
        Thread(
            id=draft.thread,
            headline=draft.headline,
            issue=day.isoformat(),
            date=day,
            articles=draft.candidates,
            told=tuple(shown.text for shown in draft.points),
        )
        for draft in drafts
    ]
    return agenda, threads


def told(candidates: Sequence[Candidate], threads: Sequence[Thread], day: dt.date) -> tuple[Draft, ...]:
    return tell(candidates, threads=threads, edition=EDITION, today=day)


def test_wednesdays_issue_says_what_came_of_what_was_told_before() -> None:
    old_agenda, old_threads = kept(told([friday()], (), SATURDAY), SATURDAY)
    agenda, threads = kept(told(monday(), old_threads, TUESDAY), TUESDAY)
    agenda, threads = [*old_agenda, *agenda], [*old_threads, *threads]
    drafts = told(tuesday(), threads, WEDNESDAY)
    found = {
        each.headline: each for each in outcomes(drafts, agenda=agenda, today=WEDNESDAY, sources=14, threads=threads)
    }
    assert {headline: each.verdict for headline, each in found.items()} == {
        "Iran–US talks: second round opens in Geneva": HAPPENED,
        "Petrel cleared for Wednesday landing near Moon's south pole": HAPPENED,
        "Halvern dock workers vote on strike at biggest container port": MOVED,
        "Gas storage plan due on Monday": NO_WORD,
    }
    moved = found["Halvern dock workers vote on strike at biggest container port"]
    assert moved.now is not None
    assert (moved.due.value, moved.now.value, moved.now.bound) == ("2026-02-19", "2026-02-26", Bound.NOT_BEFORE)
    silent = found["Gas storage plan due on Monday"]
    assert silent.quote is not None
    assert (silent.quote.text, silent.told, silent.sources) == (
        "The energy ministry will publish its gas storage plan by Monday [16 Feb], a spokesman said.",
        SATURDAY,
        14,
    )


def test_tuesdays_issue_says_nothing_of_what_was_due_the_day_before() -> None:
    agenda, threads = kept(told([friday()], (), SATURDAY), SATURDAY)
    drafts = told(monday(), threads, TUESDAY)
    assert outcomes(drafts, agenda=agenda, today=TUESDAY, sources=14, threads=threads) == ()


# no word yet

GAS = "The energy ministry will publish its gas storage plan by Wednesday, a spokesman said."


def silence(
    agenda: Sequence[AgendaItem], day: str, *, drafts: Sequence[Draft] = (), threads: Sequence[Thread] = ()
) -> list[Verdict]:
    today = dt.date.fromisoformat(day)
    return [each.verdict for each in outcomes(drafts, agenda=agenda, today=today, sources=14, threads=threads)]


def gas(headline: str = "Gas storage plan due on Wednesday") -> list[AgendaItem]:
    return promised(GAS, headline=headline)


@pytest.mark.parametrize(
    ("day", "said"), [("2026-02-18", []), ("2026-02-19", []), ("2026-02-20", [NO_WORD]), ("2026-03-10", [])]
)
def test_a_day_is_asked_for_after_a_days_grace_and_not_for_ever(day: str, said: list[Verdict]) -> None:
    assert silence(gas(), day) == said


@pytest.mark.parametrize(
    ("precision", "end", "first"),
    [
        (Precision.DAY, "2026-02-20", "2026-02-22"),
        (Precision.WEEK, "2026-02-22", "2026-02-26"),
        (Precision.MONTH, "2026-02-28", "2026-03-08"),
        (Precision.QUARTER, "2026-03-31", None),
    ],
)
def test_the_grace_is_as_long_as_the_date_is_vague(precision: Precision, end: str, first: str | None) -> None:
    (item,) = gas()
    due = Due(value="x", start=dt.date(2026, 2, 16), end=dt.date.fromisoformat(end), precision=precision)
    vague = [replace(item, item=replace(item.item, dues=(due,)))]
    days = [dt.date.fromisoformat(end) + dt.timedelta(days=day) for day in range(1, 20)]
    asked = [day.isoformat() for day in days if silence(vague, day.isoformat())]
    assert (asked[0] if asked else None) == first


def test_no_word_is_said_once() -> None:
    said = [replace(item, state=OutlookState.NO_WORD) for item in gas()]
    assert silence(said, "2026-02-20") == []


def test_only_what_was_firmly_promised_is_asked_for() -> None:
    (item,) = gas()
    for certainty in (Certainty.EXPECTED, Certainty.POSSIBLE):
        assert silence([replace(item, item=replace(item.item, certainty=certainty))], "2026-02-20") == []
    for bound in (Bound.NOT_BEFORE, Bound.PERHAPS):
        dues = tuple(replace(due, bound=bound) for due in item.item.dues)
        assert silence([replace(item, item=replace(item.item, dues=dues))], "2026-02-20") == []
    assert silence([replace(item, item=replace(item.item, dues=()))], "2026-02-20") == []


def test_what_was_beside_the_story_is_not_asked_for() -> None:
    assert silence(gas(headline="Minister visits school in Lindmark"), "2026-02-20") == []


def test_a_thread_that_was_told_since_has_had_its_word() -> None:
    (item,) = gas()
    since = Thread(id="thread", headline="", issue="2026-02-19", date=dt.date(2026, 2, 19), articles=(), told=())
    assert silence([item], "2026-02-20", threads=[since]) == []
    newer = replace(item, date=dt.date(2026, 2, 19), state=OutlookState.HAPPENED)
    assert silence([item, newer], "2026-02-20") == []
    assert silence([item], "2026-02-20", threads=[replace(since, date=item.date)]) == [NO_WORD]


def test_a_story_of_today_in_the_thread_is_a_word() -> None:
    other = candidate("Other", "News", "The minister had lunch with suppliers.", "2026-02-19T12:00+01:00")
    assert silence(gas(), "2026-02-20", drafts=[story(other)]) == []


def test_a_mention_in_any_story_of_today_is_a_word() -> None:
    other = candidate(
        "Other", "News", "Nobody has seen the ministry's plan for gas storage yet.", "2026-02-19T12:00+01:00"
    )
    assert silence(gas(), "2026-02-20", drafts=[story(other, thread="another")]) == []


def test_an_article_in_another_language_with_the_same_names_may_be_a_word() -> None:
    (item,) = promised("Maro will publish its plan for Tolsund by Wednesday.", headline="Maro plan for Tolsund due")
    german = candidate("Blatt", "Maro", "Maro hat in Tolsund seinen Plan vorgelegt.", "2026-02-19T12:00", language="de")
    other = candidate("Blatt", "Wetter", "In Skarholm hat es geschneit.", "2026-02-19T12:00+01:00", language="de")
    assert silence([item], "2026-02-20", drafts=[story(german, thread="another")]) == []
    assert silence([item], "2026-02-20", drafts=[story(other, thread="another")]) == [NO_WORD]


def test_what_was_told_in_one_language_is_not_judged_by_a_sentence_in_another() -> None:
    text = "Petrel touched down on Wednesday, mission control said. Petrel landete am Mittwoch."
    day = dt.date(2026, 2, 19)
    for language, said in (("en", 1), ("de", 0)):
        new = candidate("Other Outlet", "News", text, "2026-02-18T15:00+01:00", language=language)
        assert len(outcomes([story(new)], agenda=promised(LANDING), today=day, sources=14)) == said


def test_the_order_of_agenda_and_drafts_does_not_matter() -> None:
    agenda, threads = kept(told(monday(), (), TUESDAY), TUESDAY)
    drafts = told(tuesday(), threads, WEDNESDAY)
    expected = outcomes(drafts, agenda=agenda, today=WEDNESDAY, sources=14, threads=threads)
    assert outcomes(drafts[::-1], agenda=agenda[::-1], today=WEDNESDAY, sources=14, threads=threads[::-1]) == expected
