"""Values that a statement is given as a table, any number of them under one text, so that it is compiled once."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import JSON, BigInteger, ColumnElement, Text, bindparam, cast, func


def pairs(dialect: str, name: str) -> tuple[ColumnElement[int], ColumnElement[str]]:
    """The two columns of a table of (number, text), to be joined with. name: of the parameter, see `as_pairs`."""
    given = bindparam(name, type_=Text)
    if dialect == "sqlite":
        each = func.json_each(given).table_valued("value", name=name).c.value
        return func.json_extract(each, "$[0]"), func.json_extract(each, "$[1]")
    each = func.json_array_elements(cast(given, JSON)).table_valued("value", name=name).c.value
    return cast(each.op("->>")(0), BigInteger), each.op("->>")(1)


def as_pairs(values: Iterable[tuple[int, str]]) -> str:
    """A parameter's value."""
    return json.dumps(tuple(values), separators=(",", ":"))
