"""What a later article of the same issue settles is told as open no more."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial.overtaken import is_overtaken
from digest.editorial.present import points
from digest.editorial.tell import tell
from digest.model.stories import Candidate
from tests.editorial.imagined import EDITION
from tests.editorial.papers import MONDAY, paper

FRIDAY = MONDAY + dt.timedelta(days=4)
OPEN = paper(
    "Talks over a harbour aid package for Halvern went on into Monday as both sides tried to save the deal, officials said.",
    "The aid is worth 31 million euros.",
    title="Harbour aid talks roll on as negotiators fail to clinch deal",
    source="World Wire",
)


def later(text: str, day: dt.date = FRIDAY) -> Candidate:
    return paper(text, title="Corvane line lays off 400 sailors", source="Coastal Courier", day=day)


@pytest.mark.parametrize(
    ("other", "over"),
    [
        (later("Corvane laid off 400 sailors after the mayor signed a harbour aid package of 31 million euros."), True),
        (later("Corvane laid off 400 sailors; the mayor has not signed a harbour aid package."), False),
        (later("Corvane laid off 400 sailors after the mayor signed a contract for two new tugs."), False),
        (later("Corvane laid off 400 sailors after the mayor signed a harbour aid package.", MONDAY), False),
    ],
)
def test_a_thing_is_over_when_a_later_article_says_what_came_of_it(other: Candidate, *, over: bool) -> None:
    drafts = tell([OPEN, other], threads=(), edition=EDITION, today=FRIDAY + dt.timedelta(days=1))
    mine = next(draft for draft in drafts if draft.headline.startswith("Harbour aid"))
    assert bool(mine.over) is over


def test_a_near_total_ban_is_not_near() -> None:
    passed = paper(
        "Halvern's council passed a bill on Monday that bans ferries from the inner harbour, officials said.",
        "The bill allows the night ferry alone, its clerk said.",
        title="Halvern council passes bill of near-total ferry ban",
        source="World Wire",
    )
    after = later("Corvane laid off 400 sailors after the council passed a bill that bans ferries from the harbour.")
    drafts = tell([passed, after], threads=(), edition=EDITION, today=FRIDAY + dt.timedelta(days=1))
    assert not any(draft.over for draft in drafts)


def test_a_line_of_an_older_article_that_tells_of_it_as_open_is_no_point_beside_that_one() -> None:
    signed = "The mayor signed the harbour aid package of 31 million euros for Halvern on Friday."
    new = paper(signed, title="Mayor signs harbour aid package", source="Coastal Courier", day=FRIDAY)
    open_still = OPEN.article.blocks[0].text
    assert is_overtaken(OPEN, open_still, [OPEN, new])
    assert not is_overtaken(OPEN, open_still, [OPEN])
    assert not is_overtaken(OPEN, "The harbour aid package could help 400 sailors of Halvern.", [OPEN, new])
    shown = points([OPEN, new], headline=new.article.title, today=FRIDAY, language="en")
    assert open_still not in [quote.text for quote in shown]
