"""What looks ahead in a sentence: each "will", "is set to", "plans to", each present with a date, each date ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.editorial.ahead import Ahead
from digest.editorial.dates import FUTURE
from digest.editorial.forward import words as en

_TOKEN = re.compile(r"_+|[^\W_](?:[^\W_]|['-](?=[^\W_])|\.(?=[a-z]\.?(?!\w)))*|[^\w\s]")
_NEAR = 12
"""Tokens between a verb and the date behind it that turns it forward."""
_LONGEST_CHAIN = 4
_BEFORE_TO = frozenset({"is", "are"})
"""What makes a head of the "to" behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """kind; at: its first token, whose left neighbour is the subject; verb: the token where its verb is looked for."""

    kind: str
    at: int
    verb: int
    date: Ahead | None = None


class Tokens:
    """A sentence in lower-case tokens; each of its dates is one, of underscores."""

    def __init__(self, text: str, low: str, ahead: Sequence[Ahead]) -> None:
        self.text = text
        self._low = low
        self.words: list[str] = _TOKEN.findall(low)
        self.ahead = ahead
        self.places = [self.index_of(date.start) for date in ahead]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each token begins: few sentences are asked."""
        return [match.start() for match in _TOKEN.finditer(self._low)]

    def index_of(self, start: int) -> int:
        return next((index for index, at in enumerate(self._starts) if at >= start), len(self._starts))

    def start_of(self, index: int) -> int:
        return self._starts[index] if index < len(self._starts) else len(self.text)

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_capital(self, index: int) -> bool:
        return index > 0 and self.text[self._starts[index]].isupper()

    def behind_adverbs(self, index: int) -> int:
        while index < len(self.words) and is_adverb(self.words[index]):
            index += 1
        return index

    def before_adverbs(self, index: int) -> int:
        while index > 0 and is_adverb(self.words[index]):
            index -= 1
        return index


def find_heads(tokens: Tokens) -> Iterator[Head]:
    """All heads, in the order of the words, then the dates."""
    dated = bool(tokens.ahead)
    for index, word in enumerate(tokens.words):
        if word not in en.TRIGGERS and not word.endswith("'ll") and not (dated and _may_be_present(word)):
            continue
        if word == "to" and tokens.word(index - 1) not in _BEFORE_TO:
            continue
        head = _modal(tokens, index, word) or _participle(tokens, index, word) or _finite(tokens, index, word)
        if head is not None:
            yield head
    for place, date in zip(tokens.places, tokens.ahead, strict=True):
        yield Head(kind="date", at=place, verb=place, date=date)


def _modal(tokens: Tokens, index: int, word: str) -> Head | None:
    """A modal verb ("will", "would", "may", "'ll"); not "the will", nor "Will Ames"."""
    kind = en.MODALS.get(word) or ("will" if word.endswith("'ll") else None)
    if kind is None or (word == "will" and (tokens.word(index - 1) in en.DETERMINERS or tokens.is_capital(index))):
        return None
    return Head(kind=kind, at=index, verb=index + 1)


def _participle(tokens: Tokens, index: int, word: str) -> Head | None:
    """What stands behind a form of "be", or as a clause of its own: "is set to", "a hearing scheduled for"."""
    after, beyond = tokens.word(index + 1), tokens.word(index + 2)
    at = tokens.before_adverbs(max(0, index - 1))
    be = tokens.word(at) if at < index and index - at <= _LONGEST_CHAIN else ""
    if be not in en.BE and not be.endswith(("'s", "'re")):
        be, at = "", index
    kind = ""
    if word == "going" and after == "to":
        kind = ("was_set" if be in en.WAS else "going") if be and beyond not in en.NO_GOING else ""
    elif word in en.SET and (after in en.BEHIND_SET or after[:1] in {"_", ".", ","}):
        if after != "to" or (beyond not in en.NO_VERB and (be or word != "due")):
            kind = "was_set" if be in en.WAS else en.SET[word] if be else "alone"
    elif after == "to" and (word in en.GERUNDS or (be and word in en.TRYING)):
        kind = "was_set" if be in en.WAS else "planning" if be and word not in en.TRYING else "alone"
    elif word in en.PONDERING and be and be not in en.WAS:
        kind = "planning"
    elif word in en.MOVED and be and _has_date(tokens, index):
        kind = "moved"
    elif be and be not in en.WAS and word.endswith("ing") and tokens.ahead:
        kind = "progressive"
    if not kind:
        return None
    return Head(kind=kind, at=at, verb=index if kind in {"moved", "progressive"} else index + 2)


def _finite(tokens: Tokens, index: int, word: str) -> Head | None:
    """Verbs and nouns that plan or foretell, and a present that a date turns forward."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if word == "to" and before in _BEFORE_TO and after.isalpha() and after not in en.NO_VERB:
        return Head(kind="isto", at=index - 1, verb=index + 1)
    if (
        after == "to"
        and tokens.word(index + 2) not in en.NO_VERB
        and index
        and (word in en.PLANS or word in en.PLAN_NOUNS)
    ):
        kind = en.PLANS.get(word, "plan")
        if before in en.ANNOUNCED:
            kind = "announced"
        elif before in en.DETERMINERS or before.endswith("'s"):
            kind = "plan"
        return Head(kind=kind, at=index, verb=index + 2)
    if word in en.PREDICTS and after != "to":
        near = tokens.words[index + 1 : index + _NEAR // 2]
        return Head(kind="predicts", at=index, verb=index + (near.index("to") + 2 if "to" in near else 1))
    if tokens.ahead and _is_present(tokens, index, word):
        return Head(kind="present", at=index, verb=index)
    if word in en.PENDING:
        return Head(kind="pending", at=index, verb=index + 1)
    return None


def _may_be_present(word: str) -> bool:
    return word.endswith(("s", "ing")) or word in en.PRESENT


def _is_present(tokens: Tokens, index: int, word: str) -> bool:
    """Whether a verb in the present has a date ahead behind it that leans on it ("the council meets on Friday")."""
    before = tokens.word(index - 1)
    if word.endswith("s") and before not in en.DETERMINERS:
        stems = {word[:-1], word.removesuffix("es"), f"{word.removesuffix('ies')}y"}
        named = tokens.is_capital(index - 1) or before in en.THEY or before in en.RELATIVE
        stands = not stems.isdisjoint(en.PRESENT) or (named and not stems.isdisjoint(en.PRESENT_OF_NAMES))
    else:  # "the councils meet", not "to meet"
        stands = word in en.PRESENT and before not in en.NO_SUBJECT
    return stands and _has_date(tokens, index, direction=FUTURE)


def _has_date(tokens: Tokens, index: int, direction: int | None = None) -> bool:
    return any(
        0 < place - index <= _NEAR and direction in {None, date.direction}
        for place, date in zip(tokens.places, tokens.ahead, strict=True)
    )


def is_adverb(word: str) -> bool:
    return word in en.ADVERBS or (word.endswith("ly") and len(word) > 4)


def is_event_form(word: str) -> bool:
    """Whether it is an event's verb in the present: "meets", "meeting"."""
    if word.endswith("ing"):
        stem = word[:-3]
        return stem in en.EVENTS or f"{stem}e" in en.EVENTS or (stem[-1:] == stem[-2:-1] and stem[:-1] in en.EVENTS)
    return word.endswith("s") and (word[:-1] in en.EVENTS or word.removesuffix("es") in en.EVENTS)
