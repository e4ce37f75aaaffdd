"""The key for signing: the settings' where they have one, else the store's own, made once."""

from __future__ import annotations

from dataclasses import replace

from digest.actions.keys import mail_key
from tests.actions.conftest import Service


def test_a_store_makes_its_key_once(service: Service) -> None:
    assert mail_key(service.app) == mail_key(service.app)
    assert len(mail_key(service.app)) >= 16


def test_the_settings_key_wins_and_is_not_shown(service: Service) -> None:
    own = replace(service.app, secret=b"a secret of the settings")
    assert mail_key(own) == b"a secret of the settings"
    assert "a secret of the settings" not in repr(own)
