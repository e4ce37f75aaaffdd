"""Imagined articles and what surrounds them, for the tests of how stories are found and told."""

from __future__ import annotations

import datetime as dt
import hashlib

from digest.editorial.read import read
from digest.model.articles import (
    Article,
    ArticleKey,
    Block,
    BlockKind,
    Published,
    QuotePolicy,
    Source,
    SourceKind,
    SourceSlug,
)
from digest.model.stories import Candidate, Edition

EDITION = Edition(slug="daily", title="The Daily Brief", timezone="Europe/Berlin")
TUESDAY = dt.date(2026, 2, 17)
WEDNESDAY = dt.date(2026, 2, 18)

MONDAY_TALKS = """\
The second round of indirect talks between Iran and the United States opens at the Omani mission in Geneva on Tuesday \
at 10 a.m. local time, Oman's foreign ministry said. It will be the first meeting in Europe.

Omani mediators will carry written proposals between two rooms, and the delegations are not due to meet face to face, \
the ministry said. The first round, held in Muscat, ended without a joint statement.

Meanwhile, oil rose 2.1% on Monday as traders weighed the chance of a failure. The whole region is watching.

A short statement is expected on Tuesday evening, whether or not the sides agree on a third round."""

MONDAY_TALKS_WIRE = """\
Iran and the United States are to hold a second round of indirect talks in Geneva on Tuesday, with Omani mediators \
going between them. Iran wants an answer to its nine-page paper within a month.

Several Gulf states have offered their capitals for a further meeting. Oil rose ahead of the talks."""

MONDAY_PORT = """\
About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay. Halvern handled \
38% of the country's container traffic last year.

"We have been asking for eleven months," said Ilse Maarten, who leads the Dockers' Federation in Halvern. "She is not \
bluffing," one member added.

The ballot closes on Thursday at noon and the result will be announced the same afternoon, the Dockers' Federation \
said. If members back it, the walkout would begin at 6 a.m. on Monday, 23 February.

Meanwhile, shipping line Corvane has told customers to expect delays of up to five days."""

MONDAY_PORT_COURIER = """\
Workers at the port of Halvern start voting on strike action on Tuesday. Port operator Halvern Terminals offered 4.5% \
over two years on Friday; the union is asking for 9%.

A strike would start on Tuesday, 24 February at the earliest, a company spokeswoman said, citing the notice period. It \
is the longest in the sector."""

MONDAY_MOON = """\
The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday at about 02:40 UTC, mission control \
in Kiruna said. Two of its four altimeters failed in January, and engineers have rewritten the landing software to do \
without them.

Should Wednesday's attempt be waved off, the next window opens on 4 March. Only time will tell."""

TUESDAY_TALKS = """\
The second round of indirect talks between Iran and the United States ended after almost four hours on Tuesday with an \
agreement to hold a third, Oman's foreign ministry said. The third round is planned for the week of 2 March in Muscat, \
but no day has been fixed, the ministry said.

Enrichment was discussed and missiles were not, according to two diplomats briefed on the meeting."""

TUESDAY_TALKS_WIRE = """\
Indirect talks between Iran and the United States in Geneva ended on Tuesday without a breakthrough but with a promise \
of a third round. However, oil fell 1.4% after the announcement."""

TUESDAY_PORT = """\
A labour arbitrator on Tuesday suspended the Halvern strike ballot for a week, hours after voting began, and ordered \
both sides back to talks. Voting is to resume on 24 February, so the result announced for Thursday will now come on 26 \
February at the earliest, the Dockers' Federation said.

No strike can start before 3 March, the arbitrator's office said."""

WEDNESDAY_MOON = """\
Petrel touched down at 02:43 UTC on Wednesday, 3.2 kilometres from its target, mission control in Kiruna said. The first \
pictures are due on Thursday."""

TUESDAY_ROAD = """\
Lindmark will close its inner ring road to through traffic on 1 May, the city council decided on Tuesday by 34 votes to \
29. Signs go up in April and fines begin on 1 July, according to the decision.

"This is the most expensive mistake we will make this decade," said councillor Per Aldine, who voted against."""

FRIDAY_GAS = "The energy ministry will publish its gas storage plan by Monday, a spokesman said."


def candidate(
    source: str,
    title: str,
    text: str,
    published: str | None,
    *,
    quote: QuotePolicy = QuotePolicy.FULL,
    language: str = "en",
    key: str | None = None,
    revision: int = 1,
    url: str | None = None,
) -> Candidate:
    """An article, read. published: "2026-02-16T17:40+01:00", or None."""
    at = dt.datetime.fromisoformat(published) if published else None
    when = Published(at=at.astimezone(dt.UTC), day=at.date()) if at else None
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, text=" ".join(part.split())) for part in text.split("\n\n") if part.strip()
    )
    slug = source.lower().replace(" ", "-")
    article = Article(
        key=ArticleKey(key or hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()[:12]),
        revision=revision,
        source=Source(slug=SourceSlug(slug), name=source, kind=SourceKind.FILE, quote=quote),
        title=title,
        blocks=blocks,
        language=language,
        first_seen=(when.at if when else dt.datetime(2026, 2, 16, 18, tzinfo=dt.UTC)) + dt.timedelta(minutes=7),
        published=when,
        url=url or f"https://{slug}.example/{len(text)}",
    )
    return Candidate(article=article, reading=read(title=title, blocks=blocks, published=when, language=language))


def monday() -> tuple[Candidate, ...]:
    """What Tuesday's issue is made of: two stories of two sources, one of one."""
    return (
        candidate(
            "Harbour Post", "Iran–US talks: second round opens in Geneva", MONDAY_TALKS, "2026-02-16T17:40+01:00"
        ),
        candidate(
            "World Wire", "Breaking News: Iran and US Head to Geneva", MONDAY_TALKS_WIRE, "2026-02-16T18:30+01:00"
        ),
        candidate(
            "The Port Ledger",
            "Halvern dock workers vote on strike at biggest container port",
            MONDAY_PORT,
            "2026-02-16T15:05+01:00",
        ),
        candidate("Coastal Courier", "BREAKING: PORT STRIKE LOOMS!", MONDAY_PORT_COURIER, "2026-02-16T19:20+01:00"),
        candidate(
            "Orbit Notes",
            "Petrel cleared for Wednesday landing near Moon's south pole",
            MONDAY_MOON,
            "2026-02-16T12:00+00:00",
        ),
    )


def tuesday() -> tuple[Candidate, ...]:
    """What Wednesday's issue is made of: three stories that go on, and a new one."""
    return (
        candidate(
            "Harbour Post", "Third round of Iran–US talks agreed in Geneva", TUESDAY_TALKS, "2026-02-17T18:30+01:00"
        ),
        candidate(
            "World Wire",
            "Breaking News: Geneva Talks End Without Breakthrough",
            TUESDAY_TALKS_WIRE,
            "2026-02-17T20:10+01:00",
        ),
        candidate(
            "Coastal Courier",
            "Arbitrator suspends Halvern strike ballot for a week",
            TUESDAY_PORT,
            "2026-02-17T16:45+01:00",
        ),
        candidate("Orbit Notes", "Petrel lands near Moon's south pole", WEDNESDAY_MOON, "2026-02-18T04:10+00:00"),
        candidate(
            "The Port Ledger",
            "Lindmark to close inner ring road to through traffic",
            TUESDAY_ROAD,
            "2026-02-17T21:00+01:00",
        ),
    )


def friday() -> Candidate:
    """An article of the week before, whose outlook nobody takes up."""
    return candidate("The Port Ledger", "Gas storage plan due on Monday", FRIDAY_GAS, "2026-02-13T09:00+01:00")
