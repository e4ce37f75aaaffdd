"""The edge where the databases' own errors become Digest's: what happened, to which store, and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from digest.errors import (
    Conflict,
    DigestError,
    StoreAway,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreOutdated,
    StoreReadOnly,
)
from digest.store.types import NaiveTimeError

UPGRADE = "Run `digest db upgrade`."

_SQLITE_UNIQUE = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)


@contextmanager
def guarded(where: str) -> Iterator[None]:
    """Turn what SQLAlchemy raises into StoreError or Conflict. where: the store in words, without a password."""
    try:
        yield
    except (DBAPIError, StatementError, PoolTimeout, UnicodeEncodeError) as exc:
        if isinstance(exc, StatementError) and isinstance(exc.orig, NaiveTimeError):
            raise exc.orig from exc  # the program's mistake, not the store's
        raise translated(exc, where) from exc


@contextmanager
def all_or_nothing(connection: Connection, conflict: str) -> Iterator[None]:
    """A savepoint: what breaks a unique rule in it raises Conflict with this message, and nothing of it is written."""
    savepoint = connection.begin_nested()
    try:
        yield
    except Exception as exc:
        with suppress(DBAPIError):  # a full disk makes SQLite undo the whole transaction, savepoint and all
            savepoint.rollback()
        if isinstance(exc, IntegrityError) and _is_unique(exc):
            raise Conflict(conflict) from exc
        raise
    savepoint.commit()


def translated(exc: Exception, where: str) -> DigestError:
    """The error of ours that says the same."""
    if isinstance(exc, PoolTimeout):
        return StoreBusy(f"All connections to the store {where} are in use.", hint="Try again in a moment.")
    orig = exc.orig if isinstance(exc, StatementError) else exc
    if isinstance(orig, ValueError):
        return StoreError(
            f"A text cannot be kept in the store {where} ({orig}); nothing was changed.",
            hint="It has half a character: save its file again, as UTF-8.",
        )
    if isinstance(orig, sqlite3.Error):
        return _from_sqlite(orig, where)
    return _from_postgres(orig, where, lost=isinstance(exc, OperationalError | InterfaceError))


def _is_unique(exc: IntegrityError) -> bool:
    if isinstance(exc.orig, sqlite3.Error):
        return exc.orig.sqlite_errorcode in _SQLITE_UNIQUE
    return getattr(exc.orig, "sqlstate", None) == "23505"


def _from_sqlite(orig: sqlite3.Error, where: str) -> DigestError:
    code = getattr(orig, "sqlite_errorcode", 0)
    text = str(orig)
    if code in _SQLITE_UNIQUE:
        return _conflict(where, text)
    if text.startswith("no such table"):
        return missing(where)
    if "no such column" in text or "has no column" in text:
        return outdated(where)
    damaged = StoreError(
        f"The file {where} is damaged or not an SQLite database ({text}).",
        hint="Put a backup in its place, or name another file in [store] url.",
    )
    by_code: dict[int, DigestError] = {
        sqlite3.SQLITE_BUSY: _busy(where),
        sqlite3.SQLITE_LOCKED: _busy(where),
        sqlite3.SQLITE_FULL: _full(where),
        sqlite3.SQLITE_READONLY: _read_only(where),
        sqlite3.SQLITE_CORRUPT: damaged,
        sqlite3.SQLITE_NOTADB: damaged,
        sqlite3.SQLITE_CANTOPEN: StoreAway(
            f"The store {where} cannot be opened ({text}).", hint="Check the file and its folder, and who may use them."
        ),
        sqlite3.SQLITE_IOERR: StoreAway(
            f"The disk under the store {where} failed ({text}).", hint="Check the disk, then try again."
        ),
    }
    # The lowest byte is the primary code, https://sqlite.org/rescode.html
    return by_code.get(code & 0xFF) or StoreError(f"The store {where} refused a statement ({text}).")


def _from_postgres(orig: object, where: str, *, lost: bool) -> DigestError:
    state = getattr(orig, "sqlstate", None) or ""
    text = " ".join(str(orig).split())
    by_state: dict[str, DigestError] = {
        "23505": _conflict(where, text),
        "25006": _read_only(where),
        "40001": _busy(where),
        "40P01": _busy(where),
        "42501": StoreReadOnly(
            f"The database user may not do this in the store {where} ({text}).", hint="Grant the user its rights."
        ),
        "42703": outdated(where),
        "42P01": missing(where),
        "53100": _full(where),
        "53300": StoreBusy(f"The server of the store {where} takes no more connections.", hint="Try again later."),
        "55P03": _busy(where),
        "57014": _busy(where),
    }
    if state in by_state:
        return by_state[state]
    if (lost and not state) or state.startswith(("08", "28", "57P")):
        return StoreAway(
            f"The store {where} cannot be reached ({text}).",
            hint="Check that the server runs, that the database exists (createdb makes it), and [store] url.",
        )
    return StoreError(f"The store {where} refused a statement ({text}).")


def missing(where: str) -> StoreMissing:
    return StoreMissing(f"There is no store at {where} yet.", hint="Run `digest db upgrade` to make it.")


def outdated(where: str) -> StoreOutdated:
    return StoreOutdated(f"The store {where} is older than this program.", hint=UPGRADE)


def _busy(where: str) -> StoreBusy:
    return StoreBusy(
        f"The store {where} was locked by another process for too long; nothing was changed.",
        hint="Try again; if it stays so, look for a digest process that hangs.",
    )


def _full(where: str) -> StoreFull:
    return StoreFull(
        f"There is no room left for the store {where}; nothing was changed.",
        hint="Free some disk space, then try again.",
    )


def _read_only(where: str) -> StoreReadOnly:
    return StoreReadOnly(
        f"The store {where} can only be read; nothing was changed.",
        hint="Check the rights of the file and its folder, or the user in [store] url.",
    )


def _conflict(where: str, text: str) -> Conflict:
    return Conflict(f"Another process wrote the same to the store {where} first ({text}).", hint="Try again.")
