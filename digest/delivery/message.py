"""The names that messages go by: ids of a message and of its list, and the bare addresses of an envelope."""

from __future__ import annotations

import hashlib

from digest.delivery.headers import host_of, phrase_words, split_address

_LIST_ID = 255
"""How long a List-Id may be between its angle brackets (RFC 2919, 3)."""
_SENDER_ID = (5, 15)
"""How long the last field of a Feedback-ID may be."""


def envelope(address: str) -> str:
    """The bare address of "Name <address>", as MAIL FROM and RCPT TO want it. Raises MailRefused."""
    return split_address(address)[1]


def list_id(title: str, edition: str, site_url: str) -> str:
    """RFC 2919: stable for as long as the edition and the site's host are, whatever the title.

    An identifier that would be longer than it may be is a hash below localhost (section 3), as stable.
    """
    identifier = f"{edition}.{host_of(site_url)}"
    if len(identifier) > _LIST_ID:
        identifier = f"{hashlib.sha256(identifier.encode()).hexdigest()[:32]}.localhost"
    return " ".join([*phrase_words(title), f"<{identifier}>"])


def message_id(token: str, site_url: str) -> str:
    """The id of a message, minted once with its delivery and the same for each attempt."""
    return f"<{token}@{host_of(site_url)}>"


def feedback_id(edition: str, issue: str, site_url: str) -> str:
    """Campaign, customer, kind of mail and sender, as big receivers read it to tell complaints apart.

    Gmail counts by the last field, which must be 5 to 15 characters and never change: it is made of the site's host.
    """
    host = host_of(site_url).replace(".", "-")
    least, most = _SENDER_ID
    if not least <= len(host) <= most:
        host = f"{host[:8]}-{hashlib.sha256(host.encode()).hexdigest()[:6]}"
    return f"{issue}:{edition}:issue:{host}"
