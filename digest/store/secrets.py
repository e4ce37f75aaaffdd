"""Keys that a store made for itself, so that every machine on it has the same and nobody need write one down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection, select

from digest.store.tables import secret
from digest.store.upsert import upsert


class Secrets:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, name: str) -> str | None:
        """The key of this name; None where none was made yet."""
        found: str | None = self._connection.execute(select(secret.c.value).where(secret.c.name == name)).scalar()
        return found

    def get(self, name: str, make: Callable[[], str], *, now: dt.datetime) -> str:
        """The key of this name, made now if there is none; if two make it at once, both get the first one's."""
        found = self.find(name)
        if found is not None:
            return found
        self._connection.execute(
            upsert(self._connection, secret)
            .values(name=name, value=make(), made_at=now)
            .on_conflict_do_nothing(index_elements=["name"])
        )
        kept = self.find(name)
        assert kept is not None
        return kept
