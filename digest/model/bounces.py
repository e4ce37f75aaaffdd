"""What came back: a report on a message that could not be delivered, or of which somebody complained."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Finding(StrEnum):
    """What a message in the bounce mailbox says of one recipient.

    hard: never again. soft: not this time. delayed: it is still being tried. auto-reply: an answering machine, a
    challenge, a receipt. none: nothing that a bounce mailbox is for.
    """

    HARD = "hard"
    SOFT = "soft"
    COMPLAINT = "complaint"
    DELAYED = "delayed"
    AUTO_REPLY = "auto-reply"
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
