"""Bring the store in line with the settings: its editions, and who is always subscribed to them."""

from __future__ import annotations

from digest.actions.app import App


def sync_editions(app: App) -> None:
    """Insert, change, rename and retire editions as digest.toml says, and the fixed subscribers of each.

    Where nothing differs nothing is written, so that a store can be looked at while another writes, or for ever.
    """
    if _is_in_line(app):
        return
    now = app.clock.now()
    with app.database.begin() as store:
        store.editions.sync(app.editions, now=now, was=app.was)
        for edition in app.editions:
            store.mailing.sync_fixed(edition.slug, app.mail.to, now=now, token=app.tokens.token)


def _is_in_line(app: App) -> bool:
    wanted = frozenset(address.casefold() for address in app.mail.to)
    with app.database.read() as store:
        known = tuple(record.edition for record in store.editions.all())
        return known == app.editions and all(store.mailing.fixed(edition.slug) == wanted for edition in known)
