"""Whether a new sentence says that an earlier outlook happened, moved or was called off: right, or nothing.

A verdict asks for three things at once: words that say so, words that both share (with their names), and dates that
fit. Whatever is hedged, hoped, denied or still ahead is no verdict. `verdict_cues` has the words of each language; in
one that has none nothing is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.editorial.verdict_cues import VERDICT_CUES, VerdictCues
from digest.editorial.words import names, tokens
from digest.model.issues import Verdict
from digest.model.reading import Bound, Due, Precision

WEEK = dt.timedelta(days=7)
CLOSE = 5
"""Words behind a verb among which its subject may stand, in languages that put it there."""

MOST_NAMES = 0.65
"""Share of an outlook's names that stand by what only implies it: a team plays more than one match in one place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence of a new article. context: with the one before it, for "It will now …". dates: offset in it, due."""

    text: str
    context: str
    dates: tuple[tuple[int, Due], ...]
    published: dt.date
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    verdict: Verdict
    now: Due | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """An outlook (who says it left out) and a sentence that may tell what came of it, in the words of one language."""

    cues: VerdictCues
    outlook: str
    due: Due
    evidence: Evidence
    told: dt.date
    today: dt.date


def judge(outlook: str, due: Due, evidence: Evidence, *, told: dt.date, today: dt.date) -> Ruling | None:
    """What a sentence says came of an outlook that was told on the day `told`, or None."""
    cues = VERDICT_CUES.get(evidence.language)
    if cues is None or cues.hedge.search(evidence.text) or evidence.published < told - dt.timedelta(days=1):
        return None
    case = _Case(cues=cues, outlook=cues.credit.sub("", outlook), due=due, evidence=evidence, told=told, today=today)
    return _called_off(case) or _moved(case) or _happened(case)


def _called_off(case: _Case) -> Ruling | None:
    cue = case.cues.cancel.search(case.evidence.text)
    if cue is None or _new_date(case, cue.end()) or not _is_about(case, cue):
        return None
    return Ruling(verdict=Verdict.CALLED_OFF)


def _moved(case: _Case) -> Ruling | None:
    cue = case.cues.move.search(case.evidence.text)
    now = _new_date(case, cue.start()) if cue else None
    if cue is None or now is None or not _is_about(case, cue):
        return None
    return Ruling(verdict=Verdict.MOVED, now=now)


def _happened(case: _Case) -> Ruling | None:
    due, evidence, cues = case.due, case.evidence, case.cues
    text = cues.credit.sub("", evidence.text)
    if due.bound in {Bound.PERHAPS, Bound.NOT_BEFORE, Bound.UNTIL} or due.precision not in {
        Precision.DAY,
        Precision.WEEK,
    }:
        return None
    dated = any(_is_on(named, due, told=case.told) for _, named in evidence.dates)
    begun = evidence.published >= due.start or (dated and due.bound is Bound.BY)
    if not begun or cues.ahead.search(text) or cues.stopped.search(text):
        return None
    on_the_day = not evidence.dates and evidence.published <= due.end + dt.timedelta(days=1)
    shared, share = _shared(case, text)
    if due.precision is not Precision.DAY:
        enough = dated and shared >= 3 and share >= 0.5
    elif dated:
        enough = shared >= 3 or (shared == 2 and (share >= 0.6 or _does_it(case, text)))
    else:
        enough = on_the_day and shared >= 3 and share >= 0.6
    named = _has_names(case, text) or (dated and shared >= 3 and _has_names(case, evidence.context))
    if not enough or not named or not _is_done(case, text, share):
        return None
    return Ruling(verdict=Verdict.HAPPENED)


def _does_it(case: _Case, text: str) -> bool:
    """Whether the one who "will touch down" is by name the one who "touched down"."""
    subject = case.cues.subject.search(case.outlook)
    if subject is None or not subject.group("who")[0].isupper():
        return False
    verb = re.match(rf"(?:\w+\s){{0,2}}{re.escape(subject.group('who'))}\s(\w+)", text)
    return verb is not None and case.cues.root(verb.group(1)) in case.cues.roots(case.outlook)


def _is_done(case: _Case, text: str, share: float) -> bool:
    """Whether a past tense says that what was to come came: the outlook's own verb, or one that implies it."""
    cues = case.cues
    wanted = cues.roots(case.outlook)
    held = wanted & cues.events & cues.roots(text)
    announced = {cues.root(verb) for verb in cues.announces.findall(case.outlook)}
    for verb, subject in _past(cues, text):
        if verb in cues.speech - announced or not cues.meanings(subject) & cues.meanings(case.outlook):
            continue
        if verb in wanted or (held and verb in cues.course):
            return True
        if wanted & cues.implies.get(verb, frozenset()) and _has_names(case, text, MOST_NAMES):
            return True
        if wanted & (cues.owed | cues.delivery) and verb in cues.delivery and share >= 0.6:
            return True
    return False


def _past(cues: VerdictCues, text: str) -> Iterator[tuple[str, str]]:
    """The verbs of the past by their roots, each with the words among which its subject stands."""
    patterns = [cues.past, cues.participle] if cues.helper.search(text) else [cues.past]
    for pattern in patterns:
        for verb in pattern.finditer(text):
            behind = "" if cues.language == "en" else " ".join(text[verb.end() :].split()[:CLOSE])
            yield cues.root(verb.group().lower()), f"{text[: verb.start()]} {behind}"


def _is_about(case: _Case, cue: re.Match[str]) -> bool:
    """Whether what is moved or called off is the outlook: the same date and the same thing, or most of its words.

    Names alone are not enough: a concert in the same town is not the talks, nor is the dinner of those who meet.
    """
    text = case.evidence.context
    shared, share = _shared(case, text)
    dated = any(
        _is_on(named, case.due, told=case.told) or _is_that_weekday(case, named) for _, named in case.evidence.dates
    )
    thing = _thing(case, cue)
    if thing is not None and not thing:
        return False
    if thing and not _shared_words(case, text) & thing:
        shared += 1
    if not dated:
        enough = shared >= 3 and share >= 0.6
    elif thing:
        enough = (shared >= 2 and share >= 0.25) or (not _names(case) and _subject(case) in thing)
    else:
        enough = shared >= 3 and share >= 0.5
    return enough and shared > _shared_names(case, text) and _has_names(case, text)


def _thing(case: _Case, cue: re.Match[str]) -> frozenset[str] | None:
    """The words of the outlook that the name of what is moved or called off stands for; None where it has no name."""
    cues, text = case.cues, case.evidence.text
    if cues.head is None:
        return _noun(case)
    front = cues.passive.search(text[: cue.start()]) or cues.passive.search(cue.group())
    if front and cues.pronoun.match(text):
        # "It will now …" is of what the sentence before was about
        before = case.evidence.context.removesuffix(text)
        return cues.meanings(before) & cues.meanings(case.outlook) - _names(case)
    head = cues.head.match(text if front else text[cue.end() :])
    root = cues.root(head.group(1).lower()) if head else ""
    if not root:
        return None
    verbs = cues.called.get(root, frozenset()) & cues.roots(case.outlook)
    named = frozenset({cues.same.get(root, root)}) & cues.meanings(case.outlook)
    return named | {cues.same.get(verb, verb) for verb in verbs}


def _subject(case: _Case) -> str:
    """The first content word of the outlook: what it is about, where no name says more."""
    first = next((word for word in tokens(case.outlook) if case.cues.meanings(word)), "")
    return next(iter(case.cues.meanings(first)), "")


def _noun(case: _Case) -> frozenset[str]:
    """The event that both name, or that the outlook has as a verb and the sentence as a noun, as German does."""
    cues = case.cues
    small = " ".join(word for word in case.outlook.split() if word[0].islower())
    events = {root for root in cues.roots(case.outlook) if root.endswith(tuple(cues.events))}
    nouns = cues.meanings(" ".join(names(case.evidence.context)))
    return (cues.meanings(small) | {cues.same.get(root, root) for root in events}) & nouns


def _shared(case: _Case, text: str) -> tuple[int, float]:
    """Content words that both have, who says it and the names of days left out; their share of the outlook's."""
    shared = len(_shared_words(case, text))
    return shared, shared / max(1, len(case.cues.meanings(case.outlook)))


def _shared_words(case: _Case, text: str) -> frozenset[str]:
    return case.cues.meanings(case.outlook) & case.cues.meanings(case.cues.credit.sub("", text))


def _has_names(case: _Case, text: str, part: float = 0.5) -> bool:
    """Whether a part of the outlook's names stands in the text: the second round of other talks is not this one."""
    called, told = _names(case), case.cues.roots(text)
    # a first word has a capital anyway; only one that owns something is surely a name
    owner = case.cues.owner.match(case.outlook)
    if owner is not None:
        called |= {case.cues.root(owner.group(1).lower())}
    return len(called & told) >= part * len(called)


def _shared_names(case: _Case, text: str) -> int:
    """How many names both have; in German, where every noun looks like one, it cannot be said."""
    return 0 if case.cues.language == "de" else len(_names(case) & case.cues.roots(text))


def _names(case: _Case) -> frozenset[str]:
    return frozenset(case.cues.root(name) for name in names(case.outlook)) - case.cues.days


def _is_on(named: Due, due: Due, *, told: dt.date) -> bool:
    """Whether a date in a sentence is the outlook's; what is due "by" a day may come before it."""
    begin = min(told, due.start) if due.bound is Bound.BY else due.start
    return begin <= named.start and named.end <= due.end


def _is_that_weekday(case: _Case, named: Due) -> bool:
    """Whether a day just past is the outlook's of the week after: "Friday's launch was put off", said on Wednesday."""
    return (
        named.precision is Precision.DAY
        and named.start + WEEK == case.due.start
        and case.evidence.published < case.due.start
    )


def _new_date(case: _Case, behind: int) -> Due | None:
    """The date ahead that a sentence gives instead: the first behind its cue, or led in so, that is not the old."""
    text, due = case.evidence.text, case.due
    others = [
        (offset, named)
        for offset, named in sorted(case.evidence.dates, key=lambda each: each[0])
        if named.end >= case.today and not (named.start <= due.end and due.start <= named.end)
    ]
    return next(
        (named for offset, named in others if offset >= behind or case.cues.new_date.search(text[:offset])), None
    )
