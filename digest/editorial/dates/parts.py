"""The parts of a date expression as values: a month's number, which weekday, how many weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from digest.editorial.dates.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The day that relative dates count from, and whether "today" is certainly it."""

    day: dt.date
    today_is_certain: bool


class UnknownDay(Exception):
    """The words count from a day that is not known."""


class Parts:
    """The parts of an expression as values."""

    def __init__(self, parts: Mapping[str, str], language: Language, anchor: Anchor | None, direction: int) -> None:
        self.parts = parts
        self.language = language
        self.anchor = anchor
        self.direction = direction

    @property
    def today(self) -> dt.date:
        if self.anchor is None:
            raise UnknownDay
        return self.anchor.day

    @property
    def turn(self) -> int | None:
        return self.language.turns[self.parts["turn"]] if "turn" in self.parts else None

    @property
    def year(self) -> int | None:
        """The year that the words name, by number or as "next year"."""
        if "year" in self.parts:
            return int(self.parts["year"])
        return self.today.year + min(self.turn, 1) if self.turn is not None else None

    @property
    def month(self) -> int:
        word = self.parts["month"]
        return int(word) if word.isdigit() else {**self.language.short_months, **self.language.months}[word]

    @property
    def day(self) -> int:
        word = self.parts["day"]
        return int(word) if word.isdigit() else self.language.ordinals[word]

    @property
    def weekday(self) -> int | None:
        if "weekday" not in self.parts:
            return None
        return {**self.language.short_weekdays, **self.language.weekdays}[self.parts["weekday"]]

    @property
    def unit(self) -> str:
        return {**self.language.plurals, **self.language.units}[self.parts["unit"]]

    @property
    def number(self) -> int:
        word = self.parts["number"]
        return int(word) if word.isdigit() else self.language.numbers[word]

    @property
    def ordinal(self) -> int:
        word = self.parts["ordinal"]
        return int(word) if word.isdigit() else self.language.ordinals[word]
