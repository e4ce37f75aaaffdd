"""Lines that an extractor ran into a long paragraph: "Scroll down for video.", a caption, the copyright at its end.

A page whose lines were joined into one has its furniture between sentences. What a rule knows goes; what reads as the
caption of a picture becomes one, so that no word of the article is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from digest.ingest.calls import INLINE, OPENS
from digest.ingest.captions import SAYS
from digest.model.articles import Block, BlockKind, Removed

LONG = 120
"""Words from which a paragraph is a page run together; no writer sets so long a one in news."""

END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(©]?[A-Z©])")
TITLE = re.compile(r"(?:^|[\s.(])(?:[A-Z]|Mrs?|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Rep|Sen|Gov|Rev|St|Jr|vs|No)$")
"""What stands before a full stop that ends no sentence: an initial, a title."""

LABELLED = re.compile(r"^(?P<label>(?=[\w'’& -]*[a-z])[A-Z][\w'’&-]*(?: [\w'’&-]+){0,5})(?:: |\? (?=[A-Z]))(?=[A-Z])")
"""One in capitals alone names a speaker, or a kind of article."""

POSITION = r"(?:above|below|left|right|cent(?:re|er)|top|bottom|inset|circled)"
SHOWN = re.compile(
    r"\((?:[^()]{0,30}\bpictured\b[^()]{0,60}|file (?:photo|image|picture)[^()]{0,20}"
    rf"|(?=[^()]*\b{POSITION}\b)(?:(?:{POSITION}|both|all|seen|far|second|third|fourth|from|and)\b ?)+"
    r"(?:(?:,|with\b)[^()]{0,60})?)\)",
    re.IGNORECASE,
)
"""Nothing but where to look: "(right)", not "(right-back)"."""

PICTURED = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )[Pp]ictured (?:above|below|here|left|right|with|at|in)\b"
    r"|[Pp]ictured[,:] |(?:Above|Left|Right)[,:] "
)
"""Who "was pictured with" somebody is news."""
PICTURED_WORDS = ("ictured", "Above", "Left", "Right")
"""One of these stands in each text that PICTURED finds: they are quick to look for."""

QUOTES = re.compile(r": ?['\"“‘«„]")
"""What somebody said or wrote is told by the article; its next sentence may be theirs as well."""

LABELS = 2
"""Labelled captions come in numbers; one alone may be a sentence with a colon."""

SPEAKS = 3
"""A label that comes so often names who speaks in an interview."""

CAPTION_WORDS = 45


def cut(block: Block) -> list[Block | Removed]:
    """A block, cut where a line was run into it; almost every block is whole."""
    if block.kind is not BlockKind.PARAGRAPH or block.text.count(" ") < LONG:
        return [block]
    pieces = sentences(block.text)
    captions = caption_places(pieces)
    out: list[Block | Removed] = []
    run = ""
    for at, piece in enumerate(pieces):
        name = rule_of(piece)
        if name is None and at not in captions:
            run += piece
            continue
        if run:
            out.append(Block(kind=block.kind, text=run.strip()))
            run = ""
        text = piece.strip()
        out.append(Block(kind=BlockKind.CAPTION, text=text) if name is None else Removed(text=text, rule=name))
    return [*out, *([Block(kind=block.kind, text=run.strip())] if run else [])]


def sentences(text: str) -> list[str]:
    """A paragraph in pieces that together are the paragraph."""
    ends = [
        match.end() for match in END.finditer(text) if not TITLE.search(text, max(0, match.start() - 6), match.start())
    ]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def rule_of(piece: str) -> str | None:
    """The name of the rule for a line that was run in."""
    if not OPENS.match(piece):
        return None
    words = piece.count(" ") + 1
    return next((rule.name for rule in INLINE if words <= rule.longest and rule.pattern.match(piece.strip())), None)


def caption_places(pieces: Sequence[str]) -> frozenset[int]:
    """Which pieces caption a picture: they say where to look in it, or open with a label as others do.

    A label over what somebody says is that of a caption only where others are.
    """
    labels = [
        found["label"] if ": " in piece and (found := LABELLED.match(piece)) is not None else None for piece in pieces
    ]
    times = Counter(labels)
    pictured = any(word in piece for piece in pieces for word in PICTURED_WORDS)
    sure: set[int] = set()
    likely: set[int] = set()
    telling: set[int] = set()
    for at, (piece, label) in enumerate(zip(pieces, labels, strict=True)):
        labelled = label is not None and times[label] < SPEAKS
        shown = "(" in piece and SHOWN.search(piece) is not None
        if not (labelled or shown or (pictured and PICTURED.search(piece))):
            continue
        if piece.count(" ") >= CAPTION_WORDS or '"' in piece or "“" in piece or QUOTES.search(piece):
            continue
        if not SAYS.search(piece):
            (sure if shown else likely).add(at)
        elif labelled:
            telling.add(at)
    if len(sure) + len(likely) >= LABELS:
        return frozenset(sure | likely | telling)
    return frozenset(sure)
