"""INSERT … ON CONFLICT, which SQLite and PostgreSQL both have, and SQLAlchemy keeps apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def upsert(connection: Connection, table: Table) -> postgresql.Insert:
    """An insert that takes on_conflict_do_update and on_conflict_do_nothing, the same for both databases."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)  # type: ignore[return-value]  # the two have the same methods
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415  (late: a store on SQLite does without, 25 ms)

    return postgresql.insert(table)
