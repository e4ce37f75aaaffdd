"""The key that names and return addresses are signed with: the settings', else one that the store made for itself."""

from __future__ import annotations

from digest.actions.app import App
from digest.delivery.signing import keyed_hash

_NAME = "mail"


def mail_key(app: App) -> bytes:
    """The key for `delivery.signing`. Made on first use; opens a transaction of its own, so call it outside of one."""
    found = find_key(app)
    if found is not None:
        return found
    with app.database.begin() as store:
        made = store.secrets.get(_NAME, lambda: app.tokens.token() + app.tokens.token(), now=app.clock.now())
    return made.encode()


def find_key(app: App) -> bytes | None:
    """The same key, if there is one yet; makes none."""
    if app.secret is not None:
        return app.secret
    with app.database.read() as store:
        found = store.secrets.find(_NAME)
    return None if found is None else found.encode()


def suppression_hash(key: bytes, address_key: str) -> str:
    """What a suppressed address is kept by, so that it outlives the person's erasure."""
    return keyed_hash(key, "suppression", address_key)
