"""Who acts in an article: the persons of its headline who speak or hold an office in its text.

Two articles whose headlines have different persons, neither of whom opens the other's text, tell of what each of them
did, however alike the words of their matter. English alone.
"""

from __future__ import annotations

import re

from digest.editorial.stories.docs import Doc, body

OPENING = 700
"""Code points of a text in which it names those who act."""
READ = 4000
"""Code points of a text in which they speak."""
NAME = re.compile(r"(?<![\w’'-])[A-Z][a-z]+[\w’'-]*")
SAYS = ("said", "says", "told", "wrote", "added", "tweeted")
SAID = ("said", "wrote")
OFFICE = r"(?:Sen\.|Senator|Rep\.|Gov\.|Mayor|Judge|Justice|Secretary|Chancellor|Minister)"


def actors(doc: Doc) -> frozenset[str]:
    """Surnames in the headline of `doc` that its text has as those of persons who do something."""
    if doc.language != "en":
        return frozenset()
    text = body(doc)[:READ]
    words = {word.removesuffix("’s").removesuffix("'s") for word in NAME.findall(doc.title)}
    return frozenset(word for word in words if len(word) > 2 and _acts(word, text))


def _acts(name: str, text: str) -> bool:
    """Whether it speaks, and stands behind a first name or an office."""
    told = any(f"{name} {verb}" in text for verb in SAYS) or any(f"{verb} {name}" in text for verb in SAID)
    if not told:
        return False
    speaks = re.search(rf"\b{name} (?:{'|'.join(SAYS)})\b|\b(?:{'|'.join(SAID)}) {name}\b", text)
    called = re.search(rf"\b{OFFICE}\s(?:[A-Z][\w.]*\s){{0,2}}{name}\b|\b[A-Z][a-z]+\s(?:[A-Z]\.\s)?{name}\b", text)
    return speaks is not None and called is not None


def act_apart(one: Doc, other: Doc, first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two articles are of different persons. first, second: their `actors`."""
    return bool(first and second) and first.isdisjoint(second) and not _named(first, other) and not _named(second, one)


def _named(names: frozenset[str], doc: Doc) -> bool:
    opening = f"{doc.title}\n{doc.text[:OPENING]}"
    return any(re.search(rf"\b{name}\b", opening) for name in names)
