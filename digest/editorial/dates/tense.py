"""Which way a bare weekday or month points: the verb that governs it says whether it lies behind or ahead.

"officials said Monday they will vote on Tuesday": Monday leans on "said", Tuesday on "will vote".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from digest.editorial.dates.language import Grammar

PAST, UNKNOWN, FUTURE = -1, 0, 1

_BREAK = re.compile(
    r"(?P<hard>[;:—–()]|\b(?:while|when|that|whether|which|who|because|if|after|before|dass|weil|wenn|que|cuando|porque"
    r"|si)\b)|,\s|"
    r"\b(?:and|but|or|und|aber|oder|y|pero|o)\b",
    re.IGNORECASE,
)
_TOO_FAR = 40
_REACH = 1000
"""Characters on each side of a date in which its verb is looked for: more than so many words take in a sentence, so
that an endless one with many dates costs what is near each of them."""
_OPENING = 14
_CLAUSE_START = re.compile(
    r"(?:[,;:—–]\s|\b(?:and|but|that|while|und|aber|dass|y|pero|que)\s)(?:(?:late|early)\s)?(?:(?:on|in|by|over|am"
    r"|im|el|en)\s)?$"
)
_AND = re.compile(r"\b(?:and|but|und|aber|y|e|et|mais|en|maar)\s(?:\w+ly\s|also\s|now\s|then\s)?$", re.IGNORECASE)
_JOINED = 4
"""A verb that "and" joins to the one before a date has its own dates: "met on Wednesday and will meet on Friday"."""
_LASTED = 120
"""Characters before a date in which something is looked for that went on until then."""
LEAD = 40
"""Characters before a date in which its preposition is looked for."""
_CLOSE = 4


class Clause:
    """One sentence, its verbs found once and asked for each of its dates."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self._grammar = grammar
        self._cues: list[tuple[int, int, int, int]] | None = None

    def direction(self, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN for the date at [start, end) of the sentence."""
        lead = self.text[max(0, start - LEAD) : start]
        if self._grammar.behind.search(lead) or self._grammar.lasted.search(self.text, max(0, start - _LASTED), start):
            return PAST
        # what is moved from a date is mostly said before it would have come
        if self._grammar.ahead.search(lead) or self._grammar.moved_from.search(lead) or self._is_nearing(start):
            return FUTURE
        possessive = self.text[end - 2 : end] in {"'s", "’s"}
        if possessive and self._grammar.before.search(lead):
            return FUTURE
        best, way = _CLOSE if possessive else _TOO_FAR, UNKNOWN
        # a verb behind the date governs it where the date opens the sentence, or a clause (", and Tuesday, he said")
        clause = self.text[end : end + 1] == "," and _CLAUSE_START.search(lead) is not None
        after, before = 1 if possessive or clause or start < _OPENING else 6, 6 if clause else 0
        for first, last, left, right in self._verbs_near(start, end):
            if last <= start:
                cost, cue = self._cost(last, start, best) + before, left
            elif first >= end:
                cost, cue = self._cost(end, first, best) + after, right
                if cost <= best and _AND.search(self.text, end, first):
                    cost += _JOINED
            else:  # "agreed on Friday to sell": the date stands within
                cost, cue = 0, right
            if cost <= best:
                best, way = cost, cue
        return way

    def is_turned(self, start: int, end: int) -> bool:
        """Whether the verb nearest before a date tells of what was meant to come ("planned to work Monday night"), or
        the date only says of what it is ("the results from Maine Sunday will be used", "told them ahead of Sunday's").
        """
        before = [cue for cue in self._verbs_near(start, end) if cue[1] <= start]
        if self.text[end - 2 : end] in {"'s", "’s"}:
            return any(cue[2:] == _WAYS["past"] for cue in before)
        if not before:
            return start >= _OPENING and _CLAUSE_START.search(self.text[max(0, start - LEAD) : start]) is None
        return before[-1][2:] == _WAYS["turned"]

    def _is_nearing(self, start: int) -> bool:
        near = self._grammar.nearing.search(self.text, max(0, start - _LASTED), start)
        return near is not None and not any(near.start() < last <= start for _, last, _, _ in self._verbs())

    def _verbs_near(self, start: int, end: int) -> Sequence[tuple[int, int, int, int]]:
        verbs = self._verbs()
        near = bisect_left(verbs, start - _REACH, key=itemgetter(1))
        return verbs[near : bisect_right(verbs, end + _REACH, key=itemgetter(0))]

    def _verbs(self) -> list[tuple[int, int, int, int]]:
        """Start and end of each verb, and which way it turns a date behind it and a date before it."""
        if self._cues is None:
            opened = self.text[:1].lower() + self.text[1:]  # "Should", not "May": further on a capital tells a name
            self._cues = [
                (found.start(), found.end(), *_WAYS[self._way_of(found)])
                for found in self._grammar.cues.finditer(opened)
            ]
        return self._cues

    def _way_of(self, cue: re.Match[str]) -> str:
        """A bare participle behind "will be …, " is of what will be."""
        bare = cue.lastgroup == "past" and cue.group().isalpha()
        if bare and self._grammar.joined.search(self.text, max(0, cue.start() - _LASTED), cue.start()):
            return "future"
        return cue.lastgroup or ""

    def _cost(self, start: int, end: int, most: int) -> int:
        """Words and breaks between a verb and a date; the words alone where these are more than `most`."""
        between, breaks = self.text[start:end], self._grammar.breaks or _BREAK
        cost = between.count(" ")
        if cost <= most:
            for found in breaks.finditer(between):
                cost += 3 if found.group("hard") else 1
        return cost


_WAYS = {"future": (FUTURE, FUTURE), "turned": (FUTURE, PAST), "past": (PAST, PAST)}
