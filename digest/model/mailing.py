"""Who gets an issue by mail, and what became of each message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DEFERRED = "deferred"
    FAILED = "failed"
    BOUNCED = "bounced"
    HELD = "held"
    CANCELLED = "cancelled"


OPEN_STATES = (DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.DEFERRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One issue to one subscriber, claimed for sending.

    id: the row, for the store alone. fence: rises with every claim; a write under an old fence changes nothing.
    message_id: minted with the row, the same for every attempt.
    token: the subscription's, 22 characters, for its links; public_id: its name, which may be told.
    domain: of the address, for what one receiver is sent.
    attempts: this one counted. resend: the attempt before this one may have arrived.
    state: what it was when it was claimed, and is again if it is given back.
    """

    id: int
    edition: str
    issue: str
    address: str
    token: str
    subscribed_at: dt.datetime
    message_id: str
    fence: int
    attempts: int
    resend: bool = False
    public_id: str = ""
    domain: str = ""
    state: DeliveryState = DeliveryState.QUEUED


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a delivery that was begun.

    state: sent, deferred (then due_at says until when), failed, or uncertain (the store makes a second one held).
    Where it was not `tried`, no byte of it left: it goes back as it was, and waits until due_at if that is said.
    answer: the server's last words. at: when, by the program's clock.
    """

    delivery: Delivery
    state: DeliveryState
    at: dt.datetime
    answer: str = ""
    due_at: dt.datetime | None = None
    tried: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """sending: ids that may go now. cancelled: those that shall not, and why. What is in neither is another's."""

    sending: frozenset[int]
    cancelled: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """What is stopped until somebody resumes it. scope: "service", "mail", or "issue:EDITION/SLUG"."""

    scope: str
    reason: str
    since: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MailHost:
    """A mail server as it behaved last. failures: in a row. until: when it is tried again. answer: why it failed."""

    host: str
    failures: int
    until: dt.datetime | None
    answer: str
    changed_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReport:
    """A delivery as a person looks at it.

    answer: the server's last words. uncertain: how many attempts may have arrived.
    """

    id: int
    edition: str
    issue: str
    address: str
    state: DeliveryState
    attempts: int
    due_at: dt.datetime
    sent_at: dt.datetime | None = None
    changed_at: dt.datetime | None = None
    uncertain: int = 0
    message_id: str = ""
    answer: str | None = None
