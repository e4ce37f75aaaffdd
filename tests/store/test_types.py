"""What goes into a column comes out as it was, on both databases."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from digest.model.articles import Block, BlockKind, Published, QuotePolicy, Source, SourceKind, SourceSlug
from digest.store.database import Database
from digest.store.types import NaiveTimeError
from tests.store import make

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    "moment",
    [
        dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0),
        dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1),
        dt.datetime(2026, 3, 29, 3, 0, tzinfo=BERLIN),
        dt.datetime(2026, 2, 17, 6, 0, 0, 123456, tzinfo=dt.timezone(dt.timedelta(hours=-9, minutes=-30))),
        dt.datetime(1969, 12, 31, 23, 59, 59, tzinfo=dt.UTC),
    ],
)
def test_a_time_comes_out_as_the_same_instant_in_utc(db: Database, moment: dt.datetime) -> None:
    with db.begin() as store:
        make.put(store, make.article(first_seen=moment))
    with db.read() as store:
        found = store.articles.get("aaaa2222").first_seen
    assert found == moment.astimezone(dt.UTC)
    assert found.tzinfo is dt.UTC


def test_the_two_half_past_twos_of_an_autumn_night_stay_apart(db: Database) -> None:
    first = dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0)
    with db.begin() as store:
        make.put(store, make.article("aaaa2222", first_seen=first))
        make.put(store, make.article("bbbb2222", first_seen=first.replace(fold=1)))
    with db.read() as store:
        times = [store.articles.get(key).first_seen for key in ("aaaa2222", "bbbb2222")]
    assert times[1] - times[0] == dt.timedelta(hours=1)


def test_a_time_without_a_zone_is_refused_and_nothing_is_written(db: Database) -> None:
    naive = dt.datetime(2026, 2, 17, 6, 0)  # noqa: DTZ001 - the point of the test
    with pytest.raises(NaiveTimeError, match="without a zone"), db.begin() as store:
        make.put(store, make.article(first_seen=naive))
    with db.read() as store:
        assert store.articles.count() == 0


def test_text_comes_out_to_the_last_code_point(db: Database) -> None:
    blocks = (
        Block(kind=BlockKind.HEADING, text="What happens next"),
        Block(kind=BlockKind.ITEM, text='“Non‑Proliferation”, naïve, 東京, 🛰️, \u00a0, \\u0041, {"a": 1}'),
        Block(kind=BlockKind.PREFORMATTED, text="two\n\tlines"),
    )
    article = make.article(
        blocks=blocks,
        byline="Ana Ñúñez",
        dateline="GENEVA",
        url="https://example.org/a?b=c#d",
        published=Published(at=make.NOW, day=dt.date(2026, 2, 16), exact=False, zone_known=False),
        source=Source(
            slug=SourceSlug("wire"),
            name="World Wire",
            kind=SourceKind.PAGE,
            url="https://example.org/",
            tags=("world", "europe"),
            timezone="Europe/Berlin",
            quote=QuotePolicy.HEADLINE,
        ),
    )
    with db.begin() as store:
        make.put(store, article)
    with db.read() as store:
        assert store.articles.get(article.key) == article
        assert store.articles.reading(article.key) == make.reading()
