"""The end of a line that says who went on to say it, where its reader has met nobody who spoke. English alone."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.editorial.quoting import Part
from digest.model.stories import Candidate

ADDED = re.compile(
    r",\s(?:the\s(?P<who>[a-z]+)\s(?:also\s)?(?:added|continued|noted)"
    r"|(?:he|she|they)\s(?:also\s)?(?:added|said|says|continued|noted))\.$"
)
SPOKE = r"he|she|they|[Ss]a(?:id|ys)|told"
"""Where one of these stands above, somebody has spoken who may go on."""


def without_nobody(candidate: Candidate, parts: tuple[Part, ...], about: str) -> tuple[Part, ...]:
    """The same with no ", the aide added" at its end, of somebody of whom `about`, the lines above, does not speak."""
    if not parts or candidate.reading.language != "en":
        return parts
    last = parts[-1]
    text = candidate.article.blocks[last.block].text[last.begin : last.stop]
    tail = ADDED.search(text)
    if tail is None or re.search(rf"\b(?:{tail.group('who') or SPOKE})\b", f"{about} {text[: tail.start()]}"):
        return parts
    return (*parts[:-1], replace(last, stop=last.begin + tail.start()))
