"""What can be told of the words, pairs of words and sentences of an article that says how much of the story they carry.

Every feature is a small number that a person can check by reading the article; `points` weighs them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from digest.editorial.standing import balanced, connective, ends, leans
from digest.editorial.words import TOKEN, content, stem, stop_words
from digest.model.reading import Sentence

WORD = ("times", "spread", "depth", "early", "company", "quoted", "name", "number", "long", "title")
"""Of a word that carries content, in the order of a row.

times    logarithm of how often the article has it
spread   logarithm of how many of its sentences have it
depth    logarithm of the place of the first of these
early    logarithm of how many of the article's first sentences have it, and one
company  how often the words beside it come back: of its sentences, the best
quoted   share of its places that stand in a sentence which opens with a quotation mark
name     share of its places where it has a capital, where the sentence does not begin with it
number   it is written in digits
long     logarithm of the article's sentences
title    the title has it
"""

PAIR = ("likely", "grammar", "once", "spread", "depth", "opening")
"""Of two words side by side, one of which at least carries content, in the order of a row.

likely   how likely its words are (logarithms of their odds)
grammar  one of the two carries grammar only
once     no other sentence has it
spread   logarithm of how many sentences have it
depth    logarithm of the place of the first of these
opening  1 / (that place), the first is 1
"""

SENTENCE = ("common", "repeated", "central", "introduces", "person", "leans", "short", "unended", "asks")
"""Of a sentence as a whole, in the order of a row.

common      how often the article says its words (sum of logarithms of their sentences, over ten)
repeated    the same of its pairs of words
central     how like the whole article's words its words are (cosine)
introduces  words that come back later and stand here first, up to six, over six
person      words like "I", "we", "you", up to three, over three
leans       it opens with something that points back
short       it has fewer words than a point may have
unended     it does not end as a sentence does, or a quotation or bracket of it stays open
asks        it is a question
"""

PERSON = frozenset({"i", "we", "you", "my", "our", "your", "i'm", "we're", "you're", "we've", "i've", "me", "us"}) | {
    *("ich", "wir", "mir", "uns", "mein", "yo", "nosotros", "mi", "nuestro", "je", "nous", "notre", "io", "noi"),
    *("mio", "nostro", "eu", "nós", "nosso", "ik", "wij", "ons"),
}

FIRST = 6
"""How many sentences are an article's first ones."""
SHORTEST = 6
GRAMMAR = "·"
"""What stands before a word that carries grammar only, so that it is no stem of another."""
MARKS_OPEN = "\"“„«‘'"
QUESTION = re.compile(r"\?[\"”’»'›“)\]]*$")

LOG = tuple(math.log(number) for number in (1, *range(1, 400)))
"""Logarithms of small numbers, that of 0 taken as that of 1."""

Pair = tuple[str, str]
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One sentence, taken apart once.

    stems: of its words that carry content, in order; distinct: each once. pairs: two words side by side, each once.
    names: stems of the words with a capital behind its first.
    """

    sentence: Sentence
    words: int
    stems: tuple[str, ...]
    distinct: AbstractSet[str]
    pairs: AbstractSet[Pair]
    names: tuple[str, ...]
    size: int
    person: int


def take_apart(sentence: Sentence, language: str) -> Text:
    found = TOKEN.findall(sentence.text.replace("’", "'"))
    known = [_known(word, language) for word in found]
    terms = [term for term, _, _ in known]
    stems = [term for term in terms if term[0] != GRAMMAR]
    return Text(
        sentence=sentence,
        words=len(sentence.text.split()),
        stems=tuple(stems),
        distinct=frozenset(stems),
        pairs=frozenset([pair for pair in pairwise(terms) if pair[0][0] != GRAMMAR or pair[1][0] != GRAMMAR]),
        names=tuple([term for term, capital, _ in known[1:] if capital]),
        size=len(terms),
        person=sum([person for _, _, person in known]),
    )


@lru_cache(maxsize=50_000)
def _known(word: str, language: str) -> tuple[str, bool, bool]:
    """A word as it is compared; whether it has a capital; whether it speaks of the writer or the reader."""
    lower = word.lower().removesuffix("'s")
    grammar = lower in stop_words(language) or (len(lower) < 2 and not lower.isdigit())
    return (GRAMMAR + lower if grammar else stem(lower, language)), word[0].isupper(), lower in PERSON


def measure_words(texts: Sequence[Text], *, title: str, language: str) -> dict[str, Row]:
    """A row of WORD for each stem of an article, in the order in which they first come."""
    times = Counter(chain.from_iterable([text.stems for text in texts]))
    spread = Counter(chain.from_iterable([text.distinct for text in texts]))
    early = Counter(chain.from_iterable([text.distinct for text in texts[:FIRST]]))
    names = Counter(chain.from_iterable([text.names for text in texts]))
    behind = times.copy()
    behind.subtract(text.stems[0] for text in texts if text.stems)
    quoted = Counter(chain.from_iterable([t.stems for t in texts if t.sentence.text[:1] in MARKS_OPEN]))
    first: dict[str, int] = {}
    for index in range(len(texts) - 1, -1, -1):
        first.update(dict.fromkeys(texts[index].stems, index))
    company: dict[str, float] = {}
    best = [(_mean([LOG[min(spread[word], 399)] for word in text.distinct]), text.distinct) for text in texts]
    for mean, distinct in sorted(best, key=lambda one: one[0]):
        company.update(dict.fromkeys(distinct, mean))
    headline = frozenset(content(title, language))
    long = math.log(len(texts) or 1)
    rows: dict[str, Row] = {}
    for word, count in times.items():
        rows[word] = (
            LOG[min(count, 399)],
            LOG[min(spread[word], 399)],
            LOG[min(first[word] + 1, 399)],
            LOG[early[word] + 1],
            company[word],
            quoted[word] / count,
            min(1.0, names[word] / max(1, behind[word])),
            float("0" <= word[0] <= "9"),
            long,
            float(word in headline),
        )
    return rows


def measure_pairs(texts: Sequence[Text], odds: Mapping[str, float]) -> dict[Pair, Row]:
    """A row of PAIR for each pair of an article. odds: logarithms of the words' odds."""
    spread = Counter(chain.from_iterable([text.pairs for text in texts]))
    first: dict[Pair, int] = {}
    for index in range(len(texts) - 1, -1, -1):
        first.update(dict.fromkeys(texts[index].pairs, index))
    rows: dict[Pair, Row] = {}
    for pair, count in spread.items():
        one, other = pair
        place = first[pair]
        rows[pair] = (
            odds.get(one, 0.0) + odds.get(other, 0.0),
            float(one[0] == GRAMMAR or other[0] == GRAMMAR),
            float(count == 1),
            LOG[min(count, 399)],
            LOG[min(place + 1, 399)],
            1 / (place + 1),
        )
    return rows


def measure_sentences(texts: Sequence[Text], *, language: str) -> list[Row]:
    """A row of SENTENCE for each sentence of an article."""
    total = Counter(chain.from_iterable([text.stems for text in texts]))
    spread = Counter(chain.from_iterable([text.distinct for text in texts]))
    pairs = Counter(chain.from_iterable([text.pairs for text in texts]))
    norm = math.sqrt(sum([count * count for count in total.values()])) or 1.0
    seen: set[str] = set()
    rows: list[Row] = []
    for text in texts:
        own, told = text.distinct, text.sentence.text
        kinds = max(1, len(own))
        rows.append(
            (
                math.fsum([LOG[min(spread[word], 399)] for word in own]) / 10,
                math.fsum([LOG[min(pairs[pair], 399)] for pair in text.pairs]) / 10,
                (sum([total[word] for word in own]) - len(text.stems)) / (norm * math.sqrt(kinds)),
                min(6, sum([total[word] > 1 for word in own - seen])) / 6,
                min(3, text.person) / 3,
                float(leans(told[connective(told, language) :], language)),
                float(text.words < SHORTEST),
                float(not ends(told) or told[-2:-1].isspace() or not balanced(told)),
                float(QUESTION.search(told) is not None),
            )
        )
        seen |= own
    return rows


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / max(1, len(values))
