"""The migrations lead to the tables in code, on both databases, and their files are named after their revisions."""

from __future__ import annotations

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from digest import paths
from digest.store import migrate
from digest.store.database import Database
from digest.store.tables import metadata


def test_an_upgraded_store_has_the_tables_in_code_and_nothing_else(db: Database) -> None:
    with db.engine.connect() as connection:
        migrate.check(paths.MIGRATIONS, connection)


def test_an_index_of_some_rows_has_those_that_the_tables_in_code_say(db: Database) -> None:
    said = {index.name: index.info.get("where") for table in metadata.tables.values() for index in table.indexes}
    with db.engine.connect() as connection:
        found = {
            index["name"]: index.get("dialect_options", {}).get(f"{connection.dialect.name}_where")
            for table in metadata.tables
            for index in inspect(connection).get_indexes(table)
        }
    assert {name: str(where).strip("()") for name, where in found.items() if where is not None} == {
        name: where for name, where in said.items() if where
    }


def test_every_migration_file_begins_with_its_revision_and_they_follow_each_other(sqlite: Database) -> None:
    with sqlite.engine.connect() as connection:
        scripts = ScriptDirectory.from_config(migrate.config(paths.MIGRATIONS, connection))
    found = [(script.revision, script.path) for script in scripts.walk_revisions()]
    assert all(path.rsplit("/", 1)[1].startswith(f"{revision}_") for revision, path in found)
    assert [revision for revision, _ in reversed(found)] == sqlite._revisions()


def test_every_constraint_and_index_has_a_name() -> None:
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, f"{table.name}: {constraint}"
        for index in table.indexes:
            assert index.name, f"{table.name}: {index}"


def test_what_came_after_the_first_migration_can_be_taken_back_and_made_again(db: Database) -> None:
    with db._transaction("upgrade") as connection:
        said = migrate.config(paths.MIGRATIONS, connection)
        command.downgrade(said, "0001")
        assert "writer_answer" not in inspect(connection).get_table_names()
        command.upgrade(said, "head")
        migrate.check(paths.MIGRATIONS, connection)
