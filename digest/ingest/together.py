"""Which of a feed's items are known: all of them at once, since an address or a guid that two share names neither.

A known article is at most one item. Its guid says it first, unless that was given to another story; then its address,
if no other item has it and the item with the old guid is gone; then its text. What is left is new.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from digest.ingest.decide import OVERLAP, Decision, New, Revised, Tidy, Unchanged, as_cleaned
from digest.ingest.identity import BRIEF, brief_hash, canonical_url, containment, digest, match_key
from digest.ingest.lines import same
from digest.ingest.once import once
from digest.model.articles import ArticleKey, Document, Known, Line, Traces

LEAST_CHURN = 3
"""Of fewer items it cannot be said that a feed changed all its guids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a feed as identity sees it. guid: "" where it has none.

    page: its address as `match_key` gives it, or "". text_hash: of the words of its text, or of a short one with its
    title (`brief_hash`). keys: what it may be minted as, the best first: of its address if it has one, as `mint_key`
    says, of its content, of its guid if it has one. excerpt: whether its own page has more of it. lines, marks: what
    the source's lines are learnt from (see `repeated`).
    """

    guid: str
    document: Document
    page: str
    text_hash: str
    content_hash: str
    keys: tuple[ArticleKey, ...]
    excerpt: bool = False
    lines: tuple[Line, ...] = ()
    marks: tuple[Line, ...] = ()

    @property
    def published_at(self) -> dt.datetime | None:
        published = self.document.published
        return None if published is None else published.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item, and what it is. key: of the article that it is, or is to be.

    guid, page: what it goes by from now on; "" for what names nothing in this document. renamed: whether a known
    article goes by another guid or address than before.
    """

    item: Item
    key: ArticleKey
    decision: Decision
    guid: str = ""
    page: str = ""
    known: Known | None = None
    renamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Every item of a document once, in its order. churned: every guid is new, though half of the items are known."""

    placed: tuple[Placed, ...]
    churned: bool = False


def item_of(
    document: Document,
    *,
    source: str,
    guid: str | None,
    text_hash: str,
    content_hash: str,
    excerpt: bool = False,
    lines: tuple[Line, ...] = (),
    marks: tuple[Line, ...] = (),
) -> Item:
    """source: slug of the source. text_hash, content_hash: of `identity`."""
    named = [canonical_url(document.url)] if document.url else []
    named += [content_hash, *([f"guid\x1d{guid}"] if guid else [])]
    return Item(
        guid=guid or "",
        document=document,
        page=match_key(document.url) if document.url else "",
        text_hash=text_hash or brief_hash(document),
        content_hash=content_hash,
        keys=tuple(_key(source, name) for name in named),
        excerpt=excerpt,
        lines=lines,
        marks=marks,
    )


def traces(items: Iterable[Item]) -> Traces:
    """What the store is to be asked for before `place`; of addresses both forms, since older stores hold the other."""
    items = tuple(items)
    addresses = [item.document.url for item in items if item.document.url]
    return Traces(
        guids=frozenset(item.guid for item in items if item.guid),
        urls=frozenset([*addresses, *(item.page for item in items if item.page)]),
        texts=frozenset(item.text_hash for item in items if item.text_hash),
        keys=frozenset(key for item in items for key in item.keys),
        contents=frozenset(item.content_hash for item in items),
    )


def place(items: Sequence[Item], known: Sequence[Known], *, source: str, tidied: Tidy = as_cleaned) -> Together:
    """What each item of one document of a source is, beside all the source's articles that share a trace with any.

    tidied: see `decide`. An item that stands twice in the document is placed once.
    """
    matching = _Matching(once(items), known)
    matching.by_guid()
    matching.by_page()
    matching.by_text()
    matching.by_brief()
    matching.by_key()
    taken = {one.key for one in known}
    placed: list[Placed] = []
    for at, item in enumerate(matching.items):
        if at in matching.doubles:
            continue
        guid, page, is_known = matching.guid(item), matching.page(item), matching.found.get(at)
        if is_known is None:
            before = matching.guids_known.get(guid)
            key = _mint(item, source=source, page=page, guid=guid, taken=taken)
            taken.add(key)
            decision: Decision = New(takes_over=before.key if before else None)
            placed.append(Placed(item=item, key=key, decision=decision, guid=guid, page=page))
            continue
        decision = Unchanged(key=is_known.key) if at in matching.texts else _revised(item, is_known, tidied)
        placed.append(
            Placed(
                item=item,
                key=is_known.key,
                decision=decision,
                guid=guid or is_known.guid or "",
                page=page,
                known=is_known,
                renamed=(guid not in {"", is_known.guid}) or (page not in {"", _page(is_known)}),
            )
        )
    return Together(placed=tuple(placed), churned=matching.churned)


@dataclass(slots=True)
class _Matching:
    """Items, and the known article that each was found to be; by its place in the document."""

    items: Sequence[Item]
    known: Sequence[Known]
    found: dict[int, Known] = field(default_factory=dict)
    texts: set[int] = field(default_factory=set)
    doubles: set[int] = field(default_factory=set)
    taken: set[ArticleKey] = field(default_factory=set)
    guids: Counter[str] = field(default_factory=Counter)
    pages: Counter[str] = field(default_factory=Counter)
    guids_known: Mapping[str, Known] = field(default_factory=dict)
    churned: bool = False

    def __post_init__(self) -> None:
        self.guids = Counter(item.guid for item in self.items)
        self.pages = Counter(item.page for item in self.items)
        self.guids_known = {one.guid: one for one in self.known if one.guid}

    def guid(self, item: Item) -> str:
        return item.guid if self.guids[item.guid] == 1 else ""

    def page(self, item: Item) -> str:
        return item.page if self.pages[item.page] == 1 else ""

    def left(self) -> list[tuple[int, Item]]:
        return [(at, item) for at, item in enumerate(self.items) if at not in self.found and at not in self.doubles]

    def take(self, at: int, one: Known) -> None:
        self.found[at] = one
        self.taken.add(one.key)

    def by_guid(self) -> None:
        for at, item in self.left():
            one = self.guids_known.get(self.guid(item))
            if one is not None and (_alike(item, one) or (self.page(item) and self.page(item) == _page(one))):
                self.take(at, one)

    def by_page(self) -> None:
        there: dict[str, list[Known]] = {}
        left = self.left()
        for one in self.known if left else ():
            if one.url:
                there.setdefault(_page(one), []).append(one)
        for at, item in left:
            free = [one for one in there.get(self.page(item), ()) if self.page(item) and one.key not in self.taken]
            alike = [one for one in free if _alike(item, one)]
            alone = len(self.items) == 1  # that nothing shares its address says nothing then
            if alike or (len(free) == 1 and not alone):
                self.take(at, (alike or free)[0])

    def by_text(self) -> None:
        """A whole text that is known under neither guid nor address was printed again; two at once are two."""
        there = _by_text(self.known)
        for at, item in self.left():
            if not item.text_hash or item.text_hash.startswith(BRIEF):
                continue
            same_text = there.get(item.text_hash, ())
            free = [one for one in same_text if one.key not in self.taken]
            if free:
                self.take(at, next((one for one in free if same(item.document.title, one.title)), free[0]))
                self.texts.add(at)
            elif any(same(item.document.title, one.title) for one in same_text):
                self.doubles.add(at)
        if not self._knows_a_guid():
            by_name = sum(bool(self.guid(self.items[at])) for at in self.found)
            self.churned = len(self.items) >= LEAST_CHURN and by_name * 2 >= len(self.items)

    def by_brief(self) -> None:
        """A short text counts where its time agrees, where nothing else could, and where all guids are new."""
        there = _by_text(self.known)
        chosen: dict[int, Known] = {}
        sure: set[int] = set()
        free = set(there)
        for at, item in self.left():
            if not item.text_hash.startswith(BRIEF) or item.text_hash not in free:
                continue
            fits = [one for one in there[item.text_hash] if one.key not in self.taken]
            if not fits:
                continue
            one = next((one for one in fits if one.published_at == item.published_at), fits[0])
            chosen[at] = one
            free.discard(item.text_hash)
            dated = item.published_at is not None and item.published_at == one.published_at
            nameless = not self.guid(item) and not self.page(item)
            passed_on = one.guid is not None and self.guids[one.guid] == 1
            if dated or nameless or passed_on:
                sure.add(at)
        many = len(self.items) >= LEAST_CHURN and (len(chosen) + len(self.found)) * 2 >= len(self.items)
        churned = many and not self._knows_a_guid() and any(self.guid(self.items[at]) for at in chosen)
        for at, one in chosen.items():
            if at in sure or churned:
                self.take(at, one)
                self.texts.add(at)
        self.churned = self.churned or churned

    def by_key(self) -> None:
        there = {one.key: one for one in self.known}
        for at, item in self.left():
            for key in item.keys:
                one = there.get(key)
                if one is None or one.key in self.taken:
                    continue
                if key == _content_key(item) or _alike(item, one):
                    self.take(at, one)
                    break

    def _knows_a_guid(self) -> bool:
        named = [guid for item in self.items if (guid := self.guid(item))]
        return not named or any(guid in self.guids_known for guid in named)


def _by_text(known: Sequence[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for one in known:
        if one.text_hash:
            found.setdefault(one.text_hash, []).append(one)
    return found


def _alike(item: Item, known: Known) -> bool:
    """Whether an item is a known article by what it says."""
    return (
        item.content_hash == known.content_hash
        or same(item.document.title, known.title)
        or containment(item.document.blocks, known.blocks) >= OVERLAP
    )


def _revised(item: Item, known: Known, tidied: Tidy) -> Revised | Unchanged:
    document = item.document
    if item.content_hash == known.content_hash:
        return Unchanged(key=known.key)
    if document.title == known.title and tidied(document.blocks) == tidied(known.blocks):
        return Unchanged(key=known.key)
    return Revised(key=known.key, revision=known.revision + 1)


def _page(known: Known) -> str:
    return match_key(known.url) if known.url else ""


def _mint(item: Item, *, source: str, page: str, guid: str, taken: set[ArticleKey]) -> ArticleKey:
    keys = item.keys
    if item.document.url and not page:
        keys = keys[1:]
    if item.guid and not guid:
        keys = keys[:-1]
    for key in keys:
        if key not in taken:
            return key
    number = 2
    while (key := _key(source, f"{item.content_hash}\x1d{item.guid}\x1d{number}")) in taken:
        number += 1
    return key


def _content_key(item: Item) -> ArticleKey:
    return item.keys[1 if item.document.url else 0]


def _key(source: str, what: str) -> ArticleKey:
    return ArticleKey(digest(f"{source}\x1d{what}")[:12])
