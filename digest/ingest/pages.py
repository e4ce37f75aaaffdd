"""A web page as one article: its text, and the address that it says is its own."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from digest.errors import RefusedDocument
from digest.ingest.feeds.encoded import decode_served
from digest.ingest.feeds.fields import http_url
from digest.ingest.hints import Hints
from digest.ingest.html import read_html
from digest.ingest.identity import canonical_url
from digest.model.articles import Document, Source

MAX_BYTES = 20_000_000


def take_page(body: bytes, *, content_type: str | None, url: str, source: Source) -> Document:
    """The article on the page that `url` served. Raises RefusedDocument, saying why, where there is none.

    What the page names as its own address counts only on the same host: a copy may not pass for another's page.
    """
    if len(body) > MAX_BYTES:
        raise RefusedDocument(f"{url}: {len(body) / 1e6:.0f} MB is too large for a page.", hint="Leave it out.")
    if not body.strip(b"\x00 \t\r\n"):
        raise RefusedDocument(f"{url}: nothing came: the page is empty.", hint="Look at it in a browser.")
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind and not ("html" in kind or "xml" in kind or kind in {"text/plain", "application/octet-stream"}):
        raise RefusedDocument(f"{url}: this is {kind}, not a web page.", hint="Name a page or a feed.")
    document = read_html(
        decode_served(body, content_type=content_type),
        hints=Hints(timezone=source.timezone),
        name=url,
    )
    if not document.blocks:
        raise RefusedDocument(f"{url}: there is no article text on it.", hint="Look at the page in a browser.")
    return replace(
        document,
        url=own_address(document.url, url),
        language=document.language or source.language,
    )


def own_address(said: str | None, url: str) -> str:
    """The address that a page says is its own, if that is on its own host; else where it came from."""
    found = http_url(said, url)
    if found is None or host(found) != host(url):
        return canonical_url(url)
    return canonical_url(found)


def host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
