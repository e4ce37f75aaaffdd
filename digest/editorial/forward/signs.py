"""What speaks for and against each head of a sentence, and for and against the sentence: a name for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.editorial.ahead import Ahead
from digest.editorial.dates import PAST
from digest.editorial.forward import words as en
from digest.editorial.forward.heads import Head, Tokens, find_heads, is_event_form
from digest.model.reading import Bound, Precision

_HARD = frozenset(";:()—–")
_REACH = 14
"""Tokens between a head and a date that belongs to it."""
_FURTHER = 16
"""So many more where the date stands behind the head."""
_BACK = 10
"""Tokens in front of a head among which what it is embedded in is looked for."""
_LONG = 40
"""Tokens of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The names for the whole sentence, and for each of its heads; places: where each head begins."""

    whole: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    places: tuple[int, ...]


def signs_of(text: str, low: str, ahead: Sequence[Ahead], *, unknown: Sequence[int]) -> Signs:
    """low: the text in lower case, of the same length, its dates written over with underscores.

    unknown: where dates begin that nobody can resolve. As told by nobody in particular: see `told_by_somebody`.
    """
    sentence = _Sentence(Tokens(text, low.replace("’", "'"), ahead), unknown)
    heads = tuple(find_heads(sentence.tokens))
    return Signs(
        whole=tuple(sentence.of_all()) if heads else (),
        heads=tuple(tuple(sentence.of_head(head)) for head in heads),
        places=tuple(sentence.tokens.start_of(head.at) for head in heads),
    )


def told_by_somebody(signs: Signs) -> Signs:
    """The same sentence where it names who says so."""
    named = tuple(sign.removesuffix(":nobody") for sign in signs.whole)
    return Signs(whole=(*named, "speaker"), heads=signs.heads, places=signs.places)


class _Sentence:
    def __init__(self, tokens: Tokens, unknown: Sequence[int]) -> None:
        self.tokens = tokens
        self._unknown = [tokens.index_of(start) for start in unknown]
        self._quotes = [index for index, word in enumerate(tokens.words) if word in {'"', "“", "”"}]

    def of_head(self, head: Head) -> Iterator[str]:
        words = self.tokens.words
        yield f"head:{head.kind}"
        if head.date is not None:
            yield from self._of_date(head.date)
        else:
            verb = "event" if head.kind == "present" else self._verb(head.verb)
            dated = tuple(self._dated(head))
            yield f"subject:{self._subject(head)}"
            yield f"verb:{verb}"
            yield from dated
            done = verb in {"event", "held", "action", "none"} and self._embedding(head.at) not in {"open", "because"}
            if head.kind in en.FIRM and done and "dated" in dated:
                yield "firm"
        near = set(words[max(0, head.at - 1) : head.verb + 3])
        if near & en.SOON:
            yield "near:soon"
        if near & en.SUPPOSING:
            yield "near:supposing"
        embedded = self._embedding(head.at)
        if embedded:
            yield f"in:{embedded}"
        if sum(quote < head.at for quote in self._quotes) % 2:
            yield "in:quotes"
        if {"not", "never"}.intersection(words[head.at : head.verb + 2]) or self.tokens.word(head.at).endswith("n't"):
            yield "not"

    def of_all(self) -> Iterator[str]:
        words = set(self.tokens.words)
        yield from (name for name, listed in en.TONES.items() if not words.isdisjoint(listed))
        opening = self._opening()
        if opening:
            yield f"opens:{opening}"
        if opening != "if" and not words.isdisjoint({"if", "unless"}):
            yield "if"
        if self._quotes:
            yield "quotes:nobody"
        if any(word[0].isdigit() for word in words):
            yield "number"
        if len(words & en.JUDGING) > 1:
            yield "judging"
        if len(self.tokens.words) > _LONG:
            yield "long"
        if not self.tokens.ahead:
            yield "undated"

    def _opening(self) -> str:
        first = self.tokens.word(0) if self.tokens.word(0).isalnum() else self.tokens.word(1)
        return next((name for name, words in en.OPENINGS.items() if first in words), "")

    def _subject(self, head: Head) -> str:
        word = self.tokens.word(head.at)
        if "'" in word and not word.endswith("n't"):  # "they'll"
            return self._kind_of(word, head.at)
        at = self.tokens.before_adverbs(head.at - 1)
        return self._kind_of(self.tokens.word(at), at) if at >= 0 else "none"

    def _kind_of(self, word: str, at: int) -> str:
        for name, words in en.SUBJECTS.items():
            if word in words:
                return name
        if not word[:1].isalnum():
            return "mark"
        if self.tokens.is_capital(at):
            return "name"
        if word.endswith(en.ABSTRACT_ENDS):
            return "abstract"
        return "plural" if word.endswith("s") else "noun"

    def _verb(self, at: int) -> str:
        if is_event_form(self.tokens.word(at)):
            return "event"
        if self.tokens.word(at)[:1] in {"_", ".", ""}:  # "a ruling is due on Friday"
            return "none"
        at = self.tokens.behind_adverbs(at)
        word, after = self.tokens.word(at), self.tokens.word(at + 1)
        kind = next((name for name, words in en.VERBS.items() if word in words), "other")
        if word == "need" or (word == "have" and after == "to"):
            kind = "needs"
        elif word == "have" and _is_participle(after):
            kind = "perfect"
        elif word == "be":
            kind = self._of_being(self.tokens.word(self.tokens.behind_adverbs(at + 1)))
        elif word in {"take", "go", "kick", "come"} and en.PARTICLES & {after, self.tokens.word(at + 2)}:
            kind = "event"
        return kind

    def _of_being(self, word: str) -> str:
        if word.endswith("ing"):
            return "being"
        if _is_participle(word):
            return "held" if _is_of_event(word) else "passive"
        return "is"

    def _dated(self, head: Head) -> Iterator[str]:
        """Whether a date ahead stands with the head: behind it, or at the front of its clause."""
        words = self.tokens.words
        for place, date in zip(self.tokens.places, self.tokens.ahead, strict=True):
            first, last = sorted((place, head.at))
            reach = _REACH + (_FURTHER if place > head.at else 0)
            if last - first <= reach and _HARD.isdisjoint(words[first:last]):
                yield "dated" if date.direction != PAST else "dated:past"
                if date.due.precision in {Precision.DAY, Precision.WEEK}:
                    yield "dated:day"
                if date.due.bound in {Bound.BY, Bound.UNTIL, Bound.NOT_BEFORE}:
                    yield "dated:bound"
                if self._opening() == "if":
                    yield "dated:if"
                return
        if any(abs(place - head.at) <= _REACH for place in self._unknown):
            yield "dated:unknown"

    def _of_date(self, date: Ahead) -> Iterator[str]:
        if date.direction == PAST:
            yield "date:past"
        if date.today:
            yield "date:today"

    def _embedding(self, at: int) -> str:
        closed = False
        for index in range(at - 1, max(-1, at - _BACK), -1):
            word = self.tokens.words[index]
            if word in _HARD or word == ".":
                return ""
            closed = closed or word == ","
            kind = en.EMBEDDING.get(word)
            if kind:  # "If they agree, it will": the comma has closed the clause
                return "" if closed and kind in {"open", "because"} else kind
        return ""


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in en.IRREGULAR


def _is_of_event(word: str) -> bool:
    return word in en.IRREGULAR or any(word.removesuffix(end) in en.EVENTS for end in ("ed", "d", "led", "ned"))
