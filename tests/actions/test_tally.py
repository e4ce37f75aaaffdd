"""What a round of sending counts, and whether something of it is due again at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.actions.tally import Tally
from digest.model.mailing import Delivery, DeliveryState, Outcome

NOON = dt.datetime(2026, 2, 17, 12, tzinfo=dt.UTC)
DELIVERY = Delivery(
    id=1,
    edition="daily",
    issue="2026-02-17",
    address="ana@example.org",
    token="t",
    subscribed_at=NOON,
    message_id="<1@example.org>",
    fence=1,
    attempts=1,
)


def outcome(state: DeliveryState, *, tried: bool = True, second: bool = False) -> Outcome:
    return Outcome(delivery=replace(DELIVERY, resend=second), state=state, at=NOON, tried=tried)


@pytest.mark.parametrize(
    ("of", "resend", "counted", "again"),
    [
        (outcome(DeliveryState.SENT), True, Tally(sent=1), False),
        (outcome(DeliveryState.DEFERRED), True, Tally(deferred=1), False),
        (outcome(DeliveryState.FAILED), True, Tally(failed=1), False),
        (outcome(DeliveryState.QUEUED, tried=False), True, Tally(), True),
        (outcome(DeliveryState.UNCERTAIN), True, Tally(uncertain=1), True),
        (outcome(DeliveryState.UNCERTAIN), False, Tally(held=1), False),
        (outcome(DeliveryState.UNCERTAIN, second=True), True, Tally(held=1), False),
    ],
)
def test_an_outcome_is_counted_for_what_it_leads_to(of: Outcome, counted: Tally, *, resend: bool, again: bool) -> None:
    tally = Tally()
    assert tally.count([of], resend=resend) is again
    assert tally == counted
