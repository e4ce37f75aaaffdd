"""Whether an outlook is fit to stand under "What happens next": something concrete, and no wish, filler or rhetoric."""

from __future__ import annotations

import datetime as dt
import re

from digest.editorial.standing import ENGLISH_PAST
from digest.model.reading import Certainty, Outlook
from digest.model.stories import Candidate

FILLER = re.compile(
    r"world (?:will be|is|will) watch|(?:only )?time will tell|remains? to be seen|too (?:early|soon) to (?:say|tell)"
    r"|all eyes (?:will be|are|on)|anyone['’]s guess|stay tuned|watch this space|no one knows"
    r"|we(?:['’]ll| will) (?:have to )?(?:wait|see|keep you|bring you|update)|one thing is (?:certain|clear|sure)"
    r"|this (?:story|article|page) (?:will be|is being) updated"
    r"|the (?:coming|next) (?:hours|days|weeks|months) will (?:be \w+\.|show|tell)"
    r"|[a-z]MORE\b|, [+-]\d+\.\d+%,? "
    r"|bleibt abzuwarten|wird (?:sich|die zeit) zeigen|die welt (?:schaut|blickt)"
    r"|el tiempo dirá|está por ver|queda por ver",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:will|(?:expected|due|set|scheduled|plans?|planning|intends?) to|wird|werden|soll|sollen|será|serán|prevé)\b"
)
COMING = re.compile(
    rf"{PLAN.pattern}|\b(?:would|due|expected|scheduled|planned|(?:is|are) to|may|might|could|until|by the end"
    r"|kann|könnte|geplant|podría|previsto|prevista)\b"
)
MAY_COME = re.compile(rf"{PLAN.pattern}|\b(?:would|may|might|could|kann|könnte|podría)\b")
OF_A_YEAR = re.compile(
    r"\b(?:(?:re)?open|launch|begin|start|run|clos|complet|finish|publish|releas|retir|step|buil[dt]|held|hold|vote|land"
    r"|return|end|stop|expire|take effect|phase|ban)"
)
"""What a whole year is date enough for."""
UNSURE = re.compile(r"(?:\S+\s){0,3}(?:unclear|not (?:yet )?(?:clear|known)|uncertain|unknown)\b")
QUOTED = re.compile(r"[\"“„«]")
BACK = re.compile(
    r"^(?:\S+ ){0,4}(?:for|of|about|to|on|by|with) (?:that|this|it|them|these|those)\b"
    r"|^(?:\S+ ){0,3}(?:said|says|added|announced) (?:that|this|it|they|those) (?:would|will|could|should|is|are|was)\b"
)
LASTS = re.compile(r"\b(?:(?:until|till|through) at least|at least (?:until|till|through))\b")
"""Behind it stands no day on which something comes, but one that something outlasts."""
WISH = re.compile(r"\b(?:(?:would|['’]d) (?:like|love|prefer|rather)\b|(?:wanted|hoped|favou?red) to\b)")
WAS_PLANNED = re.compile(r"\b(?:was|were|had been) (?:\w+ )?(?:scheduled|due|expected|slated|supposed|to have been)\b")
STILL = re.compile(r"\b(?:will|would|is|are|has|have|plans?|said|says|told|announced|confirmed)\b")
"""Without any of these what was planned once is history."""
OPENING = re.compile(r"(?:As|While|When|After|Before)\s[^,]*,\s")
OLD = dt.timedelta(days=3)
BY_THE_WAY = re.compile(r"\b(?:who|whose)\s[^,;:]*")
"""What is told of a person in passing: "a member who will retire next year"."""
COUNTED = re.compile(r"\b(?:days?|weeks?|months?|hours?)\s(?:before|after|ahead\sof)\s[^,;.]*(?:,[\"”]\s)?[^,;.]*$")
"""Before a date from which others are counted: "five days before voters go to the polls on March 1"."""
NEARS = re.compile(r"\bahead\sof\s(?:an?|the|its|their|this)\s$")
WAS_DONE = re.compile(r"\b(?:was|were)\s\w+ed\sin\s$")
BEHIND = re.compile(rf"\s(?:[a-z-]+\s){{1,2}}(?:{ENGLISH_PAST}|\w{{2,}}ed)\b")
"""Behind a date that only says which one is meant: "the March 5 deadline lost its power"."""
DEFINITE = re.compile(r"[Tt]he\s|\S{0,3}\s[Tt]he\s")
LONG_SAID = re.compile(r"\b(?:said|announced|promised|vowed|pledged|told\s\w+)\slast\s(?:year|month)\b")
ELSEWHERE = re.compile(r"\b(?:separate(?:ly)?|unrelated)\b", re.IGNORECASE)
"""What a sentence calls so is not of the story."""
POST = re.compile(r"\(@\w+\)")
ACTOR = re.compile(
    r"(?:The )?(?:[A-Z][\w.’'-]* (?:of (?:the )?)?){1,5}(?:will|plans? to|intends? to|(?:is|are) (?:\w+ )?(?:expected"
    r"|due|set|scheduled|to))\b"
)
"""Somebody or some body by name, who will."""
QUOTATION = re.compile(r"[\"“„«][^\"”»“]*[\"”»“]")
FUTURE = re.compile(r"\b(?:will|shall|won['’]t|going to|to be|must|wird|werden|soll|sollen)\b|['’]ll\b")


def is_hollow(candidate: Candidate, outlook: Outlook) -> bool:
    """Whether it only wishes, fills, points elsewhere, says how long something lasts at least, or has its date from a
    quotation that does not look ahead.
    """
    text = outlook.text
    if FILLER.search(text) or text.endswith("?") or POST.search(text):
        return True
    if outlook.in_section:
        return False
    return bool(
        WISH.search(text)
        or UNSURE.match(text)
        or ELSEWHERE.search(text)
        or (WAS_PLANNED.search(text) and not STILL.search(WAS_PLANNED.sub(" ", text)))
        or LONG_SAID.search(text)
        or LASTS.search(text)
        or _is_of_quotation(candidate, outlook)
        or _is_of_opening(candidate, outlook)
        or _is_by_the_way(outlook)
        or _is_of_another(candidate, outlook)
        or _is_old_plan(candidate, outlook)
    )


def _is_old_plan(candidate: Candidate, outlook: Outlook) -> bool:
    """Whether what has no date of its own was said days before its article: who reads of it now was told long ago."""
    published = candidate.article.published
    return (
        published is not None
        and not outlook.dues
        and any(
            mention.due is not None and mention.due.end < published.day - OLD
            for mention in candidate.reading.dates
            if mention.block == outlook.block and outlook.start <= mention.start < outlook.end
        )
    )


def _is_of_another(candidate: Candidate, outlook: Outlook) -> bool:
    """Whether none of its dates is that of what comes: others count from it, near it, or it is of what was done."""

    def is_of_another(place: int, end: int) -> bool:
        text = outlook.text
        which = DEFINITE.match(text, max(0, place - len("the "))) and BEHIND.match(text, end)
        return bool(
            COUNTED.search(text, 0, place)
            or WAS_DONE.search(text, 0, place)
            or (NEARS.search(text, 0, place) and COMING.search(text) is None)
            or (which and COMING.search(text, end) is None)
        )

    dates = _places(candidate, outlook)
    return bool(outlook.dues and dates) and all(is_of_another(*date) for date in dates)


def _is_by_the_way(outlook: Outlook) -> bool:
    """Whether only what is told of a person in passing comes, and nothing that the sentence itself says."""
    told = QUOTATION.sub(" ", outlook.text)
    rest = BY_THE_WAY.sub(" ", told)
    return rest != told and COMING.search(rest) is None


def _is_of_opening(candidate: Candidate, outlook: Outlook) -> bool:
    """Whether its dates stand in "As they prepared to …", and what follows is past."""
    opening = OPENING.match(outlook.text)
    return (
        opening is not None
        and bool(outlook.dues)
        and not MAY_COME.search(outlook.text, opening.end())
        and all(place < opening.end() for place, _ in _places(candidate, outlook))
    )


def _places(candidate: Candidate, outlook: Outlook) -> list[tuple[int, int]]:
    """Where its dates begin and end."""
    return [
        (mention.start - outlook.start, mention.end - outlook.start)
        for mention in candidate.reading.dates
        if mention.block == outlook.block
        and outlook.start <= mention.start < outlook.end
        and mention.due in outlook.dues
    ]


def _is_of_quotation(candidate: Candidate, outlook: Outlook) -> bool:
    """Whether all its dates stand in quotations in which nothing looks ahead, and nothing outside does."""
    places = _places(candidate, outlook)
    quotations = [found.span() for found in QUOTATION.finditer(outlook.text) if not FUTURE.search(found.group())]
    told = QUOTATION.sub(" ", outlook.text)
    return bool(outlook.dues and places and not COMING.search(told)) and all(
        any(start < place < end for start, end in quotations) for place, _ in places
    )


def is_planned(outlook: Outlook) -> bool:
    """Whether somebody by name plans or announces it, in words that are no quotation: good enough without a date."""
    return (
        outlook.certainty is not Certainty.POSSIBLE
        and (outlook.speaker is not None or ACTOR.match(outlook.text) is not None)
        and PLAN.search(outlook.text) is not None
        and QUOTED.search(outlook.text) is None
        and COMING.search(outlook.text) is not None
        and BACK.search(outlook.text) is None
    )


def looks_back(text: str) -> bool:
    """Whether it leans on what was told before it, or nothing in it comes."""
    return BACK.search(text) is not None or COMING.search(text) is None
