"""How the tests read a text: paragraphs between blank lines, on a Monday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from digest.editorial.dates import find_dates
from digest.editorial.outlook import find_outlooks
from digest.editorial.sections import find_sections
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind, Published
from digest.model.reading import DateMention, Due, Outlook, Section

MONDAY = dt.date(2026, 2, 16)


def published(day: dt.date, *, hour: int = 12, zone_known: bool = True) -> Published:
    at = dt.datetime(day.year, day.month, day.day, hour, tzinfo=dt.UTC)
    return Published(at=at, day=day, zone_known=zone_known)


def paragraphs(text: str) -> tuple[Block, ...]:
    return tuple(Block(kind=BlockKind.PARAGRAPH, text=part) for part in text.split("\n\n") if part)


def dates(text: str, *, day: dt.date | None = MONDAY, language: str = "en") -> tuple[DateMention, ...]:
    blocks = paragraphs(text)
    known = published(day) if day is not None else None
    return find_dates(blocks, published=known, language=language, sentences=split(blocks, language))


def outlooks(text: str | Sequence[Block], *, day: dt.date | None = MONDAY, language: str = "en") -> tuple[Outlook, ...]:
    blocks = paragraphs(text) if isinstance(text, str) else tuple(text)
    known = published(day) if day is not None else None
    sentences = split(blocks, language)
    return find_outlooks(
        blocks,
        sentences=sentences,
        dates=find_dates(blocks, published=known, language=language, sentences=sentences),
        sections=find_sections(blocks, language),
        published=known,
        language=language,
    )


def sections(text: str | Sequence[Block], *, language: str = "en") -> tuple[Section, ...]:
    return find_sections(paragraphs(text) if isinstance(text, str) else tuple(text), language)


def shown(due: Due | None) -> str | None:
    """A due date in short: "2026-03-03 not_before 10:00 UTC", "on" left out."""
    if due is None:
        return None
    bound = "" if due.bound == "on" else due.bound
    return " ".join(part for part in (due.value, bound, due.clock, due.zone) if part)


def said(text: str, *, day: dt.date | None = MONDAY, language: str = "en") -> list[tuple[str, str | None]]:
    return [(mention.text, shown(mention.due)) for mention in dates(text, day=day, language=language)]
