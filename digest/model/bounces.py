"""What came back: a report on a message that could not be delivered, or of which somebody complained."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model.people import MailAddress


class Finding(StrEnum):
    """What a message in the bounce mailbox says of one recipient.

    hard: never again. soft: not this time. delayed: it is still being tried. auto-reply: an answering machine, a
    challenge, a receipt. leaving: a reader who unsubscribes by mail. none: nothing that a bounce mailbox is for.
    """

    HARD = "hard"
    SOFT = "soft"
    COMPLAINT = "complaint"
    DELAYED = "delayed"
    AUTO_REPLY = "auto-reply"
    LEAVING = "leaving"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One recipient of a report.

    address: the one that we mailed to, as the report tells; "" where it does not say, or hides it. final: what the
    receiver made of it, where that differs. status: d.d.d of RFC 3463, "" where nothing tells it. detail: the
    server's words, in one line.
    """

    address: str
    finding: Finding
    final: str = ""
    status: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BounceReport:
    """What one message says.

    finding: of the whole; failures: of each recipient. tokens: what looks like a token of ours, likeliest first; only
    the key can tell. message_id: of the message that came back, with its brackets. report_id: the same for the same
    report, however it came to us.
    """

    finding: Finding
    failures: tuple[Failure, ...]
    tokens: tuple[str, ...]
    message_id: str
    report_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced:
    """Whom and what a report is of, as the store knows them.

    subscriber_id: None for an address that only asked to subscribe. delivery_id: None where no mail is known to be
    meant. address: None once the person was erased.
    """

    subscriber_id: int | None
    delivery_id: int | None
    address: MailAddress | None


class Effect(StrEnum):
    """What a report changed for one recipient.

    suppressed: nothing is mailed there any more. counted: towards that. unsubscribed: and suppressed, after a
    complaint. again: the report was here before. unknown: nobody of ours. none: nothing that counts.
    """

    SUPPRESSED = "suppressed"
    UNSUBSCRIBED = "unsubscribed"
    COUNTED = "counted"
    AGAIN = "again"
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One recipient of a report, and what came of it.

    address: as we know it, else as the report names it. final: what the receiver made of it, where that differs.
    """

    address: str
    finding: Finding
    effect: Effect
    final: str = ""
    status: str = ""
    detail: str = ""
