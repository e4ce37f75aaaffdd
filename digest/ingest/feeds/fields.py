"""What the readings of a feed share: addresses, plain text, the longest text, and how often a feed asks to be read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from urllib.parse import quote, urljoin, urlsplit

from digest.ingest.lines import INVISIBLE, LINE_ENDS, fold
from digest.model.feeds import Enclosure

MAX_URL = 4000
MAX_PLAIN = 10_000
MAX_LINE = 1_000
"""Characters of a title, a name, a guid; microblogs have whole posts as titles."""

MAX_CATEGORIES = 50
MAX_ENCLOSURES = 50
MAX_LISTED = 500
UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`{|}\u2028\u2029]")
TAG = re.compile(
    r"<!--.*?-->|<!--[^>]*>?|</?(?:a|abbr|acronym|applet|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br"
    r"|button|canvas|center|cite|code|col|dd|del|details|dfn|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer"
    r"|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee"
    r"|meta|nav|nobr|noframes|noscript|object|ol|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span"
    r"|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul"
    r"|var|video|wbr)(?:[\s/][^<>]*)?>",
    re.IGNORECASE | re.DOTALL,
)
"""HTML's own elements, and no others: a title may speak of <T> or of a < b."""

SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
MINUTES = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
MOST_MINUTES = 525_600


def http_url(value: str | None, base: str = "") -> str | None:
    """An address, made absolute, with what may not stand in one percent-encoded; None for what is not http(s)."""
    if not value:
        return None
    text = value[: 2 * MAX_URL].strip()
    if USUAL.fullmatch(text) and len(text) <= MAX_URL:
        return text
    text = INVISIBLE.sub("", text).strip()
    if not text or len(text) > MAX_URL:
        return None
    try:
        whole = urljoin(base, LINE_BREAKS.sub("", text)) if base else text
        parts = urlsplit(whole)
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            return None
        _ = parts.port
    except ValueError:
        return None
    return UNSAFE.sub(lambda match: quote(match.group()), whole)


USUAL = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?::\d{1,4})?/[\w.~:/?#@!$&'()*+,;=%-]*", re.ASCII)
"""An absolute address that needs nothing done to it."""

LINE_BREAKS = re.compile(r"[\r\n\t]+ *")
"""A long address that was wrapped."""


def joined(base: str, value: str | None) -> str:
    """The base that an xml:base makes of the one around it; the one around it where that cannot be read."""
    return (http_url(value, base) or base) if value else base


def typographic(text: str) -> str:
    """A text with the signs that its C1 controls stand for where windows-1252 was taken for Latin-1."""
    return text.translate(SIGNS) if C1.search(text) else text


C1 = re.compile("[\x80-\x9f]")
SIGNS = {byte: bytes([byte]).decode("windows-1252", errors="ignore") for byte in range(0x80, 0xA0)}


def plain(text: str | None, *, is_html: bool) -> str:
    """A title or a name as one line of plain text; HTML's own tags go, `a < b` stays."""
    if not text:
        return ""
    text = typographic(text[:MAX_PLAIN])
    if is_html and "<" in text:
        text = TAG.sub(" ", SCRIPT.sub(" ", text)) if BLOCKY.search(text) else TAG.sub("", SCRIPT.sub(" ", text))
    if is_html and "&" in text:
        text = html.unescape(text)
    return fold(text)[:MAX_LINE]


BLOCKY = re.compile(r"<(?:br|p|div|li|td|h\d)\b", re.IGNORECASE)


def body_text(text: str) -> str:
    """A content as it is kept: without control and invisible characters, with line feeds for line ends."""
    if CLEAN.fullmatch(text):
        return text
    return INVISIBLE.sub("", LINE_ENDS.sub("\n", typographic(text)))


CLEAN = re.compile(
    "[\t\n\x20-\x7e\xa0-\xac\xae-\u200a\u200c\u200d\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe"
    "\uff00-\ufff8\ufffc\ufffd\U00010000-\U0010ffff]*"
)
"""A text with nothing in it that is taken out or changed: quicker to see than to see each of it missing."""


def longest(texts: Iterable[tuple[str | None, bool]]) -> tuple[str, bool]:
    """The longest of what an entry says, and whether it is HTML; the first of two that are as long."""
    best, best_html = "", True
    for text, is_html in texts:
        if text and len(text) > len(best):
            best, best_html = text, is_html
    return body_text(best), best_html


def name_of(text: str | None) -> str | None:
    """An author's name out of "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>" or a name alone."""
    name = plain(text, is_html=False)[:MAX_NAME]
    match = MAILED.match(name) or NAMED.match(name)
    name = match["name"].strip(" \"'") if match is not None else name
    return name[:200] or None


MAX_NAME = 300
MAILED = re.compile(r"^(?:mailto:)?\S+@\S+\s+\(+(?P<name>[^()]+)\)+$")
NAMED = re.compile(r"^(?P<name>[^<>()@]+?)\s*[<(]\S+@\S+[>)]$")


def names_of(authors: Iterable[str | None]) -> str | None:
    names = [name for author in islice(authors, MAX_LISTED) if (name := name_of(author)) is not None]
    return ", ".join(dict.fromkeys(names)) or None


def categories_of(terms: Iterable[str | None]) -> tuple[str, ...]:
    found = dict.fromkeys(term for one in islice(terms, MAX_LISTED) if (term := plain(one, is_html=True)[:200]))
    return tuple(found)[:MAX_CATEGORIES]


def enclosures_of(files: Iterable[tuple[str | None, str | None, str | None]], base: str) -> tuple[Enclosure, ...]:
    """files: address, media type and length in bytes, as written. The first of each address counts."""
    found: dict[str, Enclosure] = {}
    for href, kind, length in islice(files, MAX_LISTED):
        url = http_url(href, base)
        if url is not None and url not in found:
            found[url] = Enclosure(url=url, type=fold(kind or "")[:100] or None, size=number(length))
            if len(found) == MAX_ENCLOSURES:
                break
    return tuple(found.values())


def number(text: object) -> int | None:
    """A count of bytes or minutes that is one."""
    digits = str(text).strip() if text is not None else ""
    return int(digits) or None if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def minutes_between(*, ttl: str | None, period: str | None, frequency: str | None) -> int | None:
    """Minutes between two looks that a feed asks for: RSS's ttl, or the syndication module's period and frequency."""
    asked = number(ttl)
    if asked is None and (period or frequency):
        every = MINUTES.get((period or "daily").strip().lower())
        asked = None if every is None else max(1, every // (number(frequency) or 1))
    return None if asked is None else min(asked, MOST_MINUTES)


def language_of(*codes: str | None) -> str | None:
    """The first language code that is one, as "en" or "en-gb"."""
    for code in codes:
        match = LANGUAGE.match((code or "").strip().replace("_", "-"))
        if match is not None:
            return match.group().lower()
    return None


LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def first_url(values: Sequence[str | None], base: str) -> str | None:
    return next((url for value in values if (url := http_url(value, base)) is not None), None)
