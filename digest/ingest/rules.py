"""A rule that takes a line out by its form, and how it is seen quickly that a line has not that form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """name: as `digest inspect` shows it. longest: in words; a longer line is taken for prose.

    prose: whether the rule may take out what reads as a sentence. hints, words: something of which, in lower case, each
    line has that the pattern fits; they are looked for first, since it is costly to see that a long form does not fit.
    A hint may stand anywhere, a word by itself, as `words_in` parts a line.
    """

    name: str
    pattern: re.Pattern[str]
    longest: int
    prose: bool
    hints: tuple[str, ...] = ()
    words: frozenset[bytes] = frozenset()

    def fits(self, text: str, lower: str) -> bool:
        """Whether a line has this form. lower: the same line, `lowered`."""
        if not self.hints:
            return self.pattern.match(text) is not None
        for hint in self.hints:  # a plain loop: it is gone through for each line of an article
            if hint in lower:
                return self.pattern.match(text) is not None
        return False


LETTERS = bytes(byte | 0x20 if chr(byte).isalpha() and byte < 0x80 else 0x20 for byte in range(256))
SIGNS = "(@©ⓒⒸ»›→▶"
TWINS = (("\u017f", "s"), ("\u212a", "k"), ("\u0130", "i"), ("\u0131", "i"))
"""The signs beyond ASCII that a form takes for a letter of it, where case does not count: ſ, Kelvin, İ and ı."""

LAST_OF_SIGNS = frozenset(sign.encode()[-1] for sign in SIGNS)
NO_SIGNS = bytes(byte for byte in range(256) if byte not in LAST_OF_SIGNS)


def lowered(line: str) -> str:
    """A line in lower case: where hints are looked for."""
    return untwinned(line).lower()


def untwinned(line: str) -> str:
    """A line with the letters for their twins."""
    if not line.isascii():
        for twin, letter in TWINS:
            line = line.replace(twin, letter)
    return line


@lru_cache(maxsize=1024)
def words_in(line: str) -> tuple[bytes, ...]:
    """Its runs of the letters a to z, in lower case, and those of its signs that rules ask for.

    Kept for a while, since each line of an article is asked for by several rules.
    """
    encoded = untwinned(line).encode("utf-8", errors="replace")
    words = encoded.translate(LETTERS).split()
    if encoded.translate(None, NO_SIGNS):
        words += [sign.encode() for sign in SIGNS if sign in line]
    return tuple(words)


def rule(
    name: str,
    *forms: str,
    longest: int,
    prose: bool = False,
    case: bool = False,
    hints: tuple[str, ...] = (),
    words: str = "",
) -> Rule:
    whole = "|".join(f"(?:{form})" for form in forms)
    return Rule(
        name=name,
        pattern=re.compile(rf"^\W*(?:{whole})\W*$", 0 if case else re.IGNORECASE),
        longest=longest,
        prose=prose,
        hints=hints,
        words=frozenset(words.encode().split()),
    )
