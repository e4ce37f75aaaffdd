"""What readers change about their mail, with all that follows for what is on its way to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from digest.actions.app import App
from digest.delivery.headers import host_of
from digest.delivery.hours import when
from digest.editions import schedule
from digest.errors import NotFound
from digest.model.people import Subscription, When, Wish
from digest.model.stories import Edition
from digest.store.database import Store

Timing = Callable[[Wish, dt.date | None], When]

_GONE = "There is no subscription of this link."


def timing_of(edition: Edition, published_at: dt.datetime) -> Timing:
    """When an issue of the edition, published then, is due for a wish and a pause."""
    next_at = schedule.next_time(edition.schedule, edition.timezone, published_at)
    return lambda wish, paused: when(wish, published_at=published_at, next_at=next_at, paused_until=paused)


def change_wish(app: App, token: str, wish: Wish) -> None:
    """Have a reader's issues come at other hours, those that are queued too. Raises NotFound."""
    with app.database.begin() as store:
        store.people.change_wish(token, wish)
        _reschedule(app, store, token)


def pause(app: App, token: str, until: dt.date | None) -> None:
    """Send a reader nothing before this date of theirs, nor what is queued for before it; None: end it. NotFound."""
    with app.database.begin() as store:
        store.people.pause(token, until)
        _reschedule(app, store, token)


def send_latest(app: App, store: Store, found: Subscription) -> str | None:
    """Have the latest issue come at once to who joined just now, if it is younger than two periods of the edition.

    In the transaction that they join in. Returns the issue's slug.
    """
    now, edition = app.clock.now(), store.editions.get(found.edition).edition
    since = now - 2 * schedule.period(edition.schedule, edition.timezone, now)
    return store.people.send_latest(found.token, since=since, now=now, host=host_of(app.site.url))


def _reschedule(app: App, store: Store, token: str) -> None:
    found = store.people.subscription(token)
    if found is None:
        raise NotFound(_GONE)
    edition = store.editions.get(found.edition).edition
    store.people.reschedule(token, timing=lambda published: timing_of(edition, published), now=app.clock.now())
