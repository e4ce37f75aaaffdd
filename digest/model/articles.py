"""Sources and what they publish: an article is a title, a time and blocks of plain text."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from digest.model.feeds import Enclosure

ArticleKey = NewType("ArticleKey", str)
"""Public id of an article: a content hash minted with its first revision, the same in any store."""

SourceSlug = NewType("SourceSlug", str)


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    PREFORMATTED = "preformatted"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a body: plain text on one line, white space folded (preformatted keeps its lines).

    Bullets, numbers and Markdown or HTML marks are not part of the text: the kind says them.
    """

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A line that cleaning took out, and the name of the rule that did.

    before: number of the block that stands behind where it stood; the number of blocks where none does.
    """

    text: str
    rule: str
    before: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a source says it published an article.

    at: aware UTC; midnight UTC of `day` where only the day is known.
    day: the calendar day where it was written; relative dates count from it.
    exact: False where the text names a day and no time.
    zone_known: False where neither the source nor its dates tell the zone; then "today" and
        "tomorrow" near midnight mean nothing certain.
    """

    at: dt.datetime
    day: dt.date
    exact: bool = True
    zone_known: bool = True

    @property
    def today_is_certain(self) -> bool:
        """Whether "today" can be trusted to be `day` (a bare UTC time within 6 h of midnight cannot)."""
        return self.zone_known or not self.exact or 6 <= self.at.hour < 18


class SourceKind(StrEnum):
    FEED = "feed"
    PAGE = "page"
    FILE = "file"


class QuotePolicy(StrEnum):
    """How much of a source may be quoted: its sentences, or only its headlines."""

    FULL = "full"
    HEADLINE = "headline"


class FullText(StrEnum):
    """Whether an entry's own page is fetched for its text."""

    AUTO = "auto"
    """Where the feed has an excerpt."""
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where articles come from.

    url: as it was given; where it is fetched now, the store's polls know. timezone, language: of its articles where
    they name none. publish_text: whether its articles may stand on our own site.
    """

    slug: SourceSlug
    name: str
    kind: SourceKind
    url: str | None = None
    tags: tuple[str, ...] = ()
    timezone: str | None = None
    quote: QuotePolicy = QuotePolicy.FULL
    language: str | None = None
    full_text: FullText = FullText.AUTO
    publish_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What ingest reads out of bytes, before the store knows whether it is news.

    title: as the source wrote it, label and all ("Breaking News: …").
    source: the publication's name where the document itself tells it.
    language: as declared by the document; None where it declares none.
    categories: what it is filed under, as its source says. enclosures: files that come with it, as links.
    """

    title: str
    blocks: tuple[Block, ...]
    byline: str | None = None
    dateline: str | None = None
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    source: str | None = None
    removed: tuple[Removed, ...] = ()
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def words(self) -> int:
        return sum(len(block.text.split()) for block in self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published item of one source, at one revision (1 is the first)."""

    key: ArticleKey
    revision: int
    source: Source
    title: str
    blocks: tuple[Block, ...]
    language: str
    first_seen: dt.datetime
    byline: str | None = None
    dateline: str | None = None
    published: Published | None = None
    url: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of an article that may come back in others of its source.

    key: hash of its normalised text. text: as it stood; "" for a mark, which only tells a text that is printed again.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedLine:
    """A line and in how many articles of its source it stood. kept: a person said that it is the articles' own."""

    key: str
    text: str
    articles: int
    first_seen: dt.datetime
    last_seen: dt.datetime
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An article that the store has, as identity sees it (rule: guid, else URL, else the text's hash).

    text_hash: of the cleaned text from 50 words on, else "" or that of title and text. content_hash: a revision is a
    change of it. blocks: as stored; those of its page, where what the source said itself was an excerpt.
    """

    key: ArticleKey
    revision: int
    guid: str | None
    url: str | None
    text_hash: str
    content_hash: str
    title: str
    blocks: tuple[Block, ...]
    published_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What articles may be known by: any of these. contents: hashes of whole articles, whose blocks nobody needs."""

    guids: frozenset[str] = frozenset()
    urls: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()


def source_slug(name: str) -> SourceSlug:
    """A source's public id out of its name: "El País" → "el-pais"; a name without Latin letters → its code points."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]
    return SourceSlug(slug or "-".join(f"{ord(letter):x}" for letter in name.strip()[:12]) or "source")
