"""What a reader does from the links in a mail: leave, pause, choose hour and days, and ask for what needs a new link.

The token of a subscription is all that it takes, and it lets nobody learn or take over an address: what would goes by
a link that is mailed anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

import structlog

from digest.actions.app import App
from digest.actions.subscribe import Visitor, Words, ask
from digest.actions.wishes import change_wish, pause
from digest.delivery.addresses import normalise
from digest.model.people import Asked, MailAddress, Purpose, Subscription, Wish

log = structlog.get_logger()

LEFT = "unsubscribed by the link in a mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """A reader's own page. subscription: that of the token; others: of editions that there are, the ended ones too."""

    subscription: Subscription
    others: tuple[Subscription, ...]

    @property
    def active(self) -> frozenset[str]:
        """The editions that they get."""
        return frozenset(each.edition for each in (self.subscription, *self.others) if each.cancelled_at is None)


def preferences(app: App, token: str) -> Preferences | None:
    """How things stand; None for a token that is nobody's (any more)."""
    with app.database.read() as store:
        person = store.people.of_token(token)
    if person is None:
        return None
    known = {edition.slug for edition in app.editions}
    mine = [each for each in person.subscriptions if each.edition in known or each.token == token]
    return Preferences(
        subscription=next(each for each in mine if each.token == token),
        others=tuple(each for each in mine if each.token != token),
    )


def unsubscribe(app: App, token: str) -> Subscription | None:
    """End the subscription of a token; the same answer where it has ended before. None: the token is nobody's."""
    with app.database.begin() as store:
        store.people.unsubscribe(token, reason=LEFT, now=app.clock.now())
        found = store.people.subscription(token)
    log.info("unsubscribed", known=found is not None, edition=found.edition if found else None)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What came of saving. asked: editions whose link to confirm is on its way; busy: that could not be asked for."""

    asked: tuple[str, ...] = ()
    busy: bool = False


def save(
    app: App,
    before: Preferences,
    *,
    editions: Collection[str],
    wish: Wish | None,
    paused_until: dt.date | None,
    words: Words,
    visitor: Visitor,
) -> Saved:
    """Have these editions, the token's at these hours: one left out ends at once, one that is new is asked for by mail.

    wish: None leaves it and the pause as they are.
    """
    mine, now = before.subscription, app.clock.now()
    with app.database.begin() as store:
        for each in (mine, *before.others):
            if each.edition in before.active and each.edition not in editions:
                store.people.unsubscribe(each.token, reason=LEFT, now=now)
    if wish is not None:
        change_wish(app, mine.token, wish)
        pause(app, mine.token, paused_until)
    log.info("preferences_saved", edition=mine.edition)
    fresh = tuple(each.slug for each in app.editions if each.slug in editions and each.slug not in before.active)
    if not fresh:
        return Saved()
    asked = Asked(editions=fresh, wish=wish or mine.wish)
    if not ask(app, Purpose.SUBSCRIBE, normalise(mine.address), asked=asked, words=words, visitor=visitor):
        return Saved(busy=True)
    return Saved(asked=fresh)


def request(
    app: App,
    before: Preferences,
    purpose: Purpose,
    *,
    words: Words,
    visitor: Visitor,
    new_address: MailAddress | None = None,
) -> bool:
    """Have a link mailed to the reader's present address. False: too much was asked from this network."""
    mine = before.subscription
    with app.database.read() as store:
        person = store.people.of_token(mine.token)
    if person is None:
        return True
    return ask(
        app,
        purpose,
        normalise(person.address),
        asked=Asked(editions=(mine.edition,), new_address=new_address.address if new_address else None),
        words=words,
        visitor=visitor,
        subscriber=person.id,
    )
