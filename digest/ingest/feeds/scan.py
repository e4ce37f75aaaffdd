"""One pass over XML before anything of it is built: is it well-formed, how deep, how many entries.

On its way it notes what fastfeedparser does not tell of an entry: its dates as written (their zones are lost with it),
its guid and address apart from each other, the base of its links, its files, which of its texts are HTML. It also
says where a feed uses something that fastfeedparser loses, so that feedparser reads it instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from digest.ingest.feeds.fields import joined

MAX_ENTRIES = 10_000
MAX_DEPTH = 200
MAX_ATTRIBUTES = 400
MAX_FIELD = 20_000
"""Characters of a date, a guid, an address; more is none."""

XML = "http://www.w3.org/XML/1998/namespace}"
ATOM = "http://www.w3.org/2005/Atom"
ATOM03 = "http://purl.org/atom/ns#"
RSS10 = "http://purl.org/rss/1.0/"
MEDIA = "http://search.yahoo.com/mrss"
DC = "http://purl.org/dc/elements/1.1/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
RDF_ABOUT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"

ENTRIES = frozenset({
    "item", "entry", f"{ATOM}}}entry", f"{ATOM03}}}entry", f"{RSS10}}}item", "http://backend.userland.com/rss2}item",
})  # fmt: skip
KNOWN_ROOTS = frozenset({
    "rss", f"{ATOM}}}feed", f"{ATOM03}}}feed", "http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF",
})  # fmt: skip
"""What fastfeedparser reads, and reads whole."""

NOTED = {
    "pubDate": "published", f"{ATOM}}}published": "published", f"{ATOM03}}}issued": "published", "pubdate": "published",
    f"{DC}}}date": "dated", "http://purl.org/dc/terms/}issued": "issued", "http://purl.org/dc/terms/}created": "issued",
    f"{ATOM}}}updated": "updated", f"{ATOM03}}}modified": "updated", "http://purl.org/dc/terms/}modified": "modified",
    "guid": "guid", f"{ATOM}}}id": "id", f"{ATOM03}}}id": "id", "link": "link", f"{RSS10}}}link": "link",
    "http://rssnamespace.org/feedburner/ext/1.0}origLink": "original",
    f"{DC}}}language": "language", "language": "language", "ttl": "ttl",
    "http://purl.org/rss/1.0/modules/syndication/}updatePeriod": "period",
    "http://purl.org/rss/1.0/modules/syndication/}updateFrequency": "frequency",
    "http://www.itunes.com/dtds/podcast-1.0.dtd}new-feed-url": "moved", f"{ATOM03}}}created": "created",
}  # fmt: skip
"""Elements of an entry or of the feed's head whose text is noted, under one name for all formats."""

TYPED = frozenset({f"{space}}}{name}" for space in (ATOM, ATOM03) for name in ("title", "summary", "content")})
LINKS = frozenset({f"{ATOM}}}link", f"{ATOM03}}}link"})
FILES = frozenset({"enclosure", f"{MEDIA}/}}content", f"{MEDIA}}}content"})
LOST_IN_RSS = frozenset({f"{ATOM}}}content", f"{ATOM}}}summary", "http://www.w3.org/1999/xhtml}body", "fullitem"})
LOST_IN_RDF = frozenset({f"{CONTENT}}}encoded"})


class Refused(Exception):
    """Bounds that no honest feed reaches. str() says which."""


@dataclass(slots=True)
class Notes:
    """What was noted of an entry, or of a feed's head. texts: by the names of NOTED. types: by "title", "content", …

    links: (rel, absolute base, href, type, length). files: (base, url, type, size).
    """

    base: str
    language: str | None
    texts: dict[str, str] = field(default_factory=dict)
    types: dict[str, tuple[str, str]] = field(default_factory=dict)
    links: list[tuple[str, str, str, str | None, str | None]] = field(default_factory=list)
    files: list[tuple[str, str | None, str | None, str | None]] = field(default_factory=list)
    permalink: bool = True
    about: str | None = None


@dataclass(slots=True)
class Scan:
    """well_formed: to the last byte. lossy: it has something that fastfeedparser would lose."""

    head: Notes
    entries: list[Notes]
    root: str = ""
    version: str = ""
    well_formed: bool = True
    lossy: bool = False


def scan(body: bytes, *, url: str) -> Scan:
    """Look once through UTF-8 without a declaration or a document type. Raises Refused beyond the bounds."""
    return Pass(url).run(body)


class Pass:
    """expat's handlers and where they stand; a closure for each would be as much state, named less well."""

    def __init__(self, url: str) -> None:
        self.found = Scan(head=Notes(base=url, language=None), entries=[])
        self.depth = 0
        self.entry_depth = 0
        self.scopes: list[tuple[int, str, str | None]] = [(0, url, None)]
        self.noting = ""
        self.noted: list[str] = []
        self.parser = expat.ParserCreate("utf-8", "}")
        self.parser.buffer_text = True
        self.parser.ordered_attributes = False
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.EntityDeclHandler = self.doctype

    def run(self, body: bytes) -> Scan:
        try:
            self.parser.Parse(body, True)  # noqa: FBT003  (no keyword)
        except expat.ExpatError:
            self.found.well_formed = False
        finally:
            for handler in ("StartElementHandler", "EndElementHandler", "CharacterDataHandler"):
                setattr(self.parser, handler, None)
        return self.found

    def doctype(self, *_: object) -> None:
        raise Refused("it declares entities")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Refused(f"its elements are nested more than {MAX_DEPTH} deep")
        if len(attributes) > MAX_ATTRIBUTES:
            raise Refused(f"an element has {len(attributes):,} attributes")
        if attributes and (f"{XML}base" in attributes or f"{XML}lang" in attributes):
            _, base, language = self.scopes[-1]
            language = attributes.get(f"{XML}lang") or language
            self.scopes.append((self.depth, joined(base, attributes.get(f"{XML}base")), language))
        if self.depth == 1:
            self.open_root(name, attributes)
        if not self.entry_depth:
            if name in ENTRIES and self.depth > 1:
                self.open_entry(attributes)
                return
            notes, inside = self.found.head, self.depth <= 3
        else:
            notes, inside = self.found.entries[-1], self.depth == self.entry_depth + 1
        if name in FILES:
            size = attributes.get("length") or attributes.get("fileSize")
            notes.files.append((self.scopes[-1][1], attributes.get("url"), attributes.get("type"), size))
        elif inside:
            self.note(name, attributes, notes)

    def open_root(self, name: str, attributes: dict[str, str]) -> None:
        self.found.root = name
        self.found.version = attributes.get("version", "")
        self.found.lossy = name not in KNOWN_ROOTS
        self.found.head.base, self.found.head.language = self.scopes[-1][1], self.scopes[-1][2]

    def open_entry(self, attributes: dict[str, str]) -> None:
        if len(self.found.entries) == MAX_ENTRIES:
            raise Refused(f"it has more than {MAX_ENTRIES:,} entries")
        self.entry_depth = self.depth
        _, base, language = self.scopes[-1]
        self.found.entries.append(Notes(base=base, language=language, about=attributes.get(RDF_ABOUT)))

    def note(self, name: str, attributes: dict[str, str], notes: Notes) -> None:
        base = self.scopes[-1][1]
        told = NOTED.get(name)
        if told is not None:
            self.noting, self.noted = told, []
            self.parser.CharacterDataHandler = self.noted.append
            if told == "guid":
                notes.permalink = attributes.get("isPermaLink", "true").strip().lower() != "false"
        elif name in LINKS:
            href, rel = attributes.get("href"), attributes.get("rel", "alternate")
            if href is not None:
                notes.links.append((rel, base, href, attributes.get("type"), attributes.get("length")))
        elif name in TYPED and self.found.root != "rss":
            self.note_type(name, attributes, notes)
        elif self.entry_depth and name in (LOST_IN_RSS if self.found.root == "rss" else LOST_IN_RDF):
            self.found.lossy = True

    def note_type(self, name: str, attributes: dict[str, str], notes: Notes) -> None:
        """An Atom text's type, and its own base. XHTML titles, Base64 and the like are feedparser's to read."""
        local = name.rpartition("}")[2]
        kind = attributes.get("type", "text").strip().lower()
        mode = attributes.get("mode", "escaped" if name.startswith(ATOM) else "xml")
        notes.types[local] = (kind, self.scopes[-1][1])
        xhtml = kind in {"xhtml", "application/xhtml+xml"}
        if (
            mode == "base64"
            or (name.startswith(ATOM03) and mode == "xml" and kind not in {"text", "text/plain"} and not xhtml)
            or (local == "title" and (xhtml))
            or (local == "summary" and xhtml)
            or "src" in attributes
        ):
            self.found.lossy = True

    def end(self, name: str) -> None:
        if self.noting and NOTED.get(name) == self.noting:
            self.keep()
        if self.depth == self.entry_depth:
            self.entry_depth = 0
        if self.scopes[-1][0] == self.depth:
            self.scopes.pop()
        self.depth -= 1

    def keep(self) -> None:
        notes = self.found.entries[-1] if self.entry_depth else self.found.head
        text = "".join(self.noted).strip()
        if text and len(text) <= MAX_FIELD:
            notes.texts.setdefault(self.noting, text)
        self.noting = ""
        self.parser.CharacterDataHandler = None
