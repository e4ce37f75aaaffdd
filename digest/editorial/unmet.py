"""Names and things in a line that its reader has not met: a strict reading, for lines that others can stand in for.

`introductions` asks what an article is known to have told before. Here whatever is not told above, in the line itself,
or known to all is strange. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from digest.editorial.asked import TITLE
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
    named,
)
from digest.editorial.novelty import SYNONYMS
from digest.editorial.quoting import Span
from digest.editorial.stopwords import NUMBER_WORDS
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
TOLD_BEHIND = re.compile(
    r"\s\(\d|,\s(?:\d\d\b|(?:an?|the)\s[a-z]|who\b|whose\b|(?:[\w’'-]+\s){0,3}(?:of|for|at)\s(?:the\s)?[A-Z])"
)
OF_KIND = re.compile(
    r"\b(?:group|militia|network|company|firm|party|organi[sz]ation|newspaper|magazine|town|city|village|island|province"
    r"|district|prison|ship|vessel|ferry|island|river|app)\s$"
)
KIND = re.compile(
    r"\s(?:prison|fire|river|plant|base|port|region|district|province|county|airport|stadium|dam|bridge|hotel|school"
    r"|university|hospital|island|neighbou?rhood|suburb)\b"
)
"""Before and behind a name, what it is the name of: "the militant group Korvat", "the Altmark prison"."""
OF_ROLE = re.compile(
    r"\s(?:aides?|advis[eo]r|ally|allies|lawyers?|attorneys?|administration|campaign|appointee|deputy)\b"
)
ROLE = re.compile(r"\b(?:said|told|by|and)\s$")
OF_PLACE = re.compile(
    r"\b(?:in|at|from|near|to|of|across|outside|inside|around|over|into|through|off|between|against|with)\s(?:the\s)?$"
)
SUFFERED = re.compile(r"\b(?:(?:death|killing|shooting|murder|arrest|abduction)s? of|identified as|named as)\s$")
FATE = frozenset(
    {"death", "dead", "died", "dies", "killed", "killing", "shot", "shooting", "arrest", "arrested", "body"}
)
OFFICE = re.compile(rf"\b{TITLE}\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+\s(?:[A-Z]\.\s)?[A-Z]")
"""A name in full behind an office says who that is: "Gov. Ana Lund"."""
OPENS = re.compile(r"(?:^\W?|[.!?][”\"’']?\s?|[:,]?\s?[“\"]|\w[“\"])$")
"""Behind these a word has its capital because it opens a sentence or a quotation."""
IN_FULL = re.compile(r"\b(?:Jr|Sr|II|III|IV|MD|PhD|Esq|Ret)\b")
"""What may stand behind a name."""
NUMBERED = re.compile(r"\.?\s(?:No\.\s)?\d")
"""A bill, a road or a ship by its number is told of as far as it can be: "HB 7"."""
BELONGS_TO = re.compile(r"\((?:[RDI]\.?[-,]\s?)?$")
"""Behind a name, whence and of which party: "(Minn.)"."""
TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr"})
KNOWN_NAME = re.compile(
    r"White|House|Congress|Senate|Pentagon|Washington|Capitol|Twitter|Facebook|Google|Internet|America|Europe|Africa|Asia"
    r"|Britain|China|Russia|Iran|Iraq|Israel|Germany|France|Japan|India|Canada|Mexico|Ukraine|Syria|Korea|Moscow|Beijing"
    r"|London|Brussels|Paris|Berlin|President|Prime|Supreme|Reuters|C(?:ovid|OVID)-19|Covid|I|Trump|Obama|York|California"
    r"|Texas|Florida|Constitution|Amendment|Medicare|Medicaid|Muslims?|Jews?|Arabs?|Kurds?|Sikhs?|Hindus?|Christmas|Easter|Bible|God|English|Roe|Wade|[RD]-\w+"
)
"""Names that need no line before them."""
BELONGS = re.compile(
    r".*(?:an|ans|ese|ish|ic|ics|ist|ists|crats?|day|days|er|ers)"
    r"|(?:Jan|Feb|Febr|Sept|Septem|Oct|Octo|Nov|Novem|Dec|Decem|March|April|May|June|July|August)\w*"
)
"""Words with a capital that tell where somebody belongs, or a day."""

PAPER = re.compile(r"Post|Times|Journal|Herald|Tribune|Globe|Chronicle|Telegraph|Inquirer")
"""Of a newspaper's name the half by which no reader knows which one it is."""

HYPHENED = re.compile(r".+-(?:area|based|wide|born|style|led|backed|era|owned|made)")
"""What is of a place or a person: a place needs no line."""
SHORT = 2
KNOWN_FORM = re.compile(
    r"CNN|NBC|ABC|CBS|BBC|FBI|CIA|NASA|NATO|GOP|USA|PBS|NPR|COVID|OPEC|UNESCO|CEO|DNA|GPS|HIV|AIDS|MSNBC|ISIS|UTC|GMT|GDP"
    r"|AFP|UPI|CDC|WHO|FCC|SEC|EPA|IRS|EU|UN|UK|US|USDA|DHS|DOJ|FDA|NSA|NSC"
)
"""Short forms that newspapers do not spell out."""

BRAND = re.compile(r"(?!Ma?c|D[ei]|L[ae]|V[ao]n|Fitz)\w+[a-z][A-Z]\w*")
"""What is sold under its name needs no introduction: "PowerPoint"."""
LIES_IN = re.compile(r"\b(?:in|at|from|near|of|to|outside|around|across|between|and)\s(?:[A-Z][\w’'.-]*\s?){1,3},\s$")
"""Behind a place, the land that it lies in: "in Halvern, Norland"."""

LOWER = re.compile(r"[a-z]+")
TO_DO = re.compile(
    r"authority|power|right|plan|decision|effort|efforts|attempt|ability|bid|chance|need|push|move|duty|order|permission"
)
"""What of these is meant is said by what it is to do: "the authority to move the vote"."""
THE = re.compile(r"\b(?:[Tt]he|[Tt]h[eo]se)\s")
CLOSES = re.compile(
    r"amid|out|off|up|down|away|because|as|when|if|but|while|before|after|until|since|though|so|than|not"
)
"""What may stand behind a thing and say nothing of which one it is."""
OF_SOMETHING = re.compile(r"number|rest|process|result|idea|latest|only|best|end|beginning|face|wake|fact")
"""Among the words that need no introduction, those that say nothing without what they are of."""
IMPLIED = re.compile(
    r"union|company|council|court|crew|passengers|voters|parliament|vote|polls|coastguard|morning|afternoon|evening|night"
    r"|day|week|month|year|hours|early|town|time|scene|hospital|story|sector|spring|summer|winter|autumn|fall|coronavirus"
    r"|outbreak|epidemic|territory|news|door|street|ground|air|justices|lawmakers|senators"
)
"""Things that whoever hears of an event takes for its own, and hours."""

SAME = (
    frozenset({"suit", "lawsuit", "case", "complaint", "sue", "sues", "sued"}),
    frozenset({"bill", "legislation", "law", "measure", "act"}),
    frozenset({"vote", "resolution", "ballot"}),
    frozenset({"bid", "offer", "deal", "takeover"}),
    frozenset({"election", "race", "seat", "primary", "contest"}),
    frozenset({"abduction", "abducted", "missing", "kidnapped", "captive", "captivity"}),
    frozenset({"attack", "strike", "raid", "operation", "assault"}),
    frozenset({"study", "report", "survey", "researchers"}),
    frozenset({"ruling", "decision", "ruled", "rules", "judge", "verdict", "opinion"}),
    frozenset({"flaws", "problems", "glitches"}),
    frozenset({"surgery", "procedure"}),
    frozenset({"plea", "plead", "pleads", "pleaded", "agreement"}),
    frozenset({"comments", "remarks", "statement", "warned", "warns", "said", "told", "announced"}),
    frozenset({"company", "firm", "maker", "owner"}),
    frozenset({"court", "courts", "justices", "judges", "tribunal"}),
    frozenset({"house", "senate", "congress", "parliament", "lawmakers", "legislators", "chamber"}),
    frozenset({"police", "officers", "authorities", "investigators", "detectives"}),
    frozenset({"fbi", "agents", "feds", "investigators", "prosecutors"}),
    frozenset({"couple", "husband", "wife", "pair"}),
    frozenset({"school", "schools", "teacher", "teachers", "pupils", "students"}),
    frozenset({"protest", "protests", "protesters", "rally", "march", "demonstrators", "crowd", "crowds", "gathering"}),
)
"""By one of these a reader knows what another means; looser than `SYNONYMS`: here nothing is taken for a repetition."""
MADE_OF = re.compile(r"(\w{4,}?)(?:e?ment|ation|ition|[st]?ion|al|ing|ure|ance|er|or)s?")
"""A thing called by what was done: "the reversal" of "reverses"."""
AGENT = re.compile(r"\w+ed\sby\b")
ADJECTIVE = re.compile(
    r"\w{3,}(?:ly|ous|ful|less|able|ible|ern)|new|old|novel|recent|former|high|low|big|small|major|key|main|full|young|early"
    r"|late|long|local|current|entire|whole|fatal|deadly|initial"
)
"""What is no thing by itself: behind it comes one, though it end as a verb does ("the new rules")."""
CALLED = frozenset({"known", "called", "named", "dubbed", "titled"})
ARTICLE = frozenset({"a", "an"})
COMPARED = frozenset({"more", "most", "less", "least"})
SAYS_SO = re.compile(
    r"\b(?:obtained by|according to|reported(?: by)?|told|confirmed to|affiliate|journal|newspaper|magazine|agency"
    r"|station|website)\s(?:the\s)?$"
)
SMALL_WORDS = r"(?:\s(?:of|the|and|for|on|in|to|at|&))*\s"
OUTLET = re.compile(r".*[a-z][A-Z].*|[A-Z]{3,}(?:-TV)?")
"""Who reports needs no introduction: "obtained by NewsHarbour", "in the journal PNAS"."""


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
        if not bare or any(is_known(word, known) or is_known(word.lower(), known) for word in bare):
            continue
        last, opens = bare[-1], OPENS.search(own[: match.start()]) is not None
        told = re.search(rf"(?<=[a-z,]\s){re.escape(last)}\b", before) is not None
        if _needs_no_line(last, own[: match.start()], own[match.end() :]):
            continue
        if PAPER.fullmatch(last) and len(bare) == 1:
            found.add(last)
        if re.search(rf"\b[A-Z][\w’'-]+ {re.escape(last)}\b", own[: match.start()]):
            continue
        if (
            OFFICE.search(match.group())
            or _is_common(bare, alone=len(words) == 1)
            or _is_told_of(
                own[: match.start()], own[match.end() :], suffered=len(bare) > 1 and not known.isdisjoint(FATE)
            )
        ):
            continue
        if opens and len(words) == 1 and not told:
            found.update(words if SPEAKER.match(own, match.start()) else ())
            continue
        if last.isupper() and len(last) > SHORT:
            strange = f"({last})" not in own and not _is_short_for(
                last, f"{before}\n{own}", known | named(own[: match.start()])
            )
        else:
            alone = len(bare) == 1 and not opens and OF_PLACE.search(own[: match.start()]) is None
            strange = alone or told or len(bare) < len(words)
        if strange:
            found.add(last)
    return frozenset(found)


def _needs_no_line(name: str, before: str, after: str) -> bool:
    """Whether it is an initial, a short form or a brand that all know, the land of a place, a bill by its number, or
    who reports.
    """
    if IN_FULL.fullmatch(name) or BELONGS_TO.search(before) or (name.isupper() and NUMBERED.match(after)):
        return True
    known = len(name) == 1 or KNOWN_FORM.fullmatch(name) or BRAND.fullmatch(name)
    return bool(
        known
        or HYPHENED.fullmatch(name)
        or LIES_IN.search(before)
        or (OUTLET.fullmatch(name) and SAYS_SO.search(before))
    )


def _is_told_of(before: str, after: str, *, suffered: bool) -> bool:
    """Whether a line says who a name is: an age, what somebody is, whose aide another is.

    suffered: its reader knows of a death or an arrest, and not yet whose.
    """
    if OF_KIND.search(before) or KIND.match(after) or (SUFFERED.search(before) and suffered):
        return True
    return TOLD_BEHIND.match(after) is not None or (OF_ROLE.match(after) is not None and ROLE.search(before) is None)


def _is_short_for(form: str, told: str, known: frozenset[str]) -> bool:
    """Whether its letters open a name in `told` that the reader has met: "HPA" of "the Halvern Port Authority"."""
    spelled = re.search(r"\b" + SMALL_WORDS.join(rf"{re.escape(letter)}[\w’'-]*" for letter in form), told)
    return spelled is not None and all(is_known(word, known) for word in spelled.group().split() if word[0].isupper())


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
        telling = (
            phrase[-1:] if phrase[0] in NUMBER_WORDS else phrase
        )  # "the two economic giants" are told by no economy
        told = said.search(text, 0, opened.start()) is not None or any(is_known(word, known) for word in telling)
        if told or not events(phrase).isdisjoint(events(known)) or means_known(head, known):
            continue
        if not means_known(head, frozenset(LOWER.findall(text[: opened.start()]))):
            found.add(head)
    return frozenset(found)


def widened(known: frozenset[str]) -> frozenset[str]:
    """Words of what was shown, with the others for the same."""
    return known.union(*(same for same in SAME if not same.isdisjoint(known)))


def means_known(thing: str, known: frozenset[str]) -> bool:
    """Whether a thing is another word for one of `known`, or for what was done there."""
    if any(thing.removesuffix("s") in same or thing in same for same in SAME if not same.isdisjoint(known)):
        return True
    made = MADE_OF.fullmatch(thing)
    return made is not None and any(word.startswith(made.group(1)) for word in known)


def events(words: Iterable[str]) -> frozenset[str]:
    """What newsrooms call by several names, of some words: "talks" and "the meeting" are one."""
    return frozenset(SYNONYMS[one] for one in map(partial(stem, language="en"), words) if one in SYNONYMS)


def _head(text: str) -> tuple[tuple[str, ...], str | None]:
    """The words of "the new ferry bill would …" and its noun; None where something says which one it is."""
    words = text.split(maxsplit=LONGEST_NAME)[:LONGEST_NAME]
    phrase: list[str] = []
    for word, after in pairwise([*words, "."]):
        bare = word.rstrip(".,;:!?").removesuffix("’s").removesuffix("'s")
        if bare in CALLED or (not phrase and bare in COMPARED):
            return (), None
        if phrase and bare in ARTICLE:
            return tuple(phrase), phrase[-1]
        # "the weeks leading up to it", "the victims being told"
        if not SMALL.fullmatch(bare) or bare.endswith("est") or (phrase and bare.endswith("ing")):
            break
        phrase.append(bare)
        counted = phrase[0] in NUMBER_WORDS and not bare.endswith(
            "s"
        )  # "the two coastal rivals": of two things it is one yet
        if bare in NUMBER_WORDS or (bare == word and (counted or ADJECTIVE.fullmatch(bare))):
            continue
        if bare == word and (by := text.find(f"{word} {after}")) >= 0 and AGENT.match(text, by + len(word) + 1):
            break
        ends = bare != word or after == "." or FINITE.fullmatch(after.rstrip(".,")) is not None
        if ends or CLOSES.fullmatch(after) or POINTS.fullmatch(bare):
            return tuple(phrase), bare
        if SPECIFIED.fullmatch(after.rstrip(",")):
            joined = JOINS.fullmatch(after) and not (after == "to" and TO_DO.fullmatch(bare))
            return tuple(phrase), bare if joined else None
    return (), None
