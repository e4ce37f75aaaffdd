"""What machines say to machines: delivery status notifications (RFC 3464) and feedback reports (RFC 5965)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from digest.delivery.bounces.addresses import address_in, same
from digest.delivery.bounces.opened import Fields, Opened, fields_in, first
from digest.delivery.bounces.status import enhanced, finding_of
from digest.model.bounces import Failure, Finding

_FAILED = ("fail", "error", "undeliver", "bounce")
_DONE = ("deliver", "relay", "expand", "success")
_COMPLAINTS = frozenset({"abuse", "opt-out", "opt-out-list", "fraud"})
_RECIPIENTS = ("original-recipient", "final-recipient", "x-original-recipient", "original-rcpt-to", "removal-recipient")
_MOST_RECIPIENTS = 1_000
_WEIGHT = [Finding.NONE, Finding.AUTO_REPLY, Finding.DELAYED, Finding.SOFT, Finding.HARD, Finding.COMPLAINT]


def read_statuses(groups: Sequence[Fields]) -> tuple[Failure, ...]:
    """The recipients of delivery-status groups, each once, with the worst that is said of it."""
    return merged(failure for group in groups for part in _recipients(group) if (failure := _failure(part)))


def read_feedback(opened: Opened) -> tuple[Failure, ...]:
    """Whom a feedback report is of. What is no complaint of a person (a DMARC failure, "not spam") is no finding."""
    fields = opened.feedback
    kind = first(fields, "feedback-type").lower()
    finding = Finding.COMPLAINT if kind in _COMPLAINTS else Finding.NONE
    said = [address_in(value) for name, value in fields if name in _RECIPIENTS]
    original = fields_in(opened.original)
    told = [first(original, "x-hmxmroriginalrecipient"), first(opened.header, "x-hmxmroriginalrecipient")]
    said += [address_in(value) for value in told]
    if not any(said):
        said = [address_in(first(original, "to"))]
    detail = f"{kind or 'feedback'} {first(fields, 'user-agent')}".strip()
    return merged([Failure(address=each, finding=finding, detail=detail) for each in said if each][:20]) or (
        Failure(address="", finding=finding, detail=detail),
    )


def groups_in(lines: Sequence[str]) -> tuple[Fields, ...]:
    """Groups of a delivery status that stand in the text, where a server got its MIME wrong."""
    if not any(line.lower().startswith("final-recipient:") for line in lines):
        return ()
    blocks = re.split(r"\n[ \t]*\n", "\n".join(lines))
    return tuple(fields for block in blocks if "final-recipient:" in block.lower() and (fields := fields_in(block)))


def merged(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    """Each address once, with its worst finding."""
    kept: dict[str, Failure] = {}
    for failure in failures:
        before = kept.get(failure.address.casefold())
        if before is None and len(kept) == _MOST_RECIPIENTS:
            break
        if before is None or worse(failure.finding, before.finding):
            kept[failure.address.casefold()] = failure
    return tuple(kept.values())


def worse(one: Finding, other: Finding) -> bool:
    return _WEIGHT.index(one) > _WEIGHT.index(other)


def worst(failures: Sequence[Failure]) -> Finding:
    return max((each.finding for each in failures), key=_WEIGHT.index, default=Finding.NONE)


def _recipients(group: Fields) -> Iterator[Fields]:
    """The recipients of one group: servers that leave out the blank lines put several into it."""
    marks = [name for name, _ in group if name in {"original-recipient", "final-recipient", "action"}]
    mark = next((name for name in dict.fromkeys(marks) if marks.count(name) > 1), None)
    if mark is None:
        yield group
        return
    starts = [place for place, (name, _) in enumerate(group) if name == mark]
    for start, end in zip(starts, [*starts[1:], len(group)], strict=True):
        yield group[start:end]


def _failure(fields: Fields) -> Failure | None:
    """What one group says of its recipient; None where it is of none, or says that it arrived."""
    final = address_in(first(fields, "final-recipient")) or address_in(first(fields, "x-actual-recipient"))
    original = address_in(first(fields, "original-recipient"))
    action = first(fields, "action").lower()
    status, words = first(fields, "status"), first(fields, "diagnostic-code")
    words = re.sub(r"(?i)^\s*(?:smtp|x-[\w-]+|unknown)\s*;\s*", "", words)
    if action.startswith(_DONE) or not (action or first(fields, "final-recipient")):
        return None
    code = enhanced(status)
    if action.startswith("delay") or (not action.startswith(_FAILED) and code.startswith("4")):
        finding = Finding.DELAYED
    elif code.startswith("2") and not action.startswith(_FAILED):
        return None
    else:
        finding, code = finding_of("" if code.startswith("2") else status, words or status)
    address = original or final
    return Failure(
        address=address,
        finding=finding,
        final="" if same(final, address) else final,
        status=code,
        detail=" ".join(words.split())[:500],
    )
