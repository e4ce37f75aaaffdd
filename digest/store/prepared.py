"""A statement for many rows that is compiled once, so that a row costs little more than what the database asks for.

SQLAlchemy's own executemany converts every parameter of every row, also those that are the same in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect, Update


class Prepared:
    """Its parameters are named by `bindparam`; values of the statement itself must be literals."""

    def __init__(self, statement: Update) -> None:
        self._statement = statement
        self._made: dict[str, _Made] = {}

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]], **same: Any) -> int:
        """Execute it for each row, `same` being the same in all. Returns how many rows of the table changed."""
        if not rows:
            return 0
        name = connection.dialect.name
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = _Made(self._statement, connection.dialect)
        return connection.exec_driver_sql(made.sql, made.parameters(rows, same)).rowcount


class _Made:
    """The statement in one dialect."""

    def __init__(self, statement: Update, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self._order: Sequence[str] | None = compiled.positiontup if compiled.positional else None
        found = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()}
        self._convert: dict[str, Callable[[Any], Any]] = {name: one for name, one in found.items() if one is not None}

    def parameters(self, rows: Sequence[Mapping[str, Any]], same: Mapping[str, Any]) -> Any:
        converted = {name: self._one(name, value) for name, value in same.items()}
        names = [name for name in self._convert if name not in converted]
        everything = []
        for row in rows:
            values = {**row, **converted}
            for name in names:
                values[name] = self._convert[name](values[name])
            everything.append(tuple(values[name] for name in self._order) if self._order is not None else values)
        return everything

    def _one(self, name: str, value: Any) -> Any:
        return self._convert[name](value) if name in self._convert else value
