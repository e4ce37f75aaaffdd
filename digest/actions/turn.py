"""One turn of the ledger of sending: what its transaction has to do, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from digest.actions.connections import Line
from digest.model.mailing import Begun, Delivery, Outcome, Pause

NONE_BEGUN = Begun(sending=frozenset(), cancelled={})

IssueName = tuple[str, str]
"""Edition and slug."""


@dataclass(slots=True)
class Turn:
    """What a turn has to do, and what came of it."""

    outcomes: list[Outcome] = field(default_factory=list)
    back: tuple[Delivery, ...] = ()
    renew: tuple[Delivery, ...] = ()
    picked: list[tuple[Line, Delivery]] = field(default_factory=list)
    want: int = 0
    begun: Begun = NONE_BEGUN
    claimed: tuple[Delivery, ...] = ()
    but: Collection[str] = ()
    broken: Mapping[IssueName, str] = field(default_factory=dict)
    pauses: tuple[Pause, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.outcomes or self.back or self.renew or self.picked or self.want or self.broken)
