"""A lead of hard news has a line in brief, whatever the piece goes on to argue: invented articles."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editions.build import build
from digest.editorial.hard_news import lead_line
from digest.editorial.tell import tell
from digest.model.stories import Candidate
from tests.editions.make import NOW, SITE
from tests.editorial.imagined import EDITION
from tests.editorial.papers import TUESDAY, paper

FERRY = (
    "Nine people were killed and four injured when the night ferry struck the northern pier of Halvern Sunday evening."
)
ARGUES = "We should never have let it sail. To be sure, nobody could know. But perhaps our council ought to."


def column(*lines: str, title: str = "The ferry and the folly of Halvern", source: str = "Quay Review") -> Candidate:
    return paper(*lines, title=title, source=source, url="https://quay.example/opinion/ferry")


def line_of(*lines: str) -> str:
    line = lead_line(column(*lines), today=TUESDAY)
    return line.text if line else ""


def test_a_toll_on_a_named_day_has_a_line() -> None:
    assert line_of(FERRY, ARGUES) == FERRY.replace("Sunday evening", "Sunday evening [15 Feb]")


@pytest.mark.parametrize(
    "lead",
    [
        "Nine people were killed on the ferry in the winter of 1931.",
        "The ferry of Halvern sails on Sunday again, and nobody asks at what price it does.",
        "When nine people were killed on Sunday evening at Halvern, I thought of my grandfather.",
        "The reckless council of Halvern voted on Sunday to let the ferry sail at night.",
        "Nine people would have been saved if the council had voted on Sunday to keep the ferry in port.",
    ],
)
def test_no_deed_no_day_or_a_judgement_has_none(lead: str) -> None:
    assert line_of(lead, ARGUES) == ""


def test_behind_the_first_sentence_it_may_refer_to_nothing() -> None:
    first = "There is a word for what goes on at Halvern."
    assert line_of(f"{first} The council voted on Sunday to sell the northern pier to a bank of Tolsund.", ARGUES) != ""
    assert line_of(f"{first} The council voted on Sunday to sell its pier to a bank of Tolsund.", ARGUES) == ""


def test_an_issue_has_it_in_brief_under_the_name_of_its_source() -> None:
    report = paper(
        "The council of Lindmark voted on Monday to close the ring road to through traffic, its clerk said.",
        "The vote was five to four, officials said.",
        title="Lindmark council votes to close ring road",
    )
    drafts = tell([report, column(FERRY, ARGUES)], threads=(), edition=EDITION, today=TUESDAY)
    built = build(
        EDITION,
        drafts=drafts,
        outcomes=(),
        agenda=(),
        site=SITE,
        slug="2026-02-17",
        number=1,
        issue_id="tag:news.example.org,2026-02-17:daily/2026-02-17",
        scheduled_at=NOW,
        now=NOW + dt.timedelta(minutes=1),
        sources=2,
    )
    assert built.issue is not None
    assert [story.headline for story in built.issue.stories] == [report.article.title]
    assert [(line.source, line.headline[:23]) for line in built.issue.brief] == [("Quay Review", FERRY[:23])]


def test_one_whose_deed_another_story_tells_has_none() -> None:
    report = paper(
        FERRY,
        "The night ferry struck the pier at full speed on Sunday, a spokesman for the port of Halvern said.",
        title="Nine killed as night ferry strikes pier of Halvern",
    )
    alike = "Nine people were killed on Sunday when the night ferry struck a pier at Halvern."
    pier = "Nobody asked the widows of Tolsund what the sea takes."
    drafts = tell(
        [report, column(f"{pier} {alike}", ARGUES, title="What widows know")],
        threads=(),
        edition=EDITION,
        today=TUESDAY,
    )
    assert sum(draft.line is not None and not draft.over for draft in drafts) == 0
