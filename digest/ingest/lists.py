"""Lists of feeds: OPML in and out, folders and categories as tags, and Kite's JSON in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

import listparser

from digest.errors import RefusedList
from digest.ingest.feeds.encoded import decode_served
from digest.ingest.feeds.fields import http_url, plain
from digest.ingest.feeds.read import ILLEGAL, PROLOG
from digest.ingest.lines import fold
from digest.model.articles import Source

MAX_BYTES = 20_000_000
MAX_FEEDS = 20_000
MAX_TAGS = 20
DESCRIPTION = re.compile(
    r"""\sdescription\s*=\s*"[^\n]{0,9000}?"(?=\s+(?:xmlUrl|htmlUrl|type|text|title|version|language|category|created)\s*=\s*"""
    r"""["']|\s*/?>\s*(?:[\n<]|\Z))""",
    re.IGNORECASE,
)
"""Exporters put a feed's HTML there, quotation marks and all, and so end the attribute early."""


OTHER = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]", re.IGNORECASE)
"""An address that is none of the web ("ftp://…"), or is by another name ("feed://…"): whoever takes the list judges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A feed on a list. title: as the list calls it, or "". tags: its folders, outermost first, and its categories."""

    url: str
    title: str
    tags: tuple[str, ...] = ()


def read_list(data: bytes, *, name: str) -> tuple[Listed, ...]:
    """The feeds of an OPML or of a Kite list, each once, with other addresses than of http(s) as they are.

    Raises RefusedList where there is none. name: of the file, for messages.
    """
    if len(data) > MAX_BYTES:
        raise RefusedList(f"{name}: {len(data) / 1e6:.0f} MB is too large for a list of feeds.", hint="Split it.")
    text = decode_served(data, content_type=None).lstrip("\ufeff\x00 \t\r\n")
    found = merged(from_json(text, name=name) if text[:1] == "{" else from_opml(text, name=name))
    if not found:
        raise RefusedList(
            f"{name}: there is no feed on this list.",
            hint="Digest reads OPML (outlines with an xmlUrl) and Kite's JSON.",
        )
    if len(found) > MAX_FEEDS:
        raise RefusedList(f"{name}: {len(found):,} feeds are more than {MAX_FEEDS:,}.", hint="Split the list.")
    return found


def from_opml(text: str, *, name: str) -> Iterator[Listed]:
    """What listparser reads, broken OPML too; it is given ASCII, since its HTML parser guesses at encodings."""
    bare = DESCRIPTION.sub("", PROLOG.sub("", ILLEGAL.sub("", text), count=1))
    try:
        parsed = listparser.parse(bare.encode("ascii", errors="xmlcharrefreplace"))
    except (IndexError, KeyError, ValueError, AttributeError) as exc:
        raise RefusedList(f"{name}: this OPML cannot be read.", hint="Export it again.") from exc
    for feed in parsed.feeds:
        folders = [folder for path in feed.get("categories", ()) for folder in path]
        yield Listed(url=feed.url, title=plain(feed.title, is_html=False), tags=tags_of(folders))


def from_json(text: str, *, name: str) -> Iterator[Listed]:
    """Kite's form: {"World": {"feeds": ["https://…"]}, …}, or the same under "categories"."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as exc:
        raise RefusedList(f"{name}: this is no JSON that can be read.", hint="Save it again.") from exc
    inner = data.get("categories")
    for category, said in (inner if isinstance(inner, dict) else data).items():
        feeds: Any = said.get("feeds") if isinstance(said, dict) else said
        for feed in feeds if isinstance(feeds, list) else ():
            if isinstance(feed, str):
                yield Listed(url=feed, title="", tags=tags_of([category]))


def tags_of(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for name in names if (tag := plain(name, is_html=False)[:60])))[:MAX_TAGS]


def merged(listed: Iterator[Listed]) -> tuple[Listed, ...]:
    """Each address once, with the tags of all its places."""
    found: dict[str, Listed] = {}
    for one in listed:
        url = http_url(one.url) or (one.url if OTHER.match(one.url) else None)
        if url:
            there = found.get(url)
            tags = one.tags if there is None else tuple(dict.fromkeys((*there.tags, *one.tags)))[:MAX_TAGS]
            title = one.title if there is None else there.title or one.title
            found[url] = Listed(url=url, title=title, tags=tags)
    return tuple(found.values())


def write_opml(sources: Sequence[Source], title: str) -> bytes:
    """An OPML 2.0 list of the sources that have an address: a folder for each tag, and a source in each of its folders.

    Readers that know folders alone, and those that know several tags, both get the tags back.
    """
    there = sorted((one for one in sources if one.url), key=lambda one: (one.name.casefold(), one.slug))
    folders: dict[str, list[str]] = {}
    for one in there:
        for tag in one.tags or ("",):
            folders.setdefault(tag, []).append(outline(one))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "  <head>"]
    lines += [f"    <title>{escape(legal(title))}</title>", "  </head>", "  <body>"]
    for folder in sorted(folders):
        if folder:
            lines += [f"    <outline text={quoted(folder)}>"]
            lines += [f"  {one}" for one in folders[folder]]
            lines += ["    </outline>"]
        else:
            lines += folders[folder]
    return "\n".join([*lines, "  </body>", "</opml>", ""]).encode("utf-8")


def outline(source: Source) -> str:
    name, url = quoted(source.name), quoted(source.url or "")
    return f'    <outline type="rss" text={name} title={name} xmlUrl={url}/>'


def quoted(text: str) -> str:
    """An attribute's value in double quotes, which every reader of OPML knows."""
    return '"' + escape(legal(text), {'"': "&quot;"}) + '"'


def legal(text: str) -> str:
    return ILLEGAL.sub("", fold(text))
