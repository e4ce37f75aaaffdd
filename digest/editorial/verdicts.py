"""Whether a new sentence says that an earlier outlook happened, moved or was called off: right, or nothing.

A verdict asks for three things at once: words that say so, words that both share (with their names), and dates that
fit. Whatever is hedged, hoped, denied or still ahead is no verdict. The word lists are English; in other languages
nothing is said here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from digest.editorial.abbreviations import MONTHS_AND_DAYS
from digest.editorial.novelty import alike, said
from digest.editorial.words import content, names, stem
from digest.model.issues import Verdict
from digest.model.reading import Bound, Due, Precision

HEDGE = re.compile(
    r"\b(?:if|unless|whether|may|might|could|would|should|reportedly|apparently|rumou?r(?:s|ed)?|den(?:y|ies|ied)"
    r"|consider(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?|calls? (?:to|for)|called (?:for|on)|urg(?:e|es|ed|ing)"
    r"|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|wants?|wanted|hop(?:e|es|ed|ing)|ask(?:s|ed)?|request(?:s|ed)?"
    r"|propos(?:es?|ed|ing) (?:to|that)|plans? to|risk(?:s|ed)?|fear(?:s|ed)?|warn(?:s|ed|ing)?|possibl[ey]|likely"
    r"|unlikely|perhaps|no plans?"
    r"|not (?:yet )?(?:been |be )?(?:called off|cancell?ed|postponed|delayed|moved|put off|rescheduled|decided))\b"
    r"|n['’]t\b|\?",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|(?:is|are|was|were|been) (?:due|expected|planned|scheduled|set|supposed|meant)"
    r"|planned|scheduled|expected|ahead of|before|until|promis\w+)\b",
    re.IGNORECASE,
)
STOPPED = re.compile(
    r"\b(?:suspend\w*|halt(?:s|ed)?|postpon\w+|delay\w*|cancel\w*|call\w* off|put off|push\w* back|held back|fail\w*"
    r"|not|never|no longer|instead|abort\w*|scrapp\w+|wav\w+ off|stopped|broke down|refus\w+)\b",
    re.IGNORECASE,
)
MOVE = re.compile(
    r"\b(?:postpon(?:ed|es|ing)|delay(?:ed|s|ing)|put (?:off|back)|push(?:ed|es|ing) back|reschedul(?:ed|es|ing)"
    r"|moved (?:to|from|back|forward|up)|br(?:ought|ings?|inging) forward|deferr(?:ed|ing)|adjourn(?:ed|s|ing)"
    r"|held back|will now|(?:is|are) now (?:due|to|set|expected|planned|scheduled)|instead of|rather than"
    r"|later than planned)\b",
    re.IGNORECASE,
)
CANCEL = re.compile(
    r"\b(?:call(?:ed|s|ing) off|cancell?(?:ed|s|ing)|scrapp(?:ed|ing)|abandon(?:ed|s|ing)|shelv(?:ed|es|ing)"
    r"|will not (?:resume|take place|go ahead|be held|happen|begin|start|open|go to the vote))\b",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r",\s[^,;]{2,80}?\b(?:said|says|told|announced)\b(?:\s(?:on\s)?\w+)?(?=[,.;])|,?\saccording to\b[^,;]*",
    re.IGNORECASE,
)
"""Who says so: two sentences of one speaker are not about one thing."""

OWNER = re.compile(r"(\w+)['’]s\b")
SUBJECT = re.compile(r"(?P<who>\w+)\s(?:will|is to|is due to|is set to|is expected to|is scheduled to)\b")
IRREGULAR: Mapping[str, str] = {
    "began": "begin", "bought": "buy", "broke": "break", "brought": "bring", "built": "build", "came": "come",
    "chose": "choose", "drew": "draw", "flew": "fly", "found": "find", "gave": "give", "got": "get", "heard": "hear",
    "held": "hold", "laid": "lay", "led": "lead", "left": "leave", "lost": "lose", "made": "make", "met": "meet",
    "paid": "pay", "ran": "run", "rose": "rise", "sat": "sit", "saw": "see", "sent": "send", "sold": "sell",
    "spoke": "speak", "stood": "stand", "struck": "strike", "swore": "swear", "took": "take", "won": "win",
}  # fmt: skip
PAST = re.compile(rf"\b(?:[a-z]{{2,}}ed|{'|'.join(IRREGULAR)})\b")


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word, "en") for word in words.split())


SPEECH = _stems("say tell add announce report expect plan schedule agree accept ask call")
"""Past tenses that say nothing of whether the thing itself was done."""

COURSE = _stems("open begin start launch end close finish conclude hold meet resume take")
"""What something with a begin and an end has done when it happened, "take place" included."""

EVENTS = _stems("talks round meeting summit session conference trial ceremony debate match")
DELIVERY = _stems("send release publish deliver unveil present issue submit come arrive hand receive reveal")
OWED = _stems("due expect come arrive") | DELIVERY


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence of a new article. context: with the one before it, for "It will now …". dates: offset in it, due."""

    text: str
    context: str
    dates: tuple[tuple[int, Due], ...]
    published: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    verdict: Verdict
    now: Due | None = None


def judge(outlook: str, due: Due, evidence: Evidence, *, told: dt.date, today: dt.date) -> Ruling | None:
    """What a sentence says came of an outlook that was told on the day `told`, or None."""
    if HEDGE.search(evidence.text) or evidence.published < told - dt.timedelta(days=1):
        return None
    dated = any(_is_on(named, due, told=told) for _, named in evidence.dates)
    return (
        _called_off(outlook, due, evidence, dated=dated, today=today)
        or _moved(outlook, due, evidence, dated=dated, today=today)
        or _happened(outlook, due, evidence, dated=dated)
    )


def _called_off(outlook: str, due: Due, evidence: Evidence, *, dated: bool, today: dt.date) -> Ruling | None:
    cue = CANCEL.search(evidence.text)
    if cue is None or _new_date(due, evidence, cue.end(), today=today) or not _about(outlook, evidence, dated=dated):
        return None
    return Ruling(verdict=Verdict.CALLED_OFF)


def _moved(outlook: str, due: Due, evidence: Evidence, *, dated: bool, today: dt.date) -> Ruling | None:
    cue = MOVE.search(evidence.text)
    now = _new_date(due, evidence, cue.start(), today=today) if cue else None
    if now is None or not _about(outlook, evidence, dated=dated):
        return None
    return Ruling(verdict=Verdict.MOVED, now=now)


def _happened(outlook: str, due: Due, evidence: Evidence, *, dated: bool) -> Ruling | None:
    text = CREDIT.sub("", evidence.text)
    if due.bound in {Bound.PERHAPS, Bound.NOT_BEFORE} or due.precision not in {Precision.DAY, Precision.WEEK}:
        return None
    begun = evidence.published >= due.start or (dated and due.bound is Bound.BY)
    if not begun or AHEAD.search(text) or STOPPED.search(text):
        return None
    on_the_day = not evidence.dates and evidence.published <= due.end + dt.timedelta(days=1)
    shared, share = _shared(outlook, text)
    if due.precision is not Precision.DAY:
        enough = dated and shared >= 3 and share >= 0.5
    elif dated:
        enough = shared >= 3 or (shared == 2 and (share >= 0.6 or _does_it(outlook, text)))
    else:
        enough = on_the_day and shared >= 3 and share >= 0.6
    if not enough or not _has_names(outlook, text) or not _is_done(outlook, text, share):
        return None
    return Ruling(verdict=Verdict.HAPPENED)


def _does_it(outlook: str, text: str) -> bool:
    """Whether the one who "will touch down" is by name the one who "touched down"."""
    subject = SUBJECT.search(outlook)
    if subject is None or not subject.group("who")[0].isupper():
        return False
    verb = re.match(rf"(?:\w+\s){{0,2}}{re.escape(subject.group('who'))}\s(\w+)", text)
    return verb is not None and stem(_base(verb.group(1)), "en") in content(outlook, "en")


def _is_done(outlook: str, text: str, share: float) -> bool:
    """Whether a past tense says that what was to come came: the outlook's own verb, or one that implies it."""
    wanted = set(content(CREDIT.sub("", outlook), "en"))
    done = {stem(_base(word), "en") for word in PAST.findall(text.lower())} - SPEECH
    if done & wanted:
        return True
    if wanted & EVENTS & set(content(text, "en")) and done & COURSE:
        return True
    return bool(wanted & OWED and done & DELIVERY and share >= 0.6)


def _base(past: str) -> str:
    return IRREGULAR.get(past, past)


def _about(outlook: str, evidence: Evidence, *, dated: bool) -> bool:
    """Whether the sentence, with the one before it, is about the outlook: the same date, or most of its words.

    Names alone are not enough: a concert in the same town is not the talks.
    """
    text = evidence.context
    shared, share = _shared(outlook, text)
    enough = shared >= 2 and share >= 0.3 if dated else shared >= 3 and share >= 0.6
    return enough and shared > len(_names(outlook) & set(content(text, "en"))) and _has_names(outlook, text)


def _shared(outlook: str, text: str) -> tuple[int, float]:
    """How many content words both have, who says it and the names of days left out; their share of the outlook's."""
    mine = said(CREDIT.sub("", outlook), "en")
    shared, _ = alike(mine, said(CREDIT.sub("", text), "en"))
    return shared, shared / max(1, len(mine.content - mine.numbers - MONTHS_AND_DAYS))


def _has_names(outlook: str, text: str) -> bool:
    """Whether half of the outlook's names stand in the text: the second round of other talks is not this one."""
    called, told = _names(outlook), set(content(text, "en"))
    # a first word has a capital anyway; only one that owns something is surely a name
    owner = OWNER.match(outlook)
    if owner is not None:
        called |= {stem(owner.group(1).lower(), "en")}
    return 2 * len(called & told) >= len(called)


def _names(outlook: str) -> frozenset[str]:
    called = {stem(name, "en") for name in names(CREDIT.sub("", outlook))}
    return frozenset(called - {stem(day, "en") for day in MONTHS_AND_DAYS})


def _is_on(named: Due, due: Due, *, told: dt.date) -> bool:
    """Whether a date in a sentence is the outlook's; what is due "by" a day may come before it."""
    begin = min(told, due.start) if due.bound is Bound.BY else due.start
    return begin <= named.start and named.end <= due.end


def _new_date(due: Due, evidence: Evidence, behind: int, *, today: dt.date) -> Due | None:
    """The date ahead that a sentence gives instead: the first behind its cue that is not the old one."""
    others = [
        (offset, named)
        for offset, named in sorted(evidence.dates, key=lambda each: each[0])
        if named.end >= today and not (named.start <= due.end and due.start <= named.end)
    ]
    return next((named for offset, named in others if offset >= behind), None)
