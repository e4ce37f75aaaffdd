"""What a mail server took against what the ledger says: every recipient served, nobody twice without a cause."""

from __future__ import annotations

import collections
import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from digest.model.mailing import DeliveryState
from digest.store.database import Database
from digest.store.tables import delivery, subscriber, subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """states: the ledger's. taken: messages that the server took. again: those of them that it had before.

    missing: recipients whom the ledger calls sent and the server does not know. unknown: recipients the server has
    served, and of whom the ledger neither says so nor doubts it (a message that may have arrived and was refused when it
    came again has failed, with its doubt noted). other_id: taken twice under two Message-IDs.
    unserved: recipients that got nothing, by the state that the ledger gives.
    """

    states: dict[str, int]
    taken: int
    again: int
    most: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    other_id: tuple[str, ...]
    unserved: dict[str, int]

    @property
    def agrees(self) -> bool:
        return not (self.missing or self.unknown or self.other_id)


def audit(database: Database, log: Path) -> Audit:
    """Read both. The log is that of `faulty`."""
    taken: dict[str, list[str]] = collections.defaultdict(list)
    for line in log.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        taken[record["to"]].append(record["id"])
    query = (
        select(delivery.c.state, delivery.c.uncertain, delivery.c.message_id, subscriber.c.address)
        .join(subscription, subscription.c.id == delivery.c.subscription_id)
        .join(subscriber, subscriber.c.id == subscription.c.subscriber_id)
    )
    with database.engine.connect() as connection:
        rows = connection.execute(query).all()
    may_have_left = (DeliveryState.SENT, DeliveryState.UNCERTAIN, DeliveryState.HELD, DeliveryState.SENDING)
    return Audit(
        states=dict(sorted(collections.Counter(row.state.value for row in rows).items())),
        taken=sum(map(len, taken.values())),
        again=sum(len(ids) - 1 for ids in taken.values()),
        most=max(map(len, taken.values()), default=0),
        missing=tuple(r.address for r in rows if r.state is DeliveryState.SENT and r.address not in taken),
        unknown=tuple(
            r.address for r in rows if r.address in taken and r.state not in may_have_left and not r.uncertain
        ),
        other_id=tuple(r.address for r in rows if any(each != r.message_id for each in taken.get(r.address, ()))),
        unserved=dict(sorted(collections.Counter(r.state.value for r in rows if r.address not in taken).items())),
    )
