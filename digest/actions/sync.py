"""Bring the store in line with the settings: its editions, and who is always subscribed to them."""

from __future__ import annotations

import datetime as dt
from email.utils import parseaddr

from digest.actions.app import App
from digest.actions.keys import find_key, suppression_hash
from digest.delivery.addresses import normalise
from digest.model.people import MailAddress
from digest.store.database import Store


def sync_editions(app: App) -> None:
    """Insert, change, rename and retire editions as digest.toml says, and the fixed subscribers of each.

    Where nothing differs nothing is written, so that a store can be looked at while another writes, or for ever.
    """
    if _is_in_line(app):
        return
    now, addresses = app.clock.now(), _addresses(app)
    key = find_key(app)
    with app.database.begin() as store:
        store.editions.sync(app.editions, now=now, was=app.was)
        for edition in app.editions:
            store.mailing.sync_fixed(
                edition.slug, [each.address for each in addresses], now=now, token=app.tokens.token
            )
        if key is not None:
            _keep_suppressed(store, addresses, key=key, now=now)


def _is_in_line(app: App) -> bool:
    wanted = frozenset(address.key for address in _addresses(app))
    with app.database.read() as store:
        known = tuple(record.edition for record in store.editions.all())
        return known == app.editions and all(store.mailing.fixed(edition.slug) == wanted for edition in known)


def _keep_suppressed(store: Store, addresses: tuple[MailAddress, ...], *, key: bytes, now: dt.datetime) -> None:
    """An address that was erased is known again where the settings name it; still nothing is mailed to it."""
    for each in addresses:
        hashed = suppression_hash(key, each.key)
        reason = store.people.suppressed(hashed)
        if reason is not None:
            store.people.suppress(each, address_hash=hashed, reason=reason, detail="", now=now)


def _addresses(app: App) -> tuple[MailAddress, ...]:
    """Those of [mail] to, without the names that may stand before them."""
    return tuple(normalise(parseaddr(text)[1], ours=True) for text in app.mail.to)
