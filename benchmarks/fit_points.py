"""Fit the weights of key points to articles with highlights that people wrote; prints them, and what they reach.

    .venv/bin/python benchmarks/fit_points.py ARTICLES.jsonl      (minutes)

A line is {"article": text, "highlights": [sentence, …]}. How likely an editor uses a word, or two words side by side,
is a logistic regression on `features` (Newton's method): whether they stand in the highlights. What the weights reach
is measured on articles that they were not fitted on, five folds; ROUGE here does not stem, so it is a little under what
the usual package says.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import mul
from pathlib import Path

from digest.editorial.features import (
    GRAMMAR,
    PAIR,
    WORD,
    Counts,
    Pair,
    Row,
    Text,
    count,
    measure_words,
    pair_row,
    take_apart,
)
from digest.editorial.points import BY_HAND, WEIGHTS, Weights, by_what_they_add, chance, weigh
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind
from digest.model.reading import Sentence

FOLDS = 5
ENOUGH = 0.01
"""Newton's method has arrived when no weight moves by more."""
FEWEST_STEPS = 2
RIDGE = 1.0
DATELINE = re.compile(r"^[^()\n]{0,60}\([A-Z][^)\n]{1,20}\)\s*(?:--|—|–|-)?\s*")

Vector = list[float]
Example = tuple[Row, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    texts: tuple[Text, ...]
    words: frozenset[str]
    pairs: frozenset[Pair]
    gold: tuple[Counter[str], Counter[str]]


def grams(text: str) -> tuple[Counter[str], Counter[str]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return Counter(words), Counter(map(" ".join, pairwise(words)))


def read(path: Path) -> list[Article]:
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = DATELINE.sub("", row["article"].strip())
        blocks = [Block(kind=BlockKind.PARAGRAPH, text=part) for part in text.splitlines() if part.strip()]
        told = [
            take_apart(Sentence(block=0, start=0, end=len(part), text=part), "en") for part in row["highlights"] if part
        ]
        found.append(
            Article(
                texts=tuple(take_apart(sentence, "en") for sentence in split(blocks, "en")),
                words=frozenset().union(*(one.distinct for one in told)),
                pairs=frozenset().union(*(one.pairs for one in told)),
                gold=grams("\n".join(row["highlights"])),
            )
        )
    return [article for article in found if article.texts]


def fit(articles: Sequence[Article], start: Weights) -> Weights:
    """The weights of words and pairs that make what is in the highlights of `articles` most likely."""
    counted = [count(article.texts) for article in articles]
    measured = [
        measure_words(article.texts, counts, title="", language="en")
        for article, counts in zip(articles, counted, strict=True)
    ]
    words = newton(
        [
            (row, word in article.words)
            for article, rows in zip(articles, measured, strict=True)
            for word, row in rows.items()
        ],
        start.words,
        WORD,
    )
    by = [words[name] for name in WORD]
    examples: list[Example] = []
    for article, counts, rows in zip(articles, counted, measured, strict=True):
        odds = {word: words[""] + sum(map(mul, by, row)) for word, row in rows.items()}
        examples += [(row, pair in article.pairs) for pair, row in pair_rows(article.texts, counts, odds)]
    return replace(start, words=words, pairs=newton(examples, start.pairs, PAIR))


def pair_rows(texts: Sequence[Text], counts: Counts, odds: Mapping[str, float]) -> Iterator[tuple[Pair, Row]]:
    seen: set[Pair] = set()
    for place, text in enumerate(texts):
        for pair in text.pairs - seen:
            one, other = pair
            both = odds.get(one, 0.0) + odds.get(other, 0.0)
            grammar = one[0] == GRAMMAR or other[0] == GRAMMAR
            yield pair, pair_row(both, grammar=grammar, number=counts.pairs.get(pair, 1), place=place)
        seen |= text.pairs


def newton(examples: Iterable[Example], start: Mapping[str, float], names: Sequence[str]) -> dict[str, float]:
    free = [index for index, name in enumerate(names) if name not in BY_HAND]
    rows = [((1.0, *[row[index] for index in free]), float(said)) for row, said in examples]
    keys = ["", *[names[index] for index in free]]
    weights = [start[key] for key in keys]
    size = range(len(keys))
    for step in range(1, 20):
        slope = [RIDGE * weight if index else 0.0 for index, weight in enumerate(weights)]
        bend = [[RIDGE * (one == other > 0) for other in size] for one in size]
        for row, said in rows:
            likely = chance(sum(map(mul, weights, row)))
            off, sure = likely - said, likely * (1 - likely)
            for one in size:
                value = row[one]
                if value:
                    slope[one] += off * value
                    line, share = bend[one], sure * value
                    for other in range(one + 1):
                        line[other] += share * row[other]
        move = solve([[bend[max(one, other)][min(one, other)] for other in size] for one in size], slope)
        weights = [weight - part for weight, part in zip(weights, move, strict=True)]
        if step >= FEWEST_STEPS and max(map(abs, move)) < ENOUGH:
            break
    return {**start, **dict(zip(keys, weights, strict=True))}


def solve(matrix: list[Vector], wanted: Sequence[float]) -> Vector:
    """Gauss's elimination."""
    rows = [[*row, value] for row, value in zip(matrix, wanted, strict=True)]
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda index: abs(rows[index][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(len(rows)):
            share = rows[other][at]
            if other != at and share:
                rows[other] = [value - share * pivot for value, pivot in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def reach(articles: Sequence[Article], weights: Weights | None) -> Vector:
    """ROUGE-1 and ROUGE-2 (F, × 100) of three sentences: the best by `weights`, or the first ones."""
    sums = [0.0, 0.0]
    for article in articles:
        if weights is None:
            chosen = list(range(min(3, len(article.texts))))
        else:
            worth = weigh(article.texts, title="", language="en", weights=weights)
            chosen = [index for index, _ in by_what_they_add(worth, 3)]
        have = grams("\n".join(article.texts[index].sentence.text for index in chosen))
        for kind, (own, gold) in enumerate(zip(have, article.gold, strict=True)):
            both = (own & gold).total()
            sums[kind] += 2 * both / max(1, own.total() + gold.total())
    return [100 * total / len(articles) for total in sums]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    articles = read(parser.parse_args().articles)
    print(f"{'':40}ROUGE-1  ROUGE-2   ({len(articles)} articles)")
    show("the first three sentences", reach(articles, None))
    show("the weights in digest", reach(articles, WEIGHTS))
    anew = fit(articles, WEIGHTS)
    sums = [0.0, 0.0]
    for fold in range(FOLDS):
        weights = fit([a for index, a in enumerate(articles) if index % FOLDS != fold], anew)
        held = articles[fold::FOLDS]
        part = reach(held, weights)
        sums = [total + value * len(held) / len(articles) for total, value in zip(sums, part, strict=True)]
    show("fitted anew, on articles held out", sums)
    for name in WEIGHTS.sentences:
        without = replace(WEIGHTS, sentences={**WEIGHTS.sentences, name: 0.0})
        show(f'without "{name}" of sentences', reach(articles, without))
    for title, part_weights in (("words", anew.words), ("pairs", anew.pairs)):
        print(title)
        for name, weight in part_weights.items():
            print(f'    "{name}": {weight:.2f},')


def show(name: str, figures: Sequence[float]) -> None:
    print(f"{name:40}{figures[0]:7.2f}  {figures[1]:7.2f}", flush=True)


if __name__ == "__main__":
    main()
