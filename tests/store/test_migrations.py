"""The migrations lead to the tables in code, on both databases, and their files are named after their revisions."""

from __future__ import annotations

from alembic.script import ScriptDirectory

from digest import paths
from digest.store import migrate
from digest.store.database import Database
from digest.store.tables import metadata


def test_an_upgraded_store_has_the_tables_in_code_and_nothing_else(db: Database) -> None:
    with db.engine.connect() as connection:
        migrate.check(paths.MIGRATIONS, connection)


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
