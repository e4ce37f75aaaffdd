"""Double opt-in: what becomes of a link from the form to the yes. What is known and the time in, a decision out.

Somebody asks; one mail with a link goes to the address; whoever opens it and says yes there has proved that it is
theirs. Nothing here tells whoever asked whether an address is known: that is only looked at when the mail is due.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import ipaddress
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from digest.delivery.signing import keyed_hash
from digest.model.people import Asked, Confirmation, Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How often, and for how long.

    valid: a link, from its mail on; as long a mail may wait for a server that is down. gap: between two mails to an
    address; mails: to an address in a day; asks: from a network in an hour. kept: what nobody confirmed.
    """

    valid: dt.timedelta = dt.timedelta(hours=48)
    gap: dt.timedelta = dt.timedelta(hours=1)
    mails: int = 3
    asks: int = 10
    kept: dt.timedelta = dt.timedelta(days=30)


LIMITS = Limits()
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
_TRIES = 2
"""Mails of one link: where it is unknown whether the first arrived, one more goes under the same Message-ID."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """Too much was asked from this network. until: when it may ask again."""

    until: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Mail it now. link: as it must be kept before the mail goes, so that whoever dies meanwhile mails no more."""

    link: Confirmation


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Not yet."""

    until: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """It is never mailed (again)."""

    why: str


class Opened(StrEnum):
    """What somebody finds who opens a link."""

    WAITING = "waiting"
    USED = "used"
    EXPIRED = "expired"
    SUPPRESSED = "suppressed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes:
    """Do what was asked. link: with the proof."""

    link: Confirmation


@dataclass(frozen=True, slots=True, kw_only=True)
class No:
    why: Opened


def ask(
    *,
    purpose: Purpose,
    address: str,
    key: str,
    asked: Asked,
    network: str,
    message_id: str,
    lately: Sequence[dt.datetime],
    now: dt.datetime,
    subscriber: int | None = None,
    limits: Limits = LIMITS,
) -> Confirmation | Busy:
    """Take down what is asked for, to be mailed at once, whoever's address it is.

    network: keyed hash. lately: when this network asked within the last hour.
    """
    recent = sorted(at for at in lately if at > now - HOUR)
    if len(recent) >= limits.asks:
        return Busy(until=recent[-limits.asks] + HOUR)
    return Confirmation(
        purpose=purpose,
        address=address,
        address_key=key,
        subscriber=subscriber,
        asked=asked,
        asked_at=now,
        expires_at=now + limits.valid,
        network=network,
        message_id=message_id,
        mail_due_at=now,
    )


def mail(
    link: Confirmation,
    *,
    suppressed: bool,
    others: Collection[Confirmation],
    now: dt.datetime,
    limits: Limits = LIMITS,
) -> Mail | Wait | Drop:
    """Whether a link that is due is mailed. others: the other links of the address, those of the last day at least.

    A sign-up that comes too soon is dropped: its mail is in the box already, or enough came. Who asks for a change of
    address, an export or an erasure has a link of a mail in hand, so those wait.
    """
    refused = _refused(link, suppressed=suppressed, now=now)
    if refused:
        return Drop(why=refused)
    mailed = sorted(
        (each.mailed_at, each.mails, each.purpose)
        for each in (link, *others)
        if each.mailed_at is not None and each.mailed_at > now - max(DAY, limits.gap)
    )
    near = [at for at, _, _ in mailed if at > now - limits.gap]
    if near and link.mails == 0:
        same = any(at in near and purpose is link.purpose for at, _, purpose in mailed)
        if link.purpose is Purpose.SUBSCRIBE or same:
            return Drop(why="a link was mailed within the hour")
    if near:
        return Wait(until=near[-1] + limits.gap)
    if sum(mails for at, mails, _ in mailed if at > now - DAY) >= limits.mails:
        if link.purpose is Purpose.SUBSCRIBE:
            return Drop(why="enough was mailed within the day")
        return Wait(until=mailed[0][0] + DAY)
    return Mail(
        link=replace(
            link,
            mails=link.mails + 1,
            mailed_at=now,
            mail_due_at=now + limits.gap,
            expires_at=now + limits.valid,
        )
    )


def _refused(link: Confirmation, *, suppressed: bool, now: dt.datetime) -> str:
    if link.confirmed_at is not None:
        return "it was confirmed"
    if suppressed:
        return "nothing is mailed to the address"
    if link.expires_at <= now:
        return "it could not be mailed in time"
    if link.mails >= _TRIES:
        return "it may have arrived twice"
    return ""


def sent(link: Confirmation) -> Confirmation:
    """The server took it."""
    return replace(link, mail_due_at=None)


def not_sent(before: Confirmation, *, again: dt.datetime | None) -> Confirmation:
    """The server did not take it: as it was, to be tried again then, or never. before: as it was when it was due."""
    return replace(before, mail_due_at=again)


def look(link: Confirmation | None, *, now: dt.datetime) -> Opened:
    """What opening the link shows; it changes nothing, as programs open links too."""
    if link is None or link.mails == 0:
        return Opened.UNKNOWN
    if link.confirmed_at is not None and (link.purpose is not Purpose.EXPORT or link.expires_at <= now):
        return Opened.USED
    return Opened.EXPIRED if link.expires_at <= now else Opened.WAITING


def confirm(link: Confirmation | None, *, suppressed: bool, network: str, agent: str, now: dt.datetime) -> Yes | No:
    """Whether a yes counts: once, and in time. An export may be fetched again while its link is good."""
    opened = look(link, now=now)
    if link is None or opened is not Opened.WAITING:
        return No(why=opened)
    if suppressed and link.purpose in {Purpose.SUBSCRIBE, Purpose.CHANGE_ADDRESS}:
        return No(why=Opened.SUPPRESSED)
    if link.confirmed_at is not None:
        return Yes(link=link)
    return Yes(link=replace(link, confirmed_at=now, confirmed_network=network, confirmed_agent=agent, mail_due_at=None))


PROOFS = frozenset({Purpose.SUBSCRIBE, Purpose.CHANGE_ADDRESS})
"""What somebody who confirmed has consented to; it is kept for as long as the person is."""


def token_of(key: bytes, message_id: str) -> str:
    """What stands in the link: it can be made anew for a second mail, and by nobody without the store's key."""
    return keyed_hash(key, "confirmation", message_id)


def hash_of(token: str) -> str:
    """What the store knows of a link's token."""
    return hashlib.sha256(token.strip().lower().encode()).hexdigest()


def network_of(address: str | None) -> str:
    """The network that an address of IP stands for: itself, or of IPv6 the /64 that one household has."""
    try:
        ip = ipaddress.ip_address((address or "").partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is None:
            return str(ipaddress.ip_network((ip, 64), strict=False))
        ip = ip.ipv4_mapped
    return str(ip)
