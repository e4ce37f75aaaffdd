"""What a source's lines teach: each article's are counted, and one that comes back leaves the articles of its source.

Articles that came in before a line was learnt are cleaned of it in the same transaction, as the same revision, unless a
build has looked at them already: what an issue quotes stays where it stood.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from digest.actions.app import App
from digest.editorial import read
from digest.ingest import repeated
from digest.ingest.clean import apart
from digest.model.articles import ArticleKey, Block, Document, Line, RepeatedLine, Source, SourceSlug
from digest.store.database import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an article teaches of its source: `repeated.lines_of` and `repeated.marks_of` it."""

    lines: tuple[Line, ...]
    marks: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What articles of a source teach that are about to be kept."""

    source: Source
    new: Sequence[Told]
    revised: Mapping[ArticleKey, Told]


def learnt(store: Store, source: Source) -> Mapping[str, int]:
    """The source's lines that are boilerplate, by key: in how many articles each stood."""
    return repeated.learnt(store.lines.repeated(source.slug, least=repeated.ARTICLES), source=source.name)


def learnt_many(store: Store, sources: Collection[Source]) -> dict[SourceSlug, Mapping[str, int]]:
    """`learnt` for each of these sources."""
    if not sources:
        return {}
    lines = store.lines.repeated_many([source.slug for source in sources], least=repeated.ARTICLES)
    return {source.slug: repeated.learnt(lines[source.slug], source=source.name) for source in sources}


def count(store: Store, document: Document, *, source: Source, key: ArticleKey, at: dt.datetime) -> None:
    """Count the lines of an article that is about to be kept: once, however often it is revised."""
    earlier = store.articles.bodies(key)
    marks = repeated.marks_of(document.blocks)
    if earlier:
        known = {line.key for blocks in earlier for line in repeated.lines_of(blocks, source=source.name)}
        known |= {mark.key for blocks in earlier for mark in repeated.marks_of(blocks)} | set(learnt(store, source))
    elif repeated.is_printed_again(marks, store.lines.seen(source.slug, marks)):
        return
    else:
        known = set()
    lines = repeated.lines_of(document.blocks, source=source.name)
    store.lines.add(source.slug, [line for line in (*lines, *marks) if line.key not in known], at=at)


def count_many(store: Store, lessons: Sequence[Lesson], *, at: dt.datetime) -> None:
    """Count the lines of articles that are about to be kept, as `count` does, in a handful of queries for all."""
    seen = store.lines.seen_many(
        {lesson.source.slug: [mark for told in lesson.new for mark in told.marks] for lesson in lessons}
    )
    revising = [lesson.source for lesson in lessons if lesson.revised]
    known = learnt_many(store, revising)
    earlier = store.articles.bodies_many([key for lesson in lessons for key in lesson.revised])
    store.lines.add_many(
        {
            lesson.source.slug: _counted(
                lesson, seen=seen[lesson.source.slug], known=known.get(lesson.source.slug, {}), earlier=earlier
            )
            for lesson in lessons
        },
        at=at,
    )


def _counted(
    lesson: Lesson,
    *,
    seen: AbstractSet[str],
    known: Mapping[str, int],
    earlier: Mapping[ArticleKey, tuple[tuple[Block, ...], ...]],
) -> Counter[Line]:
    """In how many more of a source's articles each line stands."""
    there = set(seen)
    counted: Counter[Line] = Counter()
    for told in lesson.new:
        if not repeated.is_printed_again(told.marks, there):
            counted.update({line.key: line for line in (*told.lines, *told.marks)}.values())
            there |= {mark.key for mark in told.marks}
    for key, told in lesson.revised.items():
        bodies = earlier.get(key, ())
        before = {line.key for blocks in bodies for line in repeated.lines_of(blocks, source=lesson.source.name)}
        before |= {mark.key for blocks in bodies for mark in repeated.marks_of(blocks)} | known.keys()
        fresh = {line.key: line for line in (*told.lines, *told.marks)}
        counted.update(line for name, line in fresh.items() if name not in before)
    return counted


def clean_earlier(store: Store, source: Source, *, before: Mapping[str, int]) -> None:
    """Take what is learnt now, and was not before, out of the source's articles that no build has looked at."""
    now = learnt(store, source)
    fresh = [line for line in store.lines.repeated(source.slug) if line.key in now.keys() - before.keys()]
    if not fresh:
        return
    for article in store.articles.undecided(source.slug, since=min(line.first_seen for line in fresh)):
        blocks, removed = apart(repeated.leave_out(article.blocks, now, source=source.name))
        if removed:
            reading = read.read(
                title=article.title, blocks=blocks, published=article.published, language=article.language
            )
            store.articles.save_blocks(replace(article, blocks=blocks), reading)


def lines(app: App, slug: str) -> tuple[RepeatedLine, ...]:
    """A source's lines that come back, the most frequent first, with those that a person keeps. Raises NotFound."""
    with app.database.read() as store:
        source = store.sources.get(SourceSlug(slug))
        known = learnt(store, source)
        return tuple(line for line in store.lines.repeated(source.slug) if line.kept or line.key in known)


def keep_line(app: App, slug: str, key: str, *, kept: bool) -> RepeatedLine:
    """Say that a line is the articles' own and stays in those to come, or that it is not after all. Raises NotFound."""
    with app.database.begin() as store:
        return store.lines.keep(store.sources.get(SourceSlug(slug)).slug, key, kept=kept)
