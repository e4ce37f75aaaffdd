"""What can be told of each sentence of an article that says how much of the story it carries.

Every feature is a small number that a person can check by reading the sentence; `points` weighs them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from digest.editorial.standing import connective, ends, leans
from digest.editorial.stopwords import NUMBER_WORDS
from digest.editorial.words import TOKEN, content, stems
from digest.model.reading import Sentence

FEATURES = (
    "opening",
    "depth",
    "central",
    "common",
    "title",
    "dense",
    "length",
    "overlong",
    "names",
    "numbers",
    "introduces",
    "person",
    "quoted",
    "dated",
    "leans",
    "unended",
)
"""In the order of a row.

opening     1 / (its place in the article), the first is 1
depth       logarithm of its place
central     how like the whole article's words its words are (cosine)
common      how often the article says its words (sum of logarithms of their sentences, over ten)
title       share of the title's content words that it has
dense       share of its words that carry content
length      its words, over thirty
overlong    its words beyond thirty, over ten
names       share of its words that are names
numbers     how many numbers it has, up to three, over three
introduces  words that come back later and stand here first, up to six, over six
person      words like "I", "we", "you", up to three, over three
quoted      it opens with a quotation mark
dated       it names a date
leans       it opens with something that points back
unended     it does not end as a sentence does
"""

PERSON = frozenset({"i", "we", "you", "my", "our", "your", "i'm", "we're", "you're", "we've", "i've", "me", "us"}) | {
    *("ich", "wir", "mir", "uns", "mein", "yo", "nosotros", "mi", "nuestro", "je", "nous", "notre", "io", "noi"),
    *("mio", "nostro", "eu", "nós", "nosso", "ik", "wij", "ons"),
}

CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÁÉÍÓÚÑÀÈÙÂÊÎÔÛÇÅØÆŠŽĆČŁŚŻ")
DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One sentence, taken apart once."""

    sentence: Sentence
    words: int
    stems: tuple[str, ...]
    distinct: AbstractSet[str]
    names: int
    numbers: int
    person: int
    leans: bool


def take_apart(sentence: Sentence, language: str) -> Text:
    found = TOKEN.findall(sentence.text.replace("’", "'"))
    lower = [word.lower().removesuffix("'s") for word in found]
    stemmed = stems(lower, language)
    distinct = frozenset(stemmed)
    return Text(
        sentence=sentence,
        words=len(sentence.text.split()),
        stems=tuple(stemmed),
        distinct=distinct,
        names=sum(map(CAPITALS.__contains__, [word[0] for word in found[1:]])),
        numbers=sum(map(NUMBER_WORDS.__contains__, lower)) + sum(map(DIGITS.__contains__, [word[0] for word in found])),
        person=sum(map(PERSON.__contains__, lower)),
        leans=leans(sentence.text[connective(sentence.text, language) :], language),
    )


def measure(texts: Sequence[Text], *, title: str, dated: AbstractSet[int], language: str) -> list[tuple[float, ...]]:
    """A row of FEATURES for each sentence of an article. dated: the indexes of those that name a date."""
    total = Counter(word for text in texts for word in text.stems)
    spread = Counter(word for text in texts for word in text.distinct)
    norm = math.sqrt(sum(count * count for count in total.values())) or 1.0
    headline = frozenset(content(title, language))
    seen: set[str] = set()
    rows = []
    for index, text in enumerate(texts):
        rows.append(
            _row(
                index,
                text,
                total=total,
                spread=spread,
                norm=norm,
                headline=headline,
                seen=seen,
                dated=index in dated,
            )
        )
        seen |= text.distinct
    return rows


def _row(
    index: int,
    text: Text,
    *,
    total: Mapping[str, int],
    spread: Mapping[str, int],
    norm: float,
    headline: AbstractSet[str],
    seen: AbstractSet[str],
    dated: bool,
) -> tuple[float, ...]:
    words, own = text.sentence.text, text.distinct
    kinds = max(1, len(own))
    others = sum(map(total.__getitem__, own)) - len(text.stems)
    return (
        1 / (index + 1),
        math.log1p(index),
        others / (norm * math.sqrt(kinds)),
        sum(map(math.log, map(spread.__getitem__, own))) / 10,
        len(own & headline) / max(1, len(headline)),
        kinds / max(1, text.words),
        text.words / 30,
        max(0, text.words - 30) / 10,
        text.names / max(1, text.words),
        min(3, text.numbers) / 3,
        min(6, sum(total[word] > 1 for word in own - seen)) / 6,
        min(3, text.person) / 3,
        float(words[:1] in '"“„«'),
        float(dated),
        float(text.leans),
        float(not ends(words)),
    )
