"""Whether a line only follows its sentence: its words in the same order, and what it leaves out is safe to leave out.

Words alone do not tell who did what: "Exports to Halvern rose by 12 %" has only words of "Exports to Corvane rose by
12 %, but those to Halvern fell". So a line must be what is left of its sentence when these are taken out of it:

- what stands between two commas (brackets, dashes), and all behind a comma to the end or before one from the start;
- a phrase with its preposition ("to all traffic"), where another one, a clause, a comma, a "said" or the end follows;
  one with "of", which says of what, only at the end; a date ("on Monday", "last year"); none beside a negation;
- words between an article (or number) and the word that they go with: "the [county] council", "three [electric] ships";
  but none that makes another of it ("former", "deputy") and no part of a name.

What joins two words that are left (prepositions, conjunctions, pronouns) must be the same in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from digest.editorial.fidelity.lexicon import Lexicon
from digest.editorial.fidelity.numbers import normal, stream

Link = tuple[str, ...] | None
_MARKS = frozenset(",;:()–—.")
_MOST_MODIFIERS = 3
_DOING = re.compile(r"\w{2,}(?:ed|ing)$")
_SAYS = r"(?:said|says|say)"
_AT_FRONT = re.compile(rf"(?P<who>(?:[^\s,;:“”\"]+ ){{1,7}}){_SAYS} (?:that )?(?P<what>[^“”\"]+?)(?P<end>\.?)$")
_ACCORDING_FRONT = re.compile(r"According to (?P<who>[^,]+), (?P<what>[^“”\"]+?)(?P<end>\.?)$")
_ACCORDING = re.compile(r"(?P<what>[^“”\"]+?),? according to (?P<who>[^,.]+)(?P<end>\.?)$")


class Kind(Enum):
    """FREE: articles and auxiliaries, which may come and go."""

    CONTENT = auto()
    LINK = auto()
    FREE = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """text: in lower case. name: written with a capital, and not for being the first."""

    text: str
    base: str
    kind: Kind
    name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What stands between two words of a sentence that a line has side by side.

    before, there: their places; -1 for the start, its length for the end. link: what joins them in the line; None where
    all to the end is left out.
    """

    sentence: Sequence[Word]
    before: int
    there: int
    link: Link
    lexicon: Lexicon


def follows(line: str, sentence: str, lexicon: Lexicon) -> str | None:
    """Where a line leaves its sentence; None where it does not. Who says it may stand in front of it, or behind."""
    reason = _follows(_words(line, lexicon), _words(sentence, lexicon), lexicon)
    if reason is not None and lexicon.language == "en":
        moved = _words(_speaker_last(line), lexicon), _words(_speaker_last(sentence), lexicon)
        return None if _follows(*moved, lexicon) is None else reason
    return reason


def _follows(line: Sequence[Word], sentence: Sequence[Word], lexicon: Lexicon) -> str | None:
    mine = [at for at, word in enumerate(line) if word.kind is Kind.CONTENT]
    links = [_links(line[before + 1 : at]) for before, at in zip([-1, *mine], mine, strict=False)]
    reached = {-1}
    for at, link in zip(mine, links, strict=True):
        reached = {
            there
            for there, word in enumerate(sentence)
            if word.kind is Kind.CONTENT
            and word.base == line[at].base
            and any(
                _safe(Gap(sentence=sentence, before=before, there=there, link=link, lexicon=lexicon))
                for before in reached
                if before < there
            )
        }
        if not reached:
            return f"from “{line[at].text}” on it does not follow the sentence"
    end = len(sentence)
    if any(_safe(Gap(sentence=sentence, before=each, there=end, link=None, lexicon=lexicon)) for each in reached):
        return None
    return f"behind “{line[mine[-1]].text}” it leaves out what belongs to it"


def _safe(gap: Gap) -> bool:
    """Whether what stands between two words of a sentence may be left out."""
    return _rest_is_safe(gap, gap.before + 1, gap.link, {})


def _rest_is_safe(gap: Gap, at: int, link: Link, known: dict[tuple[int, Link], bool]) -> bool:
    """The same, of what stands from `at` on: what is before it is safe. known: what was found out before."""
    if (at, link) not in known:
        known[at, link] = _decide(gap, at, link, known)
    return known[at, link]


def _decide(gap: Gap, at: int, link: Link, known: dict[tuple[int, Link], bool]) -> bool:
    rest = gap.sentence[at : gap.there]
    joined = link is None or _links(rest) == link
    if all(word.kind is not Kind.CONTENT for word in rest):
        return joined
    if link is not None and joined and _modifies(gap, at):
        return True
    if rest[0].kind is Kind.MARK:
        ends = [at + step for step, word in enumerate(rest) if step and word.kind is Kind.MARK]
        return link is None or any(_rest_is_safe(gap, end, link, known) for end in [*ends, at + 1])
    if link and rest[0].text == link[0] and _rest_is_safe(gap, at + 1, link[1:], known):
        return True  # what joins stands before what is left out: "touched down [at 02:43] on Friday"
    ends = [end for end in (_date(gap, at), _phrase(gap, at)) if end]
    return not _denies(gap, at) and any(_rest_is_safe(gap, end, link, known) for end in ends)


def _date(gap: Gap, at: int) -> int | None:
    """Where a date that begins at a place ends."""
    lexicon, end = gap.lexicon, at + (gap.sentence[at].text in gap.lexicon.prepositions)
    certain = False
    while end < gap.there:
        word = gap.sentence[end]
        certain |= word.text in lexicon.dates or word.text in lexicon.times
        if not (
            word.text in lexicon.dates
            or word.text in lexicon.times
            or word.text in lexicon.heads
            or word.base.isdigit()
            or (word.kind is Kind.FREE and end + 1 < gap.there)
            or word.text == "de"
        ):
            break
        end += 1
    return end if certain else None


def _phrase(gap: Gap, at: int) -> int | None:
    """Where a phrase that begins with its preposition ends, if it does so where another may follow."""
    lexicon = gap.lexicon
    first = gap.sentence[at].text
    if first not in lexicon.prepositions or (first in lexicon.belonging and gap.link is not None):
        return None
    end = next((there for there in range(at + 1, gap.there) if _opens(gap, there)), gap.there)
    if any(word.text in lexicon.joints for word in gap.sentence[at:end]):
        return None
    closes = end < gap.there or gap.link is None or gap.sentence[gap.there].text in lexicon.speakers
    return end if closes else None


def _opens(gap: Gap, at: int) -> bool:
    """Whether a mark, a clause or another phrase begins at a place; of one with "of" or "from" only a date does."""
    word, lexicon = gap.sentence[at], gap.lexicon
    if word.kind is Kind.MARK or word.text in lexicon.clauses:
        return True
    if gap.before < 0 or word.text not in lexicon.prepositions:
        return False
    return word.text not in lexicon.binding or _date(gap, at) is not None


def _modifies(gap: Gap, at: int) -> bool:
    """Whether what is left out goes with the word behind it: it stands between an article or number and that word."""
    lexicon, rest = gap.lexicon, list(gap.sentence[at : gap.there])
    while rest and rest[0].kind is not Kind.CONTENT:
        rest.pop(0)
    first = gap.there - len(rest)
    if not 0 < len(rest) <= _MOST_MODIFIERS or any(word.kind is not Kind.CONTENT for word in rest):
        return False
    kept, ahead = gap.sentence[gap.there], gap.sentence[first - 1] if first else None
    if not kept.name if ahead is None else ahead.kind is Kind.CONTENT and not ahead.base[:1].isdigit():
        return False  # without an article only what a name is called: "[Port operator] Halvern Terminals"
    if rest[-1].name and kept.name:
        return False
    whole = lexicon.telling.union(lexicon.loaded, lexicon.limits, lexicon.speakers, lexicon.negations.values())
    return not any(
        word.text in whole or word.base in whole or word.base[:1].isdigit() or _DOING.match(word.text) for word in rest
    )


def _denies(gap: Gap, at: int) -> bool:
    """Whether a negation stands in the clause around a place."""
    sentence, lexicon = gap.sentence, gap.lexicon

    def parts(word: Word) -> bool:
        return word.kind is Kind.MARK or word.text in lexicon.clauses

    start = next((step for step in range(at, -1, -1) if parts(sentence[step])), 0)
    stop = next((step for step in range(at, len(sentence)) if parts(sentence[step])), len(sentence))
    return any(word.text in lexicon.negations for word in sentence[start:stop])


def _links(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words if word.kind is Kind.LINK)


def _words(text: str, lexicon: Lexicon) -> list[Word]:
    return [_word(token, lexicon, first=place == 0) for place, token in enumerate(stream(text))]


def _word(token: str, lexicon: Lexicon, *, first: bool) -> Word:
    low, name = token.lower(), token[0].isupper() and not first
    if low in lexicon.will:  # as in a headline: "bridge to close"
        return Word(text="to", base="to", kind=Kind.LINK, name=False)
    if low in _MARKS:
        kind = Kind.MARK
    elif low in lexicon.prepositions or low in lexicon.joints:
        kind = Kind.LINK
    elif low in lexicon.units or low in lexicon.grammar:
        kind = Kind.FREE
    else:
        kind = Kind.CONTENT
    base = lexicon.negations.get(low) or normal(low, lexicon) or lexicon.base(low)
    return Word(text=low, base=base, kind=kind, name=name)


def _speaker_last(text: str) -> str:
    """English: "The board says X." and "According to the board, X." as "X, the board said."."""
    for form in (_ACCORDING_FRONT, _ACCORDING, _AT_FRONT):
        found = form.match(text)
        if found:
            return f"{found['what']}, {found['who'].strip()} said{found['end']}"
    return text
