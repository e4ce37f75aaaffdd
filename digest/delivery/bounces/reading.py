"""What a message in the bounce mailbox is: bytes in, a report out.

Machine-readable reports are believed first, then the texts of servers that send none (our own reading, then that of
flufl.bounce). What answers for absent people, asks who we are, or is still being tried, is no bounce.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from flufl.bounce import all_failures

from digest.delivery.bounces import automatic, texts
from digest.delivery.bounces.addresses import address_in, addresses_in
from digest.delivery.bounces.notifications import read_notification
from digest.delivery.bounces.opened import Opened, fields_in, first, open_message, parsed
from digest.delivery.bounces.status import finding_of
from digest.delivery.bounces.structured import groups_in, merged, read_feedback, read_statuses, worst
from digest.delivery.verp import tokens
from digest.model.bounces import BounceReport, Failure, Finding

_ID = re.compile(r"<[^<>\s]{3,250}>")
_MINE = (
    "to",
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-envelope-to",
    "from",
    "reply-to",
    "sender",
    "return-path",
)
_TOKENS_FIRST = ("x-original-to", "delivered-to", "envelope-to", "x-envelope-to", "to")
_FIRST = 200_000
"""Bytes of a message that flufl.bounce is given: its patterns go over every line dozens of times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mail:
    """A message as the readers see it. lines: of its notice; original: of what came back, header first."""

    raw: bytes
    opened: Opened
    lines: tuple[str, ...]
    original: str

    @property
    def ours(self) -> frozenset[str]:
        """The addresses of the mailbox and of the report's sender, which it is never of."""
        return frozenset(each for name in _MINE for value in self.opened.all(name) for each in addresses_in(value))


_Read = tuple[Finding, tuple[Failure, ...]]


def read_bounce(raw: bytes) -> BounceReport:
    """What a message says came back, and of whom. Never raises; what cannot be understood is a finding of none."""
    opened = open_message(raw)
    mail = _Mail(
        raw=raw,
        opened=opened,
        lines=tuple(line for notice in opened.notices for line in texts.notice_lines(notice)),
        original="\n".join([opened.original, *(texts.rest_of(notice) for notice in opened.notices)]),
    )
    readers = (_feedback, _status, _notification, _no_bounce, _delay, _failed_header, _text)
    finding, failures = next(read for reader in readers if (read := reader(mail)) is not None)
    return BounceReport(
        finding=finding,
        failures=failures,
        tokens=_tokens(mail),
        message_id=_original_id(mail),
        report_id=_report_id(mail),
    )


def _feedback(mail: _Mail) -> _Read | None:
    return _found(read_feedback(mail.opened)) if mail.opened.feedback else None


def _status(mail: _Mail) -> _Read | None:
    """A delivery status notification; or its groups in the text, where a server got its MIME wrong."""
    groups = mail.opened.statuses
    if not groups and automatic.is_from_a_machine(mail.opened):
        groups = groups_in(mail.lines)
    if failures := read_statuses(groups):
        return _found(_named(failures, mail))
    if any(first(group, "action") for group in groups):
        return Finding.NONE, ()  # it says that it arrived
    return None


def _notification(mail: _Mail) -> _Read | None:
    failures = read_notification(mail.lines)
    return _found(failures) if failures else None


def _no_bounce(mail: _Mail) -> _Read | None:
    if mail.opened.get("x-failed-recipients"):
        return None
    if automatic.is_answer(mail.opened, mail.lines):
        return Finding.AUTO_REPLY, ()
    return None if automatic.tells_failure(mail.opened, mail.lines) else (Finding.NONE, ())


def _delay(mail: _Mail) -> _Read | None:
    if not automatic.is_delay(mail.opened, mail.lines):
        return None
    found = texts.read_lines(mail.lines, mail.ours, texts.ALL)
    return Finding.DELAYED, tuple(Failure(address=each.address, finding=Finding.DELAYED) for each in found)


def _failed_header(mail: _Mail) -> _Read | None:
    """X-Failed-Recipients, of Exim and Gmail, with what the text says of each."""
    told = {each.address.casefold(): each for each in texts.read_lines(mail.lines, (), texts.ALL)}
    said = [each for value in mail.opened.all("x-failed-recipients") for each in addresses_in(value)]
    return _found(merged(told.get(each.casefold()) or _of_words(each, mail) for each in said)) if said else None


def _text(mail: _Mail) -> _Read:
    if automatic.is_challenge(mail.opened, mail.lines):
        return Finding.AUTO_REPLY, ()
    return _found(
        texts.read_lines(mail.lines, mail.ours, texts.SURE)
        or _second_reading(mail)
        or _inside(mail)
        or texts.read_lines(mail.lines, mail.ours, texts.LIKELY)
        or _of_original(mail)
    )


def _found(failures: tuple[Failure, ...]) -> _Read:
    return worst(failures), failures


def _of_words(address: str, mail: _Mail) -> Failure:
    words = texts.detail_of(mail.lines)
    finding, status = finding_of("", words)
    return Failure(address=address, finding=finding, status=status, detail=words)


def _named(failures: tuple[Failure, ...], mail: _Mail) -> tuple[Failure, ...]:
    """The failures with an address each: from the text, where the report itself names none."""
    if all(each.address for each in failures):
        return failures
    said = [address_in(value) for value in mail.opened.all("x-failed-recipients")]
    said += [each.address for each in texts.read_lines(mail.lines, mail.ours, texts.ALL)]
    said += [each.address for each in _of_original(mail)]
    known = {each.address for each in failures}
    address = next((each for each in said if each and each not in known), "")
    filled = [each if each.address else replace(each, address=address) for each in failures]
    return merged([each for each in filled if each.address] or failures)


def _second_reading(mail: _Mail) -> tuple[Failure, ...]:
    """What flufl.bounce finds, which knows the texts of many a server of old."""
    try:
        delayed, failed = all_failures(parsed(mail.raw[:_FIRST]))
    except Exception:  # noqa: BLE001 - a zoo of patterns over anybody's bytes: whatever it trips over, it found nothing
        return ()
    found = [replace(_of_words(each, mail), finding=Finding.DELAYED) for each in _plain(delayed)]
    return merged(found + [_of_words(each, mail) for each in _plain(failed)])


def _plain(addresses: Iterable[bytes]) -> list[str]:
    return [found for each in sorted(addresses) if (found := address_in(each.decode("ascii", "replace")))]


def _inside(mail: _Mail) -> tuple[Failure, ...]:
    """A report that another server packed into one of its own."""
    for inner in mail.opened.nested:
        if inner.statuses and (failures := read_statuses(inner.statuses)) and all(each.address for each in failures):
            return failures
    return ()


def _of_original(mail: _Mail) -> tuple[Failure, ...]:
    """Whom the message that came back went to, where that is one, as ours all are."""
    fields = fields_in(mail.original)
    to = addresses_in(first(fields, "x-envelope-to")) or addresses_in(first(fields, "to"))
    if len(to) != 1 or to[0].casefold() in {each.casefold() for each in mail.ours}:
        return ()
    return (_of_words(to[0], mail),)


def _tokens(mail: _Mail) -> tuple[str, ...]:
    heads = [value for name in _TOKENS_FIRST for value in mail.opened.all(name)]
    heads += mail.opened.all("received")
    return tokens("\n".join([*heads, mail.original, *mail.lines]))[:10]


def _original_id(mail: _Mail) -> str:
    told = first(fields_in("\n".join(mail.lines)), "message-id")
    said = [first(fields_in(mail.original), "message-id"), told]
    said += [mail.opened.get("in-reply-to"), mail.opened.get("references")]
    return next((found.group() for value in said if (found := _ID.search(value))), "")


def _report_id(mail: _Mail) -> str:
    """By the report's own Message-ID, which it keeps on every way here; without one by all behind its header."""
    own = mail.opened.get("message-id")
    body = b"" if own else mail.raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2]
    return hashlib.sha256(f"{own}\0{mail.opened.get('date')}".encode("utf-8", "replace") + body).hexdigest()
