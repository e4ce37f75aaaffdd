"""How a finding counts against an address."""

from __future__ import annotations

from digest.model.bounces import Finding
from digest.model.people import BounceKind, SuppressionReason

_KINDS = {Finding.HARD: BounceKind.HARD, Finding.SOFT: BounceKind.SOFT, Finding.COMPLAINT: BounceKind.COMPLAINT}


def kind_of(finding: Finding, *, is_proven: bool) -> BounceKind | None:
    """What a finding is kept as; None: it does not count.

    is_proven: it has a token of ours or names a message of ours, which nobody can make up. What only names an address,
    where all our messages have tokens, counts as soft: else anybody could have anybody suppressed.
    """
    kind = _KINDS.get(finding)
    return kind if kind is None or is_proven else BounceKind.SOFT


def reason_for(kind: BounceKind, *, soft: int, limit: int) -> SuppressionReason | None:
    """Why nothing is mailed to the address from now on; None: mail still goes there.

    soft: soft bounces of late, this one included; limit: how many are too many.
    """
    if kind is BounceKind.HARD:
        return SuppressionReason.BOUNCED
    if kind is BounceKind.COMPLAINT:
        return SuppressionReason.COMPLAINED
    return SuppressionReason.KEPT_BOUNCING if soft >= limit else None
