"""The outward shape of a line: one short, whole, plain sentence of its language, and nothing else."""

from __future__ import annotations

import re
import unicodedata

from digest.editorial.standing import leans
from digest.editorial.stopwords import STOP_WORDS
from digest.editorial.words import tokens

LONGEST, LONGEST_HEADLINE = 30, 14
SHORTEST = 3
SIDE = '“”„«»"'
_PLAIN = frozenset(" .,:;'’\"“”„«»()?!%-–—…&/$€£¥" + "äöüßÄÖÜáéíóúñÁÉÍÓÚÑ¿¡")
_MARKUP = frozenset("<>{}[]|\\^~*_#=@`")
_ADDRESS = re.compile(
    r"://|\bwww\.|\b[\w-]+\.(?:com|org|net|io|info|biz|edu|gov|de|es|eu|uk|fr|it|ru|cn)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"[.?!]['’\"”“»)]?$")
_WORD_INSIDE = re.compile(r"(?<=\w)['’](?=\w)|(?<=s)['’](?=\s)|(?<=\w)['’](?=\s*$)")
_QUOTED = re.compile(r"“([^“”„]*)”|„([^“”„]*)[“”]|«([^«»]*)»|\"([^\"]*)\"")


def shape(line: str, sentence: str, *, headline: bool) -> str | None:
    """What is wrong with the characters of a line, or its length. sentence: the one that it rests on."""
    if line != line.strip() or "\n" in line or "  " in line:
        return "it is not one line"
    strange = next((char for char in line if _is_strange(char, sentence)), None)
    if strange is not None:
        return f"the character U+{ord(strange):04X} has no place in it"
    if _ADDRESS.search(line):
        return "it has a web address"
    count, most = len(line.split()), LONGEST_HEADLINE if headline else min(LONGEST, len(sentence.split()))
    if not SHORTEST <= count <= most:
        return f"it has {count} words; at least {SHORTEST} and at most {most} are wanted"
    return _ends(line, sentence, headline=headline)


def _ends(line: str, sentence: str, *, headline: bool) -> str | None:
    """What is wrong with how a line begins and ends."""
    if headline and line.endswith("."):
        return "a headline has no full stop"
    if not headline and not _WHOLE.search(line):
        return "it does not end as a sentence"
    if any(mark in line and mark not in sentence for mark in "!?"):
        return "it asks or shouts, and the sentence does not"
    opener = line.lstrip(SIDE + "¿¡(")[:1]
    return "it does not begin as a sentence" if not (opener.isupper() or opener.isdigit()) else None


def spoken(line: str, language: str) -> bool:
    """Whether no other language that we know has clearly more of its commonest words in a line; one may be chance."""
    found = tokens(line)
    counts = {code: sum(word in common for word in found) for code, common in STOP_WORDS.items()}
    return counts.get(language, 0) >= max(counts.values()) - 1


def stands(line: str, language: str) -> bool:
    """Whether a line can be read without the one before it."""
    return not leans(line, language)


def quotations(line: str, sentence: str) -> str | None:
    """What is wrong with the quotation marks of a line: between them is what stands between the sentence's own."""
    own = [_one(found) for found in _QUOTED.finditer(sentence)]
    for found in _QUOTED.finditer(line):
        said = _one(found).strip(" .,")
        if not said or not any(_within(said, each) for each in own):
            return f"“{said}” is no quotation of the sentence"
    rest = _QUOTED.sub(" ", line)
    if any(mark in rest for mark in SIDE) or "'" in (bare := _WORD_INSIDE.sub("", rest)) or set(bare) & set("’‘‚‹›"):
        return "its quotation marks have no partner"
    return None


def unquoted(line: str) -> str:
    return _QUOTED.sub(" ", line)


def _is_strange(char: str, sentence: str) -> bool:
    if char in _MARKUP or (unicodedata.category(char).startswith(("C", "M", "Z")) and char != " "):
        return True
    return not (char in _PLAIN or (char.isascii() and char.isalnum()) or char in sentence)


def _one(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


def _within(said: str, whole: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", whole) is not None
