"""Fit the weights of key points to articles with highlights that people wrote; prints them, and what they reach.

    .venv/bin/python benchmarks/fit_points.py ARTICLES.jsonl [--steps 150]

A line is {"article": text, "highlights": [sentence, …]}. A sentence's worth is what it adds to ROUGE-1 and ROUGE-2 of a
summary less what its length costs (Dinkelbach's way to maximise a ratio); the weights are those whose softmax over an
article's sentences comes nearest to the softmax of their worth (listwise, Adam). What they reach is measured on those
that they were not fitted on, five folds; ROUGE here does not stem, so it is a little under what the usual package says.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import mul
from pathlib import Path

from digest.editorial.dates import find_dates
from digest.editorial.features import FEATURES, Text, measure, take_apart
from digest.editorial.points import BY_HAND, WEIGHTS, by_what_they_add
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind

FITTED = tuple(index for index, name in enumerate(FEATURES) if name not in BY_HAND)
COST = (0.165, 0.06)
"""What a word of a summary costs, in overlapping words and pairs: half of the ROUGE that good summaries reach."""
PAIRS = 2.0
TEMPERATURE = 0.3
DECAY = 1e-3
RATE = 0.03
FOLDS = 5
DATELINE = re.compile(r"^[^()\n]{0,60}\([A-Z][^)\n]{1,20}\)\s*(?:--|—|–|-)?\s*")

Vector = list[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    texts: tuple[Text, ...]
    rows: tuple[tuple[float, ...], ...]
    worth: tuple[float, ...]
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
        sentences = split(blocks, "en")
        texts = [take_apart(sentence, "en") for sentence in sentences]
        dates = find_dates(blocks, published=None, language="en", sentences=sentences)
        dated = {
            index
            for index, at in enumerate(sentences)
            if any(date.block == at.block and at.start <= date.start < at.end for date in dates)
        }
        gold = grams("\n".join(row["highlights"]))
        found.append(
            Article(
                texts=tuple(texts),
                rows=tuple(measure(texts, title="", dated=dated, language="en")),
                worth=tuple(worth(sentence.text, gold) for sentence in sentences),
                gold=gold,
            )
        )
    return found


def worth(text: str, gold: tuple[Counter[str], Counter[str]]) -> float:
    one, two = grams(text)
    size = sum(one.values())
    words = (one & gold[0]).total() - COST[0] * size
    pairs = (two & gold[1]).total() - COST[1] * size
    return (words + PAIRS * pairs) / max(1, gold[0].total())


def softmax(values: Sequence[float]) -> Vector:
    top = max(values)
    powers = [math.exp(value - top) for value in values]
    total = sum(powers)
    return [power / total for power in powers]


def fit(articles: Sequence[Article], steps: int) -> dict[str, float]:
    rows = [[row[index] for index in FITTED] for article in articles for row in article.rows]
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    even = [[(value - mean) / spread for value, mean, spread in zip(row, means, spreads, strict=True)] for row in rows]
    groups, at = [], 0
    for article in articles:
        groups.append((even[at : at + len(article.rows)], softmax([value / TEMPERATURE for value in article.worth])))
        at += len(article.rows)
    weights = [0.0] * len(FITTED)
    first, second = [0.0] * len(FITTED), [0.0] * len(FITTED)
    for step in range(1, steps + 1):
        slope = [DECAY * weight for weight in weights]
        for group, wanted in groups:
            said = softmax([sum(map(mul, weights, row)) for row in group])
            for row, have, want in zip(group, said, wanted, strict=True):
                off = (have - want) / len(groups)
                for index, value in enumerate(row):
                    slope[index] += off * value
        for index, value in enumerate(slope):
            first[index] = 0.9 * first[index] + 0.1 * value
            second[index] = 0.99 * second[index] + 0.01 * value * value
            rise = first[index] / (1 - 0.9**step)
            weights[index] -= RATE * rise / (math.sqrt(second[index] / (1 - 0.99**step)) + 1e-8)
    return {FEATURES[index]: weight / spread for index, weight, spread in zip(FITTED, weights, spreads, strict=True)}


def reach(articles: Sequence[Article], weights: dict[str, float] | None) -> Vector:
    """ROUGE-1 and ROUGE-2 (F, × 100) of three sentences: the best by `weights`, or the first ones."""
    sums = [0.0, 0.0]
    for article in articles:
        if weights is None:
            chosen = list(range(min(3, len(article.texts))))
        else:
            every = [weights.get(name, WEIGHTS[name]) for name in FEATURES]
            scores = [sum(map(mul, every, row)) for row in article.rows]
            chosen = [index for index, _ in by_what_they_add(article.texts, scores, 3)]
        have = grams("\n".join(article.texts[index].sentence.text for index in chosen))
        for kind, (own, gold) in enumerate(zip(have, article.gold, strict=True)):
            both = (own & gold).total()
            sums[kind] += 2 * both / max(1, own.total() + gold.total())
    return [100 * total / len(articles) for total in sums]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--steps", type=int, default=150)
    asked = parser.parse_args()
    articles = read(asked.articles)
    sums = [0.0, 0.0]
    for fold in range(FOLDS):
        weights = fit([a for index, a in enumerate(articles) if index % FOLDS != fold], asked.steps)
        held = articles[fold::FOLDS]
        sums = [
            total + value * len(held) / len(articles) for total, value in zip(sums, reach(held, weights), strict=True)
        ]
    now = reach(articles, dict(WEIGHTS))
    first = reach(articles, None)
    print(f"{'':34}ROUGE-1  ROUGE-2   ({len(articles)} articles)")
    print(f"{'the first three sentences':34}{first[0]:7.2f}  {first[1]:7.2f}")
    print(f"{'the weights in digest':34}{now[0]:7.2f}  {now[1]:7.2f}")
    print(f"{'fitted anew, on articles held out':34}{sums[0]:7.2f}  {sums[1]:7.2f}")
    for name, weight in fit(articles, asked.steps).items():
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
