"""What a test suite's feed expects of its reader, in a comment of its own, held against a reading.

feedparser's tests give a Python expression over its result (`entries[0]['title'] == 'Example'`); it is taken apart and
never evaluated. The W3C's name a validator's message (`InvalidRFC3339Date`); few of them concern a reader.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from typing import Any

from digest.ingest.feeds.bodies import blocks_in
from digest.ingest.feeds.dates import dates_of
from digest.ingest.feeds.fields import name_of, plain
from digest.ingest.feeds.take import TakenFeed
from digest.model.feeds import Entry, Feed, Problem

EXPECT = re.compile(r"Expect:\s*(.+?)\s*(?:-->|\r?\n)")
PARTS = {"title_detail", "summary_detail", "content", "description", "summary", "title", "author_detail"}
VALUES = ("value", "name")


def judge(data: bytes, feed: Feed, taken: TakenFeed) -> tuple[str, str]:
    """Whether it is "as expected", "not as expected" or "not taken" (of no use to Digest); and what differs."""
    found = EXPECT.search(data[:8000].decode("utf-8", errors="replace").replace("\x00", ""))
    if found is None:
        return "not taken", ""
    said = found[1]
    if re.fullmatch(r"!?[A-Z]\w+(?:\{.*\}?)?", said):
        return message(said, feed, taken)
    checks = list(parts(said, feed))
    wrong = [what for what, right in checks if not right]
    return ("not as expected", f"{said} ← {wrong}") if wrong else ("as expected" if checks else "not taken", "")


def parts(said: str, feed: Feed) -> Iterator[tuple[str, bool]]:
    """The parts of an expression that speak of something Digest takes, each with whether it holds."""
    try:
        tree = ast.parse(said, mode="eval").body
    except SyntaxError:
        return
    for part in tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]:
        if isinstance(part, ast.Compare) and len(part.ops) == 1 and isinstance(part.ops[0], ast.Eq):
            held = holds(part.left, part.comparators[0], feed)
            if held is not None:
                yield held


def holds(left: ast.expr, right: ast.expr, feed: Feed) -> tuple[str, bool] | None:
    try:
        wanted = ast.literal_eval(right)
    except ValueError:
        return None
    path = steps(left)
    if path == ["entries", len]:
        return f"{len(feed.entries)} entries", len(feed.entries) == wanted
    if path[:1] == ["feed"] and len(path) > 1:
        return known(HEAD, path[1:], wanted, feed)
    if path[:1] == ["entries"] and len(path) > 2 and isinstance(path[1], int):
        if path[1] >= len(feed.entries):
            return "no such entry", False
        return known(ENTRY, path[2:], wanted, feed.entries[path[1]])
    return None


def steps(node: ast.expr) -> list[Any]:
    """`entries[0]['title']` → ["entries", 0, "title"]."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [*steps(node.value), node.attr]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return [*steps(node.value), node.slice.value]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len" and len(node.args) == 1:
        return [*steps(node.args[0]), len]
    return []


def known(table: dict[str, Callable[[Any], Any]], path: list[Any], wanted: Any, one: Any) -> tuple[str, bool] | None:
    name = ".".join(str(step) for step in path)
    read = table.get(name)
    if read is None:
        return None
    has = read(one)
    if isinstance(wanted, str) and name.startswith("author"):
        has, wanted = (has or "").split(", ")[0], name_of(wanted)
    elif isinstance(wanted, str):
        if name.startswith(("content", "summary", "description")):
            has, wanted = words(has), words(wanted)
        elif "language" not in name:
            has, wanted = plain(has, is_html=True), plain(wanted, is_html=True)
        else:
            wanted = wanted.lower()
    return f"{name} is {has!r}", has == wanted or (not has and not wanted)


def words(html: str | None) -> str:
    """The text that is left of HTML; what the suites' sanitiser takes away is not in it either."""
    return " ".join(block.text for block in blocks_in(Entry(guid=None, url=None, title="", content=html or "")))


def stamp(entry: Entry) -> tuple[int, ...] | None:
    (date,) = dates_of([entry], timezone=None)
    return None if date is None else date.at.utctimetuple()[:6]


HEAD: dict[str, Callable[[Any], Any]] = {
    "title": lambda feed: feed.title,
    "title_detail.value": lambda feed: feed.title,
    "link": lambda feed: feed.home,
    "language": lambda feed: feed.language,
    "newlocation": lambda feed: feed.moved_to,
}
ENTRY: dict[str, Callable[[Any], Any]] = {
    "title": lambda one: one.title,
    "title_detail.value": lambda one: one.title,
    "link": lambda one: one.url,
    "id": lambda one: one.guid,
    "guid": lambda one: one.guid,
    "content.0.value": lambda one: one.content,
    "description": lambda one: one.content,
    "summary": lambda one: one.content,
    "summary_detail.value": lambda one: one.content,
    "author": lambda one: one.author,
    "author_detail.name": lambda one: one.author,
    "authors.0.name": lambda one: (one.author or "").split(", ")[0],
    "published": lambda one: one.published,
    "updated": lambda one: one.updated or one.published,
    "content.0.language": lambda one: one.language,
    "title_detail.language": lambda one: one.language,
    "tags.0.term": lambda one: next(iter(one.categories), ""),
    "category": lambda one: next(iter(one.categories), ""),
    "enclosures.0.href": lambda one: one.enclosures[0].url if one.enclosures else "",
    "enclosures.0.type": lambda one: (one.enclosures[0].type or "") if one.enclosures else "",
}


def message(said: str, feed: Feed, taken: TakenFeed) -> tuple[str, str]:
    """A validator's message that a reader has to agree with."""
    name = said.lstrip("!").partition("{")[0]
    if said.startswith("SAXError"):
        return ("as expected", "") if not feed.well_formed else ("not as expected", "read as well-formed")
    if said.startswith("DuplicateValue") and "guid" in said:
        doubled = Problem.DOUBLE_GUIDS in taken.problems
        return ("as expected", "") if doubled else ("not as expected", "its guids are not told to be double")
    if name in {"ValidRFC2822Date", "ValidW3CDTFDate", "ValidRFC3339Date"} and not said.startswith("!"):
        written = [one for one in feed.entries if one.published or one.updated]
        if not written:
            return "not taken", ""
        unread = [one.published for one in written if stamp(one) is None]
        return ("not as expected", f"dates not read: {unread}") if unread else ("as expected", "")
    return "not taken", ""
