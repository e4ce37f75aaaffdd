"""A statement that many rows go through, compiled once, so that a row costs little more than what the database does.

SQLAlchemy's own would look up and convert every value of every row by itself; here a time that is the same in all is
converted once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.sql.dml import UpdateBase


class Bulk:
    """names: of the values of a row. statement: made for a connection, since the databases' upserts differ.

    Any further value in the statement must be a literal.
    """

    def __init__(self, names: Sequence[str], statement: Callable[[Connection], UpdateBase]) -> None:
        self._names = tuple(names)
        self._statement = statement
        self._made: dict[str, tuple[str, list[tuple[str, Callable[[Any], Any] | None]]]] = {}

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Execute it once for each row."""
        if not rows:
            return
        made = self._made.get(connection.dialect.name)
        if made is None:
            made = self._made[connection.dialect.name] = self._make(connection)
        text, converts = made
        times: dict[tuple[str, dt.datetime], Any] = {}
        given: list[dict[str, Any]] = []
        for row in rows:
            values: dict[str, Any] = {}
            for name, convert in converts:
                value = row[name]
                if convert is None:
                    values[name] = value
                elif isinstance(value, dt.datetime):
                    if (name, value) not in times:
                        times[name, value] = convert(value)
                    values[name] = times[name, value]
                else:
                    values[name] = convert(value)
            given.append(values)
        connection.exec_driver_sql(text, given)

    def _make(self, connection: Connection) -> tuple[str, list[tuple[str, Callable[[Any], Any] | None]]]:
        dialect = connection.dialect
        kind: Any = type(dialect)
        named: Dialect = kind(paramstyle="named" if dialect.name == "sqlite" else "pyformat")
        compiled = self._statement(connection).compile(dialect=named, column_keys=list(self._names))
        types = {name: bind.type for name, bind in compiled.binds.items()}
        made: list[tuple[str, Callable[[Any], Any] | None]] = [
            (name, types[name].dialect_impl(dialect).bind_processor(dialect)) for name in self._names
        ]
        return str(compiled), made
