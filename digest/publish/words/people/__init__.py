"""Our words to people who subscribe: on their pages, and in the mail that asks for a yes."""

from __future__ import annotations

from digest.publish.words.people.english import ENGLISH
from digest.publish.words.people.german import GERMAN
from digest.publish.words.people.spanish import SPANISH
from digest.publish.words.people.table import ForPurpose, PeopleWords

PEOPLE: dict[str, PeopleWords] = {words.language: words for words in (ENGLISH, GERMAN, SPANISH)}


def people_words(language: str) -> PeopleWords:
    """The words for an edition's language ("de", "de-AT"); English where there are none."""
    return PEOPLE.get(language.partition("-")[0].lower(), ENGLISH)


__all__ = ["PEOPLE", "ForPurpose", "PeopleWords", "people_words"]
