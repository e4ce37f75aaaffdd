"""Which body "the court" is: the one that its article named last, be it the one that the reader has met or not."""

from __future__ import annotations

import re

from digest.editorial.introductions import is_known
from digest.editorial.quoting import Span
from digest.model.articles import BlockKind
from digest.model.stories import Candidate

BODY = r"court|tribunal|board|committee|subcommittee|commission|council|department|agency|ministry|bureau|union"
BARE = re.compile(rf"\b[Tt]he\s(?P<body>{BODY})\b(?!\s(?:of|for|in|on|that|which|to|where)\b)")
"""A body without its name."""
OWNED = re.compile(r"\b(?P<who>[A-Z][\w-]+)[’']s\s(?P<body>court|board|commission|department|agency|ministry|bureau)\b")
"""A body by the name of who leads it."""
OFFICE = re.compile(
    r"\b[Tt]he (?P<office>president|governor|mayor|chancellor|premier|prime minister|speaker)\b(?![’'-])"
)
"""Somebody by the office alone."""
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
SMALL = frozenset({"the", "of", "for", "and", "on", "a", "an", "this", "that", "in", "us"})


def means_another(candidate: Candidate, place: Span, text: str, known: frozenset[str]) -> bool:
    """Whether a body without its name in `text`, quoted from `place`, is one that `known` (the words shown) has not.

    "The court said" in an article that last spoke of the Supreme Court, below a headline that has a court alone; and
    "Ames's agency", where nobody has named the agency; and "the president" where there is a president-elect. English
    alone.
    """
    if candidate.reading.language != "en":
        return False
    own = QUOTED.sub(" ", text)
    if _is_of_two_holders(candidate, own):
        return True
    if any(not is_known(found.group("body"), known) and _is_bare(found, own) for found in OWNED.finditer(own)):
        return True
    for found in BARE.finditer(own):
        name = _named_last(candidate, place, found.group("body"))
        if name and f" {found.group('body')}" not in own[: found.start()].lower() and known.isdisjoint(name):
            return True
    return False


def _is_of_two_holders(candidate: Candidate, own: str) -> bool:
    """Whether it says "the president" without a name in an article that tells of a president-elect."""
    offices = {found.group("office") for found in OFFICE.finditer(own)}
    if not offices:
        return False
    told = " ".join([candidate.article.title, *(block.text for block in candidate.article.blocks)]).lower()
    return any(f"{office}-elect" in told for office in offices)


def names_another(candidate: Candidate, place: Span, text: str, shown: str) -> bool:
    """Whether "the court" in `text`, quoted from `place`, is another than the court that the lines of `shown` name.

    Its article spoke last of the Norland High Court, and the lines above of the Halvern High Court. English alone.
    """
    if candidate.reading.language != "en":
        return False
    for found in BARE.finditer(QUOTED.sub(" ", text)):
        body = found.group("body")
        meant, read = _last(_before(candidate, place), body), _last(shown, body)
        if meant - read and read - meant:
            return True
    return False


def _is_bare(found: re.Match[str], own: str) -> bool:
    """Whether no first name or title stands before the name, nor a clause that says whose it is."""
    return re.search(r"[A-Z][\w.’'-]*\s$", own[: found.start()]) is None


def _named_last(candidate: Candidate, place: Span, body: str) -> frozenset[str]:
    """The words of the name that its article gave last to a body of this kind; none where it gave none."""
    return frozenset(word for word in _last(_before(candidate, place), body) if word.lower() not in SMALL)


def _before(candidate: Candidate, place: Span) -> str:
    """What an article tells before a place."""
    return "\n".join(
        block.text if number < place.block else block.text[: place.start]
        for number, block in enumerate(candidate.article.blocks[: place.block + 1])
        if block.kind is not BlockKind.HEADING
    )


def _last(text: str, body: str) -> frozenset[str]:
    """The words of the last name of such a body in a text, but for its grammar."""
    head = body.capitalize()
    names = list(re.finditer(rf"((?:[A-Z][\w.’'-]*\s(?:of\s|for\s|and\s|the\s)*){{1,6}}){head}\b", text))
    if not names:
        return frozenset()
    words = {word.strip(".,").replace(".", "") for word in names[-1].group(1).split()}
    return frozenset(word for word in words if word not in SMALL and word not in {"The", "A", "An", "In"})
