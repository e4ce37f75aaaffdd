"""A statement that many rows go through, compiled once, so that a row costs little more than what the database does.

SQLAlchemy's own would look up and convert every value of every row by itself; here a value that is the same in the row
before is converted once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.sql.dml import UpdateBase


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """The statement in one dialect. order: of the values that it takes; convert: for those that need it, by name."""

    text: str
    order: tuple[str, ...]
    convert: Mapping[str, Callable[[Any], Any]]


class Bulk:
    """names: of the values of a row. statement: made for a connection, since the databases' upserts differ.

    Any further value in the statement must be a literal.
    """

    def __init__(self, names: Sequence[str], statement: Callable[[Connection], UpdateBase]) -> None:
        self._names = tuple(names)
        self._statement = statement
        self._made: dict[str, _Made] = {}

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Execute it once for each row."""
        if not rows:
            return
        made = self._made.get(connection.dialect.name)
        if made is None:
            made = self._made[connection.dialect.name] = self._make(connection)
        columns = {name: converted([row[name] for row in rows], made.convert.get(name)) for name in self._names}
        given = list(zip(*(columns[name] for name in made.order), strict=True))
        connection.exec_driver_sql(made.text, given)

    def _make(self, connection: Connection) -> _Made:
        dialect = connection.dialect
        kind: Any = type(dialect)
        placed: Dialect = kind(paramstyle="qmark" if dialect.name == "sqlite" else "format")
        compiled: Any = self._statement(connection).compile(dialect=placed, column_keys=list(self._names))
        processors = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()
        }
        return _Made(
            text=str(compiled),
            order=tuple(compiled.positiontup),
            convert={name: one for name, one in processors.items() if one is not None},
        )


def converted(values: list[Any], convert: Callable[[Any], Any] | None) -> list[Any]:
    """A column's values as the driver takes them; one that is the one before is converted once."""
    if convert is None:
        return values
    found: list[Any] = []
    before, converted = None, convert(None)
    for value in values:
        if value is not before:
            before, converted = value, convert(value)
        found.append(converted)
    return found
