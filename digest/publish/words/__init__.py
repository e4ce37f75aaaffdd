"""Our own few words, in the languages that editions speak.

Everything else that a reader sees is a source's. An edition in a language that is not here gets English words around
its sources' sentences; to add one, write a module beside these and name it below.
"""

from __future__ import annotations

from digest.publish.words.english import ENGLISH
from digest.publish.words.german import GERMAN
from digest.publish.words.spanish import SPANISH
from digest.publish.words.table import Words

LANGUAGES: dict[str, Words] = {words.language: words for words in (ENGLISH, GERMAN, SPANISH)}


def words_of(language: str) -> Words:
    """The words for an edition's language ("de", "de-AT"); English where there are none."""
    return LANGUAGES.get(language.partition("-")[0].lower(), ENGLISH)


__all__ = ["LANGUAGES", "Words", "words_of"]
