"""A backup is a whole store of one moment; a restored store builds and mails nothing until a person says so."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digest.actions import backup
from digest.actions.tick import tick
from digest.errors import Conflict, MailHostDown, StoreBusy, StoreError
from digest.model.mailing import DeliveryState
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY
from tests.store.mail import begin, claim, outcome, settle


def counts(service: Service) -> dict[DeliveryState, int]:
    with service.app.database.read() as store:
        return dict(store.mailing.counts())


def with_one_open_mail(service: Service) -> None:
    """An issue published at seven, its one delivery open."""
    service.take("ferry.txt", FERRY)
    service.at("2026-02-16T06:00:00+00:00")
    service.mailer.fail = lambda _: MailHostDown("Could not use smtp://mail.example.org.")
    tick(service.app)
    assert counts(service)[DeliveryState.QUEUED] == 1


def test_a_backup_of_a_store_in_use_is_a_store_of_that_moment(light: Service, tmp_path: Path) -> None:
    light.take("ferry.txt", FERRY)
    with light.app.database.begin() as store:  # a writer is under way: what it has not committed is not in the copy
        store.editions.count_from(light.clock.now() + dt.timedelta(days=1))
        assert backup.backup(light.app, tmp_path / "copies" / "one.db") > 0
    with closing(sqlite3.connect(tmp_path / "copies" / "one.db")) as copy:
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (1,)
        (since,) = copy.execute("SELECT schedule_since FROM edition").fetchone()
        assert since.startswith("2026-02-16")
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert (tmp_path / "copies" / "one.db").stat().st_mode & 0o077 == 0


def test_a_backup_overwrites_nothing(light: Service, tmp_path: Path) -> None:
    (tmp_path / "one.db").write_text("precious")
    with pytest.raises(StoreError, match="is there already"):
        backup.backup(light.app, tmp_path / "one.db")
    assert (tmp_path / "one.db").read_text() == "precious"


def test_a_restored_store_holds_its_mail_and_its_clock_until_it_is_released(light: Service, tmp_path: Path) -> None:
    with_one_open_mail(light)
    backup.backup(light.app, tmp_path / "one.db")
    light.mailer.fail = lambda _: None
    light.at("2026-02-16T06:10:00+00:00")
    tick(light.app)
    assert counts(light) == {DeliveryState.SENT: 1}

    done = backup.restore(light.app, tmp_path / "one.db")
    assert done.held == 1
    assert done.kept is not None
    assert done.kept.is_file()
    light.take("bridge.txt", BRIDGE)
    light.at("2026-02-17T06:00:00+00:00")
    tick(light.app)
    assert len(light.mailer.taken) == 1, "nothing is mailed while a restore is held"
    assert counts(light) == {DeliveryState.HELD: 1}
    with light.app.database.read() as store:
        assert len(store.issues.all("daily", limit=9)) == 1, "nothing is built while a restore is held"

    assert backup.release(light.app, send=False, catch_up=True) == 1
    tick(light.app)
    assert counts(light) == {DeliveryState.CANCELLED: 1, DeliveryState.SENT: 1}
    assert len({message["Message-ID"] for message in light.mailer.messages()}) == 2


def test_what_was_open_is_sent_under_its_first_message_id_where_a_person_says_send(
    light: Service, tmp_path: Path
) -> None:
    with_one_open_mail(light)
    backup.backup(light.app, tmp_path / "one.db")
    light.mailer.fail = lambda _: None
    light.at("2026-02-16T06:10:00+00:00")
    tick(light.app)
    backup.restore(light.app, tmp_path / "one.db")
    assert backup.release(light.app, send=True, catch_up=False) == 1
    tick(light.app)
    first, again = light.mailer.messages()
    assert first["Message-ID"] == again["Message-ID"]


def test_without_catching_up_schedules_count_from_the_release(light: Service, tmp_path: Path) -> None:
    backup.backup(light.app, tmp_path / "one.db")
    backup.restore(light.app, tmp_path / "one.db")
    light.take("ferry.txt", FERRY)
    light.at("2026-02-16T12:00:00+00:00")
    backup.release(light.app, send=False, catch_up=False)
    tick(light.app)
    with light.app.database.read() as store:
        assert store.issues.all("daily", limit=9) == ()


def test_a_store_in_use_is_not_replaced(light: Service, tmp_path: Path, sqlite_url: str) -> None:
    backup.backup(light.app, tmp_path / "one.db")
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
        other.execute("SELECT count(*) FROM article").fetchone()
        with pytest.raises(StoreBusy, match="Stop `digest run`"):
            backup.restore(light.app, tmp_path / "one.db")


@pytest.mark.parametrize("content", [b"", b"no store", b"SQLite format 3\x00" + bytes(2000)])
def test_what_is_no_backup_changes_nothing(light: Service, tmp_path: Path, content: bytes) -> None:
    light.take("ferry.txt", FERRY)
    (tmp_path / "bad.db").write_bytes(content)
    with pytest.raises(StoreError, match=r"no backup|damaged"):
        backup.restore(light.app, tmp_path / "bad.db")
    with light.app.database.read() as store:
        assert store.articles.count() == 1
        assert not store.restoring.is_held()


def test_a_store_put_back_by_other_means_is_held_by_hand(service: Service) -> None:
    with_one_open_mail(service)
    assert backup.hold(service.app).held == 1
    assert backup.held(service.app) == 1
    backup.release(service.app, send=True, catch_up=False)
    with pytest.raises(Conflict, match="Nothing is held"):
        backup.held(service.app)


def test_a_delivery_under_way_when_the_store_is_held_settles_as_nothing(service: Service) -> None:
    with_one_open_mail(service)
    (taken,) = claim(service.app.database, now=service.clock.now() + dt.timedelta(hours=1))
    begin(service.app.database, taken)
    backup.hold(service.app)
    assert settle(service.app.database, outcome(taken)) == 0
    assert counts(service) == {DeliveryState.HELD: 1}
