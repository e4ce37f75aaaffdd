"""What an extractor left of a page's pictures: credits, captions with their credit, and a gallery's buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.ingest.rules import Rule, rule
from digest.model.articles import Block, BlockKind

AGENCY = (
    r"(?:getty(?: images)?|shutterstock|reuters|(?:the )?associated press|istock(?:photo)?|alamy|bloomberg"
    r"|picture[- ]alliance|imago(?: images)?"
    r"|wireimage|filmmagic|unsplash|pixabay|usa today sports|(?-i:AFP|AP(?: Photo)?|EPA(?:-EFE)?|dpa|PA(?: Wire)?"
    r"|NASA|Statista|AIMMEDIA))"
)
"""Acronyms count in capitals only: "(ePA)" is something else in Germany."""

NAME = r"(?-i:[A-Z][\w.'’-]*)"
PICTURE = r"(?:photo(?:graph|s)?|images?|pictures?|foto|bild|illustration|graphic)"

CREDITS: tuple[Rule, ...] = (
    rule(
        "photo",
        rf"(?:file )?(?:{PICTURE}|photo illustration|photos?|image source|bildquelle|(?:main )?{PICTURE} credits?"
        rf"|credits?|cr[ée]dito|fotograf[íi]a)\s*(?::|©|/|\bby\b)\s*.{{2,100}}",
        rf"(?:{PICTURE}|slide) \d+ (?:of|von|de|/)(?: /)? \d+|(?:prev|next) {PICTURE} \d+ of \d+"
        rf"|slideshow \(\d+ {PICTURE}\)",
        r"(?:hide|toggle) caption|enlarge(?: this image)?|back to gallery|view gallery|full ?screen|play video"
        r"|this slideshow requires javascript",
        r"courtesy(?: of)? (?-i:[A-Z]).{2,60}",
        rf"(?:{NAME}\s+){{0,6}}{NAME}\s*(?:/|\||,|\bvia\b|\bfor\b)\s*(?:(?:{NAME}\s*){{1,4}}[/|]\s*)?{AGENCY}"
        r"(?: (?:images|file|photos?|news))?(?:\s*/\s*[\w .]{2,40})*",
        rf"{AGENCY}(?:\s*/\s*[\w .]{{2,40}})*",
        r"©\s*.{2,40}",
        longest=16,
        words=(
            "afp aimmedia alamy ap associated back bild bildquelle bloomberg caption courtesy credit credito "
            "credits dito dpa enlarge epa filmmagic foto fotograf fotografia fullscreen gallery getty graphic "
            "illustration image images imago istock istockphoto nasa pa photo photograph photos picture pictures "
            "pixabay play reuters screen shutterstock slide slideshow statista unsplash usa wireimage ©"
        ),
    ),
    rule("photo", r"\d+ / \d+", longest=16),
    rule(
        "photo",
        r"(?:(?-i:[A-Z])[\w.’-]* ){1,4}(?:submitted|courtesy|file|handout|contributed) photo",
        longest=7,
        words="photo",
    ),
)
"""A credit that stands alone."""

CAPTIONS: tuple[Rule, ...] = (
    rule(
        "photo",
        r"(?:image copyright|image caption|media caption|media playback is unsupported"
        r"|enlarge this image toggle caption|file photo|file -|video player is loading)\b.{0,400}",
        rf"(?:{PICTURE}|foto|bild)\s?:\s.{{2,160}}",
        r"©\s?(?!\d{4}|copyright|by\b)[^\W\d_].{2,400}",
        longest=80,
        prose=True,
        words=(
            "bild caption enlarge file foto graphic illustration image images loading photo photograph photos picture "
            "pictures playback ©"
        ),
    ),
    rule(
        "photo",
        r"(?-i:FILE)\s?(?:-{1,2}|–|—)\s?.{2,900}|(?-i:ABOVE|BELOW|PICTURED|TOP PHOTO)\s?:\s.{2,400}",
        longest=160,
        prose=True,
        words="file above below pictured top",
    ),
    rule(
        "photo",
        rf".{{2,400}}\(\s?(?:(?:file )?{PICTURE}s?\s?(?::|by|credit|courtesy|©)?|credit\s?:|courtesy|{AGENCY}"
        rf"|{AGENCY} {PICTURE})\b[^()]{{0,120}}\)(?:\s*{AGENCY})?",
        rf".{{2,400}}\([^()]{{2,60}}/\s?(?:{AGENCY}|file|via [^()]{{2,40}})[^()]{{0,60}}\)",
        longest=80,
        prose=True,
        words="(",
    ),
    rule(
        "photo",
        rf".{{2,400}}[.)…]\s{PICTURE}\s?: .{{2,80}}|.{{2,400}}[.)…] © .{{2,60}}",
        longest=80,
        prose=True,
        hints=(": ", "© "),
        words="bild foto graphic illustration image images photo photograph photos picture pictures ©",
    ),
    rule(
        "photo",
        r".{2,400}[.)…]\s?(?:reuters|ap photo|afp|getty images|getty)/?[\w .]{0,40}(?:/file photo)?",
        longest=80,
        prose=True,
        hints=("reuters", "ap photo", "afp", "getty"),
    ),
)
"""A caption that ends, or begins, with its credit."""

SEEN = re.compile(
    r"\b(?:pictured|file photo|(?:stock|file|aerial|satellite) (?:image|photo)|seen here|center|centre|left|right"
    r"|poses?|shakes? hands|walks?|speaks? during|looks? on"
    r"|attends?|arrives?|celebrates?|reacts?|gestures?|waves?|logo|in this .{3,30} photo|photograph|on display"
    r"|perform(?:s|ing)?)\b",
    re.IGNORECASE,
)
POSED = re.compile(
    r"\b(?!Left|Right)[A-ZÀ-Þ][\w.'’-]+, (?:far |second from )?(?:left|right|cent(?:er|re))\b(?:,|\.|$)"
    r"|, pictured (?:at|with|in|on|here|during|left|right|above)\b"
)
SCENE = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bto )(?<!\bher )(?<!\bhis )\b(?:speaks?|shakes? hands|rides?|walks?|poses?|looks|stands?"
    r"|sits?|attends?|arrives?|celebrates?|reacts?|gestures?|waves|listens?|holds|carries"
    r"|leaves|participates?|testif(?:y|ies)|delivers|greets?|hugs?|performs?|plays|demonstrates?"
    r"|gathers?|watch(?:es)?|is seen|are seen|is shown|are shown)\b"
)
PAST = re.compile(r"\b(?:was|were|had|did|when|after|won|took|will|would|has|have|(?!pictured)[a-z]{3,}ed)\b")
DATED = re.compile(
    r"(?:\b(?:on|in)|,) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.) \d{1,2}, \d{4}\b"
)
"""A caption tells in the present what was to be seen on a day, the year and all; a report never does."""

SIGNS = re.compile(r", (?:20|19|left|right|center|centre|far |second|pictured)")
"""One of these stands in each line that `is_scene` takes: they are quick to look for."""

SAYS = re.compile(r"[\"“”]|\b(?:said|says|told|added)\b")
TELLS = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|did|does)\b")
CAPTION_KINDS = (BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.HEADING)
CAPTION_WORDS = 60
SHORT_CAPTION = 14
SAME_FROM = 8


def mark_captions(blocks: Sequence[Block], rules: list[str | None]) -> None:
    """A caption above its credit goes with it, and so does the same caption told again without a credit."""
    told = [
        block.text
        for block, name in zip(blocks, rules, strict=True)
        if name == "photo" and block.text.count(" ") >= SAME_FROM
    ]
    for at, block in enumerate(blocks):
        if rules[at] is None and block.kind in CAPTION_KINDS:
            credited = at + 1 < len(blocks) and rules[at + 1] == "photo" and is_credit(blocks[at + 1].text)
            if (credited and reads_as_caption(block.text)) or is_scene(block.text) or is_told_again(block.text, told):
                rules[at] = "photo"


def is_told_again(text: str, told: Sequence[str]) -> bool:
    return bool(told) and text.count(" ") >= SAME_FROM and any(one.startswith(text.rstrip(" .…")) for one in told)


def is_scene(text: str) -> bool:
    """Whether a line without a credit captions a picture: it says where somebody stands in it, or what a day saw."""
    if text.count(" ") >= CAPTION_WORDS:
        return False
    if SIGNS.search(text) is None or SAYS.search(text):
        return False
    posed, scene = POSED.search(text) is not None, SCENE.search(text)
    if scene is None or PAST.search(text, 0, scene.start()):
        return posed and TELLS.search(text) is None and PAST.search(text) is None
    return posed or DATED.search(text) is not None


def is_credit(text: str) -> bool:
    return any(one.pattern.match(text) for one in CREDITS if text.count(" ") < one.longest)


def reads_as_caption(text: str) -> bool:
    words = text.count(" ") + 1
    if words > CAPTION_WORDS or SAYS.search(text):
        return False
    return SEEN.search(text) is not None or (words <= SHORT_CAPTION and TELLS.search(text) is None)
