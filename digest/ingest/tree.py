"""A tree of HTML elements to blocks of plain text; what is hidden, scripted or decoration is left out."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from digest.ingest.lines import fold, tidy
from digest.model.articles import Block, BlockKind

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
ITEMS = frozenset({"li", "item", "dt", "dd"})
QUOTES = frozenset({"blockquote", "quote"})
CAPTIONS = frozenset({"figcaption", "caption"})
BULLETS = ("• ", "‣ ", "▪ ", "● ", "◦ ", "· ")
"""A list that a page wrote as paragraphs."""

BREAKS = frozenset({"br", "lb", "hr"})
DROPPED = frozenset({
    "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video", "audio",
    "img", "picture", "graphic", "form", "button", "input", "select", "textarea", "table", "nav", "aside",
})  # fmt: skip
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "hi", "i",
    "ins", "kbd", "label", "mark", "q", "ref", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
})  # fmt: skip


def blocks_of(root: Element) -> tuple[Block, ...]:
    """Every block under an element, in order."""
    return tuple(walk(root, BlockKind.PARAGRAPH))


def walk(element: Element, kind: BlockKind) -> Iterator[Block]:
    run: list[str] = []

    def flush() -> Iterator[Block]:
        text = fold("".join(run))
        run.clear()
        if text.startswith(BULLETS):
            yield Block(kind=BlockKind.ITEM, text=text[2:])
        elif text:
            yield Block(kind=kind, text=text)

    run.append(element.text or "")
    for child in element:
        name = tag_of(child)
        if name in BREAKS:
            yield from flush()
        elif name == "pre" or (name == "code" and "\n" in text_of(child)):
            yield from flush()
            text = tidy(text_of(child)).strip("\n")
            if text.strip():
                yield Block(kind=BlockKind.PREFORMATTED, text=text)
        elif is_hidden(child, name):
            pass
        elif name in INLINE and not holds_blocks(child):
            run.append(text_of(child))
        else:
            yield from flush()
            yield from walk(child, kind_of(name, kind))
        run.append(child.tail or "")
    yield from flush()


def text_of(element: Element) -> str:
    return "".join(str(part) for part in element.itertext())


def kind_of(name: str, outer: BlockKind) -> BlockKind:
    if name in HEADINGS:
        return BlockKind.HEADING
    if name in ITEMS:
        return BlockKind.ITEM
    if name in QUOTES:
        return BlockKind.QUOTE
    if name in CAPTIONS:
        return BlockKind.CAPTION
    return outer


def is_hidden(element: Element, name: str) -> bool:
    """Comments, what is no text, and what the page itself does not show."""
    if not name or (name in DROPPED and "rend" not in element.attrib):
        return True
    return "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", "")


def tag_of(element: Element) -> str:
    """Its name; "" for comments and processing instructions, whose tag is a function."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def holds_blocks(element: Element) -> bool:
    return any(tag_of(one) not in INLINE | BREAKS | {""} for one in element.iterdescendants())
