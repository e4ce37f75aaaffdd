"""Issues made by hand, as an editor would make them, for the tests of everything that is made from an issue.

`issue_1` and `issue_2` follow one another: three stories go on, and `agenda` is what stands in the agenda after either.
All sources and articles are imagined. What is rare (corrections, bounds of every kind, other languages): rare.py.
"""

from __future__ import annotations

import datetime as dt

from digest.model.issues import Issue, NextItem, Outcome, Site, Story, Verdict
from digest.model.reading import Due
from digest.model.stories import AgendaItem, Edition, OutlookState
from tests.publish.making import coming, said
from tests.publish.told import (
    BALLOT,
    COMMON_TEXT,
    COURIER_16,
    COURIER_17,
    GAS_PLAN,
    HARBOUR_16,
    HARBOUR_17,
    LEDGER_13,
    LEDGER_16,
    LEDGER_17,
    NO_STRIKE_BEFORE,
    ORBIT_16,
    ORBIT_18,
    PICTURES,
    ROAD_CLOSES,
    ROUND_TWO,
    SECOND_WINDOW,
    SIGNS,
    STATEMENT,
    THIRD_ROUND,
    TOUCHDOWN,
    VOTE_OPENS,
    VOTING_RESUMES,
    WALKOUT,
    WIRE_16,
    WIRE_17,
)

SITE = Site(
    title="The Daily Brief",
    url="https://news.example.org",
    owner="Example Newsroom, 1 Main St, Exampletown",
    reply_to="desk@news.example.org",
)
EDITION = Edition(slug="daily", title="The Daily Brief", timezone="Europe/Berlin")

TALKS, STRIKE, PETREL, ROAD, GAS = "k7f2mq3x", "m2c7tz5b", "p5x4wd2n", "r3d2hy6c", "g6s2vn4u"


TALKS_1 = Story(
    number=1,
    thread=TALKS,
    headline=HARBOUR_16.title,
    original=HARBOUR_16.title,
    points=(
        ROUND_TWO.quotes[0],
        said(
            WIRE_16,
            "At a closed meeting on Ossel Island in December 2025, two foreign ministers agreed to keep a back‑channel "
            "open if the formal talks collapse. That understanding was described by Meridian Radio, citing people who "
            "had seen the ministers’ notes.",
        ),
        said(
            WIRE_16,
            "[…] insurers have tripled the premium for tankers that pass the Strait of Hormuz, from 0.2% of a ship’s "
            "value to 0.6% […].",
        ),
        said(
            WIRE_16,
            "Iran’s delegation brought a nine‑page paper on inspections to Geneva and has asked for an answer within a "
            "month.",
        ),
    ),
    next=(STATEMENT, COMMON_TEXT),
    sources=(HARBOUR_16, WIRE_16),
    ahead=(ROUND_TWO,),
)
STRIKE_1 = Story(
    number=2,
    thread=STRIKE,
    headline=LEDGER_16.title,
    original=LEDGER_16.title,
    points=(
        VOTE_OPENS.quotes[0],
        said(LEDGER_16, "Halvern handled 38% of the country's container traffic last year [2025]."),
        said(
            COURIER_16,
            "Port operator Halvern Terminals offered 4.5% over two years on Friday [13 Feb]; the union is asking for "
            "9%.",
        ),
    ),
    next=(BALLOT, WALKOUT),
    sources=(LEDGER_16, COURIER_16),
    ahead=(VOTE_OPENS,),
)
PETREL_1 = Story(
    number=3,
    thread=PETREL,
    headline=ORBIT_16.title,
    original=ORBIT_16.title,
    points=(
        TOUCHDOWN.quotes[0],
        said(
            ORBIT_16,
            "Two of its four altimeters failed in January, and engineers have rewritten the landing software to do "
            "without them.",
        ),
    ),
    next=(SECOND_WINDOW,),
    sources=(ORBIT_16,),
    ahead=(TOUCHDOWN,),
)


def issue_1() -> Issue:
    return Issue(
        id="tag:news.example.org,2026:daily/2026-02-17",
        edition="daily",
        title="The Daily Brief",
        language="en",
        timezone="Europe/Berlin",
        slug="2026-02-17",
        number=48,
        date=dt.date(2026, 2, 17),
        scheduled_at=dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC),
        built_at=dt.datetime(2026, 2, 17, 6, 0, 4, tzinfo=dt.UTC),
        site=SITE,
        minutes=2,
        soon=(
            coming(ROUND_TWO, TALKS_1, "2026-02-17"),
            coming(VOTE_OPENS, STRIKE_1, "2026-02-17"),
            coming(TOUCHDOWN, PETREL_1, "2026-02-17"),
        ),
        stories=(TALKS_1, STRIKE_1, PETREL_1),
        outcomes=(),
        brief=(),
        later=(),
        engine="1",
    )


TALKS_2 = Story(
    number=1,
    thread=TALKS,
    headline=HARBOUR_17.title,
    original=HARBOUR_17.title,
    points=(
        said(
            HARBOUR_17,
            "The second round of indirect talks between Iran and the United States ended after almost four hours on "
            "Tuesday with an agreement to hold a third, Oman's foreign ministry said.",
        ),
        said(
            HARBOUR_17,
            "Enrichment was discussed and missiles were not, according to two diplomats briefed on the meeting.",
        ),
        said(WIRE_17, "[…] oil fell 1.4% after the announcement."),
    ),
    next=(THIRD_ROUND,),
    sources=(HARBOUR_17, WIRE_17),
    since=dt.date(2026, 2, 17),
    earlier=said(
        WIRE_16,
        "At a closed meeting on Ossel Island in December 2025, two foreign ministers agreed to keep a back‑channel "
        "open if the formal talks collapse.",
    ),
)
STRIKE_2 = Story(
    number=2,
    thread=STRIKE,
    headline=COURIER_17.title,
    original=COURIER_17.title,
    points=(
        said(
            COURIER_17,
            "A labour arbitrator on Tuesday suspended the Halvern strike ballot for a week, hours after voting began, "
            "and ordered both sides back to talks.",
        ),
    ),
    next=(VOTING_RESUMES, NO_STRIKE_BEFORE),
    sources=(COURIER_17,),
    since=dt.date(2026, 2, 17),
    earlier=said(
        LEDGER_16,
        "About 4,200 dock workers in Halvern begin voting on Tuesday [17 Feb] on whether to strike over night-shift "
        "pay.",
    ),
)
PETREL_2 = Story(
    number=3,
    thread=PETREL,
    headline=ORBIT_18.title,
    original=ORBIT_18.title,
    points=(
        said(
            ORBIT_18,
            "Petrel touched down at 02:43 UTC on Wednesday [today], 3.2 kilometres from its target, mission control in "
            "Kiruna said.",
        ),
    ),
    next=(PICTURES,),
    sources=(ORBIT_18,),
    since=dt.date(2026, 2, 17),
)
ROAD_2 = Story(
    number=4,
    thread=ROAD,
    headline=LEDGER_17.title,
    original=LEDGER_17.title,
    points=(
        ROAD_CLOSES.quotes[0],
        said(
            LEDGER_17,
            '"This is the most expensive mistake we will make this decade," said councillor Per Aldine, who voted '
            "against.",
        ),
    ),
    next=(SIGNS,),
    sources=(LEDGER_17,),
    ahead=(ROAD_CLOSES,),
)


def issue_2() -> Issue:
    return Issue(
        id="tag:news.example.org,2026:daily/2026-02-18",
        edition="daily",
        title="The Daily Brief",
        language="en",
        timezone="Europe/Berlin",
        slug="2026-02-18",
        number=49,
        date=dt.date(2026, 2, 18),
        scheduled_at=dt.datetime(2026, 2, 18, 6, tzinfo=dt.UTC),
        built_at=dt.datetime(2026, 2, 18, 6, 0, 5, tzinfo=dt.UTC),
        site=SITE,
        minutes=2,
        soon=(coming(PICTURES, PETREL_2, "2026-02-18", "The first pictures are due on Thursday."),),
        stories=(TALKS_2, STRIKE_2, PETREL_2, ROAD_2),
        outcomes=(
            Outcome(
                verdict=Verdict.HAPPENED,
                item=ROUND_TWO.id,
                headline=TALKS_1.headline,
                thread=TALKS,
                told=dt.date(2026, 2, 17),
                due=ROUND_TWO.dues[0],
                see=1,
            ),
            Outcome(
                verdict=Verdict.HAPPENED,
                item=TOUCHDOWN.id,
                headline=PETREL_1.headline,
                thread=PETREL,
                told=dt.date(2026, 2, 17),
                due=TOUCHDOWN.dues[0],
                see=3,
            ),
            Outcome(
                verdict=Verdict.MOVED,
                item=BALLOT.id,
                headline=STRIKE_1.headline,
                thread=STRIKE,
                told=dt.date(2026, 2, 17),
                due=BALLOT.dues[0],
                now=VOTING_RESUMES.dues[1],
                see=2,
            ),
            Outcome(
                verdict=Verdict.NO_WORD,
                item=GAS_PLAN.id,
                headline=LEDGER_13.title,
                thread=GAS,
                told=dt.date(2026, 2, 14),
                due=GAS_PLAN.dues[0],
                quote=GAS_PLAN.quotes[0],
                sources=14,
            ),
        ),
        brief=(),
        later=(
            coming(VOTING_RESUMES, STRIKE_2, "2026-02-18", "Voting is to resume on 24 February […]"),
            coming(THIRD_ROUND, TALKS_2, "2026-02-18"),
            coming(ROAD_CLOSES, ROAD_2, "2026-02-18"),
        ),
        engine="1",
    )


def agenda(*, after: int = 2) -> tuple[AgendaItem, ...]:
    """What stands in the agenda after issue 1 or 2."""
    first = [
        _told(ROUND_TWO, TALKS_1, 1),
        _told(STATEMENT, TALKS_1, 1),
        _told(COMMON_TEXT, TALKS_1, 1),
        _told(VOTE_OPENS, STRIKE_1, 1),
        _told(BALLOT, STRIKE_1, 1),
        _told(WALKOUT, STRIKE_1, 1),
        _told(TOUCHDOWN, PETREL_1, 1),
        _told(SECOND_WINDOW, PETREL_1, 1),
    ]
    if after == 1:
        return tuple(first)
    return (
        _told(ROUND_TWO, TALKS_1, 1, state=OutlookState.HAPPENED),
        _told(STATEMENT, TALKS_1, 1, state=OutlookState.EXPIRED),
        _told(COMMON_TEXT, TALKS_1, 1),
        _told(VOTE_OPENS, STRIKE_1, 1, state=OutlookState.HAPPENED),
        _told(BALLOT, STRIKE_1, 1, state=OutlookState.MOVED, now=VOTING_RESUMES.dues[1]),
        _told(WALKOUT, STRIKE_1, 1, state=OutlookState.MOVED, now=NO_STRIKE_BEFORE.dues[0]),
        _told(TOUCHDOWN, PETREL_1, 1, state=OutlookState.HAPPENED),
        _told(SECOND_WINDOW, PETREL_1, 1, state=OutlookState.CALLED_OFF),
        _told(THIRD_ROUND, TALKS_2, 2),
        _told(VOTING_RESUMES, STRIKE_2, 2),
        _told(NO_STRIKE_BEFORE, STRIKE_2, 2),
        _told(PICTURES, PETREL_2, 2),
        _told(ROAD_CLOSES, ROAD_2, 2),
        _told(SIGNS, ROAD_2, 2),
    )


def _told(
    item: NextItem, story: Story, issue: int, *, state: OutlookState = OutlookState.AHEAD, now: Due | None = None
) -> AgendaItem:
    return AgendaItem(
        item=item,
        thread=story.thread,
        headline=story.headline,
        issue=f"2026-02-{16 + issue}",
        number=story.number,
        date=dt.date(2026, 2, 16 + issue),
        state=state,
        now=now,
        sequence=0 if state is OutlookState.AHEAD else 1,
    )


def strike_thread() -> tuple[tuple[Issue, Story], ...]:
    """The strike's thread, oldest issue first."""
    return (issue_1(), STRIKE_1), (issue_2(), STRIKE_2)
