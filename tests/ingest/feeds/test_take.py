"""A feed's entries as documents: dates in their zone, languages, excerpts, problems."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from digest.ingest.feeds.take import TakenFeed, take_feed
from digest.model.articles import BlockKind, Source, SourceKind, SourceSlug
from digest.model.feeds import Problem

URL = "https://harbour.example/feed"
SOURCE = Source(slug=SourceSlug("harbour"), name="Harbour Post", kind=SourceKind.FEED, language="nl")
SENTENCE = "The council voted on Tuesday to close the bridge for repairs until the spring. "


def take(items: str, *, head: str = "", source: Source = SOURCE, now: dt.datetime | None = None) -> TakenFeed:
    body = f'<rss version="2.0"><channel><title>Post</title>{head}{items}</channel></rss>'
    return take_feed(body.encode(), content_type=None, url=URL, source=source, now=now)


def item(n: int = 1, *, text: str = SENTENCE * 12, date: str = "Mon, 16 Feb 2026 23:30:00 +0000") -> str:
    return (
        f"<item><title>Item {n}</title><link>{URL}/{n}?utm_source=rss</link><guid>g{n}</guid>"
        f"<pubDate>{date}</pubDate><description><![CDATA[<p>{text}</p>]]></description></item>"
    )


def test_an_entry_becomes_a_cleaned_document_with_its_hashes() -> None:
    taken = take(item(text=f"{SENTENCE * 12}</p><p>Share on Facebook</p><h3>What happens next</h3><p>{SENTENCE}"))
    (one,) = taken.items
    assert (one.guid, one.document.title, one.document.url) == ("g1", "Item 1", f"{URL}/1")
    kinds = [block.kind for block in one.document.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert [removed.rule for removed in one.document.removed] == ["share"]
    assert one.text_hash
    assert one.content_hash
    assert taken.feed.entries == ()
    assert pickle.loads(pickle.dumps(taken)) == taken


def test_utc_alone_leaves_the_zone_unknown_and_another_offset_makes_it_known_for_all() -> None:
    alone = take(item(1))
    both = take(item(1) + item(2, date="Tue, 21 Jul 2026 08:00:00 +0200"))
    assert [one.document.published.zone_known for one in alone.items if one.document.published] == [False]
    assert [one.document.published.zone_known for one in both.items if one.document.published] == [True, True]


def test_a_sources_zone_says_which_day_it_was() -> None:
    source = Source(slug=SourceSlug("b"), name="B", kind=SourceKind.FEED, timezone="Europe/Berlin")
    (one,) = take(item(), source=source).items
    assert one.document.published is not None
    assert one.document.published.day == dt.date(2026, 2, 17)


def test_the_language_is_the_entrys_or_the_feeds_or_the_sources() -> None:
    tongue = item(1).replace("<item>", '<item xml:lang="fr">')
    assert [one.document.language for one in take(tongue + item(2), head="<language>en-GB</language>").items] == [
        "fr",
        "en-gb",
    ]
    assert take(item()).items[0].document.language == "nl"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        (SENTENCE * 12, False),
        (SENTENCE, True),
        (SENTENCE * 12 + "And so the story went on […]", True),
        (SENTENCE * 12 + "And so the story went on…", True),
        (SENTENCE * 12 + "</p><p><a href='x'>Read more</a>", True),
        (SENTENCE * 12 + "</p><p>Continue reading The bridge", True),
        (SENTENCE * 12 + "The works will continue.", False),
        ("", True),
    ],
)
def test_an_excerpt_is_told_by_its_length_or_by_how_it_ends(text: str, excerpt: bool) -> None:  # noqa: FBT001
    assert take(item(text=text)).items[0].excerpt is excerpt


def test_an_entry_without_a_title_is_called_by_its_first_words_or_its_address() -> None:
    untitled = item().replace("<title>Item 1</title>", "")
    bare = f"<item><link>{URL}/2</link></item>"
    one, two = take(untitled + bare).items
    assert one.document.title.startswith("The council voted on Tuesday")
    assert len(one.document.title) <= 101
    assert two.document.title == f"{URL}/2"


def test_an_embedded_object_that_nothing_closes_takes_no_text_with_it() -> None:
    (one,) = take(item(text=f"{SENTENCE}</p><iframe src='x'/><p>{SENTENCE}")).items
    assert len(one.document.blocks) == 2


def test_problems_are_said() -> None:
    now = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
    twice = item(1) + item(1)
    assert take(twice, now=now).problems == (Problem.DOUBLE_GUIDS, Problem.ONE_LINK, Problem.FUTURE_DATES)
    assert take("").problems == (Problem.NO_ENTRIES,)
    bare = take("<item><description>Something was said.</description></item>").problems
    assert bare == (Problem.NO_GUIDS, Problem.NO_DATES, Problem.NO_TITLES, Problem.NO_LINKS)
    assert Problem.NOT_WELL_FORMED in take(item() + "<b>").problems


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("2026-02-16T08:00:00+01:00", 7),
        ("2026-02-16 T 08:00:00+01:00", 7),
        ("20260216T08:00:00.45+01:00", 7),
        ("20260216T080000Z", 8),
        ("Mon, 16 Feb 26 08:00:00 +0100", 7),
        ("16 Feb 2026 08:00 CET", 7),
        ("Mon Feb 16 08:00:00 2026", 8),
        ("Mon Feb 16 08:00:00 CET 2026", 7),
    ],
)
def test_a_date_is_read_as_machines_write_it(written: str, hour: int) -> None:
    published = take(item(date=written)).items[0].document.published
    assert published is not None
    assert published.at == dt.datetime(2026, 2, 16, hour, tzinfo=dt.UTC)
