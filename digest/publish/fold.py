"""Lines of the text part: folded at spaces, hung where they belong, and short enough to be quoted in a reply."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from digest.publish import date_words
from digest.publish.shown import width

COLUMNS = 70
_JOINED = "\x00"
"""Stands for a space that no line may break at, while lines are folded; what is shown has no such character."""


def fold(text: str, *, first: str = "", rest: str | None = None, language: str = "en") -> str:
    """One paragraph as lines. first: before its first line; rest: before the others (as many spaces if not said).

    A day and its month stay together, and an hour and its "a.m.". A word longer than a line is broken: mail and
    terminals must not be wider.
    """
    hang = " " * width(first) if rest is None else rest
    lines: list[str] = []
    current, used = first, width(first)
    empty = True
    for word in _words(_dates_joined(text, language), COLUMNS - max(width(hang), width(first))):
        wide = width(word)
        if not empty and used + 1 + wide > COLUMNS:
            lines.append(current)
            current, used, empty = hang, width(hang), True
        current += word if empty else f" {word}"
        used += wide if empty else 1 + wide
        empty = False
    lines.append(current)
    return "\n".join(line.rstrip(" ") for line in lines).replace(_JOINED, " ")


def together(*words: str) -> str:
    """Words that stay on one line, as long as it holds them."""
    joined = " ".join(words)
    return joined.replace(" ", _JOINED) if width(joined) <= COLUMNS // 2 else joined


def hold(text: str, word: str) -> str:
    """The text with a word behind it that no line begins with."""
    return f"{text}{_JOINED}{word}"


def columns(rows: Iterable[tuple[str, str, str]], *, indent: str = "  ", widest: int = 16, language: str = "en") -> str:
    """Two columns: a label, and text that hangs beside it; a label wider than `widest` stands above its text.

    Between them is what opens the text, an hour say: a column of its own where it is as wide in every row.
    """
    listed = list(rows)
    room = max((width(label) for label, _, _ in listed if width(label) <= widest), default=0)
    heads = {width(head) for _, head, _ in listed}
    inner = " " * heads.pop() if len(heads) == 1 else ""
    hang = indent + " " * (room + 2)
    lines = []
    for label, head, text in listed:
        if width(label) > room:
            lines.append(indent + label)
            first = hang + head
        else:
            first = indent + label + " " * (room - width(label) + 2) + head
        lines.append(fold(text, first=first, rest=hang + inner, language=language))
    return "\n".join(lines)


def _words(text: str, room: int) -> Iterable[str]:
    for word in text.split(" "):
        if width(word) <= room:
            if word:
                yield word
            continue
        if _JOINED in word:
            yield from _words(word.replace(_JOINED, " "), room)
            continue
        piece = ""
        for char in word:
            if width(piece + char) > room:
                yield piece
                piece = ""
            piece += char
        if piece:
            yield piece


def _dates_joined(text: str, language: str) -> str:
    return _dates(language).sub(lambda match: match.group().replace(" ", _JOINED), text)


@lru_cache
def _dates(language: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(date_words.month_names(language), key=len, reverse=True))
    return re.compile(rf"\b\d{{1,2}}\.? (?:(?:de )?(?:{names})\b|[ap]\.m\.)")
