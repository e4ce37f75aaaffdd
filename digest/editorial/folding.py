"""Words of one meaning taken as one: what was done and the thing made of it, and what newsrooms call by several names.

Only to see that a line says again what stands above it; looser than `novelty.SYNONYMS`, which joins articles. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from digest.editorial.novelty import SYNONYMS
from digest.editorial.words import stem

SAME = """
kill die dead death deadly fatal fatality slay slain murder toll
injure injury hurt wound wounded
win won victory defeat beat beaten triumph
lose lost loss
find found discover discovery recover recovery locate
leave left depart departure
shoot shot gunfire gunman
buy bought acquire acquisition purchase takeover
sell sold sale
fall fell fallen drop decline decrease slide plunge
rise rose risen climb gain increase jump surge grow growth
resign resignation quit
collude collusion conspire conspiracy coordinate coordination
fire dismiss dismissal sack oust ouster
arrest detain detention custody
approve approval pass passage adopt clear
reject rejection refuse refusal deny denial dispute challenge contest rebut refute
stop block halt suspend suspension
ban bar prohibit prohibition forbid
sue sued lawsuit suit
judge court justice tribunal
law bill legislation measure act
police officer cop policeman
child children kid
public open
company firm
country nation
support back endorse endorsement
criticism criticize slam rebuke reprimand admonish blast condemn denounce
rescue save free freedom
protest demonstration demonstrator rally march
disease illness sick ill
pay paid payment
hit struck
grow grew
fight fought
seek sought
steal stole stolen theft
choose chose chosen choice pick select name appoint appointment nominate nomination tap
congress congressional
article story
pressure order direct
withdraw withdrew withdrawal
give gave given
big large major huge
attempt try effort
help aid assist assistance
cut reduce reduction
show reveal disclose disclosure
want wish desire
allow permit permission let
demand call urge ask request
accuse accusation allege allegation charge indict indictment
"""
MADE_OF = re.compile(
    r"(?P<root>\w{4,}?)(?:ements?|ations?|itions?|[st]?ions?|als?|ances?|ences?|ers?|ors?|ives?|ities)"
)
"""A thing called by what was done, or by who does it: "announcement", "protester", "decision"."""
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SMALL_NUMBERS: Mapping[str, str] = {stem(word, "en"): str(number) for number, word in enumerate(NUMBERS, start=1)}
GROUPS: Mapping[str, str] = {
    **SYNONYMS,
    **{stem(word, "en"): line.split()[0] for line in SAME.strip().splitlines() for word in line.split()},
}


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A stem, or the word that stands for all of its meaning."""
    if word in SMALL_NUMBERS:
        return SMALL_NUMBERS[word]
    if word in GROUPS:
        return GROUPS[word]
    made = MADE_OF.fullmatch(word)
    root = made.group("root").removesuffix("e") if made else word
    return GROUPS.get(root, root)


def folded(stems: Iterable[str]) -> frozenset[str]:
    """The stems of a text, words of one meaning as one, figures without their marks ("1,000")."""
    return frozenset(fold(word.replace(",", "")) for word in stems)
