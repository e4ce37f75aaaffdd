"""Bring the store in line with the settings: its editions, and who is always subscribed to them."""

from __future__ import annotations

from digest.actions.app import App


def sync_editions(app: App) -> None:
    """Insert, change, rename and retire editions as digest.toml says, and the fixed subscribers of each."""
    now = app.clock.now()
    with app.database.begin() as store:
        store.editions.sync(app.editions, now=now, was=app.was)
        for edition in app.editions:
            store.mailing.sync_fixed(edition.slug, app.mail.to, now=now, token=app.tokens.token)
