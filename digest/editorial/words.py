"""Words as the engine compares them: tokens, the ones that carry content, stems, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from digest.editorial.stopwords import NUMBER_WORDS, STOP_WORDS

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
PLAIN_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*|[0-9]+(?:[.,:][0-9]+)*")
"""The same where there is nothing but ASCII, in half the time."""
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "de": ("ungen", "ung", "ern", "em", "er", "en", "es", "e", "s", "n"),
    "es": (
        "ciones",
        "mente",
        "ando",
        "iendo",
        "aron",
        "ieron",
        "ados",
        "adas",
        "ado",
        "ada",
        "ción",
        "os",
        "as",
        "es",
        "o",
        "a",
        "e",
        "s",
    ),
    "fr": ("ements", "ement", "ations", "ation", "ées", "és", "ée", "é", "er", "es", "e", "s"),
    "it": ("azioni", "azione", "mente", "ando", "endo", "ati", "ate", "ato", "ata", "i", "e", "o", "a"),
    "pt": (
        "ações",
        "ação",
        "mente",
        "ando",
        "endo",
        "ados",
        "adas",
        "ado",
        "ada",
        "os",
        "as",
        "es",
        "o",
        "a",
        "e",
        "s",
    ),
    "nl": ("ingen", "ing", "en", "er", "e", "s", "t"),
}
SHORTEST_STEM = 4


def split_words(text: str) -> list[str]:
    """Words and numbers as they stand, but for straight apostrophes."""
    straight = text.replace("’", "'")
    found: list[str] = (PLAIN_TOKEN if straight.isascii() else TOKEN).findall(straight)
    return found


def tokens(text: str) -> list[str]:
    """Words and numbers in lower case, straight apostrophes, a possessive's "s" left out."""
    return [word.removesuffix("'s") for word in split_words(text.lower())]


def stop_words(language: str) -> frozenset[str]:
    """The commonest words of a language; English ones where it is not known."""
    return STOP_WORDS.get(language, STOP_WORDS["en"])


def content(text: str, language: str) -> list[str]:
    """The stems of the words that carry content, in order."""
    return stems(tokens(text), language)


def stems(words: Iterable[str], language: str) -> list[str]:
    """The stems of those of `words` (lower case) that carry content."""
    stop = stop_words(language)
    return [stem(word, language) for word in words if word not in stop and (len(word) > 1 or word.isdigit())]


def numbers(text: str) -> frozenset[str]:
    """Numbers in digits and in words."""
    words = {word for word in tokens(text) if word in NUMBER_WORDS}
    return frozenset(words.union(NUMBER.findall(text)))


def names(text: str) -> frozenset[str]:
    """Words with a capital that do not open the text, in lower case: a guess at what is a name.

    In German every noun has a capital, so there it is a guess at what names a thing.
    """
    found = set()
    for index, match in enumerate(TOKEN.finditer(text.replace("’", "'"))):
        word = match.group()
        if index and word[0].isupper():
            found.add(word.removesuffix("'s").lower())
    return frozenset(found)


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """A word without its commonest endings: enough to see that "votes" and "voting" are one."""
    if len(word) < SHORTEST_STEM or word[0].isdigit():
        return word
    if language == "en" or language not in ENDINGS:
        return _english(word)
    for ending in ENDINGS[language]:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM - 1:
            return word[: -len(ending)]
    return word


def _english(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zes")) else word[:-1]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= SHORTEST_STEM - 1 and any(vowel in base for vowel in "aeiouy"):
            if base[-1] == base[-2] and base[-1] not in "lsz":
                base = base[:-1]
            return base.removesuffix("e")
    if word.endswith("ly") and len(word) > SHORTEST_STEM + 2:
        word = word[:-2]
    return word.removesuffix("e")
