"""What a look at a source brought goes into the store: each item is what it is beside those that are known there.

All of it is one transaction, with the source's claim locked in it: what is done once is done whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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
class _Kept:
    """A placed item as it is to be stored."""

    placed: Placed
    document: Document
    told: learn.Told
    revision: int
    horizon_at: dt.datetime | None = None


def missing(
    store: Store, source: Source, items: Sequence[Item], *, first: bool, now: dt.datetime, since: dt.datetime, most: int
) -> tuple[Item, ...]:
    """The items whose own pages are to be fetched before they are stored, the newest first, at most so many.

    first: whether the source is read for the first time. since: of a past nothing older is fetched.
    """
    if source.full_text is Wish.NEVER:
        return ()
    wanted = [item for item in items if _has_more(source, item)]
    if not wanted:
        return ()
    found, _ = _place(store, source, items)
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


def arrive(
    store: Store,
    source: Source,
    items: Sequence[Item],
    *,
    texts: Mapping[str, FullText],
    first: bool,
    now: dt.datetime,
) -> Arrived:
    """Keep what is new and what was revised. texts: whole articles from their own pages, by address."""
    found, lines = _place(store, source, items)
    horizons = _horizons(found, first=first, now=now)
    kept: list[_Kept] = []
    renamings: list[Renaming] = []
    for each in found.placed:
        one = _kept(each, texts, lines=lines, source=source)
        if one is not None:
            kept.append(replace(one, horizon_at=horizons.get(each.key)))
        same_words = one is None and isinstance(each.decision, Revised) and _text(each, texts) is not None
        if each.known is not None and (each.renamed or same_words):
            renamings.append(
                Renaming(
                    key=each.key,
                    guid=each.guid if each.guid != each.known.guid else "",
                    url=each.item.document.url or "" if each.renamed else "",
                    page=each.page if each.renamed else "",
                    content_hash=each.item.content_hash if same_words else "",
                )
            )
    new = [one for one in kept if one.revision == 1]
    revised = [one for one in kept if one.revision > 1]
    if kept:
        learn.count_many(
            store, source, [one.told for one in new], {one.placed.key: one.told for one in revised}, at=now
        )
    learnt = learn.learnt(store, source) if kept else lines
    guids = [one.placed.guid for one in new if one.placed.guid]
    if renamings or any(isinstance(one.placed.decision, New) and one.placed.decision.takes_over for one in new):
        store.articles.rename(source.slug, renamings, guids=guids)
    store.articles.revise_many([_arrival(one, source, learnt, now=now) for one in revised])
    store.articles.add_many([_arrival(one, source, learnt, now=now) for one in new])
    if learnt.keys() - lines.keys():
        learn.clean_earlier(store, source, before=lines)
    return Arrived(
        new=len(new),
        revised=len(revised),
        churned=found.churned,
        reset=bool(horizons) and not first,
    )


def _place(store: Store, source: Source, items: Sequence[Item]) -> tuple[Together, Mapping[str, int]]:
    known = store.articles.known_many(source.slug, together.traces(items))
    lines = learn.learnt(store, source)
    tidied = partial(repeated.tidied, known=lines, source=source.name)
    return together.place(items, known, source=source.slug, tidied=tidied), lines


def _horizons(found: Together, *, first: bool, now: dt.datetime) -> dict[str, dt.datetime]:
    """By the key of each new article that came with a past, the time by which it is judged; nothing of news."""
    new = [each for each in found.placed if isinstance(each.decision, New)]
    times = [each.item.published_at for each in new]
    if not first and not past.shows_its_past(times, entries=len(found.placed), now=now):
        return {}
    return dict(zip((each.key for each in new), past.horizons(times, now=now), strict=True))


def _kept(each: Placed, texts: Mapping[str, FullText], *, lines: Mapping[str, int], source: Source) -> _Kept | None:
    """What is stored of an item; None: nothing. A page that says what is stored already is no revision."""
    item, decision = each.item, each.decision
    if isinstance(decision, Unchanged):
        return None
    page = _text(each, texts)
    document = item.document if page is None else page.document
    told = learn.Told(lines=item.lines, marks=item.marks)
    if page is not None:
        told = learn.Told(lines=page.lines, marks=page.marks)
    if isinstance(decision, New):
        return _Kept(placed=each, document=document, told=told, revision=1)
    assert each.known is not None
    same_title = document.title == each.known.title
    if page is not None and same_title:
        tidied = partial(repeated.tidied, known=lines, source=source.name)
        if tidied(document.blocks) == tidied(each.known.blocks):
            return None
    if page is None and _has_more(source, item) and _words(each.known.blocks) > document.words:
        # its page did not come this time: what is stored of it is more than the excerpt is
        if same_title:
            return None
        document = replace(document, blocks=each.known.blocks)
    return _Kept(placed=each, document=document, told=told, revision=decision.revision)


def _text(each: Placed, texts: Mapping[str, FullText]) -> FullText | None:
    """The whole article that came from an item's own page; what several items link to is no page of one of them."""
    return texts.get(each.item.document.url or "") if each.page else None


def _has_more(source: Source, item: Item) -> bool:
    """Whether an item's own page is to be asked for its text."""
    asked = item.excerpt or source.full_text is Wish.ALWAYS
    return asked and source.full_text is not Wish.NEVER and item.document.url is not None


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
