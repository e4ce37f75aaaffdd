"""Issues that show what is rare: a correction, days skipped, every bound and precision, other languages, hostile text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.model.articles import ArticleKey
from digest.model.issues import Brief, ComingUp, Issue, Outcome, Piece, Story, Told, Verdict
from digest.model.reading import Bound, Certainty, Due, Precision
from digest.model.stories import Edition
from tests.publish.making import comes, coming, day, month, pieces, quarter, said, week, year
from tests.publish.samples import SITE, issue_1

FERRY = Told(
    article=ArticleKey("c2ferryline2"),
    source="Coastal Courier",
    title="Ferry line to Skarn to be put out to tender again",
    url="https://coastalcourier.example/skarn-ferry?ref=a&page=2",
    published=dt.date(2026, 11, 22),
)
DAM = Told(
    article=ArticleKey("c3dambulleti"),
    source="Bulletin of the Upper Tarn Water Board",
    title="Drawdown of the Upper Tarn reservoir",
    published=dt.date(2026, 11, 21),
)
BRIDGE = Told(
    article=ArticleKey("c4bridgepost"),
    source="Harbour Post",
    title="Old bridge reopens to walkers",
    url="https://harbourpost.example/2026/11/22/bridge",
    published=dt.date(2026, 11, 22),
)
WEEKEND = Due(value="2026-11-28/29", start=dt.date(2026, 11, 28), end=dt.date(2026, 11, 29), precision=Precision.DAY)
SUMMER = Due(value="2027-SU", start=dt.date(2027, 6, 1), end=dt.date(2027, 8, 31), precision=Precision.MONTH)

TENDER = comes(
    said(
        FERRY, "Bids are due by the week of 30 November, and a contract is to be signed in the first quarter of 2027."
    ),
    dues=(week("2026-11-30", bound=Bound.BY), quarter(2027, 1)),
)
SAILINGS = comes(
    said(FERRY, "Extra sailings are planned this weekend [28 and 29 Nov], weather permitting."),
    dues=(WEEKEND,),
    certainty=Certainty.EXPECTED,
)
NEW_SHIPS = comes(
    said(FERRY, "New ships could enter service in the summer of 2027, but not before the harbour has been dredged."),
    dues=(SUMMER, year(2028, bound=Bound.PERHAPS)),
    certainty=Certainty.POSSIBLE,
)
REFILL = comes(
    said(DAM, "The valley road must be cleared by Wednesday [25 Nov]; refilling starts in January at the earliest."),
    dues=(day("2026-11-25", bound=Bound.BY), month("2027-01", bound=Bound.NOT_BEFORE)),
)
HEARING = comes(said(DAM, "A hearing opens on Monday [today] at 18:30."), dues=(day("2026-11-23", clock="18:30"),))

FERRY_STORY = Story(
    number=1,
    thread="f2skarn7",
    headline="Ferry line to Skarn to be put out to tender again",
    original=FERRY.title,
    points=(said(FERRY, "The ferry line to Skarn will be put out to tender again after the only bidder withdrew."),),
    next=(SAILINGS, TENDER, NEW_SHIPS),
    sources=(FERRY,),
    since=dt.date(2026, 11, 23),
)
DAM_STORY = Story(
    number=2,
    thread="d2tarn55",
    headline="Drawdown of the Upper Tarn reservoir",
    original=DAM.title,
    points=(said(DAM, "The level of the Upper Tarn reservoir has been lowered by 11 metres since 1 November."),),
    next=(REFILL,),
    sources=(DAM,),
    since=dt.date(2026, 11, 9),
    earlier=said(DAM, "Engineers found a crack 40 centimetres long in the spillway."),
    ahead=(HEARING,),
)
BRIDGE_STORY = Story(
    number=3,
    thread="b2bridge",
    headline="Old bridge reopens to walkers",
    original=BRIDGE.title,
    points=(
        said(BRIDGE, "The old bridge over the Lind reopened to walkers on Sunday [yesterday] after nine years."),
        said(BRIDGE, "Repairs cost 14 million crowns, twice what had been planned."),
    ),
    next=(),
    sources=(BRIDGE,),
)


def rare() -> Issue:
    """A day's second issue, corrected once, after two days without one."""
    slug = "2026-11-23-2"
    lines = tuple(
        ComingUp(
            item=f"line{number}",
            due=day("2026-11-23"),
            headline=f"Committee {number} of the harbour council meets",
            thread="h2harbor",
            issue=slug,
            number=2,
        )
        for number in range(1, 6)
    )
    return Issue(
        id="tag:news.example.org,2026:daily/2026-11-23-2",
        edition="daily",
        title="The Daily Brief",
        language="en",
        timezone="America/New_York",
        slug=slug,
        number=327,
        date=dt.date(2026, 11, 23),
        scheduled_at=dt.datetime(2026, 11, 23, 17, tzinfo=dt.UTC),
        built_at=dt.datetime(2026, 11, 23, 18, 2, tzinfo=dt.UTC),
        site=SITE,
        minutes=1,
        soon=(coming(HEARING, DAM_STORY, slug), *lines, _late_call()),
        stories=(FERRY_STORY, DAM_STORY, BRIDGE_STORY),
        outcomes=(
            Outcome(
                verdict=Verdict.CALLED_OFF,
                item="x1",
                headline="Night market to open on the quay",
                thread="q2market",
                told=dt.date(2026, 11, 18),
                due=day("2026-11-21"),
                quote=said(
                    BRIDGE, "The night market planned for Saturday [21 Nov] will not take place, the city said."
                ),
            ),
            Outcome(
                verdict=Verdict.HAPPENED,
                item="x2",
                headline="Budget vote due",
                thread="v2budget",
                told=dt.date(2026, 11, 2),
                due=day("2026-11-20", bound=Bound.BY),
                quote=said(BRIDGE, "The council passed its budget on Friday [20 Nov]."),
            ),
            Outcome(
                verdict=Verdict.NO_WORD,
                item="x3",
                headline="Report on the port fire",
                thread="p2report",
                told=dt.date(2026, 11, 12),
                due=week("2026-11-16"),
                sources=1,
            ),
        ),
        brief=(
            Brief(
                article=ArticleKey("c5lighthouse"),
                headline="Hesper lighthouse to be switched off after 140 years",
                source="Harbour Post",
                url="https://harbourpost.example/2026/11/22/hesper",
                published=dt.date(2026, 11, 22),
            ),
            Brief(article=ArticleKey("c6notegauge"), headline="River gauge at Lind out of order", source="Notes"),
            Brief(article=BRIDGE.article, headline="Walkers wanted", source="Harbour Post", url=BRIDGE.url),
        ),
        later=(
            coming(REFILL, DAM_STORY, "2026-11-09", due=0),
            coming(SAILINGS, FERRY_STORY, slug),
            coming(TENDER, FERRY_STORY, slug),
            coming(REFILL, DAM_STORY, slug, "refilling starts in January at the earliest", due=1),
            coming(NEW_SHIPS, FERRY_STORY, slug),
        ),
        skipped=(dt.date(2026, 11, 21), dt.date(2026, 11, 22)),
        revision=2,
        note="an earlier version gave the bridge's cost as 41 million crowns.",
        engine="1",
    )


def _late_call() -> ComingUp:
    """A time whose day would be another in the issue's zone."""
    return ComingUp(
        item="late",
        due=day("2026-11-24", clock="02:00", zone="Asia/Tokyo"),
        headline="Markets in Tokyo open after the holiday",
        thread="t2tokyo2",
        issue="2026-11-20",
        number=4,
    )


WELT = Edition(slug="welt", title="Die Lage", language="de", languages=("de",), timezone="Europe/Vienna")


def german() -> Issue:
    told = Told(
        article=ArticleKey("g2hafenblatt"),
        source="Hafenblatt",
        title="Schlichterin setzt Urabstimmung aus",
        url="https://hafenblatt.example/urabstimmung",
        published=dt.date(2026, 2, 17),
    )
    item = comes(
        said(
            told, "Die Abstimmung soll am 24. Februar fortgesetzt werden, das Ergebnis kommt frühestens am 26. Februar."
        ),
        dues=(day("2026-02-24"), day("2026-02-26", bound=Bound.NOT_BEFORE)),
    )
    story = Story(
        number=1,
        thread="u2abstim",
        headline="Schlichterin setzt Urabstimmung im Hafen Halvern aus",
        original=told.title,
        points=(
            said(told, "Eine Schlichterin hat die Urabstimmung im Hafen Halvern am Dienstag [17. Feb] ausgesetzt."),
        ),
        next=(item, comes(said(told, "Ein Streik ist damit vorerst vom Tisch, könnte aber im April beginnen."))),
        sources=(told,),
        since=dt.date(2026, 2, 17),
    )
    outcome = Outcome(
        verdict=Verdict.MOVED,
        item="y1",
        headline="Hafenarbeiter stimmen über Streik ab",
        thread=story.thread,
        told=dt.date(2026, 2, 17),
        due=day("2026-02-19"),
        now=item.dues[1],
        see=1,
    )
    return replace(
        issue_1(),
        id="tag:news.example.org,2026:welt/2026-02-18",
        edition="welt",
        title="Die Lage",
        language="de",
        timezone="Europe/Vienna",
        slug="2026-02-18",
        date=dt.date(2026, 2, 18),
        number=12,
        minutes=1,
        soon=(),
        stories=(story,),
        outcomes=(outcome,),
        later=(coming(item, story, "2026-02-18"),),
    )


EVIL = '<script>alert(1)</script><b onclick="x()">"\'&amp;'
LONG = "Donaudampfschifffahrtsgesellschaft" * 15
RIGHT_TO_LEFT = "محادثات جنيف تستأنف غدا"
CONTROLS = "nul\x00 bell\x07 esc\x1b[31m bom\ufeff turn\u202e\u2066 line\u2028sep \udc80"


def hostile() -> Issue:
    """Markup, 500-character words, right-to-left text and control characters wherever a source's words stand."""
    told = Told(
        article=ArticleKey("h2hostile222"),
        source=f"Evil {EVIL} {CONTROLS}",
        title=f"{EVIL} {LONG}",
        url="https://evil.example/a?x=1&y=<script>",
        published=dt.date(2026, 2, 16),
    )
    script = replace(told, article=ArticleKey("h3hostile333"), url="javascript:alert(1)", source=LONG)
    line = said(told, f"{RIGHT_TO_LEFT} {EVIL} {LONG} {CONTROLS} [{EVIL}] end.")
    item = replace(comes(line, said(script, LONG), dues=(day("2026-02-17"), day("2026-02-18"))), differ=True)
    story = Story(
        number=1,
        thread="h2hostil",
        headline=f"{EVIL} {RIGHT_TO_LEFT} {CONTROLS} {LONG}",
        original=told.title,
        points=(line, said(told, f"{LONG} {RIGHT_TO_LEFT}")),
        next=(item,),
        sources=(told, script),
        since=dt.date(2026, 2, 3),
        earlier=line,
    )
    return replace(
        issue_1(),
        title=f"Brief {EVIL}",
        site=replace(SITE, title=EVIL, owner=EVIL),
        stories=(story,),
        soon=(replace(coming(item, story, "2026-02-17"), words=(*pieces(EVIL), Piece(text=LONG))),),
        outcomes=(
            Outcome(
                verdict=Verdict.NO_WORD,
                item="z",
                headline=EVIL,
                thread=story.thread,
                told=dt.date(2026, 2, 10),
                due=day("2026-02-12"),
                quote=line,
                sources=2,
            ),
        ),
        brief=(Brief(article=told.article, headline=f"{EVIL}{LONG}", source=LONG, url="data:text/html,x"),),
        note=f"{EVIL} {CONTROLS}",
    )
