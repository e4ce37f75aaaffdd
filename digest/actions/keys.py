"""The key that names and return addresses are signed with: the settings', else one that the store made for itself."""

from __future__ import annotations

from digest.actions.app import App

_NAME = "mail"


def mail_key(app: App) -> bytes:
    """The key for `delivery.signing`. Made on first use; opens a transaction of its own, so call it outside of one."""
    if app.secret is not None:
        return app.secret
    with app.database.read() as store:
        found = store.secrets.find(_NAME)
    if found is None:
        with app.database.begin() as store:
            found = store.secrets.get(_NAME, lambda: app.tokens.token() + app.tokens.token(), now=app.clock.now())
    return found.encode()
