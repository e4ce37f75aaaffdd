"""The store's suite runs on both databases: `db` is a fresh, upgraded store, `blank` one that is not made yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.store.database import Database
from tests.conftest import url_of


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh, upgraded store."""
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found


@pytest.fixture
def db(url: str) -> Iterator[Database]:
    database = Database.open(url)
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgres"])
def blank_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that was not made yet."""
    if request.param == "sqlite":
        return url_of(tmp_path / "new" / "digest.db")
    found: str = request.getfixturevalue("postgres_blank_url")
    return found


@pytest.fixture
def blank(blank_url: str) -> Iterator[Database]:
    database = Database.open(blank_url)
    yield database
    database.close()
