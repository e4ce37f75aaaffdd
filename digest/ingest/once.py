"""Items that stand more than once in a document: each is taken once, in its latest form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol, TypeVar

from digest.ingest.decide import OVERLAP
from digest.ingest.identity import BRIEF, containment
from digest.ingest.lines import same
from digest.model.articles import Document

NEAR = 8
"""With so many items that share a trace one is compared; a feed may give all of thousands the same guid."""


class Standing(Protocol):
    @property
    def guid(self) -> str: ...
    @property
    def document(self) -> Document: ...
    @property
    def page(self) -> str: ...
    @property
    def text_hash(self) -> str: ...
    @property
    def content_hash(self) -> str: ...
    @property
    def published_at(self) -> dt.datetime | None: ...


Each = TypeVar("Each", bound=Standing)


def once(items: Sequence[Each]) -> list[Each]:
    """The items without those that are another, in their order; of two forms of one the later published stays."""
    kept: list[Each] = []
    near: dict[tuple[str, str], list[int]] = {}
    for item in items:
        traces = [("guid", item.guid), ("page", item.page), ("text", item.text_hash), ("content", item.content_hash)]
        places = [(kind, value) for kind, value in traces if value]
        others = sorted({at for place in places for at in near.get(place, ())[:NEAR]})
        there = next((at for at in others if is_double(item, kept[at])), None)
        if there is None:
            there = len(kept)
            kept.append(item)
        elif _is_later(item, kept[there]):
            kept[there] = item
        for place in places:
            at_place = near.setdefault(place, [])
            if there not in at_place:
                at_place.append(there)
    return kept


def is_double(one: Standing, other: Standing) -> bool:
    """Whether two items of a document are one article."""
    same_page = one.page == other.page or not (one.page and other.page)
    same_name = bool(one.guid) and one.guid == other.guid
    same_title = same(one.document.title, other.document.title)
    if one.content_hash == other.content_hash:
        no_names = not (one.guid and other.guid)
        return (same_page and (same_name or no_names or one.published_at == other.published_at)) or _is_whole(one)
    if one.text_hash == other.text_hash and _is_whole(one):
        return same_title or same_name
    if same_name:
        return (same_title and same_page) or _overlap(one, other)
    return not (one.guid or other.guid) and bool(one.page) and one.page == other.page and same_title


def _is_whole(one: Standing) -> bool:
    return bool(one.text_hash) and not one.text_hash.startswith(BRIEF)


def _overlap(one: Standing, other: Standing) -> bool:
    return containment(one.document.blocks, other.document.blocks) >= OVERLAP


def _is_later(one: Standing, other: Standing) -> bool:
    first, second = one.published_at, other.published_at
    return first is not None and second is not None and first > second
