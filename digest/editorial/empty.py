"""Lines that tell nothing: that a known paper is out, a figure of speech, the scene for what comes. English alone."""

from __future__ import annotations

import re

from digest.editorial.quotations import QUOTED, is_talk
from digest.editorial.verbs import CLAUSE, VERB

ANNOUNCED = re.compile(
    r"\b(?:released|announced|unveiled|published|explained|discussed|issued|presented|outlined|detailed|promoted)"
    r"\s(?:and\s\w+ed\s)?(?:the|its|his|her|their)\s(?:\w+\s)?(?:report|findings?|statement|document|letter|results?|study"
    r"|book|memo|summary|plan|decision|indictment|complaint|interview)\b(?!\s(?:on|of|to|for|into)\b)"
)
"""That a paper of which its reader knows was released, and not a word of what is in it."""
FIGURATIVE = re.compile(
    r"\b(?:echoed|reverberated|rippled|laid bare|lays bare|sent shock ?waves|shone a light|shed (?:\w+ )?light"
    r"|set the stage"
    r"|cast (?:a|its|their) (?:\w+ )?shadow|hung over|loom(?:s|ed) over|collided|sent tremors|upped the ante|added fuel"
    r"|turned up the heat|raised the stakes|took cent(?:er|re) stage|adds (?:\w+ )?(?:confusion|fuel|uncertainty))\b"
)
"""What a writer makes of a thing, with no figure, day or word of anybody in it."""
APPEARED = re.compile(
    r"(?:appeared|spoke|sat down|was interviewed|talked|took questions|gave (?:an interview|a speech)"
    r"|held a (?:news|press) (?:conference|briefing))\b(?!.*(?:\bthat\b|\bsaying\b|\bsaid\b|[\"“]))"
    r"|\bmeetings?\s(?:\w+\s){0,3}?included\b"
    r"|\bmade (?:the|his|her|their|those|these) (?:remarks?|comments?|statements?|announcement)\b"
)
"""Where somebody spoke, and to whom, and not a word of what was said."""
SHORT = 9
"""Words up to which an opening only sets the scene for a sentence that answers it."""
WANTS = re.compile(r"\b(?:wants?|likes?|loves?|hates?|knows?|hopes?|needs?|agrees?)\b")
ANSWERS = re.compile(r"(?:And|But|So|Yet)\b")
FIGURE = re.compile(r"\d")


def is_empty(own: str, *, dated: bool) -> bool:
    """Whether it tells only that a known paper is out, or what a thing did in a figure of speech.

    dated: it gives a day. With that, a figure or somebody's words it tells something all the same.
    """
    if dated or FIGURE.search(own) or is_talk(own):
        return False
    bare = QUOTED.sub(" ", own)
    return ANNOUNCED.search(bare) is not None or FIGURATIVE.search(bare) is not None


def only_appears(text: str) -> bool:
    """Whether the first thing that it tells is that somebody spoke somewhere, and it does not tell what."""
    found, verb = APPEARED.search(text), VERB.search(CLAUSE.sub(",", text))
    return found is not None and (verb is None or found.start() <= text.find(verb.group()) + len(verb.group()))


def sets_the_scene(own: str, behind: str) -> bool:
    """Whether a short opening says how things are only for the sentence behind it to answer: "They want to … But …"."""
    short = len(own.split()) <= SHORT and FIGURE.search(own) is None
    return short and WANTS.search(own) is not None and ANSWERS.match(behind) is not None
