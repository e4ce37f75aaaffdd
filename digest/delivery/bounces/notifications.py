"""Bounces and complaints that a sending service mails as JSON (Amazon SES by SNS)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from digest.delivery.bounces.addresses import address_in
from digest.delivery.bounces.status import finding_of
from digest.model.bounces import Failure, Finding


def read_notification(lines: Sequence[str]) -> tuple[Failure, ...]:
    """The recipients of an SES notification that a text begins with; none where it is no such thing."""
    text = "".join(lines).strip()
    if not text.startswith("{") or ("bouncedRecipients" not in text and "complainedRecipients" not in text):
        return ()
    try:
        said, _ = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return ()
    bounce, complaint = _mapping(said.get("bounce")), _mapping(said.get("complaint"))
    failures = [_bounced(each, bounce) for each in _mappings(bounce.get("bouncedRecipients"))]
    failures += [
        Failure(address=address_in(str(each.get("emailAddress"))), finding=Finding.COMPLAINT, detail="SES complaint")
        for each in _mappings(complaint.get("complainedRecipients"))
    ]
    return tuple(each for each in failures if each.address)


def _bounced(recipient: dict[str, Any], bounce: dict[str, Any]) -> Failure:
    words = str(recipient.get("diagnosticCode") or "")
    finding, status = finding_of(str(recipient.get("status") or ""), words)
    if bounce.get("bounceType") == "Permanent" and bounce.get("bounceSubType") in {"NoEmail", "Suppressed"}:
        finding = Finding.HARD
    detail = " ".join((words or f"{bounce.get('bounceType')} {bounce.get('bounceSubType')}").split())[:500]
    return Failure(
        address=address_in(str(recipient.get("emailAddress"))), finding=finding, status=status, detail=detail
    )


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _mappings(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
