"""Which headline may stand in brief: a line has no sentence beside it that would say what it is, so it must be plain.

A line is the headline of a report, tells what was done or found, is borne out by how its own article opens, and is of
nothing that is over. English alone is judged by its words; of another language only what kind of piece it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from digest.editorial import further
from digest.editorial.folding import folded
from digest.editorial.genre import REPORT, VIEW, news
from digest.editorial.genre import words as cues
from digest.editorial.genre.signs import find_signs
from digest.editorial.gravity import ACT, MAY_BE
from digest.editorial.novelty import said
from digest.editorial.points import TOLD
from digest.editorial.quoting import sentences_of
from digest.editorial.standing import ENGLISH_VERB
from digest.editorial.words import content
from digest.model.articles import BlockKind
from digest.model.reading import KeyPoint
from digest.model.stories import A_VIEW, Candidate

A_SCRAP = "it quotes a word that nothing explains"
MAYBE_A_VIEW = "it may be a view"
NO_EVENT = "its headline tells nothing that was done"
TOLD_BY_LEAD = frozenset({A_VIEW, A_SCRAP, MAYBE_A_VIEW, NO_EVENT})
"""Why a headline has no line where the lead under it may have one."""
FIRST = 6
"""Sentences of an article in which its headline must be borne out."""
FEWEST = 3
"""Content words of a headline from which on that can be asked."""
BORNE_OUT = 0.21
"""Share of them that one of those must have."""
HARDLY = 0.2
"""From where on an article may be a report that opens as one does."""
LEAD = 2
SAID_AT_ONCE = 0.5
"""Sentences at the top of an article one of which has this share of its headline, where it opens as a report does."""
OF_IT = 0.4
"""Share of them in a sentence that says when the thing falls due."""
PLAN_KEEPS = dt.timedelta(days=2)
"""How long after its article a plan of which no day is known may still be one."""

FOUND = re.compile(r"\d|\b(?:poll|survey|study|audit|census|report|data|figures)\b", re.IGNORECASE)
"""What was counted or found is news, however it is told."""
DONE = re.compile(r"\b(?:(?:prepares?|offers?|moves?) to|hacked|leaked|unsealed|seized|detained)\b", re.IGNORECASE)
"""What somebody did, beside what reports mostly tell of."""
FIGURE = re.compile(
    r"\d[\d.,]*\s?(?:%|per\s?cent|percent|points?|million|billion|trillion)(?=\W|$)"
    r"|\b(?:poll|survey|study|audit|census|report|data|figures)\b",
    re.IGNORECASE,
)
"""By which it is found even where nothing was done; a bare number may be somebody's years or the size of a list."""
TEASES = re.compile(
    r":\s(?:[Aa]n?|[Tt]he|[Ww]hen|[Ii]nside|[Bb]ehind|[Ww]here|[Ff]rom)\s"
    r"|^(?:A Tale|Inside|Behind|Meet|Beyond|Confessions)\b"
    r"|^(?:big|great|good|bad|the) news:|\bhere['’]s\b|\b(?:confirmed|proof|again):",
    re.IGNORECASE,
)
"""How the headline of a feature is built, or of somebody who cheers."""
HEATED = re.compile(
    r"\b(?:demolish\w*|obliterat\w*|eviscerat\w*|torche[sd]|crushe[sd]|humiliat\w*|shames?|scorche[sd]|skewers?"
    r"|trashe[sd]|plotting|scheming|panic\w*|bad to worse|gone wrong|snowflakes?|crazed|unhinged|busted"
    r"|bombshell|(?:flip|freak)s? out|(?:bad|good|rough|tough|great|terrible|banner) (?:day|week|month|year)|sometimes"
    r"|always|finally|thugs?|radicals?|so-called|fake news)\b",
    re.IGNORECASE,
)
"""Words of a headline that takes sides, beside those that judge."""
PUNDIT = re.compile(
    r"^\W*(?:[\w.’'-]+\s){0,3}"
    r"(?:(?i:journalist|pundit|columnist|correspondent|commentator|(?:tv|radio|talk|show) host)s?\b"
    r"|(?:CNN|MSNBC|Fox(?: News)?|NBC|ABC|CBS|NPR|BBC)['’]s\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s?:)"
)
"""Who talks for a living, as the first that a headline names: what they say of others is talk about the news."""
SCRAP = re.compile(r"\b[Tt]he\s(?:[‘“'\"])[\w-]+(?:\s[\w-]+)?(?:[’”'\"])(?=\W|$)(?!\s[a-z])")
"""What somebody calls a thing of which a line alone does not say what it is."""
ARGUES = re.compile(rf"\w{{3}}{cues.SHORTENED}[.!?]\s+[A-Z“\"']")
THING = re.compile(r"\b(?:the|an?|of|in|on|for|from|with)\s\w+|\bwon['’]t\b", re.IGNORECASE)
"""Behind these a word is no verb: "the rise of"; and who will not has won nothing."""
OWNED = re.compile(r"(?<!\b[Hh]e)(?<!\b[Ss]he)(?<!\b[Ii]t)(?<!\b[Tt]hat)(?<!\b[Tt]here)(?<!\b[Ww]ho)['’]s\b")
"""Whose a thing is, by which nothing is done: "the port's long way"."""
PLANS = re.compile(r"\b(?:to|will|set to|due to|poised to|about to)\s(?!(?:be|the|an?|his|her|its|their)\b)[a-z]{3,}")
PLANNED = re.compile(
    r"\b(?:will|(?:set|due|poised|about|expected|plans?) to)\s[a-z]{3,}"
    r"|^(?:(?!(?:add|lead|return|go|come|turn|move|point|head|tie|link|l?e[nd]t|g[ao]ve|giv|thank|clos|respon|accord|next"
    r"|back|up|down|way|road|path|key|threat|answer|guide|right|access|talk|speak|say|said|tell|told)\w*\sto\b)"
    r"[\w.’'-]+\s){1,4}to\s(?!\w+['’]s\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""What a headline says first is to come: "Council to vote", and not what somebody asked another to do."""
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
ON_ITS_DAY = re.compile(r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|weekend))\b", re.IGNORECASE)


def no_line(candidate: Candidate, headline: str, *, today: dt.date) -> str:
    """Why `headline`, its article's own, may not stand in brief; "" where it may."""
    return (
        _no_report(candidate, headline) or _not_its_own(candidate, headline) or _over(candidate, headline, today=today)
    )


def _no_report(candidate: Candidate, headline: str) -> str:
    worth = news(candidate)
    if candidate.reading.language != "en":
        return "" if worth >= VIEW else A_VIEW
    bare = _unquoted(headline)
    done = cues.TOLD.search(THING.sub(" ", bare))
    plain = worth >= HARDLY and (done or DONE.search(bare)) and _says_at_once(candidate, headline)
    if SCRAP.search(headline):
        return A_SCRAP
    if (worth < VIEW and not plain) or TEASES.search(bare) or takes_sides(headline):
        return A_VIEW
    found = FOUND.search(bare) is not None
    said_of = MAY_BE.sub(" ", OWNED.sub("", bare))
    if worth < REPORT and not plain and FIGURE.search(bare) is None:
        return MAYBE_A_VIEW
    tells = found or done or ENGLISH_VERB.search(said_of.lower()) or PLANS.search(bare.lower())
    return "" if tells else NO_EVENT


def _says_at_once(candidate: Candidate, headline: str) -> bool:
    """Whether the article opens with what its headline says, and neither judges there nor is called a view."""
    if find_signs(candidate)["label"]:
        return False
    top = folded(word for word in content(headline, "en") if not further.COMMON.fullmatch(word))
    for place in list(_first(candidate))[:LEAD]:
        own = cues.QUOTED.sub(" ", place.text)
        if any(
            cue.search(own) for cue in (cues.SCORN, cues.LOADED, cues.HOLDS, cues.ASKS, cues.PERSON["en"], cues.TALK)
        ):
            return False
        if len(top & folded(content(place.text, "en"))) >= max(FEWEST, SAID_AT_ONCE * len(top)):
            return True
    return False


def takes_sides(headline: str) -> bool:
    """Whether a headline judges, argues, asks, or speaks to its reader, in its own words."""
    bare = _unquoted(headline)
    return (
        any(cue.search(bare) for cue in (cues.ADDRESS, cues.ASKS, cues.LOADED, HEATED, ARGUES))
        or (cues.MEDIA.search(bare) is not None and cues.SCOLDED.search(bare) is not None)
        or (PUNDIT.search(bare) is not None and ACT.search(bare) is None)
    )


def _unquoted(headline: str) -> str:
    return cues.HALF_QUOTED.sub(" ", cues.QUOTED.sub(" ", headline))


def _not_its_own(candidate: Candidate, headline: str) -> str:
    """That the article under a headline opens with something else: it was written over, or the headline was."""
    language = candidate.reading.language
    top = [word for word in said(headline, language).content if not further.COMMON.fullmatch(word)]
    told = [said(one.text, language).content for one in _first(candidate)]
    if not told or len(top) < FEWEST or max(len(one.intersection(top)) for one in told) >= BORNE_OUT * len(top):
        return ""
    return "its article opens with something else"


def _over(candidate: Candidate, headline: str, *, today: dt.date) -> str:
    """That what it tells, or says is to come, was over before the issue's day."""
    published = candidate.article.published
    if published is None or candidate.reading.language != "en":
        return ""
    first = next(_first(candidate), None)
    if first is not None and further.is_past_its_day(candidate, first, first.text):
        return "what it tells is past"
    plans = PLANS.search(headline.lower())
    if ON_ITS_DAY.search(headline) and published.day < today and plans:
        return "the day that it speaks of is past"
    named = WEEKDAY.search(headline)
    if plans and named and published.day + dt.timedelta(days=_until(published.day, named.group())) < today:
        return "the day that it speaks of is past"
    top = said(headline, "en")
    due = [
        max(one.end for one in outlook.dues)
        for outlook in candidate.reading.outlooks
        if outlook.dues and top.share_in(said(outlook.text, "en")) >= OF_IT
    ]
    if plans and due:
        return "the day that it speaks of is past" if max(due) < today else ""
    plan = PLANNED.search(headline)
    firm = plan is not None and cues.TOLD.search(headline[: plan.end()].rpartition(" ")[0]) is None
    return "what it says is to come may be past" if firm and published.day + PLAN_KEEPS < today else ""


def _until(day: dt.date, weekday: str) -> int:
    """Days from `day` to the next of that name, which may be itself."""
    return next(count for count in range(7) if f"{day + dt.timedelta(days=count):%A}" == weekday)


def _first(candidate: Candidate) -> Iterator[KeyPoint]:
    """The first sentences of an article's paragraphs and lists."""
    left = FIRST
    for number, block in enumerate(candidate.article.blocks):
        if block.kind not in TOLD or block.kind is BlockKind.QUOTE:
            continue
        for start, end in sentences_of(block.text, candidate.reading.language)[:left]:
            left -= 1
            yield KeyPoint(block=number, start=start, end=end, text=block.text[start:end], score=0.0)
        if not left:
            return
