"""The places in a rendered mail that are filled in for each recipient.

Publishing puts a mark where a place is, delivery finds it. A mark is framed by a control character that no shown text
has (`publish.shown` takes them out), so nothing that a source wrote can make one.
"""

from __future__ import annotations

import re
from enum import StrEnum

_FRAME = "\x1a"


class Slot(StrEnum):
    """REASON: why this reader gets it, in words; TOKEN: of their links, where the mail has any."""

    REASON = "reason"
    TOKEN = "token"  # noqa: S105 (the name of a slot)


def mark(slot: Slot) -> str:
    """What stands in a rendered mail where the slot is."""
    return f"{_FRAME}{slot}{_FRAME}"


MARK = re.compile(f"{_FRAME}({'|'.join(Slot)}){_FRAME}")
"""Splits a rendered mail at its slots; their names stand between what is around them."""


def without_frames(text: str) -> str:
    """What stands between two marks, rid of a frame that frames nothing."""
    return text.replace(_FRAME, "")
