"""What a line under "What happens next" asks of its reader: whom and what it takes as known, and what "it" is.

It stands below a headline and the points, and is read as being of them: "the hearing" needs no introduction where the
headline tells of a trial, nor "Judge Ames" where a title says who that is.
"""

from __future__ import annotations

import re

from digest.editorial.institutions import means_another
from digest.editorial.introductions import QUOTED, is_known, strangers
from digest.editorial.quoting import Span
from digest.model.stories import Candidate

NOBODY = re.compile(
    r"The|And|But|New|Supreme|Federal|National|Chief|State|Judge|Justice|President|Senator|Secretary|Governor|Minister"
    r"|Mayor|Attorney|General|Speaker|Leader|Chairman|Chairwoman|Director|Department|Committee|Capitol|Hill|Day|Americans?"
    r"|Democrat(?:ic|s)?|Republicans?|Mexicans?|Germans?|Koreans?|Cubans?|Africans?|Afghans?|Europeans?|French|Dutch|Greek"
    r"|\w+(?:ian|ese|ish)s?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December"
)
"""Words with a capital that end a name of several words and are nobody's surname."""
TITLE = (
    r"(?:President|Prime Minister|Chancellor|King|Queen|Prince|Princess|Pope|Judge|Justice|Sen\.|Senator|Rep\.|Gov\."
    r"|Governor|Mayor|Secretary|Minister|Speaker|Chief|Commissioner|Attorney General|Gen\.|General|Adm\.|Admiral|Col\."
    r"|Capt\.|Sgt\.|Lt\.|Sheriff|Dr\.|Prof\.|Professor|Chairman|Chairwoman|Director)"
)
TIME = re.compile(
    r"moment|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekend|months?|quarters?|years?"
    r"|decades?|seasons?|fall|spring|summer|winter|autumn|future|administration|deadline"
)
"""What one may speak of as "the next weeks" anywhere; and what every state has."""

KINDRED = tuple(
    frozenset(words.split())
    for words in (
        "resolution bill measure legislation law act amendment vote votes passes passed rule rules package",
        "trial argument case court lawsuit suit sues sued judge ruling decision charge charged jury verdict",
        "trial case court hearing appeal justices impeachment sentence sentencing convicted guilty plea proceedings",
        "election primary runoff ballot poll vote voter campaign candidate caucus referendum race elect recount",
        "talks meeting summit negotiations meet meets visit deal agreement treaty negotiators round",
        "deal merger takeover acquisition buy buys acquire acquires bid offer purchase sale transaction",
        "suspect arrest arrested man men custody charge charged police shooting attack investigation victim shooter",
        "storm hurricane rain flood cyclone tornado snow wind forecast",
        "fire wildfire blaze outage power electricity evacuation",
        "launch rocket spacecraft mission capsule astronaut lander satellite flight landing",
        "strike walkout union worker stoppage contract",
        "march rally event protest demonstration speech speak speaks address conference ceremony festival",
        "budget spending shutdown funding cut",
        "nominee nomination nominates nominated confirmation hearing confirm confirms",
        "plan proposal proposes decision announcement announces report release",
    )
)
"""Things that go together: who has met one knows which other is meant by "the"."""
STEM = 4
ENDING = re.compile(r"(?:ing|ed|ion|ions|ment|ments|s)$")

HOUSE = (
    r"(?:company|firm|maker|retailer|airline|carrier|bank|giant|group|agency|office|department|ministry|court|council"
    r"|committee|commission|union|league|club|party|government|administration|city|state|country|school|university"
    r"|chamber|board|House|Senate|Inc|Corp|Co|Ltd|plc|LLC|Department|Agency|Ministry|Office|Court|Council|Commission"
    r"|[A-Z]{2,})"
)
POINTS_TO = re.compile(
    r"(?P<who>[\w.’'-]+)\s(?:said|says|added|announced)\s(?P<what>that|this|it|those)\s(?:would|will|could|should)\b"
)
"""What "that" is, nobody has said; "it" of a company is the company."""
OF_SOMEBODY = re.compile(
    rf"\b(?P<who>{HOUSE}|officials|aides|sources|report|statement|spokes\w+)\s(?:[\w,]+\s){{0,3}}?"
    r"(?:said|says|confirmed|announced|reported)\s(?:[\w,]+\s){0,3}?(?:that\s)?(?:he|she)\s(?:will|would|is|was|plans)\b"
)
"""Somebody of whom others speak as "she", and whom the sentence does not name."""
LED_BY = re.compile(
    r"(?:\S+\s){1,4}(?:to|of|with|in|by|for|from|after|about|against|under|following|despite|given)\s"
    r"(?:this|these|those|such)\s(?!week|weekend|month|year|summer|winter|spring|fall|autumn|season|morning|afternoon"
    r"|evening|time|term|quarter|who\b|which\b|in\b|of\b|with\b)"
    r"|(?:After|Before|Despite|Following|Given|Under|With)\s(?:this|that|these|those|such)\s",
)
"""An opening that leans on what was told: "In response to this order, …"."""
LED_TO_IT = re.compile(r"(?:Under|In|On|At|By|For|With|From|After|Before)\s[^,\"“]{3,60},\s(?:it|they|he|she)\b")
THOSE = re.compile(
    r"\b(?:said|says|told|believes?|that)\s(?:[\w’'-]+\s){0,7}?(?:those|these)\s(?!who\b|of\b|that\b|in\b|with\b)[a-z]+"
)
"""Things that somebody else has spoken of before."""


def dangles(text: str) -> bool:
    """Whether it opens with "In response to this …", or tells what "it" will do and not who that is."""
    of_somebody = OF_SOMEBODY.search(text)
    if LED_TO_IT.match(text) or THOSE.search(QUOTED.sub(" ", text)):
        return True
    if LED_BY.match(text) or (of_somebody and not re.search(r"[A-Z][a-z]+ [A-Z][a-z]+", text[: of_somebody.start()])):
        return True
    return any(
        found.group("what") != "it" or not re.fullmatch(HOUSE, found.group("who").strip(".,"))
        for found in POINTS_TO.finditer(text)
    )


def is_understood(candidate: Candidate, place: Span, text: str, known: frozenset[str]) -> bool:
    """Whether the reader of `text`, quoted from `place`, who has met `known`, knows whom and what it speaks of."""
    return all(_is_met(one, text, known) for one in strangers(candidate, place, text)) and not means_another(
        candidate, place, text, known
    )


def _is_met(one: str, text: str, known: frozenset[str]) -> bool:
    if is_known(one, known):
        return True
    if one[:1].isupper():
        titled = re.search(rf"\b{TITLE}\s{re.escape(one)}\b", text.replace("’", "'"))
        return NOBODY.fullmatch(one) is not None or titled is not None
    if TIME.fullmatch(one):
        return True
    kindred = {word for family in KINDRED if one in family or one.removesuffix("s") in family for word in family}
    if any(is_known(word, known) for word in kindred):
        return True
    stem = ENDING.sub("", one)
    return len(stem) >= STEM and any(word.startswith(stem) for word in known)
