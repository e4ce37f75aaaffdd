"""A consistent copy of a store while it is in use, and a copy put back: SQLite's own way, whole files.

A store on PostgreSQL is copied with its own tools (pg_dump, a snapshot); that one was put back is then for a person
to say (`Restoring.hold`).
"""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, delete, func, select, update

from digest.errors import StoreBusy, StoreError
from digest.model.mailing import OPEN_STATES, DeliveryState
from digest.store.guard import guarded
from digest.store.tables import delivery, pause
from digest.store.upsert import upsert

SERVICE = "service"
"""The scope of a pause under which nothing is built by the clock, fanned out or mailed."""

RESTORED = "the store was restored: it may have been sent after the backup was made"


def copy(store: Path, to: Path) -> int:
    """Write a consistent copy of an SQLite store, complete or not at all. Returns its size in bytes.

    Others may write meanwhile; what they commit after the start is not in it. Raises StoreError.
    """
    if to.exists():
        raise StoreError(f"{to} is there already.", hint="Name a file that is not, or move that one away.")
    part = to.with_name(f".{to.name}.part")
    with guarded(str(store)):
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            part.touch(mode=0o600)  # it holds addresses, and what unsubscribes them
            with closing(_open(store, "ro")) as connection:
                connection.execute("VACUUM INTO ?", (str(part),))
            _sync(part)
            part.replace(to)
            _sync(to.parent)
        except OSError as exc:
            raise StoreError(
                f"{to} cannot be written ({exc.strerror}).", hint="Check the folder and its room."
            ) from exc
        except sqlite3.Error as exc:
            raise StoreError(f"{store} could not be copied: {exc}.", hint="Nothing was written.") from exc
        finally:
            part.unlink(missing_ok=True)
    return to.stat().st_size


def stage(backup: Path, store: Path) -> Path:
    """Copy a backup to beside the store, checked, ready to be upgraded and put in place. Raises StoreError."""
    if not backup.is_file():
        raise StoreError(f"There is no {backup}.", hint="Name a file that `digest db backup` wrote.")
    staged = store.with_name(f".{store.name}.restoring")
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        discard(staged)
        staged.touch(mode=0o600)
        with closing(_open(backup, "ro")) as found:
            first = found.execute("PRAGMA quick_check(1)").fetchone()
            if first != ("ok",):
                raise StoreError(f"{backup} is damaged: {first[0]}.", hint="Use an older backup.")
            found.execute("SELECT version_num FROM alembic_version")
            found.execute("VACUUM INTO ?", (str(staged),))
    except sqlite3.Error as exc:
        staged.unlink(missing_ok=True)
        raise StoreError(f"{backup} is no backup of a store: {exc}.", hint="Nothing was changed.") from exc
    except OSError as exc:
        raise StoreError(f"{staged} cannot be written ({exc.strerror}).", hint="Nothing was changed.") from exc
    return staged


def put_in_place(staged: Path, store: Path, *, now: dt.datetime) -> Path | None:
    """Make the staged copy the store, and keep what was there under another name, which is returned.

    Raises StoreBusy while any other process has the store open.
    """
    kept = None
    if store.exists():
        _close_for_all(store)
        kept = store.with_name(f"{store.name}.before-{now:%Y%m%dT%H%M%SZ}")
        os.link(store, kept)
    with closing(_open(staged, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # all of it in the one file that is moved
    _sync(staged)
    staged.replace(store)
    for left in _beside(store):
        left.unlink(missing_ok=True)
    _sync(store.parent)
    return kept


class Restoring:
    """What a store holds back since it was restored, until a person releases it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, *, now: dt.datetime) -> int:
        """Hold every delivery that was open, and pause the service. Returns how many deliveries."""
        held = self._connection.execute(
            update(delivery)
            .where(delivery.c.state.in_(OPEN_STATES))
            .values(
                state=DeliveryState.HELD,
                answer=RESTORED,
                lease_until=None,
                fence=delivery.c.fence + 1,
                changed_at=now,
            )
        ).rowcount
        values = {"reason": RESTORED, "since": now}
        self._connection.execute(
            upsert(self._connection, pause)
            .values(scope=SERVICE, **values)
            .on_conflict_do_update(index_elements=["scope"], set_=values)
        )
        return held

    def is_held(self) -> bool:
        """Whether the service is paused by a restore."""
        query = select(pause.c.scope).where(pause.c.scope == SERVICE)
        return self._connection.execute(query).first() is not None

    def held(self) -> int:
        """How many deliveries wait for the release."""
        mine = (delivery.c.state == DeliveryState.HELD, delivery.c.answer == RESTORED)
        count: int = self._connection.execute(select(func.count()).select_from(delivery).where(*mine)).scalar_one()
        return count

    def release(self, *, send: bool, now: dt.datetime) -> int:
        """End what `hold` began. send: queue what it held; else cancel it. Returns how many deliveries."""
        values = (
            {"state": DeliveryState.QUEUED, "due_at": now, "answer": None}
            if send
            else {"state": DeliveryState.CANCELLED, "answer": "not sent after the restore, as a person said"}
        )
        released = self._connection.execute(
            update(delivery)
            .where(delivery.c.state == DeliveryState.HELD, delivery.c.answer == RESTORED)
            .values(changed_at=now, **values)
        ).rowcount
        self._connection.execute(delete(pause).where(pause.c.scope == SERVICE))
        return released


def discard(staged: Path) -> None:
    """Take away what is left of a staged copy that was not put in place."""
    for path in (staged, *_beside(staged)):
        path.unlink(missing_ok=True)


def _open(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path))}?mode={mode}", uri=True, isolation_level=None, timeout=30)


def _beside(store: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside a store."""
    return tuple(store.with_name(f"{store.name}{end}") for end in ("-wal", "-shm", "-journal"))


def _close_for_all(store: Path) -> None:
    """Fold the log of an SQLite store into its file, which only works while nobody else has it open."""
    try:
        with closing(sqlite3.connect(f"file:{quote(str(store))}?mode=rw", uri=True, timeout=2)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.rollback()
    except sqlite3.OperationalError as exc:
        raise StoreBusy(
            f"{store} is in use ({exc}); nothing was changed.", hint="Stop `digest run` and try again."
        ) from exc
    except sqlite3.DatabaseError:
        return  # a damaged store may well be the reason for restoring: it is kept as it is


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
