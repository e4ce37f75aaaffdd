"""Numbers and dates of a line: each stands in the sentence with the same size, unit and bounds, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from digest.editorial.fidelity.lexicon import Lexicon

TOKEN = re.compile(r"(?<![\w.,])[−-]?\d+(?:[.,:]\d+)*|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%$€£¥]")
_STREAM = re.compile(rf"{TOKEN.pattern}|[,;:()–—]|(?<!\d)[.](?=\s)|[.]$")
_PARTED = re.compile(r"\b([ap])\.\s?(m)\b\.?|\b(per)\s(cent)\b", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_MAY = "month of May"
"""Which is no "may"."""
_MARKS = frozenset(",;:()–—.")
_BEFORE = 3
"""Tokens before a number in which "more than" may stand."""
_AFTER = 5
"""Tokens behind a number in which what it counts stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number. at: its token. size: "million" and the like; unit: % or money; bounds: "about", "more".

    counts: what follows it in its phrase; counted: whether that begins with the very next word.
    """

    at: int
    value: str
    size: str
    unit: str
    bounds: frozenset[str]
    counts: tuple[str, ...]
    counted: bool


def tokens(text: str) -> list[str]:
    """Words, numbers and signs, in their own case, a possessive's "s" left out."""
    return _found(TOKEN, text)


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    joined = _PARTED.sub(r"\1\2\3\4", text.replace("’", "'"))
    return [token.removesuffix("'s") for token in pattern.findall(joined)]


def stream(text: str) -> list[str]:
    """Tokens, and the marks that part what a number counts from what follows."""
    return _found(_STREAM, text)


def numbers(line: str, sentence: str, lexicon: Lexicon) -> str | None:
    """What is wrong with the numbers of a line."""
    found = stream(line)
    own, mine = list(_quantities(stream(sentence), lexicon)), list(_quantities(found, lexicon))
    for one in mine:
        if not any(_same(one, each) for each in own):
            shown = " ".join(found[max(0, one.at - 1) : one.at + 3])
            return f"the number in “{shown}” does not stand so in the sentence"
    for one, two in pairwise(mine):
        between = {token.lower() for token in found[one.at + 1 : two.at]}
        if two.at - one.at > _BEFORE or between - lexicon.grammar - set(lexicon.magnitudes) - set(lexicon.bounds):
            continue
        if not any(
            _same(one, first) and _same(two, second) and first.at < second.at for first in own for second in own
        ):
            return f"the numbers {one.value} and {two.value} stand the other way round in the sentence"
    return None


def dates(line: Sequence[str], sentence: Sequence[str], lexicon: Lexicon) -> str | None:
    """What is wrong with the days, months and words like "tomorrow" or "next week" among a line's tokens."""
    own = set(_dates(sentence, lexicon))
    for date in _dates(line, lexicon):
        if date not in own:
            return f"the date “{' '.join(part for part in date if part)}” does not stand so in the sentence"
    return None


def normal(token: str, lexicon: Lexicon) -> str:
    """A number or its size in one spelling; empty for any other word. token: in lower case."""
    return _value(token, lexicon) or lexicon.magnitudes.get(token, "")


def is_number(token: str, lexicon: Lexicon) -> bool:
    low = token.lower()
    return token[-1].isdigit() or low in lexicon.values or low in lexicon.magnitudes or low in lexicon.units


def _quantities(found: Sequence[str], lexicon: Lexicon) -> Iterator[Quantity]:
    low = [token.lower() for token in found]
    for at, token in enumerate(low):
        alone = token in lexicon.magnitudes and not (at and _value(low[at - 1], lexicon))
        value = token if alone and len(token) > 2 else _value(token, lexicon)
        if not value:
            continue
        after = at + 1
        size = ""
        while after < len(low) and low[after] in lexicon.magnitudes:
            size += lexicon.magnitudes[low[after]]
            after += 1
        around = [*low[max(0, at - 1) : at], *low[after : after + 1]]
        after += after < len(low) and low[after] in lexicon.units
        yield Quantity(
            at=at,
            value=value,
            size=size,
            unit=next((lexicon.units[each] for each in around if each in lexicon.units), ""),
            bounds=frozenset(lexicon.bounds[each] for each in low[max(0, at - _BEFORE) : at] if each in lexicon.bounds),
            counts=_counted(low[after : after + _AFTER], lexicon),
            counted=bool(_counted(low[after : after + 1], lexicon)),
        )


def _counted(behind: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The words behind a number, up to a mark, that carry content; none where it closes its phrase."""
    words = takewhile(lambda token: token not in _MARKS, behind)
    return tuple(lexicon.base(each) for each in words if each not in lexicon.grammar)


def _value(token: str, lexicon: Lexicon) -> str:
    if token[-1].isdigit():
        sign = "-" if token[0] in "−-" else ""
        bare = token.lstrip("−-")
        return sign + (re.sub(r"[.,]", "", bare) if _GROUPED.fullmatch(bare) else bare.replace(",", "."))
    return lexicon.values.get(token, "")


def _same(one: Quantity, own: Quantity) -> bool:
    if (one.value, one.size, one.unit, one.bounds) != (own.value, own.size, own.unit, own.bounds):
        return False
    return not one.counted or one.counts[0] in own.counts


def _dates(found: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Each with the number or the "next" in front of it, and the number behind it."""
    low = [_MAY if each == "May" and at else each.lower() for at, each in enumerate(found)]
    for at, token in enumerate(low):
        before = low[at - 1] if at else ""
        after = low[at + 1] if at + 1 < len(low) else ""
        if token in lexicon.dates or token == _MAY:
            yield (
                before if before in lexicon.heads or before[-1:].isdigit() else "",
                lexicon.dates.get(token, token),
                after if after[-1:].isdigit() else "",
            )
        elif token in lexicon.heads and after:
            yield (token, lexicon.base(after), "")
