"""What stands where places are left still: what a side says, and who somebody is whom the headline means.

Of a dispute a reader wants both sides: who is accused and denies it, whoever is named in the sentence in which he
speaks. It is talk, and so it comes last; but it must be understood by itself as every other line. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.editorial import further, quotations
from digest.editorial.behind import before_it, is_on_topic, is_understood
from digest.editorial.introductions import named
from digest.editorial.novelty import Said, said, union
from digest.editorial.options import Option
from digest.editorial.repeats import is_new, says_again
from digest.editorial.unmet import SPEAKS
from digest.model.stories import Candidate

SHORTEST = 9
"""Words of it."""
DEEPEST = 12
"""Sentences of its article that may stand before it."""
LEAST = -0.7
"""What it must be worth."""
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|refut(?:es|ed)|rebuff(?:s|ed)|defend(?:s|ed)"
    r"|st(?:and|ands|ood) by|pleaded not guilty|no knowledge of|(?:did|had|done) nothing wrong|wrongdoing"
    r"|innocen(?:t|ce)"
    r"|untrue|false|inaccurate|baseless|unfounded|without merit|apologi[sz]ed)\b"
)
"""How somebody answers what is said of him."""
FULL_NAME = r"[A-Z][\w’'-]*[a-z][\w’'-]*\s(?:[A-Z]\.\s)?(?:(?:de|van|von|der|al|bin|el|del|da|di)\s)?[A-Z][\w’'-]*[a-z]"
NAMED = re.compile(
    rf"{FULL_NAME}(?:,\s[^,“\"]{{3,70}},|\s\([^)]{{2,20}}\))?\s(?:also\s|has\s|have\s)?(?:\w+ly\s)?(?:{SPEAKS}|den\w+|reject\w+)\b"
    rf"|\b{SPEAKS}\s(?:[\w’'-]+\s){{0,6}}?{FULL_NAME}"
)
"""Somebody named in full who speaks."""
SPEAKER = re.compile(
    rf"(?P<first>[A-Z][\w’'-]+)(?:,\s[^,“\"]{{3,70}},)?\s(?:{SPEAKS}|den\w+|reject\w+)\b"
    rf"|\b{SPEAKS}\s(?:\S+\s){{0,5}}?(?P<last>[A-Z][\w’'-]+)(?=[,.]|\s[a-z])"
)
"""The surname of who speaks."""
POINTS_BACK = re.compile(
    r"(?:[\w’'-]+,?\s){0,2}(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Tt]h[ai][ts])(?:[’']\w+)?\b"
)
"""Talk that opens with somebody or a thing told of before it."""
COMPARES = re.compile(r"\b(?:same|also|another|such|others?|too|either)\b")
"""Talk that is set against something told before it."""
TONIGHT = re.compile(r"\b(?:tonight|this (?:morning|afternoon|evening))\b")
"""A night of which nobody can tell from the line which one it was."""
SPOKEN_FOR = re.compile(
    r"\b(?:spokes(?:man|woman|person)|lawyers?|attorneys?|campaign|office|company|government|ministry|police|prosecutors?)\b"
)
ALLOWED = frozenset({"quotation", "talk", "report", "state", "scrap"})
"""What may tell against it."""


def with_sides(
    chosen: Sequence[Option],
    found: Sequence[Option],
    candidates: Sequence[Candidate],
    *,
    headline: str,
    before: Sequence[Said],
    most: int,
    words: int,
) -> list[Option]:
    """The same with what sides say, denials first, up to `most` points and `words` words."""
    shown = list(chosen)
    while 0 < len(shown) < most:
        left = words - sum(one.words for one in shown)
        able = [
            option
            for option in found
            if option.words <= left and _speaks(option, shown, candidates, headline=headline, before=before)
        ]
        best = max(able, key=_worth, default=None)
        if best is None:
            break
        shown.append(best)
    return shown


def _worth(option: Option) -> tuple[bool, float, int, tuple[int, int]]:
    return (DENIES.search(option.own) is not None, option.value - 0.04 * option.depth, -option.candidate, option.place)


def _speaks(
    option: Option,
    chosen: Sequence[Option],
    candidates: Sequence[Candidate],
    *,
    headline: str,
    before: Sequence[Said],
) -> bool:
    """Whether somebody whom its reader knows, or whom it names in full, says a new thing of what is told."""
    top = said(headline, "en")
    candidate, place = candidates[option.candidate], option.quote.places[0]
    denies = DENIES.search(option.own) is not None
    if (
        option in chosen
        or option.gist is None
        or option.later
        or TONIGHT.search(option.own)
        or option.words < SHORTEST
        or option.depth > DEEPEST
        or option.value < LEAST
        or not is_on_topic(option, chosen, candidates, top=top)
        or not is_new(option, chosen, before=before, headline=top)
        or (not denies and says_again(option, union(top, *(one.said for one in chosen))))
        or not is_understood(option, chosen, headline=headline)
    ):
        return False
    known = named(headline).union(*(one.names for one in before_it(option, chosen)))
    bare = quotations.QUOTED.sub(" ", option.own)
    if denies:
        if NAMED.search(bare) is None and SPOKEN_FOR.search(bare) is None and not _is_of(headline, bare):
            return False
    elif not _is_of(headline, bare):
        return False
    if option.own[:1] in '"“' and (_leans(option.own) or any(one.own[:1] in '"“' for one in chosen)):
        return False
    if not further.against(candidate, place, option.own, known) <= ALLOWED:
        return False
    return further.excused(candidate, place, option.own, known) is not None


def _leans(own: str) -> bool:
    """Whether what is quoted in front means somebody or a thing that it does not name."""
    quoted = quotations.QUOTED.match(own)
    talk = quoted.group()[1:] if quoted is not None else own
    return POINTS_BACK.match(talk) is not None or COMPARES.search(talk) is not None


def _is_of(headline: str, bare: str) -> bool:
    """Whether somebody speaks who is named in the headline."""
    speaker = SPEAKER.search(bare)
    return speaker is not None and (speaker.group("first") or speaker.group("last")) in named(headline)
