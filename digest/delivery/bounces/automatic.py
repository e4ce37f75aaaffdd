"""What a machine sent that is no bounce: answers of absent people, challenges, virus warnings, receipts, delays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.delivery.bounces.opened import Opened
from digest.delivery.bounces.wording import AUTO_REPLY, CHALLENGE, CONTINUED, DAEMON, DELAYED, FAILED, GIVEN_UP, VIRUS

_REPLY = re.compile(r"(?i)^\s*(?:re|aw|sv|antw|fwd?|wg|tr|vs|odp|r|i)\s*(?:\[\d+\])?\s*:")


def is_from_a_machine(opened: Opened) -> bool:
    """Whether a mail server sent it, as far as its sender tells: answering machines have a null return path too."""
    return bool(DAEMON.search(opened.get("from")))


def is_answer(opened: Opened, lines: Sequence[str]) -> bool:
    """Whether an answering machine or a mailing list wrote it, as its header says."""
    submitted = opened.get("auto-submitted").lower()
    precedence = opened.get("precedence").lower()
    by_machine = is_from_a_machine(opened)
    return bool(
        AUTO_REPLY.search(opened.get("subject"))
        or precedence.startswith(("auto_reply", "auto-reply"))
        or any(opened.get(name) for name in ("x-autoreply", "x-autorespond", "x-vacation", "x-autoreply-from"))
        or (submitted.startswith("auto-replied") and not by_machine)
        or ("vacation" in submitted)
        or ("disposition-notification" in opened.report_type and not _is_rejected(opened, lines))
        or (not by_machine and (opened.get("list-id") or opened.get("list-unsubscribe")))
    )


def _is_rejected(opened: Opened, lines: Sequence[str]) -> bool:
    """Whether a receipt says that the message was refused: Dovecot tells of a full mailbox so."""
    return any("rejected" in line.lower() for line in (opened.get("subject"), *lines))


def is_challenge(opened: Opened, lines: Sequence[str]) -> bool:
    """Whether somebody's filter wants to know who we are, or tells of a virus: neither says that an address is gone."""
    subject, text = opened.get("subject"), "\n".join(lines)
    if FAILED.search(subject) and is_from_a_machine(opened):
        return False
    if CHALLENGE.search(f"{subject}\n{opened.get('from')}\n{text}"):
        return True
    return bool(VIRUS.search(subject) or (VIRUS.search(text) and not FAILED.search(subject)))


def is_delay(opened: Opened, lines: Sequence[str]) -> bool:
    """Whether it is still being tried."""
    subject, text = opened.get("subject"), "\n".join(lines)
    if DELAYED.search(subject):
        return not re.search(r"(?i)fail|returned|undeliver", DELAYED.sub("", subject))
    return bool(CONTINUED.search(text) or (DELAYED.search(text) and not GIVEN_UP.search(f"{subject}\n{text}")))


def tells_failure(opened: Opened, lines: Sequence[str]) -> bool:
    """Whether it looks like a bounce at all: a machine's message whose subject or text says that something failed.

    Without such a sender the subject must say so, and must be no answer to, nor a copy of, another message.
    """
    subject = opened.get("subject")
    says = bool(FAILED.search(subject))
    if is_from_a_machine(opened):
        return says or any(FAILED.search(line) for line in lines)
    return says and not _REPLY.match(subject) and any(FAILED.search(line) for line in lines)
