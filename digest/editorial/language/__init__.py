"""Which language an article is in: as declared, unless its words plainly speak another; else what the words show.

Each word that is common in a language speaks for it, the more so the fewer others have it; so do endings and, where
words are few, runs of three letters, learnt from those very words. Languages that Digest does not read stand among
them, so that Swedish is not taken for German.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from types import MappingProxyType

from digest.editorial.language.marks import ENDINGS, SCRIPTS, WORDS
from digest.editorial.stopwords import STOP_WORDS
from digest.model.articles import Block

UNKNOWN = "und"
"""ISO 639-2: a language that was not determined."""
LOOKED_AT = 200
"""Words from the beginning; more change nothing."""

_NO_ELISION = re.compile(r"'(?:(?![^\W\d_]{2})|(?<![^\W\d_]'))")
"""An apostrophe, unless it is that of an elision ("l'", "dell'"): that one tells more than the letters do."""
_ASCII = bytes(range(0x80))
_SIGNS = "“”‘–—…\u00a0"
_SPACED = bytes(byte if byte >= 0x80 or chr(byte).isalpha() or byte == ord("'") else 0x20 for byte in range(256))
_CODE = re.compile(r"[a-z]{2,3}")
_UNDECLARED = frozenset({UNKNOWN, "mul", "zxx", "mis"})
_SHORT = {
    "eng": "en", "deu": "de", "ger": "de", "spa": "es", "fra": "fr", "fre": "fr", "ita": "it", "por": "pt", "nld": "nl",
    "dut": "nl",
}  # fmt: skip
_SHARED = (0.0, 2.0, 1.0, 0.6, 0.4, 0.3, 0.2)
"""What a word says for each of the languages that have it, by how many those are."""
_ENDING, _LETTERS = 0.4, 0.25
_RARE, _FREQUENT = 0.0018, 0.3
"""Rates are held against so much, so that a run that was seen once proves little; below this share it says nothing."""
_LONG = 5
_ENOUGH, _ENOUGH_UNREAD = 1.0, 2.0
_FEWEST = 4
"""Fewer words than this tell a language only where they tell it plainly; else they are read as English."""
_THIN = 0.2
"""What a word must say on average: a text of another language borrows a few."""
_CLEARLY = 1.1
"""By how much a language that Digest reads must outdo one that it does not."""
_MANY_WORDS, _PLAINLY, _DENSELY = 40, 2.5, 0.3
"""A declaration falls to so many words, that speak so much more for another language, and so much a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The language of a text. code: ISO 639-1, or "und". declared: whether the source said it. why: in one line."""

    code: str
    declared: bool
    why: str


def detect(text: str) -> str:
    """The code of the language that a text shows; "und" where none does, "en" where three words or fewer do not."""
    return _hear(text).code


def identify(title: str, blocks: Sequence[Block], declared: str | None, *, by_hand: bool = False) -> Spoken:
    """The language of an article whose source declares `declared` ("de-AT", "EN"), or nothing.

    The declaration holds unless many words plainly speak another language: site templates say "en" of everything. A
    language of which nothing is known here is believed; so is a person (by_hand).
    """
    said = _declared(declared)
    if said and by_hand:
        return Spoken(code=said, declared=True, why="said by hand")
    text = "\n".join([title, *[block.text for block in blocks]])
    if said and _is_plainly(said, text):
        return Spoken(code=said, declared=True, why="declared")
    heard = _hear(text)
    if not said:
        return Spoken(code=heard.code, declared=False, why=f"detected: {_grounds(heard)}")
    if heard.code != said and _speaks_against(heard, said):
        return Spoken(code=heard.code, declared=False, why=f"declared {said}, but the text is not: {_grounds(heard)}")
    return Spoken(code=said, declared=True, why="declared")


def _declared(declared: str | None) -> str:
    """The declared code in two letters where it has them, "" for none: "English" and "und" declare nothing."""
    code = (declared or "").replace("_", "-").partition("-")[0].strip().lower()
    known = _CODE.fullmatch(code) is not None and code not in _UNDECLARED
    return _SHORT.get(code, code) if known else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """code: as `detect` gives it. script: whether the letters alone told. scores: of each language of `_CODES`."""

    code: str
    script: bool
    words: list[str]
    scores: list[float]


def _is_plainly(said: str, text: str) -> bool:
    """Whether no language can speak against `said`, by bounds that are quick to count."""
    if said not in _CODES:
        return False
    lower = _looked_at(text)
    if _script(lower) is not None:
        return False
    words = _words(lower)
    against = sum(map(_against(said).get, words, repeat(_ENDING * _SHARED[1])))
    return len(words) >= _MANY_WORDS and against < 0


@cache
def _against(said: str) -> Mapping[str, float]:
    """For each word, what it says for any other language at most, less what would have to be said against this one."""
    language = _CODES.index(said)
    return {
        word: max((weight for at, weight in found if at != language), default=0.0)
        - _PLAINLY * dict(found).get(language, 0.0)
        for word, found in _OF_WORD.items()
    }


def _looked_at(text: str) -> str:
    """The beginning in lower case; without the usual signs, since in plain ASCII all that follows is quicker."""
    start = text[: LOOKED_AT * 10].replace("’", "'")
    if not start.isascii():
        for sign in _SIGNS:
            start = start.replace(sign, " ")
    return start.lower()


def _words(lower: str) -> list[str]:
    """The first words of a text in lower case: runs of letters, with the apostrophe of an elision."""
    for sign in set(_beyond_ascii(lower)):
        if not sign.isalnum() or sign.isdecimal():
            lower = lower.replace(sign, " ")
    spaced = _NO_ELISION.sub(" ", lower).replace("'", "' ")
    return spaced.encode(errors="replace").translate(_SPACED).decode().split(None, LOOKED_AT)[:LOOKED_AT]


def _beyond_ascii(text: str) -> str:
    """The signs of a text that are not ASCII, in their order."""
    return "" if text.isascii() else text.encode(errors="ignore").translate(None, _ASCII).decode()


def _hear(text: str) -> _Heard:
    lower = _looked_at(text)
    words = _words(lower)
    script = _script(lower)
    if script is not None:
        return _Heard(code=script, script=True, words=words, scores=[0.0] * len(_CODES))
    scores = _score(words)
    return _Heard(code=_best(scores, len(words)), script=False, words=words, scores=scores)


def _score(words: Sequence[str]) -> list[float]:
    """What the words say for each language; the letters too, where the words are few."""
    scores, ending = [0.0] * len(_CODES), _OF_ENDING.get
    for word, known in zip(words, map(_OF_WORD.get, words), strict=True):
        said = known
        if known is None and len(word) >= _LONG:
            said = ending(word[-4:]) or ending(word[-3:]) or ending(word[-2:])
        for language, weight in said or ():
            scores[language] += weight
    if len(words) < _MANY_WORDS:
        run, letters = f" {' '.join(words)} ", _of_letters()
        for at in range(len(run) - 2):
            for language, weight in letters.get(run[at : at + 3], ()):
                scores[language] += weight
    return scores


def _best(scores: Sequence[float], words: int) -> str:
    best = max(range(len(scores)), key=scores.__getitem__)
    if words < _FEWEST:
        return _CODES[best] if scores[best] >= _ENOUGH_UNREAD else "en"
    if scores[best] < max(_ENOUGH if best in _READ else _ENOUGH_UNREAD, words * _THIN):
        return UNKNOWN
    rival = max(score for language, score in enumerate(scores) if language != best and language not in _READ)
    return UNKNOWN if rival * _CLEARLY > scores[best] else _CODES[best]


def _script(lower: str) -> str | None:
    """The language that the letters tell, "und" for a script of several, None for Latin letters."""
    if _FOREIGN.search(_beyond_ascii(lower)) is None:
        return None
    foreign = _FOREIGN.findall(lower)
    if len(foreign) * 2 < sum(letter.isalpha() for letter in lower):
        return None
    counts = Counter(foreign)
    for code, letters in _SCRIPTS:
        if sum(counts[letter] for letter in counts if letters.match(letter)) * 50 >= len(foreign):
            return code
    return UNKNOWN


def _speaks_against(heard: _Heard, said: str) -> bool:
    if said not in _CODES:
        return False
    if heard.script:
        return True
    if heard.code == UNKNOWN or len(heard.words) < _MANY_WORDS:
        return False
    score = heard.scores[_CODES.index(heard.code)]
    return score > _PLAINLY * heard.scores[_CODES.index(said)] and score > len(heard.words) * _DENSELY


def _grounds(heard: _Heard) -> str:
    """As in "de, der, und, …: 38 of 120 words"."""
    if heard.script:
        return "by its letters"
    if heard.code == UNKNOWN:
        return f"no language stands out in {len(heard.words)} words"
    known = [word for word in heard.words if word in _COMMON[heard.code]]
    if not known:
        return "by the letters and endings of its words"
    shown = ", ".join(word for word, _ in Counter(known).most_common(3))
    return f"{shown}{', …' if len(set(known)) > 3 else ''}: {len(known)} of {len(heard.words)} words"


def _weighed(table: Mapping[str, Iterable[str]], weight: float) -> Mapping[str, tuple[tuple[int, float], ...]]:
    """For each word, the languages that have it and what it says for each."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for code, words in table.items():
        for word in words:
            owners[word].append(_CODES.index(code))
    return MappingProxyType(
        {
            word: tuple((at, weight * _SHARED[min(len(found), len(_SHARED) - 1)]) for at in sorted(found))
            for word, found in owners.items()
        }
    )


@cache
def _of_letters() -> Mapping[str, tuple[tuple[int, float], ...]]:
    """For each run of three letters (" th", "ung"), what it says for the languages that it is frequent in.

    Made when the first short text asks for it.
    """
    counts: dict[str, Counter[str]] = {}
    for code, words in _COMMON.items():
        padded = (f" {word} " for word in words)
        counts[code] = Counter(word[at : at + 3] for word in padded for at in range(len(word) - 2))
    totals = [counts[code].total() for code in _CODES]
    found: dict[str, tuple[tuple[int, float], ...]] = {}
    for run in sorted(set().union(*counts.values())):
        rates = [counts[code][run] / total for code, total in zip(_CODES, totals, strict=True)]
        whole = sum(rates) + _RARE
        found[run] = tuple((at, _LETTERS * rate / whole) for at, rate in enumerate(rates) if rate > whole * _FREQUENT)
    return MappingProxyType({run: said for run, said in found.items() if said})


_CODES = tuple(WORDS)
_READ = frozenset(_CODES.index(code) for code in STOP_WORDS)
_COMMON = {code: frozenset((*words.split(), *STOP_WORDS.get(code, ()))) for code, words in WORDS.items()}
_OF_WORD = _weighed(_COMMON, 1)
_OF_ENDING = _weighed({code: ends.split() for code, ends in ENDINGS.items()}, _ENDING)
_FOREIGN = re.compile(f"[{''.join(letters for _, letters in SCRIPTS)}]")
_SCRIPTS = tuple((code, re.compile(f"[{letters}]")) for code, letters in SCRIPTS)
