"""What a line says without who says it, and its main clause: by these it is judged whether it says anything new.

A second speaker who says the same, or a second name for who did it, brings a reader nothing. English alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.editorial.abbreviations import MONTHS_AND_DAYS
from digest.editorial.folding import folded
from digest.editorial.further import SAYING
from digest.editorial.novelty import OURS
from digest.editorial.verbs import VERB
from digest.editorial.words import content, names, numbers

SAYS = r"(?:said|says|told|added|adds|wrote|announced|warned|suggested|noted|explained|testified|confirmed|reported)"
DAY = r"(?:\s(?:on\s|late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
SAID_FIRST = re.compile(
    r"(?:[^.;:\"“”]|(?<=[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|\.(?=,)){3,160}?"
    rf"(?:(?<!, )|(?=\w+ (?:that|the|it|its|an?)\b))\b{SAYS}\b(?:\s(?:[A-Z][\w’'.-]*|reporters))*"
    rf"{DAY}(?:\sin an?\s[a-z]+)?{DAY}(?:\sthat)?\s(?=\S+(?:\s\S+){{3}})"
)
"""Who says it, in front: "In a statement, the board's head Per Lund said on Monday that …"."""
ACCORDING = re.compile(r"According to [^,]{3,80}(?:, (?:which|who|a|an|the) [^,]{3,80})?, ")
SAID_LAST = re.compile(
    rf", (?:(?:[^,]{{3,80}}, )?[^,]{{3,80}} {SAYS}|according to [^,]{{3,80}}|{SAYS} [^,]{{3,80}}(?:, [^,]{{3,80}})?)"
    r"(?: (?:on )?\w+day| in an? \w+)*\.$"
)
ENDS = re.compile(r",\s|;\s|\s[—–-]{1,2}\s|\s(?:in which|which|who|after|before|as|while|because|when|but|where)\s")
"""Where a clause ends."""
RANK = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
"""The how manieth it is: no figure by which a line brings anything."""
LEADS_IN = re.compile(
    r"(?:In|On|At|For|With|By|After|Before|Since|When|As|If|Until|Once|While|Although|Despite|To|From|Under|Over|Though"
    r"|Because|During|Following)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """Folded words of a line without who says it.

    clause: those of its main clause; done: those from that clause's verb on, which tell what was done.
    figures, clause_figures: its numbers, and its main clause's. names: names in it, in lower case.
    """

    words: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    clause: frozenset[str]
    clause_figures: frozenset[str]
    done: frozenset[str]


def without_speaker(text: str) -> str:
    """What is said, less who says it."""
    own = OURS.sub("", text)
    for cut in (ACCORDING, SAID_FIRST):
        if (found := cut.match(own)) is not None:
            own = own[found.end() :]
    return SAID_LAST.sub(".", own)


@lru_cache(maxsize=2_000)
def gist(text: str) -> Gist:
    """What a line says."""
    said = RANK.sub("", without_speaker(text))
    clause, done = _main_clause(said)
    return Gist(
        words=_words(said),
        figures=folded(numbers(said)),
        names=names(said) - MONTHS_AND_DAYS,
        clause=_words(clause),
        clause_figures=folded(numbers(clause)),
        done=_words(done),
    )


def _main_clause(said: str) -> tuple[str, str]:
    """The first clause that has a verb and does not lead in another, and the same from its verb on."""
    for clause in ENDS.split(said):
        verb = VERB.search(clause)
        if verb is not None and not LEADS_IN.match(clause):
            return clause, clause[verb.start() :]
    return said, said


def _words(text: str) -> frozenset[str]:
    return folded(word for word in content(text, "en") if not SAYING.fullmatch(word))
