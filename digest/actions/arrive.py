"""What looks at sources brought goes into the store: each item is what it is beside those that are known there.

All of it is one transaction, with the sources' claims locked in it: what is done once is done whole. It takes as many
statements for a hundred sources as for one, unless their articles go by other names or teach something new.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from digest.actions import learn
from digest.actions.bring import FullText
from digest.editorial.language import UNKNOWN
from digest.editorial.read import UNREAD
from digest.ingest import repeated, together
from digest.ingest.decide import New, Revised, Unchanged
from digest.ingest.together import Item, Placed, Together
from digest.model.articles import Article, Block, Document, Source
from digest.model.articles import FullText as Wish
from digest.polling import past
from digest.store.arrivals import Arrival, Renaming
from digest.store.database import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What of it was news. churned, reset: see `together` and `past`."""

    new: int = 0
    revised: int = 0
    churned: bool = False
    reset: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a look at a source found. texts: whole articles from their own pages, by address.

    first: whether the source is read for the first time.
    """

    source: Source
    items: Sequence[Item]
    texts: Mapping[str, FullText] = field(default_factory=dict)
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A placed item as it is to be stored."""

    placed: Placed
    document: Document
    told: learn.Told
    revision: int
    horizon_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What a look comes to. lines: what was learnt before. past: whether some of what is new came with a past."""

    look: Look
    lines: Mapping[str, int]
    new: tuple[_Kept, ...]
    revised: tuple[_Kept, ...]
    renamings: tuple[Renaming, ...]
    churned: bool
    past: bool


def has_more(source: Source, item: Item) -> bool:
    """Whether an item's own page is to be asked for its text."""
    asked = item.excerpt or source.full_text is Wish.ALWAYS
    return asked and source.full_text is not Wish.NEVER and item.document.url is not None


def missing(
    store: Store, source: Source, items: Sequence[Item], *, first: bool, now: dt.datetime, since: dt.datetime, most: int
) -> tuple[Item, ...]:
    """The items whose own pages are to be fetched before they are stored, the newest first, at most so many.

    first: whether the source is read for the first time. since: of a past nothing older is fetched.
    """
    wanted = [item for item in items if has_more(source, item)]
    if not wanted:
        return ()
    ((found, _),) = _place(store, [(source, items)])
    horizons = _horizons(found, first=first, now=now)
    there = {id(item) for item in wanted}
    chosen = [
        each
        for each in found.placed
        if id(each.item) in there
        and not isinstance(each.decision, Unchanged)
        and each.page
        and ((horizon := horizons.get(each.key)) is None or horizon >= since)
    ]
    times = {each.key: each.item.published_at or now for each in chosen}
    newest = sorted(chosen, key=lambda each: times[each.key], reverse=True)
    return tuple(each.item for each in newest[:most])


def arrive(store: Store, looks: Sequence[Look], *, now: dt.datetime) -> list[Arrived]:
    """Keep what is new and what was revised, of looks at as many sources, each of another one."""
    placed = _place(store, [(look.source, look.items) for look in looks])
    plans = [_plan(look, *there, now=now) for look, there in zip(looks, placed, strict=True)]
    told = [plan for plan in plans if plan.new or plan.revised]
    learnt = {plan.look.source.slug: plan.lines for plan in plans}
    if told:
        learn.count_many(store, [_lesson(plan) for plan in told], at=now)
        learnt |= learn.learnt_many(store, [plan.look.source for plan in told])
    for plan in plans:
        guids = [one.placed.guid for one in plan.new if one.placed.guid]
        if plan.renamings or any(
            isinstance(one.placed.decision, New) and one.placed.decision.takes_over for one in plan.new
        ):
            store.articles.rename(plan.look.source.slug, plan.renamings, guids=guids)
    for keep, kept in (
        (store.articles.revise_many, [(plan, one) for plan in told for one in plan.revised]),
        (store.articles.add_many, [(plan, one) for plan in told for one in plan.new]),
    ):
        keep([_arrival(one, plan.look.source, learnt[plan.look.source.slug], now=now) for plan, one in kept])
    for plan in told:
        if learnt[plan.look.source.slug].keys() - plan.lines.keys():
            learn.clean_earlier(store, plan.look.source, before=plan.lines)
    return [
        Arrived(
            new=len(plan.new), revised=len(plan.revised), churned=plan.churned, reset=plan.past and not plan.look.first
        )
        for plan in plans
    ]


def _plan(look: Look, found: Together, lines: Mapping[str, int], *, now: dt.datetime) -> _Plan:
    horizons = _horizons(found, first=look.first, now=now)
    kept: list[_Kept] = []
    renamings: list[Renaming] = []
    for each in found.placed:
        one = _kept(each, look, lines=lines, horizon_at=horizons.get(each.key))
        if one is not None:
            kept.append(one)
        if each.known is None:
            continue
        same_words = one is None and isinstance(each.decision, Revised) and _text(each, look.texts) is not None
        if each.renamed or same_words:
            renamings.append(
                Renaming(
                    key=each.key,
                    guid=each.guid if each.guid != each.known.guid else "",
                    url=each.item.document.url or "" if each.renamed else "",
                    page=each.page if each.renamed else "",
                    content_hash=each.item.content_hash if same_words else "",
                )
            )
    return _Plan(
        look=look,
        lines=lines,
        new=tuple(one for one in kept if one.revision == 1),
        revised=tuple(one for one in kept if one.revision > 1),
        renamings=tuple(renamings),
        churned=found.churned,
        past=bool(horizons),
    )


def _lesson(plan: _Plan) -> learn.Lesson:
    return learn.Lesson(
        source=plan.look.source,
        new=[one.told for one in plan.new],
        revised={one.placed.key: one.told for one in plan.revised},
    )


def _place(
    store: Store, looks: Sequence[tuple[Source, Sequence[Item]]]
) -> Iterator[tuple[Together, Mapping[str, int]]]:
    """What each source's items are, and what was learnt of its lines before they came."""
    known = store.articles.known_many({source.slug: together.traces(items) for source, items in looks})
    learnt = learn.learnt_many(store, [source for source, _ in looks])
    for source, items in looks:
        lines = learnt[source.slug]
        tidied = partial(repeated.tidied, known=lines, source=source.name)
        yield together.place(items, known[source.slug], source=source.slug, tidied=tidied), lines


def _horizons(found: Together, *, first: bool, now: dt.datetime) -> dict[str, dt.datetime]:
    """By the key of each new article that came with a past, the time by which it is judged; nothing of news."""
    new = [each for each in found.placed if isinstance(each.decision, New)]
    times = [each.item.published_at for each in new]
    if not first and not past.shows_its_past(times, entries=len(found.placed), now=now):
        return {}
    return dict(zip((each.key for each in new), past.horizons(times, now=now), strict=True))


def _kept(each: Placed, look: Look, *, lines: Mapping[str, int], horizon_at: dt.datetime | None) -> _Kept | None:
    """What is stored of an item; None: nothing. A page that says what is stored already is no revision."""
    item, decision = each.item, each.decision
    if isinstance(decision, Unchanged):
        return None
    source, page = look.source, _text(each, look.texts)
    document = item.document if page is None else page.document
    told = learn.Told(lines=item.lines, marks=item.marks)
    if page is not None:
        told = learn.Told(lines=page.lines, marks=page.marks)
    if isinstance(decision, New):
        return _Kept(placed=each, document=document, told=told, revision=1, horizon_at=horizon_at)
    assert each.known is not None
    same_title = document.title == each.known.title
    if page is not None and same_title:
        tidied = partial(repeated.tidied, known=lines, source=source.name)
        if tidied(document.blocks) == tidied(each.known.blocks):
            return None
    if page is None and has_more(source, item) and _words(each.known.blocks) > document.words:
        # its page did not come this time: what is stored of it is more than the excerpt is
        if same_title:
            return None
        document = replace(document, blocks=each.known.blocks)
    return _Kept(placed=each, document=document, told=told, revision=decision.revision, horizon_at=horizon_at)


def _text(each: Placed, texts: Mapping[str, FullText]) -> FullText | None:
    """The whole article that came from an item's own page; what several items link to is no page of one of them."""
    return texts.get(each.item.document.url or "") if each.page else None


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _arrival(one: _Kept, source: Source, learnt: Mapping[str, int], *, now: dt.datetime) -> Arrival:
    document, item = one.document, one.placed.item
    if learnt:
        document = repeated.without_learnt(document, learnt, source=source.name)
    return Arrival(
        article=Article(
            key=one.placed.key,
            revision=one.revision,
            source=source,
            title=document.title,
            blocks=document.blocks,
            language=document.language or UNKNOWN,
            first_seen=now,
            byline=document.byline,
            dateline=document.dateline,
            published=document.published,
            url=document.url,
            categories=document.categories,
            enclosures=document.enclosures,
        ),
        guid=one.placed.guid,
        page=one.placed.page,
        text_hash=item.text_hash,
        content_hash=item.content_hash,
        reading=UNREAD,
        horizon_at=one.horizon_at,
    )
