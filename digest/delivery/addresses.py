"""Mail addresses in one normal form, checked by email-validator, without asking the network.

email-validator takes fifty microseconds for an address, and a list has a million of them. What it says of a domain is
kept, and a local part that is plain ASCII needs no more than a look: `normalise` says the same with and without that.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.errors import MailRefused
from digest.model.people import MailAddress

if TYPE_CHECKING:
    from email_validator import ValidatedEmail

ATEXT = r"a-zA-Z0-9_!#\$%&\'\*\+\-/=\?\^`\{\|\}~"
"""RFC 5322 3.2.3, inside a class."""
LONGEST, LONGEST_LOCAL = 254, 64
"""RFC 5321 4.5.3.1, less the angle brackets of a path."""
SHARED = frozenset(
    {
        "info",
        "marketing",
        "sales",
        "support",
        "abuse",
        "noc",
        "security",
        "postmaster",
        "hostmaster",
        "usenet",
        "news",
        "webmaster",
        "www",
        "uucp",
        "ftp",
    }
)
"""RFC 2142: mailboxes whose case does not count."""

_PLAIN = re.compile(rf"([{ATEXT}]+(?:\.[{ATEXT}]+)*)@([A-Za-z0-9.-]+)", re.ASCII)
_LOCAL = re.compile(r"([\w.+-]+)@localhost", re.ASCII)
_SHOWN = 80


def normalise(text: str, *, ours: bool = False) -> MailAddress:
    """An address as a person writes it, in its normal form; white space around it does not count.

    ours: of the settings, where NAME@localhost is this very machine. Raises MailRefused, with the reason in words.
    """
    text = text.strip()
    if found := _PLAIN.fullmatch(text):
        local, domain = found.groups()
        lower = _plain_domain(domain)
        if lower and len(local) <= LONGEST_LOCAL and len(text) <= LONGEST:
            folded = local.lower()
            address = f"{folded if folded in SHARED else local}@{lower}"
            return MailAddress(address=address, key=f"{folded}@{lower}", domain=lower)
    if ours and (found := _LOCAL.fullmatch(text)):
        return MailAddress(address=text, key=text.lower(), domain="localhost")
    return checked(text, ours=ours)


def checked(text: str, *, ours: bool = False) -> MailAddress:
    """What `normalise` does, all of it by email-validator."""
    try:
        said = _validated(text, ours=ours)
    except ValueError as error:
        raise MailRefused(f"{_shown(text)} is no mail address: {error}") from error
    assert said.local_part is not None
    assert said.ascii_domain is not None
    local, domain = said.local_part, said.ascii_domain.lower()
    return MailAddress(
        address=f"{local}@{domain}",
        key=f"{unicodedata.normalize('NFC', local.casefold())}@{domain}",
        domain=domain,
        needs_smtputf8=not local.isascii(),
    )


@lru_cache(maxsize=65_536)
def _plain_domain(domain: str) -> str | None:
    """A domain of ASCII letters that mail can go to, in lower case; None for one to be looked at with its address.

    That is one that email-validator refuses, and one with an A-label, whose other form counts for the length too.
    """
    lower = domain.lower()
    if "xn--" in lower:
        return None
    try:
        return lower if _validated(f"a@{domain}").ascii_domain == lower else None
    except ValueError:
        return None


def _validated(text: str, *, ours: bool = False) -> ValidatedEmail:
    """Raises EmailNotValidError, a ValueError."""
    from email_validator import validate_email  # noqa: PLC0415  (late: 20 ms that only a real address needs)

    return validate_email(text, check_deliverability=False, strict=True, test_environment=ours)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
