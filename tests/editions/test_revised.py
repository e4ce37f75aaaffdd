from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.editions.revised import is_revised
from digest.model.issues import NextItem
from tests.editions.make import due, item

OLD, NEW = dt.date(2026, 2, 13), dt.date(2026, 2, 16)


def of(day: dt.date | None, outlook: NextItem) -> NextItem:
    return replace(outlook, quotes=tuple(replace(quote, published=day) for quote in outlook.quotes))


FIRST = of(OLD, item("The port said that Aldine will leave at the end of March.", due("2026-03-31")))
ANEW = of(NEW, item("The head of the port, Aldine, will be leaving on 20 February, it said.", due("2026-02-20")))


def test_a_date_that_a_newer_source_gives_anew_is_revised() -> None:
    assert is_revised(FIRST, (FIRST, ANEW))
    assert not is_revised(ANEW, (FIRST, ANEW))


@pytest.mark.parametrize(
    "other",
    [
        of(OLD, ANEW),
        of(None, ANEW),
        of(NEW, item("The head of the port, Aldine, will be leaving on 31 March.", due("2026-03-31"))),
        of(NEW, item("The head of the port, Aldine, will speak on 20 February.", due("2026-02-20"))),
        of(NEW, item("The head of the union, Sandqvist, will leave on 20 February.", due("2026-02-20"))),
        of(NEW, item("The head of the port, Aldine, will be leaving soon.")),
    ],
    ids=["no newer", "of no known day", "of the same day", "of another thing", "of another", "of no date"],
)
def test_other_outlooks_revise_nothing(other: NextItem) -> None:
    assert not is_revised(FIRST, (FIRST, other))
