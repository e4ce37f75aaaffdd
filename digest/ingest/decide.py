"""Whether a document is a new article, a revision of a known one, or nothing new. Never lost, never doubled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digest.ingest.clean import clean
from digest.ingest.identity import containment, content_hash, match_key, text_hash
from digest.ingest.lines import same
from digest.model.articles import ArticleKey, Block, Document, Known

OVERLAP = 0.3
"""Share of common word runs from which a changed text under the same guid is the same article, edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """An article that is not known. takes_over: the known article whose guid it now has, if any."""

    takes_over: ArticleKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A known article in a new revision, with its number."""

    key: ArticleKey
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A known article as it is known."""

    key: ArticleKey


Decision = New | Revised | Unchanged
Tidy = Callable[[Sequence[Block]], tuple[Block, ...]]


def as_cleaned(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A body as today's rules leave it, whichever rules it came through."""
    return clean(blocks)[0]


def decide(
    document: Document,
    *,
    guid: str,
    known: Sequence[Known],
    key: ArticleKey | None = None,
    tidied: Tidy = as_cleaned,
) -> Decision:
    """What a document of one source is, beside that source's `known` articles that share guid, address, text or key.

    key: what it would be minted as; a known article that has it already came, went and comes back.
    tidied: what of a body counts today. The same body is not revised because a line of it was learnt to be boilerplate.

    The guid says it first, unless a feed gave it to another story: then neither title, address nor text agree.
    Then the address. The text alone names the article, but never revises it: one text under two addresses
    would else be a revision at each reading.
    """
    url = match_key(document.url) if document.url else None
    by_guid = next((one for one in known if one.guid == guid), None)
    if by_guid is not None and is_same_article(document, url=url, known=by_guid):
        return revise(document, by_guid, tidied)
    by_url = next((one for one in known if url and one.url is not None and match_key(one.url) == url), None)
    if by_url is not None:
        return revise(document, by_url, tidied)
    words = text_hash(document)
    by_text = next((one for one in known if words and one.text_hash == words), None)
    if by_text is not None:
        return Unchanged(key=by_text.key)
    by_key = next((one for one in known if one.key == key), None)
    if by_key is not None:
        return revise(document, by_key, tidied)
    return New(takes_over=None if by_guid is None else by_guid.key)


def is_same_article(document: Document, *, url: str | None, known: Known) -> bool:
    return (
        content_hash(document) == known.content_hash
        or (bool(url) and known.url is not None and match_key(known.url) == url)
        or same(document.title, known.title)
        or containment(document.blocks, known.blocks) >= OVERLAP
    )


def revise(document: Document, known: Known, tidied: Tidy) -> Revised | Unchanged:
    if content_hash(document) == known.content_hash:
        return Unchanged(key=known.key)
    if document.title == known.title and tidied(document.blocks) == tidied(known.blocks):
        return Unchanged(key=known.key)
    return Revised(key=known.key, revision=known.revision + 1)
