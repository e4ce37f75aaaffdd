"""Who gets an issue by mail, and what became of each message."""

from __future__ import annotations

import datetime as dt
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
    token: the subscription's, 22 characters, for its links.
    resend: the attempt before this one may have arrived.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReport:
    """A delivery as a person looks at it. answer: the server's last words."""

    id: int
    edition: str
    issue: str
    address: str
    state: DeliveryState
    attempts: int
    due_at: dt.datetime
    sent_at: dt.datetime | None = None
    answer: str | None = None
