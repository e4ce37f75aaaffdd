"""Every way in which a store fails has its own error, which says what happened, to what, and what to do."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError

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
from digest.model.articles import Block, BlockKind
from digest.store.database import Database
from digest.store.guard import translated
from tests.conftest import url_of
from tests.store import make


def test_a_locked_store_is_busy_and_nothing_is_lost(db: Database, url: str) -> None:
    make.with_edition(db)
    impatient = Database.open(url, busy_seconds=0.05)
    with db.begin() as first:
        make.put(first, make.article())
        with pytest.raises(StoreBusy, match=r"locked.*nothing was changed.*Try again"), impatient.begin() as second:
            make.put(second, make.article())
    impatient.close()
    with db.read() as store:
        assert store.articles.count() == 1


def test_a_full_sqlite_store_says_so_and_keeps_what_it_had(sqlite: Database) -> None:
    with sqlite.begin() as store:
        make.put(store, make.article())

    @event.listens_for(sqlite.engine, "begin")
    def quota(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # SQLite takes it as: no larger than now

    long = "A sentence that fills pages. " * 10_000
    with (
        pytest.raises(StoreFull, match=r"no room left.*nothing was changed.*Free some disk space"),
        sqlite.begin() as store,
    ):
        make.put(store, make.article("bbbb2222", title=long))
    with sqlite.read() as store:
        assert [article.key for article in store.articles.recent(9)] == ["aaaa2222"]


def test_a_read_only_sqlite_store_can_be_read_and_says_why_not_written(sqlite: Database) -> None:
    with sqlite.begin() as store:
        make.put(store, make.article())
    reader = Database.open(f"{url_of(Path(sqlite.where()))}?mode=ro")
    reader.check()
    with reader.read() as store:
        assert store.articles.count() == 1
    with pytest.raises(StoreReadOnly, match=r"only be read.*nothing was changed.*rights"), reader.begin() as store:
        make.put(store, make.article("bbbb2222"))
    reader.close()


def test_a_read_only_postgres_store_can_be_read_and_says_why_not_written(postgres: Database, postgres_url: str) -> None:
    with postgres.engine.begin() as connection:
        name = connection.execute(text("SELECT current_database()")).scalar()
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    reader = Database.open(postgres_url)
    with reader.read() as store:
        assert store.articles.count() == 0
    with pytest.raises(StoreReadOnly, match="only be read"), reader.begin() as store:
        make.put(store, make.article())
    reader.close()


def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "digest.db"
    path.write_bytes(b"The minutes of the town council\n" * 100)
    database = Database.open(url_of(path))
    for use in (database.check, database.upgrade):
        with pytest.raises(StoreError, match="not an SQLite database"):
            use()
    database.close()
    assert path.read_bytes().startswith(b"The minutes")


def test_a_folder_in_the_place_of_the_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "digest.db"
    path.mkdir()
    database = Database.open(url_of(path))
    with pytest.raises(StoreError, match=r"digest\.db"):
        database.check()
    database.close()


def test_a_folder_that_cannot_be_made_is_an_error_that_names_the_store(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    database = Database.open(url_of(tmp_path / "file" / "digest.db"))
    with pytest.raises(StoreReadOnly, match=r"file/digest\.db cannot be made"):
        database.upgrade()
    database.close()


def test_a_server_that_is_not_there_cannot_be_reached(tmp_path: Path) -> None:
    database = Database.open(f"postgresql+psycopg://me:s3cret@/digest?host={tmp_path}")
    with pytest.raises(StoreError, match=r"cannot be reached.*Check that the server runs") as caught:
        database.check()
    assert "s3cret" not in str(caught.value)
    database.close()


def test_a_database_that_does_not_exist_is_named(postgres_url: str) -> None:
    database = Database.open(postgres_url.replace("/test_", "/nowhere_"))
    with pytest.raises(StoreError, match=r"nowhere_.*does not exist.*createdb"):
        database.upgrade()
    database.close()


def test_tables_that_lack_a_column_are_outdated(db: Database) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("ALTER TABLE article_revision DROP COLUMN byline"))
    with pytest.raises(StoreOutdated, match="digest db upgrade"), db.begin() as store:
        make.put(store, make.article())


def test_tables_that_are_gone_are_missing(db: Database) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("DROP TABLE edition_article"))
    make.with_edition(db)
    with pytest.raises(StoreMissing, match="digest db upgrade"), db.read() as store:
        store.editions.candidates("daily", first_seen_from=make.LONG_AGO)


@pytest.mark.parametrize("place", ["title", "block"])
def test_half_a_character_is_refused_and_nothing_is_written(db: Database, place: str) -> None:
    half = "A lone \ud800 surrogate"
    block = Block(kind=BlockKind.PARAGRAPH, text=half)
    article = make.article(title=half) if place == "title" else make.article(blocks=(block,))
    with pytest.raises(StoreError, match="half a character"), db.begin() as store:
        make.put(store, article)
    with db.read() as store:
        assert store.articles.count() == 0


def test_a_text_that_postgres_does_not_take_is_no_lost_connection(postgres: Database) -> None:
    with pytest.raises(StoreError, match=r"refused a statement.*NUL"), postgres.begin() as store:
        make.put(store, make.article(title="a\0b"))


def test_the_cause_stays_with_the_error(db: Database) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    with pytest.raises(StoreMissing) as caught:
        db.check()
    assert isinstance(caught.value.__cause__, DBAPIError)


@pytest.mark.parametrize(
    ("raised", "ours"),
    [
        (psycopg.errors.DiskFull, StoreFull),
        (psycopg.errors.TooManyConnections, StoreBusy),
        (psycopg.errors.DeadlockDetected, StoreBusy),
        (psycopg.errors.SerializationFailure, StoreBusy),
        (psycopg.errors.LockNotAvailable, StoreBusy),
        (psycopg.errors.InsufficientPrivilege, StoreReadOnly),
        (psycopg.errors.UniqueViolation, Conflict),
        (psycopg.errors.AdminShutdown, StoreAway),
        (psycopg.errors.NotNullViolation, StoreError),
    ],
)
def test_what_postgres_says_has_its_own_error(raised: type[psycopg.Error], ours: type[DigestError]) -> None:
    error = translated(DBAPIError("INSERT", None, raised("its words")), "the place")
    assert type(error) is ours
    assert "the place" in str(error)
