"""Opening, upgrading and checking a store, and the shape of its transactions."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from digest import paths
from digest.errors import StoreError, StoreMissing, StoreNewer, StoreOutdated
from digest.store.database import Database
from tests.conftest import url_of
from tests.store import make

_HEAD = max(file.name.split("_")[0] for file in (paths.MIGRATIONS / "versions").glob("[0-9]*_*.py"))
"""The newest revision there is; a later one follows it."""

_LATER = f"{int(_HEAD) + 1:04}"
_NEXT = f'''"""A later migration."""

import sqlalchemy as sa
from alembic import op

revision = "{_LATER}"
down_revision = "{_HEAD}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True))
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a program one revision ahead."""
    folder = tmp_path / "migrations"
    shutil.copytree(paths.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{_LATER}_later.py").write_text(_NEXT)
    return folder


@pytest.fixture
def newer(url: str, later: Path) -> Iterator[Database]:
    """The same store as `db`, as a newer program opens it."""
    database = Database.open(url, migrations=later)
    yield database
    database.close()


def tables(db: Database) -> list[str]:
    with db.engine.connect() as connection:
        return sorted(inspect(connection).get_table_names())


def test_opening_reads_and_makes_nothing(tmp_path: Path) -> None:
    Database.open(url_of(tmp_path / "new" / "digest.db")).close()
    assert list(tmp_path.iterdir()) == []


def test_a_check_of_a_store_that_is_not_there_says_how_to_make_it_and_makes_nothing(
    blank: Database, tmp_path: Path
) -> None:
    with pytest.raises(StoreMissing, match="digest db upgrade"):
        blank.check()
    assert not (tmp_path / "new").exists()


def test_using_a_store_that_is_not_there_says_so_and_makes_nothing(blank: Database, tmp_path: Path) -> None:
    with pytest.raises(StoreMissing), blank.begin() as store:
        store.articles.count()
    with pytest.raises(StoreMissing), blank.read() as store:
        store.articles.count()
    assert not (tmp_path / "new").exists()


def test_an_upgrade_makes_the_store_and_again_changes_nothing(blank: Database) -> None:
    assert blank.upgrade() == (None, _HEAD)
    blank.check()
    made = tables(blank)
    assert blank.upgrade() == (_HEAD, _HEAD)
    assert tables(blank) == made


def test_an_upgrade_keeps_what_the_store_holds(db: Database, newer: Database) -> None:
    with db.begin() as store:
        article = make.put(store, make.article())
    assert newer.upgrade() == (_HEAD, _LATER)
    newer.check()
    with newer.read() as store:
        assert store.articles.get(article.key) == article


def test_upgrades_at_once_make_one_store(blank_url: str) -> None:
    barrier = threading.Barrier(4)
    results: list[tuple[str | None, str] | Exception] = []

    def upgrade() -> None:
        database = Database.open(blank_url)
        barrier.wait()
        try:
            results.append(database.upgrade())
        except Exception as exc:  # noqa: BLE001 - the assertion below shows it
            results.append(exc)
        finally:
            database.close()

    threads = [threading.Thread(target=upgrade) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results, key=str) == [(_HEAD, _HEAD)] * 3 + [(None, _HEAD)]


def test_a_migration_that_fails_leaves_the_store_as_it_was(db: Database, newer: Database, later: Path) -> None:
    broken = _NEXT + '    op.execute("this is no SQL")\n'
    (later / "versions" / f"{_LATER}_later.py").write_text(broken)
    with pytest.raises(StoreError, match=r"no SQL|syntax"):
        newer.upgrade()
    db.check()
    assert "later" not in tables(db)


def test_a_migration_that_would_leave_rows_without_what_they_refer_to_is_undone(sqlite: Database, later: Path) -> None:
    with sqlite.begin() as store:
        article = make.put(store, make.article())
    (later / "versions" / f"{_LATER}_later.py").write_text(_NEXT + '    op.execute("DELETE FROM source")\n')
    newer = Database.open(url_of(Path(sqlite.where())), migrations=later)
    with pytest.raises(StoreError, match=r"undone.*article"):
        newer.upgrade()
    newer.close()
    sqlite.check()
    with sqlite.read() as store:
        assert store.articles.get(article.key) == article


def test_an_older_store_is_refused_with_the_command_that_helps(newer: Database) -> None:
    with pytest.raises(StoreOutdated, match="digest db upgrade"):
        newer.check()


def test_a_newer_store_is_refused_and_nothing_of_it_is_changed(db: Database, newer: Database) -> None:
    newer.upgrade()
    with pytest.raises(StoreNewer, match=f"{_LATER}.*{_HEAD}.*newer"):
        db.check()
    with pytest.raises(StoreNewer):
        db.upgrade()
    newer.check()


def test_a_database_with_no_revision_is_no_store(db: Database) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    with pytest.raises(StoreMissing):
        db.check()


def test_all_of_a_transaction_is_kept_or_nothing(db: Database) -> None:
    def half() -> None:
        with db.begin() as store:
            make.put(store, make.article())
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        half()
    with db.read() as store:
        assert (store.articles.count(), store.sources.all()) == (0, ())


def test_a_reader_sees_one_snapshot(db: Database) -> None:
    with db.read() as reader:
        assert reader.articles.count() == 0
        with db.begin() as writer:
            make.put(writer, make.article())
        assert reader.articles.count() == 0
    with db.read() as reader:
        assert reader.articles.count() == 1


def test_a_reader_cannot_write(db: Database) -> None:
    with pytest.raises(StoreError, match="only be read"), db.read() as store:
        make.put(store, make.article())
    with db.begin() as store:
        make.put(store, make.article())


def test_sqlite_waits_at_the_start_of_a_writing_transaction_not_in_its_middle(sqlite: Database) -> None:
    with sqlite.begin() as first:
        second = Database.open(url_of(Path(sqlite.where())), busy_seconds=0)
        with pytest.raises(StoreError), second.begin():
            pytest.fail("two writers at once")  # pragma: no cover
        second.close()
        make.put(first, make.article())


def test_sqlite_is_in_wal_mode_durable_and_holds_foreign_keys(sqlite: Database) -> None:
    with sqlite.begin(), sqlite.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        found = [driver.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
        assert found == ["wal", 2]
    with sqlite._transaction("write") as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_what_need_not_be_durable_is_not_waited_for_and_the_next_is_again(sqlite: Database) -> None:
    found = []
    for mode in ("write", "passing", "write", "read"):
        with sqlite._transaction(mode) as connection:
            found.append(connection.execute(text("PRAGMA synchronous")).scalar())
    assert found == [2, 1, 2, 2]
    with sqlite.begin(durable=False) as store:
        make.put(store, make.article())
    with sqlite.read() as store:
        assert store.articles.count() == 1


def test_on_postgresql_too_and_for_that_transaction_alone(postgres_url: str) -> None:
    database = Database.open(f"{postgres_url}&options=-csynchronous_commit%3Don")
    found = []
    for mode in ("passing", "write"):
        with database._transaction(mode) as connection:
            found.append(connection.execute(text("SHOW synchronous_commit")).scalar())
    database.close()
    assert found == ["off", "on"]


def test_a_new_sqlite_store_is_its_owner_s_alone(tmp_path: Path) -> None:
    database = Database.open(url_of(tmp_path / "digest.db"))
    database.upgrade()
    make.with_edition(database)
    with database.read():
        modes = {path.name: path.stat().st_mode & 0o077 for path in tmp_path.glob("digest.db*")}
    database.close()
    assert modes == dict.fromkeys(["digest.db", "digest.db-wal", "digest.db-shm"], 0)


def test_where_never_tells_a_password() -> None:
    for url in (
        "postgresql+psycopg://me:s3cret@db.example.org:5433/digest",
        "postgresql://me@db.example.org/digest?password=s3cret",
    ):
        database = Database.open(url)
        assert "s3cret" not in database.where()
        assert ":***@" not in database.where()
        assert "db.example.org" in database.where()
        database.close()


def test_a_relative_file_stays_the_same_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = Database.open("sqlite:///var/digest.db")
    monkeypatch.chdir("/")
    database.upgrade()
    database.close()
    assert (tmp_path / "var" / "digest.db").is_file()


@pytest.mark.parametrize("url", ["nonsense", "mysql://localhost/digest", "sqlite://", "sqlite:///:memory:", ""])
def test_an_address_that_is_no_store_is_refused_with_the_forms_that_are(url: str) -> None:
    with pytest.raises(StoreError, match="sqlite:///"):
        Database.open(url)
