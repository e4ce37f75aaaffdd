"""Asking for a link, and saying yes where it leads: sign-ups, changes of address, exports, erasures.

Asking does the same work whatever is known of an address: one row is kept. `mail_confirmations` looks at the rest.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog

from digest.actions.app import App
from digest.actions.keys import mail_key, suppression_hash
from digest.actions.wishes import send_latest
from digest.delivery import consent
from digest.delivery.addresses import normalise
from digest.delivery.consent import Busy, No, Opened
from digest.delivery.headers import one_line
from digest.delivery.message import message_id
from digest.delivery.signing import keyed_hash
from digest.model.people import Asked, Confirmation, Joined, MailAddress, Origin, Purpose, Wish
from digest.store.database import Store

log = structlog.get_logger()

_LONGEST = 300
"""Characters of a browser's name that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who opens a page. address: of IP, or None; agent: the browser, as it names itself."""

    address: str | None = None
    agent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody had before them who asked. form_url: of the page; wording: a hash of the words at its button."""

    form_url: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a link leads to. link: None where it is unknown."""

    opened: Opened
    link: Confirmation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of a yes.

    opened: WAITING if it counted, else why not. preferences: the token of a subscription's own page. latest: whether an
    issue goes out at once. data: of an export, as JSON. more: another link is on its way.
    """

    opened: Opened
    link: Confirmation | None = None
    preferences: str | None = None
    latest: bool = False
    data: bytes | None = None
    more: bool = False


def sign_up(
    app: App, address: MailAddress, *, editions: Sequence[str], wish: Wish, words: Words, visitor: Visitor
) -> bool:
    """Ask that an address be subscribed. False where too much was asked from this network, and nothing was kept."""
    asked = Asked(editions=tuple(editions), wish=wish)
    return ask(app, Purpose.SUBSCRIBE, address, asked=asked, words=words, visitor=visitor)


def ask(
    app: App,
    purpose: Purpose,
    address: MailAddress,
    *,
    asked: Asked,
    words: Words,
    visitor: Visitor,
    subscriber: int | None = None,
) -> bool:
    """Keep what is asked for, to be mailed to the address. False: too much from this network."""
    key, now = mail_key(app), app.clock.now()
    network = _network(key, visitor)
    with app.database.begin() as store:
        made = consent.ask(
            purpose=purpose,
            address=address.address,
            key=address.key,
            subscriber=subscriber,
            asked=replace(asked, form_url=words.form_url, wording=words.wording, agent=_agent(visitor)),
            network=network,
            message_id=_message_id(app),
            lately=store.confirmations.asked_from(network, since=now - consent.HOUR),
            now=now,
        )
        if isinstance(made, Busy):
            log.info("link_refused", purpose=purpose.value, until=made.until.isoformat())
            return False
        _keep(store, key, made)
    log.info("link_asked", purpose=purpose.value)
    return True


def look(app: App, token: str) -> Look:
    """What a link leads to; changes nothing."""
    with app.database.read() as store:
        link = store.confirmations.find(consent.hash_of(token))
    return Look(opened=consent.look(link, now=app.clock.now()), link=link)


def ask_again(app: App, token: str, *, words: Words, visitor: Visitor) -> bool | None:
    """Have a new link mailed in place of one that has expired. None: it has not; False: too much from this network."""
    found = look(app, token)
    if found.link is None or found.opened is not Opened.EXPIRED:
        return None
    return ask(
        app,
        found.link.purpose,
        normalise(found.link.address),
        asked=found.link.asked,
        words=words,
        visitor=visitor,
        subscriber=found.link.subscriber,
    )


def confirm(app: App, token: str, *, visitor: Visitor) -> Done:
    """Do what a link is for, if it is good; once, whoever says yes twice."""
    key, now = mail_key(app), app.clock.now()
    with app.database.begin() as store:
        link = store.confirmations.hold(consent.hash_of(token))
        said = consent.confirm(
            link,
            suppressed=link is not None and is_suppressed(store, key, link.address_key),
            network=_network(key, visitor),
            agent=_agent(visitor),
            now=now,
        )
        if isinstance(said, No):
            return Done(opened=said.why, link=link)
        store.confirmations.save(said.link, mails=said.link.mails)
        store.confirmations.close_others(said.link, now=now)
        done = _do(app, store, said.link, key=key, now=now)
    log.info("link_confirmed", purpose=said.link.purpose.value, done=done.opened.value)
    return done


def is_suppressed(store: Store, key: bytes, address_key: str) -> bool:
    return store.people.suppressed(suppression_hash(key, address_key)) is not None


def _do(app: App, store: Store, link: Confirmation, *, key: bytes, now: dt.datetime) -> Done:
    match link.purpose:
        case Purpose.SUBSCRIBE:
            return _subscribe(app, store, link, key=key, now=now)
        case Purpose.CHANGE_ADDRESS:
            return _change(app, store, link, key=key, now=now)
        case Purpose.EXPORT:
            found = store.people.export(link.address_key, address_hash=suppression_hash(key, link.address_key))
            return Done(opened=Opened.WAITING, link=link, data=json.dumps(found, ensure_ascii=False, indent=1).encode())
        case Purpose.ERASE:
            store.people.erase(link.address_key, address_hash=suppression_hash(key, link.address_key), now=now)
            return Done(opened=Opened.WAITING, link=link)


def _subscribe(app: App, store: Store, link: Confirmation, *, key: bytes, now: dt.datetime) -> Done:
    address, latest, slugs = normalise(link.address), False, {edition.slug for edition in app.editions}
    for slug in link.asked.editions:
        if slug not in slugs:
            continue
        joined = store.people.subscribe(
            address,
            slug,
            link.asked.wish,
            origin=Origin.FORM,
            address_hash=suppression_hash(key, link.address_key),
            now=now,
            token=app.tokens.token,
            confirmation_id=link.id,
        )
        if joined is Joined.ADDED:
            latest |= _send_latest(app, store, link.address_key, slug)
    return Done(opened=Opened.WAITING, link=link, preferences=_page(store, address.key, link), latest=latest)


def _change(app: App, store: Store, link: Confirmation, *, key: bytes, now: dt.datetime) -> Done:
    """At the old address: mail a link to the new one. At the new: have it."""
    new = normalise(link.asked.new_address or link.address)
    if new.key != link.address_key:
        made = consent.ask(
            purpose=Purpose.CHANGE_ADDRESS,
            address=new.address,
            key=new.key,
            subscriber=link.subscriber,
            asked=link.asked,
            network=link.network,
            message_id=_message_id(app),
            lately=(),
            now=now,
        )
        assert isinstance(made, Confirmation)
        _keep(store, key, made)
        return Done(opened=Opened.WAITING, link=link, more=True)
    old = store.confirmations.person(link)
    if old is None:
        return Done(opened=Opened.USED, link=link)
    if not store.people.move(old, new):
        _join(app, store, link, old=old, new=new, key=key, now=now)
    return Done(opened=Opened.WAITING, link=link, preferences=_page(store, new.key, link))


def _join(
    app: App, store: Store, link: Confirmation, *, old: str, new: MailAddress, key: bytes, now: dt.datetime
) -> None:
    """The new address is a subscriber's already: give them what the old one has, and end that."""
    before = store.people.find(old)
    for each in before.subscriptions if before else ():
        if each.cancelled_at is None:
            store.people.subscribe(
                new,
                each.edition,
                each.wish,
                origin=Origin.FORM,
                address_hash=suppression_hash(key, new.key),
                now=now,
                token=app.tokens.token,
                confirmation_id=link.id,
            )
    store.people.remove(old, reason="changed to another address", now=now)


def _send_latest(app: App, store: Store, address_key: str, edition: str) -> bool:
    person = store.people.find(address_key)
    mine = next((each for each in person.subscriptions if each.edition == edition), None) if person else None
    return mine is not None and send_latest(app, store, mine) is not None


def _page(store: Store, address_key: str, link: Confirmation) -> str | None:
    """The token of the person's own page: that of an edition that the link was about, else of any they have."""
    person = store.people.find(address_key)
    mine = [each for each in person.subscriptions if each.cancelled_at is None] if person else []
    mine.sort(key=lambda each: each.edition not in link.asked.editions)
    return mine[0].token if mine else None


def _keep(store: Store, key: bytes, link: Confirmation) -> None:
    store.confirmations.add(link, token_hash=consent.hash_of(consent.token_of(key, link.message_id)))


def _network(key: bytes, visitor: Visitor) -> str:
    return keyed_hash(key, "network", consent.network_of(visitor.address))


def _agent(visitor: Visitor) -> str:
    return one_line(visitor.agent)[:_LONGEST]


def _message_id(app: App) -> str:
    return message_id(f"confirm.{app.tokens.token()}", app.site.url)
