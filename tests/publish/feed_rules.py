"""The rules of RFC 4287, RFC 5005, RSS 2.0 with the Advisory Board's profile, and JSON Feed 1.1, as far as we can break them.

Each function returns what is wrong with a document, in words; an empty list is a valid feed.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOST_BYTES = 5_000_000

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_RFC_822 = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
_FEED_ONCE = ("id", "title", "updated")
_FEED_AT_MOST_ONCE = ("subtitle", "generator", "icon", "logo", "rights")
_ENTRY_AT_MOST_ONCE = ("content", "summary", "published", "rights", "source")
_JSON_FEED_KEYS = {
    *("version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon"),
    *("authors", "language", "expired", "hubs", "items"),
}
_JSON_ITEM_KEYS = {
    *("id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image"),
    *("date_published", "date_modified", "authors", "tags", "language", "attachments"),
}


def atom_problems(data: bytes) -> list[str]:
    """RFC 4287 and RFC 5005."""
    found = _common(data)
    feed = etree.fromstring(data)
    if feed.tag != f"{ATOM}feed":
        return [*found, f"the root is {feed.tag}"]
    entries = feed.findall(f"{ATOM}entry")
    for parent, often, seldom in [(feed, _FEED_ONCE, _FEED_AT_MOST_ONCE)] + [
        (entry, _FEED_ONCE, _ENTRY_AT_MOST_ONCE) for entry in entries
    ]:
        found += [f"{name} in {parent.tag} not once" for name in often if len(parent.findall(ATOM + name)) != 1]
        found += [f"{name} in {parent.tag} twice" for name in seldom if len(parent.findall(ATOM + name)) > 1]
        found += _atom_values(parent)
    if not feed.findall(f"{ATOM}author") and not all(entry.findall(f"{ATOM}author") for entry in entries):
        found.append("neither the feed nor every entry has an author")
    authors = list(feed.iter(f"{ATOM}author"))
    found += ["an author without a name" for author in authors if len(author.findall(f"{ATOM}name")) != 1]
    pairs = Counter((_text(entry, "id"), _text(entry, "updated")) for entry in entries)
    found += [f"{pair} stands twice" for pair, count in pairs.items() if count > 1]
    found += [f"an entry is newer than the feed: {_text(e, 'id')}" for e in entries if _time(e) > _time(feed)]
    found += _atom_links(feed, entries) + _history(feed)
    if not feed.get(XML_LANG):
        found.append("no xml:lang")
    return found


def rss_problems(data: bytes) -> list[str]:
    """RSS 2.0 and the RSS Advisory Board's profile."""
    found = _common(data)
    root = etree.fromstring(data)
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        return [*found, "no rss version 2.0 with one channel"]
    (channel,) = channels
    for name in ("title", "link", "description", "language", "lastBuildDate"):
        if len(channel.findall(name)) != 1 or not channel.findtext(name):
            found.append(f"{name} in channel not once")
    if sum(link.get("rel") == "self" for link in channel.findall(f"{ATOM}link")) != 1:
        found.append("not one atom:link rel=self")
    items = channel.findall("item")
    for item in items:
        found += _item_problems(item)
    found += _rss_dates(channel)
    for link in [*channel.iter("link"), *channel.iter(f"{ATOM}link")]:
        found += _absolute(link.get("href") or link.text)
    guids = Counter(item.findtext("guid") for item in items)
    found += [f"guid {guid} stands twice" for guid, count in guids.items() if count > 1]
    return found + _history(channel)


def _item_problems(item: Any) -> list[str]:
    names = ("title", "link", "guid", "pubDate", "description", f"{CONTENT}encoded", f"{DC}creator")
    found = [f"{name} in item not once" for name in names if len(item.findall(name)) != 1]
    if not item.findtext("title") and not item.findtext("description"):
        found.append("an item has neither title nor description")
    if any(guid.get("isPermaLink") != "false" for guid in item.findall("guid")):
        found.append("a guid that is no address passes for one")
    if len(item.findall("enclosure")) > 1 or item.findall("author"):
        found.append("two enclosures, or an author without an address")
    if len(lxml.html.fragment_fromstring(item.findtext("description") or "", create_parent="div")):
        found.append("markup in a summary")
    return found + _html_problems(item.findtext(f"{CONTENT}encoded") or "")


def _rss_dates(channel: Any) -> list[str]:
    dates = [date.text or "" for name in ("lastBuildDate", "pubDate") for date in channel.iter(name)]
    return [f"no RFC 822 date: {d}" for d in dates if not _RFC_822.fullmatch(d) or not parsedate_to_datetime(d).tzinfo]


def json_problems(data: bytes) -> list[str]:
    """JSON Feed 1.1."""
    found = ["too large"] if len(data) > MOST_BYTES else []
    feed: dict[str, Any] = json.loads(data.decode("utf-8"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append("no version")
    found += [f"unknown key {key}" for key in feed.keys() - _JSON_FEED_KEYS]
    if not isinstance(feed.get("title"), str) or not isinstance(feed.get("items"), list):
        return [*found, "no title or no items"]
    if feed.get("next_url") == feed.get("feed_url"):
        found.append("next_url leads to itself")
    for key in ("home_page_url", "feed_url", "next_url"):
        if key in feed:
            found += _absolute(feed[key])
    found += (
        ["an author of nothing"]
        if not all(author.keys() & {"name", "url", "avatar"} for author in feed["authors"])
        else []
    )
    for item in feed["items"]:
        found += [f"unknown key {key}" for key in item.keys() - _JSON_ITEM_KEYS]
        if not isinstance(item.get("id"), str) or not item["id"]:
            found.append("an item without an id")
        if "content_html" not in item and "content_text" not in item:
            found.append("an item without content")
        found += [
            f"no RFC 3339 date: {item[k]}"
            for k in ("date_published", "date_modified")
            if not _RFC_3339.fullmatch(item[k])
        ]
        found += _absolute(item["url"]) + _html_problems(item["content_html"])
    ids = Counter(item["id"] for item in feed["items"])
    return found + [f"id {key} stands twice" for key, count in ids.items() if count > 1]


def _common(data: bytes) -> list[str]:
    found = ["too large"] if len(data) > MOST_BYTES else []
    text = data.decode("utf-8")
    if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", text):
        found.append("a character that XML forbids")
    if not text.startswith("<?xml version='1.0' encoding='UTF-8'?>"):
        found.append("no XML declaration")
    return found


def _atom_values(parent: Any) -> list[str]:
    found = [] if re.match(r"[a-z][a-z0-9+.-]*:\S+$", _text(parent, "id")) else [f"no IRI: {_text(parent, 'id')}"]
    dates = [date.text or "" for name in ("updated", "published") for date in parent.findall(ATOM + name)]
    found += [f"no RFC 3339 date: {date}" for date in dates if not _RFC_3339.fullmatch(date)]
    if len(dates) == 2 and not found and dt.datetime.fromisoformat(dates[1]) > dt.datetime.fromisoformat(dates[0]):
        found.append("published after it was updated")
    texts = [text for name in ("title", "subtitle", "summary") for text in parent.findall(ATOM + name)]
    found += [f"{text.tag} is no plain text" for text in texts if text.get("type", "text") != "text" or len(text)]
    for content in parent.findall(f"{ATOM}content"):
        if content.get("type") != "html" or len(content):
            found.append("content is no escaped HTML")
        found += _html_problems(content.text or "")
    return found


def _atom_links(feed: Any, entries: list[Any]) -> list[str]:
    found = []
    if sum(link.get("rel") == "self" for link in feed.findall(f"{ATOM}link")) != 1:
        found.append("not one link rel=self")
    for parent in (feed, *entries):
        alternates = Counter(
            (link.get("type"), link.get("hreflang"))
            for link in parent.findall(f"{ATOM}link")
            if link.get("rel", "alternate") == "alternate"
        )
        if not alternates or max(alternates.values()) > 1:
            found.append(f"no alternate, or two of a kind, in {parent.tag}")
        for link in parent.findall(f"{ATOM}link"):
            found += _absolute(link.get("href"))
            if not link.get("rel") or not (
                link.get("type") or link.get("rel") == "hub"
            ):  # what a hub sends has no type
                found.append("a link without rel or type")
    return found


def _history(parent: Any) -> list[str]:
    rels = Counter(link.get("rel") for link in parent.findall(f"{ATOM}link"))
    archive = len(parent.findall(f"{HISTORY}archive"))
    found = [f"two links rel={rel}" for rel in ("prev-archive", "next-archive", "current") if rels[rel] > 1]
    if archive > 1 or (archive == 1) != (rels["current"] == 1):
        found.append("an archive without its current document, or the other way round")
    if parent.findall(f"{HISTORY}complete"):
        found.append("complete, and it is not")
    return found


def _html_problems(html: str) -> list[str]:
    if not html.strip():
        return ["no content"]
    found = []
    for element in lxml.html.fragment_fromstring(html, create_parent="div").iter():
        if element.tag in ("script", "iframe", "form", "object", "embed", "style", "link", "meta", "base"):
            found.append(f"<{element.tag}> in content")
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style":
                found.append(f"{name}= in content")
            if name in ("href", "src"):
                found += _absolute(value)
    return found


def _absolute(url: str | None) -> list[str]:
    parts = urlsplit(url or "")
    return (
        []
        if parts.scheme in ("http", "https", "mailto") and (parts.netloc or parts.path)
        else [f"no absolute address: {url}"]
    )


def _text(parent: Any, name: str) -> str:
    return parent.findtext(ATOM + name) or ""


def _time(parent: Any) -> dt.datetime:
    date = _text(parent, "updated")
    return dt.datetime.fromisoformat(date) if _RFC_3339.fullmatch(date) else dt.datetime.max.replace(tzinfo=dt.UTC)
