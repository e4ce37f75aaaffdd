"""What a round of sending did, counted as it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from digest.delivery.naming import reader_name, without_addresses
from digest.model.mailing import DeliveryState, Outcome

log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a round of sending did. host_down: why it ended early; paused: why nothing goes at all; in words, or ""."""

    sent: int = 0
    deferred: int = 0
    failed: int = 0
    uncertain: int = 0
    held: int = 0
    cancelled: int = 0
    host_down: str = ""
    paused: str = ""

    def count(self, outcomes: Sequence[Outcome], *, resend: bool) -> bool:
        """Take outcomes in. resend: what may have gone is sent once more. Whether one of them is due again at once."""
        again = False
        for one in outcomes:
            if not one.tried:
                again = True
                continue
            if one.state is DeliveryState.SENT:
                self.sent += 1
                continue
            if one.state is DeliveryState.DEFERRED:
                self.deferred += 1
            elif one.state is DeliveryState.FAILED:
                self.failed += 1
            elif one.state is DeliveryState.UNCERTAIN and resend and not one.delivery.resend:
                self.uncertain += 1
                again = True
            else:
                self.held += 1
            log.info(
                "not_sent",
                issue=f"{one.delivery.edition}/{one.delivery.issue}",
                reader=reader_name(one.delivery.address),
                state=one.state.value,
                answer=without_addresses(one.answer),
            )
        return again
