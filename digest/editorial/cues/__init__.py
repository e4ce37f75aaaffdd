"""Words that tell an outlook: what announces, plans or expects, and what only sounds like it.

One table a language; `outlook` says what they mean together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from digest.editorial.cues.de import GERMAN
from digest.editorial.cues.en import ENGLISH
from digest.editorial.cues.es import SPANISH
from digest.editorial.cues.fr import FRENCH
from digest.editorial.cues.it import ITALIAN
from digest.editorial.cues.nl import DUTCH
from digest.editorial.cues.pt import PORTUGUESE

_NEVER = re.compile(r"(?!)")
_PATTERNS: Mapping[str, Mapping[str, str]] = {
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The compiled cues of a language, to be searched in lower-case text.

    hint: what any forward-looking sentence without a date has in it, quick to look for (behind a space).
    never: makes a sentence no outlook, whatever else it says. filler: says nothing, even in a section.
    firm, soft, doubt, self: for a language whose sentences are not weighed (`forward`).
    firm: a plan or an announcement; it needs no date. soft: forward with a date that is ahead.
    doubt: opinion or supposition; such a sentence needs a date. self: so does what is told in the first person.
    scheduled, expected, possible: the grades of certainty.
    reported: what somebody said they "would" do, up to that word; they will.
    condition: a clause that begins so only sets the condition; its dates are not what is coming.
    temporal: such a beginning that only says when ("after", "once"): it makes nothing doubtful.
    superseded: a date that an earlier plan named, right before the date; moved: the verb behind that replaces it.
    off_before: in the clause that leads up to a date, off_behind: right behind it: what does not happen on that date.
    compared: right before a date that another is only measured against ("instead of", "higher than on").
    moved_from, moved_to: around the date that something is moved away from ("moved from 12 to 19 March").
    aside, aside_behind: around a date that is told by the way, of what the sentence then says is past.
    held: up to a date that a clause of its own has, which only names or asks ("whose terms end in May", "whether the
    talks of last week"); purpose: up to the end of what a thing is for ("a bill to keep it open until").
    supposed: up to a date that only supposes, where `main` follows; related, main_behind: around a date that is told by
    the way of somebody who will do something else ("Ames, who turns 60 on Friday, will …").
    by_the_way: up to a date that a clause has which only says more of what another names (", which opens on Friday");
    spoken: up to a date on which something was said, or that only says of what it is ("said in a statement on Friday",
    "ahead of the 6 May vote"); between: up to the end of a span of which the beginning is over.
    owned: the same of a thing ("its 1 May deadline"); counted: behind a month that something counts ("May figures").
    dated: right before a bare year that is a date and not a part of a name ("the 2026 budget").
    timed: what, with a date that is ahead, is scheduled though no word says so.
    perhaps_before, perhaps_behind: up to a date and right behind it: what makes it possible only, beyond `possible` in
    the clause that leads up to it. breaks: what parts clauses, None for what most of these languages have.
    """

    hint: re.Pattern[str]
    never: re.Pattern[str]
    filler: re.Pattern[str]
    scheduled: re.Pattern[str]
    expected: re.Pattern[str]
    possible: re.Pattern[str]
    condition: re.Pattern[str]
    superseded: re.Pattern[str]
    moved: re.Pattern[str]
    off_before: re.Pattern[str]
    off_behind: re.Pattern[str]
    compared: re.Pattern[str]
    moved_from: re.Pattern[str]
    moved_to: re.Pattern[str]
    aside: re.Pattern[str]
    aside_behind: re.Pattern[str]
    dated: re.Pattern[str]
    held: re.Pattern[str] = _NEVER
    purpose: re.Pattern[str] = _NEVER
    supposed: re.Pattern[str] = _NEVER
    main: re.Pattern[str] = _NEVER
    related: re.Pattern[str] = _NEVER
    main_behind: re.Pattern[str] = _NEVER
    by_the_way: re.Pattern[str] = _NEVER
    spoken: re.Pattern[str] = _NEVER
    between: re.Pattern[str] = _NEVER
    owned: re.Pattern[str] = _NEVER
    counted: re.Pattern[str] = _NEVER
    timed: re.Pattern[str] | None = None
    perhaps_before: re.Pattern[str] = _NEVER
    perhaps_behind: re.Pattern[str] = _NEVER
    breaks: re.Pattern[str] | None = None
    firm: re.Pattern[str] = _NEVER
    soft: re.Pattern[str] = _NEVER
    doubt: re.Pattern[str] = _NEVER
    self: re.Pattern[str] = _NEVER
    reported: re.Pattern[str] = _NEVER
    temporal: re.Pattern[str] = _NEVER


@cache
def cues_of(code: str) -> Cues | None:
    """The cues of a language by its code ("en"), or None where it has none; compiled when it is first read."""
    patterns = _PATTERNS.get(code)
    return Cues(**{name: re.compile(pattern) for name, pattern in patterns.items()}) if patterns is not None else None
