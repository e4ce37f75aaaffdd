"""A tree of HTML elements to blocks of plain text; what is hidden, scripted or decoration is left out."""

from __future__ import annotations

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

WITHIN_A_LINE = INLINE | BREAKS | {""}


def blocks_of(root: Element) -> tuple[Block, ...]:
    """Every block under an element, in order."""
    found: list[Block] = []
    collect(root, BlockKind.PARAGRAPH, found)
    return tuple(found)


def collect(element: Element, kind: BlockKind, found: list[Block]) -> None:
    run = element.text or ""
    for child in element:
        name = tag_of(child)
        if name in BREAKS:
            add(run, kind, found)
            run = ""
        elif name == "pre" or (name == "code" and "\n" in text_of(child)):
            add(run, kind, found)
            run = ""
            text = tidy(text_of(child)).strip("\n")
            if text.strip():
                found.append(Block(kind=BlockKind.PREFORMATTED, text=text))
        elif is_hidden(child, name):
            pass
        elif name in INLINE and not holds_blocks(child):
            run += text_of(child)
        else:
            add(run, kind, found)
            run = ""
            if len(child):
                collect(child, kind_of(name, kind), found)
            else:
                add(child.text or "", kind_of(name, kind), found)
        if child.tail:
            run += child.tail
    add(run, kind, found)


def add(text: str, kind: BlockKind, found: list[Block]) -> None:
    if not text or text.isspace():
        return
    folded = fold(text)
    if folded.startswith(BULLETS):
        found.append(Block(kind=BlockKind.ITEM, text=folded[2:]))
    elif folded:
        found.append(Block(kind=kind, text=folded))


def text_of(element: Element) -> str:
    return "".join(map(str, element.itertext())) if len(element) else element.text or ""


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
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and "display:none" in style.replace(" ", ""))


def tag_of(element: Element) -> str:
    """Its name; "" for comments and processing instructions, whose tag is a function."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def holds_blocks(element: Element) -> bool:
    return len(element) > 0 and any(tag_of(one) not in WITHIN_A_LINE for one in element.iterdescendants())
