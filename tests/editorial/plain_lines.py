"""Plain lines that a person wrote from sentences of the samples, before it was known which of them would stand."""

from __future__ import annotations

STAND = [
    (
        "The second round of indirect talks between Iran and the United States opens at the Omani mission in Geneva on Tuesday at 10 a.m. local time, Oman's foreign ministry said.",
        "The second round of talks between Iran and the United States opens in Geneva on Tuesday, Oman's foreign ministry said.",
    ),
    (
        "About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay.",
        "About 4,200 dock workers in Halvern start voting on Tuesday on whether to strike over pay.",
    ),
    (
        "Halvern handled 38% of the country's container traffic last year.",
        "Halvern handled 38% of container traffic last year.",
    ),
    (
        "The Dockers' Federation is asking for 9% over two years and a higher supplement for shifts that end after midnight.",
        "The Dockers' Federation is asking for 9% over two years and a higher supplement for shifts ending after midnight.",
    ),
    (
        "Port operator Halvern Terminals offered 4.5% over two years on Friday; the union is asking for 9%.",
        "Halvern Terminals offered 4.5% over two years; the union is asking for 9%.",
    ),
    (
        "The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday at about 02:40 UTC, mission control in Kiruna said.",
        "Petrel will try to touch down near the Moon's south pole on Wednesday, mission control said.",
    ),
    (
        "The ministry has let two dates for the plan go by, in November and at the end of January.",
        "The ministry let two dates for the plan go by.",
    ),
    (
        "A labour arbitrator on Tuesday suspended the Halvern strike ballot for a week, hours after voting began, and ordered both sides back to talks.",
        "An arbitrator suspended the Halvern strike ballot for a week and ordered both sides back to talks.",
    ),
    (
        "Petrel touched down at 02:43 UTC on Wednesday, 3.2 kilometres from its target, mission control in Kiruna said.",
        "Petrel touched down on Wednesday, 3.2 kilometres from its target, mission control said.",
    ),
    (
        "Lindmark will close its inner ring road to through traffic on 1 May, the city council decided on Tuesday by 34 votes to 29.",
        "Lindmark will close its inner ring road to through traffic on 1 May, the council decided.",
    ),
    (
        "Residents, deliveries, taxis and buses may still use the ring, a loop of 6.8 kilometres that carries some 41,000 vehicles on a working day.",
        "Residents, deliveries, taxis and buses may still use the ring.",
    ),
    (
        "The car ferry Alma ran aground on a sandbank off Brenn Point on Wednesday with 214 people aboard, the coastguard said.",
        "The ferry Alma ran aground off Brenn Point on Wednesday with 214 people aboard, the coastguard said.",
    ),
    (
        "All passengers were taken off by lifeboat within three hours; six were treated for bruises and cold.",
        "All passengers were taken off by lifeboat within three hours.",
    ),
    (
        "Nordhav's shareholders are to be paid 48.50 euros a share, 27% more than Tuesday's closing price.",
        "Nordhav's shareholders are to get 48.50 euros a share.",
    ),
    (
        "Corvane lost 22 million euros last year; Nordhav earned 61 million.",
        "Corvane lost 22 million euros; Nordhav earned 61 million.",
    ),
    (
        "The descent went as planned until 1,100 metres above the ground, when the cameras lost sight of the terrain in the shadow of the rim.",
        "The descent went as planned until 1,100 metres above the ground, when the cameras lost sight of the terrain.",
    ),
]

TOO_STRICT = [
    (
        "Omani mediators will carry written proposals between two rooms, and the delegations are not due to meet face to face, the ministry said.",
        "Omani mediators will carry proposals between two rooms, and the delegations are not due to meet, the ministry said.",
    ),
    (
        "In 4,000 simulated descents it lost the spacecraft eleven times, flight director Liv Sandqvist told reporters.",
        "In 4,000 simulated descents it lost the spacecraft eleven times, Liv Sandqvist said.",
    ),
    (
        "The energy ministry will publish its gas storage plan by Wednesday, a spokesman said on Monday, after weeks in which suppliers had complained that they did not know how much to buy for the coming winter.",
        "The energy ministry will publish its gas storage plan by Wednesday, a spokesman said.",
    ),
    (
        "Enrichment was discussed and missiles were not, according to two diplomats briefed on the meeting.",
        "Enrichment was discussed and missiles were not, two diplomats say.",
    ),
    (
        "About 900 votes that had been cast by noon will be kept under seal and counted later, his office said.",
        "About 900 votes will be kept under seal and counted later, his office said.",
    ),
    (
        "Shipping line Corvane will buy its smaller rival Nordhav for 2.1 billion euros in cash, the two companies said on Wednesday, in a deal that would create the fourth largest carrier in northern Europe.",
        "Corvane will buy its rival Nordhav for 2.1 billion euros in cash, the companies said on Wednesday, in a deal that would create the fourth largest carrier in northern Europe.",
    ),
]
"""Right, and rejected all the same: the price of checks that let nothing wrong through."""
