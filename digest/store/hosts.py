"""Mail servers in trouble: how often in a row, and until when each is left alone."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, delete, select

from digest.model.mailing import MailHost
from digest.store.tables import mail_host
from digest.store.upsert import upsert


class Hosts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[MailHost, ...]:
        """The servers that failed when they were last used."""
        rows = self._connection.execute(select(mail_host).order_by(mail_host.c.host))
        return tuple(
            MailHost(
                host=row.host, failures=row.failures, until=row.until, answer=row.answer, changed_at=row.changed_at
            )
            for row in rows
        )

    def get(self, host: str) -> MailHost | None:
        """A server in trouble; None: it is in none that we know of."""
        return next((one for one in self.all() if one.host == host), None)

    def failed(self, host: str, *, answer: str, now: dt.datetime) -> int:
        """Count one more failure. Returns how many in a row that makes."""
        new = upsert(self._connection, mail_host).values(
            host=host, failures=1, until=None, answer=answer, changed_at=now
        )
        self._connection.execute(
            new.on_conflict_do_update(
                index_elements=["host"],
                set_={"failures": mail_host.c.failures + 1, "answer": answer, "changed_at": now},
            )
        )
        counted = self._connection.execute(select(mail_host.c.failures).where(mail_host.c.host == host))
        found: int = counted.scalar_one()
        return found

    def leave_alone(self, host: str, *, until: dt.datetime) -> None:
        """Say when it is tried again."""
        self._connection.execute(mail_host.update().where(mail_host.c.host == host).values(until=until))

    def works(self, host: str) -> bool:
        """Forget its troubles. Returns whether there were any."""
        return self._connection.execute(delete(mail_host).where(mail_host.c.host == host)).rowcount == 1

    def forgive(self) -> int:
        """Forget the troubles of all, because a person says so: each is tried again at once. Returns how many."""
        return self._connection.execute(delete(mail_host)).rowcount
