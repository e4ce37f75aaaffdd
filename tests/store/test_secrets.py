"""Keys that a store makes for itself: once."""

from __future__ import annotations

from digest.store.database import Database
from tests.store import make


def test_a_key_is_made_once_and_then_stays(db: Database) -> None:
    with db.begin() as store:
        assert store.secrets.find("mail") is None
        assert store.secrets.get("mail", lambda: "first", now=make.NOW) == "first"
    with db.begin() as store:
        assert store.secrets.get("mail", lambda: "second", now=make.NOW) == "first"
        assert store.secrets.get("other", lambda: "third", now=make.NOW) == "third"


def test_whoever_comes_second_gets_the_key_of_the_first(db: Database) -> None:
    with db.begin() as store:
        found = store.secrets.get(
            "mail",
            lambda: store.secrets.get("mail", lambda: "the first's", now=make.NOW) and "the second's",
            now=make.NOW,
        )
    assert found == "the first's"


def test_a_key_that_is_there_can_be_read_where_nothing_can_be_written(db: Database) -> None:
    with db.begin() as store:
        store.secrets.get("mail", lambda: "first", now=make.NOW)
    with db.read() as store:
        assert store.secrets.get("mail", lambda: "second", now=make.NOW) == "first"
