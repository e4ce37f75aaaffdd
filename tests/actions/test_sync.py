"""The settings' editions and addresses in the store, written only when they differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.actions.sync import sync_editions
from digest.errors import NotFound, StoreError
from digest.store.database import Database
from tests.actions.conftest import DAILY, Service


def test_nothing_is_written_when_nothing_differs(light: Service) -> None:
    light.app.close()
    reader = Database.open(f"sqlite:///{light.folder / 'digest.db'}?mode=ro")
    same = replace(light.app, database=reader)
    sync_editions(same)
    with pytest.raises(StoreError):
        sync_editions(replace(same, editions=(replace(DAILY, minutes=9),)))
    reader.close()


def test_a_renamed_edition_keeps_its_past(service: Service) -> None:
    renamed = replace(service.app, editions=(replace(DAILY, slug="morning"),), was={"morning": "daily"})
    sync_editions(renamed)
    with service.app.database.read() as store:
        record = store.editions.get("morning")
        assert record.made_at == service.clock.now()
        with pytest.raises(NotFound):
            store.editions.get("daily")


def test_addresses_come_and_go_with_the_settings(service: Service) -> None:
    more = replace(service.app, mail=replace(service.app.mail, to=("Reader@example.net", "b@example.net")))
    sync_editions(more)
    with service.app.database.read() as store:
        assert store.mailing.active("daily") == 2
    sync_editions(replace(more, mail=replace(more.mail, to=())))
    with service.app.database.read() as store:
        assert store.mailing.active("daily") == 0
