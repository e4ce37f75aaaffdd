"""Whom and what a sentence takes as known: a bare surname that was given in full before it, a "her" without a name
(rule 6), "the motion" of which nobody has heard.
"""

from __future__ import annotations

import re
from itertools import pairwise

from digest.editorial.quoting import Span
from digest.model.articles import BlockKind
from digest.model.stories import Candidate

NO_NAME = (
    r"Mr|Mrs|Ms|The|An?|In|On|At|By|To|Of|For|From|With|Without|Under|Over|After|Before|Since|Until|As|If|When|While|Where"
    r"|But|And|Or|Yet|So|Will|Would|Could|Should|Can|May|Does|Did|Do|Is|Are|Was|Were|Has|Have|Had|What|Why|How|Who|Both|All"
    r"|Some|Most|Many|Like|Among|Although|Though|Because|Once|Last|Next|This|That|These|Those|Its|His|Her|Their|Our|Even"
)
"""Words with a capital that open a sentence, and are no first name of what comes behind them."""

FULL_NAME = re.compile(
    rf"\b(?!(?:{NO_NAME})\b)[A-Z][\w’'.-]*\s(?:[A-Z]\.\s|(?:de|van|von|der|al|bin|el|del|da|di)\s)*([A-Z][\w’'-]{{2,}})"
)
TITLED = re.compile(
    r"\b(?:Judge|Justice|Senator|Sen\.|Rep\.|Representative|Gov\.|Governor|Secretary|Attorney|General|Chief|Minister|Mayor"
    r"|Leader|Chairman|Director|Speaker)\s[A-Z][\w’'-]+\s(?:[A-Z]\.\s)?([A-Z][\w’'-]{2,})"
)
"""A name in full behind an office, which is no first name: "Judge Per Lund"."""
NO_SURNAME = frozenset(
    {"House", "Senate", "Congress", "Party", "Committee", "Court", "Council", "Department", "Street", "State", "States"}
    | {"Nations", "Democrats", "Republicans", "Times", "Post", "News", "Journal", "Union", "Kingdom", "Bank", "Office"}
    | {
        "Government",
        "Ministry",
        "Administration",
        "Group",
        "Company",
        "Association",
        "Federation",
        "University",
        "City",
    }
    | {
        "County",
        "Island",
        "Islands",
        "River",
        "Sea",
        "Bay",
        "Police",
        "Service",
        "Agency",
        "Board",
        "Commission",
        "Center",
    }
)
"""Words that end a name of several words and are no person's."""

PERSON = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b")
NAME_OR_ROLE = re.compile(
    r"[A-Z]\w|“|\b(?:\w+(?:er|or|man|woman|ist|ian|ent|ant)|boy|girl|mother|father|wife|husband|son|king|queen)\b"
)
NAMED_FIRST = re.compile(
    rf"(?!(?:{NO_NAME}|Police|Parliament|Congress|Today|Yesterday|Everybody|Everyone|Nobody|One|No)\b)[A-Z][\w’'-]*"
    r"(?:[’']s\s|[^s\W],?\s(?:also\s|has\s|had\s)?(?:said|says|told|added|wrote|announced|promised|warned|\w{2,}ed|is|was)\b)"
)
"""A name as the first word: it owns something or does something; of several nobody is "he"."""
WORD = re.compile(r"[\w’'-]+")
POINTING = re.compile(
    r"\b(?:this|these)\s(?!week|weekend|month|year|summer|winter|spring|fall|autumn|season|morning|afternoon|evening|time"
    r"|quarter|century|decade|term|is\b|was\b|being\b|past\b|coming\b|days\b|january|february|march|april|may\b|june|july"
    r"|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[a-z]+"
    r"|\b(?:of|with|at|in|for|to|on|by|from|about|after|under|behind|rethought|during)\s(?:that|those)\s(?!who\b|which\b|of\b|in\b"
    r"|with\b|the\b|he\b|she\b|they\b|it\b|a\b|an\b|could\b|would\b|will\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|can\b"
    r"|may\b|might\b)[a-z]+|\bsuch\s(?:an?\s)?(?!as\b)[a-z]+"
    r"|,\s(?:though|however|too|instead|then|meanwhile)[,.]",
    re.IGNORECASE,
)
"""A thing that is pointed at: "of that remark", "this measure", "such a move"."""

SMALL = re.compile(r"[a-z][a-z-]*,?")
SPECIFIED = re.compile(
    r"of|that|which|who|whom|whose|where|in|for|to|on|at|from|with|between|against|behind|about|over|by|under|into|and|or"
)
"""What may stand behind a thing and say which one it is; or joins another to it."""

KNOWN_TO_ALL = re.compile(
    r"presidency|legislature|poor|rich|dead|elderly|left|right|north|south|east|west|coast|sky|horizon|environment|climate"
    r"|president|government|police|world|country|public|economy|weather|internet|army|military|minister|markets?|dollar|euro"
    r"|pound|pandemic|virus|nation|sea|earth|moon|sun|pope|media|press|war|elections?|weekend|state|city|number|latest"
    r"|first|best|only|rest|majority|end|idea|fact|result|past|meantime|scene|process|beginning|face|wake"
)
FINITE = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|do|does|did|said|says|also|now|then|came"
    r"|comes|went|goes|began|made|makes|took|takes|set|sets|put|gave|gives|led|leads|left|held|won|lost|found|told|showed"
    r"|\w{3,}ed|\w{2,}[^s]s)"
)
SAYS = re.compile(r"said|says|added|announced|warned|decided|ruled")
NOBODY = re.compile(r"(?:spokes|chair|police)?(?:man|men|woman|women|person)|source|official|report|study|statement")
"""Who says something needs no name where it is an institution ("the council said"), and does where it is of many."""

POINTS = re.compile(
    r"discrepancy|issue|matter|measures?|move|claims?|comments|remarks?|executives|provisions?|proposals?|latter|incident"
    r"|allegations?|crowd|video|footage|money"
)
"""Things that always stand for something told before."""

JOINS = re.compile(r"and|or|to|by|into")
THE = re.compile(r"\b(?:[Tt]he|[Tt]h[eo]se|[Ss]uch)\s")
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
LED = re.compile(
    r"(?:In|On|At|After|Before|During|As part of|Under|Following|Despite|With|By|From|Since|Until|For|Ahead of"
    r"|Along with)\sthe\s(?:[a-z][a-z-]*\s)?([a-z][a-z-]+),"
)
"""An opening like "After the vote, …"."""

LONGEST_NAME = 5
"""Words of "The new federal trade deal" until its verb."""


def strangers(candidate: Candidate, place: Span, text: str) -> frozenset[str]:
    """Surnames that `text`, quoted from `place` on, uses bare, and that its article first gives in full before it."""
    before = " \n".join(
        block.text if index < place.block else block.text[: place.start]
        for index, block in enumerate(candidate.article.blocks[: place.block + 1])
        if block.kind is not BlockKind.HEADING
    )
    given, here = _surnames(before), _surnames(text)
    return (given & named(text) - here).union(things(text, before) if candidate.reading.language == "en" else ())


def _surnames(text: str) -> frozenset[str]:
    """Those of the names that a text gives in full."""
    names = {plain(found.group(1).rstrip("’'")) for cue in (FULL_NAME, TITLED) for found in cue.finditer(text)}
    return frozenset(names) - NO_SURNAME


def things(text: str, before: str) -> frozenset[str]:
    """Things that a text has as known ("the trial", "these ballots") and that stand in what came before it."""
    found: set[str] = set()
    own = QUOTED.sub(" ", text)
    for opened in THE.finditer(own):
        head = _head(own[opened.end() :])
        if head is None or KNOWN_TO_ALL.fullmatch(head):
            continue
        said = re.compile(rf"\b{re.escape(head.removesuffix('s'))}s?\b", re.IGNORECASE)
        told = said.search(before) is not None or POINTS.fullmatch(head) is not None
        if told and not said.search(own, 0, opened.start()):
            found.add(head)
    return frozenset(found)


def _head(text: str) -> str | None:
    """The noun of "the new ferry bill would …" without what would say which one it is; None where something does."""
    words = text.split(maxsplit=LONGEST_NAME)[:LONGEST_NAME]
    for word, after in pairwise([*words, "."]):
        bare = word.rstrip(".,;:!?")
        if not SMALL.fullmatch(bare) or bare.endswith("est"):
            return None
        if bare == word and SAYS.fullmatch(after.rstrip(".,")) and not NOBODY.fullmatch(bare):
            return None
        if bare != word or after == "." or FINITE.fullmatch(after):
            return bare
        if SPECIFIED.fullmatch(after.rstrip(",")):
            return bare if JOINS.fullmatch(after) else None
    return None


def named(text: str) -> frozenset[str]:
    """The words of a text, without a possessive's ending and in lower case too: a surname in it its reader has met."""
    words = [plain(word.strip("’'")) for word in WORD.findall(text)]
    return frozenset([*words, *(word.lower() for word in words)])


def plain(word: str) -> str:
    """A word without a possessive's ending, its apostrophe straight: "O’Dell's" is "O'Dell"."""
    return word.replace("’", "'").removesuffix("'s")


def met(strangers: frozenset[str], known: frozenset[str]) -> bool:
    """Whether `known` (the words of what was shown) has each of them; one ship or several is the same."""
    return all(is_known(stranger, known) for stranger in strangers)


def points_back(text: str) -> bool:
    """Whether "he" or "her" comes before anything that it could mean: no name, no person, only the first words."""
    found = PERSON.search(text)
    if found is None:
        return False
    before = text[: found.start()]
    return before.count('"') % 2 == 0 and not NAME_OR_ROLE.search(before[1:]) and not NAMED_FIRST.match(before)


def points_at(text: str) -> bool:
    """Whether it speaks of "this measure" as of something told before it, or answers it (", though,")."""
    return POINTING.search(text) is not None


def unheard(text: str, known: frozenset[str]) -> bool:
    """Whether it opens with a thing as if all knew which ("The motion dismissed …"), and no word of `known` is that."""
    if (led := LED.match(text)) is not None:
        return not is_known(led.group(1), known)
    opening = text.split(maxsplit=LONGEST_NAME + 1)[: LONGEST_NAME + 1]
    if opening[:1] != ["The"]:
        return False
    for word, after in pairwise(opening[1:]):
        if not SMALL.fullmatch(word) or SPECIFIED.fullmatch(after):
            return False
        if word.endswith(",") or FINITE.fullmatch(after):
            return not is_known(word.rstrip(","), known)
    return False


def is_known(thing: str, known: frozenset[str]) -> bool:
    """Whether all know a thing, or `known` (the words of what was shown) has it, be it one or several."""
    thing = plain(thing)
    return KNOWN_TO_ALL.fullmatch(thing) is not None or bool({thing, thing.removesuffix("s"), f"{thing}s"} & known)
