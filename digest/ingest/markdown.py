"""Markdown to a document: front matter for what is known of it, marks taken off, structure kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from digest.errors import RefusedDocument
from digest.ingest.assemble import assemble
from digest.ingest.hints import NO_HINTS, Hints
from digest.ingest.lines import fold, tidy
from digest.model.articles import Block, BlockKind, Document

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<yaml>[A-Za-z][\w-]*:.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


def read_markdown(text: str, *, hints: Hints = NO_HINTS, name: str = "the document") -> Document:
    """A cleaned document out of Markdown. Raises RefusedDocument for front matter that is not YAML."""
    text = tidy(text)
    matter, text = split_front_matter(text, name=name)
    said = Hints(
        title=hints.title or said_by(matter, "title", "headline"),
        published=hints.published or said_by(matter, "published", "date", "pubdate", "datetime"),
        source=hints.source or said_by(matter, "source", "publication", "site", "publisher"),
        language=hints.language or said_by(matter, "language", "lang", "locale"),
        url=hints.url or said_by(matter, "url", "canonical", "canonical_url", "link"),
        timezone=hints.timezone or said_by(matter, "timezone", "tz"),
    )
    document = assemble(read_blocks(text), hints=said)
    byline = said_by(matter, "author", "authors", "byline", "by")
    return replace(document, byline=byline) if byline else document


def split_front_matter(text: str, *, name: str) -> tuple[Mapping[str, Any], str]:
    """What the front matter says, and the text under it; a rule at the top of a text opens none."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    try:
        found = yaml.safe_load(match["yaml"])
    except (yaml.YAMLError, ValueError) as exc:
        raise RefusedDocument(
            f"{name}: the front matter between the --- lines is not YAML.", hint="Correct it, or take it out."
        ) from exc
    if not isinstance(found, dict):
        return {}, text
    return {str(key).lower(): value for key, value in found.items()}, text[match.end() :]


def said_by(matter: Mapping[str, Any], *keys: str) -> str | None:
    """The first of these keys that says something, as text; several names are joined."""
    for key in keys:
        value = matter.get(key)
        values = value if isinstance(value, list) else [value]
        texts = [as_text(one) for one in values]
        found = fold(", ".join(one for one in texts if one))
        if found:
            return found
    return None


def as_text(value: Any) -> str:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return as_text(value.get("name"))
    return str(value) if isinstance(value, str | int | float) else ""


def read_blocks(text: str) -> tuple[Block, ...]:
    """Blocks of Markdown without its marks; images are dropped, links are their text."""
    blocks: list[Block] = []
    within: list[str] = []
    for token in PARSER.parse(text):
        if token.nesting == 1:
            within.append(token.type)
        elif token.nesting == -1 and within:
            within.pop()
        elif token.type in {"fence", "code_block"}:
            blocks.append(Block(kind=BlockKind.PREFORMATTED, text=token.content.rstrip("\n")))
        elif token.type == "inline":
            words = inline_text(token)
            if words:
                blocks.append(Block(kind=kind_within(within), text=words))
    return tuple(blocks)


def kind_within(within: list[str]) -> BlockKind:
    if "heading_open" in within:
        return BlockKind.HEADING
    if "list_item_open" in within:
        return BlockKind.ITEM
    return BlockKind.QUOTE if "blockquote_open" in within else BlockKind.PARAGRAPH


def inline_text(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or []:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"} or (
            child.type == "html_inline" and child.content.lower().startswith("<br")
        ):
            parts.append(" ")
    return fold("".join(parts))
