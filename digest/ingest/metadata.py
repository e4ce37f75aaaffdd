"""What a web page says of itself: title, names, date, language, address and site, in JSON-LD or in meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from digest.ingest.lines import fold, same

ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Posting)$")
TITLE_SUFFIX = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{2,40}$")
PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "publish-date",
    "pubdate",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "date",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageData:
    """What a page declares; None where it declares nothing. published: as written."""

    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    url: str | None
    source: str | None


def read_metadata(tree: HtmlElement) -> PageData:
    metas = meta_tags(tree)
    ld = next(iter(articles_in(tree)), {})
    return PageData(
        title=read_title(tree, metas, ld),
        byline=names(ld.get("author"))
        or person(metas.get("author"))
        or person(metas.get("article:author"))
        or person(metas.get("byl")),
        published=text(ld.get("datePublished"))
        or next((metas[key] for key in PUBLISHED if metas.get(key)), None)
        or time_tag(tree),
        language=language_of(tree, metas, ld),
        url=read_url(tree, metas),
        source=metas.get("og:site_name") or names(ld.get("publisher")) or metas.get("application-name"),
    )


def meta_tags(tree: HtmlElement) -> dict[str, str]:
    """name, property or itemprop → content; the first of each counts."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        content = fold(tag.get("content") or "")
        if key and content:
            found.setdefault(key, content)
    return found


def articles_in(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects that describe an article; broken ones are passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in objects(data):
            kinds = one.get("@type")
            if any(ARTICLE_TYPES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield one


def objects(data: Any) -> Iterator[Mapping[str, Any]]:
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            if isinstance(graph, list):
                yield from (member for member in graph if isinstance(member, dict))


def read_title(tree: HtmlElement, metas: Mapping[str, str], ld: Mapping[str, Any]) -> str | None:
    """The headline as the page shows it, where the page's own tags agree; a site's name behind it is taken off."""
    shown = [fold(one.text_content()) for one in tree.iter("h1")]
    shown = [one for one in shown if one]
    told = [
        text(ld.get("headline")),
        metas.get("og:title"),
        metas.get("twitter:title"),
        without_site(fold(tree.findtext(".//title") or "")),
    ]
    known = [one for one in told if one]
    for one in known:
        for heading in shown:
            if same(heading, one) or same(heading, without_site(one)):
                return heading
    if len(shown) == 1 and not any(
        same(shown[0], name) for name in (metas.get("og:site_name"), metas.get("application-name")) if name
    ):
        return shown[0]
    return without_site(known[0]) if known else (shown[0] if shown else None)


def without_site(title: str) -> str:
    shorter = TITLE_SUFFIX.sub("", title)
    return shorter if len(shorter.split()) >= 3 else title


def names(value: Any) -> str | None:
    """Names out of JSON-LD's person or organisation, alone or in a list."""
    found = [
        person(one.get("name") if isinstance(one, dict) else one)
        for one in (value if isinstance(value, list) else [value])
    ]
    return ", ".join(dict.fromkeys(one for one in found if one)) or None


def person(value: Any) -> str | None:
    name = re.sub(r"^(?:by|von|por|par)\s+", "", text(value) or "", flags=re.IGNORECASE)
    return name if name and len(name) <= 120 and "//" not in name else None


def text(value: Any) -> str | None:
    return (fold(value) or None) if isinstance(value, str) else None


def time_tag(tree: HtmlElement) -> str | None:
    """The date of the one <time> that says it is of publication, or of the only one there is."""
    times = [one for one in tree.iter("time") if one.get("datetime")]
    marked = [one for one in times if "pubdate" in one.attrib or (one.get("itemprop") or "").lower() == "datepublished"]
    chosen = marked or (times if len({one.get("datetime") for one in times}) == 1 else [])
    return fold(chosen[0].get("datetime") or "") or None if chosen else None


def language_of(tree: HtmlElement, metas: Mapping[str, str], ld: Mapping[str, Any]) -> str | None:
    said = (
        tree.get("lang") or text(ld.get("inLanguage")) or metas.get("og:locale") or metas.get("content-language") or ""
    )
    match = re.match(r"[A-Za-z]{2,3}\b", said.strip().replace("_", "-"))
    return match.group().lower() if match else None


def read_url(tree: HtmlElement, metas: Mapping[str, str]) -> str | None:
    links = [one.get("href") for one in tree.iter("link") if (one.get("rel") or "").lower() == "canonical"]
    found = next(
        (one for one in [*links, metas.get("og:url")] if one and one.startswith(("http://", "https://"))), None
    )
    return fold(found) if found else None
