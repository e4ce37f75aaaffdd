"""What a point has to be: the first the news of its article, a further one a fact that is understood as it stands.

The first says who and what. A further one is shown only where nothing in it asks for a line that is not there: its
people and things stand above it or tell who they are, it says what happened and not how things have long been, and it
is no talk. In doubt it is left out. English alone: of another language any sentence passes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial

from digest.editorial.empty import is_empty, only_appears
from digest.editorial.institutions import means_another
from digest.editorial.introductions import named, points_back
from digest.editorial.novelty import said
from digest.editorial.quotations import QUOTED, REPORTED, SCARE, of_quotations
from digest.editorial.quoting import Span
from digest.editorial.standing import DATELINE, ENGLISH_PAST, LABEL, connective, leans, tells_the_past
from digest.editorial.unmet import SPEAKS, strange_names, strange_things
from digest.editorial.verbs import ADVERB, CLAUSE, PARTICIPLE, does_so, first_verb, happens
from digest.model.stories import Candidate

RECENT = dt.timedelta(days=3)
"""How far from its article's day that is which makes a sentence news."""
PAST = dt.timedelta(days=6)
"""How long before it that may be which a further point tells."""
BLEMISHED = 0.7
"""From which on a sentence is no news of its article."""
FIRST_WORDS = 6
BORNE_OUT = 0.4
"""Share of a headline's content words in a sentence that bears it out."""

RELATES = re.compile(
    r"\b(?:also|then(?!-)|too(?=[,.;])|again|another|(?<!\band )(?<!\bor )others?"
    r"|additional|instead(?! of)|meanwhile|later|afterwards?"
    r"|(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )previous|previously(?!\s\w+ed\b)|same|similar|similarly"
    r"|such(?! as\b)|both(?!\s(?:the\s)?(?:[\w’'-]+\s){1,4}and\b)|that that|which side|(?:either|neither) side(?! of)"
    r"|just how|likewise|followed suit|there(?!\sw(?:as|ere|ill))|here"
    r"|(?:these|those)(?!\s(?:who|of|that|with|in)\b)|thus|therefore|however|(?<=, )though(?=[,.;])"
    r"|even(?!\s(?:as|if|though|when)\b)|once|as well|in response(?!\sto\san?\b)"
    r"|(?:replied|retorted|countered)(?!\sto\b)|responded\s(?:by|that|with)\b"
    r"|in turn|follow-?up|respectively|separate|separately|further|initial|initially|original|originally"
    r"|earlier(?!\s(?:this|in|on|last)\b)"
    r"|(?<!, )the former(?=[,.;]|\s(?:is|was|has|had|will|would|said)\b)|the (?:latter|rest|remaining|pair|move)"
    r"|the (?:first|second|third|next|last) (?:part|half|line|clip|clause|question))\b"
    r"|\bthis\s(?!(?:past\s|coming\s)?(?:week|weekend|month|year|summer|winter|spring|fall|autumn|season|morning"
    r"|afternoon|evening)\b)"
    r"|\b(?:in|on|for|by|with|of|from|to|at|about|after|before|under)\sthat\s"
    r"(?!\w+\s(?:is|was|were|are|has|had|will|would)\b)",
    re.IGNORECASE,
)
"""Words that set a line against one before it."""
SUCH = re.compile(r"\bsuch\san?\s(\w+)")
SUBJECT = re.compile(
    r"(?:(?:In|On|At|For|With|By|After|Before|Since|When|As|If|Until|Once|While|Although|Despite|To|From|Under|Over|Now)\b"
    r"[a-z0-9 ’',-]{0,40}\s)?(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he|[Ww]e)\b"
)
"""A pronoun among the first words, before any thing that it could mean."""

THEIRS = re.compile(r"\b(?:their|them|they)\b")
SEVERAL = re.compile(
    r"\w[^\Ws]s\b|\band\b|\b(?:people|women|men|children|police|team|crew|public|family|party|couple|staff)\b",
    re.IGNORECASE,
)

LONG_AGO = re.compile(
    r"\b(?:ago|(?:last|past|previous|recent) (?:\w+ )?(?:years?|months?|decades?|weeks?|summer|winter|spring|fall"
    r"|autumn|century)|in recent|annually|typically|usually|often|(?:each|every) year|historically|repeatedly"
    r"|traditionally|^For (?:\w+ )?(?:years|decades)|long been|used to|earlier this (?:year|month)"
    r"|since (?:19|20)\d\d|dat(?:es?|ed|ing) (?:back )?(?:to|from)|(?:19|20)\d0s)\b"
)
YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|of|the|from|between)\s((?:1[89]|20)\d\d)\b")
IN_MONTH = re.compile(
    r"\b[Ii]n (January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
DAY_NAME = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[Tt]oday\b")
WILL = re.compile(r"\b(?:will|would|to|due|expected|planned|scheduled)\b")

TALK = re.compile(
    r"\b(?:tweet\w*|quipped|joked|slammed|blasted|mocked|ridiculed|lashed|railed|argu(?:ed|es)|insist(?:ed|s)"
    r"|complain(?:ed|s)|conceded|cautioned|brag\w*|boast\w*|tout(?:ed|s)|praised|hailed|welcomed|applauded"
    r"|denounced|decried|lamented|pointed out|pleaded"
    r"|(?:sparked|drew|drawn|prompted|provoked|stirred|faced|caused) (?:\w+ )?(?:outrage|criticism|anger|backlash|fury"
    r"|condemnation|praise|controversy|speculation|an outcry|outcry|uproar)|perhaps|maybe"
    r"|emphasi[sz]es?|underscor(?:es?|ed)|highlight(?:s|ed)|illustrat(?:es?|ed)|reflects?"
    r"|wondered|thinks?|feels?|believ(?:ed|es)|called (?:it|him|her|them|\w+ \w+ (?:claims?|remarks?|plan))"
    r"|accus(?:ed|es)|blam(?:ed|es)|scoffed|fumed|critici[sz]ed|needs? to|ought to|should|deserves?|declined to comment"
    r"|(?:did not|didn['’]t) (?:immediately )?(?:respond|return)"
    r"|(?:independently|immediately) (?:able to )?(?:confirm|verif)\w*)\b",
    re.IGNORECASE,
)
"""What somebody thinks of another, or says nothing of: a reader of news wants what was done."""
WHETHER = re.compile(r"\bwhether\b[^,.;]*")
"""What a question is about is no talk: "over whether she should be called"."""
SHARES = re.compile(
    r"(?i)\b(?:shares?|stock)\b[^.]{0,30}\b(?:rose|fell|jumped|dropped|gained|slid|climbed|closed|were (?:up|down))\b"
)
SHARE = frozenset({"share", "shares", "stock", "stocks"})
ON_THE_NEWS = re.compile(r"\b(?:on|after|following) the (?:news|report|announcement|ruling|decision)\b")

FOLLOWS = re.compile(
    r"(?:Mr|Mrs|Ms|Dr)\.\s[A-Z][\w’'-]+,?\s(?![A-Z])|[A-Z][\w’'-]+, (?:who|whose)\b"
    r"|[A-Z][^,.]{0,40}(?:, [^,.]*,)? also (?:wrote|said|told|\w+ed)\b"
)
"""How the sentence opens that comes after the first: an article that begins so has lost its lead."""

ATTRIBUTED = re.compile(
    rf", (?:[^,]{{3,80}} {SPEAKS}|according to [^,]{{3,80}})(?: (?:on )?\w+| in an? \w+)?\.$"
    rf"|, {SPEAKS} [A-Z][^,]{{3,60}}(?:, [^,]{{3,60}})?\.$"
)
"""How things are is news where somebody has just said so."""
FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b"
)

DONE = re.compile(
    r"(?:(?:In|On|At|After|During|Following)\s[^,]{3,50},\s)?"
    r"(?!(?:In|On|At|For|With|By|After|As|While|When|Of|From|An?)\s)(?:The\s)?(?P<who>(?:[A-Z][\w.’'-]*\s){0,4}[\w.’'-]+)\s(?:\w+ly\s|has\s(?:\w+ly\s)?|have\s)?"
    rf"(?:{ENGLISH_PAST}|\w{{2,}}ed)\b[^.]*?\s(?:\d|[A-Z][\w’'-]+)"
)
"""Who is the first named, what was done, and to whom, when or how many."""
HAPPENED = re.compile(rf"[^,;:—–]*?\b(?:will|(?:was|were){ADVERB}\s{PARTICIPLE})\b")
HAS_DONE = re.compile(rf"[^,;:—–]*?\b(?:has|have)(?!{ADVERB}\s(?:been|long)\b){ADVERB}\s{PARTICIPLE}\b")
"""How news opens where its day does not matter: "A judge has ruled"."""
SINCE = re.compile(r"\b(?:since|for (?:\w+ ){0,2}(?:years|decades))\b")

COMMON = re.compile(
    r"republican|democrat|democratic|senate|house|former|president|presidential|unit|united|state|new|say|said|day|week"
    r"|year|people|american|official|nation|secretar\w*|chairman|governor|minister|leader|director|spokes\w+"
)
"""Content words that two stories may share and not be one."""

SAYING = re.compile(
    r"sa(?:y|id)|told|tell|sourc|accord|report|confirm|announc|statement|articl|publish|spokes\w+|news|fox|cnn|nbc|abc|cbs|reuter"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
"""Content words that say who says a thing, and when."""


EXCUSED: Mapping[str, float] = {"quotation": 0.1, "report": 0.1, "talk": 0.2, "state": 0.2, "past": 0.3}
"""What may tell against the one line that stands behind a first point, and what each costs."""
TOLD_THERE: Mapping[str, float] = {"names": 0.2, "things": 0.1, "relation": 0.1}
OPENS_BACK = re.compile(r"(?:[Ii]t|[Tt]he[ym]|[Hh]e|[Ss]he|[Tt]h[ai][ts]|[Tt]h[eo]se)\b")
BARE = frozenset({"state", "report"})
"""Together they are a general truth."""
NOW = re.compile(r"(?:is|are)\b")
"""With no figure, no day and nobody who says it, what is going on is a general truth too."""
UNASKED = re.compile(
    r"\b(?:should|ought to|needs? to|deserves?|thinks?|feels?|declined to comment|request for comment"
    r"|(?:did not|didn['’]t) (?:immediately )?(?:respond|return)"
    r"|(?:independently|immediately) (?:able to )?(?:confirm|verif)\w*"
    r"|visit|click|read more|subscribe)\b",
    re.IGNORECASE,
)
"""Who does not answer, what a writer thinks, and where to read on."""


def stands(
    candidate: Candidate,
    place: Span,
    own: str,
    known: frozenset[str],
    *,
    follows: bool = False,
    next_to: bool = False,
) -> bool:
    """Whether a line behind the first can be shown to somebody who has read the words of `known`.

    follows: all that its article tells before it is shown, so that whatever it takes as known was told there.
    next_to: the sentence right before it is shown, which is what "that plan" and "also" point to.
    """
    if candidate.reading.language != "en":
        return True
    told: Collection[str] = TOLD_THERE.keys() if follows else {"relation"} if next_to else ()
    if points_back(own) or SUBJECT.match(QUOTED.sub(" ", own)):
        told = ()
    return all(one in told for one in _against(candidate, place, own, known))


def excused(
    candidate: Candidate, place: Span, own: str, known: frozenset[str], *, behind: bool = False
) -> float | None:
    """What a line costs that is no fact and yet understood as it stands; None where it is not.

    A first point by itself says little: better talk, a quotation or how it came about behind it than nothing.
    behind: it stands right behind an opening that is shown, so that whatever it takes as known was told there.
    """
    if candidate.reading.language != "en" or UNASKED.search(QUOTED.sub(" ", own)):
        return None
    quoted = QUOTED.findall(own)
    back = OPENS_BACK.match if behind else partial(leans, language="en")
    if any(one[-2:-1] in "!?" or (own.startswith(one) and back(one[1:])) for one in quoted):
        return None
    if behind and (points_back(own) or SUBJECT.match(own)):
        return None
    found = against(candidate, place, own, known)
    if "report" in found and NOW.match(first_verb(QUOTED.sub(" ", own))):
        return None
    costs = {**EXCUSED, **TOLD_THERE} if behind else EXCUSED
    return sum(costs[one] for one in found) if found <= costs.keys() and not found >= BARE else None


def against(candidate: Candidate, place: Span, own: str, known: frozenset[str]) -> frozenset[str]:
    """What tells against a line behind the first, one word each."""
    return frozenset(_against(candidate, place, own, known))


def _against(candidate: Candidate, place: Span, own: str, known: frozenset[str]) -> Iterator[str]:
    bare = QUOTED.sub(" ", own)
    yield from of_quotations(own, known)
    if (
        RELATES.search(_told_by_itself(CLAUSE.sub(",", bare)))
        or does_so(bare)
        or SUBJECT.match(bare)
        or points_back(own)
        or _means_others(bare)
    ):
        yield "relation"
    if only_appears(bare) or is_empty(own, dated=next(_days(candidate, place), None) is not None):
        yield "nothing"
    if TALK.search(WHETHER.sub(" ", bare)):
        yield "talk"
    if is_old(candidate, place, own):
        yield "past"
    if not happens(bare) and not ATTRIBUTED.search(bare):
        yield "state"
    if not FIGURE.search(own) and not is_reported(candidate, place, own) and not _is_done(bare, known):
        yield "report"
    if SHARES.search(bare) and SHARE.isdisjoint(known) and not ON_THE_NEWS.search(bare):
        yield "shares"
    if strange_names(candidate, place, own, known):
        yield "names"
    if strange_things(CLAUSE.sub(",", bare), known) or means_another(candidate, place, own, known):
        yield "things"


def _told_by_itself(text: str) -> str:
    """A text without "such an election" where it has spoken of an election."""
    return SUCH.sub(lambda found: "" if found.group(1) in text[: found.start()] else found.group(), text)


def _is_done(text: str, known: frozenset[str]) -> bool:
    """Whether somebody of whom its reader has heard did what it tells."""
    found = DONE.match(text)
    return found is not None and any(word in known for word in found.group("who").split())


def _means_others(text: str) -> bool:
    """Whether "their" comes before anything of which there are several."""
    found = THEIRS.search(text)
    return found is not None and SEVERAL.search(text[: found.start()]) is None


def blemish(candidate: Candidate, place: Span, own: str, *, opens: bool) -> float:
    """What tells against a sentence as the news of its article; 0 where nothing does. opens: it is its first."""
    if candidate.reading.language != "en":
        return 0.0
    bare = QUOTED.sub(" ", own)
    text = candidate.article.blocks[place.block].text[place.start : place.end]
    answers = connective(text, "en") > 0 and DATELINE.match(text) is None and LABEL.match(text) is None
    found = 0.7 * answers + 0.7 * (own[:1] in '"“' and any(len(one.split()) > SCARE for one in QUOTED.findall(own)))
    found += 0.7 * (FOLLOWS.match(own) is not None) + 0.7 * is_past_its_day(candidate, place, own)
    # the news may tell what it is the end of: "who left the board last year was elected on Monday"
    if not (opens and _is_news(candidate, place, own)) or LONG_AGO.search(" ".join(own.split()[:FIRST_WORDS])):
        found += 1.0 * is_old(candidate, place, own) + 0.7 * (not happens(bare))
    if not opens:
        known = named(candidate.article.title)
        found += 0.7 * bool(strange_names(candidate, place, own, known))
        found += 0.7 * bool(strange_things(bare, known)) + 0.7 * (RELATES.search(bare) is not None)
        found += 0.7 * means_another(candidate, place, own, known)
    return found


def _is_news(candidate: Candidate, place: Span, own: str) -> bool:
    """Whether an opening is the news, be there an old date in it: reported, just done, or in its headline's words."""
    language = candidate.reading.language
    if is_reported(candidate, place, own) or (HAS_DONE.match(own) and not SINCE.search(own)):
        return True
    told = said(candidate.article.title, language).share_in(said(own, language))
    return told >= BORNE_OUT and happens(QUOTED.sub(" ", own)) and not (LONG_AGO.search(own) or YEAR.search(own))


def is_past_its_day(candidate: Candidate, place: Span, own: str) -> bool:
    """Whether the last day that it gives was over some days before its article: a page kept up, or an old one."""
    published = candidate.article.published
    days = list(_days(candidate, place))
    return (
        published is not None
        and bool(days)
        and all(start == end < published.day - RECENT for start, end in days)
        and tells_the_past(own, "en")
        and not WILL.search(own)
    )


def is_old(candidate: Candidate, place: Span, own: str) -> bool:
    """Whether it tells of what was over some days before its article, and nobody is said to have just told it."""
    published = candidate.article.published
    if _is_told_now(candidate, place, own):
        return False
    if LONG_AGO.search(own):
        return True
    if published is None or ATTRIBUTED.search(QUOTED.sub(" ", own)):
        return False
    if any(name != f"{published.day:%B}" for name in IN_MONTH.findall(own)) and not WILL.search(own):
        return True
    return any(int(year) < published.day.year for year in YEAR.findall(own)) or any(
        day < published.day - PAST for _, day in _days(candidate, place)
    )


def _is_told_now(candidate: Candidate, place: Span, own: str) -> bool:
    """Whether it says first who told it, on a day close to its article's: "said on Monday that in May …"."""
    published, said = candidate.article.published, REPORTED.search(own)
    days = _days(candidate, place)
    first = next(days, None)
    if published is None or said is None or first is None or abs(first[0] - published.day) > RECENT:
        return False
    told = DAY_NAME.search(own)
    old = LONG_AGO.search(own) or YEAR.search(own)
    return told is not None and (old is None or max(told.end(), said.end()) <= old.start())


def is_reported(candidate: Candidate, place: Span, own: str) -> bool:
    """Whether somebody says so, or it tells what was done, will be, or was on a day close to its article's."""
    published = candidate.article.published
    return (
        REPORTED.search(own) is not None
        or HAPPENED.match(own) is not None
        or (published is not None and any(abs(day - published.day) <= RECENT for day, _ in _days(candidate, place)))
    )


def _days(candidate: Candidate, place: Span) -> Iterator[tuple[dt.date, dt.date]]:
    """First and last day of each date that a sentence gives."""
    for mention in candidate.reading.dates:
        if mention.block == place.block and place.start <= mention.start < place.end and mention.due is not None:
            yield mention.due.start, mention.due.end
