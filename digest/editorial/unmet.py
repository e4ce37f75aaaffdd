"""Names and things in a line that its reader has not met: a strict reading, for lines that others can stand in for.

`introductions` asks what an article is known to have told before. Here whatever is not told above, in the line itself,
or known to all is strange. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from digest.editorial.introductions import (
    FINITE,
    JOINS,
    KNOWN_TO_ALL,
    LONGEST_NAME,
    NO_SURNAME,
    POINTS,
    SMALL,
    SPECIFIED,
    is_known,
)
from digest.editorial.novelty import SYNONYMS
from digest.editorial.quoting import Span
from digest.editorial.words import stem
from digest.model.articles import BlockKind
from digest.model.stories import Candidate

NAME = re.compile(
    r"(?<![\w.’'-])(?:[A-Z][\w’'-]*\.?(?:\s(?:de|van|von|der|al|bin|el|del|da|di|of|and|the|for|&)(?=\s[A-Z]))*\s)*"
    r"(?:al-|el-)?[A-Z][\w’'-]*"
)
"""One name, of as many words as stand together: "Mr. Aldine", "the Harbour Board of Halvern"."""
SPEAKS = (
    r"(?:said|says|told|added|adds|wrote|announced|warned|suggested|asked|responded|replied|noted|explained|testified)"
)
SPEAKER = re.compile(rf"(?!Police\b|Parliament\b|Congress\b)[A-Z][\w’'-]*[^s\W],? {SPEAKS}\b")
"""A word that opens a line and speaks: somebody's surname, where it is not of several."""
OF_PLACE = re.compile(
    r"\b(?:in|at|from|near|to|of|across|outside|inside|around|over|into|through|off|between|against|with)\s(?:the\s)?$"
)
TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr"})
KNOWN_NAME = re.compile(
    r"White|House|Congress|Senate|Pentagon|Washington|Capitol|Twitter|Facebook|Google|Internet|America|Europe|Africa|Asia"
    r"|Britain|China|Russia|Iran|Iraq|Israel|Germany|France|Japan|India|Canada|Mexico|Ukraine|Syria|Korea|Moscow|Beijing"
    r"|London|Brussels|Paris|Berlin|President|Prime|Supreme|Reuters|C(?:ovid|OVID)-19|Covid|I|Trump|Obama|York|California"
    r"|Texas|Florida|Christmas|Easter|Bible|God|English"
)
"""Names that need no line before them."""
BELONGS = re.compile(
    r".*(?:an|ans|ese|ish|ic|ics|ist|ists|crats?|day|days|er|ers)"
    r"|(?:Jan|Feb|Febr|Sept|Septem|Oct|Octo|Nov|Novem|Dec|Decem|March|April|May|June|July|August)\w*"
)
"""Words with a capital that tell where somebody belongs, or a day."""

SHORT = 2
KNOWN_FORM = re.compile(
    r"CNN|NBC|ABC|CBS|BBC|FBI|CIA|NASA|NATO|GOP|USA|PBS|NPR|COVID|OPEC|UNESCO|CEO|DNA|GPS|HIV|AIDS|MSNBC|ISIS|UTC|GMT|GDP"
    r"|AFP|UPI|CDC|WHO"
)
"""Short forms that newspapers do not spell out."""

THE = re.compile(r"\b(?:[Tt]he|[Tt]h[eo]se)\s")
CLOSES = re.compile(r"out|off|up|down|away|because|as|when|if|but|while|before|after|until|since|though|so|than|not")
"""What may stand behind a thing and say nothing of which one it is."""
OF_SOMETHING = re.compile(r"number|rest|process|result|idea|latest|only|best|end|beginning|face|wake|fact")
"""Among the words that need no introduction, those that say nothing without what they are of."""
IMPLIED = re.compile(
    r"union|company|council|court|crew|passengers|voters|parliament|vote|polls|coastguard|morning|afternoon|evening|night"
    r"|day|week|month|year|hours|early|town|time"
)
"""Things that whoever hears of an event takes for its own, and hours."""


def strange_names(candidate: Candidate, place: Span, own: str, known: frozenset[str]) -> frozenset[str]:
    """Names in a line that neither it nor the words of `known` explain.

    One that its article has given before was told there; a word by itself is told nowhere.
    """
    before = "\n".join(
        block.text if number < place.block else block.text[: place.start]
        for number, block in enumerate(candidate.article.blocks[: place.block + 1])
        if block.kind is not BlockKind.HEADING
    )
    found: set[str] = set()
    for match in NAME.finditer(own):
        words = [word.removesuffix("’s").removesuffix("'s").strip(".’'") for word in match.group().split()]
        words = [word for word in words if word[:1].isupper() or "-" in word]
        bare = [word for word in words if word not in TITLES]
        if not bare or any(is_known(word, known) for word in bare):
            continue
        last, opens = bare[-1], match.start() <= 1
        told = re.search(rf"(?<=[a-z,]\s){re.escape(last)}\b", before) is not None
        if _is_common(bare, alone=len(words) == 1):
            continue
        if opens and len(words) == 1 and not told:
            found.update(words if SPEAKER.match(own, match.start()) else ())
            continue
        if last.isupper() and len(last) > SHORT:
            strange = not KNOWN_FORM.fullmatch(last) and f"({last})" not in own
        else:
            alone = len(bare) == 1 and not opens and OF_PLACE.search(own[: match.start()]) is None
            strange = alone or told or len(bare) < len(words)
        if strange:
            found.add(last)
    return frozenset(found)


def _is_common(name: list[str], *, alone: bool) -> bool:
    """Whether all know a name, or it is no person's."""
    if any(map(KNOWN_NAME.fullmatch, name)) or not NO_SURNAME.isdisjoint(name):
        return True
    return alone and BELONGS.fullmatch(name[-1]) is not None


def strange_things(text: str, known: frozenset[str]) -> frozenset[str]:
    """Things that a line has as known ("the motion") and that neither it nor the words of `known` have named."""
    found: set[str] = set()
    for opened in THE.finditer(text):
        phrase, head = _head(text[opened.end() :])
        if (
            head is None
            or (KNOWN_TO_ALL.fullmatch(head) and not OF_SOMETHING.fullmatch(head))
            or any(map(IMPLIED.fullmatch, phrase))
        ):
            continue
        said = re.compile(rf"\b{re.escape(head.removesuffix('s'))}s?\b", re.IGNORECASE)
        told = said.search(text, 0, opened.start()) is not None or any(is_known(word, known) for word in phrase)
        if not told and events(phrase).isdisjoint(events(known)):
            found.add(head)
    return frozenset(found)


def events(words: Iterable[str]) -> frozenset[str]:
    """What newsrooms call by several names, of some words: "talks" and "the meeting" are one."""
    return frozenset(SYNONYMS[one] for one in map(partial(stem, language="en"), words) if one in SYNONYMS)


def _head(text: str) -> tuple[tuple[str, ...], str | None]:
    """The words of "the new ferry bill would …" and its noun; None where something says which one it is."""
    words = text.split(maxsplit=LONGEST_NAME)[:LONGEST_NAME]
    phrase: list[str] = []
    for word, after in pairwise([*words, "."]):
        bare = word.rstrip(".,;:!?").removesuffix("’s").removesuffix("'s")
        if not SMALL.fullmatch(bare) or bare.endswith("est"):
            break
        phrase.append(bare)
        ends = bare != word or after == "." or FINITE.fullmatch(after.rstrip(".,")) is not None
        if ends or CLOSES.fullmatch(after) or POINTS.fullmatch(bare):
            return tuple(phrase), bare
        if SPECIFIED.fullmatch(after.rstrip(",")):
            return tuple(phrase), bare if JOINS.fullmatch(after) else None
    return (), None
