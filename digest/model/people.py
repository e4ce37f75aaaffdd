"""Who wants an issue by mail, when, and how we know that they do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

EVERY_DAY = "1234567"
"""ISO weekdays, 1 is Monday; those of a subscription stand in this order."""


class Origin(StrEnum):
    """How a subscription came: by [mail] to, by the form with a confirmed address, by hand, or in a list."""

    SETTINGS = "settings"
    FORM = "form"
    HAND = "hand"
    IMPORT = "import"


class SuppressionReason(StrEnum):
    """Why nothing is mailed to an address until a person lifts it."""

    BOUNCED = "bounced"
    KEPT_BOUNCING = "kept bouncing"
    COMPLAINED = "complained"
    BY_HAND = "by hand"
    ERASED = "erased"


class BounceKind(StrEnum):
    HARD = "hard"
    SOFT = "soft"
    COMPLAINT = "complaint"


class Purpose(StrEnum):
    """What opening a mailed link does."""

    SUBSCRIBE = "subscribe"
    CHANGE_ADDRESS = "change address"
    EXPORT = "export"
    ERASE = "erase"


class Joined(StrEnum):
    """What came of subscribing an address to an edition."""

    ADDED = "added"
    ALREADY = "already there"
    LEFT = "unsubscribed before"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAddress:
    """An address in its normal form, as it goes to a mail server: NFC, the domain as lower-case A-labels.

    key: the same for all ways to write it: the part before the @ case folded. needs_smtputf8: that part is not ASCII.
    """

    address: str
    key: str
    domain: str
    needs_smtputf8: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """When a reader wants an issue.

    hour: their local time of day, whole minutes; None: at once. timezone: IANA name. weekdays: ISO digits, ascending,
    none twice: "12345" is Monday to Friday.
    """

    hour: dt.time | None = None
    timezone: str = "UTC"
    weekdays: str = EVERY_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A subscription that a list asks for. address_hash: keyed, as suppressions are kept by."""

    address: MailAddress
    edition: str
    wish: Wish
    address_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an issue is due for a reader. unwanted: why they do not want it then, else ""."""

    at: dt.datetime
    unwanted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for with a confirmation, and on which form.

    editions: slugs. new_address: of a change of address (it is the one that the link is mailed to). form_url: where the
    form stood. wording: a hash of the words beside its button. agent: the browser, as it names itself.
    """

    editions: tuple[str, ...] = ()
    wish: Wish = Wish()
    new_address: str | None = None
    form_url: str = ""
    wording: str = ""
    agent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A link mailed to an address, and what it does once somebody opens it and says yes; of a sign-up, the proof.

    id: 0 until it is kept. subscriber: the store's number of whom it is for; None for a sign-up. expires_at: counts
    from its last mail. network, confirmed_network: keyed hashes. mails: that may have arrived, the last at mailed_at.
    mail_due_at: when it is to be mailed (again); None: no more.
    """

    id: int = 0
    purpose: Purpose
    address: str
    address_key: str
    subscriber: int | None = None
    asked: Asked
    asked_at: dt.datetime
    expires_at: dt.datetime
    network: str
    message_id: str
    mails: int = 0
    mailed_at: dt.datetime | None = None
    mail_due_at: dt.datetime | None = None
    confirmed_at: dt.datetime | None = None
    confirmed_network: str | None = None
    confirmed_agent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A reader's wish for one edition, as it stands.

    token: for its links, 22 characters. consent: how they said yes, in the words of who added them by hand or from a
    list; None where a confirmation proves it or the settings name them. reason: why it was cancelled.
    """

    edition: str
    address: str
    token: str
    wish: Wish
    origin: Origin
    subscribed_at: dt.datetime
    consent: str | None = None
    paused_until: dt.date | None = None
    cancelled_at: dt.datetime | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """A person, as the store knows them, with all their subscriptions, cancelled ones too, in the editions' order.

    id: the row, for the store alone. key: of their address. suppressed: why nothing is mailed to them.
    """

    id: int
    address: str
    key: str
    since: dt.datetime
    suppressed: SuppressionReason | None
    subscriptions: tuple[Subscription, ...]
