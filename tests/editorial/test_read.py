from __future__ import annotations

import datetime as dt

import pytest

from digest.editorial.read import ENGINE, read
from digest.model.articles import Block, BlockKind, Published
from digest.model.reading import DateMention, KeyPoint, Outlook

MONDAY = Published(at=dt.datetime(2026, 2, 16, 12, tzinfo=dt.UTC), day=dt.date(2026, 2, 16))
BLOCKS = (
    Block(kind=BlockKind.PARAGRAPH, text="Lindmark will close its ring road on 1 May, the council decided on Monday."),
    Block(kind=BlockKind.HEADING, text="What happens next"),
    Block(kind=BlockKind.PARAGRAPH, text="Signs go up in April and fines begin on 1 July."),
)


def test_an_article_is_read_for_its_points_dates_sections_and_outlooks() -> None:
    found = read(title="Ring road to close", blocks=BLOCKS, published=MONDAY, language="en")
    assert found.engine == ENGINE
    assert [point.block for point in found.points] == [0, 2]
    assert [(section.heading, section.first, section.last) for section in found.sections] == [(1, 2, 3)]
    assert [(outlook.block, outlook.in_section) for outlook in found.outlooks] == [(0, False), (2, True)]
    assert [mention.text for mention in found.dates] == ["1 May", "Monday", "April", "1 July"]


def test_everything_read_is_verbatim() -> None:
    found = read(title="Ring road to close", blocks=BLOCKS, published=MONDAY, language="en")
    read_in_it: list[KeyPoint | Outlook | DateMention] = [*found.points, *found.outlooks, *found.dates]
    for item in read_in_it:
        assert BLOCKS[item.block].text[item.start : item.end] == item.text


@pytest.mark.parametrize(("declared", "language"), [("de-AT", "de"), ("EN", "en"), (None, "en"), ("", "en")])
def test_the_language_is_the_declared_one_else_what_the_text_shows(declared: str | None, language: str) -> None:
    assert read(title="Ring road to close", blocks=BLOCKS, published=None, language=declared).language == language


def test_an_article_without_text_is_read_as_nothing() -> None:
    found = read(title="", blocks=(), published=None, language=None)
    assert (found.language, found.points, found.outlooks) == ("en", (), ())
