"""Pages of our own for articles that have no address elsewhere, where their source lets us publish its text.

Which an issue leads to is told by its own links, so that the pages follow the issues and go with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from digest.model.articles import Article, ArticleKey, BlockKind
from digest.model.issues import Issue
from digest.publish import addresses, date_words
from digest.publish.shown import direction, plain
from digest.publish.view import Chrome

Shape = Literal["heading", "paragraph", "list", "quote", "preformatted", "caption"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Blocks of one shape that stand together: the items of a list, else one."""

    shape: Shape
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What the page of an article shows: its text alone, as it stands."""

    chrome: Chrome
    title: str
    source: str
    byline: str
    date: str
    language: str
    direction: str
    parts: tuple[Part, ...]


_SHAPES: dict[BlockKind, Shape] = {
    BlockKind.HEADING: "heading",
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.ITEM: "list",
    BlockKind.QUOTE: "quote",
    BlockKind.PREFORMATTED: "preformatted",
    BlockKind.CAPTION: "caption",
}


def own_pages(issue: Issue) -> dict[ArticleKey, str]:
    """The articles that an issue leads to on our own site, and the path of each one's page."""
    linked = [(told.article, told.url) for story in issue.stories for told in story.sources]
    linked += [(brief.article, brief.url) for brief in issue.brief]
    linked += [(place.article, quote.url) for quote in issue.quotes for place in quote.places]
    site = f"{issue.site.url.rstrip('/')}/"
    found = {}
    for key, url in linked:
        if url and url.startswith(site) and url.endswith(f"/article/{key}/"):
            found[key] = f"{url.removeprefix(site)}{addresses.INDEX}"
    return found


def article_view(article: Article, *, chrome: Chrome) -> ArticleView:
    published = article.published
    return ArticleView(
        chrome=chrome,
        title=plain(article.title),
        source=plain(article.source.name),
        byline=plain(article.byline or ""),
        date=date_words.long_date(published.day, language=chrome.language) if published else "",
        language=article.language,
        direction=direction(article.language),
        parts=tuple(_parts(article)),
    )


def _parts(article: Article) -> Iterator[Part]:
    for shape, blocks in groupby(article.blocks, key=lambda block: _SHAPES[block.kind]):
        texts = tuple(block.text for block in blocks)
        if shape == "list":
            yield Part(shape=shape, texts=texts)
        else:
            yield from (Part(shape=shape, texts=(text,)) for text in texts)
