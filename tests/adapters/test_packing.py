"""What crosses to a child and back is what was sent, whatever kind of value it is."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import dataclass
from functools import partial

import pytest

from digest.adapters.packing import packed
from digest.errors import FetchFailed, FetchFault
from digest.model.articles import Block, BlockKind, Document, Published, Source, SourceKind, SourceSlug

TIME = dt.datetime(2026, 3, 1, 7, 30, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    value: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived(Base):
    second: str = "second"


@dataclass
class Loose:
    first: int
    rest: list[int]


@dataclass(frozen=True, slots=True)
class Own:
    value: int

    def __reduce__(self) -> tuple[type[Own], tuple[int]]:
        return Own, (self.value + 1,)


@pytest.mark.parametrize(
    "value",
    [
        Document(
            title="Ferry is back",
            blocks=(
                Block(kind=BlockKind.PARAGRAPH, text="It sails again."),
                Block(kind=BlockKind.QUOTE, text="At last."),
            ),
            published=Published(at=TIME, day=TIME.date(), exact=True, zone_known=True),
        ),
        (Source(slug=SourceSlug("harbour"), name="Harbour", kind=SourceKind.FEED, tags=("sea", "world")), TIME, None),
        [Single(value=(1, 2)), Single(value=())],
        Nothing(),
        Derived(first=1),
        Loose(1, [2, 3]),
        {"a": [1, b"two", {3.0}], "b": Nothing()},
    ],
)
def test_what_was_packed_is_the_same_when_it_is_read(value: object) -> None:
    found = pickle.loads(packed(value))
    assert found == value
    assert type(found) is type(value)


def test_a_value_that_stands_twice_is_one_value_again() -> None:
    block = Block(kind=BlockKind.PARAGRAPH, text="It sails again.")
    first, second = pickle.loads(packed((block, block)))
    assert first is second


def test_a_type_is_pickled_in_its_own_way_where_it_has_one() -> None:
    assert pickle.loads(packed(Own(1))) == Own(2)


def test_exceptions_and_functions_cross() -> None:
    failed = FetchFailed("It is gone.", fault=FetchFault.BROKEN, hint="Look elsewhere.")
    found = pickle.loads(packed(failed))
    assert (str(found), found.fault, found.hint) == (str(failed), failed.fault, failed.hint)
    assert pickle.loads(packed(partial(int, base=2)))("101") == 5


def test_what_cannot_be_pickled_is_refused() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        packed(lambda: None)
