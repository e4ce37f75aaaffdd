"""Recipients read from what a mail server tells people, where no machine-readable part names them.

From the surest to the least sure: addresses listed under a heading that says that they failed; those that SMTP commands
and labels name; lines that begin with an address and go on with its trouble; lines that tell trouble of an address.
The first kind that finds any is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from digest.delivery.bounces.addresses import ADDRESS, address_in, addresses_in, same
from digest.delivery.bounces.status import finding_of, has_code, tells_trouble
from digest.delivery.bounces.structured import merged
from digest.delivery.bounces.wording import FAILED, ORIGINAL
from digest.model.bounces import Failure

Reader = Callable[[Sequence[str]], list[tuple[str, int]]]
"""Lines in; out addresses, each with its line."""

_WINDOW = 40
"""Lines behind a heading in which its list may stand."""
_LONGEST_LINE = 1_000
_MOST_LINES = 600

_OPENING = r"(?:[\s>*•·\-–\"'\[(<«“]|\d{1,3}[.)]\s|(?:smtp|mailto|rfc822|to|recipient|user|address|email)\s?[:=;])*"
_LISTED = re.compile(rf"(?i)^{_OPENING}(?P<address>{ADDRESS})(?P<rest>[>\"'\])»”]*\s*(?:$|[:;,.(\[<{{|-].*|\s.*))")
_NAMED = re.compile(
    rf"(?i)^[\s>*\"']*[^@<>\n:]{{1,80}}?\s?[<(\[]\s?(?:mailto:|smtp:)?(?P<address>{ADDRESS})\s?[>)\]](?P<rest>.*)$"
)
_COMMAND = re.compile(rf"(?i)\brcpt\s+to\s*:?\s*<?\s*(?P<address>{ADDRESS})")
_LABEL = re.compile(
    rf"""(?ix)^[\s>*•-]*(?:
        (?:final|original|failed|failing|intended|invalid|bad|undeliverable|unknown|affected|rejected|envelope)?[\s-]*
        (?:recipients?|recipient\s?address(?:es)?|addressed\sto|address(?:es)?|users?|rcpt[\s-]?to|envelope[\s-]to
        |destination|error-for
        |(?:final\sdelivery\s)?user\s?id|mailbox|e-?mail(?:\saddress)?|empf[äa]nger|destinataires?|destinatari[oa]s?
        |адресат|受信者|宛先|あて先)(?:\(s\))?
        |to\s(?:address|user)|unknown\slocal\suser|user\sunknown|no\ssuch\suser|mailbox\sfull
        |(?:user'?s\s)?mailbox\sis\sfull
      )\s*[:=：]\s*(?:\[?smtp:|rfc822;|\d+\.\s)?[\s<"'\[(]*(?P<address>{ADDRESS})(?P<rest>.*)$"""
)
_EXPANDED = re.compile(rf"(?i)\((?:ultimately\s)?(?:expanded|generated)\sfrom:?\s*<?(?P<address>{ADDRESS})")
_NOT_ITS = re.compile(
    r"""(?ix)^[\s>*]*(?:from|reply-?to|cc|bcc|sender|subject|contact|e-?mail\sus|help|support|questions|postmaster
    |mail\sfrom|received
        |return-?path|message-?id|date|sent|by|for\s(?:help|further|more)|if\syou|please|x-[\w-]+|original\ssender
        |envelope\sfrom|http|www)\b"""
)
_END_OF_LIST = re.compile(
    r"(?i)transcript of session follows|session transcript|error detail|^\s*technical details"
    r"|^\s*diagnostic information"
)
_ROLES = re.compile(
    r"(?i)^(?:postmaster|mailer-daemon|abuse|support|help\w*|info|admin\w*|no-?reply|webmaster|hostmaster|security)@"
)


def notice_lines(notice: str) -> tuple[str, ...]:
    """A notice up to what came back."""
    lines = [line[:_LONGEST_LINE].rstrip() for line in notice.split("\n")[:_MOST_LINES]]
    end = next(
        (place for place, line in enumerate(lines) if ORIGINAL.match(line) and any(map(str.strip, lines[:place]))),
        len(lines),
    )
    return tuple(lines[:end])


def rest_of(notice: str) -> str:
    """What comes behind the notice proper: the message that came back, or its header."""
    return "\n".join(notice.split("\n")[len(notice_lines(notice)) :])


def read_lines(lines: Sequence[str], ours: Collection[str], readers: Sequence[Reader]) -> tuple[Failure, ...]:
    """The recipients that a notice says have failed. ours: addresses of the mailbox, which are never meant."""
    own = {each.casefold() for each in ours}
    for reader in readers:
        found = [
            (address, at)
            for address, at in reader(lines)
            if address.casefold() not in own and not (reader in LIKELY and _ROLES.match(address))
        ]
        if found:
            return merged([_failure(address, at, lines, [where for _, where in found]) for address, at in found])
    return ()


def detail_of(lines: Sequence[str]) -> str:
    """The lines of a notice that tell the trouble, else all of it, in one line."""
    telling = [line for line in lines if has_code(line) or tells_trouble(line)]
    return " ".join(" ".join(telling or lines).split())[:500]


def _listed(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Addresses that stand under a heading, or in the heading itself."""
    found: list[tuple[str, int]] = []
    left, blanks = 0, 0
    for place, line in enumerate(lines):
        heading = bool(FAILED.search(line))
        if (left and (match := _LISTED.match(line)) and not _NOT_ITS.match(line)) or (
            left and (match := _NAMED.match(line)) and not _NOT_ITS.match(line) and (not found or _is_list(match))
        ):
            found.append((address_in(match["address"]), place))
            left = _WINDOW
        elif heading:
            if not found and (inside := _inside(line)):
                found += [(each, place) for each in inside]
            left = _WINDOW
        blanks = blanks + 1 if not line.strip() else 0
        left = 0 if _END_OF_LIST.search(line) else max(0, left - 1)
    return found


def _is_list(match: re.Match[str]) -> bool:
    return not match["rest"].strip() or bool(re.match(r"^\s*(?:$|[:;,(\[-]|\.{2,})", match["rest"]))


def _inside(line: str) -> tuple[str, ...]:
    """The addresses of a heading like "Your message to <…> could not be delivered"."""
    if _NOT_ITS.match(line) or re.search(r"(?i)\b(?:contact|reply|write|mailto|forward|further|assist|from)\b", line):
        return ()
    return addresses_in(line)


def _labelled(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Addresses of SMTP's RCPT TO, and behind labels like "Recipient:"."""
    commands = [
        (address_in(match["address"]), place) for place, line in enumerate(lines) if (match := _COMMAND.search(line))
    ]
    return commands or [
        (address_in(match["address"]), place) for place, line in enumerate(lines) if (match := _LABEL.match(line))
    ]


def _troubled(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Lines that begin with an address and go on, there or on the next, with an error."""
    found = []
    for place, line in enumerate(lines):
        match = _LISTED.match(line)
        if not match or _NOT_ITS.match(line):
            continue
        rest = match["rest"] + " " + " ".join(lines[place + 1 : place + 3])
        if has_code(rest) or tells_trouble(rest):
            found.append((address_in(match["address"]), place))
    return found


def _told(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Lines that tell trouble of an address, wherever it stands in them."""
    return [
        (address, place)
        for place, line in enumerate(lines)
        if "@" in line and not _NOT_ITS.match(line) and (has_code(line) or tells_trouble(line) or FAILED.search(line))
        for address in addresses_in(line)
    ]


def _failure(address: str, at: int, lines: Sequence[str], places: Sequence[int]) -> Failure:
    """What the lines at an address, up to the next address, say of it; else what the whole notice says."""
    end = min((place for place in places if place > at), default=at + 8)
    own = [line for line in lines[at : min(end, at + 8)] if line.strip()]
    words = " ".join(" ".join(own).split())
    if not (has_code(words) or tells_trouble(words)):
        own = [*own, *(line for line in lines if has_code(line) or tells_trouble(line))]
        words = " ".join(" ".join(own).split())
    finding, status = finding_of("", words)
    source = next((match for line in own if (match := _EXPANDED.search(line))), None)
    mailed = address_in(source["address"]) if source else address
    final = "" if same(mailed, address) else address
    return Failure(address=mailed, finding=finding, final=final, status=status, detail=words[:500])


SURE: tuple[Reader, ...] = (_listed, _labelled)
LIKELY: tuple[Reader, ...] = (_troubled, _told)
ALL: tuple[Reader, ...] = SURE + LIKELY
