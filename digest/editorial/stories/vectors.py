"""An article as a vector of its words: rare ones weigh more, so do names, numbers, the headline and the first lines.

Those say who, what and where. Background further down is what look-alike events share, so less of it is read, and it
weighs less.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.editorial.stories.docs import Doc, body
from digest.editorial.words import split_words, stem, stop_words

TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.5
LATE_WEIGHT = 0.75
LEAD_WORDS = 60
OPENING_WORDS = 85
WORDS_READ = 300
READ = 7 * WORDS_READ
"""Code points of a body in which they are looked for."""

NAME_WEIGHT = 2.0
NUMBER_WEIGHT = 2.0

RARITY = 0.7
UNSEEN = 10
"""Few articles tell little of how rare a word is: a power below 1 damps its inverse document frequency, and so many
articles are thought of that have none of the words."""

ALONE = 0.7
MANY = 100
"""What a word weighs less for standing in one article alone, once there are many: there it tells of the teller, while
among few the next article may have it."""

FEATURES = 70
"""The words kept of an article, the heaviest."""

SMALL_SHARE = 0.4
"""With fewer words in small letters, a headline In Title Case says nothing of names."""

BEGIN = re.compile(r"[.!?:\"“„«\n][^\w.!?:\"“„«\n]{0,2}([^\W\d_]+(?:'[^\W\d_]+)*)")
"""A word whose capital the begin of a sentence may ask for; a text begins behind a line's end."""

Vector = dict[str, float]
"""Weight by root, heaviest first, of length 1."""


Head = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Articles in the space of their words, in the order given.

    names: roots that are names there, as far as capitals tell. lengths: how many words were read of each.
    heads: the roots of its headline with the share that each has of what it says. openings: those of its headline and
    its first lines that stand in another's headline.
    """

    vectors: tuple[Vector, ...]
    heads: tuple[Head, ...]
    openings: tuple[frozenset[str], ...]
    names: frozenset[str]
    lengths: tuple[int, ...]


class Lexicon(dict[str, str]):
    """For each word as it is written its root, "" if it carries no content; worked out when first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.stop = stop_words(language)

    def __missing__(self, word: str) -> str:
        lower = word.removesuffix("'s").lower()
        root = "" if lower in self.stop or len(lower) < 2 else stem(lower, self.language)
        self[word] = root
        return root


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """counts: weighed, by root. length: how many words were read."""

    counts: Vector
    head: tuple[str, ...]
    opening: tuple[str, ...]
    length: int


class _Reader:
    """Reads articles of one language, and keeps in mind how their words are written.

    written: how often each word stands so in running text. begins: how often where a sentence asks for a capital.
    """

    def __init__(self, language: str) -> None:
        self.lexicon = Lexicon(language)
        self.written = Counter[str]()
        self.begins = Counter[str]()

    def read(self, doc: Doc) -> Read:
        """What an article says, in roots."""
        told = _opening(doc)
        title, text = _words(doc.title), _words(told)
        words = text or title
        if sum(map(str.islower, words)) >= SMALL_SHARE * len(words):
            self.written.update(words)
            self.begins.update(BEGIN.findall(f"\n{told if text else doc.title}".replace("’", "'")))
        lexicon = self.lexicon
        parts = [[lexicon[word] for word in part] for part in (title, text[:LEAD_WORDS], text[LEAD_WORDS:])]
        counts: Vector = {}
        for part, weight in zip(parts, (TITLE_WEIGHT, LEAD_WEIGHT, LATE_WEIGHT), strict=True):
            for root, count in Counter(part).items():
                counts[root] = counts.get(root, 0.0) + weight * count
        counts.pop("", None)
        head = tuple(sorted(set(parts[0])))
        opening = (*parts[0], *parts[1], *parts[2][: OPENING_WORDS - LEAD_WORDS])
        return Read(counts=counts, head=head, opening=tuple(set(opening)), length=len(title) + len(text))

    def names(self) -> set[str]:
        """Roots of the words mostly written with a capital that no sentence asks for."""
        capital, small = Counter[str](), Counter[str]()
        for word, count in self.written.items():
            if word == word.lower():
                small[self.lexicon[word]] += count
            else:
                capital[self.lexicon[word]] += max(0, count - self.begins[word])
        return {root for root, count in capital.items() if root and count > small[root]}


def space(docs: Sequence[Doc], *, features: int = FEATURES) -> Space:
    """The articles' heaviest words, `features` of each, weighed against each other."""
    readers = {language: _Reader(language) for language in sorted({doc.language for doc in docs})}
    kept: list[tuple[list[str], array[float]]] = []  # in little memory: most words of most articles are left out below
    begun: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    lengths: list[int] = []
    frequency = Counter[str]()
    for doc in docs:
        said = readers[doc.language].read(doc)
        words = list(said.counts)
        frequency.update(words)
        kept.append((words, array("d", said.counts.values())))
        begun.append((said.head, said.opening))
        lengths.append(said.length)
    names = frozenset[str]().union(*(reader.names() for reader in readers.values()))
    scale = _scale(frequency, names, len(docs))
    made = tuple(_vector(words, counts, scale, features) for words, counts in kept)
    heads = tuple(_head(vector, head) for vector, (head, _) in zip(made, begun, strict=True))
    asked = frozenset(root for head in heads for root, _ in head if frequency[root] > 1)
    return Space(
        vectors=made,
        names=names,
        lengths=tuple(lengths),
        heads=heads,
        openings=tuple(asked.intersection(opening) for _, opening in begun),
    )


def names_in(docs: Sequence[Doc]) -> frozenset[str]:
    """Roots of the words that these articles mostly write with a capital where a sentence does not ask for one."""
    readers = {language: _Reader(language) for language in sorted({doc.language for doc in docs})}
    for doc in docs:
        readers[doc.language].read(doc)
    return frozenset[str]().union(*(reader.names() for reader in readers.values()))


def roots(text: str, language: str) -> frozenset[str]:
    """Roots of the words of a text that carry content."""
    lexicon = Lexicon(language)
    return frozenset(lexicon[word] for word in _words(text)) - {""}


def surfaces(doc: Doc) -> Iterator[tuple[str, str]]:
    """(root, word as it is written) for each word read of an article that carries content."""
    lexicon = Lexicon(doc.language)
    for part in (doc.title, _opening(doc)):
        for word in _words(part):
            if lexicon[word]:
                yield lexicon[word], word.removesuffix("'s")


def _head(vector: Vector, roots: Sequence[str]) -> Head:
    """A headline's roots, each with its share; what weighs nothing in the article is left out."""
    squares = [(root, vector[root] ** 2) for root in roots if root in vector]
    total = math.fsum([square for _, square in squares])
    return tuple((root, square / total) for root, square in squares)


def _opening(doc: Doc) -> str:
    """As much of an article's body as is read."""
    text = body(doc)
    return text if len(text) <= READ else text[:READ].rpartition(" ")[0]


def _words(text: str) -> list[str]:
    return split_words(text)[:WORDS_READ]


def _scale(frequency: Counter[str], names: frozenset[str], docs: int) -> dict[str, tuple[float, float]]:
    """For each root by what its counts are multiplied before they are damped, and after."""
    total = docs + UNSEEN + 1
    rarity = {count: math.log(total / (count + 0.5)) ** RARITY for count in set(frequency.values())}
    if 1 in rarity:
        rarity[1] *= 1 - ALONE * docs / (docs + MANY)
    return {
        root: (NUMBER_WEIGHT if root[0].isdigit() else NAME_WEIGHT if root in names else 1.0, rarity[count])
        for root, count in frequency.items()
    }


def _vector(roots: list[str], counts: Iterable[float], scale: dict[str, tuple[float, float]], features: int) -> Vector:
    weighed = []
    for root, count in zip(roots, counts, strict=True):
        before, after = scale[root]
        scaled = count * before
        weighed.append((-after * (1 + math.log(scaled) if scaled > 1 else scaled), root))
    weighed.sort()
    del weighed[features:]
    length = math.sqrt(sum(weight * weight for weight, _ in weighed)) or 1.0
    return {root: -weight / length for weight, root in weighed}
