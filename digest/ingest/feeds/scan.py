"""One pass over XML before anything of it is built: is it well-formed, how deep, how many entries.

On its way it notes what fastfeedparser does not tell of an entry: its dates as written (their zones are lost with it),
its guid and address apart from each other, the base of its links, its title where a picture has one too or it is XHTML,
all its authors, its files, which of its texts are HTML. It also says where a feed uses something that fastfeedparser
loses, so that feedparser reads it instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from digest.ingest.feeds.fields import MAX_LINE, joined

MAX_ENTRIES = 10_000
MAX_DEPTH = 200
MAX_ATTRIBUTES = 400
MAX_NAMESPACES = 50_000
"""Declarations in all: some feeds declare theirs anew with every element of every entry."""

MAX_FIELD = 20_000
"""Characters that are kept of a date, a guid, an address, a title."""

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
    "id": "id", "updated": "updated", "published": "published", "issued": "issued", "title": "title",
    f"{ATOM}}}title": "title", f"{ATOM03}}}title": "title", f"{RSS10}}}title": "title", f"{DC}}}title": "dc title",
    f"{DC}}}creator": "creator", f"{MEDIA}/}}title": "dc title",
}  # fmt: skip
"""Elements of an entry or of the feed's head whose text is noted, under one name for all formats."""

TYPED = frozenset({f"{space}}}{name}" for space in (ATOM, ATOM03) for name in ("title", "summary", "content")})
LINKS = frozenset({f"{ATOM}}}link", f"{ATOM03}}}link"})
AUTHORS = frozenset({f"{ATOM}}}author", f"{ATOM03}}}author"})
NAMES = frozenset({f"{ATOM}}}name", f"{ATOM03}}}name"})
FILES = frozenset({"enclosure", f"{MEDIA}/}}content", f"{MEDIA}}}content"})
TOLD = frozenset({f"{MEDIA}/}}description", f"{MEDIA}}}description"})
ENCODED = f"{CONTENT}}}encoded"
FLAT = frozenset({"description", f"{RSS10}}}description", ENCODED, f"{ATOM}}}summary", f"{ATOM03}}}summary"})
"""Texts of which fastfeedparser takes what stands before the first element in them."""

LOST_IN_RSS = frozenset({
    f"{ATOM}}}content", f"{ATOM}}}summary", "http://www.w3.org/1999/xhtml}body", "body", "fullitem", "xhtml:body",
})  # fmt: skip
HANDLERS = (
    "StartElementHandler",
    "EndElementHandler",
    "CharacterDataHandler",
    "StartDoctypeDeclHandler",
    "StartNamespaceDeclHandler",
)
SCRIPTS = ("script", "style")
HTML = frozenset({"html", "text/html"})
XHTML = frozenset({"xhtml", "application/xhtml+xml"})
TEXT = frozenset({"text", "text/plain"})
LONG = frozenset({"encoded", "media"})


class Refused(Exception):
    """Bounds that no honest feed reaches. str() says which."""


@dataclass(slots=True)
class Notes:
    """What was noted of an entry, or of a feed's head. texts: by the names of NOTED, and "media", "encoded".

    html: which of "title", "summary", "content" are escaped HTML. links: (rel, absolute base, href, type, length).
    files: (absolute base, url, type, size). names: of the authors.
    """

    base: str
    language: str | None
    texts: dict[str, str] = field(default_factory=dict)
    html: set[str] = field(default_factory=set)
    links: list[tuple[str, str, str, str | None, str | None]] = field(default_factory=list)
    files: list[tuple[str, str | None, str | None, str | None]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
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
    """The handlers of expat, and where they stand."""

    def __init__(self, url: str) -> None:
        self.found = Scan(head=Notes(base=url, language=None), entries=[])
        self.notes = self.found.head
        self.depth = 0
        self.entry_depth = 0
        self.flat_depth = 0
        self.author_depth = 0
        self.noting_depth = 0
        self.scopes: list[tuple[int, str, str | None]] = [(0, url, None)]
        self.noting = ""
        self.noted: list[str] = []
        self.parser = expat.ParserCreate("utf-8", "}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartNamespaceDeclHandler = self.namespace
        self.namespaces = 0

    def run(self, body: bytes) -> Scan:
        try:
            self.parser.Parse(body, True)  # noqa: FBT003  (no keyword)
        except expat.ExpatError:
            self.found.well_formed = False
        finally:
            for handler in HANDLERS:
                setattr(self.parser, handler, None)  # they hold this object, and it holds them
        return self.found

    def doctype(self, *_: object) -> None:
        raise Refused("it declares a document type inside itself")

    def namespace(self, *_: object) -> None:
        self.namespaces += 1
        if self.namespaces > MAX_NAMESPACES:
            raise Refused(f"it declares more than {MAX_NAMESPACES:,} namespaces")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Refused(f"its elements are nested more than {MAX_DEPTH} deep")
        if attributes:
            self.look_at(attributes)
        if self.depth == 1:
            self.open_root(name, attributes)
        if self.flat_depth or (self.noting and name.endswith(SCRIPTS)) or name.isupper():
            self.found.lossy = True
        if not self.entry_depth:
            if name in ENTRIES and self.depth > 1:
                self.open_entry(attributes)
                return
            inside = self.depth <= 3
            if name.endswith(("}item", "}entry")):
                self.found.lossy = True
        else:
            inside = self.depth == self.entry_depth + 1
        if inside:
            self.note(name, attributes)
        elif self.entry_depth:
            self.note_deep(name, attributes)

    def look_at(self, attributes: dict[str, str]) -> None:
        """Bound them, and take the base and the language that they set."""
        if len(attributes) > MAX_ATTRIBUTES:
            raise Refused(f"an element has {len(attributes):,} attributes")
        if f"{XML}base" in attributes or f"{XML}lang" in attributes:
            _, base, language = self.scopes[-1]
            language = attributes.get(f"{XML}lang", language)
            self.scopes.append((self.depth, joined(base, attributes.get(f"{XML}base")), language))

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
        self.notes = Notes(base=base, language=language, about=attributes.get(RDF_ABOUT))
        self.found.entries.append(self.notes)

    def note(self, name: str, attributes: dict[str, str]) -> None:
        told = NOTED.get(name)
        if f"{XML}lang" in attributes and (name in FLAT or name in TYPED):
            self.notes.language = self.scopes[-1][2]
        if name in TYPED and self.found.root != "rss":
            self.note_type(name.rpartition("}")[2], attributes, escaped=name.startswith(ATOM))
        if told is not None and "href" not in attributes:
            self.listen(told)
            if told == "guid":
                self.notes.permalink = attributes.get("isPermaLink", "true").strip().lower() != "false"
        elif name in LINKS or told == "link":
            self.note_link(attributes)
        elif name in AUTHORS:
            self.author_depth = self.depth
        elif self.entry_depth:
            self.note_text(name)
            self.note_deep(name, attributes)

    def note_link(self, attributes: dict[str, str]) -> None:
        href = attributes.get("href")
        if href is not None:
            rel = attributes.get("rel", "alternate")
            said = (rel, self.scopes[-1][1], href, attributes.get("type"), attributes.get("length"))
            self.notes.links.append(said)

    def note_text(self, name: str) -> None:
        """A text of an entry that fastfeedparser reads, or that it would lose."""
        if name in FLAT:
            self.flat_depth = self.flat_depth or self.depth
            if name == ENCODED:
                self.note_encoded()
        elif self.found.root == "rss" and name in LOST_IN_RSS:
            self.found.lossy = True

    def note_encoded(self) -> None:
        """The whole text beside RSS's description; fastfeedparser does not look for it in RDF."""
        self.notes.html.add("encoded")
        if self.found.root != "rss":
            self.listen("encoded")

    def note_deep(self, name: str, attributes: dict[str, str]) -> None:
        """What an entry may also have in a group of files, or in its author."""
        if name in FILES:
            size = attributes.get("length") or attributes.get("fileSize")
            self.notes.files.append((self.scopes[-1][1], attributes.get("url"), attributes.get("type"), size))
        elif name in TOLD:
            self.listen("media")
        elif name in NAMES and self.author_depth == self.depth - 1:
            self.listen("name")

    def note_type(self, local: str, attributes: dict[str, str], *, escaped: bool) -> None:
        """An Atom text's type. Base64 and texts with elements in them that are no XHTML are feedparser's to read."""
        kind = attributes.get("type", "text").strip().lower()
        mode = attributes.get("mode", "escaped" if escaped else "xml")
        if kind in HTML and mode == "escaped":
            self.notes.html.add(local)
        elif kind in XHTML and local == "content":
            self.notes.html.add(local)
            return
        elif mode == "base64" or not (kind in HTML or kind in XHTML or kind in TEXT):
            self.found.lossy = True
        if local == "content":
            self.flat_depth = self.flat_depth or self.depth

    def listen(self, told: str) -> None:
        if not self.noting:
            self.noting, self.noting_depth, self.noted = told, self.depth, []
            self.parser.CharacterDataHandler = self.noted.append

    def end(self, _: str) -> None:
        if self.noting_depth == self.depth:
            self.keep()
        if self.flat_depth == self.depth:
            self.flat_depth = 0
        if self.author_depth == self.depth:
            self.author_depth = 0
        if self.entry_depth == self.depth:
            self.entry_depth, self.notes = 0, self.found.head
        if self.scopes[-1][0] == self.depth:
            self.scopes.pop()
        self.depth -= 1

    def keep(self) -> None:
        text = "".join(self.noted).strip()
        if self.noting == "name":
            self.notes.names.append(text[:MAX_LINE])
        elif text:
            self.notes.texts.setdefault(self.noting, text if self.noting in LONG else text[:MAX_FIELD])
        self.noting, self.noting_depth = "", 0
        self.parser.CharacterDataHandler = None
