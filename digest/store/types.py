"""Column types: aware UTC times, words of an enumeration, and values of the model as JSON.

SQLite drops time zones and both databases hand out bare text; what leaves here has its proper type again.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator


class NaiveTimeError(ValueError):
    """A time without a zone was to be stored."""


class UTC(TypeDecorator[dt.datetime]):
    """An aware time goes in, the same instant in UTC comes out; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        del dialect
        if value is None:
            return None
        if value.utcoffset() is None:
            raise NaiveTimeError(f"a time without a zone cannot be stored: {value!r}")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Word(TypeDecorator[StrEnum]):
    """A member of a StrEnum, kept as its value, so that a dump of the store can be read."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        # looked up by value, which costs a tenth of calling the enumeration
        self._members: dict[str, StrEnum] = {one.value: one for one in kind}
        self._values: dict[str, str] = {one.value: str(one.value) for one in kind}

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else self._values.get(value) or str(self.kind(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        del dialect
        return None if value is None else self._members.get(value) or self.kind(value)


class Value(TypeDecorator[Any]):
    """A value of the model (a dataclass, or a tuple of them) as JSON; None is SQL's NULL.

    The text is made and read by pydantic, so the engine's own JSON functions are `str` and `as_is`.
    """

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__(none_as_null=True)
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else _adapter(self.kind).dump_json(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        del dialect
        return None if value is None else _adapter(self.kind).validate_json(value)


def as_is(text: Any) -> Any:
    """The engine's JSON reader: leave the text to `Value`."""
    return text


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
