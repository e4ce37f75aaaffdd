"""What makes an article the same article: its address, the hash of its words, the hash of its content.

Hashes are over normalised text, the same on any machine and in any store.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from digest.ingest.lines import SPACED, in_ascii, words_of
from digest.model.articles import ArticleKey, Block, Document

MIN_WORDS = 50
"""Below it, two articles may have the same text by chance ("More to follow")."""

SHINGLE = 4

TRACKING = re.compile(
    r"^(?:utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ito|ocid|cmpid|smid|ref_src)(?:=|$)",
    re.IGNORECASE,
)

BEACON = re.compile(
    r"^(?:xtor|wt_mc|mkt_tok|_hs(?:enc|mi)|_ga|guccounter|ns_\w+|cmp|rss|amp|phpsessid|jsessionid"
    r"|(?:ref|src|source|from|partner|emc|feed|output(?:type)?)=(?:rss|feed|atom|amp)\w*)(?:=|$)",
    re.IGNORECASE,
)
"""Marks that do not choose a page, beside TRACKING: of a session, of the feed that it was found in, of AMP."""

PLAIN_URL = re.compile(r"https?://([a-z0-9][a-z0-9.-]*)(/[\w/.~-]*)", re.ASCII)
"""An address that is as short as it can be, as most are: nothing needs to be looked for in it."""

AMP_CACHE = re.compile(
    r"^(?:[\w-]+\.cdn\.ampproject\.org/(?:[a-z]/)?(?:s/)?|(?:www\.)?google\.[a-z.]+/amp/(?:s/)?)(?=[\w-]+\.)"
)
AMP_ENDS = re.compile(r"/amp$|\.amp(?=(?:\.html?)?$)", re.IGNORECASE)

BRIEF = "~"
"""How the hash of a text begins that is too short to name an article by itself."""


def match_key(url: str) -> str:
    """The form by which two addresses are one page: without scheme, campaign, session, AMP and a slash at the end.

    Not an address that leads anywhere. "www." counts. "" for a site's own front page, which is no article's.
    """
    plain = PLAIN_URL.fullmatch(url)
    if plain is not None and "amp" not in url:
        host, path = plain.groups()
        return f"{host}{path.rstrip('/')}" if path.strip("/") else ""
    parts = urlsplit(canonical_url(url))
    if parts.scheme not in {"http", "https"}:
        return url.strip()
    path = parts.netloc + parts.path
    path = AMP_CACHE.sub("", path)
    host, _, path = path.partition("/")
    path = path.removeprefix("amp/") if host.count(".") else path
    host = f"www.{host.removeprefix('amp.')}" if host.startswith("amp.") else host
    path = AMP_ENDS.sub("", f"/{path}".rstrip("/")).rstrip("/")
    path = quote(unquote(path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape")
    query = "&".join(sorted(part for part in parts.query.split("&") if part and not BEACON.match(part)))
    return f"{host}{path}?{query}" if query else f"{host}{path}" if path else ""


@lru_cache(maxsize=1024)
def canonical_url(url: str) -> str:
    """An address without what leads nowhere else: case of the host, default port, fragment, campaign marks."""
    if PLAIN_URL.fullmatch(url):
        return url
    parts = urlsplit(url.strip())
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return url.strip()
    scheme, host = parts.scheme.lower(), parts.hostname.lower()
    try:
        port = parts.port
    except ValueError:
        return url.strip()
    if port is not None and port != {"http": 80, "https": 443}[scheme]:
        host = f"{host}:{port}"
    query = "&".join(part for part in parts.query.split("&") if part and not TRACKING.match(part))
    return urlunsplit((scheme, host, parts.path or "/", query, "")).rstrip()  # a blank stood before what was cut off


def text_hash(document: Document) -> str:
    """Hash of the words of the body, in order; "" under 50 words."""
    found = words(document.blocks)
    return digest_of(b" ".join(found)) if len(found) >= MIN_WORDS else ""


def brief_hash(document: Document) -> str:
    """Hash of title and words of a text under 50 words, begun with BRIEF; "" where it has none, or more of them.

    It names an article only beside something else that agrees: its time, or all the feed.
    """
    found = words(document.blocks)
    title = words_of(document.title)
    return BRIEF + digest_of(b" ".join([*title, b"\x1d", *found])) if found or title else ""


def content_hash(document: Document) -> str:
    """Hash of title and blocks; a change of it is a revision."""
    return digest("\x1e".join([document.title, *[block.kind + "\x1f" + block.text for block in document.blocks]]))


def mint_key(document: Document, *, source: str = "") -> ArticleKey:
    """A new article's public id, 12 base-32 characters: of its address if it has one, else of title and text.

    source: slug of the source, so that two sources may carry the same address.
    """
    what = canonical_url(document.url) if document.url else content_hash(document)
    return ArticleKey(digest(f"{source}\x1d{what}")[:12])


def digest(text: str) -> str:
    """SHA-256 in 26 base-32 characters (130 bits), lower case."""
    return digest_of(text.encode("utf-8", errors="surrogatepass"))


def digest_of(encoded: bytes) -> str:
    """`digest` of a text in UTF-8."""
    whole = hashlib.sha256(encoded).digest()
    bits = int.from_bytes(whole[:17], "big") >> 6
    return "".join([PAIRS[bits >> shift & 1023] for shift in range(120, -1, -10)])


BASE_32 = "abcdefghijklmnopqrstuvwxyz234567"
PAIRS = [first + second for first in BASE_32 for second in BASE_32]
"""Two characters of base 32 for each ten bits: quicker than one by one."""


def words(blocks: Sequence[Block]) -> list[bytes]:
    """The words of a body without case and typography, so that a curled quote does not make another article."""
    whole = in_ascii("\n".join([block.text for block in blocks]))
    if whole is not None:
        return whole.translate(SPACED).split()
    return [word for block in blocks for word in words_of(block.text)]


def containment(one: Sequence[Block], other: Sequence[Block]) -> float:
    """The share of the shorter body's runs of four words that stand in the other too, 0 to 1."""
    left, right = shingles(words(one)), shingles(words(other))
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def shingles(found: Sequence[bytes]) -> frozenset[tuple[bytes, ...]]:
    """Every run of four words; the whole where there are fewer."""
    if not found:
        return frozenset()
    return frozenset(tuple(found[i : i + SHINGLE]) for i in range(max(1, len(found) - SHINGLE + 1)))
