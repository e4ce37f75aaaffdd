"""A web page to a document: trafilatura finds the article in it, its tags say who published it and when.

A page with nothing around the article is read whole instead, so that no sentence of it is judged away.
"""

from __future__ import annotations

import copy
from dataclasses import replace

import lxml.html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from digest.errors import RefusedDocument
from digest.ingest.assemble import assemble
from digest.ingest.encoding import decode
from digest.ingest.hints import NO_HINTS, Hints
from digest.ingest.lines import fold
from digest.ingest.metadata import PageData, read_metadata
from digest.ingest.tree import blocks_of
from digest.model.articles import Block, BlockKind, Document

FURNITURE = ("nav", "aside", "footer", "form", "button", "input", "select", "iframe", "ins")
"""A page that has any of these has more on it than an article."""

PLAIN_DIVS = 6
PROSE_CHARS = 80
MISSED = 0.4
ROOTS = (".//article", ".//main", ".//body")


def read_html(data: bytes | str, *, hints: Hints = NO_HINTS, name: str = "the page") -> Document:
    """A cleaned document out of a page; hints win over its own tags. Raises RefusedDocument for what is no HTML."""
    tree = parse(decode(data, name=name) if isinstance(data, bytes) else data, name=name)
    page = read_metadata(tree)
    blocks = article_blocks(tree)
    title = hints.title or page.title
    document = assemble(without_title(blocks, title), hints=merge(hints, page, title))
    return document if document.byline or not page.byline else replace(document, byline=page.byline)


def parse(text: str, *, name: str) -> HtmlElement:
    try:
        return lxml.html.document_fromstring(
            text.encode("utf-8", errors="replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
        )
    except (LxmlError, ValueError) as exc:
        raise RefusedDocument(
            f"{name}: this cannot be read as HTML.", hint="Save the page again, or save its text as a .txt file."
        ) from exc


def merge(hints: Hints, page: PageData, title: str | None) -> Hints:
    return replace(
        hints,
        title=title,
        published=hints.published or page.published,
        source=hints.source or page.source,
        language=hints.language or page.language,
        url=hints.url or page.url,
    )


def article_blocks(tree: HtmlElement) -> tuple[Block, ...]:
    if is_plain(tree):
        return whole(tree)
    blocks = extract(tree, precision=True) or extract(tree, precision=False) or whole(tree)
    return blocks if covers(blocks, tree) else whole(tree)


def extract(tree: HtmlElement, *, precision: bool) -> tuple[Block, ...]:
    """The article as trafilatura sees it; it changes the tree that it reads, so it gets a copy."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy, and only a page with furniture needs it
    from trafilatura.settings import Document as Extracted  # noqa: PLC0415 - likewise

    found = bare_extraction(
        copy.deepcopy(tree), favor_precision=precision, include_comments=False, include_tables=False
    )
    return blocks_of(found.body) if isinstance(found, Extracted) and found.body is not None else ()


def covers(blocks: tuple[Block, ...], tree: HtmlElement) -> bool:
    """Whether most of the prose in the page's one <article> was taken; some pages cut a text into several parts."""
    roots = tree.findall(".//article") or tree.findall(".//main")
    if len(roots) != 1:
        return True
    found = " ".join(block.text for block in blocks)
    prose = [fold(one.text_content()) for one in roots[0].iter("p") if is_prose(one)]
    missed = sum(len(text) for text in prose if text not in found)
    return missed <= MISSED * sum(map(len, prose))


def is_prose(paragraph: HtmlElement) -> bool:
    """A paragraph of some length that is not mostly links, and not of the page's furniture."""
    text = paragraph.text_content()
    linked = sum(len(one.text_content()) for one in paragraph.iter("a"))
    outside = any(one.tag in FURNITURE or one.tag in {"figure", "table", "li"} for one in paragraph.iterancestors())
    return len(text) >= PROSE_CHARS and linked * 3 < len(text) and not outside


def is_plain(tree: HtmlElement) -> bool:
    """Whether a page holds an article and nothing else."""
    return next(tree.iter(*FURNITURE), None) is None and sum(1 for _ in tree.iter("div")) <= PLAIN_DIVS


def whole(tree: HtmlElement) -> tuple[Block, ...]:
    for path in ROOTS:
        roots = tree.findall(path)
        if len(roots) == 1:
            return blocks_of(roots[0])
    return blocks_of(tree)


def without_title(blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """The page's headline is the title, not a crosshead of the text."""
    if title and blocks and blocks[0].kind is BlockKind.HEADING:
        return blocks[1:]
    return blocks
