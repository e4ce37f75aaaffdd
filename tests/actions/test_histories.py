"""Whatever a feed does to its items between two looks, each story is one article: none is lost, none is there twice.

A story is shown under a guid, an address and a text. Any of them may change, as long as one of those that it was last
seen under still holds; a story that changes in all at once is another, for anybody who was not told.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.actions.arrive import Arrived, Look, arrive
from digest.ingest import repeated
from digest.ingest.identity import canonical_url, content_hash, text_hash
from digest.ingest.together import Item, item_of
from digest.model.articles import Block, BlockKind, Document, Published, Source, SourceKind, SourceSlug
from digest.store.database import Database
from tests.store.make import NOW

NUMBERS = itertools.count()


@dataclass
class Story:
    number: int
    guid: str
    address: str
    title: str
    words: list[str]
    at: dt.datetime | None
    form: int = 0
    changed: set[str] = field(default_factory=set)
    """By which of guid, page and text it can not be known again as it was last seen."""


@dataclass(frozen=True)
class Style:
    guids: str
    pages: str
    long: bool
    dated: bool

    @property
    def least(self) -> int:
        """Items in the feed: of one alone it does not show that another will have its guid and address too."""
        return 2 if self.guids in {"placed", "same"} else 1


FORMS = ("{}", "{}/", "{}?utm_source=rss", "{}/amp", "{}?ref=rss")


class Feed:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.stories: list[Story] = []
        self.window: list[Story] = []
        self.epoch = 0
        self.seen: set[int] = set()

    def publish(self) -> None:
        number = len(self.stories)
        length = 60 if self.style.long else 12
        story = Story(
            number=number,
            guid=f"g{number}",
            address=f"s{number}",
            title=f"Headline of story{number} alpha{number}",
            words=[f"story{number}", *(f"w{number}x{n}" for n in range(length))],
            at=NOW - dt.timedelta(hours=number) if self.style.dated else None,
        )
        story.changed = {"guid", "page", "text"}
        self.stories.append(story)
        self.window.insert(0, story)

    def change(self, story: Story, traces: set[str]) -> bool:
        """Whether a story may change in these too, and still be known; never seen, it may do anything."""
        void = set()
        if self.style.guids != "own":
            void.add("guid")
        if self.style.pages != "own":
            void.add("page")
        if not self.style.long and not self.style.dated:
            void.add("text")
        if story.number in self.seen and story.changed | traces | void >= {"guid", "page", "text"}:
            return False
        story.changed |= traces
        return True

    def items(self, source: Source) -> list[Item]:
        return [self.item(story, place, source) for place, story in enumerate(self.window)]

    def item(self, story: Story, place: int, source: Source) -> Item:
        guid = {"own": story.guid, "none": None, "placed": str(place), "same": "feed"}[self.style.guids]
        own = FORMS[story.form].format(f"https://harbour.example.org/{story.address}")
        url = {
            "own": own,
            "none": None,
            "one": "https://harbour.example.org/all",
            "front": "https://harbour.example.org/",
        }[self.style.pages]
        document = Document(
            title=story.title,
            blocks=(Block(kind=BlockKind.PARAGRAPH, text=" ".join(story.words) + "."),),
            published=None if story.at is None else Published(at=story.at, day=story.at.date()),
            language="en",
            url=None if url is None else canonical_url(url),
        )
        return item_of(
            document,
            source=source.slug,
            guid=guid,
            text_hash=text_hash(document),
            content_hash=content_hash(document),
            lines=repeated.lines_of(document.blocks, source=source.name),
            marks=repeated.marks_of(document.blocks),
        )

    def do(self, verb: str, which: int) -> None:  # noqa: C901, PLR0912 - a table of verbs
        story = self.stories[which % len(self.stories)] if self.stories else None
        if verb == "publish" or story is None:
            self.publish()
        elif verb == "edit" and self.change(story, {"text"}):
            story.words[5 : 5 + 2] = [f"edit{next(NUMBERS)}", f"edit{next(NUMBERS)}"]
        elif verb == "retitle" and self.change(story, {"text"}):
            story.title = f"Other headline {next(NUMBERS)} of story{story.number}"
        elif (
            verb == "rewrite"
            and self.style.pages == "own"
            and len({each.number for each in self.window}) > 1  # of one alone nobody can say whose its address is
            and "page" not in story.changed
            and self.change(story, {"text", "guid"})
        ):
            story.title = f"New headline {next(NUMBERS)} of story{story.number}"
            story.words = [f"story{story.number}", *(f"r{next(NUMBERS)}" for _ in story.words[1:])]
        elif verb == "churn":
            if all(self.change(each, set()) and self.may(each, {"guid"}) for each in self.stories):
                self.epoch += 1
                for each in self.stories:
                    self.change(each, {"guid"})
                    each.guid = f"g{each.number}-{self.epoch}"
        elif verb == "reset":
            if all(self.may(each, {"guid", "page"}) for each in self.stories):
                self.epoch += 1
                for each in self.stories:
                    self.change(each, {"guid", "page"})
                    each.guid, each.address = f"g{each.number}-{self.epoch}", f"new{self.epoch}/s{each.number}"
        elif verb == "reform":
            story.form = (story.form + 1 + which) % len(FORMS)
        elif verb == "move" and self.change(story, {"page"}):
            story.address = f"moved{next(NUMBERS)}/s{story.number}"
        elif verb == "republish" and self.change(story, {"guid", "page"}):
            story.guid, story.address = f"again{next(NUMBERS)}", f"again{next(NUMBERS)}"
            self.window = [story, *(each for each in self.window if each is not story)]
        elif verb == "double" and story in self.window and self.style.guids != "placed":
            self.window.append(story)
        elif verb == "slide":
            self.window = self.window[: max(self.style.least, len(self.window) - 1 - which % 3)]
        elif verb == "bring back":
            self.window = [*self.window, *(each for each in self.stories if each not in self.window)]
        elif verb == "shuffle":
            self.window = [
                *self.window[which % (len(self.window) or 1) :],
                *self.window[: which % (len(self.window) or 1)],
            ]

    def may(self, story: Story, traces: set[str]) -> bool:
        before = set(story.changed)
        can = self.change(story, traces)
        story.changed = before
        return can


VERBS = (
    *("publish", "edit", "retitle", "rewrite", "churn", "reset", "reform", "move", "republish", "double", "slide"),
    *("shuffle", "bring back", "poll", "poll", "poll", "crash", "poll twice"),
)
STYLES = st.builds(
    Style,
    guids=st.sampled_from(["own", "own", "none", "placed", "same"]),
    pages=st.sampled_from(["own", "own", "none", "one", "front"]),
    long=st.booleans(),
    dated=st.booleans(),
)
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 7)), min_size=3, max_size=30)


class Crash(Exception):
    pass


def look(db: Database, source: Source, items: Sequence[Item], *, first: bool, crash: bool = False) -> Arrived:
    with db.begin() as store:
        (found,) = arrive(store, [Look(source=source, items=items, first=first)], now=NOW)
        if crash:
            raise Crash
    return found


def new_source(db: Database) -> Source:
    slug = SourceSlug(f"harbour-{next(NUMBERS)}")
    with db.begin() as store:
        return store.sources.ensure(Source(slug=slug, name="Harbour Post", kind=SourceKind.FEED))


def check(db: Database, source: Source, feed: Feed) -> None:
    with db.read() as store:
        mine = [one for one in store.articles.recent(100_000) if one.source.slug == source.slug]
    found = {number: [one for one in mine if f"story{number} " in f"{one.blocks[0].text} "] for number in feed.seen}
    assert {number: len(each) for number, each in found.items()} == dict.fromkeys(feed.seen, 1)
    assert len(mine) == len(feed.seen)


def play(db: Database, style: Style, steps: Sequence[tuple[str, int]]) -> None:
    """One history of a feed, looked at now and then; after each look each story seen so far is one article."""
    source, feed = new_source(db), Feed(style)
    for _ in range(style.least):
        feed.publish()
    first = True
    for verb, which in [*steps, ("poll", 0)]:
        if verb == "crash":
            with pytest.raises(Crash):
                look(db, source, feed.items(source), first=first, crash=True)
        elif verb in {"poll", "poll twice"}:
            look(db, source, feed.items(source), first=first)
            if verb == "poll twice":
                assert look(db, source, feed.items(source), first=False) == Arrived(churned=False)
            first = False
            for story in feed.window:
                feed.seen.add(story.number)
                story.changed = set()
            check(db, source, feed)
        else:
            feed.do(verb, which)


HISTORIES = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@HISTORIES
@given(style=STYLES, steps=STEPS)
def test_each_story_is_one_article(sqlite: Database, style: Style, steps: list[tuple[str, int]]) -> None:
    play(sqlite, style, steps)


@pytest.mark.soak
@settings(HISTORIES, max_examples=500)
@given(style=STYLES, steps=STEPS)
def test_each_story_is_one_article_on_postgres(postgres: Database, style: Style, steps: list[tuple[str, int]]) -> None:
    play(postgres, style, steps)


@pytest.mark.soak
@settings(HISTORIES, max_examples=1_000)
@given(style=STYLES, steps=STEPS)
def test_each_story_of_many_histories_is_one_article(
    sqlite: Database, style: Style, steps: list[tuple[str, int]]
) -> None:
    play(sqlite, style, steps)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_looks_at_many_sources_at_once_mix_nothing_up(kind: str, request: pytest.FixtureRequest) -> None:
    """Their stories share guids, addresses and words; each source has its own all the same."""
    db: Database = request.getfixturevalue(kind)
    styles = [
        Style(guids=guids, pages=pages, long=True, dated=True)
        for guids, pages in (("own", "own"), ("own", "own"), ("none", "own"), ("own", "one"))
    ]
    feeds = [(new_source(db), Feed(style)) for style in styles]
    for round_ in range(3):
        for number, (_, feed) in enumerate(feeds):
            for _ in range(number + 1):
                feed.publish()
            if round_:
                feed.do("edit", number % round_)
        with db.begin() as store:
            looks = [Look(source=source, items=feed.items(source), first=not round_) for source, feed in feeds]
            found = arrive(store, looks, now=NOW)
            again = arrive(store, looks, now=NOW)
        assert [(one.new, one.revised) for one in found] == [(number + 1, int(round_ > 0)) for number in range(4)]
        assert [(one.new, one.revised) for one in again] == [(0, 0)] * 4
        for source, feed in feeds:
            for story in feed.window:
                feed.seen.add(story.number)
                story.changed = set()
            check(db, source, feed)
