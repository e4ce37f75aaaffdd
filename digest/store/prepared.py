"""An update of many rows in one statement, compiled once, so that a row costs little more than what the database does.

An executemany is a step for each row, and SQLite's driver lets other threads in at each step: with many connections at
work beside it the ledger would wait for its turn more than for the database. SQLAlchemy's own would also convert every
parameter of every row, those too that are the same in all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect, Update
from sqlalchemy.sql.expression import TableClause, column, table
from sqlalchemy.types import TypeEngine

from digest.store.bulk import converted


class Prepared:
    """columns: what differs by row, and its type. statement: an update that finds them in the table it is given.

    Its other parameters are named by `bindparam`; any further value in it must be a literal.
    """

    def __init__(self, columns: Mapping[str, TypeEngine[Any]], statement: Callable[[TableClause], Update]) -> None:
        self._columns = columns
        self._statement = statement(table("given", *(column(name, kind) for name, kind in columns.items())))
        self._made: dict[str, _Made] = {}

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]], **same: Any) -> int:
        """Execute it for these rows, `same` being the same in all. Returns how many rows of the table changed."""
        if not rows:
            return 0
        made = self._made.get(connection.dialect.name)
        if made is None:
            made = self._made[connection.dialect.name] = _Made(self._columns, self._statement, connection.dialect)
        changed = 0
        for start in range(0, len(rows), _MOST):
            part = rows[start : start + _MOST]
            changed += connection.exec_driver_sql(made.sql(len(part)), made.parameters(part, same)).rowcount
        return changed


_MOST = 200
"""Rows of one statement; each number of rows is a text of its own, which is kept."""


class _Made:
    """The statement in one dialect; parameters are placed, since SQLite looks a name up among all that came before."""

    def __init__(self, columns: Mapping[str, TypeEngine[Any]], statement: Update, dialect: Dialect) -> None:
        self._columns = columns
        is_sqlite = dialect.name == "sqlite"
        mark = "?" if is_sqlite else "%s"
        kind_of_dialect: Any = type(dialect)
        placed: Dialect = kind_of_dialect(paramstyle="qmark" if is_sqlite else "format")
        compiled: Any = statement.compile(dialect=placed)
        self._before, _, self._after = str(compiled).partition(" FROM given ")
        order = tuple(compiled.positiontup or ())
        self._first, self._last = order[: self._before.count(mark)], order[self._before.count(mark) :]
        marks = (mark if is_sqlite else f"{mark}::{kind.compile(dialect=placed)}" for kind in columns.values())
        self._row = f"({', '.join(marks)})"
        self._texts: dict[int, str] = {}
        kinds = {name: bind.type for name, bind in compiled.binds.items()} | dict(columns)
        made = {name: kind.dialect_impl(dialect).bind_processor(dialect) for name, kind in kinds.items()}
        self._convert: dict[str, Callable[[Any], Any]] = {name: one for name, one in made.items() if one is not None}

    def sql(self, rows: int) -> str:
        found = self._texts.get(rows)
        if found is None:
            given = ", ".join([self._row] * rows)
            names = ", ".join(self._columns)
            # the rows within, since SQLite's driver counts what changed only where the text begins with UPDATE
            source = f"(WITH rows_of({names}) AS (VALUES {given}) SELECT * FROM rows_of) AS given"  # noqa: S608 - our names
            found = self._texts[rows] = f"{self._before} FROM {source} {self._after}"
        return found

    def parameters(self, rows: Sequence[Mapping[str, Any]], same: Mapping[str, Any]) -> tuple[Any, ...]:
        columns = [converted([row[name] for row in rows], self._convert.get(name)) for name in self._columns]
        return (
            *(self._one(name, same[name]) for name in self._first),
            *(value for row in zip(*columns, strict=True) for value in row),
            *(self._one(name, same[name]) for name in self._last),
        )

    def _one(self, name: str, value: Any) -> Any:
        return self._convert[name](value) if name in self._convert else value
