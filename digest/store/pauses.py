"""What is stopped until somebody resumes it: the service, all mail, or the mailing of one issue."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, delete, select

from digest.model.mailing import Pause
from digest.store.tables import pause
from digest.store.upsert import upsert

SERVICE, MAIL = "service", "mail"
_ISSUE = "issue:"


def issue_scope(edition: str, issue: str) -> str:
    """The scope of one issue's mailing."""
    return f"{_ISSUE}{edition}/{issue}"


class Pauses:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Pause, ...]:
        """What is stopped now, the widest first."""
        rows = self._connection.execute(_ALL).all()
        found = (Pause(scope=row.scope, reason=row.reason, since=row.since) for row in rows)
        return tuple(sorted(found, key=lambda one: (one.scope != SERVICE, one.scope != MAIL, one.scope)))

    def stop(self, scope: str, *, reason: str, now: dt.datetime) -> bool:
        """Stop something; False where it is stopped already, and then that reason stands."""
        done = self._connection.execute(
            upsert(self._connection, pause)
            .values(scope=scope, reason=reason, since=now)
            .on_conflict_do_nothing(index_elements=["scope"]),
            execution_options={"preserve_rowcount": True},
        )
        return done.rowcount == 1

    def resume(self, scope: str) -> bool:
        """Let it go on; False where it was not stopped."""
        return self._connection.execute(delete(pause).where(pause.c.scope == scope)).rowcount == 1


def stopping_mail(pauses: tuple[Pause, ...]) -> Pause | None:
    """The pause that stops all mail, if there is one."""
    return next((one for one in pauses if one.scope in (SERVICE, MAIL)), None)


def paused_issues(pauses: tuple[Pause, ...]) -> frozenset[tuple[str, str]]:
    """(edition, issue) of those whose mailing is stopped."""
    names = (one.scope.removeprefix(_ISSUE).partition("/") for one in pauses if one.scope.startswith(_ISSUE))
    return frozenset((edition, issue) for edition, _, issue in names)


_ALL = select(pause)
