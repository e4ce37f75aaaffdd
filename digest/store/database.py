"""One store: opening it, its transactions, and whether its tables are those of this program.

SQLite runs in WAL mode with durable commits, and a writer takes its lock at BEGIN, so that it waits there or nowhere.
PostgreSQL runs READ COMMITTED for writers; a reader of either sees one snapshot and cannot write.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, OperationalError

from digest import paths
from digest.errors import StoreError, StoreNewer, StoreReadOnly
from digest.store import backup
from digest.store.articles import Articles
from digest.store.bounces import Bounces
from digest.store.confirmations import Confirmations
from digest.store.corrections import Corrections
from digest.store.deliveries import Deliveries
from digest.store.editions import Editions
from digest.store.guard import guarded, missing, outdated
from digest.store.hosts import Hosts
from digest.store.issues import Issues
from digest.store.lines import Lines
from digest.store.mailing import Mailing
from digest.store.pauses import Pauses
from digest.store.people import People
from digest.store.polling import Polls
from digest.store.secrets import Secrets
from digest.store.sources import Sources
from digest.store.types import as_is
from digest.store.withdrawals import Withdrawals
from digest.store.writing import Writing

_MODE = "digest_mode"
_WRITE, _PASSING, _READ, _UPGRADE = "write", "passing", "read", "upgrade"
_FORMS = "Use sqlite:///path/to/digest.db or postgresql+psycopg://user@host/name."
# Any fixed number does: whoever upgrades a store on PostgreSQL holds the advisory lock of this one.
_UPGRADE_LOCK = 7_436_105_218


class Store:
    """The repositories of one open transaction."""

    def __init__(self, connection: Connection) -> None:
        self.sources = Sources(connection)
        self.articles = Articles(connection)
        self.lines = Lines(connection)
        self.polls = Polls(connection)
        self.withdrawals = Withdrawals(connection)
        self.editions = Editions(connection)
        self.issues = Issues(connection)
        self.corrections = Corrections(connection)
        self.mailing = Mailing(connection)
        self.confirmations = Confirmations(connection)
        self.people = People(connection)
        self.bounces = Bounces(connection)
        self.deliveries = Deliveries(connection)
        self.pauses = Pauses(connection)
        self.hosts = Hosts(connection)
        self.writing = Writing(connection)
        self.restoring = backup.Restoring(connection)
        self.secrets = Secrets(connection)


class Database:
    """A store, by its URL. Threads may share it; a transaction belongs to one."""

    def __init__(self, engine: Engine, *, where: str, path: Path | None, migrations: Path) -> None:
        self.engine = engine
        self._where = where
        self._path = path
        self._migrations = migrations

    @classmethod
    def open(cls, url: str, *, busy_seconds: float = 30.0, migrations: Path = paths.MIGRATIONS) -> Database:
        """Make ready to use a store; nothing is read or made yet.

        url: sqlite:///relative or sqlite:////absolute path ("?mode=ro" to open it for reading alone), or
        postgresql+psycopg://…. busy_seconds: how long to wait for a lock before StoreBusy.
        Raises StoreError for an address that is neither.
        """
        try:
            parsed = make_url(url)
        except ArgumentError as exc:
            raise StoreError("The address of the store cannot be read.", hint=_FORMS) from exc
        if parsed.get_backend_name() == "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise StoreError(f"The store {url} names no file.", hint=_FORMS)
            path = Path(parsed.database).absolute()
            engine = _sqlite_engine(path, mode=_one(parsed.query.get("mode")) or "rw", busy_seconds=busy_seconds)
            return cls(engine, where=str(path), path=path, migrations=migrations)
        if parsed.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
            where = _without_password(parsed)
            return cls(_postgres_engine(parsed, busy_seconds), where=where, path=None, migrations=migrations)
        raise StoreError(f"Digest cannot keep its store in {parsed.drivername}.", hint=_FORMS)

    def where(self) -> str:
        """Where the store is, in words: a file's path, or an address without its password."""
        return self._where

    @contextmanager
    def begin(self, *, durable: bool = True) -> Iterator[Store]:
        """One writing transaction: committed at the end, rolled back on any error. Raises StoreError, Conflict.

        durable: False where a machine that loses its power may forget it, whole, as it does whoever holds a lease.
        """
        with self._transaction(_WRITE if durable else _PASSING) as connection:
            yield Store(connection)

    @contextmanager
    def read(self) -> Iterator[Store]:
        """One reading transaction: a snapshot that others' commits do not change. Writing in it is an error."""
        with self._transaction(_READ) as connection:
            yield Store(connection)

    def check(self) -> None:
        """See that the store has this program's tables. Raises StoreMissing, StoreOutdated, StoreNewer, StoreError."""
        with self._transaction(_READ) as connection:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        known = self._revisions()
        if found is None:
            raise missing(self._where)
        self._refuse_newer(found, known)
        if found != known[-1]:
            raise outdated(self._where)

    def upgrade(self) -> tuple[str | None, str]:
        """Make the store, or bring it up to this program; all of it or nothing, and once if two do it together.

        Returns its revision before (None: there was none) and now. Raises StoreNewer, StoreError.
        """
        from digest.store import migrate  # noqa: PLC0415 - Alembic is slow to import, and only an upgrade needs it

        known = self._revisions()
        self._make_file()
        with guarded(self._where):
            self._keep_wal()
        with self._transaction(_UPGRADE) as connection:
            if self._path is None:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})
            found = _revision(connection)
            if found is not None:
                self._refuse_newer(found, known)
            if found != known[-1]:
                migrate.to_head(self._migrations, connection)
                self._refuse_orphans(connection)
        return found, known[-1]

    def copy_to(self, path: Path) -> int:
        """Write a consistent copy, also while others write. Returns its size in bytes. Raises StoreError."""
        return backup.copy(self._file(), path)

    def put_back(
        self, source: Path, prepare: Callable[[Database], int], *, now: dt.datetime
    ) -> tuple[Path | None, int]:
        """Put a copy in this store's place, after `prepare` had it: upgraded, and held.

        Returns where the store lies that was there, and what `prepare` returned. All or nothing; raises StoreError,
        StoreNewer, and StoreBusy while anybody has the store open.
        """
        path = self._file()
        self.close()
        staged = backup.stage(source, path)
        try:
            with closing(Database.open(f"sqlite:///{staged}", migrations=self._migrations)) as database:
                prepared = prepare(database)
            return backup.put_in_place(staged, path, now=now), prepared
        finally:
            backup.discard(staged)

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    def _file(self) -> Path:
        if self._path is None:
            raise StoreError(
                f"{self._where} is copied and put back with PostgreSQL's own tools (pg_dump, pg_restore).",
                hint="After putting one back, and before anything runs on it: digest db hold",
            )
        return self._path

    @contextmanager
    def _transaction(self, mode: str) -> Iterator[Connection]:
        if self._path is not None and not self._path.exists():
            raise missing(self._where)
        with (
            guarded(self._where),
            self.engine.connect().execution_options(**{_MODE: mode}) as connection,
            connection.begin(),
        ):
            yield connection

    def _revisions(self) -> list[str]:
        """The revisions that this program knows, oldest first: the migrations' file names begin with them."""
        return sorted(file.name.split("_")[0] for file in (self._migrations / "versions").glob("[0-9]*_*.py"))

    def _refuse_newer(self, found: str, known: list[str]) -> None:
        if found not in known:
            raise StoreNewer(
                f"The store {self._where} was made by a newer Digest (revision {found}, this one knows {known[-1]}).",
                hint="Install the newer Digest, or name another store in [store] url.",
            )

    def _make_file(self) -> None:
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600)  # it holds addresses, and what unsubscribes them
        except OSError as exc:
            raise StoreReadOnly(
                f"The store {self._where} cannot be made ({exc.strerror}).", hint="Check the folder and its rights."
            ) from exc

    def _keep_wal(self) -> None:
        """Put the file into WAL mode, which it then keeps.

        SQLite does not wait for others when it changes this, so wait for them by a lock that it does wait for.
        """
        if self._path is None:
            return
        while True:
            try:
                with self.engine.connect() as connection:
                    driver = connection.connection.driver_connection
                    assert driver is not None
                    driver.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as exc:
                if exc.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise OperationalError("PRAGMA journal_mode = WAL", None, exc) from exc
                with self._transaction(_WRITE):
                    continue
            return

    def _refuse_orphans(self, connection: Connection) -> None:
        """Migrations run without SQLite's foreign keys, since rebuilding a table would set them off; check after."""
        if self._path is not None and (found := connection.execute(text("PRAGMA foreign_key_check")).first()):
            raise StoreError(f"The upgrade of {self._where} was undone: rows of {found[0]} would refer to nothing.")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _sqlite_engine(path: Path, *, mode: str, busy_seconds: float) -> Engine:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            f"file:{quote(str(path))}?mode={quote(mode)}",  # "rw": a store that went away is not made anew, empty
            uri=True,
            timeout=busy_seconds,
            isolation_level=None,  # BEGIN is ours: the module's own would not lock, nor hold tables being made
            check_same_thread=False,
        )

    engine = create_engine(
        "sqlite+pysqlite://", creator=connect, poolclass=QueuePool, json_serializer=str, json_deserializer=as_is
    )

    @event.listens_for(engine, "connect")
    def durable(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get(_MODE, _WRITE)
        connection.exec_driver_sql(f"PRAGMA foreign_keys = {'OFF' if mode == _UPGRADE else 'ON'}")
        connection.exec_driver_sql(f"PRAGMA synchronous = {'NORMAL' if mode == _PASSING else 'FULL'}")
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if mode == _READ else 'OFF'}")
        connection.exec_driver_sql("BEGIN" if mode == _READ else "BEGIN IMMEDIATE")

    return engine


def _postgres_engine(url: URL, busy_seconds: float) -> Engine:
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "application_name": "digest"},
        json_serializer=str,
        json_deserializer=as_is,
    )

    @event.listens_for(engine, "connect")
    def patience(connection: Any, _record: object) -> None:
        connection.execute(f"SET lock_timeout = {int(busy_seconds * 1000)}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get(_MODE)
        if mode == _READ:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        elif mode == _PASSING:
            connection.exec_driver_sql("SET LOCAL synchronous_commit TO OFF")

    return engine


def _without_password(url: URL) -> str:
    bare = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, url.query)
    return bare.difference_update_query(["password"]).render_as_string()


def _one(value: str | tuple[str, ...] | None) -> str | None:
    return value[-1] if isinstance(value, tuple) else value
