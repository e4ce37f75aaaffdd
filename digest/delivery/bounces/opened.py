"""A message of the bounce mailbox, opened: its notice, its machine-readable parts, and the header that came back.

Whatever bytes come, this ends quickly and raises nothing: it reads the first 2 MB, and no MIME of more than 100 parts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser

LARGEST = 2_000_000
MOST_PARTS = 100
_LONGEST_LINE = 2_000
_LONGEST_RUN = 300
_MOST_MARKS = 1_000
_DEEPEST = 3

Fields = tuple[tuple[str, str], ...]
"""Header fields in their order, names in lower case."""

_STATUS = re.compile(r"(message|text)/(global-|x)?delivery-status")
_HEADERS_ONLY = frozenset({"text/rfc822-headers", "message/rfc822-headers", "text/rfc822", "message/partial"})
_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*(.*)")
_BREAKS = re.compile(rb"\r\n?")
_BLOCKS = re.compile(r"(?is)<(script|style|head)\b.*?</\1\s*>")
_LINES = re.compile(r"(?i)<(?:br|/?p|/?div|/?tr|/?li|/?h\d|/?pre|hr)\b[^<>]{0,200}>")
_TAGS = re.compile(r"<[^<>@]{0,2000}>")
_MAILTO = re.compile(r"(?i)<a\s[^<>]{0,200}?href\s*=\s*[\"']?mailto:([^\"'<>\s?]{3,320})[^<>]{0,400}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A message in its parts.

    header: of the message itself. notices: what it tells people, part by part. statuses: the groups of its
    delivery-status parts. feedback: of a feedback report. original: the header of what came back, and whatever text
    stands around it. nested: messages inside, opened in turn.
    """

    header: Fields
    kind: str
    report_type: str
    notices: tuple[str, ...]
    statuses: tuple[Fields, ...]
    feedback: Fields
    original: str
    nested: tuple[Opened, ...]

    def get(self, name: str) -> str:
        """The first field of this name, decoded; "" where there is none."""
        return first(self.header, name)

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for each, value in self.header if each == name)


def open_message(raw: bytes) -> Opened:
    """Take a message apart."""
    return _opened(parsed(raw), depth=0)


def parsed(raw: bytes) -> Message:
    """The beginning of a message as the standard library sees it; without its parts where they would be too many."""
    text = b"\n".join(_within_limits(_BREAKS.sub(b"\n", raw[:LARGEST]).lstrip(b"\n")))
    lower = text.lower()
    if lower.count(b"boundary") + lower.count(b"message/") <= MOST_PARTS:
        try:
            return BytesParser(policy=policy.compat32).parsebytes(text)
        except RecursionError:
            pass
    return BytesHeaderParser(policy=policy.compat32).parsebytes(text)


def _within_limits(text: bytes) -> Iterator[bytes]:
    """Lines that are cut where they are too long; of those that go on a header field, or begin a part, only so many."""
    run = parts = 0
    for line in text.split(b"\n"):
        run = run + 1 if line[:1] in {b" ", b"\t"} else 0
        parts += line[:2] == b"--"
        if run <= _LONGEST_RUN and (parts <= _MOST_MARKS or line[:2] != b"--"):
            yield line[:_LONGEST_LINE]


def first(fields: Fields, name: str) -> str:
    """The first field of this name; "" where there is none."""
    return next((value for each, value in fields if each == name), "")


def fields_in(text: str) -> Fields:
    """Header fields wherever they stand in a text, unfolded."""
    found: list[list[str]] = []
    for line in text.split("\n"):
        if line[:1] in {" ", "\t"} and found and line.strip():
            found[-1][1] += " " + line.strip()
        elif field := _FIELD.match(line.lstrip("> \t")):
            found.append([field[1].lower(), field[2].strip()])
    return tuple((name, value) for name, value in found)


@dataclass(slots=True)
class _Found:
    notices: list[str]
    pages: list[str]
    statuses: list[Fields]
    feedback: Fields
    original: list[str]
    nested: list[Opened]


def _opened(message: Message, *, depth: int) -> Opened:
    found = _Found(notices=[], pages=[], statuses=[], feedback=(), original=[], nested=[])
    _walk(message, found, depth=depth, is_top=True)
    return Opened(
        header=_fields(message),
        kind=message.get_content_type(),
        report_type=str(message.get_param("report-type") or "").lower(),
        notices=tuple(found.notices or found.pages),
        statuses=tuple(found.statuses),
        feedback=found.feedback,
        original="\n".join(found.original),
        nested=tuple(found.nested),
    )


def _walk(part: Message, found: _Found, *, depth: int, is_top: bool = False) -> None:
    kind = part.get_content_type()
    payload = part.get_payload()
    children = [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []
    if _STATUS.fullmatch(kind):
        groups = [_fields(child) for child in children] or list(_groups(_text(part)))
        found.statuses += [group for group in groups if group]
    elif kind == "message/feedback-report":
        found.feedback = _fields(children[0]) if children else fields_in(_text(part))
    elif kind in _HEADERS_ONLY:
        found.original.append(_text(part) or "\n".join(_header_text(child) for child in children))
    elif part.get_content_maintype() == "message" and children:
        found.original += [_header_text(child) for child in children]
        found.nested += [_opened(child, depth=depth + 1) for child in children if depth < _DEEPEST]
    elif children:
        for child in children:
            _walk(child, found, depth=depth)
    else:
        _read_leaf(part, found, is_top=is_top)


def _read_leaf(part: Message, found: _Found, *, is_top: bool) -> None:
    """A part that is text: of the notice, or of what came back, which stands behind it."""
    if not is_top and ("received" in part or ("from" in part and "to" in part)):
        found.original += [_header_text(part), _text(part)]  # a returned message whose part has no header of its own
    elif part.get_content_type() == "text/html":
        if not found.original:
            found.pages.append(_without_tags(_text(part)))
    elif part.get_content_maintype() in {"text", "multipart"} or is_top:
        is_behind = found.original or (found.statuses and part.get_content_disposition() is not None)
        (found.original if is_behind else found.notices).append(_text(part))


def _groups(text: str) -> Iterator[Fields]:
    for block in re.split(r"\n[ \t]*\n", text):
        if fields := fields_in(block):
            yield fields


def _fields(message: Message) -> Fields:
    return tuple((str(name).lower(), _decoded(value)) for name, value in message.raw_items())


def _header_text(message: Message) -> str:
    return "\n".join(f"{name}: {value}" for name, value in _fields(message))


def _decoded(value: object) -> str:
    text = re.sub(r"\s*\n\s*", " ", str(value)).strip()
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if "=?" in text and len(text) < 10_000:
        try:
            text = str(make_header(decode_header(text)))
        except (ValueError, LookupError, UnicodeError, AssertionError):
            return text
    return text


def _text(part: Message) -> str:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, UnicodeError, AssertionError):
        payload = None
    if not isinstance(payload, bytes):
        return ""
    charset = str(part.get_param("charset") or "utf-8") if isinstance(part.get_param("charset"), str) else "utf-8"
    for codec in (charset, "utf-8", "latin-1"):
        try:
            return payload.decode(codec).replace("\r\n", "\n").replace("\r", "\n")
        except (LookupError, ValueError):
            continue
    return ""


def _without_tags(page: str) -> str:
    page = _MAILTO.sub(r" &lt;\1&gt; ", _BLOCKS.sub(" ", page))
    text = html.unescape(_TAGS.sub(" ", _LINES.sub("\n", page)))
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))
