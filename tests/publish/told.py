"""The imagined articles of the samples, and what they say is coming."""

from __future__ import annotations

import datetime as dt

from digest.model.articles import ArticleKey
from digest.model.issues import Told
from digest.model.reading import Bound, Certainty
from tests.publish.making import comes, day, month, said, week

HARBOUR_16 = Told(
    article=ArticleKey("a2harbour16a"),
    source="Harbour Post",
    title="Iran–US talks: second round opens in Geneva",
    url="https://harbourpost.example/2026/02/16/iran-us-geneva",
    published=dt.date(2026, 2, 16),
)
WIRE_16 = Told(
    article=ArticleKey("a5worldwir6b"),
    source="World Wire",
    title="Breaking News: Back Channel Stays Open as Geneva Talks Begin",
    published=dt.date(2026, 2, 16),
)
LEDGER_16 = Told(
    article=ArticleKey("a3portledg6c"),
    source="The Port Ledger",
    title="Halvern dock workers vote on strike at biggest container port",
    url="https://portledger.example/n/20931",
    published=dt.date(2026, 2, 16),
)
COURIER_16 = Told(
    article=ArticleKey("a4coastalc6d"),
    source="Coastal Courier",
    title="BREAKING: PORT STRIKE LOOMS!",
    url="https://coastalcourier.example/port-strike-looms",
    published=dt.date(2026, 2, 16),
)
ORBIT_16 = Told(
    article=ArticleKey("a5orbitnot6e"),
    source="Orbit Notes",
    title="Petrel cleared for Wednesday landing near Moon's south pole",
    url="https://orbitnotes.example/petrel-go",
    published=dt.date(2026, 2, 16),
)
HARBOUR_17 = Told(
    article=ArticleKey("b2harbour17f"),
    source="Harbour Post",
    title="Third round of Iran–US talks agreed in Geneva",
    url="https://harbourpost.example/2026/02/17/third-round",
    published=dt.date(2026, 2, 17),
)
WIRE_17 = Told(
    article=ArticleKey("b2worldwir7g"),
    source="World Wire",
    title="Breaking News: Geneva Talks End Without Breakthrough",
    published=dt.date(2026, 2, 17),
)
COURIER_17 = Told(
    article=ArticleKey("b3coastalc7h"),
    source="Coastal Courier",
    title="Arbitrator suspends Halvern strike ballot for a week",
    url="https://coastalcourier.example/ballot-suspended",
    published=dt.date(2026, 2, 17),
)
ORBIT_18 = Told(
    article=ArticleKey("b4orbitnot2i"),
    source="Orbit Notes",
    title="Petrel lands near Moon's south pole",
    url="https://orbitnotes.example/petrel-down",
    published=dt.date(2026, 2, 18),
)
LEDGER_17 = Told(
    article=ArticleKey("b5portledg7j"),
    source="The Port Ledger",
    title="Lindmark to close inner ring road to through traffic",
    url="https://portledger.example/n/20955",
    published=dt.date(2026, 2, 17),
)
LEDGER_13 = Told(
    article=ArticleKey("z2portledg3k"),
    source="The Port Ledger",
    title="Gas storage plan due on Monday",
    url="https://portledger.example/n/20877",
    published=dt.date(2026, 2, 13),
)

STATEMENT = comes(
    said(
        HARBOUR_16, "A short statement is expected on Tuesday evening, whether or not the sides agree on a third round."
    ),
    dues=(day("2026-02-17"),),
    certainty=Certainty.EXPECTED,
)
COMMON_TEXT = comes(
    said(
        WIRE_16,
        "If the mediators carry a common text out of the building, a ceiling on enrichment could be signed by summer. "
        "If they do not, both delegations have said they will fly home the same night.",
    ),
    certainty=Certainty.POSSIBLE,
)
BALLOT = comes(
    said(
        LEDGER_16,
        "The ballot closes on Thursday at noon and the result will be announced the same afternoon, the Dockers' "
        "Federation said.",
    ),
    dues=(day("2026-02-19", clock="12:00"),),
    speaker="the Dockers' Federation",
)
WALKOUT = comes(
    said(LEDGER_16, "If members back it, the walkout would begin at 6 a.m. on Monday, 23 February."),
    said(
        COURIER_16,
        "A strike would start on Tuesday, 24 February at the earliest, a company spokeswoman said, citing the notice "
        "period.",
    ),
    dues=(day("2026-02-23", clock="06:00"), day("2026-02-24")),
    certainty=Certainty.POSSIBLE,
    differ=True,
)
SECOND_WINDOW = comes(
    said(ORBIT_16, "Should Wednesday's attempt be waved off, the next window opens on 4 March."),
    dues=(day("2026-03-04", bound=Bound.PERHAPS),),
    certainty=Certainty.POSSIBLE,
)
ROUND_TWO = comes(
    said(
        HARBOUR_16,
        "The second round of indirect talks between Iran and the United States opens at the Omani mission in Geneva on "
        "Tuesday [today] at 10 a.m. local time, Oman's foreign ministry said.",
    ),
    dues=(day("2026-02-17", clock="10:00", zone="local"),),
    speaker="Oman's foreign ministry",
)
TOUCHDOWN = comes(
    said(
        ORBIT_16,
        "The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday [tomorrow] at about "
        "02:40 UTC, mission control in Kiruna said.",
    ),
    dues=(day("2026-02-18", clock="02:40", zone="UTC"),),
    speaker="mission control in Kiruna",
)
THIRD_ROUND = comes(
    said(
        HARBOUR_17,
        "The third round is planned for the week of 2 March in Muscat, but no day has been fixed, the ministry said.",
    ),
    dues=(week("2026-03-02"),),
    speaker="the ministry",
)
VOTING_RESUMES = comes(
    said(
        COURIER_17,
        "Voting is to resume on 24 February, so the result announced for Thursday will now come on 26 February at the "
        "earliest, the Dockers' Federation said.",
    ),
    dues=(day("2026-02-24"), day("2026-02-26", bound=Bound.NOT_BEFORE)),
    speaker="the Dockers' Federation",
)
NO_STRIKE_BEFORE = comes(
    said(COURIER_17, "No strike can start before 3 March, the arbitrator's office said."),
    dues=(day("2026-03-03", bound=Bound.NOT_BEFORE),),
    speaker="the arbitrator's office",
)
PICTURES = comes(said(ORBIT_18, "The first pictures are due on Thursday."), dues=(day("2026-02-19"),))
VOTE_OPENS = comes(
    said(
        LEDGER_16,
        "About 4,200 dock workers in Halvern begin voting on Tuesday [today] on whether to strike over night-shift "
        "pay.",
    ),
    dues=(day("2026-02-17"),),
)
ROAD_CLOSES = comes(
    said(
        LEDGER_17,
        "Lindmark will close its inner ring road to through traffic on 1 May, the city council decided on Tuesday "
        "by 34 votes to 29.",
    ),
    dues=(day("2026-05-01"),),
)
SIGNS = comes(
    said(LEDGER_17, "Signs go up in April and fines begin on 1 July, according to the decision."),
    dues=(month("2026-04"), day("2026-07-01")),
)
GAS_PLAN = comes(
    said(LEDGER_13, "The energy ministry will publish its gas storage plan by Monday [16 Feb], a spokesman said."),
    dues=(day("2026-02-16", bound=Bound.BY),),
    speaker="a spokesman",
)
