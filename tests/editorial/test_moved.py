"""A day that a later article of the story moves is told no more."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial import present
from digest.editorial.moved import is_moved, tells_what_was_moved
from digest.editorial.tell import tell
from digest.model.stories import Candidate
from tests.editorial.imagined import EDITION
from tests.editorial.papers import MONDAY, paper, place

WEDNESDAY = MONDAY + dt.timedelta(days=2)
LEAVES = "Harbour master Per Lund of Halvern said on Monday that he would step down at the end of May."
OLD = paper(LEAVES, title="Harbour master Per Lund of Halvern to step down in May", source="World Wire")
SOONER = "The mayor of Halvern announced on Wednesday that harbour master Per Lund leaves on 1 March, weeks earlier than planned."


def later(text: str, day: dt.date = WEDNESDAY) -> Candidate:
    return paper(text, title="Harbour master of Halvern to leave on 1 March", source="Coastal Courier", day=day)


@pytest.mark.parametrize(
    ("text", "day", "moved"),
    [
        (SOONER, WEDNESDAY, True),
        (SOONER, MONDAY, False),
        (SOONER.replace(", weeks earlier than planned", ""), WEDNESDAY, False),
        ("The mayor of Corvane opened a bridge on Wednesday, weeks earlier than planned.", WEDNESDAY, False),
    ],
)
def test_a_day_is_moved_by_a_later_article_that_says_so_of_the_same(text: str, day: dt.date, *, moved: bool) -> None:
    assert is_moved(OLD, place(OLD, LEAVES), [OLD, later(text, day)]) is moved


def test_what_gives_no_day_ahead_is_not_moved() -> None:
    plain = paper("Harbour master Per Lund of Halvern wept on Monday.", source="World Wire")
    assert not is_moved(plain, place(plain, plain.article.blocks[0].text), [plain, later(SOONER)])


def test_its_sentence_is_neither_a_point_nor_what_happens_next_nor_the_headline() -> None:
    new = later(SOONER)
    today = WEDNESDAY + dt.timedelta(days=1)
    shown = present.points([OLD, new], headline=new.article.title, today=today, language="en")
    coming = present.next_items([OLD, new], headline=new.article.title, today=today, language="en")
    assert not any("end of May" in quote.text for quote in shown)
    assert not any("end of May" in quote.text for item in coming for quote in item.quotes)
    assert tells_what_was_moved(OLD, [OLD, new])
    assert not tells_what_was_moved(new, [OLD, new])
    (draft,) = tell([OLD, new], threads=(), edition=EDITION, today=today)
    assert draft.headline == new.article.title


def test_its_headline_gives_way_whatever_the_words_of_either() -> None:
    old = paper(LEAVES, title="Per Lund quits as Halvern harbour master at end of May", source="World Wire")
    new = paper(SOONER, title="Per Lund quits as Halvern harbour master on 1 March", source="Courier", day=WEDNESDAY)
    (draft,) = tell([old, new], threads=(), edition=EDITION, today=WEDNESDAY + dt.timedelta(days=1))
    assert draft.headline == new.article.title
