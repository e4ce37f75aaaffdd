"""What can be told of the words, pairs of words and sentences of an article that says how much of the story they carry.

Every feature is a small number that a person can check by reading the article; `points` weighs them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, filterfalse, pairwise, repeat

from digest.editorial.standing import balanced, connective, ends, leans
from digest.editorial.words import content, split_words, stem, stop_words
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

FIRST = 6
"""How many sentences are an article's first ones."""
SHORTEST = 6
MOST_TERMS = 50_000
GRAMMAR = " "
"""What stands before a word that carries grammar only, so that it is no stem of another and sorts before all."""
CONTENT = "!"
"""What every other word sorts behind."""
MARKS_OPEN = "\"“„«‘'"
MARKS_CLOSE = "\"”’»'›“)]"

PERSON = frozenset(
    GRAMMAR + word
    for word in (
        *("i", "we", "you", "my", "our", "your", "i'm", "we're", "you're", "we've", "i've", "me", "us"),
        *("ich", "wir", "mir", "uns", "mein", "yo", "nosotros", "mi", "nuestro", "je", "nous", "notre", "io", "noi"),
        *("mio", "nostro", "eu", "nós", "nosso", "ik", "wij", "ons"),
    )
)

Pair = tuple[str, str]
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One sentence, taken apart once.

    tokens: its words and numbers as they stand. opener: the first of them, as it is compared. stems: of those that
    carry content, in order; distinct: each once. pairs: two words side by side, each once.
    """

    sentence: Sentence
    tokens: Sequence[str]
    opener: str
    stems: Sequence[str]
    distinct: AbstractSet[str]
    pairs: AbstractSet[Pair]
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What an article's sentences have in common.

    times: how often each stem stands there, in the order in which they first come. spread: how many sentences have a
    stem. pairs: the same of each pair that stands in more than one. returning: stems and pairs that do.
    """

    times: Mapping[str, int]
    spread: Mapping[str, int]
    pairs: Mapping[Pair, int]
    returning: AbstractSet[str | Pair]


class _Terms(dict[str, str]):
    """Words as they are compared, each made once; as many as a long run needs, and not more."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._grammar = stop_words(language)

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_TERMS:
            self.clear()
        lower = word.lower().removesuffix("'s")
        grammar = lower in self._grammar or (len(lower) < 2 and not lower.isdigit())
        self[word] = term = GRAMMAR + lower if grammar else stem(lower, self._language)
        return term


@lru_cache(maxsize=32)
def _terms(language: str) -> _Terms:
    return _Terms(language)


def take_apart(sentence: Sentence, language: str) -> Text:
    tokens = split_words(sentence.text)
    terms = list(map(_terms(language).__getitem__, tokens))
    stems = [term for term in terms if term > CONTENT]
    pairs = [pair for pair in pairwise(terms) if pair[1] > CONTENT or pair[0] > CONTENT]
    return Text(
        sentence=sentence,
        tokens=tokens,
        opener=terms[0] if terms else "",
        stems=stems,
        distinct=frozenset(stems),
        pairs=frozenset(pairs),
        person=sum(map(PERSON.__contains__, terms)),
    )


def count(texts: Sequence[Text]) -> Counts:
    spread = Counter(chain.from_iterable([text.distinct for text in texts]))
    seen: set[Pair] = set()
    again: set[Pair] = set()
    for text in texts:  # most pairs stand in one sentence: they are not counted one by one
        again |= seen & text.pairs
        seen |= text.pairs
    pairs = Counter(chain.from_iterable([text.pairs & again for text in texts]))
    returning: set[str | Pair] = {word for word, number in spread.items() if number > 1}
    returning |= again
    return Counts(
        times=Counter(chain.from_iterable([text.stems for text in texts])),
        spread=spread,
        pairs=pairs,
        returning=returning,
    )


def measure_words(texts: Sequence[Text], counts: Counts, *, title: str, language: str) -> dict[str, Row]:
    """A row of WORD for each stem of an article, in the order in which they first come."""
    words, times = list(counts.times), list(counts.times.values())
    early = Counter(chain.from_iterable([text.distinct for text in texts[:FIRST]]))
    quoted = Counter(chain.from_iterable([t.stems for t in texts if t.sentence.text[:1] in MARKS_OPEN]))
    opening = Counter([text.opener for text in texts])
    names: dict[str, int] = {}
    known = _terms(language)
    behind_the_first = chain.from_iterable([text.tokens[1:] for text in texts])
    for token, number in Counter(filterfalse(str.islower, behind_the_first)).items():
        if token[0].isupper():
            names[known[token]] = names.get(known[token], 0) + number
    first: dict[str, int] = {}
    for index in range(len(texts) - 1, -1, -1):
        first.update(dict.fromkeys(texts[index].distinct, index))
    log_spread = dict(zip(counts.spread, map(math.log, counts.spread.values()), strict=True))
    means = [math.fsum(map(log_spread.__getitem__, text.distinct)) / max(1, len(text.distinct)) for text in texts]
    company: dict[str, float] = {}
    for index in sorted(range(len(texts)), key=means.__getitem__):
        company.update(dict.fromkeys(texts[index].distinct, means[index]))
    headline = frozenset(content(title, language))
    none = [0.0] * len(words)
    columns = (
        map(math.log, times),
        map(log_spread.__getitem__, words),
        map(math.log1p, map(first.__getitem__, words)),
        [math.log1p(early.get(word, 0)) for word in words],
        map(company.__getitem__, words),
        [quoted.get(word, 0) / number for word, number in zip(words, times, strict=True)] if quoted else none,
        [
            names[word] / max(names[word], number - opening.get(word, 0)) if word in names else 0.0
            for word, number in zip(words, times, strict=True)
        ],
        [float("0" <= word[0] <= "9") for word in words],
        repeat(math.log(len(texts) or 1), len(words)),
        [float(word in headline) for word in words] if headline else none,
    )
    return dict(zip(words, zip(*columns, strict=True), strict=True))


def pair_row(odds: float, *, grammar: bool, number: int, place: int) -> Row:
    """A row of PAIR. odds: the sum of the logarithms of its words' odds, 0 for one that carries grammar.

    number: of the sentences that have the pair. place: of the first of these, from 0.
    """
    return (odds, float(grammar), float(number == 1), math.log(number), math.log1p(place), 1 / (place + 1))


def measure_sentences(texts: Sequence[Text], counts: Counts, *, language: str) -> list[Row]:
    """A row of SENTENCE for each sentence of an article."""
    times = counts.times.__getitem__
    logs: dict[str | Pair, float] = {word: math.log(number) for word, number in counts.spread.items() if number > 1}
    logs.update([(pair, math.log(number)) for pair, number in counts.pairs.items()])
    often = {word for word, number in counts.times.items() if number > 1}
    norm = math.sqrt(sum([number * number for number in counts.times.values()])) or 1.0
    seen: set[str] = set()
    rows: list[Row] = []
    for text in texts:
        own, told = text.distinct, text.sentence.text
        rows.append(
            (
                math.fsum(map(logs.__getitem__, own & counts.returning)) / 10,
                math.fsum(map(logs.__getitem__, text.pairs & counts.returning)) / 10,
                (sum(map(times, own)) - len(text.stems)) / (norm * math.sqrt(max(1, len(own)))),
                min(6, len((own & often) - seen)) / 6,
                min(3, text.person) / 3,
                float(leans(told[connective(told, language) :], language)),
                float(told.count(" ") + 1 < SHORTEST),
                float(not ends(told) or told[-2:-1].isspace() or not balanced(told)),
                float(told.rstrip(MARKS_CLOSE).endswith("?")),
            )
        )
        seen |= own
    return rows
